"""The structure of the office as a tree."""

from pipeline.render.lkjip.bab1 import organization
from pipeline.render.lkjip.bahan import Bahan
from tests import builders as b
from tests.render.lkjip.bahan_uji import analyse, bacaan, konteks, lengkap, tanpa


def tree(*unit, pejabat=()):
    reading = bacaan(rencana=tanpa(lengkap()[0], unit_kerja=unit, pejabat=pejabat))
    return organization(Bahan(reading, analyse(reading)))


def shape(nodes):
    return {node.title: shape(node.children) for node in nodes}


CAMAT = b.unit("camat", "Camat", "kepala", pejabat="198001012005011001")
SEKRETARIAT = b.unit("sek", "Sekretariat", "sekretariat", "camat")
SUBBAG = b.unit("sub", "Subbagian Umum", "subbagian", "sek")
SEKSI = b.unit("seksi", "Seksi Pelayanan", "seksi", "camat")


def test_every_unit_stands_under_its_induk():
    assert shape(tree(CAMAT, SEKRETARIAT, SUBBAG, SEKSI).roots) == {
        "Camat": {"Sekretariat": {"Subbagian Umum": {}}, "Seksi Pelayanan": {}}
    }


def test_a_unit_listed_before_its_induk_stands_under_it_all_the_same():
    assert shape(tree(SUBBAG, SEKRETARIAT, CAMAT).roots) == {"Camat": {"Sekretariat": {"Subbagian Umum": {}}}}


def test_a_box_names_who_heads_the_unit():
    assert tree(CAMAT, pejabat=(b.pejabat(unit_kerja="camat"),)).roots[0].text == "Contoh Satu"


def test_a_unit_without_a_head_says_so():
    assert tree(SEKSI).roots[0].text == "[BELUM DIISI – pejabat Seksi Pelayanan]"


def test_a_unit_whose_induk_is_unknown_stands_at_the_top():
    assert shape(tree(CAMAT, b.unit("x", "Seksi Lepas", "seksi", "tidak-ada")).roots) == {
        "Camat": {},
        "Seksi Lepas": {},
    }


def test_units_in_a_circle_are_drawn_once_each():
    ring = (b.unit("a", "A", "seksi", "b"), b.unit("b", "B", "seksi", "a"))
    assert shape(tree(*ring).roots) == {"A": {"B": {}}}


def test_two_units_of_one_kode_are_both_drawn():
    assert list(shape(tree(CAMAT, SEKSI, b.unit("seksi", "Seksi Kedua", "seksi", "camat")).roots)["Camat"]) == [
        "Seksi Pelayanan",
        "Seksi Kedua",
    ]


def test_the_figure_is_the_first_of_chapter_one():
    (takarir,) = konteks().bab1.gambar_struktur
    assert f"{takarir.awal}{takarir.urut} {takarir.judul}" == "1.1 Struktur Organisasi Kecamatan Contoh"


def test_without_units_there_is_no_figure():
    made = konteks(rencana=tanpa(lengkap()[0], unit_kerja=()))
    assert (made.bab1.bagan.roots, made.bab1.gambar_struktur) == ((), ())
