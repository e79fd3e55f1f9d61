"""Rounds of one unit laid over one another: which is later, which figure counts, and what is told of the others."""

from datetime import date

import pytest

from pipeline.domain.baris_putaran import DUA_ANGKA, Akibat, berangka, sama
from pipeline.domain.formulir import Jawaban
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.putaran import Urutan, berlaku, sel_berlaku
from pipeline.domain.tempat import Tempat
from tests import builders as b

_ = None
LEBIH = date(2024, 11, 5)
URUTAN = Urutan(date(2024, 9, 30), date(2024, 10, 31))


def hari(n):
    return date(2024, 10, n)


@pytest.mark.parametrize(
    ("satu", "dua", "kemudian"),
    [
        ((hari(9), "1"), (hari(5), "2"), True),
        ((hari(5), "2"), (hari(9), "1"), False),
        ((hari(5), "2"), (hari(5), "1"), True),
        ((hari(5), "10"), (hari(5), "9"), True),
        ((hari(5), "1"), (hari(5), "1"), False),
        ((hari(5), "2"), (hari(5), ""), False),
        ((_, "2"), (hari(9), "1"), True),
        ((_, ""), (hari(9), "1"), False),
        ((LEBIH, "1"), (hari(5), "2"), False),
        ((LEBIH, "2"), (hari(5), "1"), True),
        ((date(2024, 9, 30), "1"), (date(2024, 9, 29), "1"), False),
        ((date(2024, 10, 31), "1"), (date(2024, 9, 30), "1"), True),
    ],
)
def test_a_round_is_later_by_a_date_that_can_be_right_else_by_its_version(satu, dua, kemudian):
    a, c = (b.formulir(3, tanggal=t, versi=v) for t, v in (satu, dua))
    assert URUTAN.kemudian(a, c) is kemudian


def test_rounds_stand_earliest_first_the_latest_at_nought():
    forms = [b.formulir(3, tanggal=hari(n), berkas=str(n)) for n in (9, 2, 5)]
    assert [(f.berkas, f.peringkat) for f in URUTAN.berurut(forms)] == [("2", -2), ("5", -1), ("9", 0)]


def lapis(*rounds):
    """Rounds five days apart: one row of kinerja each, its cells named after the round."""
    forms = [
        b.formulir(3, kinerja=isi if isinstance(isi, tuple) else (isi,), tanggal=tanggal, sidik=str(n))
        for n, (tanggal, isi) in enumerate(rounds, start=1)
    ]
    hasil, beda = berlaku(forms, URUTAN)
    return hasil[-1].kinerja[0], beda, hasil


def sel(beda):
    return (
        beda.akibat, beda.lembar, beda.kode,
        [(s.kolom, s.isi.angka if isinstance(s.isi, Nilai) else s.isi, s.tempat.sel) for s in beda.lama],
        [(s.kolom, s.isi.angka if isinstance(s.isi, Nilai) else s.isi, s.tempat.sel) for s in beda.baru],
    )  # fmt: skip


def isian(n, angka=None, **lain):
    return b.isian(b.nilai(angka, f"B{n}"), tempat=Tempat("uji.xlsx", "kinerja", f"A{n}"), **lain)


def test_a_later_figure_takes_the_place_of_an_earlier_one_and_both_are_named():
    row, (beda,), _hasil = lapis((hari(5), isian(1, 10)), (hari(9), isian(2, 12)))
    assert (row.realisasi.angka, sel(beda)) == (
        12, (Akibat.DIGANTI, "kinerja", "IKU1", [("realisasi", 10, "B1")], [("realisasi", 12, "B2")]),
    )  # fmt: skip


def test_a_figure_stands_where_the_later_round_left_its_cell_blank():
    row, (beda,), _hasil = lapis((hari(5), isian(1, 10)), (hari(9), isian(2)))
    assert (row.realisasi.angka, sel(beda)) == (
        10, (Akibat.DIPERTAHANKAN, "kinerja", "IKU1", [("realisasi", 10, "B1")], [("realisasi", None, "B2")]),
    )  # fmt: skip


def test_two_figures_of_one_day_are_none_and_both_are_named():
    row, (beda,), hasil = lapis((hari(5), isian(1, 10)), (hari(5), isian(2, 12)))
    assert [f.kinerja[0].realisasi.teks for f in hasil] == [f"10 ({DUA_ANGKA})", f"12 ({DUA_ANGKA})"]
    assert (row.realisasi.keadaan, sel(beda)) == (
        Keadaan.KOSONG,
        (Akibat.SENGKETA, "kinerja", "IKU1", [("realisasi", 10, "B1"), ("realisasi", 12, "B2")], []),
    )


