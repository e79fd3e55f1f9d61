"""Another reader, python-calamine, takes the same values from the same workbook, whichever program wrote it.

Known differences, none of them a value: calamine leaves errors out, has no truth values and no lengths beyond a day
in an .ods, and there a time of day is a length for us, because the format knows no other.
"""

import io
import re
import shutil
import subprocess
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from unicodedata import normalize

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import Font
from python_calamine import CalamineWorkbook

from pipeline.sheet.lembar import Tanda
from pipeline.sheet.workbook import read_workbook
from tests.sheet.buku import ubah

ROOT = Path(__file__).parents[2]
CONTOH = [satu for satu in sorted(ROOT.glob("data/**/*.xlsx")) if satu.read_bytes().startswith(b"PK")]
"""A few of the files for practice are no workbooks, whatever their names say."""
BENTUK = ("xls", "ods", "xlsx")
PANJANG = "kalimat yang panjang sekali " * 1100


def xlsx(tulis, **pilihan):
    """A workbook of xlsxwriter with one sheet ``kinerja``, on which ``tulis(buku, lembar)`` writes."""
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah, pilihan) as wb:
        wb.set_properties({"created": datetime(2025, 1, 2, tzinfo=UTC)})
        tulis(wb, wb.add_worksheet("kinerja"))
    return wadah.getvalue()


def angka(wb, ws):
    nilai = [0, 1, -1, 93.5, 0.1 + 0.2, 1 / 3, 1e-7, 1e15, 123456789012345, -12.5, 1385437875, 0.0005, 2**53, 1e100]
    bentuk = ["General", "0", "#,##0.00", '"Rp" #,##0', "0%", "0.0%", "@", "0.00E+00", "# ?/?", "#,##0,", '0" juta"']
    for baris, satu in enumerate(nilai):
        for kolom, kode in enumerate(bentuk):
            ws.write_number(baris, kolom, satu, wb.add_format({"num_format": kode}))


def teks(wb, ws):
    isi = [
        "kata", "  di muka", "di belakang  ", "satu\ndua", "007", "12,5", "1.234", "'petik", '"kutip"', "=1+1", "-",
        "é ü ñ", "日本語", "عربي", "🙂 emoji", "e\u0301", "\u200btak tampak", "a\xa0b", "a & b < c > d", "&amp;",
        "]]>", "#N/A", "TRUE", "31/12/2024", "x" * 255, "y" * 256, PANJANG,
    ]  # fmt: skip
    for baris, satu in enumerate(isi):
        ws.write_string(baris, 1, satu)
        ws.write_string(baris, 3, satu, wb.add_format({"text_wrap": True}))


