"""Returned forms: which round is the later one, what is put aside, and the rows in force."""

from datetime import date

import pytest

from pipeline.domain.formulir import Penerimaan, disisihkan, newest_first
from pipeline.domain.tempat import Tempat
from tests import builders as b


@pytest.mark.parametrize(
    ("berkas", "sisih"),
    [
        ("masuk/TW1/lama/a.xlsx", True),
        ("masuk/TW1/ Lama /a.xlsx", True),
        ("lama/a/b.csv", True),
        ("masuk/TW1/lama", False),
        ("masuk/TW1/lama.xlsx", False),
        ("masuk/TW1/selama/a.xlsx", False),
    ],
)
def test_what_lies_in_a_folder_lama_is_put_aside(berkas, sisih):
    assert disisihkan(berkas) is sisih


@pytest.mark.parametrize(
    ("versi", "nomor"),
    [("1", (1,)), ("versi 2", (2,)), ("2.0", (2,)), ("1.10", (1, 10)), ("0", (0,)), ("1.0.3", (1, 0, 3)), ("", ()),
     ("final", ())],
)  # fmt: skip
def test_a_version_is_its_numbers(versi, nomor):
    assert b.formulir(versi=versi).nomor_versi == nomor


def test_rounds_are_ordered_by_standing_then_date_then_version_and_never_by_name():
    urut = [
        b.formulir(berkas="a", peringkat=0),
        b.formulir(berkas="z", peringkat=-1, tanggal=date(2024, 4, 9)),
        b.formulir(berkas="b", peringkat=-1, tanggal=date(2024, 4, 5), versi="10"),
        b.formulir(berkas="y", peringkat=-1, tanggal=date(2024, 4, 5), versi="9"),
        b.formulir(berkas="x", peringkat=-1, versi="11"),
    ]
    assert newest_first(reversed(urut)) == urut


def test_words_stand_in_their_own_cell_or_in_the_row():
    isian = b.isian(1, tempat=Tempat("a", "b", "A2"), letak=(("upaya", Tempat("a", "b", "H2")),))
    assert (isian.di("upaya").sel, isian.di("keterangan").sel) == ("H2", "A2")


@pytest.mark.parametrize(
    ("lama", "baru", "berlaku"), [(1, 2, 2), (1, None, 1), (None, 2, 2), (None, None, None), (1, 0, 0)]
)
def test_an_action_left_blank_later_keeps_its_earlier_figure(lama, baru, berlaku):
    forms = [b.formulir(aksi=b.isian_aksi(n), versi=v) for v, n in (("1", lama), ("2", baru))]
    assert Penerimaan(1, tuple(forms)).aksi["RA1"].realisasi.angka == berlaku


def test_a_mended_form_replaces_only_the_rows_it_holds():
    forms = (
        b.formulir(kinerja=(b.isian(5), b.isian(7, "IKU2")), versi="1"),
        b.formulir(kinerja=b.isian(6), versi="2"),
        b.formulir(1, "b", kinerja=b.isian(9)),
    )
    rows = Penerimaan(1, forms).kinerja
    assert {k: {u: i.realisasi.angka for u, i in v.items()} for k, v in rows.items()} == {
        "IKU1": {"seksi": 6, "b": 9}, "IKU2": {"seksi": 7},
    }  # fmt: skip
