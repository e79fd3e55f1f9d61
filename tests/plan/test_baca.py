"""The plan from its files: what it says, and everything odd about it."""

from decimal import Decimal

import pytest

from pipeline.plan import baca as room
from pipeline.regulation.katalog import pesan, saran
from tests import builders as b
from tests.sheet.buku import buku, csv, kode

UNIT = [["kode", "nama", "jenis", "induk", "pejabat"], ["CAMAT", "Camat", "kepala", "", ""],
        ["S1", "Seksi Satu", "seksi", "CAMAT", ""]]  # fmt: skip
SASARAN = [
    ["kode", "tingkat", "uraian", "induk"],
    ["T1", "tujuan", "Tujuan", ""],
    ["S1", "strategis", "Sasaran", "T1"],
]
KEPALA_INDIKATOR = [
    "kode",
    "sasaran",
    "uraian",
    "satuan",
    "polaritas",
    "metode_akumulasi",
    "iku",
    "induk",
    "unit_kerja",
]
INDIKATOR = [KEPALA_INDIKATOR, ["I1", "S1", "Indikator satu", "Persen", "positif", "akhir", "ya", "", "S1"]]
TARGET = [["indikator", "tahun", "dokumen", "target", "Target TW I"], ["I1", "2024", "pk", "90,5", "20"]]
DASAR = {"unit_kerja": UNIT, "sasaran": SASARAN, "indikator": INDIKATOR, "target": TARGET}
LENGKAP = {"RCN-09"}
"""Sheets that may be missing are only mentioned."""


def read_plan(files, tahun):
    return room.read_plan(b.berkas(files), tahun)


def baca(tahun=2024, **lembar):
    """The plan of the basic sheets with some replaced (None leaves one out), as CSV."""
    sheets = {nama: isi for nama, isi in {**DASAR, **lembar}.items() if isi is not None}
    return read_plan([(f"2024/perencanaan/{nama}.csv", csv(isi)) for nama, isi in sheets.items()], tahun)


def odd(temuan):
    """The findings that matter: without the mention of sheets that may be missing."""
    return [t for t in temuan if t.kode not in LENGKAP]


def indikator(*baris):
    return [KEPALA_INDIKATOR, *([*satu, *[""] * (len(KEPALA_INDIKATOR) - len(satu))] for satu in baris)]


def test_a_complete_plan_has_no_findings():
    assert odd(baca()[1]) == []


def test_headers_may_be_typed_as_an_office_types_them():
    assert baca()[0].target[0].triwulan[0].angka == 20


@pytest.mark.parametrize(("tulisan", "jenis"), [
    ("Wakil", "wakil"), ("Wakil Direktur", "wakil"), ("bagian", "bagian"), ("Kepala Bagian", "bagian"),
    ("Bidang", "bidang"), ("Instalasi", "instalasi"), ("Direktur", "kepala"), ("Inspektur Pembantu", "bidang"),
])  # fmt: skip
def test_the_kind_of_a_unit_is_read_as_what_it_is(tulisan, jenis):
    rencana, found = baca(unit_kerja=[*UNIT, ["W", "Unit Lain", tulisan, "CAMAT", ""]])
    assert (rencana.unit_menurut_kode["W"].jenis, odd(found)) == (jenis, [])


def test_the_workbook_and_the_csv_say_the_same():
    isi = buku(DASAR | {"target": [TARGET[0], ["I1", 2024, "pk", 90.5, 20]]})
    assert read_plan([("2024/perencanaan.xlsx", isi)], 2024)[0].sidik == baca()[0].sidik


def test_a_changed_target_changes_the_sidik():
    assert baca()[0].sidik != baca(target=[TARGET[0], ["I1", "2024", "pk", "91", "20"]])[0].sidik


def test_a_new_pembanding_leaves_the_sidik():
    lain = [["indikator", "tingkat", "tahun", "nilai", "sumber"], ["I1", "provinsi", "2024", "90", "BPS"]]
    assert baca()[0].sidik == baca(pembanding=lain)[0].sidik


