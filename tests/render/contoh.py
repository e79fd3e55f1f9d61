"""A small kecamatan with everything the planning documents print: two sasaran, three tiers, three quarters."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.analyse.analisis import analyse
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from tests.builders import (
    aksi,
    bacaan,
    belanja,
    formulir,
    indikator,
    instansi,
    isian,
    isian_aksi,
    mata,
    pejabat,
    rencana,
    riwayat,
    sasaran,
    target,
    unit,
)

TEMPLATES = Path(__file__).parents[2] / "templates"
PERSEN = {"satuan": "Persen"}

UNIT = (
    unit("camat", "Camat Contoh", "kepala", pejabat="198001012005011001"),
    unit("sekretariat", "Sekretariat Kecamatan", "sekretariat", "camat", "198202022006022002"),
    unit("subbag", "Subbagian Perencanaan dan Keuangan", "subbagian", "sekretariat", "198503032010012003"),
    unit("yanum", "Seksi Pelayanan Umum", "seksi", "camat", "198404042009011004"),
    unit("trantib", "Seksi Ketenteraman dan Ketertiban", "seksi", "camat"),
)
PEJABAT = (
    pejabat("198001012005011001", "Contoh Satu, S.Sos.", "Camat Contoh", pangkat_golongan="Pembina (IV/a)",
            unit_kerja="camat", selesai=date(2024, 6, 30)),
    pejabat("197905052004011005", "Contoh Lima, S.STP., M.Si.", "Camat Contoh", unit_kerja="camat",
            pangkat_golongan="Pembina Tingkat I (IV/b)", status_jabatan="plt", mulai=date(2024, 7, 1)),
    pejabat("198202022006022002", "Contoh Dua, S.E.", "Sekretaris Kecamatan", unit_kerja="sekretariat",
            pangkat_golongan="Penata Tingkat I (III/d)"),
    pejabat("198503032010012003", "Contoh Tiga, S.Kom.", "Kepala Subbagian Perencanaan dan Keuangan",
            unit_kerja="subbag", pangkat_golongan="Penata (III/c)"),
    pejabat("198404042009011004", "Contoh Empat, S.H.", "Kepala Seksi Pelayanan Umum", unit_kerja="yanum",
            pangkat_golongan="Penata (III/c)"),
)  # fmt: skip
SASARAN = (
    sasaran("T1", "tujuan", "Meningkatnya kualitas pelayanan publik"),
    sasaran("S1", "strategis", "Meningkatnya kualitas layanan administrasi", "T1"),
    sasaran("S2", "strategis", "Meningkatnya ketenteraman & ketertiban", "T1"),
    sasaran("P1", "program", "Terlaksananya pelayanan sesuai standar", "S1"),
    sasaran("P2", "program", "Terjaganya ketertiban wilayah", "S2"),
    sasaran("K1", "kegiatan", "Tersusunnya dokumen perencanaan tepat waktu", "P1"),
    sasaran("K2", "kegiatan", "Terlaksananya pelayanan terpadu", "P1"),
    sasaran("SK1", "sub_kegiatan", "Tersedianya dokumen perencanaan", "K1"),
    sasaran("SK9", "sub_kegiatan", "Terlaksananya patroli wilayah", "tidak-ada"),
)
INDIKATOR = (
    indikator("IKU1", "S1", "Indeks Kepuasan Masyarakat", unit_kerja=("camat", "yanum"), induk="",
              definisi_operasional="Hasil survei atas sembilan unsur pelayanan.",
              formulasi="Jumlah nilai rata-rata tertimbang × 25", sumber_data="Survei Kepuasan Masyarakat",
              alasan="Mengukur langsung mutu pelayanan."),
    indikator("IKU2", "S1", "Nilai SAKIP kecamatan", "Nilai", unit_kerja=("camat", "sekretariat"),
              formulasi="Hasil evaluasi Inspektorat", sumber_data="LHE AKIP"),
    indikator("IKU3", "S2", "Jumlah gangguan ketertiban", "Kasus", unit_kerja=("camat", "trantib"),
              polaritas="negatif", metode_akumulasi="kumulatif"),
    indikator("IK4", "P1", "Persentase permohonan selesai tepat waktu", iku=False, induk="IKU1",
              unit_kerja=("yanum",), **PERSEN),
    indikator("IK5", "P2", "Persentase laporan warga yang ditindaklanjuti", iku=False, induk="IKU3",
              unit_kerja=("trantib",), **PERSEN),
    indikator("IK6", "K1", "Jumlah dokumen perencanaan", "Dokumen", iku=False, induk="IKU2", unit_kerja=("subbag",),
              metode_akumulasi="kumulatif"),
)  # fmt: skip
TARGET = (
    target("IKU1", "90.76", (88, 89, 90, "90.76")),
    target("IKU1", "91", dokumen="pk_perubahan", tw=(88, 89, "90.5", 91)),
    *(target("IKU1", t, tahun=2020 + n, dokumen="renstra") for n, t in enumerate((88, 89, 90, "90.76", 92, 93), 1)),
    target("IKU2", 82, (None, None, None, 82)),
    target("IKU2", 84, tahun=2026, dokumen="renstra"),
    target("IKU3", 12, (3, 3, 3, 3)),
    target("IK4", 95, (95, 95, 95, 95)),
    target("IK5", 100, (100, 100, 100, 100)),
    target("IK6", 4, (1, 1, 1, 1)),
)
ANGGARAN = (
    mata("7.01.01", "program", 1385437875, "Program Penunjang Urusan Pemerintahan Daerah", sasaran="S1",
         unit_kerja="sekretariat", sumber_dana="APBD", pagu_perubahan=1400000000),
    mata("7.01.01.2.01", "kegiatan", 60000000, "Perencanaan, Penganggaran, dan Evaluasi Kinerja", sasaran="K1",
         unit_kerja="subbag", sumber_dana="APBD"),
    mata("7.01.01.2.01.0001", "sub_kegiatan", 60000000, "Penyusunan Dokumen Perencanaan", sasaran="SK1",
         unit_kerja="subbag", sumber_dana="APBD"),
    mata("7.01.02", "program", 250000000, "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", sasaran="P1",
         unit_kerja="yanum", sumber_dana="APBD"),
    mata("7.01.02.2.02", "kegiatan", 250000000, "Penyelenggaraan Urusan Pelayanan Publik", sasaran="K2",
         unit_kerja="yanum"),
    mata("7.01.04", "program", None, "Program Koordinasi Ketenteraman dan Ketertiban Umum", sasaran="P2",
         unit_kerja="trantib"),
)  # fmt: skip
AKSI = (
    aksi("RA1", "IKU1", "Melaksanakan survei kepuasan", (1, 1, 1, 1), keluaran="Laporan survei",
         sub_kegiatan="7.01.01.2.01.0001", unit_kerja="yanum"),
    aksi("RA2", "IKU1", "Melatih petugas loket", (None, 10, None, 10), "Orang", keluaran="Petugas terlatih",
         unit_kerja="yanum"),
    aksi("RA3", "IKU3", "Patroli wilayah", (3, 3, 3, 3), "Kali", keluaran="Patroli", unit_kerja="trantib"),
)  # fmt: skip
FORMULIR = (
    formulir(1, "yanum", (isian("89.5", "IKU1"), isian(94, "IK4")), isian_aksi(1),
             (belanja("7.01.02.2.02", 40000000),)),
    formulir(1, "trantib", (isian(2, "IKU3"), isian(100, "IK5")), isian_aksi(2, "RA3")),
    formulir(1, "subbag", (isian(1, "IK6"),), (), (belanja("7.01.01.2.01.0001", 10000000),)),
    formulir(2, "yanum", (isian("90", "IKU1", faktor_pendukung="Loket baru."), isian(96, "IK4")),
             (isian_aksi(1), isian_aksi(8, "RA2")), (belanja("7.01.02.2.02", 65000000),)),
    formulir(2, "trantib", (isian(None, "IKU3"), isian(90, "IK5")), isian_aksi(3, "RA3")),
    formulir(3, "yanum", (isian("92.25", "IKU1", faktor_pendukung="Loket baru & antrean daring.",
             faktor_penghambat="Jaringan < 5 Mbps.", upaya="Menambah jaringan.", tindak_lanjut="Pengadaan jaringan",
             penanggung_jawab="Kasi Pelayanan Umum", batas_waktu="30 November 2024"), isian("96.4", "IK4")),
             isian_aksi(1, bukti_dukung="laporan-tw3.pdf"), (belanja("7.01.02.2.02", 71250000),)),
    formulir(3, "trantib", (isian(4, "IKU3", faktor_penghambat="Personel kurang."), isian(None, "IK5")), ()),
)  # fmt: skip


def contoh(periode="2024-TW3", **lain):
    """The reading and its analysis; ``lain`` replaces parts of the plan."""
    plan = rencana(
        unit_kerja=UNIT, pejabat=PEJABAT, sasaran=SASARAN, indikator=INDIKATOR, target=TARGET, anggaran=ANGGARAN,
        rencana_aksi=AKSI, riwayat=(riwayat(2023, "89.9", 90), riwayat(2023, 11, 12, indikator="IKU3")),
    )  # fmt: skip
    reading = bacaan(
        replace(plan, **lain),
        FORMULIR,
        periode,
        hari_ini=date(2024, 10, 7),
        instansi=instansi(alamat="Jalan Merdeka Nomor 1", kode_pos="50000", telepon="(000) 123456"),
    )
    return reading, analyse(reading)


RAK = Rak(TEMPLATES)


def dicetak(naskah, bacaan_):
    """The bytes of one document."""
    return cetak(naskah, RAK, bacaan_.instansi, bacaan_.hari_ini, logo=bacaan_.logo).isi
