"""A tree of boxes for `{{p bagan }}`: who stands above whom, drawn with lines that Word can edit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Node:
    """One box: its words in bold, other words below them, and the boxes under it.

    One drawn `again`, above branches that did not fit beside the others, tells its bold words alone.
    """

    title: str
    text: str = ""
    children: tuple["Node", ...] = ()
    again: bool = False

    @property
    def heading(self) -> str:
        """The bold words; a box drawn again says so."""
        return f"{self.title} (lanjutan)" if self.again else self.title

    @property
    def body(self) -> str:
        """The words below them."""
        return "" if self.again else self.text


@dataclass(frozen=True, slots=True)
class Tree:
    """Boxes under one or several roots, to be drawn no larger than `width` × `height` cm.

    Levels run from top to bottom, or from left to right when `across`. A tree that does not fit in readable letters
    becomes several drawings; letters below `smallest` points are used only where a single box asks for them, and
    `head` is the room, in cm, that something above the first drawing takes from its page.
    `alt` is read aloud to who cannot see them.
    """

    roots: tuple[Node, ...]
    width: float
    height: float
    alt: str = ""
    across: bool = False
    smallest: float = 6.0
    head: float = 0.0

    def __str__(self) -> str:
        return self.alt
