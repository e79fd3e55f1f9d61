"""One kode, one amount: the tree of codes, and the sums on it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.belanja import belanja
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.keuangan import Pohon
from tests import builders as b

KODE = st.lists(st.sampled_from("123"), min_size=1, max_size=4).map(".".join)


def pohon(*kode):
    return Pohon.dari(kode)


@pytest.mark.parametrize(
    ("kode", "anak"),
    [
        (("7", "7.01", "7.01.02"), {"": ("7",), "7": ("7.01",), "7.01": ("7.01.02",), "7.01.02": ()}),
        (("7", "7.01.02", "7.01.03"), {"": ("7",), "7": ("7.01.02", "7.01.03"), "7.01.02": (), "7.01.03": ()}),
        (("7.01", "7.011"), {"": ("7.01", "7.011"), "7.01": (), "7.011": ()}),
        (("7.01.02", "7"), {"": ("7",), "7.01.02": (), "7": ("7.01.02",)}),
        (("7", "7"), {"": ("7",), "7": ()}),
        ((), {"": ()}),
    ],
)
def test_a_code_hangs_below_the_nearest_code_it_begins_with(kode, anak):
    assert pohon(*kode).anak == anak


@given(st.lists(KODE, max_size=20))
def test_what_lies_below_a_code_is_what_begins_with_it_and_a_dot(kode):
    satu = Pohon.dari(kode)
    assert all(set(satu.bawah(k)) == {lain for lain in kode if lain.startswith(f"{k}.")} for k in kode)


@given(st.lists(KODE, max_size=20))
def test_what_lies_above_a_code_is_what_it_begins_with_nearest_first(kode):
    satu = Pohon.dari(kode)
    atas = {k: sorted({lain for lain in kode if k.startswith(f"{lain}.")}, key=len, reverse=True) for k in kode}
    assert {k: list(satu.atas(k)) for k in kode} == atas


@given(st.lists(KODE, max_size=20))
def test_from_below_every_code_comes_after_all_below_it(kode):
    urutan = Pohon.dari(kode).dari_bawah
    assert all(urutan.index(k) > urutan.index(bawah) for k in urutan for bawah in Pohon.dari(kode).bawah(k))


def dibelanjakan(rencana, *forms, lra=()):
    return belanja(rencana, Penerimaan(1, tuple(forms), lra=tuple(lra)))


def _menurut_kontrak(kode, sendiri, semua):
    """The contract's sentence, word by word: its own row, else the sum of what was reported below it."""
    if kode in sendiri:
        return sendiri[kode]
    anak = [k for k in semua if k.startswith(f"{kode}.")]
    langsung = [k for k in anak if not any(k.startswith(f"{lain}.") for lain in anak)]
    isi = [n for n in (_menurut_kontrak(k, sendiri, semua) for k in langsung) if n is not None]
    return sum(isi) if isi else None


@given(st.sets(KODE, min_size=1, max_size=12), st.data())
def test_the_amount_of_every_kode_is_its_own_else_the_sum_below(kode, data):
    sendiri = data.draw(st.dictionaries(st.sampled_from(sorted(kode)), st.integers(-5, 99), max_size=12))
    rencana = b.rencana(anggaran=[b.mata(k) for k in sorted(kode)])
    hasil = dibelanjakan(rencana, b.formulir(1, anggaran=[b.belanja(k, n) for k, n in sendiri.items()]))
    assert {k: hasil.nilai(k).angka for k in kode} == {k: _menurut_kontrak(k, sendiri, kode) for k in kode}


@given(st.sets(KODE, min_size=1, max_size=12), st.data())
def test_it_does_not_matter_whether_the_finance_office_or_the_units_report(kode, data):
    sendiri = data.draw(st.dictionaries(st.sampled_from(sorted(kode)), st.integers(-5, 99), max_size=12))
    rencana, baris = b.rencana(anggaran=[b.mata(k) for k in kode]), [b.belanja(k, n) for k, n in sendiri.items()]
    formulir, lra = dibelanjakan(rencana, b.formulir(1, anggaran=baris)), dibelanjakan(rencana, lra=baris)
    assert {k: formulir.nilai(k).angka for k in kode} == {k: lra.nilai(k).angka for k in kode}


def test_a_kode_outside_the_plan_is_not_counted():
    hasil = dibelanjakan(b.rencana(anggaran=b.mata("7.01")), b.formulir(1, anggaran=b.belanja("7.01.99", 5)))
    assert hasil.nilai("7.01").angka is None


def test_the_newest_row_of_a_unit_counts_also_where_it_was_emptied():
    forms = [b.formulir(1, versi=versi, anggaran=b.belanja("7.01", n)) for versi, n in (("1", 5), ("2", None))]
    assert dibelanjakan(b.rencana(anggaran=b.mata("7.01")), *forms).nilai("7.01").angka is None


def test_an_amount_leads_back_to_the_rows_it_is_made_of():
    rencana = b.rencana(anggaran=[b.mata(k) for k in ("7", "7.1", "7.2", "7.2.1")])
    form = b.formulir(
        1, anggaran=[b.belanja(k, 1, sel) for k, sel in (("7.1", "B2"), ("7.2", "B3"), ("7.2.1", "B4"))]
    )
    assert [r.realisasi.tempat.sel for r in dibelanjakan(rencana, form).jumlah["7"].baris] == ["B2", "B3"]


