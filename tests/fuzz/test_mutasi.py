"""Whatever happens to the files of an office: nothing breaks, and no figure changes without a word."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.errors import PipelineError
from pipeline.run import Permintaan, run
from tests.fuzz.kantor import kecil, penuh
from tests.fuzz.mutasi import MACAM, XML, Ruang

TEMPLAT = Path(__file__).parents[2] / "templates"
MUNCAR, JEMBER = "kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember"
KANTOR = {
    "xlsx": lambda: kecil(MUNCAR, 2024, ("TRANTIB", "UMPEG")),
    "csv": lambda: kecil(JEMBER, 2022, ("BID-DAMKAR", "BID-GAKDA")),
    "xlsx penuh": lambda: penuh(MUNCAR, 2024),
    "csv penuh": lambda: penuh(JEMBER, 2022),
}
PER_BAGIAN, BAGIAN = 250, 20


@pytest.fixture(autouse=True)
def _dibaca_di_sini(monkeypatch):
    """What is asked is how files are read, not by which process: so many readings take half the time in this one."""
    monkeypatch.setattr("pipeline.sheet.buka.apart", lambda fungsi, *isi: fungsi(*isi))


def salah(kantor, folder, benih, macam=MACAM):
    """What is wrong after each of these mutations."""
    ruang = Ruang(KANTOR[kantor](), folder, macam)
    return [satu for nomor in benih for satu in ruang.coba(nomor)]


@pytest.mark.parametrize(("kantor", "banyak"), [("xlsx", 60), ("csv", 60), ("xlsx penuh", 5), ("csv penuh", 10)])
def test_a_mutated_file_changes_no_figure_in_silence(tmp_path, kantor, banyak):
    assert salah(kantor, tmp_path, range(banyak)) == []


@pytest.mark.slow
@pytest.mark.parametrize("bagian", range(BAGIAN))
@pytest.mark.parametrize("kantor", ["xlsx", "csv"])
def test_ten_thousand_mutations_change_no_figure_in_silence(tmp_path, kantor, bagian):
    assert salah(kantor, tmp_path, range(1000 + bagian * PER_BAGIAN, 1000 + (bagian + 1) * PER_BAGIAN)) == []


@pytest.mark.parametrize(("kantor", "banyak"), [("xlsx", 60), ("xlsx penuh", 3)])
def test_the_xml_of_a_workbook_in_other_words_reads_the_same(tmp_path, kantor, banyak):
    assert salah(kantor, tmp_path, range(banyak), XML) == []


@pytest.mark.slow
@pytest.mark.parametrize("bagian", range(BAGIAN))
def test_thousands_of_workbooks_in_other_words_read_the_same(tmp_path, bagian):
    benih = range(bagian * PER_BAGIAN, (bagian + 1) * PER_BAGIAN)
    assert salah("xlsx", tmp_path, benih, XML) == []


def status(ruang, benih, output):
    """What a whole build of a mutated office ends with: its status, or its sentence."""
    diubah = ruang.pasang(ruang.mutasi(benih)[0])
    try:
        return run(ruang.folder, STAGES, Permintaan(output, TEMPLAT, date(2026, 1, 15), f"{ruang.kantor.tahun}-TW1"))
    except PipelineError as error:
        return str(error)
    finally:
        ruang.pulihkan(diubah)
        shutil.rmtree(output, ignore_errors=True)


@pytest.mark.slow
@pytest.mark.parametrize("bagian", range(10))
@pytest.mark.parametrize("kantor", ["xlsx", "csv"])
def test_a_mutated_office_still_builds_or_says_in_one_sentence_why_not(tmp_path, kantor, bagian):
    ruang = Ruang(KANTOR[kantor](), tmp_path)
    akhir = [status(ruang, benih, tmp_path / "output") for benih in range(20000 + bagian * 5, 20000 + bagian * 5 + 5)]
    assert [a for a in akhir if (isinstance(a, str) and "\n" in a) or getattr(a, "status", 0) not in {0, 2}] == []
