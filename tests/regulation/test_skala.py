"""Category scales: every capaian has exactly one class."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.instansi import Kebijakan
from pipeline.errors import RegulationError
from pipeline.regulation.skala import checked_classes, classes_from_bounds, scale, scale_in_force, scale_names


@pytest.mark.parametrize(
    ("persen", "kategori"),
    [
        ("1091.43", "Sangat Tinggi"),
        ("91", "Sangat Tinggi"),
        ("90.996", "Sangat Tinggi"),
        ("90.5", "Tinggi"),
        ("76", "Tinggi"),
        ("75.99", "Sedang"),
        ("66", "Sedang"),
        ("51", "Rendah"),
        ("50.99", "Sangat Rendah"),
        ("0", "Sangat Rendah"),
        ("-24.65", "Sangat Rendah"),
    ],
)
def test_permendagri_86_2017_reads_its_classes_as_lower_bounds(persen, kategori):
    assert scale("permendagri-86-2017", 2024).kategori(Decimal(persen)) == kategori


@pytest.mark.parametrize("name", scale_names())
@settings(max_examples=30)
@given(persen=st.decimals(-1000, 2000, places=3))
def test_every_scale_has_a_class_for_every_capaian(name, persen):
    assert scale(name, 2024).kategori(persen) in {k.nama for k in scale(name, 2024).kelas}


@pytest.mark.parametrize(
    ("kelas", "keluhan"),
    [
        ([["Baik", 90], ["Kurang", 50]], "di bawah 50"),
        ([["Baik", 91, 100], ["Kurang"]], "di atas 100"),
        ([["Baik", 91], ["Cukup", 76, 90], ["Kurang"]], "berlubang"),
        ([["Baik", 91], ["Cukup", 76, 95], ["Kurang"]], "tumpang tindih"),
        ([["Baik", 76], ["Cukup", 91], ["Kurang"]], "tumpang tindih"),
        ([["Baik", 76], ["Cukup", 76], ["Kurang"]], "tumpang tindih"),
        ([["Baik"], ["Cukup"], ["Kurang"]], "tumpang tindih"),
        ([["Baik"]], "dua kelas"),
        ([["Baik", "tinggi"], ["Kurang"]], "bukan angka"),
        ([["Baik", True], ["Kurang"]], "bukan angka"),
        (["Baik", "Kurang"], "ditulis"),
    ],
)
def test_a_scale_with_a_hole_or_an_overlap_is_refused(kelas, keluhan):
    with pytest.raises(RegulationError, match=keluhan):
        checked_classes("contoh", kelas)


def test_a_table_of_lower_bounds_may_stand_in_any_order():
    kelas = classes_from_bounds("contoh", {"Kurang": 0, "Baik": 90, "Cukup": 60})
    assert [k.nama for k in kelas] == ["Baik", "Cukup", "Kurang"]


def test_the_offices_own_classes_go_before_the_named_scale():
    kebijakan = Kebijakan(kelas_skala=(("Lulus", Decimal(60)), ("Gagal", None)))
    assert scale_in_force(kebijakan, 2024).kategori(Decimal(61)) == "Lulus"


def test_an_unknown_scale_is_refused_with_the_names_there_are():
    with pytest.raises(RegulationError, match="permendagri-86-2017"):
        scale("karangan", 2024)
