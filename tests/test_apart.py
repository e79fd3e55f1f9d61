"""The process that reads files from outside: whatever a file does to it, its parent gets one sentence and goes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from pipeline import apart as ruang
from pipeline.apart import TerhentiError, apart
from pipeline.domain.berkas import Berkas
from pipeline.sheet.buka import read_sheets

AKAR = Path(__file__).parents[1]
MULAI = """
import os, sys
sys.path[:0] = [sys.argv[1]]
from tests.test_apart import apart, nomor, selalu
"""


def nomor():
    return os.getpid()


def mati():
    os._exit(3)


def lapar():
    return len(b"x" * 4_000_000_000)


def selalu():
    while True:
        pass


def galat():
    raise KeyError("x")


def dalam(tingkat=100_000):
    return dalam(tingkat - 1) if tingkat else 0


def bicara():
    print("kata")  # noqa: T201 - what a library may do
    os.write(1, b"kata")
    return "isi"


def test_a_function_is_done_in_one_other_process():
    anak = apart(nomor)
    assert anak != os.getpid()
    assert apart(nomor) == anak


@pytest.mark.parametrize(
    ("fungsi", "sebab"),
    [
        (mati, "program pembacanya berhenti di tengah berkas ini"),
        (lapar, "membacanya memerlukan terlalu banyak memori"),
        (galat, "program pembacanya berhenti di tengah berkas ini: KeyError"),
        (dalam, "isinya bersarang terlalu dalam"),
    ],
)
def test_what_ends_it_is_told_in_a_few_words_and_the_next_file_is_read(fungsi, sebab):
    with pytest.raises(TerhentiError) as error:
        apart(fungsi)
    assert str(error.value) == sebab
    assert apart(len, b"abc") == 3


def test_what_never_ends_is_ended(monkeypatch):
    monkeypatch.setattr(ruang, "MOST_SECONDS", 0.2)
    with pytest.raises(TerhentiError, match="terlalu lama"):
        apart(selalu)
    assert apart(len, b"abc") == 3


def test_where_the_system_sets_no_limit_somebody_watches_the_memory(monkeypatch):
    monkeypatch.setattr(ruang, "MOST_MEMORY", 1)
    with pytest.raises(TerhentiError, match="terlalu banyak memori"):
        apart(selalu)


def test_what_a_library_prints_disturbs_nobody():
    assert apart(bicara) == "isi"


def test_a_file_that_ends_its_reader_is_one_finding(monkeypatch):
    monkeypatch.setattr("pipeline.sheet.buka.read_csv", galat)
    hasil = read_sheets(Berkas.dari("a.csv", b"x"))
    assert [(t.kode, t.tempat.berkas) for t in hasil[1]] == [("BCA-87", "a.csv")]


def gone(pid):
    """Whether a process is gone, or is within two seconds."""
    for _ in range(40):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("tanda", ["SIGKILL", "SIGINT", "SIGTERM"])
def test_it_goes_with_its_parent_even_in_the_middle_of_a_file(tanda):
    kode = MULAI + "print(apart(nomor), flush=True); apart(selalu)"
    with subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", kode, str(AKAR)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as induk:
        anak = int(induk.stdout.readline())
        induk.send_signal(getattr(signal, tanda))
        assert gone(anak)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
def test_a_fork_has_a_process_of_its_own():
    kode = MULAI + (
        "a = apart(nomor)\nif os.fork(): os.wait(); print(a == apart(nomor))\n"
        "else: print(a != apart(nomor), flush=True)"
    )
    hasil = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-W", "ignore", "-c", kode, str(AKAR)], capture_output=True, text=True, check=True
    )
    assert hasil.stdout.split() == ["True", "True"]
    assert hasil.stderr == ""
