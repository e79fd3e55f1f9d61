"""Workbooks: every cell at its address, and what a reader of values alone would lose."""

import io
import re
from datetime import date, datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from pipeline.regulation.katalog import pesan
from pipeline.sheet.batas import Batas, Kisi
from pipeline.sheet.lembar import Tanda, Tandaan
from pipeline.sheet.workbook import read_workbook
from pipeline.sheet.xlsx_biasa import read_usual
from pipeline.sheet.xlsx_isi import IsiBuku
from tests.sheet.buku import baris_ods, buku, kode, ods, ubah

SATU = {"kinerja": [["indikator", "realisasi"], ["I1", 12.5]]}


def baca(isi, berkas="masuk/TW1/seksi.xlsx"):
    return read_workbook(berkas, isi)


def satu_lembar(isi):
    (lembar,), _ = baca(isi)
    return lembar


def test_a_table_that_starts_at_c5_keeps_its_addresses():
    lembar = satu_lembar(buku({"kinerja": []}, lambda _, ws: ws.write("C5", "mulai")))
    assert lembar.baris[4][2] == "mulai"


def test_an_excel_error_is_marked_with_its_text_instead_of_vanishing():
    def galat(_, ws):
        ws.write_formula("B3", "=A1/0", None, "#DIV/0!")

    assert satu_lembar(buku(SATU, galat)).tanda[3, 2] == (Tanda.GALAT, "#DIV/0!")


def test_a_formula_nobody_computed_is_marked_with_its_text():
    def rumus(_, ws):
        ws.write_formula("B9", '=SUM(A1:A3)&"<"', None, "")

    assert satu_lembar(buku(SATU, rumus)).tanda[9, 2] == (Tanda.RUMUS_KOSONG, '=SUM(A1:A3)&"<"')


def test_a_formula_of_openpyxl_has_no_value_and_is_marked():
    wb = openpyxl.Workbook()
    wb.active["B2"] = "=1+1"
    wadah = io.BytesIO()
    wb.save(wadah)
    assert satu_lembar(wadah.getvalue()).tanda[2, 2] == (Tanda.RUMUS_KOSONG, "=1+1")


def test_a_computed_formula_is_just_its_value():
    def rumus(_, ws):
        ws.write_formula("B3", "=1+1", None, 2)

    lembar = satu_lembar(buku(SATU, rumus))
    assert (lembar.baris[2][1], lembar.tanda) == (2, {})


@pytest.mark.parametrize(("bentuk", "persen"), [("0%", True), ("0.0%", True), ('0.00" %"', False), ("0.00", False)])
def test_a_cell_shown_as_a_percentage_is_marked(bentuk, persen):
    def isi(wb, ws):
        ws.write("B3", 0.855, wb.add_format({"num_format": bentuk}))

    assert ((3, 2) in satu_lembar(buku(SATU, isi)).tanda) is persen


def test_a_date_cell_is_a_date():
    def isi(wb, ws):
        ws.write_datetime("B3", date(2024, 3, 31), wb.add_format({"num_format": "dd/mm/yyyy"}))

    assert satu_lembar(buku(SATU, isi)).baris[2][1] == date(2024, 3, 31)


def test_cells_under_a_vertical_merge_point_at_its_first_cell():
    lembar = satu_lembar(buku(SATU, lambda _, ws: ws.merge_range("A3:A5", "gabung")))
    assert lembar.tanda == {(4, 1): (Tanda.GABUNGAN, "A3"), (5, 1): (Tanda.GABUNGAN, "A3")}


def test_a_hidden_sheet_is_read_and_known_as_hidden():
    assert [
        x.tersembunyi for x in baca(buku({"a": [["x"]], "b": [["y"]]}, lambda _, ws: ws.name == "b" and ws.hide()))[0]
    ] == [False, True]


def ole(isi=b""):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + isi