def test_the_order_of_rows_leaves_the_sidik():
    dua = [["I1", "2024", "pk", "91", "20"], ["I1", "2024", "renstra", "90", "20"]]
    assert baca(target=[TARGET[0], *dua])[0].sidik == baca(target=[TARGET[0], *dua[::-1]])[0].sidik


def test_a_percent_cell_is_the_percentage_a_person_sees():
    def isi(wb, ws):
        if ws.name == "target":
            ws.write("D2", 0.905, wb.add_format({"num_format": "0.0%"}))

    sheets = DASAR | {"target": [TARGET[0], ["I1", 2024, "pk", None, 20]]}
    rencana, _ = read_plan([("2024/perencanaan.xlsx", buku(sheets, isi))], 2024)
    assert rencana.target[0].target.angka == Decimal("90.5")


@pytest.mark.parametrize("nama", ["unit_kerja", "sasaran", "indikator", "target"])
def test_a_sheet_the_plan_needs_is_missed_by_name(nama):
    assert [(t.kode, t.nilai) for t in odd(baca(**{nama: None})[1]) if t.kode == "BCA-09"] == [("BCA-09", nama)]


def test_a_plan_nobody_filled_in_is_one_finding_that_names_its_sheets():
    (satu,) = odd(baca(sasaran=SASARAN[:1], indikator=INDIKATOR[:1], target=TARGET[:1])[1])
    assert (satu.kode, satu.nilai) == ("RCN-11", "sasaran, indikator, target")


def test_a_sheet_whose_heading_nobody_knows_is_not_called_empty_as_well():
    assert "RCN-11" not in kode(odd(baca(target=[["abc", "def"], ["I1", "2024"]])[1]))


def test_a_plan_that_is_no_workbook_is_one_finding():
    assert kode(read_plan([("2024/perencanaan.xlsx", b"bukan buku kerja")], 2024)[1]) == ["BCA-01"]


def test_a_sheet_whose_file_is_empty_is_not_missed_as_well():
    files = [(f"2024/perencanaan/{nama}.csv", b"" if nama == "target" else csv(isi)) for nama, isi in DASAR.items()]
    assert kode(odd(read_plan(files, 2024)[1])) == ["BCA-05"]


def test_the_targets_of_a_year_are_read_under_one_heading_of_two_rows():
    target = [["indikator", "tahun", "dokumen", "target", "Rincian Target", "", "", ""],
              ["", "", "", "", "I", "II", "III", "IV"],
              ["I1", "2024", "pk", "90,5", "20", "30", "40", "90"]]  # fmt: skip
    rencana, temuan = baca(target=target)
    assert ([n.angka for n in rencana.target[0].triwulan], kode(odd(temuan))) == ([20, 30, 40, 90], ["BCA-47"])


def test_realisasi_beside_the_targets_is_not_read_as_a_target():
    target = [["indikator", "tahun", "dokumen", "target", "Realisasi", "", "", "", "Target", "", "", ""],
              ["", "", "", "", *["TW I", "TW II", "TW III", "TW IV"] * 2],
              ["I1", "2024", "pk", "90,5", "1", "2", "3", "4", "20", "30", "40", "90"]]  # fmt: skip
    assert [n.angka for n in baca(target=target)[0].target[0].triwulan] == [20, 30, 40, 90]


@pytest.mark.parametrize("judul", ["status_jabatan", "Status Jabatan", "Status"])
def test_the_state_of_an_official_is_known_as_status(judul):
    pejabat = [["nip", "nama", "jabatan", "unit_kerja", judul], ["198001012005011001", "A", "Camat", "CAMAT", "plt"]]
    assert baca(pejabat=pejabat)[0].pejabat[0].status_jabatan == "plt"


def test_sheets_that_may_be_missing_are_mentioned():
    assert {t.nilai for t in baca()[1] if t.kode == "RCN-09"} == {
        "pejabat", "riwayat", "pembanding", "anggaran", "rencana_aksi",
    }  # fmt: skip


