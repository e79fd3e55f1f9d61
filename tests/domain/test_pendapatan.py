"""Pendapatan: what was to come in, what came in so far, every rupiah once."""

from decimal import Decimal

import pytest

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.pendapatan import collected, jumlah_pendapatan, revenue
from pipeline.domain.periode import Periode
from tests import builders as b

ATAS, SATU, DUA = "4.1.02", "4.1.02.01", "4.1.02.02"
TIDAK_BERLAKU = Nilai(Keadaan.TIDAK_BERLAKU, "n/a")


def hasil(*baris, periode="2024"):
    return revenue([b.pendapatan(kode, target, tw) for kode, target, tw in baris], Periode.parse(periode))


def angka(*baris, **lain):
    return {h.pendapatan.kode: (h.target.angka, h.realisasi.angka) for h in hasil(*baris, **lain)}


KASUS = [
    ("empat triwulan", [(SATU, 100, (10, 20, 30, 25))], {SATU: (100, 85)}),
    ("jumlah dari rinciannya", [(ATAS, None, ()), (SATU, 60, (10, 20)), (DUA, 40, (5,))],
     {ATAS: (100, 35), SATU: (60, 30), DUA: (40, 5)}),
    ("baris sendiri didahulukan", [(ATAS, 120, (50,)), (SATU, 60, (10, 20)), (DUA, 40, (5,))],
     {ATAS: (120, 70), SATU: (60, 30), DUA: (40, 5)}),
    ("nol bukan kosong", [(SATU, 100, (0, 0, 0, 0))], {SATU: (100, 0)}),
    ("tidak ada yang diisi", [(SATU, 100, ())], {SATU: (100, None)}),
]  # fmt: skip


@pytest.mark.parametrize(("_nama", "baris", "harapan"), KASUS, ids=[k[0] for k in KASUS])
def test_what_came_in_of_every_kind(_nama, baris, harapan):
    assert angka(*baris) == harapan


def test_quarters_still_to_come_do_not_count():
    assert angka((SATU, 100, (10, 20, 30, 25)), periode="2024-TW2") == {SATU: (100, 30)}


def test_the_sum_does_not_add_a_kind_to_what_lies_below_it():
    target, realisasi = jumlah_pendapatan(
        hasil((ATAS, 100, (50,)), (SATU, 60, (30,)), (DUA, 40, (20,)), ("4.2", 7, (1,)))
    )
    assert (target.angka, realisasi.angka) == (107, 51)


def test_the_percentage_is_that_of_the_year_and_not_rounded_before_it_is_printed():
    (satu,) = hasil((SATU, 3, (1,)))
    assert (satu.capaian.persen, satu.capaian.tercetak) == (Decimal(1) / 3 * 100, Decimal("33.33"))


@pytest.mark.parametrize(
    ("target", "realisasi", "alasan"),
    [
        (None, 5, "target pendapatan belum diisi"),
        (5, None, "realisasi pendapatan belum diisi"),
        (0, 5, "target pendapatan 0"),
    ],
)
def test_without_a_target_or_a_figure_there_is_a_reason(target, realisasi, alasan):
    capaian = collected(b.nilai(target), b.nilai(realisasi))
    assert (capaian.persen, capaian.alasan) == (None, alasan)


def test_the_quarters_nobody_filled_are_named():
    (satu,) = hasil((SATU, 100, (10, None, TIDAK_BERLAKU)), periode="2024-TW4")
    assert satu.belum(Periode.parse("2024-TW4")) == (2, 4)


def test_a_kind_that_does_not_apply_says_so():
    (satu,) = hasil((SATU, 100, (TIDAK_BERLAKU,) * 4))
    assert satu.realisasi.keadaan is Keadaan.TIDAK_BERLAKU