def bom_zip():
    wadah = io.BytesIO()
    with ZipFile(wadah, "w", ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", b"\0" * 200_000_000)
    return wadah.getvalue()


def word():
    wadah = io.BytesIO()
    with ZipFile(wadah, "w") as arsip:
        arsip.writestr("word/document.xml", "<x/>")
    return wadah.getvalue()


@pytest.mark.parametrize(
    ("isi", "temuan"),
    [
        (b"", "BCA-05"),
        (b"halo, ini bukan Excel", "BCA-01"),
        (b"<html><table></table></html>", "BCA-01"),
        (word(), "BCA-01"),
        (ole("EncryptedPackage".encode("utf-16-le")), "BCA-02"),
        (buku(SATU)[:2000], "BCA-03"),
        (b"PK\x03\x04" + b"x" * 100, "BCA-03"),
        (ubah(buku(SATU), "xl/worksheets/sheet1.xml", rb"(?s)<sheetData>.*", b"<sheetData><row"), "BCA-03"),
        (bom_zip(), "BCA-04"),
    ],
    ids=["kosong", "teks", "html", "word", "sandi", "terpotong", "zip-rusak", "xml-rusak", "bom-zip"],
)
def test_what_is_no_usable_workbook_is_a_finding_and_never_raised(isi, temuan):
    assert (baca(isi)[0], kode(baca(isi)[1])) == ((), [temuan])


def test_a_damaged_old_workbook_is_a_finding():
    assert kode(baca(ole(), "a.xls")[1]) == ["BCA-03"]


def test_a_stray_cell_at_the_far_end_is_named_instead_of_eating_the_memory():
    lembar, temuan = baca(
        buku({"kinerja": [["a"]], "lain": [["b"]]}, lambda _, ws: ws.name == "kinerja" and ws.write("XFD1048576", 1))
    )
    place = str(temuan[0].tempat)
    assert ([x.nama for x in lembar], temuan[0].kode, place) == (
        ["lain"],
        "BCA-39",
        "masuk/TW1/seksi.xlsx › kinerja › XFD1048576",
    )


@pytest.mark.parametrize(
    ("pola", "ganti"),
    [
        (rb'r="A2"', b'r="ZZZZZ99999999999"'),
        (rb'r="A2"', b'r="A0"'),
        (rb'<c r="A2"', b"<c r='A9999999'"),
        (rb'<c r="A2"', b'<c\tr="XFD1048576"'),
        (rb'<row r="2"([^>]*)><c r="A2"', rb'<row r="9999999"\1><c'),
    ],
)
def test_an_address_out_of_reach_never_ends_the_process(pola, ganti):
    rusak = ubah(buku({**SATU, "lain": [["b"]]}), "xl/worksheets/sheet1.xml", pola, ganti)
    assert ([x.nama for x in baca(rusak)[0]], kode(baca(rusak)[1])) == (["lain"], ["BCA-39"])


@pytest.mark.parametrize("bagian", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
@pytest.mark.parametrize(
    ("pola", "ganti"), [(rb"<(worksheet|sst) ", rb"<!DOCTYPE x [<!ENTITY a '9'>]><\1 "), (rb"<(v|t)>", rb"<\1>&a;")]
)
def test_a_workbook_with_entities_of_its_own_is_refused(bagian, pola, ganti):
    assert kode(baca(ubah(buku(SATU), bagian, pola, ganti))[1]) == ["BCA-03"]


def test_a_formula_of_a_validation_is_no_formula_of_a_cell():
    def aturan(_, ws):
        ws.data_validation("B2", {"validate": "custom", "value": "=B2>0"})

    assert satu_lembar(buku(SATU, aturan)).tanda == {}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 5000), st.binary(min_size=1, max_size=8))
def test_no_damage_to_the_bytes_raises(at, salah):
    isi = buku(SATU)
    at %= len(isi)
    lembar, temuan = baca(isi[:at] + salah + isi[at + len(salah) :])
    assert lembar or temuan


KEPALA_ODS = baris_ods("indikator", "realisasi")
PERSEN = ('office:value-type="percentage" office:value="0.855"', "<text:p>85,5%</text:p>")


def baca_ods(*baris):
    return baca(ods({"kinerja": KEPALA_ODS + "".join(baris)}), "a.ods")