def hari(wb, ws):
    bentuk = {kode: wb.add_format({"num_format": kode}) for kode in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm:ss")}
    for baris, satu in enumerate([date(1904, 1, 2), date(1999, 12, 31), date(2024, 2, 29), date(2099, 12, 31)]):
        ws.write_datetime(baris, 0, satu, bentuk["dd/mm/yyyy"])
        saat = datetime.combine(satu, time(13, 45, 10))
        ws.write_datetime(baris, 1, saat, bentuk["dd/mm/yyyy hh:mm:ss"])
    ws.write_datetime(0, 2, time(8, 15), bentuk["hh:mm:ss"])
    ws.write_number(1, 2, 1.25, wb.add_format({"num_format": "[h]:mm:ss"}))
    ws.write_number(2, 2, 45382, wb.add_format({"num_format": 14}))
    ws.write_number(3, 2, 45382, wb.add_format({"num_format": "[$-421]d mmmm yyyy;@"}))


def rumus(_, ws):
    ws.write_formula("A1", "=1+1", None, 2)
    ws.write_formula("A2", '="a"&"b"', None, "ab")
    ws.write_formula("A3", "=1=1", None, True)
    ws.write_formula("A4", "=1/0", None, "#DIV/0!")
    ws.write_formula("A5", "=NA()", None, "#N/A")
    ws.write_formula("A6", '=""', None, "")
    ws.write_array_formula("B1:B3", "{=ROW(C1:C3)}", None, 1)
    ws.write_number("B2", 2)
    ws.write_number("B3", 3)
    ws.write_boolean("C1", True)
    ws.write_boolean("C2", False)


def susunan(wb, ws):
    ws.write("C5", "mulai di C5")
    ws.merge_range("C7:C9", "ke bawah")
    ws.merge_range("D7:F7", "ke samping")
    ws.merge_range("D8:F9", 12.5)
    ws.write_blank("A1", None, wb.add_format({"bold": True}))
    ws.write("AB40", "jauh")
    ws.set_row(6, None, None, {"hidden": True})
    ws.set_column("D:D", None, None, {"hidden": True})
    for nomor in range(30):
        lain = wb.add_worksheet(f"lembar {nomor}")
        lain.write(nomor, nomor, nomor)
        if nomor % 3 == 0:
            lain.hide() if nomor % 2 else lain.very_hidden()
    wb.add_worksheet("kosong sama sekali")


def kaya(wb, ws):
    tebal, naik = wb.add_format({"bold": True}), wb.add_format({"font_script": 1})
    ws.write_rich_string("A1", "biasa ", tebal, "tebal", " lalu biasa")
    ws.write_rich_string("A2", tebal, "Satu", "\ndua ", tebal, " tiga ")
    ws.write_comment("A1", "catatan bukan isi")
    ws.write_url("A3", "https://contoh.go.id/", string="tautan")
    ws.write("A4", "mencolok", naik)


def banyak(_, ws):
    for baris in range(3000):
        ws.write_row(baris, 0, [f"IKU-{baris:04}", baris / 8, f"uraian {baris % 7}", baris % 2 == 0, baris * 1000])


def openpyxl_menulis():
    wb = openpyxl.Workbook()
    ws = wb.active
    ws.title = "kinerja"
    ws.append(
        ["teks", 5, 12.5, True, None, date(2024, 3, 31), datetime.fromisoformat("2024-03-31T07:30"), time(6, 5)]
    )
    ws.append(["  ruang  ", -1, 1e-9, False, "", "satu\ndua", "é🙂", timedelta(hours=30)])
    ws["A5"], ws["A5"].font = "tebal", Font(bold=True)
    ws.merge_cells("B5:C7")
    ws["B5"] = "gabung"
    wb.create_sheet("tersembunyi").sheet_state = "hidden"
    wb["tersembunyi"]["B2"] = 7
    wadah = io.BytesIO()
    wb.save(wadah)
    return wadah.getvalue()


def bunyi(isi):
    """The same with readings aloud beside the first shared string."""
    baca = rb'\g<0><rPh sb="0" eb="1"><t>bunyi</t></rPh><phoneticPr fontId="1"/>'
    return ubah(isi, "xl/sharedStrings.xml", rb"<si><t[^>]*>[^<]*</t>", baca)


BUKU = {
    "angka": xlsx(angka),
    "teks": xlsx(teks),
    "hari": xlsx(hari),
    "hari-1904": xlsx(hari, date_1904=True),
    "rumus": xlsx(rumus),
    "susunan": xlsx(susunan),
    "kaya": xlsx(kaya),
    "banyak": xlsx(banyak),
    "teks-di-sel": xlsx(teks, constant_memory=True),
    "bunyi": bunyi(xlsx(kaya)),
    "openpyxl": openpyxl_menulis(),
}


def milik_kita(nama, isi):
    """Values by sheet and place, and the findings; a raised letter is the letter it was."""
    lembar, temuan = read_workbook(nama, isi)
    hasil = {satu.nama: {} for satu in lembar}
    for satu in lembar:
        for r, baris in enumerate(satu.baris, 1):
            for k, nilai in enumerate(baris, 1):
                naik = satu.tanda.get((r, k), ("",))[0] is Tanda.NAIK
                if nilai != "":
                    hasil[satu.nama][r, k] = bernama(normalize("NFKC", nilai) if naik else nilai)
    return hasil, temuan


def milik_lain(isi):
    """The same by the other reader, which has no findings."""
    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    hasil = {}
    for nama in buku.sheet_names:
        rows = buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)
        hasil[nama] = {
            (r, k): bernama(nilai) for r, row in enumerate(rows, 1) for k, nilai in enumerate(row, 1) if nilai != ""
        }
    return hasil, ()


