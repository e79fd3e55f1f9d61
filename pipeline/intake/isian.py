"""The rows a unit filled in, checked against the plan: references, repeats, states that contradict each other."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pipeline.domain.formulir import Formulir, IsianAksi, IsianAnggaran, IsianKinerja, IsianRekap, Jawaban
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.intake.jumlah import compare_totals
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import nearest
from pipeline.sheet.tabel import Baris

_T = TypeVar("_T")
_URAIAN = (
    "bukti_dukung", "faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "penanggung_jawab",
    "batas_waktu", "keterangan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Acuan:
    """What the rows of a sheet refer to: kode → uraian, and how findings call it."""

    sebutan: str
    uraian: dict[str, str]

    def resolve(self, baris: Baris, kolom: str, findings: list[Temuan]) -> str:
        """The kode a cell means: a kode in any case, or the full uraian; an unknown one stays, with a finding."""
        given = baris.teks(kolom)
        if given in self.uraian:
            return given
        wanted = " ".join(given.casefold().split())
        by_kode = [kode for kode in self.uraian if kode.casefold() == wanted]
        by_name = [kode for kode, nama in self.uraian.items() if " ".join(nama.casefold().split()) == wanted]
        if by_kode:
            return by_kode[0]
        if len(by_name) == 1:
            findings.append(temuan("FRM-11", baris.tempat(kolom), given, milik=by_name[0], apa=self.sebutan))
            return by_name[0]
        usul = nearest(given, [*self.uraian, *self.uraian.values()])
        usul = next((f"{kode} ({nama})" for kode, nama in self.uraian.items() if nama == usul != ""), usul)
        mirip = f"; yang paling mirip {usul}" if usul else ""
        findings.append(temuan("FRM-10", baris.tempat(kolom), given, apa=self.sebutan, mirip=mirip))
        return given


def acuan_indikator(rencana: Perencanaan) -> Acuan:
    """The indikator of the plan."""
    return Acuan("indikator", {i.kode: i.uraian for i in rencana.indikator})


def acuan_aksi(rencana: Perencanaan) -> Acuan:
    """The rencana aksi of the plan."""
    return Acuan("rencana aksi", {a.kode: a.uraian for a in rencana.rencana_aksi})


def acuan_anggaran(rencana: Perencanaan) -> Acuan:
    """The budget lines of the plan."""
    return Acuan("anggaran", {m.kode: m.uraian for m in rencana.anggaran})


def kinerja(baris: Sequence[Baris], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianKinerja, ...]:
    """The rows of ``kinerja``; a row with only its kode stays, unfilled."""
    acuan = acuan_indikator(rencana)
    rows = [
        IsianKinerja(
            indikator=acuan.resolve(satu, "indikator", findings),
            realisasi=_realisasi(satu, findings),
            pembilang=satu.nilai("pembilang"),
            penyebut=satu.nilai("penyebut"),
            bukti_dukung=satu.teks("bukti_dukung"),
            faktor_pendukung=satu.teks("faktor_pendukung"),
            faktor_penghambat=satu.teks("faktor_penghambat"),
            upaya=satu.teks("upaya"),
            tindak_lanjut=satu.teks("tindak_lanjut"),
            penanggung_jawab=satu.teks("penanggung_jawab"),
            batas_waktu=satu.teks("batas_waktu"),
            keterangan=satu.teks("keterangan"),
            tempat=satu.tempat("realisasi"),
            letak=tuple((kolom, satu.tempat(kolom)) for kolom in _URAIAN),
        )
        for satu in baris
    ]
    return _once(rows, lambda row: row.indikator, lambda row: (row.realisasi, row.pembilang, row.penyebut), findings)


def rencana_aksi(baris: Sequence[Baris], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianAksi, ...]:
    """The rows of ``rencana_aksi``."""
    acuan = acuan_aksi(rencana)
    rows = [
        IsianAksi(
            rencana_aksi=acuan.resolve(satu, "rencana_aksi", findings),
            realisasi=satu.nilai("realisasi"),
            bukti_dukung=satu.teks("bukti_dukung"),
            keterangan=satu.teks("keterangan"),
            tempat=satu.tempat("realisasi"),
        )
        for satu in baris
    ]
    return _once(rows, lambda row: row.rencana_aksi, lambda row: (row.realisasi,), findings)


def anggaran(
    baris: Sequence[Baris], rencana: Perencanaan, findings: list[Temuan], jumlah: Sequence[Baris] = ()
) -> tuple[IsianAnggaran, ...]:
    """The rows of ``anggaran`` or of the LRA: spending of this quarter in rupiah.

    ``jumlah`` are the typed totals of the sheet: compared with the rows, never counted. A kode that stands once blank
    and once with an amount was filled once.
    """
    acuan = acuan_anggaran(rencana)
    rows = [
        IsianAnggaran(acuan.resolve(satu, "kode", findings), satu.nilai("realisasi"), satu.tempat("realisasi"))
        for satu in baris
    ]
    findings.extend(compare_totals(jumlah, [(b.nomor, row) for b, row in zip(baris, rows, strict=True)], rencana))
    terisi = {row.kode for row in rows if row.realisasi.terisi}
    rows = [row for row in rows if row.realisasi.terisi or row.kode not in terisi]
    return _once(rows, lambda row: row.kode, lambda row: (row.realisasi,), findings)


def rekap(baris: Sequence[Baris], rencana: Perencanaan, findings: list[Temuan]) -> tuple[IsianRekap, ...]:
    """The rows of ``rekap_pd``: what the PD reported elsewhere."""
    acuan = acuan_indikator(rencana)
    rows = [
        IsianRekap(acuan.resolve(satu, "indikator", findings), satu.nilai("realisasi"), satu.tempat("realisasi"))
        for satu in baris
    ]
    return _once(rows, lambda row: row.indikator, lambda row: (row.realisasi,), findings)


def kuesioner(baris: Sequence[Baris], findings: list[Temuan]) -> tuple[Jawaban, ...]:
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


def _realisasi(baris: Baris, findings: list[Temuan]) -> Nilai:
    """The realisasi with the declared state where the cell itself says nothing; a contradiction keeps the cell."""
    nilai, keadaan = baris.nilai("realisasi"), baris.teks("keadaan")
    tempat = baris.tempat("keadaan")
    if keadaan in {"", nilai.keadaan.value}:
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


def _once(
    rows: Iterable[_T],
    kunci: Callable[[_T], str],
    figures: Callable[[_T], tuple[Nilai, ...]],
    findings: list[Temuan],
) -> tuple[_T, ...]:
    """The first row of every key; a repeat is a finding, graver when its figures differ."""
    first: dict[str, _T] = {}
    for row in rows:
        nama = kunci(row)
        if nama not in first:
            first[nama] = row
            continue
        satu, dua = (tuple(_figure(nilai) for nilai in figures(r)) for r in (first[nama], row))
        pertama = figures(first[nama])[0].tempat.sel
        findings.append(temuan("FRM-12" if satu != dua else "FRM-13", figures(row)[0].tempat, nama, pertama=pertama))
    return tuple(first.values())


def figures(formulir: Formulir) -> dict[str, tuple[Nilai, ...]]:
    """The filled figures of a form by the kode they stand under, without their places."""
    rows: list[tuple[str, tuple[Nilai, ...]]] = [
        *((k.indikator, (k.realisasi, k.pembilang, k.penyebut)) for k in formulir.kinerja),
        *((a.rencana_aksi, (a.realisasi,)) for a in formulir.rencana_aksi),
        *((m.kode, (m.realisasi,)) for m in formulir.anggaran),
    ]
    return {kode: tuple(map(_figure, nilai)) for kode, nilai in rows if any(satu.terisi for satu in nilai)}


def _figure(nilai: Nilai) -> Nilai:
    """A value without its place and spelling, for comparing what two rows say."""
    return replace(nilai, tempat=Nilai.kosong().tempat, teks="" if nilai.angka is not None else nilai.teks)
