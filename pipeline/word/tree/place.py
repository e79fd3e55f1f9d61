"""Where the boxes of a tree stand: siblings as close as their branches allow, parents in the middle above them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pipeline.word.tree.text import LEADING, lines, widest
from pipeline.word.tree.tree import Node

PAD: Final = 3.0
GAP: Final = 8.0
INDENT: Final = 14.0
_DEEP: Final = 64


@dataclass(frozen=True, slots=True)
class Manner:
    """One way to draw: letters of a size in boxes of a width, none higher than the page.

    With `hang` boxes without branches stand one below the other under their parent.
    """

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

    def extent(self, node: Node) -> float:
        """Return how large a box is along its level."""
        return self.height(node) if self.across else self.width

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

    def all(self) -> Iterator["Spot"]:
        """Yield the box and all under it."""
        yield self
        for child in self.children:
            yield from child.all()


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


def place(roots: Sequence[Node], manner: Manner) -> tuple[Spot, ...]:
    """Return the roots with everything under them, the first edge at 0."""
    spots, edge = _row(roots, 0, manner)
    start = min((low for low, _ in edge.reach.values()), default=0.0)
    return tuple(spot.moved(-start) for spot in spots)


def _row(nodes: Sequence[Node], level: int, manner: Manner) -> tuple[list[Spot], _Edge]:
    spots: list[Spot] = []
    whole = _Edge()
    for node in nodes:
        spot, edge = _branch(node, level, manner)
        by = edge.shift_after(whole, GAP) if spots else 0.0
        spots.append(spot.moved(by))
        whole.joined(edge, by)
    return spots, whole


def _branch(node: Node, level: int, manner: Manner) -> tuple[Spot, _Edge]:
    size = manner.extent(node)
    if manner.hang and level and node.children and not any(child.children for child in node.children):
        return _column(node, level, size, manner)
    children, edge = _row(node.children, level + 1, manner)
    middle = (children[0].middle + children[-1].middle) / 2 if children else 0.0
    edge.reach[level] = (middle - size / 2, middle + size / 2)
    return Spot(node, level, middle, size, tuple(children)), edge


def _column(node: Node, level: int, size: float, manner: Manner) -> tuple[Spot, _Edge]:
    """Return a box whose children hang one below the other, a little aside, down to the bottom of the drawing."""
    spots = tuple(Spot(child, level + 1, INDENT, manner.extent(child), hung=True) for child in node.children)
    high = INDENT + max(spot.size for spot in spots) / 2
    reach = {level: (-size / 2, high)}
    reach |= dict.fromkeys(range(level + 1, level + _DEEP), (-size / 2, high))
    return Spot(node, level, 0.0, size, spots), _Edge(reach)
