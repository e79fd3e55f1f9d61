"""Siapa mengisi baris mana: satu aturan untuk membagikan formulir dan menagih yang kurang."""

import pytest

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_aksi, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan

UNIT = (
    UnitKerja("CAMAT", "Camat", "kepala"),
    UnitKerja("S1", "Seksi Satu", "seksi"),
    UnitKerja("S2", "Dua", "seksi"),
)


def indikator(metode="tunggal", unit=()):
    return Indikator("I1", "S", "Uraian", "Dokumen", metode_agregasi=metode, unit_kerja=unit)


def mata(kode, unit=""):
    return MataAnggaran(kode, "program", "Uraian", Nilai.dari(1), Nilai.kosong(), unit_kerja=unit)


def rencana(**isi):
    return Perencanaan(2024, unit_kerja=UNIT, **isi)


@pytest.mark.parametrize(
    ("metode", "unit", "diisi_oleh"),
    [
        ("tunggal", ("S2",), ("S2",)),
        ("tunggal", ("S2", "S1"), ("S2", "S1")),
        ("tunggal", ("CAMAT",), ("CAMAT",)),
        ("tunggal", (), ("CAMAT",)),
        ("jumlah", (), ("S1", "S2")),
        ("jumlah", ("CAMAT",), ("S1", "S2")),
        ("rata_rata", ("S1",), ("S1",)),
        ("persentase", ("CAMAT", "S1"), ("CAMAT", "S1")),
    ],
)
def test_an_indikator_is_filled_in_by_those_who_answer_for_it(metode, unit, diisi_oleh):
    assert penjawab(rencana(), indikator(metode, unit)) == diisi_oleh


def test_a_deputy_head_leads_and_is_no_unit_among_the_others():
    ber_wakil = Perencanaan(2024, unit_kerja=(UNIT[0], UnitKerja("WADIR", "Wakil Direktur", "wakil"), *UNIT[1:]))

    assert penjawab(ber_wakil, indikator("jumlah")) == ("S1", "S2")


def test_an_office_of_only_a_head_leaves_everything_to_the_head():
    sendiri = Perencanaan(2024, unit_kerja=UNIT[:1])

    assert penjawab(sendiri, indikator("jumlah")) == ("CAMAT",)


@pytest.mark.parametrize(
    ("unit", "indikator_aksi", "diisi_oleh"),
    [("S2", "I1", ("S2",)), ("", "I1", ("S1",)), ("", "tidak ada", ("CAMAT",))],
)
def test_a_rencana_aksi_follows_its_unit_then_its_indikator_then_the_head(unit, indikator_aksi, diisi_oleh):
    aksi = Aksi("A1", indikator_aksi, "Uraian", unit_kerja=unit)

    assert penjawab_aksi(rencana(indikator=(indikator(unit=("S1",)),)), aksi) == diisi_oleh


def test_money_is_spent_where_no_line_lies_below():
    terbawah = mata_terbawah(rencana(anggaran=(mata("7.01"), mata("7.01.01"), mata("7.011"))))

    assert [m.kode for m in terbawah] == ["7.01.01", "7.011"]


@pytest.mark.parametrize(
    ("baris", "diisi_oleh"),
    [
        ((mata("7.01", "S1"), mata("7.01.01", "S2")), ("S2",)),
        ((mata("7.01", "S1"), mata("7.01.01")), ("S1",)),
        ((mata("7", "S1"), mata("7.01"), mata("7.01.01")), ("S1",)),
        ((mata("7.01"), mata("7.01.01")), ("CAMAT",)),
    ],
)
def test_a_budget_line_without_a_unit_belongs_to_the_unit_of_the_line_above(baris, diisi_oleh):
    assert penjawab_anggaran(rencana(anggaran=baris), baris[-1]) == diisi_oleh
