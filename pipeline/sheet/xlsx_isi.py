"""What all sheets of an .xlsx share: texts, cell styles, the first day, and how it writes numbers."""

import re
from collections.abc import Callable
from functools import cached_property

from pipeline.sheet.batas import TakTerperiksaError
from pipeline.sheet.gaya import UMUM, Gaya, Teks, read_number
from pipeline.sheet.lembar import Bertanda, Mentah

_NUMBER = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*", re.ASCII)


class IsiBuku:
    """What all sheets of a workbook share: texts (read when the first is asked for), styles, the first day."""

    def __init__(
        self, teks: Callable[[], tuple[list[str], dict[int, Teks]]], gaya: tuple[Gaya, ...], *, sejak_1904: bool
    ) -> None:
        self._baca, self._gaya, self._sejak_1904 = teks, gaya, sejak_1904
        self.istimewa = frozenset(str(nomor).encode() for nomor, satu in enumerate(gaya) if satu.istimewa)

    @cached_property
    def teks(self) -> tuple[list[str], dict[int, Teks]]:
        """The shared strings, and the rich ones among them by number."""
        return self._baca()

    def gaya(self, nomor: str) -> Gaya:
        """A style by the attribute of a cell."""
        at = int(nomor) if nomor.isdecimal() else -1
        return self._gaya[at] if 0 <= at < len(self._gaya) else UMUM

    def shared(self, nomor: str) -> Teks:
        """A shared string by its number; raises ``TakTerperiksaError`` for one that does not exist."""
        plain, rich = self.teks
        at = int(nomor) if nomor.strip().isdecimal() else -1
        if not 0 <= at < len(plain):
            raise TakTerperiksaError("ada sel yang menunjuk teks yang tidak ada")
        return rich.get(at) or Teks(plain[at])

    def angka(self, text: str, style: str) -> tuple[Mentah, Bertanda | None]:
        """A number as it is written; what is none stays a text, for whoever wrote it."""
        if not _NUMBER.fullmatch(text):
            return text, None
        return read_number(float(text), self.gaya(style), sejak_1904=self._sejak_1904)
