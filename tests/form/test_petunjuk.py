"""Lembar petunjuk: hanya yang diperlukan unit itu, pendek, dan tidak menyebut yang tidak ada."""

from dataclasses import replace

import pytest

from pipeline.domain.kolom_formulir import ISIAN
from pipeline.form.isi import isi_formulir
from pipeline.form.petunjuk import cara, daftar_lembar, kunci_unsur
from tests.form.contoh import bacaan

PEM = next(isi for isi in isi_formulir(bacaan()) if isi.unit.kode == "PEM")


def kata(isi):
    return [kata for kata, _ in cara(isi)]


def test_the_yellow_cells_come_first_and_sending_it_back_last():
    assert (kata(PEM)[0], kata(PEM)[-1]) == ("Sel kuning", "Selesai")


@pytest.mark.parametrize(
    ("tanpa", "hilang"),
    [
        ({"anggaran": ()}, {"Anggaran"}),
        ({"kinerja": PEM.kinerja[:1]}, {"Persentase"}),
        ({"kinerja": ()}, {"Realisasi", "Persentase", "Tidak ada angkanya", "Target tidak tercapai"}),
        ({"kinerja": (), "rencana_aksi": ()},
         {"Realisasi", "Persentase", "Tidak ada angkanya", "Target tidak tercapai", "Bukti dukung"}),
    ],
)  # fmt: skip
def test_nothing_is_explained_that_the_unit_is_not_asked_for(tanpa, hilang):
    assert set(kata(PEM)) - set(kata(replace(PEM, **tanpa))) == hilang


def test_every_sentence_fits_on_one_line():
    assert [kalimat for _, kalimat in (*cara(PEM), *daftar_lembar(PEM)) if len(kalimat) > 88] == []


def test_every_sheet_to_fill_in_is_listed_with_the_identity_last():
    assert [nama for nama, _ in daftar_lembar(PEM)] == [*(nama for nama in ISIAN if nama != "identitas"), "identitas"]


def test_a_sheet_without_rows_says_so():
    assert dict(daftar_lembar(replace(PEM, rencana_aksi=())))["rencana_aksi"] == "Tidak perlu diisi"


def test_every_column_of_the_questionnaire_says_what_its_answers_mean():
    assert [satu for satu, arti in kunci_unsur(2024) if not ("1 " in arti and "; 4 " in arti)] == []
