"""IKU, cascading, rencana aksi, monev and pengukuran: what stands where."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.render import cascading, iku, monev, pengukuran, rencana_aksi
from tests.builders import (
    aksi,
    bacaan,
    formulir,
    indikator,
    instansi,
    isian,
    isian_aksi,
    mata,
    rencana,
    sasaran,
    target,
    unit,
)
from tests.render.contoh import contoh


def dari(modul, rencana_=None, forms=(), periode="2024-TW2", **lain):
    reading = bacaan(rencana_, forms, periode, **lain)
    return modul.susun(reading, analyse(reading)).konteks


def test_iku_has_a_column_for_every_year_of_the_renstra():
    assert dari(iku).tahun == ("2021", "2022", "2023", "2024", "2025", "2026")


def test_without_renstra_years_the_targets_decide():
    plan = rencana(target=(target(tahun=2027, dokumen="renstra"), target(tahun=2025, dokumen="renstra")))
    assert dari(iku, plan, instansi=instansi(renstra=())).tahun == ("2025", "2027")


def test_a_year_without_target_is_a_dash_and_this_year_falls_back_to_the_pk():
    plan = rencana(target=(target(setahun=91),))
    row = dari(iku, plan).sasaran[0].indikator[0]
    assert tuple(satu.target for satu in row.renstra) == ("–", "–", "–", "91", "–", "–")


def test_a_sasaran_strategis_without_iku_is_a_placeholder():
    plan = rencana(sasaran=(sasaran(), sasaran("S2", uraian="Lain")))
    assert dari(iku, plan).sasaran[1].indikator[0].uraian == "[BELUM DIISI – indikator kinerja utama]"


def test_the_number_of_the_decree_is_not_invented():
    assert dari(iku).nomor == "[BELUM DIISI – nomor keputusan]"


RANTAI = (
    sasaran("T", "tujuan"), sasaran("S", "strategis", induk="T"), sasaran("P1", "program", induk="S"),
    sasaran("P2", "program", induk="S"), sasaran("K", "kegiatan", induk="P2"),
)  # fmt: skip


def test_every_path_from_root_to_tip_is_one_row():
    paths = [[s.kode for s in path] for path in cascading.jalur(rencana(sasaran=RANTAI))]
    assert paths == [["T", "S", "P1"], ["T", "S", "P2", "K"]]


def test_a_statement_begins_only_in_its_first_row():
    rows = cascading.baris(rencana(sasaran=RANTAI))
    assert [row.tujuan.baru for row in rows] == [True, False]


def test_an_orphan_stands_in_the_table_and_in_the_list():
    plan = rencana(sasaran=(sasaran("P", "program", "Yatim", "tidak-ada"),))
    made = dari(cascading, plan)
    listed = [(x.kode, x.sebab) for x in made.tak_terhubung if x.jenis == "Sasaran Program"]
    assert (made.baris[0].program.uraian, listed) == ("Yatim", [("P", "induk tidak-ada tidak ada dalam rencana")])


def test_an_indikator_needs_one_above_it_only_where_the_plan_cascades_indikator():
    flat = rencana(sasaran=RANTAI, indikator=(indikator("A", "P1"), indikator("B", "P2")), anggaran=())
    tall = rencana(
        sasaran=RANTAI, indikator=(indikator("X", "S"), indikator("A", "P1", induk="X"), indikator("B", "P2"))
    )
    found = [[x.kode for x in cascading.tak_terhubung(plan)] for plan in (flat, tall)]
    assert found == [[], ["B"]]


def test_a_budget_line_without_sasaran_is_listed():
    plan = rencana(sasaran=(sasaran("T", "tujuan"),), indikator=(), anggaran=(mata(),))
    assert [(x.jenis, x.sebab) for x in cascading.tak_terhubung(plan)] == [("Program", "sasaran belum diisi")]


def test_a_circle_does_not_hang():
    ring = (Sasaran("A", "program", "a", "B"), Sasaran("B", "program", "b", "A"))
    assert list(cascading.jalur(rencana(sasaran=ring))) == []


def test_an_indikator_without_rencana_aksi_is_a_placeholder():
    assert dari(rencana_aksi).indikator[0].aksi[0].uraian == "[BELUM DIISI – rencana aksi]"


def test_an_indikator_served_by_the_actions_below_it_says_so():
    plan = rencana(indikator=(indikator("A"), indikator("B", induk="A")), rencana_aksi=(aksi(indikator="B"),))
    atas, bawah = dari(rencana_aksi, plan).indikator
    assert [satu.aksi[0].uraian for satu in (atas, bawah)] == [
        "Dilaksanakan melalui rencana aksi indikator di bawahnya", "Survei kepuasan"]  # fmt: skip


@pytest.mark.parametrize(
    ("realisasi", "pendukung"),
    [(90, "[BELUM DIISI – faktor pendukung]"), (Nilai(Keadaan.TIDAK_BERLAKU), "–"),
     (Nilai(Keadaan.BELUM_TERSEDIA), "–")],
)  # fmt: skip
def test_a_quarter_without_a_figure_has_nothing_to_explain(realisasi, pendukung):
    forms = (formulir(1, kinerja=[isian(90)]), formulir(2, kinerja=[isian(realisasi)]))
    found = dari(monev, rencana(target=(target(setahun=90, tw=(90, 90, 90, 90)),)), forms)
    assert [satu.pendukung for satu in found.faktor] == [pendukung]


def test_an_aksi_shows_the_programme_above_its_sub_kegiatan():
    plan = rencana(
        anggaran=(mata("7.01.01", uraian="Program A"), mata("7.01.01.2.01.0001", "sub_kegiatan", 50, "Sub A")),
        rencana_aksi=(aksi(sub_kegiatan="7.01.01.2.01.0001"),),
    )
    row = dari(rencana_aksi, plan).indikator[0].aksi[0]
    assert (row.program, row.sub_kegiatan, row.anggaran) == ("Program A", "Sub A", "Rp 50")


def test_an_aksi_of_an_unknown_indikator_is_not_lost():
    made = dari(rencana_aksi, rencana(rencana_aksi=(aksi(indikator="X"),)))
    assert [i.uraian for i in made.indikator][-1] == "[BELUM DIISI – indikator]"


def test_a_quarter_that_has_not_begun_is_a_dash_and_a_blank_one_says_so():
    plan = rencana(target=(target(tw=(10, 20, 30, 40)),))
    row = dari(monev, plan, formulir(1, "seksi", isian(9))).sasaran[0].indikator[0]
    assert (row.realisasi_tw.i, row.realisasi_tw.ii, row.realisasi_tw.iii) == ("9", "belum diisi", "–")


@pytest.mark.parametrize(
    ("keadaan", "kata"),
    [
        (Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
        (Keadaan.BELUM_TERSEDIA, "belum tersedia"),
        (Keadaan.KOSONG, "belum diisi"),
    ],
)
def test_the_states_stay_apart_in_monev(keadaan, kata):
    forms = formulir(1, "seksi", isian(Nilai(keadaan)))
    assert dari(monev, rencana(target=(target(),)), forms).sasaran[0].indikator[0].realisasi_tw.i == kata


def test_monev_shows_both_percentages():
    plan = rencana(
        target=(target(setahun=100, tw=(10, 20, 30, 40)),), indikator=(indikator(metode_akumulasi="kumulatif"),)
    )
    row = dari(monev, plan, formulir(1, "seksi", isian(11)), "2024-TW1").sasaran[0].indikator[0]
    assert (row.capaian, row.capaian_tahun) == ("110,00", "11,00")


def test_monev_of_an_aksi_shows_both_percentages():
    plan = rencana(rencana_aksi=(aksi(tw=(2, 2, 2, 2)),))
    row = dari(monev, plan, formulir(1, "seksi", (), isian_aksi(1)), "2024-TW1").aksi[0]
    assert (row.capaian, row.capaian_tahun) == ("50,00", "12,50")


@pytest.mark.parametrize(
    ("realisasi", "pendukung", "penghambat"),
    [(100, "[BELUM DIISI – faktor pendukung]", "–"), (99, "–", "[BELUM DIISI – faktor penghambat]")],
)
def test_the_capaian_decides_which_factor_is_missing(realisasi, pendukung, penghambat):
    plan = rencana(target=(target(tw=(100, 100, 100, 100)),))
    row = dari(monev, plan, formulir(1, "seksi", isian(realisasi)), "2024-TW1").faktor[0]
    assert (row.pendukung, row.penghambat) == (pendukung, penghambat)


def test_the_closing_row_is_a_mean_and_says_how_many_it_counted():
    plan = rencana(
        indikator=(indikator("A"), indikator("B"), indikator("C")),
        target=tuple(target(kode, 100) for kode in "ABC"),
    )
    made = dari(pengukuran, plan, formulir(4, "seksi", (isian(90, "A"), isian(100, "B"))), "2024")
    level = made.tingkat[0]
    assert (level.sebutan_rata, level.rata) == ("Rata-rata capaian 2 dari 3 indikator", "95,00")


def test_an_indikator_without_capaian_says_why():
    made = dari(pengukuran, rencana(target=(target(),)), (), "2024")
    row = made.tingkat[0].sasaran[0].indikator[0]
    assert (row.capaian, row.kategori_alasan) == ("–", "realisasi belum diisi")


def test_the_mean_in_pengukuran_is_that_of_the_analysis():
    reading, analisis = contoh("2024")
    made = pengukuran.susun(reading, analisis).konteks
    assert Decimal(made.tingkat[0].rata.replace(",", ".")) == round(analisis.rata_pd.persen, 2)


def test_every_indikator_of_the_plan_is_measured_once():
    made = pengukuran.susun(*contoh()).konteks
    rows = [i.uraian for t in made.tingkat for s in t.sasaran for i in s.indikator]
    assert sorted(rows) == sorted(i.uraian for i in contoh()[0].rencana.indikator)


def test_an_indikator_of_an_unknown_sasaran_is_measured_all_the_same():
    made = dari(pengukuran, rencana(sasaran=(), indikator=(indikator(sasaran="X"),)), (), "2024")
    assert [t.judul for t in made.tingkat] == ["Indikator tanpa sasaran yang dikenal"]


@pytest.mark.parametrize(("periode", "kata"), [("2024", "Tahun 2024"), ("2024-TW3", "s.d. Triwulan III Tahun 2024")])
def test_money_says_up_to_when_it_was_counted(periode, kata):
    assert dari(pengukuran, periode=periode).sampai == kata


def test_a_penanggung_jawab_is_named_by_unit():
    plan = rencana(
        unit_kerja=(unit("a", "Seksi A"), unit("b", "Seksi B")), indikator=(indikator(unit_kerja=("a", "b")),)
    )
    assert dari(iku, plan).sasaran[0].indikator[0].penanggung_jawab == "Seksi A, Seksi B"
