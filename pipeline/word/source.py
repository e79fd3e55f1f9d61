"""A mended page as jinja source, proven to give well-formed XML whatever the data: the proof is made once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from pipeline.word.namespace import NAMESPACES
from pipeline.word.page import Page, around
from pipeline.word.tags import find, unclosed

_MARK: Final = re.compile(r"\{%(\d+)%\}")
_EVENT: Final = re.compile(r"<(/?)([\w:]+)[^>]*?(/?)>|\{%(\d+)%\}")
_WORDED: Final = re.compile(r"[^<>]+(?=<|\Z)")
_TEXT_START: Final = re.compile(r"<w:t(?: [^>]*)?>")
_OPENS: Final = frozenset({"for", "if", "macro", "call", "filter", "with", "block"})
_STRAY_TEXT: Final = "//w:instrText[contains(., '{{')] | //m:t[contains(., '{{')] | //a:t[contains(., '{{')]"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True, huge_tree=True)


@dataclass(frozen=True, slots=True)
class Source:
    """Jinja source of one part, and by line the words around its tags."""

    text: str
    lines: tuple[tuple[int, str], ...]
    columns: bool

    def words(self, line: int) -> str:
        """Return the page's words around the tag on that line of the source."""
        return next((words for start, words in reversed(self.lines) if start < line), "")


def parse(data: bytes) -> etree._Element:
    """Return the tree of a part, without white space between elements."""
    return etree.fromstring(data, _PARSER)


def hold_strays(page: Page) -> None:
    """Take out the tags that stand in attributes and in text outside paragraphs (field codes, formulas)."""
    attributes: Any = page.root.xpath("//@*[contains(., '{{') or contains(., '{%')]")
    for value in attributes:
        if not _MARK.fullmatch(value):
            value.getparent().set(value.attrname, _stray(page, str(value)))
    texts: Any = page.root.xpath(_STRAY_TEXT, namespaces=NAMESPACES)
    for element in texts:
        element.text = _stray(page, element.text)


def _stray(page: Page, text: str) -> str:
    """Return a text with its tags held; the values come as one line, without formatting."""
    if loose := unclosed(text):
        raise page.broken("tag dibuka tetapi tidak ditutup", loose)
    pieces: list[str] = []
    position = 0
    for tag in find(text):
        words = around(text, tag.start, tag.end)
        jinja = f"{{{{\n({tag.body})|_atribut }}}}" if tag.kind == "{" else tag.as_jinja()
        pieces += (text[position : tag.start], page.hold(jinja, words))
        position = tag.end
    return "".join((*pieces, text[position:]))


def assemble(page: Page) -> Source:
    """Return the page as jinja source.

    Raises:
        TemplateBroken: a loop or a condition begins in one table, row or cell and ends in another.
    """
    xml = _merge_dashes(page, etree.tostring(page.root, encoding="unicode"))
    xml = _without_repeated_bookmarks(page, xml)
    pieces, line, lines = [], 1, []
    for place, piece in enumerate(_MARK.split(xml)):
        if place % 2:
            held = page.held[int(piece)]
            lines.append((line, held.words))
            text = held.jinja
        else:
            text = piece[:-1] + "&#123;" if piece.endswith("{") else piece
        line += text.count("\n")
        pieces.append(text)
    return Source("".join(pieces), tuple(lines), page.columns)


def _merge_dashes(page: Page, xml: str) -> str:
    """Let `{%-` draw its words to the paragraph before and `-%}` the next paragraph's words to it."""
    for number, held in enumerate(page.held):
        tag, mark = held.tag, f"{{%{number}%}}"
        if tag is None or tag.kind != "%" or mark not in xml:
            continue
        if tag.left:
            before, after = xml.split(mark, 1)
            cut = before.rfind("</w:t>")
            xml = (before[:cut] if cut >= 0 and _wordless(before[cut:]) else before) + mark + after
        if tag.right:
            before, after = xml.split(mark, 1)
            start = _TEXT_START.search(after)
            keep = start.end() if start and _wordless(after[: start.end()]) else 0
            xml = before + mark + after[keep:]
    return xml


def _wordless(xml: str) -> bool:
    return not "".join(_WORDED.findall(re.sub(r"<[^>]*>", "<>", xml))).strip("<>")


def _without_repeated_bookmarks(page: Page, xml: str) -> str:
    """Check that every block is closed where it was opened, and drop bookmarks that a loop would repeat."""
    for bookmark in _check_blocks(page, xml):
        xml = re.sub(rf'<w:bookmark(?:Start|End) (?:[^>]*?\s)?w:id="{re.escape(bookmark)}"[^>]*/>', "", xml)
    return xml


def _check_blocks(page: Page, xml: str) -> set[str]:
    path: list[str] = []
    blocks: list[tuple[str, tuple[str, ...], str]] = []
    repeated: set[str] = set()
    for event in _EVENT.finditer(xml):
        closing, name, empty, number = event.groups()
        if number:
            _step(page, int(number), path, blocks)
        elif closing:
            if path:
                path.pop()
        else:
            if blocks and name.startswith("w:bookmark") and any(block[0] == "for" for block in blocks):
                repeated.update(re.findall(r'w:id="([^"]*)"', event.group()))
            if not empty:
                path.append(name)
    if blocks:
        raise page.broken(f"{{% {blocks[-1][0]} %}} tidak ditutup dengan {{% end{blocks[-1][0]} %}}", blocks[-1][2])
    return repeated


def _step(page: Page, number: int, path: list[str], blocks: list[tuple[str, tuple[str, ...], str]]) -> None:
    held = page.held[number]
    word = held.tag.word if held.tag and held.tag.kind == "%" else ""
    here = tuple(path)
    if word in _OPENS or (word == "set" and held.tag is not None and "=" not in held.tag.rest):
        blocks.append((word, here, held.words))
    elif word in ("else", "elif") or word.startswith("end"):
        if not blocks or (word.startswith("end") and blocks[-1][0] != word[3:]):
            raise page.broken(f"{{% {word} %}} tanpa pembukanya", held.words)
        if blocks[-1][1] != here:
            raise page.broken(
                f"{{% {blocks[-1][0]} %}} dan {{% {word} %}} tidak berdiri di tempat yang setara "
                "(satu di luar, satu di dalam tabel, baris, atau sel)",
                f"{blocks[-1][2]} … {held.words}",
            )
        if word.startswith("end"):
            blocks.pop()
