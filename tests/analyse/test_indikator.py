"""One indikator beside earlier years, the Renstra, and the document its target comes from."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.formulir import Jawaban
from pipeline.domain.instansi import Kebijakan, PeriodeRenstra
from pipeline.domain.pembulatan import bulat
from tests import builders as b

_ = None


def ukur(rencana, realisasi=90, periode="2024-TW4", **lain):
    forms = [] if realisasi is None else b.formulir(1, kinerja=b.isian(realisasi))
    return analyse(b.bacaan(rencana, forms, periode, **lain)).indikator[0]


def test_only_earlier_years_are_history_oldest_first_and_measured_by_this_years_formula():
    rows = [b.riwayat(2024, 99, 1), b.riwayat(2023, 60, 80), b.riwayat(2022, 70, 70), b.riwayat(2025, 5, 5)]
    h = ukur(b.rencana(target=b.target(), riwayat=rows))
    assert [(r.tahun, c.persen) for r, c in zip(h.riwayat, h.capaian_riwayat, strict=True)] == [
        (2022, 100),
        (2023, 75),
    ]


@pytest.mark.parametrize(("tahun", "lalu"), [((2022, 2023), 2023), ((2022,), _), ((2023, 2024), 2023), ((2025,), _)])
def test_last_year_is_the_year_before_and_no_other(tahun, lalu):
    h = ukur(b.rencana(target=b.target(), riwayat=[b.riwayat(t, t) for t in tahun]))
    assert h.tahun_lalu.angka == lalu


def renstra(**per_tahun):
    return [b.target(setahun=n, tahun=int(t[1:]), dokumen="renstra") for t, n in per_tahun.items()]


@pytest.mark.parametrize(
    ("periode", "rows", "akhir"),
    [
        ((PeriodeRenstra(2021, 2026),), {"t2024": 80, "t2026": 95, "t2025": 90}, 95),
        ((PeriodeRenstra(2021, 2026),), {"t2024": 80, "t2027": 99}, _),
        ((), {"t2024": 80, "t2027": 99, "t2025": 90}, 99),
        ((), {}, _),
        ((PeriodeRenstra(2021, 2024), PeriodeRenstra(2025, 2029)), {"t2024": 80, "t2029": 99}, 80),
    ],
)
def test_the_end_of_the_renstra_is_its_last_year_or_the_last_target_known(periode, rows, akhir):
    rencana = b.rencana(target=[b.target(), *renstra(**rows)])
    h = ukur(rencana, 45, instansi=b.instansi(renstra=periode))
    harapan = None if akhir is None else round(45 * 100 / akhir, 6)
    persen = h.capaian_akhir_renstra.persen
    assert (h.akhir_renstra.angka, None if persen is None else round(float(persen), 6)) == (akhir, harapan)


@pytest.mark.parametrize(
    ("periode", "lama", "baru"),
    [
        ((PeriodeRenstra(2021, 2024), PeriodeRenstra(2025, 2029)), 80, 85),
        ((PeriodeRenstra(2019, 2023), PeriodeRenstra(2024, 2028)), 70, 80),
        ((PeriodeRenstra(2021, 2026),), _, _),
        ((PeriodeRenstra(2021, 2024), PeriodeRenstra(2025, 2029), PeriodeRenstra(2030, 2034)), 80, 85),
    ],
)
def test_where_one_renstra_gives_way_both_ends_are_shown(periode, lama, baru):
    rencana = b.rencana(target=renstra(t2023=70, t2024=80, t2025=85))
    h = ukur(rencana, instansi=b.instansi(renstra=periode))
    assert (h.akhir_renstra_lama.angka, h.awal_renstra_baru.angka) == (lama, baru)


TW = (10, 20, 30, 40)
DOKUMEN = [
    # periode, PK, PK Perubahan: (setahun, triwulan) → dokumen, target
    ("2024-TW1", (100, TW), None, "pk", 10),
    ("2024-TW1", (100, TW), (80, (_, _, _, _)), "pk", 10),
    ("2024-TW1", (100, TW), (80, (5, 15, 25, 35)), "pk_perubahan", 5),
    ("2024-TW1", (100, TW), (80, (_, _, _, 35)), "pk_perubahan", 10),
    ("2024-TW4", (100, TW), (80, (_, _, _, _)), "pk_perubahan", 80),
    ("2024", (100, TW), (80, (_, _, _, _)), "pk_perubahan", 80),
    ("2024-TW1", (100, (_, _, _, _)), (80, (_, _, _, _)), "pk_perubahan", _),
    ("2024-TW1", None, None, "", _),
]  # fmt: skip


@pytest.mark.parametrize(("periode", "pk", "ubah", "dokumen", "target"), DOKUMEN)
def test_the_document_named_is_the_one_the_target_stands_in(periode, pk, ubah, dokumen, target):
    rows = [b.target(setahun=isi[0], tw=isi[1], dokumen=nama)
            for nama, isi in (("pk", pk), ("pk_perubahan", ubah)) if isi]  # fmt: skip
    h = ukur(b.rencana(target=rows), periode=periode)
    assert (h.dokumen_target, h.target.angka) == (dokumen, target)


SEBAGIAN = "jumlah sebagian tahun belum dapat dibandingkan dengan batas setahun"


@pytest.mark.parametrize(
    ("lain", "periode", "alasan"),
    [
        ({"polaritas": "negatif", "metode_akumulasi": "kumulatif"}, "2024-TW3", SEBAGIAN),
        ({"polaritas": "negatif", "metode_akumulasi": "kumulatif"}, "2024-TW4", ""),
        ({"polaritas": "negatif", "metode_akumulasi": "kumulatif"}, "2024", ""),
        ({"polaritas": "negatif", "metode_akumulasi": "akhir"}, "2024-TW3", ""),
        ({"polaritas": "positif", "metode_akumulasi": "kumulatif"}, "2024-TW3", ""),
        ({"polaritas": "negatif", "metode_akumulasi": "kumulatif", "metode_agregasi": "persentase"}, "2024-TW3", ""),
    ],
)
def test_part_of_a_year_is_not_held_against_the_bound_of_a_year(lain, periode, alasan):
    rencana = b.rencana(indikator=b.indikator(satuan="Kasus", **lain), target=[b.target(), *renstra(t2026=50)])
    h = ukur(rencana, periode=periode)
    assert {h.kemajuan.alasan, h.capaian_akhir_renstra.alasan} == {alasan}


@pytest.mark.parametrize(("bobot", "ikm"), [("tepat", "100.00"), ("0,11", "99.00"), ("0,1111", "99.99")])
def test_the_survey_is_weighed_as_the_office_says(bobot, ikm):
    rencana = b.rencana(indikator=b.indikator(metode_agregasi="skm"), target=b.target())
    form = b.formulir(4, kuesioner=[Jawaban("1", (4,) * 9)])
    hasil = analyse(b.bacaan(rencana, form, kebijakan=Kebijakan(bobot_skm=bobot))).indikator[0]
    assert str(bulat(hasil.realisasi.angka)) == ikm


def test_benchmarks_stand_beside_the_indikator_they_name():
    rows = [b.pembanding(80), b.pembanding(70, indikator="IKU9"), b.pembanding(85, "nasional")]
    assert [p.nilai.angka for p in ukur(b.rencana(pembanding=rows)).pembanding] == [80, 85]


def test_what_is_missing_is_asked_for_only_where_the_year_is_told_by_something():
    rencana = b.rencana(target=b.target(tw=(25, 50, 75, 100)))
    assert [ukur(rencana, r, p).belum for r, p in ((90, "2024"), (None, "2024"), (90, "2024-TW2"))] == [
        (2, 3, 4), (), (),
    ]  # fmt: skip
