"""The catalogue of findings (``temuan/*.toml``), what comes first, and which say one cause twice."""

from dataclasses import dataclass
from functools import cache, cached_property
from string import Formatter

from pipeline.domain.tempat import TANPA_TEMPAT, Tempat, cell_ranges
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.regulation.berlaku import FOLDER, content, record

_NAMED = 40
"""A sentence names so many codes of a long list."""
TANPA_TINDAKAN = "Tidak perlu tindakan."


@dataclass(frozen=True)
class Entri:
    """One entry: ``pesan`` and ``saran`` have named gaps in braces, ``sumber`` says where the rule comes from.

    ``ditarik`` is why no run says it any more: archived findings keep their code.
    """

    kode: str
    tingkat: Tingkat
    judul: str
    pesan: str
    saran: str
    sumber: str
    ditarik: str = ""

    @cached_property
    def celah(self) -> frozenset[str]:
        """The names of the gaps in sentence and remedy."""
        parts = (*Formatter().parse(self.pesan), *Formatter().parse(self.saran))
        return frozenset(name for _, name, _, _ in parts if name)


@cache
def catalogue() -> dict[str, Entri]:
    """Every entry by its code, in the order of the files; codes are unique over all files."""
    entries: dict[str, Entri] = {}
    for file in sorted(file.name for file in (FOLDER / "temuan").iterdir() if file.name.endswith(".toml")):
        rows = content(f"temuan/{file}")
        if twice := entries.keys() & rows.keys():
            raise KeyError(*twice)
        entries |= {kode: record(Entri, {"kode": kode, **row}) for kode, row in rows.items()}
    return entries


@dataclass(frozen=True, slots=True)
class Sebab:
    """One cause: a finding of ``gugur`` goes where one of ``tetap`` stands at the same place (``pada``)."""

    tetap: tuple[str, ...]
    gugur: tuple[str, ...]
    pada: str
    alasan: str


_LONGEST = 2_000
"""Letters of a value that a finding repeats."""


@cache
def causes() -> tuple[Sebab, ...]:
    """Every cause of ``satu_sebab.toml``, in its order; codes by their beginnings."""
    return tuple(record(Sebab, row) for row in content("satu_sebab.toml")["sebab"])


@cache
def _weights() -> dict[str, int]:
    """Beginnings of codes with their weight, from ``urutan_temuan.toml``."""
    groups = content("urutan_temuan.toml")["urutan"]
    return {kode: weight for weight, group in enumerate(groups) for kode in group["kode"]}


@cache
def weight(kode: str) -> int:
    """Where a code stands among findings of one severity: by the longest beginning of it that is listed."""
    known = _weights()
    return next(known[kode[:length]] for length in range(len(kode), 0, -1) if kode[:length] in known)


def temuan(
    kode: str,
    tempat: Tempat = TANPA_TEMPAT,
    nilai: object = "",
    unit_kerja: str = "",
    **celah: object,
) -> Temuan:
    """The finding of one code at one place; ``celah`` fills the gaps of its sentence and remedy.

    ``nilai`` is available to both as ``{nilai}``. An unknown code or an unfilled gap is a fault of the program.
    """
    entry = catalogue()[kode]
    gaps = tuple((name, _cut(value)) for name, value in celah.items())
    if missing := entry.celah - celah.keys() - {"nilai"}:
        raise KeyError(kode, *sorted(missing))
    return Temuan(kode, entry.tingkat, tempat, _cut(nilai), gaps, unit_kerja, weight(kode))


def _cut(value: object) -> str:
    """A value in words nobody has to scroll through: a cell may hold a book."""
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def gaps_of(satu: Temuan) -> dict[str, str]:
    """What fills the gaps of a finding's sentence and remedy."""
    return {"nilai": satu.nilai, **dict(satu.celah)}


def pesan(satu: Temuan) -> str:
    """The sentence of one finding, with the other places of its column; one of a replaced round says so first."""
    sentence = catalogue()[satu.kode].pesan.format(**gaps_of(satu)) + _likewise(satu)
    return f"Digantikan oleh {satu.digantikan_oleh}: {sentence}" if satu.digantikan_oleh else sentence


def _likewise(satu: Temuan) -> str:
    if not satu.serupa:
        return ""
    cells = [tempat.sel for tempat, _ in satu.serupa]
    if all(cells):
        return f" Begitu pula {len(cells)} sel lain pada kolom ini: {cell_ranges(cells)}."
    names = [kode for _, kode in satu.serupa]
    more = f" dan {len(names) - _NAMED} lainnya" if len(names) > _NAMED else ""
    return f" Begitu pula {len(names)} lainnya: {', '.join(names[:_NAMED])}{more}."


def saran(satu: Temuan) -> str:
    """The remedy of one finding; nothing is asked for in a replaced round."""
    return TANPA_TINDAKAN if satu.digantikan_oleh else catalogue()[satu.kode].saran.format(**gaps_of(satu))
