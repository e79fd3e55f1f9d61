"""The Values table of the data contract, cell by cell."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.nilai import Bentuk, Keadaan
from pipeline.sheet.angka import read_digits
from pipeline.sheet.nilai import read_value


@pytest.mark.parametrize(
    ("sel", "keadaan"),
    [
        ("", "kosong"), ("-", "kosong"), ("–", "kosong"), ("—", "kosong"), ("  ", "kosong"), ("\xa0", "kosong"),
        ("Rp -", "kosong"),
        ("n/a", "tidak_berlaku"), ("N/A", "tidak_berlaku"), ("na", "tidak_berlaku"), ("N.A.", "tidak_berlaku"),
        ("tidak berlaku", "tidak_berlaku"), ("Tidak Berlaku", "tidak_berlaku"),
        ("Belum Rilis", "belum_tersedia"), ("belum tersedia", "belum_tersedia"),
        ("belum ada data", "belum_tersedia"), ("Diukur di TW IV", "belum_tersedia"),
        ("menunggu rilis", "belum_tersedia"), ("diukur TW IV", "belum_tersedia"),
        ("Belum rilis BPS", "belum_tersedia"),
        ("0", "terisi"), ("0 kasus", "terisi"), ("0,00", "terisi"),
    ],
)  # fmt: skip
def test_the_four_states_stay_apart(sel, keadaan):
    assert read_value(sel)[0].keadaan == keadaan


@pytest.mark.parametrize(
    ("sel", "angka"),
    [
        ("0", "0"), ("12,5", "12.5"), ("12.5", "12.5"), ("12,500", "12.5"), ("0.425", "0.425"), ("0,425", "0.425"),
        ("93,75%", "93.75"), ("94.5 %", "94.5"), ("254 kasus", "254"), ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"), ("16,447,874,576.00", "16447874576"), ("436,280,000", "436280000"),
        ("1.234.567", "1234567"), ("1 234 567", "1234567"), ("1'234'567", "1234567"), ("1234.567", "1234.567"),
        ("-5", "-5"), ("−5", "-5"), ("–5", "-5"), ("(5)", "-5"), ("+5", "5"), ("１２", "12"), ("12\xa0orang", "12"),
        ("140 Kelompok (1400 orang)", "140"), ("2 (POPNAS 201)", "2"), ("12 m2", "12"), ("12 m", "12"),
        ("Peringkat 2", "2"),
        ("1\u202f234\u202f567", "1234567"), ("007", "7"),
    ],
)  # fmt: skip
def test_a_number_in_a_decimal_column(sel, angka):
    assert read_value(sel)[0].angka == Decimal(angka)


@pytest.mark.parametrize(
    ("sel", "angka"),
    [
        ("Rp 1.385.437.875,00", "1385437875"), ("1.385.437.875", "1385437875"), ("Rp. 479.300.000,00", "479300000"),
        ("12.463.335.063,-", "12463335063"), ("Rp. 11.632.752,-", "11632752"), ("Rp1.000", "1000"),
        ("1.234", "1234"), ("12.500", "12500"), ("865,864,750", "865864750"), ("16,447,874,576.00", "16447874576"),
        ("(1.000)", "-1000"), ("-5", "-5"), ("Rp -5.000", "-5000"), ("-Rp 5.000", "-5000"), ("IDR 5.000", "5000"),
        ("1 000 000", "1000000"), ("12463335063.0", "12463335063"), ("0", "0"), ("12,5", "12.5"),
    ],
)  # fmt: skip
def test_a_number_in_a_money_column(sel, angka):
    assert read_value(sel, uang=True)[0].angka == Decimal(angka)


@pytest.mark.parametrize(
    ("sel", "uang", "desimal", "ribuan", "tanda"),
    [
        ("1.234", False, "1,234", "1234", "titik"),
        ("12.500", False, "12,5", "12500", "titik"),
        ("24.738 ton", False, "24,738", "24738", "titik"),
        ("12,500", True, "12,5", "12500", "koma"),
        ("Rp 1,234", True, "1,234", "1234", "koma"),
    ],
)
def test_an_ambiguous_number_is_asked_about_with_both_readings(sel, uang, desimal, ribuan, tanda):
    cacat = read_value(sel, uang=uang)[1]
    assert (cacat.kode, dict(cacat.celah)) == ("BCA-23", {"desimal": desimal, "ribuan": ribuan, "tanda": tanda})


@pytest.mark.parametrize(("sel", "uang"), [("1.234", False), ("12,500", True), ("1OO", False), ("89,3405,300", True)])
def test_a_value_that_cannot_be_used_is_not_computed_with_but_keeps_its_text(sel, uang):
    nilai = read_value(sel, uang=uang)[0]
    assert (nilai.keadaan, nilai.angka, nilai.teks) == (Keadaan.KOSONG, None, sel)


@pytest.mark.parametrize(
    ("sel", "uang", "kode"),
    [
        ("#REF!", False, "BCA-21"), ("#DIV/0!", False, "BCA-21"), ("#N/A", True, "BCA-21"),
        ("31 Maret 2024", False, "BCA-22"), ("31/12/2024", False, "BCA-22"), ("2024-12-31", True, "BCA-22"),
        ("89,3405,300", True, "BCA-24"), ("1.5.2", False, "BCA-24"), ("12.", False, "BCA-24"),
        ("12345.678", True, "BCA-24"), ("95-", False, "BCA-24"), ("5,23 - 4,98", False, "BCA-24"),
        ("1OO", False, "BCA-25"), ("l2,5", False, "BCA-25"), ("Rp 1O.000", True, "BCA-25"),
        ("1e5", False, "BCA-26"), ("1,23E+11", True, "BCA-26"),
        ("1,5 miliar", True, "BCA-27"), ("2 juta", False, "BCA-27"), ("1,5 M", True, "BCA-27"),
        ("=SUM(A1:A3)", False, "BCA-28"),
        ("7 UPP, 14 Kab/Kota", False, "BCA-29"), ("1/2", False, "BCA-29"), ("10²", False, "BCA-29"),
        ("nihil", False, "BCA-30"), ("belum dilaksanakan", False, "BCA-30"), ("sudah selesai semua", False, "BCA-30"),
        ("lunas", True, "BCA-31"), ("BB", True, "BCA-31"), ("80-90", True, "BCA-31"),
    ],
)  # fmt: skip
def test_an_odd_cell_has_its_own_finding(sel, uang, kode):
    assert read_value(sel, uang=uang)[1].kode == kode


@pytest.mark.parametrize(
    ("sel", "tanda", "angka"),
    [
        ("≥95", "≥", "95"), (">= 95", "≥", "95"), ("=> 95 %", "≥", "95"), ("≤ 5,5", "≤", "5.5"), ("<5", "<", "5"),
        ("maks. 5", "≤", "5"), ("maksimal 3 hari", "≤", "3"), ("min 80", "≥", "80"), ("lebih dari 10", ">", "10"),
    ],
)  # fmt: skip
def test_a_bound_keeps_its_sign(sel, tanda, angka):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.tanda, nilai.angka) == (Bentuk.BATAS, tanda, Decimal(angka))


@pytest.mark.parametrize(
    ("sel", "bawah", "atas"),
    [
        ("4,98 – 5,23", "4.98", "5.23"), ("4,98% - 5,23%", "4.98", "5.23"), ("0,425 - 0,430", "0.425", "0.43"),
        ("80-90", "80", "90"), ("80 s.d. 90", "80", "90"), ("80 s/d 90", "80", "90"), ("80 sd 90", "80", "90"),
        ("80 sampai dengan 90", "80", "90"), ("80 hingga 90 persen", "80", "90"),
    ],
)  # fmt: skip
def test_a_range_has_two_ends(sel, bawah, atas):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.bawah, nilai.atas) == (Bentuk.RENTANG, Decimal(bawah), Decimal(atas))


@pytest.mark.parametrize("sel", ["100 dari 110 Organisasi Kepemudaan", "100 organisasi dari 110", "100 dari 110"])
def test_a_part_of_a_whole_keeps_both_numbers(sel):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.pembilang, nilai.penyebut) == (Bentuk.BAGIAN, Decimal(100), Decimal(110))


@pytest.mark.parametrize(
    ("sel", "predikat"),
    [
        ("BB", "BB"), ("BB Predikat", "BB"), ("A", "A"), ("WTP", "WTP"), ("wtp", "WTP"),
        ("Wajar Tanpa Pengecualian", "WTP"), ("Opini WTP", "WTP"), ("sangat baik", "Sangat Baik"),
    ],
)  # fmt: skip
def test_a_predicate_is_kept_in_its_short_form(sel, predikat):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.predikat) == (Bentuk.PREDIKAT, predikat)


@pytest.mark.parametrize(
    ("sel", "angka", "predikat"), [("81 (A)", 81, "A"), ("A (81)", 81, "A"), ("75,5 / BB", 75.5, "BB")]
)
def test_a_number_with_its_letter_keeps_both(sel, angka, predikat):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.angka, nilai.predikat) == (Bentuk.ANGKA_PREDIKAT, Decimal(str(angka)), predikat)


@pytest.mark.parametrize("sel", ["81 (A)", "≥95", "4,98 – 5,23", "140 Kelompok (1400 orang)", "Belum Rilis BPS"])
def test_the_text_is_kept_as_it_was_written(sel):
    assert read_value(f" {sel} ")[0].teks == sel


@settings(max_examples=300)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60), st.booleans())
def test_no_text_breaks_the_parser(text, uang):
    nilai, cacat = read_value(text, uang=uang)
    assert nilai.terisi or nilai.angka is None
    assert cacat is None or cacat.kode.startswith("BCA-")


@settings(max_examples=300)
@given(st.text(alphabet="0123456789.,- %RpOl()es/d'", max_size=20), st.booleans())
def test_no_number_has_digits_that_were_not_typed(text, uang):
    nilai = read_value(text, uang=uang)[0]
    typed = "".join(character for character in text if character.isdigit())
    shown = "" if nilai.angka is None else f"{abs(nilai.angka):f}".replace(".", "")
    assert shown.strip("0") in typed


@settings(max_examples=200)
@given(st.decimals(-(10**12), 10**12, places=2))
def test_a_number_printed_the_indonesian_way_is_read_back(angka):
    printed = f"{angka:,.2f}".translate(str.maketrans(",.", ".,"))
    assert read_value(printed, uang=True)[0].angka == angka


@settings(max_examples=200)
@given(st.integers(0, 10**13))
def test_whole_rupiah_printed_with_dots_are_read_back(jumlah):
    assert read_value(f"Rp {jumlah:,}".replace(",", "."), uang=True)[0].angka == jumlah


def test_two_decimals_after_groups_of_three_are_never_taken_for_thousands():
    assert read_digits("1.385.437.875,00", uang=False) == Decimal("1385437875.00")
