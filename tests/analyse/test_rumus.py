"""Capaian of one target and one realisasi, as tables an auditor can read."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat


def aturan(polaritas="positif", rumus="selisih", lantai="0", atas=None, satuan_persen=False, skala=""):
    return Aturan(
        polaritas,
        rumus,
        None if lantai is None else Decimal(lantai),
        None if atas is None else Decimal(atas),
        satuan_persen,
        skala,
    )


def angka(teks):
    return Nilai.dari(teks)


def rentang(bawah, atas):
    return Nilai(Keadaan.TERISI, f"{bawah} – {atas}", Bentuk.RENTANG, bawah=Decimal(bawah), atas=Decimal(atas))


def predikat(kata):
    return Nilai(Keadaan.TERISI, kata, Bentuk.PREDIKAT, predikat=kata)


def persen(target, realisasi, aturan_):
    hasil = capaian(target, realisasi, aturan_).persen
    return None if hasil is None else str(bulat(hasil))


# Published figures: case 01 (IKD 2025), Kec. Muncar 2020-2024, domain reference section 2.
TABEL_POSITIF = [
    # target, realisasi, capaian
    ("80", "88", "110.00"),
    ("90.76", "91", "100.26"),
    ("93.14", "93.5", "100.39"),
    ("82.53", "82.32", "99.75"),
    ("90", "100", "111.11"),
    ("54.55", "63.6", "116.59"),
    ("24738.28", "59890", "242.09"),
    ("7", "76.4", "1091.43"),
    ("80", "0", "0.00"),
]


@pytest.mark.parametrize(("target", "realisasi", "tercetak"), TABEL_POSITIF)
def test_a_positive_indicator_is_realisasi_over_target(target, realisasi, tercetak):
    assert persen(angka(target), angka(realisasi), aturan()) == tercetak


TABEL_NEGATIF = [
    # target, realisasi, rumus, lantai, capaian
    ("10", "10", "selisih", "0", "100.00"),
    ("10", "8", "selisih", "0", "120.00"),
    ("10", "25", "selisih", "0", "0.00"),
    ("10", "25", "selisih", None, "-50.00"),
    ("10", "0", "selisih", "0", "200.00"),
    ("149.12", "138.43", "selisih", "0", "107.17"),
    ("9.8", "6.07", "selisih", "0", "138.06"),
    ("49.34", "110.84", "selisih", None, "-24.65"),
    ("13.26", "17.22", "selisih", "0", "70.14"),
    ("12", "13", "selisih", "0", "91.67"),
    ("12", "13", "rasio", "0", "92.31"),
    ("10", "8", "rasio", "0", "125.00"),
    ("12", "0", "rasio", "0", "100.00"),
    ("0", "0", "selisih", "0", "100.00"),
    ("0", "0", "rasio", "0", "100.00"),
    ("0", "3", "selisih", "0", "0.00"),
    ("0", "3", "rasio", "0", "0.00"),
]


@pytest.mark.parametrize(("target", "realisasi", "rumus", "lantai", "tercetak"), TABEL_NEGATIF)
def test_a_negative_indicator_follows_the_declared_formula(target, realisasi, rumus, lantai, tercetak):
    assert persen(angka(target), angka(realisasi), aturan("negatif", rumus, lantai)) == tercetak


TABEL_RENTANG = [
    # bawah, atas, realisasi, capaian
    ("80", "90", "70", "87.50"),
    ("80", "90", "85", "100.00"),
    ("80", "90", "80", "100.00"),
    ("80", "90", "90", "100.00"),
    ("80", "90", "99", "90.00"),
    ("4.98", "5.23", "4.7", "94.38"),
    ("7", "8", "9", "87.50"),
]


@pytest.mark.parametrize(("bawah", "atas", "realisasi", "tercetak"), TABEL_RENTANG)
def test_a_range_target_is_full_inside_and_falls_outside(bawah, atas, realisasi, tercetak):
    assert persen(rentang(bawah, atas), angka(realisasi), aturan("rentang")) == tercetak


def test_a_single_number_under_rentang_is_a_range_of_itself():
    assert persen(angka("80"), angka("88"), aturan("rentang")) == "90.00"


TABEL_PREDIKAT = [
    # skala, target, realisasi, capaian
    ("opini", "WTP", "WTP", "100.00"),
    ("opini", "WTP", "WDP", "75.00"),
    ("", "WTP", "WTP", "100.00"),
    ("akip", "BB", "B", "80.00"),
    ("akip", "B", "BB", "125.00"),
    ("akip", "bb", "BB", "100.00"),
    ("", "BB", "A", "120.00"),
    ("Kurang < Cukup < Baik", "Baik", "Cukup", "66.67"),
]


@pytest.mark.parametrize(("skala", "target", "realisasi", "tercetak"), TABEL_PREDIKAT)
def test_a_predicate_scores_its_place_on_the_scale(skala, target, realisasi, tercetak):
    assert persen(predikat(target), predikat(realisasi), aturan(skala=skala)) == tercetak


def test_a_predicate_of_two_scales_is_not_guessed():
    assert capaian(predikat("B"), predikat("B"), aturan()).alasan == "skala predikat belum dinyatakan"


def test_a_value_with_its_letter_is_computed_by_the_value():
    target = Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81), predikat="A")

    assert persen(target, angka("82.62"), aturan()) == "102.00"


def test_a_part_of_a_whole_is_its_percentage_where_satuan_is_persen():
    target = Nilai(Keadaan.TERISI, "100 dari 110", Bentuk.BAGIAN, pembilang=Decimal(100), penyebut=Decimal(110))

    assert persen(target, angka("90.909090909"), aturan(satuan_persen=True)) == "100.00"


def test_a_bound_is_computed_by_its_number():
    target = Nilai(Keadaan.TERISI, "≥95", Bentuk.BATAS, angka=Decimal(95), tanda="≥")

    assert persen(target, angka("97"), aturan()) == "102.11"


TABEL_TANPA_CAPAIAN = [
    (angka("0"), angka("5"), "tidak dapat dihitung karena target 0"),
    (angka("-2"), angka("5"), "tidak dapat dihitung karena target di bawah 0"),
    (angka("80"), Nilai.kosong(), "realisasi belum diisi"),
    (angka("80"), Nilai(Keadaan.TIDAK_BERLAKU, "n/a"), "tidak berlaku"),
    (angka("80"), Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis"), "realisasi belum tersedia"),
    (Nilai.kosong(), angka("5"), "target belum ditetapkan"),
    (
        angka("80"),
        Nilai(Keadaan.TERISI, "baik", Bentuk.TEKS),
        "realisasi ditulis sebagai teks yang tidak dapat dihitung",
    ),
]


@pytest.mark.parametrize(("target", "realisasi", "alasan"), TABEL_TANPA_CAPAIAN)
def test_what_cannot_be_computed_says_why(target, realisasi, alasan):
    hasil = capaian(target, realisasi, aturan())

    assert (hasil.persen, hasil.alasan) == (None, alasan)


def test_an_unknown_polarity_is_not_taken_for_positive():
    assert capaian(angka("80"), angka("88"), aturan("")).alasan == "polaritas indikator belum ditetapkan"


@pytest.mark.parametrize(("realisasi", "tercetak"), [("150", "120.00"), ("99", "99.00")])
def test_a_cap_holds_only_what_is_above_it(realisasi, tercetak):
    assert persen(angka("100"), angka(realisasi), aturan(atas="120")) == tercetak


def test_no_floor_lets_a_negative_capaian_stand():
    assert persen(angka("49.34"), angka("110.84"), aturan("negatif", lantai=None)) == "-24.65"


def test_the_formula_is_named_beside_the_figure():
    assert capaian(angka("10"), angka("8"), aturan("negatif")).rumus == "(2T − R) / T × 100"


@settings(max_examples=60)
@given(st.decimals("0.01", "100000", places=2), st.sampled_from(["positif", "negatif", "rentang"]))
def test_on_target_is_one_hundred_for_every_polarity(target, polaritas):
    assert persen(Nilai.dari(target), Nilai.dari(target), aturan(polaritas)) == "100.00"
