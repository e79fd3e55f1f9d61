"""Bidang to PD: one indikator over several units in one quarter."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.analyse.agregasi import aggregate, contributions
from pipeline.domain.formulir import Jawaban, Penerimaan
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.tempat import Tempat
from tests.builders import formulir, indikator, isian

SEL = Tempat("uji.xlsx", "kinerja", "C2")


def gabung(metode, isian_per_unit, satuan="Kasus", **lain):
    forms = tuple(formulir(unit=kode, kinerja=baris) for kode, baris in isian_per_unit.items())
    penerimaan = Penerimaan(1, forms)
    ind = indikator(satuan=satuan, metode_agregasi=metode, unit_kerja=tuple(isian_per_unit), **lain)
    return aggregate(ind, contributions(ind, penerimaan), penerimaan, "tepat")


TABEL = [
    # metode, nilai seksi, hasil PD
    ("jumlah", (10, 5, 0), "15"),
    ("jumlah", (10, None, 5), "15"),
    ("rata_rata", (10, 5, 0), "5"),
    ("rata_rata", (10, None, 5), "7.5"),
    ("maksimum", (10, 5, 0), "10"),
    ("minimum", (10, 5, 0), "0"),
    ("tunggal", (10, None, None), "10"),
]


@pytest.mark.parametrize(("metode", "nilai", "hasil"), TABEL)
def test_units_add_up_by_the_declared_method(metode, nilai, hasil):
    isian_ = {f"seksi{n}": isian(angka) for n, angka in enumerate(nilai)}

    assert gabung(metode, isian_).angka == Decimal(hasil)


def test_percentages_add_numerators_and_denominators():
    isian_ = {"a": isian(pembilang=9, penyebut=10), "b": isian(pembilang=10, penyebut=90)}

    assert gabung("persentase", isian_, "Persen").angka == 19


def test_percentages_without_their_parts_are_not_averaged():
    isian_ = {"a": isian(90), "b": isian(pembilang=10, penyebut=90)}

    assert gabung("persentase", isian_, "Persen").keadaan is Keadaan.KOSONG


def test_a_share_of_nothing_is_not_zero():
    assert not gabung("persentase", {"a": isian(pembilang=0, penyebut=0)}, "Persen").terisi


def test_realisasi_is_computed_from_its_parts_when_left_open():
    assert gabung("tunggal", {"a": isian(pembilang=30, penyebut=40)}, "Persen").angka == 75


def test_the_answering_unit_speaks_before_others():
    forms = (formulir(unit="lain", kinerja=isian(1)), formulir(unit="seksi", kinerja=isian(2)))
    penerimaan = Penerimaan(1, forms)

    assert aggregate(indikator(), contributions(indikator(), penerimaan), penerimaan, "tepat").angka == 2


def test_a_mended_form_replaces_the_first_one():
    forms = (
        formulir(kinerja=isian(50), tanggal=date(2024, 4, 5), berkas="a.xlsx"),
        formulir(kinerja=isian(60), tanggal=date(2024, 4, 9), berkas="b.xlsx"),
    )

    assert contributions(indikator(), Penerimaan(1, forms))[0].nilai.angka == 60


def test_a_mended_form_of_one_row_keeps_the_others():
    forms = (
        formulir(kinerja=(isian(50), isian(7, "IKU2")), tanggal=date(2024, 4, 5), berkas="a.xlsx"),
        formulir(kinerja=isian(60), tanggal=date(2024, 4, 9), berkas="b.xlsx"),
    )

    assert contributions(indikator("IKU2"), Penerimaan(1, forms))[0].nilai.angka == 7


def test_text_from_units_is_not_added():
    teks = Nilai(Keadaan.TERISI, "7 UPP, 14 Kab/Kota", Bentuk.TEKS)

    assert not gabung("jumlah", {"a": isian(teks), "b": isian(5)}).terisi


@pytest.mark.parametrize("keadaan", [Keadaan.BELUM_TERSEDIA, Keadaan.TIDAK_BERLAKU, Keadaan.KOSONG])
def test_a_state_said_by_all_units_is_the_state_of_the_pd(keadaan):
    assert gabung("jumlah", {"a": isian(Nilai(keadaan)), "b": isian(Nilai(keadaan))}).keadaan is keadaan


def jawab(nomor, *unsur):
    return Jawaban(str(nomor), unsur)


def test_the_survey_of_all_units_makes_one_ikm():
    forms = (formulir(unit="a", kuesioner=[jawab(1, *[4] * 9)]), formulir(unit="b", kuesioner=[jawab(1, *[3] * 9)]))
    ind = indikator(metode_agregasi="skm", unit_kerja=("a", "b"))

    assert bulat(aggregate(ind, (), Penerimaan(1, forms), "tepat").angka) == Decimal("87.50")


def test_a_mended_survey_does_not_count_respondents_twice():
    forms = (
        formulir(kuesioner=[jawab(1, *[2] * 9)], tanggal=date(2024, 4, 5), berkas="a.xlsx"),
        formulir(kuesioner=[jawab(1, *[4] * 9)], tanggal=date(2024, 4, 9), berkas="b.xlsx"),
    )
    ind = indikator(metode_agregasi="skm")

    assert bulat(aggregate(ind, (), Penerimaan(1, forms), "tepat").angka) == Decimal("100.00")


KATA = Nilai(Keadaan.KOSONG, "05-Des")


@pytest.mark.parametrize(
    ("metode", "isian_", "alasan"),
    [
        ("jumlah", {"a": isian(5), "b": isian(KATA), "c": isian(KATA)}, "angka b, c belum pasti"),
        ("persentase", {"a": isian(pembilang=1, penyebut=2), "b": isian(pembilang=KATA)}, "angka b belum pasti"),
        ("jumlah", {"a": isian(5), "b": isian(penyebut=KATA)}, "angka b belum pasti"),
        ("jumlah", {"a": isian(Nilai(Keadaan.TERISI, "7 UPP", Bentuk.TEKS)), "b": isian(5)},
         "nilai unit kerja berupa teks tidak dapat digabung"),
        ("persentase", {"a": isian(90), "b": isian(80)},
         "pembilang dan penyebut belum lengkap, persentase tidak boleh dijumlahkan"),
        ("tunggal", {"a": isian(pembilang=1, penyebut=0)}, "tidak dapat dihitung karena penyebut 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_put_together_says_why(metode, isian_, alasan):
    hasil = gabung(metode, isian_, "Persen")
    assert (hasil.keadaan, hasil.teks) == (Keadaan.KOSONG, alasan)


@pytest.mark.parametrize("metode", ["jumlah", "rata_rata", "persentase", "maksimum", "minimum"])
def test_a_figure_of_one_unit_alone_is_that_of_the_pd_as_written(metode):
    nilai = Nilai(Keadaan.TERISI, "81 (A)", Bentuk.ANGKA_PREDIKAT, angka=Decimal(81))
    assert gabung(metode, {"a": isian(nilai), "b": isian()}).teks == "81 (A)"


@pytest.mark.parametrize(
    ("metode", "satuan", "hasil"),
    [("tunggal", "Persen", 75), ("persentase", "Kasus", 75), ("tunggal", "Rasio", "0.75")],
)
def test_parts_make_a_percentage_or_a_ratio_by_the_satuan(metode, satuan, hasil):
    nilai = gabung(metode, {"a": isian(pembilang=Nilai.dari(3, SEL), penyebut=4)}, satuan)
    assert (nilai.angka, nilai.pembilang, nilai.penyebut, nilai.tempat) == (Decimal(hasil), 3, 4, SEL)


def test_a_value_written_beside_its_parts_keeps_both():
    nilai = gabung("persentase", {"a": isian(75, pembilang=3, penyebut=4)}, "Persen")
    assert (nilai.angka, nilai.pembilang, nilai.penyebut) == (75, 3, 4)


def test_one_part_alone_makes_no_value():
    assert not gabung("tunggal", {"a": isian(pembilang=3)}, "Persen").terisi


def test_units_the_plan_does_not_name_come_last_by_kode():
    forms = tuple(formulir(unit=kode, kinerja=isian(1)) for kode in ("z", "seksi", "a"))
    rows = contributions(indikator(unit_kerja=("hilang", "seksi")), Penerimaan(2, forms))
    assert [(s.unit_kerja, s.triwulan) for s in rows] == [("seksi", 2), ("a", 2), ("z", 2)]


def test_nothing_at_all_is_empty():
    assert gabung("jumlah", {}) == Nilai.kosong()


def test_a_survey_without_an_index_says_why():
    forms = (formulir(kuesioner=[jawab(1, 4, 4, 4, 4, 4, 4, 4, None, 4)]),)
    hasil = aggregate(indikator(metode_agregasi="skm"), (), Penerimaan(1, forms), "tepat")
    assert (hasil.keadaan, hasil.teks) == (Keadaan.KOSONG, "tidak seorang pun menjawab unsur U8")


def test_without_a_questionnaire_the_reported_index_serves():
    assert gabung("skm", {"a": isian(82), "b": isian(90)}).angka == 82


def test_the_index_of_a_survey_leads_to_its_first_answer():
    forms = (formulir(unit="a", kuesioner=[Jawaban("1", (4,) * 9, SEL)]), formulir(unit="b"))
    assert aggregate(indikator(metode_agregasi="skm"), (), Penerimaan(1, forms), "tepat").tempat == SEL


def test_a_value_beside_parts_that_are_no_numbers_stands_alone():
    teks = Nilai(Keadaan.TERISI, "tiga", Bentuk.TEKS)
    nilai = gabung("tunggal", {"a": isian(75, pembilang=teks, penyebut=4)}, "Persen")
    assert (nilai.angka, nilai.pembilang, nilai.penyebut) == (75, None, None)
