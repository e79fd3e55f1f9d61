"""Commands that are killed, and commands at the same time: nothing of ours is ever taken for a person's edit."""

import os
import random
import shutil
import signal
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.archive.baca import looked_at
from pipeline.archive.keutuhan import damage
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.temuan import Tingkat
from pipeline.folder.manifest import Manifes
from pipeline.folder.output import edited, read_manifest, save
from pipeline.run import Permintaan, run

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is forked to be killed"),
]
AKAR = Path(__file__).parents[2]
KALI = int(os.environ.get("SAKIP_KILL", "40"))
"""Kills of a whole build; 200 of them take some five minutes."""


def simpan(folder, nomor):
    dokumen = [Dokumen(f"7-dokumen/pk-{n}.docx", f"{nomor}-{n}".encode() * 2000, "pk", "PK") for n in range(12)]
    save(folder, dokumen, Manifes("kecamatan-contoh", "2024-TW4", {"a": str(nomor)}), ["render"])


def forked(act):
    pid = os.fork()
    if pid:
        return pid
    try:
        act()
    finally:
        os._exit(0)


def killed(act, seconds):
    pid = forked(act)
    time.sleep(seconds)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def beside(folder):
    return [file.name for file in folder.rglob("*draf baru*")]


def test_saving_killed_at_any_moment_makes_no_edit_of_what_it_wrote(tmp_path):
    acak = random.Random(9)  # noqa: S311 - moments, no secrets
    for nomor in range(200):
        killed(lambda nomor=nomor: simpan(tmp_path, nomor), acak.uniform(0, 0.02))
        assert edited(tmp_path) == {}
    simpan(tmp_path, 200)

    assert beside(tmp_path) == []
    assert {file.read_bytes()[:5] for file in (tmp_path / "7-dokumen").iterdir()} == {b"200-0", b"200-1"} | {
        f"200-{n}".encode() for n in range(2, 10)
    }


def test_what_a_person_wrote_meanwhile_is_there_after_every_kill(tmp_path):
    acak = random.Random(11)  # noqa: S311 - moments, no secrets
    simpan(tmp_path, 0)
    milik = tmp_path / "7-dokumen/pk-3.docx"
    for nomor in range(1, 60):
        milik.write_bytes(f"tulisan orang {nomor}".encode())
        killed(lambda nomor=nomor: simpan(tmp_path, nomor), acak.uniform(0, 0.02))
        assert (milik.read_bytes(), list(edited(tmp_path))) == (
            f"tulisan orang {nomor}".encode(), ["7-dokumen/pk-3.docx"],
        )  # fmt: skip


def test_two_commands_in_one_folder_leave_what_one_of_them_made(tmp_path):
    for nomor in range(20):
        for pid in [forked(lambda nomor=nomor, siapa=siapa: simpan(tmp_path, f"{nomor}{siapa}")) for siapa in "ab"]:
            os.waitpid(pid, 0)
        isi = {(tmp_path / "7-dokumen" / f"pk-{n}.docx").read_bytes().split(b"-")[0] for n in range(12)}
        assert (len(isi), edited(tmp_path), beside(tmp_path)) == (1, {}, [])


@pytest.mark.skipif(sys.platform != "linux", reason="kills are timed on Linux")
def test_a_build_killed_at_any_moment_and_run_again_on_other_data_calls_nothing_an_edit(tmp_path):
    acak = random.Random(13)  # noqa: S311 - moments, no secrets
    unit = shutil.copytree(AKAR / "data/kecamatan-contoh-muncar", tmp_path / "data/kecamatan-contoh-muncar")
    asked = Permintaan(tmp_path / "output", AKAR / "templates", date(2025, 1, 20), "2024-TW4")
    began = time.monotonic()
    run(unit, STAGES, asked)
    whole = time.monotonic() - began
    narasi = unit / "2024/narasi/simpulan.md"
    for nomor in range(KALI):
        narasi.write_text(f"Simpulan yang ke-{nomor}.", encoding="utf-8")
        killed(lambda: run(unit, STAGES, asked), acak.uniform(0, whole))
    hasil = run(unit, STAGES, asked)

    assert (hasil.simpanan.dipertahankan, edited(hasil.folder), beside(hasil.folder)) == ((), {}, [])
    assert read_manifest(hasil.folder) is not None
    tempat = asked.tempat_arsip(PengaturanArsip())
    with looked_at(tempat) as connection:
        found = damage(connection, tempat.folder, asked.output)
        assert [t.kode for t in found if t.tingkat is Tingkat.GALAT] == []
