"""The answer to one criterion: how far it is met, and what exactly is missing where."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pipeline.naskah.nomina.temuan import kode_saja

RENCANA: Final = "perencanaan"
FORMULIR: Final = "formulir"


class Status(StrEnum):
    """How far a criterion is met; what a program cannot know needs a person."""

    TERPENUHI = "terpenuhi"
    SEBAGIAN = "sebagian"
    BELUM = "belum"
    PENILAIAN = "perlu penilaian"


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One thing missing: what, on which indikator or part (``perihal``), in which sheet or file, what to add.

    ``temuan`` is the code of its finding where that is not the row's own; empty where another row reports it.
    """

    apa: str
    perihal: str
    berkas: str
    lembar: str
    saran: str
    temuan: str | None = None

    @property
    def kalimat(self) -> str:
        """``pembanding – Indeks Kepuasan Masyarakat: isi lembar pembanding``."""
        return f"{self.apa} – {self.perihal}: {self.saran}"


def kalimat(kurang: Iterable[Kekurangan]) -> tuple[str, ...]:
    """One sentence per thing missing; what many lack in the same way is told once, each of them by its code."""
    sama: dict[tuple[str, str], list[Kekurangan]] = {}
    for satu in kurang:
        sama.setdefault((satu.apa, satu.saran), []).append(satu)
    return tuple(_bersama(group) for group in sama.values())


def _bersama(group: Sequence[Kekurangan]) -> str:
    if len(group) == 1:
        return group[0].kalimat
    names = ", ".join(kode_saja(satu.perihal) for satu in group)
    return f"{group[0].apa} – {len(group)} yang belum: {names}. Langkah: {group[0].saran}"


@dataclass(frozen=True, slots=True)
class HasilSyarat:
    """The answer: ``terpenuhi`` of ``dari`` things looked at are there."""

    status: Status
    terpenuhi: int = 0
    dari: int = 0
    kurang: tuple[Kekurangan, ...] = ()
    catatan: str = ""


def answer(dari: int, kurang: Iterable[Kekurangan], catatan: str = "", utuh: int | None = None) -> HasilSyarat:
    """All there → terpenuhi, some → sebagian, none or nothing to look at → belum.

    ``utuh`` is how many are complete; without it every missing thing takes one of ``dari``.
    """
    daftar = tuple(kurang)
    ada = max(0, dari - len(daftar)) if utuh is None else utuh
    kurang_sebagian = Status.SEBAGIAN if ada else Status.BELUM
    status = Status.TERPENUHI if dari and not daftar else kurang_sebagian
    return HasilSyarat(status, ada, dari, daftar, catatan)


def person(pertanyaan: str) -> HasilSyarat:
    """A row only a person can answer, with what helps to."""
    return HasilSyarat(Status.PENILAIAN, catatan=pertanyaan)


def met(hasil: Sequence[HasilSyarat]) -> bool:
    """Whether all of them are met."""
    return all(h.status is Status.TERPENUHI for h in hasil)
