"""Perangkat daerah are compared by the indikator that speak for them, and the others stand beside."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.archive.isi import content
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import Periode
from pipeline.domain.rekap import CacahKategori, IsiRekap, VersiTerbaru
from pipeline.load import load
from pipeline.naskah.lingkup_rekap import scope_notes
from pipeline.recap.tabel import rekap
from tests.recap.daerah import angka

ROOT = Path(__file__).parents[2]
KUNCI = ("dinas", "Dinas Contoh")
KEPALA = VersiTerbaru(*KUNCI, 2024, 0, 1, date(2025, 1, 7), "bersih")


def berjajar(*baris, cacah=()):
    rows = [{"slug": KUNCI[0], "perangkat_daerah": KUNCI[1], **satu} for satu in baris]
    return rekap(IsiRekap([KEPALA], rows, cacah=cacah), Periode(2024))


def nilai(rata):
    return (rata.persen, rata.dihitung, rata.dari)


TUJUAN, STRATEGIS = angka("T", "90", tingkat="tujuan", iku="tidak"), angka("S", "80", "Tinggi")
PROGRAM, KEGIATAN = angka("P", "120", tingkat="program", iku="tidak"), angka("K", "", tingkat="kegiatan", iku="tidak")
LAMA = angka("L", "70", "Tinggi", tingkat="", iku="")


@pytest.mark.parametrize(
    ("baris", "tingkat", "utama", "lain"),
    [
        ((TUJUAN, STRATEGIS, PROGRAM, KEGIATAN), "strategis", (80, 1, 1), (105, 2, 3)),
        ((TUJUAN, PROGRAM, KEGIATAN), "program", (120, 1, 1), (90, 1, 2)),
        ((TUJUAN,), "tujuan", (90, 1, 1), (None, 0, 0)),
        ((LAMA, LAMA), "", (None, 0, 0), (70, 2, 2)),
        ((LAMA, STRATEGIS), "strategis", (80, 1, 1), (70, 1, 1)),
    ],
)
def test_the_highest_level_from_sasaran_strategis_down_speaks(baris, tingkat, utama, lain):
    made = berjajar(*baris)
    (satu,) = made.baris
    assert (satu.utama.tingkat, nilai(satu.utama.rata), nilai(satu.lain)) == (tingkat, utama, lain)
    assert (nilai(made.utama), nilai(made.lain)) == (utama, lain)


def test_every_level_has_its_own_row_from_above_and_its_own_categories():
    (satu,) = berjajar(KEGIATAN, PROGRAM, STRATEGIS, LAMA, TUJUAN).baris
    assert [(t.tingkat, nilai(t.rata), t.kategori) for t in satu.tingkat] == [
        ("tujuan", (90, 1, 1), {"Sangat Tinggi": 1}),
        ("strategis", (80, 1, 1), {"Tinggi": 1}),
        ("program", (120, 1, 1), {"Sangat Tinggi": 1}),
        ("kegiatan", (None, 0, 1), {}),
        ("", (70, 1, 1), {"Tinggi": 1}),
    ]


def test_the_iku_have_a_mean_of_their_own_whatever_their_level():
    (satu,) = berjajar(STRATEGIS, angka("P", "100", tingkat="program"), TUJUAN).baris
    assert nilai(satu.iku) == (90, 2, 2)


def test_a_year_counts_those_that_speak_and_all():
    cacah = [
        CacahKategori(KUNCI, 2024, "strategis", "Tinggi", 2, 2, Decimal(160)),
        CacahKategori(KUNCI, 2024, "program", "Tinggi", 1, 1, Decimal(110)),
        CacahKategori(KUNCI, 2024, "program", "", 1, 0, Decimal(0)),
        CacahKategori(("lama", "Lama"), 2024, "", "Tinggi", 1, 1, Decimal(50)),
    ]
    (tahun,) = berjajar(cacah=cacah).tahun
    assert (nilai(tahun.utama), nilai(tahun.rata), tahun.kategori) == ((80, 2, 2), (80, 4, 5), {"Tinggi": 4})


@pytest.mark.parametrize(
    ("baris", "kata"),
    [((STRATEGIS,), "seperti di LKjIP tiap perangkat daerah"),
     ((PROGRAM,), "Rata-rata Dinas Contoh atas indikator sasaran program"),
     ((LAMA,), "belum tercatat di arsip Dinas Contoh")],
)  # fmt: skip
def test_a_reader_is_told_over_what_the_means_are(baris, kata):
    assert kata in scope_notes(berjajar(*baris))[-1]


@pytest.mark.parametrize(
    ("kantor", "periode"),
    [("kecamatan-contoh-muncar", "2024-TW4"), ("kesbangpol-contoh-mamberamo", "2023-TW4"),
     ("rsud-contoh-sidoarjo", "2021-TW4"), ("satpol-pp-kabupaten-jember", "2022-TW4")],
)  # fmt: skip
def test_the_mean_of_an_office_is_the_one_its_own_lkjip_prints(kantor, periode):
    bacaan = load(ROOT / "data" / kantor, periode, date(2026, 1, 15)).bacaan
    analisis = analyse(bacaan)
    (satu,) = berjajar(*content(bacaan, analisis, (), ()).capaian).baris
    assert (bulat(satu.utama.rata.persen), satu.utama.rata.cacah) == (
        bulat(analisis.rata_pd.persen),
        analisis.rata_pd.cacah,
    )
