"""What the report may say about figures, case by case."""

from dataclasses import replace
from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.periode import Periode
from pipeline.render.lkjip import kalimat
from pipeline.sheet.nilai import read_value
from tests import builders as b
from tests.render.lkjip.bahan_uji import BELUM_TERSEDIA, TIDAK_BERLAKU, hasil, kata

TAHUN = Periode(2024)
TW3 = Periode(2024, 3)
IKM = "Indeks Kepuasan Masyarakat"


def batas(teks):
    """A bound as written: ``> 80``."""
    return read_value(teks)[0]


TARGET = [
    # realisasi, target, polaritas, satuan → kalimat
    (
        97,
        90,
        "positif",
        "Indeks",
        (
            f"Realisasi {IKM} tahun 2024 adalah 97 dari target 90, dengan capaian 107,78% "
            "(Sangat Tinggi), sehingga target terlampaui."
        ),
    ),
    (
        90,
        90,
        "positif",
        "Indeks",
        (
            f"Realisasi {IKM} tahun 2024 adalah 90 dari target 90, dengan capaian 100,00% "
            "(Sangat Tinggi), sehingga target tercapai."
        ),
    ),
    (
        "67.5",
        90,
        "positif",
        "Persen",
        (
            f"Realisasi {IKM} tahun 2024 adalah 67,5% dari target 90%, dengan capaian "
            "75,00% (Sedang); target belum tercapai."
        ),
    ),
    (
        80,
        90,
        "negatif",
        "Indeks",
        (
            f"Realisasi {IKM} tahun 2024 adalah 80 dari target 90, dengan capaian 111,11% "
            "(Sangat Tinggi), sehingga target terlampaui."
        ),
    ),
    (
        99,
        90,
        "negatif",
        "Indeks",
        (
            f"Realisasi {IKM} tahun 2024 adalah 99 dari target 90, dengan capaian 90,00% "
            "(Tinggi); target belum tercapai."
        ),
    ),
    (
        0,
        0,
        "negatif",
        "Kasus",
        (
            f"Realisasi {IKM} tahun 2024 adalah 0 kasus dari target 0 kasus, dengan capaian "
            "100,00% (Sangat Tinggi), sehingga target tercapai."
        ),
    ),
    (
        5,
        0,
        "positif",
        "Dokumen",
        (f"Realisasi {IKM} tahun 2024 adalah 5 dokumen; capaian tidak dapat dihitung karena target 0."),
    ),
    (
        None,
        90,
        "positif",
        "Indeks",
        (f"Realisasi {IKM} tahun 2024 belum diisi, sehingga capaiannya belum dapat disimpulkan."),
    ),
    (
        BELUM_TERSEDIA,
        90,
        "positif",
        "Indeks",
        (f"Realisasi {IKM} tahun 2024 belum tersedia, sehingga capaiannya belum dapat disimpulkan."),
    ),
    (
        TIDAK_BERLAKU,
        90,
        "positif",
        "Indeks",
        (f"{IKM} tidak berlaku tahun 2024, sehingga tidak diperhitungkan dalam rata-rata capaian."),
    ),
]


@pytest.mark.parametrize(("realisasi", "target", "polaritas", "satuan", "bunyi"), TARGET)
def test_target_and_realisasi_are_judged_by_polarity_and_state(realisasi, target, polaritas, satuan, bunyi):
    satu = hasil(realisasi, target, polaritas=polaritas, satuan=satuan)
    assert kalimat.target_dan_realisasi(satu, TAHUN) == bunyi


def test_a_cap_on_capaian_does_not_hide_that_the_target_was_passed():
    from pipeline.domain.capaian import Capaian

    satu = replace(hasil(97, 90), capaian=Capaian(Decimal(100)))
    assert "sehingga target terlampaui" in kalimat.target_dan_realisasi(satu, TAHUN)


def test_without_a_quarterly_target_the_sentence_tells_the_way_to_the_year():
    satu = hasil(45, 90, "2024-TW3", semua_target=b.target(setahun=90))
    assert kalimat.target_dan_realisasi(satu, TW3) == (
        f"Realisasi {IKM} sampai dengan Triwulan III Tahun 2024 adalah 45; capaian tidak dihitung karena target "
        "triwulan tidak ditetapkan; kemajuan dilihat terhadap target tahun. Terhadap target tahun 2024 kemajuannya "
        "50,00%."
    )


