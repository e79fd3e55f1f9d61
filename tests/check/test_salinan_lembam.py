"""A coloured copy of somebody else's workbook keeps its values and loses what runs or fetches."""

from io import BytesIO

import openpyxl
import pytest
from xlsxwriter import Workbook

from pipeline.check.salinan import salinan_berwarna
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.inert import active
from tests.word.hostile import parts_of, related, zipped

TEMUAN = Temuan("BCA-09", Tingkat.GALAT, Tempat("2024/masuk/TW1/kesra.xlsx", "kinerja", "A1"), "x", (("ada", "x"),))
TYPES = "[Content_Types].xml"
LUAR = "xl/_rels/workbook.xml.rels"


def book(*formulas):
    stream = BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_urls": False}) as made:
        sheet = made.add_worksheet("kinerja")
        sheet.write(0, 0, "indikator")
        for row, formula in enumerate(formulas, 1):
            sheet.write_formula(row, 0, formula, value=12.5)
    return stream.getvalue()


def in_sheet(isi, inside, before=b"<pageMargins"):
    parts = parts_of(isi)
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(before, inside.encode() + before)
    return zipped(parts)


def with_link():
    """A workbook with another one behind a formula, as copying between files makes."""
    isi = related(book("=[1]Rekap!A1", "=A1"), "externalLink", "externalLinks/externalLink1.xml", b"<x/>", rels=LUAR)
    parts = parts_of(isi)
    parts["xl/externalLinks/externalLink1.xml"] = parts.pop("externalLinks/externalLink1.xml")
    luar = b'<externalReferences><externalReference r:id="rIdJahat"/></externalReferences><calcPr'
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"<calcPr", luar)
    return zipped(parts)


def macros():
    parts = parts_of(book("=1+1"))
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    relation = f'<Relationship Id="rIdJahat" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    parts[LUAR] = parts[LUAR].replace(b"</Relationships>", relation.encode())
    parts["xl/vbaProject.bin"] = b"x"
    jenis = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'
    parts[TYPES] = parts[TYPES].replace(b"</Types>", jenis)
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    parts[TYPES] = parts[TYPES].replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml")
    return zipped(parts)


def hyperlink():
    rels = "xl/worksheets/_rels/sheet1.xml.rels"
    isi = related(book("=1+1"), "hyperlink", "file://jahat.example/x", rels=rels)
    return in_sheet(isi, '<hyperlinks><hyperlink ref="A1" r:id="rIdJahat"/></hyperlinks>')


ASING = {
    "another workbook": with_link(),
    "a link to a share": hyperlink(),
    "DDE": book("=cmd|'/C calc'!A0"),
    "a page": book('=WEBSERVICE("http://jahat.example")'),
    "macros": macros(),
}


def coloured(isi):
    (satu,) = salinan_berwarna({TEMUAN.tempat.berkas: isi}, [TEMUAN])
    return satu


@pytest.mark.parametrize("nama", ASING)
def test_it_runs_and_fetches_nothing_and_keeps_its_values(nama):
    satu = coloured(ASING[nama])
    buku = openpyxl.load_workbook(BytesIO(satu.isi), data_only=True)
    parts = parts_of(satu.isi)
    held = [part for part, isi in parts.items() if b"jahat.example" in isi or b"calc'" in isi or b"vba" in isi]
    assert (satu.nama, active(satu.nama, satu.isi), held) == ("3-kelengkapan/salinan/TW1/kesra.xlsx", "", [])
    assert [row[0].value for row in buku["kinerja"].iter_rows(min_row=2)] == [12.5] * (buku["kinerja"].max_row - 1)


def test_a_formula_that_stays_within_the_workbook_stays():
    sheet = openpyxl.load_workbook(BytesIO(coloured(with_link()).isi))["kinerja"]
    assert [sheet["A2"].value, sheet["A3"].value] == [12.5, "=A1"]


def test_a_workbook_without_anything_of_it_is_not_written_anew():
    before, after = parts_of(book("=A1")), parts_of(coloured(book("=A1")).isi)
    assert after["xl/workbook.xml"] == before["xl/workbook.xml"]
