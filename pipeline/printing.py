"""The documents of some stages as Word files; a template that makes none of its own is a finding."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import PurePosixPath

from pipeline.domain.dokumen import JILID, Dokumen, Naskah
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import TemplateError
from pipeline.folder import layout
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.cetak import cetak, jilid
from pipeline.naskah.rak import Rak
from pipeline.regulation.katalog import temuan
from pipeline.render import pk
from pipeline.stages import Kerja, made_by

Cetakan = tuple[list[Dokumen], tuple[Temuan, ...]]


def printed(kerja: Kerja, stages: Iterable[str], rak: Rak, *, tata_letak: bool = False) -> Cetakan:
    """The documents of some stages, and a finding for each template that made none of its own.

    Raises:
        TemplateError: not one document could be made.
    """
    return drawn((item for tahap in stages for item in made_by(tahap, kerja)), kerja, rak, tata_letak=tata_letak)


def drawn(items: Iterable[Naskah | Dokumen], kerja: Kerja, rak: Rak, *, tata_letak: bool = False) -> Cetakan:
    """The same for what was handed over already."""
    bacaan = kerja.bacaan
    done: list[Dokumen] = []
    failed: dict[tuple[str, str], list[str]] = {}
    for item in items:
        if isinstance(item, Dokumen):
            done.append(item)
            continue
        try:
            done.append(
                cetak(
                    item,
                    rak,
                    bacaan.instansi,
                    bacaan.tanggal_isi,
                    logo=bacaan.logo,
                    draf=kerja.draf(tahap_dari(item.nama), item.jenis),
                    periode=str(bacaan.periode),
                    tata_letak=tata_letak,
                )
            )
        except TemplateError as reason:
            failed.setdefault((item.templat, getattr(reason, "told", str(reason))), []).append(item.nama)
    if failed and not done:
        raise TemplateError("; ".join(f"templat {templat}.docx: {sebab}" for templat, sebab in failed))
    return done, tuple(not_made(templat, sebab, names) for (templat, sebab), names in failed.items())


_JILID = (
    ("pk", f"7-dokumen/pk/{JILID}pk", "Perjanjian Kinerja Semua Pejabat"),
    ("pk_perubahan", f"7-dokumen/pk/{JILID}pk-perubahan", "Perjanjian Kinerja Perubahan Semua Pejabat"),
)
"""What is bound into one file for printing: the template of its documents, its kind, its title."""


def volumes(kerja: Kerja, rak: Rak, suntingan: Collection[str] = ()) -> Cetakan:
    """All PK of the year in one file, each from a page of its own; none where it would not be sound.

    With a finding for each that a person edited (``suntingan``): what was written into it is not in that file.
    """
    made: list[Dokumen] = []
    found: list[Temuan] = []
    for naskah, satu in _bound(kerja, rak):
        made.append(satu)
        jilid_ini = PurePosixPath(satu.nama).name
        found += (
            temuan("RVW-26", Tempat(n.nama), PurePosixPath(n.nama).name, jilid=jilid_ini)
            for n in naskah
            if n.nama in suntingan
        )
    return made, tuple(found)


def _bound(kerja: Kerja, rak: Rak) -> Iterator[tuple[list[Naskah], Dokumen]]:
    bacaan = kerja.bacaan
    semua = pk.susun(bacaan, kerja.analisis)
    for templat, jenis, judul in _JILID:
        nama = nama_berkas(jenis, Periode(bacaan.rencana.tahun))
        naskah = [n for n in semua if n.templat == templat]
        if len(naskah) < 2:
            continue
        draf = kerja.draf("render", naskah[0].jenis)
        title = f"{judul} Tahun {bacaan.rencana.tahun}"
        with suppress(TemplateError):  # said for the single ones
            made = jilid(
                naskah,
                nama,
                title,
                rak,
                bacaan.instansi,
                bacaan.tanggal_isi,
                logo=bacaan.logo,
                draf=draf,
                periode=str(bacaan.periode),
            )
            if made is not None:
                yield naskah, made


def not_made(templat: str, sebab: str, names: Sequence[str]) -> Temuan:
    """The finding that a template made none of these documents, and why."""
    file = f"{layout.TEMPLAT}/{templat}.docx"
    dokumen = names[0] + (f" dan {len(names) - 1} dokumen lain" if len(names) > 1 else "")
    celah = {"dokumen": dokumen, "templat": f"{templat}.docx", "sebab": sebab.rstrip(".")}
    return temuan("TPL-01", Tempat(file), **celah)
