"""Efficiency by the two methods an office may choose."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import efficiency_of
from pipeline.domain.capaian import Capaian
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import Periode
from pipeline.regulation.rumus import efficiency


@pytest.mark.parametrize(
    ("metode", "persen", "serapan", "tingkat", "label"),
    [
        ("capaian_serapan", 110, 94, 16, "efisien"),
        ("seratus_serapan", 110, 94, 6, "efisien"),
        ("capaian_serapan", 102, 99, 3, "cukup efisien"),
        ("seratus_serapan", 102, 99, 1, "cukup efisien"),
        ("seratus_serapan", 80, 60, 40, "belum dapat disimpulkan efisien"),
        ("seratus_serapan", 100, 106, -6, "tidak efisien"),
    ],
)
def test_a_method_says_what_serapan_is_taken_from(metode, persen, serapan, tingkat, label):
    hasil = efficiency_of(Decimal(persen), Capaian(Decimal(serapan)), efficiency(metode, 2024), Periode(2024))
    assert (hasil.tingkat, hasil.label) == (tingkat, label)


BELUM, TANPA = "belum dapat disimpulkan efisien", "tidak dapat dihitung"


@pytest.mark.parametrize(
    ("persen", "serapan", "periode", "harapan"),
    [
        ("103.01", "98", "2024", ("5.01", "efisien", "")),
        ("103", "98", "2024", ("5.00", "cukup efisien", "")),
        ("103.004", "98", "2024", ("5.00", "cukup efisien", "")),
        ("100", "105", "2024", ("-5.00", "cukup efisien", "")),
        ("100", "105.01", "2024", ("-5.01", "tidak efisien", "")),
        ("99.995", "90", "2024", ("10.00", "efisien", "")),
        ("99.99", "90", "2024", ("9.99", BELUM, "capaian di bawah 100 persen")),
        ("300", "50", "2024", ("100.00", "efisien", "")),
        ("100", "300", "2024", ("-100.00", "tidak efisien", "")),
        ("110", "50", "2024-TW4", ("60.00", "efisien", "")),
        ("110", "50", "2024-TW3",
         ("60.00", BELUM, "serapan terhadap pagu setahun baru dapat dinilai pada akhir tahun")),
        (None, "50", "2024", (None, TANPA, "capaian belum dapat dihitung")),
        ("110", None, "2024", (None, TANPA, "pagu belum diisi")),
        ("110", "0", "2024", (None, TANPA, "tidak ada realisasi anggaran")),
    ],
)  # fmt: skip
def test_efficiency_is_the_difference_of_the_printed_figures_within_its_bound(persen, serapan, periode, harapan):
    uang = Capaian(None, alasan="pagu belum diisi") if serapan is None else Capaian(Decimal(serapan))
    kinerja = None if persen is None else Decimal(persen)
    cara = efficiency("capaian_serapan", 2024)
    hasil = efficiency_of(kinerja, uang, cara, Periode.parse(periode))
    tingkat = None if hasil.tingkat is None else str(bulat(hasil.tingkat))
    assert ((tingkat, hasil.label, hasil.alasan), hasil.metode) == (harapan, cara.nama)
