"""A small office with nothing wrong in it: a case changes one thing and leaves the rest."""

from pipeline.sheet.nilai import read_value
from tests import builders as b

URAIAN = {
    "bukti_dukung": "Laporan seksi",
    "faktor_pendukung": "Pelayanan keliling dijalankan penuh",
    "faktor_penghambat": "Dua desa terlambat mengirim",
    "upaya": "Petugas mengambil berkas langsung",
    "tindak_lanjut": "Menambah satu petugas penghubung",
    "penanggung_jawab": "Kepala Seksi Pelayanan",
    "batas_waktu": "30 Juni 2024",
}
KARTU = {"definisi_operasional": "Nilai survei", "formulasi": "Rata-rata nilai", "sumber_data": "Survei"}
NILAI = {"IKU1": "80.5", "IKP1": "92.3", "IKK1": "3"}


def ditulis(teks, **lain):
    """A cell as the office wrote it, read as the pipeline reads it."""
    return read_value(teks, **lain)[0]


def isi(kode="IKU1", realisasi=None, **lain):
    """A row with a figure and every word filled in."""
    tertulis = NILAI.get(kode) if realisasi is None else realisasi
    return b.isian(tertulis, kode, **{**URAIAN, **lain})


def kosong(kode="IKU1", **lain):
    """A row nobody filled in."""
    return b.isian(None, kode, **lain)


def indikator(kode="IKU1", **lain):
    """One of the office's three indikator, changed where the case says so."""
    asli = {
        "IKU1": {"sasaran": "S1", "uraian": "Indeks Kepuasan Masyarakat", "satuan": "Indeks"},
        "IKP1": {
            "sasaran": "P1", "uraian": "Persentase pengaduan yang ditindaklanjuti", "satuan": "Persen",
            "iku": False, "induk": "IKU1",
        },
        "IKK1": {
            "sasaran": "K1", "uraian": "Jumlah desa yang dibina", "satuan": "Desa", "iku": False,
            "metode_akumulasi": "kumulatif", "induk": "IKP1",
        },
    }  # fmt: skip
    return b.indikator(kode, **{**KARTU, **asli.get(kode, {}), **lain})


TARGET = (
    b.target("IKU1", 80, (80, 80, 80, 80)),
    b.target("IKP1", 91, (91, 91, 91, 91)),
    b.target("IKK1", 14, (4, 4, 3, 3)),
    b.target("IKU1", 79, tahun=2023, dokumen="renstra"),
    b.target("IKU1", 80, dokumen="renstra"),
    b.target("IKU1", 81, tahun=2025, dokumen="renstra"),
    b.target("IKP1", 91, dokumen="renstra"),
    b.target("IKK1", 14, dokumen="renstra"),
)
SASARAN = (
    b.sasaran("S1"),
    b.sasaran("P1", "program", "Meningkatnya penanganan pengaduan", "S1"),
    b.sasaran("K1", "kegiatan", "Meningkatnya pembinaan desa", "P1"),
)
PAGU = (
    b.mata("7.01.02", "program", 90_750_000, "Program Pelayanan Publik", sasaran="P1", unit_kerja="seksi"),
    b.mata("7.01.02.2.01", "kegiatan", 90_750_000, "Koordinasi Pelayanan", sasaran="K1", unit_kerja="seksi"),
    b.mata("7.01.02.2.01.0001", "sub_kegiatan", 60_500_000, "Pelayanan Keliling", unit_kerja="seksi"),
    b.mata("7.01.02.2.01.0002", "sub_kegiatan", 30_250_000, "Survei Kepuasan", unit_kerja="seksi"),
)
BELANJA = {"7.01.02.2.01.0001": 15_100_000, "7.01.02.2.01.0002": 7_200_000}
UNIT = (
    b.unit("camat", "Camat", "kepala", pejabat="197001011995031001"),
    b.unit("seksi", "Seksi Pelayanan", induk="seksi2"),
    b.unit("seksi2", "Seksi Pemberdayaan", induk="camat"),
)
SEJAJAR = (UNIT[0], b.unit("seksi", "Seksi Pelayanan", induk="camat"), UNIT[2])
"""The same units, none of the two seksi above the other."""
PEJABAT = (
    b.pejabat("197001011995031001", "Contoh Camat", unit_kerja="camat", pangkat_golongan="Pembina (IV/a)"),
    b.pejabat("198001012005011001", "Contoh Kasi", "Kepala Seksi Pelayanan", unit_kerja="seksi"),
    b.pejabat("198101012006012002", "Contoh Kasi Dua", "Kepala Seksi Pemberdayaan", unit_kerja="seksi2"),
)
AKSI = tuple(b.aksi(f"RA{n}", kode, unit_kerja="seksi") for n, kode in enumerate(NILAI, 1))
RIWAYAT = (b.riwayat(2022, 78, 78), b.riwayat(2023, "79.4", 79))


def rencana(**ganti):
    """The plan with some of its tables replaced."""
    asli = {
        "unit_kerja": UNIT, "pejabat": PEJABAT, "sasaran": SASARAN, "target": TARGET, "anggaran": PAGU,
        "indikator": tuple(indikator(kode) for kode in NILAI), "rencana_aksi": AKSI, "riwayat": RIWAYAT,
    }  # fmt: skip
    return b.rencana(**{**asli, **ganti})


def formulir(triwulan=1, unit="seksi", kinerja=(), tanpa=(), belanja=None, aksi=(1, 2, 3), **lain):
    """The form of one quarter: rows given replace those of their kode."""
    baris = {kode: isi(kode) for kode in NILAI} | {row.indikator: row for row in kinerja}
    return b.formulir(
        triwulan,
        unit,
        kinerja=[row for kode, row in baris.items() if kode not in tanpa],
        aksi=[b.isian_aksi(1, f"RA{n}", bukti_dukung="Laporan") for n in aksi],
        anggaran=[b.belanja(kode, uang, "B2") for kode, uang in (BELANJA if belanja is None else belanja).items()],
        **lain,
    )


def kantor(*forms, periode="2024-TW1", dengan=None, **lain):
    """The reading: its plan with the tables of ``dengan`` replaced, and its forms (a complete TW1 when none)."""
    return b.bacaan(rencana(**(dengan or {})), forms or (formulir(),), periode, **lain)


def dengan_indikator(*baru, **lain):
    """The office with these indikator in place of those of their kode."""
    semua = {kode: indikator(kode) for kode in NILAI} | {i.kode: i for i in baru}
    return kantor(dengan={"indikator": tuple(semua.values()), **lain})


def dengan_target(*baru, **lain):
    """The office with these targets in place of those of their indikator, year and document."""
    kunci = {(t.indikator, t.tahun, t.dokumen): t for t in (*TARGET, *baru)}
    return kantor(dengan={"target": tuple(kunci.values()), **lain})


def empat(*nilai, kode="IKK1", **lain):
    """Forms of as many quarters as values are given, for one indikator."""
    return [formulir(n, kinerja=[isi(kode, satu, **lain)]) for n, satu in enumerate(nilai, 1)]