def test_a_line_nobody_knows_the_unit_of_says_so():
    rencana = b.rencana(anggaran=b.mata("7.1", unit_kerja="a"))
    forms = [b.formulir(1, unit, anggaran=b.belanja("7.1", 5)) for unit in ("x", "y")]
    nilai = dibelanjakan(rencana, *forms).nilai("7.1")
    assert (nilai.terisi, "beberapa unit" in nilai.teks) == (False, True)


def test_a_line_below_a_programme_belongs_to_the_unit_of_the_programme():
    rencana = b.rencana(anggaran=[b.mata("7.1", unit_kerja="a"), b.mata("7.1.1")])
    forms = [b.formulir(1, unit, anggaran=b.belanja("7.1.1", n)) for unit, n in (("a", 5), ("y", 7))]
    assert dibelanjakan(rencana, *forms).nilai("7.1.1").angka == Decimal(5)


REBUTAN = [
    # pemilik menurut rencana, yang melaporkan → jumlah, rebutan?, yang dipakai sementara
    ("a", {"a": 5}, 5, False, None),
    ("a", {"b": 5}, 5, False, None),
    ("a", {"a": 5, "b": 7}, 5, True, "a"),
    ("a", {"a": 5, "b": 0}, 5, False, None),
    ("a", {"a": 0, "b": 7}, 0, True, "a"),
    ("a", {"b": 5, "c": 7}, None, True, None),
    ("a", {"b": 5, "c": 0}, 5, False, None),
    ("a", {"b": 0, "c": 0}, 0, False, None),
    ("a", {"a": None, "b": 7}, 7, False, None),
]


@pytest.mark.parametrize(("pemilik", "laporan", "jumlah", "rebutan", "dipakai"), REBUTAN)
def test_a_line_of_several_units_is_asked_about_and_never_added(pemilik, laporan, jumlah, rebutan, dipakai):
    forms = [b.formulir(1, unit, anggaran=b.belanja("7.1", n)) for unit, n in laporan.items()]
    hasil = dibelanjakan(b.rencana(anggaran=b.mata("7.1", unit_kerja=pemilik)), *forms)
    assert (hasil.nilai("7.1").angka, bool(hasil.rebutan)) == (jumlah, rebutan)
    assert [r.dipakai and r.dipakai.unit_kerja for r in hasil.rebutan] == ([dipakai] if rebutan else [])


def test_those_who_claim_a_line_are_named_with_their_figures():
    rencana = b.rencana(anggaran=b.mata("7.1", unit_kerja="a"))
    forms = [b.formulir(1, unit, anggaran=b.belanja("7.1", n)) for unit, n in (("c", 7), ("a", 5), ("b", None))]
    (satu,) = dibelanjakan(rencana, *forms).rebutan
    assert (satu.kode, [(r.unit_kerja, r.isian.realisasi.angka) for r in satu.laporan]) == (
        "7.1",
        [("a", 5), ("c", 7)],
    )


LRA = [
    # formulir, LRA → jumlah 7, 7.1, 7.1.1
    ({}, {"7": 9}, (9, None, None)),
    ({}, {"7.1.1": 9}, (9, 9, 9)),
    ({"7.1.1": 5}, {"7": 9}, (5, 5, 5)),
    ({"7.1": 5}, {"7.1.1": 9}, (5, 5, 9)),
    ({"7.1.1": 0}, {"7.1": 9}, (0, 0, 0)),
    ({"7.1.1": None}, {"7.1.1": 9}, (9, 9, 9)),
    ({}, {"7.1.1": None}, (None, None, None)),
    ({}, {"8": 9}, (None, None, None)),
]


@pytest.mark.parametrize(("formulir", "lra", "jumlah"), LRA)
def test_the_lra_serves_a_line_no_form_gives_anything_for(formulir, lra, jumlah):
    kode = ("7", "7.1", "7.1.1")
    form = b.formulir(1, anggaran=[b.belanja(k, n) for k, n in formulir.items()])
    hasil = dibelanjakan(
        b.rencana(anggaran=[b.mata(k) for k in kode]), form, lra=[b.belanja(k, n) for k, n in lra.items()]
    )
    assert tuple(hasil.nilai(k).angka for k in kode) == jumlah


def test_a_line_knows_its_own_figure_and_the_sum_below_it():
    rencana = b.rencana(anggaran=[b.mata(k) for k in ("7", "7.1", "7.2")])
    form = b.formulir(1, anggaran=[b.belanja(k, n) for k, n in (("7", 10), ("7.1", 4), ("7.2", 5))])
    satu = dibelanjakan(rencana, form).jumlah["7"]
    assert (satu.nilai.angka, satu.sendiri.unit_kerja, satu.bawah.angka) == (10, "seksi", 9)
    assert [(k, n.angka) for k, n in satu.rincian] == [("7.1", 4), ("7.2", 5)]
