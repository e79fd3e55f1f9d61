"""The catalogue of findings: sentences made where they are read, and what comes first."""

from dataclasses import replace

import pytest

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Tingkat, in_reading_order
from pipeline.regulation.katalog import catalogue, pesan, saran, temuan, weight

SEL = Tempat("masuk/TW1/a.xlsx", "kinerja", "B2")


def test_a_finding_keeps_its_gaps_and_its_sentence_is_made_where_it_is_read():
    found = temuan("BCA-30", SEL, "kata", kolom="realisasi")
    assert (found.celah, "“kata” pada kolom “realisasi”" in pesan(found)) == ((("kolom", "realisasi"),), True)


def test_a_finding_whose_sentence_would_have_a_hole_is_a_fault_of_the_program():
    with pytest.raises(KeyError, match="kolom"):
        temuan("BCA-30", SEL, "kata")


def test_a_finding_of_a_replaced_round_says_so_and_asks_for_nothing():
    found = replace(temuan("BCA-21", SEL, "#REF!"), tingkat=Tingkat.INFO, digantikan_oleh="masuk/TW1/b.xlsx")
    assert pesan(found).startswith("Digantikan oleh masuk/TW1/b.xlsx: Sel ini")
    assert saran(found) == "Tidak perlu tindakan."


@pytest.mark.parametrize(
    ("dahulu", "kemudian"),
    [("ANG-03", "KEL-18"), ("BCA-23", "KEL-03"), ("KEL-10", "SDM-01"), ("NAR-01", "LKE-07"), ("BCA-13", "BCA-14")],
)
def test_figures_and_money_come_before_what_is_missing_then_form_then_self_checks(dahulu, kemudian):
    assert weight(dahulu) < weight(kemudian)


def test_every_code_has_a_weight():
    assert all(weight(kode) >= 0 for kode in catalogue())


def test_gravity_comes_before_weight():
    ringan, berat = (
        temuan("ANG-11", SEL, **dict.fromkeys(catalogue()["ANG-11"].celah, "x")),
        temuan("FRM-06", mirip=""),
    )
    assert [t.kode for t in in_reading_order([ringan, berat])] == ["FRM-06", "ANG-11"]
