"""The window itself: sentences within its width, a line of what goes on, commands as they are typed there."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock, Timer
from time import monotonic
from typing import TYPE_CHECKING, Any

from rich.console import Console

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.text import Text

_SEDETIK = 1.0
"""What takes longer is told while it goes on."""
_SEMENIT = 60.0
"""So often a line of what goes on is written where no window rewrites it."""


class Layar(Console):
    """A console that says on stderr what goes on, never between two words of what it prints.

    ``program`` is what people type before a command: printed commands begin with ``invoke`` or with it.
    """

    def __init__(self, program: str = "invoke", **lain: Any) -> None:
        super().__init__(**{"highlight": False, **lain})
        self.program = program
        self._galat = Console(stderr=True)
        self._gilir = RLock()
        self._kabar: Progress | None = None
        self._terakhir = monotonic()

    def render_str(self, text: str, **lain: Any) -> "Text":
        """The text with commands as they are typed here."""
        return super().render_str(as_typed(text, self.program), **lain)

    def print(self, *apa: Any, **lain: Any) -> None:
        """As ever, with the line of what goes on out of the way."""
        with self._gilir:
            hidup = self._kabar is not None and self._kabar.live.is_started
            if self._kabar is not None and hidup:
                self._kabar.stop()
            super().print(*apa, **lain)
            if self._kabar is not None and hidup:
                self._kabar.start()

    @contextmanager
    def working(self) -> Iterator[None]:
        """What runs within is told after a second, where somebody watches."""
        if not self._galat.is_terminal:
            yield
            return
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        bagian = (SpinnerColumn("line"), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
        kabar = Progress(*bagian, console=self._galat, transient=True)
        kabar.add_task("Bekerja …", total=None)
        jam = Timer(_SEDETIK, self._begin)
        jam.daemon = True
        self._kabar = kabar
        jam.start()
        try:
            yield
        finally:
            jam.cancel()
            self.still()

    def _begin(self) -> None:
        with self._gilir:
            if self._kabar is not None:
                self._kabar.start()

    def still(self) -> None:
        """Nothing more is told of what goes on: it ended, or a person is asked."""
        with self._gilir:
            if self._kabar is not None:
                self._kabar.stop()
            self._kabar = None

    def tell(self, kerja: str, *, sering: bool = True) -> None:
        """What goes on now, in a few words; not ``sering``, a program that reads gets a line of it at times too."""
        if not sering and not self._galat.is_terminal and monotonic() - self._terakhir >= _SEMENIT:
            self._terakhir = monotonic()
            self._galat.print(kerja, highlight=False, soft_wrap=True)
        with self._gilir:
            if self._kabar is not None:
                self._kabar.update(self._kabar.task_ids[0], description=kerja)


def any_sign() -> None:
    """Let an old Windows console, which cannot show every sign, show a question mark instead of stopping."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def as_typed(text: str, program: str) -> str:
    """The commands in a sentence as somebody types them who calls the program by another name than ``invoke``."""
    return text if program == "invoke" else text.replace("invoke ", f"{program} ")


def tell(layar: Console, nomor: int, dari: int, nama: str) -> None:
    """What goes on now: which office of how many."""
    if isinstance(layar, Layar):
        layar.tell(f"{nama} ({nomor} dari {dari}) …" if dari > 1 else f"{nama} …")


def say(layar: Console, kalimat: str) -> None:
    """A sentence within the window; on one line where a program reads it, without colours of the library's own."""
    layar.print(kalimat, highlight=False, soft_wrap=not layar.is_terminal)


def say_whole(layar: Console, kalimat: str) -> None:
    """A line that is copied, such as a command or a path: never cut."""
    layar.print(kalimat, highlight=False, soft_wrap=True)


def plain(text: str) -> str:
    """Brackets in data must not be read as colours."""
    return text.replace("[", r"\[")
