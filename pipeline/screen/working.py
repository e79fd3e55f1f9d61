"""What a run shows while it goes from office to office, and how it ends."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from time import monotonic

from rich.console import Console

from pipeline.errors import PipelineError
from pipeline.screen.console import show_failure, show_result, show_unchanged
from pipeline.screen.layar import Layar, plain, say, tell
from pipeline.screen.outcome import SEDIKIT, Baris, HasilKantor, KantorGagal, Outcome
from pipeline.screen.tables import show_closing

_BANYAK = 8
"""So many are told by how many are left; of fewer, which one is worked on."""
_GAGAL = 1
_JAM, _MENIT = 3600, 60


def shown(layar: Console, outcomes: Iterable[Outcome], names: Sequence[str]) -> int:
    """Show each outcome as it comes, then one table of several in the order of their names; the exit status.

    That is as the contract says: 0 for nothing blocking, 2 for marked drafts, 1 where one could not be done. What was
    done is told even where the run is stopped.

    Raises:
        PipelineError: the run cannot go on.
    """
    semua: dict[str, Baris] = {}
    kata: set[str] = set()
    berhenti: BaseException | None = None
    try:
        for outcome in _told(layar, iter(outcomes), names):
            semua[outcome.slug] = outcome.baris
            sebab = outcome.pesan if isinstance(outcome, KantorGagal) else ""
            if sebab not in kata or len(names) <= SEDIKIT:
                _show(layar, outcome, banyak=len(names) > SEDIKIT)
            kata |= {sebab} - {""}
    except (PipelineError, KeyboardInterrupt) as error:
        berhenti = error
    rows = [semua[nama] for nama in names if nama in semua]
    if len(names) > 1 and rows:
        show_closing(layar, rows)
        _show_sum(layar, rows, names)
    if isinstance(berhenti, KeyboardInterrupt):
        say(layar, "Dihentikan. Ketik lagi perintah yang sama untuk melanjutkan; yang sudah selesai tidak diulang.")
        return _GAGAL
    if berhenti is not None:
        raise berhenti
    states = [_GAGAL if isinstance(satu, KantorGagal) else satu.status for satu in rows]
    return _GAGAL if _GAGAL in states or len(rows) < len(set(names)) else max(states, default=0)


def _show(layar: Console, outcome: Outcome, *, banyak: bool) -> None:
    if isinstance(outcome, KantorGagal):
        show_failure(layar, outcome.slug, outcome.pesan)
    elif isinstance(outcome, HasilKantor):
        if not banyak:
            show_result(layar, outcome)
    elif not banyak:
        show_unchanged(layar, outcome)


def _show_sum(layar: Console, rows: Sequence[Baris], names: Sequence[str]) -> None:
    """How many ended how, and once more every office that was not finished, with its reason."""
    dari = len(names)
    gagal = [satu for satu in rows if isinstance(satu, KantorGagal)]
    jadi = [satu for satu in rows if not isinstance(satu, KantorGagal)]
    jumlah = Counter(satu.ringkas[-1] for satu in jadi)
    bagian = [f"{n} {hasil}" for hasil, n in jumlah.most_common()]
    bagian += [f"{len(gagal)} tidak dapat diproses"] if gagal else []
    bagian += [f"{dari - len(rows)} belum dikerjakan"] if len(rows) < dari else []
    sama = sum(satu.sama for satu in jadi)
    tetap = f" {sama} di antaranya tidak berubah, jadi tidak dibuat lagi (--again: buat ulang)." if sama else ""
    say(layar, f"{dari} kantor: {', '.join(bagian)}.{tetap}")
    if len(rows) < dari or (gagal and dari > SEDIKIT):
        say(layar, "[bold red]Tidak selesai:[/]")
        for sebab, kantor in _unfinished(gagal, rows, names).items():
            say(layar, f"  {plain(', '.join(kantor))}: {plain(sebab)}")


def _unfinished(gagal: Sequence[KantorGagal], rows: Sequence[Baris], names: Sequence[str]) -> dict[str, list[str]]:
    """The offices that were not finished, in their order, below why: a store that refuses stops all of them alike."""
    pesan, jadi = {satu.slug: satu.pesan for satu in gagal}, {satu.slug for satu in rows}
    sebab: dict[str, list[str]] = {}
    for nama in dict.fromkeys(names):
        if nama in pesan or nama not in jadi:
            sebab.setdefault(pesan.get(nama, "belum sempat dikerjakan."), []).append(nama)
    return sebab


def _told(layar: Console, outcomes: Iterator[Outcome], names: Sequence[str]) -> Iterator[Outcome]:
    mulai, selesai, gagal = monotonic(), 0, 0
    while True:
        if len(names) < _BANYAK:
            tell(layar, min(selesai + gagal + 1, len(names)), len(names), names[min(selesai + gagal, len(names) - 1)])
        elif isinstance(layar, Layar):
            layar.tell(progress(selesai, gagal, len(names), monotonic() - mulai), sering=False)
        outcome = next(outcomes, None)
        if outcome is None:
            return
        gagal += isinstance(outcome, KantorGagal)
        selesai += not isinstance(outcome, KantorGagal)
        yield outcome


def progress(selesai: int, gagal: int, dari: int, detik: float) -> str:
    """What is done, failed and left, and roughly how long that takes: ``12 selesai · 1 gagal · 87 belum · …``."""
    jadi = selesai + gagal
    bagian = [f"{selesai} selesai", *([f"{gagal} gagal"] if gagal else []), f"{dari - jadi} belum"]
    if 0 < jadi < dari:
        bagian.append(f"kira-kira {_lama(detik / jadi * (dari - jadi))} lagi")
    return " · ".join(bagian)


def _lama(detik: float) -> str:
    if detik < _MENIT:
        return "semenit"
    if detik < _JAM:
        return f"{round(detik / _MENIT)} menit"
    return f"{detik / _JAM:.1f} jam".replace(".", ",")
