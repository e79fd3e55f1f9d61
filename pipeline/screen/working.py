"""What a run shows while it goes from office to office, and how it ends."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console

from pipeline.screen.console import show_failure, show_result
from pipeline.screen.layar import tell
from pipeline.screen.outcome import KantorGagal, Outcome
from pipeline.screen.tables import show_closing

_SEDIKIT = 3
"""The findings of so many perangkat daerah are read on a screen; of more only the closing table."""
_GAGAL = 1


def shown(layar: Console, outcomes: Iterable[Outcome], names: Sequence[str]) -> int:
    """Show each outcome as it comes, then one table of several; the exit status of the contract.

    That is 0 for nothing blocking, 2 for marked drafts, 1 where one could not be done.
    """
    semua: list[Outcome] = []
    for outcome in _told(layar, iter(outcomes), names):
        semua.append(outcome)
        if isinstance(outcome, KantorGagal):
            show_failure(layar, outcome.slug, outcome.pesan)
        elif len(names) <= _SEDIKIT:
            show_result(layar, outcome)
    if len(names) > 1:
        show_closing(layar, semua)
    states = [_GAGAL if isinstance(satu, KantorGagal) else satu.status for satu in semua]
    return _GAGAL if _GAGAL in states else max(states, default=0)


def _told(layar: Console, outcomes: Iterator[Outcome], names: Sequence[str]) -> Iterator[Outcome]:
    for nomor, nama in enumerate(names, 1):
        tell(layar, nomor, len(names), nama)
        yield next(outcomes)
