"""A disk that runs full while a run is saved: nothing is lost, and nothing of ours is called an edit."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from pipeline.errors import OutputError
from pipeline.folder.penulisan import write_back
from pipeline.run import Permintaan, run

ROOT = Path(__file__).resolve().parents[2]
HARI = date(2025, 1, 15)


@pytest.fixture
def disk_kecil(tmp_path):
    """A disk of three megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    ask = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(ask, check=False, capture_output=True).returncode:  # noqa: S603
        pytest.skip("whoever runs this may mount no disk")
    yield folder
    subprocess.run([str(shutil.which("umount")), str(folder)], check=False)  # noqa: S603


@pytest.mark.slow
def test_what_was_there_stays_whole_and_ours(disk_kecil, tmp_path):
    unit = tmp_path / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", unit)
    asked = Permintaan(disk_kecil, ROOT / "templates", HARI, "2024-TW4")
    folder = run(unit, ["check"], asked).folder
    before = {file: file.read_bytes() for file in (folder / "3-kelengkapan").rglob("*.docx")}
    pengisi = disk_kecil / "film.mkv"
    pengisi.write_bytes(b"x" * (shutil.disk_usage(disk_kecil).free - 20_000))
    settings = (unit / "instansi.toml").read_text(encoding="utf-8")
    (unit / "instansi.toml").write_text(settings.replace("Kecamatan Contoh Muncar", "Kecamatan Uji Muncar"), "utf-8")
    with pytest.raises(OutputError, match="disk penuh"):
        run(unit, ["check"], asked)
    kini = {file: file.read_bytes() for file in before}
    assert {file: isi[:2] for file, isi in kini.items()} == dict.fromkeys(before, b"PK")
    pengisi.unlink()
    after = run(unit, ["check"], asked)
    names = sorted(file.name for file in (after.folder / "3-kelengkapan").rglob("*.docx"))
    assert names == sorted(file.name for file in before)


def test_a_folder_nobody_may_write_to_is_not_called_a_file_held_open(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pipeline.folder.penulisan.disk.put", refuse)
    monkeypatch.setattr("pipeline.folder.penulisan.os.access", lambda *_: False)
    with pytest.raises(OutputError, match="tidak boleh ditulisi"):
        write_back(tmp_path, {"2024/narasi/a.md": b"x"}, {})
