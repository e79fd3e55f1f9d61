"""How late a quarter's forms are, counted: the first round of a unit is what was in time or not."""

from datetime import date

import pytest

from pipeline.intake.ketepatan import punctuality
from tests import builders as b


@pytest.mark.parametrize(
    ("tanggal", "hari_ini", "terhitung"),
    [((date(2024, 4, 8),), date(2024, 6, 1), (1, 0, 0)),
     ((date(2024, 4, 8), date(2024, 5, 20)), date(2024, 6, 1), (1, 0, 0)),
     ((date(2024, 4, 13),), date(2024, 6, 1), (1, 1, 3)),
     ((), date(2024, 4, 20), (0, 1, 10)),
     ((), date(2024, 4, 9), (0, 0, 0))],
)  # fmt: skip
def test_a_unit_is_as_late_as_its_first_round(tanggal, hari_ini, terhitung):
    plan = b.rencana(indikator=b.indikator(unit_kerja=("seksi",)), target=b.target())
    forms = [b.formulir(1, tanggal=hari, versi=str(n), kinerja=b.isian(80)) for n, hari in enumerate(tanggal)]
    (tw,) = punctuality(b.bacaan(plan, forms, "2024-TW1", hari_ini=hari_ini), ())
    assert (tw.diterima, tw.terlambat, tw.hari) == terhitung
