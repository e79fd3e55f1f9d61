"""An .ods: values, what a person sees of them, repeated cells, and what stands in the document beside its tables."""

import io
from datetime import date, datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pipeline.sheet.lembar import Tanda
from pipeline.sheet.ods_nilai import other_number
from pipeline.sheet.workbook import read_workbook
from tests.sheet.buku import baris_ods, kode, ods

GAYA = (
    '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
    '<style:style style:name="naik" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    "</style:style>"
    '<style:style style:name="turun" style:family="text"><style:text-properties style:text-position="-33% 58%"/>'
    "</style:style>"
    '<style:style style:name="coret" style:family="text"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="selcoret" style:family="table-cell"><style:text-properties '
    'style:text-line-through-type="single"/></style:style><style:style style:name="anak" style:family="table-cell" '
    'style:parent-style-name="selcoret"/><style:style style:name="gaib" style:family="table"><style:table-properties '
    'table:display="false"/></style:style></office:automatic-styles>'
)


KOSONG = '<table:table-row table:number-rows-repeated="99999999"><table:table-cell/></table:table-row>'


def baca(*baris, nama="kinerja", ganti=(), gaya=GAYA):
    """What is read of one sheet, after replacing pieces of the content."""
    isi = ods({nama: "".join(baris)})
    wadah = io.BytesIO()
    with ZipFile(io.BytesIO(isi)) as lama, ZipFile(wadah, "w", ZIP_DEFLATED) as baru:
        for bagian in lama.namelist():
            data = lama.read(bagian).decode()
            if bagian == "content.xml":
                data = data.replace("<office:body>", f"{gaya}<office:body>")
                for dari, ke in ganti:
                    assert dari in data
                    data = data.replace(dari, ke)
            baru.writestr(bagian, data)
    return read_workbook("a.ods", wadah.getvalue())


def sel(*baris, **lain):
    (lembar,), temuan = baca(*baris, **lain)
    assert temuan == ()
    return lembar.baris[0][0], lembar.tanda.get((1, 1))


def angka(nilai, tampak, atribut="", jenis="float"):
    return baris_ods((f'office:value-type="{jenis}" office:value="{nilai}" {atribut}', tampak))


def waktu(jenis, nilai, tampak):
    return baris_ods((f'office:value-type="{jenis}" office:{jenis}-value="{nilai}"', p(tampak)))


def p(isi):
    return f"<text:p>{isi}</text:p>"


def span(gaya, isi):
    return f'<text:span text:style-name="{gaya}">{isi}</text:span>'


@pytest.mark.parametrize(
    ("baris", "isi", "tanda"),
    [
        (angka("12.5", p("12,5")), 12.5, None),
        (angka("0.855", p("85,5%"), jenis="percentage"), 0.855, (Tanda.PERSEN, "")),
        (angka("0.855", "", jenis="percentage"), 0.855, (Tanda.PERSEN, "")),
        (angka("5000", p("Rp5.000"), jenis="currency"), 5000, None),
        (angka("1500000", p("1.500")), 1_500_000, (Tanda.TAMPILAN, "1.500")),
        (angka("1.5", p("1,5 juta")), 1.5, (Tanda.TAMPILAN, "1,5 juta")),
        (angka("999", p("5")), 999, (Tanda.TAMPILAN, "5")),
        (angka("5", p("")), 5, (Tanda.TERSEMBUNYI, "")),
        (angka("1", p("BENAR")), True, None),
        (angka("13.5", p("13,5"), 'table:style-name="anak"'), 13.5, (Tanda.CORET, "~13,5~")),
        (angka("0", p("#REF!"), 'table:formula="of:=x"'), "", (Tanda.GALAT, "#REF!")),
        (baris_ods(('office:value-type="boolean" office:boolean-value="true"', p("BENAR"))), True, None),
        (waktu("date", "2024-03-31", "31/03/24"), date(2024, 3, 31), None),
        (waktu("time", "PT30H00M00S", "30:00"), timedelta(hours=30), None),
        (baris_ods(("", p("tanpa jenis"))), "tanpa jenis", None),
    ],
)
def test_every_kind_of_cell_is_read_with_what_is_seen(baris, isi, tanda):
    assert sel(baris) == (isi, tanda)


