"""Whether what was made of an office still is what would be made: everything it stands on, by hash.

A result is noted with the hash of the program, of the request, of every file of the office, of every row the archive
has of it, and of every file that lies in its output. Where all of that is as it was, nothing is made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import PipelineError
from pipeline.folder import jauh, layout
from pipeline.folder.jejak import note, noted, sizes, together, tree
from pipeline.folder.output import read_manifest
from pipeline.permintaan import Permintaan, archive_of
from pipeline.remote import Jauh
from pipeline.screen.outcome import BarisHasil, HasilKantor
from pipeline.word.libreoffice import office
from pipeline.workers import version

_SESAAT = ("ARS-01", "ARS-03")
"""Findings of what may be gone the next moment: an archive that refused, a PDF that LibreOffice did not write."""


@dataclass(frozen=True, slots=True)
class Jejak:
    """Everything a result of one office stands on, by hash."""

    asal: str
    """The program, the request, the office's folder."""
    arsip: tuple[str, ...]
    """Each version the archive has of the office, with all its rows, oldest first."""
    salinan: str
    hasil: Mapping[str, str]
    """The files of the office's output by their paths."""

    @property
    def sidik(self) -> str:
        """One hash of all of it, in which only the manifests of other periods count beside the period's folder."""
        return together(self.asal, self.arsip, self.salinan)


def trace(unit: Path, stages: Sequence[str], permintaan: Permintaan) -> Jejak | None:
    """What a result would stand on now; None where that cannot be told."""
    diminta = {
        "output": str(permintaan.output), "templat": str(permintaan.templat), "hari": permintaan.hari_ini.isoformat(),
        "periode": permintaan.periode, "arsip": permintaan.arsip, "diketik": permintaan.diketik, "unit": str(unit),
        "jauh": permintaan.jauh, "stages": list(stages), "halaman": office() if permintaan.tata_letak else "",
    }  # fmt: skip
    try:
        templat = [] if permintaan.templat == _OURS else sorted(tree(permintaan.templat).items())
        asal = together(version(), diminta, sorted(tree(unit).items()), templat)
        tempat = archive_of(unit, permintaan.output, permintaan.arsip, permintaan.jauh)
        arsip: tuple[str, ...] = ()
        if not tempat.kosong:
            from pipeline.archive.jejak import versions_of  # noqa: PLC0415 - SQLAlchemy

            arsip = versions_of(tempat, unit.name)
        ada = jauh.marks(tempat.jauhnya(), unit.name) if tempat.jauh else sizes(tempat.folder / unit.name)
        return Jejak(asal, arsip, together(sorted(ada.items())), _lying(unit, permintaan))
    except (OSError, PipelineError):
        return None


def _lying(unit: Path, permintaan: Permintaan) -> Mapping[str, str]:
    """What lies in an office's output: by hash, on a store by what changes there when the file does."""
    if permintaan.jauh:
        return jauh.marks(Jauh(permintaan.jauh), unit.name)
    return tree(permintaan.output / unit.name)


_OURS = Path(__file__).parents[1] / "templates"


def unchanged(
    unit: Path, stages: Sequence[str], permintaan: Permintaan, kini: Jejak | None, giliran: str = ""
) -> BarisHasil | None:
    """What was made of an office where a run would make the same, going by its trace; None where it must be made.

    ``giliran`` is the run for which everything is made anew: only what that run itself made stands.
    """
    kunci, elsewhere = _key(stages, permintaan), permintaan.jauh
    found = jauh.noted(elsewhere, unit.name, kunci) if elsewhere else noted(permintaan.output / unit.name, kunci)
    if not found or (giliran and found.get("giliran") != giliran):
        return None
    if kini is None or together(kini.sidik, _counting(kini.hasil, str(found.get("periode")))) != found.get("sidik"):
        return None
    ringkas: tuple[str, str, str, str] = tuple(found["ringkas"])
    folder = permintaan.sebutan(permintaan.output / unit.name / ringkas[0])
    return BarisHasil(unit.name, folder, ringkas, found["status"], sama=True)


