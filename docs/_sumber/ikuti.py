"""Follows a page of the guide as its reader does: only what it says, in its order, in a folder of its own.

A page is read for a few forms of words, and everything else is for people:

- a fenced block ``sh``: commands; ``<!-- status: 2 -->`` before it when they do not end with 0;
- a fenced block ``text`` after commands: lines that the last screen shows;
- ``Salin `a` ke `b` `` and ``Pindahkan `a` ke `b` ``: a file is copied or moved;
- ``Buka `a` `` then ``Lembar `s`: `` and a table: cells typed into a workbook, rows found by their first column;
- ``Hapus baris `x`, `y` ``: rows of that sheet are deleted;
- ``Di `a` `` and a block ``toml``: settings typed over the line that holds them, or over its commented-out example;
- ``Tulis `a` `` and a block ``md``, ``csv`` or, where there is no such file yet, ``toml``: a text file;
- ``![…](gambar/x.svg)``: a picture of the last screen.

What people have and a fresh copy has not stands in comments: ``<!-- hari: 2026-01-20 -->``, the day (else the last of
January 2025); ``<!-- kantor: a -->``, this sample is the only office; ``<!-- kantor: a tanpa b -->``, before b came;
``<!-- kembali: a -->``, now that is there.
"""

import contextlib
import io
import os
import re
import runpy
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).parents[2]
LEBAR = 100
_BUTIR = re.compile(
    r"^```(?P<bahasa>\w+)\n(?P<isi>.*?)^```$|^<!-- (?P<kunci>\w+): (?P<nilai>[^\n]*?) -->$"
    r"|^!\[[^\n]*?\]\((?P<gambar>gambar/[\w-]+\.svg)\)$|(?P<tabel>(?:^\|[^\n]*\|\n)+)"
    r"|\b(?P<kata>Salin|Pindahkan) `(?P<dari>[^`]+)`\s+ke\s+`(?P<ke>[^`]+)`"
    r"|\bHapus baris (?P<hapus>(?:`[^`]+`(?:,? dan |, )?)+)"
    r"|\b(?P<tunjuk>Buka|Di|Tulis|Lembar) `(?P<apa>[^`]+)`",
    re.MULTILINE | re.DOTALL,
)


@dataclass
class Jalan:
    """What following a page left: each (command, expected status, status, screen), pictures, what was not seen."""

    layar: list[tuple[str, int, int, str]] = field(default_factory=list)
    gambar: dict[str, tuple[str, str]] = field(default_factory=dict)
    tak_tampak: list[str] = field(default_factory=list)
    hari: str = "2025-01-31"
    status: int = 0
    berkas: str = ""
    lembar: str = ""


