"""Who acts in a step, on which day, and the method as printed."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.domain.instansi import Kebijakan
from pipeline.naskah.metode import metode
from pipeline.naskah.penanda_tangan import dasar_sop, hari_naskah, pelaksana
from pipeline.regulation.skala import scale
from tests.kantor_sop import KLEGO, PEKALONGAN, analisis, bacaan

SKALA = scale("permendagri-86-2017", 2024)


@pytest.mark.parametrize(
    ("hari_ini", "hari"),
    [
        (date(2023, 5, 1), date(2024, 1, 1)),
        (date(2024, 10, 4), date(2024, 10, 4)),
        (date(2026, 1, 1), date(2024, 10, 10)),
    ],
)
def test_officials_are_those_of_the_period(hari_ini, hari):
    assert hari_naskah(bacaan(hari_ini=hari_ini)) == hari


@pytest.mark.parametrize(
    ("sop", "sebutan", "nama"),
    [
        (KLEGO, "Kepala", "Contoh Camat"),
        (KLEGO, "Sekretaris", "Contoh Sekretaris"),
        (KLEGO, "Kasubag", "Contoh Kasubag"),
        (PEKALONGAN, "Kasubbag Renval", "Contoh Kasubag"),
        (PEKALONGAN, "Petugas Pengelola Data Kinerja", "[BELUM DIISI – nama Petugas Pengelola Data Kinerja]"),
    ],
)
def test_a_pelaksana_of_the_procedure_is_an_official_of_the_office(sop, sebutan, nama):
    assert pelaksana(bacaan(), sop, sebutan).nama == nama


def test_a_paper_names_its_step_and_time():
    assert dasar_sop(KLEGO, KLEGO.nomor("5")) == (
        "Langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja, mutu baku waktu 2 jam."
    )


@pytest.mark.parametrize(
    ("lantai", "batas", "kalimat"),
    [
        (0, None, "Capaian di bawah 0% dicatat 0%; capaian tidak dibatasi ke atas."),
        (None, 120, "Capaian tidak dibatasi ke bawah; capaian di atas 120% dicatat 120%."),
    ],
)
def test_floor_and_cap_are_said_in_words(lantai, batas, kalimat):
    kebijakan = Kebijakan(*["selisih"], *[None if x is None else Decimal(x) for x in (lantai, batas)])
    assert metode(analisis(), kebijakan, SKALA, 2024).kalimat[1] == kalimat


def test_only_formulas_that_were_used_are_printed():
    assert [(r.nama, r.banyak) for r in metode(analisis(), Kebijakan(), SKALA, 2024).rumus] == [("Positif", 2)]


def test_the_scale_is_printed_as_bounds_without_a_hole():
    assert [k.batas for k in metode(analisis(), Kebijakan(), SKALA, 2024).kelas] == [
        "≥ 91",
        "≥ 76",
        "≥ 66",
        "≥ 51",
        "< 51",
    ]
