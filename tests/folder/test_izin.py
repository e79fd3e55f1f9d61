"""What may not be read or written is said in one sentence or one finding, and everything else goes on.

Root may read and write anywhere: CI takes that right away for these tests.
"""

import os
from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.errors import DataFolderError, OutputError
from pipeline.permintaan import Permintaan
from pipeline.run import run
from tests.faults.kantor import identitas, kantor, rencana

TEMPLATES = Path(__file__).parents[2] / "templates"
FORM = {"masuk/TW4/SEKSI/identitas.csv": identitas(), "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;90\n"}
OFFICE = {**rencana(("I1", "Indeks", "positif", 93)), **FORM}
LAIN = {"masuk/TW4/rekap_pd.csv": "indikator;nilai\nI1;90\n", "narasi/simpulan.md": "Selesai.\n",
        "masuk/TW4/lra.csv": "kode;realisasi\n7.01;5\n"}  # fmt: skip


def no_permission(path, izin):
    """Take the right to read or write away."""
    path.chmod(izin)
    if os.access(path, os.R_OK if izin == 0 else os.W_OK):
        path.chmod(0o700)
        pytest.skip("whoever runs this may read and write anywhere")


@pytest.fixture
def unit(tmp_path):
    """A small office with one form."""
    return kantor(tmp_path / "data", {**OFFICE, **LAIN})


@pytest.fixture
def minta(tmp_path):
    """What is asked for it."""
    return Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), "2025-TW4")


@pytest.mark.parametrize("nama", ["masuk/TW4/SEKSI/kinerja.csv", *LAIN])
def test_no_permission_to_read_a_delivered_file_is_its_one_finding(unit, minta, nama):
    no_permission(unit / "2025" / nama, 0)
    hasil = run(unit, STAGES, minta)
    milik = [t.kode for t in hasil.temuan if t.tempat.berkas == f"2025/{nama}"]
    assert (milik, hasil.status, (hasil.folder / "7-dokumen/lkjip-2025.docx").is_file()) == (["BCA-88"], 2, True)


@pytest.mark.parametrize("nama", ["instansi.toml", "2025/perencanaan/indikator.csv"])
def test_no_permission_to_read_what_all_stands_on_is_one_sentence(unit, minta, nama):
    no_permission(unit / nama, 0)
    with pytest.raises(DataFolderError, match=rf"“{nama}” tidak dapat dibaca \(tidak ada izin\)\. Tutup program"):
        run(unit, STAGES, minta)


@pytest.mark.parametrize("di", ["", "kecamatan-uji", "kecamatan-uji/2025-TW4", "kecamatan-uji/2025-TW4/7-dokumen"])
def test_no_permission_to_write_the_output_is_one_sentence(unit, minta, di):
    (minta.output / di).mkdir(parents=True)
    no_permission(minta.output / di, 0o500)
    with pytest.raises(OutputError, match=rf"{di}” tidak boleh ditulisi. Periksa izinnya, atau pilih folder lain"):
        run(unit, STAGES, minta)


def test_no_permission_to_write_the_data_folder_stops_nothing(unit, minta):
    no_permission(unit, 0o500)
    assert run(unit, STAGES, minta).dokumen