def remember(
    unit: Path, stages: Sequence[str], permintaan: Permintaan, lalu: Jejak | None, hasil: HasilKantor, giliran: str
) -> None:
    """Note what was made, where nothing it stands on changed meanwhile; ``lalu`` is its trace before the run.

    Where tiers decide, only what a run made that changed nothing: what they are asked is printed from what lay there.

    Raises:
        OutputError: it cannot be noted.
    """
    kini = trace(unit, stages, permintaan)
    if lalu is None or kini is None or any(t.kode in _SESAAT for t in hasil.temuan):
        return
    simpanan = hasil.simpanan
    tenang = not (simpanan.baru or simpanan.berubah or hasil.arsip_baru or hasil.diambil)
    if not tenang and (hasil.menunggu or _reviewed(unit, hasil.periode)):
        return
    if kini.arsip != lalu.arsip and not (hasil.arsip_baru and _one_more(lalu.arsip, kini.arsip)):
        return
    ours = _put(hasil, kini.hasil) if permintaan.jauh else _written(hasil)
    if kini.asal != lalu.asal or _written_meanwhile(hasil.periode, lalu.hasil, kini.hasil, ours):
        return
    sidik = together(kini.sidik, _counting(kini.hasil, hasil.periode))
    isi = {
        "sidik": sidik, "status": hasil.status, "ringkas": hasil.ringkas, "periode": hasil.periode,
        "giliran": giliran,
    }  # fmt: skip
    kunci = _key(stages, permintaan)
    if permintaan.jauh:
        jauh.note(permintaan.jauh, unit.name, kunci, isi)
    else:
        note(permintaan.output / unit.name, kunci, isi)


def _key(stages: Sequence[str], permintaan: Permintaan) -> str:
    return together(list(stages), permintaan.periode)[:16]


def _counting(hasil: Mapping[str, str], periode: str) -> list[tuple[str, str]]:
    """What counts of an office's output: all of the period, of the others what the calendar reads."""
    return [
        (nama, sidik) for nama, sidik in hasil.items()
        if nama.startswith(f"{periode}/") or nama.endswith(f"/{layout.MANIFES}")
    ]  # fmt: skip


def _reviewed(unit: Path, periode: str) -> bool:
    return (unit / periode[:4] / layout.REVIU).is_dir()


def _one_more(lalu: Sequence[str], kini: Sequence[str]) -> bool:
    return len(kini) == len(lalu) + 1 and set(lalu) < set(kini)


def _written(hasil: HasilKantor) -> dict[str, str]:
    """The files of the period that are ours by the hash we wrote them with."""
    manifes = read_manifest(Path(hasil.folder))
    return {f"{hasil.periode}/{nama}": row.sha256 for nama, row in manifes.keluaran.items()} if manifes else {}


def _put(hasil: HasilKantor, kini: Mapping[str, str]) -> dict[str, str]:
    """The files that were put on a store, by what it says of them; what it had of them before was looked at then."""
    baru = (f"{hasil.periode}/{nama}" for nama in (*hasil.simpanan.baru, *hasil.simpanan.berubah))
    return {nama: kini[nama] for nama in baru if nama in kini}


def _written_meanwhile(
    periode: str, lalu: Mapping[str, str], kini: Mapping[str, str], ours: Mapping[str, str]
) -> bool:
    """Whether a file of the period is neither what we wrote nor what lay there before: a person was at work."""
    milik = (f"{periode}/{layout.ASAL}/", f"{periode}/{layout.MANIFES}")
    baru = {nama for nama in kini if nama.startswith(milik) and (nama not in lalu or nama.endswith(layout.MANIFES))}
    return any(
        sidik not in {"", ours.get(nama), lalu.get(nama)}
        for nama, sidik in kini.items()
        if nama.startswith(f"{periode}/") and nama not in baru
    )
