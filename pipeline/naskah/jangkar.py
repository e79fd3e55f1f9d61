"""A text that people own keeps its source on the page, so that a reviewer's change of it finds its way back."""

from hashlib import sha256

from pipeline.domain.suntingan import AsalTeks, baku
from pipeline.word.anchor import Anchored
from pipeline.word.styled import with_notes


def berjangkar(teks: str, asal: AsalTeks) -> str:
    """The same text, which on the page gets an anchor that knows where it was written; an empty one stays empty."""
    return Anchored(teks, f"{asal}@{sidik_teks(with_notes(teks))}") if teks else teks


def sidik_teks(teks: str) -> str:
    """What tells an owned text from its changed self, however its lines are broken and its quotes are shaped."""
    return sha256(baku(teks).encode()).hexdigest()[:12]


def asal_jangkar(sumber: str) -> tuple[AsalTeks, str] | None:
    """Where a text was written and what it was, from the source an anchor carries; None where it says neither."""
    kata, _, sidik = sumber.partition("@")
    asal = AsalTeks.parse(kata)
    return (asal, sidik) if asal and sidik else None
