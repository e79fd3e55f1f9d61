"""Monev of the Rencana Aksi: realisasi per quarter, both percentages, money per quarter, factors, follow-up.

Content: domain notes 5; two percentages are always shown, against the triwulan and against the year.
"""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.dokumen import Naskah
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import capaian, rupiah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.metode import metodologi
from pipeline.naskah.muka import NaskahKepala, muka_kepala
from pipeline.naskah.nomina.aksi import AksiTercetak, semua_aksi
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran, berfisik, jumlah_fisik, jumlah_triwulan
from pipeline.naskah.nomina.penjelasan import PenjelasanTercetak, penjelasan, tanpa_penjelasan
from pipeline.naskah.nomina.sasaran import SasaranTercetak, bersasaran
from pipeline.naskah.nomina.triwulan import Triwulanan
from pipeline.naskah.penanda_tangan import hari_naskah
from pipeline.render.pengukuran import catatan_anggaran, programmes_of


@dataclass(frozen=True, slots=True)
class MonevRencanaAksi(NaskahKepala):
    """Monitoring dan evaluasi (realisasi) Rencana Aksi."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan III Tahun 2024`."""
    sasaran: tuple[SasaranTercetak, ...]
    """Realisasi kinerja menurut sasaran. Contoh: `s in sasaran`."""
    aksi: tuple[AksiTercetak, ...]
    """Realisasi rencana aksi. Contoh: `a in aksi`."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Realisasi anggaran. Contoh: `a in anggaran`."""
    jumlah_pagu: str
    """Jumlah pagu. Contoh: `Rp 1.650.000.000`."""
    jumlah_realisasi: str
    """Jumlah realisasi. Contoh: `Rp 186.250.000`."""
    jumlah_tw: Triwulanan
    """Jumlah realisasi tiap triwulan tanpa `Rp`; `–` untuk yang belum berjalan. Contoh: `jumlah_tw.i`."""
    serapan: str
    """Serapan seluruhnya, persen. Contoh: `11,29`."""
    berfisik: bool
    """Apakah kolom realisasi fisik dicetak. Contoh: `ya`."""
    jumlah_fisik: str
    """Realisasi fisik seluruhnya, persen. Contoh: `45,00`."""
    catatan_anggaran: str
    """Berapa program yang terjumlah bila ada yang belum diisi; kosong bila lengkap. Contoh: `2 dari 3 program`."""
    faktor: tuple[PenjelasanTercetak, ...]
    """Penjelasan unit kerja pada triwulan terakhir yang terisi. Contoh: `f in faktor`."""
    triwulan_lalu: str
    """Triwulan sebelumnya; kosong pada Triwulan I. Contoh: `Triwulan II`."""
    tindak_lanjut_lalu: tuple[PenjelasanTercetak, ...]
    """Tindak lanjut triwulan sebelumnya yang ditanyakan lagi. Contoh: `t in tindak_lanjut_lalu`."""
    metodologi: tuple[str, ...]
    """Rumus, skala kategori, dan pembulatan. Contoh: `m in metodologi`."""


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The monev of the period."""
    instansi, lalu = bacaan.instansi, bacaan.periode.triwulan_terakhir - 1
    konteks = MonevRencanaAksi(
        **muka_kepala(bacaan, "MONITORING DAN EVALUASI RENCANA AKSI", hari_naskah(bacaan)),
        instansi=instansi.nama,
        periode=bacaan.periode.sebutan,
        sasaran=bersasaran(bacaan, analisis.indikator, analisis.sasaran, berlanjut=True),
        aksi=semua_aksi(bacaan, analisis),
        anggaran=tuple(anggaran(hasil, bacaan.periode) for hasil in analisis.anggaran),
        jumlah_pagu=rupiah(analisis.pagu),
        jumlah_realisasi=rupiah(analisis.realisasi),
        jumlah_tw=jumlah_triwulan(analisis.anggaran, bacaan.periode),
        serapan=capaian(analisis.serapan),
        berfisik=berfisik(analisis.anggaran),
        jumlah_fisik=jumlah_fisik(analisis.anggaran),
        catatan_anggaran=catatan_anggaran(programmes_of(analisis)),
        faktor=_faktor(bacaan.rencana, analisis),
        triwulan_lalu=f"Triwulan {ROMAN[lalu]}" if lalu else "",
        tindak_lanjut_lalu=carried_over(bacaan.rencana, analisis, lalu),
        metodologi=metodologi(instansi.kebijakan, (h.indikator for h in analisis.indikator), bacaan.rencana.tahun),
    )
    judul = f"Monev Rencana Aksi {instansi.nama} {bacaan.periode.sebutan}"
    return Naskah(nama_berkas("7-dokumen/monev-rencana-aksi", bacaan.periode), "monev", konteks, "monev", judul)


def _faktor(rencana: Perencanaan, analisis: Analisis) -> tuple[PenjelasanTercetak, ...]:
    """What every unit wrote in the last quarter it filled; an indikator nobody explained shows placeholders."""
    return tuple(row for hasil in analisis.indikator for row in _written(rencana, hasil))


def carried_over(rencana: Perencanaan, analisis: Analisis, triwulan: int) -> tuple[PenjelasanTercetak, ...]:
    """Every follow-up a unit wrote in that quarter, with what it wrote one quarter later under upaya.

    A follow-up nothing was written about shows a placeholder; the first quarter carries nothing over.
    """
    return tuple(
        penjelasan(rencana, hasil, promised, wajib=("perkembangan",))
        for hasil in analisis.indikator
        for promised in hasil.sumbangan
        if promised.triwulan == triwulan and promised.isian.tindak_lanjut.strip()
    )


def _written(rencana: Perencanaan, hasil: HasilIndikator) -> tuple[PenjelasanTercetak, ...]:
    if not hasil.sumbangan:
        return (tanpa_penjelasan(rencana, hasil),)
    last = max(s.triwulan for s in hasil.sumbangan)
    wajib = _demanded(hasil)
    return tuple(
        penjelasan(rencana, hasil, s, wajib=() if s.isian.realisasi.tanpa_angka else wajib)
        for s in hasil.sumbangan
        if s.triwulan == last
    )


def _demanded(hasil: HasilIndikator) -> tuple[str, ...]:
    """What has to be explained: what helped where the target was reached, else what hindered and what follows."""
    if hasil.capaian.tercapai:
        return ("pendukung",)
    return ("penghambat", "tindak_lanjut") if hasil.capaian.persen is not None else ()
