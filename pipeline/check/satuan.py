"""What a satuan and a name say of the values: does the target fit them (TGT-14 to TGT-19, TGT-21), are they whole."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.sebutan import angka, isi, sebut
from pipeline.check.target import target_tahun_ini
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.ejaan import seragam
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import word_list
from pipeline.regulation.satuan import is_percent, may_be_summed

_PERSENTASE = re.compile(r"^(?:\W|\d|peningkatan |penurunan )*(?:persentase|prosentase)\b", re.IGNORECASE)
_PENGUKUR = re.compile(
    r"^(?:[\W\d]+|(?:jumlah|banyaknya|angka|tingkat|persentase|prosentase|prevalensi|insiden(?:si)?|rasio|indeks|laju|frekuensi|"
    r"cakupan|rata-rata|nilai|besarnya|luas)\s+)",
    re.IGNORECASE,
)
_DITANGANI = re.compile(
    r"\b(?:di[a-z]{2,}(?:kan|i)|ter(?!jadi)[a-z]{3,}(?:kan|i)|ditindak|dibina|sembuh|tuntas|selesai)\b"
)
_BILANGAN = re.compile(r"(?<![A-Za-z\d.,])\d+(?:[.,]\d+)*")
_SATUAN_LAIN = re.compile(r"[A-Za-z]{3,}")


def bernama_persentase(indikator: Indikator) -> bool:
    """Whether its name says it is a percentage."""
    return bool(_PERSENTASE.match(indikator.uraian))


def satuan_dan_target(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-14 satuan against target, TGT-15 mere text, TGT-17 range without range, TGT-21 two numbers."""
    for indikator, target in target_tahun_ini(bacaan.rencana):
        nilai = target.target
        celah = {"indikator": sebut(indikator), "target": isi(nilai), "satuan": indikator.satuan}
        if is_percent(indikator.satuan) and (saran := _bukan_persen(nilai)):
            yield temuan("TGT-14", nilai.tempat, isi(nilai), **celah, saran_nilai=saran)
        elif nilai.bentuk is Bentuk.TEKS and not _predikat_sah(indikator, nilai):
            yield temuan("TGT-15", nilai.tempat, isi(nilai), **celah)
        elif nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None and len(_BILANGAN.findall(nilai.teks)) > 1:
            yield temuan("TGT-21", nilai.tempat, isi(nilai), **celah, angka=angka(nilai.angka))
        if (nilai.bentuk is Bentuk.RENTANG) != (indikator.polaritas == "rentang"):
            yield temuan("TGT-17", nilai.tempat, isi(nilai), **celah, polaritas=indikator.polaritas)


def _bukan_persen(nilai: Nilai) -> str:
    """What a target in percent should read when it is a count; empty when it is a percentage."""
    if nilai.bentuk is Bentuk.BAGIAN and nilai.pembilang is not None and nilai.penyebut:
        return f"{angka(nilai.pembilang / nilai.penyebut * 100)}%"
    kata = [k.casefold() for k in _SATUAN_LAIN.findall(nilai.teks)]
    return "misalnya 90%" if nilai.angka is not None and any(k in word_list("satuan_cacah") for k in kata) else ""


def _predikat_sah(indikator: Indikator, nilai: Nilai) -> bool:
    """A word with a declared scale, or a single word such as an opinion, is left to the computing rules."""
    return bool(indikator.skala_predikat) or len(nilai.teks.split()) == 1


