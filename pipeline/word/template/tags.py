"""The tags staff type in a template, found in plain text: `{{ nama }}`, `{%tr for … %}`, `{# catatan #}`."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

_CLOSERS: Final = {"{": "}}", "%": "%}", "#": "#}"}
OPENER: Final = re.compile(r"\{[{%#]")
_PIECES: Final = re.compile(r"\{([{%#])(-?)(?:(tr|tc|p|r)(?=\s))?(.*?)(-?)[}%#]\}\Z", re.DOTALL)
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " "})


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: `kind` is `{`, `%` or `#`; `scope` is what it stands for: `tr`, `tc`, `p`, `r` or nothing."""

    kind: str
    scope: str
    body: str
    left: str
    right: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The statement's first word: `for`, `endif`, `vm`; empty for an output or a comment."""
        return self.body.split(None, 1)[0] if self.kind == "%" and self.body else ""

    @property
    def rest(self) -> str:
        """The statement without its first word."""
        pieces = self.body.split(None, 1)
        return pieces[1] if len(pieces) > 1 else ""

    def as_jinja(self) -> str:
        """Return the tag as jinja reads it; the line break after the opening numbers the tags for messages."""
        if self.kind == "#":
            return ""
        if self.kind == "%":
            return f"{{%\n{self.body} %}}"
        return f"{{{{{self.left}\n{self.body} {self.right}}}}}"


def parse(text: str, start: int = 0) -> Tag:
    """Return the tag whose whole text is given; curly quotes in it are straightened, as Word curls them."""
    match = _PIECES.match(text)
    if match is None:
        raise ValueError(text)
    kind, left, scope, body, right = match.groups()
    straight = body.translate(_STRAIGHT).strip()
    return Tag(kind, scope or "", straight, left, right, start, start + len(text))


def places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each tag begins and ends; a text of nothing but braces is walked once, too."""
    position = 0
    ends = {"{": 0, "%": 0, "#": 0}
    while match := OPENER.search(text, position):
        start, kind = match.start(), text[match.start() + 1]
        if ends[kind] >= 0:
            ends[kind] = text.find(_CLOSERS[kind], start + 2)
        if ends[kind] < 0:
            position = start + 1
            continue
        position = ends[kind] + 2
        yield start, position


def find(text: str) -> Iterator[Tag]:
    """Yield the tags of a text in order, each with its place."""
    for start, end in places(text):
        yield parse(text[start:end], start)


def without_tags(text: str, instead: Callable[[str], str] = lambda tag: " " * len(tag)) -> str:
    """Return the text with something else in the place of each tag: blanks of its length, if nothing is told."""
    pieces: list[str] = []
    position = 0
    for start, end in places(text):
        pieces += (text[position:start], instead(text[start:end]))
        position = end
    return "".join((*pieces, text[position:]))


def unclosed(text: str) -> str:
    """Return the words around the first tag that is opened but not closed; empty when all are closed."""
    match = OPENER.search(without_tags(text))
    return text[max(0, match.start() - 40) : match.start() + 40].strip() if match else ""