def bagian(teks, pembilang, penyebut):
    return Nilai(Keadaan.TERISI, teks, Bentuk.BAGIAN, pembilang=Decimal(pembilang), penyebut=Decimal(penyebut))


def test_a_part_of_a_whole_is_not_said_to_be_of_its_target():
    satu = hasil(bagian("95 dari 110 organisasi", 95, 110), bagian("100 dari 110 organisasi", 100, 110))

    assert kalimat.target_dan_realisasi(satu, TAHUN) == (
        f"Realisasi {IKM} tahun 2024 adalah 95 dari 110 organisasi, sedangkan targetnya 100 dari 110 organisasi, "
        "dengan capaian 95,00% (Sangat Tinggi); target belum tercapai."
    )


@pytest.mark.parametrize(
    ("realisasi", "akibat"),
    [
        ("89.9964", "100,00% (Sangat Tinggi), sehingga target tercapai."),
        ("89.99", "99,99% (Sangat Tinggi); target belum tercapai."),
    ],
)
def test_the_verdict_follows_the_printed_percentage(realisasi, akibat):
    assert kalimat.target_dan_realisasi(hasil(realisasi, 90), TAHUN).endswith(akibat)


def test_an_incomplete_figure_says_so_in_its_sentence():
    satu = replace(hasil(97, 90), catatan="s.d. Triwulan III")

    assert "adalah 97 (s.d. Triwulan III) dari target 90," in kalimat.target_dan_realisasi(satu, TAHUN)


def test_part_of_a_year_of_a_negative_count_is_told_beside_its_bound_not_as_progress():
    plan = {"metode_akumulasi": "kumulatif", "satuan": "Kasus", "polaritas": "negatif"}
    rencana = b.rencana(indikator=b.indikator(**plan), target=b.target(setahun=20))
    satu = analyse(b.bacaan(rencana, b.formulir(1, kinerja=b.isian(4)), "2024-TW1")).indikator[0]

    assert kalimat.target_dan_realisasi(satu, Periode(2024, 1)) == (
        f"Realisasi {IKM} sampai dengan Triwulan I Tahun 2024 adalah 4 kasus; capaian tidak dihitung karena target "
        "triwulan tidak ditetapkan; jumlah sebagian tahun belum dapat dibandingkan dengan batas setahun. Batas untuk "
        "seluruh tahun 2024 adalah 20 kasus."
    )


NOL = [
    # satuan, polaritas, target dan realisasi tahun lalu → dibandingkan
    ("Indeks", "positif", None, "0.00", False),
    ("Persen", "positif", 0, 0, False),
    ("Persen", "negatif", None, 0, False),
    ("Persen", "positif", 80, 0, True),
    ("Persen", "negatif", 0, 0, True),
    ("Kasus", "positif", None, 0, True),
    ("Indeks", "positif", None, "0.01", True),
]


@pytest.mark.parametrize(("satuan", "polaritas", "target", "lalu", "dibandingkan"), NOL)
def test_a_zero_without_a_target_is_no_year_to_compare_with(satuan, polaritas, target, lalu, dibandingkan):
    satu = hasil(83, 90, satuan=satuan, polaritas=polaritas, riwayat=b.riwayat(2023, lalu, target))

    bunyi = kalimat.tahun_lalu(satu, TAHUN)
    assert ("tercatat 0 tanpa target" not in bunyi, "meningkat" in bunyi) == (dibandingkan, dibandingkan)


def test_a_difference_is_what_the_printed_figures_give():
    satu = hasil(Nilai.dari("95.956666666666667"), 90, riwayat=b.riwayat(2023, "96.126666666666667", 90))

    assert "menurun 0,17 poin, dari 96,13 pada tahun 2023 menjadi 95,96" in kalimat.tahun_lalu(satu, TAHUN)


