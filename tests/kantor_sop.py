"""A small office with two units, one of which has answered badly: the input of the papers of the SOP."""

from datetime import date
from pathlib import Path

from pipeline.analyse.analisis import analyse
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tempat import Tempat
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.regulation import sop as aturan
from pipeline.regulation.katalog import temuan
from tests import builders as b

RAK = Rak(Path(__file__).parents[1] / "templates")
KLEGO, PEKALONGAN = aturan.load("klego", 2024), aturan.load("pekalongan", 2024)
TIDAK_BERLAKU = Nilai(Keadaan.TIDAK_BERLAKU)
SEL = Tempat("2024/masuk/TW3/seksi.xlsx", "kinerja", "C7")

UNIT = (
    b.unit("CAMAT", "Camat", "kepala", pejabat="197001012000031001"),
    b.unit("SEK", "Sekretariat", "sekretariat", "CAMAT", "197502022001122002"),
    b.unit("REN", "Subbagian Perencanaan", "subbagian", "SEK", "198003032005011003"),
    b.unit("seksi", "Seksi Pelayanan", pejabat="198504042010012004"),
    b.unit("desa", "Seksi Pemberdayaan Desa"),
)
PEJABAT = (
    b.pejabat("197001012000031001", "Contoh Camat", "Camat Contoh", pangkat_golongan="Pembina (IV/a)",
              unit_kerja="CAMAT"),
    b.pejabat("197502022001122002", "Contoh Sekretaris", "Sekretaris Kecamatan", pangkat_golongan="Penata (III/c)",
              unit_kerja="SEK"),
    b.pejabat("198003032005011003", "Contoh Kasubag", "Kepala Subbagian Perencanaan",
              pangkat_golongan="Penata (III/c)", unit_kerja="REN"),
    b.pejabat("198504042010012004", "Contoh Kasi", "Kepala Seksi Pelayanan", pangkat_golongan="Penata (III/c)",
              unit_kerja="seksi"),
)  # fmt: skip


def rencana():
    """Three indikator, one rencana aksi and a small tree of budget lines."""
    return b.rencana(
        unit_kerja=UNIT,
        pejabat=PEJABAT,
        sasaran=(b.sasaran(), b.sasaran("P1", "program", "Meningkatnya mutu pelayanan", "S1")),
        indikator=(
            b.indikator(),
            b.indikator("I2", "P1", "Jumlah layanan & izin", "Dokumen", metode_akumulasi="kumulatif", iku=False),
            b.indikator("I3", "P1", "Jumlah musyawarah desa", "Kegiatan", unit_kerja=("desa",), iku=False),
        ),
        target=(
            b.target(setahun=80, tw=(80, 80, 80, 80)),
            b.target("I2", 100, (25, 25, 25, 25)),
            b.target("I3", 4, (1, 1, 1, 1)),
            b.target(setahun=85, tahun=2026, dokumen="renstra"),
        ),
        riwayat=(b.riwayat(2023, "78.5", 78),),
        anggaran=(
            b.mata("7.01", pagu=1000000, uraian="Program Pelayanan", sasaran="P1"),
            b.mata("7.01.01", "kegiatan", 1000000, "Kegiatan Pelayanan", unit_kerja="seksi"),
        ),
        rencana_aksi=(b.aksi(unit_kerja="seksi", keluaran="Laporan survei"),),
    )  # fmt: skip


def formulir(triwulan, nilai, layanan, tanggal=None, **lain):
    """What the Seksi Pelayanan sent."""
    kinerja = (
        b.isian(nilai, bukti_dukung="laporan survei", faktor_pendukung="loket keliling"),
        b.isian(layanan, "I2", bukti_dukung="register"),
    )
    lain = {"disusun_oleh": "Contoh Kasi", **lain}
    belanja = b.belanja("7.01.01", 200000)
    return b.formulir(triwulan, "seksi", kinerja, b.isian_aksi(1), belanja, tanggal=tanggal, **lain)


def bacaan(*formulir_, periode="2024-TW3", **lain):
    """Two quarters sent in time, the third twice and late; the other unit never."""
    sent = formulir_ or (
        formulir(1, "79.5", 25),
        formulir(2, "80.25", 30),
        formulir(3, "81.5", 9, date(2024, 10, 9), sidik="a" * 64),
        formulir(3, "82.125", 10, date(2024, 10, 12), sidik="b" * 64, berkas="masuk/TW3/seksi-2.xlsx"),
    )
    lain = {"hari_ini": date(2024, 10, 14), **lain}
    return b.bacaan(rencana(), sent, periode, **lain)


TEMUAN = (
    temuan("KEL-10", SEL, unit_kerja="seksi", indikator="Nilai IKM", triwulan="Triwulan III"),
    temuan("KEL-01", unit_kerja="desa", unit="Seksi Desa", triwulan="Triwulan III", tenggat="10 Oktober", nomor=3),
    temuan("KAS-02", Tempat("2024/perencanaan.xlsx", "sasaran", "A2"), jumlah=1, daftar="S1"),
    temuan("BCA-24", SEL, "x" * 80 + " <tidak> & masuk akal", "seksi", kolom="realisasi"),
)


def analisis(read=None):
    """The analysis of a reading, of the usual one unless given."""
    return analyse(read or bacaan())


def cetakan(naskah, draf=""):
    """The Word file of one document, printed from the templates that are delivered."""
    return cetak(naskah, RAK, b.instansi(), date(2024, 10, 14), draf=draf).isi
