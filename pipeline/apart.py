"""Files from outside are read in a process of its own: what ends, holds or starves it is the fault of that one file.

One such process serves its parent to the end and is started anew after a file that stopped it. It gets a function by
its name with its arguments, and sends back what the function gave: only what can be pickled goes either way.
"""

import atexit
import faulthandler
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from time import monotonic, sleep
from typing import IO, Any, ParamSpec, TypeVar

from pipeline.errors import DataFolderError

MOST_SECONDS = 20.0
"""Processor time one file may take; the largest we open takes some five."""
MOST_MEMORY = 900_000_000
"""Bytes the process may hold, Python and our own modules (some 40 million) among them."""
_LAST = 600
"""Seconds after which the process leaves by itself, should nobody be there to end it."""
_GLANCE = 0.2
"""Seconds between two looks at a process that works; most files take less."""
_START = "import sys; sys.path.insert(0, sys.argv[1]); from pipeline.apart import serve; serve()"
_LAMA = "membacanya memakan waktu terlalu lama"
_LAPAR = "membacanya memerlukan terlalu banyak memori"
_DALAM = "isinya bersarang terlalu dalam"
_MATI = "program pembacanya berhenti di tengah berkas ini"

_Args = ParamSpec("_Args")
_Hasil = TypeVar("_Hasil")


class TerhentiError(Exception):
    """Why a file could not be read to its end, in a few words that fill a finding's sentence."""


def apart(fungsi: Callable[_Args, _Hasil], *isi: _Args.args, **lain: _Args.kwargs) -> _Hasil:
    """What a pure function of a module gives, computed in the other process.

    Raises:
        TerhentiError: it died, took too long, took too much memory or raised; the next call finds a new process.
        DataFolderError: no such process can be started.
    """
    hasil: _Hasil = _pembaca.tanya(fungsi, isi, lain)
    return hasil


def start(*modul: str) -> None:
    """Start the process before it is needed: it imports these modules while its parent does other things."""
    _pembaca.mulai(modul)


