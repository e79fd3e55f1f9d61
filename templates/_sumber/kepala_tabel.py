"""Columns and the head of a table: one row, two when columns are grouped, and the numbers under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from gaya import WARNA_KEPALA
from sel import Sel, baris, sel_tag
from teks import cm, p, run, runs


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: head, width in cm, the tag of its cells, alignment.

    Neighbours with the same ``grup`` stand under one head. ``gabung`` merges the cells of the innermost loop
    vertically, or from one row where the expression holds to the next. ``warna`` is an expression that gives the
    cell's colour as ``RRGGBB``.
    """

    judul: str
    lebar: float
    isi: str
    rata: str = "kiri"
    grup: str = ""
    gabung: bool | str = False
    warna: str = ""


@dataclass(frozen=True, slots=True)
class Lajur:
    """Columns at the right end whose number the context decides, such as the years of a Renstra.

    ``ulang_kepala`` and ``ulang_isi`` are the loops of head and cells (``t in tahun``, ``n in i.target``), ``banyak``
    what the columns are counted by (``tahun``), ``contoh`` how many the page is laid out for.
    """

    grup: str
    judul: str
    isi: str
    ulang_kepala: str
    ulang_isi: str
    banyak: str
    lebar: float = 1.4
    contoh: int = 5
    rata: str = "tengah"


def kepala(kolom: Sequence[Kolom], widths: Sequence[int], gaya: str, lajur: Lajur | None = None) -> str:
    """The head: one row, or two when columns are grouped."""
    if lajur is None and not any(k.grup for k in kolom):
        return baris((_sel(k.judul, w, gaya) for k, w in zip(kolom, widths, strict=True)), kepala=True)
    top: list[Sel] = []
    bottom: list[Sel] = []
    place = 0
    while place < len(kolom):
        k = kolom[place]
        if not k.grup:
            top.append(_sel(k.judul, widths[place], gaya, gabung="restart"))
            bottom.append(_sel("", widths[place], gaya, gabung="continue"))
            place += 1
            continue
        end = place
        while end < len(kolom) and kolom[end].grup == k.grup:
            bottom.append(_sel(kolom[end].judul, widths[end], gaya))
            end += 1
        top.append(_sel(k.grup, sum(widths[place:end]), gaya, end - place))
        place = end
    if lajur:
        width = cm(lajur.lebar)
        span = f"{{% colspan {lajur.banyak}|length %}}"
        top.append(_sel(span + lajur.grup, width * lajur.contoh, gaya, lajur.contoh))
        bottom += _lajur(lajur, _sel(lajur.judul, width, gaya))
    return baris(top, kepala=True) + baris(bottom, kepala=True)


def nomor(widths: Sequence[int], lajur: Lajur | None = None) -> str:
    """The row ``(1) (2) …`` under the head."""
    cells = [Sel(p(run(f"({n})"), "NomorKolom"), w) for n, w in enumerate(widths, start=1)]
    if lajur:
        one = Sel(p(run(f"({{{{ {len(widths)} + loop.index }}}})"), "NomorKolom"), cm(lajur.lebar))
        cells += _lajur(lajur, one)
    return baris(cells, kepala=True)


def _lajur(lajur: Lajur, sel: Sel) -> list[Sel]:
    return [sel_tag(f"{{%tc for {lajur.ulang_kepala} %}}"), sel, sel_tag("{%tc endfor %}")]


def _sel(teks: str, lebar: int, gaya: str, lajur: int = 1, gabung: str = "") -> Sel:
    return Sel(p(runs(teks), gaya), lebar, lajur, gabung, WARNA_KEPALA, "center")
