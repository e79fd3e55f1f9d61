"""A password in the address of an archive is shown nowhere, however the address was mistyped."""

import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.alamat import reason, shown, without_secrets
from pipeline.archive.database import connected
from pipeline.archive.tempat import TempatArsip
from pipeline.disk import program_fault
from pipeline.domain.instansi import PengaturanArsip
from pipeline.errors import ArchiveError

ROOT = Path(__file__).parents[2]
AWAL = (
    "postgresql://",
    "postgresql:/",
    "postgresq://",
    "postgresql+psycopg://",
    "PostgreSQL://",
    "postgres//",
    "",
    " ",
)
SUSUNAN = (
    "{awal}kasubag:{sandi}@db.contoh.example:5432/sakip", "{awal}kasubag:{sandi}@db", "{awal}kasubag: {sandi}@db",
    "{awal}kasubag:awal@{sandi}@db/sakip", "{awal}kasubag:{sandi}", "{awal}kasubag:{sandi}/sakip",
    "{awal}{sandi}@db/sakip", "{awal}db/sakip?user=kasubag&password={sandi}", "{awal}db/sakip?passfile={sandi}",
    "{awal}kasubag;{sandi}@db", "host=db user=kasubag password={sandi}", "PGPASSWORD={sandi} {awal}db/sakip",
    "{awal}kasubag:{sandi}@db/sakip?password={sandi}", "sqlite:///arsip.sqlite?kunci={sandi}", "{awal}:{sandi}@",
)  # fmt: skip
SANDI = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12).map(
    lambda teks: f"Q{teks}X7"
)
"""Whatever signs a password may have, between letters that no other part of an address has."""


@given(st.sampled_from(AWAL), st.sampled_from(SUSUNAN), SANDI)
def test_no_address_shows_a_password_however_it_was_typed(awal, susunan, sandi):
    url = susunan.format(awal=awal, sandi=sandi)
    told = (
        shown(url),
        reason(url, ValueError(f"could not translate {sandi} of {url}")),
        without_secrets(f"di {url}", [url]),
    )
    assert [teks for teks in told if sandi in teks] == []


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(AWAL), st.sampled_from(SUSUNAN[:4]), SANDI)
def test_what_the_driver_or_the_library_says_of_it_is_one_sentence_without_it(awal, susunan, sandi):
    url = (
        susunan.format(awal=awal, sandi=sandi)
        .replace("db.contoh.example", "127.0.0.1")
        .replace("@db", "@127.0.0.1:9")
    )
    with pytest.raises(ArchiveError) as raised, connected(url) as engine:
        engine.connect()
    assert (sandi in str(raised.value), raised.value.__cause__) == (False, None)


def test_no_record_shows_the_address_it_holds():
    tempat = TempatArsip.dari(Path(), PengaturanArsip(alamat="postgresql://u:rahasia@h/x"))
    assert "rahasia" not in repr((tempat, PengaturanArsip(alamat="postgresql://u:rahasia@h/x")))


@pytest.mark.parametrize(
    ("alamat", "tampak"),
    [
        ("sqlite:///D:/sakip/arsip.sqlite", "sqlite:///D:/sakip/arsip.sqlite"),
        ("postgresql://kasubag:rahasia@db:5432/sakip", "postgresql://kasubag:***@db:5432/sakip"),
        ("postgresql://db/sakip", "postgresql://db/sakip"),
        ("postgresq://kasubag:rahasia@db/sakip", "postgresq://kasubag:***@db/sakip"),
        ("postgresql:/kasubag:rahasia@db/sakip", "postgresql://***"),
        ("apa saja", "***"),
    ],
)
def test_what_is_no_secret_stays_to_be_read(alamat, tampak):
    assert shown(alamat) == tampak


@pytest.mark.parametrize(
    "kata",
    [["build", "--archiv", "postgresql://u:Rahasia7@h/x"], ["build", "postgresql://u:Rahasia7@h/x"],
     ["build", "-archive=postgresql://u:Rahasia7@h/x"], ["verify", "--archive", "postgresq://u:Rahasia7@h/x"],
     ["verify", "--archive", "postgresql://u:p@Rahasia7@127.0.0.1:9/x"]],
)  # fmt: skip
def test_no_command_shows_it(kata, tmp_path):
    perintah = [sys.executable, str(ROOT / "tasks.py"), *kata]
    if kata[0] == "verify":
        perintah += ["--data", str(ROOT / "data/kecamatan-contoh-muncar"), "--output", str(tmp_path)]
    done = subprocess.run(  # noqa: S603 - our own words
        perintah, capture_output=True, text=True, check=False, cwd=ROOT
    )
    files = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert (done.returncode, "Rahasia7" in done.stdout + done.stderr) == (1, False)
    assert not any(b"Rahasia7" in isi for isi in files)


def test_a_fault_of_the_program_is_written_down_without_it(tmp_path):
    hide = partial(without_secrets, urls=["postgresql://u:Rahasia7@h/x"])
    program_fault(tmp_path, ValueError("connection to postgresql://u:Rahasia7@h/x: Rahasia7"), hide)
    tertulis = (tmp_path / "kesalahan-program.txt").read_text(encoding="utf-8")
    assert ("ValueError" in tertulis, "Rahasia7" in tertulis) == (True, False)
