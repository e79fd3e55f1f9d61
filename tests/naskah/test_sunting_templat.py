"""Whatever changed a template since it was made counts as an edit: the builder leaves the file alone and names it."""

import subprocess
import sys
from pathlib import Path
from shutil import copy, which

import pytest
from docx import Document

from pipeline.word.file.package import deflate, read, write

pytestmark = pytest.mark.slow

TEMPLATES = Path(__file__).parents[2] / "templates"
STEMS = sorted(path.stem for path in TEMPLATES.glob("*.docx"))


def buat(folder):
    command = [sys.executable, str(TEMPLATES / "_sumber"), "--ke", str(folder)]
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")  # noqa: S603 - ours


def sunting_kata(file):
    doc = Document(str(file))
    doc.paragraphs[0].add_run("kata sendiri")
    doc.save(str(file))


def sunting_tajuk(file):
    doc = Document(str(file))
    doc.sections[0].header.paragraphs[0].add_run("milik sendiri")
    doc.save(str(file))


def sunting_gaya(file):
    parts = read(file.read_bytes())
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Bookman Old Style", b"Arial")
    file.write_bytes(write(deflate(name, data) for name, data in parts.items()))


def tanpa_sidik(file):
    Document().save(str(file))


def rusak(file):
    file.write_bytes(b"bukan berkas Word")


def simpan_libreoffice(file):
    asal = file.parent / "asal"
    asal.mkdir()
    copy(file, asal / file.name)
    profil = f"-env:UserInstallation={(file.parent / 'profil').as_uri()}"
    command = [which("soffice"), profil, "--headless", "--convert-to", "docx", "--outdir", str(file.parent),
               str(asal / file.name)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=240)  # noqa: S603 - the installed office


@pytest.mark.parametrize(
    "sunting",
    [
        sunting_kata,
        sunting_tajuk,
        sunting_gaya,
        tanpa_sidik,
        rusak,
        pytest.param(
            simpan_libreoffice,
            marks=[pytest.mark.skipif(which("soffice") is None, reason="LibreOffice tidak ada")],
        ),
    ],
)
def test_a_template_edited_by_hand_stays_and_is_named(tmp_path, sunting):
    file = tmp_path / "cascading.docx"
    copy(TEMPLATES / file.name, file)
    sunting(file)
    before = file.read_bytes()
    hasil = buat(tmp_path)
    assert (hasil.returncode, file.read_bytes() == before) == (1, True)
    assert "tidak ditimpa: cascading.docx." in hasil.stdout
    assert "--timpa cascading" in hasil.stdout
    assert sorted(path.stem for path in tmp_path.glob("*.docx")) == STEMS
