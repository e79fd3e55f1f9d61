"""What is wrong with the plan is told once, there, and no unit is accused of it."""

import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline.domain.temuan import Tingkat
from pipeline.load import load
from pipeline.stages import work
from tests.faults.kantor import identitas, kantor, kerja, rencana

CONTOH = Path(__file__).parents[2] / "data" / "kecamatan-contoh-muncar"
WAJIB = ("unit_kerja", "sasaran", "indikator", "target")
IKU = ("I1", "Nilai", "positif", "80")
LEWAT = date(2026, 2, 1)
KEPALA = "indikator;realisasi;pembilang;penyebut;keadaan;bukti_dukung;faktor_pendukung;upaya;tindak_lanjut\n"


def temuan(unit):
    return work(load(unit, "2024-TW4", date(2025, 1, 20))).temuan


@pytest.fixture(scope="module")
def utuh():
    """What is found in the sample as it is."""
    return {(t.kode, t.tempat) for t in temuan(CONTOH)}


@pytest.fixture
def baru(tmp_path, utuh):
    """What is found besides, infos apart, after a change to the workbook of the sample's plan."""

    def sesudah(ubah):
        unit = Path(shutil.copytree(CONTOH, tmp_path / "kecamatan"))
        file = unit / "2024" / "perencanaan.xlsx"
        buku = openpyxl.load_workbook(file)
        ubah(buku)
        buku.save(file)
        return [t for t in temuan(unit) if t.tingkat is not Tingkat.INFO and (t.kode, t.tempat) not in utuh]

    return sesudah


def hapus(lembar):
    return lambda buku: [buku.remove(buku[nama]) for nama in lembar]


def kosongkan(lembar):
    return lambda buku: [buku[nama].delete_rows(2, buku[nama].max_row) for nama in lembar]


def tanpa_kolom(lembar, kolom):
    return lambda buku: buku[lembar].delete_cols([sel.value for sel in buku[lembar][1]].index(kolom) + 1)


@pytest.mark.parametrize("lembar", [*((nama,) for nama in WAJIB), WAJIB], ids="+".join)
@pytest.mark.parametrize(("ubah", "kode"), [(kosongkan, "RCN-11"), (hapus, "BCA-09")], ids=["empty", "missing"])
def test_a_sheet_the_plan_cannot_do_without_is_the_only_cause(baru, lembar, ubah, kode):
    semua = baru(ubah(lembar))
    assert sorted(nama for t in semua for nama in t.nilai.split(", ")) == sorted(lembar)
    assert {t.kode for t in semua} == {kode}


@pytest.mark.parametrize(("lembar", "jumlah", "contoh"), [
    ("pejabat", "9", "197102141992031001"),
    ("anggaran", "65", "7.01.05.2.01.0001"),
    ("rencana_aksi", "116", "RA-11"),
])  # fmt: skip
def test_an_empty_sheet_that_is_referred_to_is_one_finding_with_an_example(baru, lembar, jumlah, contoh):
    (satu,) = baru(kosongkan((lembar,)))
    celah = dict(satu.celah)
    assert (satu.kode, satu.nilai, celah["jumlah"], celah["contoh"]) == ("KEL-22", lembar, jumlah, contoh)
    assert str(satu.tempat) == "2024/perencanaan.xlsx"


@pytest.mark.parametrize(("lembar", "kolom"), [
    ("unit_kerja", "kode"), ("sasaran", "kode"), ("sasaran", "tingkat"), ("indikator", "kode"),
    ("indikator", "sasaran"), ("indikator", "satuan"), ("indikator", "polaritas"), ("target", "indikator"),
    ("target", "tahun"), ("target", "dokumen"), ("target", "target"), ("anggaran", "kode"), ("rencana_aksi", "kode"),
])  # fmt: skip
def test_a_column_the_plan_cannot_do_without_is_the_only_cause(baru, lembar, kolom):
    (satu,) = baru(tanpa_kolom(lembar, kolom))
    assert (satu.kode, satu.nilai, satu.tempat.lembar) == ("BCA-13", kolom, lembar)


def test_a_row_without_its_key_makes_no_sheet_that_is_told_to_be_empty(baru):
    def tanpa_kode(buku):
        for baris in buku["unit_kerja"].iter_rows(min_row=2, max_col=1):
            baris[0].value = None

    assert {t.kode for t in baru(tanpa_kode)} == {"BCA-16"}