def test_a_third_round_settles_a_dispute_of_the_first_two():
    row, beda, _hasil = lapis((hari(5), isian(1, 10)), (hari(5), isian(2, 12)), (hari(9), isian(3, 11)))
    assert (row.realisasi.angka, [satu.akibat for satu in beda]) == (11, [Akibat.DIGANTI] * 2)


def test_equal_rounds_are_not_worth_a_word():
    row, beda, _hasil = lapis((hari(5), isian(1, "10.0")), (hari(5), isian(2, "10")))
    assert (row.realisasi.angka, beda) == (10, ())


def test_a_value_does_not_stand_beside_the_newer_parts_of_it():
    bagian = b.isian(pembilang=b.nilai(9, "C2"), penyebut=b.nilai(10, "D2"))
    row, (beda,), _hasil = lapis((hari(5), isian(1, 80)), (hari(9), bagian))
    assert (row.realisasi.terisi, row.pembilang.angka, sel(beda)[3:]) == (
        False, 9, ([("realisasi", 80, "B1")], [("pembilang", 9, "C2"), ("penyebut", 10, "D2")]),
    )  # fmt: skip


def test_parts_do_not_stand_beside_a_newer_value():
    bagian = b.isian(pembilang=b.nilai(9, "C1"), penyebut=b.nilai(10, "D1"))
    row, (beda,), _hasil = lapis((hari(5), bagian), (hari(9), isian(2, 80)))
    assert (row.realisasi.angka, row.pembilang.terisi, beda.akibat) == (80, False, Akibat.DIGANTI)


def test_a_value_and_its_parts_of_one_day_are_a_dispute():
    bagian = b.isian(pembilang=b.nilai(9, "C1"), penyebut=b.nilai(10, "D1"))
    row, (beda,), _hasil = lapis((hari(5), bagian), (hari(5), isian(2, 80)))
    assert (row.realisasi.terisi, beda.akibat, [s.kolom for s in beda.lama]) == (
        False, Akibat.SENGKETA, ["pembilang", "penyebut", "realisasi"],
    )  # fmt: skip


def test_a_blank_part_is_filled_beside_the_newer_other_part():
    lama = b.isian(80, pembilang=b.nilai(8, "C1"), penyebut=b.nilai(10, "D1"))
    baru = b.isian(90, pembilang=b.nilai(9, "C2"), penyebut=b.nilai(None, "D2"))
    row, beda, _hasil = lapis((hari(5), lama), (hari(9), baru))
    assert (row.realisasi.angka, row.pembilang.angka, row.penyebut.angka) == (90, 9, 10)
    assert [satu.akibat for satu in beda] == [Akibat.DIGANTI, Akibat.DIPERTAHANKAN]


def kata(n, teks, tanggal):
    return tanggal, isian(n, 10, upaya=teks, letak=(("upaya", Tempat("uji.xlsx", "kinerja", f"H{n}")),))


def test_words_left_blank_later_stay_with_their_cell():
    row, (beda,), _hasil = lapis(kata(1, "Sosialisasi", hari(5)), kata(2, " ", hari(9)))
    assert (row.upaya, row.di("upaya").sel, sel(beda)) == (
        "Sosialisasi", "H1",
        (Akibat.URAIAN_DIPERTAHANKAN, "kinerja", "IKU1", [("upaya", "Sosialisasi", "H1")], [("upaya", " ", "H2")]),
    )  # fmt: skip


def test_different_words_of_one_day_are_named():
    row, (beda,), _hasil = lapis(kata(1, "Sosialisasi", hari(5)), kata(2, "Rapat", hari(5)))
    assert (row.upaya, sel(beda)) == (
        "Rapat",
        (Akibat.URAIAN_BERBEDA, "kinerja", "IKU1", [("upaya", "Sosialisasi", "H1")], [("upaya", "Rapat", "H2")]),
    )


@pytest.mark.parametrize(
    ("teks", "tanggal"), [("Rapat", hari(9)), ("  SOSIALISASI ", hari(5)), ("Sosialisasi", hari(5))]
)
def test_later_words_or_the_same_words_need_no_remark(teks, tanggal):
    assert lapis(kata(1, "Sosialisasi", hari(5)), kata(2, teks, tanggal))[1] == ()


def test_every_sheet_has_its_rounds():
    forms = [b.formulir(3, aksi=b.isian_aksi(n), anggaran=b.belanja("7", n), tanggal=hari(n)) for n in (5, 9)]
    hasil, beda = berlaku(forms, URUTAN)
    assert [(satu.lembar, satu.kode, satu.akibat) for satu in beda] == [
        ("rencana_aksi", "RA1", Akibat.DIGANTI), ("anggaran", "7", Akibat.DIGANTI),
    ]  # fmt: skip
    assert (hasil[1].rencana_aksi[0].realisasi.angka, hasil[1].anggaran[0].realisasi.angka) == (9, 9)


