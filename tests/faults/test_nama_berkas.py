"""22-unit-code-prn: no file is called by a name that Windows keeps for a device, nor cut so that two become one."""

import re

import pytest

from pipeline import STAGES
from pipeline.domain.periode import Periode
from pipeline.naskah.berkas import nama_berkas, nama_unit
from pipeline.run import Permintaan, run
from tests.faults.kantor import HARI_INI, identitas, kantor, rencana
from tests.faults.test_kiriman import TEMPLATES

ALAT = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


@pytest.mark.parametrize("kode", ["PRN", "aux", "Con", "NUL", "COM1", "LPT9", "PRN.2", "NUL.tar.gz", "AUX ", "con."])
def test_a_device_of_windows_gets_another_name(kode):
    assert not ALAT.fullmatch(f"{nama_unit(kode)}.xlsx")


@pytest.mark.parametrize("kode", ["KESRA", "CONTOH", "PRNC", "COM", "LPT10", "S-1.2"])
def test_any_other_kode_is_its_own_name(kode):
    assert nama_unit(kode) == kode.casefold()


def test_a_long_kode_is_cut_and_stays_unlike_its_sister():
    satu, dua = nama_unit("x" * 90 + "1"), nama_unit("x" * 90 + "2")
    assert satu != dua
    assert max(len(satu), len(dua)) <= 65


def test_a_name_with_all_it_says_is_not_too_long_for_any_disk():
    nama = nama_berkas("7-dokumen/pk/pk-perubahan", Periode(2025), f"01-{nama_unit('x' * 90)}").rpartition("/")[2]
    assert (nama[:21], len(nama) <= 100) == ("pk-perubahan-2025-01-", True)


def test_no_file_of_any_stage_is_called_a_device(tmp_path):
    berkas = {nama: isi.replace("SEKSI", "PRN") for nama, isi in rencana(("IKU1", "persen", "positif", 90)).items()}
    berkas |= {
        "masuk/TW4/kiriman/identitas.csv": identitas("PRN"),
        "masuk/TW4/kiriman/kinerja.csv": "indikator;realisasi\nIKU1;80\n",
    }
    unit, output = kantor(tmp_path / "data", berkas), tmp_path / "output"
    run(unit, STAGES, Permintaan(output, TEMPLATES, HARI_INI, "2025-TW4"))
    names = [path.name for path in output.rglob("*")]
    assert any(name.startswith("formulir-2025-tw4-prn-") for name in names)
    assert not [name for name in names if ALAT.fullmatch(name)]
