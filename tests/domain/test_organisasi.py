"""Who holds an office on a day, and how the office is called."""

from datetime import date

import pytest

from pipeline.domain.instansi import Kebijakan
from tests import builders as b


@pytest.mark.parametrize(
    ("mulai", "selesai", "menjabat"),
    [
        (None, None, True),
        (date(2024, 3, 1), None, True),
        (date(2024, 3, 2), None, False),
        (None, date(2024, 3, 1), True),
        (None, date(2024, 2, 29), False),
        (date(2024, 3, 1), date(2024, 3, 1), True),
        (date(2024, 3, 2), date(2024, 4, 1), False),
    ],
)
def test_an_official_serves_from_the_first_to_the_last_day(mulai, selesai, menjabat):
    assert b.pejabat(mulai=mulai, selesai=selesai).menjabat(date(2024, 3, 1)) is menjabat


@pytest.mark.parametrize(
    ("status", "sebutan"),
    [("definitif", "Camat Contoh"), ("plt", "Plt. Camat Contoh"), ("plh", "Plh. Camat Contoh"),
     ("pj", "Pj. Camat Contoh")],
)  # fmt: skip
def test_an_office_held_for_a_time_says_so(status, sebutan):
    assert b.pejabat(status_jabatan=status).jabatan_lengkap == sebutan


@pytest.mark.parametrize(
    ("jenis", "nama", "kepala"),
    [
        ("kecamatan", "Kecamatan Contoh", "Camat Contoh"),
        ("dinas", "Dinas Contoh", "Kepala Dinas Contoh"),
        ("badan", "Badan Contoh", "Kepala Badan Contoh"),
        ("inspektorat", "Inspektorat Contoh", "Inspektur"),
        ("rsud", "RSUD Contoh", "Direktur RSUD Contoh"),
    ],
)
def test_the_head_is_called_as_the_kind_of_office_calls_him(jenis, nama, kepala):
    assert b.instansi(jenis=jenis, nama=nama).sebutan_kepala == kepala


def test_an_indikator_may_have_a_negative_formula_of_its_own():
    kebijakan = Kebijakan(rumus_indikator=(("IKU2", "rasio"),))
    assert [kebijakan.rumus_negatif_untuk(k) for k in ("IKU1", "IKU2")] == ["selisih", "rasio"]
