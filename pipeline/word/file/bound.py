"""Several documents of one template bound into one, each a section of its own that counts its pages anew."""

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Final

from pipeline.word.file.naming import PAGE

_OWN: Final = frozenset({PAGE, "docProps/core.xml", "docProps/custom.xml"})
"""The parts in which documents of one template may differ; in any other they cannot share one file."""
_BODY: Final = re.compile(r"(<w:body>)(.*?)(<w:sectPr\b(?:(?!<w:sectPr\b).)*</w:sectPr>)\s*(</w:body>)", re.DOTALL)
_DRAWING: Final = re.compile(r'(<wp:docPr [^>]*?\bid=")\d+"')
_STORY: Final = re.compile(r"word/(?:header|footer)\d*\.xml\Z")
_TOTAL: Final = re.compile(
    rb"(?:<w:r\b(?:(?!</w:r>).)*<w:t\b[^>]*> dari </w:t></w:r>)"
    rb"<w:r\b(?:(?!</w:r>).)*fldCharType=\"begin\"/></w:r><w:r\b(?:(?!</w:r>).)*\bNUMPAGES\b(?:(?!fldCharType=\"end\").)*"
    rb"fldCharType=\"end\"/></w:r>",
    re.DOTALL,
)
"""``dari 18`` in a footer: the pages of the whole file, which say nothing about one document of it."""
_MARGINS: Final = re.compile(r"<w:pgMar\b[^>]*/>")
_HINDERS: Final = re.compile(r"<w:(?:type|paperSrc|pgBorders|lnNumType|pgNumType)\b")
"""What in a section says where it begins or how it counts, or must stand before what we add."""
_ANEW: Final = '<w:pgNumType w:start="1"/>'
_END: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{}</w:pPr></w:p>'
"""The paragraph that ends a section, one point high so that it fits on the page it ends."""


def bound(documents: Sequence[Mapping[str, bytes]]) -> dict[str, bytes] | None:
    """The parts of one file that holds these documents in their order; None where it would not be a sound one.

    Every document keeps its pages: its section begins on a new one and counts from 1. How many pages there are is
    left out of headers and footers, for a file has one number for all its sections; where it cannot be, it is None.
    """
    first = documents[0]
    if any(_shared(one) != _shared(first) for one in documents):
        return None
    found = [body for one in documents if (body := _BODY.search(one[PAGE].decode())) and _bindable(body)]
    if len(found) < len(documents):
        return None
    *sections, last = (_MARGINS.sub(lambda margins: margins[0] + _ANEW, body[3], count=1) for body in found)
    ends = (*(_END.format(section) for section in sections), last)
    number = count(1)
    text = "".join(body[2] + end for body, end in zip(found, ends, strict=True))
    text = _DRAWING.sub(lambda drawing: f'{drawing[1]}{next(number)}"', text)
    page = first[PAGE].decode()
    parts = {**first, PAGE: (page[: found[0].end(1)] + text + page[found[0].start(4) :]).encode()}
    parts |= {name: _TOTAL.sub(b"", content) for name, content in parts.items() if _STORY.fullmatch(name)}
    told = any(b"NUMPAGES" in content for name, content in parts.items() if _STORY.fullmatch(name))
    return None if told else parts


def _shared(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {name: content for name, content in parts.items() if name not in _OWN}


def _bindable(body: re.Match[str]) -> bool:
    """Whether a page is one section of the usual kind, and names nothing that may stand in a file only once."""
    plain = "<w:sectPr" not in body[2] and "<w:bookmarkStart" not in body[2]
    return plain and bool(_MARGINS.search(body[3])) and not _HINDERS.search(body[3])
