"""The catalogue of findings: code, severity, sentence and remedy, read from ``temuan/*.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pipeline.domain.tempat import TANPA_TEMPAT, Tempat
from pipeline.domain.temuan import Temuan, Tingkat


@dataclass(frozen=True, slots=True)
class Entri:
    """One entry: ``pesan`` and ``saran`` have named gaps in braces, ``sumber`` says where the rule comes from."""

    kode: str
    tingkat: Tingkat
    judul: str
    pesan: str
    saran: str
    sumber: str


@cache
def catalogue() -> dict[str, Entri]:
    """Every entry by its code, in the order of the files; codes are unique over all files."""
    entries: dict[str, Entri] = {}
    folder = files("pipeline.regulation") / "temuan"
    for file in sorted(folder.iterdir(), key=lambda item: item.name):
        if file.name.endswith(".toml"):
            for kode, row in tomllib.loads(file.read_text(encoding="utf-8")).items():
                if kode in entries:
                    raise KeyError(kode)
                entries[kode] = Entri(kode=kode, **{**row, "tingkat": Tingkat(row["tingkat"])})
    return entries


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
    gaps = {"nilai": nilai, **celah}
    return Temuan(
        kode=kode,
        tingkat=entry.tingkat,
        tempat=tempat,
        nilai=str(nilai),
        pesan=entry.pesan.format(**gaps),
        saran=entry.saran.format(**gaps),
        unit_kerja=unit_kerja,
    )
