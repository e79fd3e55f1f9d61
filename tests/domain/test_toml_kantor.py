"""A TOML file of an office: whatever is in it, its tables or one reason."""

import pytest

from pipeline.domain.toml_kantor import DEEPEST, LONGEST, TomlBerlebihError, TomlSalahError, parsed_toml
from pipeline.errors import ImportFileError, SettingsError
from pipeline.imports.pemetaan import mapped_tables
from pipeline.office.settings import read_settings
from pipeline.regulation import sop

BERLEBIH = {
    "besar": ("# " + "x" * LONGEST, "memuat lebih dari 300.000 huruf"),
    "larik di dalam larik": ("a = " + "[" * 100_000, "bertingkat terlalu dalam"),
    "larik sah yang dalam": ("a = " + "[" * DEEPEST + "]" * DEEPEST, "bertingkat terlalu dalam"),
    "tabel di dalam tabel": ("[" + "a." * 50_000 + "a]", "bertingkat terlalu dalam"),
    "angka": ("a = " + "9" * 5000, "memuat angka yang terlalu panjang"),
}


def refused(teks, galat, sebab, kantor, peta, prosedur):
    """The text is refused by whoever reads TOML of an office, each in its own words."""
    with pytest.raises(galat, match=sebab):
        parsed_toml(teks)
    with pytest.raises(SettingsError, match=kantor):
        read_settings(teks, "kec")
    with pytest.raises(ImportFileError, match=peta):
        mapped_tables(teks, {})
    with pytest.raises(SettingsError, match=prosedur):
        sop.parse(teks, "sop.toml", 2025)


@pytest.mark.parametrize("cara", BERLEBIH)
def test_a_file_that_holds_more_than_it_can_mean_is_one_sentence_wherever_it_is_read(cara):
    teks, sebab = BERLEBIH[cara]
    kantor = f"“kec” {sebab}, jadi tidak dibaca"
    refused(teks, TomlBerlebihError, f"^{sebab}$", kantor, sebab, f"sop.toml: {sebab}")


SALAH = {
    "tanpa kutip": ("a = 1\nnama = Kecamatan Uji\n", "salah tulis di baris 2. Setiap isian berbentuk kunci"),
    "tidak ditutup": ('a = 1\nnama = "Kecamatan Uji', "salah tulis di baris 2. Setiap isian"),
    "kutip miring": ("a = 1\nnama = “Kecamatan Uji”\n", r"memakai tanda kutip miring \(“ ”\) di baris 2. Ganti"),
    "isian dua kali": ("a = 1\na = 2\n", r"menyebut isian atau \[bagian\] yang sama dua kali, yang kedua di baris 2"),
    "bagian dua kali": (
        "[a]\n[b]\n[a]\n",
        r"menyebut isian atau \[bagian\] yang sama dua kali, yang kedua di baris 3",
    ),
    "bagian dan daftar": ("[a]\nb = 1\n[[a]]\n", r"menyebut isian atau \[bagian\] yang sama dua kali, .* baris 3"),
}


@pytest.mark.parametrize("cara", SALAH)
def test_a_slip_in_a_file_says_its_line_and_what_to_do_wherever_it_is_read(cara):
    teks, kata = SALAH[cara]
    kantor = f"^instansi.toml pada “kec” {kata}"
    refused(teks, TomlSalahError, f"^{kata}", kantor, f"^“impor.toml” {kata}", f"^sop.toml {kata}")


def test_a_file_as_deep_as_it_may_be_is_read():
    assert parsed_toml("\ufeffa = " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1) + "\r\n")["a"]


def test_a_value_of_any_length_is_told_in_a_short_sentence():
    with pytest.raises(SettingsError) as salah:
        read_settings('[instansi]\nnama = "' + "x" * 200_000 + '"\njenis = ["' + "x" * 50_000 + '"]', "kec")
    assert len(str(salah.value)) < 400
