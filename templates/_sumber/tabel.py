"""Tables: heads that repeat, rows that do not break, one row per element of the context."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dokumen import Dokumen
from gaya import WARNA_KEPALA
from teks import BIASA, TEBAL, Huruf, cm, medan, p, run, runs


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column: head, width in cm, the tag of its cells, alignment.

    Neighbours with the same ``grup`` stand under one head. ``gabung`` merges the cells of the innermost loop
    vertically. ``warna`` is an expression that gives the cell's colour as ``RRGGBB``.
    """

    judul: str
    lebar: float
    isi: str
    rata: str = "kiri"
    grup: str = ""
    gabung: bool = False
    warna: str = ""


@dataclass(frozen=True, slots=True)
class Sel:
    """One ready cell: its paragraphs, width in twips, columns and rows it spans, colour, vertical place."""

    isi: str
    lebar: int
    lajur: int = 1
    gabung: str = ""
    warna: str = ""
    tegak: str = ""

    def xml(self) -> str:
        """The cell as Word stores it."""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{self.lebar}" w:type="dxa"/>'
            + (f'<w:gridSpan w:val="{self.lajur}"/>' if self.lajur > 1 else "")
            + (f'<w:vMerge w:val="{self.gabung}"/>' if self.gabung else "")
            + (f'<w:shd w:val="clear" w:color="auto" w:fill="{self.warna}"/>' if self.warna else "")
            + (f'<w:vAlign w:val="{self.tegak}"/>' if self.tegak else "")
            + f"</w:tcPr>{self.isi}</w:tc>"
        )


@dataclass(frozen=True, slots=True)
class Kaki:
    """One cell of a closing row: text, number of columns it spans, alignment."""

    teks: str
    lajur: int = 1
    rata: str = "kiri"


def baris(sel: Iterable[Sel], *, kepala: bool = False) -> str:
    """One row that never breaks over pages; a head repeats on every page."""
    repeat = "<w:tblHeader/>" if kepala else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(cell.xml() for cell in sel)}</w:tr>"


