"""Money by jenis belanja and by sumber dana: every rupiah once, the rows make the total."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.rincian import rincian
from tests import builders as b

P, K, S1, S2, LAIN = "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001", "7.01.02.2.01.0002", "7.01.03"


def analisis(baris, *triwulan):
    """The analysis of lines (kode → pagu, word), and what was reported of each kode quarter by quarter."""
    mata = [b.mata(k, pagu=pagu, jenis_belanja=kata) for k, (pagu, kata) in baris.items()]
    forms = [
        b.formulir(n, anggaran=[b.belanja(k, uang) for k, uang in isi.items()]) for n, isi in enumerate(triwulan, 1)
    ]
    return analyse(b.bacaan(b.rencana(anggaran=mata), forms))


def menurut_jenis(hasil):
    return {r.kata: (r.pagu, r.realisasi) for r in rincian(hasil.anggaran, lambda mata: mata.jenis_belanja)}


POHON = {P: (100, ""), K: (100, ""), S1: (60, "operasi"), S2: (40, "modal")}
KASUS = [
    ("kata pada sub kegiatan", POHON, [{S1: 30, S2: 10}], {"operasi": (60, 30), "modal": (40, 10)}),
    ("induk tidak ditambahkan pada rinciannya", {P: (100, "operasi"), S1: (60, "operasi"), S2: (40, "operasi")},
     [{S1: 30, S2: 10}], {"operasi": (100, 40)}),
    ("kata pada program saja", {P: (100, "modal"), S1: (60, ""), S2: (40, "")}, [{S1: 30}], {"modal": (100, 30)}),
    ("rincian tanpa kata mengikuti induknya", {P: (100, "operasi"), S1: (60, ""), S2: (40, "modal")},
     [{S1: 30, S2: 10}], {"operasi": (60, 30), "modal": (40, 10)}),
    ("baris tanpa kata belum dirinci", {S1: (60, "operasi"), S2: (40, "")}, [{S1: 30, S2: 10}],
     {"operasi": (60, 30), "": (40, 10)}),
    ("realisasi dilaporkan pada program saja", POHON, [{P: 50}],
     {"operasi": (60, None), "modal": (40, None), None: (None, 50)}),
    ("program dan rincian pada triwulan yang berbeda", POHON, [{P: 25}, {S1: 20, S2: 10}],
     {"operasi": (60, 20), "modal": (40, 10), None: (None, 25)}),
    ("pagu program melebihi rinciannya", {P: (110, ""), S1: (60, "operasi"), S2: (40, "modal")}, [{S1: 30}],
     {"operasi": (60, 30), "modal": (40, None), None: (10, None)}),
    ("belanja nol bukan kosong", POHON, [{S1: 0}], {"operasi": (60, 0), "modal": (40, None)}),
    ("tanpa satu kata pun", {P: (100, ""), S1: (60, "")}, [{S1: 30}], {}),
]  # fmt: skip


@pytest.mark.parametrize(("_nama", "baris", "triwulan", "harapan"), KASUS, ids=[k[0] for k in KASUS])
def test_money_by_its_word(_nama, baris, triwulan, harapan):
    assert menurut_jenis(analisis(baris, *triwulan)) == harapan


@pytest.mark.parametrize(("_nama", "baris", "triwulan"), [k[:3] for k in KASUS[:-1]], ids=[k[0] for k in KASUS[:-1]])
def test_the_rows_make_the_total_of_the_office(_nama, baris, triwulan):
    hasil = analisis({**baris, LAIN: (25, "")}, *[{**isi, LAIN: 5} for isi in triwulan])
    pagu, realisasi = zip(*menurut_jenis(hasil).values(), strict=True)
    assert (sum(n or 0 for n in pagu), sum(n or 0 for n in realisasi)) == (hasil.pagu, hasil.realisasi)


def test_one_word_is_one_row_however_it_is_spelled():
    mata = [b.mata(S1, pagu=60, sumber_dana="DAK  Fisik"), b.mata(S2, pagu=40, sumber_dana="dak fisik")]
    hasil = analyse(b.bacaan(b.rencana(anggaran=mata)))
    assert [(r.kata, r.pagu) for r in rincian(hasil.anggaran, lambda m: m.sumber_dana)] == [("DAK  Fisik", 100)]


def test_what_is_left_is_pagu_less_realisasi():
    (satu,) = rincian(analisis({S1: (60, "modal")}, {S1: 45}).anggaran, lambda mata: mata.jenis_belanja)
    assert (satu.sisa, satu.serapan.tercetak) == (15, Decimal("75.00"))


def test_nothing_is_left_of_what_nobody_reported():
    (satu,) = rincian(analisis({S1: (60, "modal")}).anggaran, lambda mata: mata.jenis_belanja)
    assert (satu.pagu, satu.sisa, satu.serapan.persen) == (60, None, None)


def test_what_a_programme_has_beyond_its_lines_has_no_share_spent():
    *_, sisa = rincian(analisis(POHON, {P: 50}).anggaran, lambda mata: mata.jenis_belanja)
    assert (sisa.kata, sisa.realisasi, sisa.serapan.persen, sisa.sisa) == (None, 50, None, None)
