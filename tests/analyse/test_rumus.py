"""Capaian of one target and one realisasi, as tables an auditor can read."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.tempat import Tempat
from tests.builders import indikator


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
    ("0", "-1", "selisih", "0", "100.00"),
    ("3", "-1", "rasio", "0", "100.00"),
    ("3", "-1", "selisih", "0", "233.33"),
    ("-3", "1", "selisih", None, None),
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
    ("80", "90", "0", "0.00"),
    ("0", "5", "0", "100.00"),
    ("0", "5", "5", "100.00"),
    ("0", "5", "6", "80.00"),
    ("0", "5", "10", "0.00"),
    ("0", "5", "20", "0.00"),
    ("-5", "5", "6", "80.00"),
    ("-5", "5", "-5", "100.00"),
    ("-5", "0", "0", "100.00"),
]


@pytest.mark.parametrize(("bawah", "atas", "realisasi", "tercetak"), TABEL_RENTANG)
def test_a_range_target_is_full_inside_and_falls_outside(bawah, atas, realisasi, tercetak):
    assert persen(rentang(bawah, atas), angka(realisasi), aturan("rentang")) == tercetak


TABEL_RENTANG_LAIN = [
    # polaritas, rumus negatif, bawah, atas, realisasi, capaian
    ("positif", "selisih", "80", "90", "70", "87.50"),
    ("positif", "selisih", "80", "90", "80", "100.00"),
    ("positif", "selisih", "80", "90", "90", "100.00"),
    ("positif", "selisih", "80", "90", "99", "110.00"),
    ("negatif", "selisih", "80", "90", "70", "112.50"),
    ("negatif", "selisih", "80", "90", "85", "100.00"),
    ("negatif", "selisih", "80", "90", "99", "90.00"),
    ("negatif", "selisih", "80", "90", "200", "0.00"),
    ("negatif", "rasio", "80", "90", "64", "125.00"),
    ("negatif", "rasio", "80", "90", "100", "90.00"),
    ("negatif", "selisih", "0", "5", "10", "0.00"),
    ("positif", "selisih", "0", "5", "10", "200.00"),
    ("rentang", "selisih", "0", "5", "-1", None),
    ("positif", "selisih", "0", "5", "-1", None),
    ("negatif", "selisih", "0", "5", "-1", "100.00"),
    ("negatif", "rasio", "0", "5", "10", "50.00"),
    ("rentang", "selisih", "-5", "0", "1", None),
    ("rentang", "rasio", "80", "90", "99", "90.00"),
]


@pytest.mark.parametrize(("polaritas", "rumus", "bawah", "atas", "realisasi", "tercetak"), TABEL_RENTANG_LAIN)
def test_a_range_target_follows_the_polarity_outside(polaritas, rumus, bawah, atas, realisasi, tercetak):
    assert persen(rentang(bawah, atas), angka(realisasi), aturan(polaritas, rumus)) == tercetak


@pytest.mark.parametrize(
    ("polaritas", "rumus"),
    [
        ("positif", "di dalam a–b: 100; di bawah: R / a × 100; di atas: R / b × 100"),
        ("negatif", "di dalam a–b: 100; di bawah: (2a − R) / a × 100; di atas: (2b − R) / b × 100"),
        ("rentang", "di dalam a–b: 100; di bawah: R / a × 100; di atas: (2b − R) / b × 100"),
    ],
)
def test_a_range_names_the_formula_of_its_polarity(polaritas, rumus):
    assert capaian(rentang("80", "90"), angka("99"), aturan(polaritas)).rumus == rumus


def test_a_range_written_backwards_is_the_same_range():
    assert persen(rentang("90", "80"), angka("85"), aturan("rentang")) == "100.00"


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


def bernilai(nilai, kata):
    return Nilai(Keadaan.TERISI, f"{nilai} ({kata})", Bentuk.ANGKA_PREDIKAT, angka=Decimal(nilai), predikat=kata)


TABEL_PREDIKAT_DAN_ANGKA = [
    # target, realisasi, skala, capaian
    (predikat("WTP"), predikat("Wajar Tanpa Pengecualian"), "", "100.00"),
    (predikat("Wajar Tanpa Pengecualian"), predikat("wdp"), "opini", "75.00"),
    (predikat("WTP"), Nilai(Keadaan.TERISI, "wajar tanpa  pengecualian", Bentuk.TEKS), "", "100.00"),
    (predikat("BB"), bernilai("81", "A"), "", "120.00"),
    (bernilai("81", "A"), predikat("BB"), "", "83.33"),
    (bernilai("81", "A"), bernilai("76.4", "BB"), "", "94.32"),
    (bernilai("81", "A"), angka("82.62"), "", "102.00"),
    (predikat("Sangat Baik"), predikat("BB"), "akip", "100.00"),
    (predikat("A"), predikat("Sangat Baik"), "skm", "100.00"),
    (predikat("AA"), predikat("Memuaskan"), "", "85.71"),
]


@pytest.mark.parametrize(("target", "realisasi", "skala", "tercetak"), TABEL_PREDIKAT_DAN_ANGKA)
def test_two_predicates_of_one_scale_are_compared_as_predicates(target, realisasi, skala, tercetak):
    assert persen(target, realisasi, aturan(skala=skala)) == tercetak


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


TEKS = Nilai(Keadaan.TERISI, "7 UPP, 14 Kab/Kota", Bentuk.TEKS)
PECAHAN = Nilai(Keadaan.TERISI, "3/4", Bentuk.TEKS)
TABEL_SISI = [
    # target, realisasi, skala, alasan
    (angka("90"), PECAHAN, "", "realisasi ditulis sebagai teks yang tidak dapat dihitung"),
    (TEKS, angka("7"), "", "target ditulis sebagai teks yang tidak dapat dihitung"),
    (TEKS, PECAHAN, "", "target dan realisasi ditulis sebagai teks yang tidak dapat dihitung"),
    (predikat("WTP"), TEKS, "", "realisasi ditulis sebagai teks yang tidak dapat dihitung"),
    (TEKS, predikat("WTP"), "opini", "target ditulis sebagai teks yang tidak dapat dihitung"),
    (rentang("80", "90"), TEKS, "", "realisasi ditulis sebagai teks yang tidak dapat dihitung"),
    (TEKS, Nilai.kosong(), "", "realisasi belum diisi"),
    (angka("80"), rentang("70", "75"), "", "realisasi ditulis sebagai rentang yang tidak dapat dihitung"),
    (
        TEKS,
        rentang("70", "75"),
        "",
        "target ditulis sebagai teks dan realisasi ditulis sebagai rentang yang tidak dapat dihitung",
    ),
    (
        angka("80"),
        Nilai(Keadaan.TERISI, "BB", Bentuk.TEKS),
        "akip",
        "target berupa angka, sedangkan realisasi berupa predikat",
    ),
    (angka("80"), predikat("BB"), "", "target berupa angka, sedangkan realisasi berupa predikat"),
    (predikat("BB"), angka("80"), "akip", "target berupa predikat, sedangkan realisasi berupa angka"),
    (predikat("BB"), predikat("WTP"), "akip", "predikat realisasi tidak ada pada skala yang dinyatakan"),
    (predikat("BB"), predikat("WTP"), "", "skala predikat belum dinyatakan"),
    (Nilai.kosong(), Nilai.kosong(), "", "target belum ditetapkan dan realisasi belum diisi"),
    (Nilai(Keadaan.BELUM_TERSEDIA, "Diukur di TW IV"), angka("5"), "", "target belum tersedia"),
    (Nilai.kosong(), Nilai(Keadaan.TIDAK_BERLAKU, "n/a"), "", "tidak berlaku"),
]


@pytest.mark.parametrize(("target", "realisasi", "skala", "alasan"), TABEL_SISI)
def test_the_reason_names_the_side_that_cannot_be_computed(target, realisasi, skala, alasan):
    assert capaian(target, realisasi, aturan(skala=skala)).alasan == alasan


bernomor = st.decimals("0.01", "1000", places=2).map(Nilai.dari)
tertulis = st.text("abcdefghij /", max_size=20).map(lambda t: Nilai(Keadaan.TERISI, f"xy {t}", Bentuk.TEKS))


@settings(max_examples=60)
@given(bernomor | tertulis, bernomor | tertulis, st.sampled_from(["positif", "negatif", "rentang"]))
def test_the_sides_named_are_those_that_are_text(target, realisasi, polaritas):
    alasan = capaian(target, realisasi, aturan(polaritas)).alasan

    named = {sisi for sisi in ("target", "realisasi") if sisi in alasan}
    assert named == {s for s, v in (("target", target), ("realisasi", realisasi)) if v.bentuk is Bentuk.TEKS}


@pytest.mark.parametrize(
    ("realisasi", "tercapai"), [("99.994", False), ("99.995", True), ("100", True), ("0", False), ("100.001", True)]
)
def test_reached_is_what_the_printed_figure_says(realisasi, tercapai):
    assert capaian(angka("100"), angka(realisasi), aturan()).tercapai is tercapai


@pytest.mark.parametrize(("atas", "selisih"), [(None, "20.00"), ("110", "20.00"), ("100", "20.00")])
def test_a_cap_does_not_hide_how_far_a_target_was_passed(atas, selisih):
    assert str(capaian(angka("100"), angka("120"), aturan(atas=atas)).selisih) == selisih


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


BATAS = [
    # target, realisasi, polaritas, lantai, batas atas, capaian, sebelum lantai dan batas
    ("10", "25", "negatif", "0", None, "0.00", "-50.00"),
    ("10", "25", "negatif", "20", None, "20.00", "-50.00"),
    ("10", "25", "negatif", None, "100", "-50.00", None),
    ("10", "20", "negatif", "0", None, "0.00", None),
    ("100", "150", "positif", "0", "120", "120.00", "150.00"),
    ("100", "120", "positif", "0", "120", "120.00", None),
    ("100", "120.01", "positif", "0", "120", "120.00", "120.01"),
    ("100", "0", "positif", "0", "120", "0.00", None),
    ("100", "80", "positif", "0", "120", "80.00", None),
]


@pytest.mark.parametrize(("target", "realisasi", "polaritas", "lantai", "atas", "tercetak", "mentah"), BATAS)
def test_floor_and_cap_bound_a_capaian_and_what_they_changed_is_kept(
    target, realisasi, polaritas, lantai, atas, tercetak, mentah
):
    hasil = capaian(angka(target), angka(realisasi), aturan(polaritas, lantai=lantai, atas=atas))
    assert (str(hasil.tercetak), hasil.mentah and str(bulat(hasil.mentah))) == (tercetak, mentah)


def test_the_rule_of_an_indikator_is_that_of_the_office_and_its_own():
    ind = indikator("IKU2", satuan="Persen", polaritas="negatif", skala_predikat="akip")
    kebijakan = Kebijakan(lantai=None, batas_atas=Decimal(110), rumus_indikator=(("IKU2", "rasio"),))
    assert Aturan.untuk(ind, kebijakan, 2023) == Aturan("negatif", "rasio", None, Decimal(110), True, "akip", 2023)


TAK_TERBACA = Nilai(Keadaan.KOSONG, "05-Des", tempat=Tempat("a.xlsx", "kinerja", "C2"))
TULISAN = "ditulis sebagai teks yang tidak dapat dihitung"


@pytest.mark.parametrize(
    ("target", "realisasi", "alasan"),
    [
        (angka("80"), TAK_TERBACA, f"realisasi {TULISAN}"),
        (TAK_TERBACA, angka("80"), f"target {TULISAN}"),
        (TAK_TERBACA, Nilai.kosong(), f"target {TULISAN} dan realisasi belum diisi"),
        (angka("80"), Nilai(Keadaan.KOSONG, "angka a belum pasti"), "angka a belum pasti"),
        (Nilai(Keadaan.TIDAK_BERLAKU, "n/a"), angka("80"), "target tidak berlaku"),
        (Nilai(Keadaan.BELUM_TERSEDIA), Nilai(Keadaan.BELUM_TERSEDIA),
         "target belum tersedia dan realisasi belum tersedia"),
    ],
)  # fmt: skip
def test_what_is_not_there_says_on_which_side_and_why(target, realisasi, alasan):
    assert capaian(target, realisasi, aturan()).alasan == alasan


@pytest.mark.parametrize("polaritas", ["positif", "negatif"])
def test_a_target_below_zero_has_no_percentage_and_says_so(polaritas):
    hasil = capaian(angka("-2"), angka("5"), aturan(polaritas))
    assert (hasil.persen, hasil.alasan) == (None, "tidak dapat dihitung karena target di bawah 0")


def test_below_a_range_that_begins_at_zero_there_is_no_percentage():
    hasil = capaian(rentang("0", "5"), angka("-1"), aturan("rentang"))
    assert (hasil.persen, hasil.alasan) == (None, "tidak dapat dihitung karena batas rentang 0")
