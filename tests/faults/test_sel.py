"""What a person sees in a cell is what is read: from the delivered cell to the figure other programs read."""

from decimal import Decimal

import pytest

from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import pesan, saran
from tests.faults.kantor import galat, identitas, kantor, kerja, rencana, terserap, terukur

FAULTS = {
    "06-csv-short-date": [
        ("05-Des", "BCA-22"), ("03-Apr", "BCA-22"), ("12-Mei", "BCA-22"), ("4 Maret", "BCA-22"), ("04/Jun", "BCA-22"),
        ("5-Dec", "BCA-22"), ("12-May", "BCA-22"), ("Mei-24", "BCA-22"), ("Jan-75", "BCA-22"),
        ("31-Des-24", "BCA-22"), ("12/31/2024", "BCA-22"), ("12/5", "BCA-61"),
        ("#####", "BCA-64"), ("########", "BCA-64"),
    ],
    "09-vulgar-fraction": [
        ("⅓", "BCA-62"), ("1½5", "BCA-63"), ("93,5¹", "BCA-60"), ("10³", "BCA-60"), ("1 1/2", "BCA-61"),
    ],
    "10-miliar-in-a-decimal-column": [
        ("Rp 1,5 M", "BCA-27"), ("Rp1,9T", "BCA-27"), ("2 jt", "BCA-27"), ("3 T", "BCA-27"), ("1,5 miliar", "BCA-27"),
        ("750 ribu", "BCA-27"), ("500rb", "BCA-27"), ("1,5 M*", "BCA-27"), ("1-2 juta", "BCA-27"),
    ],
    "12-predicate-with-its-words": [("BB (Memuaskan)", "BCA-65"), ("WTP (Wajar Dengan Pengecualian)", "BCA-65")],
}  # fmt: skip
"""Cells that hold no figure, by the fault they are of, and the code of the question."""


def satu(folder, sel, satuan="persen", target="90", **lain):
    """The office after one form with one cell."""
    berkas = {
        **rencana(("IKU1", satuan, "positif", target)),
        "masuk/TW4/SEKSI/identitas.csv": identitas(),
        "masuk/TW4/SEKSI/kinerja.csv": f"indikator;realisasi\nIKU1;{sel}\n",
        **lain,
    }
    return kerja(kantor(folder, berkas))


@pytest.mark.parametrize(
    ("sel", "kode"), [pytest.param(*row, id=f"{name} {row[0]}") for name, rows in FAULTS.items() for row in rows]
)
def test_a_cell_that_is_no_figure_is_a_galat_at_its_address(tmp_path, sel, kode):
    hasil = satu(tmp_path, sel)
    assert ((kode, "B2") in galat(hasil), terukur(hasil)["IKU1"]) == (True, ("", ""))


@pytest.mark.parametrize(
    ("sel", "kode"), [row for rows in FAULTS.values() for row in rows[:1]] + [("#####", "BCA-64")]
)
def test_the_question_quotes_the_cell_and_leaves_no_gap(tmp_path, sel, kode):
    temuan = next(t for t in satu(tmp_path, sel).temuan if t.kode == kode)
    assert (temuan.nilai, sel in pesan(temuan), "{" in pesan(temuan) + saran(temuan)) == (sel, True, False)


@pytest.mark.parametrize(
    ("sel", "satuan", "target", "ukur"),
    [
        pytest.param("1½", "dokumen", "1", ("1.5", "150.00"), id="09-vulgar-fraction 1½"),
        pytest.param("2 ¾ jam", "jam", "2", ("2.75", "137.50"), id="09-vulgar-fraction 2 ¾ jam"),
        pytest.param("3⁄4", "dokumen", "½", ("0.75", "150.00"), id="09-vulgar-fraction target ½"),
        pytest.param("1200 m²", "m²", "1250", ("1200", "96.00"), id="11-square-metre 1200 m²"),
        pytest.param("50 m²", "m²", "50 m²", ("50", "100.00"), id="11-square-metre target in m²"),
        pytest.param("50 m2", "m2", "50 m2", ("50", "100.00"), id="11-square-metre target in m2"),
        pytest.param("12 ton CO₂e", "ton CO₂e", "10", ("12", "120.00"), id="11-square-metre CO₂e"),
        pytest.param("35 µg/m³", "µg/m³", "35 µg/m³", ("35", "100.00"), id="11-square-metre µg/m³"),
        pytest.param("93,5*", "persen", "90", ("93.5", "103.89"), id="13-provisional-asterisk *"),
        pytest.param("93,5**", "persen", "90", ("93.5", "103.89"), id="13-provisional-asterisk **"),
        pytest.param("93,5 *)", "persen", "90", ("93.5", "103.89"), id="13-provisional-asterisk *)"),
        pytest.param("93,5 (sementara)", "persen", "90", ("93.5", "103.89"), id="13-provisional-asterisk word"),
        pytest.param("93\u200b,5", "persen", "90", ("93.5", "103.89"), id="14-invisible-characters-in-a-code figure"),
    ],
)
def test_a_cell_that_says_one_figure_counts_without_a_question(tmp_path, sel, satuan, target, ukur):
    hasil = satu(tmp_path, sel, satuan, target)
    assert (terukur(hasil)["IKU1"], [t.kode for t in hasil.temuan if t.kode[:5] in {"BCA-2", "BCA-6", "TGT-2"}]) == (
        ukur,
        ["BCA-67"] if "*" in sel or "sementara" in sel else [],
    )


