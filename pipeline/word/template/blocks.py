"""The proof, made once per template, that a page is well-formed XML whichever way its conditions and loops go.

A block (`for`, `if` …) must end, and every branch of it must end, at the same nesting of elements where it began;
then leaving it out or repeating it cannot unbalance the page. The same walk notes what finishing must look for.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.word.errors import NO_NAME
from pipeline.word.template.page import AROUND, Page

_EVENT: Final = re.compile(r"<(/?)([\w:]+)[^>]*?(/?)>|\{%(\d+)%\}")
_ID: Final = re.compile(r'w:id="([^"]*)"')
_OPENS: Final = frozenset({"for", "if", "macro", "call", "filter", "with"})
_BRANCHES: Final = frozenset({"else", "elif"})
_REPEATS: Final = frozenset({"for", "macro", "call"})
_FORBIDDEN: Final = frozenset({"raw", "block", "extends", "include", "import", "from", "autoescape"})


@dataclass(slots=True)
class _Block:
    word: str
    path: tuple[str, ...]
    words: str
    item: str
    """What a loop calls one of what it walks; empty for other blocks."""


@dataclass(slots=True)
class _Element:
    """An element that is open: at which depth of blocks, and whether it surely holds what it must hold."""

    name: str
    depth: int
    sure: bool = False


@dataclass(slots=True)
class Walk:
    """What the walk over a page finds: bookmarks that would repeat, and whether cells or tables can come empty."""

    page: Page
    path: list[_Element] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    repeated: set[str] = field(default_factory=set)
    empties: bool = False

    def over(self, xml: str) -> "Walk":
        """Return this walk after the whole page.

        Raises:
            TemplateBroken: a block is not closed, or closed at another place than where it was opened.
        """
        for event in _EVENT.finditer(xml):
            closing, name, empty, number = event.groups()
            if number:
                self._mark(int(number))
            elif closing:
                self._close()
            else:
                self._open(name, event.group(), leaf=bool(empty))
        if self.blocks:
            word = self.blocks[-1].word
            message = f"{{% {word} %}} tidak ditutup dengan {{% end{word} %}}"
            raise self.page.broken(message, self.blocks[-1].words, "blok-tak-tertutup")
        return self

    def _open(self, name: str, text: str, *, leaf: bool) -> None:
        if name in ("w:p", "w:tr", "w:tbl") and self.path:
            self._count(name)
        elif name == "w:tc":
            row = next((element for element in reversed(self.path) if element.name == "w:tr"), None)
            self.page.columns = self.page.columns or (row is not None and row.depth != len(self.blocks))
        elif name.startswith("w:bookmark") and any(block.word in _REPEATS for block in self.blocks):
            self.repeated.update(_ID.findall(text))
        if not leaf:
            self.path.append(_Element(name, len(self.blocks)))

    def _count(self, name: str) -> None:
        """Note that a cell surely ends in a paragraph, or that a table surely has a row."""
        holder = next((element for element in reversed(self.path) if element.name[:5] != "w:sdt"), self.path[-1])
        if (holder.name, name) in (("w:tc", "w:p"), ("w:tbl", "w:tr")) and holder.depth == len(self.blocks):
            holder.sure = True
        elif holder.name == "w:tc" and name == "w:tbl":
            holder.sure = False

    def _close(self) -> None:
        if self.path:
            element = self.path.pop()
            self.empties = self.empties or (element.name in ("w:tc", "w:tbl") and not element.sure)

    def _mark(self, number: int) -> None:
        held = self.page.held[number]
        tag = held.tag
        word = tag.word if tag is not None else ""
        here = tuple(element.name for element in self.path)
        if tag is not None and (word in _OPENS or (word == "set" and "=" not in tag.rest)):
            item = tag.rest.partition(" in ")[0].strip() if word == "for" else ""
            self.blocks.append(_Block(word, here, held.words, item))
        elif word in _BRANCHES or word.startswith("end"):
            self._end(word, here, held.words)
        elif word in _FORBIDDEN:
            raise self.page.broken(f"tag {{% {word} %}} tidak diizinkan dalam templat", held.words, "tag-terlarang")
        elif AROUND in held.jinja:
            self.page.held[number] = replace(held, jinja=held.jinja.replace(AROUND, self._loops(held.words)))

    def _loops(self, words: str) -> str:
        """Return what the loops around a place walk, the innermost first."""
        near = [block.item for block in reversed(self.blocks) if block.item.isidentifier()]
        if not near:
            raise self.page.broken(NO_NAME, words, "grafik-tanpa-nama")
        return f"[{', '.join(near)}]"

    def _end(self, word: str, here: tuple[str, ...], words: str) -> None:
        block = self.blocks[-1] if self.blocks else None
        if block is None or (word not in _BRANCHES and block.word != word[3:]):
            raise self.page.broken(f"{{% {word} %}} tanpa pembukanya", words, "blok-tak-tertutup")
        if block.path != here:
            raise self.page.broken(
                f"{{% {block.word} %}} dan {{% {word} %}} tidak berdiri di tempat yang setara "
                "(satu di luar, satu di dalam tabel, baris, atau sel)",
                f"{block.words} … {words}",
                "blok-tak-setara",
            )
        if word not in _BRANCHES:
            self.blocks.pop()
