"""The period as a whole: which target stands beside the realisasi, means, comparisons, efficiency."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from tests import builders as b


def hasil(bacaan):
    return analyse(bacaan).indikator[0]


def ringkas(h):
    """target, realisasi, capaian, capaian terhadap tahun."""
    angka = (h.target.angka, h.realisasi.angka, h.capaian.persen, h.capaian_tahun.persen)
    return tuple(None if a is None else str(bulat(a)) for a in angka)


def kumulatif(periode, tw, realisasi, setahun=100):
    rencana = b.rencana(
        indikator=b.indikator(satuan="Kasus", metode_akumulasi="kumulatif"), target=b.target(setahun=setahun, tw=tw)
    )
    forms = [b.formulir(n, kinerja=b.isian(r)) for n, r in enumerate(realisasi, start=1)]
    return hasil(b.bacaan(rencana, forms, periode))


TABEL_PERIODE = [
    # periode, target per triwulan, realisasi per triwulan, (target, realisasi, capaian, terhadap tahun)
    ("2024-TW2", (10, 20, 30, 40), (8, 18), ("30.00", "26.00", "86.67", "26.00")),
    ("2024-TW3", (10, 20, 30, 40), (10, None, 15), ("40.00", "25.00", "62.50", "25.00")),
    ("2024-TW2", (10, 20, 30, 40), (8, 18, 99), ("30.00", "26.00", "86.67", "26.00")),
    ("2024", (10, 20, 30, 40), (10, None, 15, 40), ("100.00", "65.00", "65.00", "65.00")),
    ("2024-TW3", (None,) * 4, (10, 20, 30), (None, "60.00", None, "60.00")),
    ("2024-TW4", (None,) * 4, (10, 20, 30, 45), ("100.00", "105.00", "105.00", "105.00")),
    ("2024-TW4", (10, 20, 30, 40), (0, 0, 0, 0), ("100.00", "0.00", "0.00", "0.00")),
]


@pytest.mark.parametrize(("periode", "tw", "realisasi", "harapan"), TABEL_PERIODE)
def test_the_period_decides_the_target(periode, tw, realisasi, harapan):
    assert ringkas(kumulatif(periode, tw, realisasi)) == harapan


def test_progress_without_quarterly_targets_says_so():
    assert kumulatif("2024-TW3", (None,) * 4, (10, 20, 30)).capaian.alasan == (
        "target triwulan tidak ditetapkan; kemajuan dilihat terhadap target tahun"
    )


def test_a_changed_pk_is_what_the_year_is_measured_by():
    rencana = b.rencana(target=(b.target(setahun=80), b.target(setahun=100, dokumen="pk_perubahan")))

    assert ringkas(hasil(b.bacaan(rencana, b.formulir(4, kinerja=b.isian(90)))))[:3] == ("100.00", "90.00", "90.00")


def test_without_a_pk_the_renstra_serves():
    rencana = b.rencana(target=b.target(setahun=80, dokumen="renstra"))

    assert hasil(b.bacaan(rencana, b.formulir(4, kinerja=b.isian(80)))).dokumen_target == "renstra"


def test_the_end_of_the_renstra_is_its_last_year():
    rencana = b.rencana(target=(b.target(), *(b.target(setahun=t - 1900, tahun=t, dokumen="renstra")
                                              for t in (2024, 2025, 2026))))  # fmt: skip

    assert hasil(b.bacaan(rencana)).akhir_renstra.angka == 126


def test_last_year_comes_from_the_history_not_from_this_years_target():
    rencana = b.rencana(target=b.target(), riwayat=(b.riwayat(2022, 70), b.riwayat(2023, "93.93")))

    assert str(hasil(b.bacaan(rencana)).tahun_lalu.angka) == "93.93"


def test_the_category_follows_the_printed_figure():
    rencana = b.rencana(target=b.target())

    assert hasil(b.bacaan(rencana, b.formulir(4, kinerja=b.isian("90.995")))).kategori == "Sangat Tinggi"


@pytest.mark.parametrize(
    ("realisasi", "kategori"), [("90.5", "Tinggi"), ("120", "Sangat Tinggi"), ("50.7", "Sangat Rendah")]
)
def test_nothing_falls_between_two_classes(realisasi, kategori):
    rencana = b.rencana(target=b.target())

    assert hasil(b.bacaan(rencana, b.formulir(4, kinerja=b.isian(realisasi)))).kategori == kategori


def rata(*capaian):
    kodes = [f"IKU{n}" for n in range(len(capaian))]
    rencana = b.rencana(indikator=[b.indikator(k) for k in kodes], target=[b.target(k) for k in kodes])
    isian = [b.isian(c, k) for c, k in zip(capaian, kodes, strict=True)]
    return analyse(b.bacaan(rencana, b.formulir(4, kinerja=isian)))


def test_a_mean_says_how_many_it_counted():
    assert rata(100, 80, None).rata_pd.sebutan == "rata-rata 2 dari 3 indikator"


def test_zero_counts_in_the_mean():
    assert rata(100, 0).rata_pd.persen == 50


def test_a_mean_is_not_a_sum():
    assert rata(100, 90, 80).sasaran[0].rata.persen == 90


def test_not_applicable_is_not_in_the_mean():
    assert rata(100, Nilai(Keadaan.TIDAK_BERLAKU, "n/a")).rata_pd.dihitung == 1


def test_a_cap_of_the_office_bounds_every_capaian():
    rencana = b.rencana(target=b.target())
    bacaan = b.bacaan(rencana, b.formulir(4, kinerja=b.isian(400)), kebijakan=Kebijakan(batas_atas=Decimal(120)))

    assert hasil(bacaan).capaian.persen == 120


def uang(*baris, kode="7.01.01.2.01.0001", lra=(), pagu=1000):
    rencana = b.rencana(
        target=b.target(),
        anggaran=(
            b.mata("7.01.01", pagu=None, sasaran="S1"),
            b.mata("7.01.01.2.01", "kegiatan", None),
            b.mata(kode, "sub_kegiatan", pagu),
        ),
    )
    forms = [b.formulir(n, anggaran=b.belanja(kode, r)) for n, r in enumerate(baris, start=1)]
    return analyse(b.bacaan(rencana, forms, lra=lra))


def test_spending_rolls_up_to_the_programme():
    assert [str(h.realisasi.angka) for h in uang(100, 200).anggaran] == ["300", "300", "300"]


def test_a_programme_without_pagu_takes_the_sum_below_it():
    assert uang(100).anggaran[0].pagu.angka == 1000


def test_spending_above_pagu_is_shown_in_full():
    assert str(bulat(uang("1442.143").anggaran[2].serapan.persen)) == "144.21"


def test_nothing_reported_is_not_zero_spent():
    assert uang(None).anggaran[0].realisasi.keadaan is Keadaan.KOSONG


def test_the_lra_serves_where_no_unit_reported():
    assert uang(None, lra=b.belanja("7.01.01.2.01.0001", 70)).anggaran[0].realisasi.angka == 70


def test_a_changed_pagu_is_the_one_in_force():
    rencana = b.rencana(anggaran=b.mata(pagu=100, pagu_perubahan=200))

    assert analyse(b.bacaan(rencana)).anggaran[0].pagu.angka == 200


def test_the_total_counts_no_line_twice():
    assert uang(100, 200).realisasi == 300


TABEL_EFISIENSI = [
    # capaian, belanja dari 1000, tingkat, label
    (110, 900, "20.00", "efisien"),
    (100, 970, "3.00", "cukup efisien"),
    (100, 1100, "-10.00", "tidak efisien"),
    (40, 300, "10.00", "belum dapat disimpulkan efisien"),
    (None, 300, None, "tidak dapat dihitung"),
    (100, 0, None, "tidak dapat dihitung"),
    (400, 900, "100.00", "efisien"),
]


@pytest.mark.parametrize(("capaian", "belanja", "tingkat", "label"), TABEL_EFISIENSI)
def test_efficiency_is_said_only_where_it_may_be(capaian, belanja, tingkat, label):
    rencana = b.rencana(target=b.target(), anggaran=b.mata(sasaran="S1"))
    form = b.formulir(4, kinerja=b.isian(capaian), anggaran=b.belanja("7.01.01", belanja))
    efisiensi = analyse(b.bacaan(rencana, form)).efisiensi

    assert (None if efisiensi.tingkat is None else str(bulat(efisiensi.tingkat)), efisiensi.label) == (tingkat, label)


def test_efficiency_waits_for_the_end_of_the_year():
    rencana = b.rencana(target=b.target(tw=(100, 100, 100, 100)), anggaran=b.mata(sasaran="S1"))
    form = b.formulir(1, kinerja=b.isian(100), anggaran=b.belanja("7.01.01", 200))

    assert analyse(b.bacaan(rencana, form, "2024-TW1")).efisiensi.label == "belum dapat disimpulkan efisien"


def test_the_pd_figure_stands_beside_that_of_the_units():
    rencana = b.rencana(target=b.target())
    baris = analyse(b.bacaan(rencana, b.formulir(1, kinerja=b.isian(90)), rekap=b.rekap("91.5"))).rekonsiliasi[0]

    assert (baris.nilai_bidang.angka, baris.nilai_pd.angka, baris.selisih) == (90, Decimal("91.5"), Decimal("1.5"))


def test_a_figure_the_units_did_not_give_has_no_difference():
    rencana = b.rencana(target=b.target())

    assert analyse(b.bacaan(rencana, rekap=b.rekap(90))).rekonsiliasi[0].selisih is None


def test_the_lra_of_a_programme_stands_beside_the_sum_of_its_sub_kegiatan():
    baris = uang(100, lra=b.belanja("7.01.01", 120)).rekonsiliasi[0]

    assert (baris.nilai_bidang.angka, baris.selisih) == (100, 20)


def test_a_figure_leads_back_to_its_cells():
    rencana = b.rencana(target=b.target())
    form = b.formulir(4, kinerja=b.isian(b.nilai(90, sel="C7")))

    assert [str(t) for t in hasil(b.bacaan(rencana, form)).jejak] == ["uji.xlsx › kinerja › C7"]


def test_an_action_is_measured_against_the_quarters_and_the_year():
    rencana = b.rencana(target=b.target(), rencana_aksi=b.aksi(tw=(1, 1, 1, 1)))
    forms = [b.formulir(1, aksi=b.isian_aksi(1)), b.formulir(2, aksi=b.isian_aksi(2))]
    aksi = analyse(b.bacaan(rencana, forms, "2024-TW2")).rencana_aksi[0]

    assert (aksi.capaian.persen, aksi.capaian_tahun.persen) == (150, 75)