@pytest.mark.parametrize(
    ("isi", "teks", "tanda"),
    [
        ("93,5" + span("naik", "1"), "93,5¹", Tanda.NAIK),
        ("CO" + span("turun", "2"), "CO₂", Tanda.NAIK),
        (span("coret", "12,5") + " 13", "12,5 13", Tanda.CORET),
        (span("coret", span("naik", "12")), "¹²", Tanda.CORET),
        ("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d", "a  b c\nd", None),
        ("satu\n   baris", "satu baris", None),
        ('a<text:a xlink:href="x" xmlns:xlink="y">tautan</text:a>', "atautan", None),
    ],
)
def test_spans_and_blanks_of_a_text_are_read_as_seen(isi, teks, tanda):
    ada, mark = sel(baris_ods(('office:value-type="string"', p(isi))))
    assert (ada, mark[0] if mark else None) == (teks, tanda)


def test_paragraphs_are_lines():
    assert sel(baris_ods(('office:value-type="string"', p("satu") + p("dua"))))[0] == "satu\ndua"


@pytest.mark.parametrize(
    "sampingan",
    [
        "<office:annotation><text:p>99</text:p></office:annotation>",
        '<draw:frame xmlns:draw="d"><draw:text-box><text:p>99</text:p></draw:text-box></draw:frame>',
        (
            '<draw:frame xmlns:draw="d"><table:table><table:table-row><table:table-cell/></table:table-row>'
            "</table:table></draw:frame>"
        ),
    ],
)
def test_notes_and_boxes_in_a_cell_are_none_of_its_text(sampingan):
    assert sel(baris_ods(('office:value-type="string"', sampingan + p("isi")))) == ("isi", None)


def test_tables_of_tracked_changes_are_no_sheets():
    lama = '<office:spreadsheet><table:tracked-changes><table:table table:name="lama"/></table:tracked-changes>'
    assert sel(angka("5", p("5")), ganti=[("<office:spreadsheet>", lama)]) == (5, None)


def test_the_look_of_a_column_holds_where_a_cell_has_none():
    kolom = '<table:table-column table:default-cell-style-name="selcoret"/>'
    assert sel(kolom, angka("5", p("5")))[1] == (Tanda.CORET, "~5~")


def test_a_sheet_whose_style_hides_it_is_hidden():
    (lembar,), _ = baca(
        angka("5", p("5")), ganti=[('table:name="kinerja"', 'table:name="kinerja" table:style-name="gaib"')]
    )
    assert lembar.tersembunyi


def test_cells_under_a_vertical_merge_point_at_its_first_cell():
    gabung = 'office:value-type="string" table:number-rows-spanned="3" table:number-columns-spanned="1"'
    (lembar,), _ = baca(baris_ods((gabung, p("x"))), baris_ods("y"))
    assert lembar.tanda[3, 1] == (Tanda.GABUNGAN, "A1")


@pytest.mark.parametrize(
    ("baris", "lain", "temuan"),
    [
        (KOSONG + angka("1", ""), {}, "BCA-39"),
        (
            baris_ods(
                ('table:number-columns-repeated="900" office:value-type="string"', p("A" * 100_000)),
                atribut='table:number-rows-repeated="1000"',
            ),
            {},
            "BCA-04",
        ),
        (angka("5", p("5")), {"ganti": [("office:spreadsheet>", "office:text>")]}, "BCA-01"),
        (angka("&a;", p("5")), {}, "BCA-03"),
        (angka("5", p("5")), {"ganti": [("<office:document-c", "<!DOCTYPE a><office:document-c")]}, "BCA-03"),
    ],
    ids=["jauh", "teks", "naskah", "entitas", "doctype"],
)
def test_an_ods_that_cannot_be_read_is_one_finding(baris, lain, temuan):
    assert kode(baca(baris, **lain)[1]) == [temuan]


def test_an_encrypted_ods_asks_for_its_password_to_be_taken_off():
    wadah = io.BytesIO()
    with ZipFile(wadah, "w") as arsip:
        arsip.writestr("content.xml", b"\x9f\x01\x02")
        arsip.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert kode(read_workbook("a.ods", wadah.getvalue())[1]) == ["BCA-02"]


@pytest.mark.parametrize(
    ("tampak", "nilai", "lain"),
    [
        ("12,5", 12.5, False),
        ("12.50", 12.5, False),
        ("13", 12.5, False),
        ("12", 12.5, False),
        ("1.385.437.875", 1385437875, False),
        ("1,385,437,875.00", 1385437875, False),
        ("Rp 5.000", 5000, False),
        ("-5", -5, False),
        ("(5)", -5, False),
        ("5", -5, False),
        ("1 1/2", 1.5, False),
        ("1,5E+06", 1500000, False),
        ("-", 0, False),
        ("0", 0, False),
        ("12 orang", 12, False),
        ("5 m²", 5, False),
        ("1.500", 1500000, True),
        ("1,5 juta", 1.5, True),
        ("5 M", 5, True),
        ("baik", 5, True),
        ("-5", 5, True),
        ("(5)", 5, True),
        ("2 1/2", 1.5, True),
        ("95 dari 110", 95, True),
        ("n/a", 0, True),
    ],
)
def test_a_text_shows_its_number_or_another_one(tampak, nilai, lain):
    assert bool(other_number(tampak, nilai)) is lain


