"""The letterhead."""

from pipeline.naskah.kop import kop, kop_instansi
from tests.builders import bacaan, instansi
from tests.naskah.test_lambang import png


def test_the_government_is_named_once():
    assert kop_instansi(instansi(pemerintah_daerah="Pemerintah Kota Contoh")).pemerintah == "Pemerintah Kota Contoh"


def test_a_bare_name_gets_the_word_before_it():
    assert kop_instansi(instansi()).pemerintah == "Pemerintah Kabupaten Contoh"


def test_a_missing_address_is_a_placeholder():
    assert kop_instansi(instansi()).alamat == "[BELUM DIISI – alamat kantor]"


def test_contacts_that_are_not_given_leave_no_trace():
    assert kop_instansi(instansi(laman="contoh.go.id")).kontak == "Laman contoh.go.id"


def test_the_kop_knows_whether_there_is_a_logo():
    logos = (None, b"GIF89a", png(10, 10))
    assert [kop(bacaan(logo=logo)).berlogo for logo in logos] == [False, False, True]
