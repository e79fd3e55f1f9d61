"""Faults 18 and 19 and their kinds: templates that went through another editor, and what a bad one may stop."""

import re
import shutil
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from pipeline.domain.dokumen import Naskah
from pipeline.errors import PipelineError
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.regulation.katalog import pesan, saran
from pipeline.run import Permintaan, run
from pipeline.stages import made_by, work
from pipeline.template_lint import faults_below, news_below
from pipeline.word.file.custom import values
from pipeline.word.file.package import read
from pipeline.word.markup import W, w
from pipeline.word.template.template import Template
from tests.teks_word import teks
from tests.word.build import part, with_parts
from tests.word.hostile import EVIL, carriers, pages, parts_of

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "templates"
HARI = date(2026, 1, 15)
LIBREOFFICE = "18-template-saved-by-libreoffice"
TRACKED = "19-template-with-tracked-deletion"
WHO = 'w:id="99" w:author="Kasubag" w:date="2026-01-01T00:00:00Z"'


@pytest.fixture
def kantor(tmp_path):
    """A copy of a sample office with a folder for templates of its own."""
    unit = tmp_path / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", unit)
    (unit / "templates").mkdir()
    return unit


@pytest.fixture(scope="module")
def kerja():
    return work(load(ROOT / "data/kecamatan-contoh-muncar", "2024", HARI))


def cetakan(kerja, folder, templat):
    items = (item for item in made_by("render", kerja) if isinstance(item, Naskah) and item.templat == templat)
    return teks(cetak(next(items), Rak(folder, OURS), kerja.bacaan.instansi, HARI, logo=kerja.bacaan.logo).isi)


def disunting(nama, ubah, folder):
    """Our template with its page changed, put into a folder."""
    data = (OURS / nama).read_bytes()
    changed = with_parts(data, {"word/document.xml": ubah(part(data)).encode()})
    (folder / nama).write_bytes(changed)
    return changed