def _table(gaya: str, widths: Sequence[int], rows: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    look = (
        f'<w:tblStyle w:val="{gaya}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/>'
    )
    return f"<w:tbl><w:tblPr>{look}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def polos(widths: Sequence[int], rows: str) -> str:
    """A table without lines from ready rows."""
    return _table("TabelPolos", widths, rows)


def resmi(widths: Sequence[int], rows: str) -> str:
    """A table with lines from ready rows."""
    return _table("TabelResmi", widths, rows)


def _widths(doc: Dokumen, kolom: Sequence[Kolom]) -> list[int]:
    """The columns in twips; wider than the page they are narrowed in proportion."""
    widths = [cm(k.lebar) for k in kolom]
    total = sum(widths)
    return widths if total <= doc.lebar else [width * doc.lebar // total for width in widths]


def _heads(kolom: Sequence[Kolom], widths: Sequence[int], gaya: str) -> str:
    """One head row, or two when columns are grouped."""

    def sel(teks: str, lebar: int, lajur: int = 1, gabung: str = "") -> Sel:
        return Sel(p(runs(teks), gaya), lebar, lajur, gabung, WARNA_KEPALA, "center")

    if not any(k.grup for k in kolom):
        return baris((sel(k.judul, w) for k, w in zip(kolom, widths, strict=True)), kepala=True)
    top: list[Sel] = []
    bottom: list[Sel] = []
    place = 0
    while place < len(kolom):
        k = kolom[place]
        if not k.grup:
            top.append(sel(k.judul, widths[place], gabung="restart"))
            bottom.append(sel("", widths[place], gabung="continue"))
            place += 1
            continue
        end = place
        while end < len(kolom) and kolom[end].grup == k.grup:
            bottom.append(sel(kolom[end].judul, widths[end]))
            end += 1
        top.append(sel(k.grup, sum(widths[place:end]), end - place))
        place = end
    return baris(top, kepala=True) + baris(bottom, kepala=True)


def _tag_row(isi: str, widths: Sequence[int]) -> str:
    return baris([Sel(p(run(isi), "IsiTabel"), sum(widths), len(widths))])


def _penuh(teks: str, widths: Sequence[int], gaya: str, huruf: Huruf = BIASA, warna: str = "") -> str:
    """A row of one cell over the whole width, kept with the row after it when it is a band."""
    return baris([Sel(p(runs(teks, huruf), gaya, lanjut=bool(warna)), sum(widths), len(widths), warna=warna)])


def _isi(k: Kolom, gaya: str) -> str:
    before = (f"{{% cellbg {k.warna} %}}" if k.warna else "") + ("{% vm %}" if k.gabung else "")
    return p(run(before + k.isi), gaya, "" if k.rata == "kiri" else k.rata)


def _kaki(rows: Sequence[Sequence[Kaki]], widths: Sequence[int], gaya: str) -> str:
    result = ""
    for row in rows:
        place = 0
        cells = []
        for kaki in row:
            width = sum(widths[place : place + kaki.lajur])
            rata = "" if kaki.rata == "kiri" else kaki.rata
            cells.append(Sel(p(runs(kaki.teks, TEBAL), gaya, rata), width, kaki.lajur))
            place += kaki.lajur
        result += baris(cells)
    return result


def tabel(doc: Dokumen, kolom: Sequence[Kolom | tuple[str, float, str] | tuple[str, float, str, str]],
          ulang: str | Sequence[str], *, nomor_kolom: bool = True, pita: str = "", kosong: str = "",
          kaki: Sequence[Sequence[Kaki]] = (), kecil: bool = False) -> None:  # fmt: skip
    """A table with one row per element: ``ulang="b in baris"``, or several loops, the outer first.

    ``pita`` is a row over the whole width at the start of every outer element, ``kosong`` the sentence printed when
    there is nothing to repeat, ``kaki`` the closing rows, ``kecil`` sets 8 instead of 10 points for wide tables.
    """
    columns = [k if isinstance(k, Kolom) else Kolom(*k) for k in kolom]
    loops = [ulang] if isinstance(ulang, str) else list(ulang)
    widths = _widths(doc, columns)
    small = "Kecil" if kecil else ""
    text = "IsiTabel" + small
    rows = _heads(columns, widths, "KepalaTabel" + small)
    if nomor_kolom:
        rows += baris((Sel(p(run(f"({n})"), "NomorKolom"), w) for n, w in enumerate(widths, start=1)), kepala=True)
    body = baris(Sel(_isi(k, text), w) for k, w in zip(columns, widths, strict=True))
    for depth, loop in reversed(list(enumerate(loops))):
        band = _penuh(pita, widths, text, TEBAL, "F2F2F2") if pita and depth == 0 else ""
        none = _tag_row("{%tr else %}", widths) + _penuh(kosong, widths, text) if kosong and depth == 0 else ""
        body = _tag_row(f"{{%tr for {loop} %}}", widths) + band + body + none + _tag_row("{%tr endfor %}", widths)
    doc.tambah(resmi(widths, rows + body + _kaki(kaki, widths, text)) + p(run(""), sesudah=0))


def identitas(doc: Dokumen, isian: Sequence[tuple[str, str]], lebar: float = 4.0, gaya: str = "Normal") -> None:
    """Lines ``label : value`` that align, as under Nama and Jabatan of a naskah dinas."""
    widths = (cm(lebar), cm(0.5), doc.lebar - cm(lebar) - cm(0.5))
    rows = ""
    for label, value in isian:
        texts = (runs(label), run(":"), runs(value))
        rows += baris(Sel(p(text, gaya), width) for text, width in zip(texts, widths, strict=True))
    doc.tambah(polos(widths, rows) + p(run(""), sesudah=0))


def keterangan_tabel(doc: Dokumen, label: str, teks: str, bab: str = "") -> None:
    """A caption such as ``Tabel 3.1  Capaian …`` whose number is a SEQ field; ``bab`` goes before it with a point."""
    number = doc.penghitung[label] = doc.penghitung.get(label, 0) + 1
    lead = f"{label} {bab}." if bab else f"{label} "
    doc.tambah(p(run(lead) + medan(f"SEQ {label} \\* ARABIC", str(number)) + runs("  " + teks), "KeteranganTabel"))
