"""A table of the office's own is taken once somebody has said which of its columns is which, and then remembered."""

import tomllib

import pytest

from pipeline.errors import ImportFileError
from tests.imports.berkas import ATK, JASA, buku, kecamatan, teks
from tests.imports.test_belanja import impor, lra

JUDUL = ["Kode Indikator", "Tahun", "Target", "Realisasi", "Nomor HP Petugas"]
RIWAYAT = buku(
    JUDUL, atas=[["Capaian tahun lalu"]], bawah=[["I1", 2024, "90%", "93,5*", "0812"], [None, 2023, 1, 2, "0813"]]
)
PETA = """[[tabel]]
menjadi = "riwayat"
[tabel.kolom]
"Kode Indikator" = "indikator"
"Tahun" = "tahun"
"Realisasi" = "realisasi"
"Nomor HP Petugas" = ""
"""
BELANJA = '[[tabel]]\nmenjadi = "lra"\n{}[tabel.kolom]\n"Mata" = "kode"\n"Sudah dibelanjakan" = "realisasi"\n'
TABEL = buku(["Mata", "Sudah dibelanjakan"], bawah=[[ATK, 700], [JASA, "12,500"], ["Jumlah", 700]])


def test_a_draft_of_the_pairs_is_offered_where_the_headings_are_near(tmp_path):
    unit = kecamatan(tmp_path)
    with pytest.raises(ImportFileError, match=r"pasangan kolomnya diusulkan di .*impor\.toml.*--map"):
        impor(unit, ("lalu.xlsx", RIWAYAT), periode="2025")
    (tabel,) = tomllib.loads((tmp_path / "output/kecamatan-uji/impor/impor.toml").read_text("utf-8"))["tabel"]
    assert (tabel["menjadi"], tabel["kolom"]["Kode Indikator"], tabel["kolom"]["Realisasi"]) == (
        "riwayat", "indikator", "realisasi",
    )  # fmt: skip
    assert tabel["kolom"]["Nomor HP Petugas"] == ""


def test_the_pairs_make_the_sheet_with_every_cell_as_written(tmp_path):
    unit = kecamatan(tmp_path)
    (tmp_path / "peta.toml").write_text(PETA, "utf-8")
    hasil = impor(unit, ("lalu.xlsx", RIWAYAT), periode="2025", pemetaan=str(tmp_path / "peta.toml"))
    isi = (unit / "2025/perencanaan/riwayat.csv").read_text("utf-8-sig")
    assert isi == "indikator;tahun;target;realisasi;sumber\nI1;2024;;93,5*;\n"
    assert [satu.sebab for satu in hasil.hasil.baris][1] == "kolom indikator kosong"


def test_a_row_of_a_text_with_more_cells_than_headings_is_left(tmp_path):
    unit = kecamatan(tmp_path)
    (unit / "impor.toml").write_text(PETA, "utf-8")
    isi = teks(JUDUL, ["I1", "2024", "90", "93", "0"], ["I1", "2023", "90", "93", "0", "5"])
    (satu, dua) = impor(unit, ("lalu.csv", isi), periode="2025").hasil.baris
    assert ("lebih banyak" in satu.sebab, "lebih banyak" in dua.sebab) == (False, True)


def test_the_pairs_are_remembered_and_need_not_be_named_again(tmp_path):
    unit = kecamatan(tmp_path)
    (tmp_path / "peta.toml").write_text(PETA, "utf-8")
    (tmp_path / "lain.toml").write_text(BELANJA.format(""), "utf-8")
    for peta, isi, periode in (("peta", RIWAYAT, "2025"), ("lain", TABEL, "2025-TW2"), ("lain", TABEL, "2025-TW1")):
        impor(unit, ("a.xlsx", isi), periode=periode, pemetaan=str(tmp_path / f"{peta}.toml"))
    assert len(tomllib.loads((unit / "impor.toml").read_text("utf-8"))["tabel"]) == 2
    assert impor(unit, ("lalu.xlsx", RIWAYAT), periode="2025").hasil.apa == (("0-lalu.xlsx", "tabel kantor sendiri"),)


@pytest.mark.parametrize(("lain", "nilai"), [("", 700), ("sejak_januari = true\n", 200)])
def test_spending_of_a_table_of_their_own_is_of_the_quarter_or_since_january(tmp_path, lain, nilai):
    unit = kecamatan(tmp_path, **{"masuk/TW1/lra.csv": f"kode;realisasi\n{ATK};500\n"})
    (unit / "impor.toml").write_text(BELANJA.format(lain), "utf-8")
    hasil = impor(unit, ("belanja.xlsx", TABEL), periode="2025-TW2")
    assert lra(unit, 2) == {ATK: nilai}
    assert ["12,500" in satu.sebab for satu in hasil.hasil.baris] == [False, True, False]


@pytest.mark.parametrize(
    ("peta", "kalimat"),
    [
        ("[[tabel", "salah tulis di baris 1"),
        ('[[tabel]]\nmenjadi = "apa"\n[tabel.kolom]\n', "lembar “apa” tidak dikenal"),
        (
            '[[tabel]]\nmenjadi = "lra"\n[tabel.kolom]\na = "pagu"\n',
            "kolom “pagu” tidak ada pada lembar lra. Pilihannya: kode",
        ),
        ("tabel = 3\n", "tidak dapat dibaca"),
        ('[[tabel]]\nmenjadi = "lra"\n', "tidak dapat dibaca"),
    ],
)
def test_pairs_that_say_nothing_are_refused_with_what_would(tmp_path, peta, kalimat):
    unit = kecamatan(tmp_path)
    (unit / "impor.toml").write_text(peta, "utf-8")
    with pytest.raises(ImportFileError, match=kalimat):
        impor(unit, ("belanja.xlsx", TABEL), periode="2025-TW1")
