"""Fields of a template as they were before a program counted them: lists emptied, numbers of captions asked for anew.

Whoever updates the fields of a template (F9 in Word; LibreOffice does it on every save) puts plain numbers where tags
told a caption's number, and the headings' own tags into the list of contents.
"""

import re
from typing import Final

from lxml import etree

from pipeline.word.contents.field import Field, char, elements, fields
from pipeline.word.markup import remove, w

COUNTED: Final = "\ufdd0"
"""Stands for the number of a caption until the page is whole; no data holds it."""
TAG: Final = "{{ _sesi.urutan }}"
_REACH: Final = 20_000
_R, _T = w("r"), w("t")
_LIST: Final = re.compile(r"\s*TOC\b")
_COUNT: Final = re.compile(r"\s*SEQ\b")
_PARAGRAPH: Final = re.compile(r"<w:p(?: [^>]*)?>")
_NO_WORDS: Final = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>", re.DOTALL)


def tidy_fields(root: etree._Element) -> None:
    """Write every field out, empty the lists of contents, and let captions be counted when the page is printed."""
    for simple in list(root.iter(w("fldSimple"))):
        _write_out(simple)
    for field in fields(root):
        if _LIST.match(field.code) and field.whole:
            field.replace([])
        elif _COUNT.match(field.code):
            _ask(field)


def _write_out(simple: etree._Element) -> None:
    """Put a field of one element down as the runs all others are made of."""
    code = etree.Element(_R)
    etree.SubElement(code, w("instrText")).text = simple.get(w("instr"), "")
    begin, separate, end = elements(char("begin") + char("separate") + char("end"))
    for run in (begin, code, separate, *simple, end):
        simple.addprevious(run)
    remove(simple)


def _ask(field: Field) -> None:
    """Put a tag in the place of a number that somebody's program counted."""
    result: list[etree._Element] = []
    for run in field.opening[-1].itersiblings():
        if run is field.closing:
            break
        result += run.iter(_T)
    text = "".join(piece.text or "" for piece in result)
    if text.strip().isdecimal():
        result[0].text = TAG
        for piece in result[1:]:
            piece.text = ""


def counted(xml: str) -> str:
    """Return the page with its captions numbered: each counts on among those with the same words before the number.

    `Tabel 2.` counts apart from `Tabel 3.`, so a chapter begins at one.
    """
    seen: dict[str, int] = {}
    first, *others = xml.split(COUNTED)
    whole = [first]
    for piece in others:
        before = whole[-1][-_REACH:]
        start = max((found.start() for found in _PARAGRAPH.finditer(before)), default=0)
        words = _NO_WORDS.sub("", before[start:]).strip()
        seen[words] = seen.get(words, 0) + 1
        if seen[words] == 1:  # whoever counts the fields again must begin anew here, too
            head, code, tail = whole[-1].rpartition("</w:instrText>")
            whole[-1] = f"{head} \\r 1 {code}{tail}" if code else tail
        whole += (str(seen[words]), piece)
    return "".join(whole)