@pytest.mark.parametrize(
    ("sel", "tanda"),
    [
        (PERSEN, (Tanda.PERSEN, "")),
        (
            ('table:formula="of:=1/0" calcext:value-type="error"', "<text:p>#DIV/0!</text:p>"),
            (Tanda.GALAT, "#DIV/0!"),
        ),
        (('table:formula="of:=Z1"', ""), (Tanda.RUMUS_KOSONG, "=Z1")),
    ],
)
def test_an_ods_tells_its_percentages_errors_and_bare_formulas(sel, tanda):
    (lembar,), temuan = baca_ods(baris_ods("I1", sel))
    assert (lembar.tanda, temuan) == ({(2, 2): tanda}, ())


def test_repeated_rows_and_cells_of_an_ods_keep_their_addresses():
    kosong = '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    dua = ('table:number-columns-repeated="2" ' + PERSEN[0], PERSEN[1])
    (lembar,), _ = baca_ods(kosong, baris_ods("I1", dua))
    assert (set(lembar.tanda), lembar.baris[4][1]) == ({(5, 2), (5, 3)}, 0.855)


def test_a_hidden_row_of_an_ods_is_known():
    (lembar,), _ = baca_ods(baris_ods("I1", PERSEN, atribut='table:visibility="collapse"'))
    assert lembar.baris_sembunyi == {2}


def test_an_ods_that_repeats_a_cell_for_ever_is_not_opened():
    luas = ('table:number-columns-repeated="16000" office:value-type="float" office:value="1"', "")
    lembar, temuan = baca_ods(baris_ods(luas, atribut='table:number-rows-repeated="1000000"'))
    assert (lembar, kode(temuan)) == ((), ["BCA-39"])


SEL = st.one_of(
    st.none(),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), min_size=1, max_size=12),
    st.floats(-1e9, 1e9, allow_nan=False),
    st.integers(-999, 10**9),
    st.booleans(),
)
BARIS = st.lists(st.lists(SEL, min_size=1, max_size=5), min_size=1, max_size=6)
BENTUK = st.sampled_from(["General", "0%", "#,##0", "#,##0,", "dd/mm/yyyy", '0" juta"', ";;;", "[h]:mm"])


def terisi(baris):
    """Values by place, however the rows are padded."""
    return {(r, k): isi for r, row in enumerate(baris) for k, isi in enumerate(row) if isi != ""}


