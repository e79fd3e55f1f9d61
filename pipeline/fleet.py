"""Many perangkat daerah: the plot once per unit, side by side where there are enough of them.

Work goes out in batches to any ``Executor``; only so many wait at once and only lines come back, so memory does not
grow with the offices. An office that is as it was is not worked on again: what was stopped goes on where it was.
"""

import gc
import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from pipeline import STAGES
from pipeline.alamat import without_secrets
from pipeline.disk import program_fault
from pipeline.errors import ClusterError, PipelineError
from pipeline.folder.output import put_above, summaries
from pipeline.permintaan import Permintaan, near, near_above
from pipeline.screen.outcome import SEDIKIT, Baris, KantorGagal, Outcome
from pipeline.screen.page.offices import offices_page
from pipeline.unchanged import remember, trace, unchanged
from pipeline.workers import Kolam, fault, lost, processes, version

_WORTH_A_POOL = 8
"""Below this many units starting processes costs more than it saves."""
_BATCH, _PUTARAN = 8, 16
"""No batch is larger, so that the line of progress moves; each worker gets so many, so that all end together.

An office takes seconds: a batch of one would cost no more than a thousandth of that, even on a cluster."""
_ANTRE = 2
"""So many batches for each worker are on their way: none waits for work, and little is lost with them."""
_HILANG = (
    "Proses yang mengerjakannya terhenti setiap kali dicoba, mungkin kehabisan memori. Tutup program lain, lalu "
    "jalankan lagi untuk kantor ini saja dengan --data."
)
_Antrean = deque[tuple[Path, ...]]


@dataclass(frozen=True, slots=True)
class Tugasan:
    """What is to be done for every office; ``giliran`` names a run in which everything is made anew, else empty.

    ``dibaca`` says that the findings of each are read on the screen: a draft is then made anew, or there were none.
    """

    stages: tuple[str, ...]
    permintaan: Permintaan
    giliran: str = ""
    dibaca: bool = False


def run_all(
    units: Sequence[Path],
    stages: Sequence[str],
    permintaan: Permintaan,
    kolam: Kolam | None = None,
    giliran: str = "",
) -> Iterator[Outcome]:
    """One outcome per unit, as they come; one that fails never stops the others, nor does a worker that is lost.

    Without ``kolam`` a few units are worked on here and more of them in processes of this computer; of more only a
    line each comes back. After a whole build the page above tells of every period in the output folder, where there
    is more than one.

    Raises:
        ClusterError: the workers cannot do this work.
        OutputError: the page above cannot be written.
    """
    tugas = Tugasan(tuple(stages), permintaan, giliran, dibaca=len(units) <= SEDIKIT)
    if kolam is None and len(units) < _WORTH_A_POOL:
        yield from (_one(unit, tugas) for unit in units)
    else:
        yield from _spread(units, tugas, kolam or processes())
    if tuple(stages) == STAGES:
        _page_above(permintaan)


def _page_above(permintaan: Permintaan) -> None:
    with near_above(permintaan) as here:
        if len(periode := tuple(summaries(here.output))) > 1:
            put_above(here.output, offices_page(periode))


def _spread(units: Sequence[Path], tugas: Tugasan, kolam: Kolam) -> Iterator[Baris]:
    """The lines of many, from workers that may be lost.

    Where a batch is lost, those of it that are not done go out again one by one; one that is lost again is tried
    once more with nothing beside it, so that no other pays for it.
    """
    antre, curiga = _Antrean((unit,) for unit in units), _Antrean()
    utuh = False
    while antre or curiga:
        with kolam() as (executor, banyak):
            if not utuh:
                antre, utuh = _batches(units, banyak), True
            rusak = yield from _drained(executor, banyak, antre, curiga, tugas)
            while curiga and not rusak:
                sendiri, lagi = curiga.popleft(), _Antrean()
                rusak = yield from _drained(executor, banyak, _Antrean([sendiri]), lagi, tugas)
                if lagi:
                    yield KantorGagal(sendiri[0].name, _HILANG)


