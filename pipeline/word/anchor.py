"""A hidden bookmark around every paragraph, by which it is found again in a file that came back from an editor.

Bookmarks of one paragraph are what Word, Word for the web and LibreOffice carry along; names that begin with `_` are
hidden in Word. A text that knows its source (`Anchored`) gets one of its own, told apart by its name.
"""

import re
from collections.abc import Mapping
from typing import Final, Self

from pipeline.word.file.naming import PAGE
from pipeline.word.styled import SIGNS

OWNED: Final = "_ski"
"""What the bookmark of a text with a source is called, before its number."""
GENERAL: Final = "_skp"
_OPEN, _SAID, _SHUT = "\U0010fff0", "\U0010fff1", "\U0010fff2"
RESERVED: Final = re.compile(f"[{_OPEN}-{_SHUT}{SIGNS}]")
"""Private signs that stand around an anchored text until its paragraph is known; no data may bring them."""
_MARK: Final = re.compile(f"{_OPEN}[^{_SAID}]*{_SAID}|{_SHUT}")
_BYTES: Final = _OPEN.encode()
_IDS: Final = re.compile(rb'<w:bookmarkStart [^>]*?w:id="(\d+)"')
_END: Final = "</w:p>"
_TAG: Final = re.compile(r"<[^>]*>")
_NUMBER: Final = re.compile(r"(?:(?:\d+|[a-z])[.)])?\s*")
"""What may stand before an anchored text in its paragraph: the number of a list."""
_WORDS: Final = re.compile(r"<w:t(?: [^>]*)?>[^<]")
_BARE: Final = "<w:pPr/>"
_BOX: Final = ("<w:txbxContent", "</w:txbxContent>")


class Anchored(str):
    """A text that knows where it was written; `source` is any word without spaces."""

    __slots__ = ("shown", "source")
    shown: str
    source: str

    def __new__(cls, text: str, source: str) -> Self:
        """Return the text with its source."""
        made = super().__new__(cls, text)
        made.shown, made.source = text, source
        return made

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # str has one argument, this has two
        return self.shown, self.source

    def around(self, shown: str) -> str:
        """Return what stands on the page for it, `shown` being the text as it is printed."""
        return f"{_OPEN}{self.source}{_SAID}{shown}{_SHUT}"


def plain(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts without the signs around anchored texts."""
    found = {name: content for name, content in parts.items() if name.endswith(".xml") and _BYTES in content}
    return {**parts, **{name: _MARK.sub("", content.decode()).encode() for name, content in found.items()}}


def owned(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the parts with a bookmark around each paragraph that is one anchored text, and their sources by name.

    A paragraph that holds more than that text and its number in a list, or stands outside the page, gets none.
    """
    page = parts[PAGE].decode()
    sources: dict[str, str] = {}
    pieces: list[str] = []
    number, place = _last_id(parts), 0
    while (found := page.find(_OPEN, place)) >= 0:
        start = max(page.rfind("<w:p>", place, found), page.rfind("<w:p ", place, found))
        end = page.find(_END, found)
        paragraph = page[start:end] if start >= 0 else page[place:end]
        source = _whole(paragraph) if start >= 0 else ""
        paragraph = _MARK.sub("", paragraph)
        if source:
            number += 1
            name = f"{OWNED}{len(sources) + 1}"
            sources[name], paragraph = source, _marked(paragraph, number, name)
        pieces += (page[place : max(start, place)], paragraph)
        place = end
    return {**plain(parts), PAGE: "".join((*pieces, page[place:])).encode()}, sources


def anchored(parts: Mapping[str, bytes]) -> bytes:
    """Return the page with a bookmark around every other paragraph that has words, those in text boxes aside."""
    chunks = parts[PAGE].decode().split(_END)
    number, count, boxes = _last_id(parts), 0, 0
    own = f'w:name="{OWNED}'
    for place, chunk in enumerate(chunks):
        if _BOX[0][3:] in chunk:
            boxes += chunk.count(_BOX[0]) - chunk.count(_BOX[1])
        if boxes or "</w:t>" not in chunk or own in chunk:
            continue
        start = max(chunk.rfind("<w:p>"), chunk.rfind("<w:p "))
        if start >= 0 and _WORDS.search(chunk, start):
            count += 1
            number += 1
            chunks[place] = chunk[:start] + _marked(chunk[start:], number, f"{GENERAL}{count}")
    return _END.join(chunks).encode()


def _last_id(parts: Mapping[str, bytes]) -> int:
    found = (_IDS.findall(part) for name, part in parts.items() if name.endswith(".xml") and b"bookmarkStart" in part)
    return max((int(number) for numbers in found for number in numbers), default=0)


def _whole(paragraph: str) -> str:
    """Return the source of the one anchored text a paragraph consists of; empty when there is anything beside it."""
    number, _, words = _TAG.sub("", paragraph).partition(_OPEN)
    if not _NUMBER.fullmatch(number) or not words.endswith(_SHUT) or _OPEN in words:
        return ""
    return words[: words.index(_SAID)]


def _marked(paragraph: str, number: int, name: str) -> str:
    """Return a paragraph without its end tag, a bookmark around what follows its properties."""
    properties = paragraph.rfind("</w:pPr>")
    inside = paragraph.index(">") + 1 if properties < 0 else properties + len("</w:pPr>")
    inside += len(_BARE) if paragraph.startswith(_BARE, inside) else 0
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{paragraph[:inside]}{start}{paragraph[inside:]}<w:bookmarkEnd w:id="{number}"/>'
