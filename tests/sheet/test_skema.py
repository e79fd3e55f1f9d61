"""Lembar dan kolom yang dinyatakan dalam skema.toml."""

import pytest

from pipeline.sheet.kolom import Jenis
from pipeline.sheet.skema import schemas

TOML = """
[kosakata]
unit = ["bidang", "@lain"]

[pegawai]
padanan = ["staf"]
konteks = ["@lain", "catatan"]

[pegawai.kolom]
nip = { jenis = "nip", wajib = true, padanan = ["nip pegawai"] }
unit_kerja = { jenis = "kode", padanan = ["@unit", "seksi"] }
satuan = { wajib = true, kosong = "BCA-17" }
aktif = { pilihan = ["@jawaban"] }

[pegawai.sebutan.aktif]
ya = ["y", "benar"]
"" = ["belum diisi"]
"""
KATA = {"lain": ("subbagian",), "jawaban": ("ya", "tidak")}


def kolom(nama, kosong=""):
    return schemas(TOML, KATA, kosong)["pegawai"].menurut_nama[nama]


def test_columns_stand_in_the_order_of_the_file_and_the_first_is_the_key():
    assert [k.nama for k in schemas(TOML, KATA)["pegawai"].kolom] == ["nip", "unit_kerja", "satuan", "aktif"]


@pytest.mark.parametrize(
    ("nama", "jenis"),
    [("nip", Jenis.NIP), ("unit_kerja", Jenis.KODE), ("satuan", Jenis.TEKS), ("aktif", Jenis.PILIHAN)],
)
def test_a_column_is_text_unless_it_says_what_it_is_or_what_may_be_chosen(nama, jenis):
    assert kolom(nama).jenis is jenis


def test_a_word_that_names_a_list_stands_for_its_words_also_within_a_list():
    assert kolom("unit_kerja").padanan == ("bidang", "subbagian", "seksi")
    assert kolom("aktif").pilihan == ("ya", "tidak")
    assert schemas(TOML, KATA)["pegawai"].konteks == ("subbagian", "catatan")


@pytest.mark.parametrize(("nama", "kode"), [("nip", "BCA-16"), ("satuan", "BCA-17"), ("unit_kerja", "")])
def test_an_empty_cell_has_the_finding_of_its_column_else_that_of_all_that_are_required(nama, kode):
    assert kolom(nama, "BCA-16").kosong == kode


def test_other_words_for_a_choice_mean_the_word_they_stand_under():
    assert kolom("aktif").sebutan == (("y", "ya"), ("benar", "ya"), ("belum diisi", ""))


def test_something_a_column_cannot_say_is_refused():
    with pytest.raises(TypeError, match="wajb"):
        schemas(TOML.replace("wajib = true, padanan", "wajb = true, padanan"), KATA)