def test_a_kode_the_plan_itself_does_not_know_is_no_fault_of_the_units(baru):
    def ganti(buku):
        buku["indikator"]["A2"].value = "SALAH"

    kode = [t.kode for t in baru(ganti)]
    assert ("RCN-03" in kode, "FRM-10" in kode) == (True, False)


def isian(folder, baris, *indikator, kepala=KEPALA, lain=None):
    """The codes found where the form of the only unit says this."""
    berkas = {**rencana(*indikator or (IKU,)), "masuk/TW4/SEKSI/identitas.csv": identitas(),
              "masuk/TW4/SEKSI/kinerja.csv": kepala + baris, **(lain or {})}  # fmt: skip
    return [t.kode for t in kerja(kantor(folder, berkas), hari_ini=LEWAT).temuan if t.tingkat is not Tingkat.INFO]


def test_a_wrong_kode_is_told_beside_an_empty_sheet_it_would_not_stand_in(tmp_path):
    kosong = {"perencanaan/sasaran.csv": "kode;tingkat;uraian\n"}
    assert {"RCN-11", "FRM-10"} <= set(isian(tmp_path, "TIDAK-ADA;5;;;;a;b;c;d\n", lain=kosong))


def test_the_empty_csv_of_a_plan_is_named(tmp_path):
    berkas = {**rencana(IKU), "masuk/TW4/SEKSI/identitas.csv": identitas(),
              "masuk/TW4/SEKSI/rencana_aksi.csv": "rencana_aksi;realisasi\nRA-1;5\n"}  # fmt: skip
    semua = kerja(kantor(tmp_path, berkas), hari_ini=LEWAT).temuan
    assert [str(t.tempat) for t in semua if t.kode == "KEL-22"] == ["2025/perencanaan/rencana_aksi.csv"]


TANPA_REALISASI = "indikator;pembilang;penyebut;keadaan;bukti_dukung;faktor_pendukung;upaya;tindak_lanjut\n"
DUA = (("I1", "Persen", "positif", "80"), ("I2", "Persen", "positif", "80"))


@pytest.mark.parametrize(("baris", "ada"), [
    ("I1;4;5;;a;b;c;d\nI2;3;4;;a;b;c;d\n", False),
    ("I1;4;5;;a;b;c;d\nI2;;;belum_tersedia;a;b;c;d\n", False),
    ("I1;;;belum ada;a;b;c;d\nI2;;;n/a;a;b;c;d\n", False),
    ("I1;4;5;terisi;a;b;c;d\nI2;;;terisi;a;b;c;d\n", True),
    ("I1;;;;a;b;c;d\nI2;;;;a;b;c;d\n", True),
], ids=["in parts", "one without data", "all without data", "one open", "all open"])  # fmt: skip
def test_a_form_without_the_column_realisasi_is_asked_for_it_alone_where_it_is_missed(tmp_path, baris, ada):
    found = isian(tmp_path, baris, *DUA, kepala=TANPA_REALISASI)
    assert (found.count("BCA-13"), {"KEL-04", "KEL-05", "FRM-15"} & set(found)) == (int(ada), set())


@pytest.mark.parametrize(("realisasi", "ada"), [("66,67", False), ("0,67", False), ("70", True)])
def test_a_share_is_no_contradiction_where_the_plan_does_not_say_that_it_is_a_percentage(tmp_path, realisasi, ada):
    found = isian(tmp_path, f"I1;{realisasi};4;6;;a;b;c;d\n", ("I1", "", "positif", "80"))
    assert ("CAP-17" in found) is ada


def test_a_blank_cell_that_is_said_to_be_filled_is_asked_for_once(tmp_path):
    found = isian(tmp_path, "I1;;;;terisi;a;b;c;d\nI2;4;;;;a;b;c;d\n", *DUA)
    assert ("KEL-03" in found, "FRM-15" in found) == (True, False)


def test_where_no_indikator_names_its_unit_no_form_is_asked_for_the_rows_of_another(baru):
    found = baru(tanpa_kolom("indikator", "unit_kerja"))
    assert [t.kode for t in found] == ["KAS-14"]
