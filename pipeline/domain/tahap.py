"""The stages of the procedure: their folders, numbered so that they read as the story, and what concerns each."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pipeline.domain.temuan import Temuan


class Tahap(NamedTuple):
    """One stage: the folder of its documents, its title, and what shows that it is done (``regulation.sop``)."""

    folder: str
    judul: str
    bukti: str


TAHAP = {
    "form": Tahap("1-formulir", "1. Formulir pengumpulan data", "formulir"),
    "intake": Tahap("2-penerimaan", "2. Penerimaan", "ceklist"),
    "check": Tahap("3-kelengkapan", "3. Pemeriksaan kelengkapan", "tanpa_galat"),
    "analyse": Tahap("4-analisis", "4. Analisis", "analisis"),
    "group": Tahap("5-pengelompokan", "5. Pengelompokan", "kelompok"),
    "review": Tahap("6-reviu", "6. Verifikasi dan validasi", "catatan"),
    "render": Tahap("7-dokumen", "7. Dokumen", "dokumen"),
    "archive": Tahap("8-arsip", "8. Arsip", "arsip"),
}
"""The stages in the order of the procedure."""

BERANGKA = frozenset({"analyse", "group", "render"})
"""The stages whose documents print figures, and so are drafts while a figure cannot be made right."""


def tahap_dari(nama: str) -> str:
    """The stage a file below the period's folder comes from, by its folder; empty for one of none."""
    folder = nama.partition("/")[0]
    return next((tahap for tahap, satu in TAHAP.items() if satu.folder == folder), "")


class Perihal(StrEnum):
    """What a finding is about, and so which documents it makes drafts."""

    RENCANA = "rencana"
    """The plan and the office's settings."""
    DATA = "data"
    """What came in, or should have, for the quarters."""
    LAPORAN = "laporan"
    """The words of the Laporan Kinerja and its review."""
    FOLDER = "folder"
    """What lies in the office's folder and is not read, and so is in no document but the lists of findings."""


_RENCANA = frozenset({Perihal.RENCANA})
_ANGKA = frozenset({Perihal.RENCANA, Perihal.DATA})
_SEMUA = frozenset(Perihal)
_DOKUMEN_RENCANA = frozenset(
    {"pk", "pk_kepala_daerah", "pk_perubahan", "iku", "kartu_indikator", "cascading", "rencana_aksi"}
)
"""The kinds of documents that print the plan and nothing else."""
_LANDASAN = {
    "form": frozenset({Perihal.RENCANA, Perihal.FOLDER}),
    "intake": frozenset({Perihal.DATA, Perihal.FOLDER}),
    "analyse": _ANGKA,
    "group": _ANGKA,
}
_LANDASAN_JENIS = {
    **dict.fromkeys(_DOKUMEN_RENCANA, _RENCANA),
    "monev": _ANGKA,
    "pengukuran": _ANGKA,
    "tindak_lanjut": frozenset({Perihal.LAPORAN}),
}
_KELUARGA = {
    "KEL": Perihal.DATA,
    "FRM": Perihal.DATA,
    "REK": Perihal.DATA,
    "LKE": Perihal.LAPORAN,
    "RVU": Perihal.LAPORAN,
    "RVW": Perihal.LAPORAN,
    "KPT": Perihal.LAPORAN,
    "TLR": Perihal.LAPORAN,
    "HKM-10": Perihal.LAPORAN,
    "FLD": Perihal.FOLDER,
}
"""Families of codes, and single ones, that are about one thing wherever they point; the others are about that."""
_LEMBAR = dict.fromkeys(("pegawai", "sarana", "rekomendasi", "lintas", "prestasi"), Perihal.LAPORAN)
"""Sheets of the plan that the Laporan Kinerja alone prints."""
_FOLDER = {"masuk": Perihal.DATA, "narasi": Perihal.LAPORAN, "reviu": Perihal.LAPORAN}


def perihal(temuan: Temuan) -> Perihal:
    """What one finding is about: by its family, else by its sheet or the folder its file lies in, else the plan."""
    keluarga = _KELUARGA.get(temuan.kode) or _KELUARGA.get(temuan.kode.partition("-")[0])
    folders = temuan.tempat.berkas.split("/")
    keluarga = keluarga or _LEMBAR.get(temuan.tempat.lembar)
    return keluarga or next((_FOLDER[part] for part in folders if part in _FOLDER), Perihal.RENCANA)


def landasan(tahap: str, jenis: str = "") -> frozenset[Perihal]:
    """What a document of one kind stands on; a stage that hands over findings stands on everything."""
    return _LANDASAN_JENIS.get(jenis) or _LANDASAN.get(tahap, _SEMUA)


def menyangkut(temuan: Iterable[Temuan], dasar: frozenset[Perihal]) -> tuple[Temuan, ...]:
    """The findings that concern what stands on ``dasar``."""
    return tuple(satu for satu in temuan if perihal(satu) in dasar)
