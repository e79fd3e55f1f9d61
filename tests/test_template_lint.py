import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from pipeline.template_lint import KONTEKS, faults_below

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"


@pytest.fixture
def kantor(tmp_path):
    """A data folder with one office that has a templates folder of its own."""
    folder = tmp_path / "data" / "kecamatan-contoh"
    (folder / "templates").mkdir(parents=True)
    (folder / "instansi.toml").write_text("")
    return folder


def sunting(kantor, nama, ubah):
    """Our template with one paragraph's text changed, saved in the office's folder."""
    document = Document(str(TEMPLATES / nama))
    ubah(document)
    buffer = BytesIO()
    document.save(buffer)
    (kantor / "templates" / nama).write_bytes(buffer.getvalue())


def cacat(kantor):
    return [(c.berkas, c.pesan) for c in faults_below(TEMPLATES, kantor.parent)]


def test_our_own_templates_are_sound(kantor):
    assert cacat(kantor) == []


def test_every_template_has_its_context():
    assert sorted(KONTEKS) == sorted(f.stem for f in TEMPLATES.glob("*.docx"))


def test_the_contexts_are_those_of_the_kit():
    readme = (TEMPLATES / "README.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^## (\w+)\.docx\n.*?^Data: `([\w.:]+)`", readme, re.MULTILINE | re.DOTALL))

    assert told == KONTEKS


def test_an_unknown_field_is_named_with_its_file(kantor):
    sunting(kantor, "iku.docx", lambda d: d.add_paragraph("Camat {{ camatt }}"))

    assert any(b == "kecamatan-contoh/templates/iku.docx" and "camatt" in p for b, p in cacat(kantor))


def test_a_missing_end_is_found(kantor):
    sunting(kantor, "iku.docx", lambda d: d.add_paragraph("{%p if draf %}"))

    assert len(cacat(kantor)) == 1


def test_a_file_that_is_no_template_of_ours_is_told(kantor):
    shutil.copy(TEMPLATES / "iku.docx", kantor / "templates" / "ikuu.docx")

    assert "mungkin maksudnya iku.docx" in cacat(kantor)[0][1]
