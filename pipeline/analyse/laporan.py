"""The laporan analisa data kinerja: method, capaian, comparisons, limits of the data, early warnings, money."""

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilSasaran
from pipeline.domain.dokumen import Naskah
from pipeline.domain.efisiensi import Efisiensi
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import ROMAN
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import beda, nilai, persen, rupiah, tetap
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.dini import DaftarDini, peringatan_dini
from pipeline.naskah.grafik import capaian_indikator
from pipeline.naskah.metode import Metode, bersumber, metode
from pipeline.naskah.muka import NaskahSop, muka_sop
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.nomina.sasaran import SasaranTercetak, bersasaran
from pipeline.naskah.nomina.temuan import PERENCANAAN, JumlahTemuan, jumlah_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, penyusun
from pipeline.regulation.katalog import catalogue
from pipeline.regulation.rumus import efficiency_in_force
from pipeline.regulation.skala import scale_in_force
from pipeline.regulation.sop import Sop
from pipeline.word.chart.chart import Chart


@dataclass(frozen=True, slots=True)
class Keterbatasan:
    """Satu jenis temuan yang membatasi data."""

    kode: str
    """Kode temuan. Contoh: `KEL-01`."""
    tingkat: str
    """galat, peringatan atau info. Contoh: `galat`."""
    judul: str
    """Apa yang ditemukan. Contoh: `Realisasi belum diisi`."""
    banyak: int
    """Berapa kali. Contoh: `3`."""


@dataclass(frozen=True, slots=True)
class RingkasanKinerja:
    """Angka perangkat daerah secara keseluruhan."""

    rata: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `rata-rata 8 dari 10 indikator`."""
    kategori: str
    """Kategori. Contoh: `Sangat Tinggi`."""
    pagu: str
    """Pagu. Contoh: `Rp 1.000.000`."""
    realisasi: str
    """Realisasi anggaran. Contoh: `Rp 750.000`."""
    serapan: str
    """Serapan. Contoh: `75,00%`."""
    efisiensi: str
    """Kesimpulan efisiensi. Contoh: `efisien`."""


@dataclass(frozen=True, slots=True)
class BarisEfisiensi:
    """Efisiensi satu sasaran."""

    sasaran: str
    """Uraian sasaran. Contoh: `Meningkatnya kualitas pelayanan publik`."""
    capaian: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    serapan: str
    """Serapan anggaran. Contoh: `75,00%`."""
    selisih: str
    """Capaian dikurangi serapan, poin persen. Contoh: `23,20`."""
    kesimpulan: str
    """Kesimpulan dengan alasannya. Contoh: `belum dapat disimpulkan efisien (capaian di bawah 100 persen)`."""


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """Satu pembandingan data bidang dengan data PD."""

    uraian: str
    """Apa yang dibandingkan. Contoh: `Indeks Kepuasan Masyarakat`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    metode: str
    """Cara penggabungan. Contoh: `rata rata`."""
    bidang: str
    """Hasil gabungan bidang. Contoh: `82,5`."""
    pd: str
    """Angka PD. Contoh: `83`."""
    selisih: str
    """Selisih. Contoh: `-0,50`."""
    perbaikan: str
    """Siapa yang memperbaiki. Contoh: `Perencanaan`."""


@dataclass(frozen=True, slots=True)
class LaporanAnalisa(NaskahSop):
    """Isi laporan analisa data kinerja."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    ringkasan: RingkasanKinerja
    """Angka keseluruhan."""
    metode: Metode
    """Metodologi pengukuran."""
    sasaran: tuple[SasaranTercetak, ...]
    """Capaian per sasaran."""
    grafik: tuple[Chart, ...]
    """Capaian indikator tujuan dan sasaran strategis; kosong bila kurang dari dua yang dihitung."""
    tak_terhitung: tuple[IndikatorTercetak, ...]
    """Indikator yang capaiannya tidak dapat dihitung."""
    banding: tuple[BarisBanding, ...]
    """Data bidang yang berbeda dengan data PD."""
    dibandingkan: int
    """Banyaknya angka yang dibandingkan. Contoh: `12`."""
    temuan: JumlahTemuan
    """Temuan menurut tingkat."""
    keterbatasan: tuple[Keterbatasan, ...]
    """Temuan menurut jenisnya."""
    dini: DaftarDini
    """Peringatan dini."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran."""
    efisiensi: tuple[BarisEfisiensi, ...]
    """Efisiensi per sasaran."""
    metode_efisiensi: str
    """Cara menilai efisiensi beserta sumbernya."""
    sementara: bool
    """Apakah tahun belum berakhir, sehingga efisiensi baru sementara. Contoh: `ya`."""
    penyusun: Penandatangan
    """Yang menyusun."""


