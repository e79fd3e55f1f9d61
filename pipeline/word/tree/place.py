"""Where the boxes of a tree stand: siblings as close as their branches allow, parents in the middle above them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.word.tree.tree import Node

_DEEP: Final = 64


@dataclass(frozen=True, slots=True)
class Spot:
    """A box on its level: `middle` and `size` along the level, `hung` when it hangs in a column under its parent."""

    node: Node
    level: int
    middle: float
    size: float
    children: tuple["Spot", ...] = ()
    hung: bool = False

    def moved(self, by: float) -> "Spot":
        """Return the box with its branches, further along the level."""
        return replace(self, middle=self.middle + by, children=tuple(child.moved(by) for child in self.children))


@dataclass(slots=True)
class _Edge:
    """How far a branch reaches on each level, from its own down."""

    reach: dict[int, tuple[float, float]] = field(default_factory=dict)

    def shift_after(self, before: "_Edge", gap: float) -> float:
        """Return how far this branch must move to stand clear of the one before it on every level."""
        shared = self.reach.keys() & before.reach.keys()
        return max((before.reach[level][1] + gap - self.reach[level][0] for level in shared), default=0.0)

    def joined(self, other: "_Edge", by: float) -> None:
        """Take in a branch that moved."""
        for level, (low, high) in other.reach.items():
            own = self.reach.get(level, (low + by, high + by))
            self.reach[level] = (min(own[0], low + by), max(own[1], high + by))


@dataclass(frozen=True, slots=True)
class Measure:
    """How large boxes are along their level, how far they stay apart, and whether the last ones hang in columns."""

    size: Callable[[Node], float]
    gap: float
    hang: bool = False
    indent: float = 0.0


def place(roots: Sequence[Node], measure: Measure) -> tuple[Spot, ...]:
    """Return the roots with everything under them, the first edge at 0."""
    spots, edge = _row(roots, 0, measure)
    start = min((low for low, _ in edge.reach.values()), default=0.0)
    return tuple(spot.moved(-start) for spot in spots)


def _row(nodes: Sequence[Node], level: int, measure: Measure) -> tuple[list[Spot], _Edge]:
    spots: list[Spot] = []
    whole = _Edge()
    for node in nodes:
        spot, edge = _branch(node, level, measure)
        by = edge.shift_after(whole, measure.gap) if spots else 0.0
        spots.append(spot.moved(by))
        whole.joined(edge, by)
    return spots, whole


def _branch(node: Node, level: int, measure: Measure) -> tuple[Spot, _Edge]:
    size = measure.size(node)
    if measure.hang and level and node.children and not any(child.children for child in node.children):
        return _column(node, level, size, measure)
    children, edge = _row(node.children, level + 1, measure)
    middle = (children[0].middle + children[-1].middle) / 2 if children else 0.0
    edge.reach[level] = (middle - size / 2, middle + size / 2)
    return Spot(node, level, middle, size, tuple(children)), edge


def _column(node: Node, level: int, size: float, measure: Measure) -> tuple[Spot, _Edge]:
    """Return a box whose children hang one below the other, a little aside, down to the bottom of the drawing."""
    spots = tuple(Spot(child, level + 1, measure.indent, measure.size(child), hung=True) for child in node.children)
    high = measure.indent + max(spot.size for spot in spots) / 2
    reach = {level: (-size / 2, size / 2)}
    reach |= dict.fromkeys(range(level + 1, level + _DEEP), (-size / 2, high))
    return Spot(node, level, 0.0, size, spots), _Edge(reach)
