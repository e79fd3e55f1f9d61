"""What comes back in a quarter: recognised by what it says, never dropped without a word."""

from decimal import Decimal

import pytest

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.organisasi import UnitKerja
from pipeline.domain.rencana import Perencanaan
from pipeline.intake.baca import read_quarter
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.sheet.buku import buku, csv, kode

RENCANA = Perencanaan(
    2024,
    unit_kerja=(UnitKerja("CAMAT", "Camat Contoh", "kepala"), UnitKerja("S-1", "Seksi Pelayanan Umum", "seksi")),
    indikator=(
        Indikator("I1", "S1", "Indeks kepuasan masyarakat", "Indeks", unit_kerja=("S-1",)),
        Indikator("I2", "S1", "Jumlah dokumen yang tersusun", "Dokumen", unit_kerja=("S-1",)),
        Indikator("I3", "S1", "Indikator camat", "Dokumen", unit_kerja=("CAMAT",)),
    ),
    rencana_aksi=(Aksi("A1", "I1", "Menyusun laporan"),),
    anggaran=(MataAnggaran("7.01.01", "program", "Program penunjang", Nilai.dari(1000), Nilai.kosong()),),
    sidik="abc",
)
IDENTITAS = {
    "unit_kerja": "S-1",
    "tahun": "2024",
    "triwulan": "TW3",
    "versi_formulir": "1",
    "tanggal": "5 Oktober 2024",
}


def identitas(**ganti):
    isi = {kunci: nilai for kunci, nilai in {**IDENTITAS, **ganti}.items() if nilai is not None}
    return [["kunci", "nilai"], *([kunci, nilai] for kunci, nilai in isi.items())]


def formulir(*kinerja, kepala=("indikator", "realisasi"), identitas_=None, **lembar):
    return buku({"identitas": identitas_ or identitas(), "kinerja": [kepala, *kinerja], **lembar})


def baca(*berkas, rencana=RENCANA):
    """The quarter TW3 of 2024 with these files; bytes alone are a workbook."""
    files = [(f"2024/masuk/TW3/f{n}.xlsx", f) if isinstance(f, bytes) else f for n, f in enumerate(berkas)]
    return read_quarter(b.berkas(files), 3, 2024, rencana)


def satu(*berkas):
    """The one form among the files."""
    (form,) = baca(*berkas)[0].formulir
    return form


def folder(nama, /, **lembar):
    return [(f"2024/masuk/TW3/{nama}/{sheet}.csv", csv(baris)) for sheet, baris in lembar.items()]


def test_a_form_is_recognised_by_what_it_says_whatever_its_name():
    form = satu(("2024/masuk/TW3/laporan final (revisi 2).xlsx", formulir(["I1", 82.5])))
    assert (form.unit_kerja, form.kinerja[0].realisasi.angka) == ("S-1", Decimal("82.5"))


@pytest.mark.parametrize("unit", ["S-1", "s-1", "Seksi Pelayanan Umum", " SEKSI  pelayanan umum"])
def test_a_unit_may_give_its_kode_or_its_name(unit):
    assert satu(formulir(identitas_=identitas(unit_kerja=unit))).unit_kerja == "S-1"


@pytest.mark.parametrize("triwulan", ["3", "III", "TW3", "TW III", "tw-3", "Triwulan III", "Triwulan III Tahun 2024"])
def test_the_quarter_may_be_written_in_any_way(triwulan):
    assert satu(formulir(identitas_=identitas(triwulan=triwulan))).triwulan == 3


def test_keys_of_the_identity_match_loosely():
    isi = [["FORMULIR"], ["Kunci", "Nilai"], ["Unit Kerja", "S-1"], ["Tahun Anggaran", 2024], ["Tribulan", 3]]
    assert satu(formulir(identitas_=isi)).unit_kerja == "S-1"


