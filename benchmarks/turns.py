"""How all benchmarks measure and print: processor time, the ways in turn, one table in Markdown."""

import gc
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from math import log
from pathlib import Path
from statistics import median
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
TIMES = 7
Ways = Mapping[str, Callable[[], object]]


def timed(ways: Ways, times: int = TIMES) -> dict[str, float]:
    """The median processor seconds of each way, the ways in turn, each begun with a clean heap.

    A way that works in a process of its own returns what it took there, in seconds.
    """
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(times):
        for name, way in ways.items():
            gc.collect()
            start = process_time()
            elsewhere = way()
            taken[name].append(elsewhere if isinstance(elsewhere, float) else process_time() - start)
    return {name: median(found) for name, found in taken.items()}


def python(*args: str, env: Mapping[str, str] = os.environ, status: Sequence[int] = (0,)) -> tuple[float, float]:
    """(processor seconds, peak megabytes of the largest process so far) of one Python and what it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run([sys.executable, *args], cwd=ROOT, env=env, check=False, stdout=subprocess.DEVNULL)  # noqa: S603
    assert ended.returncode in status, f"{args} ended with {ended.returncode}"
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table; every column but the first is figures."""
    told = [[str(cell) for cell in row] for row in rows]
    print(f"| {' | '.join(head)} |")
    print(f"|---|{'---:|' * (len(head) - 1)}")
    for row in told:
        print(f"| {' | '.join(row)} |")
    print(flush=True)


def figure(value: float, places: int = 1) -> str:
    """A figure with thousands set apart."""
    return f"{value:,.{places}f}"


def exponent(few: float, many: float, times: float) -> str:
    """How the cost grows: 1 with the size, 2 with its square; ``times`` is how many times larger the second was."""
    return figure(log(many / few) / log(times), 2)