@settings(max_examples=60, deadline=None)
@given(BARIS)
def test_values_agree_with_another_reader(baris):
    isi = buku({"kinerja": baris})
    lain = CalamineWorkbook.from_filelike(io.BytesIO(isi)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    assert terisi(satu_lembar(isi).baris) == terisi(lain)


@settings(max_examples=60, deadline=None)
@given(BARIS, st.lists(BENTUK, min_size=3, max_size=3), st.floats(-10, 60_000))
def test_a_sheet_reads_the_same_at_one_go_and_tag_by_tag(baris, bentuk, angka):
    def rupa(wb, ws):
        for nomor, satu in enumerate(bentuk):
            ws.write_number(10, nomor, angka, wb.add_format({"num_format": satu}))
        ws.merge_range("A13:A15", "gabung")
        ws.set_row(11, None, None, {"hidden": True})

    isi = buku({"kinerja": baris}, rupa)
    lambat = ubah(isi, "xl/worksheets/sheet1.xml", rb"<sheetData>", b"<!-- x --><sheetData>")
    lambat = ubah(lambat, "xl/sharedStrings.xml", rb"<si>", b"<si ><!-- x -->")
    cepat, pelan = satu_lembar(isi), satu_lembar(lambat)
    assert (cepat.baris, dict(cepat.tanda), cepat.baris_sembunyi) == (
        pelan.baris, dict(pelan.tanda), pelan.baris_sembunyi,
    )  # fmt: skip


def sekali_jalan(dari=b"", ke=b""):
    """Whether a plain sheet, with a piece of it replaced, is read at one go."""
    with ZipFile(io.BytesIO(buku({"kinerja": [["indikator", "realisasi"], ["I1", 5]]}))) as arsip:
        xml = arsip.read("xl/worksheets/sheet1.xml")
    assert dari in xml
    umum = IsiBuku(lambda: (["indikator", "realisasi", "I1"], {}), (), sejak_1904=False)
    return read_usual(xml.replace(dari, ke, 1), umum, Kisi(Batas()))


def test_the_usual_sheet_is_read_at_one_go():
    assert sekali_jalan()


@pytest.mark.parametrize(
    ("dari", "ke"),
    [
        (b'<c r="A2"', b'<c x=">" r="A2"'),
        (b'<row r="2"', b'<row x=">" r="2"'),
        (b'<row r="2"', b'<row r="2" x=">" hidden="1"'),
        (b'<row r="2"', b'<row r="2" hidden = "1"'),
        (b'<c r="A2"', b"<c r='A2'"),
        (b'<c r="A2"', b'<x:c r="A2"'),
        (b"<v>5</v>", b"<f>1</f><v>5</v>"),
        (b"<v>5</v>", b"<v>&#53;</v>"),
        (b"<sheetData>", b"<sheetData><sheetData></sheetData>"),
        (b"</sheetData>", b'</sheetData><y:sheetData><y:row r="9"/></y:sheetData>'),
        (b"<sheetData>", b"<!-- <sheetData> --><sheetData>"),
        (b"</worksheet>", b"<!-- --></worksheet>"),
        (b"</worksheet>", b"<?x?></worksheet>"),
        (b"</worksheet>", b"</worksheet"),
        (b"<sheetData>", b'<cols><col min="1" max="1" hidden="1"/></cols><sheetData>'),
        (b"<sheetData>", b'<x xmlns="lain"/><sheetData>'),
        (b"</sheetData>", b"</sheetData><mergeCells><mergeCell ref='A1:A2'/></mergeCells>"),
        (b'encoding="UTF-8"', b'encoding="ISO-8859-1"'),
        (b"spreadsheetml/2006/main", b"lain"),
    ],
)
def test_a_sheet_written_in_any_other_way_is_left_to_the_parser(dari, ke):
    assert not sekali_jalan(dari, ke)


def test_days_of_a_workbook_may_be_counted_from_1904():
    def tanggal(wb, ws):
        ws.write_number("B3", 43_920, wb.add_format({"num_format": "dd/mm/yyyy"}))

    lama = ubah(buku(SATU, tanggal), "xl/workbook.xml", rb"<workbookPr ", b'<workbookPr date1904="1" ')
    assert satu_lembar(lama).baris[2][1] == date(2024, 3, 31)


def test_letters_written_as_escapes_are_letters():
    assert satu_lembar(buku({"kinerja": [["a_x0041_b"]]})).baris == [["a_x0041_b"]]


def test_readings_aloud_are_no_part_of_a_text():
    bunyi = b"<si><t>isi</t><rPh sb='0' eb='1'><t>aloud</t></rPh></si>"
    assert satu_lembar(ubah(buku({"a": [["x"]]}), "xl/sharedStrings.xml", rb"<si>.*</si>", bunyi)).baris == [["isi"]]


@pytest.mark.parametrize(
    ("sel", "isi", "tanda"),
    [
        (b'<c r="A1" t="str"><f>x</f><v>abc</v></c>', "abc", None),
        (b'<c r="A1" t="str"><f>x</f><v></v></c>', None, None),
        (b'<c r="A1"><f t="shared" si="0" ref="A1:A2">B1*2</f></c>', "", (Tanda.RUMUS_KOSONG, "=B1*2")),
        (b'<c r="A1" t="d"><v>2024-03-31</v></c>', date(2024, 3, 31), None),
        (b'<c r="A1" t="b"><v>1</v></c>', True, None),
        (b"<c r='A1' t='e'><v>#N/A</v></c>", "", (Tanda.GALAT, "#N/A")),
        (b'<c r="A1"><v>12,5</v></c>', "12,5", None),
        (b'<c r="A1"><v>1_000</v></c>', "1_000", None),
        (b'<c r="A1" t="inlineStr"><is><t>polos</t></is></c>', "polos", None),
        (
            b'<c r="A1"><is><r><t>93</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></is></c>',
            "93¹", (Tanda.NAIK, "93¹"),
        ),
        (
            b'<c r="A1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>tidak dicoret</t></r></is></c>',
            "tidak dicoret", None,
        ),
        (
            b'<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>12</t></r><r><t>13</t></r></is></c>',
            "1213", (Tanda.CORET, "~12~13"),
        ),
    ],
)  # fmt: skip
def test_every_kind_of_cell_is_read_with_its_mark(sel, isi, tanda):
    lembar = satu_lembar(ubah(buku({"a": [["x"]]}), "xl/worksheets/sheet1.xml", rb"<c r=.*?</c>", sel))
    ada = lembar.baris[0][0] if lembar.baris else None
    assert (ada, lembar.tanda.get((1, 1))) == (isi, tanda)


@pytest.mark.parametrize("atribut", [b'showZeros="0"', b"showZeros='false'"])
def test_zeros_that_a_sheet_does_not_show_are_marked(atribut):
    isi = ubah(
        buku({"a": [["x", 0, 5]]}), "xl/worksheets/sheet1.xml", rb"<sheetView ", b"<sheetView " + atribut + b" "
    )
    assert satu_lembar(isi).tanda == {(1, 2): (Tanda.TERSEMBUNYI, "")}


@pytest.mark.parametrize(
    ("bagian", "pola", "ganti", "temuan"),
    [
        ("xl/worksheets/sheet1.xml", rb't="s"', b't="aneh"', "BCA-75"),
        ("xl/worksheets/sheet1.xml", rb"<v>0</v>", b"<v>99</v>", "BCA-75"),
        ("xl/_rels/workbook.xml.rels", rb'Target="worksheets/sheet1.xml"', b'Target="x.xml"', "BCA-75"),
        ("xl/workbook.xml", rb'r:id="rId1"', b'r:id="rId99"', "BCA-75"),
    ],
)
def test_a_sheet_that_cannot_be_examined_is_named_and_the_others_are_read(bagian, pola, ganti, temuan):
    lembar, found = baca(ubah(buku({"a": [["x"]], "lain": [[5]]}), bagian, pola, ganti))
    assert ([x.nama for x in lembar], kode(found), found[0].nilai) == (["lain"], [temuan], "a")


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"%PDF-1.7", "dokumen PDF"),
        (b"\x89PNG", "gambar"),
        (b"Rar!", "arsip RAR"),
        (b"a;b", "bukan buku kerja Excel"),
    ],
)
def test_another_kind_of_file_is_told_by_its_kind(isi, sebab):
    assert sebab in pesan(baca(isi)[1][0])


