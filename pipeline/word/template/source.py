"""A mended page as jinja source, proven to give well-formed XML whatever the data: the proof is made once."""

import re
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from pipeline.word.markup import NAMESPACES
from pipeline.word.template.blocks import Walk
from pipeline.word.template.grid import regrid
from pipeline.word.template.page import Page, around
from pipeline.word.template.tags import find, unclosed
from pipeline.word.template.tidy import tidy

_MARK: Final = re.compile(r"\{%(\d+)%\}")
_WORDED: Final = re.compile(r"[^<>]+(?=<|\Z)")
_TEXT_START: Final = re.compile(r"<w:t(?: [^>]*)?>")
_STRAY_TEXT: Final = "//w:instrText[contains(., '{{')] | //m:t[contains(., '{{')] | //a:t[contains(., '{{')]"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True, huge_tree=True)


@dataclass(frozen=True, slots=True)
class Source:
    """Jinja source of one part, by line the words around its tags, and what finishing it must look for."""

    text: str
    lines: tuple[tuple[int, str], ...]
    columns: bool
    empties: bool

    def words(self, line: int) -> str:
        """Return the page's words around the tag on that line of the source."""
        return next((words for start, words in reversed(self.lines) if start < line), "")


def parse(data: bytes) -> etree._Element:
    """Return the tree of a part as a person sees it, without white space between elements."""
    return tidy(etree.fromstring(data, _PARSER))


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
    walk = Walk(page).over(xml)
    if not page.columns:
        xml = regrid(xml)
    for bookmark in sorted(walk.repeated):
        xml = re.sub(rf'<w:bookmark(?:Start|End) (?:[^>]*?\s)?w:id="{re.escape(bookmark)}"[^>]*/>', "", xml)
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
    return Source("".join(pieces), tuple(lines), page.columns, walk.empties)


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
