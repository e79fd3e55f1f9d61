"""Verdicts by the printed figure, means, where a figure came from, and totals that count nothing twice."""

from decimal import Decimal

import pytest

from pipeline.domain.belanja import teratas
from pipeline.domain.capaian import Capaian, HasilAnggaran, HasilIndikator, Rata, Sumbangan
from pipeline.domain.nilai import Nilai
from tests import builders as b

KOSONG = Nilai.kosong()


def capaian(persen, mentah=None):
    return Capaian(*(None if n is None else Decimal(n) for n in (persen,)), mentah=mentah and Decimal(mentah))


@pytest.mark.parametrize(
    ("persen", "mentah", "tercetak", "selisih", "tercapai"),
    [
        ("99.994", None, "99.99", "-0.01", False),
        ("99.995", None, "100.00", "0.00", True),
        ("100", None, "100.00", "0.00", True),
        ("120", "250", "120.00", "150.00", True),
        ("0", "-20", "0.00", "-120.00", False),
        (None, None, None, None, False),
    ],
)
def test_a_verdict_goes_by_the_printed_figure_and_what_was_passed_by_the_uncapped_one(
    persen, mentah, tercetak, selisih, tercapai
):
    satu = capaian(persen, mentah)
    assert tuple(None if n is None else str(n) for n in (satu.tercetak, satu.selisih)) == (tercetak, selisih)
    assert satu.tercapai is tercapai


@pytest.mark.parametrize(
    ("semua", "persen", "sebutan"),
    [
        (("80", "100"), 90, "rata-rata 2 dari 2 indikator"),
        (("0", "100", None), 50, "rata-rata 2 dari 3 indikator"),
        ((None, None), None, "rata-rata 0 dari 2 indikator"),
        ((), None, "rata-rata 0 dari 0 indikator"),
    ],
)
def test_a_mean_counts_what_has_a_percentage(semua, persen, sebutan):
    rata = Rata.hitung(capaian(n) for n in semua)
    assert (rata.persen, rata.sebutan) == (persen, sebutan)


def hasil(**lain):
    isi = {"target": KOSONG, "realisasi": KOSONG, "capaian": Capaian(None, alasan="realisasi belum diisi"),
           "target_tahun": KOSONG, "capaian_tahun": Capaian(None), **lain}  # fmt: skip
    return HasilIndikator(indikator=b.indikator(), kategori="", **isi)


@pytest.mark.parametrize(
    ("satu", "catatan", "cara"),
    [
        (Capaian(Decimal(90), "R / T × 100"), "", "R / T × 100"),
        (Capaian(Decimal(90), "R / T × 100"), "s.d. Triwulan II", "R / T × 100 (s.d. Triwulan II)"),
        (Capaian(None, alasan="realisasi belum diisi"), "", "realisasi belum diisi"),
    ],
)
def test_beside_the_figure_stands_how_it_was_reached_or_why_there_is_none(satu, catatan, cara):
    assert hasil(capaian=satu, catatan=catatan).cara == cara


def sumbangan(triwulan, unit="seksi", sel=""):
    return Sumbangan(unit, triwulan, b.nilai(1, sel), b.isian(1, keterangan=f"{unit} {triwulan}"))


def test_the_words_of_an_indikator_are_those_of_its_last_quarter():
    semua = (sumbangan(1), sumbangan(2, "a"), sumbangan(2, "b"))
    assert [i.keterangan for i in hasil(sumbangan=semua).isian] == ["a 2", "b 2"]


def test_an_indikator_nobody_reported_has_no_words():
    assert hasil().isian == ()


def test_a_figure_leads_to_the_cells_of_its_targets_and_contributions_each_once():
    h = hasil(
        target=b.nilai(1, "C2"),
        target_tahun=b.nilai(1, "B2"),
        sumbangan=(sumbangan(1, sel="D2"), sumbangan(2), sumbangan(3, sel="C2")),
    )
    assert [t.sel for t in h.jejak] == ["C2", "B2", "D2"]


def test_a_line_below_another_is_not_added_again():
    baris = [HasilAnggaran(b.mata(k), KOSONG, KOSONG, Capaian(None), (KOSONG,) * 4) for k in ("7.1", "7.1.2", "7.2")]
    assert [h.mata.kode for h in teratas(baris)] == ["7.1", "7.2"]
