"""The questions of a new office on the screen, and what was made of the answers."""

from rich.console import Console
from rich.markup import escape

from pipeline.errors import SettingsError
from pipeline.start.kantor import Soal
from pipeline.start.mulai import KantorBaru


def ask(layar: Console, soal: Soal, bawaan: str) -> str:
    """One question until its answer can be used; Enter takes what stands in brackets.

    Raises:
        SettingsError: whoever was asked stopped answering.
    """
    while True:
        try:
            jawab = layar.input(f"{escape(soal.tanya)}{escape(f' [{bawaan}]') if bawaan else ''}: ").strip() or bawaan
            return soal.periksa(jawab)
        except SettingsError as error:
            layar.print(f"[yellow]{escape(str(error))}[/]", highlight=False, soft_wrap=True)
        except (EOFError, KeyboardInterrupt):
            raise SettingsError("Dibatalkan; tidak ada yang dibuat.") from None


def show_new(layar: Console, baru: KantorBaru) -> None:
    """What was made, what it proposes, and what to do next."""
    kalimat = (
        f"\n[bold]{escape(baru.nama)}[/] siap diisi di {escape(str(baru.folder))}",
        f"  {escape(baru.rencana.as_posix())}: mulai dari lembar petunjuk; {baru.unit} unit kerja sudah diusulkan",
        f"  {escape((baru.folder / 'instansi.toml').as_posix())}: kop surat, tanggal PK, arsip; SOP “{baru.sop}”",
        f"Isi perencanaan.xlsx, simpan, lalu ketik: [bold]{escape(baru.perintah)}[/]",
    )
    for satu in kalimat:
        layar.print(satu, highlight=False, soft_wrap=True)