def seperti_libreoffice(xml):
    """The page as LibreOffice writes it: lines drawn anew for each row, switches with a value, order of its own."""
    root = etree.fromstring(xml.encode())
    for table in root.iter(w("tbl")):
        grid = table.find(w("tblGrid"))
        if len(grid) > 2:
            _geser(table, grid, len(grid) // 2)
    for name in ("keepNext", "cantSplit", "tblHeader", "b"):
        for switch in root.iter(w(name)):
            switch.set(w("val"), "true")
    for properties in root.iter(w("pPr")):
        properties[:] = sorted(properties, key=lambda child: child.tag != w("sectPr"))
    for drawing in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        if drawing.get("descr", "").startswith("grafik:"):
            del drawing.attrib["descr"]
    return etree.tostring(root, encoding="unicode")


def _geser(table, grid, place):
    """A column one twip wide beside a line, which every other row draws on its other side."""
    grid.insert(place, etree.Element(w("gridCol"), {w("w"): "1"}))
    for number, row in enumerate(table.iterchildren(w("tr"))):
        line = 0
        for cell in row.iterchildren(w("tc")):
            span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
            wide = int(span.get(w("val"))) if span is not None and span.get(w("val")).isdigit() else 1
            beside = line + wide == place if number % 2 else line == place
            if line < place < line + wide or beside:
                _lebih(cell, wide + 1)
            line += wide


def _lebih(cell, wide):
    properties = cell.find(w("tcPr"))
    span = properties.find(w("gridSpan"))
    if span is None:
        span = etree.Element(w("gridSpan"))
        properties.insert(1, span)
    span.set(w("val"), str(wide))


@pytest.mark.parametrize("nama", ["iku", "swaperiksa", "lkjip", "monev", "pengukuran"])
def test_a_template_whose_lines_another_program_drew_anew_prints_the_same(nama, kerja, tmp_path):
    assert LIBREOFFICE.startswith("18")
    disunting(f"{nama}.docx", seperti_libreoffice, tmp_path)
    assert cetakan(kerja, tmp_path, nama) == cetakan(kerja, OURS, nama)


@pytest.mark.parametrize("nama", ["iku", "swaperiksa", "lkjip", "laporan_analisa"])
def test_a_template_whose_lines_another_program_drew_anew_is_sound(nama, kantor):
    disunting(f"{nama}.docx", seperti_libreoffice, kantor / "templates")
    assert list(faults_below(kantor / "tidak-ada", kantor.parent)) == []


def test_a_chart_that_lost_its_name_never_prints_sample_figures(kerja, tmp_path):
    disunting("lkjip.docx", seperti_libreoffice, tmp_path)
    items = (item for item in made_by("render", kerja) if isinstance(item, Naskah) and item.templat == "lkjip")
    made = read(cetak(next(items), Rak(tmp_path), kerja.bacaan.instansi, HARI).isi)
    charts = [content for name, content in made.items() if name.startswith("word/charts/grafik")]
    assert charts
    assert not any(b"Indikator pertama" in content for content in made.values())


def disunting_dalam(nama, ubah):
    data = (OURS / nama).read_bytes()
    return with_parts(data, {"word/document.xml": ubah(part(data)).encode()})


def test_a_chart_without_a_name_outside_every_loop_is_refused(kantor):
    def keluar(xml):
        drawing = re.search(r"<w:p>(?:(?!</w:p>).)*grafik:g(?:(?!</w:p>).)*</w:p>", xml, re.DOTALL)[0]
        return xml.replace("<w:body>", f"<w:body>{drawing.replace('grafik:g', '')}", 1)

    disunting("laporan_analisa.docx", keluar, kantor / "templates")
    (fault,) = faults_below(kantor / "tidak-ada", kantor.parent)
    assert "Edit Alt Text" in fault.pesan


def terhapus(tag):
    """The page with a tracked deletion of this tag put before its first words."""
    deletion = f'<w:p><w:del {WHO}><w:r><w:delText xml:space="preserve">{tag}</w:delText></w:r></w:del></w:p>'
    return lambda xml: xml.replace("<w:body>", f"<w:body>{deletion}", 1)


@pytest.mark.parametrize(
    "tag", ["{{ nama_lama }}", "{%tr for x in lama %}", "{%p if lama %}", "{{ lama", "{% raw %}"]
)
def test_a_tag_deleted_with_track_changes_is_no_tag(tag, kerja, kantor):
    assert TRACKED.startswith("19")
    disunting("pk.docx", terhapus(tag), kantor / "templates")
    assert list(faults_below(kantor / "tidak-ada", kantor.parent)) == []
    assert cetakan(kerja, kantor / "templates", "pk") == cetakan(kerja, OURS, "pk")


def test_the_deleted_words_do_not_reach_the_print(kerja, kantor):
    disunting("pk.docx", terhapus("kata rahasia {{ nama_lama }}"), kantor / "templates")
    assert "rahasia" not in cetakan(kerja, kantor / "templates", "pk")


def rusak(nama, folder, tag="{{ 1/0 }}"):
    document = Document(str(OURS / nama))
    document.add_paragraph(tag)
    buffer = BytesIO()
    document.save(buffer)
    (folder / nama).write_bytes(buffer.getvalue())


def jalankan(unit, output, *stages):
    return run(unit, stages, Permintaan(output, OURS, HARI, "2024"))


@pytest.fixture(scope="module")
def satu_rusak(tmp_path_factory):
    """What comes of rendering for an office whose iku.docx is bad."""
    folder = tmp_path_factory.mktemp("satu-rusak")
    unit = folder / "data" / "kecamatan-contoh-muncar"
    shutil.copytree(ROOT / "data/kecamatan-contoh-muncar", unit)
    (unit / "templates").mkdir()
    rusak("iku.docx", unit / "templates")
    return jalankan(unit, folder / "o", "render")


def test_one_bad_template_stops_only_its_own_document(satu_rusak):
    made = {file.name for file in (satu_rusak.folder / "7-dokumen").glob("*.docx")}
    assert ("iku-2024.docx" in made, {"lkjip-2024.docx", "monev-rencana-aksi-2024.docx"} <= made) == (False, True)


def test_the_run_ends_as_one_with_something_that_blocks(satu_rusak):
    assert satu_rusak.status == 2


def test_the_document_that_was_not_made_is_named_with_its_template_and_the_remedy(satu_rusak):
    (t,) = [t for t in satu_rusak.temuan if t.kode == "TPL-01"]
    assert pesan(t) == (
        "7-dokumen/iku-2024.docx tidak dapat dibuat dari templat iku.docx: tag membagi dengan nol "
        "(di dekat “{{ 1/0 }}”). Dokumen lain tetap dibuat."
    )
    assert "invoke lint" in saran(t)


def test_archiving_alone_says_which_document_the_archive_does_not_hold(satu_rusak, tmp_path):
    hasil = jalankan(satu_rusak.folder.parents[2] / "data" / "kecamatan-contoh-muncar", tmp_path / "o", "archive")
    found = [t.kode for t in hasil.temuan if t.kode.startswith("TPL")]
    assert (found, hasil.status, hasil.versi_arsip) == (["TPL-01"], 2, 1)


def test_no_other_document_is_a_draft_for_it(satu_rusak):
    assert "DRAF" not in part((satu_rusak.folder / "7-dokumen/monev-rencana-aksi-2024.docx").read_bytes())


@pytest.mark.parametrize("apa", ["a template on a server", "a field DDEAUTO"])
def test_a_template_that_fetches_or_runs_something_is_named_and_leaves_nothing_in_a_document(apa, kantor, tmp_path):
    asli = (OURS / "monev.docx").read_bytes()
    (kantor / "templates" / "monev.docx").write_bytes({**carriers(asli), **pages(asli)}[apa])
    hasil = jalankan(kantor, tmp_path / "o", "render")
    made = {file.name: file.read_bytes() for file in hasil.folder.rglob("*.docx")}
    held = [name for name, isi in made.items() if any(EVIL.encode() in part for part in parts_of(isi).values())]
    told = [fault.berkas for fault in faults_below(OURS, kantor.parent) if "monev" in fault.berkas]
    found = [t.nilai for t in hasil.temuan if t.kode == "TPL-01"]
    assert ("monev-rencana-aksi-2024.docx" in made, "lkjip-2024.docx" in made, held) == (False, True, [])
    assert (len(found), bool(told)) == (1, True)


def test_many_documents_of_one_bad_template_are_one_finding(kantor, tmp_path):
    rusak("nota_permintaan.docx", kantor / "templates")
    found = [t for t in jalankan(kantor, tmp_path / "o", "form").temuan if t.kode == "TPL-01"]
    assert len(found) == 1


def test_where_no_document_at_all_can_be_made_the_run_says_why(kantor, tmp_path):
    rusak("laporan_pengelompokan.docx", kantor / "templates")
    with pytest.raises(PipelineError, match=r"laporan_pengelompokan.docx: tag membagi dengan nol"):
        jalankan(kantor, tmp_path / "o", "group")


@pytest.mark.slow
def test_a_build_with_a_bad_template_is_archived_and_its_page_names_what_is_missing(kantor, tmp_path):
    from pipeline import STAGES

    (kantor / "templates/iku.docx").write_bytes(b"bukan Word")
    hasil = run(kantor, STAGES, Permintaan(tmp_path / "o", OURS, HARI, "2024"))
    assert (hasil.status, hasil.versi_arsip) == (2, 1)
    assert "iku-2024.docx tidak dapat dibuat" in (hasil.folder / "index.html").read_text(encoding="utf-8")


PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">{}</Properties>'
)
FMTID = "{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}"
PROPERTY = f'<property fmtid="{FMTID}" pid="{{}}" name="{{}}"><vt:lpwstr>{{}}</vt:lpwstr></property>'
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def bercap(data, **cap):
    """The template with these custom properties instead of what it has."""
    rows = "".join(PROPERTY.format(n, name, text) for n, (name, text) in enumerate(cap.items(), start=2))
    rels, types = part(data, "_rels/.rels"), part(data, "[Content_Types].xml")
    if KIND not in rels:
        rels = rels.replace(
            "</Relationships>",
            f'<Relationship Id="rIdCap" Type="{KIND}" Target="docProps/custom.xml"/></Relationships>',
        )
        types = types.replace("</Types>", f'<Override PartName="/docProps/custom.xml" ContentType="{TYPE}"/></Types>')
    changes = {"_rels/.rels": rels, "[Content_Types].xml": types, "docProps/custom.xml": PROPERTIES.format(rows)}
    return with_parts(data, {name: text.encode() for name, text in changes.items()})


