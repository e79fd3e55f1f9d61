"""What the tiers decide on and how their decisions stand: the documents of a period held against what came back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline.domain.dokumen import Ciri, Dokumen
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.keputusan import diputuskan, persetujuan, sidik_naskah
from pipeline.domain.tahap import BERANGKA, TAHAP
from pipeline.domain.temuan import in_reading_order
from pipeline.errors import ArchiveError
from pipeline.folder import output
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan
from pipeline.printing import printed as documents
from pipeline.review.putusan import findings_of, read_decisions
from pipeline.stages import Kerja, returned_drafts

DASAR = tuple(tahap for tahap in TAHAP if tahap in BERANGKA)
"""The stages whose documents are decided on, in their order."""
_TAK_MEMUTUSKAN = frozenset({"form", "intake"})


def concerned(kerja: Kerja, stages: Iterable[str]) -> bool:
    """Whether what some stages make depends on how the tiers stand, or asks them."""
    asked = frozenset(stages)
    return "review" in asked or bool(asked - _TAK_MEMUTUSKAN and any(kerja.pembacaan.folder.reviu))


def reviewed(
    kerja: Kerja, permintaan: Permintaan, suntingan: Mapping[str, bytes]
) -> tuple[Kerja, Mapping[str, bytes]]:
    """The same period knowing what reviewers wrote, and the files of the office that would take it in.

    They wrote into ``reviu/`` or into our drafts in the output folder (``suntingan``, by name). What a draft said
    when it was made is told by the copy kept beside it, or by the archive.
    """
    instansi = kerja.bacaan.instansi
    folder = output.period_folder(permintaan.output, instansi.slug, str(kerja.bacaan.periode))
    words = {nama: isi for nama, isi in suntingan.items() if nama.endswith(".docx")}

    def made(ciri: Ciri) -> bytes | None:
        return output.original(folder, ciri.sidik) or _archived(permintaan, instansi.arsip, ciri.sidik)

    return returned_drafts(kerja, words, made, lambda: output.originals(folder))


def _archived(permintaan: Permintaan, arsip: PengaturanArsip, sidik: str) -> bytes | None:
    """The soft copy of the draft that said this; None where there is none, or the archive cannot be asked."""
    from pipeline.archive.baca import reading  # noqa: PLC0415 - the third of a second SQLAlchemy takes
    from pipeline.archive.versi import rows_of  # noqa: PLC0415

    tempat = permintaan.tempat_arsip(arsip)
    try:
        with reading(tempat) as connection:
            rows = rows_of(connection, "dokumen", sidik_isi=sidik) if connection else ()
    except ArchiveError:
        return None
    return next(filter(None, (tempat.content(row["lokasi"], row["sha256"]) for row in rows)), None)


def decided(kerja: Kerja, dokumen: Iterable[Dokumen], suntingan: Mapping[str, bytes] | None = None) -> Kerja:
    """The same period knowing how each tier stands, from the documents of ``DASAR``, printed or as they lie there.

    ``suntingan`` are those a person edited in the output folder, by name: they count as they lie there.
    """
    naskah = tuple(sorted((d for d in dokumen if diputuskan(d.nama)), key=lambda d: d.nama))
    found, odd = read_decisions(kerja.pembacaan.folder.reviu, kerja.bacaan, kerja.sop.pemutus)
    hasil = persetujuan(kerja.sop.pemutus, found, sidik_naskah(naskah, suntingan), len(kerja.reviu.catatan_terbuka))
    temuan = in_reading_order((*kerja.temuan, *odd, *findings_of(hasil)))
    return replace(kerja, temuan=temuan, persetujuan=hasil, naskah=naskah)


def as_it_lies(kerja: Kerja, folder: Path, suntingan: Mapping[str, bytes]) -> tuple[Dokumen, ...]:
    """What is decided on as it lies in a period's folder, without its bytes; nothing where not all is of today's."""
    manifes = output.read_manifest(folder)
    return manifes.diputuskan(kerja.pembacaan.masukan, suntingan) if manifes else ()


def printed(kerja: Kerja, rak: Rak) -> Sequence[Dokumen]:
    """The documents that are decided on, without page numbers; one whose template makes none is left out."""
    return documents(kerja, DASAR, rak)[0]