def test_a_renamed_sheet_is_recognised_by_its_headers():
    isi = buku({"Lembar1" if nama == "indikator" else nama: baris for nama, baris in DASAR.items()})
    rencana, temuan = read_plan([("2024/perencanaan.xlsx", isi)], 2024)
    assert (len(rencana.indikator), kode(odd(temuan))) == (1, ["BCA-10"])


@pytest.mark.parametrize(
    ("kedua", "temuan"),
    [
        (["I1", "S1", "Indikator satu", "Persen", "positif", "akhir", "ya", "", "S1"], "RCN-02"),
        (["I1", "S1", "Indikator lain", "Persen", "positif", "akhir", "ya", "", "S1"], "RCN-01"),
    ],
)
def test_a_double_kode_is_used_once_and_graver_when_it_says_something_else(kedua, temuan):
    rencana, found = baca(indikator=[*INDIKATOR, kedua])
    assert (len(rencana.indikator), kode(odd(found))) == (1, [temuan])


def test_a_double_target_of_one_document_is_reported():
    target = [
        *TARGET,
        ["I1", "2024", "pk", "95", "20"],
        ["I1", "2025", "pk", "95", ""],
        ["I1", "2024", "renstra", "95", ""],
    ]
    rencana, temuan = baca(target=target)
    assert (len(rencana.target), kode(odd(temuan))) == (3, ["RCN-01"])


@pytest.mark.parametrize(
    ("lembar", "isi", "sel"),
    [
        ("indikator", indikator(["I1", "S9", "u", "Persen", "positif", "akhir"]), "B2"),
        ("indikator", indikator(["I1", "S1", "u", "Persen", "positif", "akhir", "ya", "I9"]), "H2"),
        ("indikator", indikator(["I1", "S1", "u", "Persen", "positif", "akhir", "ya", "", "S1, S9"]), "I2"),
        ("sasaran", [*SASARAN, ["S2", "program", "u", "S9"]], "D4"),
        ("unit_kerja", [*UNIT, ["S3", "n", "seksi", "X"]], "D4"),
        ("target", [*TARGET, ["I9", "2024", "pk", "1", ""]], "A3"),
        ("riwayat", [["indikator", "tahun", "realisasi"], ["I9", "2023", "1"]], "A2"),
        (
            "anggaran",
            [["kode", "tingkat", "uraian", "pagu", "unit_kerja"], ["7.01", "program", "u", "1000", "S9"]],
            "E2",
        ),
        ("rencana_aksi", [["kode", "indikator", "uraian"], ["A1", "I9", "u"]], "B2"),
    ],
)
def test_an_unknown_reference_is_found_at_its_cell(lembar, isi, sel):
    assert [(t.kode, t.tempat.sel) for t in odd(baca(**{lembar: isi})[1])] == [("RCN-03", sel)]


def test_an_unknown_reference_comes_with_the_most_similar_kode():
    temuan = odd(baca(target=[*TARGET, ["I-1", "2024", "pk", "1", ""]])[1])
    assert "“I1”" in pesan(temuan[0])


@pytest.mark.parametrize("ditulis", ["s1", "Seksi Satu", "seksi  satu"])
def test_a_reference_by_name_or_in_another_case_is_understood(ditulis):
    rencana, temuan = baca(indikator=indikator(["I1", "S1", "u", "Persen", "positif", "akhir", "ya", "", ditulis]))
    assert (rencana.indikator[0].unit_kerja, odd(temuan)) == (("S1",), [])


@pytest.mark.parametrize("pemisah", [",", "; ", "\n"])
def test_an_indikator_may_name_several_units(pemisah):
    isi = buku(
        DASAR | {"indikator": indikator(["I1", "S1", "u", "%", "positif", "akhir", "ya", "", f"S1{pemisah}CAMAT"])}
    )
    assert read_plan([("p.xlsx", isi)], 2024)[0].indikator[0].unit_kerja == ("S1", "CAMAT")


def ends(rencana, kode):
    """Whether following induk from an indikator comes to an end."""
    for _ in rencana.indikator:
        kode = rencana.indikator_menurut_kode[kode].induk if kode else ""
    return not kode