def test_an_empty_answer_is_not_filled_from_the_column_that_explains():
    isi = [
        ["kunci", "nilai", "petunjuk_isian"],
        *[[*x, ""] for x in identitas()[1:]],
        ["disusun_oleh", "", "Nama yang mengisi"],
    ]
    assert satu(formulir(identitas_=isi)).disusun_oleh == ""


@pytest.mark.parametrize(
    ("ganti", "temuan"),
    [
        ({"tahun": "2023"}, ["FRM-03"]),
        ({"triwulan": "II"}, ["FRM-03"]),
        ({"tahun": "2023", "triwulan": "II"}, ["FRM-03", "FRM-03"]),
        ({"unit_kerja": "Seksi Perekonomian"}, ["FRM-05"]),
        ({"unit_kerja": None}, ["FRM-06"]),
        ({"triwulan": "semester dua"}, ["FRM-09"]),
        ({"tahun": "tahun ini"}, ["FRM-09"]),
    ],
)
def test_a_form_of_another_period_or_unit_is_named_and_not_used(ganti, temuan):
    penerimaan, found = baca(formulir(["I1", 1], identitas_=identitas(**ganti)))
    assert (penerimaan.formulir, kode(found)) == ((), temuan)


@pytest.mark.parametrize("ganti", [{"tahun": None}, {"triwulan": ""}])
def test_an_identity_without_its_period_goes_by_the_folder_with_a_warning(ganti):
    penerimaan, found = baca(formulir(identitas_=identitas(**ganti)))
    assert (len(penerimaan.formulir), kode(found)) == (1, ["FRM-08"])


@pytest.mark.parametrize(("sidik", "temuan"), [("abc", []), ("lama", ["FRM-07"]), ("", [])])
def test_a_form_made_from_an_older_plan_is_noticed(sidik, temuan):
    assert kode(baca(formulir(identitas_=identitas(sidik_rencana=sidik)))[1]) == temuan


@pytest.mark.parametrize(("versi", "temuan"), [("1", []), (1, []), ("1.0", []), ("0", ["FRM-21"]), (None, [])])
def test_a_form_of_another_version_is_noticed(versi, temuan):
    assert kode(baca(formulir(identitas_=identitas(versi_formulir=versi)))[1]) == temuan


@pytest.mark.parametrize(
    ("tanggal", "temuan"), [("5 Okt 2024", []), ("kapan-kapan", ["FRM-22"]), ("-", []), (None, [])]
)
def test_a_date_nobody_can_read_is_asked_about(tanggal, temuan):
    assert kode(baca(formulir(identitas_=identitas(tanggal=tanggal)))[1]) == temuan


def test_a_folder_of_csv_is_a_form():
    form = satu(*folder("S-1", identitas=identitas(), kinerja=[["indikator", "realisasi"], ["I1", "82,5"]]))
    assert (form.berkas, form.kinerja[0].realisasi.angka) == ("2024/masuk/TW3/S-1", Decimal("82.5"))


def test_a_folder_without_identity_names_the_unit_itself():
    penerimaan, temuan = baca(*folder("S-1", kinerja=[["indikator", "realisasi"], ["I1", "1"]]))
    assert (penerimaan.formulir[0].unit_kerja, kode(temuan)) == ("S-1", ["FRM-04"])


def test_the_same_form_as_csv_and_as_workbook_has_the_same_rows():
    def figures(form):
        return [(k.indikator, k.realisasi.angka, k.realisasi.keadaan) for k in form.kinerja]

    xlsx = satu(formulir(["I1", 82.5], ["I2", None]))
    teks = satu(
        *folder("S-1", identitas=identitas(), kinerja=[["indikator", "realisasi"], ["I1", "82,5"], ["I2", ""]])
    )
    assert figures(xlsx) == figures(teks)


@pytest.mark.parametrize(
    "nama", ["surat.pdf", "foto.jpg", "kinerja.csv", "S-1/catatan.csv", "S-1/kinerja.txt", "laporan.docx"]
)
def test_a_file_nobody_knows_is_named(nama):
    assert kode(baca((f"2024/masuk/TW3/{nama}", b"indikator;realisasi\n"))[1]) == ["FRM-01"]


