"""Tables: heads that repeat, rows that do not break, one row per element of the context."""

from collections.abc import Sequence
from dataclasses import dataclass

from dokumen import Dokumen
from kepala_tabel import Kolom, Lajur, kepala, nomor
from sel import Sel, baris, baris_tag, penuh, polos, resmi, sel_tag
from teks import TEBAL, cm, medan, p, run, runs

__all__ = [
    "Kaki",
    "Kolom",
    "Lajur",
    "Pita",
    "Sel",
    "baris",
    "identitas",
    "keterangan_tabel",
    "polos",
    "resmi",
    "tabel",
]


@dataclass(frozen=True, slots=True)
class Kaki:
    """One cell of a closing row: text, number of columns it spans, alignment."""

    teks: str
    lajur: int = 1
    rata: str = "kiri"


@dataclass(frozen=True, slots=True)
class Pita:
    """A row over the whole width at the start of every element of one loop, the outermost unless told.

    ``syarat`` prints it only where the expression holds.
    """

    teks: str
    syarat: str = ""
    ulangan: int = 0
    warna: str = "F2F2F2"


def _widths(doc: Dokumen, kolom: Sequence[Kolom], lajur: Lajur | None) -> list[int]:
    """The columns in twips; wider than the page they are narrowed in proportion."""
    widths = [cm(k.lebar) for k in kolom]
    room = doc.lebar - (cm(lajur.lebar) * lajur.contoh if lajur else 0)
    total = sum(widths)
    return widths if total <= room else [width * room // total for width in widths]


def _isi(k: Kolom, gaya: str) -> str:
    merge = "{% vm %}" if k.gabung is True else f"{{% vm {k.gabung} %}}" if k.gabung else ""
    before = (f"{{% cellbg {k.warna} %}}" if k.warna else "") + merge
    return p(runs(before + k.isi), gaya, "" if k.rata == "kiri" else k.rata)


def _kaki(rows: Sequence[Sequence[Kaki]], widths: Sequence[int], gaya: str) -> str:
    """The closing rows, which stay together on one page."""
    result = ""
    for number, row in enumerate(rows, start=1):
        place = 0
        cells = []
        for cell in row:
            width = sum(widths[place : place + cell.lajur])
            rata = "" if cell.rata == "kiri" else cell.rata
            text = p(runs(cell.teks, TEBAL), gaya, rata, lanjut=number < len(rows))
            cells.append(Sel(text, width, cell.lajur))
            place += cell.lajur
        result += baris(cells)
    return result


def _pitas(pita: str | Pita | Sequence[Pita]) -> tuple[Pita, ...]:
    if isinstance(pita, str):
        return (Pita(pita),) if pita else ()
    return (pita,) if isinstance(pita, Pita) else tuple(pita)


def _pita(pita: Pita, widths: Sequence[int], gaya: str, lebih: str) -> str:
    row = penuh(pita.teks, widths, gaya, TEBAL, pita.warna, lebih)
    if not pita.syarat:
        return row
    return baris_tag(f"{{%tr if {pita.syarat} %}}", widths) + row + baris_tag("{%tr endif %}", widths)


def _badan(kolom: Sequence[Kolom], lajur: Lajur | None, widths: Sequence[int], gaya: str) -> str:
    cells = [Sel(_isi(k, gaya), w) for k, w in zip(kolom, widths, strict=True)]
    if lajur:
        cell = Sel(p(runs(lajur.isi), gaya, lajur.rata), cm(lajur.lebar))
        cells += [sel_tag(f"{{%tc for {lajur.ulang_isi} %}}"), cell, sel_tag("{%tc endfor %}")]
    return baris(cells)


def tabel(doc: Dokumen, kolom: Sequence[Kolom | tuple[str, float, str] | tuple[str, float, str, str]],
          ulang: str | Sequence[str], *, nomor_kolom: bool = True, pita: str | Pita | Sequence[Pita] = (),
          kosong: str = "", kaki: Sequence[Sequence[Kaki]] = (), kecil: bool = False,
          lajur: Lajur | None = None, lanjut: bool = False) -> None:  # fmt: skip
    """A table with one row per element: ``ulang="b in baris"``, or several loops, the outer first.

    ``pita`` is a row over the whole width at the start of every outer element, ``kosong`` the sentence printed when
    there is nothing to repeat, ``kaki`` the closing rows, ``kecil`` sets 8 instead of 10 points for wide tables,
    ``lajur`` columns whose number the context decides. ``lanjut`` keeps the last rows on the page of what follows,
    such as a signature.
    """
    columns = [k if isinstance(k, Kolom) else Kolom(*k) for k in kolom]
    loops = [ulang] if isinstance(ulang, str) else list(ulang)
    bands = _pitas(pita)
    widths = _widths(doc, columns, lajur)
    grid = [*widths, *([cm(lajur.lebar)] * lajur.contoh if lajur else [])]
    lebih = f"{lajur.banyak}|length" if lajur else ""
    small = "Kecil" if kecil else ""
    text = "IsiTabel" + small
    rows = kepala(columns, widths, "KepalaTabel" + small, lajur) + (nomor(widths, lajur) if nomor_kolom else "")
    body = _badan(columns, lajur, widths, text)
    for depth, loop in reversed(list(enumerate(loops))):
        band = "".join(_pita(x, widths, text, lebih) for x in bands if x.ulangan == depth)
        none = (
            baris_tag("{%tr else %}", grid) + penuh(kosong, widths, text, lebih=lebih) if kosong and not depth else ""
        )
        body = baris_tag(f"{{%tr for {loop} %}}", grid) + band + body + none + baris_tag("{%tr endfor %}", grid)
    doc.tambah(resmi(grid, rows + body + _kaki(kaki, widths, text)) + p(run(""), sesudah=0, lanjut=lanjut))


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
