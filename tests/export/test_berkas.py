"""What others get of the archive: every figure exact, no text that runs, nobody's data in the public version."""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest

from pipeline.export.berkas import files_of
from pipeline.export.tabel import dictionary, tables
from pipeline.sheet.parquet import asked
from pipeline.sheet.parquet import rows as answered

KEPALA = {"perangkat_daerah": "Kecamatan Contoh", "tahun": 2024, "triwulan": 4, "versi": 2, "status": "bersih"}
MATA = {**KEPALA, "kode": "7.01", "tingkat": "program", "uraian": "Program", "pagu": Decimal("590090455000.000000"),
        "realisasi": None, "serapan_persen": Decimal("97.50")}  # fmt: skip
TEMUAN = {**KEPALA, "kode": "SDM-01", "pesan": "Arya Contoh, NIP 197102141992031001."}
DOKUMEN = {**KEPALA, "nama": "7-dokumen/lkjip.docx", "sha256": "ab", "lokasi": "soft/lkjip.docx"}


def made(*, publik=False, **isi):
    semua = {"capaian": [], "anggaran": [MATA], "temuan": [TEMUAN], "dokumen": [DOKUMEN], "keputusan": [], **isi}
    return {d.nama: d.isi for d in files_of(tables(semua, publik=publik), publik=publik)}


def rows(isi):
    return list(csv.DictReader(StringIO(isi.decode("utf-8"))))


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [("590090455000.000000", "590090455000"), ("0.1", "0.1"), ("12345678901234567.89", "12345678901234567.89"),
     ("0.000000", "0"), ("-1000", "-1000"), ("100", "100")],
)  # fmt: skip
def test_a_number_in_csv_keeps_every_digit_and_has_no_power_of_ten(angka, tertulis):
    assert rows(made(anggaran=[{**MATA, "pagu": Decimal(angka)}])["anggaran.csv"])[0]["pagu"] == tertulis


def test_what_is_not_there_is_empty_and_not_zero():
    assert rows(made()["anggaran.csv"])[0]["realisasi"] == ""
    assert openpyxl.load_workbook(BytesIO(made()["arsip-sakip.xlsx"]))["anggaran"]["L2"].value is None


def test_a_number_in_the_workbook_is_a_number():
    lembar = openpyxl.load_workbook(BytesIO(made()["arsip-sakip.xlsx"]))["anggaran"]
    kolom = {sel.value: sel.column for sel in lembar[1]}
    assert lembar.cell(2, kolom["pagu"]).value == 590090455000


@pytest.mark.parametrize("jahat", ["=1+1", "@SUM(A1)", "+cmd|x", "-a1", "\t=1+1"])
def test_a_text_that_a_spreadsheet_would_run_is_inert(jahat):
    isi = made(anggaran=[{**MATA, "uraian": jahat}])
    assert rows(isi["anggaran.csv"])[0]["uraian"] == f"'{jahat}"
    lembar = openpyxl.load_workbook(BytesIO(isi["arsip-sakip.xlsx"]))["anggaran"]
    assert (lembar["J2"].value, lembar["J2"].data_type) == (jahat, "s")


def test_the_dictionary_tells_every_column_of_every_table():
    isi = made()
    kolom = {(row["tabel"], row["kolom"]) for row in rows(isi["kamus-data.csv"]) if row["arti"]}
    ada = {(nama, k) for nama in dictionary(publik=False) for k in rows_head(isi[f"{nama}.csv"])}
    assert kolom == ada


def rows_head(isi):
    return next(csv.reader(StringIO(isi.decode("utf-8"))))


def test_the_workbook_holds_the_same_tables_and_the_dictionary():
    lembar = openpyxl.load_workbook(BytesIO(made()["arsip-sakip.xlsx"])).sheetnames
    assert lembar == ["capaian", "anggaran", "temuan", "dokumen", "keputusan", "kamus-data"]


def test_the_public_version_has_neither_findings_nor_places_nor_a_nip():
    isi = made(publik=True, anggaran=[{**MATA, "uraian": "Honor 19710214 199203 1 001 dan 197102141992031001"}])
    assert "temuan.csv" not in isi
    assert "lokasi" not in rows(isi["dokumen.csv"])[0]
    assert rows(isi["anggaran.csv"])[0]["uraian"] == "Honor [NIP dihapus] dan [NIP dihapus]"
    buku = openpyxl.load_workbook(BytesIO(isi["arsip-sakip.xlsx"]))
    semua = " ".join(str(sel) for lembar in buku for baris in lembar.values for sel in baris)
    assert "Arya" not in semua
    assert "19710214" not in semua


def test_the_public_version_says_what_it_leaves_out():
    assert "tanpa temuan" in made(publik=True)["keterangan.txt"].decode()


def test_a_kode_of_eighteen_digits_with_dots_is_no_nip():
    kode = "7.01.01.2.01.0001.12345678"
    assert rows(made(publik=True, anggaran=[{**MATA, "kode": kode}])["anggaran.csv"])[0]["kode"] == kode


def test_a_column_an_older_archive_lacks_is_empty():
    assert rows(made()["dokumen.csv"])[0]["retensi"] == ""


def test_the_same_export_twice_gives_the_same_bytes():
    assert made() == made()


def test_without_its_library_no_parquet_is_promised(monkeypatch):
    monkeypatch.setattr("pipeline.export.berkas.parquet_ready", lambda: False)
    assert not any(nama.endswith(".parquet") for nama in made())


def parquet(tmp_path, tabel, **isi):
    file = tmp_path / f"{tabel}.parquet"
    file.write_bytes(made(**isi)[file.name])
    with asked({tabel: file}) as db:
        return answered(db, f"FROM {tabel}")


@pytest.mark.parametrize("angka", ["590090455000.000000", "0.1", "123456789012345678.987654", "-1000"])
def test_parquet_holds_every_digit(tmp_path, angka):
    (satu,) = parquet(tmp_path, "anggaran", anggaran=[{**MATA, "pagu": Decimal(angka)}])
    assert (satu["pagu"], satu["realisasi"]) == (Decimal(angka), None)


@pytest.mark.parametrize("teks", ["", "NULL", "1,5", 'Program "Aman"', "dua\nbaris", "=1+1", "\\N", "'", "\r\n"])
def test_parquet_holds_a_text_as_it_is(tmp_path, teks):
    (satu,) = parquet(tmp_path, "anggaran", anggaran=[{**MATA, "uraian": teks}])
    assert satu["uraian"] == teks


def test_parquet_without_rows_has_its_columns(tmp_path):
    file = tmp_path / "capaian.parquet"
    file.write_bytes(made()["capaian.parquet"])
    with asked({"capaian": file}) as db:
        found = answered(db, "DESCRIBE capaian")
    assert [satu["column_name"] for satu in found] == [
        *(k.nama for k in dictionary(publik=False)["capaian"]),
        "filename",
    ]
