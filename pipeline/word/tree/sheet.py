"""One drawing of a tree in points: where each box stands and which lines lead to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.word.tree.place import Measure, Spot, place
from pipeline.word.tree.text import LEADING, lines, widest
from pipeline.word.tree.tree import Node

PAD: Final = 3.0
GAP: Final = 8.0
LEVEL_GAP: Final = 20.0
_INDENT: Final = 14.0


@dataclass(frozen=True, slots=True)
class Box:
    """A box, in points from the upper left corner of the drawing, and what it says."""

    left: float
    top: float
    width: float
    height: float
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, in points: level when it has no height, upright when it has no width."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One drawing: its size in points, the size of its letters, its boxes and the lines between them."""

    width: float
    height: float
    size: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to draw: letters of a size in boxes of a width, none higher than the page."""

    size: float
    width: float
    page: float
    across: bool
    hang: bool = False

    def full_height(self, node: Node) -> float:
        """Return the height all words of a box need."""
        return max(sum(map(len, self._lines(node))), 1) * self.size * LEADING + 2 * PAD

    def suits(self, node: Node) -> bool:
        """Whether a box holds its words, none of them cut in two."""
        inner = self.width - 2 * PAD
        return (
            widest(node.heading, self.size, bold=True) <= inner
            and widest(node.body, self.size) <= inner
            and self.full_height(node) <= self.page
        )

    def height(self, node: Node) -> float:
        """Return the height of a box, no more than the page has."""
        return min(self.full_height(node), self.page)

    def words(self, node: Node) -> tuple[str, str]:
        """Return what a box says; words that no page could hold end in dots."""
        if self.full_height(node) <= self.page:
            return node.heading, node.body
        room = int((self.page - 2 * PAD) / (self.size * LEADING)) - 1
        title, text = (list(part) for part in self._lines(node))
        return (" ".join(title[:room]), " ".join((*text[: max(room - len(title), 0)], "…")))

    def _lines(self, node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
        inner = self.width - 2 * PAD
        return lines(node.heading, inner, self.size, bold=True), lines(node.body, inner, self.size)


def drawn(manner: Manner, roots: Sequence[Node]) -> Sheet:
    """Return the drawing of these boxes and everything under them."""
    found = list(_across(manner, roots) if manner.across else _down(manner, roots))
    boxes = tuple(item for item in found if isinstance(item, Box))
    straight = tuple(item for item in found if isinstance(item, Line))
    right = max(box.left + box.width for box in boxes)
    bottom = max(box.top + box.height for box in boxes)
    return Sheet(right, bottom, manner.size, boxes, straight)


def _across(manner: Manner, roots: Sequence[Node]) -> Iterator[Box | Line]:
    for spot in _all(place(roots, Measure(manner.height, GAP))):
        left = spot.level * (manner.width + LEVEL_GAP)
        yield Box(left, spot.middle - spot.size / 2, manner.width, spot.size, *manner.words(spot.node))
        if spot.children:
            right = left + manner.width
            middles = [child.middle for child in spot.children]
            yield Line(right, spot.middle, LEVEL_GAP / 2, 0)
            yield Line(right + LEVEL_GAP / 2, min(middles), 0, max(middles) - min(middles))
            yield from (Line(right + LEVEL_GAP / 2, middle, LEVEL_GAP / 2, 0) for middle in middles)


def _down(manner: Manner, roots: Sequence[Node]) -> Iterator[Box | Line]:
    measure = Measure(lambda _: manner.width, GAP, manner.hang, _INDENT)
    spots = place(roots, measure)
    heights: dict[int, float] = {}
    for spot in _all(spots):
        if not spot.hung:
            heights[spot.level] = max(heights.get(spot.level, 0.0), manner.height(spot.node))
    tops = {level: sum(heights[above] + LEVEL_GAP for above in range(level)) for level in heights}
    for spot in _all(spots):
        if spot.hung:
            continue
        top, height = tops[spot.level], heights[spot.level]
        yield Box(spot.middle - manner.width / 2, top, manner.width, height, *manner.words(spot.node))
        if spot.children and spot.children[0].hung:
            yield from _column(manner, spot, top + height)
        elif spot.children:
            yield from _rake(spot, top + height)


def _rake(spot: Spot, bottom: float) -> Iterator[Line]:
    """Yield the lines from a box to those on the level below it."""
    middles = [child.middle for child in spot.children]
    bus = bottom + LEVEL_GAP / 2
    yield Line(spot.middle, bottom, 0, LEVEL_GAP / 2)
    yield Line(min(middles), bus, max(middles) - min(middles), 0)
    yield from (Line(middle, bus, 0, LEVEL_GAP / 2) for middle in middles)


def _column(manner: Manner, spot: Spot, bottom: float) -> Iterator[Box | Line]:
    """Yield the boxes that hang one below the other, and the lines to them."""
    spine, top, last = spot.middle - manner.width / 2 + _INDENT / 2, bottom + GAP, bottom
    for child in spot.children:
        height = manner.height(child.node)
        last = top + height / 2
        yield Box(child.middle - manner.width / 2, top, manner.width, height, *manner.words(child.node))
        yield Line(spine, last, _INDENT / 2, 0)
        top += height + GAP
    yield Line(spine, bottom, 0, last - bottom)


def _all(spots: Sequence[Spot]) -> Iterator[Spot]:
    for spot in spots:
        yield spot
        yield from _all(spot.children)
