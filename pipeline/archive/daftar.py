"""The register of one period: what its newest version holds and where each soft copy lies."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping

from pipeline.archive.isi import BarisArsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.tahap import TAHAP
from pipeline.sheet.berkas_csv import for_programs
from pipeline.sheet.buka import read_sheets

REGISTER = f"{TAHAP['archive'].folder}/register.csv"
_TERARSIP = ("nama", "jenis", "klasifikasi", "retensi", "sha256")
KEADAAN = "keadaan"
KOLOM = ("no", *_TERARSIP, "lokasi_soft_copy", "lokasi_hard_copy", KEADAAN)


def register(dokumen: Iterable[BarisArsip], tempat: Mapping[str, str], keadaan: Mapping[str, str]) -> Dokumen:
    """The register of documents as they are archived.

    By the name of each, ``tempat`` says where its hard copy lies, and ``keadaan`` whether it is a draft or agreed to.
    """
    rows = (
        (nomor, *(row[kolom] for kolom in (*_TERARSIP, "lokasi")), tempat.get(row["nama"], ""), keadaan[row["nama"]])
        for nomor, row in enumerate(dokumen, 1)
    )
    isi = BOM_UTF8 + for_programs(KOLOM, rows)
    return Dokumen(REGISTER, isi, "register", "Register arsip")


def hard_copies(isi: bytes) -> dict[str, str]:
    """Where each hard copy lies, by the document's name, as an office wrote it into the register."""
    rows = _rows(isi)
    return {row["nama"]: row["lokasi_hard_copy"] for row in rows if row.get("nama") and row.get("lokasi_hard_copy")}


def only_places(isi: bytes, dokumen: Iterable[BarisArsip]) -> bool:
    """Whether an edited register says nothing of its own but the places, so that a new one loses nothing."""
    known = {row["nama"]: row for row in dokumen}
    rows = _rows(isi)
    own = ("jenis", "klasifikasi", "retensi")
    return bool(rows) and all(
        set(row) | {KEADAAN} == set(KOLOM)
        and row["nama"] in known
        and all(row[kolom] == str(known[row["nama"]][kolom]) for kolom in own)
        for row in rows
    )


def _rows(isi: bytes) -> list[dict[str, str]]:
    """The rows of a register, whatever program saved it, by column."""
    lembar, _ = read_sheets(Berkas.dari("register.csv", isi))
    table = [[str(cell).strip() for cell in row] for satu in lembar for row in satu.baris]
    return [dict(zip(table[0], row, strict=False)) for row in table[1:] if any(row)] if table else []
