"""The logo in the kop."""

import re
import struct
from dataclasses import replace

import pytest

from pipeline.naskah.cetak import cetak
from pipeline.naskah.lambang import pasang, ukuran_png
from pipeline.render.pk import susun
from pipeline.word.package import read
from tests.builders import instansi
from tests.render.contoh import RAK, TEMPLATES, contoh


def png(width, height):
    return b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"sisa"


def kotak(width, height):
    parts = read((TEMPLATES / "pk.docx").read_bytes())
    pasang(parts, png(width, height))
    return tuple(
        map(int, re.search(r'<wp:extent cx="(\d+)" cy="(\d+)"', parts["word/document.xml"].decode()).groups())
    )


@pytest.mark.parametrize(
    ("piksel", "emu"),
    [((190, 220), (684000, 792000)), ((400, 200), (684000, 342000)), ((100, 400), (198000, 792000))],
)
def test_a_logo_fits_the_box_and_keeps_its_proportions(piksel, emu):
    assert kotak(*piksel) == emu


def test_the_logo_of_the_office_stands_in_the_document():
    reading, analisis = contoh()
    naskah = susun(replace(reading, logo=png(10, 10)), analisis)[0]
    isi = cetak(naskah, RAK, instansi(), reading.hari_ini, logo=png(10, 10)).isi
    assert read(isi)["word/media/logo.png"] == png(10, 10)


def test_without_logo_no_picture_is_drawn():
    reading, analisis = contoh()
    isi = cetak(susun(reading, analisis)[0], RAK, instansi(), reading.hari_ini).isi
    assert b"<w:drawing>" not in read(isi)["word/document.xml"]


@pytest.mark.parametrize("isi", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", png(0, 5)])
def test_what_is_no_png_is_left_aside(isi):
    assert ukuran_png(isi) is None


def test_a_document_without_place_for_a_logo_stays_as_it_is():
    parts = read((TEMPLATES / "iku.docx").read_bytes())
    assert not pasang(parts, png(10, 10))
