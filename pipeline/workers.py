"""Who does the work of many offices: processes of this computer, or a Dask cluster; each as an ``Executor``."""

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from importlib.metadata import distributions
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import Any

from pipeline.errors import ClusterError
from pipeline.folder.jejak import program

Kolam = Callable[[], AbstractContextManager[tuple[Executor, int]]]
"""Opens workers and says how many there are; opened again when they broke."""
_BATCHES = 100
"""A process that did so many is replaced by a fresh one: what libraries keep never adds up."""
_SABAR = 10
"""Seconds to wait for the scheduler of a cluster."""
_HIDUPKAN = (
    "Di tiap mesin, dari folder program, jalankan: python -m distributed.cli.dask_worker {} --nthreads 1 --nworkers 2"
)


@cache
def version() -> str:
    """The hash of this program, its templates and the libraries it stands on, once per process."""
    root = Path(__file__).parents[1]
    libraries = sorted({f"{d.name} {d.version}" for d in distributions()})
    return program((root / "pipeline", root / "templates"), libraries)


def processes(banyak: int = 0) -> Kolam:
    """As many processes of this computer as it has processors, or as asked for."""
    banyak = banyak or os.cpu_count() or 1

    @contextmanager
    def opened() -> Iterator[tuple[Executor, int]]:
        before = set(active_children())
        pool = ProcessPoolExecutor(banyak, get_context("spawn"), _left_to_us, max_tasks_per_child=_BATCHES)
        try:
            yield pool, banyak
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in set(active_children()) - before:
                process.terminate()
            raise
        pool.shutdown()

    return opened


def _left_to_us() -> None:
    """Ctrl-C reaches every process of a window; the one that was asked stops the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def cluster(alamat: str, data: Path, hasil: Path) -> Kolam:
    """The workers of a Dask scheduler at an address such as ``tcp://10.0.0.5:8786``.

    ``data`` and ``hasil`` are folders every worker must see under the same path.

    Raises:
        ClusterError: when opened: the extra is not there, nobody answers, or a worker cannot do this work.
    """

    @contextmanager
    def opened() -> Iterator[tuple[Executor, int]]:
        with _client(alamat) as client:
            _ensure(client, alamat, data, hasil)
            yield client.get_executor(pure=False), len(client.nthreads())

    return opened


def _client(alamat: str) -> Any:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and half a second
    except ImportError:
        raise ClusterError(
            "Untuk --cluster dibutuhkan paket tambahan “distributed”. Pasang dengan: "
            "pip install distributed, atau jalankan tanpa --cluster."
        ) from None
    try:
        connect: Any = Client  # its signature is not typed
        return connect(alamat, timeout=_SABAR, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ClusterError(
            f"Kluster “{alamat}” tidak dapat dihubungi ({type(error).__name__}). Periksa apakah dask scheduler hidup "
            "dan alamatnya seperti tcp://10.0.0.5:8786, atau jalankan tanpa --cluster."
        ) from None


def _ensure(client: Any, alamat: str, data: Path, hasil: Path) -> None:
    """Every worker has this version of the program and sees the folders; one thread each."""
    try:
        client.wait_for_workers(1, timeout=_SABAR)
        utas: dict[str, Any] = client.nthreads()
    except (OSError, TimeoutError):
        raise ClusterError(f"Kluster “{alamat}” belum punya pekerja. {_HIDUPKAN.format(alamat)}") from None
    try:
        answers: dict[str, Any] = client.run(fault, version(), str(Path.cwd()), str(data), str(hasil))
        client.submit(version, pure=False).result(timeout=_SABAR)  # by way of the scheduler, which unpacks it too
        client.register_worker_callbacks(setup=unprofiled)
    except Exception as error:
        raise ClusterError(
            f"Kluster “{alamat}” tidak memuat program ini. Jalankan scheduler dan pekerjanya dari folder program: "
            f"python -m distributed.cli.dask_scheduler. {_HIDUPKAN.format(alamat)}"
        ) from error
    banyak = {name: f"memakai {n} utas; jalankan dengan --nthreads 1" for name, n in utas.items() if n > 1}
    for name, sebab in {**{n: s for n, s in answers.items() if s}, **banyak}.items():
        raise ClusterError(f"Pekerja “{name}” {sebab}.")


def unprofiled(dask_worker: Any) -> None:
    """Keep a worker of Dask, also one that comes later, from noting each hundredth of a second what it is doing.

    It keeps an hour of that; with calls as deep as ours a third of a megabyte a second.
    """
    for name in ("profile", "profile-cycle"):
        if (callback := dask_worker.periodic_callbacks.pop(name, None)) is not None:
            callback.stop()


def fault(versi: str, di: str, data: str, hasil: str) -> str:
    """Why the worker this runs on cannot do the work; empty where it can. ``di`` is where the command was typed."""
    if version() != versi:
        return "memakai versi program atau pustaka yang lain; samakan foldernya, lalu hidupkan ulang pekerja itu"
    gone = next(
        (folder for folder in (di, str(Path(di, data)), str(Path(di, hasil))) if not Path(folder).is_dir()), ""
    )
    return (
        f"tidak melihat folder “{gone}”; pakai folder bersama dengan jalur yang sama di semua mesin" if gone else ""
    )


def lost(error: Exception) -> bool:
    """Whether this is how an executor says that a worker is gone, which the work may survive."""
    return isinstance(error, (BrokenExecutor, CancelledError)) or type(error).__name__ == "KilledWorker"
