"""Baris setiap formulir dan apa yang sudah diketahui di sampingnya."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.domain.formulir import IsianAnggaran, Penerimaan
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.periode import Periode
from pipeline.form.isi import cara_isi, id_formulir, isi_formulir
from tests import builders as b
from tests.form.contoh import INDIKATOR, KOSONG, PEJABAT, RENCANA, bacaan, isian, kiriman


def formulir(unit="PEM", **apa):
    return next(isi for isi in isi_formulir(bacaan(**apa)) if isi.unit.kode == unit)


def kinerja(indikator, **apa):
    return next(baris for baris in formulir(**apa).kinerja if baris.indikator.kode == indikator)


def test_every_unit_with_something_to_report_gets_a_form():
    assert [isi.unit.kode for isi in isi_formulir(bacaan())] == ["SEK", "PEM"]


@pytest.mark.parametrize(("unit", "kode"), [("SEK", ["I3", "I4", "I5"]), ("PEM", ["I1", "I2", "I3", "I5"])])
def test_a_form_holds_the_indikator_its_unit_answers_for(unit, kode):
    assert [baris.indikator.kode for baris in formulir(unit).kinerja] == kode


def test_a_form_holds_the_rencana_aksi_of_its_indikator():
    assert [baris.aksi.kode for baris in formulir("SEK").rencana_aksi] == ["RA-2"]


def test_a_form_holds_only_the_lowest_budget_lines():
    kode = [baris.mata.kode for baris in formulir().anggaran]

    assert kode == ["7.01.02.2.01.0001", "7.01.02.2.01.0002"]


def test_the_target_is_that_of_the_pk_in_force():
    baris = kinerja("I1")

    assert (baris.target_triwulan.angka, baris.target_tahun.angka) == (350, 1300)


def test_an_indikator_without_a_target_has_empty_targets_not_zero():
    assert kinerja("I5").target_tahun == KOSONG


def test_the_value_of_last_quarter_stands_beside_the_cell():
    assert kinerja("I1").triwulan_lalu.angka == 280


def test_a_share_of_last_quarter_without_a_figure_is_shown_as_its_parts():
    assert kinerja("I2").triwulan_lalu.teks == "17 dari 18"


def test_the_value_of_last_year_comes_from_riwayat():
    assert kinerja("I1").tahun_lalu.angka == 1150


def test_the_first_quarter_knows_no_quarter_before():
    assert kinerja("I1", periode="2024-TW1").triwulan_lalu == KOSONG


def test_the_mended_form_of_last_quarter_wins_row_by_row():
    lama = kiriman("PEM", 2, date(2024, 7, 1), kinerja=(isian("I1", Nilai.dari(280)), isian("I5", Nilai.dari(4))))
    baru = kiriman("PEM", 2, date(2024, 7, 9), kinerja=(isian("I1", Nilai.dari(290)),))
    datang = (Penerimaan(2, (lama, baru)),)

    assert [kinerja(kode, penerimaan=datang).triwulan_lalu.angka for kode in ("I1", "I5")] == [290, 4]


def test_last_quarter_is_the_unit_s_own_not_another_one_s():
    datang = (Penerimaan(2, (kiriman("SEK", 2, kinerja=(isian("I5", Nilai.dari(9)),)),)),)

    assert kinerja("I5", penerimaan=datang).triwulan_lalu == KOSONG


def test_spending_so_far_adds_up_the_quarters_before():
    assert formulir().anggaran[0].terserap.angka == Decimal(22_500_000)


def test_spending_nobody_reported_is_empty_not_zero():
    belum = IsianAnggaran("7.01.02.2.01.0001", Nilai(Keadaan.BELUM_TERSEDIA, "belum tersedia"))
    datang = (Penerimaan(1, (kiriman("PEM", 1, anggaran=(belum,)),)),)

    assert [b.terserap for b in formulir(penerimaan=datang).anggaran] == [KOSONG, KOSONG]


def test_the_pagu_is_the_one_in_force():
    assert [b.pagu.angka for b in formulir().anggaran] == [75_000_000, Decimal("30000000.50")]


def test_the_forms_of_a_whole_year_are_those_of_its_fourth_quarter():
    assert formulir(periode="2024").periode == Periode(2024, 4)


def test_a_unit_with_an_skm_indikator_gets_the_questionnaire():
    tanpa = replace(RENCANA, indikator=INDIKATOR[:2])

    assert [formulir().kuesioner, formulir(rencana=tanpa).kuesioner] == [True, False]


def test_the_id_of_a_form_depends_on_office_unit_period_and_version():
    satu = id_formulir("kec-contoh", "PEM", Periode(2024, 3))
    lain = [
        id_formulir("kec-lain", "PEM", Periode(2024, 3)),
        id_formulir("kec-contoh", "SEK", Periode(2024, 3)),
        id_formulir("kec-contoh", "PEM", Periode(2024, 4)),
        id_formulir("kec-contoh", "PEM", Periode(2024, 3), "2"),
    ]

    assert len({satu, *lain}) == 5


def test_the_id_of_a_form_is_the_same_in_every_run():
    assert formulir().id_formulir == "F-57EA50BF6C47"


@pytest.mark.parametrize(
    ("ubahan", "cara"),
    [
        ({"metode_akumulasi": "kumulatif"}, "Tambahan triwulan ini saja"),
        ({"metode_akumulasi": "akhir"}, "Posisi pada akhir triwulan"),
        ({"metode_akumulasi": "rata_rata"}, "Nilai triwulan ini"),
        ({"satuan": "%", "metode_akumulasi": "akhir"}, "Posisi pada akhir triwulan; pembilang dan penyebut bila ada"),
        (
            {"metode_agregasi": "persentase", "metode_akumulasi": "akhir"},
            "Posisi pada akhir triwulan, dengan pembilang dan penyebutnya",
        ),
        (
            {"metode_agregasi": "persentase", "metode_akumulasi": "kumulatif"},
            "Tambahan triwulan ini saja, dengan pembilang dan penyebutnya",
        ),
        ({"skala_predikat": "akip"}, "Predikat pada akhir triwulan"),
        ({"metode_agregasi": "skm"}, "Dihitung dari lembar kuesioner"),
    ],
)
def test_the_form_says_how_each_value_is_to_be_written(ubahan, cara):
    assert cara_isi(replace(INDIKATOR[0], **ubahan)) == cara


def test_the_head_of_the_unit_is_the_one_it_names():
    assert formulir().pimpinan == PEJABAT[0]


def test_an_official_who_has_left_is_not_printed():
    lama = replace(RENCANA, pejabat=(replace(PEJABAT[0], selesai=date(2024, 9, 30)),))

    assert formulir(rencana=lama).pimpinan is None


def test_last_quarters_follow_up_is_asked_for_again():
    janji = b.isian(9, tindak_lanjut="Pengadaan jaringan", penanggung_jawab="Kasi", batas_waktu="30 Juni 2024")
    bacaan = b.bacaan(b.rencana(target=b.target()), b.formulir(1, kinerja=janji), "2024-TW2")

    assert isi_formulir(bacaan)[0].kinerja[0].tindak_lanjut_lalu == "Pengadaan jaringan (Kasi; 30 Juni 2024)"
