"""Puts the scales there are into docs/panduan/skala-predikat.md: ``python docs/_sumber/skala.py``."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

HALAMAN = ROOT / "docs/panduan/skala-predikat.md"
ATURAN = ROOT / "pipeline/regulation"


def page() -> str:
    """The page with both tables as the rules have them now."""
    text = HALAMAN.read_text(encoding="utf-8")
    for nama, baris in (("skala", scales()), ("predikat", predicates())):
        text = re.sub(rf"(<!-- {nama} -->\n.*\n.*\n)(?:\|.*\n)*", lambda m, isi=baris: m[1] + "".join(isi), text)
    return text


def scales() -> Iterator[str]:
    """One row per scale of capaian: its name as ``instansi.toml`` says it, its classes from the top."""
    for nama, catatan in tomllib.loads((ATURAN / "skala.toml").read_text(encoding="utf-8")).items():
        kelas = (f"{satu[0]} ≥ {satu[1]}" if len(satu) > 1 else satu[0] for satu in catatan[-1]["kelas"])
        yield f"| `{nama}` | {' · '.join(kelas)} |\n"


def predicates() -> Iterator[str]:
    """One row per known scale of predicates."""
    for nama, urutan in tomllib.loads((ATURAN / "rumus.toml").read_text(encoding="utf-8"))["skala_predikat"].items():
        yield f"| `{nama}` | {' < '.join(urutan)} |\n"


if __name__ == "__main__":
    HALAMAN.write_text(page(), encoding="utf-8")
