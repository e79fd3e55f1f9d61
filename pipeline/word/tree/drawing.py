"""A tree as a drawing Word can edit: a group of text boxes and lines, with its words in a list for older programs."""

from collections.abc import Callable
from typing import Final

from markupsafe import Markup, escape

from pipeline.word.markup import MC, WP, A, legal
from pipeline.word.tree.layout import sheets
from pipeline.word.tree.place import PAD
from pipeline.word.tree.sheet import Box, Line, Sheet
from pipeline.word.tree.text import LEADING
from pipeline.word.tree.tree import Tree

_EMU: Final = 12700
_LINE: Final = "Garis penghubung"
"""What a line says: a PDF tags every shape of a drawing as a figure of its own, and none may be without words."""
_WORD_2010: Final = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
_NS: Final = (
    f'xmlns:mc="{MC}" xmlns:wpg="{_WORD_2010}Group" xmlns:wps="{_WORD_2010}Shape" xmlns:wp="{WP}" xmlns:a="{A}"'
)
_INK: Final = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
_PAPER: Final = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
Counter = Callable[[], int]


def drawings(tree: Tree, number: Counter) -> list[str]:
    """Return the drawings of a tree as content of a run each; `number` gives every shape a number of its own."""
    made = sheets(tree)
    several = [f" (bagian {place} dari {len(made)})" if len(made) > 1 else "" for place in range(1, len(made) + 1)]
    return [
        _drawing(sheet, _told(tree.alt + which, sheet), number) for sheet, which in zip(made, several, strict=True)
    ]


def _told(alt: str, sheet: Sheet) -> str:
    """What is read aloud: what the drawing is, then the words of its boxes."""
    return f"{alt}. {'; '.join(_words(sheet))}." if sheet.boxes else alt


def as_paragraphs(tree: Tree, paragraph: str, number: Counter) -> Markup:
    """Return one paragraph per drawing; `paragraph` is the formatting (pPr) of the one the tag stood in."""
    return Markup("".join(f"<w:p>{paragraph}<w:r>{drawing}</w:r></w:p>" for drawing in drawings(tree, number)))  # noqa: S704 - escaped here


def _drawing(sheet: Sheet, alt: str, number: Counter) -> str:
    width, height = _emu(sheet.width), _emu(sheet.height)
    own = number()
    shapes = "".join([*(_line(line, number()) for line in sheet.lines),
                      *(_box(box, sheet.size, number()) for box in sheet.boxes)])  # fmt: skip
    place = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{width}" cy="{height}"/>'
    return (
        f'<mc:AlternateContent {_NS}><mc:Choice Requires="wpg"><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="6350" t="6350" r="6350" b="6350"/><wp:docPr id="{own}" name="Bagan {own}"'
        f' descr="{_descr(alt)}"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{_WORD_2010}Group"><wpg:wgp><wpg:cNvGrpSpPr/>'
        f"<wpg:grpSpPr><a:xfrm>{place}{inner}</a:xfrm></wpg:grpSpPr>{shapes}</wpg:wgp></a:graphicData></a:graphic>"
        f"</wp:inline></w:drawing></mc:Choice><mc:Fallback>{_fallback(sheet)}</mc:Fallback></mc:AlternateContent>"
    )


def _fallback(sheet: Sheet) -> str:
    """Return the words of the boxes, for programs that draw no groups."""
    return "<w:br/>".join(f'<w:t xml:space="preserve">{escape(legal(line))}</w:t>' for line in _words(sheet))


def _words(sheet: Sheet) -> list[str]:
    return [_said(box) for box in sheet.boxes]


def _said(box: Box) -> str:
    return " – ".join(part for part in (box.title, " ".join(box.text.split())) if part)


def _descr(text: str) -> str:
    """An alternative text, in one line, as an attribute."""
    return escape(legal(" ".join(text.split())))


def _line(line: Line, number: int) -> str:
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Garis {number}" descr="{_LINE}"/><wps:cNvCnPr/>'
        f"<wps:spPr>{_place(line)}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{_INK}</wps:spPr><wps:bodyPr/></wps:wsp>'
    )


def _box(box: Box, size: float, number: int) -> str:
    inset = _emu(PAD)
    words = _paragraphs(box.title, size, "<w:b/><w:bCs/>") + _paragraphs(box.text, size, "") or "<w:p/>"
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Kotak {number}" descr="{_descr(_said(box))}"/>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr>{_place(box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{_PAPER}{_INK}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="{inset}" tIns="{inset}" rIns="{inset}" bIns="{inset}" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _paragraphs(text: str, size: float, bold: str) -> str:
    """Return the lines a text was written in as paragraphs; Word breaks them where they are too long."""
    half, leading = round(size * 2), round(size * LEADING * 20)
    look = f'<w:rPr>{bold}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    shape = (
        f'<w:pPr><w:spacing w:before="0" w:after="0" w:line="{leading}" w:lineRule="exact"/><w:jc w:val="center"/>'
    )
    return "".join(
        f'<w:p>{shape}</w:pPr><w:r>{look}<w:t xml:space="preserve">{escape(legal(line))}</w:t></w:r></w:p>'
        for line in text.splitlines()
        if line.strip()
    )


def _place(shape: Box | Line) -> str:
    left, top, width, height = (_emu(value) for value in (shape.left, shape.top, shape.width, shape.height))
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _emu(points: float) -> int:
    return round(points * _EMU)