def test_marks_of_tall_merges_cost_no_memory():
    areas = Tandaan({(3, 1): (Tanda.PERSEN, "")}, [(1, 1, 1_048_576, 1), (2, 5, 9, 6)])
    assert (areas[3, 1][0], areas[900_000, 1], areas.get((2, 5)), areas.get((10, 5)), len(areas)) == (
        Tanda.PERSEN, (Tanda.GABUNGAN, "A1"), None, None, 1_048_575 + 7,
    )  # fmt: skip


def berlubang(isi):
    """A workbook whose sheet is damaged inside its packed bytes, while the list of its parts is whole."""
    at = isi.index(b"xl/worksheets/sheet1.xml") + 30
    return isi[:at] + bytes(40) + isi[at + 40 :]


def dua_kali(nama):
    wadah, bagian = io.BytesIO(buku(SATU)), ZipInfo()
    bagian.filename = nama  # ZipInfo(nama) would turn "\\" into "/" on Windows
    with ZipFile(wadah, "a") as arsip:
        arsip.writestr(bagian, b"<x/>")
    return wadah.getvalue()


def tersandi(isi):
    """A workbook whose parts say that they are encrypted by the archive."""
    return re.sub(rb"PK\x01\x02(.{4})\0\0", lambda kepala: kepala[0][:8] + b"\1\0", isi, flags=re.DOTALL)