def laporan_analisa(bacaan: Bacaan, analisis: Analisis, sop: Sop, temuan: tuple[Temuan, ...]) -> Naskah:
    """The report of one period."""
    kebijakan, tahun = bacaan.instansi.kebijakan, bacaan.rencana.tahun
    skala, cara = scale_in_force(kebijakan, tahun), efficiency_in_force(kebijakan, tahun)
    konteks = LaporanAnalisa(
        **muka_sop(bacaan, sop, next(iter(sop.langkah_tahap("analyse")), None)),
        instansi=bacaan.instansi.nama,
        ringkasan=_summary(analisis),
        metode=metode(analisis, kebijakan, skala, tahun),
        sasaran=bersasaran(bacaan, analisis.indikator, analisis.sasaran),
        grafik=_chart(analisis, bacaan),
        tak_terhitung=bernomor(bacaan, (h for h in analisis.indikator if h.capaian.persen is None)),
        banding=perbandingan(analisis.rekonsiliasi, bacaan.rencana),
        dibandingkan=sum(row.selisih is not None for row in analisis.rekonsiliasi),
        temuan=jumlah_temuan(temuan),
        keterbatasan=_limits(temuan),
        dini=peringatan_dini(analisis, skala, bacaan.periode),
        anggaran=tuple(anggaran(h, bacaan.periode) for h in analisis.anggaran),
        efisiensi=efisiensi(analisis.sasaran),
        metode_efisiensi=bersumber(f"{cara.nama}: {cara.teks}", cara.sumber) + ".",
        sementara=bacaan.periode.triwulan_terakhir < 4,
        penyusun=penyusun(bacaan),
    )
    judul = f"Laporan Analisa Data Kinerja {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("4-analisis/laporan-analisa", bacaan.periode),
        "laporan_analisa",
        konteks,
        "laporan_analisa",
        judul,
    )


def _chart(analisis: Analisis, bacaan: Bacaan) -> tuple[Chart, ...]:
    """Capaian of the indikator that speak for the office, those of tujuan and sasaran strategis."""
    strategis = {s.sasaran.kode for s in analisis.sasaran if s.sasaran.tingkat in ("tujuan", "strategis")}
    hasil = [h for h in analisis.indikator if h.indikator.sasaran in strategis]
    judul = f"Capaian Indikator Strategis {bacaan.periode.sebutan}"
    return capaian_indikator(judul, hasil, bernomor=False)


def _summary(analisis: Analisis) -> RingkasanKinerja:
    return RingkasanKinerja(
        rata=persen(analisis.rata_pd.persen),
        dihitung=analisis.rata_pd.sebutan,
        kategori=analisis.kategori_pd or "–",
        pagu=rupiah(analisis.pagu),
        realisasi=rupiah(analisis.realisasi),
        serapan=persen(analisis.serapan.persen),
        efisiensi=_conclusion(analisis.efisiensi),
    )


def _limits(temuan: tuple[Temuan, ...]) -> tuple[Keterbatasan, ...]:
    """How often each kind was found, gravest and then most frequent first."""
    order = {"galat": 0, "peringatan": 1, "info": 2}
    count = Counter((t.kode, t.tingkat.value) for t in temuan)
    rows = sorted(count.items(), key=lambda item: (order[item[0][1]], -item[1], item[0][0]))
    return tuple(Keterbatasan(kode, tingkat, catalogue()[kode].judul, banyak) for (kode, tingkat), banyak in rows)


def efisiensi(hasil: tuple[HasilSasaran, ...]) -> tuple[BarisEfisiensi, ...]:
    """The efficiency of every sasaran that has indikator."""
    return tuple(
        BarisEfisiensi(
            sasaran=h.sasaran.uraian,
            capaian=persen(h.rata.persen),
            serapan=persen(h.serapan.persen),
            selisih=tetap(h.efisiensi.tingkat),
            kesimpulan=_conclusion(h.efisiensi),
        )
        for h in hasil
    )


def _conclusion(efisiensi: Efisiensi) -> str:
    return efisiensi.label + (f" ({efisiensi.alasan})" if efisiensi.alasan else "")


def perbandingan(rows: tuple[BarisRekonsiliasi, ...], rencana: Perencanaan) -> tuple[BarisBanding, ...]:
    """Where the units and the PD differ as printed; a difference that rounds to zero is none."""
    return tuple(
        BarisBanding(
            uraian=row.uraian,
            triwulan=f"TW {ROMAN[row.triwulan]}",
            metode=row.metode.replace("_", " "),
            bidang=_either(row, nilai(row.nilai_bidang), row.nilai_bidang.angka),
            pd=_either(row, nilai(row.nilai_pd), row.nilai_pd.angka),
            selisih=tetap(selisih),
            perbaikan=rencana.nama_unit(row.unit_kerja) if row.unit_kerja else PERENCANAAN,
        )
        for row in rows
        if row.selisih is not None
        and (selisih := beda(row.nilai_pd.angka, row.nilai_bidang.angka)) is not None
        and bulat(selisih) != 0
    )


def _either(row: BarisRekonsiliasi, teks: str, angka: Decimal | None) -> str:
    return rupiah(angka) if row.satuan.casefold() in {"rp", "rupiah"} and angka is not None else teks
