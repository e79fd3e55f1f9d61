"""The ways real offices head, number, divide and name what they send: read as a person does, or asked once."""

import pytest

from tests.faults.kantor import galat, identitas, kantor, kerja, rencana, terserap, terukur
from tests.faults.test_kepala_kolom import BENAR, DUA, KOSONG, dari_buku, dari_csv, formulir, keluhan

DATA = [["IKU1", "a", 40, 38], ["IKU2", "b", 80, 79]]


def angka(hasil):
    return {kode: realisasi for kode, (realisasi, _) in terukur(hasil).items()}


@pytest.mark.parametrize("kepala", ["Real. TW 4", "Real TW IV", "Realis. Triwulan IV", "REAL. (TW.IV)"])
def test_realisasi_is_known_when_it_is_shortened(tmp_path, kepala):
    assert terukur(dari_buku(tmp_path, [["Kode", "Uraian", "Tgt", kepala], *DATA])) == BENAR


@pytest.mark.parametrize("kepala", ["TW IV", "Realiasasi TW IV", "Realisasi Target", "Angka"])
def test_figures_under_a_heading_nobody_knows_are_asked_about_once_where_they_stand(tmp_path, kepala):
    hasil = dari_buku(tmp_path, [["Kode", "Uraian", "Target", kepala], *DATA])
    assert (terukur(hasil), galat(hasil)) == (KOSONG, [("BCA-52", "D1")])
    assert not [t for t in hasil.temuan if t.kode == "BCA-14"]


@pytest.mark.parametrize(
    "kepala",
    ["Indikator Kinerja Utama (IKU)", "IKU", "Indikator Sasaran", "Nama Indikator", "Uraian Indikator",
     "Sasaran/Indikator Kinerja", "Indikator Kinerja Program (Outcome)/Indikator Kinerja Kegiatan (Output)"],
)  # fmt: skip
def test_the_column_that_names_the_indikator_is_known_by_what_published_tables_call_it(tmp_path, kepala):
    baris = [["No.", kepala, "Target", "Realisasi"], [1, "Indikator IKU1", 40, 38], [2, "Indikator IKU2", 80, 79]]
    assert terukur(dari_buku(tmp_path, baris)) == BENAR


@pytest.mark.parametrize("lain", ["Indikator Kinerja Utama", "Nama Indikator", "Uraian Indikator"])
@pytest.mark.parametrize("kode", ["Kode", "Kode Indikator", "Indikator"])
def test_beside_the_kode_the_words_of_an_indikator_are_left_aside(tmp_path, kode, lain):
    hasil = dari_buku(tmp_path, [[kode, lain, "Target", "Realisasi"], *DATA])
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        ("1. Indikator IKU1", "2) Indikator IKU2"),
        ("a. indikator iku1.", " Indikator  IKU2 ;"),
        ("IKU1 Indikator IKU1", "IKU2 - Indikator IKU2"),
    ],
)
def test_a_name_is_met_whatever_signs_and_numbers_stand_around_it(tmp_path, satu, dua):
    hasil = dari_buku(tmp_path, [["No", "Indikator Kinerja", "Realisasi"], [1, satu, 38], [2, dua, 79]])
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


def test_titles_and_means_between_the_rows_are_no_indikator(tmp_path):
    baris = [
        ["No", "Indikator Kinerja", "Target", "Realisasi"],
        ["I", "Meningkatnya mutu pelayanan uji", None, None],
        [1, "Indikator IKU1", 40, 38],
        [2, "Indikator IKU2", 80, 79],
        [None, "Rata-rata Capaian", None, 97],
    ]
    hasil = dari_buku(tmp_path, baris)
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


def test_a_title_with_a_figure_of_its_own_is_asked_about(tmp_path):
    baris = [["Indikator", "Realisasi"], ["Meningkatnya mutu pelayanan uji", 50], ["IKU1", 38], ["IKU2", 79]]
    assert keluhan(dari_buku(tmp_path, baris)) == [("FRM-10", "A2")]


@pytest.mark.parametrize(
    "nomor",
    [[1, 2, 3, 4, "5=4/3"], ["(1)", "(2)", "(3)", "(4)", "(5=4/3x100%)"], ["1", "2", "3", "4", "5 = (4:3) × 100"]],
)
def test_a_row_that_numbers_the_columns_is_no_data_when_it_says_how_they_are_reckoned(tmp_path, nomor):
    baris = [["Kode", "Uraian", "Target", "Realisasi", "%"], nomor, *([*satu, 95] for satu in DATA)]
    hasil = dari_buku(tmp_path, baris)
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


def test_quarters_counted_under_several_headings_are_quarters(tmp_path):
    baris = [
        ["Kode", "Uraian", "Target", None, None, None, "Realisasi", None, None, None],
        [None, None, 1, 2, 3, 4, 1, 2, 3, 4],
        ["IKU1", "a", 10, 20, 30, 40, 5, 10, 25, 38],
        ["IKU2", "b", 20, 40, 60, 80, 15, 30, 60, 79],
    ]
    assert terukur(dari_buku(tmp_path, baris, ("C1:F1", "G1:J1"))) == BENAR


@pytest.mark.parametrize("kepala", ["Uraian", "Nomor Indikator Kerja"])
def test_a_sheet_without_its_key_is_one_galat(tmp_path, kepala):
    baris = [["No", kepala, "Realisasi"], [1, "Indikator IKU1", 38], [2, "Indikator IKU2", 79]]
    hasil = dari_buku(tmp_path, baris)
    assert (terukur(hasil), [kode for kode, _ in galat(hasil)]) == (KOSONG, ["BCA-13"])


