"""A deadline is read as a day where it is one, however the unit typed it."""

import pytest

from pipeline.intake.baca import read_quarter
from tests import builders as b
from tests.intake.test_baca import RENCANA, formulir


@pytest.mark.parametrize(
    ("tertulis", "dicetak"),
    [
        ("31/12/2024", "31 Desember 2024"),
        ("2024-12-31", "31 Desember 2024"),
        ("31 desember 2024", "31 Desember 2024"),
        ("akhir tahun", "akhir tahun"),
        ("Desember 2024", "Desember 2024"),
    ],
)
def test_a_day_in_figures_is_written_out_and_words_stay_as_they_are(tertulis, dicetak):
    isi = formulir(["I1", 80, tertulis], kepala=("indikator", "realisasi", "batas_waktu"))
    penerimaan = read_quarter(b.berkas([("2024/masuk/TW3/a.xlsx", isi)]), 3, 2024, RENCANA)[0]
    assert penerimaan.formulir[0].kinerja[0].batas_waktu == dicetak
