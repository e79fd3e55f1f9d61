"""The evaluation of the Renja gives what each quarter spent, and shows what it reached."""

import pytest

from pipeline.errors import ImportFileError
from tests.imports.berkas import ATK, JASA, NAMA, buku, kecamatan
from tests.imports.test_belanja import baris, impor, lra

KEPALA = [
    "No", "Urusan/Bidang Urusan/Program/Kegiatan",
    "Indikator Kinerja Program (Outcome)/Indikator Kinerja Kegiatan (Output)", "Target Renja", "",
    "Realisasi Kinerja Pada Triwulan", *[""] * 7, "Perangkat Daerah Penanggung Jawab",
]  # fmt: skip
TW = ["", "", "", "", "", "I", "", "II", "", "III", "", "IV", "", ""]
KRP = ["", "", "", "K", "Rp", *["K", "Rp"] * 4, ""]
NOMOR = ["(1)", "(2)", "(3)", "(6)", "", "(7)", "", "(8)", "", "(9)", "", "(10)", "", "(14)"]


def evaluasi(*baris, krp=KRP):
    return buku(KEPALA, atas=[["Evaluasi Terhadap Hasil Renja"], []], bawah=[TW, krp, NOMOR, *baris])


def satu(nama, *rupiah, k="25%"):
    tw = [cell for nilai in rupiah for cell in (k, nilai)]
    return ["1", nama, "Jumlah laporan", 4, 100, *tw, "Kecamatan Uji"]


def test_each_quarter_asked_for_gets_its_lra(tmp_path):
    unit = kecamatan(tmp_path)
    isian = evaluasi(satu(NAMA[ATK], 10, 20, 30, 40), satu(f"{JASA} Penyediaan Jasa", 1, "", 3, "-"))
    hasil = impor(unit, ("e81.xlsx", isian), periode="2025")
    assert [lra(unit, n) for n in (1, 2, 3, 4)] == [{ATK: 10, JASA: 1}, {ATK: 20}, {ATK: 30, JASA: 3}, {ATK: 40}]
    assert (hasil.hasil.kinerja[0], hasil.tuntas) == ((NAMA[ATK], "Jumlah laporan", "25%", "25%", "25%", "25%"), True)


def test_a_line_above_others_is_compared_and_never_added(tmp_path):
    anggaran = (
        f"kode;tingkat;uraian;pagu\n7.01.01.2.06;kegiatan;Administrasi Umum;1\n{ATK};sub_kegiatan;{NAMA[ATK]};1\n"
    )
    unit = kecamatan(tmp_path, **{"perencanaan/anggaran.csv": anggaran})
    hasil = impor(unit, ("e81.xlsx", evaluasi(satu("Administrasi Umum", 10, 0, 0, 7), satu(NAMA[ATK], 10, 0, 0, 7))))
    assert (lra(unit, 4), hasil.hasil.seluruhnya) == ({ATK: 7}, 7)


def test_a_line_the_plan_does_not_know_is_left_with_the_nearest(tmp_path):
    hasil = impor(
        kecamatan(tmp_path), ("e81.xlsx", evaluasi(satu("Penyediaan Peralatan Kantor dan ATK", 1, 2, 3, 4)))
    )
    assert [ATK in sebab for _, sebab in baris(hasil)] == [True]


def test_without_k_and_rp_below_the_quarters_it_is_refused(tmp_path):
    with pytest.raises(ImportFileError, match="K dan Rp"):
        impor(kecamatan(tmp_path), ("e81.xlsx", evaluasi(satu(NAMA[ATK], 1, 2, 3, 4), krp=[])))


DEPAN, BELAKANG = KEPALA[:5], KEPALA[-1:]
PANJANG = [*DEPAN, *(satu for n in ("I", "II") for satu in (f"Realisasi Kinerja Triwulan {n}", "")), *BELAKANG]


def susunan(*kepala, baris=None):
    """The form with these rows of heading and one line that spent 10 and 20 in its first two quarters."""
    return buku(kepala[0], atas=[["Evaluasi"]], bawah=[*kepala[1:], baris or satu(NAMA[ATK], 10, 20)])


