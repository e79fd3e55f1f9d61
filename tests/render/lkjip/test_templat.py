"""The report on paper: headings in the order of the regulation, real captions, landscape pages, nothing left over."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.render.lkjip.susun import report, report_context
from pipeline.render.swaperiksa.susun import self_check
from tests import builders as b
from tests.render.lkjip.bahan_uji import analyse, bacaan, lengkap, tanpa

RAK = Rak(Path(__file__).parents[3] / "templates")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HARI = date(2025, 1, 20)


def printed(**lain):
    reading = bacaan(**lain)
    return cetak(report(report_context(reading, analyse(reading)), reading), RAK, reading.instansi, HARI).isi


def body(data):
    return etree.fromstring(ZipFile(BytesIO(data)).read("word/document.xml"))


@cache
def the_report():
    return body(printed())


def text(element):
    """The words of an element without the codes of its fields, a line break read as a blank."""
    nodes = (node for node in element.iter() if node.tag != f"{W}instrText")
    return "".join(" " if node.tag == f"{W}br" else node.text or "" for node in nodes)


def styled(root, style):
    found = root.iter(f"{W}p")
    return [text(p) for p in found if p.find(f"{W}pPr/{W}pStyle") is not None
            and p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == style]  # fmt: skip


def test_the_chapters_stand_in_the_order_of_the_regulation():
    assert styled(the_report(), "Heading1") == [
        "KATA PENGANTAR",
        "IKHTISAR EKSEKUTIF",
        "BAB I PENDAHULUAN",
        "BAB II PERENCANAAN KINERJA",
        "BAB III AKUNTABILITAS KINERJA",
        "BAB IV PENUTUP",
        "LAMPIRAN 1 PERJANJIAN KINERJA",
        "LAMPIRAN 2 PENGUKURAN KINERJA",
        "LAMPIRAN 3 RENCANA AKSI",
        "LAMPIRAN 4 METODOLOGI PENGUKURAN",
        "LAMPIRAN 5 JEJAK DATA",
    ]


def test_every_sasaran_has_the_seven_analyses():
    assert [judul[:2] for judul in styled(the_report(), "Heading4")] == ["1.", "2.", "3.", "4.", "5.", "6.", "7."]


def test_the_daftar_isi_holds_the_headings_that_are_printed():
    root = the_report()
    daftar = [t for style in ("TOC1", "TOC2", "TOC3") for t in styled(root, style)]
    judul = [t for style in ("Heading1", "Heading2", "Heading3") for t in styled(root, style)]
    assert daftar == judul


def test_the_lists_of_tables_and_figures_hold_the_captions_that_are_printed():
    root = the_report()
    takarir = [*styled(root, "KeteranganTabel"), *styled(root, "KeteranganGambar")]
    assert [" ".join(t.split()) for t in takarir] == styled(root, "DaftarTabel")


def test_the_list_of_tables_runs_in_the_order_of_the_pages():
    listed = [t.split()[1] for t in styled(the_report(), "DaftarTabel") if t.startswith("Tabel")]
    assert listed == [
        *("1", "1.1", "2.1", "2.2", "2.3", "2.4"),
        *(f"3.{n}" for n in range(1, 12)),
        *("4.1", "L.1", "L.2", "L.3", "L.4", "L.5"),
    ]


def test_captions_are_numbered_as_word_will_number_them():
    """A SEQ field counts on from the one before it, or from 1 where it says so."""
    shown, counted, number = [], [], {}
    for caption in the_report().iter(f"{W}p"):
        code = "".join(node.text for node in caption.iter(f"{W}instrText")).split()
        if code[:1] == ["SEQ"]:
            number[code[1]] = 1 if "\\r" in code else number.get(code[1], 0) + 1
            counted.append(str(number[code[1]]))
            shown.append(re.match(r"\w+ (?:\w+\.)?(\d+)", text(caption))[1])
    assert shown == counted


def test_no_tag_of_the_template_is_left():
    assert re.findall(r"\{\{|\{%", text(the_report())) == []


def test_the_wide_tables_stand_on_landscape_pages():
    sides = [s.get(f"{W}orient", "portrait") for s in the_report().iter(f"{W}pgSz")]
    assert sides == ["portrait", "landscape", "portrait", "landscape", "portrait", "landscape"]


def test_the_head_of_every_table_repeats():
    tables = [
        t for t in the_report().iter(f"{W}tbl") if t.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") == "TabelResmi"
    ]
    assert [t for t in tables if t.find(f"{W}tr/{W}trPr/{W}tblHeader") is None] == []


def test_a_gap_is_printed_in_the_style_for_gaps():
    root = body(printed(rencana=tanpa(lengkap()[0], pembanding=())))
    runs = root.iter(f"{W}r")
    marked = [text(r) for r in runs if r.find(f"{W}rPr/{W}rStyle") is not None
              and r.find(f"{W}rPr/{W}rStyle").get(f"{W}val") == "BelumDiisi"]  # fmt: skip
    assert any(t.startswith("[BELUM DIISI – pembanding Indeks Kepuasan Masyarakat") for t in marked)


@pytest.mark.parametrize("periode", ["2024-TW1", "2024-TW3", "2024-TW4", "2024"])
def test_every_edition_makes_a_sound_document(periode):
    assert printed(periode=periode)[:2] == b"PK"


def test_an_empty_plan_still_makes_a_document():
    assert printed(rencana=b.rencana(indikator=(), sasaran=(), unit_kerja=()), narasi={})[:2] == b"PK"


def test_signs_of_xml_in_a_form_are_printed_as_they_are():
    root = body(printed(kata_unit={"faktor_pendukung": "Kominfo & Persandian, capaian < 50 <a>"}))
    assert "Kominfo & Persandian, capaian < 50 <a>" in text(root)


def test_the_same_reading_gives_the_same_bytes():
    assert printed() == printed()


def test_the_self_check_makes_a_sound_document():
    reading = bacaan(rencana=tanpa(lengkap()[0], pembanding=(), riwayat=()))
    naskah = self_check(report_context(reading, analyse(reading)), reading.periode)
    assert "pembanding – IKU1 Indeks Kepuasan Masyarakat" in text(
        body(cetak(naskah, RAK, reading.instansi, HARI).isi)
    )
