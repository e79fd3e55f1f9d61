"""The XML of a Word file: namespaces, names, the order of children the schema asks for, what it cannot hold."""

import re
from collections.abc import Collection
from typing import Final

from lxml import etree

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PIC: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"
RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES: Final = {"w": W, "r": R, "wp": WP, "a": A, "c": C, "pic": PIC, "m": M}

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)


def w(name: str) -> str:
    """Return the qualified name of a WordprocessingML element or attribute: `w("p")`."""
    return f"{{{W}}}{name}"


def local(tag: object) -> str:
    """Return an element's name without its namespace; a comment or an instruction has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def parsed(content: bytes) -> etree._Element:
    """Return the tree of a part; nothing is fetched for it from anywhere.

    Raises:
        XMLSyntaxError: it is no XML.
    """
    return etree.fromstring(content, _PARSER)


def remove(element: etree._Element) -> None:
    """Take an element out of the tree it stands in."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def without_open_fields(root: etree._Element, aside: Collection[str] = ()) -> etree._Element:
    """The same tree without the beginnings of fields that never end: Word shows what comes after them as text.

    ``aside`` are the elements that are not read, by their names: a field may not end there.
    """
    fields: list[list[etree._Element]] = []
    for char in root.iter(w("fldChar")):
        kind = char.get(w("fldCharType"))
        if aside and any(local(holder.tag) in aside for holder in char.iterancestors()):
            continue
        if kind == "begin":
            fields.append([char])
        elif fields and kind == "end":
            fields.pop()
        elif fields:
            fields[-1].append(char)
    for char in (char for field in fields for char in field):
        remove(char)
    return root


def legal(text: str) -> str:
    """Return the text without the characters XML cannot hold."""
    return text if text.isprintable() else ILLEGAL.sub("", text)


def _ordered(names: str) -> dict[str, int]:
    return {name: place for place, name in enumerate(names.split())}


# ECMA-376 part 1, CT_RPr, CT_PPr, CT_TcPr, CT_TblPr and CT_SectPr: children in this order.
RPR_ORDER: Final = _ordered(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs "
    "em lang eastAsianLayout specVanish oMath rPrChange"
)
PPR_ORDER: Final = _ordered(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
TCPR_ORDER: Final = _ordered(
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
    "headers cellIns cellDel cellMerge tcPrChange"
)
TBLPR_ORDER: Final = _ordered(
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
    "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"
)
SECTPR_ORDER: Final = _ordered(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
ORDERED: Final = {
    w("rPr"): RPR_ORDER,
    w("pPr"): PPR_ORDER,
    w("tcPr"): TCPR_ORDER,
    w("tblPr"): TBLPR_ORDER,
    w("sectPr"): SECTPR_ORDER,
}
