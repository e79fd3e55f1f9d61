"""One drawing of a tree in points: where each box stands and which lines lead to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.word.tree.place import GAP, INDENT, Manner, Spot, place
from pipeline.word.tree.tree import Node

LEVEL_GAP: Final = 20.0


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


def drawn(manner: Manner, roots: Sequence[Node]) -> Sheet:
    """Return the drawing of these boxes and everything under them."""
    found = list(_across(manner, roots) if manner.across else _down(manner, roots))
    boxes = tuple(item for item in found if isinstance(item, Box))
    straight = tuple(item for item in found if isinstance(item, Line))
    right = max(box.left + box.width for box in boxes)
    bottom = max(box.top + box.height for box in boxes)
    return Sheet(right, bottom, manner.size, boxes, straight)


def _across(manner: Manner, roots: Sequence[Node]) -> Iterator[Box | Line]:
    for spot in _spots(manner, roots):
        left = spot.level * (manner.width + LEVEL_GAP)
        yield Box(left, spot.middle - spot.size / 2, manner.width, spot.size, *manner.words(spot.node))
        if spot.children:
            right = left + manner.width
            middles = [child.middle for child in spot.children]
            yield Line(right, spot.middle, LEVEL_GAP / 2, 0)
            yield Line(right + LEVEL_GAP / 2, min(middles), 0, max(middles) - min(middles))
            yield from (Line(right + LEVEL_GAP / 2, middle, LEVEL_GAP / 2, 0) for middle in middles)


def _down(manner: Manner, roots: Sequence[Node]) -> Iterator[Box | Line]:
    spots = _spots(manner, roots)
    heights: dict[int, float] = {}
    for spot in spots:
        if not spot.hung:
            heights[spot.level] = max(heights.get(spot.level, 0.0), manner.height(spot.node))
    tops = {level: sum(heights[above] + LEVEL_GAP for above in range(level)) for level in heights}
    for spot in spots:
        if spot.hung:
            continue
        hangs = bool(spot.children) and spot.children[0].hung
        top, height = tops[spot.level], manner.height(spot.node) if hangs else heights[spot.level]
        yield Box(spot.middle - manner.width / 2, top, manner.width, height, *manner.words(spot.node))
        if hangs:
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
    spine, top, last = spot.middle - manner.width / 2 + INDENT / 2, bottom + GAP, bottom
    for child in spot.children:
        height = manner.height(child.node)
        last = top + height / 2
        yield Box(child.middle - manner.width / 2, top, manner.width, height, *manner.words(child.node))
        yield Line(spine, last, INDENT / 2, 0)
        top += height + GAP
    yield Line(spine, bottom, 0, last - bottom)


def _spots(manner: Manner, roots: Sequence[Node]) -> list[Spot]:
    return [spot for root in place(roots, manner) for spot in root.all()]
