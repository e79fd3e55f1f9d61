"""Grouping: nothing lost, nothing counted twice, Decimals exact."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.group.kelompok import Anggota, Uang, kelompokkan, menurut_program, menurut_sasaran, menurut_unit
from tests import builders as b
from tests.kantor_sop import analisis, bacaan, rencana

D = Decimal


def rows(groups):
    return [(g.kunci, g.dihitung, g.indikator, g.rata) for g in groups]


def test_a_group_without_indikator_stays_in_the_table():
    assert rows(kelompokkan(("A", "B"), [Anggota("B", "I1", D(90), "Tinggi")], [])) == [
        ("A", 0, 0, None),
        ("B", 1, 1, D(90)),
    ]


def test_what_has_no_capaian_counts_in_the_group_but_not_in_its_mean():
    members = [Anggota("A", "I1", D(90), "Tinggi"), Anggota("A", "I2", None, "")]
    assert rows(kelompokkan(("A",), members, [])) == [("A", 1, 2, D(90))]


def test_zero_counts_in_the_mean():
    members = [Anggota("A", "I1", D(90), "Tinggi"), Anggota("A", "I2", D(0), "Sangat Rendah")]
    assert kelompokkan(("A",), members, [])[0].rata == D(45)


def test_an_indikator_named_twice_in_one_group_counts_once():
    members = [Anggota("A", "I1", D(90), "Tinggi")] * 2
    assert kelompokkan(("A",), members, [])[0].indikator == 1


def test_categories_are_counted():
    members = [Anggota("A", f"I{n}", D(90), k) for n, k in enumerate(("Tinggi", "Rendah", "Tinggi"))]
    assert kelompokkan(("A",), members, [])[0].kategori == {"Tinggi": 2, "Rendah": 1}


def test_money_nobody_knows_is_not_zero():
    assert kelompokkan(("A",), [], [Uang("A", D(100), None)])[0].realisasi is None


@given(st.lists(st.decimals(min_value=0, max_value=10**15, places=2), min_size=1, max_size=20))
@settings(max_examples=25, deadline=None)
def test_sums_are_exact_to_the_last_sen(amounts):
    total = kelompokkan(("A",), [], [Uang("A", amount, None) for amount in amounts])[0].pagu
    assert total == sum(amounts)


def test_the_mean_of_a_sasaran_is_that_of_the_analysis():
    found = analisis()
    assert [g.rata for g in menurut_sasaran(found)] == [h.rata.persen for h in found.sasaran]


def test_a_programme_has_the_indikator_of_the_sasaran_it_supports():
    assert rows(menurut_program(analisis(), rencana()))[0][:3] == ("7.01", 1, 2)


def test_a_shared_indikator_counts_in_each_of_its_units():
    plan = b.rencana(
        unit_kerja=(b.unit("S1"), b.unit("S2")), indikator=(b.indikator(unit_kerja=("S1", "S2")),), target=b.target()
    )
    read = b.bacaan(plan)
    assert [(g.kunci, g.indikator) for g in menurut_unit(analisis(read), read)] == [("S1", 1), ("S2", 1)]


def test_the_money_of_the_units_adds_up_to_that_of_the_office():
    found = analisis()
    assert sum(g.pagu for g in menurut_unit(found, bacaan()) if g.pagu is not None) == found.pagu
