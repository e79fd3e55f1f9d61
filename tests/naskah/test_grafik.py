"""Charts of documents: the numbers tables print, labels that fit, figures that stay readable."""

from decimal import Decimal

import pytest

from pipeline.domain.capaian import Capaian
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.naskah.grafik import (
    BANYAK,
    batang,
    capaian_indikator,
    dibacakan,
    label,
    terbagi,
    tinggi,
    titik,
    titik_persen,
)
from pipeline.word.chart.chart import Series
from tests.render.lkjip.bahan_uji import hasil

NILAI = [
    # yang ditulis → titik pada grafik
    (Nilai.dari("97.66"), "97.66"),
    (Nilai.dari("0"), "0"),
    (Nilai.dari("33.33333333333333"), "33.33"),
    (Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81), predikat="A"), "81"),
    (Nilai(Keadaan.TERISI, "< 25", Bentuk.BATAS, angka=Decimal(25)), "25"),
    (Nilai(Keadaan.TERISI, "95 dari 110", Bentuk.BAGIAN, pembilang=Decimal(95), penyebut=Decimal(110)), "95"),
    (Nilai(Keadaan.TERISI, "BB", Bentuk.PREDIKAT, predikat="BB"), None),
    (Nilai.kosong(), None),
    (Nilai(Keadaan.BELUM_TERSEDIA, "belum rilis"), None),
]


@pytest.mark.parametrize(("nilai", "drawn"), NILAI)
def test_a_point_is_the_plain_number_its_table_prints(nilai, drawn):
    found = titik(nilai)
    assert (None if found is None else str(found)) == drawn


@pytest.mark.parametrize(("persen", "drawn"), [("99.665", "99.67"), ("100", "100.00"), (None, None)])
def test_a_percentage_is_drawn_as_rounded_in_its_table(persen, drawn):
    found = titik_persen(Capaian(None if persen is None else Decimal(persen)))
    assert (None if found is None else str(found)) == drawn


LABELS = [
    (("1.", "Indeks   Kepuasan\nMasyarakat"), "1. Indeks Kepuasan Masyarakat"),
    (("2.", "Nilai SAKIP", "belum tersedia"), "2. Nilai SAKIP (belum tersedia)"),
    (("3.", "Persentase " * 9), "3. Persentase Persentase Persentase Persentase Persentase …"),
]


@pytest.mark.parametrize(("kata", "tampak"), LABELS)
def test_a_label_is_short_and_cut_between_words(kata, tampak):
    assert label(*kata) == tampak


@pytest.mark.parametrize("banyak", [1, 2, BANYAK, BANYAK + 1, 27, 100])
def test_many_bars_are_shared_out_without_losing_one(banyak):
    semua = list(range(banyak))
    assert [n for bagian in terbagi(banyak) for n in semua[bagian]] == semua


@pytest.mark.parametrize("banyak", [1, 5, BANYAK, BANYAK + 1, 27, 100])
def test_no_figure_is_taller_than_two_thirds_of_a_page(banyak):
    tertinggi = max(len(range(banyak)[bagian]) for bagian in terbagi(banyak))
    assert tinggi(tertinggi, 1) * 6 < 20


def test_a_gap_is_read_aloud_as_one():
    assert dibacakan("X", ("2023", "2024"), (Series("Nilai", (Decimal("1.5"), None)),)) == (
        "Grafik X. 2023: 1,5; 2024: tidak ada angka."
    )


def test_a_long_figure_is_read_aloud_in_part():
    chart = batang("X", [str(n) for n in range(10)], Series("Capaian", (Decimal(1),) * 10), persen=True)
    assert chart.alt.endswith("7: 1,00%; dan 2 lainnya dalam tabel.")


def test_one_capaian_alone_makes_no_chart():
    assert capaian_indikator("X", [hasil()]) == ()


def test_the_reason_stands_where_a_bar_is_missing():
    tanpa = hasil(realisasi=Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis"))
    (chart,) = capaian_indikator("X", [hasil(), tanpa, hasil()])
    assert (chart.categories[1], chart.series[0].values[1]) == (
        "2. Indeks Kepuasan Masyarakat (belum tersedia)",
        None,
    )
