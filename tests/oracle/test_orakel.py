"""Thousands of indikator at random, read from disk and measured: the contract reckoned twice agrees."""

from fractions import Fraction

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.analyse.berkas_csv import pengukuran
from pipeline.load import load
from tests.faults.kantor import HARI_INI, kantor, tabel
from tests.oracle.kantor_acak import TAHUN, kantor_acak
from tests.oracle.orakel import KEADAAN, jawab

KANTOR, INDIKATOR, SEDIKIT = 15, 200, 60


def persen(teks):
    return Fraction(teks) if teks else None


def sama(tertulis, nilai):
    """Whether a column says the oracle's figure; it prints six decimals, and nothing for what is not there."""
    if nilai is None or nilai in KEADAAN:
        return tertulis == ""
    if isinstance(nilai, Fraction):
        return tertulis != "" and abs(Fraction(tertulis) - nilai) <= Fraction(1, 1_000_000)
    return tertulis != ""


@pytest.mark.slow
@pytest.mark.parametrize("benih", range(KANTOR))
def test_every_figure_is_the_one_the_contract_gives(tmp_path, benih):
    assert differences(tmp_path, benih, INDIKATOR) == []


@pytest.mark.parametrize("benih", [100, 101])
def test_the_figures_of_a_small_office_are_those_the_contract_gives(tmp_path, benih):
    assert differences(tmp_path, benih, SEDIKIT) == []


def differences(tmp_path, benih, banyak):
    """What the table for other programs says otherwise than the oracle, over all periods of one office."""
    berkas, instansi, semua, kebijakan = kantor_acak(benih, banyak)
    unit = kantor(tmp_path, berkas, TAHUN, instansi)
    beda = []
    for triwulan in (1, 2, 3, 4, 0):
        periode = f"{TAHUN}-TW{triwulan}" if triwulan else str(TAHUN)
        baris = tabel(pengukuran(analyse(load(unit, periode, HARI_INI).bacaan)))
        for soal in semua:
            benar, ada = jawab(soal, triwulan, kebijakan), baris[soal.kode]
            cocok = (
                persen(ada["capaian_persen"]) == benar.capaian
                and ada["kategori"] == benar.kategori
                and persen(ada["capaian_terhadap_tahun_persen"]) == benar.terhadap_tahun
                and (benar.realisasi is None or sama(ada["realisasi"], benar.realisasi))
                and (benar.capaian is None or sama(ada["target"], benar.target))
            )
            if not cocok:
                beda.append(
                    (periode, soal, benar, {k: ada[k] for k in ("realisasi", "target", "capaian_persen", "rumus")})
                )
    return beda
