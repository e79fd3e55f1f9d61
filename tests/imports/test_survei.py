"""Answers of a survey on the web become the kuesioner of the unit that owns it, and nothing of a person stays."""

import pytest

from pipeline.errors import ImportFileError
from pipeline.load import load
from tests.faults.kantor import identitas
from tests.imports.berkas import JAWABAN, SURVEI, kecamatan, teks
from tests.imports.test_belanja import HARI_INI, TW4, baris, impor, isi

ORANG = ["Rahasia Sekali", "Laki-laki", "Rahasia juga"]
WAKTU = "2025/11/03 9:12:33 AM GMT+7"
INDIKATOR = (
    "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;unit_kerja\n"
    "I1;S1;Indeks Kepuasan Masyarakat;Indeks;positif;akhir;skm;ya;SEKSI\n"
)


def kantor_survei(folder, **lain):
    return kecamatan(folder, **{"perencanaan/indikator.csv": INDIKATOR, **lain})


def respons(*jawaban, waktu=WAKTU, judul=SURVEI):
    return teks(judul, *([waktu, *ORANG, *satu] for satu in jawaban))


def terbaca(unit, triwulan=4):
    """What intake counts of the unit's survey: the nine answers of each respondent."""
    isian = load(unit, f"2025-TW{triwulan}", HARI_INI).bacaan.penerimaan[-1].isian_unit
    return [satu.unsur for satu in isian["SEKSI"].kuesioner] if "SEKSI" in isian else []


def test_the_answers_come_out_as_one_to_four_in_the_sheet_intake_reads(tmp_path):
    unit = kantor_survei(tmp_path)
    hasil = impor(unit, ("Respons.csv", respons(JAWABAN)))
    assert (terbaca(unit), hasil.tuntas) == ([(3, 3, 3, 4, 3, 3, 3, 3, 3)], True)


def test_they_count_beside_the_form_the_unit_sent(tmp_path):
    kinerja = "indikator;realisasi;keterangan\nI1;80;\n"
    form = {"masuk/TW4/SEKSI/identitas.csv": identitas(), "masuk/TW4/SEKSI/kinerja.csv": kinerja}
    unit = kantor_survei(tmp_path, **form)
    impor(unit, ("Respons.csv", respons(JAWABAN)))
    assert len(terbaca(unit)) == 1


def test_a_form_that_holds_answers_already_is_left_alone(tmp_path):
    lama = "responden;u1\n1;4\n"
    form = {"masuk/TW4/lain/identitas.csv": identitas(), "masuk/TW4/lain/kuesioner.csv": lama}
    unit = kantor_survei(tmp_path, **form)
    hasil = impor(unit, ("Respons.csv", respons(JAWABAN)), ganti=True)
    assert (terbaca(unit), hasil.tuntas) == ([(4, *[None] * 8)], False)
    assert (hasil.folder / "kuesioner-2025-tw4.csv").is_file()


def test_answers_taken_in_again_take_the_place_of_the_old_ones_only_when_asked(tmp_path):
    unit = kantor_survei(tmp_path)
    impor(unit, ("Respons.csv", respons(JAWABAN)))
    lagi = ("Respons.csv", respons(JAWABAN, JAWABAN))
    assert (impor(unit, lagi).tuntas, len(terbaca(unit))) == (False, 1)
    assert (impor(unit, lagi, ganti=True).tuntas, len(terbaca(unit))) == (True, 2)
    assert (unit / "2025/masuk/TW4/lama/SEKSI/kuesioner.csv").is_file()


@pytest.mark.parametrize(
    ("tertulis", "nilai"),
    [
        ("Sangat sesuai", 4),
        ("1. Tidak Sesuai", 1),
        ("b) kurang sesuai", 2),
        ("3", 3),
        ("4,0", 4),
        ("", None),
        ("5", None),
        ("Lumayan", None),
    ],
)
def test_an_answer_is_read_by_its_words_its_letter_or_its_number(tmp_path, tertulis, nilai):
    unit = kantor_survei(tmp_path)
    impor(unit, ("Respons.csv", respons([tertulis, *JAWABAN[1:]])))
    assert terbaca(unit)[0][0] == nilai


def test_an_answer_nobody_can_read_is_named_with_its_cell(tmp_path):
    hasil = impor(kantor_survei(tmp_path), ("Respons.csv", respons([*JAWABAN[:8], "Lumayan"])))
    (satu,) = hasil.hasil.baris
    assert (satu.sebab, hasil.tuntas) == ("M2: “Lumayan” bukan pilihan jawaban u9, dikosongkan", False)


