"""`invoke archive` tanpa tahap lain: register hanya menyebut berkas yang benar-benar ada di folder arsip."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from pipeline.run import Permintaan, run

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_every_soft_copy_the_register_names_lies_in_the_archive(tmp_path):
    permintaan = Permintaan(tmp_path, ROOT / "templates", date(2025, 1, 20), "2024-TW1")
    hasil = run(ROOT / "data/kecamatan-contoh-muncar", ["archive"], permintaan)
    teks = (hasil.folder / "8-arsip/register.csv").read_text(encoding="utf-8-sig")
    lokasi = [baris["lokasi_soft_copy"] for baris in csv.DictReader(StringIO(teks))]
    assert (len(lokasi) > 50, [satu for satu in lokasi if not (tmp_path / "arsip" / satu).is_file()]) == (True, [])
