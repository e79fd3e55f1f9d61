"""The nine sheets of the plan and their columns (contract, section 1, perencanaan)."""

from pipeline.domain.kinerja import TINGKAT_SASARAN
from pipeline.domain.kolom_formulir import SEBUTAN_INDIKATOR
from pipeline.domain.organisasi import JENIS_UNIT
from pipeline.sheet.kolom import Jenis, Kolom, Skema

GALAT, PERINGATAN = "BCA-16", "BCA-17"


def _wajib(nama: str, jenis: Jenis = Jenis.TEKS, *padanan: str) -> Kolom:
    return Kolom(nama, jenis, wajib=True, kosong=GALAT, padanan=padanan)


def _boleh(nama: str, jenis: Jenis = Jenis.TEKS, *padanan: str) -> Kolom:
    return Kolom(nama, jenis, padanan=padanan)


def _pilihan(
    nama: str, pilihan: tuple[str, ...], *padanan: str, wajib: bool = False, **sebutan: tuple[str, ...]
) -> Kolom:
    pairs = tuple((other, word) for word, others in sebutan.items() for other in others)
    kosong = GALAT if wajib else ""
    return Kolom(nama, Jenis.PILIHAN, wajib=wajib, kosong=kosong, padanan=padanan, pilihan=pilihan, sebutan=pairs)


_TARGET_TW = tuple(Kolom(f"target_tw{n}", Jenis.DESIMAL, ukuran="target", triwulan=n) for n in range(1, 5))
_UNIT = ("unit", "kode unit", "kode unit kerja", "penanggung jawab", "bidang", "seksi", "pelaksana")
_SASARAN = ("kode sasaran", "sasaran strategis", "kode sasaran strategis")
_URAIAN = ("uraian",)
_INDIKATOR = ("id indikator", *SEBUTAN_INDIKATOR)
_DANA = ("anggaran", "pagu anggaran", "pagu murni", "pagu awal", "pagu rp", "pagu dpa")

