"""Whatever the bytes of a file are: sheets, a text or a finding, never an exception, in little memory and time."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
BANYAK = int(os.environ.get("BERKAS_RUSAK", "220"))
"""How many broken files the quick test reads; 10000 by hand."""
PENJAGA = """
import json, sys
if sys.platform != "win32":
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
from tests.fuzz.pembaca import salah
for satu in salah(int(sys.argv[1]), int(sys.argv[2])):
    print(json.dumps(satu))
"""


def diadukan(awal, akhir):
    """What is wrong with the reading of the files of these numbers, by a process held to one gigabyte."""
    hasil = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-W", "error", "-c", PENJAGA, str(awal), str(akhir)],
        cwd=AKAR, capture_output=True, text=True, check=False, timeout=60 + akhir - awal,
    )  # fmt: skip
    assert (hasil.returncode, hasil.stderr) == (0, "")
    return [json.loads(baris) for baris in hasil.stdout.splitlines()]


def test_a_broken_file_is_read_or_is_a_finding():
    assert diadukan(0, BANYAK) == []


@pytest.mark.slow
@pytest.mark.parametrize("bagian", range(4))
def test_thousands_of_broken_files_are_read_or_are_findings(bagian):
    assert diadukan(20_000 + bagian * 1000, 21_000 + bagian * 1000) == []
