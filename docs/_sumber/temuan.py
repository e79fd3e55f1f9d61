"""Makes docs/temuan.md from the catalogue of findings: ``python docs/_sumber/temuan.py``."""

import sys
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pipeline.regulation.katalog import Entri, catalogue  # noqa: E402

KELUARGA = {
    "ANG": "Anggaran", "ARS": "Arsip", "BCA": "Membaca berkas, lembar, dan sel", "CAP": "Kewajaran angka kinerja",
    "FLD": "Folder", "FRM": "Identitas dan isi formulir", "HKM": "Dasar hukum", "HTG": "Perhitungan",
    "KAS": "Cascading dan mutu indikator", "KEL": "Kelengkapan", "KPT": "Keputusan", "LKE": "Swaperiksa LKE",
    "NAR": "Narasi", "RCN": "Perencanaan", "REK": "Rekonsiliasi bidang dan PD", "RVU": "Swaperiksa reviu",
    "RVW": "Naskah yang kembali dari reviu", "RWY": "Riwayat dan arsip", "SDM": "Pejabat dan pegawai",
    "SET": "instansi.toml", "TGT": "Target antardokumen", "TLR": "Tindak lanjut rekomendasi", "TPL": "Templat Word",
}  # fmt: skip


def page() -> str:
    """The whole page in Markdown, one table per family of codes."""
    rows = ["# Daftar temuan", "", "Dibuat dari `pipeline/regulation/temuan/`; jangan disunting di sini.", ""]
    ordered = sorted(catalogue().values(), key=lambda entry: entry.kode)
    for family, entries in groupby(ordered, key=lambda entry: entry.kode.partition("-")[0]):
        rows += [f"## {family} – {KELUARGA[family]}", "", "| kode | tingkat | apa | yang harus dilakukan | sumber |"]
        rows += ["|---|---|---|---|---|", *(row(entry) for entry in entries), ""]
    return "\n".join(rows).rstrip() + "\n"


def row(entry: Entri) -> str:
    """One entry as a table row; gaps in its sentences show as an ellipsis."""
    judul = f"{entry.judul} (ditarik: {entry.ditarik})" if entry.ditarik else entry.judul
    cells = (entry.kode, entry.tingkat.value, judul, entry.saran, entry.sumber)
    return "| " + " | ".join(cell.replace("|", "/").replace("\n", " ") for cell in cells) + " |"


if __name__ == "__main__":
    (ROOT / "docs" / "temuan.md").write_text(page(), encoding="utf-8")
