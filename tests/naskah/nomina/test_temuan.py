"""Findings of one kind in one row: nothing said twice, no place lost."""

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import gathered, in_reading_order
from pipeline.naskah.nomina.temuan import kelompok_temuan, kode_saja
from pipeline.regulation.katalog import temuan
from tests.builders import rencana, unit

LEMBAR = ("2024/perencanaan.xlsx", "target")


def nol(*baris):
    """The finding that the target of I1 is zero, once per row of the sheet and year."""
    return [temuan("TGT-20", Tempat(*LEMBAR, f"D{n}"), indikator="I1", tahun=n) for n in baris]


def tanpa_bukti(*kode, unit_kerja="SEKSI"):
    """The finding that a realisasi has no evidence, once per indikator."""
    return [
        temuan("KEL-10", Tempat("masuk/TW1/a.xlsx", "kinerja", f"F{n}"), unit_kerja=unit_kerja,
               indikator=f"“Jumlah hal {k}” ({k})", triwulan="Triwulan I")
        for n, k in enumerate(kode, start=2)
    ]  # fmt: skip


def baris(findings, **lain):
    """Every row as (how often, sentence, places)."""
    rows = kelompok_temuan(findings, rencana(unit_kerja=(unit("SEKSI", "Seksi Satu"),)), **lain)
    return [(row.banyak, row.pesan, row.tempat) for row in rows]


def test_a_finding_that_stands_alone_is_told_whole():
    assert baris(nol(4)) == [
        (
            1,
            "Target I1 tahun 4 adalah 0; capaiannya tidak dapat dihitung, bukan 0%.",
            ("2024/perencanaan.xlsx › target › D4",),
        )
    ]


def test_findings_of_one_kind_share_a_row_that_names_every_cell():
    assert baris(nol(9, 10)) == [
        (
            2,
            "Target I1 tahun … adalah 0; capaiannya tidak dapat dihitung, bukan 0%.",
            ("2024/perencanaan.xlsx › target: D9, D10",),
        )
    ]


def test_what_differs_stands_behind_its_cell():
    assert baris(tanpa_bukti("A1", "A2"))[0][2] == (
        "masuk/TW1/a.xlsx › kinerja: F2 (“Jumlah hal A1” (A1)); F3 (“Jumlah hal A2” (A2))",
    )


def test_a_long_row_names_indikator_by_code():
    (row,) = baris(tanpa_bukti(*(f"A{n}" for n in range(1, 8))))
    assert row[2] == ("masuk/TW1/a.xlsx › kinerja: " + "; ".join(f"F{n + 1} (A{n})" for n in range(1, 8)),)


def test_the_nota_of_a_unit_keeps_the_words():
    (row,) = baris(tanpa_bukti(*(f"A{n}" for n in range(1, 8))), ringkas=False)
    assert "F8 (“Jumlah hal A7” (A7))" in row[2][0]


def test_two_units_never_share_a_row():
    assert [row[0] for row in baris([*tanpa_bukti("A1"), *tanpa_bukti("A1", unit_kerja="LAIN")])] == [1, 1]


def test_different_remedies_make_different_rows():
    place = Tempat("formulir", "kinerja")
    found = [
        temuan("LKE-07", place, apa="penyebab", perihal=f"I{n}", langkah=langkah)
        for n in (1, 2)
        for langkah in ("Isi kolom A", "Isi kolom B")
    ]
    assert [row[2] for row in baris(found)] == [("formulir › kinerja: I1, I2",)] * 2


def test_a_value_the_sentence_does_not_tell_is_shown():
    found = [temuan("BCA-05", Tempat(*LEMBAR, "C7"), "12,500")]
    assert baris(found)[0][2] == ("2024/perencanaan.xlsx › target: C7 (isi: 12,500)",)


def test_cells_come_in_the_order_of_the_sheet():
    assert [t.tempat.sel for t in in_reading_order(nol(10, 9, 28))] == ["D9", "D10", "D28"]


def test_a_name_in_front_of_its_code_is_a_code():
    assert [kode_saja(text) for text in ("I001 Jumlah dokumen", "“Jumlah dokumen” (I001)", "Bab IV")] == [
        "I001", "I001", "Bab IV",
    ]  # fmt: skip


def test_few_findings_that_differ_in_much_stay_apart():
    found = [
        temuan("TGT-13", Tempat(*LEMBAR, f"D{n}"), indikator=f"I{n}", polaritas="positif", dokumen=f"dok {n}",
               dari=n, sejak=2000 + n, ke=n + 1, sampai=2010 + n)
        for n in (1, 2)
    ]  # fmt: skip
    assert [row[0] for row in baris(found)] == [1, 1]


def test_the_nota_of_a_unit_gives_every_cell_its_line():
    (row,) = baris(tanpa_bukti("A1", "A2"), ringkas=False)
    assert [line.partition(" ")[0] for line in row[2][0].splitlines()] == ["masuk/TW1/a.xlsx", "F2", "F3"]


def test_what_a_place_does_not_say_leaves_no_empty_brackets():
    found = [
        temuan("BCA-19", Tempat(*LEMBAR, f"A{n}"), nilai, baris=n, kolom="indikator")
        for n, nilai in ((4, "No"), (5, ""), (6, "Jumlah"))
    ]
    teks = " ".join(cell for row in baris(found) for cell in row[2])
    assert not any(salah in teks for salah in ("(; ", "; )", "()", ";;"))


def test_a_whole_column_shows_as_its_range():
    semua = gathered(tanpa_bukti(*(f"A{n}" for n in range(1, 31))))
    assert [(row[0], row[2]) for row in baris(semua)] == [(30, ("masuk/TW1/a.xlsx › kinerja › F2–F31",))]


def test_an_empty_difference_leaves_no_sign_behind():
    found = [temuan("BCA-14", Tempat(*LEMBAR, f"A{n}"), nama, mirip=mirip)
             for n, nama, mirip in ((4, "Warna", ""), (5, "Bentuk", "; barangkali maksudnya “uraian”"))]  # fmt: skip
    assert "A4 (Warna)" in baris(found)[0][2][0]