def kantor(folder):
    wadah = io.BytesIO()
    tujuan = f'<Relationship Id="a" Type="x/officeDocument" Target="{folder}/a.xml"/>'
    with ZipFile(wadah, "w") as arsip:
        arsip.writestr("_rels/.rels", f"<Relationships>{tujuan}</Relationships>")
        arsip.writestr(f"{folder}/a.xml", "<x/>")
    return wadah.getvalue()


LEMBAR = "xl/worksheets/sheet1.xml"
TIDAK_ADA = "isinya tidak ditemukan di dalam berkas"


@pytest.mark.parametrize(
    ("isi", "temuan", "sebab"),
    [
        (buku(SATU)[:2000], "BCA-03", "arsipnya terpotong atau tidak lengkap"),
        (berlubang(buku(SATU)), "BCA-03", "isi arsipnya terpotong atau berubah"),
        (dua_kali("XL/Workbook.xml"), "BCA-03", "ada dua bagian dengan nama yang sama di dalamnya"),
        (dua_kali("xl\\styles.xml"), "BCA-03", "ada dua bagian dengan nama yang sama di dalamnya"),
        (tersandi(buku(SATU)), "BCA-02", None),
        (ubah(buku(SATU), LEMBAR, rb"</sheetData>", b""), "BCA-03", "susunan XML di dalamnya tidak sah"),
        (ubah(buku(SATU), LEMBAR, rb"<worksheet ", b"<!DOCTYPE x><worksheet "), "BCA-03",
         "memuat entitas XML, yang tidak diizinkan dalam buku kerja"),
        (ubah(buku(SATU), LEMBAR, rb"UTF-8", b"entah"), "BCA-03", "susunan XML di dalamnya tidak sah"),
        (kantor("word"), "BCA-01", "dokumen Word"),
        (kantor("ppt"), "BCA-01", "dokumen PowerPoint"),
        (word(), "BCA-01", "dokumen Word"),
        (b"\xef\xbb\xbf\r\n <!DOCTYPE html>", "BCA-01", "halaman web"),
        (b"<Table>", "BCA-01", "halaman web"),
        (b"<div>", "BCA-01", "halaman web"),
        (b" " * 500 + b"<html>", "BCA-01", "bukan buku kerja Excel"),
        (b"7z\xbc\xaf\x27", "BCA-01", "arsip 7-Zip"),
        (b"\xff\xd8\xff\xe0", "BCA-01", "gambar"),
        (b"{\\rtf1", "BCA-01", "dokumen teks"),
        (ods({}), "BCA-05", None),
        (ubah(buku(SATU), LEMBAR, rb't="s"', b't="dua-puluh-satu-huruf-x"'), "BCA-75",
         "ada sel berjenis “dua-puluh-satu-huruf”"),
        (ubah(buku(SATU), LEMBAR, rb"<v>0</v>", b"<v>99</v>"), "BCA-75", "ada sel yang menunjuk teks yang tidak ada"),
        (ubah(buku(SATU), "xl/workbook.xml", rb'r:id="rId1"', b'r:id="rId99"'), "BCA-75", TIDAK_ADA),
        (ubah(buku(SATU), "xl/_rels/workbook.xml.rels", rb"worksheets/sheet1", b"hilang"), "BCA-75", TIDAK_ADA),
    ],
)  # fmt: skip
def test_a_workbook_that_cannot_be_read_says_why(isi, temuan, sebab):
    _, (satu,) = baca(isi)
    assert (satu.kode, dict(satu.celah).get("sebab")) == (temuan, sebab)


SAAT = datetime.fromisoformat("2024-03-31T07:30")


def lembar_xml(isi_xml):
    """What is read of a sheet whose rows are these, tag by tag."""
    isi = ubah(buku({"a": [["x"]], "b": [["y"]]}), LEMBAR, rb"<sheetData>.*</sheetData>", isi_xml)
    return baca(isi)


