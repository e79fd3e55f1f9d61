from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.analyse.berkas_csv import anggaran, number, pengukuran, percent, plain, rekonsiliasi, tables
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


def test_a_value_known_by_its_predicate_alone_is_written_as_that():
    assert plain(Nilai(Keadaan.TERISI, "", Bentuk.PREDIKAT, predikat="BB")) == "BB"


def setahun():
    """One indikator with history and the end of its Renstra, one programme; a line read by no unit."""
    rencana = b.rencana(
        target=(b.target(setahun=80), b.target(setahun=85, tahun=2026, dokumen="renstra")),
        riwayat=b.riwayat(2023, "78.5"),
        anggaran=b.mata(pagu=1500),
    )
    form = b.formulir(1, kinerja=b.isian(76), anggaran=b.belanja("7.01.01", 375))
    return analyse(b.bacaan(rencana, form, lra=b.belanja("7.01.01", 380)))


def test_pengukuran_has_the_columns_of_the_contract_and_a_row_per_indikator():
    assert pengukuran(setahun()).decode() == (
        "sasaran,indikator,uraian,satuan,polaritas,target,realisasi,keadaan,capaian_persen,kategori,target_tahun,"
        "capaian_terhadap_tahun_persen,realisasi_tahun_lalu,target_akhir_renstra,rumus\n"
        "S1,IKU1,Indeks Kepuasan Masyarakat,Indeks,positif,80,76,terisi,95.00,Sangat Tinggi,80,95.00,78.5,85,"
        "R / T × 100 (s.d. Triwulan I)\n"
    )


def test_anggaran_has_the_columns_of_the_contract_and_a_row_per_line():
    assert anggaran(setahun()).decode() == (
        "kode,tingkat,uraian,pagu,realisasi,serapan_persen\n7.01.01,program,Program Penunjang,1500,375,25.00\n"
    )


def test_a_difference_of_money_is_the_planning_offices_where_the_plan_names_no_unit():
    assert rekonsiliasi(setahun()).decode() == (
        "triwulan,kode,uraian,satuan,metode_agregasi,nilai_unit,nilai_bidang,nilai_pd,selisih,diperbaiki_oleh,"
        "berkas,sel\n"
        "1,7.01.01,Program Penunjang,Rp,jumlah,7.01.01 = 375,375,380,5,perencanaan,,\n"
    )


def test_the_three_files_are_named_and_each_holds_its_table():
    analisis = setahun()
    assert [(d.nama, d.jenis, d.judul, d.isi) for d in tables(analisis)] == [
        ("4-analisis/pengukuran.csv", "pengukuran_csv", "Pengukuran kinerja", pengukuran(analisis)),
        ("4-analisis/anggaran.csv", "anggaran_csv", "Realisasi anggaran", anggaran(analisis)),
        ("4-analisis/rekonsiliasi.csv", "rekonsiliasi_csv", "Rekonsiliasi bidang dan PD", rekonsiliasi(analisis)),
    ]
