"""Where the year stands, on the screen: the steps of one office, many offices side by side, what is due."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.tenggat import Kewajiban
from pipeline.screen.calendar import BERJALAN, BERUBAH, Kalender
from pipeline.screen.layar import plain, say, say_whole
from pipeline.screen.outcome import Baris, BarisKantor, HasilKantor, KantorGagal
from pipeline.screen.status import BELUM, MENUNGGU, SELESAI, BarisStatus

_KEADAAN = {SELESAI: "green", MENUNGGU: "yellow", BERJALAN: "yellow", BERUBAH: "yellow", BELUM: "dim"}
_SELA = 3
"""Between two columns: a blank on each side of what divides them."""
_PENDEK = 20
"""A column of so few letters is not cut into lines while others can be."""
_LEBAR, _SEDANG = 120, 100
"""Windows this wide have room for who acts in every step; this wide for the mutu baku of steps nobody timed."""


def show_status(layar: Console, nama: str, periode: str, rows: Sequence[BarisStatus], perintah: str) -> None:
    """Where a period stands, step by step of the chosen SOP; columns that say nothing here make room for others."""
    say(layar, f"\n[bold]{plain(nama)}[/] · {periode}")
    berlama = any(row.lama or row.penilaian for row in rows)
    kolom = {
        "No": [row.nomor for row in rows],
        "Langkah": [plain(row.kegiatan) for row in rows],
        "Pelaksana": [plain(row.pelaksana) for row in rows] if layar.width >= _LEBAR else [],
        "Keadaan": [f"[{_KEADAAN[row.keadaan]}]{row.keadaan}[/]" for row in rows],
        "Menunggu": [plain(row.menunggu) for row in rows],
        "Mutu baku": [row.mutu_baku for row in rows] if berlama or layar.width >= _SEDANG else [],
        "Lama": [f"{row.lama} ({row.penilaian})" if row.penilaian else row.lama for row in rows],
    }
    layar.print(_table({judul: isi for judul, isi in kolom.items() if any(isi)}, layar.width))
    if perintah:
        say_whole(layar, f"Berikutnya ketik: [bold]{plain(perintah)}[/]")


def show_many(layar: Console, rows: Sequence[BarisKantor], perintah: str) -> None:
    """Many perangkat daerah, a line each, and the command that shows one of them."""
    layar.print(
        _table(
            {
                "Kantor": [plain(row.slug) for row in rows],
                "Periode": [row.periode for row in rows],
                "Selesai": [f"{row.selesai} dari {row.langkah} langkah" for row in rows],
                "Menunggu": [plain(row.menunggu) for row in rows],
            },
            layar.width,
        )
    )
    say_whole(layar, f"Satu kantor saja: [bold]{plain(perintah)}[/]")


def show_closing(layar: Console, semua: Sequence[Baris]) -> None:
    """What came of every perangkat daerah, a line each."""
    rows = [("", "", "", "tidak dapat diproses") if isinstance(s, KantorGagal) else s.ringkas for s in semua]
    judul = ("Periode", "Berkas", "Temuan", "Hasil")
    isi = {satu: [plain(row[n]) for row in rows] for n, satu in enumerate(judul)}
    layar.print(_table({"Kantor": [plain(satu.slug) for satu in semua], **isi}, layar.width))
    folder = next((satu.hasil for satu in semua if not isinstance(satu, KantorGagal)), None)
    if folder is not None:
        say_whole(layar, f"Dokumennya di {plain(str(folder))}, satu folder tiap kantor dan periode.")


def show_made(layar: Console, hasil: HasilKantor) -> None:
    """The files of one perangkat daerah by their folder, where there are several."""
    per_folder = {
        nama: [str(sum(satu.startswith(f"{nama}/") for satu in names)) for names in hasil.tulisan]
        for nama in dict.fromkeys(satu.partition("/")[0] for satu in hasil.dokumen if "/" in satu)
    }
    if len(per_folder) > 1:
        judul = ("Berkas", "Baru", "Berubah")
        isi = {satu: [row[n] for row in per_folder.values()] for n, satu in enumerate(judul)}
        layar.print(_table({"Folder": list(per_folder), **isi}, layar.width))


def show_calendar(layar: Console, kalender: Kalender) -> None:
    """How the year stands, in one line."""
    bagian = (f"{apa} [{_KEADAAN[keadaan]}]{keadaan}[/]" for apa, keadaan in kalender.bagian)
    say(layar, f"Tahun {kalender.tahun}: {' · '.join(bagian)}")


def show_obligations(layar: Console, kewajiban: Iterable[Kewajiban], hari_ini: date) -> None:
    """When the documents of the year are due: ``LKjIP 2024: paling lambat 28 Februari 2025``, and by which rule."""
    for satu in kewajiban:
        batas = f"paling lambat {tanggal_panjang(satu.tanggal)} – {satu.aturan}" if satu.tanggal else satu.aturan
        lewat = " [yellow]sudah lewat[/]" if satu.tanggal and satu.tanggal < hari_ini else ""
        say(layar, f"{satu.apa}: {batas} ({satu.sumber}){lewat}")


def _table(kolom: Mapping[str, Sequence[str]], lebar: int) -> Table:
    """A table no wider than ``lebar``, none of whose words are broken while there is room for them."""
    tabel = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for (judul, _), luas in zip(kolom.items(), _widths(kolom, lebar - _SELA * (len(kolom) - 1)), strict=True):
        tabel.add_column(judul, overflow="fold", width=luas)
    for row in zip(*kolom.values(), strict=True):
        tabel.add_row(*row)
    return tabel


def _widths(kolom: Mapping[str, Sequence[str]], ada: int) -> list[int]:
    """Short columns whole, the others as wide as their longest word at least, and what is left shared among them."""
    polos = [[judul, *(Text.from_markup(sel).plain for sel in isi)] for judul, isi in kolom.items()]
    penuh = [max(map(cell_len, satu)) for satu in polos]
    if sum(penuh) <= ada:
        return penuh
    kata = [max(cell_len(word) for sel in satu for word in sel.split()) for satu in polos]
    pendek = [full if full <= _PENDEK else word for full, word in zip(penuh, kata, strict=True)]
    least = pendek if sum(pendek) <= ada else kata
    sisa, kurang = max(ada - sum(least), 0), sum(penuh) - sum(least)
    return [kini + sisa * (full - kini) // max(kurang, 1) for kini, full in zip(least, penuh, strict=True)]