def salinan(kantor, *, cap_tanpa="", tanpa=""):
    """A copy of iku.docx from the day it did not print one field yet."""
    fields = sorted(Template.load((OURS / "iku.docx").read_bytes(), "iku.docx").fields())
    data = disunting_dalam("iku.docx", lambda xml: xml.replace(tanpa, "–") if tanpa else xml)
    known = [name for name in fields if not cap_tanpa or cap_tanpa not in name]
    half = len(known) // 2
    stamp = {"templat": "iku", "isian": " ".join(known[:half]), "isian2": " ".join(known[half:])}
    (kantor / "templates/iku.docx").write_bytes(bercap(data, **stamp, Klasifikasi="Biasa"))
    return [kabar.pesan for kabar in news_below(OURS, kantor.parent)]


def test_what_the_original_has_come_to_print_is_told(kantor):
    (kabar,) = salinan(kantor, cap_tanpa="sumber_data", tanpa="{{ i.sumber_data }}")
    assert kabar == (
        "templat asli kini juga memuat `sasaran[].indikator[].sumber_data`; "
        "salin templat barunya bila ingin memakainya"
    )


def test_a_copy_that_prints_the_new_field_itself_gets_no_note(kantor):
    assert salinan(kantor, cap_tanpa="sumber_data") == []


def test_a_field_the_office_took_out_itself_is_no_news(kantor):
    assert salinan(kantor, tanpa="{{ i.sumber_data }}") == []


def test_a_copy_without_a_stamp_gets_no_note(kantor):
    data = with_parts((OURS / "iku.docx").read_bytes(), {"docProps/custom.xml": PROPERTIES.format("").encode()})
    (kantor / "templates/iku.docx").write_bytes(data)
    assert list(news_below(OURS, kantor.parent)) == []


def test_a_note_is_no_fault(kantor):
    salinan(kantor, cap_tanpa="sumber_data", tanpa="{{ i.sumber_data }}")
    assert list(faults_below(kantor / "tidak-ada", kantor.parent)) == []


def test_the_stamp_stays_out_of_the_documents_and_the_offices_own_properties_stay():
    data = bercap((OURS / "iku.docx").read_bytes(), templat="iku", isian="a b", Klasifikasi="Biasa")
    kept = Template.load(data, "iku.docx").static["docProps/custom.xml"].decode()
    assert ("Klasifikasi" in kept, "isian" in kept, W in kept) == (True, False, False)


def test_a_document_with_nothing_but_the_stamp_has_no_properties_of_its_own():
    data = bercap((OURS / "iku.docx").read_bytes(), templat="iku", isian="a b")
    assert values(Template.load(data, "iku.docx").static) == {}
