"""Many perangkat daerah: the plot once per unit, side by side where there are enough of them."""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from pipeline import STAGES
from pipeline.archive.alamat import without_secrets
from pipeline.disk import program_fault
from pipeline.errors import PipelineError
from pipeline.folder.output import put_above, summaries
from pipeline.permintaan import Permintaan
from pipeline.run import run
from pipeline.screen.outcome import KantorGagal, Outcome
from pipeline.screen.page.offices import offices_page

_WORTH_A_POOL = 8
"""Below this many units starting processes costs more than it saves."""


def run_all(units: Sequence[Path], stages: Sequence[str], permintaan: Permintaan) -> Iterator[Outcome]:
    """One outcome per unit in the order given; one that fails never stops the others.

    After a whole build the page above tells of every period in the output folder, where there is more than one.
    """
    if len(units) < _WORTH_A_POOL:
        yield from (_one(unit, stages, permintaan) for unit in units)
    else:
        with ProcessPoolExecutor(os.cpu_count()) as pool:
            futures = [pool.submit(_one, unit, tuple(stages), permintaan) for unit in units]
            yield from (future.result() for future in futures)
    if tuple(stages) == STAGES and len(periode := tuple(summaries(permintaan.output))) > 1:
        put_above(permintaan.output, offices_page(periode))


def _one(unit: Path, stages: Sequence[str], permintaan: Permintaan) -> Outcome:
    try:
        with one_office():
            return run(unit, stages, permintaan)
    except PipelineError as error:
        return KantorGagal(unit.name, str(error))
    except Exception as error:  # noqa: BLE001 - what nobody foresaw in one office stops no other
        return KantorGagal(
            unit.name,
            program_fault(permintaan.output / unit.name, error, partial(without_secrets, urls=[permintaan.arsip])),
        )


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
