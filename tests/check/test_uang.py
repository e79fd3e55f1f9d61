"""One cause of money is one finding, at the line where it shows."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.periksa import check
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.check.kantor import BELANJA, formulir, kantor
from tests.check.kasus_uang import DUA, SATU, belanja, dua_pelapor

P, K = "7.01.02", "7.01.02.2.01"


def di(kode, bacaan):
    """The lines a code was found at, as its sentences name them."""
    return [pesan(t).partition("(")[2].partition(")")[0] for t in check(bacaan, analyse(bacaan)) if t.kode == kode]


SATU_TEMUAN = [
    ("ANG-03", "sub kegiatan yang melebihi menjelaskan kegiatan dan programnya", belanja(95_000_000), [SATU]),
    ("ANG-03", "kegiatan tertulis, rinciannya wajar", kantor(formulir(belanja={K: 95_000_000, **BELANJA})), [K]),
    ("ANG-10", "jumlah berjalan pada sub kegiatan", belanja(15_000_000, 30_000_000, 45_000_000, 60_000_000), [SATU]),
    ("ANG-22", "seluruh program tanpa belanja", kantor(
        formulir(4, belanja={SATU: 0, DUA: 0}), periode="2024-TW4"), [P]),
    ("ANG-22", "satu sub kegiatan tanpa belanja", belanja(0, 0, 0, 0), [SATU]),
    ("ANG-22", "tidak ada yang melapor", kantor(formulir(4, belanja={}), periode="2024-TW4"), [P]),
    ("ANG-11", "hanya LRA yang berisi keduanya", kantor(formulir(belanja={}), lra=[
        b.belanja(K, 50_000_000), b.belanja(SATU, 15_100_000), b.belanja(DUA, 7_200_000)]), [K]),
    ("ANG-20", "dua unit pada satu triwulan", dua_pelapor(15_100_000, 15_100_000), [SATU]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kode", "_nama", "bacaan", "mata"), SATU_TEMUAN, ids=[f"{kode} {nama}" for kode, nama, *_ in SATU_TEMUAN]
)
def test_one_cause_is_found_once(kode, _nama, bacaan, mata):
    assert di(kode, bacaan) == mata
