"""What one look at an office's folder becomes: everything in it is read, or named."""

from datetime import date

import pytest

from pipeline.load import load
from pipeline.sheet.batas import LARGEST_FILE
from pipeline.stages import work
from tests.faults.kantor import HARI_INI, identitas, kantor, rencana

ISI = {**rencana(("I1", "Persen", "positif", "90")), "masuk/TW4/SEKSI/identitas.csv": identitas()}


def muat(folder, **lain):
    return load(kantor(folder, {**ISI, **lain}), "2025-TW4", HARI_INI)


def besar(folder, nama):
    """The office with one file too large to be opened, which takes no room on the disk."""
    unit = kantor(folder, ISI)
    (unit / nama).parent.mkdir(parents=True, exist_ok=True)
    with (unit / nama).open("wb") as berkas:
        berkas.truncate(LARGEST_FILE + 1)
    return load(unit, "2025-TW4", HARI_INI)


def temuan(pembacaan, *keluarga):
    return [(t.kode, t.tempat.berkas) for t in pembacaan.bacaan.temuan if t.kode.startswith(keluarga)]


@pytest.mark.parametrize(
    ("berkas", "kode"),
    [
        ("masuk/susulan.xlsx", "FLD-01"),
        ("catatan.txt", "FLD-02"),
        ("narasi/latar.odt", "FLD-03"),
    ],
)
def test_what_nothing_asks_for_is_a_finding(tmp_path, berkas, kode):
    assert temuan(muat(tmp_path, **{berkas: "x"}), "FLD") == [(kode, f"2025/{berkas}")]


def test_a_folder_whose_name_is_nearly_right_is_asked_about(tmp_path):
    (satu,) = (t for t in muat(tmp_path, **{"narrasi/latar.md": "x"}).bacaan.temuan if t.kode == "FLD-02")
    assert dict(satu.celah)["mirip"] == "; barangkali maksudnya “narasi”"


def test_a_link_out_of_the_folder_is_a_finding(tmp_path):
    unit = kantor(tmp_path, ISI)
    (unit / "2025/reviu").symlink_to(tmp_path)
    assert temuan(load(unit, "2025-TW4", HARI_INI), "FLD") == [("FLD-04", "2025/reviu")]


@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("2025/masuk/TW4/b.xlsx", "BCA-04"),
        ("2025/masuk/TW4/SEKSI/kinerja.csv", "BCA-04"),
        ("2025/perencanaan/riwayat.csv", "BCA-04"),
        ("2025/masuk/TW4/video.mp4", "FRM-01"),
        ("2025/reviu/rapat.mp4", "FLD-05"),
        ("2025/narasi/latar-belakang.md", "FLD-05"),
        ("logo.png", "FLD-05"),
    ],
)
def test_a_file_too_large_to_open_is_a_finding(tmp_path, nama, kode):
    assert temuan(besar(tmp_path, nama), "BCA-04", "FRM-01", "FLD") == [(kode, nama)]


def test_a_narrative_too_large_to_open_is_none(tmp_path):
    assert besar(tmp_path, "2025/narasi/latar-belakang.md").bacaan.narasi == {}


def test_a_logo_too_large_to_open_is_none(tmp_path):
    assert besar(tmp_path, "logo.png").bacaan.logo is None


def test_the_manifest_names_a_file_too_large_to_open(tmp_path):
    masukan = besar(tmp_path, "2025/masuk/TW4/b.xlsx").masukan
    assert masukan["2025/masuk/TW4/b.xlsx"] == f"{LARGEST_FILE + 1} byte, tidak dibaca"


def test_a_later_quarter_is_no_input_of_an_earlier_one(tmp_path):
    unit = kantor(tmp_path, {**ISI, "masuk/TW1/SEKSI/identitas.csv": identitas(triwulan="TW1")})
    assert [nama for nama in load(unit, "2025-TW1", HARI_INI).masukan if "TW4" in nama] == []


@pytest.mark.parametrize(("hari", "temuan_jam"), [("1999-01-01", 1), ("2023-12-31", 1), ("2024-01-01", 0),
                                                  ("2055-12-31", 0), ("2100-01-01", 1)])  # fmt: skip
def test_a_clock_far_from_the_year_of_the_data_is_one_finding(tmp_path, hari, temuan_jam):
    kerja = work(load(kantor(tmp_path, ISI), "2025-TW4", date.fromisoformat(hari)))
    kode = [t.kode for t in kerja.temuan]
    assert (kode.count("SET-11"), "SET-11" in kode and "FRM-34" in kode) == (temuan_jam, False)
