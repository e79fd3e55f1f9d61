"""How decisions of the tiers stand: which counts, which is void, which came too early."""

from datetime import date

import pytest

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import Jenjang, Keputusan, persetujuan, sidik_naskah
from pipeline.domain.tempat import Tempat
from pipeline.regulation import sop

KASUBAG, SEKRETARIS, KEPALA = JENJANG = sop.load("klego", 2024).pemutus


def putus(jenjang, putusan="setuju", hari=10, sidik="kini", berkas="a.xlsx", catatan=""):
    tanggal = date(2025, 1, hari)
    return Keputusan(
        "2024-TW4", jenjang.nomor, jenjang.peran, putusan, "Contoh", tanggal, catatan, sidik, Tempat(berkas)
    )


def keadaan(*keputusan, sidik="kini"):
    return " ".join(j.keadaan for j in persetujuan(JENJANG, keputusan, sidik).jenjang)


@pytest.mark.parametrize(
    ("varian", "jenjang"),
    [
        ("klego", [("7", "kasubag", "Kasubag"), ("8", "sekretaris", "Sekretaris"), ("9", "kepala", "Kepala")]),
        (
            "pekalongan",
            [("11", "kasubag", "Kasubbag Renval"), ("12", "sekretaris", "Sekretaris"), ("13", "kepala", "Kepala")],
        ),
    ],
)
def test_the_tiers_are_those_of_the_procedure_that_verify(varian, jenjang):
    assert list(sop.load(varian, 2024).pemutus) == [Jenjang(*satu) for satu in jenjang]


def test_nobody_has_decided_before_anybody_did():
    assert keadaan() == "belum belum belum"


def test_three_tiers_agreed_one_after_the_other():
    assert keadaan(putus(KASUBAG), putus(SEKRETARIS), putus(KEPALA)) == "setuju setuju setuju"


def test_a_tier_does_not_count_before_the_one_below_has_agreed():
    hasil = persetujuan(JENJANG, [putus(SEKRETARIS)], "kini")
    assert [j.keadaan for j in hasil.jenjang] == ["belum", "belum", "belum"]
    assert [k.peran for k in hasil.mendahului] == ["sekretaris"]


def test_an_agreement_given_after_the_one_above_does_not_mend_it():
    assert keadaan(putus(KASUBAG, hari=12), putus(SEKRETARIS, hari=11)) == "setuju belum belum"


def test_a_second_agreement_of_the_tier_below_leaves_the_one_above():
    assert keadaan(putus(KASUBAG, hari=5), putus(SEKRETARIS, hari=8), putus(KASUBAG, hari=9)) == "setuju setuju belum"


@pytest.mark.parametrize("putusan", ["revisi", "kembali"])
def test_a_tier_that_asks_for_something_holds_up_those_above(putusan):
    assert keadaan(putus(KASUBAG, putusan), putus(SEKRETARIS, hari=11)) == f"{putusan} belum belum"


def test_the_newest_decision_of_a_tier_counts():
    assert keadaan(putus(KASUBAG, "revisi", 10), putus(KASUBAG, "setuju", 11)) == "setuju belum belum"


def test_on_one_day_the_later_file_counts_and_the_difference_is_told():
    pair = [putus(KASUBAG, "revisi", berkas="b.xlsx"), putus(KASUBAG, "setuju", berkas="a.xlsx")]
    hasil = persetujuan(JENJANG, pair, "kini")
    assert hasil.jenjang[0].keadaan == "revisi"
    assert [(a.putusan, b.putusan) for a, b in hasil.bertentangan] == [("setuju", "revisi")]


def test_another_decision_on_another_day_is_no_contradiction():
    assert (
        persetujuan(JENJANG, [putus(KASUBAG, "revisi", 10), putus(KASUBAG, "setuju", 11)], "kini").bertentangan == ()
    )


def test_an_agreement_of_the_tier_below_to_something_else_opens_nothing():
    below = putus(KASUBAG, hari=5, sidik="lama"), putus(KASUBAG, hari=9)
    assert keadaan(*below, putus(SEKRETARIS, hari=8)) == "setuju belum belum"


def test_the_same_decision_twice_is_no_contradiction():
    assert persetujuan(JENJANG, [putus(KASUBAG), putus(KASUBAG, berkas="b.xlsx")], "kini").bertentangan == ()


def test_a_decision_on_something_else_is_void_at_every_tier():
    assert keadaan(putus(KASUBAG), putus(SEKRETARIS), sidik="lain") == "batal batal belum"


def test_a_void_tier_may_decide_again():
    lama, baru = putus(KASUBAG, sidik="lama"), putus(KASUBAG, hari=12)
    assert keadaan(lama, baru) == "setuju belum belum"


def test_a_tier_that_agreed_to_the_old_is_not_accused_of_haste():
    lama = [putus(KASUBAG, sidik="lama"), putus(SEKRETARIS, sidik="lama")]
    assert persetujuan(JENJANG, lama, "kini").mendahului == ()


def test_the_whole_is_agreed_to_only_when_the_last_tier_is():
    two = [putus(KASUBAG), putus(SEKRETARIS)]
    assert not persetujuan(JENJANG, two, "kini").lengkap
    assert persetujuan(JENJANG, [*two, putus(KEPALA)], "kini").lengkap


def test_a_procedure_without_tiers_is_never_agreed_to():
    assert not persetujuan((), (), "kini").lengkap


LAPORAN = Dokumen("4-analisis/a.docx", b"berkas", "laporan", "", sidik="isi")
TABEL = Dokumen("4-analisis/pengukuran.csv", b"1", "csv", "")


def test_bytes_that_say_the_same_are_decided_on_as_one():
    again = Dokumen("4-analisis/a.docx", b"hari lain", "laporan", "", sidik="isi")
    assert sidik_naskah([LAPORAN, TABEL]) == sidik_naskah([TABEL, again])


@pytest.mark.parametrize(
    "lain",
    [
        Dokumen("4-analisis/a.docx", b"berkas", "laporan", "", sidik="isi baru"),
        Dokumen("4-analisis/b.docx", b"berkas", "laporan", "", sidik="isi"),
    ],
    ids=["what it says", "its name"],
)
def test_what_a_document_says_and_its_name_are_decided_on(lain):
    assert sidik_naskah([LAPORAN]) != sidik_naskah([lain])


@pytest.mark.parametrize("nama", ["6-reviu/catatan-revisi.docx", "2-penerimaan/ceklist.docx", "7-dokumen/peta.png"])
def test_other_files_are_not_decided_on(nama):
    assert sidik_naskah([LAPORAN, Dokumen(nama, b"x", "", "")]) == sidik_naskah([LAPORAN])


def test_a_document_somebody_edited_counts_as_it_was_edited():
    edited = sidik_naskah([LAPORAN], {LAPORAN.nama: b"suntingan"})
    assert edited not in {sidik_naskah([LAPORAN]), sidik_naskah([LAPORAN], {LAPORAN.nama: b"suntingan lain"})}
