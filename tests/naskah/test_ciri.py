"""What a draft says of itself survives its being renamed, saved by another program, printed as a draft or not."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest

from pipeline.domain.dokumen import Ciri
from pipeline.naskah.cetak import cetak
from pipeline.naskah.ciri import ciri_of
from pipeline.word.file.package import read
from tests.builders import instansi
from tests.render.contoh import RAK, contoh

HARI = date(2024, 10, 7)


def naskah(nama="7-dokumen/pengukuran.docx"):
    from pipeline.render.pengukuran import susun

    return replace(susun(*contoh()), nama=nama)


def tercetak(**lain):
    return cetak(naskah(), RAK, instansi(), HARI, **{"periode": "2024-TW3", **lain})


def test_a_draft_says_which_document_of_which_office_and_period_it_is():
    dokumen = tercetak()
    assert ciri_of(read(dokumen.isi)) == Ciri(
        "7-dokumen/pengukuran.docx", "pengukuran", instansi().slug, "2024-TW3", dokumen.sidik
    )


def test_a_draft_saved_by_another_program_still_says_it():
    dokumen = tercetak()
    lagi = BytesIO()
    docx.Document(BytesIO(dokumen.isi)).save(lagi)
    assert ciri_of(read(lagi.getvalue())) == ciri_of(read(dokumen.isi))


@pytest.mark.parametrize("lain", [{"draf": "DRAF – masih ada 2 galat"}, {"periode": "2024"}, {}])
def test_the_hash_of_what_a_document_says_knows_no_mark_of_a_draft(lain):
    assert tercetak(**lain).sidik == tercetak().sidik


def test_another_figure_is_another_hash():
    lain = replace(naskah(), konteks=replace(naskah().konteks, judul="PENGUKURAN KINERJA (PERUBAHAN)"))
    assert cetak(lain, RAK, instansi(), HARI, periode="2024-TW3").sidik != tercetak().sidik


def test_a_file_of_somebody_elses_is_no_draft():
    kosong = BytesIO()
    docx.Document().save(kosong)
    assert ciri_of(read(kosong.getvalue())) is None
