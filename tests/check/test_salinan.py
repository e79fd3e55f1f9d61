"""Salinan formulir dengan sel temuan berwarna: selain sel itu, tidak ada yang berubah."""

import csv
import re
import shutil
import struct
import subprocess
import zipfile
import zlib
from dataclasses import replace
from io import BytesIO, StringIO
from textwrap import wrap

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from python_calamine import CalamineWorkbook

from pipeline.check.salinan import PENULIS, WARNA, salinan_berwarna, warnai
from pipeline.domain.tempat import Tempat, address, row_column
from pipeline.domain.temuan import Tingkat
from pipeline.regulation import katalog

BERKAS = "masuk/TW1/seksi.xlsx"


def temuan(lembar="kinerja", sel="B2", tingkat=Tingkat.GALAT, nilai="kata"):
    """A cell that holds words where a number is due, as grave as a test wants it."""
    return replace(katalog.temuan("BCA-30", Tempat(BERKAS, lembar, sel), nilai, kolom="realisasi"), tingkat=tingkat)


def piksel():
    """A PNG of one pixel."""

    def potong(jenis, isi):
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    kepala = potong(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kepala + potong(b"IDAT", zlib.compress(b"\0\0")) + potong(b"IEND", b"")


def buatan_xlsxwriter(catatan=""):
    """Numbers, a formula, a picture, validation, protection, a merged title, widths and a second sheet."""
    wadah = BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as buku:
        uang = buku.add_format({"num_format": "#,##0.00", "locked": False, "border": 1, "bg_color": "#FFF8D6"})
        lembar = buku.add_worksheet("kinerja")
        lembar.set_column("A:C", 17, uang)
        lembar.write_row(0, 0, ["indikator", "realisasi", "keadaan"])
        lembar.write_row(1, 0, ["I1", 12.5])
        lembar.write_formula("B3", "=SUM(B2:B2)", uang, 12.5)
        lembar.write_row("A8", ["I7", "teks"])
        lembar.merge_range("E1:F2", "gabungan")
        lembar.data_validation("C2:C9", {"validate": "list", "source": ["terisi", "tidak_berlaku"]})
        lembar.conditional_format("B2:B9", {"type": "no_blanks", "format": buku.add_format({"bold": True})})
        lembar.insert_image("H2", "titik.png", {"image_data": BytesIO(piksel())})
        lembar.set_row(7, 40)
        lembar.freeze_panes(1, 1)
        lembar.protect("rahasia")
        if catatan:
            lembar.write_comment("B2", catatan)
            lembar.write_comment("A8", "catatan lain")
        buku.add_worksheet("anggaran").write_row(0, 0, ["kode", "realisasi"])
    return wadah.getvalue()


def buatan_openpyxl(catatan=""):
    buku = openpyxl.load_workbook(BytesIO(buatan_xlsxwriter()))
    if catatan:
        buku["kinerja"]["B2"].comment = Comment(catatan, "unit")
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def ubah(isi, bagian, ganti):
    """The workbook with one part rewritten by a function of its text."""
    wadah = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w") as tujuan:
        for nama in asal.namelist():
            teks = asal.read(nama)
            tujuan.writestr(nama, ganti(teks.decode()).encode() if re.fullmatch(bagian, nama) else teks)
    return wadah.getvalue()


def tanpa(isi, bagian):
    """The workbook without one of its parts."""
    wadah = BytesIO()
    with zipfile.ZipFile(BytesIO(isi)) as asal, zipfile.ZipFile(wadah, "w") as tujuan:
        for nama in set(asal.namelist()) - {bagian}:
            tujuan.writestr(nama, asal.read(nama))
    return wadah.getvalue()


def tanpa_alamat():
    """Rows and cells that do not say where they are, as some programs write them."""
    return ubah(
        buatan_xlsxwriter(),
        "xl/worksheets/sheet2.xml",
        lambda xml: re.sub(r' (?:r|spans)="[^"]*"', "", xml),
    )


def ketat():
    """Strict Open XML: other namespaces for the same things."""
    lama, baru = "http://schemas.openxmlformats.org/{}", "http://purl.oclc.org/ooxml/{}"
    pasangan = [
        (lama.format("spreadsheetml/2006/main"), baru.format("spreadsheetml/main")),
        (lama.format("officeDocument/2006/relationships"), baru.format("officeDocument/relationships")),
    ]

    def ganti(xml):
        for dari, ke in pasangan:
            xml = xml.replace(dari, ke)
        return xml

    return ubah(buatan_xlsxwriter(), r"xl/(?!media).*\.(xml|rels)|_rels/\.rels", ganti)


BUATAN = {
    "xlsxwriter": buatan_xlsxwriter(),
    "xlsxwriter bercatatan": buatan_xlsxwriter("kata unit"),
    "openpyxl": buatan_openpyxl(),
    "openpyxl bercatatan": buatan_openpyxl("kata unit"),
}
SEMUA = (
    temuan(), temuan(sel="B3", tingkat=Tingkat.PERINGATAN), temuan(sel="C5"), temuan(sel="B8", tingkat=Tingkat.INFO),
    temuan("anggaran", "D4"),
)  # fmt: skip
DISENTUH = {("kinerja", sel) for sel in ("B2", "B3", "C5", "B8")} | {("anggaran", "D4")}
setiap_pembuat = pytest.mark.parametrize("isi", BUATAN.values(), ids=BUATAN.keys())


def buka(isi):
    return openpyxl.load_workbook(BytesIO(isi))


def bagian(isi):
    with zipfile.ZipFile(BytesIO(isi)) as paket:
        return {nama: paket.read(nama) for nama in paket.namelist()}


def rupa(sel):
    return (sel.value, sel.number_format, *map(repr, (sel.font, sel.border, sel.alignment, sel.protection)))


def terisi(buku):
    """The cells a workbook really holds."""
    return [sel for lembar in buku for baris in lembar.iter_rows() for sel in baris if sel.has_style or sel.value]


def rupa_lembar(lembar):
    aturan = [(str(v.sqref), v.type, v.formula1) for v in lembar.data_validations.dataValidation]
    kolom = {huruf: ukuran.width for huruf, ukuran in lembar.column_dimensions.items()}
    tinggi = {nomor: lembar.row_dimensions[nomor].height for nomor in range(1, 12)}
    return (
        aturan,
        kolom,
        tinggi,
        [str(r) for r in lembar.merged_cells.ranges],
        vars(lembar.protection),
        lembar.freeze_panes,
    )


def catatan(isi, lembar="kinerja", sel="B2"):
    return buka(isi)[lembar][sel].comment.text


@setiap_pembuat
def test_every_cell_of_a_finding_is_filled_with_the_colour_of_its_severity(isi):
    buku = buka(warnai(isi, SEMUA))

    assert [buku[t.tempat.lembar][t.tempat.sel].fill.fgColor.rgb for t in SEMUA] == [WARNA[t.tingkat] for t in SEMUA]


@setiap_pembuat
def test_every_cell_of_a_finding_says_what_is_wrong_and_what_to_do(isi):
    hasil = warnai(isi, SEMUA)

    assert all("tidak dihitung.\nSaran: Tulis angkanya" in catatan(hasil, lembar, sel) for lembar, sel in DISENTUH)


@setiap_pembuat
def test_values_formats_and_locks_stay_as_they_were(isi):
    baru = buka(warnai(isi, SEMUA))
    beda = [sel.coordinate for sel in terisi(buka(isi)) if rupa(sel) != rupa(baru[sel.parent.title][sel.coordinate])]

    assert beda == []


@setiap_pembuat
def test_the_fill_of_every_other_cell_stays_as_it_was(isi):
    lama, baru = buka(isi), buka(warnai(isi, SEMUA))
    semua = [
        (lembar.title, address(baris, kolom)) for lembar in lama for baris in range(1, 13) for kolom in range(1, 9)
    ]
    beda = {(nama, sel) for nama, sel in semua if repr(lama[nama][sel].fill) != repr(baru[nama][sel].fill)}

    assert beda == DISENTUH


@setiap_pembuat
def test_widths_validation_protection_and_merges_stay_as_they_were(isi):
    lama, baru = buka(isi), buka(warnai(isi, SEMUA))

    assert [rupa_lembar(lembar) for lembar in baru] == [rupa_lembar(lembar) for lembar in lama]


@setiap_pembuat
def test_another_reader_sees_the_same_values(isi):
    def baca(bytes_buku):
        buku = CalamineWorkbook.from_filelike(BytesIO(bytes_buku))
        return [buku.get_sheet_by_name(nama).to_python(skip_empty_area=False) for nama in buku.sheet_names]

    lama, baru = baca(isi), baca(warnai(isi, SEMUA))

    assert baru == lama


@setiap_pembuat
def test_parts_that_hold_no_format_or_note_stay_byte_for_byte(isi):
    lama, baru = bagian(isi), bagian(warnai(isi, SEMUA))
    boleh = r"xl/worksheets/.*|xl/styles\.xml|\[Content_Types\]\.xml|xl/comments.*|xl/drawings/.*\.vml"

    assert {n for n, b in lama.items() if baru.get(n) != b and not re.fullmatch(boleh, n)} == set()


def test_shared_strings_formulas_and_pictures_are_still_there():
    lama, baru = bagian(BUATAN["xlsxwriter"]), bagian(warnai(BUATAN["xlsxwriter"], SEMUA))

    assert all(
        baru[n] == lama[n] for n in ("xl/sharedStrings.xml", "xl/media/image1.png", "xl/drawings/drawing1.xml")
    )


@pytest.mark.parametrize("buatan", ["xlsxwriter bercatatan", "openpyxl bercatatan"])
def test_a_note_of_the_unit_itself_is_kept_above_ours(buatan):
    assert catatan(warnai(BUATAN[buatan], SEMUA)).startswith("kata unit\n\nGALAT BCA-30")


def test_a_note_of_the_unit_on_another_cell_is_kept():
    assert catatan(warnai(BUATAN["xlsxwriter bercatatan"], SEMUA), sel="A8") == "catatan lain"


@setiap_pembuat
def test_every_note_has_exactly_one_box_to_be_shown_in(isi):
    gambar = "".join(b.decode() for n, b in bagian(warnai(isi, SEMUA)).items() if n.endswith(".vml"))
    kotak = re.findall(r":Row>(\d+)</\w+:Row>\s*<\w+:Column>(\d+)<", gambar)
    bentuk = re.findall(r'id="_x0000_s(\d+)"', gambar)

    assert {(int(b), int(k)) for b, k in kotak} >= {(1, 1), (2, 1), (4, 2), (7, 1), (3, 3)}
    assert len(kotak) == len(set(kotak)) == len(set(bentuk))


KOTAK = [("A1", "1, 15, 0, 10"), ("B2", "2, 15, 0, 10"), ("C4", "3, 15, 2, 10")]


@pytest.mark.parametrize(("sel", "awal"), KOTAK)
def test_the_box_of_a_note_begins_one_row_above_its_cell_and_holds_its_lines(sel, awal):
    isi = warnai(buatan_openpyxl(), [temuan(sel=sel)])
    (anchor,) = re.findall(r"<x:Anchor>(.*?)</x:Anchor>", "".join(
        b.decode() for n, b in bagian(isi).items() if n.endswith(".vml")))  # fmt: skip
    kiri, dx, atas, dy, *_, bawah, dy2 = map(int, anchor.split(", "))
    lines = sum(max(len(wrap(satu, 50)), 1) for satu in catatan(isi, sel=sel).splitlines()) + 1
    assert (f"{kiri}, {dx}, {atas}, {dy}", 20 * (bawah - atas) + dy2 - dy) == (awal, 16 * lines)


def test_several_findings_of_one_cell_share_one_note_and_the_gravest_colour():
    dua = (temuan(tingkat=Tingkat.INFO, nilai="Satu."), temuan(nilai="Dua."))
    hasil = warnai(BUATAN["xlsxwriter"], dua)

    assert buka(hasil)["kinerja"]["B2"].fill.fgColor.rgb == WARNA[Tingkat.GALAT]
    assert re.findall(r"(Satu|Dua)\.", catatan(hasil)) == ["Satu", "Dua"]


@pytest.mark.parametrize("sel", ["E1", "E2", "F1", "F2"])
def test_a_finding_in_a_merged_area_is_noted_where_it_can_be_seen(sel):
    assert "BCA-30" in catatan(warnai(BUATAN["xlsxwriter"], [temuan(sel=sel)]), sel="E1")


@pytest.mark.parametrize("sel", ["D1", "D2", "G1", "G2", "E3", "F3"])
def test_a_finding_beside_a_merged_area_is_noted_in_its_own_cell(sel):
    assert "BCA-30" in catatan(warnai(BUATAN["xlsxwriter"], [temuan(sel=sel)]), sel=sel)


def test_a_note_says_who_wrote_it():
    assert buka(warnai(BUATAN["xlsxwriter"], [temuan()]))["kinerja"]["B2"].comment.author == PENULIS


def test_a_note_is_shown_before_the_tables_of_a_sheet():
    wadah = BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as buku:
        buku.add_worksheet("kinerja").add_table("A1:B4", {"columns": [{"header": "kode"}, {"header": "realisasi"}]})
    lembar = bagian(warnai(wadah.getvalue(), [temuan()]))["xl/worksheets/sheet1.xml"].decode()

    assert re.findall(r"<(legacyDrawing|tableParts)\b", lembar) == ["legacyDrawing", "tableParts"]


def test_a_sheet_without_any_row_takes_a_note():
    kosong = ubah(buatan_openpyxl(), "xl/worksheets/sheet2.xml",
                  lambda teks: re.sub("<sheetData.*</sheetData>", "", teks, flags=re.DOTALL))  # fmt: skip

    assert "BCA-30" in catatan(warnai(kosong, [temuan("anggaran", "B2")]), "anggaran", "B2")


@pytest.mark.parametrize(("tersembunyi", "kanan"), [(False, 6), (True, 9)])
def test_the_box_of_a_note_is_as_wide_over_hidden_columns(tersembunyi, kanan):
    wadah = BytesIO()
    with xlsxwriter.Workbook(wadah, {"in_memory": True}) as buku:
        lembar = buku.add_worksheet("kinerja")
        lembar.write_row(0, 0, ["kode", "realisasi"])
        lembar.set_column("C:E", None, None, {"hidden": tersembunyi})
    isi = bagian(warnai(wadah.getvalue(), [temuan(sel="A2")]))
    (gambar,) = (teks.decode() for nama, teks in isi.items() if nama.endswith(".vml"))
    (anchor,) = re.findall(r"<x:Anchor>(.*?)</x:Anchor>", gambar)

    assert int(anchor.split(", ")[4]) == kanan


@pytest.mark.parametrize(
    ("lembar", "sel", "dicatat_di"),
    [("kinerja", "", "kinerja"), ("anggaran", "", "anggaran"), ("", "", "kinerja"), ("tidak ada", "C9", "kinerja")],
)
def test_a_finding_without_a_cell_is_noted_at_the_top_of_its_sheet(lembar, sel, dicatat_di):
    assert "BCA-30" in catatan(warnai(BUATAN["xlsxwriter"], [temuan(lembar, sel)]), dicatat_di, "A1")


def test_a_sheet_is_found_however_its_name_is_typed():
    assert "BCA-30" in catatan(warnai(BUATAN["xlsxwriter"], [temuan(" Kinerja")]))


def test_text_that_looks_like_markup_is_written_as_it_stands():
    assert "<b> & \x09lain" in catatan(warnai(BUATAN["xlsxwriter"], [temuan(nilai="<b> & \x09\x0blain")]))


def test_cells_without_addresses_are_counted():
    hasil = buka(warnai(tanpa_alamat(), [temuan("anggaran", "B1"), temuan("anggaran", "D1")]))["anggaran"]

    assert [(sel.value, sel.comment is not None) for sel in hasil[1]] == [
        ("kode", False), ("realisasi", True), (None, False), (None, True),
    ]  # fmt: skip


def test_a_strict_workbook_is_coloured_in_its_own_namespace():
    baru = bagian(warnai(ketat(), [temuan()]))
    lembar = baru["xl/worksheets/sheet1.xml"].decode()

    assert b'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"' in baru["xl/commentsPeriksa1.xml"]
    assert re.search(r'<legacyDrawing [^>]*r:id="rIdPeriksa2"', lembar)
    assert "schemas.openxmlformats.org/spreadsheetml" not in lembar


def test_the_note_drawing_stands_where_the_schema_wants_it():
    lembar = bagian(warnai(BUATAN["xlsxwriter"], [temuan()]))["xl/worksheets/sheet1.xml"].decode()
    urutan = re.findall(r"<(pageMargins|drawing|legacyDrawing|tableParts)\b", lembar)

    assert urutan == ["pageMargins", "drawing", "legacyDrawing"]


def test_a_sheet_without_findings_stays_byte_for_byte():
    lama = BUATAN["xlsxwriter"]

    assert bagian(warnai(lama, [temuan()]))["xl/worksheets/sheet2.xml"] == bagian(lama)["xl/worksheets/sheet2.xml"]


def test_the_same_copy_twice_gives_the_same_bytes():
    assert warnai(BUATAN["openpyxl"], SEMUA) == warnai(BUATAN["openpyxl"], SEMUA)


def test_a_copy_can_be_coloured_again():
    lagi = warnai(warnai(BUATAN["xlsxwriter"], [temuan()]), [temuan(sel="B3", nilai="Lagi.")])

    assert "“kata” pada kolom" in catatan(lagi)
    assert "Lagi." in catatan(lagi, sel="B3")


@given(st.integers(1, 60), st.integers(1, 40))
@settings(max_examples=25, deadline=None)
def test_a_cell_that_did_not_exist_comes_in_its_place(baris, kolom):
    sel = address(baris, kolom)
    lembar = bagian(warnai(BUATAN["openpyxl"], [temuan("anggaran", sel)]))["xl/worksheets/sheet2.xml"].decode()
    urutan = [row_column(satu) for satu in re.findall(r'<c [^>]*?\br="([A-Z]+\d+)"', lembar)]

    assert urutan == sorted(urutan)
    assert (baris, kolom) in urutan


def test_an_absent_cell_keeps_the_format_of_its_column():
    hasil = buka(warnai(BUATAN["xlsxwriter"], [temuan(sel="C30")]))["kinerja"]["C30"]

    assert (hasil.number_format, hasil.protection.locked) == ("#,##0.00", False)


def test_each_returned_file_with_findings_gets_its_copy():
    kiriman = {BERKAS: BUATAN["xlsxwriter"], "masuk/TW1/lain.xlsx": BUATAN["openpyxl"]}

    assert [d.nama for d in salinan_berwarna(kiriman, SEMUA)] == ["3-kelengkapan/salinan/TW1/seksi.xlsx"]


@pytest.mark.parametrize(
    "isi",
    [
        b"", b"bukan zip", b"PK\x03\x04rusak", BUATAN["xlsxwriter"][:900],
        ubah(BUATAN["xlsxwriter"], "xl/workbook.xml", lambda _: "<rusak"),
        ubah(BUATAN["xlsxwriter"], "xl/worksheets/sheet1.xml", lambda xml: xml[:200]),
        BUATAN["xlsxwriter"].replace(b"xl/workbook.xml", b"xl/workbaak.xml"),
        tanpa(BUATAN["xlsxwriter bercatatan"], "xl/drawings/vmlDrawing1.vml"),
    ],
    ids=["kosong", "bukan zip", "awal zip", "terpotong", "buku rusak", "lembar rusak", "tanpa buku", "tanpa gambar"],
)  # fmt: skip
def test_a_workbook_that_cannot_be_opened_gets_a_list_instead(isi):
    (dokumen,) = salinan_berwarna({BERKAS: isi}, [temuan()])

    assert dokumen.nama == "3-kelengkapan/salinan/TW1/seksi-temuan.csv"


def test_a_folder_of_csv_gets_one_list_of_its_findings():
    folder = "2024/masuk/TW1/SEK"
    kiriman = dict.fromkeys((f"{folder}/anggaran.csv", f"{folder}/kinerja.csv"), b"")
    milik = [
        katalog.temuan("BCA-30", Tempat(f"{folder}/kinerja.csv", "kinerja", "B2"), "x;y", kolom="realisasi"),
        katalog.temuan("FRM-04", Tempat(folder), "SEK"),
    ]
    (dokumen,) = salinan_berwarna(kiriman, [*milik, temuan()])
    baris = list(csv.reader(StringIO(dokumen.isi.decode("utf-8-sig")), delimiter=";"))

    assert dokumen.nama == "3-kelengkapan/salinan/TW1/SEK-temuan.csv"
    assert baris[1:] == [
        ["kinerja", "B2", "x;y", "peringatan", katalog.pesan(milik[0]), katalog.saran(milik[0]), "BCA-30"],
        ["", "", "SEK", "info", katalog.pesan(milik[1]), katalog.saran(milik[1]), "FRM-04"],
    ]


def test_the_figures_of_the_office_itself_get_their_own_list():
    berkas = "2024/masuk/TW1/lra.csv"
    milik = katalog.temuan("BCA-21", Tempat(berkas, "lra", "B2"), "#REF!")

    assert [d.nama for d in salinan_berwarna({berkas: b""}, [milik])] == ["3-kelengkapan/salinan/TW1/lra-temuan.csv"]


@pytest.mark.parametrize("unit", ["SEK", "SEK.1"])
def test_a_dot_in_the_name_of_a_folder_is_no_ending(unit):
    berkas = f"masuk/TW1/{unit}/kinerja.csv"
    milik = katalog.temuan("BCA-21", Tempat(berkas, "kinerja", "B2"), "#REF!")
    (dokumen,) = salinan_berwarna({berkas: b""}, [milik])

    assert dokumen.nama == f"3-kelengkapan/salinan/TW1/{unit}-temuan.csv"


def test_two_files_of_one_name_get_two_lists():
    kiriman = {"masuk/TW1/sek.xls": b"", "masuk/TW1/sek.xlsx": b"rusak"}
    milik = [katalog.temuan("BCA-05", Tempat(berkas)) for berkas in kiriman]

    assert [d.nama.rpartition("/")[2] for d in salinan_berwarna(kiriman, milik)] == [
        "sek-temuan.csv",
        "sek.xlsx-temuan.csv",
    ]


def simpan_ulang(folder, isi, bentuk):
    """The workbook as LibreOffice saves it in another format."""
    folder.mkdir()
    (folder / "asal.xlsx").write_bytes(isi)
    profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    perintah = [shutil.which("soffice") or "soffice", "--headless", profil, "--convert-to", bentuk, "--outdir"]
    hasil = folder / "hasil"
    subprocess.run([*perintah, str(hasil), str(folder / "asal.xlsx")], check=True, capture_output=True)  # noqa: S603
    return (hasil / f"asal.{bentuk}").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("buatan", BUATAN)
def test_libreoffice_opens_the_copy_and_shows_every_note(tmp_path, buatan):
    isi = simpan_ulang(tmp_path / "buka", warnai(BUATAN[buatan], SEMUA), "fods").decode()

    assert isi.count("Saran: Tulis angkanya") == len(SEMUA)


@pytest.mark.slow
def test_a_workbook_saved_by_libreoffice_is_coloured_and_otherwise_the_same(tmp_path):
    isi = simpan_ulang(tmp_path / "simpan", BUATAN["xlsxwriter bercatatan"], "xlsx")
    baru = buka(warnai(isi, SEMUA))
    beda = [sel.coordinate for sel in terisi(buka(isi)) if rupa(sel) != rupa(baru[sel.parent.title][sel.coordinate])]

    assert beda == []
    assert [baru[t.tempat.lembar][t.tempat.sel].fill.fgColor.rgb for t in SEMUA] == [WARNA[t.tingkat] for t in SEMUA]
    assert baru["kinerja"]["B2"].comment.text.startswith("kata unit")
