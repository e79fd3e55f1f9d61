"""Early warnings: the gap between money and performance, and the lowest classes."""

from decimal import Decimal

import pytest

from pipeline.domain.capaian import Analisis, Capaian, HasilIndikator, HasilSasaran, Rata
from pipeline.domain.efisiensi import Efisiensi
from pipeline.domain.kinerja import Indikator, Sasaran
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.periode import Periode
from pipeline.regulation.peringatan_dini import early_rule, early_warnings, money_gap
from pipeline.regulation.skala import scale

TAHUN = Periode(2024)
SKALA = scale("permendagri-86-2017", 2024)
TANPA = Efisiensi(None, "", "", "")


def indikator(persen, realisasi=None):
    nilai = realisasi or Nilai.dari(1)
    capaian = Capaian(None if persen is None else Decimal(persen))
    kategori = "" if persen is None else SKALA.kategori(Decimal(persen))
    return HasilIndikator(
        Indikator("I1", "S1", "Uraian", "Dokumen"), nilai, nilai, capaian, kategori, nilai, capaian
    )  # fmt: skip


def sasaran(persen, serapan):
    return HasilSasaran(
        Sasaran("S1", "strategis", "Sasaran"), Rata(Decimal(persen), 1, 1), "", None, None,
        Capaian(Decimal(serapan)), TANPA,
    )  # fmt: skip


def reasons(indikator=(), sasaran=()):
    rata = Rata(None, 0, 0)
    analisis = Analisis(indikator, (), (), sasaran, rata, "", None, None, Capaian(None), TANPA)
    return [alasan for row in early_warnings(analisis, SKALA, TAHUN) for alasan in row.alasan]


@pytest.mark.parametrize(
    ("persen", "alasan"),
    [
        ("66", []),
        ("65.99", ["capaian berkategori Rendah"]),
        ("20", ["capaian berkategori Sangat Rendah"]),
        ("0", ["capaian berkategori Sangat Rendah"]),
        (None, []),
    ],
)
def test_the_two_lowest_classes_warn(persen, alasan):
    assert reasons((indikator(persen),)) == alasan


def test_an_empty_realisasi_warns():
    assert reasons((indikator(None, Nilai.kosong()),)) == ["realisasi belum diisi"]


def test_a_value_that_is_not_yet_available_does_not_warn():
    assert reasons((indikator(None, Nilai(Keadaan.BELUM_TERSEDIA)),)) == []


@pytest.mark.parametrize(
    ("persen", "serapan", "alasan"),
    [
        ("60", "80", "serapan anggaran jauh di atas capaian kinerja"),
        ("60", "79.99", ""),
        ("100", "80", "serapan anggaran jauh di bawah capaian kinerja"),
        ("250", "81", ""),
        (None, "80", ""),
        ("80", None, ""),
    ],
)
def test_money_and_performance_that_part_by_twenty_points_warn(persen, serapan, alasan):
    assert money_gap(*(None if x is None else Decimal(x) for x in (persen, serapan)), TAHUN) == alasan


@pytest.mark.parametrize(
    ("triwulan", "serapan", "alasan"),
    [
        (1, "21", ""),
        (1, "20", "serapan anggaran jauh di bawah capaian kinerja"),
        (3, "72", ""),
        (3, "60", "serapan anggaran jauh di bawah capaian kinerja"),
        (3, "90", "serapan anggaran jauh di atas capaian kinerja"),
    ],
)
def test_before_the_end_of_the_year_spending_counts_against_its_share_of_the_pagu(triwulan, serapan, alasan):
    assert money_gap(Decimal(100), Decimal(serapan), Periode(2024, triwulan)) == alasan


def test_a_sasaran_warns_by_its_money():
    assert reasons(sasaran=(sasaran("50", "90"),)) == ["serapan anggaran jauh di atas capaian kinerja"]


def test_the_rule_is_printed_with_its_numbers():
    assert "2 kelas terbawah" in early_rule(2024).teks
