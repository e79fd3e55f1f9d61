"""What a satuan allows: whether it is a percentage, whether quarters may be added up (``satuan.toml``)."""

import re
from functools import cache

from pipeline.regulation.berlaku import content

_WORD = re.compile(r"[a-z]+|%")


def is_percent(satuan: str) -> bool:
    """Whether the satuan is a percentage: ``Persen``, ``%``, ``Persentase (%)``."""
    return not _words()["persen"].isdisjoint(_WORD.findall(satuan.casefold()))


def may_be_summed(satuan: str) -> bool:
    """Whether quarters of this satuan may be added up: ``Dokumen`` yes; a percentage, index or predicate no.

    A blank satuan says nothing, so it may not.
    """
    words = _WORD.findall(satuan.casefold())
    return bool(words) and _words()["tidak_dijumlahkan"].isdisjoint(words)


@cache
def _words() -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in content("satuan.toml").items()}
