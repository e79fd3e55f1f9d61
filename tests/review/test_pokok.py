"""What the verification sheets say from the data alone."""

import pytest

from pipeline.regulation import sop
from pipeline.review.catatan_revisi import catatan_revisi
from pipeline.review.lembar_verifikasi import lembar_verifikasi, pokok_pemeriksaan
from tests import builders as b
from tests.kantor_sop import KLEGO, TEMUAN, analisis, bacaan


def points(read=None, temuan=()):
    read = read or bacaan()
    return {p.uraian: p.keadaan for p in pokok_pemeriksaan(read, analisis(read), temuan)}


def test_missing_forms_are_named():
    assert points()["Penerimaan data dari unit kerja"] == (
        "1 dari 2 formulir diterima; belum: Seksi Pemberdayaan Desa (TW III)"
    )


def test_open_findings_are_counted_by_severity():
    assert points(temuan=TEMUAN)["Kelengkapan dan kebenaran data"] == (
        "2 galat, 1 peringatan dan 1 info masih terbuka"
    )


@pytest.mark.parametrize(
    ("pd", "keadaan"),
    [
        ("80", "1 angka dibandingkan, 0 berbeda"),
        ("80.001", "1 angka dibandingkan, 0 berbeda"),
        ("81", "1 angka dibandingkan, 1 berbeda"),
    ],
)
def test_a_difference_that_rounds_to_zero_is_none(pd, keadaan):
    read = b.bacaan(formulir_=b.formulir(1, kinerja=b.isian(80)), periode="2024-TW1", rekap=b.rekap(pd))
    assert points(read)["Kesamaan data Bidang dengan data Perangkat Daerah"] == keadaan


def test_an_office_without_figures_says_so():
    assert points(b.bacaan())["Realisasi anggaran"] == "pagu belum diisi"


@pytest.mark.parametrize(
    ("varian", "langkah"), [("klego", ["7", "8", "9"]), ("pekalongan", ["10", "11", "12", "13"])]
)
def test_the_levels_are_those_of_the_procedure(varian, langkah):
    sheet = lembar_verifikasi(bacaan(), analisis(), sop.load(varian, 2024), ()).konteks
    assert [j.langkah for j in sheet.jenjang] == langkah


def test_a_level_is_signed_by_the_official_of_the_office():
    sheet = lembar_verifikasi(bacaan(), analisis(), KLEGO, ()).konteks
    assert [j.pejabat.nama for j in sheet.jenjang] == ["Contoh Kasubag", "Contoh Sekretaris", "Contoh Camat"]


def test_info_is_not_to_be_revised():
    notes = catatan_revisi(bacaan(), KLEGO, TEMUAN).konteks
    assert [row.kode for row in notes.baris] == ["BCA-24", "KEL-01", "KEL-10"]
