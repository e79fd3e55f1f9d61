"""Analysis 3 in a year in which one Renstra gives way to another."""

from pipeline.domain.instansi import PeriodeRenstra
from tests import builders as b
from tests.render.lkjip.bahan_uji import konteks, lengkap

BERGANTI = b.instansi(renstra=(PeriodeRenstra(2020, 2024), PeriodeRenstra(2025, 2029)))
DUA = (
    b.target(setahun=90, tw=(80, 85, 88, 90)),
    b.target(setahun=91, dokumen="renstra"),
    b.target(setahun=84, dokumen="renstra", tahun=2025),
)


def kalimat(**lain):
    (sasaran,) = konteks(**lain).bab3.sasaran
    return [baris.teks for baris in sasaran.kalimat_renstra]


def test_the_end_of_the_old_stands_beside_the_start_of_the_new():
    assert kalimat(rencana=lengkap(semua_target=DUA)[0], instansi=BERGANTI)[1] == (
        "Untuk Indeks Kepuasan Masyarakat, target akhir Renstra 2020–2024 adalah 91 (tahun 2024) dan target awal "
        "Renstra 2025–2029 adalah 84 (tahun 2025)."
    )


def test_a_target_that_is_missing_at_the_change_is_asked_for_with_its_year():
    (_, kedua) = kalimat(rencana=lengkap(semua_target=DUA[:2])[0], instansi=BERGANTI)
    assert "tahun 2025" in kedua


def test_in_any_other_year_nothing_is_added():
    assert len(kalimat()) == 1
