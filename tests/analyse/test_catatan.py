"""Which quarters are waited for, which are missed, and the words beside the figure."""

import pytest

from pipeline.analyse.akumulasi import missing, remark
from pipeline.analyse.analisis import analyse
from pipeline.domain.capaian import Capaian, HasilTriwulan
from pipeline.domain.nilai import Keadaan, Nilai
from tests import builders as b

_ = None
BELUM, TAK = Nilai(Keadaan.BELUM_TERSEDIA), Nilai(Keadaan.TIDAK_BERLAKU)


def ditunggu_pada(metode, *target):
    """The quarters the plan asks for a figure of an indikator in."""
    plan = b.rencana(indikator=b.indikator(metode_akumulasi=metode), target=target)
    hasil = analyse(b.bacaan(plan, periode="2024")).indikator[0]
    return tuple(tw.triwulan for tw in hasil.triwulan if tw.ditunggu)


@pytest.mark.parametrize(
    ("metode", "tw", "ditunggu"),
    [
        ("akhir", (_, _, _, _), (4,)),
        ("kumulatif", (_, _, _, _), (1, 2, 3, 4)),
        ("rata_rata", (_, _, _, _), (1, 2, 3, 4)),
        ("akhir", (_, 50, _, 100), (2, 4)),
        ("kumulatif", (10, _, _, 10), (1, 4)),
        ("kumulatif", (0, _, _, _), (1,)),
    ],
)
def test_a_quarter_is_waited_for_where_the_plan_has_a_target_for_it(metode, tw, ditunggu):
    assert ditunggu_pada(metode, b.target(tw=tw)) == ditunggu


@pytest.mark.parametrize(("metode", "ditunggu"), [("akhir", (4,)), ("kumulatif", (1, 2, 3, 4))])
def test_without_any_target_the_method_says_what_is_waited_for(metode, ditunggu):
    assert ditunggu_pada(metode) == ditunggu


def deret(*nilai, ditunggu=(1, 2, 3, 4)):
    return [
        HasilTriwulan(n, b.nilai(r), b.nilai(), Capaian(None), n in ditunggu) for n, r in enumerate(nilai, start=1)
    ]


LUAR = "tidak ikut karena targetnya belum diisi"
TABEL = [
    # metode, triwulan, yang ditunggu, yang masuk → yang belum, di samping angka
    ("kumulatif", (1, 1, 1, 1), (1, 2, 3, 4), (), (), ""),
    ("kumulatif", (1, _, 1, 1), (1, 2, 3, 4), (), (2,), "3 dari 4 triwulan, tanpa Triwulan II"),
    ("kumulatif", (1, _, BELUM, 1), (1, 2, 3, 4), (), (2, 3), "2 dari 4 triwulan, tanpa Triwulan II dan III"),
    ("kumulatif", (_, 1), (1, 2, 3, 4), (), (1,), "1 dari 2 triwulan, tanpa Triwulan I"),
    ("kumulatif", (1, 1, _, BELUM), (1, 2, 3, 4), (), (3, 4), "s.d. Triwulan II, 2 dari 4 triwulan"),
    ("kumulatif", (1, _, 1, BELUM), (1, 2, 3, 4), (), (2, 4), "2 dari 4 triwulan, tanpa Triwulan II dan IV"),
    ("kumulatif", (1, TAK, 1, TAK), (1, 2, 3, 4), (), (), ""),
    ("kumulatif", (1, _, 1, _), (1, 3), (), (), ""),
    ("kumulatif", (_, _), (1, 2, 3, 4), (), (1, 2), ""),
    ("kumulatif", (0, _), (1, 2, 3, 4), (), (2,), "s.d. Triwulan I, 1 dari 2 triwulan"),
    ("kumulatif", (1, 1), (1,), (1,), (), f"1 dari 2 triwulan, Triwulan II {LUAR}"),
    ("kumulatif", (1, 1, 1), (1,), (1,), (), f"1 dari 3 triwulan, Triwulan II dan III {LUAR}"),
    ("kumulatif", (1, 1, _), (1, 3), (1,), (3,), f"s.d. Triwulan II, 1 dari 3 triwulan, Triwulan II {LUAR}"),
    ("akhir", (1, _, 1), (1, 2, 3, 4), (3,), (), ""),
    ("akhir", (1, 1, _), (1, 2, 3, 4), (2,), (3,), "s.d. Triwulan II"),
    ("akhir", (1, _, BELUM, _), (3,), (), (3,), "s.d. Triwulan I"),
    ("akhir", (1, _, _, _), (1,), (), (), ""),
    ("akhir", (_, _), (1, 2), (), (1, 2), ""),
]  # fmt: skip


@pytest.mark.parametrize(("metode", "nilai", "ditunggu", "masuk", "belum", "kata"), TABEL)
def test_what_is_missing_is_said_beside_the_figure(metode, nilai, ditunggu, masuk, belum, kata):
    triwulan = deret(*nilai, ditunggu=ditunggu)
    assert (missing(metode, triwulan), remark(metode, triwulan, belum, masuk)) == (belum, kata)
