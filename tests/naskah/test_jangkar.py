"""A draft says where each text of its that people own was written."""

from datetime import date

from pipeline.domain.suntingan import AsalTeks
from pipeline.naskah.cetak import cetak
from pipeline.naskah.ciri import sources_as_properties, sources_of
from pipeline.naskah.jangkar import asal_jangkar, berjangkar, sidik_teks
from pipeline.render import monev
from pipeline.word.check.document import ensure_sound
from pipeline.word.file import custom
from pipeline.word.file.package import read
from tests import builders as b
from tests.render.contoh import RAK

ASAL = AsalTeks("kinerja", "IKU 1/a@b", "faktor_pendukung", "seksi satu", 3)


def draf():
    from pipeline.analyse.analisis import analyse

    bacaan = b.bacaan(
        b.rencana(target=b.target()), b.formulir(1, kinerja=b.isian(90, upaya="Loket & meja")), "2024-TW1"
    )
    return read(cetak(monev.susun(bacaan, analyse(bacaan)), RAK, bacaan.instansi, date(2024, 4, 1), periode="x").isi)


def test_a_place_is_one_word_and_back():
    assert (str(ASAL).split(), AsalTeks.parse(str(ASAL))) == ([str(ASAL)], ASAL)


def test_an_anchor_says_the_place_and_what_the_text_was():
    assert asal_jangkar(berjangkar("Loket\nbaru", ASAL).source) == (ASAL, sidik_teks("Loket baru"))


def test_a_blank_text_has_no_anchor():
    assert type(berjangkar("", ASAL)) is str


def test_what_a_unit_wrote_knows_its_cell_on_the_page():
    (sumber,) = sources_of(draf()).values()
    assert asal_jangkar(sumber) == (AsalTeks("kinerja", "IKU1", "upaya", "seksi", 1), sidik_teks("Loket & meja"))


def test_many_sources_go_into_pieces_every_editor_carries():
    asal = {f"_ski{n}": f"narasi/{'x' * 50}/{n}/0@abc" for n in range(2000)}
    said = sources_as_properties(asal)
    assert max(map(len, said.values())) <= custom.LONGEST
    assert sources_of({custom.PART: custom.as_xml(said.items())}) == asal


def test_a_draft_with_anchors_is_sound():
    ensure_sound(draf())
