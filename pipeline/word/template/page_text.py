"""How a value becomes text on the page: escaped, line breaks as Word writes them, nothing refused let through."""

import re
from decimal import Decimal
from math import isfinite
from typing import Final

from markupsafe import Markup, escape

from pipeline.word.anchor import RESERVED, Anchored
from pipeline.word.errors import ValueRefused
from pipeline.word.markup import ILLEGAL
from pipeline.word.photo import Photo
from pipeline.word.picture import Picture
from pipeline.word.ruled import Ruled
from pipeline.word.styled import Styled
from pipeline.word.tree.tree import Tree

_BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\u2028\u2029]")
_BLANK_LINE: Final = re.compile(r"\n[ \t]*\n\s*")
_REFUSED: Final = (list, tuple, dict, set, frozenset, bool, bytes)


def finalize(value: object) -> str:
    """Return what stands on the page for a value, escaped.

    Raises:
        ValueRefused: the value is None, not a number, yes/no, a list, a picture or a tree.
    """
    if type(value) is str and value.isprintable():
        if "&" in value:
            value = value.replace("&", "&amp;")
        if "<" in value:
            value = value.replace("<", "&lt;")
        return value.replace(">", "&gt;") if ">" in value else value
    if isinstance(value, Anchored):
        return value.around(finalize(value.shown))
    if isinstance(value, Styled):
        return "".join(piece.around(finalize) for piece in value.pieces)
    if isinstance(value, Markup):  # made by a macro or a filter from what was escaped before
        return value if "<" in value or value.isprintable() else _broken_up(value)
    return _broken_up(escape(value if isinstance(value, str) else plain(value)))


def plain(value: object) -> str:
    """Return a number, a date or the like as text; refuse what is none."""
    if value is None:
        raise ValueRefused("nilainya kosong (None); isi teks pengganti yang terlihat")
    if isinstance(value, (Picture, Photo, Ruled, Tree)):
        raise ValueRefused("nilainya gambar, tabel, atau bagan; ketiganya ditulis dengan {{p … }}")
    if isinstance(value, _REFUSED):
        raise ValueRefused(f"nilainya bukan teks atau angka ({type(value).__name__})")
    if (isinstance(value, Decimal) and not value.is_finite()) or (isinstance(value, float) and not isfinite(value)):
        raise ValueRefused(f"nilainya bukan angka ({value})")
    if type(value).__str__ is object.__str__ and not isinstance(value, (int, float)):
        raise ValueRefused(f"nilainya bukan teks atau angka ({type(value).__name__})")
    return str(value)  # a field that is missing raises here, with its name


def _broken_up(escaped: str) -> str:
    lines = RESERVED.sub("", ILLEGAL.sub("", _LINE_ENDS.sub("\n", escaped)))
    return str(lines).replace("\n", _BREAK).replace("\t", _TAB)


def attribute(value: object) -> Markup:
    """Return a value as it may stand inside an attribute or a field code: one line."""
    text = str(value) if isinstance(value, (str, Picture)) else plain(value)
    return Markup(" ".join(ILLEGAL.sub("", str(escape(text))).split()))  # noqa: S704 - escaped here


def as_paragraphs(value: object, paragraph: str, run: str) -> Markup:
    """Return a text as paragraphs, cut at its blank lines, that look like the one their tag stood in.

    `paragraph` and `run` are its pPr and rPr. A single line break stays one.

    Raises:
        ValueRefused: the value is no text.
    """
    text = value if isinstance(value, str) else plain(value)
    pieces = _BLANK_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n").strip())
    start = f'<w:p>{paragraph}<w:r>{run}<w:t xml:space="preserve">'
    made = (f"{start}{_broken_up(escape(piece))}</w:t></w:r></w:p>" for piece in pieces if piece.strip())
    return Markup("".join(made))  # noqa: S704 - escaped here
