"""10 to 1,000 offices of a few indikator, built whole: on one process, on two, on a local Dask cluster of two.

Seconds are those of the clock, since processes wait for one another; memory is the peak of the proportional shares of
all processes together. “again” is a second run where nothing changed. In “one killed” a worker is killed on the way.
More than 200 offices are built by two processes and with a killed worker only.

    python benchmarks/offices.py               10, 50, 200 and 1,000 offices; some forty minutes on two cores
    python benchmarks/offices.py 10 50         these numbers of offices

A process that is started runs the head of this file again, as it would that of ``invoke``: what is imported there is
little, and the rest where it is used.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import monotonic, sleep

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import psutil

from benchmarks.turns import ROOT, figure, table
from pipeline import STAGES
from pipeline.fleet import run_all
from pipeline.permintaan import Permintaan
from pipeline.screen.outcome import KantorGagal
from pipeline.workers import Kolam, cluster, processes

SIZES = (10, 50, 200, 1000)
Way = Callable[[Path], AbstractContextManager[Kolam]]
OFFICE = 4
"""Sub kegiatan of each office."""


def main(sizes: list[int]) -> None:
    """Build so many offices in every way and print one table."""
    rows = []
    with TemporaryDirectory() as place:
        units = offices(Path(place) / "data", max(sizes))
        for size in sizes:
            for name, way in ways(Path(place), size).items():
                rows.append([figure(size, 0), name, *measured(units[:size], Path(place), f"{name}-{size}", way)])
                print(rows[-1], file=sys.stderr, flush=True)
    table(("offices", "way", "s", "s an office", "peak MB", "again s", "again, % of the first", "not done"), rows)


def offices(data: Path, many: int) -> list[Path]:
    """So many offices on disk, each with a name of its own."""
    from benchmarks.kantor import put  # noqa: PLC0415 - with the whole pipeline
    from tests.kantor_besar import kantor_besar  # noqa: PLC0415 - with all of the tests' libraries

    bacaan = kantor_besar(OFFICE)
    return [put(data / f"kantor-{n:04}", bacaan) for n in range(many)]


def ways(place: Path, size: int) -> dict[str, Way]:
    """Each way as what opens its workers, given the output folder."""
    data = place / "data"
    if size > SIZES[2]:
        return {
            "two processes": lambda _: opened(processes(2)),
            "Dask, one killed": lambda output: dask(data, output, kill=True),
        }
    return {
        "one process": lambda _: opened(processes(1)),
        "two processes": lambda _: opened(processes(2)),
        "Dask, two workers": lambda output: dask(data, output),
        "Dask, one killed": lambda output: dask(data, output, kill=True),
    }


@contextmanager
def opened(kolam: Kolam) -> Iterator[Kolam]:
    """Workers that need no opening beforehand."""
    yield kolam


@contextmanager
def dask(data: Path, output: Path, *, kill: bool = False) -> Iterator[Kolam]:
    """A cluster on this computer; ``kill`` ends a worker once the third office is done."""
    from distributed import LocalCluster  # noqa: PLC0415 - a third of a second

    before = dict(os.environ)
    try:
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as here:
            if kill:
                pids = [worker.pid for worker in here.workers.values()]
                Thread(target=killing, args=(output, pids[0]), daemon=True).start()
            yield cluster(here.scheduler_address, data, output)
    finally:
        os.environ.clear()  # how its workers handle memory would slow the processes of the next way
        os.environ.update(before)


def killing(output: Path, pid: int) -> None:
    """End a process once three offices are done."""
    while len(list(output.glob("*/*/manifest.json"))) < 3:
        sleep(0.2)
    psutil.Process(pid).kill()


def measured(units: list[Path], place: Path, name: str, way: Way) -> list[str]:
    """Seconds, seconds an office, peak memory, seconds of a second run and its share, offices not done."""
    output = place / "output" / name
    output.mkdir(parents=True)
    asked = Permintaan(output, ROOT / "templates", date(2025, 1, 15), "2024-TW4")
    with way(output) as kolam, watched() as peak:
        first, failed = run(units, asked, kolam)
        again, _ = run(units, asked, kolam)
    return [
        figure(first), figure(first / len(units), 2), figure(peak[0], 0), figure(again), figure(100 * again / first),
        figure(failed, 0),
    ]  # fmt: skip


def run(units: list[Path], asked: Permintaan, kolam: Kolam) -> tuple[float, int]:
    """(seconds, offices not done) of one run."""
    start = monotonic()
    failed = sum(isinstance(one, KantorGagal) for one in run_all(units, STAGES, asked, kolam))
    return monotonic() - start, failed


@contextmanager
def watched() -> Iterator[list[float]]:
    """The peak megabytes of this process and all it started, in the first place of the list."""
    peak, done = [0.0], Event()

    def look() -> None:
        while not done.wait(1):
            peak[0] = max(peak[0], sum(map(share, tree())) / 2**20)

    thread = Thread(target=look, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        done.set()
        thread.join()


def tree() -> list[psutil.Process]:
    """This process and all it started."""
    here = psutil.Process(os.getpid())
    return [here, *here.children(recursive=True)]


def share(process: psutil.Process) -> int:
    """Its own bytes and its part of what it shares; 0 where it ended meanwhile."""
    try:
        return process.memory_full_info().pss
    except psutil.Error:
        return 0


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
