"""``temuan.csv`` as another program reads it back."""

import csv
import io

from pipeline.check.berkas_csv import KOLOM, temuan_csv
from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import pesan, saran, temuan


def satu(nilai="805"):
    return temuan(
        "KEL-07",
        Tempat("masuk/TW1/seksi.xlsx", "kinerja", "C7"),
        nilai,
        "seksi",
        indikator="“A” (I1)",
        triwulan="Triwulan I",
    )


def dibaca(*semua):
    return list(csv.reader(io.StringIO(temuan_csv(semua).isi.decode("utf-8"), newline="")))


def test_a_finding_is_one_row_in_the_order_of_the_contract():
    t = satu()
    baris = ["KEL-07", t.tingkat.value, "seksi", "masuk/TW1/seksi.xlsx", "kinerja", "C7", "805", pesan(t), saran(t)]
    assert dibaca(t) == [list(KOLOM), baris]


def test_a_value_of_several_lines_with_commas_and_quotes_comes_back_as_written():
    tulisan = 'belum,\r\n"segera"'
    assert dibaca(satu(tulisan))[1][6] == tulisan


def test_the_file_has_its_name_and_line_ends_of_one_character():
    dokumen = temuan_csv([])
    assert (dokumen.nama, dokumen.isi) == ("3-kelengkapan/temuan.csv", (",".join(KOLOM) + "\n").encode())
