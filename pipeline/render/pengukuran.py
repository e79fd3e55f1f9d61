"""Pengukuran Kinerja: target, realisasi and capaian of every indikator, and the budget per programme.

Columns: domain notes 1.7; the level that speaks for the perangkat daerah comes first, lower levels follow.
"""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import teratas
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator, Rata
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import TINGKAT_SASARAN
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import menurut
from pipeline.naskah.angka import capaian, rupiah, tetap
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.metode import metodologi
from pipeline.naskah.muka import NaskahKepala, muka_kepala
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran
from pipeline.naskah.nomina.sasaran import SasaranTercetak, bersasaran
from pipeline.naskah.penanda_tangan import hari_naskah
from pipeline.naskah.sebutan import TINGKAT


@dataclass(frozen=True, slots=True)
class TingkatTerukur:
    """Satu tingkat sasaran."""

    judul: str
    """Judul tabel. Contoh: `Sasaran Strategis`."""
    sasaran: tuple[SasaranTercetak, ...]
    """Sasaran pada tingkat ini. Contoh: `s in t.sasaran`."""
    sebutan_rata: str
    """Baris penutup. Contoh: `Rata-rata capaian 2 dari 3 indikator`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,50`."""
    kategori: str
    """Kategori rata-rata, hanya untuk tingkat yang mewakili perangkat daerah. Contoh: `Sangat Tinggi`."""


@dataclass(frozen=True, slots=True)
class PengukuranKinerja(NaskahKepala):
    """Formulir Pengukuran Kinerja."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan III Tahun 2024`."""
    tahun: str
    """Tahun anggaran. Contoh: `2024`."""
    sampai: str
    """Sampai kapan realisasi anggaran dihitung. Contoh: `s.d. Triwulan III Tahun 2024`."""
    dokumen_target: str
    """Dokumen asal target. Contoh: `Perjanjian Kinerja Perubahan`."""
    tingkat: tuple[TingkatTerukur, ...]
    """Tabel capaian; yang pertama mewakili perangkat daerah. Contoh: `t in tingkat`."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Anggaran tiap program. Contoh: `a in anggaran`."""
    jumlah_anggaran: str
    """Jumlah pagu. Contoh: `Rp 1.635.437.875`."""
    jumlah_realisasi: str
    """Jumlah realisasi. Contoh: `Rp 186.250.000`."""
    serapan: str
    """Serapan seluruhnya dalam persen. Contoh: `11,39`."""
    catatan_anggaran: str
    """Berapa program yang terjumlah bila ada yang belum diisi; kosong bila lengkap. Contoh: `2 dari 3 program`."""
    metodologi: tuple[str, ...]
    """Rumus, skala kategori, dan pembulatan, masing-masing satu kalimat. Contoh: `m in metodologi`."""


_LEPAS = "Indikator tanpa sasaran yang dikenal"
_DOKUMEN = {
    "pk": "Perjanjian Kinerja",
    "pk_perubahan": "Perjanjian Kinerja Perubahan",
    "renstra": "Rencana Strategis",
}


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The Pengukuran Kinerja of the period."""
    instansi = bacaan.instansi
    programmes = programmes_of(analisis)
    konteks = PengukuranKinerja(
        **muka_kepala(bacaan, "PENGUKURAN KINERJA", hari_naskah(bacaan)),
        kop=kop(bacaan),
        instansi=instansi.nama,
        periode=bacaan.periode.sebutan,
        tahun=str(bacaan.periode.tahun),
        sampai=sampai(bacaan.periode),
        dokumen_target=dokumen_target(analisis),
        tingkat=_tingkat(bacaan, analisis),
        anggaran=tuple(anggaran(h, bacaan.periode, n) for n, h in enumerate(programmes, start=1)),
        jumlah_anggaran=rupiah(analisis.pagu),
        jumlah_realisasi=rupiah(analisis.realisasi),
        serapan=capaian(analisis.serapan),
        catatan_anggaran=catatan_anggaran(programmes),
        metodologi=metodologi(instansi.kebijakan, (h.indikator for h in analisis.indikator), bacaan.rencana.tahun),
    )
    judul = f"Pengukuran Kinerja {instansi.nama} {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("7-dokumen/pengukuran-kinerja", bacaan.periode), "pengukuran", konteks, "pengukuran", judul
    )


def dokumen_target(analisis: Analisis) -> str:
    """Which documents the targets come from, in words; a placeholder when no indikator has a target."""
    found = {h.dokumen_target for h in analisis.indikator}
    names = [name for kode, name in _DOKUMEN.items() if kode in found]
    return " dan ".join(names) or belum_diisi("dokumen target")


def _tingkat(bacaan: Bacaan, analisis: Analisis) -> tuple[TingkatTerukur, ...]:
    """One table per level with indikator: strategis first, then downwards, tujuan last, then what has no level."""
    known = bacaan.rencana.sasaran_menurut_kode
    rows = menurut(
        analisis.indikator, lambda h: known[h.indikator.sasaran].tingkat if h.indikator.sasaran in known else ""
    )
    order = [tingkat for tingkat in (*TINGKAT_SASARAN[1:], TINGKAT_SASARAN[0], "") if tingkat in rows]
    return tuple(
        _tabel(bacaan, TINGKAT.get(tingkat, _LEPAS), rows[tingkat], analisis if tingkat and n == 0 else None)
        for n, tingkat in enumerate(order)
    )


def _tabel(bacaan: Bacaan, judul: str, rows: tuple[HasilIndikator, ...], utama: Analisis | None) -> TingkatTerukur:
    rata = utama.rata_pd if utama else Rata.hitung(h.capaian for h in rows)
    return TingkatTerukur(
        judul=judul,
        sasaran=bersasaran(bacaan, rows),
        sebutan_rata=_sebutan(rata),
        rata=tetap(rata.persen),
        kategori=utama.kategori_pd if utama else "",
    )


def _sebutan(rata: Rata) -> str:
    hitung = f"{rata.dihitung} dari {rata.dari} indikator"
    return f"Rata-rata capaian {hitung}" if rata.dihitung else f"Rata-rata capaian belum dapat dihitung ({hitung})"


def sampai(periode: Periode) -> str:
    """Up to when money was counted: ``Tahun 2024``, ``s.d. Triwulan III Tahun 2024``."""
    return periode.sebutan if periode.setahun else f"s.d. {periode.sebutan}"


def programmes_of(analisis: Analisis) -> tuple[HasilAnggaran, ...]:
    """The programmes; for a plan without any, the lines that lie below no other."""
    rows = analisis.anggaran
    found = tuple(h for h in rows if h.mata.tingkat == "program")
    return found or teratas(rows)


def catatan_anggaran(rows: tuple[HasilAnggaran, ...]) -> str:
    """Which lines the sums leave out because nobody filled them; empty when they leave out none."""
    pagu, realisasi = sum(h.pagu.terisi for h in rows), sum(h.realisasi.terisi for h in rows)
    if pagu == realisasi == len(rows):
        return ""
    return f"Jumlah memuat pagu {pagu} dan realisasi {realisasi} dari {len(rows)} program; selebihnya belum diisi."
