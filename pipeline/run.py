"""The plot: load, let the rooms work, print their documents, save, archive."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from pipeline import STAGES
from pipeline.archive.daftar import register
from pipeline.archive.database import Pencatatan
from pipeline.archive.isi import content
from pipeline.archive.simpan import archive
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.tahap import Perihal, landasan, menyangkut
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.errors import ArchiveError, TemplateError
from pipeline.folder import layout, output
from pipeline.folder.manifest import Manifes
from pipeline.load import diserahkan, load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.regulation.katalog import temuan as temuan_baru
from pipeline.screen.index import index_page
from pipeline.screen.outcome import HasilKantor
from pipeline.stages import Kerja, made_by, work

_BLOCKING = 2


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the person asked for; ``periode`` and ``arsip`` are empty where the defaults serve.

    ``tata_letak`` asks LibreOffice for the page numbers of contents lists, ``cache`` is a folder of compiled
    templates and laid out pages that may be deleted at any time.
    """

    output: Path
    templat: Path
    hari_ini: date
    periode: str = ""
    arsip: str = ""
    tata_letak: bool = False
    cache: Path | None = None

    def folder_arsip(self, arsip: PengaturanArsip) -> Path:
        """The folder of the archive: ``[arsip] lokasi`` or ``arsip``, below the output folder unless absolute."""
        return self.tempat_arsip(arsip).folder

    def alamat_arsip(self, arsip: PengaturanArsip) -> str:
        """The archive's SQLAlchemy URL: the one asked for, the office's own, or ``arsip.sqlite`` in its folder."""
        return self.tempat_arsip(arsip).alamat

    def tempat_arsip(self, arsip: PengaturanArsip) -> TempatArsip:
        """Where the archive lies, all of it."""
        return TempatArsip.dari(self.output, arsip, self.arsip)


def run(unit: Path, stages: Sequence[str], permintaan: Permintaan) -> HasilKantor:
    """Do some stages of the procedure for one perangkat daerah and save what they make.

    A stage recomputes what it needs; nothing is kept between two commands but the folders and the archive.

    Raises:
        PipelineError: it cannot be done; the text says what to do.
    """
    pembacaan = load(unit, permintaan.periode, permintaan.hari_ini)
    kerja = work(pembacaan)
    folder = output.period_folder(permintaan.output, kerja.bacaan.instansi.slug, str(kerja.bacaan.periode))
    rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
    dokumen, gagal = _printed(kerja, stages, rak, permintaan)
    versi, baru = None, False
    if "archive" in stages:
        lain, more = _printed(kerja, [s for s in STAGES if s not in stages], rak, permintaan)
        masukan, unread = diserahkan(unit, pembacaan)
        gagal = (*gagal, *more, *unread)
        noted, refused = _archived(kerja, gagal, [*dokumen, *lain], masukan, permintaan)
        gagal = (*gagal, *refused)
        if noted is not None:
            versi, baru, dokumen = noted.versi, noted.baru, [*dokumen, register(noted.dokumen)]
    temuan = (*menyangkut(kerja.temuan, frozenset[Perihal]().union(*map(landasan, stages))), *gagal)
    if tuple(stages) == STAGES:
        dokumen = [*dokumen, index_page(kerja.bacaan, (*kerja.temuan, *gagal), dokumen)]
    manifes = Manifes(kerja.bacaan.instansi.slug, str(kerja.bacaan.periode), kerja.pembacaan.masukan)
    saved = output.save(folder, dokumen, manifes, [s for s in stages if s != "archive"])
    return HasilKantor(
        slug=kerja.bacaan.instansi.slug,
        nama=kerja.bacaan.instansi.nama,
        periode=str(kerja.bacaan.periode),
        folder=folder,
        temuan=temuan,
        simpanan=saved,
        dokumen=len(dokumen),
        versi_arsip=versi,
        arsip_baru=baru,
        status=_BLOCKING if any(t.tingkat is Tingkat.GALAT for t in temuan) else 0,
    )


def _printed(
    kerja: Kerja, stages: Iterable[str], rak: Rak, permintaan: Permintaan
) -> tuple[list[Dokumen], tuple[Temuan, ...]]:
    """The documents of some stages, and a finding for each template that made none of its own.

    Raises:
        TemplateError: not one document could be made.
    """
    bacaan = kerja.bacaan
    done: list[Dokumen] = []
    failed: dict[tuple[str, str], list[str]] = {}
    for stage, item in ((tahap, item) for tahap in stages for item in made_by(tahap, kerja)):
        if isinstance(item, Dokumen):
            done.append(item)
            continue
        draf = kerja.draf(stage, item.jenis)
        try:
            done.append(
                cetak(
                    item,
                    rak,
                    bacaan.instansi,
                    bacaan.hari_ini,
                    logo=bacaan.logo,
                    draf=draf,
                    periode=str(bacaan.periode),
                    tata_letak=permintaan.tata_letak,
                )
            )
        except TemplateError as reason:
            failed.setdefault((item.templat, getattr(reason, "told", str(reason))), []).append(item.nama)
    if failed and not done:
        raise TemplateError("; ".join(f"templat {templat}.docx: {sebab}" for templat, sebab in failed))
    return done, tuple(_not_made(templat, sebab, names) for (templat, sebab), names in failed.items())


def _not_made(templat: str, sebab: str, names: Sequence[str]) -> Temuan:
    file = f"{layout.TEMPLAT}/{templat}.docx"
    dokumen = names[0] + (f" dan {len(names) - 1} dokumen lain" if len(names) > 1 else "")
    celah = {"dokumen": dokumen, "templat": f"{templat}.docx", "sebab": sebab.rstrip(".")}
    return temuan_baru("TPL-01", Tempat(file), **celah)


def _archived(
    kerja: Kerja,
    gagal: Sequence[Temuan],
    dokumen: Sequence[Dokumen],
    masukan: Sequence[Berkas],
    permintaan: Permintaan,
    suntingan: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Pencatatan | None, tuple[Temuan, ...]]:
    """The version that holds the documents, or the finding why they could not be archived.

    ``suntingan`` are the files a person edited in the output folder: what they wrote is archived, not our draft.
    """
    urut = [_as_edited(d, suntingan) for d in sorted(dokumen, key=lambda d: d.nama)]
    tempat = permintaan.tempat_arsip(kerja.bacaan.instansi.arsip)
    try:
        isi = content(kerja.bacaan, kerja.analisis, (*kerja.temuan, *gagal), urut, masukan)
        return archive(tempat, isi, urut, masukan), ()
    except ArchiveError as error:
        return None, (temuan_baru("ARS-01", sebab=str(error)),)


def _as_edited(dokumen: Dokumen, suntingan: Mapping[str, bytes]) -> Dokumen:
    isi = suntingan.get(dokumen.nama)
    return dokumen if isi is None else replace(dokumen, isi=isi, sidik="")
