"""A tree on as many drawings as it needs: letters as large as they can be, never below 6 points.

One too large for a drawing is cut into columns: first the upper levels, then the boxes under them side by side.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from pipeline.word.tree.columns import below, in_columns, overview
from pipeline.word.tree.place import Manner
from pipeline.word.tree.sheet import LEVEL_GAP, Sheet, drawn
from pipeline.word.tree.tree import Node, Tree

POINTS_PER_CM: Final = 72 / 2.54
SIZES: Final = (9.0, 8.0, 7.0, 6.0)
_READABLE: Final = SIZES[:-1]
_SMALLEST: Final = SIZES[-1:]
_CUT_SIZES: Final = SIZES[1:]
_WIDTHS: Final = (5.0, 4.5, 4.0, 3.6, 3.2, 2.9, 2.7, 2.5, 2.3)
_COLUMN_WIDTHS: Final = (6.0, 5.2, 4.5, 3.8)
_DETAIL: Final = 2
"""How many of the lowest levels stand on drawings of their own, where there are two above them."""
_WIDEST: Final = 7.0
_NARROWEST: Final = 1.2
_HAIR: Final = 0.01


def sheets(tree: Tree) -> tuple[Sheet, ...]:
    """Return the drawings of a tree: one when it fits, else several with the boxes above repeated; none when empty.

    A tree from top to bottom that is too wide is drawn from left to right before it is cut.
    """
    if not tree.roots:
        return ()
    sideways = replace(tree, across=True)
    for sizes in (_READABLE, _SMALLEST):
        large = [size for size in sizes if size >= tree.smallest]
        whole = _fitting(tree, tree.roots, large) or _fitting(sideways, tree.roots, large)
        if whole:
            return (whole,)
    levels = _depth(tree.roots)
    if levels <= _DETAIL:
        return _cut(sideways)
    if levels == _DETAIL + 1:
        return _in_columns(tree, tree.roots)
    upper = replace(tree, roots=overview(tree.roots, levels - _DETAIL))
    rest = replace(tree, head=0.0)
    return (*sheets(upper), *_in_columns(rest, tuple(below(tree.roots, levels - _DETAIL))))


def _in_columns(tree: Tree, roots: Sequence[Node]) -> tuple[Sheet, ...]:
    """Return the drawings of a tree from top to bottom, in boxes of the width that needs the fewest of them."""
    size, page = _CUT_SIZES[0], _page(tree)
    ways = [Manner(size, width * POINTS_PER_CM, page, across=False, hang=True) for width in _COLUMN_WIDTHS]
    cut = [(manner, list(in_columns(roots, partial(_holds, tree, manner)))) for manner in ways]
    manner, parts = min(cut, key=lambda one: len(one[1]))
    return tuple(_held(tree, manner, part) or _fitting(tree, part, SIZES) or _forced(tree, part) for part in parts)


def _holds(tree: Tree, manner: Manner, nodes: tuple[Node, ...]) -> bool:
    return _held(tree, manner, nodes) is not None


def _held(tree: Tree, manner: Manner, nodes: Sequence[Node]) -> Sheet | None:
    """Return the drawing in this manner if the page holds it."""
    if not all(manner.suits(node) for node in _all(nodes)):
        return None
    sheet = drawn(manner, nodes)
    fits = sheet.width <= tree.width * POINTS_PER_CM + _HAIR and sheet.height <= manner.page + _HAIR
    return sheet if fits else None


def _cut(tree: Tree) -> tuple[Sheet, ...]:
    """Return the drawings of one box over very many; all have letters of one size where that can be."""
    parts: tuple[tuple[Node, ...], ...] = ()
    for size in _CUT_SIZES:
        parts = tuple(_portions(tree.roots, partial(_fits, tree, size)))
        made = [_fitting(tree, part, (size,)) for part in parts]
        if all(made):
            return tuple(sheet for sheet in made if sheet)
    return tuple(_fitting(tree, part, SIZES) or _forced(tree, part) for part in parts)


def _fits(tree: Tree, size: float, nodes: tuple[Node, ...]) -> bool:
    return _fitting(tree, nodes, (size,)) is not None


def _fitting(tree: Tree, roots: Sequence[Node], sizes: Sequence[float]) -> Sheet | None:
    """Return the drawing in the largest letters with which it fits on the page, or None."""
    for size in sizes:
        for manner in _manners(tree, roots, size):
            sheet = None if _hopeless(manner, roots, tree) else _held(tree, manner, roots)
            if sheet:
                return sheet
    return None


def _hopeless(manner: Manner, roots: Sequence[Node], tree: Tree) -> bool:
    """Whether the boxes at the tips alone, side by side, already take more than the page."""
    if manner.hang:
        return False
    tips = [node for node in _all(roots) if not node.children]
    if manner.across:
        return sum(manner.height(node) for node in tips) > manner.page + _HAIR
    return len(tips) * manner.width > tree.width * POINTS_PER_CM + _HAIR


def _forced(tree: Tree, roots: Sequence[Node]) -> Sheet:
    """Return a drawing of words that are too many for any page; a box ends where the page ends."""
    return drawn(next(_manners(tree, roots, SIZES[-1])), roots)


def _manners(tree: Tree, roots: Sequence[Node], size: float) -> Iterator[Manner]:
    page = _page(tree)
    if tree.across:
        columns = _depth(roots)
        share = (tree.width * POINTS_PER_CM - (columns - 1) * LEVEL_GAP) / columns
        yield Manner(size, min(max(share, _NARROWEST * POINTS_PER_CM), _WIDEST * POINTS_PER_CM), page, across=True)
        return
    for hang in (False, True):
        for width in _WIDTHS:
            yield Manner(size, width * POINTS_PER_CM, page, across=False, hang=hang)


def _page(tree: Tree) -> float:
    """Return the height of a drawing, in points."""
    return (tree.height - tree.head) * POINTS_PER_CM


def _depth(nodes: Sequence[Node]) -> int:
    return 1 + max((_depth(node.children) for node in nodes if node.children), default=0)


def _all(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _all(node.children)


def _portions(nodes: Sequence[Node], fits: Callable[[tuple[Node, ...]], bool]) -> Iterator[tuple[Node, ...]]:
    """Yield the boxes in parts that fit: as many siblings together as the page takes.

    A box whose branches do not fit together stands above each part of them.
    """
    group: tuple[Node, ...] = ()
    for node in nodes:
        if fits((*group, node)):
            group = (*group, node)
            continue
        if group:
            yield group
        group = (node,)
        if node.children and not fits(group):
            yield from _below(node, fits)
            group = ()
    if group:
        yield group


def _below(node: Node, fits: Callable[[tuple[Node, ...]], bool]) -> Iterator[tuple[Node, ...]]:
    parts = _portions(node.children, lambda part: fits((replace(node, children=part, again=True),)))
    for place, part in enumerate(parts):
        yield (replace(node, children=part, again=node.again or place > 0),)
