"""What optional sheets add to the report: where it stands, how it counts, and nothing at all without them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.domain.kinerja import Sasaran
from pipeline.domain.pendukung import Lintas, Prestasi, Sarana
from pipeline.naskah.cetak import cetak
from pipeline.naskah.nomina.rekomendasi import keadaan_rekomendasi
from pipeline.naskah.rak import Rak
from pipeline.render import tindak_lanjut
from pipeline.render.lkjip.susun import report, report_context
from tests import builders as b
from tests.render.lkjip.bahan_uji import analyse, bacaan, konteks, lengkap, tanpa, teks
from tests.render.teks_dokumen import cocok, terbaca
from tests.render.teks_dokumen import teks as isi_dokumen

RAK = Rak(Path(__file__).parents[3] / "templates")
SASARAN = (
    Sasaran("M1", "misi", "Mewujudkan pelayanan publik yang prima"),
    Sasaran("T1", "tujuan", "Meningkatnya mutu pelayanan", "M1"),
    Sasaran(
        "S1", "strategis", "Meningkatnya kualitas pelayanan publik", "T1", "Menambah loket", "Layanan tanpa antre"
    ),
    Sasaran("S2", "strategis", "Meningkatnya akuntabilitas kinerja", "T1"),
)
PEGAWAI = (
    b.pegawai("pangkat", "Penata (III/c)", 3, 2, 5), b.pegawai("pangkat", "Pengatur (II/c)", 1, 0),
    b.pegawai("pendidikan", "S-1", 3, 2), b.pegawai("pendidikan", "SMA", 1, 0),
    b.pegawai("jabatan", "Struktural", jumlah=2), b.pegawai("jabatan", "Pelaksana", jumlah=4),
)  # fmt: skip
REKOMENDASI = (
    b.rekomendasi(batas_waktu="30 Juni 2024", penanggung_jawab="Sekretaris", bukti="Renstra Perubahan"),
    b.rekomendasi("R2", 2024, "Reviu", "Melengkapi bukti dukung", tindak_lanjut="", status=""),
)
PENDUKUNG = {
    "sasaran": SASARAN,
    "pegawai": PEGAWAI,
    "sarana": (Sarana("Kendaraan roda dua", b.nilai(4), "Unit", "Baik"),),
    "rekomendasi": REKOMENDASI,
    "lintas": (Lintas("S2", "Inspektorat", "Mengevaluasi"), Lintas("S1", "Dinas Sosial", "Memberi data keluarga")),
    "prestasi": (Prestasi(2024, "Kecamatan terbaik", "Bupati Contoh"), Prestasi(2025, "Nanti", "Bupati Contoh")),
}


def laporan(**lain):
    """The report of the sample office with these sheets."""
    return konteks(rencana=tanpa(lengkap()[0], **lain))


def tercetak(naskah, reading):
    return cetak(naskah, RAK, reading.instansi, date(2025, 1, 20)).isi


BAGIAN = (
    # the last line that begins so → the first below it that begins so
    ("D. Sumber Daya Manusia", "F. Isu Strategis"),
    ("H. Tindak Lanjut Rekomendasi", "BAB II"),
    ("Tabel 2.2", "B. Indikator Kinerja Utama"),
    ("D. Dukungan Lintas Perangkat Daerah", "BAB III"),
    ("C. Prestasi dan Penghargaan", "BAB IV"),
    ("B. Langkah Perbaikan", "Tabel 4.1"),
)


def dipotong(lines, mulai, akhir):
    awal = max(n for n, line in enumerate(lines) if line.startswith(mulai))
    return lines[awal : next(n for n in range(awal, len(lines)) if lines[n].startswith(akhir))]


def test_what_every_optional_sheet_adds_to_the_report_reads_as_accepted():
    reading = bacaan(rencana=tanpa(lengkap()[0], **PENDUKUNG))
    lines = isi_dokumen(tercetak(report(report_context(reading, analyse(reading)), reading), reading)).splitlines()
    potongan = ["\n".join(dipotong(lines, *batas)) for batas in BAGIAN]
    assert terbaca("\n\n".join(potongan) + "\n", "lkjip-pendukung")


def test_the_matrix_of_recommendations_reads_as_accepted():
    reading = bacaan(rencana=tanpa(lengkap()[0], rekomendasi=REKOMENDASI))
    (matriks,) = tindak_lanjut.susun(reading)
    assert cocok(tercetak(matriks, reading), "tindak-lanjut-rekomendasi")


def test_without_recommendations_there_is_no_matrix():
    assert tindak_lanjut.susun(bacaan(rencana=tanpa(lengkap()[0], rekomendasi=()))) == ()


def test_without_the_sheets_the_headings_are_those_of_before():
    judul = laporan().bab1.judul
    assert (judul.pegawai, judul.sarana, judul.isu, judul.dasar, judul.rekomendasi) == (
        "", "", "D. Isu Strategis", "E. Dasar Hukum", "",
    )  # fmt: skip


def test_a_sheet_moves_the_letters_of_what_stands_below_it():
    judul = laporan(sarana=PENDUKUNG["sarana"], rekomendasi=REKOMENDASI).bab1.judul
    assert (judul.sarana, judul.isu, judul.dasar, judul.rekomendasi) == (
        "D. Sarana dan Prasarana", "E. Isu Strategis", "F. Dasar Hukum", "G. Tindak Lanjut Rekomendasi",
    )  # fmt: skip


def test_without_the_sheets_nothing_of_them_is_printed_or_numbered():
    reading = bacaan()
    kata = isi_dokumen(tercetak(report(report_context(reading, analyse(reading)), reading), reading))
    assert not [
        k for k in ("Sumber Daya Manusia", "Sarana", "Rekomendasi", "Lintas", "Prestasi", "Misi") if k in kata
    ]


def test_a_headcount_is_told_only_where_every_count_agrees():
    assert teks(laporan(pegawai=PEGAWAI).bab1.pegawai.kalimat) == [
        "Pegawai Kecamatan Contoh berjumlah 6 orang, terdiri atas 4 laki-laki dan 2 perempuan."
    ]
    beda = (*PEGAWAI, b.pegawai("usia", "20–30 tahun", 3, 1))
    assert laporan(pegawai=beda).bab1.pegawai.kalimat == ()


def test_a_sum_of_which_a_part_is_not_told_is_a_dash():
    [tabel] = laporan(pegawai=(b.pegawai(laki=3), b.pegawai(uraian="Pembina", jumlah=2))).bab1.pegawai.tabel
    assert (tabel.laki_laki, tabel.perempuan, tabel.jumlah) == ("–", "–", "–")


def test_the_figure_shows_the_first_count_that_has_two_numbers():
    satu = (b.pegawai("pangkat", "Penata", jumlah=6), *PEGAWAI[2:])
    [gambar] = laporan(pegawai=satu).bab1.pegawai.gambar
    assert gambar.takarir.judul == "Jumlah Pegawai menurut Pendidikan"
    assert gambar.grafik.series[0].values == (5, 1)


def test_a_tujuan_is_written_once_for_all_its_sasaran():
    arah = laporan(sasaran=SASARAN).bab2.arah
    assert [(r.misi_baru, r.tujuan_baru, r.sasaran[:23], r.strategi) for r in arah.baris] == [
        (True, True, "Meningkatnya kualitas p", "Menambah loket"),
        (False, False, "Meningkatnya akuntabili", "–"),
    ]
    assert arah.tabel.judul == "Misi, Tujuan, Sasaran, Strategi, dan Arah Kebijakan"


def test_a_misi_without_strategies_makes_a_table_without_their_columns():
    arah = laporan(sasaran=[replace(s, strategi="", arah_kebijakan="") for s in SASARAN]).bab2.arah
    assert (arah.tabel.judul, arah.berstrategi) == ("Misi, Tujuan, dan Sasaran", False)


def test_partners_stand_in_the_order_of_the_sasaran():
    baris = laporan(sasaran=SASARAN, lintas=PENDUKUNG["lintas"]).bab2.lintas.baris
    assert [(r.nomor, r.perangkat_daerah, r.baru) for r in baris] == [
        ("1", "Dinas Sosial", True), ("2", "Inspektorat", True),
    ]  # fmt: skip


def test_an_award_of_a_later_year_waits_for_its_report():
    assert [r.uraian for r in laporan(prestasi=PENDUKUNG["prestasi"]).bab3.prestasi.baris] == ["Kecamatan terbaik"]


def test_the_last_chapter_names_what_is_open_and_where_the_matrix_stands():
    [kalimat] = teks(laporan(rekomendasi=REKOMENDASI).bab4.rekomendasi)
    assert kalimat.startswith("Dari 2 rekomendasi, 1 selesai ditindaklanjuti dan 1 belum diketahui statusnya.")
    assert kalimat.endswith(" Yang masih harus ditindaklanjuti: R2. Rinciannya pada Tabel 1.2.")


@pytest.mark.parametrize(
    ("status", "kalimat"),
    [
        (["Selesai"], "Satu rekomendasi selesai ditindaklanjuti."),
        (["Proses", "Belum"], "Seluruh 2 rekomendasi belum selesai."),
        (["Selesai", "Proses"], "Dari 2 rekomendasi, 1 selesai ditindaklanjuti dan 1 belum selesai."),
        (["Tuntas", "Selesai sebagian", ""],
         "Dari 3 rekomendasi, 1 selesai ditindaklanjuti, 1 belum selesai, dan 1 belum diketahui statusnya."),
    ],
)  # fmt: skip
def test_how_the_recommendations_stand_is_counted(status, kalimat):
    assert keadaan_rekomendasi([b.rekomendasi(f"R{n}", status=s) for n, s in enumerate(status)]) == kalimat