def _batches(units: Sequence[Path], banyak: int) -> _Antrean:
    besar = max(1, min(_BATCH, len(units) // (_PUTARAN * banyak)))
    return _Antrean(tuple(units[n : n + besar]) for n in range(0, len(units), besar))


def _drained(
    executor: Executor, banyak: int, antre: _Antrean, curiga: _Antrean, tugas: Tugasan
) -> Generator[Baris, None, bool]:
    """The lines of what waits in ``antre``; what is lost goes back there one by one, or to ``curiga`` if it was one.

    Ends early, and returns True, where the workers broke as a whole.
    """
    jalan: dict[Future[list[Baris]], tuple[Path, ...]] = {}
    rusak = False
    while jalan or (antre and not rusak):
        while antre and not rusak and len(jalan) < _ANTRE * banyak:
            try:
                jalan[executor.submit(batch, antre[0], tugas, str(Path.cwd()), version())] = antre[0]
            except Exception as error:
                if not jalan and not isinstance(error, BrokenExecutor):
                    raise ClusterError(f"Pekerja tidak menerima pekerjaan ({error}). Jalankan lagi.") from error
                rusak = True
            else:
                antre.popleft()
        for future in wait(jalan, return_when=FIRST_COMPLETED).done:
            kelompok = jalan.pop(future)
            try:
                yield from future.result()
            except Exception as error:
                if not lost(error):
                    raise
                rusak = rusak or isinstance(error, BrokenExecutor)
                belum = yield from _done_of(kelompok, tugas)
                (curiga if len(kelompok) == 1 else antre).extend((unit,) for unit in belum)
    return rusak


def _done_of(units: Sequence[Path], tugas: Tugasan) -> Generator[Baris, None, list[Path]]:
    """The lines of those of a lost batch that were done before it was lost; returns the others."""
    belum: list[Path] = []
    for unit in units:
        kini = trace(unit, tugas.stages, tugas.permintaan)
        found = unchanged(unit, tugas.stages, tugas.permintaan, kini, tugas.giliran)
        if found is None:
            belum.append(unit)
        else:
            yield replace(found, sama=False)
    return belum


def batch(units: Sequence[Path], tugas: Tugasan, di: str, versi: str) -> list[Baris]:
    """Some offices in a worker, as if the command had been typed there in the folder ``di``.

    Raises:
        ClusterError: this worker cannot do it.
    """
    if sebab := fault(versi, di, str(units[0].parent), str(tugas.permintaan.output.parent)):
        raise ClusterError(f"Satu pekerja {sebab}.")
    os.chdir(di)
    return [_one(unit, tugas).baris for unit in units]


def _one(unit: Path, tugas: Tugasan) -> Outcome:
    try:
        lalu = trace(unit, tugas.stages, tugas.permintaan)
        found = unchanged(unit, tugas.stages, tugas.permintaan, lalu, tugas.giliran)
        if found is not None and not (found.status and tugas.dibaca):
            return found
        from pipeline.run import run  # noqa: PLC0415 - half of what an office takes that is as it was

        with one_office(), near(tugas.permintaan, unit.name) as here:
            hasil = run(unit, tugas.stages, here)
        remember(unit, tugas.stages, tugas.permintaan, lalu, hasil, tugas.giliran)
    except PipelineError as error:
        return KantorGagal(unit.name, str(error))
    except Exception as error:  # noqa: BLE001 - what nobody foresaw in one office stops no other
        hide = partial(without_secrets, urls=[tugas.permintaan.arsip, tugas.permintaan.jauh])
        return KantorGagal(unit.name, program_fault(tugas.permintaan.output / unit.name, error, hide))
    return hasil


@contextmanager
def one_office() -> Iterator[None]:
    """While one office is worked on, objects go as soon as nothing names them; the cycle collector waits.

    What is read and computed stays to the end and has few cycles: looking through all of it again and again
    costs a tenth of a build, and more than the rows in a large office.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
