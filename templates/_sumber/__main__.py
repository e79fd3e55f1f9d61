"""Makes every template anew: ``python templates/_sumber [--ke FOLDER]``."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dokumen import Dokumen

SUMBER = Path(__file__).resolve().parent
sys.path[:0] = [str(SUMBER), str(SUMBER.parents[1])]


def semua() -> list[Dokumen]:
    """Every template, in the order of the modules in ``naskah/``."""
    found: list[Dokumen] = []
    for module in sorted(info.name for info in pkgutil.iter_modules([str(SUMBER / "naskah")])):
        found += importlib.import_module(f"naskah.{module}").buat()
    return found


def main() -> None:
    """Write the templates and their README to the folder asked for, ``templates/`` unless told."""
    parser = argparse.ArgumentParser(description="Membuat ulang semua templat Word.")
    parser.add_argument("--ke", type=Path, default=SUMBER.parent, help="folder tujuan (bawaan: templates/)")
    folder: Path = parser.parse_args().ke
    folder.mkdir(parents=True, exist_ok=True)
    templates = semua()
    for doc in templates:
        (folder / f"{doc.nama}.docx").write_bytes(doc.bytes())
    daftar = importlib.import_module("daftar").daftar(templates)
    (folder / "README.md").write_text(daftar, encoding="utf-8", newline="\n")
    print(f"{len(templates)} templat ditulis ke {folder}")


if __name__ == "__main__":
    main()
