"""How a value becomes text on the page: escaped, line breaks as Word writes them, nothing refused let through."""

import re
from decimal import Decimal
from math import isfinite
from typing import Final
from urllib.parse import quote

from markupsafe import Markup, escape

from pipeline.word.errors import ValueRefused
from pipeline.word.markup import ILLEGAL
from pipeline.word.tree.tree import Tree
from pipeline.word.values import Link, Paragraphs, Picture, Run, Words, paragraphs

BREAK: Final = '</w:t><w:br/><w:t xml:space="preserve">'
TAB: Final = '</w:t><w:tab/><w:t xml:space="preserve">'
RUN, LOOK, END, FIELD = "\x03", "\x04", "\x05", "\x06"  # marks that data cannot hold; finish.py resolves them
_LINE_ENDS: Final = re.compile("\r\n?|[\x0b\u2028\u2029]")
_REFUSED: Final = (list, tuple, dict, set, frozenset, bool, bytes)


def finalize(value: object) -> str:
    """Return what stands on the page for a value, escaped.

    Raises:
        ValueRefused: the value is None, not a number, yes/no, a list, or paragraphs outside `{{p … }}`.
    """
    if type(value) is str and value.isprintable():
        if "&" in value:
            value = value.replace("&", "&amp;")
        if "<" in value:
            value = value.replace("<", "&lt;")
        return value.replace(">", "&gt;") if ">" in value else value
    if isinstance(value, Markup):  # made by a macro or a filter from what was escaped before
        return value if "<" in value or value.isprintable() else _broken_up(value)
    if isinstance(value, (str, Run, Link, Words)):
        return inline(value)
    return _broken_up(escape(plain(value)))


def plain(value: object) -> str:
    """Return a number, a date or the like as text; refuse what is none."""
    if value is None:
        raise ValueRefused("nilainya kosong (None); isi teks pengganti yang terlihat")
    if isinstance(value, (Paragraphs, Picture, Tree)):
        raise ValueRefused("nilainya paragraf, gambar, atau bagan; paragraf dan bagan ditulis dengan {{p … }}")
    if isinstance(value, _REFUSED):
        raise ValueRefused(f"nilainya bukan teks atau angka ({type(value).__name__})")
    if (isinstance(value, Decimal) and not value.is_finite()) or (isinstance(value, float) and not isfinite(value)):
        raise ValueRefused(f"nilainya bukan angka ({value})")
    if type(value).__str__ is object.__str__ and not isinstance(value, (int, float)):
        raise ValueRefused(f"nilainya bukan teks atau angka ({type(value).__name__})")
    return str(value)  # a field that is missing raises here, with its name


def _broken_up(escaped: str) -> str:
    lines = ILLEGAL.sub("", _LINE_ENDS.sub("\n", escaped))
    return str(lines).replace("\n", BREAK).replace("\t", TAB)


def attribute(value: object) -> Markup:
    """Return a value as it may stand inside an attribute or a field code: one line, no formatting."""
    if isinstance(value, (Run, Link, Words, Picture)):
        value = str(value)
    text = value if isinstance(value, str) else plain(value)
    return Markup(" ".join(ILLEGAL.sub("", str(escape(text))).split()))  # noqa: S704 - escaped here


def inline(value: str | Run | Link | Words) -> str:
    """Return formatted words as text with marks, to be resolved where the run they stand in is known."""
    if isinstance(value, Words):
        return "".join(inline(piece) for piece in value.pieces)
    if isinstance(value, Link):
        url = quote(value.url, safe="%:/?#[]@!$&'()*+,;=~-._")
        code = f' HYPERLINK "{url}" ' if value.url else f' HYPERLINK \\l "{value.anchor}" '
        return f"{FIELD}{escape(code)}{LOOK}{_broken_up(escape(value.text))}{END}"
    text = _broken_up(escape(str(value)))
    look = _look(value) if isinstance(value, Run) else ""
    return f"{RUN}{look}{LOOK}{text}{END}" if look else text


def _look(run: Run) -> str:
    pieces = [
        "<w:b/><w:bCs/>" if run.bold else "",
        "<w:i/><w:iCs/>" if run.italic else "",
        f'<w:color w:val="{run.color.upper()}"/>' if run.color else "",
        f'<w:highlight w:val="{escape(run.highlight)}"/>' if run.highlight else "",
        '<w:u w:val="single"/>' if run.underline else "",
    ]
    return "".join(pieces)


def as_paragraphs(value: object, paragraph: str, run: str) -> Markup:
    """Return paragraphs that look like the one their tag stood in; `paragraph` and `run` are its pPr and rPr.

    Raises:
        ValueRefused: the value is neither text nor paragraphs.
    """
    items = _as_items(value)
    start = f'<w:p>{paragraph}<w:r>{run}<w:t xml:space="preserve">'
    return Markup("".join(f"{start}{inline(item)}</w:t></w:r></w:p>" for item in items))  # noqa: S704 - inline() escapes


def _as_items(value: object) -> tuple[Words, ...]:
    if isinstance(value, Paragraphs):
        return value.items
    if isinstance(value, (Run, Link)):
        return (Words((value,)),)
    if isinstance(value, Words):
        return (value,)
    return paragraphs(value if isinstance(value, str) else plain(value)).items