def test_a_workbook_that_is_no_form_is_named_with_its_sheets():
    (temuan,) = baca(buku({"Notulen": [["rapat"]]}))[1]
    assert (temuan.kode, "“Notulen”" in pesan(temuan)) == ("FRM-02", True)


def test_a_form_that_is_no_workbook_is_a_finding_of_the_unit_it_is_named_after():
    (temuan,) = baca(("2024/masuk/TW3/S-1.xlsx", b"bukan excel"))[1]
    assert (temuan.kode, temuan.unit_kerja) == ("BCA-01", "S-1")


def test_the_same_bytes_twice_count_once():
    penerimaan, temuan = baca(formulir(["I1", 1]), formulir(["I1", 1]))
    assert (len(penerimaan.formulir), kode(temuan)) == (1, ["FRM-17"])


def test_two_forms_of_one_unit_are_both_kept():
    penerimaan, temuan = baca(formulir(["I1", 1]), formulir(["I1", 2]))
    assert (len(penerimaan.formulir), temuan[0].kode) == (2, "FRM-19")


@pytest.mark.parametrize(
    ("tanggal", "temuan"), [("5 Oktober 2024", ["FRM-19", "FRM-23"]), ("6 Oktober 2024", ["FRM-19", "FRM-31"])]
)
def test_two_rounds_of_one_date_with_other_figures_are_asked_about(tanggal, temuan):
    dua = formulir(["I1", 83], identitas_=identitas(tanggal=tanggal))
    assert kode(baca(formulir(["I1", 82.5]), dua)[1]) == temuan


def test_every_finding_of_a_form_names_its_unit():
    assert {t.unit_kerja for t in baca(formulir(["I9", "1.234"], ["I1", "x"]))[1]} == {"S-1"}


@pytest.mark.parametrize(
    ("lembar", "isi"),
    [
        ("kinerja", [["indikator", "realisasi"], ["I9", 1]]),
        ("rencana_aksi", [["rencana_aksi", "realisasi"], ["A9", 1]]),
        ("anggaran", [["kode", "realisasi"], ["9.99", 1]]),
    ],
)
def test_an_unknown_kode_is_found_at_its_cell(lembar, isi):
    isian = {"identitas": identitas(), "kinerja": [["indikator", "realisasi"]], lembar: isi}
    assert [(t.kode, t.tempat.lembar, t.tempat.sel) for t in baca(buku(isian))[1]] == [("FRM-10", lembar, "A2")]


def test_an_unknown_indikator_comes_with_the_most_similar_name():
    (temuan,) = baca(formulir(["Indeks kepuasan masyarkat", 1]))[1]
    assert "I1 (Indeks kepuasan masyarakat)" in pesan(temuan)


@pytest.mark.parametrize(
    "tertulis", ["Indeks Kepuasan Masyarakat", "1. Indeks Kepuasan Masyarakat", "I1 Indeks Kepuasan Masyarakat"]
)
def test_an_indikator_may_be_given_by_its_full_uraian(tertulis):
    penerimaan, temuan = baca(formulir([tertulis, 1]))
    assert (penerimaan.formulir[0].kinerja[0].indikator, kode(temuan)) == ("I1", ["FRM-11"])


@pytest.mark.parametrize(("kedua", "temuan"), [(5, "FRM-13"), ("5,0", "FRM-13"), (6, "FRM-12"), (None, "FRM-12")])
def test_a_repeated_row_counts_once_and_is_graver_when_it_differs(kedua, temuan):
    penerimaan, found = baca(formulir(["I1", 5], ["I1", kedua]))
    assert (len(penerimaan.formulir[0].kinerja), kode(found)) == (1, [temuan])


def test_a_row_with_only_its_kode_stays_unfilled():
    assert satu(formulir(["I1", None])).kinerja[0].realisasi.keadaan is Keadaan.KOSONG


