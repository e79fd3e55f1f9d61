"""Thresholds and word lists of the plausibility checks, each with its reason in ``kewajaran.toml``."""

from decimal import Decimal
from functools import cache

from pipeline.regulation.berlaku import content

_BERKAS = "kewajaran.toml"


@cache
def threshold(nama: str) -> Decimal:
    """The threshold of one name; its unit (percent, ratio, rupiah, rows) stands in its reason."""
    return Decimal(content(_BERKAS)["ambang"][nama]["nilai"])


@cache
def word_list(nama: str) -> tuple[str, ...]:
    """One list of words in lower case, in the order of the file."""
    return tuple(content(_BERKAS)["daftar"][nama])


def reasons() -> dict[str, str]:
    """Why each threshold is what it is: name → reason."""
    return {nama: baris["alasan"] for nama, baris in content(_BERKAS)["ambang"].items()}
