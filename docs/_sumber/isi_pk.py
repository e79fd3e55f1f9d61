"""Puts what each Perjanjian Kinerja loads into docs/panduan/isi-folder.md: ``python docs/_sumber/isi_pk.py``."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pipeline.domain.perjanjian import LAPIS_PK, AsalPK, LapisPK  # noqa: E402

PENJELASAN = """
Dari tiap kolom berlaku jenjang pertama yang ada isinya. Anggarannya baris unit itu beserta unit di bawahnya; jabatan
fungsional dan pelaksana hanya barisnya sendiri. Indikatornya dari sumber pertama yang memilikinya (3 dan 4 dilihat
jenjang demi jenjang):

"""
AWAL, AKHIR = "<!-- isi-pk -->\n", "<!-- /isi-pk -->"


def page() -> str:
    """docs/panduan/isi-folder.md with the rule as the program has it now."""
    text = (ROOT / "docs/panduan/isi-folder.md").read_text(encoding="utf-8")
    before, _, rest = text.partition(AWAL)
    return before + AWAL + rule() + AKHIR + rest.partition(AKHIR)[2]


def rule() -> str:
    """A table of the tiers, then the sources of indikator in their order."""
    head = "| pejabat | indikator pada sasaran | anggaran |\n|---|---|---|\n"
    sources = "".join(f"{nomor}. {asal.value};\n" for nomor, asal in enumerate(AsalPK, 1))
    return f"{head}{''.join(row(lapis) for lapis in LAPIS_PK)}{PENJELASAN}{sources.rstrip(chr(10) + ';')}.\n"


def row(lapis: LapisPK) -> str:
    """One tier as a table row."""
    levels = (", lalu ".join(tingkat.replace("_", " ") for tingkat in t) for t in (lapis.sasaran, lapis.anggaran))
    return f"| {lapis.siapa} | {' | '.join(levels)} |\n"


if __name__ == "__main__":
    (ROOT / "docs/panduan/isi-folder.md").write_text(page(), encoding="utf-8")
