"""The earlier years of a plan completed from the archive: silent years are filled, differences are findings."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.domain.ejaan import seragam
from pipeline.domain.kinerja import Indikator, Riwayat
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import nilai as tercetak
from pipeline.regulation.katalog import temuan


def with_archive(rencana: Perencanaan, arsip: Iterable[AngkaArsip]) -> tuple[Perencanaan, tuple[Temuan, ...]]:
    """The plan with the earlier years that ``riwayat`` says nothing of, and the findings (RWY).

    What the office wrote stands: only a cell that says nothing takes the archive's figure, with its source. An
    indikator whose kode meant something else in that year takes nothing.
    """
    rows = {(row.indikator, row.tahun): row for row in rencana.riwayat}
    findings: list[Temuan] = []
    lain: dict[str, AngkaArsip] = {}
    for angka in sorted(arsip, key=lambda a: a.tahun):
        indikator = rencana.indikator_menurut_kode.get(angka.indikator)
        if indikator is None or angka.tahun >= rencana.tahun or not angka.realisasi.terisi:
            continue
        if not _same(indikator, angka):
            lain[indikator.kode] = angka
            continue
        row = rows.get((angka.indikator, angka.tahun))
        findings.extend(_differences(row, angka) if row else ())
        rows[angka.indikator, angka.tahun] = _filled(row, angka)
    findings.extend(_another(rencana.indikator_menurut_kode[kode], angka) for kode, angka in lain.items())
    return replace(rencana, riwayat=tuple(rows.values())), tuple(findings)


def _same(indikator: Indikator, angka: AngkaArsip) -> bool:
    """Whether the kode meant the same then: the same words and the same satuan."""
    return (seragam(indikator.uraian), seragam(indikator.satuan)) == (seragam(angka.uraian), seragam(angka.satuan))


def _filled(row: Riwayat | None, angka: AngkaArsip) -> Riwayat:
    if row is None:
        return Riwayat(angka.indikator, angka.tahun, angka.target, angka.realisasi, angka.sumber)
    if not row.realisasi.disebut:
        target = row.target if row.target.disebut else angka.target
        return replace(row, target=target, realisasi=angka.realisasi, sumber=angka.sumber)
    if not row.target.disebut and angka.target.disebut:
        sumber = f"{row.sumber}; target: {angka.sumber}" if row.sumber else f"target: {angka.sumber}"
        return replace(row, target=angka.target, sumber=sumber)
    return row


def _differences(row: Riwayat, angka: AngkaArsip) -> Iterator[Temuan]:
    for apa, tertulis, terarsip in (
        ("Target", row.target, angka.target),
        ("Realisasi", row.realisasi, angka.realisasi),
    ):
        if tertulis.disebut and terarsip.disebut and not _equal(tertulis, terarsip):
            yield temuan(
                "RWY-01",
                tertulis.tempat if tertulis.tempat.berkas else row.tempat,
                tercetak(tertulis),
                apa=apa,
                indikator=row.indikator,
                tahun=row.tahun,
                periode=angka.periode,
                versi=angka.versi,
                arsip=tercetak(terarsip),
            )


def _equal(satu: Nilai, dua: Nilai) -> bool:
    """Whether two values are printed alike: numbers to two places, a grade by its letter where both have one."""
    if satu.terisi != dua.terisi:
        return False
    if satu.angka is not None and dua.angka is not None:
        huruf = {seragam(n.predikat) for n in (satu, dua) if n.predikat}
        return bulat(satu.angka) == bulat(dua.angka) and satu.tanda == dua.tanda and len(huruf) < 2
    return seragam(tercetak(satu)) == seragam(tercetak(dua))


def _another(indikator: Indikator, angka: AngkaArsip) -> Temuan:
    return temuan(
        "RWY-02",
        indikator.tempat,
        f"{indikator.uraian} ({indikator.satuan})",
        indikator=indikator.kode,
        tahun=angka.tahun,
        periode=angka.periode,
        lama=f"{angka.uraian} ({angka.satuan})",
    )


def unreadable(sebab: str) -> Temuan:
    """The finding that the archive could not be asked."""
    return temuan("RWY-03", Tempat("arsip"), sebab)
