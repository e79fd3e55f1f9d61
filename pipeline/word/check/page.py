"""What Word asks of one page part: cells that end in a paragraph, closed fields, children in the schema's order."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from lxml import etree

from pipeline.word.check.fault import Fault, words_of
from pipeline.word.markup import NAMESPACES, ORDERED, local, w

_MISPLACED: Final = (
    *(("t", "*"), ("p", "w:p"), ("p", "w:t"), ("p", "w:tbl"), ("r", "w:p"), ("r", "w:r")),
    *(("tr", "w:p"), ("tbl", "w:p"), ("tbl", "w:tc")),
)
_LAST_BLOCK: Final = "*[self::w:p or self::w:tbl or self::w:sdt][last()]"
_RULES: Final = (
    (
        "sel-tanpa-paragraf",
        # The second test is slow, and asked only of the few that fail the first.
        f"//w:tc[not(*[last()][self::w:p])][not({_LAST_BLOCK}[self::w:p or self::w:sdt])]",
        "sel tabel tidak berakhir dengan paragraf; tekan Enter di akhir sel",
    ),
    ("baris-kosong", "//w:tr[not(w:tc or w:sdt or w:customXml)]", "baris tabel tanpa sel; hapus barisnya"),
    ("tabel-kosong", "//w:tbl[not(w:tr or w:sdt or w:customXml)]", "tabel tanpa baris; hapus tabelnya"),
    (
        "susunan-salah",
        " | ".join(f"//w:{outer}/{inner}" for outer, inner in _MISPLACED),
        "unsur halaman berdiri di tempat yang tidak boleh; paragraf disisipkan dengan {{p … }}",
    ),
)
_XPATHS: Final = tuple((kode, etree.XPath(path, namespaces=NAMESPACES), pesan) for kode, path, pesan in _RULES)
_BOOKMARKS: Final = (w("bookmarkStart"), w("bookmarkEnd"))
_SPANS: Final = etree.XPath("sum(.//w:gridSpan/@w:val) - count(.//w:gridSpan)", namespaces=NAMESPACES)
_ASIDE: Final = etree.XPath("sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val)", namespaces=NAMESPACES)
_CELL_SPANS: Final = etree.XPath(
    "sum(w:tc/w:tcPr/w:gridSpan/@w:val) - count(w:tc/w:tcPr/w:gridSpan)", namespaces=NAMESPACES
)


def page_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    """Yield the faults of one page part."""
    for kode, find, pesan in _XPATHS:
        found: Any = find(root)
        for element in found:
            yield Fault(kode, part, words_of(element), pesan)
    yield from _order_faults(root, part)
    yield from _field_faults(root, part)
    yield from _bookmark_faults(root, part)
    yield from _grid_faults(root, part)


def _order_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    good: set[tuple[str, ...]] = set()
    for properties in root.iter(*ORDERED):
        names = tuple([child.tag for child in properties])
        if len(names) < 2 or names in good:
            continue
        order = ORDERED[properties.tag]
        places = [order[name] for tag in names if (name := local(tag)) in order]
        if all(first <= second for first, second in pairwise(places)):
            good.add(names)
            continue
        kind = local(properties.tag)
        yield Fault(f"urutan-{kind}", part, words_of(properties), f"isi {kind} tidak urut menurut skema Word")


def _field_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    """Yield the fields that are opened and never closed, or closed and never opened."""
    open_fields: list[etree._Element] = []
    for char in root.iter(w("fldChar")):
        kind = char.get(w("fldCharType"))
        if kind == "begin":
            open_fields.append(char)
        elif not open_fields:
            yield Fault("bidang-tak-tertutup", part, words_of(char), "bidang (field) berakhir tanpa awal")
        elif kind == "end":
            open_fields.pop()
    for char in open_fields:
        yield Fault("bidang-tak-tertutup", part, words_of(char), "bidang (field) tidak ditutup")


def _bookmark_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    starts: set[str] = set()
    names: set[str] = set()
    ends: set[str] = set()
    for mark in root.iter(*_BOOKMARKS):
        number, name = mark.get(w("id"), ""), mark.get(w("name"), "")
        if mark.tag == w("bookmarkEnd"):
            ends.add(number)
            continue
        if number in starts or name in names:
            yield Fault("penanda-ganda", part, words_of(mark), f"penanda (bookmark) {name!r} ada dua kali")
        starts.add(number)
        names.add(name)
    for number in sorted(starts ^ ends):
        yield Fault("penanda-tak-tertutup", part, "", f"penanda (bookmark) nomor {number} tidak berpasangan")


def _grid_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        columns = 0 if grid is None else len(grid)
        plain = not _SPANS(table) and next(table.iter(w("gridBefore"), w("gridAfter")), None) is None
        for row in table.iterchildren(w("tr")):
            cells = len(row.findall(w("tc")))
            if not plain:
                cells += int(_number(_CELL_SPANS(row)) + _number(_ASIDE(row)))
            if cells and cells != columns and row.find(w("sdt")) is None:
                pesan = f"baris berisi {cells} kolom, tabelnya {columns}"
                yield Fault("kolom-tak-cocok", part, words_of(row), pesan)
                break


def _number(value: Any) -> float:
    return float(value)
