"""Several files in one command: each is taken for what it is, and one report tells of all."""

import pytest

from pipeline.errors import ImportFileError
from pipeline.imports.laporan import control
from tests.imports.berkas import ATK, JASA, JAWABAN, RKA, SURVEI, buku, dokumen, sipd, teks
from tests.imports.test_belanja import impor, lra, penjabaran
from tests.imports.test_lembar_rencana import rincian
from tests.imports.test_survei import kantor_survei, respons, terbaca


def test_files_of_different_kinds_are_each_taken_in_under_one_report(tmp_path):
    unit = kantor_survei(tmp_path)
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(ATK, 5))), ("Respons.csv", respons(JAWABAN)))
    assert (lra(unit, 4), len(terbaca(unit)), hasil.tuntas) == ({ATK: 5}, 1, True)
    assert len([f for f in hasil.folder.iterdir() if f.suffix == ".html"]) == 1


def test_rupiah_of_different_kinds_are_never_added_to_one_another(tmp_path):
    unit = kantor_survei(tmp_path)
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(ATK, 5))), ("rka.xlsx", buku(RKA, rincian(ATK, 100))))
    assert [(banyak, nilai) for apa, banyak, nilai in control(hasil.hasil) if "Seluruh" in apa] == [(1, 5), (1, 100)]


def test_a_sentence_about_one_of_several_files_names_it(tmp_path):
    hasil = impor(
        kantor_survei(tmp_path), ("a.xlsx", sipd(dokumen(ATK, 5))), ("rka.xlsx", buku(RKA, rincian(ATK, 100)))
    )
    assert all(satu.startswith("“1-rka.xlsx”: ") for satu in hasil.hasil.catatan)


def test_two_kinds_that_make_the_same_table_of_other_figures_are_refused(tmp_path):
    unit = kantor_survei(tmp_path)
    with pytest.raises(ImportFileError, match=r"“0-a.xlsx” dan “1-b.xlsx” sama-sama menjadi lra Triwulan I, tetapi"):
        impor(
            unit, ("a.xlsx", sipd(dokumen(ATK, 5, "05/01/2025"))), ("b.xlsx", penjabaran((ATK, 6))),
            periode="2025-TW1",
        )  # fmt: skip
    assert lra(unit, 1) == {}


def test_two_kinds_that_make_the_same_table_of_the_same_figures_make_it_once(tmp_path):
    unit = kantor_survei(tmp_path)
    a = sipd(dokumen(JASA, 1, "05/01/2025"), dokumen(ATK, 5, "05/01/2025"))
    hasil = impor(unit, ("a.xlsx", a), ("b.xlsx", penjabaran((ATK, 5), (JASA, 1))), periode="2025-TW1")
    assert (lra(unit, 1), len(hasil.hasil.jadi)) == ({ATK: 5, JASA: 1}, 1)


def test_a_file_without_a_row_of_the_quarter_is_named_beside_one_that_has_some(tmp_path):
    lama = teks(SURVEI, ["2025/01/03 9:12:33 AM GMT+7", "", "", "", *JAWABAN])
    hasil = impor(kantor_survei(tmp_path), ("a.xlsx", sipd(dokumen(ATK, 5))), ("Respons.csv", lama))
    assert hasil.hasil.catatan == ("“1-Respons.csv”: Tidak ada baris untuk Triwulan IV Tahun 2025.",)


def test_rows_without_rupiah_are_counted_only_among_files_of_money(tmp_path):
    unit = kantor_survei(tmp_path)
    hasil = impor(unit, ("a.xlsx", sipd(dokumen(ATK, 5), dokumen(ATK, "?"))), ("Respons.csv", respons(JAWABAN)))
    page = next(f for f in hasil.folder.iterdir() if f.suffix == ".html").read_text("utf-8")
    assert "1 baris di antaranya tanpa nilai yang terbaca" in page