def follow(page: Path, folder: Path) -> Jalan:
    """What came of doing everything ``page`` says in ``folder``, which becomes a fresh copy of the program's data."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("_sumber"))
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("_sumber"))
    jalan = Jalan()
    with contextlib.chdir(folder):
        for butir in _BUTIR.finditer(page.read_text(encoding="utf-8")):
            _do(jalan, {nama: isi for nama, isi in butir.groupdict().items() if isi is not None})
    return jalan


def _do(jalan: Jalan, butir: dict[str, str]) -> None:
    match butir:
        case {"bahasa": bahasa, "isi": isi}:
            _block(jalan, bahasa, isi)
        case {"kunci": kunci, "nilai": nilai}:
            _circumstance(jalan, kunci, nilai)
        case {"gambar": nama}:
            jalan.gambar[nama] = (jalan.layar[-1][0], jalan.layar[-1][3])
        case {"kata": kata, "dari": dari, "ke": ke}:
            _put(kata, Path(dari), Path(ke))
        case {"hapus": hapus}:
            _without(Path(jalan.berkas), jalan.lembar, set(re.findall(r"`([^`]+)`", hapus)))
        case {"tunjuk": "Lembar", "apa": apa}:
            jalan.lembar = apa
        case {"tunjuk": _, "apa": apa}:
            jalan.berkas, jalan.lembar = apa, ""
        case {"tabel": tabel} if jalan.lembar and jalan.berkas.endswith(".xlsx"):
            _cells(Path(jalan.berkas), jalan.lembar, tabel)
            jalan.lembar = ""


def _block(jalan: Jalan, bahasa: str, isi: str) -> None:
    match bahasa:
        case "sh":
            jalan.layar += [(satu, jalan.status, *typed(satu, jalan.hari)) for satu in isi.splitlines() if runs(satu)]
            jalan.status = 0
        case "text":
            tampak = _joined(jalan.layar[-1][3])
            jalan.tak_tampak += [satu for satu in isi.splitlines() if _joined(satu) not in tampak]
        case "toml" if jalan.berkas.endswith(".toml") and Path(jalan.berkas).is_file():
            _settings(Path(jalan.berkas), isi)
        case "md" | "csv" | "toml" if bahasa != "toml" or jalan.berkas.endswith(".toml"):
            Path(jalan.berkas).parent.mkdir(parents=True, exist_ok=True)
            Path(jalan.berkas).write_text(isi, encoding="utf-8")


def _circumstance(jalan: Jalan, kunci: str, nilai: str) -> None:
    if kunci == "hari":
        jalan.hari = nilai
    elif kunci == "status":
        jalan.status = int(nilai)
    elif kunci == "kantor":
        nama, _, tanpa = nilai.partition(" tanpa ")
        for lain in Path("data").iterdir():
            if lain.is_dir() and not lain.name.startswith("_") and lain.name != nama:
                shutil.rmtree(lain)
        for satu in Path("data", nama).glob(tanpa) if tanpa else ():
            shutil.rmtree(satu) if satu.is_dir() else satu.unlink()
    elif kunci == "kembali":
        shutil.copytree(ROOT / "data" / nilai, Path("data", nilai), dirs_exist_ok=True)


def runs(command: str) -> bool:
    """Whether a line of a block is a command of the program, and not one that prepares a computer."""
    return re.match(r"(sakip|\./sakip|(\S*/)?invoke)( |$)", command) is not None and "pip install" not in command


def typed(command: str, hari: str) -> tuple[int, str]:
    """The exit status and the screen of a command, on a day, in a window of a hundred columns."""
    kata = re.findall(r'"[^"]*"|\S+', command)
    argv = ["tasks.py", *(satu.strip('"') for satu in kata[1:])]
    if _knows_a_day(argv[1:]):
        argv += ["--today", hari]
    layar, galat = _Jendela(), io.StringIO()
    with _window(argv, layar, galat):
        try:
            runpy.run_path(str(ROOT / "tasks.py"), run_name="__main__")
            status = 0
        except SystemExit as selesai:
            status = selesai.code if isinstance(selesai.code, int) else int(selesai.code is not None)
    return status, layar.getvalue() + galat.getvalue()


class _Jendela(io.StringIO):
    def isatty(self) -> bool:
        return True


@contextlib.contextmanager
def _window(argv: list[str], layar: io.StringIO, galat: io.StringIO) -> Iterator[None]:
    """Without LibreOffice, so that every computer shows the same."""
    lingkungan = {
        nama: isi for nama, isi in os.environ.items() if nama not in {"NO_COLOR", "FORCE_COLOR", "COLORTERM"}
    }
    lingkungan |= {"COLUMNS": str(LEBAR), "LINES": "60", "TERM": "xterm-256color", "PATH": ""}
    with (
        mock.patch.dict(os.environ, lingkungan, clear=True),
        mock.patch("pipeline.word.libreoffice._USUAL", ()),
        mock.patch.object(sys, "argv", argv),
        mock.patch.object(sys, "stdin", io.StringIO()),
        contextlib.redirect_stdout(layar),
        contextlib.redirect_stderr(galat),
    ):
        yield


def _knows_a_day(kata: list[str]) -> bool:
    tanpa = {"lint", "verify", "restore", "export", "--help", "--list"}
    return "--today" not in kata and not tanpa & set(kata[:1]) and "--help" not in kata


def _put(kata: str, dari: Path, ke: Path) -> None:
    tujuan = ke / dari.name if str(ke) != dari.name and (ke.is_dir() or not ke.suffix) else ke
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(dari, tujuan) if kata == "Salin" else shutil.move(dari, tujuan)


def _settings(file: Path, isi: str) -> None:
    teks = file.read_text(encoding="utf-8")
    bagian = ""
    for baris in isi.splitlines():
        if baris.startswith("["):
            bagian = baris
        elif baris:
            kunci = re.escape(baris.partition("=")[0].strip())
            pola = rf"(?ms)(^{re.escape(bagian)}$(?:(?!^\[).)*?)^(?:# )?{kunci} = [^\n]*$"
            teks, ada = re.subn(pola, lambda m, baru=baris: m[1] + baru, teks, count=1)
            if not ada:
                raise LookupError(f"{file}: {bagian} {baris}")
    file.write_text(teks, encoding="utf-8")


def _cells(file: Path, lembar: str, tabel: str) -> None:
    """Type a table into a sheet: rows known by their first column are written over, others stand below them."""
    from openpyxl import load_workbook  # noqa: PLC0415

    baris = [[sel.strip().strip("`") for sel in satu.strip()[1:-1].split("|")] for satu in tabel.splitlines()]
    buku = load_workbook(file)
    ada = buku[lembar]
    judul = {_heading(sel.value): sel.column for sel in ada[1]}
    letak = {str(ada.cell(nomor, judul[_heading(baris[0][0])]).value): nomor for nomor in range(2, ada.max_row + 1)}
    kosong = max((nomor for kunci, nomor in letak.items() if kunci != "None"), default=1) + 1
    for satu in baris[2:]:
        nomor = letak.get(satu[0], kosong)
        kosong += nomor == kosong
        for nama, isi in zip(baris[0], satu, strict=True):
            sel = ada.cell(nomor, judul[_heading(nama)])
            if isi and str(sel.value) != isi:
                if ada.protection.sheet and sel.protection.locked:
                    raise PermissionError(f"{file} › {lembar} › {sel.coordinate}")
                sel.value = _value(isi)
    buku.save(file)


def _without(file: Path, lembar: str, kunci: set[str]) -> None:
    from openpyxl import load_workbook  # noqa: PLC0415

    buku = load_workbook(file)
    for nomor in range(buku[lembar].max_row, 1, -1):
        if str(buku[lembar].cell(nomor, 1).value) in kunci:
            buku[lembar].delete_rows(nomor)
    buku.save(file)


def _heading(judul: object) -> str:
    return re.sub(r"[\W_]+", "", str(judul)).casefold()


def _value(isi: str) -> float | str | date:
    """A cell as Excel takes it where commas are decimal; what is longer than its numbers was made text beforehand."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", isi):
        return date.fromisoformat(isi)
    if re.fullmatch(r"\d{1,15}(,\d+)?", isi):
        return float(isi.replace(",", ".")) if "," in isi else int(isi)
    return isi


def _joined(teks: str) -> str:
    """Words of a screen, without colours and without where its lines break."""
    return " ".join(re.sub(r"\x1b\[[\d;]*m", "", teks).replace("─", " ").split())