@pytest.mark.parametrize(
    ("baris", "isi"),
    [
        (b"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", [[1, 2], [3]]),
        (b'<row r="2"><c><v>1</v></c></row><row><c r="B3"><v>2</v></c><c><v>3</v></c></row>', [[], [1], ["", 2, 3]]),
        (b'<row r=" 2 "><c r="$B$2"><v>1</v></c></row>', [[], ["", 1]]),
        (b'<row r="1"><c r="aa1"><v>1</v></c></row>', [[*[""] * 26, 1]]),
        (b'<row r="1"><c r="B1" t="str"><v>a_x000D_\nb_x0041_</v></c></row>', [["", "a\nbA"]]),
        (b'<row r="1"><c r="A1" t="b"><v> true </v></c><c r="B1" t="b"><v>0</v></c></row>', [[True, False]]),
        (b'<row r="1"><c r="A1" t="d"><v>2024-03-31T07:30:00</v></c></row>', [[SAAT]]),
        (b'<row r="1"><c r="A1" t="d"><v>entah</v></c></row>', [["entah"]]),
        (b'<row r="1"><c r="A1" t="n"><v> 12.5 </v></c><c r="B1"><v>-.5E+1</v></c></row>', [[12.5, -5]]),
        (b'<row r="1"><c r="A1" s="x"><v>5</v></c><c r="B1" s="99"><v>6</v></c></row>', [[5, 6]]),
        (b'<row r="1"><c r="A1"><f>A2</f><v>5</v></c></row></sheetData><c><v>9</v></c><sheetData>', [[5]]),
    ],
)  # fmt: skip
def test_cells_tag_by_tag_stand_where_they_say_or_follow_the_one_before(baris, isi):
    (lembar, _), temuan = lembar_xml(b"<sheetData>" + baris.replace(b"\n", b"\\n") + b"</sheetData>")
    assert (lembar.baris, temuan) == (isi, ())


@pytest.mark.parametrize(
    ("baris", "sel"),
    [
        (b'<row r="x"><c><v>1</v></c></row>', "x"),
        (b'<row r=""><c><v>1</v></c></row>', ""),
        (b'<row><c r=""><v>1</v></c></row>', "sel tanpa alamat"),
        (b'<row><c r="123456789012345"><v>1</v></c></row>', "123456789012"),
        (b'<row><c r="A0"><v>1</v></c></row>', "A0"),
        (b'<row><c r="XFE1"><v>1</v></c></row>', "XFE1"),
    ],
)
def test_an_address_that_is_none_is_told_as_it_stands(baris, sel):
    (lain,), (temuan,) = lembar_xml(b"<sheetData>" + baris + b"</sheetData>")
    assert (lain.nama, temuan.kode, temuan.nilai) == ("b", "BCA-39", sel)


def test_shared_formulas_nobody_computed_are_each_told_by_the_first_of_them():
    baris = (
        b'<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A3">B1*2</f></c></row>'
        b'<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f>C2</f></c></row>'
        b'<row r="3"><c r="A3"><f t="shared" si="1">D1</f></c><c r="B3"><f t="shared" si="0"></f></c></row>'
    )
    (lembar, _), _ = lembar_xml(b"<sheetData>" + baris + b"</sheetData>")
    assert {letak: teks for letak, (_, teks) in lembar.tanda.items()} == {
        (1, 1): "=B1*2", (2, 1): "=B1*2", (2, 2): "=C2", (3, 1): "=D1", (3, 2): "=B1*2",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cols", "kolom"),
    [
        (b'<col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="true"/>', {2, 3, 5}),
        (b'<col min="2" max="3" hidden="0"/><col min="4" max="4"/>', set()),
        (b'<col min="x" max="3" hidden="1"/><col min="2" hidden="1"/>', set()),
    ],
)
def test_columns_are_hidden_as_their_tags_say(cols, kolom):
    isi = ubah(buku(SATU), LEMBAR, rb"<sheetData>", b"<cols>" + cols + b"</cols><sheetData>")
    assert satu_lembar(isi).kolom_sembunyi == kolom