@pytest.mark.parametrize(
    ("realisasi", "keadaan", "jadi", "temuan"),
    [
        ("", "", "kosong", []),
        ("", "tidak_berlaku", "tidak_berlaku", []),
        ("-", "Belum Tersedia", "belum_tersedia", []),
        ("", "terisi", "kosong", ["FRM-15"]),
        ("5", "terisi", "terisi", []),
        ("0", "terisi", "terisi", []),
        ("5", "belum_tersedia", "terisi", ["FRM-14"]),
        ("n/a", "", "tidak_berlaku", []),
        ("n/a", "belum_tersedia", "tidak_berlaku", ["FRM-14"]),
        ("Belum Rilis", "belum_tersedia", "belum_tersedia", []),
        ("1.234", "tidak_berlaku", "kosong", ["BCA-23", "FRM-14"]),
    ],
)
def test_the_declared_state_counts_where_the_cell_says_nothing(realisasi, keadaan, jadi, temuan):
    penerimaan, found = baca(formulir(["I1", realisasi, keadaan], kepala=("indikator", "realisasi", "keadaan")))
    assert (penerimaan.formulir[0].kinerja[0].realisasi.keadaan, kode(found)) == (jadi, temuan)


def test_spending_is_read_as_money():
    form = satu(formulir(anggaran=[["kode", "realisasi"], ["7.01.01", "Rp 1.234"]]))
    assert form.anggaran[0].realisasi.angka == 1234


@pytest.mark.parametrize(
    ("judul", "sel", "keadaan", "fisik", "temuan"),
    [
        ("realisasi_fisik", 45.5, "terisi", "45.5", []),
        ("Realisasi Fisik (%)", "45,5%", "terisi", "45.5", []),
        ("Progres fisik", 0, "terisi", "0", []),
        ("realisasi_fisik", "n/a", "tidak_berlaku", None, []),
        ("realisasi_fisik", "belum tersedia", "belum_tersedia", None, []),
        ("realisasi_fisik", "", "kosong", None, []),
        ("realisasi_fisik", "100,5", "kosong", None, ["FRM-39"]),
        ("realisasi_fisik", -1, "kosong", None, ["FRM-39"]),
    ],
)
def test_the_work_done_is_a_share_in_one_of_four_states(judul, sel, keadaan, fisik, temuan):
    penerimaan, found = baca(formulir(anggaran=[["kode", "realisasi", judul], ["7.01.01", 1234, sel]]))
    (baris,) = penerimaan.formulir[0].anggaran
    nilai = baris.realisasi_fisik
    assert (baris.realisasi.angka, nilai.keadaan.value, nilai.angka, kode(found)) == (
        1234, keadaan, None if fisik is None else Decimal(fisik), temuan,
    )  # fmt: skip


def test_a_form_without_the_column_of_work_done_is_as_good_as_before():
    penerimaan, temuan = baca(formulir(anggaran=[["kode", "realisasi"], ["7.01.01", 1234]]))
    assert (penerimaan.formulir[0].anggaran[0].realisasi_fisik.disebut, temuan) == (False, ())


def test_the_work_done_below_a_merged_heading_is_read_and_a_target_of_it_is_not():
    kepala = [
        ["kode", "Target", "", "Realisasi", ""],
        ["", "Keuangan (Rp)", "Fisik (%)", "Keuangan (Rp)", "Fisik (%)"],
    ]
    penerimaan, _ = baca(formulir(anggaran=[*kepala, ["7.01.01", 5000, 60, 1234, 45]]))
    (baris,) = penerimaan.formulir[0].anggaran
    assert (baris.realisasi.angka, baris.realisasi_fisik.angka) == (1234, 45)


