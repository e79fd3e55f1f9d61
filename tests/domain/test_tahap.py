"""What a finding is about, and which documents stand on it."""

import pytest

from pipeline import STAGES
from pipeline.domain.tahap import TAHAP, Perihal, landasan, menyangkut, perihal, tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat

PLAN, FORM = "2024/perencanaan.xlsx", "2024/masuk/TW1/a.xlsx"


def temuan(kode, berkas="", lembar=""):
    return Temuan(kode, Tingkat.GALAT, Tempat(berkas, lembar), "")


@pytest.mark.parametrize(
    ("kode", "berkas", "tentang"),
    [
        ("BCA-23", PLAN, "rencana"),
        ("BCA-23", "2024/perencanaan/target.csv", "rencana"),
        ("BCA-23", FORM, "data"),
        ("BCA-23", "masuk/TW1/KEU/kinerja.csv", "data"),
        ("ANG-01", PLAN, "rencana"),
        ("ANG-11", FORM, "data"),
        ("TGT-01", PLAN, "rencana"),
        ("SET-01", "instansi.toml", "rencana"),
        ("KEL-03", PLAN, "data"),
        ("KEL-01", "2024/masuk/TW1", "data"),
        ("FRM-23", FORM, "data"),
        ("NAR-01", "2024/narasi/bab1.md", "laporan"),
        ("LKE-01", "perencanaan", "laporan"),
        ("KAS-01", "", "rencana"),
    ],
)
def test_a_finding_is_about_what_it_points_at_unless_its_family_says(kode, berkas, tentang):
    assert perihal(temuan(kode, berkas)) == tentang


@pytest.mark.parametrize("jenis", ["pk", "iku", "kartu_indikator", "cascading", "rencana_aksi"])
def test_a_document_of_the_plan_stands_on_the_plan_alone(jenis):
    assert landasan("render", jenis) == {Perihal.RENCANA}


@pytest.mark.parametrize("jenis", ["monev", "pengukuran"])
def test_a_document_with_figures_stands_on_plan_and_data(jenis):
    assert landasan("render", jenis) == {Perihal.RENCANA, Perihal.DATA}


@pytest.mark.parametrize("lembar", ["pegawai", "sarana", "rekomendasi", "lintas", "prestasi"])
def test_a_sheet_the_report_alone_prints_makes_no_draft_of_the_plan(lembar):
    assert perihal(temuan("BCA-16", PLAN, lembar)) == "laporan"


def test_the_matrix_of_recommendations_is_no_draft_for_what_it_does_not_print():
    semua = [temuan("TLR-01", PLAN, "rekomendasi"), temuan("TGT-01", PLAN, "target"), temuan("KEL-01")]
    assert menyangkut(semua, landasan("render", "tindak_lanjut")) == (semua[0],)


def test_the_report_stands_on_everything():
    assert landasan("render", "lkjip") == set(Perihal)


def test_the_whole_chain_tells_everything():
    assert frozenset[Perihal]().union(*map(landasan, STAGES)) == set(Perihal)


def test_only_what_concerns_is_told():
    semua = [temuan("TGT-01", PLAN), temuan("KEL-01")]
    assert menyangkut(semua, landasan("form")) == (semua[0],)


def test_every_stage_has_a_folder_and_a_title_in_the_order_of_the_procedure():
    nomor = [f"{n}" for n in range(1, len(STAGES) + 1)]
    assert tuple(TAHAP) == STAGES
    assert (
        [t.folder.split("-")[0] for t in TAHAP.values()] == [t.judul.split(".")[0] for t in TAHAP.values()] == nomor
    )


@pytest.mark.parametrize(
    ("nama", "tahap"), [("7-dokumen/pk/01-a.docx", "render"), ("index.html", ""), ("7-dokumen-lama/iku.docx", "")]
)
def test_a_file_comes_from_the_stage_whose_folder_it_lies_in(nama, tahap):
    assert tahap_dari(nama) == tahap
