"""The logo in the kop."""

import struct
from dataclasses import replace

import pytest

from pipeline.naskah.cetak import cetak
from pipeline.naskah.kop import logo_layak
from pipeline.render.pk import susun
from pipeline.word.file.package import read
from tests.builders import instansi
from tests.render.contoh import RAK, contoh


def png(width, height):
    return b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"sisa"


def test_the_logo_of_the_office_stands_in_the_document():
    reading, analisis = contoh()
    naskah = susun(replace(reading, logo=png(10, 10)), analisis)[0]
    isi = cetak(naskah, RAK, instansi(), reading.hari_ini, logo=png(10, 10)).isi
    assert png(10, 10) in read(isi).values()


def test_without_logo_no_picture_is_drawn():
    reading, analisis = contoh()
    isi = cetak(susun(reading, analisis)[0], RAK, instansi(), reading.hari_ini).isi
    assert b"<w:drawing>" not in read(isi)["word/document.xml"]


def jpeg(width, height):
    return b"\xff\xd8\xff\xc0\x00\x11\x08" + struct.pack(">HH", height, width) + b"sisa"


@pytest.mark.parametrize("isi", [None, b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", png(0, 5), png(5, 0), jpeg(5, 5)])
def test_what_is_no_png_is_left_aside(isi):
    assert not logo_layak(isi)


def test_a_png_that_tells_its_size_stands_in_the_kop():
    assert logo_layak(png(10, 10))