@pytest.mark.parametrize(
    ("induk", "jalan"),
    [
        ({"A": "B", "B": "A"}, "A → B → A"),
        ({"A": "A"}, "A → A"),
        ({"A": "B", "B": "C", "C": "D", "D": "B"}, "B → C → D → B"),
    ],
)
def test_a_circle_is_named_and_cut(induk, jalan):
    isi = indikator(*([k, "S1", f"u{k}", "%", "positif", "akhir", "ya", v] for k, v in induk.items()))
    rencana, temuan = baca(indikator=isi, target=TARGET[:1])
    assert ([t.nilai for t in temuan if t.kode == "RCN-04"], all(ends(rencana, k) for k in induk)) == ([jalan], True)


@pytest.mark.parametrize(
    ("satuan", "tertulis", "dipakai", "temuan"),
    [
        ("Dokumen", "", "kumulatif", ["RCN-06"]),
        ("Persen", "", "akhir", ["RCN-06"]),
        ("Indeks", "", "akhir", ["RCN-06"]),
        ("Dokumen", "akhir", "akhir", []),
        ("Persen", "kumulatif", "kumulatif", ["RCN-07"]),
        ("Persen", "Rata-rata", "rata_rata", []),
    ],
)
def test_a_blank_method_is_cumulative_only_for_what_can_be_counted(satuan, tertulis, dipakai, temuan):
    rencana, found = baca(indikator=indikator(["I1", "S1", "u", satuan, "positif", tertulis]))
    assert (rencana.indikator[0].metode_akumulasi, kode(odd(found))) == (dipakai, temuan)


@pytest.mark.parametrize(
    ("ditulis", "iku"), [("ya", True), ("Y", True), ("IKU", True), ("tidak", False), ("", False)]
)
def test_iku_is_a_yes_however_typed(ditulis, iku):
    rencana, temuan = baca(indikator=indikator(["I1", "S1", "u", "%", "positif", "akhir", ditulis]))
    assert (rencana.indikator[0].iku, odd(temuan)) == (iku, [])


def test_a_polarity_nobody_knows_stays_open_and_is_asked_about():
    rencana, temuan = baca(indikator=indikator(["I1", "S1", "u", "%", "positip", "akhir"]))
    assert (rencana.indikator[0].polaritas, [(t.kode, t.tempat.sel) for t in odd(temuan)]) == ("", [("BCA-35", "E2")])


def test_the_nearest_word_is_proposed():
    temuan = odd(baca(indikator=indikator(["I1", "S1", "u", "%", "positip", "akhir"]))[1])
    assert "“positif”" in pesan(temuan[0])


def test_a_missing_satuan_is_only_a_warning():
    temuan = odd(baca(indikator=indikator(["I1", "S1", "u", "", "positif", "akhir"]))[1])
    assert [(t.kode, t.tingkat.value) for t in temuan] == [("BCA-17", "peringatan")]


def test_targets_of_other_years_are_kept_for_the_renstra():
    target = [*TARGET, ["I1", "2026", "renstra", "95", ""]]
    assert [t.tahun for t in baca(target=target)[0].target] == [2024, 2026]


def test_a_plan_without_a_target_of_the_year_is_a_finding():
    assert kode(odd(baca(2025)[1])) == ["RCN-10"]


def test_an_acting_official_is_known_however_the_prefix_is_typed():
    pejabat = [["nip", "nama", "jabatan", "status_jabatan"], ["197608172000032001", "Contoh", "Camat", "Plt."]]
    assert baca(pejabat=pejabat)[0].pejabat[0].status_jabatan == "plt"


def test_one_official_may_hold_two_offices():
    baris = ["197608172000032001", "Contoh"]
    pejabat = [["nip", "nama", "jabatan", "status_jabatan"], [*baris, "Camat", ""], [*baris, "Lurah", "PLT"]]
    rencana, temuan = baca(pejabat=pejabat)
    assert (len(rencana.pejabat), odd(temuan)) == (2, [])


def test_files_that_are_no_tables_are_named():
    rencana, temuan = read_plan([("2024/perencanaan/catatan.docx", b"x")], 2024)
    assert (rencana.indikator, [t.nilai for t in temuan if t.kode == "BCA-42"]) == ((), ["catatan.docx"])


