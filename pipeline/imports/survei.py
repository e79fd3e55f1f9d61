"""Answers of a survey on the web, turned into the ``kuesioner`` of the unit that answers for its indikator."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pipeline.domain.penugasan import penjawab
from pipeline.domain.rencana import Perencanaan
from pipeline.errors import ImportFileError
from pipeline.imports.baca import BarisAsing
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan, TabelJadi
from pipeline.regulation.skm import answer_words
from pipeline.sheet.kolom import key
from pipeline.sheet.tanggal import read_date
from pipeline.sheet.tata_letak import LembarDikenal

_UNSUR = tuple(f"u{n}" for n in range(1, 10))
_HARI = re.compile(r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})\b.*")
_PILIHAN = re.compile(r"\s*\(?(?:[1-4]|[a-d])[.):]\s*", re.IGNORECASE)
"""What a choice begins with in many questionnaires: ``1.``, ``b)``."""
_ANGKA = re.compile(r"\s*([1-4])(?:[.,]0)?\s*")


def answers(
    kenal: LembarDikenal, rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], tuple[TabelJadi, ...]]:
    """One row per respondent, and a ``kuesioner`` for each quarter asked for.

    An answer nobody can read stays empty and its row is told; the others of the row count.

    Raises:
        ImportFileError: it is not plain which unit the survey belongs to.
    """
    unit = _unit(acuan)
    kata = [
        {key(w): n for n, words in enumerate(unsur, 1) for w in words} for unsur in answer_words(acuan.periode.tahun)
    ]
    if kurang := [satu for satu in _UNSUR if satu not in kenal.letak]:
        catat(f"Tidak ada pertanyaan yang dikenali untuk unsur {', '.join(kurang)}; jawabannya dikosongkan.")
    hari = _days([_stamp(satu) for satu in rows])
    found: list[BarisImpor] = []
    jawaban: dict[int, list[tuple[str | int, ...]]] = {}
    for satu, mungkin in zip(rows, hari, strict=True):
        triwulan = {(h.month + 2) // 3 if h.year == acuan.periode.tahun else 0 for h in mungkin}
        tempat = satu.isi.tempat("waktu")
        if len(triwulan) != 1:
            sebab = "bulan dan tanggal pada waktunya tidak pasti" if triwulan else "waktunya tidak terbaca"
            found.append(BarisImpor(tempat, Perlakuan.DITINGGAL, sebab=sebab))
            continue
        (tw,) = triwulan
        if tw not in acuan.periode.triwulan_dilaporkan:
            found.append(BarisImpor(tempat, Perlakuan.TIDAK_DIMINTA, sebab=f"di luar {acuan.periode.sebutan}"))
            continue
        nilai, gagal = _read(satu, kata)
        putusan = Perlakuan.DITINGGAL if not any(nilai) else Perlakuan.DIAMBIL
        if putusan is Perlakuan.DIAMBIL:
            milik = jawaban.setdefault(tw, [])
            milik.append((len(milik) + 1, *(n or "" for n in nilai)))
        found.append(
            BarisImpor(
                tempat, putusan, triwulan=tw, sebab="; ".join(gagal) or ("" if any(nilai) else "tanpa jawaban")
            )
        )
    if banyak := sum(satu.perlakuan is Perlakuan.DIAMBIL and bool(satu.sebab) for satu in found):
        catat(f"{banyak} responden punya jawaban yang tidak terbaca dan dikosongkan; selnya disebut di laporan.")
    return tuple(found), tuple(
        TabelJadi("kuesioner", tw, ("responden", *_UNSUR), tuple(isi), unit) for tw, isi in sorted(jawaban.items())
    )


def _read(satu: BarisAsing, kata: Sequence[dict[str, int]]) -> tuple[list[int | None], list[str]]:
    """The nine answers, None where there is none, and a sentence for each that cannot be read."""
    nilai: list[int | None] = []
    gagal: list[str] = []
    for unsur, arti in zip(_UNSUR, kata, strict=True):
        teks = satu.isi.teks(unsur)
        angka = _ANGKA.fullmatch(teks)
        nilai.append(
            int(angka[1]) if angka else arti.get(key(teks)) or arti.get(key(_PILIHAN.sub("", teks, count=1)))
        )
        if teks and nilai[-1] is None:
            gagal.append(f"{satu.isi.tempat(unsur).sel}: “{teks}” bukan pilihan jawaban {unsur}, dikosongkan")
    return nilai, gagal


def _stamp(satu: BarisAsing) -> date | tuple[int, int, int] | None:
    """When a respondent answered: a day, three numbers of which only the file tells the order, or nothing."""
    teks = satu.isi.teks("waktu")
    if match := _HARI.fullmatch(teks):
        a, b, c = (int(match[n]) for n in (1, 2, 3))
        return _date(a, b, c) if a > 31 else (a, b, c)
    return read_date(teks)


def _days(stamps: Sequence[date | tuple[int, int, int] | None]) -> Iterator[set[date]]:
    """The days each answer may be of.

    Day before month or month before day is the same for the whole file: an order in which some row is no day, or in
    which the rows do not follow one another as they arrived, is not that of the file.
    """
    urutan = [[_ordered(satu, hari_dulu=dulu) for satu in stamps] for dulu in (True, False)]
    utuh = [hari for hari in urutan if all(h or s is None for h, s in zip(hari, stamps, strict=True))] or urutan
    runtut = [hari for hari in utuh if (ada := [h for h in hari if h]) == sorted(ada)] or utuh
    for nomor in range(len(stamps)):
        yield {hari for cara in runtut if (hari := cara[nomor])}


def _ordered(stamp: date | tuple[int, int, int] | None, *, hari_dulu: bool) -> date | None:
    if not isinstance(stamp, tuple):
        return stamp
    a, b, tahun = stamp
    return _date(tahun, b, a) if hari_dulu else _date(tahun, a, b)


def _date(tahun: int, bulan: int, hari: int) -> date | None:
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None


def _unit(acuan: AcuanImpor) -> str:
    """The unit that answers for the survey's indikator, or the one that was asked for."""
    rencana = acuan.rencana
    if acuan.unit_kerja:
        if sama := [
            satu.kode for satu in rencana.unit_kerja if key(acuan.unit_kerja) in {key(satu.kode), key(satu.nama)}
        ]:
            return sama[0]
        ada = ", ".join(satu.kode for satu in rencana.unit_kerja)
        raise ImportFileError(
            f"Unit “{acuan.unit_kerja}” tidak ada di perencanaan. Pilih salah satu dengan --unit: {ada}."
        )
    milik = _owners(rencana)
    if len(milik) == 1:
        return milik[0]
    ada = ", ".join(milik or [satu.kode for satu in rencana.unit_kerja])
    raise ImportFileError(f"Survei ini milik unit yang mana? Sebut dengan --unit, salah satu dari: {ada}.")


def _owners(rencana: Perencanaan) -> list[str]:
    """The units that answer for an indikator measured by the survey."""
    skm = (satu for satu in rencana.indikator if satu.metode_agregasi == "skm")
    return list(dict.fromkeys(unit for satu in skm for unit in penjawab(rencana, satu)))
