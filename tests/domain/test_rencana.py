"""Look-ups in the plan: whose target counts, what lies below what, and what a row says."""

from decimal import Decimal

import pytest

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.rencana import content, ke_atas
from pipeline.domain.tempat import Tempat
from tests import builders as b

_ = None
BELUM = Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis")
TW, BARU, TANPA = (10, 20, 30, 40), (1, 2, 3, 4), (_, _, _, _)


def target(**per_dokumen):
    """A plan with one target per document: (setahun, triwulan)."""
    return b.rencana(target=[b.target(setahun=n, tw=tw, dokumen=d) for d, (n, tw) in per_dokumen.items()])


@pytest.mark.parametrize(
    ("rows", "dokumen", "setahun", "triwulan"),
    [
        ({"renstra": (90, TANPA), "pk": (100, TW)}, "pk", 100, TW),
        ({"renstra": (90, TW)}, "renstra", 90, TW),
        ({"pk_perubahan": (80, TW)}, "pk_perubahan", 80, TW),
        ({"pk": (100, TW), "pk_perubahan": (80, BARU)}, "pk_perubahan", 80, BARU),
        ({"pk": (100, TW), "pk_perubahan": (80, TANPA)}, "pk_perubahan", 80, TW),
        ({"pk": (100, TW), "pk_perubahan": (80, (_, _, 5, 6))}, "pk_perubahan", 80, (10, 20, 5, 6)),
        ({"pk": (100, TW), "pk_perubahan": (80, (0, _, _, _))}, "pk_perubahan", 80, (0, 20, 30, 40)),
        ({"pk": (100, TW), "pk_perubahan": (80, (BELUM, _, _, _))}, "pk_perubahan", 80, (_, 20, 30, 40)),
        ({"pk": (100, TANPA), "pk_perubahan": (80, (_, _, 5, _))}, "pk_perubahan", 80, (_, _, 5, _)),
    ],
)
def test_the_pk_in_force_gives_the_year_and_the_first_pk_the_quarters_it_leaves_blank(
    rows, dokumen, setahun, triwulan
):
    t = target(**rows).target_berlaku("IKU1")
    assert (t.dokumen, t.target.angka, tuple(n.angka for n in t.triwulan)) == (dokumen, setahun, triwulan)


def test_the_renstra_is_no_pk():
    rencana = target(renstra=(90, TW))
    assert (rencana.target_pk("IKU1"), rencana.target_berlaku("IKU9"), rencana.ada_pk_perubahan) == (
        None,
        None,
        False,
    )


@pytest.mark.parametrize(("tahun", "ada"), [(2024, True), (2023, False)])
def test_a_pk_is_changed_by_one_of_this_year(tahun, ada):
    assert b.rencana(target=b.target(tahun=tahun, dokumen="pk_perubahan")).ada_pk_perubahan is ada


def test_a_target_of_a_document_is_that_of_the_year_asked_for():
    rencana = b.rencana(target=[b.target(setahun=t, tahun=t, dokumen="renstra") for t in (2026, 2024)])
    assert [rencana.target_dokumen("IKU1", "renstra", t).target.angka for t in (None, 2024, 2026)] == [
        2024,
        2024,
        2026,
    ]
    assert [t.tahun for t in rencana.target_indikator("IKU1", "renstra")] == [2026, 2024]
    assert (rencana.target_indikator("IKU1", "pk"), rencana.target_dokumen("IKU1", "renstra", 0)) == ((), None)


def test_rows_of_an_indikator_come_in_the_order_of_the_plan_history_oldest_first():
    rencana = b.rencana(
        pembanding=(b.pembanding(2), b.pembanding(1)),
        riwayat=(b.riwayat(2023, 1), b.riwayat(2021, 1), b.riwayat(2022, 1)),
    )
    assert [p.nilai.angka for p in rencana.pembanding_indikator("IKU1")] == [2, 1]
    assert [r.tahun for r in rencana.riwayat_indikator("IKU1")] == [2021, 2022, 2023]
    assert [i.kode for i in rencana.indikator_sasaran("S1")] == ["IKU1"]