@pytest.mark.parametrize(
    ("letak", "isi"),
    [
        ("super 58%", "²"), ("super", "²"), ("sub 58%", "₂"), ("33% 58%", "²"), ("-33% 58%", "₂"), ("0% 100%", "2"),
        ("0", "2"), ("", "2"), ("  super 58%", "²"),
    ],
)  # fmt: skip
def test_letters_stand_where_the_position_of_their_style_says(letak, isi):
    gaya = GAYA.replace("super 58%", letak)
    assert sel(baris_ods(('office:value-type="string"', p(span("naik", "2")))), gaya=gaya)[0] == isi


@pytest.mark.parametrize(("garis", "coret"), [("solid", True), ("none", False), ("", False), ("dotted", True)])
def test_letters_are_struck_where_their_style_has_a_line_through_them(garis, coret):
    ada = sel(baris_ods(('office:value-type="string"', p(span("coret", "12")))), gaya=GAYA.replace("solid", garis))
    assert ada == ("12", (Tanda.CORET, "~12~") if coret else None)


LINGKARAN = GAYA.replace(
    'style:name="selcoret" style:family="table-cell"',
    'style:name="selcoret" style:family="table-cell" style:parent-style-name="anak"',
)


@pytest.mark.parametrize("gaya", [GAYA, LINGKARAN], ids=["turunan", "berputar"])
def test_a_style_has_what_it_inherits_even_in_a_circle(gaya):
    assert sel(angka("5", p("5"), 'table:style-name="anak"'), gaya=gaya)[1] == (Tanda.CORET, "~5~")


def test_a_style_that_says_nothing_of_letters_leaves_them_plain():
    gaya = GAYA.replace('<style:text-properties style:text-line-through-type="single"/>', "").replace(
        'style:text-line-through-style="solid"', 'style:text-position="super"'
    )
    assert sel(angka("5", p("5"), 'table:style-name="anak"'), gaya=gaya) == (5, None)
    assert sel(baris_ods(('office:value-type="string"', p(span("tiada", "a")))), gaya=gaya) == ("a", None)


def test_a_span_inside_a_raised_one_is_raised_and_struck():
    isi = span("naik", "1" + span("coret", "2") + "3") + "4"
    assert sel(baris_ods(('office:value-type="string"', p(isi)))) == ("¹²³4", (Tanda.CORET, "¹~²~³4"))


@pytest.mark.parametrize(
    ("sebanyak", "isi"),
    [("", "a b"), ("text:c='3'", "a   b"), ("text:c='x'", "a b"), ("text:c='5000'", "a" + " " * 1000 + "b")],
)
def test_blanks_that_are_a_tag_are_as_many_as_it_says(sebanyak, isi):
    assert sel(baris_ods(('office:value-type="string"', p(f"a<text:s {sebanyak}/>b"))))[0] == isi


def test_a_heading_inside_a_cell_is_a_line_and_letters_outside_lines_are_none():
    isi = "luar<text:h>satu</text:h>sela<text:p>dua</text:p>luar"
    assert sel(baris_ods(('office:value-type="string"', isi)))[0] == "satu\ndua"