LALU = [
    # realisasi, tahun lalu, polaritas, satuan → kalimat
    (
        97,
        93,
        "positif",
        "Indeks",
        (
            f"Realisasi {IKM} meningkat 4 poin, dari 93 pada tahun 2023 menjadi 97 pada tahun 2024, "
            "yang berarti kinerja membaik."
        ),
    ),
    (
        90,
        93,
        "positif",
        "Persen",
        (
            f"Realisasi {IKM} menurun 3 poin persentase, dari 93% pada tahun 2023 menjadi 90% "
            "pada tahun 2024, yang berarti kinerja menurun."
        ),
    ),
    (
        2,
        5,
        "negatif",
        "Kasus",
        (
            f"Realisasi {IKM} menurun 3 kasus, dari 5 kasus pada tahun 2023 menjadi 2 kasus "
            "pada tahun 2024, yang berarti kinerja membaik."
        ),
    ),
    (
        7,
        5,
        "negatif",
        "Kasus",
        (
            f"Realisasi {IKM} meningkat 2 kasus, dari 5 kasus pada tahun 2023 menjadi 7 kasus "
            "pada tahun 2024, yang berarti kinerja menurun."
        ),
    ),
    (
        12,
        15,
        "rentang",
        "Menit",
        (f"Realisasi {IKM} menurun 3 menit, dari 15 menit pada tahun 2023 menjadi 12 menit pada tahun 2024."),
    ),
    (93, 93, "positif", "Indeks", f"Realisasi {IKM} tetap 93, sama dengan tahun 2023."),
    (97, None, "positif", "Indeks", f"Realisasi {IKM} tahun 2023 belum diisi, sehingga belum dapat dibandingkan."),
    (
        97,
        BELUM_TERSEDIA,
        "positif",
        "Indeks",
        (f"Realisasi {IKM} tahun 2023 belum tersedia, sehingga belum dapat dibandingkan."),
    ),
    (
        BELUM_TERSEDIA,
        93,
        "positif",
        "Indeks",
        (f"Realisasi {IKM} tahun 2024 belum tersedia, sehingga belum dapat dibandingkan."),
    ),
    (
        kata("A"),
        kata("BB"),
        "positif",
        "Predikat",
        (f"Realisasi {IKM} berubah dari BB pada tahun 2023 menjadi A pada tahun 2024."),
    ),
    (
        kata("A"),
        kata("A"),
        "positif",
        "Predikat",
        (f"Realisasi {IKM} tetap A, sama dengan tahun 2023."),
    ),
    *(
        (
            kini,
            lalu,
            "positif",
            "Indeks",
            (
                f"Realisasi {IKM} tercatat {dulu} pada tahun 2023 dan {sekarang} pada tahun 2024, sehingga "
                "perubahannya belum dapat dihitung."
            ),
        )
        for kini, lalu, dulu, sekarang in (
            (85, batas("> 80"), "> 80", "85"),
            (batas("> 80"), 75, "75", "> 80"),
            (80, batas("> 80"), "> 80", "80"),
        )
    ),
    (batas("> 80"), batas("> 80"), "positif", "Indeks", f"Realisasi {IKM} tetap > 80, sama dengan tahun 2023."),
]


@pytest.mark.parametrize(("realisasi", "lalu", "polaritas", "satuan", "bunyi"), LALU)
def test_last_year_is_compared_by_polarity_and_state(realisasi, lalu, polaritas, satuan, bunyi):
    satu = hasil(realisasi, polaritas=polaritas, satuan=satuan, riwayat=b.riwayat(2023, lalu, 90))
    assert kalimat.tahun_lalu(satu, TAHUN) == bunyi


def test_an_unfinished_year_is_not_compared_with_a_whole_one():
    assert kalimat.tahun_lalu(hasil(97, periode="2024-TW3"), TW3) == (
        f"Realisasi {IKM} belum dibandingkan dengan realisasi tahun 2023 karena tahun 2024 belum berakhir."
    )


DERET = [
    # tahun-tahun sebelumnya → kalimat (tahun ini 97)
    ((91, 93), "Dari 3 tahun yang datanya tersedia (2022–2024), realisasi naik pada 2 tahun."),
    ((99, 98), "Dari 3 tahun yang datanya tersedia (2022–2024), realisasi turun pada 2 tahun."),
    ((97, 97), "Dari 3 tahun yang datanya tersedia (2022–2024), realisasi tetap pada 2 tahun."),
    (
        (95, 90, 90),
        (
            "Dari 4 tahun yang datanya tersedia (2021–2024), realisasi naik pada 1 tahun, turun pada 1 tahun, "
            "dan tetap pada 1 tahun."
        ),
    ),
    ((93,), ""),
    ((BELUM_TERSEDIA, 93), ""),
    ((batas("> 80"), 93), ""),
    ((91, batas("> 92"), 93), "Dari 3 tahun yang datanya tersedia (2021–2024), realisasi naik pada 2 tahun."),
]


