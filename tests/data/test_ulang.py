"""The committed samples are what the generator writes, and hold every column of the contract."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

DATA = Path(__file__).parents[2] / "data"
SAMPLES = (
    "satpol-pp-kabupaten-jember",
    "kecamatan-contoh-muncar",
    "rsud-contoh-sidoarjo",
    "kesbangpol-contoh-mamberamo",
    "_latihan",
)

PLAN = {
    "unit_kerja": "kode nama jenis induk pejabat",
    "pejabat": "nip nama jabatan pangkat_golongan unit_kerja status_jabatan mulai selesai",
    "sasaran": "kode tingkat uraian induk",
    "indikator": "kode sasaran uraian satuan polaritas metode_akumulasi metode_agregasi iku induk unit_kerja"
    " definisi_operasional formulasi sumber_data alasan skala_predikat",
    "target": "indikator tahun dokumen target target_tw1 target_tw2 target_tw3 target_tw4",
    "riwayat": "indikator tahun target realisasi sumber",
    "pembanding": "indikator tingkat tahun nilai sumber",
    "anggaran": "kode tingkat uraian unit_kerja sasaran pagu pagu_perubahan sumber_dana",
    "rencana_aksi": "kode indikator uraian keluaran satuan target_tw1 target_tw2 target_tw3 target_tw4"
    " sub_kegiatan unit_kerja",
}
FORM = {
    "identitas": "kunci nilai",
    "kinerja": "indikator realisasi pembilang penyebut keadaan bukti_dukung faktor_pendukung"
    " faktor_penghambat upaya tindak_lanjut penanggung_jawab batas_waktu keterangan",
    "rencana_aksi": "rencana_aksi realisasi bukti_dukung keterangan",
    "anggaran": "kode realisasi",
}


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def remade(tmp_path_factory):
    target = tmp_path_factory.mktemp("data")
    subprocess.run(  # noqa: S603 - our own script, our own interpreter
        [sys.executable, str(DATA / "_sumber" / "buat.py"), str(target)],
        check=True,
        capture_output=True,
    )
    return target


@pytest.mark.skipif(sys.platform == "win32", reason="a zip notes the system it was made on; the samples are of Linux")
@pytest.mark.parametrize("sample", SAMPLES)
def test_remaking_a_sample_gives_the_committed_bytes(remade, sample):
    assert files(remade / sample) == files(DATA / sample)


def header(path: Path) -> str:
    return " ".join(next(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig")), delimiter=";")))


def test_every_plan_sheet_of_satpol_has_the_columns_of_the_contract():
    folder = DATA / "satpol-pp-kabupaten-jember" / "2022" / "perencanaan"
    assert {path.stem: header(path) for path in folder.glob("*.csv")} == PLAN


def test_every_form_of_satpol_has_the_columns_of_the_contract():
    folders = sorted((DATA / "satpol-pp-kabupaten-jember" / "2022" / "masuk").glob("TW?/*"))
    heads = [{path.stem: header(path) for path in folder.glob("*.csv")} for folder in folders]
    assert heads == [FORM] * 20


def heads(path: Path) -> dict[str, str]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: " ".join(str(cell.value) for cell in next(sheet.iter_rows())) for sheet in book}


def test_every_plan_sheet_of_the_kecamatan_has_the_columns_of_the_contract():
    assert heads(DATA / "kecamatan-contoh-muncar" / "2024" / "perencanaan.xlsx") == PLAN


def test_every_form_of_the_kecamatan_has_the_columns_of_the_contract():
    paths = sorted((DATA / "kecamatan-contoh-muncar" / "2024" / "masuk").glob("TW?/*.xlsx"))
    survey = {"kuesioner": "responden u1 u2 u3 u4 u5 u6 u7 u8 u9"}
    expected = {path: FORM | (survey if path.stem == "PELAYANAN" else {}) for path in paths}
    assert {path: heads(path) for path in paths} == expected
