"""``sakip``: the same tasks under a name of their own, whose mistakes are answered in Indonesian."""

import os
import re
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from types import ModuleType

from invoke.collection import Collection
from invoke.exceptions import Exit, ParseError
from invoke.parser.argument import Argument
from invoke.parser.context import ParserContext
from invoke.program import Program
from invoke.tasks import Task

from pipeline.alamat import without_secrets
from pipeline.screen.layar import any_sign

NAMA = "sakip"
_BAWAAN = "status"
_BANTUAN = {"help", "bantuan", "bantu", "/?", "-?"}
_SEBUTAN = {
    "mulai": "start", "baru": "start", "contoh": "demo", "peraga": "demo", "formulir": "form", "terima": "intake",
    "periksa": "check", "analisis": "analyse", "kelompok": "group", "reviu": "review", "putuskan": "decide",
    "keputusan": "decide", "dokumen": "render", "cetak": "render", "arsip": "archive", "susun": "build",
    "semua": "build", "rencana": "plan", "beda": "diff", "bukti": "evidence", "ekspor": "export",
    "pulihkan": "restore", "templat": "lint",
}  # fmt: skip
"""What an office may call a task."""
_SEBUTAN_PILIHAN = {
    "tahun": "year", "nama": "name", "jenis": "kind", "folder": "data", "hasil": "output", "catatan": "note",
    "oleh": "by", "jenjang": "tier", "keputusan": "decision", "ke": "to",
}  # fmt: skip
_TANPA_ISI = re.compile(r"Flag <Argument: ([\w-]+).*needed value")
_ASING = re.compile(r"No idea what (['\"])(.*)\1 is!", re.DOTALL)
_BUKAN_ANGKA = re.compile(r"invalid literal for int\(\) with base 10: (['\"])(.*)\1", re.DOTALL)


class Sakip(Program):
    """Invoke's program over one module of tasks; without a task it shows the status."""

    def __init__(self, tugas: ModuleType) -> None:
        super().__init__(namespace=Collection.from_module(tugas, name=NAMA), name=NAMA, binary=NAMA)
        self._urut = [satu.name for satu in vars(tugas).values() if isinstance(satu, Task)]

    def run(self, argv: list[str] | None = None, exit: bool = True) -> None:  # noqa: A002 - the name Invoke gives it
        """As Invoke does; a reader such as ``more`` that stops early is no fault."""
        any_sign()
        try:
            super().run(argv, exit)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def core_args(self) -> list[Argument]:
        """Only what helps: the others of Invoke are for those who write tasks."""
        return [Argument(names=("help", "h"), optional=True), Argument(names=("list", "l"), kind=bool, default=False)]

    def parse_core(self, argv: list[str] | None) -> None:
        """The words as typed, with the status where they name no task."""
        self.normalize_argv(argv)
        self.argv = [self.argv[0], *_with_task(self.argv[1:])]
        try:
            self.parse_core_args()
        except (ParseError, ValueError) as error:
            raise Exit(without_secrets(self._sentence(error)), 1) from None

    def parse_tasks(self) -> None:
        """The tasks and their options; a mistake is one sentence with the nearest right word."""
        try:
            super().parse_tasks()
        except (ParseError, ValueError) as error:
            raise Exit(without_secrets(self._sentence(error)), 1) from None

    def parse_cleanup(self) -> None:
        """Help, where it is asked for."""
        bantuan = self.args.help.value
        if bantuan is True or self.args.list.value:
            self.print_help()
        elif bantuan and bantuan in self.parser.contexts:
            self.print_task_help(bantuan)
        elif bantuan:
            raise Exit(self._unknown_task(bantuan), 1)
        else:
            return
        raise Exit

    def update_config(self, merge: bool = True) -> None:
        """Nothing of Invoke's own can be set here."""

    def print_help(self) -> None:
        """Every task in a line."""
        docs = ((nama, (self.collection[nama].__doc__ or "").strip().partition("\n")[0]) for nama in self._urut)
        _told(
            f"Cara memakai: {NAMA} [perintah] [--pilihan isi]\n\n"
            "Tanpa perintah: sampai di mana periode ini, dan perintah berikutnya.\n"
        )
        self.print_columns(list(docs))
        _told(f"Pilihan satu perintah: {NAMA} build --help")

    def print_task_help(self, name: str) -> None:
        """What a task does and its options."""
        _told(f"{NAMA} {name} [--pilihan isi]\n\n{(self.collection[name].__doc__ or '').strip()}\n")
        pilihan = self.parser.contexts[name].help_tuples()
        self.print_columns(
            [(kiri.replace("STRING", "TEKS").replace("INT", "ANGKA"), kanan) for kiri, kanan in pilihan]
        )

    def _sentence(self, error: ParseError | ValueError) -> str:
        konteks = getattr(error, "context", None)
        if match := _TANPA_ISI.search(str(error)):
            return f"Pilihan --{match[1]} belum diberi isi. Tulis isinya sesudahnya, misalnya: --{match[1]} …"
        if match := _BUKAN_ANGKA.search(str(error)):
            return f"“{match[2]}” bukan angka. Tulis angka saja, misalnya 2025."
        asing = _ASING.search(str(error))
        if asing is None:
            return f"Perintah itu tidak dapat dibaca. Lihat cara menulisnya: {NAMA} --help"
        kata = asing[2]
        if konteks is None or konteks.name is None:
            return self._unknown_task(kata)
        if kata.startswith("-"):
            return _unknown_option(kata, konteks)
        contoh = f"{NAMA} {konteks.name} --data {kata}"
        return f"“{kata}” sesudah {konteks.name} tidak dikenal. Folder kantor disebut dengan --data: {contoh}"

    def _unknown_task(self, kata: str) -> str:
        usul = _SEBUTAN.get(kata.casefold()) or _near(kata, self._urut)
        return f"Perintah “{kata}” tidak dikenal{_perhaps(usul)}. Semua perintah: {NAMA} --help"


def _with_task(kata: Sequence[str]) -> list[str]:
    """The words with the default task before options that name none; every way to ask for help as ``--help``."""
    if kata and kata[0].casefold() in _BANTUAN:
        return ["--help", *kata[1:]]
    tunggal = next((satu for satu in kata if re.fullmatch(r"-[^\W\d_]{2,}(=.*)?", satu)), "")
    if tunggal:
        raise Exit(without_secrets(f"“{tunggal}” ditulis dengan dua tanda hubung: -{tunggal}"), 1)
    if not kata or (kata[0].startswith("-") and kata[0].partition("=")[0] not in {"--help", "-h", "--list", "-l"}):
        return [_BAWAAN, *kata]
    return list(kata)


def _unknown_option(kata: str, konteks: ParserContext) -> str:
    ada = [f"--{nama.replace('_', '-')}" for nama in konteks.args]
    usul = _near(kata, ada)
    lain = f"--{_SEBUTAN_PILIHAN.get(kata.strip('-').casefold(), '')}"
    return (
        f"Pilihan “{kata}” tidak dikenal pada {NAMA} {konteks.name}{_perhaps(lain if lain in ada else usul)}. "
        f"Yang ada: {', '.join(ada)}."
    )


def _near(kata: str, ada: Iterable[str]) -> str:
    return next(iter(get_close_matches(kata.casefold(), list(ada), 1)), "")


def _perhaps(usul: str) -> str:
    return f"; barangkali maksudnya “{usul}”" if usul else ""


def _told(kalimat: str) -> None:
    sys.stdout.write(f"{kalimat}\n")
