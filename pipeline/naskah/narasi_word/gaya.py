"""What the styles and lists of a Word file say of a paragraph: a heading, a caption, a point of a list."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from pipeline.word.markup import parsed, w

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_LISTS = re.compile(r"(?:toc [1-9]|table of figures|toc heading)\Z", re.IGNORECASE)
_DEEPER = re.compile(r"list (?:bullet|number) ([2-5])\Z", re.IGNORECASE)
"""The styles of points below points, each a list of its own."""
_DEEPEST = 8
"""Lists of Word have nine levels."""
_OFF = ("0", "false", "off", "none")
_LOOKS = {"b": "bold", "i": "italic", "strike": "struck", "dstrike": "struck"}


@dataclass
class GayaWord:
    """The styles and numberings of one file; lists count on while its paragraphs are read in their order."""

    styles: Mapping[str, etree._Element]
    levels: Mapping[tuple[str, int], tuple[str, str, int]]
    """(list, level) → its number format, its text (``%1)``), where it starts."""
    counted: Counter[tuple[str, int]] = field(default_factory=Counter)

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> "GayaWord":
        """Those of a file."""
        styles = parts.get("word/styles.xml", b"")
        found = parsed(styles).iterchildren(w("style")) if styles else ()
        numbering = parts.get("word/numbering.xml", b"")
        return cls({style.get(w("styleId"), ""): style for style in found}, _levels(numbering) if numbering else {})

    def _chain(self, paragraph: etree._Element) -> list[etree._Element]:
        """The properties that hold for a paragraph: its own first, then those of its style and what that rests on."""
        own = paragraph.find(w("pPr"))
        found = [own] if own is not None else []
        number, seen = _val(own, "pStyle"), set[str]()
        while number in self.styles and number not in seen:
            seen.add(number)
            style = self.styles[number]
            found += list(style.findall(w("pPr")))
            number = _val(style, "basedOn")
        return found

    def name(self, paragraph: etree._Element) -> str:
        """The name of its style, which is English in every Word for Word's own."""
        number = _val(paragraph.find(w("pPr")), "pStyle")
        return _val(self.styles[number], "name") if number in self.styles else ""

    def heading(self, paragraph: etree._Element) -> int:
        """The level of a heading; 0 for any other paragraph."""
        name = self.name(paragraph)
        if match := _HEADING.match(name):
            return int(match[1])
        if name.casefold() == "title":
            return 1
        level = next((found for one in self._chain(paragraph) if (found := _val(one, "outlineLvl"))), "9")
        return int(level) + 1 if level.isdigit() and int(level) < 9 else 0

    def caption(self, paragraph: etree._Element) -> bool:
        """Whether it is the caption of a table or a picture."""
        return self.name(paragraph).casefold() == "caption"

    def listed(self, paragraph: etree._Element) -> bool:
        """Whether it is a line of a list of contents, which our own takes the place of."""
        return _LISTS.match(self.name(paragraph)) is not None

    def point(self, paragraph: etree._Element) -> str:
        """What stands before a point of a list, as it is typed: ``- ``, ``   a. ``; empty for what is none."""
        for properties in self._chain(paragraph):
            numbers = properties.find(w("numPr"))
            if numbers is not None and (number := _val(numbers, "numId")):
                deeper = _DEEPER.match(self.name(paragraph))
                told = _val(numbers, "ilvl")
                level = min(int(told), _DEEPEST) if told.isdigit() else 0
                room = "   " * (int(deeper[1]) - 1) if deeper and not level else ""
                return room + self._mark(number, level) if number != "0" else ""
        return ""

    def _mark(self, number: str, level: int) -> str:
        kind, text, start = self.levels.get((number, level), ("bullet", "", 1))
        room = "   " * level
        if kind in ("bullet", "none"):
            return f"{room}- "
        for deeper in [key for key in self.counted if key[0] == number and key[1] > level]:
            del self.counted[deeper]
        self.counted[number, level] += 1
        place = self.counted[number, level] + start - 1
        letter = kind in ("lowerLetter", "upperLetter") and place <= 26
        said = chr(ord("a") + place - 1) if letter else str(place)
        return f"{room}{said}{')' if text.endswith(')') else '.'} "

    def looks(self, run: etree._Element) -> frozenset[str]:
        """How the words of a run look."""
        own = run.find(w("rPr"))
        style = self.styles.get(_val(own, "rStyle"))
        found: dict[str, bool] = {}
        for properties in (None if style is None else style.find(w("rPr")), own):
            for name, look in _LOOKS.items():
                told = None if properties is None else properties.find(w(name))
                if told is not None:
                    found[look] = told.get(w("val"), "1").casefold() not in _OFF
        return frozenset(look for look, on in found.items() if on)


def hidden(run: etree._Element) -> bool:
    """Whether nobody sees the words of a run."""
    told = run.find(f"{w('rPr')}/{w('vanish')}")
    return told is not None and told.get(w("val"), "1").casefold() not in _OFF


def _val(holder: etree._Element | None, name: str) -> str:
    found = None if holder is None else holder.find(w(name))
    return "" if found is None else found.get(w("val"), "")


def _levels(numbering: bytes) -> dict[tuple[str, int], tuple[str, str, int]]:
    root = parsed(numbering)
    abstract = {one.get(w("abstractNumId"), ""): one for one in root.iterchildren(w("abstractNum"))}
    found: dict[tuple[str, int], tuple[str, str, int]] = {}
    for one in root.iterchildren(w("num")):
        number = one.get(w("numId"), "")
        own = (o.find(w("lvl")) for o in one.iterchildren(w("lvlOverride")))
        base = abstract.get(_val(one, "abstractNumId"))
        for level in (*(() if base is None else base.iterchildren(w("lvl"))), *(o for o in own if o is not None)):
            place, start = level.get(w("ilvl"), "0"), _val(level, "start")
            if place.isdigit():
                begins = int(start) if start.isdigit() else 1
                found[number, int(place)] = _val(level, "numFmt"), _val(level, "lvlText"), begins
    return found
