"""The cascading as a tree: what hangs together is drawn, what hangs on nothing is listed."""

from pipeline.domain.instansi import Tampilan
from pipeline.domain.kinerja import Sasaran
from pipeline.render.cascading import bagan, baris, tak_terhubung
from tests.builders import indikator, rencana, sasaran, unit

RANTAI = (
    sasaran("T", "tujuan", "Tujuan besar"),
    sasaran("S", "strategis", "Sasaran besar", induk="T"),
    sasaran("P1", "program", "Program satu", induk="S"),
    sasaran("P2", "program", "Program dua", induk="S"),
)


def tree(*semua, **lain):
    return bagan(rencana(sasaran=semua or RANTAI, **lain), Tampilan())


def shape(nodes):
    return {node.title.partition(": ")[2]: shape(node.children) for node in nodes}


def test_every_statement_stands_under_the_one_above_it():
    assert shape(tree().roots) == {"Tujuan besar": {"Sasaran besar": {"Program satu": {}, "Program dua": {}}}}


def test_a_misi_is_not_the_office_s_own_and_nothing_below_it_is_lost():
    semua = (sasaran("M", "misi", "Misi"), sasaran("T", "tujuan", "Tujuan besar", induk="M"), *RANTAI[1:])
    plan = rencana(sasaran=semua, indikator=(), anggaran=())
    assert shape(bagan(plan, Tampilan()).roots) == shape(tree().roots)
    assert tak_terhubung(plan) == ()
    assert [b.tujuan.uraian for b in baris(plan)] == ["Tujuan besar", "Tujuan besar"]


def test_a_box_names_its_level():
    assert tree().roots[0].title == "Tujuan: Tujuan besar"


def test_a_box_tells_its_indikator_and_who_answers_for_it():
    drawn = tree(sasaran("T", "tujuan"), indikator=(indikator(sasaran="T"),), unit_kerja=(unit(),))
    assert drawn.roots[0].text == "Indeks Kepuasan Masyarakat (Indeks) – Seksi Pelayanan"


def test_a_statement_that_hangs_on_nothing_is_listed_and_not_drawn():
    semua = (*RANTAI, sasaran("Y", "program", "Yatim"))
    listed = [row.uraian for row in tak_terhubung(rencana(sasaran=semua))]
    assert ("Yatim" in shape(tree(*semua).roots), "Yatim" in listed) == (False, True)


def test_a_branch_that_hangs_on_nothing_is_drawn_apart():
    lepas = (sasaran("Y", "program", "Yatim"), sasaran("K", "kegiatan", "Di bawah yatim", induk="Y"))
    assert shape(tree(*RANTAI, *lepas).roots)["Yatim"] == {"Di bawah yatim": {}}


def test_a_circle_does_not_hang():
    assert tree(Sasaran("A", "program", "a", "B"), Sasaran("B", "program", "b", "A")).roots == ()


def test_the_tree_is_made_for_the_landscape_page_of_the_office():
    assert bagan(rencana(), Tampilan(kertas="A4")).width < tree().width
