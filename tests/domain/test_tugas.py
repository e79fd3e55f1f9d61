"""What each unit kerja is asked for."""

import pytest

from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tugas import pembagian_tugas, sidik_tugas
from tests import builders as b

UNIT = (
    UnitKerja("CAMAT", "Camat", "kepala"),
    UnitKerja("S1", "Seksi Satu", "seksi"),
    UnitKerja("S2", "Dua", "seksi"),
)


def indikator(kode, *unit):
    return Indikator(kode, "S", "Uraian", "Dokumen", unit_kerja=unit)


def tugas(*rows, **isi):
    return pembagian_tugas(Perencanaan(2024, unit_kerja=UNIT, indikator=rows, **isi))


def test_units_come_in_the_order_of_the_plan():
    assert [t.unit.kode for t in tugas(indikator("I1", "S2"), indikator("I2", "S1"))] == ["S1", "S2"]


def test_a_unit_without_rows_is_not_asked():
    assert [t.unit.kode for t in tugas(indikator("I1", "S2"))] == ["S2"]


def test_a_shared_indikator_is_asked_of_each():
    assert [[i.kode for i in t.indikator] for t in tugas(indikator("I1", "S1", "S2"))] == [["I1"], ["I1"]]


def test_a_rencana_aksi_alone_makes_a_unit_asked():
    assert [t.unit.kode for t in tugas(rencana_aksi=(Aksi("A1", "", "Uraian", unit_kerja="S2"),))] == ["S2"]


def test_a_row_of_an_unknown_unit_is_not_lost():
    assert [(t.unit.kode, t.unit.nama, len(t.indikator)) for t in tugas(indikator("I1", "S9"))] == [("S9", "S9", 1)]


def sidik(rencana, unit="S1"):
    return next(sidik_tugas(rencana, t) for t in pembagian_tugas(rencana) if t.unit.kode == unit)


def rencana(**lain):
    isi = {"unit_kerja": UNIT, "indikator": [b.indikator("I1", unit_kerja=("S1",)), b.indikator("I2")],
           "target": [b.target("I1", 80)], "rencana_aksi": b.aksi("A1", "I1", unit_kerja="S1"),
           "anggaran": b.mata(unit_kerja="S1"), "sidik": "x", **lain}  # fmt: skip
    return b.rencana(**isi)


@pytest.mark.parametrize(
    ("lain", "sama"),
    [
        ({}, True),
        ({"sidik": "y"}, True),
        ({"indikator": [b.indikator("I2"), b.indikator("I1", unit_kerja=("S1",))]}, True),
        ({"target": [b.target("I1", 80), b.target("I2", 5)]}, True),
        ({"target": [b.target("I1", 80), b.target("I1", 85, tahun=2026, dokumen="renstra")]}, True),
        ({"target": [b.target("I1", 81)]}, False),
        ({"target": [b.target("I1", 80), b.target("I1", 81, dokumen="pk_perubahan")]}, False),
        ({"target": []}, False),
        ({"rencana_aksi": b.aksi("A1", "I1", "Uraian lain", unit_kerja="S1")}, False),
        ({"anggaran": b.mata(unit_kerja="S1", pagu=5)}, False),
    ],
)
def test_a_form_is_outdated_when_what_its_unit_is_asked_for_changed(lain, sama):
    assert (sidik(rencana(**lain)) == sidik(rencana())) is sama


def test_a_plan_that_was_not_read_from_a_file_leaves_no_mark():
    assert sidik(rencana(sidik="")) == ""


def test_a_unit_gets_its_own_rows_of_every_sheet():
    satu = pembagian_tugas(rencana())[0]
    baris = (satu.indikator, satu.rencana_aksi, satu.anggaran)
    assert [[row.kode for row in rows] for rows in baris] == [["I1"], ["A1"], ["7.01.01"]]