@pytest.mark.parametrize(
    "kepala",
    [
        [PANJANG, ["", "", "", "K", "Rp", "K", "Rp", "K", "Rp", ""]],
        [[*KEPALA[:6], "", "", "", *BELAKANG], [*TW[:9], ""], ["", "", "", "K", "Rp", "K", "Rp.", "K", "Rp.", ""]],
        [
            [*KEPALA[:6], "", "", "", *BELAKANG],
            ["", "", "", "K", "Rp", "K TW I", "Rp TW I", "K TW II", "Rp TW II", ""],
        ],
        [[*KEPALA[:6], "", "", "", *BELAKANG], ["", "", "", "K", "Rp", "I K", "Rp (7)", "II K", "Rp (8)", ""]],
        [PANJANG, ["", "", "", "K", "Rp", "K", "Rp", "K", "Rp", ""], NOMOR[:9]],
    ],
    ids=["a heading per quarter", "quarters below", "in the heading of K", "before K", "with a row of numbers"],
)
def test_a_form_with_some_quarters_gives_those_and_says_so(tmp_path, kepala):
    unit = kecamatan(tmp_path)
    hasil = impor(unit, ("e81.xlsx", susunan(*kepala)), periode="2025")
    assert [lra(unit, n) for n in (1, 2, 3)] == [{ATK: 10}, {ATK: 20}, {}]
    assert hasil.hasil.catatan == (
        "Formulir ini hanya memuat Triwulan I dan Triwulan II; triwulan lain tidak diambil.",
    )


def test_quarters_that_do_not_begin_in_january_are_known_by_their_own_heading(tmp_path):
    kepala = [judul.replace("II", "IV").replace("lan I", "lan III") for judul in PANJANG]
    kepala = [judul.replace("IIIV", "IV") for judul in kepala]
    unit = kecamatan(tmp_path)
    impor(unit, ("e81.xlsx", susunan(kepala, ["", "", "", "K", "Rp", "K", "Rp", "K", "Rp", ""])), periode="2025")
    assert [lra(unit, n) for n in (1, 3, 4)] == [{}, {ATK: 10}, {ATK: 20}]


@pytest.mark.parametrize(
    ("di_atas", "triwulan"), [("Realisasi Capaian Kinerja", TW), ("", TW), ("Realisasi Capaian Kinerja", [])]
)
def test_what_was_reached_all_together_is_no_quarter(tmp_path, di_atas, triwulan):
    kepala = [*KEPALA[:-1], di_atas, "", *BELAKANG]
    isian = susunan(
        kepala, [*triwulan[:-1], "", "", ""], [*KRP[:-1], "K", "Rp", ""],
        baris=[*satu(NAMA[ATK], 10, 20, 30, 40)[:-1], "100%", 100, ""],
    )  # fmt: skip
    unit = kecamatan(tmp_path)
    impor(unit, ("e81.xlsx", isian), periode="2025")
    assert [lra(unit, n) for n in (1, 2, 3, 4)] == [{ATK: 10}, {ATK: 20}, {ATK: 30}, {ATK: 40}]


def test_a_quarter_the_form_does_not_have_is_refused_with_those_it_has(tmp_path):
    isian = susunan(PANJANG, ["", "", "", "K", "Rp", "K", "Rp", "K", "Rp", ""])
    with pytest.raises(ImportFileError, match="hanya memuat Triwulan I dan Triwulan II, bukan Triwulan IV"):
        impor(kecamatan(tmp_path), ("e81.xlsx", isian))


def test_four_pairs_below_a_heading_that_names_no_quarter_are_the_four(tmp_path):
    unit = kecamatan(tmp_path)
    impor(unit, ("e81.xlsx", susunan(KEPALA, KRP, baris=satu(NAMA[ATK], 1, 2, 3, 4))), periode="2025")
    assert [lra(unit, n)[ATK] for n in (1, 2, 3, 4)] == [1, 2, 3, 4]
