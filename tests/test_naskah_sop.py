"""The papers of the SOP word by word: read the golden texts as the office would read the paper."""

from pathlib import Path

import pytest

from pipeline.analyse.laporan import laporan_analisa
from pipeline.check.cek_list_kelengkapan import cek_list_kelengkapan
from pipeline.check.laporan_temuan import daftar_temuan, nota_perbaikan
from pipeline.form.isi import isi_formulir
from pipeline.form.nota_permintaan import nota_permintaan
from pipeline.form.surat_tugas import surat_tugas
from pipeline.form.verifikasi_format import verifikasi_format
from pipeline.group.laporan import laporan_pengelompokan
from pipeline.intake.ceklist import ceklist
from pipeline.regulation import sop
from pipeline.review.catatan_penerimaan import catatan_penerimaan
from pipeline.review.catatan_revisi import catatan_revisi
from pipeline.review.lembar_verifikasi import lembar_verifikasi
from tests import builders as kosong
from tests.kantor_sop import KLEGO, PEKALONGAN, TEMUAN, analisis, bacaan, cetakan
from tests.teks_word import sama_dengan_emas

EMAS = Path(__file__).parent / "golden" / "sop"
SENDIRI = sop.load(
    """
nama = "Pengumpulan Data"
sumber = "SOP sendiri"
[[langkah]]
nomor = "A"
kegiatan = "Semuanya"
pelaksana = ["Analis Kinerja"]
tahap = ["archive"]
""",
    2024,
)
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


@pytest.mark.parametrize(
    "buat",
    [
        lambda b: surat_tugas(b, SENDIRI),
        lambda b: nota_permintaan(b, SENDIRI, isi_formulir(b)[0]),
        lambda b: ceklist(b, SENDIRI),
        lambda b: cek_list_kelengkapan(b, SENDIRI, TEMUAN),
        lambda b: nota_perbaikan(b, SENDIRI, TEMUAN)[0],
        lambda b: daftar_temuan(b, SENDIRI, TEMUAN),
        lambda b: laporan_analisa(b, analisis(b), SENDIRI, TEMUAN),
        lambda b: laporan_pengelompokan(b, analisis(b), SENDIRI),
        lambda b: lembar_verifikasi(b, analisis(b), SENDIRI, TEMUAN),
        lambda b: catatan_revisi(b, SENDIRI, TEMUAN),
        lambda b: catatan_penerimaan(b, SENDIRI),
    ],
)
def test_an_offices_own_procedure_however_short_prints_every_paper(buat):
    assert cetakan(buat(bacaan()))


def test_a_procedure_that_does_not_verify_its_format_has_no_sheet_for_it():
    assert verifikasi_format(bacaan(), KLEGO, isi_formulir(bacaan())) is None


def test_an_office_without_people_or_plan_prints_its_ceklist():
    assert cetakan(ceklist(kosong.bacaan(kosong.rencana(unit_kerja=(), indikator=())), KLEGO))


@pytest.mark.parametrize("nama", ["lembar-verifikasi", "catatan-revisi", "catatan-penerimaan"])
def test_no_paper_of_the_review_says_that_anybody_verified(nama):
    text = (EMAS / f"{nama}.txt").read_text(encoding="utf-8")
    assert "tidak menyatakan bahwa verifikasi telah dilakukan" in text
    assert "☑" not in text
