"""The real unit, read from its sample folder and computed: every printed percentage to the printed digit."""

import csv
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.pembulatan import bulat
from pipeline.load import load

DATA = Path(__file__).parents[2] / "data"
SUMBER = DATA / "_sumber" / "satpol"


def printed(nama):
    with (SUMBER / nama).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@cache
def computed(periode):
    return analyse(load(DATA / "satpol-pp-kabupaten-jember", periode, date(2023, 1, 31)).bacaan)


def digits(teks):
    """How many decimals the source printed: 82.75% → 2, 100% → 0."""
    return len(teks.rstrip("%").partition(".")[2])


@pytest.mark.parametrize("periode", ["2022", "2022-TW4"])
@pytest.mark.parametrize("row", printed("indikator.csv"), ids=lambda row: row["row_id"])
def test_every_published_capaian_is_reproduced(row, periode):
    hasil = {h.indikator.kode: h for h in computed(periode).indikator}[row["row_id"]]

    assert bulat(hasil.capaian.persen, digits(row["capaian_published_raw"])) == Decimal(row["capaian_published_num"])


@pytest.mark.parametrize("row", printed("anggaran.csv"), ids=lambda row: row["row_id"])
def test_every_published_serapan_is_reproduced(row):
    hasil = {h.mata.kode: h for h in computed("2022").anggaran}[row["kode"]]

    assert bulat(hasil.serapan.persen, digits(row["persen_published_raw"])) == Decimal(row["persen_published_num"])


@pytest.mark.parametrize("row", printed("anggaran.csv"), ids=lambda row: row["row_id"])
def test_every_published_rupiah_is_the_sum_of_its_quarters(row):
    hasil = {h.mata.kode: h for h in computed("2022").anggaran}[row["kode"]]

    assert (hasil.pagu.angka, hasil.realisasi.angka) == (Decimal(row["pagu_num"]), Decimal(row["realisasi_num"]))