class _Pembaca:
    """The process, once there is one, and its two pipes."""

    def __init__(self) -> None:
        self._proses: subprocess.Popen[bytes] | None = None
        self._kunci = Lock()
        self._kerja: _Kerja | None = None
        self._dijaga = False

    def mulai(self, modul: tuple[str, ...]) -> None:
        with self._kunci, suppress(OSError):  # one that died is seen at the first question
            masuk, _ = self._pipa()
            _send(masuk, (import_module, modul, {}, False))

    def tanya(self, fungsi: Callable[..., Any], isi: tuple[Any, ...], lain: dict[str, Any]) -> Any:
        with self._kunci:
            masuk, keluar = self._pipa()
            with self._diawasi() as kerja:
                try:
                    _send(masuk, (fungsi, isi, lain, True))
                    baik, hasil = pickle.load(keluar)  # noqa: S301 - from our own process
                except (EOFError, OSError, pickle.UnpicklingError):
                    baik, hasil = False, _MATI
                except BaseException:
                    self.akhiri()
                    raise
        if baik:
            return hasil
        self.akhiri()
        raise TerhentiError(kerja.sebab or hasil)

    def _pipa(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._proses is None:
            perintah = [sys.executable, "-P", "-c", _START, str(Path(__file__).parents[1])]
            try:
                self._proses = subprocess.Popen(  # noqa: S603 - our own words
                    perintah, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )  # fmt: skip
            except OSError as error:
                raise DataFolderError(
                    f"Pembaca berkas tidak dapat dijalankan ({error.strerror}). Tutup program lain, lalu ulangi."
                ) from error
        if self._proses.stdin is None or self._proses.stdout is None:
            raise TerhentiError(_MATI)
        return self._proses.stdin, self._proses.stdout

    @contextmanager
    def _diawasi(self) -> Iterator["_Kerja"]:
        """While the process works one thread, started once, looks at it: most files are read between two glances."""
        if not self._dijaga:
            Thread(target=self._jaga, daemon=True).start()
            self._dijaga = True
        self._kerja = kerja = _Kerja(self._proses)
        try:
            yield kerja
        finally:
            self._kerja = None
            kerja.selesai()

    def _jaga(self) -> None:
        while True:
            sleep(_GLANCE)
            if (kerja := self._kerja) is not None:
                kerja.lihat()

    def akhiri(self) -> None:
        """End the process now; the next question starts another."""
        proses, self._proses = self._proses, None
        if proses is not None:
            proses.kill()
            with suppress(OSError):
                proses.communicate()

    def lupakan(self) -> None:
        """In a fork: the process is the parent's, and would not see it go while its pipes are open here."""
        if self._proses is not None:
            for pipa in (self._proses.stdin, self._proses.stdout):
                if pipa is not None:
                    pipa.raw.close()  # type: ignore[attr-defined]
            self._proses.returncode = 0
        self.__init__()  # type: ignore[misc]


def _send(masuk: IO[bytes], pesan: object) -> None:
    masuk.write(pickle.dumps(pesan, pickle.HIGHEST_PROTOCOL))
    masuk.flush()


class _Kerja:
    """One question while it is being answered, and why its process was ended."""

    def __init__(self, proses: "subprocess.Popen[bytes] | None") -> None:
        self.sebab = ""
        self._proses = proses
        self._kunci = Lock()
        self._awal: tuple[float, float] | None = None

    def selesai(self) -> None:
        """From now on the process may be answering another question."""
        with self._kunci:
            self._proses = None

    def lihat(self) -> None:
        """Look at the process, and end it when it has taken more than it may since the first look."""
        import psutil  # noqa: PLC0415 - nearly every file is read before the first look

        with self._kunci, suppress(psutil.Error):
            if self._proses is None:
                return
            dilihat = psutil.Process(self._proses.pid)
            kini = sum(dilihat.cpu_times()[:2]), monotonic()
            awal = self._awal = self._awal or kini
            lama = kini[0] - awal[0] > MOST_SECONDS or kini[1] - awal[1] > _LAST
            if lama or dilihat.memory_info().rss > MOST_MEMORY:
                self.sebab = _LAMA if lama else _LAPAR
                self._proses.kill()


def serve() -> None:
    """The other side: answer questions until the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keluar = os.fdopen(os.dup(1), "wb")
    diam = os.open(os.devnull, os.O_WRONLY)
    os.dup2(diam, 1)
    _limit()
    antre: SimpleQueue[tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any], bool]] = SimpleQueue()
    Thread(target=_receive, args=(antre,), daemon=True).start()
    while True:
        fungsi, isi, lain, ditanya = antre.get()
        if not ditanya:
            for satu in isi:
                fungsi(satu)
            continue
        faulthandler.dump_traceback_later(_LAST, exit=True, file=diam)
        keluar.write(_answer(fungsi, isi, lain))
        keluar.flush()
        faulthandler.cancel_dump_traceback_later()


def _receive(antre: "SimpleQueue[Any]") -> None:
    """Take questions in; when the parent is gone leave at once, whatever is being done."""
    try:
        while True:
            antre.put(pickle.load(sys.stdin.buffer))  # noqa: S301 - from our own parent
    finally:
        os._exit(0)


def _answer(fungsi: Callable[..., Any], isi: tuple[Any, ...], lain: dict[str, Any]) -> bytes:
    try:
        return pickle.dumps((True, fungsi(*isi, **lain)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps((False, _LAPAR))
    except RecursionError:
        return pickle.dumps((False, _DALAM))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this file's
        return pickle.dumps((False, f"{_MATI}: {type(error).__name__}"))


def _limit() -> None:
    """Let the system refuse more memory, where it can."""
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


_pembaca = _Pembaca()
atexit.register(_pembaca.akhiri)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pembaca.lupakan)
