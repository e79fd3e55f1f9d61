"""How somebody begins, on the screen: the questions of a new office, what was made, the sample to look at."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from pipeline.errors import SettingsError
from pipeline.screen.layar import Layar, say, say_whole
from pipeline.start.kantor import Soal
from pipeline.start.mulai import KantorBaru


def ask(layar: Layar, soal: Soal, bawaan: str) -> str:
    """One question until its answer can be used; Enter takes what stands in brackets.

    Raises:
        SettingsError: whoever was asked stopped answering.
    """
    layar.still()
    while True:
        try:
            jawab = layar.input(f"{escape(soal.tanya)}{escape(f' [{bawaan}]') if bawaan else ''}: ").strip() or bawaan
            return soal.periksa(jawab)
        except SettingsError as error:
            say(layar, f"[yellow]{escape(str(error))}[/]")
        except (EOFError, KeyboardInterrupt):
            raise SettingsError("Dibatalkan; tidak ada yang dibuat.") from None


def show_new(layar: Console, baru: KantorBaru) -> None:
    """What was made, what it proposes, and what to do next."""
    kalimat = (
        f"\n[bold]{escape(baru.nama)}[/] siap diisi di {escape(str(baru.folder))}",
        f"  {escape(str(baru.rencana))}: mulai dari lembar petunjuk; {baru.unit} unit kerja sudah diusulkan",
        f"  {escape(str(baru.folder / 'instansi.toml'))}: kop surat, tanggal PK, arsip; SOP “{baru.sop}”",
        f"Isi perencanaan.xlsx, simpan, lalu ketik: [bold]{escape(baru.perintah)}[/]",
    )
    for satu in kalimat:
        say_whole(layar, satu)


def show_demo(layar: Console, halaman: Sequence[Path]) -> None:
    """The pages of the sample to open, and how an office of one's own begins."""
    say(layar, "\n[bold]Peragaan selesai.[/] Buka di peramban:")
    for satu in halaman:
        say_whole(layar, f"  [bold]{escape(str(satu.resolve()))}[/]")
    say_whole(layar, "Kantor sendiri dimulai dengan: [bold]invoke start[/]")
