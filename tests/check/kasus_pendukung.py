"""Cases of staff and recommendations: code, what is wrong, the office in which it is."""

from datetime import date

from tests import builders as b
from tests.check.kantor import SASARAN, kantor


def staf(*pegawai):
    """The office that counts its staff so."""
    return kantor(dengan={"pegawai": pegawai})


def rekomendasi(**lain):
    """The office with one recommendation, on the last day of 2024."""
    return kantor(dengan={"rekomendasi": [b.rekomendasi(**lain)]}, hari_ini=date(2024, 12, 31))


def bermisi(induk_tujuan="", induk_misi=""):
    """The office whose plan begins with a misi."""
    atas = (
        b.sasaran("M1", "misi", "Mewujudkan pelayanan prima", induk_misi),
        b.sasaran("T1", "tujuan", "Meningkatnya mutu", induk_tujuan),
    )
    return kantor(dengan={"sasaran": (*atas, b.sasaran(induk="T1"), *SASARAN[1:])})


ADA = [
    ("KAS-03", "tujuan tanpa misi di atasnya", bermisi()),
    ("KAS-04", "misi di bawah tujuan", bermisi(induk_misi="T1")),
    ("SDM-13", "3 dan 2 tertulis 6", staf(b.pegawai("pangkat", "Penata", 3, 2, 6))),
    ("SDM-13", "baris jumlah salah", staf(
        b.pegawai("usia", "20–30 tahun", 3, 2), b.pegawai("usia", "31–40 tahun", 1, 1),
        b.pegawai("usia", "Jumlah", 4, 3, 8))),
    ("SDM-14", "menurut pangkat 5, menurut pendidikan 6", staf(
        b.pegawai("pangkat", "Penata", 3, 2), b.pegawai("pendidikan", "S-1", 3, 3))),
    ("SDM-15", "perempuan kosong, jumlah kosong", staf(b.pegawai("pangkat", "Penata", 3))),
    ("TLR-01", "tanpa tindak lanjut", rekomendasi(tindak_lanjut="", status="Belum")),
    ("TLR-01", "tanpa keduanya", rekomendasi(tindak_lanjut="", status="")),
    ("TLR-02", "lewat batas", rekomendasi(status="Proses", batas_waktu="30 Juni 2024")),
]  # fmt: skip

TIDAK = [
    ("KAS-03", "tujuan di bawah misi", bermisi("M1")),
    ("KAS-04", "tujuan di bawah misi", bermisi("M1")),
    ("SDM-13", "jumlah benar", staf(b.pegawai("pangkat", "Penata", 3, 2, 5))),
    ("SDM-13", "jumlah saja", staf(b.pegawai("pangkat", "Penata", jumlah=5))),
    ("SDM-13", "baris jumlah benar", staf(
        b.pegawai("usia", "20–30 tahun", 3, 2), b.pegawai("usia", "Jumlah", 3, 2, 5))),
    ("SDM-14", "sama", staf(b.pegawai("pangkat", "Penata", 3, 2), b.pegawai("pendidikan", "S-1", jumlah=5))),
    ("SDM-15", "nol ditulis", staf(b.pegawai("pangkat", "Penata", 3, 0))),
    ("TLR-01", "lengkap", rekomendasi()),
    ("TLR-02", "selesai", rekomendasi(batas_waktu="30 Juni 2024")),
    ("TLR-02", "batas waktu nanti", rekomendasi(status="Proses", batas_waktu="31 Maret 2025")),
    ("TLR-02", "batas waktu berupa kata", rekomendasi(status="Proses", batas_waktu="akhir tahun")),
]  # fmt: skip
