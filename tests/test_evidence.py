"""The evidence of a period: what it names is in the folder, and what it says of a page stands on that page."""

import re
import subprocess
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from rich.console import Console

from pipeline import STAGES
from pipeline.errors import DataFolderError
from pipeline.evidence import gathered
from pipeline.permintaan import Permintaan
from pipeline.regulation.bukti import evidence_rules
from pipeline.run import run
from pipeline.screen.back import show_evidence
from pipeline.word import libreoffice
from pipeline.word.contents import layout
from pipeline.word.contents.find import found
from pipeline.word.file.package import read

ROOT = Path(__file__).parent.parent
MUNCAR = ROOT / "data" / "kecamatan-contoh-muncar"
PERIODE = "2024-TW4"


def asked(output):
    return Permintaan(output, ROOT / "templates", date(2025, 1, 20), PERIODE)


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """The sample built once; a test may add evidence to it, and nothing else."""
    folder = tmp_path_factory.mktemp("output")
    run(MUNCAR, STAGES, asked(folder))
    return folder


@pytest.fixture
def tanpa_libreoffice(monkeypatch):
    for module in (libreoffice, layout):
        monkeypatch.setattr(module, "office", lambda: "")


def periode(output):
    return output / MUNCAR.name / PERIODE


def daftar(hasil):
    """The rows of the workbook: nomor, bunyi, apa, dokumen, berkas, halaman, catatan."""
    buku = openpyxl.load_workbook(BytesIO((hasil.folder / "daftar-bukti-2024-tw4.xlsx").read_bytes()))
    return [tuple(cell or "" for cell in row) for row in buku["bukti"].iter_rows(min_row=2, values_only=True)]


def numbers(halaman):
    for run_ in halaman.split(", "):
        first, _, last = run_.partition("–")
        yield from range(int(first), int(last or first) + 1)


def pages(pdf):
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout.decode()  # noqa: S603, S607 - our own words
    return ["".join(page.split()) for page in text.split("\f")]


def test_before_anything_was_made_one_sentence_says_what_to_do(tmp_path):
    with pytest.raises(DataFolderError, match="Jalankan invoke build lebih dulu"):
        gathered(MUNCAR, asked(tmp_path))


@pytest.mark.slow
@pytest.mark.skipif(not libreoffice.office(), reason="LibreOffice is not here")
def test_what_proves_a_criterion_stands_on_every_page_that_is_named(output):
    hasil = gathered(MUNCAR, asked(output))
    tempat = {(k.nomor, t.apa): t for k in evidence_rules(2024).kriteria for t in k.tempat}
    asal = {file.stem: file for file in periode(output).rglob("*.docx") if "9-bukti" not in file.parts}
    wrong = []
    for nomor, _, apa, _, berkas, halaman, _ in daftar(hasil):
        pola, printed = tempat[nomor, apa].pola, pages(hasil.folder / berkas)
        parts = read(asal[berkas[3:].removesuffix(".pdf")].read_bytes())
        _, places = found(parts, {pola: re.compile(pola)}, "[BELUM DIISI")
        kata = {"".join(p.words.split()) for p in places[pola]}
        wrong += [(nomor, berkas, n) for n in numbers(halaman) if not any(satu in printed[n - 1] for satu in kata)]
    assert (wrong, len(daftar(hasil)) > 40) == ([], True)


@pytest.mark.slow
@pytest.mark.usefixtures("tanpa_libreoffice")
def test_every_file_named_lies_there_once_under_a_name_windows_takes(output):
    hasil = gathered(MUNCAR, asked(output))
    named = {row[4] for row in daftar(hasil)}
    lying = {file.name for file in hasil.folder.iterdir()}
    assert lying - named == {"daftar-bukti-2024-tw4.docx", "daftar-bukti-2024-tw4.xlsx"}
    assert (named - lying, hasil.berkas) == (set(), len(named))
    assert all(re.fullmatch(r"[\w.() -]{1,100}", nama) and not nama.endswith((" ", ".")) for nama in lying)
    contents = [file.read_bytes() for file in hasil.folder.iterdir()]
    assert len(set(contents)) == len(contents)


@pytest.mark.slow
@pytest.mark.usefixtures("tanpa_libreoffice")
def test_without_libreoffice_the_heading_is_named_and_word_files_are_copied(output):
    hasil = gathered(MUNCAR, asked(output))
    assert all(row[4].endswith(".docx") and row[5].startswith("“") for row in daftar(hasil))
    layar = Console(record=True, width=400)
    show_evidence(layar, hasil)
    assert "bagiannya disebut" in layar.export_text()


@pytest.mark.slow
@pytest.mark.usefixtures("tanpa_libreoffice")
def test_what_a_person_edited_is_what_is_handed_over_and_their_list_is_kept(output):
    file = periode(output) / "7-dokumen" / "iku-2024.docx"
    naskah = docx.Document(str(file))
    naskah.add_paragraph("Kalimat dari kantor.")
    naskah.save(str(file))
    hasil = gathered(MUNCAR, asked(output))
    salinan = next(f for f in hasil.folder.iterdir() if f.name.endswith("iku-2024.docx"))
    assert salinan.read_bytes() == file.read_bytes()

    sendiri = hasil.folder / "daftar-bukti-2024-tw4.docx"
    daftar_ = docx.Document(str(sendiri))
    daftar_.add_paragraph("Sudah diperiksa.")
    daftar_.save(str(sendiri))
    isi = sendiri.read_bytes()
    gathered(MUNCAR, asked(output))
    assert sendiri.read_bytes() == isi
