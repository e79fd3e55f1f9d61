"""Are the words of a form filled in: evidence, factors, follow-up (KEL-10 to KEL-15, KEL-17)."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.kiriman import diperiksa
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.check.sebutan import triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.pembulatan import bulat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen
from pipeline.regulation.katalog import temuan


def ditanya(bacaan: Bacaan, analisis: Analisis) -> Iterator[tuple[HasilIndikator, Sumbangan]]:
    """Every filled row the period asks words about: of its own quarter, or of all four for the year."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if bacaan.periode.triwulan in (0, s.triwulan) and s.nilai.terisi:
                yield hasil, s


def capaian_baris(hasil: HasilIndikator, s: Sumbangan) -> Decimal | None:
    """The capaian a row must explain, as printed: its quarter's; without one, the period's in its last quarter."""
    milik = next((tw.capaian.persen for tw in hasil.triwulan if tw.triwulan == s.triwulan), None)
    terakhir = bool(hasil.triwulan) and hasil.triwulan[-1].triwulan == s.triwulan
    dasar = hasil.capaian.persen if milik is None and terakhir else milik
    return None if dasar is None else bulat(dasar)


def _celah(hasil: HasilIndikator, s: Sumbangan) -> dict[str, object]:
    return {"indikator": sebut_indikator(hasil.indikator), "triwulan": triwulan(s.triwulan)}


def bukti_dukung(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-10: a figure without evidence."""
    for hasil, s in ditanya(bacaan, analisis):
        if not s.isian.bukti_dukung.strip():
            yield temuan("KEL-10", s.isian.di("bukti_dukung"), "", s.unit_kerja, **_celah(hasil, s))


def faktor(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-11 no hindrance named below target, KEL-12 no support at or above it, KEL-13 nothing done about it."""
    for hasil, s in ditanya(bacaan, analisis):
        nilai = capaian_baris(hasil, s)
        if nilai is None:
            continue
        celah = {**_celah(hasil, s), "capaian": persen(nilai)}
        if nilai >= 100 and not s.isian.faktor_pendukung.strip():
            yield temuan("KEL-12", s.isian.di("faktor_pendukung"), "", s.unit_kerja, **celah)
        if nilai < 100 and not s.isian.faktor_penghambat.strip():
            yield temuan("KEL-11", s.isian.di("faktor_penghambat"), "", s.unit_kerja, **celah)
        kurang = [nama for nama in ("upaya", "tindak_lanjut") if not getattr(s.isian, nama).strip()]
        if nilai < 100 and kurang:
            kata = " dan ".join(nama.replace("_", " ") for nama in kurang)
            yield temuan("KEL-13", s.isian.di(kurang[0]), "", s.unit_kerja, **celah, kurang=kata)


def tindak_lanjut(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """KEL-14 follow-up without a person, KEL-15 without a date."""
    for hasil, s in ditanya(bacaan, analisis):
        if s.isian.tindak_lanjut.strip():
            if not s.isian.penanggung_jawab.strip():
                yield temuan("KEL-14", s.isian.di("penanggung_jawab"), "", s.unit_kerja, **_celah(hasil, s))
            if not s.isian.batas_waktu.strip():
                yield temuan("KEL-15", s.isian.di("batas_waktu"), "", s.unit_kerja, **_celah(hasil, s))


def bukti_aksi(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """KEL-17: one note per form for all its rencana aksi without evidence."""
    for satu in diperiksa(bacaan):
        tanpa = [b for b in satu.rencana_aksi.values() if b.realisasi.terisi and not b.bukti_dukung.strip()]
        if tanpa:
            yield temuan(
                "KEL-17",
                tanpa[0].tempat,
                unit_kerja=satu.unit_kerja,
                jumlah=len(tanpa),
                unit=bacaan.rencana.nama_unit(satu.unit_kerja),
                triwulan=triwulan(satu.triwulan),
                daftar=", ".join(b.rencana_aksi for b in tanpa),
            )