def survei(n, *jawaban, tanggal=None):
    rows = [Jawaban(str(i), (j,) * 9, Tempat("uji.xlsx", "kuesioner", f"A{n}")) for i, j in enumerate(jawaban)]
    return b.formulir(3, kuesioner=rows, tanggal=tanggal or hari(n), sidik=str(n))


def test_the_answers_of_the_latest_round_with_a_survey_count_together():
    hasil, (beda,) = berlaku([survei(5, 4), survei(7, 3, 3), survei(9)], URUTAN)
    assert [len(f.kuesioner) for f in hasil] == [1, 2, 0]
    assert sel(beda) == (
        Akibat.DIGANTI, "kuesioner", "kuesioner",
        [("kuesioner", "1 responden", "A5")], [("kuesioner", "2 responden", "A7")],
    )  # fmt: skip


def test_two_surveys_of_one_day_are_none():
    hasil, (beda,) = berlaku([survei(5, 4), survei(6, 3, tanggal=hari(5))], URUTAN)
    assert [f.kuesioner for f in hasil] == [(), ()]
    assert sel(beda) == (
        Akibat.SENGKETA, "kuesioner", "kuesioner",
        [("kuesioner", "1 responden", "A5"), ("kuesioner", "1 responden", "A6")], [],
    )  # fmt: skip


def test_the_same_survey_twice_counts_once_without_a_word():
    hasil, beda = berlaku([survei(5, 4), survei(6, 4, tanggal=hari(5))], URUTAN)
    assert (len(hasil[1].kuesioner), beda) == (1, ())


def test_the_cells_that_count_are_those_of_the_latest_round_of_a_row():
    jawaban = [Jawaban("1", (4,) * 9, Tempat("uji.xlsx", "kuesioner", "A9"))]
    forms = [
        b.formulir(3, kinerja=(isian(1, 10), isian(2, 5, indikator="IKU2")), peringkat=-1),
        b.formulir(3, kinerja=(isian(3, 12),), kuesioner=jawaban),
    ]
    assert {t.sel for t in sel_berlaku(forms) if t.sel} == {"A2", "B2", "A3", "B3", "A9"}


@pytest.mark.parametrize(
    ("satu", "dua", "hasil"),
    [
        (Nilai.dari("1.50", teks="1,50"), Nilai.dari("1.5"), True),
        (Nilai.dari(1), Nilai.dari(2), False),
        (Nilai(Keadaan.KOSONG, " Data  Belum"), Nilai(Keadaan.KOSONG, "data belum"), True),
        (Nilai(Keadaan.KOSONG, "satu"), Nilai(Keadaan.KOSONG, "dua"), False),
        (Nilai(Keadaan.TIDAK_BERLAKU), Nilai(Keadaan.BELUM_TERSEDIA), False),
        (Nilai(Keadaan.TERISI, "BB (x)", Bentuk.PREDIKAT, predikat="BB"),
         Nilai(Keadaan.TERISI, "BB", Bentuk.PREDIKAT, predikat="BB"), True),
    ],
)  # fmt: skip
def test_two_cells_say_the_same_however_they_are_spelt(satu, dua, hasil):
    assert sama(satu, dua) is hasil


@pytest.mark.parametrize(
    ("row", "hasil"),
    [
        (b.isian(0), True),
        (b.isian(), False),
        (b.isian(Nilai(Keadaan.TIDAK_BERLAKU)), True),
        (b.isian(Nilai(Keadaan.KOSONG, "05-Des")), True),
        (b.isian(penyebut=5), True),
        (b.isian(upaya="Rapat"), False),
    ],
)
def test_a_row_has_a_figure_where_anything_stands_in_its_cells(row, hasil):
    assert berangka(row) is hasil


def test_of_a_budget_line_only_the_figure_in_dispute_goes():
    forms = [b.formulir(3, anggaran=b.belanja("7", 100, fisik=n), tanggal=hari(5), sidik=str(n)) for n in (40, 50)]
    hasil, beda = berlaku(forms, URUTAN)
    assert [satu.akibat for satu in beda] == [Akibat.SENGKETA]
    assert {(f.anggaran[0].realisasi.angka, f.anggaran[0].realisasi_fisik.angka) for f in hasil} == {(100, None)}


def test_the_work_done_stays_where_a_later_round_leaves_it_blank():
    forms = [
        b.formulir(3, anggaran=b.belanja("7", n, fisik=fisik), tanggal=hari(n)) for n, fisik in ((5, 40), (9, None))
    ]
    (*_, akhir), _ = berlaku(forms, URUTAN)
    assert (akhir.anggaran[0].realisasi.angka, akhir.anggaran[0].realisasi_fisik.angka) == (9, 40)