def test_what_an_indikator_lacks_is_nothing():
    r = b.rencana()
    kosong = (r.pembanding_indikator, r.riwayat_indikator, r.indikator_sasaran)
    assert [cari("hilang") for cari in kosong] == [()] * 3


def test_what_lies_below_a_sasaran_goes_all_the_way_and_ends_in_a_circle():
    semua = (
        b.sasaran("A", induk="C"),
        b.sasaran("B", "program", induk="A"),
        b.sasaran("C", induk="B"),
        b.sasaran("D"),
    )
    rencana = b.rencana(sasaran=semua)
    assert (rencana.keturunan("A"), rencana.keturunan("D"), rencana.keturunan("A", "D")) == (
        {"A", "B", "C"}, {"D"}, {"A", "B", "C", "D"},
    )  # fmt: skip
    assert [s.kode for s in rencana.sasaran_tingkat("program", "tujuan")] == ["B"]


def test_the_nearest_line_of_a_level_is_above():
    rencana = b.rencana(anggaran=[b.mata("7"), b.mata("7.1"), b.mata("7.1.2", "kegiatan")])
    assert [
        m and m.kode for m in (rencana.mata_di_atas("7.1.2.3", t) for t in ("program", "kegiatan", "sub_kegiatan"))
    ] == ["7.1", "7.1.2", None]


@pytest.mark.parametrize(
    ("kode", "nama"),
    [("seksi", "Seksi Pelayanan"), (("seksi", "x"), "Seksi Pelayanan, x"), ("x", "x"), ((), ""), ("", "")],
)
def test_units_are_named_an_unknown_one_by_its_kode(kode, nama):
    assert b.rencana().nama_unit(kode) == nama


def isi(angka, teks="", sel="", **lain):
    return b.target(setahun=Nilai(Keadaan.TERISI, teks, angka=Decimal(angka), tempat=Tempat("a", "b", sel), **lain))


@pytest.mark.parametrize(
    ("satu", "dua", "sama"),
    [
        (isi("12.50", "12,5", "C2"), isi("12.5", "12.50", "D9"), True),
        (isi("1E+1"), isi("10"), True),
        (isi("12.5"), isi("12.6"), False),
        (isi("12", "12", bentuk=Bentuk.BATAS), isi("12", "12"), False),
        (isi("12", tanda="≥"), isi("12", tanda="≤"), False),
        (isi("12", predikat="A"), isi("12", predikat="B"), False),
        (isi("12", bawah=Decimal(1)), isi("12", atas=Decimal(1)), False),
        (isi("12", pembilang=Decimal(1)), isi("12", penyebut=Decimal(1)), False),
        (isi("12", "satu", bentuk=Bentuk.TEKS), isi("12", "dua", bentuk=Bentuk.TEKS), False),
        (b.target(setahun=Nilai(Keadaan.KOSONG, "x")), b.target(setahun=Nilai(Keadaan.KOSONG, "y")), False),
        (b.target(setahun=Nilai(Keadaan.KOSONG)), b.target(setahun=Nilai(Keadaan.TIDAK_BERLAKU)), False),
        (b.target(tw=(1, 2, 3, 4)), b.target(tw=(1, 2, 3, 5)), False),
        (b.target(dokumen="pk"), b.target(dokumen="renstra"), False),
        (b.target(tahun=2024), b.target(tahun=2025), False),
    ],
)
def test_two_rows_say_the_same_whatever_cell_and_spelling_they_have(satu, dua, sama):
    assert (content(satu) == content(dua)) is sama


def test_a_row_says_the_same_wherever_it_stands():
    assert content(b.indikator(tempat=Tempat("a", "b", "C2"))) == content(b.indikator())


def test_what_lies_above_a_kode_is_told_nearest_first():
    baris = {s.kode: s for s in (b.sasaran("S1"), b.sasaran("P1", induk="S1"), b.sasaran("K1", induk="P1"))}
    assert [list(ke_atas(kode, baris)) for kode in ("K1", "X", "")] == [["K1", "P1", "S1"], [], []]


def test_a_circle_of_kode_ends_where_it_began():
    baris = {s.kode: s for s in (b.sasaran("A", induk="B"), b.sasaran("B", induk="A"))}
    assert list(ke_atas("A", baris)) == ["A", "B"]