@pytest.mark.parametrize(
    ("baris", "isi", "tanda"),
    [
        (baris_ods(('office:value-type="string" office:string-value="simpan"', "")), "simpan", None),
        (baris_ods(('office:value-type="boolean" office:boolean-value="false"', p("SALAH"))), False, None),
        (angka("0", p("FALSE")), False, None),
        (angka("2", p("BENAR")), 2, (Tanda.TAMPILAN, "BENAR")),
        (angka("x", p("12,5")), "12,5", None),
        (angka("5", p(" 7 ")), 5, (Tanda.TAMPILAN, "7")),
        (angka("0.855", p("86"), jenis="percentage"), 0.855, (Tanda.PERSEN, "")),
        (angka("0.855", p("1"), jenis="percentage"), 0.855, (Tanda.TAMPILAN, "1")),
        (angka("5", p(span("naik", "5"))), 5, (Tanda.NAIK, "⁵")),
        (baris_ods(('table:formula="of:=Z1"', "")), "", (Tanda.RUMUS_KOSONG, "=Z1")),
        (baris_ods(('table:formula="=Z1"', "")), "", (Tanda.RUMUS_KOSONG, "=Z1")),
        (baris_ods(('table:formula="of:=Z1" calcext:value-type="error"', "")), "", (Tanda.GALAT, "#N/A")),
        (angka("0", p("Err:502"), 'table:formula="of:=x"'), "", (Tanda.GALAT, "Err:502")),
        (angka("0", p("Galat: 508"), 'table:formula="of:=x"'), "", (Tanda.GALAT, "Galat: 508")),
        (baris_ods(('table:formula="of:=x" office:value-type="string"', p("#REF!"))), "#REF!", None),
        (baris_ods(('office:value-type="float" office:value="0" calcext:value-type="error"', p("#VALUE!"))), "",
         (Tanda.GALAT, "#VALUE!")),
        (waktu("date", "2024-03-31T07:30:00", "31/03/24 07:30"), datetime.fromisoformat("2024-03-31T07:30"), None),
        (waktu("date", "2024-03-31T00:00:00Z", "31/03/24"), date(2024, 3, 31), None),
        (waktu("date", "entah", "31 Maret"), "31 Maret", None),
        (waktu("time", "PT01H02M03S", ""), timedelta(hours=1, minutes=2, seconds=3), None),
        (waktu("time", "P1DT00H00M01,5S", ""), timedelta(days=1, seconds=1.5), None),
        (waktu("time", "-PT01H", ""), -timedelta(hours=1), None),
        (waktu("time", "sejam", "1:00"), "1:00", None),
        (baris_ods(('office:value-type="date" office:date-value="2024-03-31"', p(span("coret", "31/03/24")))),
         date(2024, 3, 31), (Tanda.CORET, "~31/03/24~")),
        (baris_ods(('office:value-type="date" office:date-value="2024-03-31"', p(span("naik", "31/03/24")))),
         date(2024, 3, 31), None),
    ],
)  # fmt: skip
def test_a_value_is_read_by_its_kind_and_held_against_what_is_seen(baris, isi, tanda):
    assert sel(baris) == (isi, tanda)


def test_hidden_and_filtered_rows_and_columns_are_known_however_often_they_repeat():
    kolom = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-column table:visibility="visible"/><table:table-column table:visibility="filter"/>'
    )
    saring = baris_ods("a", atribut='table:visibility="filter" table:number-rows-repeated="2"')
    (lembar,), _ = baca(kolom, baris_ods("x"), saring, baris_ods("y", atribut='table:visibility="visible"'))
    assert (lembar.baris, lembar.baris_sembunyi, lembar.kolom_sembunyi) == (
        [["x"], ["a"], ["a"], ["y"]],
        {2, 3},
        {3, 4, 6},
    )


@pytest.mark.parametrize(
    ("berapa", "kolom"), [("2", 3), ("+2", 3), (" 2 ", 3), ("0", 2), ("x", 2), ("-3", 2), ("1", 2)]
)
def test_a_cell_is_repeated_as_often_as_a_number_says(berapa, kolom):
    (lembar,), _ = baca(baris_ods((f'table:number-columns-repeated="{berapa}"', ""), "a"))
    assert lembar.baris == [[*[""] * (kolom - 1), "a"]]


def test_merged_areas_have_all_their_corners():
    luas = 'office:value-type="string" table:number-rows-spanned="2" table:number-columns-spanned="3"'
    samping = 'office:value-type="string" table:number-columns-spanned="2"'
    (lembar,), _ = baca(baris_ods("a", (luas, p("x"))), baris_ods("b"), baris_ods((samping, p("y"))))
    assert lembar.gabungan == ((1, 2, 2, 4), (3, 1, 3, 2))


def test_the_look_of_a_row_goes_before_that_of_a_column_and_the_last_column_style_holds():
    kolom = (
        '<table:table-column table:number-columns-repeated="2"/>'
        '<table:table-column table:default-cell-style-name="selcoret" table:number-columns-repeated="2"/>'
    )
    baris = baris_ods(*[('office:value-type="float" office:value="5"', p("5"))] * 4)
    (lembar,), _ = baca(kolom, baris)
    assert set(lembar.tanda) == {(1, 3), (1, 4)}
    (lembar,), _ = baca(
        kolom, baris.replace("<table:table-row ", '<table:table-row table:default-cell-style-name="x" ')
    )
    assert set(lembar.tanda) == set()


def test_sheets_after_one_that_reaches_too_far_are_read():
    isi = ods({"jauh": KOSONG + baris_ods("x"), "biasa": baris_ods("y")})
    lembar, temuan = read_workbook("a.ods", isi)
    assert ([(x.nama, x.baris) for x in lembar], kode(temuan)) == ([("biasa", [["y"]])], ["BCA-39"])
