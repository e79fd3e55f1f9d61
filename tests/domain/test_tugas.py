"""What each unit kerja is asked for."""

from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tugas import pembagian_tugas

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
    assert [(t.unit.nama, len(t.indikator)) for t in tugas(indikator("I1", "S9"))] == [("S9", 1)]
