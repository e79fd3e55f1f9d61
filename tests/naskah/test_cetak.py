"""Printing: placeholders marked, paper and font of the office, properties, faults told in words."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from pipeline.domain.dokumen import Naskah
from pipeline.domain.instansi import Tampilan
from pipeline.errors import TemplateError
from pipeline.naskah.belum_diisi import tandai, tandai_xml
from pipeline.naskah.cetak import cetak
from pipeline.naskah.kop import kop_instansi
from pipeline.naskah.rak import Rak
from pipeline.naskah.tampilan import dengan_tampilan
from pipeline.word.errors import FieldMissing
from pipeline.word.file.package import read
from tests.builders import instansi
from tests.render.contoh import RAK, TEMPLATES, contoh
from tests.word.build import with_parts

HARI = date(2024, 10, 7)


def pk():
    from pipeline.render.pk import susun

    return susun(*contoh())[0]


def bagian(data, name):
    return read(data)[name].decode()


def test_the_same_naskah_gives_the_same_bytes():
    assert cetak(pk(), Rak(TEMPLATES), instansi(), HARI) == cetak(pk(), Rak(TEMPLATES), instansi(), HARI)


def test_the_title_stands_in_the_properties():
    core = bagian(cetak(pk(), RAK, instansi(), HARI).isi, "docProps/core.xml")
    assert "<dc:title>Perjanjian Kinerja Tahun 2024 – Camat Contoh – Kecamatan Contoh</dc:title>" in core


def test_a_draft_says_so_on_every_page():
    isi = cetak(pk(), RAK, instansi(), HARI, draf="DRAF – 3 temuan harus diperbaiki").isi
    assert "DRAF – 3 temuan harus diperbaiki" in bagian(isi, "word/header1.xml")


def test_a_final_document_has_no_word_of_draft():
    assert "DRAF" not in bagian(cetak(pk(), RAK, instansi(), HARI).isi, "word/header1.xml")


def test_a_context_without_a_field_of_the_template_is_told_in_words():
    naskah = Naskah("x.docx", "pk", kop_instansi(instansi()), "pk", "Uji")
    with pytest.raises(FieldMissing, match="isian tidak ada dalam data"):
        cetak(naskah, RAK, instansi(), HARI)


def test_a_missing_template_is_named_with_the_places_looked_at(tmp_path):
    with pytest.raises(TemplateError, match=r"Templat tidak-ada\.docx tidak ada di "):
        Rak(tmp_path, Path("lain")).ambil("tidak-ada")


def test_the_first_folder_that_has_a_template_wins(tmp_path):
    (tmp_path / "iku.docx").write_bytes((TEMPLATES / "pk.docx").read_bytes())
    assert Rak(tmp_path, TEMPLATES).ambil("iku").static == Rak(TEMPLATES).ambil("pk").static


def test_a_control_character_in_a_name_does_not_break_the_file():
    naskah = replace(pk(), judul="Camat\x0b Contoh")
    core = bagian(cetak(naskah, RAK, instansi(nama="Kecamatan\x00 Contoh"), HARI).isi, "docProps/core.xml")
    assert "<dc:title>Camat Contoh – Kecamatan Contoh</dc:title>" in core


def test_a_placeholder_is_cut_out_of_its_run_and_marked():
    xml = "<w:r><w:rPr><w:b/></w:rPr><w:t>Contoh, [BELUM DIISI – tanggal].</w:t></w:r>"
    assert tandai_xml(xml) == (
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Contoh, </w:t></w:r>'
        '<w:r><w:rPr><w:rStyle w:val="BelumDiisi"/><w:b/></w:rPr>'
        '<w:t xml:space="preserve">[BELUM DIISI – tanggal]</w:t></w:r>'
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">.</w:t></w:r>'
    )


def test_words_without_placeholder_stay_untouched():
    xml = "<w:r><w:t>Contoh</w:t></w:r>"
    assert tandai_xml(xml) == xml


def test_every_placeholder_of_a_document_is_marked():
    xml = bagian(cetak(pk(), RAK, instansi(), HARI).isi, "word/document.xml")
    assert xml.count("[BELUM DIISI") == xml.count('<w:rStyle w:val="BelumDiisi"/>') > 0


@pytest.mark.parametrize("nama", ["document", "header2", "footer1", "footnotes", "endnotes"])
def test_a_placeholder_is_marked_wherever_a_page_has_words(nama):
    xml = b"<w:r><w:t>[BELUM DIISI \xe2\x80\x93 dasar hukum]</w:t></w:r>"
    parts = {"word/styles.xml": b'<w:style w:styleId="BelumDiisi"/>', f"word/{nama}.xml": xml}
    assert tandai(parts)
    assert b'<w:rStyle w:val="BelumDiisi"/>' in parts[f"word/{nama}.xml"]


@pytest.mark.parametrize("nama", ["footnotes", "endnotes", "numbering"])
def test_the_font_of_the_office_stands_in_notes_and_numbers_too(nama):
    xml = b'<w:x xmlns:w="w"><w:rFonts w:ascii="Bookman Old Style"/></w:x>'
    data = with_parts((TEMPLATES / "iku.docx").read_bytes(), {f"word/{nama}.xml": xml})
    assert 'w:ascii="Arial"' in bagian(dengan_tampilan(data, Tampilan(huruf="Arial")), f"word/{nama}.xml")


def test_f4_and_bookman_leave_the_template_as_it_is():
    data = (TEMPLATES / "iku.docx").read_bytes()
    assert dengan_tampilan(data, Tampilan()) is data


def test_a_template_changed_for_an_office_is_not_squeezed_to_be_opened_at_once():
    data = dengan_tampilan((TEMPLATES / "iku.docx").read_bytes(), Tampilan("A4", "Arial"))
    with ZipFile(BytesIO(data)) as archive:
        assert {info.compress_type for info in archive.infolist()} == {ZIP_STORED}


@pytest.mark.parametrize(("stem", "lebar"), [("pk", 11906), ("iku", 16838)])
def test_a4_narrows_the_tables_with_the_page(stem, lebar):
    xml = bagian(dengan_tampilan((TEMPLATES / f"{stem}.docx").read_bytes(), Tampilan("A4")), "word/document.xml")
    margins = 2 * int(re.search(r'w:left="(\d+)"', xml)[1])
    widest = max(int(width) for width in re.findall(r'<w:tblW w:w="(\d+)"', xml))
    assert lebar - margins - 60 <= widest <= lebar - margins


@pytest.mark.parametrize("stem", ["pk", "lkjip"])
def test_the_font_of_the_office_replaces_bookman_everywhere(stem):
    data = dengan_tampilan((TEMPLATES / f"{stem}.docx").read_bytes(), Tampilan(huruf="Arial"))
    assert all(b"Bookman Old Style" not in content for content in read(data).values())
