"""An RSUD on disk: deputies, bidang and bagian below them, instalasi, jabatan fungsional; its people are made up.

Programme, kegiatan and three of the indikator with their targets are those of a published Renja of an RSUD, 2021.
"""

import csv
import io

from tests.faults.kantor import kantor

INSTANSI = (
    '[instansi]\nnama = "RSUD Uji"\njenis = "rsud"\npemerintah_daerah = "Kabupaten Uji"\ntempat = "Uji"\n'
    '[atasan]\njabatan = "Bupati Uji"\nnama = "Contoh Bupati"\n'
)
UNIT = """kode;nama;jenis;induk;pejabat
DIR;Direktur;kepala;;197001011995031001
WADIR-YAN;Wakil Direktur Pelayanan;wakil;DIR;197101011996031001
WADIR-UM;Wakil Direktur Umum dan Keuangan;wakil;DIR;197201011997032001
BID-MEDIK;Bidang Pelayanan Medik;bidang;WADIR-YAN;197301011998031001
BID-TUNJANG;Bidang Penunjang;bidang;WADIR-YAN;197401011999032001
BAG-UMUM;Bagian Umum;bagian;WADIR-UM;197501012000031001
BAG-KEU;Bagian Keuangan;bagian;WADIR-UM;197601012001032001
IGD;Instalasi Gawat Darurat;instalasi;BID-MEDIK;197701012002031001
FARMASI;Instalasi Farmasi;instalasi;BID-TUNJANG;197801012003032001
KEPEG;Subbagian Kepegawaian;subbagian;BAG-UMUM;197901012004031001
JF-MUTU;Administrator Kesehatan Ahli Muda;fungsional;BID-TUNJANG;198001012005032001
STAF;Pengadministrasi Umum;pelaksana;KEPEG;198101012006031001
"""
JABATAN = {
    "DIR": "Direktur RSUD Uji", "BID-MEDIK": "Kepala Bidang Pelayanan Medik", "BAG-UMUM": "Kepala Bagian Umum",
    "BID-TUNJANG": "Kepala Bidang Penunjang", "BAG-KEU": "Kepala Bagian Keuangan", "IGD": "Kepala IGD",
    "FARMASI": "Kepala Instalasi Farmasi", "KEPEG": "Kepala Subbagian Kepegawaian",
}  # fmt: skip
SASARAN = """kode;tingkat;uraian;induk
S1;strategis;Meningkatnya mutu pelayanan rumah sakit;
P1;program;Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat;S1
P2;program;Meningkatnya dukungan manajemen rumah sakit;S1
K1;kegiatan;Penyediaan Fasilitas Pelayanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah;P1
K2;kegiatan;Tertibnya pengelolaan keuangan;P2
K3;kegiatan;Tertibnya administrasi kepegawaian;P2
SK1;sub_kegiatan;Tersedianya layanan gawat darurat;K1
SK2;sub_kegiatan;Tersusunnya dokumen mutu;K1
SK3;sub_kegiatan;Terkelolanya berkas kepegawaian;K3
"""
INDIKATOR = (
    ("IKU-1", "S1", "Nilai Survey Kepuasan Masyarakat (SKM)", "Nilai", "WADIR-YAN", "A"),
    ("IP-1", "P1", "Status Akreditasi Rumah Sakit", "Status", "DIR", "Terakreditasi Internasional"),
    ("IP-2", "P1", "Persentase Pasien Keluar Hidup", "Persen", "BID-MEDIK", "93"),
    ("IP-3", "P2", "Persentase layanan administrasi yang terpenuhi", "Persen", "DIR", "100"),
    ("IK-1", "K1", "Presentase elemen penilaian akreditasi yang memenuhi standar", "Persen", "BID-TUNJANG", "≥95"),
    ("IK-2", "K2", "Persentase laporan keuangan tepat waktu", "Persen", "BAG-KEU", "100"),
    ("IK-3", "K3", "Persentase kenaikan pangkat tepat waktu", "Persen", "KEPEG", "95"),
    ("IS-1", "SK1", "Waktu tanggap pasien gawat darurat", "Menit", "IGD", "5"),
    ("IS-2", "SK2", "Jumlah dokumen mutu yang tersusun", "Dokumen", "JF-MUTU", "12"),
    ("IS-3", "SK3", "Jumlah berkas kepegawaian yang diperbarui", "Berkas", "STAF", "40"),
)
ANGGARAN = """kode;tingkat;uraian;unit_kerja;sasaran;pagu;sumber_dana
1.02.01;program;Program Penunjang Urusan;WADIR-UM;P2;350000000;BLUD
1.02.01.2.02;kegiatan;Administrasi Keuangan;BAG-KEU;K2;300000000;BLUD
1.02.01.2.05;kegiatan;Administrasi Kepegawaian;BAG-UMUM;K3;50000000;BLUD
1.02.01.2.05.0001;sub_kegiatan;Pengelolaan Data Kepegawaian;KEPEG;SK3;50000000;BLUD
1.02.02;program;Program Pemenuhan Upaya Kesehatan;WADIR-YAN;P1;790000000;BLUD
1.02.02.2.01;kegiatan;Penyediaan Fasilitas Pelayanan Kesehatan;BID-MEDIK;K1;790000000;BLUD
1.02.02.2.01.0001;sub_kegiatan;Pelayanan Gawat Darurat;IGD;SK1;700000000;BLUD
1.02.02.2.01.0002;sub_kegiatan;Penyusunan Dokumen Mutu;BID-TUNJANG;SK2;90000000;BLUD
"""


def _pejabat():
    yield "nip;nama;jabatan;pangkat_golongan;unit_kerja"
    for nomor, unit in enumerate(csv.DictReader(io.StringIO(UNIT), delimiter=";"), 1):
        jabatan = JABATAN.get(unit["kode"], unit["nama"])
        yield f"{unit['pejabat']};Contoh Pejabat {nomor};{jabatan};Pembina (IV/a);{unit['kode']}"


def rencana(*, tanpa=(), agregasi="tunggal", bersama=()):
    """The plan as CSV below the year; ``tanpa`` are units no indikator names, ``bersama`` those that name none."""
    rows = [(k, s, u, sat, "" if k in bersama or unit in tanpa else unit, t) for k, s, u, sat, unit, t in INDIKATOR]
    cara = {kode: agregasi if kode in bersama else "tunggal" for kode, *_ in rows}
    indikator = "".join(f"{k};{s};{u};{sat};positif;akhir;{cara[k]};tidak;{unit}\n" for k, s, u, sat, unit, _ in rows)
    kepala = "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;unit_kerja\n"
    return {
        "perencanaan/unit_kerja.csv": UNIT,
        "perencanaan/pejabat.csv": "\n".join(_pejabat()) + "\n",
        "perencanaan/sasaran.csv": SASARAN,
        "perencanaan/indikator.csv": kepala + indikator,
        "perencanaan/target.csv": "indikator;tahun;dokumen;target\n"
        + "".join(f"{kode};2025;pk;{target}\n" for kode, *_, target in rows),
        "perencanaan/anggaran.csv": ANGGARAN,
    }


def rsud(folder, instansi=INSTANSI, **lain):
    """The folder of the RSUD below ``folder``."""
    return kantor(folder, rencana(**lain), instansi=instansi)
