"""The catalogue of findings: sentences made where they are read, and what comes first."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Tingkat, in_reading_order
from pipeline.regulation.katalog import catalogue, pesan, saran, temuan, weight

PIPELINE = Path(__file__).parents[2] / "pipeline"
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


def dikatakan():
    """The codes that stand in the program: as a text of their own, or in the file of a rule or a sheet."""
    for berkas in PIPELINE.rglob("*.py"):
        teks = (n.value for n in ast.walk(ast.parse(berkas.read_text("utf-8"))) if isinstance(n, ast.Constant))
        yield from (isi for isi in teks if isinstance(isi, str) and re.fullmatch(r"[A-Z]{3}-\d\d", isi))
    for berkas in (*PIPELINE.glob("regulation/*.toml"), *PIPELINE.glob("*/skema.toml")):
        yield from re.findall(r'\b(?:temuan|kosong) = "(.+?)"', berkas.read_text("utf-8"))


def test_every_code_is_told_somewhere_unless_it_was_withdrawn():
    assert {kode for kode, entri in catalogue().items() if not entri.ditarik} == set(dikatakan())


@pytest.mark.parametrize("kode", sorted(catalogue()))
def test_a_remedy_speaks_to_whoever_reads_it(kode):
    """A nota goes to the unit itself, the list of findings to the planning office: both read the same words."""
    assert not re.search(r"\b(?:minta|ingatkan|mintalah)\b", catalogue()[kode].saran, re.IGNORECASE)


URUTAN = {
    "angka dan uang": ("ANG-03", "BCA-23", "BCA-30", "BCA-33", "BCA-35", "BCA-41", "CAP-04", "FRM-12", "FRM-14",
                       "FRM-18", "FRM-20", "FRM-23", "NAR-08", "NAR-20", "RCN-01", "REK-01", "TGT-04", "TGT-19"),
    "yang belum ada": ("BCA-01", "BCA-16", "FRM-03", "FRM-15", "KAS-14", "KEL-10", "RCN-10", "TGT-01"),
    "bentuk": ("BCA-07", "BCA-10", "BCA-14", "BCA-34", "FRM-07", "FRM-13", "FRM-22", "HKM-01", "KAS-13",
               "NAR-01", "SDM-07", "SET-01"),
    "swaperiksa": ("LKE-07", "RVU-03"),
}  # fmt: skip


def test_every_kind_of_finding_stands_in_the_group_of_what_it_says():
    found = {nama: {weight(kode) for kode in semua} for nama, semua in URUTAN.items()}
    assert found == {nama: {nomor} for nomor, nama in enumerate(URUTAN)}


def test_a_replaced_round_comes_last():
    lama = replace(temuan("BCA-21", SEL, "#REF!"), tingkat=Tingkat.INFO, digantikan_oleh="b.xlsx")
    info = temuan("RVU-03", **dict.fromkeys(catalogue()["RVU-03"].celah, "x"))
    assert [t.kode for t in in_reading_order([lama, info])] == ["RVU-03", "BCA-21"]