UNIT_KERJA = Skema(
    "unit_kerja",
    (
        _wajib("kode", Jenis.KODE, "kode unit", "kode unit kerja"),
        _wajib("nama", Jenis.TEKS, "nama unit", "nama unit kerja", "unit kerja"),
        _pilihan(
            "jenis",
            JENIS_UNIT,
            wajib=True,
            kepala=("camat", "kepala dinas", "kepala badan", "inspektur", "direktur", "pimpinan", "kepala pd"),
            wakil=("wakil direktur", "wadir", "wakil kepala", "wakil kepala badan", "wakil camat", "wakil pimpinan"),
            sekretariat=("sekretaris",),
            bidang=("kabid", "kepala bidang", "inspektorat pembantu", "inspektur pembantu", "irban"),
            bagian=("kabag", "kepala bagian"),
            seksi=("kasi", "sub bidang", "subbidang", "sub koordinator"),
            subbagian=("sub bagian", "subbag", "sub bag", "kasubag", "kasubbag"),
            kelurahan=("lurah",),
            uptd=("upt", "upt puskesmas"),
            instalasi=("kepala instalasi", "instalasi rs"),
            jabatan_fungsional=("fungsional", "jafung", "kelompok jabatan fungsional", "jf"),
        ),
        _boleh("induk", Jenis.KODE, "kode induk", "unit induk", "atasan"),
        _boleh("pejabat", Jenis.NIP, "nip", "nip pejabat"),
    ),
    ("unit", "unit kerja", "bidang", "struktur organisasi"),
)
PEJABAT = Skema(
    "pejabat",
    (
        _wajib("nip", Jenis.NIP, "nip pejabat"),
        _wajib("nama", Jenis.TEKS, "nama pejabat", "nama lengkap"),
        _wajib("jabatan", Jenis.TEKS, "nama jabatan"),
        _boleh("pangkat_golongan", Jenis.TEKS, "pangkat", "golongan", "pangkat/gol", "pangkat gol ruang", "gol"),
        _boleh("unit_kerja", Jenis.KODE, *_UNIT[:3]),
        _pilihan(
            "status_jabatan",
            ("definitif", "plt", "plh", "pj"),
            "status",
            "status pejabat",
            definitif=("tetap", "def"),
            plt=("pelaksana tugas",),
            plh=("pelaksana harian",),
            pj=("penjabat",),
        ),
        _boleh("mulai", Jenis.TANGGAL, "tmt", "mulai tanggal", "tanggal mulai"),
        _boleh("selesai", Jenis.TANGGAL, "sampai", "tanggal selesai"),
    ),
    ("daftar pejabat", "pegawai"),
)
SASARAN = Skema(
    "sasaran",
    (
        _wajib("kode", Jenis.KODE, "kode sasaran"),
        _pilihan(
            "tingkat",
            TINGKAT_SASARAN,
            wajib=True,
            strategis=("sasaran strategis", "sasaran", "ss"),
            program=("sasaran program",),
            kegiatan=("sasaran kegiatan",),
            sub_kegiatan=("sasaran sub kegiatan",),
        ),
        _wajib("uraian", Jenis.TEKS, "uraian sasaran", "sasaran", "sasaran strategis"),
        _boleh("induk", Jenis.KODE, "kode induk"),
    ),
    ("sasaran strategis", "tujuan dan sasaran", "tujuan sasaran"),
)
INDIKATOR = Skema(
    "indikator",
    (
        _wajib("kode", Jenis.KODE, "kode indikator", "id"),
        _wajib("sasaran", Jenis.KODE, *_SASARAN),
        _wajib("uraian", Jenis.TEKS, "uraian indikator", "indikator", "indikator kinerja", "nama indikator"),
        Kolom("satuan", wajib=True, kosong=PERINGATAN),
        _pilihan(
            "polaritas",
            ("positif", "negatif", "rentang"),
            wajib=True,
            positif=(
                "positive",
                "maximize",
                "maksimal",
                "naik",
                "+",
                "progress positif",
                "semakin tinggi semakin baik",
            ),
            negatif=("negative", "minimize", "minimal", "turun", "progress negatif", "semakin rendah semakin baik"),
            rentang=("range", "stabilize", "stabil"),
        ),
        _pilihan(
            "metode_akumulasi",
            ("akhir", "kumulatif", "rata_rata"),
            akhir=("nilai akhir", "posisi akhir", "non kumulatif", "nonkumulatif", "terakhir"),
            kumulatif=("jumlah", "penjumlahan", "sum", "akumulasi"),
            rata_rata=("rata2", "rerata", "average", "mean"),
        ),
        _pilihan(
            "metode_agregasi",
            ("tunggal", "jumlah", "rata_rata", "persentase", "maksimum", "minimum", "skm"),
            jumlah=("sum", "penjumlahan", "total"),
            rata_rata=("rata2", "rerata", "average", "mean"),
            persentase=("persen", "rasio", "pembilang penyebut"),
            maksimum=("maks", "max", "tertinggi"),
            minimum=("min", "terendah"),
            skm=("ikm", "survei", "kuesioner"),
        ),
        _pilihan(
            "iku",
            ("ya", "tidak"),
            ya=("y", "yes", "iku", "v", "x", "✓", "✔", "√", "1", "benar", "true"),
            tidak=("t", "n", "no", "bukan", "0", "salah", "false", "tdk"),
        ),
        _boleh("induk", Jenis.KODE, "kode induk", "indikator induk", "mendukung indikator"),
        _boleh("unit_kerja", Jenis.KODE, *_UNIT),
        _boleh("definisi_operasional", Jenis.TEKS, "definisi", "definisi operasional"),
        _boleh(
            "formulasi", Jenis.TEKS, "rumus", "rumus perhitungan", "formula", "cara hitung", "formulasi perhitungan"
        ),
        _boleh("sumber_data", Jenis.TEKS, "sumber"),
        _boleh("alasan", Jenis.TEKS, "alasan pemilihan", "alasan pemilihan indikator"),
        _boleh("skala_predikat", Jenis.TEKS, "skala"),
    ),
    ("indikator kinerja", "iku", "daftar indikator"),
)
TARGET = Skema(
    "target",
    (
        _wajib("indikator", Jenis.KODE, *_INDIKATOR),
        _wajib("tahun", Jenis.BULAT),
        _pilihan(
            "dokumen",
            ("renstra", "pk", "pk_perubahan"),
            wajib=True,
            pk=("perjanjian kinerja", "pk murni", "pk awal", "tapkin", "penetapan kinerja"),
            pk_perubahan=("perubahan pk", "perjanjian kinerja perubahan", "pkp", "pk-p"),
            renstra=("rencana strategis", "renstra pd"),
        ),
        _wajib("target", Jenis.DESIMAL, "target tahun", "target tahunan"),
        *_TARGET_TW,
    ),
    ("target kinerja", "target indikator"),
)
RIWAYAT = Skema(
    "riwayat",
    (
        _wajib("indikator", Jenis.KODE, *_INDIKATOR),
        _wajib("tahun", Jenis.BULAT),
        _boleh("target", Jenis.DESIMAL),
        _wajib("realisasi", Jenis.DESIMAL),
        _boleh("sumber", Jenis.TEKS, "sumber data"),
    ),
    ("riwayat capaian", "realisasi tahun lalu", "riwayat realisasi"),
)
PEMBANDING = Skema(
    "pembanding",
    (
        _wajib("indikator", Jenis.KODE, *_INDIKATOR),
        _pilihan(
            "tingkat",
            ("kabupaten", "provinsi", "nasional", "standar"),
            wajib=True,
            kabupaten=("kota", "kabupaten/kota", "kab"),
            provinsi=("prov",),
            standar=("spm", "standar nasional"),
        ),
        _wajib("tahun", Jenis.BULAT),
        _wajib("nilai", Jenis.DESIMAL, "angka", "realisasi"),
        _wajib("sumber", Jenis.TEKS, "sumber data"),
    ),
    ("benchmark", "perbandingan"),
)
ANGGARAN = Skema(
    "anggaran",
    (
        _wajib("kode", Jenis.KODE, "kode rekening", "kode program", "kode kegiatan", "kode sub kegiatan"),
        _pilihan("tingkat", TINGKAT_SASARAN[2:], wajib=True, sub_kegiatan=("subkeg", "sub")),
        _wajib("uraian", Jenis.TEKS, "nama", "nomenklatur", "program/kegiatan/sub kegiatan", "nama program"),
        _boleh("unit_kerja", Jenis.KODE, *_UNIT),
        _boleh("sasaran", Jenis.KODE, "kode sasaran"),
        _wajib("pagu", Jenis.UANG, *_DANA),
        _boleh("pagu_perubahan", Jenis.UANG, "anggaran perubahan", "pagu dppa", "perubahan", "pagu perubahan rp"),
        _boleh("sumber_dana", Jenis.TEKS, "sumber anggaran", "sumber"),
    ),
    ("pagu", "pagu anggaran", "dpa"),
)
RENCANA_AKSI = Skema(
    "rencana_aksi",
    (
        _wajib("kode", Jenis.KODE, "kode rencana aksi", "kode aksi"),
        _wajib("indikator", Jenis.KODE, *_INDIKATOR),
        _wajib("uraian", Jenis.TEKS, "uraian rencana aksi", "rencana aksi", "aksi", "langkah"),
        _boleh("keluaran", Jenis.TEKS, "output"),
        _boleh("satuan"),
        *_TARGET_TW,
        _boleh("sub_kegiatan", Jenis.KODE, "kode sub kegiatan", "subkegiatan"),
        _boleh("unit_kerja", Jenis.KODE, *_UNIT),
    ),
    ("renaksi", "rencana aksi kinerja", "aksi"),
)
SEMUA = (UNIT_KERJA, PEJABAT, SASARAN, INDIKATOR, TARGET, RIWAYAT, PEMBANDING, ANGGARAN, RENCANA_AKSI)
"""Every sheet in the order of the contract."""
WAJIB = frozenset({"unit_kerja", "sasaran", "indikator", "target"})
"""Sheets without which there is no plan; the others leave parts of the documents open."""