@pytest.mark.parametrize(
    ("tag", "gabungan"),
    [
        (b'<mergeCell ref="B2:C4"/>', ((2, 2, 4, 3),)),
        (b"<mergeCell ref='$B$2:$C$4'/><mergeCell ref='E1:E2'/>", ((2, 2, 4, 3), (1, 5, 2, 5))),
        (b"<mergeCell ref='B2'/><mergeCell ref='B2:C3:D4'/><mergeCell ref='B:C'/><mergeCell/>", ()),
        (b'<mergeCell ref="A31:B32"/><mergeCell ref="A30:B31"/>', ((30, 1, 31, 2),)),
    ],
)
def test_merged_areas_are_those_whose_two_corners_are_cells(tag, gabungan):
    isi = ubah(buku(SATU), LEMBAR, rb"</sheetData>", b"</sheetData><mergeCells>" + tag + b"</mergeCells>")
    assert satu_lembar(isi).gabungan == gabungan


@pytest.mark.parametrize(
    ("state", "gaib"),
    [(b"", False), (b'state="visible"', False), (b'state="hidden"', True), (b'state="veryHidden"', True)],
)
def test_a_sheet_is_hidden_unless_its_state_is_visible(state, gaib):
    assert (
        satu_lembar(ubah(buku(SATU), "xl/workbook.xml", rb"<sheet ", b"<sheet " + state + b" ")).tersembunyi is gaib
    )


def test_sheets_of_charts_are_none_and_of_macros_neither():
    for jenis in (b"chartsheet", b"dialogsheet", b"xlMacrosheet"):
        isi = ubah(buku(SATU), "xl/_rels/workbook.xml.rels", rb"relationships/worksheet", b"relationships/" + jenis)
        assert (baca(isi)[0], kode(baca(isi)[1])) == ((), ["BCA-05"])


GAYA_XML = (
    b'<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts>'
    b'<fonts><font><strike val="0"/></font><font><strike/></font><font><vertAlign val="superscript"/></font>'
    b'<font><vertAlign val="subscript"/></font></fonts>'
    b'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    b'<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/>'
    b'<xf fontId="77"/><xf numFmtId="9"/></cellXfs>'
    b'<dxfs><dxf><font><strike/></font><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>'
)


@pytest.mark.parametrize(
    ("gaya", "isi", "tanda"),
    [
        (0, 2, None), (1, 2, (Tanda.PERSEN, "")), (2, 2, (Tanda.CORET, "~2~")), (3, 2, (Tanda.NAIK, "²")),
        (4, 2, (Tanda.NAIK, "₂")), (5, 2, None), (6, 2, (Tanda.PERSEN, "")), (7, 2, None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("sel", [b'<c r="A1" s="%d"><v>2</v></c>', b"<c r='A1' s='%d'><v>2</v></c>"])
def test_a_style_has_the_format_and_the_font_of_its_numbers(gaya, isi, tanda, sel):
    isi_buku = ubah(
        buku({"a": [[2]]}), "xl/styles.xml", rb"(<styleSheet[^>]*>).*(</styleSheet>)", rb"\1" + GAYA_XML + rb"\2"
    )
    lembar = satu_lembar(ubah(isi_buku, LEMBAR, rb"<c r=.*?</c>", sel % gaya))
    assert (lembar.baris[0][0], lembar.tanda.get((1, 1))) == (isi, tanda)


@pytest.mark.parametrize(
    "tujuan",
    [
        b"/xl/worksheets/sheet1.xml",
        b"xl/worksheets/sheet1.xml",
        b"..\\\\xl\\\\worksheets\\\\sheet1.xml",
        b"./worksheets/../worksheets/SHEET1.xml",
    ],
)
def test_a_part_is_found_however_its_place_is_written(tujuan):
    isi = ubah(buku(SATU), "xl/_rels/workbook.xml.rels", rb"worksheets/sheet1.xml", tujuan)
    assert satu_lembar(isi).baris[1] == ["I1", 12.5]


def test_two_sheets_of_one_name_are_told_and_neither_is_read():
    isi = ubah(buku({"a": [["x"]], "b": [["y"]], "c": [["z"]]}), "xl/workbook.xml", rb'name="b"', b'name="A"')
    lembar, (temuan,) = baca(isi)
    assert ([x.nama for x in lembar], temuan.kode, temuan.nilai, temuan.tempat.lembar) == (["c"], "BCA-76", "A", "A")
