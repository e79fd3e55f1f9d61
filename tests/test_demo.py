"""The sample in a folder of its own: copied once, never over anything, never into the output of others."""

import re
import shutil
from pathlib import Path

import pytest

from pipeline.errors import DataFolderError
from pipeline.folder.baru import put_sample
from tests.faults.kantor import INSTANSI, kantor, rencana

CONTOH = INSTANSI + "contoh = true\n"


@pytest.fixture
def contoh(tmp_path):
    return kantor(tmp_path / "asal", rencana(("I1", "Orang", "positif", 5)), instansi=CONTOH)


def test_the_sample_is_copied_into_a_data_folder_of_its_own(contoh, tmp_path):
    unit = put_sample(contoh, tmp_path / "demo")
    assert unit == tmp_path / "demo/data/kecamatan-uji"
    assert (unit / "instansi.toml").read_text() == CONTOH


def test_what_a_person_changed_in_it_stays(contoh, tmp_path):
    unit = put_sample(contoh, tmp_path / "demo")
    (unit / "instansi.toml").write_text("# milik orang")
    assert (put_sample(contoh, tmp_path / "demo") / "instansi.toml").read_text() == "# milik orang"


def test_a_folder_with_something_else_in_it_is_refused(contoh, tmp_path):
    (tmp_path / "output/kantor").mkdir(parents=True)
    with pytest.raises(DataFolderError, match="sudah berisi yang lain"):
        put_sample(contoh, tmp_path / "output")
    assert [p.name for p in (tmp_path / "output").iterdir()] == ["kantor"]


@pytest.mark.slow
def test_the_task_names_the_pages_it_made(contoh, tmp_path, monkeypatch, capsys):
    from invoke.context import Context

    import tasks

    monkeypatch.setattr(tasks, "CONTOH", contoh)
    monkeypatch.chdir(tmp_path)
    tasks.demo.body(Context())
    halaman = re.findall(r"^  (/.*index\.html)$", capsys.readouterr().out, re.MULTILINE)
    assert halaman == [str(tmp_path / f"demo/output/kecamatan-uji/{p}/index.html") for p in ("2025", "2025-TW4")]
    assert all(Path(satu).is_file() for satu in halaman)
    assert not (tmp_path / "output").exists()


def test_a_stage_says_that_samples_step_aside(contoh, tmp_path, monkeypatch, capsys):
    from invoke.context import Context

    import tasks

    for nama in ("contoh", "sendiri"):
        shutil.copytree(contoh, tmp_path / "data" / nama)
    (tmp_path / "data/sendiri/instansi.toml").write_text(INSTANSI)
    monkeypatch.chdir(tmp_path)
    tasks.form.body(Context())
    assert "1 kantor contoh tidak ikut (contoh = true di instansi.toml-nya)" in " ".join(
        capsys.readouterr().out.split()
    )
