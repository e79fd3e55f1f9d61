"""The sheets of a returned form and of the PD's own figures (contract, section 1, a returned form)."""

from pipeline.domain.kolom_formulir import KONTEKS, SEBUTAN_INDIKATOR
from pipeline.sheet.kolom import Jenis, Kolom, Skema

_KODE_INDIKATOR = ("kode", "id indikator", "iku", "ikk", "ikp", *SEBUTAN_INDIKATOR)
_KELUARAN = ("realisasi rencana aksi", "realisasi aksi")
_BELANJA = ("realisasi anggaran", "realisasi keuangan", "realisasi belanja")
_SEBELAH = ("uraian", "nama", "satuan", "target", "pagu", "anggaran", "sisa", "sisa anggaran", "serapan", "selisih")
"""What stands beside the figures in sheets of an office's own; never read."""
_KEADAAN = Kolom(
    "keadaan",
    Jenis.PILIHAN,
    padanan=("status", "keadaan data"),
    pilihan=("terisi", "tidak_berlaku", "belum_tersedia"),
    sebutan=(
        ("ada", "terisi"), ("sudah terisi", "terisi"), ("tersedia", "terisi"),
        ("n/a", "tidak_berlaku"), ("tidak relevan", "tidak_berlaku"),
        ("belum rilis", "belum_tersedia"), ("belum ada data", "belum_tersedia"), ("belum ada", "belum_tersedia"),
        ("kosong", ""), ("belum diisi", ""),
    ),
)  # fmt: skip

IDENTITAS = Skema(
    "identitas",
    (
        Kolom("kunci", wajib=True, padanan=("isian", "keterangan", "data")),
        Kolom("nilai", wajib=True, padanan=("isi", "jawaban")),
    ),
    ("identitas formulir", "identitas unit"),
    KONTEKS["identitas"],
)
KINERJA = Skema(
    "kinerja",
    (
        Kolom("indikator", Jenis.KODE, wajib=True, padanan=_KODE_INDIKATOR),
        Kolom("realisasi", Jenis.DESIMAL, ukuran="realisasi"),
        Kolom("pembilang", Jenis.DESIMAL, ukuran="pembilang"),
        Kolom("penyebut", Jenis.DESIMAL, ukuran="penyebut"),
        _KEADAAN,
        Kolom("bukti_dukung", padanan=("bukti", "data dukung", "eviden", "evidence", "tautan bukti")),
        Kolom("faktor_pendukung", padanan=("pendukung", "pendorong", "faktor pendorong", "penunjang")),
        Kolom("faktor_penghambat", padanan=("penghambat", "kendala", "hambatan", "permasalahan")),
        Kolom("upaya", padanan=("solusi", "upaya yang dilakukan")),
        Kolom("tindak_lanjut", padanan=("rencana tindak lanjut", "rtl")),
        Kolom("penanggung_jawab", padanan=("pic", "pj")),
        Kolom("batas_waktu", padanan=("tenggat", "target waktu")),
        Kolom("keterangan", padanan=("catatan", "ket")),
    ),
    ("realisasi kinerja", "capaian kinerja", "realisasi indikator", "pengukuran kinerja"),
    (*KONTEKS["kinerja"], *_SEBELAH),
)
RENCANA_AKSI = Skema(
    "rencana_aksi",
    (
        Kolom("rencana_aksi", Jenis.KODE, wajib=True, padanan=("kode rencana aksi", "kode", "kode aksi", "renaksi")),
        Kolom("realisasi", Jenis.DESIMAL, padanan=_KELUARAN, ukuran="realisasi"),
        Kolom("bukti_dukung", padanan=("bukti", "data dukung", "eviden")),
        Kolom("keterangan", padanan=("catatan", "ket")),
    ),
    ("renaksi", "realisasi rencana aksi", "monev rencana aksi"),
    (*KONTEKS["rencana_aksi"], *_SEBELAH),
)
ANGGARAN = Skema(
    "anggaran",
    (
        Kolom("kode", Jenis.KODE, wajib=True, padanan=("kode rekening", "kode sub kegiatan", "kode kegiatan")),
        Kolom("realisasi", Jenis.UANG, padanan=_BELANJA, ukuran="realisasi"),
    ),
    ("realisasi anggaran", "keuangan", "realisasi keuangan"),
    (*KONTEKS["anggaran"], *_SEBELAH),
)
KUESIONER = Skema(
    "kuesioner",
    (
        Kolom("responden", Jenis.KODE, wajib=True, padanan=("no", "nomor", "no responden", "nomor responden")),
        *(Kolom(f"u{n}", Jenis.BULAT, padanan=(f"unsur {n}", f"q{n}", f"p{n}")) for n in range(1, 10)),
    ),
    ("survei", "skm", "ikm"),
    KONTEKS["kuesioner"],
)
FORMULIR = (IDENTITAS, KINERJA, RENCANA_AKSI, ANGGARAN, KUESIONER)
"""Every sheet a form may have."""

REKAP_PD = Skema(
    "rekap_pd",
    (
        Kolom("indikator", Jenis.KODE, wajib=True, padanan=_KODE_INDIKATOR),
        Kolom("realisasi", Jenis.DESIMAL, wajib=True, ukuran="realisasi"),
    ),
    ("rekap", "rekap perangkat daerah"),
    _SEBELAH,
)
LRA = Skema(
    "lra",
    (
        Kolom("kode", Jenis.KODE, wajib=True, padanan=("kode rekening", "kode sub kegiatan", "kode kegiatan")),
        Kolom("realisasi", Jenis.UANG, wajib=True, padanan=_BELANJA, ukuran="realisasi"),
        Kolom("uraian", padanan=("nama", "nomenklatur")),
    ),
    ("laporan realisasi anggaran", "realisasi anggaran"),
    _SEBELAH,
)