@pytest.mark.parametrize(
    "konteks",
    [
        ("uraian", "cara_isi", "target", "realisasi_lalu"),
        ("uraian", "satuan", "cara_isi", "target_triwulan", "realisasi_triwulan_lalu", "realisasi_tahun_lalu"),
    ],
    ids=["formulir sekarang", "formulir lama"],
)
def test_context_columns_of_the_form_are_left_aside(konteks):
    baris = ["I1", *["3"] * len(konteks), 5]
    penerimaan, temuan = baca(formulir(baris, kepala=("indikator", *konteks, "realisasi")))
    assert (penerimaan.formulir[0].kinerja[0].realisasi.angka, temuan) == (5, ())


@pytest.mark.parametrize(
    ("jawaban", "unsur", "temuan"), [(4, 4, []), (5, None, ["FRM-16"]), (0, None, ["FRM-16"]), (None, None, [])]
)
def test_an_answer_outside_one_to_four_is_no_answer(jawaban, unsur, temuan):
    isi = [["responden", *(f"u{n}" for n in range(1, 10))], ["R1", jawaban, *[3] * 8]]
    penerimaan, found = baca(formulir(kuesioner=isi))
    assert (penerimaan.formulir[0].kuesioner[0].unsur[0], kode(found)) == (unsur, temuan)


def test_the_figures_the_pd_reported_elsewhere_are_kept_apart():
    penerimaan, temuan = baca(
        ("2024/masuk/TW3/rekap_pd.csv", csv([["indikator", "realisasi"], ["I1", "82,5"]])),
        ("2024/masuk/TW3/LRA.xlsx", buku({"Sheet1": [["Kode", "Realisasi (Rp)"], ["7.01.01", 900]]})),
    )
    rekap, lra = penerimaan.rekap_pd[0].realisasi.angka, penerimaan.lra[0].realisasi.angka
    assert (rekap, lra, temuan) == (Decimal("82.5"), 900, ())


def test_a_second_rekap_is_reported():
    isi = csv([["indikator", "realisasi"], ["I1", "82,5"]])
    assert kode(baca(("TW3/rekap_pd.csv", isi), ("TW3/lagi/Rekap PD.csv", isi))[1]) == ["FRM-18"]


def test_a_form_with_nothing_but_faults_is_still_a_form():
    form = satu(formulir(["I1", "=1+1"], ["I2", "abc"]))
    assert [k.realisasi.angka for k in form.kinerja] == [None, None]


@pytest.mark.parametrize(("realisasi", "temuan"), [(5, ["FRM-20"]), (None, [])])
def test_a_figure_for_another_units_indikator_is_asked_about(realisasi, temuan):
    assert kode(baca(formulir(["I3", realisasi]))[1]) == temuan


def test_a_row_a_unit_adds_by_name_is_found_under_its_kode():
    form = satu(formulir(["Jumlah dokumen yang tersusun", 7]))
    assert [(row.indikator, row.realisasi.angka) for row in form.kinerja] == [("I2", 7)]


@pytest.mark.parametrize("kode_", ["", None])
def test_a_row_a_unit_adds_without_a_kode_is_reported(kode_):
    kepala = ["indikator", "uraian", "realisasi"]
    penerimaan, temuan = baca(formulir(["I1", "Indeks", 1], [kode_, "Indikator tambahan", 5], kepala=kepala))
    assert (len(penerimaan.formulir[0].kinerja), kode(temuan)) == (1, ["BCA-16"])


def test_two_units_in_one_folder_are_two_forms():
    lain = identitas(unit_kerja="CAMAT")
    dua = [("2024/masuk/TW3/kantor/a.xlsx", formulir(["I1", 1])),
           ("2024/masuk/TW3/kantor/b.xlsx", formulir(["I3", 2], identitas_=lain))]  # fmt: skip
    assert [form.unit_kerja for form in baca(*dua)[0].formulir] == ["S-1", "CAMAT"]


def test_the_same_form_in_two_formats_is_kept_twice_and_named_once():
    teks = folder("S-1", identitas=identitas(), kinerja=[["indikator", "realisasi"], ["I1", "82,5"]])
    penerimaan, temuan = baca(formulir(["I1", 82.5]), *teks)
    assert (len(penerimaan.formulir), kode(temuan)) == (2, ["FRM-19"])
