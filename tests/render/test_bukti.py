"""The daftar bukti claims only what a document shows, and says what the office adds."""

import re

import pytest

from pipeline.regulation.bukti import BuktiLke, KriteriaBukti, TempatBukti, evidence_rules
from pipeline.render.bukti import BerkasBukti, BuktiDitemukan, NilaiSwaperiksa, Tampak, evidence_list, ranges
from pipeline.render.swaperiksa.hasil import Status
from tests.builders import bacaan, rencana

LKJIP = TempatBukti("lkjip-*", "^Efisiensi$", "Efisiensi tiap sasaran", "Laporan kinerja")
BERKAS = {"lkjip-*": BerkasBukti("Laporan Kinerja 2024", "01-lkjip-2024.pdf")}
ADA = {("lkjip-*", "^Efisiensi$"): (Tampak("Efisiensi", "Bab III", "15"), Tampak("Efisiensi", "Bab III", "16"))}


def listed(kriteria, *, berkas=BERKAS, tak_ada=(), tampak=ADA, hasil="", kurang=()):
    nilai = {kriteria.nomor: NilaiSwaperiksa(hasil, "1 dari 2", tuple(kurang))} if hasil else {}
    aturan = BuktiLke("PermenPANRB Nomor 88 Tahun 2021", (kriteria,))
    return evidence_list(bacaan(rencana()), aturan, BuktiDitemukan(berkas, dict(tak_ada), tampak, nilai))


def efisiensi(**lain):
    return KriteriaBukti("3.b.8", "Efisiensi", (LKJIP,), **lain)


def test_a_criterion_names_the_file_and_the_pages_that_show_it():
    bukti = listed(efisiensi()).komponen[0].kriteria[0].bukti[0]
    assert (bukti.berkas, bukti.halaman, bukti.catatan) == ("01-lkjip-2024.pdf", "15–16", "")


def test_without_page_numbers_the_heading_is_named_and_the_list_says_so():
    tampak = {("lkjip-*", "^Efisiensi$"): (Tampak("Efisiensi", "Bab III"), Tampak("Efisiensi", "Bab III"))}
    daftar = listed(efisiensi(), tampak=tampak)
    assert (daftar.kepala_halaman, daftar.komponen[0].kriteria[0].bukti[0].halaman) == ("Bagian", "“Bab III”")
    assert "LibreOffice tidak terpasang" in daftar.kalimat


def test_what_the_self_check_finds_nothing_of_is_not_claimed_whatever_heading_stands_there():
    daftar = listed(efisiensi(), hasil=Status.BELUM, kurang=("efisiensi terukur – S1: isi anggaran",))
    assert daftar.komponen == ()
    assert daftar.tambahan[0].tambah == "Lengkapi data: efisiensi terukur – S1: isi anggaran"


def test_what_is_met_in_part_is_claimed_as_a_part_and_says_what_is_missing():
    daftar = listed(efisiensi(), hasil=Status.SEBAGIAN, kurang=("efisiensi terukur – S1: isi anggaran",))
    assert daftar.komponen[0].kriteria[0].bukti[0].catatan == "sebagian: 1 dari 2"
    assert (daftar.tambahan[0].keadaan, daftar.tambahan[0].tambah[:8]) == ("ada sebagian", "Lengkapi")


def test_a_document_that_is_not_there_is_said_plainly():
    daftar = listed(efisiensi(), berkas={}, tampak={}, tak_ada={"lkjip-*": "Laporan kinerja"})
    assert daftar.tambahan[0].tambah == "Laporan kinerja tidak ada di folder periode ini."


def test_words_a_document_does_not_have_are_not_claimed():
    daftar = listed(efisiensi(), tampak={})
    assert daftar.komponen == ()
    assert daftar.tambahan[0].tambah == "Efisiensi tiap sasaran: belum tertulis pada Laporan Kinerja 2024."


def test_what_only_the_office_has_is_listed_with_what_to_add():
    daftar = listed(KriteriaBukti("1.b.11", "Setiap pegawai", tambah="SKP setiap pegawai."), tampak={})
    assert [(t.keadaan, t.tambah) for t in daftar.tambahan] == [("belum ada", "SKP setiap pegawai.")]


@pytest.mark.parametrize(
    ("halaman", "tertulis"),
    [(("3",), "3"), (("9", "7", "8", "3", "7"), "3, 7–9"), (("iv", "2"), "2, iv"), ((), "")],
)
def test_pages_are_told_in_runs(halaman, tertulis):
    assert ranges(halaman) == tertulis


def test_every_criterion_says_where_it_is_shown_or_what_to_add():
    aturan = evidence_rules(2024)
    assert [k.nomor for k in aturan.kriteria if not k.tempat and not k.tambah] == []
    assert len({k.nomor for k in aturan.kriteria}) == len(aturan.kriteria) == 67
    assert all(re.compile(t.pola) for k in aturan.kriteria for t in k.tempat)
