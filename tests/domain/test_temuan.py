"""The order in which findings are read, and many of one kind told as one."""

from dataclasses import replace

import pytest

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat, gathered, in_reading_order

G, P, I = Tingkat  # noqa: E741


def temuan(kode="KEL-01", tingkat=G, sel="C2", nilai="", celah=(), berkas="a.xlsx", lembar="kinerja", **lain):
    return Temuan(kode, tingkat, Tempat(berkas, lembar, sel), nilai, tuple(celah), **lain)


URUT = [
    temuan(bobot=1),
    temuan(bobot=2, sel="C9"),
    temuan(bobot=2, sel="C10"),
    temuan("KEL-02", bobot=2, sel="C10"),
    temuan("KEL-02", bobot=2, sel="C10", nilai="a"),
    temuan("KEL-02", bobot=2, sel="C10", nilai="a", celah=[("unit", "b")]),
    temuan(bobot=2, unit_kerja="seksi"),
    temuan(bobot=1, digantikan_oleh="b.xlsx"),
    temuan(tingkat=P),
    temuan(tingkat=I),
]


def test_findings_are_read_gravest_first_then_by_weight_unit_place_and_code():
    assert list(in_reading_order(reversed(URUT))) == URUT


def test_a_finding_is_told_once():
    assert in_reading_order([temuan(), temuan()]) == (temuan(),)


def sekolom(banyak, **lain):
    return [temuan(sel=f"C{n}", nilai=f"Indeks (IKU{n})", **lain) for n in range(2, 2 + banyak)]


def jumlah(semua):
    return [len(t.semua_tempat) for t in gathered(semua)]


@pytest.mark.parametrize(
    ("semua", "banyak"),
    [
        (sekolom(24), [1] * 24),
        (sekolom(25), [25]),
        ([*sekolom(25), temuan(sel="D2")], [25, 1]),
        ([*sekolom(24), temuan(sel="D2")], [1] * 25),
        (sekolom(24) + sekolom(24, unit_kerja="b"), [1] * 48),
        (sekolom(24) + sekolom(24, lembar="anggaran"), [1] * 48),
        (sekolom(24) + sekolom(24, berkas="b.xlsx"), [1] * 48),
        (sekolom(30, kode="REK-01"), [1] * 30),
        (sekolom(30, digantikan_oleh="b.xlsx"), [1] * 30),
        ([temuan(sel="", nilai=f"I{n}") for n in range(4)], [1] * 4),
        ([temuan(sel="", nilai=f"I{n}") for n in range(5)], [5]),
        (sekolom(25) + sekolom(25), [25]),
    ],
)
def test_many_of_one_kind_in_one_column_are_told_as_one(semua, banyak):
    assert jumlah(semua) == banyak


def test_the_topmost_place_speaks_and_names_the_others():
    (satu,) = gathered(reversed(sekolom(25)))
    assert (satu.tempat.sel, satu.nilai, satu.serupa[0], satu.serupa[-1]) == (
        "C2", "Indeks (IKU2)",
        (Tempat("a.xlsx", "kinerja", "C3"), "IKU3"), (Tempat("a.xlsx", "kinerja", "C26"), "IKU26"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("celah", "nilai", "sebutan"),
    [
        ([("indikator", "Indeks Kepuasan (IKU1)")], "12", "IKU1"),
        ([("mata", "Belanja ATK (7.01)")], "12", "7.01"),
        ([("perihal", "Renja (R1)")], "12", "R1"),
        ([("aksi", "Survei (A1)")], "12", "A1"),
        ([("rujukan", "S9"), ("indikator", "Indeks (IKU1)")], "12", "S9"),
        ([], "Indeks (dua) kata (IKU1)", "IKU1"),
        ([], "IKU1 Indeks", "IKU1"),
        ([], "IKU1", "IKU1"),
    ],
)
def test_the_others_are_named_by_what_they_are_about(celah, nilai, sebutan):
    semua = [temuan(sel=""), *(temuan(sel="", nilai=f"x{n}") for n in range(4))]
    akhir = replace(temuan(sel="", nilai=nilai, celah=celah))
    assert gathered([*semua, akhir])[0].serupa[-1][1] == sebutan
