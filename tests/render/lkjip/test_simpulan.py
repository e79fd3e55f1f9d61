"""What the report may say about many figures at once."""

from decimal import Decimal

import pytest

from pipeline.domain.capaian import Capaian, Efisiensi, HasilSasaran, Rata
from pipeline.domain.periode import Periode
from pipeline.render.lkjip import simpulan
from tests import builders as b
from tests.render.lkjip.bahan_uji import BELUM_TERSEDIA, TIDAK_BERLAKU, bahan, hasil

TAHUN = Periode(2024)

TERCAPAI = [
    # realisasi tiap indikator (target 90) → kalimat
    ((97, 90), "Tahun 2024, 2 dari 2 indikator mencapai atau melampaui target."),
    (
        (97, 80),
        "Tahun 2024, 1 dari 2 indikator mencapai atau melampaui target dan 1 indikator belum mencapai target.",
    ),
    (
        (97, BELUM_TERSEDIA),
        ("Tahun 2024, 1 dari 2 indikator mencapai atau melampaui target dan 1 indikator belum dapat disimpulkan."),
    ),
    (
        (80, TIDAK_BERLAKU, None),
        (
            "Tahun 2024, 0 dari 3 indikator mencapai atau melampaui target, 1 indikator belum "
            "mencapai target, dan 2 indikator belum dapat disimpulkan."
        ),
    ),
    ((), "Belum ada indikator yang diukur tahun 2024."),
]


@pytest.mark.parametrize(("realisasi", "bunyi"), TERCAPAI)
def test_what_is_not_there_is_never_counted_as_success(realisasi, bunyi):
    assert simpulan.ketercapaian([hasil(r) for r in realisasi], TAHUN) == bunyi


def test_a_mean_says_how_many_it_counted():
    assert simpulan.rata_rata(Rata(Decimal("103.2"), 8, 10), "Sangat Tinggi") == (
        "rata-rata capaian 103,20% (8 dari 10 indikator), kategori Sangat Tinggi"
    )


def test_a_mean_of_nothing_is_not_a_number():
    assert simpulan.rata_rata(Rata(None, 0, 2)) == "rata-rata capaian belum dapat dihitung (0 dari 2 indikator)"


def sasaran(capaian, serapan, label, alasan=""):
    tingkat = None if serapan is None else Decimal(capaian) - Decimal(serapan)
    return HasilSasaran(
        sasaran=b.sasaran(),
        rata=Rata(Decimal(capaian), 1, 1),
        kategori="",
        pagu=None,
        realisasi=None,
        serapan=Capaian(None if serapan is None else Decimal(serapan), alasan=alasan),
        efisiensi=Efisiensi(tingkat, label, alasan, "metode"),
    )


EFISIENSI = [
    (105, 90, "efisien", "", "adalah 15,00 poin persentase; penggunaan sumber daya efisien."),
    (
        40,
        30,
        "belum dapat disimpulkan efisien",
        "capaian di bawah 100 persen",
        ("penggunaan sumber daya belum dapat disimpulkan efisien karena capaian di bawah 100 persen."),
    ),
    (
        105,
        None,
        "tidak dapat dihitung",
        "pagu belum diisi",
        "Efisiensi tidak dapat dihitung karena pagu belum diisi.",
    ),
]


@pytest.mark.parametrize(("capaian", "serapan", "label", "alasan", "ujung"), EFISIENSI)
def test_efficiency_is_said_only_where_the_method_allows(capaian, serapan, label, alasan, ujung):
    assert simpulan.efisiensi(sasaran(capaian, serapan, label, alasan), TAHUN).endswith(ujung)


def test_efficiency_is_not_judged_before_the_year_ends():
    kalimat = simpulan.efisiensi(sasaran(105, 45, "efisien"), Periode(2024, 2))
    assert kalimat.endswith(
        "adalah 60,00 poin persentase; efisiensi belum disimpulkan karena tahun 2024 belum berakhir."
    )


def test_spending_without_pagu_says_why():
    assert simpulan.anggaran(Capaian(None, alasan="pagu belum diisi"), "–", "–", TAHUN) == (
        "Serapan anggaran tahun 2024 tidak dapat dihitung karena pagu belum diisi."
    )


def test_the_conclusion_of_the_office_has_targets_mean_and_money():
    assert simpulan.simpulan_pd(bahan()) == (
        "Tahun 2024, 1 dari 1 indikator sasaran strategis mencapai atau melampaui target.",
        ("Rata-rata capaian indikator sasaran strategis 107,78% (1 dari 1 indikator), kategori Sangat Tinggi."),
        "Realisasi anggaran tahun 2024 adalah Rp 900 dari pagu Rp 1.000 atau 90,00%.",
    )
