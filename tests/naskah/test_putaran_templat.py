"""Every template of ours opened and saved by another program, nothing edited, prints what ours prints."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from docx import Document

from pipeline import STAGES
from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work
from pipeline.template_lint import faults_below
from pipeline.word.libreoffice import office
from tests.teks_word import teks

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "templates"
STEMS = sorted(path.stem for path in OURS.glob("*.docx"))
HARI = date(2026, 1, 15)
PERIODE = {"kecamatan-contoh-muncar": ("2024", "2024-TW1"), "satpol-pp-kabupaten-jember": ("2022",)}


@pytest.fixture(scope="module")
def naskah():
    """What both sample offices print, each template once per office: (naskah, the office, its logo)."""
    found = {}
    for kantor, periode_ini in PERIODE.items():
        unit = ROOT / "data" / kantor
        for periode in periode_ini:
            kerja = work(load(unit, periode, HARI))
            for item in (item for stage in STAGES for item in made_by(stage, kerja)):
                if isinstance(item, Naskah):
                    found.setdefault((unit.name, item.templat), (item, kerja.bacaan))
    return found


def tercetak(naskah, rak):
    return {
        key: teks(cetak(item, rak, bacaan.instansi, HARI, logo=bacaan.logo).isi)
        for key, (item, bacaan) in naskah.items()
    }


@pytest.fixture(scope="module")
def asli(naskah):
    return tercetak(naskah, Rak(OURS))


def berbeda(naskah, asli, folder):
    lain = tercetak(naskah, Rak(folder))
    return [key for key in asli if asli[key] != lain[key]]


def cacat(folder, tmp_path):
    unit = tmp_path / "data" / "kantor"
    (unit / "templates").mkdir(parents=True)
    (unit / "instansi.toml").write_text("")
    for stem in STEMS:
        shutil.copy(folder / f"{stem}.docx", unit / "templates")
    return [c for c in faults_below(OURS, tmp_path / "data") if not c.berkas.startswith("templates/")]


@pytest.fixture(scope="module")
def python_docx(tmp_path_factory):
    folder = tmp_path_factory.mktemp("python-docx")
    for stem in STEMS:
        Document(str(OURS / f"{stem}.docx")).save(str(folder / f"{stem}.docx"))
    return folder


@pytest.mark.slow
def test_templates_saved_by_python_docx_print_the_same(naskah, asli, python_docx):
    assert berbeda(naskah, asli, python_docx) == []


def test_templates_saved_by_python_docx_are_sound(python_docx, tmp_path):
    assert cacat(python_docx, tmp_path) == []


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory):
    """All templates through LibreOffice in one run, as File > Save As writes them."""
    if not office():
        pytest.skip("LibreOffice tidak ada di komputer ini")
    folder = tmp_path_factory.mktemp("libreoffice")
    _ubah("docx", folder, sorted(OURS.glob("*.docx")))
    return folder


def _ubah(ke, folder, files):
    profil = (folder / "profil").as_uri()
    command = [office(), "--headless", "--norestore", f"-env:UserInstallation={profil}"]
    subprocess.run(  # noqa: S603 - our own words
        [*command, "--convert-to", ke, "--outdir", str(folder), *map(str, files)],
        check=True,
        capture_output=True,
        timeout=600,
    )


@pytest.mark.slow
def test_templates_saved_by_libreoffice_print_the_same(naskah, asli, libreoffice):
    assert berbeda(naskah, asli, libreoffice) == []


@pytest.mark.slow
def test_templates_saved_by_libreoffice_are_sound(libreoffice, tmp_path):
    assert cacat(libreoffice, tmp_path) == []


@pytest.mark.slow
def test_a_report_from_a_template_saved_by_libreoffice_has_its_words_on_the_same_pages(naskah, libreoffice, tmp_path):
    item, bacaan = naskah["kecamatan-contoh-muncar", "lkjip"]
    for nama, rak in (("asli", Rak(OURS)), ("lewat", Rak(libreoffice))):
        isi = cetak(item, rak, bacaan.instansi, HARI, logo=bacaan.logo).isi
        (tmp_path / f"{nama}.docx").write_bytes(isi)
    _ubah("pdf", tmp_path, sorted(tmp_path.glob("*.docx")))

    assert halaman(tmp_path / "asli.pdf") == halaman(tmp_path / "lewat.pdf")


def halaman(berkas):
    """The words of each page, sorted: where a line of a cell breaks and what marks a list is the program's own."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext tidak ada di komputer ini")
    command = ["pdftotext", "-layout", str(berkas), "-"]
    told = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    return [
        sorted(kata for kata in page.replace(".", " ").split() if kata not in ("–", "\uf02d", ""))
        for page in told.stdout.split("\f")
    ]
