"""How wide words are: the widest of the fonts offices use, so that what fits here fits in the others too."""

import re
from functools import cache, lru_cache
from typing import Final

from lxml import etree

from pipeline.word.markup import w

_LIGHT: Final = {220: "'’", 280: "{}", 300: "!()[]ijl", 320: ",.:;f \u00a0", 340: "I`", 380: '"t', 400: "-“”\u2011",
                 440: "*r", 480: "z", 500: "_–", 520: "cesv", 540: "?gy", 560: "ox", 580: "aq", 600: "+/<=>JL|~×",
                 640: "FYZ", 660: "Shn", 680: "Au", 700: "V", 720: "EKRX", 740: "BCN", 780: "Uw", 800: "&DGHO",
                 820: "@Q", 900: "%", 920: "M", 940: "m", 960: "W", 1000: "—≥≤…"}  # fmt: skip
_BOLD: Final = {240: "'", 300: "[]", 320: "(){}’", 340: ",.:;jl \u00a0", 360: "!-i\u2011", 380: "f", 400: "I`",
                420: '"', 460: "*rt", 500: "_–", 520: "s", 540: "“”", 560: "z", 580: "aceg", 600: "+/<=>bvx|~×",
                640: "JLZdp", 660: "#$0123456789?PSku", 680: "Fhn", 700: "TY", 720: "ABEV", 740: "CNU", 780: "DGRX",
                800: "&KOQw", 820: "@H", 940: "%MW", 1000: "m—≥≤…"}  # fmt: skip
"""Thousandths of the size of the letters of Bookman, light and bold; digits and what is not named are 620."""
_WIDTHS: Final = tuple({letter: wide for wide, all_ in one.items() for letter in all_} for one in (_LIGHT, _BOLD))
_OTHER: Final = 620
WIDEST: Final = 1000
_MONEY: Final = re.compile(r"-?Rp[ \u00a0]-?[\d.,]+")
_BREAK: Final = re.compile(r"\s+")
_INNER: Final = re.compile(r"(?<=[-–/])")
CODE: Final = 12
"""The letters of the longest code such as ``RA-06`` or ``F-3A91C04D77``."""
Face = tuple[float, bool]
"""Size in points, and whether it is bold."""


def wide(text: str, face: Face) -> float:
    """Return the width of a text in twips."""
    return _thousandths(text, face[1]) * face[0] / 50


@lru_cache(maxsize=20_000)
def _thousandths(text: str, bold: bool) -> int:
    widths = _WIDTHS[bold]
    return sum(widths.get(letter, _OTHER) for letter in text)


@lru_cache(maxsize=20_000)
def whole(text: str, longest: int = CODE) -> tuple[str, ...]:
    """Return what must not break in a text: every amount with its Rp, every word.

    A word with a hyphen stays whole as a code is, up to so many letters.
    """
    money = _MONEY.findall(text)
    words = [one for one in _BREAK.split(_MONEY.sub(" ", text)) if one]
    pieces = [piece for one in words for piece in ([one] if len(one) <= longest else _INNER.split(one)) if piece]
    return (*money, *pieces)


@cache
def faces(styles: bytes) -> dict[str, Face]:
    """Return the letters of every paragraph style of a document by its id, and of plain text under ``""``."""
    root = etree.fromstring(styles)
    made: dict[str, Face] = {"": _own(root.find(f"{w('docDefaults')}/{w('rPrDefault')}"), (11.0, False))}
    known = {
        str(one.get(w("styleId"))): one for one in root.iterfind(w("style")) if one.get(w("type")) == "paragraph"
    }

    def face(name: str, seen: tuple[str, ...] = ()) -> Face:
        if name not in made:
            style = known.get(name)
            if style is None or name in seen:
                return made[""]
            based = style.find(w("basedOn"))
            above = "" if based is None else str(based.get(w("val")))
            made[name] = _own(style, face(above, (*seen, name)))
        return made[name]

    default = next((name for name, one in known.items() if one.get(w("default")) in ("1", "true")), "")
    made[""] = face(default)
    for name in known:
        face(name)
    return made


def _own(style: etree._Element | None, above: Face) -> Face:
    run = None if style is None else style.find(w("rPr"))
    if run is None:
        return above
    size, bold = run.find(w("sz")), run.find(w("b"))
    points = float(size.get(w("val"), "22")) / 2 if size is not None else above[0]
    return points, above[1] if bold is None else bold.get(w("val"), "1") not in ("0", "false")
