"""Next year's plan from this year's: what is carried, what waits, and what never is written."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.kinerja import Riwayat
from pipeline.domain.nilai import Nilai
from pipeline.plan.baca import read_plan
from pipeline.plan.buku_draf import workbook
from pipeline.plan.draf import draft
from pipeline.plan.lampiran_draf import optional_sheets
from tests import builders as b
from tests.sheet.buku import buku

RENSTRA = (b.target(setahun=90, dokumen="renstra"), b.target(setahun=92, tahun=2025, dokumen="renstra"))


def drafted(rencana_=None, formulir_=(), lain=(), **isi):
    bacaan = b.bacaan(rencana_ or b.rencana(target=(*RENSTRA, b.target(setahun=90))), formulir_, "2024", **isi)
    return draft(bacaan, analyse(bacaan), lain)


def rows(draf, lembar):
    return [row.isi for row in next(s for s in draf.lembar if s.nama == lembar).baris]


def complete(realisasi=95, **lain):
    return [b.formulir(n, kinerja=b.isian(realisasi, **lain)) for n in (1, 2, 3, 4)]


def read_back(draf):
    return read_plan(b.berkas([("2025/perencanaan.xlsx", workbook(draf))]), 2025)


def test_the_pk_of_the_new_year_waits_with_the_figure_of_the_renstra_beside_it():
    pk = next(row for row in rows(drafted(), "target") if row["dokumen"] == "pk")
    assert (pk["tahun"], pk.get("target"), pk["usulan_renstra"]) == (2025, None, Decimal(92))


def test_a_proposed_target_is_no_target_when_the_draft_is_read():
    rencana, _ = read_back(drafted())
    assert not rencana.target_dokumen("IKU1", "pk").target.disebut


def test_the_pk_of_the_old_year_is_not_carried_and_the_renstra_is():
    sisa = {(row["dokumen"], row["tahun"]) for row in rows(drafted(), "target")}
    assert sisa == {("renstra", 2024), ("renstra", 2025), ("pk", 2025)}


def test_the_finished_year_stands_in_the_history_as_the_report_prints_it():
    forms = [b.formulir(n, kinerja=b.isian(pembilang=2, penyebut=3)) for n in (1, 2, 3, 4)]
    rencana = b.rencana(
        indikator=b.indikator(satuan="Persen", metode_agregasi="persentase"), target=b.target(setahun=90)
    )
    [baris] = rows(drafted(rencana, forms), "riwayat")
    assert (baris["tahun"], baris["target"], baris["realisasi"]) == (2024, Decimal(90), Decimal("66.67"))


def test_a_predicate_stands_in_the_history_as_it_was_written():
    nilai = Nilai(b.nilai(1).keadaan, "81 (A)", bentuk="angka_predikat", angka=Decimal(81), predikat="A")
    assert rows(drafted(formulir_=complete(nilai)), "riwayat")[0]["realisasi"] == "81 (A)"


def test_a_year_without_its_last_quarter_is_not_written_into_the_history_but_named():
    draf = drafted(formulir_=complete()[:3])
    assert rows(draf, "riwayat") == []
    assert any("IKU1" in kalimat for kalimat in draf.perhatian)


def test_what_the_office_wrote_of_the_year_itself_is_not_written_over():
    rencana = b.rencana(target=b.target(setahun=90), riwayat=b.riwayat(2024, 77))
    assert [row["realisasi"] for row in rows(drafted(rencana, complete()), "riwayat")] == [Decimal(77)]


def test_money_and_quarters_of_the_old_year_are_left_out():
    rencana = b.rencana(target=b.target(), anggaran=b.mata(pagu_perubahan=5), rencana_aksi=b.aksi())
    draf = drafted(rencana)
    assert [(row["kode"], row["pagu"], row["pagu_perubahan"]) for row in rows(draf, "anggaran")] == [
        ("7.01.01", None, None)
    ]
    assert [row["target_tw1"] for row in rows(draf, "rencana_aksi")] == [None]


def test_an_official_whose_time_is_over_is_not_carried_and_his_unit_waits_for_another():
    lama = b.pejabat(selesai=date(2024, 5, 1))
    draf = drafted(b.rencana(target=b.target(), pejabat=lama, unit_kerja=b.unit(pejabat=lama.nip)))
    assert rows(draf, "pejabat") == []
    assert rows(draf, "unit_kerja")[0]["pejabat"] is None


def test_open_follow_up_comes_before_what_is_overdue_and_the_plan_does_not_read_it():
    def janji(kode, batas):
        return b.isian(90, indikator=kode, tindak_lanjut=f"Langkah {kode}", batas_waktu=batas)

    rencana = b.rencana(indikator=(b.indikator(), b.indikator("IKU2")), target=b.target())
    draf = drafted(rencana, b.formulir(4, kinerja=(janji("IKU1", "31/12/2024"), janji("IKU2", "31 Maret 2025"))))
    assert [(row[0], row[5]) for row in draf.lain[-1].baris[1:]] == [
        ("terbuka", "Langkah IKU2"),
        ("sudah lewat, pastikan selesai", "Langkah IKU1"),
    ]
    assert [t for t in read_back(draf)[1] if "tindak_lanjut" in t.tempat.lembar] == []


def test_before_the_last_quarter_came_in_the_promises_are_those_of_the_one_before():
    janji = b.isian(90, tindak_lanjut="Langkah", batas_waktu="31 Maret 2025")
    draf = drafted(formulir_=(b.formulir(2, kinerja=janji), b.formulir(3, kinerja=janji)))
    assert (len(draf.lain[-1].baris), draf.lain[-1].asal) == (2, "formulir Triwulan 3 Tahun 2024")


def test_a_draft_read_again_finds_only_what_is_truly_empty():
    rencana = b.rencana(
        target=(*RENSTRA, b.target(setahun=90)), anggaran=b.mata(uraian="=1+1"), rencana_aksi=b.aksi(sub_kegiatan=""),
        pejabat=b.pejabat(), sasaran=b.sasaran(), pembanding=b.pembanding(80), riwayat=b.riwayat(2023, "88.5", 90),
    )  # fmt: skip
    found = read_back(drafted(rencana, complete()))[1]
    assert {(t.kode, dict(t.celah)["kolom"]) for t in found} == {("BCA-16", "target"), ("BCA-16", "pagu")}


def test_what_is_carried_says_the_same_when_it_is_read_again():
    rencana = b.rencana(
        target=RENSTRA,
        pejabat=b.pejabat(mulai=date(2022, 2, 1)),
        riwayat=Riwayat("IKU1", 2023, b.nilai("12.345"), b.nilai(590090455000)),
    )
    lagi, _ = read_back(drafted(rencana))
    assert (lagi.riwayat[0].target.angka, lagi.riwayat[0].realisasi.angka) == (Decimal("12.345"), 590090455000)
    assert lagi.pejabat[0].mulai == date(2022, 2, 1)
    assert lagi.indikator[0].unit_kerja == ("seksi",)


@pytest.mark.parametrize("jahat", ['=HYPERLINK("http://x")', "+1+1", "@SUM(A1)", "-1-1"])
def test_a_text_that_a_spreadsheet_would_run_stays_a_text(jahat):
    draf = drafted(b.rencana(target=b.target(), sasaran=b.sasaran(uraian=jahat)))
    lembar = openpyxl.load_workbook(BytesIO(workbook(draf)))["sasaran"]
    assert (lembar["C2"].value, lembar["C2"].data_type) == (jahat, "s")


def test_the_same_draft_twice_gives_the_same_bytes():
    assert workbook(drafted()) == workbook(drafted())


def test_recommendations_that_are_done_stay_behind_and_unknown_sheets_are_named():
    isi = buku(
        {
            "rekomendasi": [
                ["kode", "rekomendasi", "status"],
                ["R1", "Perbaiki IKU", "Selesai"],
                ["R2", "Latih", ""],
            ],
            "coretan": [["apa saja"]],
        }
    )
    dibawa, tertinggal = optional_sheets(b.berkas([("2024/perencanaan.xlsx", isi)]))
    assert [row[0] for row in dibawa[0].baris] == ["kode", "R2"]
    assert tertinggal == ("coretan",)


def test_the_kinds_of_pendapatan_are_carried_without_their_figures():
    reading = b.bacaan(b.rencana(pendapatan=b.pendapatan("4.1.02.01", 60, (1, 2, 3, 4))))
    (lembar,) = [satu for satu in draft(reading, analyse(reading)).lain if satu.nama == "pendapatan"]
    assert lembar.baris[1:] == (("4.1.02.01", "Retribusi Jasa Umum", "", "", "", "", ""),)


def test_an_office_without_pendapatan_gets_no_sheet_of_it():
    reading = b.bacaan(b.rencana())
    assert "pendapatan" not in [satu.nama for satu in draft(reading, analyse(reading)).lain]
