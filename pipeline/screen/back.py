"""What a person reads of the way back: next year's plan, what changed, what was handed out."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape


def show_draft(layar: Console, nama: str, file: Path, perhatian: Sequence[str], *, baru: bool) -> None:
    """Where a drafted plan lies, whether it is the year's plan now, and what needs a look."""
    _say(layar, f"\n[bold]{escape(nama)}[/]")
    _say(layar, f"Draf perencanaan: {escape(str(file))}")
    for kalimat in perhatian:
        _say(layar, f"  [yellow]Perhatikan[/] {escape(kalimat)}")
    if baru:
        _say(layar, "Isi sel kuning di dalamnya; lembar petunjuk mengatakan apa saja.")
    else:
        _say(layar, "Tahun itu sudah punya perencanaan, jadi tidak disentuh: draf ini hanya untuk disalin.")


def _say(layar: Console, kalimat: str) -> None:
    layar.print(kalimat, highlight=False, soft_wrap=True)
