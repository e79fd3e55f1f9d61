"""How much of the work is done: its own figure, else the mean of what lies below, weighted by pagu."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Keadaan, Nilai
from tests import builders as b

P, K, S1, S2 = "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001", "7.01.02.2.01.0002"
PAGU = {P: 100, K: 100, S1: 75, S2: 25}
TIDAK_BERLAKU = Nilai(Keadaan.TIDAK_BERLAKU, "n/a")
BELUM = Nilai(Keadaan.BELUM_TERSEDIA, "belum tersedia")


def fisik(*triwulan, pagu=PAGU, unit="seksi", periode="2024-TW4"):
    """Where every line stands, from what was reported quarter by quarter: kode → percent."""
    mata = [b.mata(k, pagu=n, unit_kerja=unit) for k, n in pagu.items()]
    forms = [
        b.formulir(n, anggaran=[b.belanja(k, None, fisik=p) for k, p in isi.items()])
        for n, isi in enumerate(triwulan, 1)
    ]
    hasil = analyse(b.bacaan(b.rencana(anggaran=mata), forms, periode)).anggaran
    return {h.mata.kode: h.fisik.nilai for h in hasil}


KASUS = [
    ("posisi akhir triwulan", [{S1: 20, S2: 40}, {S1: 60, S2: 80}], {S1: 60, S2: 80, K: 65, P: 65}),
    ("triwulan yang kosong tidak menghapus yang lalu", [{S1: 20, S2: 40}, {S1: 60}], {S1: 60, S2: 40, K: 55, P: 55}),
    ("satu rincian belum melapor", [{S1: 20}], {S1: 20, S2: None, K: None, P: None}),
    ("yang tidak berlaku tidak ikut ditimbang", [{S1: 20, S2: TIDAK_BERLAKU}], {S1: 20, S2: None, K: 20, P: 20}),
    ("yang belum tersedia ditunggu", [{S1: 20, S2: BELUM}], {S1: 20, S2: None, K: None, P: None}),
    ("angka kegiatan sendiri didahulukan", [{K: 50, S1: 20, S2: 40}], {S1: 20, S2: 40, K: 50, P: 50}),
    ("nol adalah angka", [{S1: 0, S2: 0}], {S1: 0, S2: 0, K: 0, P: 0}),
    ("tidak ada yang melapor", [{}], {S1: None, S2: None, K: None, P: None}),
]  # fmt: skip


@pytest.mark.parametrize(("_nama", "triwulan", "harapan"), KASUS, ids=[k[0] for k in KASUS])
def test_the_work_done_on_every_line(_nama, triwulan, harapan):
    assert {k: n.angka for k, n in fisik(*triwulan).items()} == harapan


def test_a_line_without_pagu_has_no_weight():
    assert fisik({S1: 20, S2: 40}, pagu={**PAGU, S2: None})[K].angka is None


def test_a_quarter_that_is_still_to_come_does_not_count():
    assert fisik({S1: 20}, {S1: 60}, periode="2024-TW1")[S1].angka == 20


def dua_pelapor(satu, dua, milik="seksi"):
    """What counts of a line on which two units report."""
    plan = b.rencana(anggaran=[b.mata(S1, unit_kerja=milik)], unit_kerja=[b.unit(), b.unit("lain"), b.unit("lain2")])
    forms = [b.formulir(1, unit, anggaran=[b.belanja(S1, None, fisik=n)]) for unit, n in (satu, dua)]
    return analyse(b.bacaan(plan, forms, "2024-TW1")).anggaran[0].fisik.nilai


def test_the_unit_the_plan_names_is_believed():
    assert dua_pelapor(("seksi", 20), ("lain", 60)).angka == 20


def test_others_count_where_they_agree():
    assert dua_pelapor(("lain", 60), ("lain2", 60)).angka == 60


def test_others_who_differ_give_no_figure_but_the_reason():
    nilai = dua_pelapor(("lain", 20), ("lain2", 60))
    assert (nilai.angka, "berbeda" in nilai.teks) == (None, True)
