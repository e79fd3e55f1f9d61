"""One measurement of an indikator: which target, which realisasi, which words, in every quarter and the year.

Every row of the tables is a case of the contract, section 4: quarterly targets and realisasi, and what is printed.
"""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from tests import builders as b

BELUM = Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis")
TAK = Nilai(Keadaan.TIDAK_BERLAKU, "n/a")
_ = None


def ukur(metode, periode, tw, realisasi, setahun=100, **lain):
    """The one indikator of an office in a period."""
    ind = b.indikator(satuan="Kasus", metode_akumulasi=metode, **lain)
    rencana = b.rencana(indikator=ind, target=b.target(setahun=setahun, tw=tw))
    forms = [b.formulir(n, kinerja=b.isian(r)) for n, r in enumerate(realisasi, start=1)]
    return analyse(b.bacaan(rencana, forms, periode)).indikator[0]


def angka(*nilai):
    return tuple(None if n is None else str(bulat(n).normalize() + 0) for n in nilai)


def utama(h):
    """target, realisasi, capaian as printed."""
    return (*angka(h.target.angka, h.realisasi.angka), None if h.capaian.persen is None else str(h.capaian.tercetak))


EMPAT, TANPA = (10, 20, 30, 40), (_, _, _, _)
TABEL = [
    # metode, periode, target triwulan, realisasi triwulan, (target, realisasi, capaian), di samping angka
    ("kumulatif", "2024-TW1", EMPAT, (8,), ("10", "8", "80.00"), ""),
    ("kumulatif", "2024-TW2", EMPAT, (8, 18), ("30", "26", "86.67"), ""),
    ("kumulatif", "2024-TW3", EMPAT, (10, _, 15), ("40", "25", "62.50"), "2 dari 3 triwulan, tanpa Triwulan II"),
    ("kumulatif", "2024-TW2", EMPAT, (8, _), ("10", "8", "80.00"), "s.d. Triwulan I, 1 dari 2 triwulan"),
    ("kumulatif", "2024-TW2", EMPAT, (8, BELUM), ("10", "8", "80.00"), "s.d. Triwulan I, 1 dari 2 triwulan"),
    ("kumulatif", "2024-TW2", EMPAT, (8, TAK), ("10", "8", "80.00"), ""),
    ("kumulatif", "2024-TW3", (10, _, 30, 40), (10, 5, 15), ("40", "25", "62.50"),
     "2 dari 3 triwulan, Triwulan II tidak ikut karena targetnya belum diisi"),
    ("kumulatif", "2024-TW4", EMPAT, (10, 20, 30, 20), ("100", "80", "80.00"), ""),
    ("kumulatif", "2024", EMPAT, (10, 20, 30, 20), ("100", "80", "80.00"), ""),
    ("kumulatif", "2024-TW4", EMPAT, (10, _, 15, 40), ("100", "65", "65.00"), "3 dari 4 triwulan, tanpa Triwulan II"),
    ("kumulatif", "2024", EMPAT, (10, _, 15, 40), ("100", "65", "65.00"), "3 dari 4 triwulan, tanpa Triwulan II"),
    ("kumulatif", "2024-TW4", EMPAT, (10, 20, 30, BELUM), ("100", "60", "60.00"),
     "s.d. Triwulan III, 3 dari 4 triwulan"),
    ("kumulatif", "2024-TW4", (10, _, 30, 40), (10, 5, 15, 40), ("100", "70", "70.00"), ""),
    ("kumulatif", "2024-TW4", EMPAT, (0, 0, 0, 0), ("100", "0", "0.00"), ""),
    ("kumulatif", "2024-TW3", TANPA, (10, 20, 30), (_, "60", _), ""),
    ("kumulatif", "2024-TW4", TANPA, (10, 20, 30, 45), ("100", "105", "105.00"), ""),
    ("kumulatif", "2024-TW4", TANPA, (10, _, 30, 45), ("100", "85", "85.00"), "3 dari 4 triwulan, tanpa Triwulan II"),
    ("akhir", "2024-TW2", (25, 50, 75, 100), (20, 45), ("50", "45", "90.00"), ""),
    ("akhir", "2024-TW3", (25, 50, 75, 100), (20, 45, _), ("50", "45", "90.00"), "s.d. Triwulan II"),
    ("akhir", "2024-TW4", (25, 50, 75, 90), (20, 45, 70, 95), ("100", "95", "95.00"), ""),
    ("akhir", "2024", (25, 50, 75, 90), (20, 45, 70, 95), ("100", "95", "95.00"), ""),
    ("akhir", "2024-TW4", (25, 50, 75, 100), (20, 45, 70, _), ("100", "70", "70.00"), "s.d. Triwulan III"),
    ("akhir", "2024", (25, 50, 75, 100), (20, 45, 70, BELUM), ("100", "70", "70.00"), "s.d. Triwulan III"),
    ("akhir", "2024-TW4", (25, 50, 75, 100), (20, _, 70, 95), ("100", "95", "95.00"), ""),
    ("akhir", "2024-TW4", (_, _, _, 100), (BELUM, BELUM, BELUM, 95), ("100", "95", "95.00"), ""),
    ("akhir", "2024-TW4", TANPA, (_, _, _, 95), ("100", "95", "95.00"), ""),
    ("akhir", "2024-TW4", TANPA, (_, 80, _, _), ("100", "80", "80.00"), "s.d. Triwulan II"),
    ("rata_rata", "2024-TW2", (80, 80, 80, 80), (70, 90), ("80", "80", "100.00"), ""),
    ("rata_rata", "2024-TW4", (80, 90, 80, 80), (70, 90, _, 80), ("100", "80", "80.00"),
     "3 dari 4 triwulan, tanpa Triwulan III"),
    ("rata_rata", "2024", (_, 90, _, 80), (_, 90, _, 80), ("100", "85", "85.00"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("metode", "periode", "tw", "realisasi", "angka_", "catatan"), TABEL)
def test_an_indikator_is_told_by_one_figure(metode, periode, tw, realisasi, angka_, catatan):
    hasil = ukur(metode, periode, tw, realisasi)

    assert (utama(hasil), hasil.catatan) == (angka_, catatan)


@pytest.mark.parametrize("metode", ["kumulatif", "akhir", "rata_rata"])
@pytest.mark.parametrize(
    "realisasi", [(10, 20, 30, 40), (10, _, 15, 40), (10, 20, 30, _), (BELUM, 5, _, _), (_,) * 4]
)
@pytest.mark.parametrize("tw", [EMPAT, TANPA, (_, 20, _, 40)])
def test_the_fourth_quarter_and_the_year_are_the_same_measurement(metode, realisasi, tw):
    empat, setahun = (ukur(metode, periode, tw, realisasi) for periode in ("2024-TW4", "2024"))

    assert empat == setahun


def test_a_quarter_keeps_its_own_percentage_beside_the_year():
    hasil = ukur("akhir", "2024-TW4", (25, 50, 75, 90), (20, 45, 60, 99))

    assert [str(tw.capaian.tercetak) for tw in hasil.triwulan] == ["80.00", "90.00", "80.00", "110.00"]


def test_the_quarters_so_far_stay_beside_the_year():
    hasil = ukur("kumulatif", "2024-TW4", EMPAT, (10, _, 15, 40))

    assert angka(hasil.berjalan.target.angka, hasil.berjalan.realisasi.angka) == ("80", "65")


ALASAN = [
    # metode, periode, target triwulan, realisasi, setahun, alasan
    ("kumulatif", "2024-TW3", TANPA, (10, 20, 30), 100,
     "target triwulan tidak ditetapkan; kemajuan dilihat terhadap target tahun"),
    ("akhir", "2024-TW2", (25, _, 75, 100), (20, 45), 100,
     "target triwulan belum diisi; kemajuan dilihat terhadap target tahun"),
    ("akhir", "2024-TW1", (BELUM, _, _, 100), (20,), 100,
     "target triwulan ditulis “Belum Rilis”; kemajuan dilihat terhadap target tahun"),
    ("akhir", "2024-TW2", (_, _, _, 100), (_, _), 100, "belum waktunya diukur"),
    ("akhir", "2024-TW2", (25, 50, 75, 100), (_, _), 100, "realisasi belum diisi"),
    ("akhir", "2024-TW4", TANPA, (_, _, _, 5), None, "target belum ditetapkan"),
    ("akhir", "2024-TW4", TANPA, (_, _, _, _), None, "target belum ditetapkan dan realisasi belum diisi"),
    ("kumulatif", "2024-TW1", TANPA, (5,), None, "target belum ditetapkan"),
]  # fmt: skip


@pytest.mark.parametrize(("metode", "periode", "tw", "realisasi", "setahun", "alasan"), ALASAN)
def test_without_a_capaian_the_reason_is_said(metode, periode, tw, realisasi, setahun, alasan):
    assert ukur(metode, periode, tw, realisasi, setahun).capaian.alasan == alasan


@pytest.mark.parametrize(("metode", "persen"), [("kumulatif", None), ("akhir", "180.00")])
def test_part_of_a_year_of_a_negative_count_is_no_progress(metode, persen):
    hasil = ukur(metode, "2024-TW1", TANPA, (4,), 20, polaritas="negatif")

    assert (None if hasil.capaian_tahun.persen is None else str(hasil.capaian_tahun.tercetak)) == persen


def test_the_whole_year_of_a_negative_count_is():
    assert utama(ukur("kumulatif", "2024", TANPA, (4, 5, 6, 7), 20, polaritas="negatif")) == ("20", "22", "90.00")


def test_a_missing_quarter_of_the_year_is_known_to_the_checks():
    assert ukur("kumulatif", "2024-TW4", EMPAT, (10, _, 15, BELUM)).belum == (2, 4)


def test_before_the_year_ends_no_quarter_is_missed():
    assert ukur("kumulatif", "2024-TW3", EMPAT, (10, _, 15)).belum == ()


def perubahan(periode, pk, baru, realisasi):
    rencana = b.rencana(
        indikator=b.indikator(satuan="Kasus", metode_akumulasi="kumulatif"),
        target=(b.target(setahun=100, tw=pk), b.target(setahun=80, tw=baru, dokumen="pk_perubahan")),
    )
    forms = [b.formulir(n, kinerja=b.isian(r)) for n, r in enumerate(realisasi, start=1)]
    return analyse(b.bacaan(rencana, forms, periode)).indikator[0]


TABEL_PERUBAHAN = [
    # periode, triwulan pk_perubahan, realisasi, (target, realisasi, capaian), dokumen
    ("2024-TW2", TANPA, (8, 18), ("30", "26", "86.67"), "pk"),
    ("2024-TW2", (5, 15, 25, 35), (8, 18), ("20", "26", "130.00"), "pk_perubahan"),
    ("2024-TW3", (_, _, 10, 40), (8, 18, 14), ("40", "40", "100.00"), "pk_perubahan"),
    ("2024-TW4", TANPA, (8, 18, 14, 40), ("80", "80", "100.00"), "pk_perubahan"),
]


@pytest.mark.parametrize(("periode", "baru", "realisasi", "angka_", "dokumen"), TABEL_PERUBAHAN)
def test_quarters_a_changed_pk_leaves_blank_are_those_of_the_first(periode, baru, realisasi, angka_, dokumen):
    hasil = perubahan(periode, EMPAT, baru, realisasi)

    assert (utama(hasil), hasil.dokumen_target) == (angka_, dokumen)


def bagian(*pasangan):
    return [b.isian(pembilang=a, penyebut=n) if a is not None else b.isian() for a, n in pasangan]


def persentase(metode, periode, pasangan, tw=(80, 80, 80, 80)):
    ind = b.indikator(satuan="Persen", metode_akumulasi=metode, metode_agregasi="persentase")
    rencana = b.rencana(indikator=ind, target=b.target(setahun=80, tw=tw))
    forms = [b.formulir(n, kinerja=isian) for n, isian in enumerate(bagian(*pasangan), start=1)]
    return analyse(b.bacaan(rencana, forms, periode)).indikator[0]


TABEL_PERSENTASE = [
    # metode, periode, (pembilang, penyebut) tiap triwulan, (target, realisasi, capaian)
    ("kumulatif", "2024-TW2", ((9, 10), (10, 90)), ("80", "19", "23.75")),
    ("kumulatif", "2024-TW4", ((9, 10), (10, 90), (_, _), (61, 100)), ("80", "40", "50.00")),
    ("kumulatif", "2024-TW1", ((9, 10),), ("80", "90", "112.50")),
    ("akhir", "2024-TW2", ((9, 10), (10, 90)), ("80", "11.11", "13.89")),
]


@pytest.mark.parametrize(("metode", "periode", "pasangan", "angka_"), TABEL_PERSENTASE)
def test_percentages_of_quarters_add_their_parts(metode, periode, pasangan, angka_):
    assert utama(persentase(metode, periode, pasangan)) == angka_


def test_percentages_of_quarters_without_their_parts_are_not_added():
    ind = b.indikator(satuan="Persen", metode_akumulasi="kumulatif", metode_agregasi="persentase")
    rencana = b.rencana(indikator=ind, target=b.target(setahun=80))
    forms = [b.formulir(1, kinerja=b.isian(90)), b.formulir(2, kinerja=b.isian(70))]

    assert analyse(b.bacaan(rencana, forms)).indikator[0].capaian.alasan == (
        "pembilang dan penyebut belum lengkap, persentase tidak boleh dijumlahkan"
    )


def test_a_typed_percentage_keeps_its_parts_for_the_next_quarter():
    ind = b.indikator(satuan="Persen", metode_akumulasi="kumulatif", metode_agregasi="persentase")
    rencana = b.rencana(indikator=ind, target=b.target(setahun=80))
    forms = [b.formulir(1, kinerja=b.isian("90", pembilang=9, penyebut=10)),
             b.formulir(2, kinerja=b.isian(pembilang=10, penyebut=90))]  # fmt: skip

    assert analyse(b.bacaan(rencana, forms)).indikator[0].realisasi.angka == 19


def test_predicates_of_several_quarters_take_the_last():
    wdp, wtp = (Nilai(Keadaan.TERISI, kata, Bentuk.PREDIKAT, predikat=kata) for kata in ("WDP", "WTP"))
    hasil = ukur("akhir", "2024", (wtp,) * 4, (wdp, wtp, wdp, wtp), wtp)

    assert (hasil.realisasi.predikat, hasil.capaian.persen) == ("WTP", Decimal(100))


def test_text_of_several_quarters_is_not_added_and_its_side_is_named():
    teks = Nilai(Keadaan.TERISI, "7 UPP, 14 Kab/Kota", Bentuk.TEKS)

    assert "target triwulan" in ukur("kumulatif", "2024-TW2", (teks, teks, _, _), (7, 8)).capaian.alasan
