"""The year as a calendar: the PK, the quarters, the LKjIP, the next plan, by what was made from today's files."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.tahap import tahap_dari
from pipeline.folder import output
from pipeline.folder.manifest import Manifes
from pipeline.load import Pembacaan
from pipeline.screen.status import BELUM, SELESAI

BERJALAN, BERUBAH = "berjalan", "data berubah"
"""Something of it was made or came back; what was made is no longer of today's files."""
_PK = frozenset({"pk", "pk_kepala_daerah", "pk_perubahan"})


@dataclass(frozen=True, slots=True)
class Kalender:
    """How each part of a year stands: selesai, berjalan, data berubah or belum."""

    tahun: int
    pk: str
    triwulan: tuple[str, ...]
    """Of the four quarters, in their order."""
    lkjip: str
    rencana: str
    """The plan of the year after."""

    @property
    def bagian(self) -> tuple[tuple[str, str], ...]:
        """(what, how it stands) in the order of the year."""
        quarters = ((f"TW {ROMAN[n]}", keadaan) for n, keadaan in enumerate(self.triwulan, 1))
        rencana = (f"rencana {self.tahun + 1}", self.rencana)
        return ("PK", self.pk), *quarters, ("LKjIP", self.lkjip), rencana


def calendar(pembacaan: Pembacaan, hasil: Path, tahun: Collection[int], *, selesai: bool) -> Kalender:
    """The year a period belongs to; ``selesai`` says whether every step of that period is done.

    ``hasil`` is the output folder, ``tahun`` the years the office has a folder for.
    """
    kini = pembacaan.bacaan.periode
    semua = {n: _made(pembacaan, hasil, Periode(kini.tahun, n)) for n in range(5)}
    keadaan = {n: _stands(pembacaan, n, *made) for n, made in semua.items()}
    if selesai or keadaan[kini.triwulan] == SELESAI:
        keadaan[kini.triwulan] = SELESAI if selesai else BERJALAN
    return Kalender(
        tahun=kini.tahun,
        pk=_agreed(pembacaan, [manifes for manifes, _ in semua.values() if manifes]),
        triwulan=tuple(keadaan[n] for n in range(1, 5)),
        lkjip=keadaan[0],
        rencana=SELESAI if kini.tahun + 1 in tahun else BELUM,
    )


def _made(pembacaan: Pembacaan, hasil: Path, periode: Periode) -> tuple[Manifes | None, frozenset[str]]:
    """What was made of a period, and the stages of which something is of today's files."""
    sama = replace(pembacaan, bacaan=replace(pembacaan.bacaan, periode=periode))
    manifes = output.read_manifest(output.period_folder(hasil, pembacaan.bacaan.instansi.slug, str(periode)))
    made = manifes.hasil_masukan(sama.masukan) if manifes else ()
    return manifes, frozenset(map(tahap_dari, made))


def _stands(pembacaan: Pembacaan, triwulan: int, manifes: Manifes | None, made: frozenset[str]) -> str:
    if "render" in made and ("archive" in made or not triwulan):
        return SELESAI
    if manifes is not None and not made:
        return BERUBAH
    return BERJALAN if made or pembacaan.folder.masuk.get(triwulan) else BELUM


def _agreed(pembacaan: Pembacaan, manifes: Collection[Manifes]) -> str:
    """Whether a Perjanjian Kinerja was made of today's plan, in whatever period."""
    rows = [row.rencana for satu in manifes for row in satu.keluaran.values() if row.jenis in _PK]
    kini = Manifes("", "", pembacaan.masukan).sidik_rencana
    return SELESAI if kini in rows else BERUBAH if rows else BELUM
