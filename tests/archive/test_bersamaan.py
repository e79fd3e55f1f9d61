"""Four archivers at once, and archivers that are killed: every version whole, with its soft copies."""

import os
import random
import signal
import subprocess
import sys
import time
from multiprocessing import get_context
from pathlib import Path

import pytest
from sqlalchemy import text

from pipeline.archive.baca import looked_at
from pipeline.archive.keutuhan import damage
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.temuan import Tingkat
from tests.archive.lemari import SLUG, diarsipkan
from tests.faults.kantor import identitas, kantor, rencana

ROOT = Path(__file__).parents[2]
PEKERJA, KALI = 4, 20
MATI = int(os.environ.get("SAKIP_MATI", "10"))
"""How often a run is killed; CI by night may ask for more."""


def archiver(folder, alamat, nomor):
    """Twenty versions: half of them say what the others say too."""
    for kali in range(KALI):
        isi = f"{kali}" if kali % 2 else f"{kali} oleh {nomor}"
        diarsipkan(folder, alamat, isi.encode(), rumus=isi)


@pytest.mark.slow
def test_four_archivers_at_once_end_right(alamat, tmp_path):
    folder = tmp_path / "arsip"
    pekerja = [get_context("spawn").Process(target=archiver, args=(folder, alamat, n)) for n in range(PEKERJA)]
    for satu in pekerja:
        satu.start()
    for satu in pekerja:
        satu.join()
    with looked_at(TempatArsip(folder, alamat)) as connection:
        found = list(damage(connection, folder, tmp_path))
        versi = connection.execute(text("select versi from arsip order by id")).scalars().all()

    assert ([satu.exitcode for satu in pekerja], found) == ([0] * PEKERJA, [])
    assert versi == list(range(1, len(versi) + 1))
    assert len(list((folder / SLUG / "2024-TW4").rglob("iku*"))) == KALI // 2 * (PEKERJA + 1)


def office(folder, nilai):
    form = {"masuk/TW4/SEKSI/identitas.csv": identitas(),
            "masuk/TW4/SEKSI/kinerja.csv": f"indikator;realisasi\nI1;{nilai}\n"}  # fmt: skip
    return kantor(folder, {**rencana(("I1", "Indeks", "positif", 93)), **form})


def command(task, data, output, alamat):
    program = [sys.executable, "-m", "invoke", "-r", str(ROOT), task, "--data", str(data), "--output", str(output),
               "--archive", alamat, "--today", "2026-01-10", "--period", "2025-TW4"]  # fmt: skip
    return subprocess.Popen(  # noqa: S603 - our own program with our own words
        program,
        cwd=output.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )


@pytest.mark.slow
def test_a_killed_run_leaves_no_version_without_its_copies(alamat, tmp_path):
    acak = random.Random(20251121)  # noqa: S311 - moments, no secrets
    output = tmp_path / "output"
    begun = time.monotonic()
    command("build", office(tmp_path / "data", 1), output, alamat).communicate()
    lama = time.monotonic() - begun
    for nomor in range(MATI):
        running = command(acak.choice(["build", "archive"]), office(tmp_path / "data", nomor), output, alamat)
        time.sleep(acak.uniform(lama * 0.2, lama * 1.1))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        said, _ = command("archive", office(tmp_path / "data", nomor + 0.5), output, alamat).communicate()
        assert b"Arsip: versi" in said, said.decode()
    with looked_at(TempatArsip(output / "arsip", alamat)) as connection:
        found = [t for t in damage(connection, output / "arsip", output) if t.tingkat is Tingkat.GALAT]
        versions = connection.execute(text("select count(*) from arsip")).scalar()

    assert (found, versions > MATI) == ([], True)
