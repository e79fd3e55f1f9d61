"""Puts real findings of the training folder into README.md: ``python docs/_sumber/contoh_temuan.py``."""

import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pipeline.domain.temuan import Temuan  # noqa: E402
from pipeline.load import load  # noqa: E402
from pipeline.regulation.katalog import pesan, saran  # noqa: E402
from pipeline.stages import work  # noqa: E402

AWAL, AKHIR = "<!-- contoh-temuan -->\n", "<!-- /contoh-temuan -->"
DITUNJUKKAN = ("BCA-23", "BCA-21", "BCA-32", "RCN-04", "FRM-03", "ANG-03")


def page() -> str:
    """README.md with the table of shown findings as the program finds them now."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    before, _, rest = text.partition(AWAL)
    return before + AWAL + table() + AKHIR + rest.partition(AKHIR)[2]


def table() -> str:
    """One row per shown code: the first finding of that code."""
    kerja = work(load(ROOT / "data/_latihan/kecamatan-keliru", "", date(2026, 1, 15)))
    first = {t.kode: t for t in reversed(kerja.temuan)}
    rows = [row(first[kode]) for kode in DITUNJUKKAN]
    head = "| kode | tempat | apa yang ditemukan | apa yang harus dilakukan |\n|---|---|---|---|\n"
    return head + "".join(rows)


def row(temuan: Temuan) -> str:
    """One finding as a table row."""
    place = str(temuan.tempat).removeprefix("2024/")
    return f"| {temuan.kode} {temuan.tingkat.value} | {place} | {pesan(temuan)} | {saran(temuan)} |\n"


if __name__ == "__main__":
    (ROOT / "README.md").write_text(page(), encoding="utf-8")
