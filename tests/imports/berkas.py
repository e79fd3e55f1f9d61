"""Files of other applications with their headings word for word, filled with invented rows."""

import csv
import io

import openpyxl

from tests.faults.kantor import INSTANSI, kantor, rencana


def heading(teks):
    """The names of columns, divided by strokes."""
    return teks.split("|")


SIPD = heading(
    "Nomor|Kode SKPD|Nama SKPD|Kode Sub SKPD|Nama Sub SKPD|Kode Fungsi|Nama Fungsi|Kode Sub Fungsi|"
    "Nama Sub Fungsi|Kode Urusan|Nama Urusan|Kode Bidang Urusan|Nama Bidang Urusan|Kode Program|Nama Program|"
    "Kode Kegiatan|Nama Kegiatan|Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Rekening|Nama Rekening|Nomor Dokumen|"
    "Jenis Dokumen|Jenis Transaksi|Nomor DPT|Tanggal Dokumen|Keterangan Dokumen|Nilai Realisasi|Nilai Setoran|"
    "NIP Pegawai|Nama Pegawai|Tanggal Simpan|Nomor SPD|Periode SPD|Nilai SPD|Tahapan SPD|Nama Sub Tahapan Jadwal|"
    "Tahapan APBD|Nomor SPP|Tanggal SPP|Nomor SPM|Tanggal SPM|Nomor SP2D|Tanggal SP2D|Tanggal Transfer|"
    "Nilai SP2D"
)
PENJABARAN = heading(
    "Tahun|Kode Urusan|Nama Urusan|Kode Bidang|Nama Bidang|Kode SKPD Induk|Nama SKPD Induk|Kode Unit|Nama Unit|"
    "Kode Sub Unit|Nama Sub Unit|Sumber Dana|Kode Sub SKPD|Nama Sub SKPD|Kode Program|Nama Program|Kode Kegiatan|"
    "Nama Kegiatan|Kode Sub Kegiatan|Nama Sub Kegiatan|Kode Rekening|Nama Rekening|Alokasi Anggaran|"
    "Realisasi Anggaran"
)
SUB_KEGIATAN = heading("No|Nama Sub SKPD|Nama Sub Kegiatan|Kode Rekening|Nama Rekening|Nilai Realisasi")
RKA = heading(
    "tahun|id_skpd|nama_skpd|id_sub_skpd|nama_sub_skpd|kode_program|nama_program|kode_giat|nama_giat|"
    "kode_sub_giat|nama_sub_giat|rincian"
)
RFK = heading(
    "id|kode_sbl|tahun_anggaran|bulan|id_skpd|kode_sub_giat|nama_sub_giat|realisasi_anggaran|realisasi_fisik|permasalahan"
)
SIMPEG = heading(
    "peg_nip|peg_nama|nip_atasan|satuan_kerja_id|unit_kerja_nama|jabatan_jenis|jabatan_nama|"
    "tugas_tambahan_jabatan_nama|nm_pkt_akhir|nm_gol_akhir|peg_status|peg_nik|peg_lahir_tanggal|peg_rumah_alamat"
)
STRUKTUR = [f"lv{n}_unit_kerja_nama" for n in (1, 2, 3, 4)]
SURVEI = [
    "Timestamp", "Nama", "Jenis Kelamin", "Pendidikan",
    "1. Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan?", "2. Prosedur", "3. Waktu", "4. Biaya",
    "5. Produk", "6. Kompetensi", "7. Perilaku", "8. Pengaduan", "9. Sarana",
]  # fmt: skip
JAWABAN = [
    "Sesuai",
    "Mudah",
    "Cepat",
    "Gratis",
    "Sesuai",
    "Mampu",
    "Sopan dan ramah",
    "Berfungsi kurang maksimal",
    "Baik",
]

KODE = "7.01.0.00.0.00.01.0000"
ATK, JASA = "7.01.01.2.06.0002", "7.01.01.2.08.0004"
NAMA = {ATK: "Penyediaan Peralatan Kantor", JASA: "Penyediaan Jasa Pelayanan Umum"}
ANGGARAN = "kode;tingkat;uraian;unit_kerja;pagu\n" + "".join(
    f"{kode};sub_kegiatan;{nama};SEKSI;1000000000\n" for kode, nama in NAMA.items()
)
BERKODE = f'{INSTANSI}kode = "{KODE}"\n'


def dokumen(kode=ATK, nilai=1_000_000, tanggal="10/11/2025", **lain):
    """One row of the report by document; the names of columns with their blanks as ``_``."""
    isi = {
        "Kode SKPD": KODE, "Nama SKPD": "Kecamatan Uji", "Kode Sub SKPD": KODE, "Nama Sub SKPD": "Kecamatan Uji",
        "Kode Sub Kegiatan": kode, "Nama Sub Kegiatan": NAMA.get(kode, "x"), "Tanggal Dokumen": tanggal,
        "Nilai Realisasi": nilai, "Nilai Setoran": 0, "NIP Pegawai": "197001012000031001",
        "Nama Pegawai": "Rahasia Sekali", "Keterangan Dokumen": "Honor Rahasia Sekali",
    }  # fmt: skip
    return {**isi, **{nama.replace("_", " "): nilai for nama, nilai in lain.items()}}


def buku(judul, *baris, atas=(), bawah=()):
    """A workbook: rows above the heading, the heading, rows by the names of columns, rows below."""
    book = openpyxl.Workbook()
    lembar = book.active
    for row in (*atas, judul, *([satu.get(j, "") for j in judul] for satu in baris), *bawah):
        lembar.append([None if cell == "" else cell for cell in row])
    wadah = io.BytesIO()
    book.save(wadah)
    return wadah.getvalue()


def sipd(*baris, total=None):
    """The report by document as SIPD makes it: three rows of title, an empty one, the heading, and a total."""
    jumlah = {"Nomor": "Total", "Nilai Realisasi": total, "Nilai Setoran": 0}
    bawah = [] if total is None else [[jumlah.get(j, "") for j in SIPD]]
    nomor = [{"Nomor": n, **satu} for n, satu in enumerate(baris, 1)]
    return buku(SIPD, *nomor, atas=[["LAPORAN REALISASI PER DOKUMEN"], [], [], []], bawah=bawah)


def teks(judul, *baris, pemisah=",", bom=False):
    """The same as CSV."""
    wadah = io.StringIO(newline="")
    writer = csv.writer(wadah, delimiter=pemisah)
    writer.writerows([judul, *baris])
    return wadah.getvalue().encode("utf-8-sig" if bom else "utf-8")


def kecamatan(folder, instansi=BERKODE, **berkas):
    """An office with two sub kegiatan and these files of its year, by their paths."""
    plan = {**rencana(("I1", "%", "positif", 93)), "perencanaan/anggaran.csv": ANGGARAN}
    return kantor(folder, {**plan, **berkas}, instansi=instansi)
