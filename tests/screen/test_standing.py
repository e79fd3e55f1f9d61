"""The status of a data folder: a few offices step by step, many a line each, samples out of the way."""

import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.permintaan import Permintaan
from pipeline.screen.standing import standing
from pipeline.screen.status import Pilihan
from tests.faults.kantor import INSTANSI, kantor, rencana

TEMPLAT = Path(__file__).parents[2] / "templates"
ISI = rencana(("I1", "Orang", "positif", 5))


def said(folder):
    teks = StringIO()
    asked = Pilihan(folder.as_posix(), str(folder.parent / "output"))
    minta = Permintaan(folder.parent / "output", TEMPLAT, date(2025, 1, 10))
    standing(Console(file=teks, width=80), asked, minta)
    return teks.getvalue()


@pytest.fixture
def banyak(tmp_path):
    """Makes a data folder with so many offices."""

    def made(jumlah):
        unit = kantor(tmp_path / "data", ISI)
        for n in range(2, jumlah + 1):
            shutil.copytree(unit, unit.parent / f"kecamatan-uji-{n}")
        return unit.parent

    return made


def test_two_offices_are_shown_step_by_step(banyak):
    teks = said(banyak(2))
    assert (teks.count("Berikutnya ketik:"), "Satu kantor saja:" in teks) == (2, False)


def test_three_offices_are_a_line_each_and_the_command_for_one_is_whole(banyak):
    folder = banyak(3)
    teks = said(folder)
    assert len(teks.splitlines()) == 2 + 3 + 1
    assert f"Satu kantor saja: invoke status --data {folder.as_posix()}/kecamatan-uji --output" in teks


def test_samples_beside_an_office_are_counted_and_not_shown(banyak):
    folder = banyak(1)
    shutil.copytree(folder / "kecamatan-uji", folder / "contoh")
    (folder / "contoh/instansi.toml").write_text(INSTANSI + "contoh = true\n")
    teks = said(folder)
    assert ("1 kantor contoh tidak ikut" in teks, teks.count("Berikutnya ketik:")) == (True, 1)


def test_an_office_without_a_plan_is_told_to_fill_it_in_and_no_command(tmp_path):
    kosong = {nama: f"{isi.splitlines()[0]}\n" for nama, isi in ISI.items() if "unit_kerja" not in nama}
    kantor(tmp_path / "data", {**ISI, **kosong})
    teks = said(tmp_path / "data")
    assert "Perencanaan belum diisi pada lembar sasaran, indikator, target" in teks
    assert "Berikutnya ketik:" not in teks
