"""The rows a unit filled in, checked against the plan: references, repeats, states that contradict each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from pipeline.domain.baris_putaran import figures, kode, sama
from pipeline.domain.ejaan import seragam
from pipeline.domain.formulir import IsianAksi, IsianAnggaran, IsianKinerja, IsianRekap, Jawaban
from pipeline.domain.keuangan import leluhur
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.intake.acuan import AcuanKode, SalahKetik, acuan
from pipeline.intake.jumlah import compare_totals
from pipeline.intake.skema import ANGGARAN, KINERJA, REKAP_PD, RENCANA_AKSI
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel, maker
from pipeline.sheet.kolom import Jenis
from pipeline.sheet.tanggal import read_date, written

_T = TypeVar("_T", IsianKinerja, IsianAksi, IsianAnggaran, IsianRekap)
_CONTOH = 5
"""Kode named as examples where many are alike."""
_KINERJA = maker(IsianKinerja, KINERJA, di="realisasi")
_AKSI = maker(IsianAksi, RENCANA_AKSI, di="realisasi")
_ANGGARAN = maker(IsianAnggaran, ANGGARAN, di="realisasi")
_REKAP = maker(IsianRekap, REKAP_PD, di="realisasi")
_URAIAN = tuple(satu.nama for satu in KINERJA.kolom if satu.jenis is Jenis.TEKS)


def kinerja(baris: Sequence[BarisTabel], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianKinerja, ...]:
    """The rows of ``kinerja``; a row with only its kode stays, unfilled."""
    tujuan = acuan(rencana, "kinerja")
    rows = [
        _KINERJA(
            satu,
            indikator=tujuan.resolve(satu, "indikator", findings),
            realisasi=_realisasi(satu, findings),
            batas_waktu=_due(satu.teks("batas_waktu")),
            letak=tuple((kolom, satu.tempat(kolom)) for kolom in _URAIAN),
        )
        for satu in baris
        if not tujuan.menjuduli(satu, "indikator")
    ]
    return _once(rows, findings)


def _due(tertulis: str) -> str:
    """A day in figures is written out as documents print it; words stay as they are."""
    hari = read_date(tertulis)
    return written(hari) if hari else tertulis


def rencana_aksi(baris: Sequence[BarisTabel], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianAksi, ...]:
    """The rows of ``rencana_aksi``."""
    tujuan = acuan(rencana, "rencana_aksi")
    rows = [_AKSI(satu, rencana_aksi=tujuan.resolve(satu, "rencana_aksi", findings)) for satu in baris]
    return _once(rows, findings)


def anggaran(
    baris: Sequence[BarisTabel], rencana: Perencanaan, findings: list[Temuan], jumlah: Sequence[BarisTabel] = ()
) -> tuple[IsianAnggaran, ...]:
    """The rows of ``anggaran``: spending of this quarter in rupiah.

    ``jumlah`` are the typed totals of the sheet: compared with the rows, never counted. A kode that stands once blank
    and once with an amount was filled once.
    """
    rows = [_of_work(row, findings) for row in _spending(baris, acuan(rencana, "anggaran"), findings)]
    findings.extend(compare_totals(jumlah, [(b.nomor, row) for b, row in zip(baris, rows, strict=True)], rencana))
    return _once_each(rows, findings)


def lra(
    baris: Sequence[BarisTabel], rencana: Perencanaan, findings: list[Temuan], jumlah: Sequence[BarisTabel] = ()
) -> tuple[IsianAnggaran, ...]:
    """The rows of the LRA that have to do with the plan: its own kode, and those above or below one.

    The finance office prints accounts and other units beside them; all that the plan does not know are one finding,
    apart from a kode that looks like a slip for one of the plan that is missing. Typed totals (``jumlah``) are held
    against the rows only where all of them are the plan's.
    """
    tujuan = acuan(rencana, "anggaran")
    dikenal = {seragam(teks) for satu in tujuan.uraian.items() for teks in satu}
    hadir = {satu.teks("kode") for satu in baris}
    salah_ketik = SalahKetik({kode: nama for kode, nama in tujuan.uraian.items() if kode not in hadir})
    asing = [
        satu
        for satu in baris
        if seragam(kode := satu.teks("kode")) not in dikenal and not salah_ketik.cocok(kode, satu.teks("uraian"))
    ]
    if asing:
        contoh = ", ".join(f"{satu.teks('kode')} ({satu.tempat('kode').sel})" for satu in asing[:_CONTOH])
        lain = " dan lain-lain" if len(asing) > _CONTOH else ""
        findings.append(temuan("FRM-30", asing[0].tempat("kode"), len(asing), contoh=contoh + lain))
    nomor = {satu.nomor for satu in asing}
    milik = [satu for satu in baris if satu.nomor not in nomor]
    rows = [
        *_spending(milik, tujuan, findings),
        *(_ANGGARAN(satu) for satu in _related(asing, tujuan.uraian)),
    ]
    if not asing:
        findings.extend(compare_totals(jumlah, [(b.nomor, row) for b, row in zip(milik, rows, strict=True)], rencana))
    return _once_each(rows, findings)


def _once_each(rows: Sequence[IsianAnggaran], findings: list[Temuan]) -> tuple[IsianAnggaran, ...]:
    terisi = {row.kode for row in rows if row.realisasi.terisi}
    berisi = [row for row in rows if row.realisasi.terisi or row.kode not in terisi]
    return _once(berisi, findings)


def _spending(baris: Iterable[BarisTabel], tujuan: AcuanKode, findings: list[Temuan]) -> Iterator[IsianAnggaran]:
    return (_ANGGARAN(satu, kode=tujuan.resolve(satu, "kode", findings)) for satu in baris)


def _of_work(row: IsianAnggaran, findings: list[Temuan]) -> IsianAnggaran:
    """The row with its realisasi fisik, which is a share of the work: outside 0–100 it is asked about, not used."""
    nilai = row.realisasi_fisik
    if nilai.angka is None or 0 <= nilai.angka <= 100:
        return row
    tertulis = nilai.teks or f"{nilai.angka:f}"
    findings.append(temuan("FRM-39", nilai.tempat, tertulis, mata=row.kode))
    return replace(row, realisasi_fisik=Nilai(Keadaan.KOSONG, tertulis, tempat=nilai.tempat))


def _related(baris: Iterable[BarisTabel], rencana: Iterable[str]) -> Iterator[BarisTabel]:
    """The rows whose kode stands above or below one of the plan, as its dots say; all when the plan has no budget."""
    kode = frozenset(rencana)
    atas = {induk for satu in kode for induk in leluhur(satu)}
    for satu in baris:
        if not kode or satu.teks("kode") in atas or any(induk in kode for induk in leluhur(satu.teks("kode"))):
            yield satu


def rekap(baris: Sequence[BarisTabel], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianRekap, ...]:
    """The rows of ``rekap_pd``: what the PD reported elsewhere."""
    tujuan = acuan(rencana, "kinerja")
    return _once([_REKAP(satu, indikator=tujuan.resolve(satu, "indikator", findings)) for satu in baris], findings)


def kuesioner(baris: Sequence[BarisTabel], findings: list[Temuan]) -> tuple[Jawaban, ...]:
    """The respondents of ``kuesioner``; an answer outside 1–4 is reported and counts as unanswered."""
    answers = []
    for satu in baris:
        unsur: list[int | None] = []
        for kolom in (f"u{n}" for n in range(1, 10)):
            jawaban = satu.bulat(kolom)
            if jawaban is not None and not 1 <= jawaban <= 4:
                findings.append(temuan("FRM-16", satu.tempat(kolom), jawaban, kolom=kolom))
                jawaban = None
            unsur.append(jawaban)
        answers.append(Jawaban(satu.teks("responden"), tuple(unsur), satu.tempat()))
    return tuple(answers)


def _realisasi(baris: BarisTabel, findings: list[Temuan]) -> Nilai:
    """The realisasi with the declared state where the cell itself says nothing; a contradiction keeps the cell."""
    nilai, keadaan = baris.nilai("realisasi"), baris.teks("keadaan")
    tempat = baris.tempat("keadaan")
    if keadaan in {"", nilai.keadaan.value} or baris.tak_terbaca:
        return nilai
    declared = Keadaan(keadaan)
    if declared is Keadaan.TERISI:
        if nilai.keadaan is Keadaan.KOSONG and not (nilai.teks or baris.nilai("pembilang").terisi):
            findings.append(temuan("FRM-15", tempat, keadaan))
        return nilai
    if nilai.keadaan is Keadaan.KOSONG and not nilai.teks:
        return replace(nilai, keadaan=declared)
    tertulis = nilai.teks or (f"{nilai.angka:f}" if nilai.angka is not None else nilai.keadaan.sebutan)
    findings.append(temuan("FRM-14", tempat, tertulis, keadaan=declared.sebutan))
    return nilai


def _once(rows: Iterable[_T], findings: list[Temuan]) -> tuple[_T, ...]:
    """The first row of every kode; a repeat is a finding, graver when its figures differ."""
    first: dict[str, _T] = {}
    for row in rows:
        nama = kode(row)
        if nama not in first:
            first[nama] = row
            continue
        lama, baru = (tuple(figures(satu).values()) for satu in (first[nama], row))
        serupa = all(sama(satu, dua) for satu, dua in zip(lama, baru, strict=True))
        findings.append(temuan("FRM-13" if serupa else "FRM-12", baru[0].tempat, nama, pertama=lama[0].tempat.sel))
    return tuple(first.values())
