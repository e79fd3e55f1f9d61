"""Analysis 5: what the office writes about causes, what its units say of them, and where they say nothing."""

from collections.abc import Iterable, Sequence

from pipeline.domain.capaian import HasilIndikator, HasilSasaran, Sumbangan
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.periode import ROMAN
from pipeline.naskah.bagian_narasi import analysis_of
from pipeline.naskah.nomina.penjelasan import PenjelasanTercetak, penjelasan
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import Alinea, BagianNarasi, belum
from pipeline.render.lkjip.sebut import Putusan, putusan
from pipeline.render.lkjip.takarir import Penomor


def latest_words(hasil: HasilIndikator) -> tuple[Sumbangan, ...]:
    """Per unit the contribution of the last quarter in which it wrote anything, in the order of the units."""
    terakhir: dict[str, Sumbangan] = {}
    for sumbangan in sorted(hasil.sumbangan, key=lambda s: s.triwulan):
        if _says_anything(sumbangan.isian):
            terakhir[sumbangan.unit_kerja] = sumbangan
    units = dict.fromkeys(s.unit_kerja for s in hasil.sumbangan)
    return tuple(terakhir[unit] for unit in units if unit in terakhir)


def _says_anything(isian: IsianKinerja) -> bool:
    kata = (isian.faktor_pendukung, isian.faktor_penghambat, isian.upaya, isian.tindak_lanjut)
    return any(k.strip() for k in kata)


def has(hasil: HasilIndikator, *kolom: str) -> bool:
    """Whether any unit wrote in one of those columns, in the row that is printed."""
    return any(getattr(s.isian, k).strip() for s in latest_words(hasil) for k in kolom)


def causes(hasil: HasilIndikator, bahan: Bahan) -> tuple[PenjelasanTercetak, ...]:
    """One row per unit that wrote something."""
    return tuple(penjelasan(bahan.rencana, hasil, s) for s in latest_words(hasil))


def cause_given(hasil: HasilIndikator) -> bool:
    """Whether the cause fits the verdict: what helped when reached, what hindered when not, either without one."""
    hasilnya = putusan(hasil)
    if hasilnya is Putusan.BELUM:
        return has(hasil, "faktor_penghambat")
    if hasilnya is Putusan.TANPA:
        return has(hasil, "faktor_pendukung", "faktor_penghambat")
    return has(hasil, "faktor_pendukung")


def missing_causes(hasil: Sequence[HasilIndikator]) -> tuple[Alinea, ...]:
    """What still has to be written: causes that fit the verdict, and the solution where a target was not reached."""
    return tuple(baris for h in hasil for baris in _missing(h))


def _missing(hasil: HasilIndikator) -> Iterable[Alinea]:
    nama = hasil.indikator.uraian
    if not cause_given(hasil) and not _nothing_to_explain(hasil):
        apa, kolom = {
            Putusan.BELUM: ("penyebab kegagalan", "faktor penghambat"),
            Putusan.TANPA: ("penjelasan", "faktor pendukung atau faktor penghambat"),
        }.get(putusan(hasil), ("penyebab keberhasilan", "faktor pendukung"))
        yield belum(f"{apa} {nama}", f"isi kolom {kolom} pada formulir kinerja")
    if putusan(hasil) is Putusan.BELUM and not has(hasil, "upaya", "tindak_lanjut"):
        yield belum(f"solusi {nama}", "isi kolom upaya atau tindak lanjut pada formulir kinerja")


def _nothing_to_explain(hasil: HasilIndikator) -> bool:
    """An indikator whose unit says before the end of the year that it is not measured yet, or not at all."""
    belum_akhir = len(hasil.triwulan) < len(ROMAN) - 1
    return belum_akhir and hasil.realisasi.tanpa_angka


def follow_up(bahan: Bahan) -> tuple[PenjelasanTercetak, ...]:
    """Every follow-up of the discussed indikator with who does it and until when; gaps are visible."""
    rows = [
        (hasil, sumbangan)
        for hasil in bahan.indikator_dibahas
        for sumbangan in latest_words(hasil)
        if sumbangan.isian.tindak_lanjut.strip()
    ]
    wajib = ("penanggung_jawab", "batas_waktu")
    return tuple(penjelasan(bahan.rencana, *row, nomor, wajib) for nomor, row in enumerate(rows, start=1))


def analysis_text(hasil: HasilSasaran, bahan: Bahan, nomor: Penomor) -> BagianNarasi:
    """The office's own analysis of a sasaran: always asked for on tujuan and strategis, below when not reached."""
    sasaran = hasil.sasaran
    bagian = bahan.narasi(analysis_of(hasil), nomor)
    gagal = any(putusan(h) is Putusan.BELUM for h in bahan.indikator(sasaran))
    if bagian.ada or gagal or sasaran.tingkat in ("tujuan", "strategis"):
        return bagian
    return BagianNarasi((), ada=False, judul=bagian.judul, berkas=bagian.berkas)
