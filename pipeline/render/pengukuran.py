"""Pengukuran Kinerja: target, realisasi and capaian of every indikator, and the budget per programme.

Columns: domain notes 1.7; the level that speaks for the perangkat daerah comes first, lower levels follow.
"""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator, Rata, teratas
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import TINGKAT_SASARAN
from pipeline.domain.periode import Periode
from pipeline.naskah.angka import capaian, rupiah, tetap
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.kop import kop
from pipeline.naskah.metode import metodologi
from pipeline.naskah.nomina.anggaran import anggaran
from pipeline.naskah.nomina.indikator import bernomor
from pipeline.naskah.penanda_tangan import hari_naskah, kepala, tempat_tanggal
from pipeline.naskah.sebutan import TINGKAT
from pipeline.render.pengukuran_konteks import PengukuranKinerja, SasaranTerukur, TingkatTerukur

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
        kop=kop(bacaan),
        judul="PENGUKURAN KINERJA",
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
        kepala=kepala(instansi, bacaan.rencana, hari_naskah(bacaan)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    judul = f"Pengukuran Kinerja {instansi.nama} {bacaan.periode.sebutan}"
    return Naskah("7-dokumen/pengukuran-kinerja.docx", "pengukuran", konteks, "pengukuran", judul)


def dokumen_target(analisis: Analisis) -> str:
    """Which documents the targets come from, in words; a placeholder when no indikator has a target."""
    found = {h.dokumen_target for h in analisis.indikator}
    names = [name for kode, name in _DOKUMEN.items() if kode in found]
    return " dan ".join(names) or belum_diisi("dokumen target")


def _tingkat(bacaan: Bacaan, analisis: Analisis) -> tuple[TingkatTerukur, ...]:
    """One table per level with indikator: strategis first, then downwards, tujuan last."""
    order = (*TINGKAT_SASARAN[1:], TINGKAT_SASARAN[0])
    tables: list[TingkatTerukur] = []
    for tingkat in order:
        kodes = [s.kode for s in bacaan.rencana.sasaran_tingkat(tingkat)]
        milik = set(kodes)
        rows = [h for h in analisis.indikator if h.indikator.sasaran in milik]
        if rows:
            main = not tables
            tables.append(_tabel(bacaan, TINGKAT[tingkat], kodes, rows, analisis if main else None))
    lost = [h for h in analisis.indikator if h.indikator.sasaran not in bacaan.rencana.sasaran_menurut_kode]
    if lost:
        kodes = list(dict.fromkeys(h.indikator.sasaran for h in lost))
        tables.append(_tabel(bacaan, "Indikator tanpa sasaran yang dikenal", kodes, lost, None))
    return tuple(tables)


def _tabel(
    bacaan: Bacaan, judul: str, kodes: list[str], rows: list[HasilIndikator], utama: Analisis | None
) -> TingkatTerukur:
    rata = utama.rata_pd if utama else Rata.hitung(h.capaian for h in rows)
    names = {s.kode: s.uraian for s in bacaan.rencana.sasaran}
    own_of: dict[str, list[HasilIndikator]] = {}
    for hasil in rows:
        own_of.setdefault(hasil.indikator.sasaran, []).append(hasil)
    filled = [(kode, own_of[kode]) for kode in kodes if kode in own_of]
    return TingkatTerukur(
        judul=judul,
        sasaran=tuple(
            SasaranTerukur(str(n), names.get(kode, belum_diisi(f"sasaran {kode}")), bernomor(bacaan, own))
            for n, (kode, own) in enumerate(filled, start=1)
        ),
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
