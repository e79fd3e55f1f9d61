"""Which indikator and budget lines a PK loads, in an RSUD and in offices of every other shape."""

from datetime import date

import pytest

from pipeline.domain.perjanjian import AsalPK, muatan
from pipeline.load import load
from tests.builders import indikator, mata, rencana, sasaran, unit
from tests.kantor_rsud import rsud

TABEL = """
| unit | indikator karena | indikator | anggaran |
|---|---|---|---|
| DIR | KEPALA | strategis: IKU-1 | program: 1.02.01, 1.02.02 |
| WADIR-YAN | BAWAHAN | program: IP-2 | kegiatan: 1.02.02.2.01 |
| WADIR-UM | DIDUKUNG | program: IP-3 | kegiatan: 1.02.01.2.02, 1.02.01.2.05 |
| BID-MEDIK | DISEBUT | program: IP-2 | kegiatan: 1.02.02.2.01 |
| BID-TUNJANG | DISEBUT | kegiatan: IK-1 | sub_kegiatan: 1.02.02.2.01.0002 |
| BAG-UMUM | BAWAHAN | kegiatan: IK-3 | kegiatan: 1.02.01.2.05 |
| BAG-KEU | DISEBUT | kegiatan: IK-2 | kegiatan: 1.02.01.2.02 |
| IGD | DISEBUT | sub_kegiatan: IS-1 | sub_kegiatan: 1.02.02.2.01.0001 |
| FARMASI | - | - | - |
| KEPEG | DISEBUT | kegiatan: IK-3 | sub_kegiatan: 1.02.01.2.05.0001 |
| JF-MUTU | DISEBUT | sub_kegiatan: IS-2 | - |
| STAF | DISEBUT | sub_kegiatan: IS-3 | - |
"""
"""What every PK of the RSUD loads and why: FARMASI is named nowhere, and two people have no money of their own."""


def rumah_sakit(tmp_path, **lain):
    return load(rsud(tmp_path, **lain), "2025-TW1", date(2025, 1, 20)).bacaan.rencana


def daftar(tingkat, kode):
    return f"{tingkat}: {', '.join(kode)}" if kode else "-"


def baris(rencana_, satu):
    isi = muatan(rencana_, satu)
    kode = [i.kode for _, rows in isi.sasaran for i in rows]
    uang = daftar(isi.tingkat_anggaran, [m.kode for m in isi.mata])
    return f"| {satu.kode} | {isi.asal.name if isi.asal else '-'} | {daftar(isi.tingkat_sasaran, kode)} | {uang} |"


def termuat(rencana_, kode):
    """The source and the kode of the indikator of one unit's PK."""
    isi = muatan(rencana_, rencana_.unit_menurut_kode[kode])
    return isi.asal, [i.kode for _, rows in isi.sasaran for i in rows]


def test_every_pk_of_an_rsud_loads_what_it_should(tmp_path):
    plan = rumah_sakit(tmp_path)
    assert "\n".join(baris(plan, u) for u in plan.unit_kerja) == TABEL.strip().split("\n", 2)[2]


def test_an_instalasi_takes_part_in_what_every_unit_measures(tmp_path):
    plan = rumah_sakit(tmp_path, bersama=("IK-1",), agregasi="rata_rata")
    assert termuat(plan, "FARMASI") == (AsalPK.BERSAMA, ["IK-1"])


def test_a_deputy_does_not_promise_what_the_other_one_answers_for():
    plan = rencana(
        unit_kerja=(unit("dir", "Direktur", "kepala"), unit("w1", "Wadir I", "wakil", "dir"),
                    unit("w2", "Wadir II", "wakil", "dir"), unit("b1", "Bidang I", "bidang", "w1")),
        sasaran=(sasaran("P", "program", "Program"), sasaran("K", "kegiatan", "Kegiatan", "P")),
        indikator=(indikator("A", "P", unit_kerja=("w2",)), indikator("B", "K", unit_kerja=("b1",))),
    )  # fmt: skip
    assert termuat(plan, "w1") == (AsalPK.BAWAHAN, ["B"])


def pohon(jenis, *, induk="kepala", di="P"):
    """A head, one unit between, one of ``jenis`` below ``induk`` that an indikator of sasaran ``di`` names."""
    return rencana(
        unit_kerja=(unit("kepala", "Kepala", "kepala"), unit("bidang", "Bidang", "bidang", "kepala"),
                    unit("ini", "Unit Ini", jenis, induk)),
        sasaran=(sasaran("S1"), sasaran("P", "program", "Program", "S1"), sasaran("K", "kegiatan", "Kegiatan", "P"),
                 sasaran("SK", "sub_kegiatan", "Sub", "K")),
        indikator=(indikator("IKU1"), indikator("I", di, unit_kerja=("ini",))),
        anggaran=(mata("1"), mata("1.1", "kegiatan"), mata("1.1.1", "sub_kegiatan", unit_kerja="ini")),
    )  # fmt: skip


@pytest.mark.parametrize("di", ["P", "K", "SK"])
@pytest.mark.parametrize("induk", ["kepala", "bidang"])
@pytest.mark.parametrize(
    "jenis",
    ["wakil", "sekretariat", "bidang", "bagian", "seksi", "subbagian", "kelurahan", "uptd", "instalasi",
     "jabatan_fungsional"],
)  # fmt: skip
def test_whatever_names_a_unit_below_the_sasaran_strategis_stands_in_its_pk(jenis, induk, di):
    plan = pohon(jenis, induk=induk, di=di)
    isi = muatan(plan, plan.unit_menurut_kode["ini"])
    assert (termuat(plan, "ini"), [m.kode for m in isi.mata]) == ((AsalPK.DISEBUT, ["I"]), ["1.1.1"])


def test_a_unit_named_only_at_the_sasaran_strategis_of_its_head_loads_none():
    assert termuat(pohon("bidang", di="S1"), "ini") == (None, [])


def test_a_head_whose_plan_begins_at_a_programme_loads_it():
    plan = rencana(
        unit_kerja=(unit("kepala", "Kepala UPTD", "kepala"),),
        sasaran=(sasaran("P", "program", "Program"), sasaran("K", "kegiatan", "Kegiatan", "P")),
        indikator=(indikator("A", "P"), indikator("B", "K")), anggaran=(mata("1.1", "kegiatan"),),
    )  # fmt: skip
    isi = muatan(plan)
    assert ([i.kode for _, rows in isi.sasaran for i in rows], isi.tingkat_anggaran) == (["A"], "kegiatan")


def test_units_above_one_another_in_a_circle_do_no_harm():
    plan = rencana(
        unit_kerja=(unit("a", "A", "bidang", "b"), unit("b", "B", "bidang", "a")),
        sasaran=(sasaran("P", "program", "Program"),), indikator=(indikator("A", "P", unit_kerja=("b",)),),
    )  # fmt: skip
    assert termuat(plan, "a") == (AsalPK.BAWAHAN, ["A"])