def test_questions_are_known_by_what_they_ask_before_their_number(tmp_path):
    judul = [*SURVEI[:11], "8. Bagaimana kualitas sarana dan prasarana?", "9. Bagaimana penanganan pengaduan?"]
    unit = kantor_survei(tmp_path)
    impor(unit, ("Respons.csv", respons([*JAWABAN[:7], "Sangat Baik", "Dikelola dengan baik"], judul=judul)))
    assert terbaca(unit)[0][7:] == (4, 4)


def test_a_number_is_not_the_unsur_where_other_questions_are_counted_too(tmp_path):
    judul = ["Timestamp", "1. Nama", "2. No. HP/WA aktif", "3. Persyaratan", "4. Prosedur", "5. Biaya", "6. Saran"]
    hasil = impor(
        kantor_survei(tmp_path), ("Respons.csv", teks(judul, [WAKTU, "x", "y", "Sesuai", "Mudah", "Gratis", "z"]))
    )
    (tabel,) = hasil.hasil.jadi
    assert hasil.hasil.kolom[2].keadaan == "data pribadi, tidak diambil"
    assert tabel.baris == ((1, 3, 3, "", 4, "", "", "", "", ""),)
    assert "u3, u5, u6, u7, u8, u9" in hasil.hasil.catatan[0]


@pytest.mark.parametrize(
    ("waktu", "triwulan"),
    [
        (["2025/11/03 9:12:33 AM GMT+7"], [4]),
        (["03/11/2025 9:12:33", "13/11/2025 9:12:33"], [4, 4]),
        (["11/3/2025 9:12:33", "11/13/2025 9:12:33"], [4, 4]),
        (["05/10/2025", "01/11/2025"], [4, 4]),
        (["10/05/2025", "11/01/2025"], [4, 4]),
        (["31/12/2025", "12/31/2025"], [4, 4]),
        (["03/11/2025"], [None]),
        (["11/12/2025"], [4]),
        (["kemarin"], [None]),
        (["2024/11/03 9:12"], [0]),
        (["2025/02/03 9:12"], [0]),
    ],
)
def test_the_quarter_is_that_of_the_time_stamp_whatever_its_order(tmp_path, waktu, triwulan):
    """0: of another quarter; None: nobody can tell."""
    berkas = teks(SURVEI, *([satu, *ORANG, *JAWABAN] for satu in waktu))
    hasil = impor(kantor_survei(tmp_path), ("Respons.csv", berkas), periode=TW4)
    arti = {"diambil": 4, "tidak diminta": 0, "ditinggal": None}
    assert [arti[satu.perlakuan.value] for satu in hasil.hasil.baris] == triwulan


def test_a_survey_that_several_units_could_own_asks_which(tmp_path):
    indikator = INDIKATOR.replace(";SEKSI\n", ";SEKSI, KEC\n")
    unit = kantor_survei(tmp_path, **{"perencanaan/indikator.csv": indikator})
    isian = ("Respons.csv", respons(JAWABAN))
    with pytest.raises(ImportFileError, match="--unit, salah satu dari: SEKSI, KEC"):
        impor(unit, isian)
    with pytest.raises(ImportFileError, match="Unit “ZZ” tidak ada"):
        impor(unit, isian, unit_kerja="ZZ")
    assert impor(unit, isian, unit_kerja="seksi uji").tuntas


def test_nothing_of_a_person_is_in_any_byte(tmp_path):
    unit = kantor_survei(tmp_path)
    hasil = impor(unit, ("Respons.csv", respons(JAWABAN, [""] * 9)))
    (unit.parent / "0-Respons.csv").unlink()
    ditulis = [f for f in (*unit.rglob("*"), *hasil.folder.rglob("*")) if f.is_file()]
    assert [f.name for f in ditulis if any(satu in isi(f) for satu in ORANG)] == []
    keadaan = {satu.judul: satu.keadaan for satu in hasil.hasil.kolom}
    assert [keadaan[judul] for judul in SURVEI[1:4]] == ["data pribadi, tidak diambil"] * 3
    assert baris(hasil) == [("A3", "tanpa jawaban")]


def test_a_questionnaire_that_asks_of_sarana_before_pengaduan_is_read_by_its_words(tmp_path):
    unit = kantor_survei(tmp_path)
    judul = [*SURVEI[:-2], "8. Kualitas sarana dan prasarana", "9. Penanganan pengaduan pengguna layanan"]
    impor(unit, ("Respons.csv", respons([*JAWABAN[:-2], "Buruk", "Ada tetapi tidak berfungsi"], judul=judul)))
    assert terbaca(unit) == [(3, 3, 3, 4, 3, 3, 3, 2, 1)]
