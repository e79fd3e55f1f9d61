"""No page of a printed document holds a signature, a note or one row alone, however large the office is."""

import re
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document
from docx.oxml.ns import qn

from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.render.cascading import bagan
from pipeline.stages import work
from pipeline.word.libreoffice import converted, office
from pipeline.word.template.tail import kept_apart
from pipeline.word.tree.layout import sheets
from tests.kantor_besar import UKURAN, kantor_besar, naskah
from tests.render.contoh import RAK

ROOT = Path(__file__).parents[2]
CONTOH = ("kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember")
PENUTUP = {"CatatanTabel", "TandaTangan"}
"""The styles of notes and signatures."""
KAKI = re.compile(r"Halaman\d+dari\d+|^\d+$")


@cache
def printed(kantor):
    """Every document of the stage render with the text of each of its pages, by file name."""
    bacaan = kantor_besar(kantor) if isinstance(kantor, int) else sample(kantor)
    made = {satu.nama: kept_apart(cetak(satu, RAK, bacaan.instansi, bacaan.hari_ini).isi) for satu in naskah(bacaan)}
    pdf = converted(made, office(), "pdf")
    assert set(pdf) == set(made)
    return {nama: (made[nama], pages(pdf[nama])) for nama in made}


def sample(kantor):
    return work(load(ROOT / "data" / kantor, "", date(2026, 1, 15))).bacaan


def pages(pdf):
    with TemporaryDirectory() as folder:
        place = Path(folder) / "x.pdf"
        place.write_bytes(pdf)
        command = ["pdftotext", "-layout", str(place), "-"]
        text = subprocess.run(command, check=True, capture_output=True).stdout.decode()  # noqa: S603
    return ["".join(page.split()) for page in text.split("\f")][:-1]


def closing(data):
    """The words of notes and signatures, longest first."""
    found = set()
    for paragraph in Document(BytesIO(data)).element.body.iter(qn("w:p")):
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) in PENUTUP:
            found.add("".join("".join(t.text or "" for t in paragraph.iter(qn("w:t"))).split()))
    return sorted(found - {""}, key=len, reverse=True)


def alone(data, printed_pages):
    """The pages that hold notes and signatures and nothing else, and those that hold nothing."""
    words = closing(data)
    found = []
    for number, page in enumerate(printed_pages, start=1):
        rest = page
        for satu in words:
            rest = rest.replace(satu, "")
        if not KAKI.sub("", rest) and page:
            found.append(number)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("kantor", [*CONTOH, *UKURAN[:2]])
def test_no_page_holds_only_a_signature_or_a_note(kantor):
    found = {nama: alone(*satu) for nama, satu in printed(kantor).items()}
    assert {nama: halaman for nama, halaman in found.items() if halaman} == {}


@pytest.mark.parametrize("kantor", UKURAN)
def test_a_page_of_the_cascading_holds_a_handful_of_branches_in_readable_letters(kantor):
    bacaan = kantor_besar(kantor)
    gambar = sheets(bagan(bacaan.rencana, bacaan.instansi.tampilan))
    cabang = [sum(box.title.startswith("Sasaran Sub Kegiatan:") for box in satu.boxes) for satu in gambar]
    berisi = [n for n in cabang if n]
    assert sum(berisi) == kantor
    assert kantor / len(berisi) >= min(kantor / 2, 8)
    assert min(satu.size for satu in gambar) >= 8


def test_a_table_open_at_its_end_is_two_tables_for_libreoffice_and_loses_no_row():
    bacaan = kantor_besar(10)
    satu = next(n for n in naskah(bacaan) if n.jenis == "tindak_lanjut")
    data = cetak(satu, RAK, bacaan.instansi, bacaan.hari_ini).isi
    asal, apart = (Document(BytesIO(isi)).tables for isi in (data, kept_apart(data)))
    assert sum(len(t.rows) for t in apart) == sum(len(t.rows) for t in asal)
