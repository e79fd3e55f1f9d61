"""The papers of the SOP word by word: read the golden texts as the office would read the paper."""

from pathlib import Path

import pytest

from pipeline.analyse.laporan import laporan_analisa
from pipeline.check.cek_list_kelengkapan import cek_list_kelengkapan
from pipeline.check.laporan_temuan import daftar_temuan
from pipeline.check.nota_perbaikan import nota_perbaikan
from pipeline.form.isi import isi_formulir
from pipeline.form.nota_permintaan import nota_permintaan
from pipeline.form.surat_tugas import surat_tugas
from pipeline.form.verifikasi_format import verifikasi_format
from pipeline.group.laporan import laporan_pengelompokan
from pipeline.intake.ceklist import ceklist
from pipeline.review.catatan_penerimaan import catatan_penerimaan
from pipeline.review.catatan_revisi import catatan_revisi
from pipeline.review.lembar_verifikasi import lembar_verifikasi
from tests.kantor_sop import KLEGO, PEKALONGAN, TEMUAN, analisis, bacaan, cetakan
from tests.teks_word import sama_dengan_emas

EMAS = Path(__file__).parent / "golden" / "sop"
BUAT = {
    "surat-tugas": lambda b: surat_tugas(b, PEKALONGAN),
    "lembar-disposisi": lambda b: surat_tugas(b, KLEGO),
    "nota-permintaan": lambda b: nota_permintaan(b, KLEGO, isi_formulir(b)[0]),
    "lembar-verifikasi-format": lambda b: verifikasi_format(b, PEKALONGAN, isi_formulir(b)),
    "ceklist-penerimaan": lambda b: ceklist(b, KLEGO),
    "cek-list-kelengkapan": lambda b: cek_list_kelengkapan(b, KLEGO, TEMUAN),
    "nota-perbaikan": lambda b: nota_perbaikan(b, KLEGO, TEMUAN)[0],
    "daftar-temuan": lambda b: daftar_temuan(b, KLEGO, TEMUAN),
    "laporan-analisa": lambda b: laporan_analisa(b, analisis(b), KLEGO, TEMUAN),
    "laporan-pengelompokan": lambda b: laporan_pengelompokan(b, analisis(b), KLEGO),
    "lembar-verifikasi": lambda b: lembar_verifikasi(b, analisis(b), PEKALONGAN, TEMUAN),
    "catatan-revisi": lambda b: catatan_revisi(b, KLEGO, TEMUAN),
    "catatan-penerimaan": lambda b: catatan_penerimaan(b, PEKALONGAN),
}


@pytest.mark.parametrize("nama", sorted(BUAT))
def test_a_paper_reads_as_its_golden_text(nama):
    assert sama_dengan_emas(EMAS / f"{nama}.txt", cetakan(BUAT[nama](bacaan())))


@pytest.mark.parametrize("nama", sorted(BUAT))
def test_the_same_input_gives_the_same_bytes(nama):
    assert cetakan(BUAT[nama](bacaan())) == cetakan(BUAT[nama](bacaan()))


@pytest.mark.parametrize("nama", sorted(BUAT))
def test_a_paper_of_the_whole_year_can_be_printed(nama):
    assert cetakan(BUAT[nama](bacaan(periode="2024")))


@pytest.mark.parametrize("nama", ["lembar-verifikasi", "catatan-revisi", "catatan-penerimaan"])
def test_no_paper_of_the_review_says_that_anybody_verified(nama):
    text = (EMAS / f"{nama}.txt").read_text(encoding="utf-8")
    assert "tidak menyatakan bahwa verifikasi telah dilakukan" in text
    assert "☑" not in text
