"""Makes every template anew but those edited by hand: ``python templates/_sumber [--ke FOLDER] [--timpa NAMA]``."""

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
    kelas = importlib.import_module("dokumen").Dokumen
    modules = sorted(info.name for info in pkgutil.iter_modules([str(SUMBER / "naskah")]))
    values = (value for name in modules for value in vars(importlib.import_module(f"naskah.{name}")).values())
    return [value for value in values if isinstance(value, kelas)]


def main() -> int:
    """Write the templates and their README to the folder asked for, ``templates/`` unless told.

    A file that somebody edited stays as it is and is named; the exit status is then 1.
    """
    parser = argparse.ArgumentParser(description="Membuat ulang semua templat Word.")
    parser.add_argument("--ke", type=Path, default=SUMBER.parent, help="folder tujuan (bawaan: templates/)")
    parser.add_argument("--timpa", action="append", default=[], metavar="NAMA", help="timpa juga templat ini")
    asked = parser.parse_args()
    folder: Path = asked.ke
    templates, tetap = semua(), []
    asing = sorted(set(asked.timpa) - {doc.nama for doc in templates})
    if asing:
        print(f"Tidak ada templat bernama {', '.join(asing)}; tidak ada yang ditulis.")
        print(f"Sesudah --timpa ditulis salah satu dari: {', '.join(sorted(doc.nama for doc in templates))}.")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    edited = importlib.import_module("dokumen").edited
    for doc in templates:
        path = folder / f"{doc.nama}.docx"
        if doc.nama not in asked.timpa and edited(path):
            tetap.append(doc.nama)
        else:
            path.write_bytes(doc.bytes())
    daftar = importlib.import_module("daftar").daftar(templates)
    (folder / "README.md").write_text(daftar, encoding="utf-8", newline="\n")
    print(f"{len(templates) - len(tetap)} templat ditulis ke {folder}")
    if tetap:
        berkas, lagi = ", ".join(f"{nama}.docx" for nama in tetap), " ".join(f"--timpa {nama}" for nama in tetap)
        print(f"Disunting tangan, tidak ditimpa: {berkas}. Berkas itulah yang dipakai mencetak.")
        print("Untuk membuatnya lagi, pindahkan dahulu perubahannya ke modulnya di templates/_sumber/naskah/,")
        print(f"lalu jalankan {lagi}.")
    return 1 if tetap else 0


if __name__ == "__main__":
    sys.exit(main())
