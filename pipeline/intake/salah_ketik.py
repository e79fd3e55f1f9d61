"""Whether a kode that the plan does not know is a slip for one it does."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.sheet.kolom import key, nearest

_HURUF = str.maketrans("oOlI|", "00111")
_BAGIAN = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class SalahKetik:
    """The kode of the plan nobody reported, with their uraian: only one of these can have been mistyped."""

    hilang: Mapping[str, str]

    def cocok(self, kode: str, uraian: str) -> bool:
        """Whether a kode says the same with other zeros and signs, has the same uraian, or differs in one sign.

        Sibling codes differ in one digit as well, so an uraian that says something else decides against a slip.
        """
        if _bare(kode) in self._bare or (uraian and key(uraian) in self._uraian):
            return True
        return any(_one_sign(kode, satu) and _same_words(uraian, nama) for satu, nama in self.hilang.items())

    @cached_property
    def _bare(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(_bare, self.hilang))

    @cached_property
    def _uraian(self) -> frozenset[str]:
        return frozenset(key(nama) for nama in self.hilang.values() if nama)


def _bare(kode: str) -> tuple[str, ...]:
    """A kode without its signs, leading zeros and letters typed for digits."""
    return tuple(part.lstrip("0") for part in _BAGIAN.split(kode.translate(_HURUF)) if part)


def _one_sign(satu: str, dua: str) -> bool:
    """Whether one sign more, less, other, or two neighbours exchanged make one text of the other."""
    if abs(len(satu) - len(dua)) > 1:
        return False
    awal = next((n for n, (a, b) in enumerate(zip(satu, dua, strict=False)) if a != b), min(len(satu), len(dua)))
    a, b = satu[awal:], dua[awal:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


def _same_words(uraian: str, nama: str) -> bool:
    return not uraian or not nama or bool(nearest(uraian, [nama]))
