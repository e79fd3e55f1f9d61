"""The Values table of the data contract, cell by cell."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.nilai import Bentuk, Keadaan
from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import catalogue
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
        ("Peringkat 2", "2"), ("'93,5", "93.5"), ('"93,5"', "93.5"), ("12٫5", "12.5"), ("12‚5", "12.5"),
        ("𝟗𝟓 %", "95"), ("９３，５％", "93.5"), ("93\u200b,5", "93.5"), ("\u200e93,5", "93.5"),
        ("1\xad2", "12"), (",5", "0.5"), (".75", "0.75"), ("-,5", "-0.5"), (",500", "0.5"), ("5,-", "5"),
        ("95 %.", "95"), ("75% dari target", "75"),
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
        ("1.670.808,831", True, "1670808,831", "1670808831", "koma"),
        ("1,670,808.831", True, "1670808,831", "1670808831", "titik"),
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
        ("7 UPP, 14 Kab/Kota", False, "BCA-29"), ("2 x 24 jam", False, "BCA-29"), ("1:20", False, "BCA-29"),
        ("75% dari 110", False, "BCA-29"), ("5 S1, 3 S2", False, "BCA-29"), ("5 dokumen 3", False, "BCA-29"),
        ("sekitar 95", False, "BCA-66"), ("Juara 1", False, "BCA-66"), ("TW 1", False, "BCA-66"),
        ("B 3", False, "BCA-66"), ("naik 5 %", False, "BCA-66"),
        ("±93,5", False, "BCA-24"), ("~95", False, "BCA-24"), ("% 95", False, "BCA-24"), ("-(1.000)", True, "BCA-24"),
        ("12 , 5", False, "BCA-24"), ("12, 5", False, "BCA-24"), ("12 5", False, "BCA-24"), ("12·5", False, "BCA-24"),
        ("93,51)", False, "BCA-24"), ("1.000.000-", True, "BCA-24"), ("10^3", False, "BCA-24"),
        ("1_234", True, "BCA-24"),
        ("1,5 x 10^9", False, "BCA-26"), ("1,5 × 10⁹", True, "BCA-26"), ("2,5x10⁻³", False, "BCA-26"),
        ("Err:502", False, "BCA-21"), ("#BLOCKED!", False, "BCA-21"),
        ("belum dilaksanakan", False, "BCA-30"), ("sudah selesai semua", False, "BCA-30"),
        ("lunas", True, "BCA-31"), ("BB", True, "BCA-31"), ("80-90", True, "BCA-31"),
    ],
)  # fmt: skip
def test_an_odd_cell_has_its_own_finding(sel, uang, kode):
    assert read_value(sel, uang=uang)[1].kode == kode


@pytest.mark.parametrize(
    "sel",
    [
        "05-Des", "03-Apr", "12-Mei", "5-Dec", "12-May", "4 Maret", "04/Jun", "3 April", "1.Agu", "17-Agust",
        "Mei-24", "Jan-75", "Des-24", "Dec-24", "Mei 2025", "Maret, 2025", "Kamis, 5 Des", "31-Des-24", "31-Dec-2024",
        "12/31/2024", "5/12/25", "30 Februari 2024", "05-12", "5-04", "12:30:00", "5:30 PM", "100 Januari",
    ],
)  # fmt: skip
@pytest.mark.parametrize("uang", [False, True])
def test_what_excel_made_a_date_of_is_no_figure(sel, uang):
    nilai, cacat = read_value(sel, uang=uang)
    assert (nilai.keadaan, nilai.angka, nilai.teks, cacat.kode) == (Keadaan.KOSONG, None, sel, "BCA-22")


@pytest.mark.parametrize("sel", ["##", "#####", "############"])
@pytest.mark.parametrize("uang", [False, True])
def test_hashes_are_a_column_too_narrow_when_it_was_saved(sel, uang):
    assert read_value(sel, uang=uang)[1].kode == "BCA-64"


@pytest.mark.parametrize(
    ("sel", "tafsir"),
    [
        ("12/5", "12 dari 5, atau pecahan 2,4, atau tanggal 12 Mei"),
        ("1/2", "1 dari 2, atau pecahan 0,5, atau tanggal 1 Februari"),
        ("3/4 dokumen", "3 dari 4, atau pecahan 0,75, atau tanggal 3 April"),
        ("100/110", "100 dari 110, atau pecahan ± 0,9091"),
        ("12,5 / 20", "12,5 dari 20, atau pecahan 0,625"),
        ("1 1/2", "dua angka, 1 dan 1/2, atau pecahan 1,5"),
        ("5/0", "5 dari 0"),
    ],
)
def test_a_slash_between_numbers_is_asked_about_with_every_reading(sel, tafsir):
    nilai, cacat = read_value(sel)
    assert (nilai.angka, cacat.kode, dict(cacat.celah)) == (None, "BCA-61", {"tafsir": tafsir})


@pytest.mark.parametrize(
    ("sel", "angka"),
    [
        ("½", "0.5"), ("1½", "1.5"), ("1 ½ dokumen", "1.5"), ("2 ¾ jam", "2.75"), ("⅛", "0.125"), ("12⅗ %", "12.6"),
        ("3⁄4", "0.75"), ("1 3⁄4", "1.75"), ("³⁄₄", "0.75"), ("1³⁄₄ jam", "1.75"), ("-1½", "-1.5"), ("(1½)", "-1.5"),
        ("≥ 1½", "1.5"), ("2½*", "2.5"), ("10½%", "10.5"),
    ],
)  # fmt: skip
def test_a_fraction_is_its_value(sel, angka):
    assert read_value(sel)[0].angka == Decimal(angka)


@pytest.mark.parametrize(
    ("sel", "kode"),
    [
        ("⅓", "BCA-62"), ("1⅔", "BCA-62"), ("2 ⅙ jam", "BCA-62"),
        ("1½5", "BCA-63"), ("½½", "BCA-63"), ("⅟2", "BCA-63"),
        ("12,5½", "BCA-24"), ("13⁄4", "BCA-24"), ("1 5⁄4", "BCA-24"), ("1⁄0", "BCA-24"), ("1.000 ½", "BCA-24"),
    ],
)  # fmt: skip
def test_a_fraction_without_one_decimal_value_is_asked_about(sel, kode):
    nilai, cacat = read_value(sel)
    assert (nilai.angka, cacat.kode) == (None, kode)


def test_a_fraction_that_does_not_end_is_named_with_its_neighbour():
    assert dict(read_value("1⅓")[1].celah) == {"dekat": "1,33"}


@pytest.mark.parametrize(
    ("sel", "kode", "tanda"),
    [
        ("93,5¹", "BCA-60", "¹"), ("5²", "BCA-60", "²"), ("10³", "BCA-60", "³"), ("93,5 ¹", "BCA-60", "¹"),
        ("93,5% ²", "BCA-60", "²"), ("93,5₁", "BCA-60", "₁"), ("93,5¹²", "BCA-60", "¹²"), ("93,5 1)", "BCA-60", "1)"),
        ("5⁻", "BCA-60", "⁻"), ("1200 m² ¹", "BCA-60", "¹"), ("4,98 – 5,23¹", "BCA-60", "¹"),
        ("Rp 5.000¹", "BCA-60", "¹"),
        ("93,5①", "BCA-63", "①"), ("5Ⅳ", "BCA-63", "Ⅳ"), ("12二", "BCA-63", "二"), ("93О", "BCA-63", "О"),
        ("95\u0336", "BCA-63", "\u0336"), ("9\u03365", "BCA-63", "\u0336"), ("❺", "BCA-63", "❺"),
        ("٣٤", "BCA-63", "٣"), ("1२", "BCA-63", "२"),
    ],
)  # fmt: skip
def test_what_looks_like_a_digit_and_is_none_is_asked_about(sel, kode, tanda):
    nilai, cacat = read_value(sel)
    assert (nilai.keadaan, nilai.angka, cacat.kode, dict(cacat.celah)["tanda"]) == (Keadaan.KOSONG, None, kode, tanda)


@pytest.mark.parametrize(
    ("sel", "angka"),
    [
        ("1200 m²", 1200), ("50 m2", 50), ("50m2", 50), ("12 ton CO₂e", 12), ("12 ton CO2e", 12), ("35 µg/m³", 35),
        ("35 μg/m³", 35), ("5 km²", 5), ("10 m3/detik", 10), ("100 kWh/m2", 100), ("12㎡", 12), ("30 °C", 30),
        ("15 PM₂,₅", 15), ("15 PM2,5", 15), ("15 µg/m3 PM10", 15), ("5 m⁻²", 5), ("3 ton B3", 3), ("25 orang S2", 25),
        ("254 kasus¹", 254), ("10 m² (2 lantai)", 10), ("12 M2", 12),
    ],
)  # fmt: skip
def test_digits_in_the_name_of_a_unit_are_no_second_number(sel, angka):
    nilai, cacat = read_value(sel)
    assert (nilai.bentuk, nilai.angka, nilai.teks, cacat) == (Bentuk.ANGKA, angka, sel, None)


def test_a_name_glued_to_a_number_is_no_unit():
    assert read_value("12B3")[0].angka is None


@pytest.mark.parametrize(
    "sel",
    [
        "Rp 1,5 M", "Rp1,9T", "2 jt", "3 T", "1,5 miliar", "2 milyar", "2 milyard", "1 miliyar", "750 ribu", "500rb",
        "1,2 juta", "2,5 triliun", "2,5 trilyun", "12 M", "1,5 M rupiah", "Rp 1,5 M,-", "1,5 M*", "Rp 1,5 m",
        "Rp 500k",
        "500K", "≥ Rp 1,5 M", "1-2 juta", "2 juta dari 5 juta", "Rp 1,5 M - 2 M", "1.500 (juta)",
        "1.500 (dalam ribuan)",
        "Rp 1.500 (000)", "(1,5 M)", "Rp (2 jt)", "½ juta", "2 juta 500 ribu", "5 puluh",
    ],
)  # fmt: skip
@pytest.mark.parametrize("uang", [False, True])
def test_thousands_and_millions_are_asked_about_in_every_column(sel, uang):
    nilai, cacat = read_value(sel, uang=uang)
    assert (nilai.angka, cacat.kode) == (None, "BCA-27")


@pytest.mark.parametrize(
    ("sel", "angka"),
    [
        ("12 m", 12), ("5 t", 5), ("5 Ton", 5), ("10 KK", 10), ("5 K/L", 5), ("12 MB", 12), ("2 Tim", 2),
        ("5 Mobil", 5),
        ("12 M persegi", 12), ("5 Kg", 5), ("Rp1.000.000 (satu juta rupiah)", 1000000),
        ("140 Kelompok (1000 orang)", 140),
    ],
)  # fmt: skip
def test_a_unit_that_only_begins_like_a_million_is_a_unit(sel, angka):
    assert read_value(sel)[0].angka == angka


@pytest.mark.parametrize("sel", ["12 m", "5 t", "1,5 B", "2 bn"])
def test_no_money_is_counted_in_metres_or_tons(sel):
    assert read_value(sel, uang=True)[1].kode == "BCA-27"


@pytest.mark.parametrize(
    "sel",
    [
        "Rp (1.000.000)", "Rp(1.000.000,00)", "(Rp1.000.000)", "(1.000.000)", "Rp -1.000.000", "-Rp 1.000.000",
        "−Rp1.000.000", "Rp (1.000.000),-", "Rp ( 1.000.000,- )", "(Rp 1.000.000) (satu juta rupiah)",
        "Rp.(1.000.000)",
        "IDR (1,000,000.00)", "（1.000.000）",
    ],
)  # fmt: skip
@pytest.mark.parametrize("uang", [False, True])
def test_money_below_nothing_however_it_is_marked(sel, uang):
    assert read_value(sel, uang=uang)[0].angka == -1000000


@pytest.mark.parametrize(
    "sel",
    [
        "93,5*", "93,5**", "93,5 *)", "93,5**)", "93,5 (*)", "93,5 (sementara)", "93,5 (angka sementara)", "93,5†",
        "93,5 (angka sangat sementara, BPS)", "93,5 r", "93,5 e", "93,5%*", "93,5*%", "93,5* persen", "*93,5",
        "93,5?", "93,5 ??", "93,5% ?", "93,5 (?)",
        "93,5 sementara", "angka sementara 93,5", "93,5 a)", "93,5 (unaudited)", "93,5 (belum diaudit)",
        "93,5∗", "93,5＊",
    ],
)  # fmt: skip
def test_a_provisional_figure_counts_and_is_said(sel):
    nilai, cacat = read_value(sel)
    assert (nilai.bentuk, nilai.angka, nilai.teks) == (Bentuk.ANGKA, Decimal("93.5"), sel)
    assert (cacat.kode, catalogue()[cacat.kode].tingkat) == ("BCA-67", Tingkat.INFO)


@pytest.mark.parametrize(
    ("sel", "bentuk"),
    [
        ("≥95*", Bentuk.BATAS),
        ("4,98–5,23*", Bentuk.RENTANG),
        ("100 dari 110*", Bentuk.BAGIAN),
        ("BB*", Bentuk.PREDIKAT),
    ],
)
def test_a_mark_takes_no_shape_away(sel, bentuk):
    assert (read_value(sel)[0].bentuk, read_value(sel)[1].kode) == (bentuk, "BCA-67")


@pytest.mark.parametrize("sel", ["-*", "Belum rilis*", "n/a*"])
def test_a_mark_beside_no_figure_says_nothing(sel):
    assert read_value(sel)[1] is None


@pytest.mark.parametrize(
    "sel", ["nihil", "NIHIL", "nol", "tidak ada", "Tidak ada kegiatan", "tidak terdapat kasus", "kosong"]
)
@pytest.mark.parametrize("uang", [False, True])
def test_a_word_for_nothing_is_no_zero_and_is_asked_about(sel, uang):
    nilai, cacat = read_value(sel, uang=uang)
    assert (nilai.keadaan, nilai.teks, cacat.kode) == (Keadaan.KOSONG, sel, "BCA-68")


@pytest.mark.parametrize(
    ("sel", "tanda", "angka"),
    [
        ("≥95", "≥", "95"), (">= 95", "≥", "95"), ("=> 95 %", "≥", "95"), ("≤ 5,5", "≤", "5.5"), ("<5", "<", "5"),
        ("maks. 5", "≤", "5"), ("maksimal 3 hari", "≤", "3"), ("min 80", "≥", "80"), ("lebih dari 10", ">", "10"),
        ("> = 95", "≥", "95"), ("≧ 95", "≥", "95"), ("di atas 90 %", ">", "90"), ("di bawah 5", "<", "5"),
        ("lebih dari atau sama dengan 95", "≥", "95"), ("paling lambat 3 hari", "≤", "3"),
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
        ("80 sampai dengan 90", "80", "90"), ("80 hingga 90 persen", "80", "90"), ("80s/d90", "80", "90"),
        ("4,98 — 5,23", "4.98", "5.23"), ("3 – 5 hari", "3", "5"), ("3 hari - 5 hari", "3", "5"),
        ("½ – 1½", "0.5", "1.5"),
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
        ("BB (Sangat Baik)", "BB"), ("A (Memuaskan)", "A"), ("A (Sangat Baik)", "A"), ("B (Baik)", "B"),
        ("D (Sangat Kurang)", "D"),
        ("WTP (Wajar Tanpa Pengecualian)", "WTP"), ("Wajar Tanpa Pengecualian (WTP)", "WTP"), ("WTP-DPP", "WTP"),
        ("Predikat BB (Sangat Baik)", "BB"), ("A / Memuaskan", "A"), ("AA - Sangat Memuaskan", "AA"),
        ("AA–Sangat Memuaskan", "AA"),
        ("Sangat Baik (BB)", "BB"), ("BB Sangat Baik", "BB"), ("Opini: WTP", "WTP"), ("CC (Cukup (Memadai))", "CC"),
        ("A- (Memuaskan)", "A-"), ("A (Unggul)", "A"), ("BB (LHE 2024)", "BB"), ("BB (2024)", "BB"),
        ("WTP (ke-10)", "WTP"),
        ("Cukup (Memadai)", "Cukup"), ("BB (Kementerian PANRB)", "BB"), ("\u200bBB", "BB"),
    ],
)  # fmt: skip
def test_a_predicate_is_kept_in_its_short_form(sel, predikat):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.predikat) == (Bentuk.PREDIKAT, predikat)


@pytest.mark.parametrize(
    ("sel", "angka", "predikat"),
    [
        ("81 (A)", 81, "A"),
        ("A (81)", 81, "A"),
        ("75,5 / BB", 75.5, "BB"),
        ("78,5 (BB)", 78.5, "BB"),
        ("BB (78,5)", 78.5, "BB"),
        ("78,50 / BB (Sangat Baik)", 78.5, "BB"),
        ("78,5 (BB - Sangat Baik)", 78.5, "BB"),
        ("BB, 78,5", 78.5, "BB"),
        ("Nilai 78,5 predikat BB", 78.5, "BB"),
        ("BB (Sangat Baik) 78,5", 78.5, "BB"),
        ("88,5 % Sangat Baik", 88.5, "Sangat Baik"),
    ],
)  # fmt: skip
def test_a_number_with_its_letter_keeps_both(sel, angka, predikat):
    nilai = read_value(sel)[0]
    assert (nilai.bentuk, nilai.angka, nilai.predikat) == (Bentuk.ANGKA_PREDIKAT, Decimal(str(angka)), predikat)


@pytest.mark.parametrize(
    ("sel", "satu", "lain"),
    [
        ("BB (Memuaskan)", "BB", "Memuaskan"), ("A (Baik)", "A", "Baik"),
        ("WTP (Wajar Dengan Pengecualian)", "WTP", "WDP"),
        ("BB/A", "BB", "A"), ("78,5 (BB) / A", "A", "BB"), ("Baik (Sangat Baik)", "Baik", "Sangat Baik"),
        ("WTP (A)", "WTP", "A"),
    ],
)  # fmt: skip
def test_a_predicate_beside_the_words_of_another_is_asked_about(sel, satu, lain):
    nilai, cacat = read_value(sel)
    assert (nilai.predikat, cacat.kode, dict(cacat.celah)) == ("", "BCA-65", {"satu": satu, "lain": lain})


@pytest.mark.parametrize(
    "sel", ["81 (A)", "BB (Sangat Baik)", "≥95", "4,98 – 5,23", "140 Kelompok (1400 orang)", "Belum Rilis BPS"]
)
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


TAK_TAMPAK = (
    "\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufeff\xad\u202a\u202e\u2066\u2069\ufe0f\u180e\u061c\u034f\x07"
)
ISIAN = [
    "93,5", "1.234.567,89", "Rp 1.385.437.875,00", "(1.000)", "1½", "≥95", "4,98 – 5,23", "100 dari 110",
    "BB (Sangat Baik)",
    "81 (A)", "93,5*", "1200 m²", "2 jt", "05-Des", "1.234", "belum rilis", "n/a", "12/5", "-",
]  # fmt: skip


@settings(max_examples=300)
@given(
    st.sampled_from(ISIAN),
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from(TAK_TAMPAK)), max_size=5),
)
def test_what_nobody_sees_changes_no_value(sel, uang, sisipan):
    teks = sel
    for letak, tanda in sisipan:
        teks = teks[:letak] + tanda + teks[letak:]
    (nilai, cacat), (bersih, sebab) = read_value(teks, uang=uang), read_value(sel, uang=uang)
    assert (replace(nilai, teks=""), cacat) == (replace(bersih, teks=""), sebab)


ANGKA_ANEH = [chr(code) for code in range(0x80, 0x20000) if chr(code).isnumeric() and not chr(code).isdecimal()]


@settings(max_examples=500)
@given(st.from_regex(r"[0-9]{1,4}(,[0-9]{1,2})?", fullmatch=True), st.sampled_from(ANGKA_ANEH), st.data())
def test_a_numeral_beside_a_number_is_never_cut_off(angka, tanda, data):
    letak = data.draw(st.integers(0, len(angka)))
    bersih = {read_value(angka[:letak])[0].angka, read_value(angka[letak:])[0].angka, read_value(angka)[0].angka}
    nilai, cacat = read_value(angka[:letak] + tanda + angka[letak:])
    assert cacat is not None or nilai.angka not in bersih


@settings(max_examples=300)
@given(
    st.decimals(0, 10**9, places=2),
    st.sampled_from(["", "%", " persen", " dokumen", " m²", " km2", " ton CO₂e", " orang (laki-laki)", " µg/m³"]),
    st.sampled_from(["", "*", " *)", " (sementara)", "†"]),
    st.sampled_from(["", "Rp ", "Rp. ", "-", "(", "Rp ("]),
)
def test_a_printed_number_with_unit_and_marks_is_read_back(angka, satuan, tanda, awal):
    printed = f"{angka:,.2f}".translate(str.maketrans(",.", ".,"))
    sel = f"{awal}{printed}{')' if '(' in awal else ''}{satuan}{tanda}"
    minus = "-" in awal or "(" in awal
    assert read_value(sel)[0].angka == (-angka if minus else angka)


@settings(max_examples=500)
@given(st.text(alphabet="0159½¾⅓²₂¹⁄/.,*†()%-–RpjtMT ABrm\u0336\u200b#e", max_size=14), st.booleans())
def test_odd_cells_never_break_the_parser_and_never_pass_in_silence(text, uang):
    nilai, cacat = read_value(text, uang=uang)
    assert nilai.keadaan is not Keadaan.KOSONG or cacat is not None or not set("0159½¾⅓²₂¹") & set(text)
