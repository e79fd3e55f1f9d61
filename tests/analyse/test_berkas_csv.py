from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.analyse.berkas_csv import number, percent, plain, rekonsiliasi
from pipeline.domain.capaian import Capaian
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from tests import builders as b


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [("97.310", "97.31"), ("1385437875", "1385437875"), ("100", "100"), ("0", "0"), ("1E+3", "1000"),
     ("90.909090909090909", "90.909091"), ("-2.50", "-2.5")],
)  # fmt: skip
def test_numbers_have_a_point_and_no_useless_zeros(angka, tertulis):
    assert number(Decimal(angka)) == tertulis


@pytest.mark.parametrize("keadaan", [Keadaan.KOSONG, Keadaan.TIDAK_BERLAKU, Keadaan.BELUM_TERSEDIA])
def test_what_is_not_filled_is_empty_and_never_zero(keadaan):
    assert plain(Nilai(keadaan, "Belum Rilis")) == ""


def test_zero_is_written_as_zero():
    assert plain(Nilai.dari(0)) == "0"


def test_a_predicate_stands_as_written():
    assert plain(Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81))) == "81 (A)"


def test_a_percentage_is_rounded_half_up_once():
    assert percent(Capaian(Decimal("100.385"))) == "100.39"


def test_a_difference_names_both_values_and_who_mends_it():
    rencana = b.rencana(target=b.target())
    bacaan = b.bacaan(rencana, b.formulir(1, kinerja=b.isian(90)), rekap=b.rekap("91.5"))
    row = rekonsiliasi(analyse(bacaan)).decode().splitlines()[1]

    assert (
        row
        == "1,IKU1,Indeks Kepuasan Masyarakat,Indeks,tunggal,seksi = 90,90,91.5,1.5,seksi,masuk/TW1/rekap_pd.csv,B2"
    )
