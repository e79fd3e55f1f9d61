"""``sakip`` and ``sakip.cmd``: the environment made once, remade when it must be, and every word handed on whole."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALAT = ("dirname", "cmp", "cp", "rm", "mkdir", "cat")
PALSU = """#!/bin/sh
[ "$1" = -c ] && exit 0
if [ "$2" = venv ]; then
  echo dibuat; rm -f "$4/sakip.lock"; mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; exit 0
fi
if [ "$2" = pip ]; then [ "$3" = install ] && echo dipasang; exit "${PIP:-0}"; fi
shift
for kata in "$@"; do echo "<$kata>"; done
"""
"""A Python that says what it is asked to do."""


@pytest.fixture
def program(tmp_path):
    """The program in a folder whose name is as bad as names get, without an environment."""
    akar = tmp_path / "Budi & Ani (2025) é"
    akar.mkdir()
    shutil.copy(ROOT / "sakip", akar)
    (akar / "requirements.lock").write_text("satu==1\n")
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    for alat in ALAT:
        (bin_ / alat).symlink_to(shutil.which(alat))
    (bin_ / "python3").write_text(PALSU)
    (bin_ / "python3").chmod(0o755)
    return akar


def run(akar, *kata, **lingkungan):
    """(exit status, lines of stdout, what stderr says)."""
    done = subprocess.run(  # noqa: S603 - our own program with our own words
        ["/bin/sh", str(akar / "sakip"), *kata], cwd=akar.parent, capture_output=True, text=True, encoding="utf-8",
        env={"PATH": str(akar.parent / "bin"), "LC_ALL": "C.UTF-8", **lingkungan}, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.splitlines(), done.stderr


pytestmark = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")


def test_the_environment_is_made_once_and_words_are_handed_on_whole(program):
    kata = ("build", "--data", "Budi & Ani (2025)", "it's")
    sama = [f"<{satu}>" for satu in kata]
    assert run(program, *kata)[:2] == (0, ["dibuat", "dipasang", *sama])
    assert run(program, *kata) == (0, sama, "")


def test_new_packages_are_installed_into_the_environment_there_is(program):
    run(program)
    (program / "requirements.lock").write_text("satu==2\n")
    assert run(program, "status")[1] == ["dipasang", "<status>"]
    assert run(program, "status")[1] == ["<status>"]


def test_an_environment_somebody_else_made_is_completed_and_not_thrown_away(program):
    run(program)
    (program / ".venv/sakip.lock").unlink()
    (program / ".venv/catatan").write_text("milik orang")
    assert run(program, "status")[1] == ["dipasang", "<status>"]
    assert (program / ".venv/catatan").exists()


def test_a_half_made_environment_is_made_anew(program):
    assert run(program, PIP="1")[0] == 1
    assert run(program, "status")[1] == ["dibuat", "dipasang", "<status>"]


def test_packages_that_cannot_be_had_are_one_sentence(program):
    kode, _, galat = run(program, PIP="1")
    assert (kode, "Periksa sambungan internet" in galat, len(galat.splitlines())) == (1, True, 2)


def test_without_python_a_sentence_says_where_to_get_it(program):
    (program.parent / "bin/python3").unlink()
    kode, _, galat = run(program)
    assert (kode, galat.splitlines()[-1].split(".")[0]) == (1, "Python 3")
    assert "python.org/downloads" in galat


def test_the_batch_file_is_plain_ascii_with_the_line_ends_windows_reads():
    isi = (ROOT / "sakip.cmd").read_bytes()
    assert isi.isascii()
    assert isi.count(b"\n") == isi.count(b"\r\n") > 0


def test_every_jump_of_the_batch_file_has_its_place():
    baris = (ROOT / "sakip.cmd").read_text().splitlines()
    tujuan = {satu.split("goto ")[1].strip() for satu in baris if "goto " in satu}
    assert tujuan - {satu[1:] for satu in baris if satu.startswith(":")} == set()
