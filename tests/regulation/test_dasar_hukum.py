"""Which legal bases are in force, and how texts cite them."""

import pytest

from pipeline.regulation.dasar_hukum import chapter_one, citations, legal_bases

KUTIPAN = [
    # kalimat                                                                  dasar                    salah tahun
    ("Permendagri Nomor 86 Tahun 2017", "permendagri-86-2017", False),
    ("Permendagri Nomor 90 Tahun 2020", "permendagri-90-2019", True),
    ("Permendagri 54/2010", "permendagri-54-2010", False),
    ("Permendagri Nomor 54 Tahun 2009", "permendagri-54-2009", False),
    ("PermenPANRB No. 12 Tahun 2015", "permenpanrb-12-2015", False),
    ("Peraturan Menteri PANRB Nomor 12 Tahun 2015", "permenpanrb-12-2015", False),
    ("Permenpan RB 29/2010", "permenpanrb-29-2010", False),
    (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi RI Nomor 53 Tahun 2014",
        "permenpanrb-53-2014",
        False,
    ),
    ("PER/09/M.PAN/5/2007 tidak bernama", "", False),
    ("Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/09/M.PAN/5/2007", "per-9-2007", False),
    ("PMK Nomor 249/PMK.02/2011", "pmk-249-2011", False),
    ("Kepmendagri Nomor 900.1.15.5-1317 Tahun 2023", "kepmendagri-1317-2023", False),
    ("Peraturan Presiden Nomor 129 Tahun 2014", "", False),
    ("Peraturan Daerah Nomor 12 Tahun 2015", "", False),
]


@pytest.mark.parametrize(("kalimat", "kode", "salah_tahun"), KUTIPAN)
def test_a_citation_is_recognised_by_kind_and_number(kalimat: str, kode: str, salah_tahun: bool):
    expected = [(kode, salah_tahun)] if kode else []
    assert [(k.dasar.kode, k.salah_tahun) for k in citations(kalimat)] == expected


def test_two_citations_stand_in_the_order_of_the_text():
    teks = "berdasarkan Permendagri 86 Tahun 2017 dan Peraturan Presiden Nomor 29 Tahun 2014"
    assert [k.dasar.kode for k in citations(teks)] == ["permendagri-86-2017", "perpres-29-2014"]


def test_a_revoked_rule_says_by_what():
    assert [d.kode for d in legal_bases() if d.status != "berlaku" and not (d.oleh and d.sejak)] == []


def test_a_revoked_rule_was_in_force_before_it_was_revoked():
    lama = next(d for d in legal_bases() if d.kode == "permenpanrb-12-2015")
    assert (lama.berlaku_pada(2020), lama.berlaku_pada(2021)) == (True, False)


def test_chapter_one_of_2020_leaves_out_the_rules_of_2021():
    assert {d.tahun for d in chapter_one(2020)} == {2006, 2007, 2014, 2017, 2019}


def test_chapter_one_names_no_revoked_rule():
    assert [d.kode for d in chapter_one(2024) if d.status != "berlaku"] == []


def test_a_number_that_carries_its_year_is_not_given_it_twice():
    per = next(d for d in legal_bases() if d.kode == "per-9-2007")
    assert "Tahun 2007" not in per.sebutan
