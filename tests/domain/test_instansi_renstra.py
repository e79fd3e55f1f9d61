"""Which Renstra a year is measured by, and when one gives way to another."""

import pytest

from pipeline.domain.instansi import PerangkatDaerah, PeriodeRenstra

LAMA, BARU, SAMBUNG = PeriodeRenstra(2021, 2026), PeriodeRenstra(2025, 2029), PeriodeRenstra(2027, 2031)


def kantor(*renstra):
    return PerangkatDaerah("c", "Kantor Contoh", "dinas", "Kabupaten Contoh", renstra=renstra)


@pytest.mark.parametrize(
    ("renstra", "tahun", "berlaku"),
    [
        ((LAMA,), 2021, LAMA),
        ((LAMA,), 2026, LAMA),
        ((LAMA,), 2027, None),
        ((LAMA, BARU), 2024, LAMA),
        ((LAMA, BARU), 2025, LAMA),
        ((LAMA, BARU), 2026, BARU),
        ((LAMA, BARU), 2029, BARU),
        ((LAMA, SAMBUNG), 2026, LAMA),
        ((LAMA, SAMBUNG), 2027, SAMBUNG),
        ((), 2024, None),
        ((PeriodeRenstra(None, 2026),), 2019, PeriodeRenstra(None, 2026)),
    ],
)
def test_a_year_is_measured_by_the_renstra_that_covers_it(renstra, tahun, berlaku):
    assert kantor(*renstra).renstra_untuk(tahun) == berlaku


@pytest.mark.parametrize(
    ("renstra", "berganti"),
    [
        ((LAMA,), []),
        ((LAMA, BARU), [2025, 2026]),
        ((LAMA, SAMBUNG), [2026, 2027]),
        ((LAMA, PeriodeRenstra(2030, 2034)), [2030]),
        ((LAMA, PeriodeRenstra(None, 2029), PeriodeRenstra(2030, 2034)), [2029, 2030]),
    ],
)
def test_a_change_of_renstra_is_seen_in_the_years_beside_it(renstra, berganti):
    found = [tahun for tahun in range(2020, 2035) if kantor(*renstra).pergantian_renstra(tahun)]
    assert found == berganti


def test_a_renstra_is_called_by_its_name_or_its_years():
    assert (LAMA.sebutan, PeriodeRenstra(2025, 2029, "Renstra Baru").sebutan) == ("Renstra 2021–2026", "Renstra Baru")


@pytest.mark.parametrize(
    ("awal", "akhir", "tahun"),
    [(2021, 2026, (2021, 2026)), (None, 2026, (1999, 2026)), (2021, None, (2021, 2099)), (None, None, (1999, 2099))],
)
def test_both_ends_of_a_renstra_count_and_an_unknown_end_is_open(awal, akhir, tahun):
    satu = PeriodeRenstra(awal, akhir)
    luar = [n for n, ada in ((2020, awal), (2027, akhir)) if ada]
    assert (all(map(satu.memuat, tahun)), any(map(satu.memuat, luar))) == (True, False)
