"""Sheets as typed rows: headers found, cells typed, nothing lost without a word."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.domain.berkas import Berkas
from pipeline.domain.nilai import Keadaan
from pipeline.intake.skema import KINERJA, KUESIONER, LRA
from pipeline.regulation.katalog import pesan
from pipeline.sheet.buka import match_sheets, read_sheets
from pipeline.sheet.kolom import Jenis, Kolom, Skema
from pipeline.sheet.lembar import Lembar, Tanda
from pipeline.sheet.tabel import read_table
from tests.sheet.buku import buku, csv, kode

SKEMA = Skema(
    "kinerja",
    (
        Kolom("kode", Jenis.KODE, wajib=True, kosong="BCA-16", padanan=("kode indikator",)),
        Kolom("uraian", kosong="BCA-17"),
        Kolom("realisasi", Jenis.DESIMAL, wajib=True, padanan=("realisasi tw i",)),
        Kolom("pagu", Jenis.UANG),
        Kolom("tahun", Jenis.BULAT),
        Kolom("nip", Jenis.NIP),
        Kolom("mulai", Jenis.TANGGAL),
        Kolom("iku", Jenis.PILIHAN, pilihan=("ya", "tidak"), sebutan=(("y", "ya"), ("✓", "ya"))),
    ),
    ("capaian kinerja",),
    konteks=("satuan",),
)
KEPALA = ["kode", "uraian", "realisasi"]


def tabel(*baris, tanda=None):
    return read_table(Lembar("kinerja", "f.xlsx", baris, tanda or {}), SKEMA)


def isi_xlsx(baris, isi_sel=None):
    (lembar,), _ = read_sheets(Berkas.dari("f.xlsx", buku({"kinerja": baris}, isi_sel)))
    return read_table(lembar, SKEMA)


def test_headers_match_without_case_spaces_dots_and_underscores():
    (baris,) = tabel(["Kode Indikator", "URAIAN", "Realisasi TW.I (%)"], ["I1", "u", "5"]).baris
    assert (baris.teks("kode"), baris.nilai("realisasi").angka) == ("I1", 5)


def test_the_header_is_found_below_title_lines_and_a_blank_line():
    hasil = tabel(["REALISASI KINERJA"], ["Triwulan I"], [], KEPALA, ["I1", "u", "5"])
    assert ([b.nomor for b in hasil.baris], hasil.temuan) == ([5], ())


def test_moved_columns_are_found():
    (baris,) = tabel(["realisasi", "", "uraian", "kode"], ["5", "", "u", "I1"]).baris
    assert (baris.tempat("realisasi").sel, baris.tempat("kode").sel) == ("A2", "D2")


def test_blank_rows_between_rows_are_passed_over():
    assert [b.nomor for b in tabel(KEPALA, ["I1", "u", "5"], ["", "", ""], [], ["I2", "u", "6"]).baris] == [2, 5]


def test_a_row_that_numbers_the_columns_is_no_data():
    hasil = tabel(KEPALA, ["(1)", "(2)", "(3)"], ["I1", "u", "5"])
    assert ([b.nomor for b in hasil.baris], kode(hasil.temuan)) == ([3], ["BCA-18"])


@pytest.mark.parametrize(("baris", "data"), [
    ([["1", "", "2"], ["2", "", "6"], ["3", "", "7"]], [2, 3, 4]),
    ([["1", "", "2"], ["I1", "u", "5"]], [3]),
    ([["(1)", "", "(2)"], ["I1", "u", "5"]], [3]),
    ([["1", "2", "3"], ["2", "5", "6"]], [2, 3]),
    ([["1", "2", "3"], ["1", "u", "6"], ["2", "u", "6"]], [3, 4]),
    ([["(1)", "(2)", "(3)"], ["2", "5", "6"]], [3]),
])  # fmt: skip
def test_bare_digits_number_the_columns_only_where_they_cannot_be_kode_and_figures(baris, data):
    assert [b.nomor for b in tabel(KEPALA, *baris).baris] == data


def test_a_first_row_that_counts_over_few_of_the_columns_is_data():
    """Respondent 1 who answered 2, 3, 4 and left the rest open numbers no columns."""
    kepala = ["responden", *(f"u{n}" for n in range(1, 10))]
    hasil = read_table(Lembar("kuesioner", "f.xlsx", [kepala, ["1", "2", "3", "4"]]), KUESIONER)
    assert ([b.nomor for b in hasil.baris], kode(hasil.temuan)) == ([2], [])


@pytest.mark.parametrize("judul", ["Jumlah", "TOTAL", "Jumlah Anggaran", "Sub Total"])
def test_a_row_of_totals_is_no_data(judul):
    hasil = tabel(KEPALA, ["I1", "u", "5"], [judul, "", "1.234"])
    assert ([b.nomor for b in hasil.baris], kode(hasil.temuan)) == ([2], ["BCA-43"])


def test_a_typed_total_keeps_its_figures_and_its_cell_beside_the_rows():
    (baris,) = tabel(KEPALA, ["I1", "u", "5"], ["", "Jumlah", "7,5"]).jumlah
    assert (baris.nilai("realisasi").angka, baris.tempat("realisasi").sel) == (Decimal("7.5"), "C3")


@pytest.mark.parametrize(
    ("kepala", "temuan"),
    [
        (["kode", "uraian"], [("BCA-13", "realisasi")]),
        (["kode", "uraian", "realisasi", "catatan"], [("BCA-14", "catatan")]),
        (["kode", "uraian", "realisasi", "satuan"], []),
        (["kode", "uraian", "realisasi", "realisasi"], [("BCA-51", "realisasi")]),
        (["kode", "uraian", "realisasi", "uraian"], [("BCA-15", "uraian")]),
        (["kode", "uraian", "realisasi", "pagu (Rp. 000)"], [("BCA-40", "pagu (Rp. 000)")]),
        (["kode", "uraian", "realisasi", "pagu (dalam ribuan)"], [("BCA-40", "pagu (dalam ribuan)")]),
        (["foo", "bar"], [("BCA-12", "kinerja")]),
    ],
)
def test_odd_headers_are_findings(kepala, temuan):
    assert [(t.kode, t.nilai) for t in tabel(kepala).temuan] == temuan


def test_an_unknown_column_comes_with_the_nearest_known_name():
    assert "“realisasi”" in pesan(tabel(["kode", "uraian", "realisas"]).temuan[0])


def test_content_under_a_column_without_a_header_is_not_lost_silently():
    assert [(t.kode, t.tempat.sel) for t in tabel(KEPALA, ["I1", "u", "5", "catatan"]).temuan] == [("BCA-14", "D1")]


@pytest.mark.parametrize(
    ("baris", "temuan", "dipakai"),
    [
        (["", "uraian", "5"], ["BCA-16"], 0),
        (["Catatan: angka sementara", "", ""], [], 0),
        (["", "Mengetahui, Camat", ""], [], 0),
        (["", "Indikator tambahan", ""], ["BCA-19"], 0),
        (["I1", "", "5"], ["BCA-17"], 1),
        (["I1", "-", "5"], ["BCA-17"], 1),
        (["I1", " – ", "5"], ["BCA-17"], 1),
        (["I1", "'", "5"], ["BCA-17"], 1),
        (["I1", "- u", "5"], [], 1),
        (["I1", "u", ""], [], 1),
    ],
)
def test_empty_cells_that_matter_are_findings(baris, temuan, dipakai):
    hasil = tabel(KEPALA, baris)
    assert (kode(hasil.temuan), len(hasil.baris)) == (temuan, dipakai)


def test_a_finding_names_file_sheet_and_cell():
    (temuan,) = tabel(KEPALA, ["I1", "u", "1.234"]).temuan
    assert str(temuan.tempat) == "f.xlsx › kinerja › C2"


def test_the_same_table_as_csv_and_as_workbook_has_the_same_figures():
    teks = [["kode", "realisasi", "pagu", "tahun"], ["I1", "12,5", "1.385.437.875", "2024"], ["I2", "-", "", "2023"]]
    angka = [teks[0], ["I1", 12.5, 1385437875, 2024], ["I2", None, None, 2023]]
    (lembar,), _ = read_sheets(Berkas.dari("kinerja.csv", csv(teks)))

    def figures(hasil):
        return [
            (b.teks("kode"), b.nilai("realisasi").angka, b.nilai("pagu").angka, b.bulat("tahun")) for b in hasil.baris
        ]

    assert figures(read_table(lembar, SKEMA)) == figures(isi_xlsx(angka))


def test_a_percent_cell_is_the_number_a_person_sees():
    def isi(wb, ws):
        ws.write("C2", 0.855, wb.add_format({"num_format": "0.0%"}))

    assert isi_xlsx([KEPALA, ["I1", "u"]], isi).baris[0].nilai("realisasi").angka == Decimal("85.5")


@pytest.mark.parametrize(
    ("biner", "desimal"), [(0.1 + 0.2, "0.3"), (99.665, "99.665"), (1e14 + 0.5, "100000000000000.5")]
)
def test_a_stored_number_is_read_by_its_fifteen_digits(biner, desimal):
    assert tabel(KEPALA, ["I1", "u", biner]).baris[0].nilai("realisasi").angka == Decimal(
        format(Decimal(desimal), ".15g")
    )


def odd(sel):
    hasil = tabel(["kode", "realisasi", "nip", "mulai", "iku", "tahun"], sel)
    return [(t.kode, t.tempat.sel) for t in hasil.temuan]


@pytest.mark.parametrize(
    ("sel", "temuan"),
    [
        (["I1", date(2024, 5, 1)], [("BCA-22", "B2")]),
        (["I1", True], [("BCA-37", "B2")]),
        (["I1", "", 197608172000032000.0], [("BCA-32", "C2")]),
        ([1.05, 5], [("BCA-33", "A2")]),
        (["I1", "", "", "kapan-kapan"], [("BCA-34", "D2")]),
        (["I1", "", "", "", "barangkali"], [("BCA-35", "E2")]),
        (["I1", "", "", "", "", "2022/2023"], [("BCA-36", "F2")]),
        ([7.0, 5.0, "19760817 200003 2 001", date(2024, 1, 1), "Y", 2024.0], []),
    ],
)
def test_a_cell_of_the_wrong_kind_is_a_finding(sel, temuan):
    assert odd(sel) == temuan


def test_a_nip_written_in_groups_is_one_number_of_eighteen_digits():
    assert (
        tabel(["kode", "realisasi", "nip"], ["I1", 5, "19760817 200003 2 001"]).baris[0].teks("nip")
        == "197608172000032001"
    )


def test_a_code_keeps_its_zeros():
    assert tabel(KEPALA, ["01.02.0", "u", 5]).baris[0].teks("kode") == "01.02.0"


@pytest.mark.parametrize(
    ("isi_sel", "temuan"),
    [
        (lambda _, ws: ws.write_formula("C2", "=Z1", None, ""), [("BCA-20", "C2", "=Z1")]),
        (lambda _, ws: ws.write_formula("C2", "=Z1", None, "#REF!"), [("BCA-21", "C2", "#REF!")]),
        (lambda _, ws: ws.write_formula("A9", "=Z1", None, ""), [("BCA-20", "A9", "=Z1")]),
        (lambda _, ws: ws.write_formula("C9", "=Z1", None, ""), []),
    ],
)
def test_a_cell_that_lost_its_value_is_named_with_its_address(isi_sel, temuan):
    hasil = isi_xlsx([KEPALA, ["I1", "u"]], isi_sel)
    assert [(t.kode, t.tempat.sel, t.nilai) for t in hasil.temuan] == temuan


def test_words_under_a_vertical_merge_count_for_every_row():
    hasil = isi_xlsx([KEPALA, ["I1", "", 5], ["I2", "", 6]], lambda _, ws: ws.merge_range("B2:B3", "sama"))
    assert [b.teks("uraian") for b in hasil.baris] == ["sama", "sama"]


def test_a_number_under_a_vertical_merge_counts_once_and_is_asked_about():
    hasil = isi_xlsx([KEPALA, ["I1", "u"], ["I2", "u"]], lambda _, ws: ws.merge_range("C2:C3", 5))
    assert ([b.nilai("realisasi").angka for b in hasil.baris], kode(hasil.temuan)) == ([5, None], ["BCA-38"])


def test_a_blank_cell_is_unfilled_with_its_place():
    nilai = tabel(KEPALA, ["I1", "u", "-"]).baris[0].nilai("realisasi")
    assert (nilai.keadaan, nilai.tempat.sel) == (Keadaan.KOSONG, "C2")


LAIN = Skema("anggaran", (Kolom("kode", wajib=True), Kolom("pagu", wajib=True), Kolom("sisa", wajib=True)))


def lembar(nama, *baris, sembunyi=False):
    return Lembar(nama, "f.xlsx", baris or (["x"],), tersembunyi=sembunyi)


@pytest.mark.parametrize("nama", ["kinerja", "KINERJA", " Kinerja ", "Capaian_Kinerja"])
def test_a_sheet_is_known_by_its_name_however_typed(nama):
    assert (set(match_sheets([lembar(nama)], [SKEMA])[0]), match_sheets([lembar(nama)], [SKEMA])[1]) == (
        {"kinerja"},
        (),
    )


def test_a_renamed_sheet_is_recognised_by_its_headers():
    found, temuan = match_sheets([lembar("Lembar1", KEPALA)], [SKEMA, LAIN])
    assert (set(found), kode(temuan)) == ({"kinerja"}, ["BCA-10"])


def test_a_sheet_that_could_be_two_things_is_not_guessed():
    kembar = Skema("kembar", SKEMA.kolom)
    found, temuan = match_sheets([lembar("Lembar1", KEPALA)], [SKEMA, kembar])
    assert (found, kode(temuan)) == ({}, ["BCA-11"])


def test_two_sheets_of_one_name_are_reported_and_the_first_is_read():
    found, temuan = match_sheets([lembar("kinerja"), lembar("Kinerja ")], [SKEMA])
    assert (found["kinerja"].nama, kode(temuan)) == ("kinerja", ["BCA-41"])


def test_hidden_and_explaining_sheets_are_passed_over():
    semua = [lembar("ref", sembunyi=True), lembar("Petunjuk"), lembar("Lembar1", KEPALA)]
    found, temuan = match_sheets(semua, [SKEMA], {"petunjuk"})
    assert ({nama: satu.nama for nama, satu in found.items()}, kode(temuan)) == ({"kinerja": "Lembar1"}, ["BCA-10"])


SELESAI = Skema("target", (Kolom("indikator", wajib=True), Kolom("tahun", Jenis.BULAT, kosong="BCA-16"),
                           *(Kolom(f"target_tw{n}", Jenis.DESIMAL, padanan=(f"target {r}", f"tw {r}"))
                             for n, r in enumerate(("I", "II", "III", "IV"), 1)),
                           Kolom("target", Jenis.DESIMAL)))  # fmt: skip
DUA_BARIS = [["Indikator", "Tahun", "Target", "Target", "", "", ""], ["", "", "", "I", "II", "III", "IV"]]


def target(*baris):
    hasil = read_table(Lembar("target", "f.xlsx", baris), SELESAI)
    return [[b.nilai(k).angka for k in ("target", "target_tw1", "target_tw4")] for b in hasil.baris], kode(
        hasil.temuan
    )


@pytest.mark.parametrize(
    "kepala",
    [
        DUA_BARIS,
        [["JUDUL"], [], *DUA_BARIS],
        [DUA_BARIS[0], ["", "", "", "TW I", "TW II", "TW III", "TW IV"]],
        [["Indikator", "Tahun", "Target", "Rincian", "", "", ""], ["", "", "", "TW I", "TW II", "TW III", "TW IV"]],
    ],
)
def test_a_header_over_two_lines_is_joined(kepala):
    assert target(*kepala, ["I1", 2024, 10, 1, 2, 3, 4]) == ([[10, 1, 4]], ["BCA-47"])


def test_a_row_of_data_is_never_half_a_header():
    assert target(["Indikator", "Tahun", "Target"], ["Target", "2024", "10"]) == ([[10, None, None]], [])


@pytest.mark.parametrize("tahun", ["-", "–", ""])
def test_a_dash_in_a_cell_that_must_be_filled_is_missed(tahun):
    assert target(["Indikator", "Tahun"], ["I1", tahun])[1] == ["BCA-16"]


@pytest.mark.parametrize("kunci", ["'", "-", " ' "])
def test_a_row_whose_key_is_only_a_sign_is_reported(kunci):
    hasil = tabel(["kode", "realisasi", "pagu"], [kunci, 5, 6])
    assert (hasil.baris, kode(hasil.temuan)) == ((), ["BCA-16"])


def test_an_error_typed_as_text_is_no_code():
    assert kode(tabel(KEPALA, ["#REF!", "u", 5]).temuan) == ["BCA-21"]


def test_a_choice_nobody_knows_is_told_what_may_stand_there():
    (temuan,) = tabel(["kode", "realisasi", "iku"], ["I1", 5, "tidk"]).temuan
    assert dict(temuan.celah) == {"kolom": "iku", "mirip": "; yang paling mirip “tidak”", "pilihan": "ya, tidak"}


@pytest.mark.parametrize("tanda", [";", "?!", "🙂"])
def test_a_sign_is_not_taken_for_yes_because_a_tick_is(tanda):
    assert odd(["I1", 5, "", "", tanda]) == [("BCA-35", "E2")]


@pytest.mark.parametrize("angka", [1e300, -1e18, "9" * 25, "9" * 300])
def test_a_number_larger_than_any_budget_is_asked_about(angka):
    hasil = tabel(KEPALA, ["I1", "u", angka])
    assert (hasil.baris[0].nilai("realisasi").angka, kode(hasil.temuan)) == (None, ["BCA-44"])


def test_a_year_of_five_thousand_digits_is_no_year():
    assert odd(["I1", 5, "", "", "", "9" * 5000]) == [("BCA-36", "F2")]


def tersembunyi(isi_sel):
    hasil = isi_xlsx([KEPALA, ["I1", "u", 5], ["I2", "u", 6]], isi_sel)
    temuan = [(t.kode, str(t.tempat), t.nilai) for t in hasil.temuan]
    return [b.nilai("realisasi").angka for b in hasil.baris], temuan


@pytest.mark.parametrize(
    ("isi_sel", "sebutan"),
    [
        (lambda _, ws: ws.set_row(1, None, None, {"hidden": True}), "baris 2"),
        (lambda _, ws: ws.set_column("C:C", None, None, {"hidden": True}), "kolom C"),
    ],
)
def test_what_is_hidden_is_read_and_named(isi_sel, sebutan):
    assert tersembunyi(isi_sel) == ([5, 6], [("BCA-45", "f.xlsx › kinerja", sebutan)])


def test_a_hidden_column_that_only_explains_is_not_named():
    assert tersembunyi(lambda _, ws: ws.set_column("H:H", None, None, {"hidden": True}))[1] == []


def test_a_hidden_sheet_that_is_read_is_named():
    found, temuan = match_sheets([lembar("kinerja", KEPALA, sembunyi=True)], [SKEMA])
    assert (set(found), kode(temuan)) == ({"kinerja"}, ["BCA-46"])


def lengkap(hasil):
    """Everything a finding says: its code, cell, value and the gaps of its sentence."""
    return [(t.kode, t.tempat.sel, t.nilai, dict(t.celah)) for t in hasil.temuan]


KINERJA_TW4, LRA_TW4 = KINERJA.untuk(4, 2025), LRA.untuk(4, 2025)
TW4 = {"kolom": "realisasi", "sebutan": "Realisasi TW IV", "skema": "kinerja"}
TAK_TERPAKAI = {"kolom": "kode", "akibat": ", sehingga baris ini tidak dapat dipakai"}


@pytest.mark.parametrize(
    ("skema", "baris", "temuan"),
    [
        (SKEMA, [["foo", "bar"]], [("BCA-12", "", "kinerja", {"kolom": "kode, realisasi", "skema": "kinerja"})]),
        (SKEMA, [["kode", "uraian"]], [("BCA-13", "", "realisasi", {"lembar": "kinerja", "skema": "kinerja"})]),
        (
            SKEMA,
            [["kode", "uraian", "realisasi", "tahn", "apa ini"], ["I1", "u", 5]],
            [("BCA-14", "D1", "tahn", {"mirip": "; barangkali maksudnya “tahun”"}),
             ("BCA-14", "E1", "apa ini", {"mirip": ""})],
        ),
        (SKEMA, [[*KEPALA, "urain"], ["I1", "u", 5]], [("BCA-14", "D1", "urain", {"mirip": ""})]),
        (
            SKEMA,
            [["kode", "uraian", "realisasi", "realisasi", "realisasi"], ["I1", "u", 5, 6, 7]],
            [("BCA-51", "C1", "realisasi",
              {"kolom": "realisasi", "letak": "C1, D1 dan E1", "sebutan": "realisasi", "skema": "kinerja"})],
        ),
        (SKEMA, [["kode", "uraian", "realisasi", "uraian"]], [("BCA-15", "D1", "uraian", {"pertama": "B1"})]),
        (
            KINERJA_TW4,
            [["Kode", "Target", "Realisasi s.d. TW IV", "Realisasi TW III"], ["I1", 4, 5, 6]],
            [("BCA-52", "C1", "Realisasi s.d. TW IV",
              TW4 | {"ada": "“Realisasi s.d. TW IV” (C1), “Realisasi TW III” (D1)"})],
        ),
        (
            KINERJA_TW4,
            [["Kode", "Realisasi TW IV", "Realisasi", "Realisasi (%)"], ["I1", 4, 5, 6]],
            [("BCA-50", "B1", "Realisasi TW IV", {"lain": "“Realisasi” (C1), “Realisasi (%)” (D1)"})],
        ),
        (
            KINERJA_TW4,
            [["Kode", "Realisasi", ""], ["", "TW IV", "TW 4"], ["I1", 1, 2]],
            [("BCA-47", "A1", "1 dan 2", {}), ("BCA-51", "B1", "Realisasi", TW4 | {"letak": "B1:C1"})],
        ),
        (LRA_TW4, [["Kode", "Pagu", "Realisasi (Rp 000)"]], [("BCA-40", "C1", "Realisasi (Rp 000)", {})]),
        (
            SKEMA,
            [KEPALA, ["", "u", 5], ["", "u", ""], ["I1", "", "-"], ["", "x", "y", "z"], ["jumlah", "", 9]],
            [
                ("BCA-16", "A2", "u | 5", TAK_TERPAKAI | {"baris": "2"}),
                ("BCA-19", "B3", "u", {"kolom": "kode", "baris": "3"}),
                ("BCA-17", "B4", "", {"kolom": "uraian", "baris": "4", "akibat": ""}),
                ("BCA-16", "A5", "x | y | z", TAK_TERPAKAI | {"baris": "5"}),
                ("BCA-43", "A6", "jumlah", {"baris": "6"}),
                ("BCA-14", "D1", "D (tanpa judul)", {"mirip": ""}),
            ],
        ),
        (
            SKEMA,
            [["uraian", "kode", "realisasi", "mulai"], ["u", "", 5, ""], ["", "I1", 6, "kapan"]],
            [
                ("BCA-16", "B2", "u | 5", TAK_TERPAKAI | {"baris": "2"}),
                ("BCA-34", "D3", "kapan", {"kolom": "mulai"}),
                ("BCA-17", "A3", "", {"kolom": "uraian", "baris": "3", "akibat": ""}),
            ],
        ),
        (
            SKEMA,
            [KEPALA, ["1", "2", "3"], ["I1", "u", 5, "lain"], ["I2", "u", 6, "", "lagi"]],
            [
                ("BCA-18", "A2", "", {"baris": "2"}),
                ("BCA-14", "D1", "D (tanpa judul)", {"mirip": ""}),
                ("BCA-14", "E1", "E (tanpa judul)", {"mirip": ""}),
            ],
        ),
    ],
)  # fmt: skip
def test_a_finding_about_a_table_says_where_what_and_which(skema, baris, temuan):
    assert lengkap(read_table(Lembar("kinerja", "f.xlsx", baris), skema)) == temuan


def test_a_value_of_a_row_without_key_is_told_with_two_hundred_letters_at_most():
    (temuan,) = tabel(KEPALA, ["", "u" * 150, "v" * 150]).temuan
    assert temuan.nilai == "u" * 150 + " | " + "v" * 47


def test_a_row_of_a_text_that_is_too_long_keeps_its_key_and_no_figure():
    baris = [KEPALA, ["I1", "u", "12", "5"], ["I2", "a", "7"], ["I3", "u", "9", "5", "8"]]
    hasil = read_table(Lembar("kinerja", "f.csv", baris, csv=True), SKEMA)
    assert lengkap(hasil) == [
        ("BCA-53", "C2", "I1 | u | 12 | 5", {"isian": "4", "kepala": "3", "baris": "2"}),
        ("BCA-53", "C4", "I3 | u | 9 | 5 | 8", {"isian": "5", "kepala": "3", "baris": "4"}),
    ]
    assert [(b.teks("kode"), b.teks("uraian"), b.nilai("realisasi").angka, b.tak_terbaca) for b in hasil.baris] == [
        ("I1", "", None, True), ("I2", "a", 7, False), ("I3", "", None, True),
    ]  # fmt: skip
    assert str(hasil.baris[0].nilai("realisasi").tempat) == "f.csv › kinerja › C2"


@pytest.mark.parametrize(
    ("isi", "lebih"),
    [
        (["I1", "u", "12", "5", "", ""], True),
        (["I1", "u", "12", "", "", "", ""], False),
        (["I1", "u", "12", "x", "", ""], False),
        (["I1", "u", "12", "5", "x", "", ""], False),
        (["I1", "5", "12", "5", "x"], False),
    ],
)
def test_a_row_with_as_many_cells_too_many_as_figures_look_cut_is_shifted(isi, lebih):
    kepala = ["kode", "uraian", "realisasi", "pagu", "nip"]
    hasil = read_table(Lembar("kinerja", "f.csv", [kepala, isi], csv=True), SKEMA)
    assert ("BCA-53" in kode(hasil.temuan)) is lebih


def test_hidden_rows_and_columns_that_were_read_are_all_named():
    baris = [KEPALA, ["I1", "u", 5], ["I2", "u", 6], ["I3", "u", 7], [], ["Jumlah", "", 18]]
    tersembunyi = {"baris_sembunyi": frozenset({2, 4, 5, 6}), "kolom_sembunyi": frozenset({2, 3, 9})}
    hasil = read_table(Lembar("kinerja", "f.xlsx", baris, **tersembunyi), SKEMA)
    assert [t.nilai for t in hasil.temuan if t.kode == "BCA-45"] == ["baris 2, 4", "kolom B, C"]


def test_a_sheet_that_is_renamed_double_hidden_or_unknown_is_told_by_its_name():
    semua = [
        lembar("Lembar1", KEPALA), lembar("anggaran", sembunyi=True), lembar("Anggaran "), lembar("lain", ["x"]),
        lembar("kosong", ["", ""]), lembar("gaib", ["x"], sembunyi=True),
    ]  # fmt: skip
    found, temuan = match_sheets(semua, [SKEMA, LAIN])
    assert {nama: satu.nama for nama, satu in found.items()} == {"kinerja": "Lembar1", "anggaran": "anggaran"}
    assert [(t.kode, t.tempat.lembar, t.nilai, dict(t.celah)) for t in temuan] == [
        ("BCA-46", "anggaran", "anggaran", {}),
        ("BCA-41", "Anggaran ", "Anggaran ", {"skema": "anggaran", "pertama": "f.xlsx › anggaran"}),
        ("BCA-10", "Lembar1", "Lembar1", {"skema": "kinerja"}),
        ("BCA-11", "lain", "lain", {}),
    ]


@pytest.mark.parametrize(
    ("kepala", "kenal"),
    [(["kode", "realisasi"], False), (["kode", "realisasi", "pagu"], True), (["kode", "uraian", "pagu"], False)],
)
def test_a_sheet_is_known_by_three_headings_and_those_it_cannot_do_without(kepala, kenal):
    assert bool(match_sheets([lembar("Lembar1", kepala)], [SKEMA])[0]) is kenal


@pytest.mark.parametrize(
    ("tanda", "temuan", "angka"),
    [
        ((Tanda.TAMPILAN, "1,5 juta"), [("BCA-70", "C2", "1,5 juta", {"kolom": "realisasi", "isi": "5"})], None),
        ((Tanda.TERSEMBUNYI, ""), [("BCA-71", "C2", "5", {"kolom": "realisasi"})], None),
        ((Tanda.CORET, "~5~"), [("BCA-73", "C2", "~5~", {"kolom": "realisasi"})], None),
        ((Tanda.GALAT, "#REF!"), [("BCA-21", "C2", "#REF!", {"kolom": "realisasi"})], None),
        ((Tanda.RUMUS_KOSONG, "=Z1"), [("BCA-20", "C2", "=Z1", {"kolom": "realisasi"})], None),
        ((Tanda.PERSEN, ""), [], 500),
    ],
)
def test_a_marked_figure_is_asked_about_at_its_cell_with_what_is_seen(tanda, temuan, angka):
    hasil = tabel(KEPALA, ["I1", "u", 5], tanda={(2, 3): tanda})
    assert (lengkap(hasil), hasil.baris[0].nilai("realisasi").angka) == (temuan, angka)


def test_a_struck_word_is_used_and_told():
    hasil = tabel(KEPALA, ["I1", "lama baru", 5], tanda={(2, 2): (Tanda.CORET, "~lama~ baru")})
    assert (hasil.baris[0].teks("uraian"), lengkap(hasil)) == (
        "lama baru", [("BCA-74", "B2", "~lama~ baru", {"kolom": "uraian"})],
    )  # fmt: skip
