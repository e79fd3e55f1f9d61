"""What the screen says about the days documents are due."""

from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console

from pipeline.permintaan import Permintaan
from pipeline.screen.standing import standing
from pipeline.screen.status import Pilihan
from tests.faults.kantor import kantor, rencana

TEMPLAT = Path(__file__).parents[2] / "templates"


def layar(tmp_path, hari_ini):
    kantor(tmp_path, rencana(("IKU-1", "Indeks", "positif", "80"), tahun=2024), 2024)
    tulisan = StringIO()
    asked = Pilihan(str(tmp_path), str(tmp_path / "hasil"), "2024-TW4")
    standing(Console(file=tulisan, width=400), asked, Permintaan(tmp_path / "hasil", TEMPLAT, hari_ini, "2024-TW4"))
    return tulisan.getvalue()


def test_the_screen_names_the_last_day_of_the_report(tmp_path):
    assert "LKjIP 2024: paling lambat 28 Februari 2025" in layar(tmp_path, date(2025, 2, 28))


def test_a_day_that_has_passed_is_said_to_have_passed(tmp_path):
    baris = [b for b in layar(tmp_path, date(2025, 3, 1)).splitlines() if b.startswith("LKjIP")]
    assert [b.endswith("sudah lewat") for b in baris] == [True]


def test_the_agreement_shows_its_rule_while_the_date_of_the_dpa_is_unknown(tmp_path):
    assert "PK 2024: paling lambat satu bulan setelah dokumen anggaran disahkan" in layar(
        tmp_path, date(2024, 12, 31)
    )
