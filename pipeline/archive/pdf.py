"""What was approved as PDF/A beside its Word file: what can still be read when Word is gone, and be signed."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection

from pipeline.archive.baca import reading
from pipeline.archive.isi import IsiArsip
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import head, rows_of
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import diputuskan
from pipeline.word.libreoffice import as_pdf
from pipeline.word.template.tail import kept_apart

_WORD, _PDF = ".docx", ".pdf"
Simpanan = tuple[tuple[Dokumen, ...], tuple[str, ...]]


def for_keeping(tempat: TempatArsip, isi: IsiArsip, dokumen: Sequence[Dokumen]) -> Simpanan:
    """The Word files that were decided on, as PDF/A, and the names of those LibreOffice did not write.

    None where the newest version says the same. One that was kept before is taken from there: LibreOffice writes the
    same document in other bytes each time.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    naskah = {
        f"{d.nama.removesuffix(_WORD)}{_PDF}": d for d in dokumen if diputuskan(d.nama) and d.nama.endswith(_WORD)
    }
    with reading(tempat) as connection:
        newest = connection and head(connection, isi.slug, isi.tahun, isi.triwulan)
        if newest and newest["sidik"] == isi.sidik:
            return (), ()
        kept = {nama: _kept(connection, tempat, nama, d) for nama, d in naskah.items()} if connection else {}
    made = as_pdf({nama: kept_apart(d.isi) for nama, d in naskah.items() if not kept.get(nama)})
    pdf = {nama: kept.get(nama) or made.get(nama) for nama in naskah}
    return tuple(
        replace(naskah[nama], nama=nama, isi=satu, sidik=naskah[nama].sidik_isi) for nama, satu in pdf.items() if satu
    ), tuple(naskah[nama].nama for nama, satu in pdf.items() if not satu)


def word_name(nama: str) -> str:
    """The name of the Word file a PDF was made of; any other as it is."""
    return f"{nama.removesuffix(_PDF)}{_WORD}" if nama.endswith(_PDF) else nama


def _kept(connection: Connection, tempat: TempatArsip, nama: str, dokumen: Dokumen) -> bytes | None:
    rows = rows_of(connection, "dokumen", nama=nama, sidik_isi=dokumen.sidik_isi)
    return next(filter(None, (tempat.content(row["lokasi"], row["sha256"]) for row in rows)), None)