@pytest.mark.parametrize(("deret", "bunyi"), DERET)
def test_the_course_of_the_years_is_counted_not_told(deret, bunyi):
    riwayat = tuple(b.riwayat(2024 - len(deret) + n, nilai) for n, nilai in enumerate(deret))
    assert kalimat.kecenderungan(hasil(97, riwayat=riwayat), TAHUN) == bunyi


RENSTRA = [
    # realisasi → kalimat (target akhir Renstra 95)
    (
        97,
        (
            f"Realisasi {IKM} tahun 2024 adalah 97 dari target akhir Renstra tahun 2026 (95), "
            "dengan kemajuan 102,11%, sehingga target itu telah tercapai."
        ),
    ),
    (
        76,
        (
            f"Realisasi {IKM} tahun 2024 adalah 76 dari target akhir Renstra tahun 2026 (95), "
            "dengan kemajuan 80,00%, sehingga target itu belum tercapai."
        ),
    ),
    (BELUM_TERSEDIA, f"Realisasi {IKM} tahun 2024 belum tersedia, sehingga belum dapat dibandingkan."),
]


@pytest.mark.parametrize(("realisasi", "bunyi"), RENSTRA)
def test_the_end_of_the_renstra_is_reached_or_not(realisasi, bunyi):
    assert kalimat.jangka_menengah(hasil(realisasi), 2026, TAHUN) == bunyi


def test_without_a_target_for_the_end_of_the_renstra_nothing_is_concluded():
    assert kalimat.jangka_menengah(hasil(semua_target=b.target(setahun=90)), 2026, TAHUN) == (
        f"Target akhir Renstra tahun 2026 untuk {IKM} belum ada, sehingga belum dapat dibandingkan."
    )


def test_before_the_year_ends_the_renstra_is_shown_without_verdict():
    assert kalimat.jangka_menengah(hasil(97, periode="2024-TW3"), 2026, TW3).endswith("dengan kemajuan 102,11%.")


BANDING = [
    # realisasi, pembanding, polaritas → bagian kalimat
    (97, 92, "positif", "lebih tinggi daripada angka nasional tahun 2023 (92)."),
    (90, 92, "positif", "lebih rendah daripada angka nasional tahun 2023 (92)."),
    (92, 92, "positif", "sama dengan angka nasional tahun 2023 (92)."),
    (97, 92, "negatif", "lebih tinggi daripada angka nasional tahun 2023 (92), artinya kurang baik."),
    (90, 92, "negatif", "lebih rendah daripada angka nasional tahun 2023 (92), artinya lebih baik."),
    (97, BELUM_TERSEDIA, "positif", "belum dapat dibandingkan dengan angka nasional tahun 2023 (belum tersedia)."),
    (BELUM_TERSEDIA, 92, "positif", "belum tersedia, sehingga belum dapat dibandingkan."),
    (97, batas("> 92"), "positif", "belum dapat dibandingkan dengan angka nasional tahun 2023 (> 92)."),
    (batas("> 92"), 90, "positif", "belum dapat dibandingkan dengan angka nasional tahun 2023 (90)."),
]


@pytest.mark.parametrize(("realisasi", "nilai", "polaritas", "ujung"), BANDING)
def test_a_benchmark_is_higher_lower_or_equal(realisasi, nilai, polaritas, ujung):
    satu = hasil(realisasi, polaritas=polaritas, pembanding=b.pembanding(nilai, "nasional", 2023))
    assert kalimat.pembanding(satu, TAHUN).endswith(ujung)


def test_a_standard_may_be_a_bound():
    satu = hasil(97, pembanding=b.pembanding(batas("≥ 92"), "standar", 2023))
    assert kalimat.pembanding(satu, TAHUN).endswith("lebih tinggi daripada standar tahun 2023 (≥ 92).")


def test_benchmarks_on_the_same_side_share_a_clause():
    lain = (b.pembanding(92, "provinsi"), b.pembanding(90, "nasional"), b.pembanding(99, "standar"))
    assert kalimat.pembanding(hasil(97, pembanding=lain), TAHUN).endswith(
        "lebih tinggi daripada angka provinsi tahun 2024 (92) dan angka nasional tahun 2024 (90); lebih rendah "
        "daripada standar tahun 2024 (99)."
    )


def test_without_a_benchmark_there_is_no_sentence():
    assert kalimat.pembanding(hasil(pembanding=()), TAHUN) == ""