@pytest.mark.parametrize(
    ("teks", "sel", "sisa"),
    [
        ("indikator,realisasi,keterangan\nIKU1,38,5\nIKU2,79,baik\n", "B2", "79"),
        ("indikator,target,realisasi,keterangan\nIKU1,40,38,5\nIKU2,80,79,\n", "C2", "79"),
        ("indikator,realisasi,pembilang,penyebut,bukti_dukung\nIKU1,38,5,,\nIKU2,79,120,150,5\n", "B3", ""),
        ("indikator,realisasi,catatan\nIKU1,1,238.5\nIKU2,79,baik\n", "B2", "79"),
    ],
)  # fmt: skip
def test_a_figure_that_may_be_cut_at_its_comma_is_asked_about_though_no_cell_is_too_many(tmp_path, teks, sel, sisa):
    hasil = dari_csv(tmp_path, teks)
    assert ([(k, s) for k, s in keluhan(hasil) if k == "BCA-54"], angka(hasil)["IKU2"]) == ([("BCA-54", sel)], sisa)


def test_money_that_may_be_cut_at_its_comma_is_asked_about(tmp_path):
    teks = "kode,uraian,realisasi,keterangan\n7.01.01,Program A,670,808\n"
    hasil = dari_csv(tmp_path, teks, nama="anggaran")
    assert (galat(hasil, "BCA-54"), terserap(hasil)) == ([("BCA-54", "C2")], {"7.01.01": ""})
    assert not [t for t in hasil.temuan if t.kode == "ANG-22"]  # written, not unreported


@pytest.mark.parametrize(
    "teks",
    [
        "indikator;realisasi;keterangan\nIKU1;38;5\nIKU2;79;ok\n",
        "indikator,realisasi,keterangan\nIKU1,38,5 laporan\nIKU2,79,\n",
        'indikator,realisasi,keterangan\nIKU1,"38",\nIKU2,79,2 dari 3\n',
    ],
)
def test_words_and_other_separators_cut_nothing(tmp_path, teks):
    hasil = dari_csv(tmp_path, teks)
    assert (terukur(hasil), keluhan(hasil)) == (BENAR, [])


@pytest.mark.parametrize(
    "teks",
    [
        '"indikator,realisasi"\n"IKU1,38"\n"IKU2,79"\n',
        '"indikator,realisasi,keterangan"\n"IKU1,""38,0"",baik"\n\n"IKU2,79,"\n',
        '"indikator;realisasi"\n"IKU1;38,0"\n"IKU2;79"\n',
    ],
)
def test_lines_put_in_quotes_one_by_one_are_the_lines_within(tmp_path, teks):
    hasil = dari_csv(tmp_path, teks)
    assert (angka(hasil)["IKU2"], float(angka(hasil)["IKU1"]), keluhan(hasil)) == ("79", 38, [])


@pytest.mark.parametrize("sel", ["95%", "95,5 %", "95 persen"])
def test_a_percentage_is_no_money(tmp_path, sel):
    hasil = dari_csv(tmp_path, f"kode;realisasi\n7.01.01;{sel}\n", nama="anggaran")
    assert (galat(hasil, "BCA-31"), terserap(hasil)) == ([("BCA-31", "B2")], {"7.01.01": ""})


def test_a_whole_workbook_of_unit_and_sasaran_rows_keeps_its_other_quarter(tmp_path):
    baris = [["No", "Indikator Sasaran", "Real. TW III", "Real. TW IV"], [1, "Indikator IKU1", 30, 38],
             [2, "Indikator IKU2", 60, 79]]  # fmt: skip
    for triwulan, dibaca in ((3, {"IKU1": "30", "IKU2": "60"}), (4, {"IKU1": "38", "IKU2": "79"})):
        folder = kantor(
            tmp_path / str(triwulan), {**DUA, f"masuk/TW{triwulan}/f.xlsx": formulir(baris, (), triwulan)}
        )
        assert angka(kerja(folder, f"2025-TW{triwulan}")) == dibaca


def target(kepala, *angka):
    return ";".join(["indikator", "tahun", "dokumen", *kepala]) + "\n" + "IKU1;2025;pk;" + ";".join(angka) + "\n"


@pytest.mark.parametrize("kepala", ["Target Tahun 2025", "Target 2025", "TARGET (2025)", "Target Tahunan 2025"])
def test_the_target_of_the_plans_own_year_is_the_target(tmp_path, kepala):
    plan = {
        **rencana(("IKU1", "dokumen", "positif", 40)),
        "perencanaan/target.csv": target([kepala, "TW IV"], "40", "38"),
    }
    berkas = {
        **plan,
        "masuk/TW4/SEKSI/identitas.csv": identitas(),
        "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nIKU1;38\n",
    }
    hasil = kerja(kantor(tmp_path, berkas))
    assert (terukur(hasil), galat(hasil)) == ({"IKU1": ("38", "95.00")}, [])


def test_the_target_of_another_year_is_none(tmp_path):
    plan = {**rencana(("IKU1", "dokumen", "positif", 40)), "perencanaan/target.csv": target(["Target 2024"], "40")}
    assert ("BCA-13", "") in galat(kerja(kantor(tmp_path, plan)))


def test_quarterly_targets_that_are_sums_are_named_as_left_aside(tmp_path):
    kepala = ["Target", *(f"Target s.d. TW {n}" for n in ("I", "II", "III", "IV"))]
    plan = {**rencana(("IKU1", "dokumen", "positif", 40)), "perencanaan/target.csv": target(kepala, *"41234")}
    hasil = kerja(kantor(tmp_path, plan))
    assert [t.tempat.sel for t in hasil.temuan if t.kode == "BCA-14"] == ["E1", "F1", "G1", "H1"]
