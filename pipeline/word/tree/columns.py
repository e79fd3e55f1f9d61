"""A tree too large for one drawing in columns: under every box that has no grandchildren its boxes, page by page."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from pipeline.word.tree.tree import Node

Fits = Callable[[tuple[Node, ...]], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """The last box of a branch with as many boxes under it as one page holds, and the boxes above it."""

    place: tuple[int, ...]
    above: tuple[Node, ...]
    foot: Node


def overview(nodes: Sequence[Node], levels: int) -> tuple[Node, ...]:
    """Return the boxes without those below so many levels."""
    return tuple(replace(node, children=overview(node.children, levels - 1) if levels > 1 else ()) for node in nodes)


def below(nodes: Sequence[Node], levels: int) -> Iterator[Node]:
    """Yield the boxes of the last of so many levels that have others under them, drawn once more above those."""
    for node in nodes:
        if levels > 1:
            yield from below(node.children, levels - 1)
        elif node.children:
            yield replace(node, again=True)


def in_columns(roots: Sequence[Node], fits: Fits) -> Iterator[tuple[Node, ...]]:
    """Yield what stands on each drawing: as many columns as fit, the boxes above them repeated."""
    drawn: set[tuple[int, ...]] = set()
    sheet: tuple[Column, ...] = ()
    for column in _columns(roots, (), (), fits):
        if sheet and not fits(_joined((*sheet, column), drawn)):
            yield _joined(sheet, drawn)
            drawn |= {one.place[:depth] for one in sheet for depth in range(1, len(one.place))}
            sheet = ()
        sheet = (*sheet, column)
    if sheet:
        yield _joined(sheet, drawn)


def _columns(nodes: Sequence[Node], above: tuple[Node, ...], place: tuple[int, ...], fits: Fits) -> Iterator[Column]:
    for number, node in enumerate(nodes):
        here = (*place, number)
        if any(child.children for child in node.children):
            yield from _columns(node.children, (*above, node), here, fits)
            continue
        fits_here = partial(_alone, here, above, fits)
        yield from (Column(here, above, foot) for foot in _feet(node, fits_here))


def _alone(place: tuple[int, ...], above: tuple[Node, ...], fits: Fits, foot: Node) -> bool:
    """Whether one column fits on a page of its own."""
    return fits(_joined((Column(place, above, foot),), frozenset()))


def _feet(node: Node, fits: Callable[[Node], bool]) -> Iterator[Node]:
    """Yield a box with its children in parts that fit under it."""
    foot = replace(node, children=())
    for child in node.children:
        longer = replace(foot, children=(*foot.children, child))
        if foot.children and not fits(longer):
            yield foot
            longer = replace(node, children=(child,), again=True)
        foot = longer
    yield foot


def _joined(columns: Sequence[Column], drawn: AbstractSet[tuple[int, ...]]) -> tuple[Node, ...]:
    """Return the columns as trees; boxes above several of them stand there once, and say so when drawn before."""
    return tuple(_level(columns, 0, drawn))


def _level(columns: Sequence[Column], depth: int, drawn: AbstractSet[tuple[int, ...]]) -> Iterator[Node]:
    for place, found in groupby(columns, key=lambda column: column.place[: depth + 1]):
        group = tuple(found)
        if len(group[0].place) == depth + 1:
            yield from (column.foot for column in group)
            continue
        node = group[0].above[depth]
        yield replace(node, children=tuple(_level(group, depth + 1, drawn)), again=node.again or place in drawn)
