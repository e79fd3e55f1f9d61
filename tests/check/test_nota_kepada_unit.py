"""Nota perbaikan berbicara kepada unitnya; daftar temuan, yang dibaca semua, tetap menyebut namanya."""

import pytest

from pipeline.check.laporan_temuan import daftar_temuan, nota_perbaikan
from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import temuan
from tests.kantor_sop import KLEGO, SEL, bacaan

REK_08 = temuan(
    "REK-08", SEL, unit_kerja="seksi", indikator="I1", triwulan="TW III", bidang="B", pd="BB", unit="Seksi Pelayanan"
)


def di_nota(*semua):
    (nota,) = nota_perbaikan(bacaan(), KLEGO, semua)
    return nota.konteks.kelompok[0].baris[0]


def test_a_remedy_that_names_a_unit_is_a_request_to_it_in_its_own_nota():
    assert di_nota(REK_08).saran == "Mohon mencocokkan kedua nilai, lalu memperbaiki formulir atau rekap_pd.csv."


def test_the_same_remedy_names_the_unit_where_all_read_it():
    (unit,) = daftar_temuan(bacaan(), KLEGO, (REK_08,)).konteks.unit

    assert unit.baris[0].saran.startswith("Seksi Pelayanan mencocokkan")


def test_who_is_to_fill_in_is_addressed_and_another_unit_keeps_its_name():
    celah = {"indikator": "I1", "triwulan": "TW III", "unit": "Seksi Desa", "penanggung_jawab": "Seksi Pelayanan"}
    saran = di_nota(temuan("REK-06", SEL, unit_kerja="seksi", **celah)).saran

    assert saran.startswith("Saudara yang mengisi; bila memang Seksi Desa,")


@pytest.mark.parametrize(
    ("berkas", "dibaca"),
    [
        ("2024/masuk/TW3/seksi.xlsx", "TW3/seksi.xlsx › kinerja › C7"),
        ("2024/masuk/TW3/seksi/kinerja.csv", "TW3/kinerja.csv › kinerja › C7"),
        ("2024/perencanaan.xlsx", "2024/perencanaan.xlsx › kinerja › C7"),
    ],
)
def test_a_nota_names_the_file_the_unit_sent_and_no_folder_of_the_planning_office(berkas, dibaca):
    satu = temuan("KEL-10", Tempat(berkas, "kinerja", "C7"), unit_kerja="seksi", indikator="I1", triwulan="TW III")

    assert di_nota(satu).tempat == (dibaca,)


def test_a_column_is_called_as_the_form_heads_it():
    satu = temuan("KEL-10", SEL, unit_kerja="seksi", indikator="I1", triwulan="TW III")

    assert di_nota(satu).saran == "Sebutkan nama dokumen atau tautan bukti pada kolom bukti dukung."