def satuan_dan_nama(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-16: a percentage by name with a satuan, or a target, that counts things."""
    for indikator in bacaan.rencana.indikator:
        if not bernama_persentase(indikator) or is_percent(indikator.satuan):
            continue
        target = bacaan.rencana.target_berlaku(indikator.kode)
        kata = [k.casefold() for k in _SATUAN_LAIN.findall(target.target.teks)] if target else []
        cacah = next((k for k in kata if k in word_list("satuan_cacah")), "")
        if satuan := indikator.satuan.strip() or cacah:
            yield temuan("TGT-16", indikator.tempat, satuan, indikator=sebut(indikator), satuan=satuan)


def cara_menggabung(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-18: units added up of a satuan that is no count; quarters added up are noticed when the plan is read."""
    for indikator in bacaan.rencana.indikator:
        if not indikator.satuan.strip() or may_be_summed(indikator.satuan):
            continue
        celah = {"indikator": sebut(indikator), "satuan": indikator.satuan}
        if indikator.metode_agregasi == "jumlah":
            yield temuan("TGT-18", indikator.tempat, indikator.satuan, **celah)


def polaritas_dan_nama(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-19: something bad is counted, and more of it is called better."""
    for indikator in bacaan.rencana.indikator:
        kata = yang_buruk(indikator.uraian) if indikator.polaritas == "positif" else ""
        if kata:
            yield temuan("TGT-19", indikator.tempat, kata, indikator=sebut(indikator), kata=kata)


def yang_buruk(uraian: str) -> str:
    """What a name counts of which less is better (``kasus kekerasan``); empty when it counts what is done about it.

    The word must be what is measured, not what it is about: first behind "Jumlah", "Angka", "Tingkat" and the like,
    or one of the phrases that always mean it (``kewajaran.toml``).
    """
    nama = uraian.strip()
    inti = nama
    while (sisa := _PENGUKUR.sub("", inti, count=1)) != inti:
        inti = sisa
    kecil = seragam(inti)
    if any(kata in nama.casefold() for kata in word_list("kata_ditangani")) or _DITANGANI.search(kecil):
        return ""
    ungkapan = next((k for k in word_list("ungkapan_buruk") if re.search(rf"\b{re.escape(k)}\b", kecil)), "")
    pertama = kecil.split()[:1]
    return ungkapan or next((k for k in pertama if k in word_list("kata_buruk")), "")


_BAGIAN = re.compile(r"\s*(?:[/,&]|\bdan\b|\batau\b)\s*")
_KATA = re.compile(r"[a-z]+")
_LAJU = re.compile(r"\d|\bper\b|‰")


def dicacah(indikator: Indikator) -> bool:
    """Whether its values are whole by nature: Orang, Dokumen, Desa/Kelurahan, or "Jumlah …" without a satuan.

    A mean or a rate of such things (``rata-rata``, ``per 1.000 penduduk``) is not; nor is one whose name says so.
    """
    nama = indikator.uraian.casefold()
    if any(kata in nama for kata in word_list("nama_pecahan")):
        return False
    satuan = indikator.satuan.casefold().strip()
    if not satuan:
        return nama.startswith(("jumlah ", "banyaknya "))
    if _LAJU.search(satuan) or not may_be_summed(satuan):
        return False
    awal = [_KATA.findall(bagian)[:1] for bagian in _BAGIAN.split(satuan) if bagian]
    return all(kata and kata[0] in word_list("satuan_cacah") for kata in awal)


def berubah(indikator: Indikator) -> bool:
    """Whether it measures a change or a ratio (pertumbuhan, penurunan …), which may fall and rise by any factor."""
    nama = indikator.uraian.casefold()
    return any(kata in nama for kata in word_list("kata_perubahan"))


def bertaraf(indikator: Indikator) -> bool:
    """Whether it is a level at any time of the year: an index, a score, a rate; a percentage or a count may grow."""
    satuan = indikator.satuan.strip()
    return bool(satuan) and not may_be_summed(satuan) and not is_percent(satuan)


def lazim_tepat(indikator: Indikator, nilai: Decimal) -> bool:
    """Whether a figure is honestly met to the digit: an output the office plans itself, nought, a hundred percent.

    Twelve monthly reports are twelve every year and every target; eighty-one families are not.
    """
    if nilai == 0 or (nilai == 100 and not may_be_summed(indikator.satuan)):
        return True
    kata = _KATA.findall(indikator.satuan.casefold()) or _KATA.findall(indikator.uraian.casefold())[1:2]
    return dicacah(indikator) and bool(kata) and kata[0] in word_list("satuan_rencana")
