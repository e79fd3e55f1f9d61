"""Bidang against PD: both values, the difference, what the units gave, and the sum since January."""

from dataclasses import replace

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat
from tests import builders as b

_ = None
P, SUB = "7.01.02", "7.01.02.2.01.0001"


def banding(forms, rekap=(), lra=(), periode="2024-TW4", **lain):
    """The rows of a year; ``rekap`` and ``lra`` are one figure or row per quarter."""
    rencana = b.rencana(**{"target": b.target(tw=(10, 20, 30, 40)), **lain})
    bacaan = b.bacaan(rencana, forms, periode)
    per = {p.triwulan: p for p in bacaan.penerimaan}
    datang = [
        replace(per[n], rekap_pd=(b.rekap(rekap[n - 1]),) if rekap else (), lra=(lra[n - 1],) if lra else ())
        for n in sorted(per, reverse=True)
    ]
    return analyse(replace(bacaan, penerimaan=tuple(datang))).rekonsiliasi


def triwulanan(*isian):
    return [b.formulir(n, kinerja=satu) for n, satu in enumerate(isian, start=1)]


JANUARI = [
    # metode akumulasi, metode agregasi, satuan, isian per triwulan, nilai triwulan, sejak Januari
    ("kumulatif", "jumlah", "Kasus", [b.isian(5), b.isian(7)], ("5", "7"), ("5", "12")),
    ("akhir", "jumlah", "Kasus", [b.isian(5), b.isian(7)], ("5", "7"), ("5", "7")),
    ("rata_rata", "jumlah", "Kasus", [b.isian(5), b.isian(7)], ("5", "7"), ("5", "6")),
    ("kumulatif", "jumlah", "Kasus", [b.isian(5), b.isian()], ("5", _), ("5", "5")),
    ("kumulatif", "persentase", "Persen",
     [b.isian(pembilang=5, penyebut=10), b.isian(pembilang=1, penyebut=2)], ("50", "50"), ("50", "50")),
    ("kumulatif", "persentase", "Persen",
     [b.isian(pembilang=9, penyebut=10), b.isian(pembilang=10, penyebut=90)], ("90", "11.11"), ("90", "19")),
]  # fmt: skip


@pytest.mark.parametrize(("akumulasi", "agregasi", "satuan", "isian", "nilai", "sampai"), JANUARI)
@pytest.mark.parametrize("tw", [(10, 20, 30, 40), (10, _, _, _), (_, _, _, _)])
def test_the_sum_since_january_is_that_of_the_method_with_or_without_targets(
    akumulasi, agregasi, satuan, isian, nilai, sampai, tw
):
    ind = b.indikator(satuan=satuan, metode_akumulasi=akumulasi, metode_agregasi=agregasi)
    rows = banding(triwulanan(*isian), (1, 2), indikator=ind, target=b.target(tw=tw))

    def tulis(n):
        return None if n.angka is None else f"{round(n.angka, 2).normalize():f}"

    assert (tuple(tulis(r.nilai_bidang) for r in rows), tuple(tulis(r.sampai) for r in rows)) == (nilai, sampai)


def test_every_quarter_is_compared_in_its_order_up_to_the_period():
    rows = banding(triwulanan(b.isian(5), b.isian(7), b.isian(9)), (5, 8, 9), periode="2024-TW2")
    assert [(r.triwulan, r.selisih) for r in rows] == [(1, 0), (2, 1)]


def test_a_row_says_what_is_compared_and_where_it_stands():
    ind = b.indikator(satuan="Kasus", metode_agregasi="jumlah", unit_kerja=("a", "b"))
    forms = [b.formulir(1, "a", kinerja=b.isian(5)), b.formulir(1, "b", kinerja=b.isian(Nilai(Keadaan.KOSONG)))]
    (baris,) = banding(forms, (6,), indikator=ind)
    assert (baris.kode, baris.uraian, baris.satuan, baris.metode, baris.tempat) == (
        "IKU1", ind.uraian, "Kasus", "jumlah", Tempat("masuk/TW1/rekap_pd.csv", "rekap_pd", "B2"),
    )  # fmt: skip
    assert (baris.sumbangan, baris.unit_kerja) == ((("a", "5"), ("b", "kosong")), "")


def test_the_only_unit_that_answers_mends_the_difference():
    assert banding(triwulanan(b.isian(5)), (6,))[0].unit_kerja == "seksi"


@pytest.mark.parametrize(
    ("isian", "tulisan"),
    [
        (b.isian(Nilai(Keadaan.TERISI, "81 (A)", angka=b.nilai(81).angka)), "81 (A)"),
        (b.isian("81.50"), "81.5"),
        (b.isian("1E+3"), "1000"),
        (b.isian(pembilang=1, penyebut=3), "0.333333"),
        (b.isian(Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis")), "belum tersedia"),
    ],
)
def test_a_contribution_is_told_as_it_was_written_or_as_a_plain_number(isian, tulisan):
    assert banding(triwulanan(isian), (81,))[0].sumbangan == (("seksi", tulisan),)


def test_a_figure_for_an_indikator_outside_the_plan_is_left_aside():
    assert banding(triwulanan(b.isian(5)), (6,), indikator=b.indikator("IKU9")) == ()


@pytest.mark.parametrize(("bidang", "pd"), [(_, 5), (5, _), (Nilai(Keadaan.TIDAK_BERLAKU, "n/a"), 5)])
def test_a_side_that_is_not_filled_makes_no_difference(bidang, pd):
    assert banding(triwulanan(b.isian(bidang)), (pd,))[0].selisih is None


def uang(*triwulan, kode=SUB):
    mata = (b.mata(P, pagu=None), b.mata(SUB, unit_kerja="seksi", uraian="Belanja ATK"))
    forms = [b.formulir(n, anggaran=b.belanja(SUB, bidang)) for n, (bidang, _) in enumerate(triwulan, start=1)]
    lra = [replace(b.belanja(kode, pd), tempat=Tempat("lra.csv", "lra", "B0")) for _, pd in triwulan]
    return banding(forms, lra=lra, anggaran=mata)


def test_money_is_compared_quarter_by_quarter_with_the_sum_since_january():
    rows = uang((10, 12), (15, 25))
    assert [(r.nilai_bidang.angka, r.nilai_pd.angka, r.selisih, r.sampai.angka) for r in rows] == [
        (10, 12, 2, 10),
        (15, 25, 10, 25),
    ]


def test_a_row_of_money_names_line_unit_and_cell():
    baris = uang((10, 12))[0]
    assert (baris.kode, baris.uraian, baris.satuan, baris.metode, baris.unit_kerja, baris.tempat.sel) == (
        SUB, "Belanja ATK", "Rp", "jumlah", "seksi", "B0",
    )  # fmt: skip
    assert (baris.sumbangan, baris.triwulan) == (((SUB, "10"),), 1)


def test_a_kode_above_the_plan_stands_beside_the_sum_below_it():
    baris = uang((10, 12), kode="7")[0]
    assert (baris.uraian, baris.unit_kerja, baris.nilai_bidang.angka, baris.selisih) == ("7", "", 10, 2)


def test_money_no_unit_reported_has_nothing_beside_it():
    baris = uang((None, 12))[0]
    assert (baris.nilai_bidang.terisi, baris.selisih, baris.sumbangan) == (False, None, ())
