"""Every page number the Laporan Kinerja prints is the page its heading or caption stands on."""

import re
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document

from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.render.lkjip.susun import report
from pipeline.stages import work
from pipeline.word.libreoffice import office

ROOT = Path(__file__).parent.parent
UNITS = ("kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember")
LISTS = {"toc 1", "toc 2", "toc 3", "table of figures"}


def pages_of(data):
    """The text of every page, without blanks, as LibreOffice prints it."""
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "x.docx").write_bytes(data)
        profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
        command = [office(), "--headless", profile, "--convert-to", "pdf", "--outdir", folder, str(place / "x.docx")]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
        command = ["pdftotext", "-layout", str(place / "x.pdf"), "-"]
        text = subprocess.run(command, check=True, capture_output=True).stdout.decode()  # noqa: S603
    return ["".join(page.split()) for page in text.split("\f")]


@cache
def lines_and_pages(unit):
    """Every line of the lists as ``(words, page told)``, and the pages of the printed report."""
    kerja = work(load(ROOT / "data" / unit, "", date(2026, 1, 15)))
    naskah = report(kerja.laporan, kerja.bacaan)
    bacaan = kerja.bacaan
    data = cetak(naskah, Rak(ROOT / "templates"), bacaan.instansi, bacaan.hari_ini, tata_letak=True).isi
    told = [p.text.rpartition("\t") for p in Document(BytesIO(data)).paragraphs if p.style.name in LISTS]
    return [("".join(words.split()), page) for words, _, page in told], pages_of(data)


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_every_line_of_the_lists_tells_a_page(unit):
    lines, _ = lines_and_pages(unit)
    assert [line for line in lines if not re.fullmatch(r"\d+", line[1])] == []


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_every_page_told_is_the_page_in_print(unit):
    lines, pages = lines_and_pages(unit)
    front = max(number for number, page in enumerate(pages) if page.startswith("DAFTAR"))
    wrong = [
        (words, told, [n for n, page in enumerate(pages, start=1) if words in page])
        for words, told in lines
        if words not in pages[int(told) - 1] or (words in pages[front] and int(told) == front + 1)
    ]
    assert wrong == []
