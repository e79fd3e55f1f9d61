"""Money over the year: pagu, quarters, totals; figures an auditor can add up."""

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.analyse.analisis import absorption, analyse
from pipeline.analyse.rekonsiliasi import reconcile
from pipeline.domain.pembulatan import bulat
from tests import builders as b

P, K, S1, S2 = "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001", "7.01.02.2.01.0002"


def hasil(pagu, *triwulan, perubahan=None):
    """The analysis of a year: kode → pagu, and what was reported of each kode quarter by quarter."""
    mata = [b.mata(k, pagu=n, pagu_perubahan=(perubahan or {}).get(k), sasaran="S1") for k, n in pagu.items()]
    forms = [
        b.formulir(n, anggaran=[b.belanja(k, uang) for k, uang in isi.items()]) for n, isi in enumerate(triwulan, 1)
    ]
    return analyse(b.bacaan(b.rencana(anggaran=mata, target=b.target()), forms))


# pagu by kode, reported by quarter → per kode: pagu, realisasi, serapan
TAHUN = [
    ("sub kegiatan, empat triwulan", {P: 100, S1: 60, S2: 40},
     [{S1: 10, S2: 5}, {S1: 20}, {S2: 15}, {S1: 30, S2: 20}],
     {P: (100, 100, "100.00"), S1: (60, 60, "100.00"), S2: (40, 40, "100.00")}),
    ("program dan rincian pada triwulan yang berbeda", {P: 100, S1: 60, S2: 40}, [{P: 25}, {S1: 20, S2: 10}],
     {P: (100, 55, "55.00"), S1: (60, 20, "33.33"), S2: (40, 10, "25.00")}),
    ("program tertulis dan rinciannya pada satu triwulan", {P: 100, S1: 60}, [{P: 50, S1: 45}],
     {P: (100, 50, "50.00"), S1: (60, 45, "75.00")}),
    ("pengembalian", {S1: 60}, [{S1: 30}, {S1: -5}], {S1: (60, 25, "41.67")}),
    ("pengembalian melebihi belanja", {S1: 60}, [{S1: 5}, {S1: -8}], {S1: (60, -3, "-5.00")}),
    ("pagu nol", {S1: 0}, [{S1: 5}], {S1: (0, 5, None)}),
    ("belanja nol", {S1: 60}, [{S1: 0}], {S1: (60, 0, "0.00")}),
    ("tidak dilaporkan", {S1: 60}, [{}], {S1: (60, None, None)}),
    ("pagu dari rinciannya", {P: None, K: None, S1: 60, S2: 40}, [{S1: 25}],
     {P: (100, 25, "25.00"), K: (100, 25, "25.00"), S1: (60, 25, "41.67")}),
    ("pagu kegiatan didahulukan daripada rinciannya", {P: None, K: 120, S1: 60}, [{S1: 60}],
     {P: (120, 60, "50.00"), K: (120, 60, "50.00"), S1: (60, 60, "100.00")}),
    ("tanpa pagu", {S1: None}, [{S1: 5}], {S1: (None, 5, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("_nama", "pagu", "triwulan", "harapan"), TAHUN, ids=[t[0] for t in TAHUN])
def test_the_year_of_every_line(_nama, pagu, triwulan, harapan):
    baris = {h.mata.kode: h for h in hasil(pagu, *triwulan).anggaran}
    angka = {
        k: (h.pagu.angka, h.realisasi.angka, None if h.serapan.persen is None else str(bulat(h.serapan.persen)))
        for k, h in baris.items()
        if k in harapan
    }
    assert angka == harapan


def test_a_changed_pagu_counts_where_it_is_written():
    baris = hasil({P: 100, S1: 60, S2: 40}, {S1: 30}, perubahan={S1: 50}).anggaran
    assert [h.pagu.angka for h in baris] == [100, 50, 40]


def test_the_office_total_is_that_of_the_lines_on_top():
    analisis = hasil({P: 100, S1: 60, "7.01.03": 50}, {P: 50, S1: 45, "7.01.03": 10})
    assert (analisis.pagu, analisis.realisasi, str(bulat(analisis.serapan.persen))) == (150, 60, "40.00")


def test_a_sasaran_has_the_money_of_its_topmost_lines():
    (sasaran,) = hasil({P: 100, S1: 60}, {P: 50, S1: 45}).sasaran
    assert (sasaran.pagu, sasaran.realisasi) == (100, 50)


def test_a_line_two_units_claim_says_why_it_has_no_serapan():
    rencana = b.rencana(anggaran=b.mata(S1, unit_kerja="a"))
    forms = [b.formulir(1, unit, anggaran=b.belanja(S1, 5)) for unit in ("x", "y")]
    assert "beberapa unit" in analyse(b.bacaan(rencana, forms)).anggaran[0].realisasi.teks


def test_the_running_sum_stands_beside_the_figure_of_the_quarter():
    forms = [b.formulir(n, anggaran=b.belanja(S1, uang)) for n, uang in ((1, 10), (2, 15))]
    bacaan = b.bacaan(b.rencana(anggaran=b.mata(S1)), forms)
    datang = [replace(p, lra=(b.belanja(S1, 25),)) for p in bacaan.penerimaan]
    dua = reconcile(replace(bacaan, penerimaan=tuple(datang)), ())[1]
    assert (dua.nilai_bidang.angka, dua.sampai.angka, dua.selisih) == (15, 25, 10)


@pytest.mark.parametrize(
    ("pagu", "realisasi", "persen", "keterangan"),
    [
        (1000, 250, 25, "realisasi / pagu × 100"),
        (1000, 0, 0, "realisasi / pagu × 100"),
        (1000, -50, -5, "realisasi / pagu × 100"),
        (1000, None, None, "realisasi anggaran belum diisi"),
        (None, 250, None, "pagu belum diisi"),
        (0, 250, None, "tidak dapat dihitung karena pagu 0"),
    ],
)
def test_serapan_says_how_it_was_reached_or_why_there_is_none(pagu, realisasi, persen, keterangan):
    satu = absorption(*(None if n is None else Decimal(n) for n in (pagu, realisasi)))
    assert (satu.persen, satu.rumus or satu.alasan) == (persen, keterangan)
