"""The laporan hasil pengolahan dan pengelompokan: by sasaran, programme, unit kerja and category."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.rencana import Perencanaan
from pipeline.group.kelompok import Kelompok, menurut_program, menurut_sasaran, menurut_unit
from pipeline.naskah.angka import STRIP, persen, rupiah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.dini import DaftarDini, peringatan_dini
from pipeline.naskah.metode import bersumber
from pipeline.naskah.muka import NaskahSop, muka_sop
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.penanda_tangan import Penandatangan, penyusun
from pipeline.naskah.sebutan import sebutan_tingkat
from pipeline.regulation.skala import Skala, scale_in_force
from pipeline.regulation.sop import Sop


@dataclass(frozen=True, slots=True)
class BarisKelompok:
    """Satu kelompok: sasaran, program atau unit kerja."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    nama: str
    """Nama kelompok. Contoh: `Seksi Pemerintahan`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `3 dari 4`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    kategori: str
    """Kategori rata-rata. Contoh: `Sangat Tinggi`."""
    rincian: str
    """Banyaknya indikator per kategori. Contoh: `Sangat Tinggi 2; Rendah 1`."""
    pagu: str
    """Pagu. Contoh: `Rp 1.000.000`."""
    realisasi: str
    """Realisasi anggaran. Contoh: `Rp 750.000`."""
    serapan: str
    """Serapan. Contoh: `75,00%`."""


@dataclass(frozen=True, slots=True)
class KelompokKategori:
    """Indikator dengan kategori yang sama."""

    nama: str
    """Nama kategori. Contoh: `Sangat Tinggi`."""
    banyak: int
    """Banyaknya indikator. Contoh: `2`."""
    bagian: str
    """Bagian dari semua indikator. Contoh: `20,00%`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikatornya."""


@dataclass(frozen=True, slots=True)
class LaporanPengelompokan(NaskahSop):
    """Isi laporan hasil pengolahan dan pengelompokan data kinerja."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `8 dari 10 indikator`."""
    skala: str
    """Skala kategori dan sumbernya."""
    sasaran: tuple[BarisKelompok, ...]
    """Kelompok menurut sasaran."""
    program: tuple[BarisKelompok, ...]
    """Kelompok menurut program."""
    unit: tuple[BarisKelompok, ...]
    """Kelompok menurut unit kerja."""
    kategori: tuple[KelompokKategori, ...]
    """Kelompok menurut kategori."""
    dini: DaftarDini
    """Peringatan dini."""
    penyusun: Penandatangan
    """Yang menyusun."""


TAK_TERHITUNG = "Tidak dapat dihitung"
_SERATUS = Decimal(100)


def laporan_pengelompokan(bacaan: Bacaan, analisis: Analisis, sop: Sop) -> Naskah:
    """The report of one period."""
    rencana = bacaan.rencana
    skala = scale_in_force(bacaan.instansi.kebijakan, rencana.tahun)
    steps = sop.langkah_tahap("group")
    dihitung = sum(h.capaian.persen is not None for h in analisis.indikator)
    konteks = LaporanPengelompokan(
        **muka_sop(bacaan, sop, steps[-1] if steps else None),
        instansi=bacaan.instansi.nama,
        dihitung=f"{dihitung} dari {len(analisis.indikator)} indikator",
        skala=bersumber(skala.nama, skala.sumber),
        sasaran=_rows(menurut_sasaran(analisis), _nama_sasaran(rencana), skala),
        program=_rows(menurut_program(analisis, rencana), _nama_program(rencana), skala),
        unit=_rows(menurut_unit(analisis, bacaan), rencana.nama_unit, skala),
        kategori=_categories(bacaan, analisis, skala),
        dini=peringatan_dini(analisis, skala, bacaan.periode),
        penyusun=penyusun(bacaan),
    )
    judul = f"Laporan Hasil Pengolahan dan Pengelompokan Data Kinerja {bacaan.periode.sebutan}"
    nama = nama_berkas("5-pengelompokan/laporan-pengelompokan", bacaan.periode)
    return Naskah(nama, "laporan_pengelompokan", konteks, "laporan_pengelompokan", judul)


def _nama_sasaran(rencana: Perencanaan) -> Callable[[str], str]:
    known = rencana.sasaran_menurut_kode

    def nama(kode: str) -> str:
        if kode not in known:
            return kode or "(sasaran tidak ditulis)"
        return f"{sebutan_tingkat(known[kode].tingkat)}: {known[kode].uraian}"

    return nama


def _nama_program(rencana: Perencanaan) -> Callable[[str], str]:
    known = rencana.anggaran_menurut_kode
    return lambda kode: f"{kode} {known[kode].uraian}"


def _rows(groups: tuple[Kelompok, ...], nama: Callable[[str], str], skala: Skala) -> tuple[BarisKelompok, ...]:
    return tuple(
        BarisKelompok(
            nomor=nomor,
            nama=nama(g.kunci) or g.kunci,
            dihitung=f"{g.dihitung} dari {g.indikator}" if g.indikator else "tidak ada indikator",
            rata=persen(g.rata),
            kategori=STRIP if g.rata is None else skala.kategori(g.rata),
            rincian="; ".join(f"{k.nama} {g.kategori[k.nama]}" for k in skala.kelas if k.nama in g.kategori) or STRIP,
            pagu=rupiah(g.pagu),
            realisasi=rupiah(g.realisasi),
            serapan=persen(g.realisasi / g.pagu * _SERATUS if g.pagu and g.realisasi is not None else None),
        )
        for nomor, g in enumerate(groups, start=1)
    )


def _categories(bacaan: Bacaan, analisis: Analisis, skala: Skala) -> tuple[KelompokKategori, ...]:
    """Every class of the scale, also the empty ones, and last what has no capaian with its reason."""
    names = [(k.nama, k.nama) for k in skala.kelas] + [("", TAK_TERHITUNG)]
    semua = len(analisis.indikator)
    groups = []
    for kategori, nama in names:
        own = [h for h in analisis.indikator if h.kategori == kategori]
        bagian = persen(Decimal(len(own)) / semua * _SERATUS if semua else None)
        groups.append(KelompokKategori(nama, len(own), bagian, bernomor(bacaan, own)))
    return tuple(groups)