def test_a_provisional_figure_is_at_most_worth_knowing(tmp_path):
    """13-provisional-asterisk."""
    hasil = satu(tmp_path, "93,5*")
    assert {t.tingkat for t in hasil.temuan if t.tempat.sel == "B2"} == {Tingkat.INFO}


@pytest.mark.parametrize(
    ("sel", "target", "persen"),
    [
        ("BB (Sangat Baik)", "BB (Sangat Baik)", "100.00"),
        ("BB", "A (Memuaskan)", "83.33"),
        ("A (Memuaskan)", "BB", "120.00"),
        ("Predikat BB (Sangat Baik)", "BB", "100.00"),
        ("Sangat Baik (BB)", "A", "83.33"),
        ("WTP (Wajar Tanpa Pengecualian)", "WTP", "100.00"),
        ("Wajar Tanpa Pengecualian", "WTP (Wajar Tanpa Pengecualian)", "100.00"),
    ],
)
def test_a_predicate_with_its_words_is_the_bare_predicate(tmp_path, sel, target, persen):
    """12-predicate-with-its-words: measured as the letter alone, printed as written, asked about by nobody."""
    hasil = satu(tmp_path, sel, "predikat", target)
    assert (terukur(hasil)["IKU1"], galat(hasil, "BCA-65"), [t for t in hasil.temuan if t.kode == "BCA-30"]) == (
        (sel, persen),
        [],
        [],
    )


TAK_TAMPAK = {
    "lebar nol": "IKU1\u200b",
    "tanda urut bita": "\ufeffIKU1",
    "tanda hubung lunak": "IKU\xad1",
    "arah tulisan": "\u200eIKU1",
    "penyambung": "I\u2060KU1\u202c",
    "huruf lebar": "ＩＫＵ１",
    "tanda teks": "'IKU1",
    "ragam huruf": "IKU1\ufe0f",
}


@pytest.mark.parametrize("kode", TAK_TAMPAK.values(), ids=TAK_TAMPAK)
def test_a_row_is_not_lost_for_a_character_nobody_sees(tmp_path, kode):
    """14-invisible-characters-in-a-code."""
    berkas = {
        **rencana(("IKU1", "persen", "positif", "90")),
        "masuk/TW4/SEKSI/identitas.csv": identitas(unit="SEK\u200bSI"),
        "masuk/TW4/SEKSI/kinerja.csv": f"indi\xadkator;reali\u200bsasi\n{kode};90\n",
    }
    hasil = kerja(kantor(tmp_path, berkas))
    assert (terukur(hasil)["IKU1"], galat(hasil)) == (("90", "100.00"), [])


def test_a_plan_with_invisible_characters_is_met_by_a_form_without(tmp_path):
    """14-invisible-characters-in-a-code, the other way round."""
    berkas = {
        **rencana(("IKU\u200b1", "persen", "positif", "90")),
        "masuk/TW4/SEKSI/identitas.csv": identitas(),
        "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nIKU1;90\n",
    }
    assert terukur(kerja(kantor(tmp_path, berkas)))["IKU1"] == ("90", "100.00")


@pytest.mark.parametrize(
    "sel", ["Rp (1.000.000)", "Rp(1.000.000,00)", "(Rp1.000.000)", "-Rp 1.000.000", "Rp (1.000.000),-"]
)
def test_money_in_brackets_is_below_nothing(tmp_path, sel):
    """23-negative-in-accounting-style."""
    lain = {
        "perencanaan/anggaran.csv": "kode;tingkat;uraian;unit_kerja;sasaran;pagu\n"
        "7.01.01;program;A;SEKSI;S1;2000000\n",
        "masuk/TW4/lra.csv": f'kode;realisasi\n7.01.01;"{sel}"\n',
    }
    hasil = satu(tmp_path, "90", **lain)
    assert (Decimal(terserap(hasil)["7.01.01"]), galat(hasil, "BCA-31")) == (-1000000, [])
