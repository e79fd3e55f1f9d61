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