def bernama(nilai):
    """A value with the kind of it, for True is not 1."""
    return ("benar" if isinstance(nilai, bool) else "", nilai)


def diubah(hasil, ubahan):
    """Every value made another one."""
    semua, temuan = hasil
    return {nama: {tempat: ubahan(*satu) for tempat, satu in sel.items()} for nama, sel in semua.items()}, temuan


def longgar(_, nilai):
    """A value as an .ods can hold it for calamine: no truth, a time of day is a length."""
    if isinstance(nilai, str) and (lama := re.fullmatch(r"PT(\d+)H(\d\d)M(\d\d)S", nilai)):
        jam, menit, detik = map(int, lama.groups())
        return timedelta(hours=jam, minutes=menit, seconds=detik)
    return float(nilai) if isinstance(nilai, bool) else seperti_disimpan("", nilai)[1]


def seperti_disimpan(jenis, nilai):
    """A value as LibreOffice keeps it: fifteen digits, and in an .ods a time of day as a length."""
    if isinstance(nilai, time):
        nilai = timedelta(hours=nilai.hour, minutes=nilai.minute, seconds=nilai.second)
    return jenis, float(format(nilai, ".15g")) if isinstance(nilai, float) else nilai


@pytest.mark.parametrize("nama", BUKU)
def test_a_workbook_of_two_writers_has_the_values_another_reader_finds(nama):
    assert milik_kita("a.xlsx", BUKU[nama]) == milik_lain(BUKU[nama])


@pytest.mark.parametrize("berkas", CONTOH, ids=lambda berkas: "-".join(berkas.parts[-3:]))
def test_a_workbook_of_the_samples_has_the_values_another_reader_finds(berkas):
    assert milik_kita(berkas.name, berkas.read_bytes()) == milik_lain(berkas.read_bytes())


@pytest.fixture(scope="module")
def disimpan(tmp_path_factory):
    """Every workbook as LibreOffice saves it, with one start for each format."""
    if not (soffice := shutil.which("soffice")):
        pytest.skip("LibreOffice tidak ada")
    folder = tmp_path_factory.mktemp("libreoffice")
    for nama, isi in BUKU.items():
        (folder / f"{nama}.xlsx").write_bytes(isi)
    for bentuk in BENTUK:
        perintah = [soffice, "--headless", f"-env:UserInstallation={(folder / 'profil').as_uri()}"]
        perintah += ["--convert-to", bentuk, "--outdir", str(folder / bentuk)]
        subprocess.run([*perintah, *map(str, sorted(folder.glob("*.xlsx")))], check=True, capture_output=True)  # noqa: S603
    return lambda nama, bentuk: (folder / bentuk / f"{nama}.{bentuk}").read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("nama", BUKU)
def test_a_workbook_that_libreoffice_saves_has_the_values_another_reader_finds(disimpan, nama, bentuk):
    isi = disimpan(nama, bentuk)
    kita, lain = milik_kita(f"a.{bentuk}", isi), milik_lain(isi)
    assert (diubah(kita, longgar) if bentuk == "ods" else kita) == (
        diubah(lain, longgar) if bentuk == "ods" else lain
    )


@pytest.mark.slow
@pytest.mark.parametrize("bentuk", BENTUK)
@pytest.mark.parametrize("nama", BUKU)
def test_a_workbook_keeps_its_values_whatever_format_it_is_saved_in(disimpan, nama, bentuk):
    if (nama, bentuk) == ("rumus", "xls"):
        pytest.skip("LibreOffice menulis 0 sebagai hasil rumus teks dalam .xls")
    kita = milik_kita(f"a.{bentuk}", disimpan(nama, bentuk))
    assert diubah(kita, seperti_disimpan) == diubah(milik_kita("a.xlsx", BUKU[nama]), seperti_disimpan)