def test_a_plan_that_is_no_workbook_gives_an_empty_plan_and_says_why():
    rencana, temuan = read_plan([("2024/perencanaan.xlsx", b"bukan")], 2024)
    assert (rencana.sidik, temuan[0].kode) == ("", "BCA-01")


def beranggaran(*jenis):
    """The plan whose lines of the budget have these kinds of belanja."""
    baris = [["kode", "tingkat", "uraian", "pagu", "Jenis Belanja"]]
    baris += [[f"7.01.0{n}", "program", f"Program {n}", "1000", kata] for n, kata in enumerate(jenis, 1)]
    return read_plan([("perencanaan.xlsx", buku({**DASAR, "anggaran": baris}))], 2024)


def test_a_kind_of_belanja_is_read_in_the_words_offices_use():
    rencana, _ = beranggaran("operasi", "Belanja Modal", "BTT", "transfer", "belanja pegawai", "")
    assert [m.jenis_belanja for m in rencana.anggaran] == [
        "operasi", "modal", "tidak_terduga", "transfer", "operasi", "",
    ]  # fmt: skip


def test_an_unknown_kind_of_belanja_is_a_finding_with_those_allowed():
    _, temuan = beranggaran("investasi")
    (satu,) = [t for t in temuan if t.nilai == "investasi"]
    assert (satu.tempat.sel, "operasi, modal, tidak_terduga, transfer" in saran(satu)) == ("E2", True)


def test_the_kind_of_belanja_does_not_make_a_form_an_old_one():
    assert beranggaran("modal")[0].sidik == beranggaran("")[0].sidik


PENDAPATAN = [
    ["Kode Rekening", "Jenis Pendapatan", "Target (Rp)", "Realisasi TW I", "Realisasi TW II",
     "Realisasi Triwulan III", "realisasi_tw4"],
    ["4.1.02.01", "Retribusi Jasa Umum", "75.000.000", "Rp 15.000.000", "-", "n/a", 0],
]  # fmt: skip


def test_pendapatan_is_read_with_its_four_quarters_in_their_four_states():
    rencana, temuan = read_plan([("perencanaan.xlsx", buku({**DASAR, "pendapatan": PENDAPATAN}))], 2024)
    (satu,) = rencana.pendapatan
    assert (satu.kode, satu.uraian, satu.target.angka) == ("4.1.02.01", "Retribusi Jasa Umum", 75_000_000)
    assert [(n.keadaan.value, n.angka) for n in satu.realisasi] == [
        ("terisi", 15_000_000), ("kosong", None), ("tidak_berlaku", None), ("terisi", 0),
    ]  # fmt: skip
    assert odd(temuan) == []


def test_a_plan_without_pendapatan_is_not_asked_for_it():
    _, temuan = read_plan([("perencanaan.xlsx", buku(DASAR))], 2024)
    assert "pendapatan" not in {t.nilai for t in temuan}


def test_a_sheet_of_other_targets_is_not_taken_for_pendapatan():
    rencana, _ = read_plan([("perencanaan.xlsx", buku({**DASAR, "daftar lain": PENDAPATAN}))], 2024)
    assert rencana.pendapatan == ()


def test_a_heading_of_kinds_needs_no_target_of_its_own():
    isi = [*PENDAPATAN, ["4.1.02", "Retribusi Daerah", "", "", "", "", ""]]
    rencana, temuan = read_plan([("perencanaan.xlsx", buku({**DASAR, "pendapatan": isi}))], 2024)
    assert (len(rencana.pendapatan), odd(temuan)) == (2, [])


def test_a_pembanding_that_is_declared_absent_needs_nothing_else():
    kepala = ["indikator", "tingkat", "tahun", "nilai", "sumber"]
    rencana, temuan = baca(pembanding=[kepala, ["I1", "Tidak ada", "", "", ""]])
    assert (odd(temuan), rencana.tanpa_pembanding("I1"), rencana.pembanding_indikator("I1")) == ([], True, ())
