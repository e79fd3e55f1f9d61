"""A small kecamatan for the tests of forms: three units, each kind of indikator, two quarters of returns."""

from dataclasses import replace
from datetime import date

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import Formulir, IsianAksi, IsianAnggaran, IsianKinerja, Penerimaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator, Riwayat, Sasaran, Target
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan

KOSONG = Nilai.kosong()
TAHUN = 2024


def nilai(*angka):
    return tuple(KOSONG if satu is None else Nilai.dari(str(satu)) for satu in angka)


def predikat(teks):
    return Nilai(Keadaan.TERISI, teks, Bentuk.PREDIKAT, predikat=teks)


def target(indikator, setahun, *triwulan, dokumen="pk"):
    return Target(indikator, TAHUN, dokumen, setahun, nilai(*(triwulan or (None,) * 4)))


UNIT = (
    UnitKerja("CAMAT", "Camat Contoh", "kepala"),
    UnitKerja("SEK", "Sekretariat Kecamatan", "sekretariat", "CAMAT"),
    UnitKerja("PEM", "Seksi Pemerintahan & Pelayanan Publik", "seksi", "CAMAT", "198001012005011001"),
)
PEJABAT = (
    Pejabat("198001012005011001", "Contoh Kepala Seksi", "Kepala Seksi Pemerintahan", "Penata (III/c)", "PEM"),
)
INDIKATOR = (
    Indikator(
        "I1", "S1", "Jumlah pelayanan administrasi terpadu kecamatan yang diselesaikan", "Layanan",
        metode_akumulasi="kumulatif", unit_kerja=("PEM",),
    ),
    Indikator("I2", "S1", "Persentase desa yang menyampaikan laporan tepat waktu", "Persen", unit_kerja=("PEM",)),
    Indikator("I3", "S1", "Indeks Kepuasan Masyarakat", "Nilai", metode_agregasi="skm", iku=True),
    Indikator("I4", "S2", "Nilai SAKIP kecamatan", "Predikat", skala_predikat="akip", unit_kerja=("SEK",)),
    Indikator("I5", "S2", "Jumlah pengaduan yang ditindaklanjuti", "Pengaduan", metode_agregasi="jumlah"),
)  # fmt: skip
RENCANA = Perencanaan(
    tahun=TAHUN,
    unit_kerja=UNIT,
    pejabat=PEJABAT,
    sasaran=(
        Sasaran("S1", "strategis", "Meningkatnya kualitas pelayanan publik"),
        Sasaran("S2", "strategis", "Meningkatnya akuntabilitas kinerja"),
    ),
    indikator=INDIKATOR,
    target=(
        target("I1", Nilai.dari(1200), 250, 300, 300, 350),
        target("I1", Nilai.dari(1300), 250, 300, 350, 400, dokumen="pk_perubahan"),
        target("I2", Nilai.dari(100), 90, 95, "97.5", 100),
        target("I3", Nilai.dari("88.31")),
        target("I4", predikat("BB")),
    ),
    riwayat=(
        Riwayat("I1", TAHUN - 1, KOSONG, Nilai.dari(1150), "LKjIP"),
        Riwayat("I4", TAHUN - 1, KOSONG, predikat("B"), "LHE"),
    ),
    anggaran=(
        MataAnggaran("7.01.02", "program", "Pelayanan publik", Nilai.dari(90_000_000), KOSONG, "PEM"),
        MataAnggaran("7.01.02.2.01", "kegiatan", "Koordinasi", Nilai.dari(90_000_000), KOSONG, "PEM"),
        MataAnggaran(
            "7.01.02.2.01.0001", "sub_kegiatan", "Koordinasi/Sinergi Perencanaan dan Pelaksanaan Kegiatan",
            Nilai.dari(60_000_000), Nilai.dari(75_000_000), "PEM",
        ),
        MataAnggaran("7.01.02.2.01.0002", "sub_kegiatan", "Pelayanan", Nilai.dari("30000000.50"), KOSONG),
    ),
    rencana_aksi=(
        Aksi("RA-1", "I1", "Membuka layanan keliling desa", "Kegiatan layanan", "Kali", nilai(3, 3, 3, 3)),
        Aksi("RA-2", "I4", "Menyusun rencana tindak lanjut hasil evaluasi", "Dokumen", "Dokumen", nilai(0, 1, 0, 1)),
    ),
    sidik="c0ffee",
)  # fmt: skip


def isian(indikator, realisasi=KOSONG, pembilang=KOSONG, penyebut=KOSONG):
    return IsianKinerja(indikator, realisasi, pembilang, penyebut)


def kiriman(unit, triwulan, tanggal=None, **isi):
    return Formulir(f"masuk/TW{triwulan}/{unit}.xlsx", "0" * 64, unit, TAHUN, triwulan, tanggal=tanggal, **isi)


PENERIMAAN = (
    Penerimaan(1, (kiriman("PEM", 1, anggaran=(IsianAnggaran("7.01.02.2.01.0001", Nilai.dari(10_000_000)),)),)),
    Penerimaan(
        2,
        (
            kiriman(
                "PEM",
                2,
                kinerja=(isian("I1", Nilai.dari(280)), isian("I2", KOSONG, Nilai.dari(17), Nilai.dari(18))),
                rencana_aksi=(IsianAksi("RA-1", Nilai.dari(3)),),
                anggaran=(IsianAnggaran("7.01.02.2.01.0001", Nilai.dari(12_500_000)),),
            ),
        ),
    ),
)


def bacaan(periode="2024-TW3", rencana=RENCANA, penerimaan=PENERIMAAN, **instansi):
    kantor = PerangkatDaerah("kec-contoh", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh")
    return Bacaan(
        instansi=replace(kantor, **instansi),
        periode=Periode.parse(periode),
        rencana=rencana,
        penerimaan=penerimaan,
        hari_ini=date(2024, 10, 1),
    )
