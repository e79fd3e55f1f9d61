"""The plot: load, let the rooms work, print their documents, save, archive."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pipeline import STAGES
from pipeline.archive.daftar import REGISTER, hard_copies, only_places, register
from pipeline.archive.daftar_arsip import daftar_arsip
from pipeline.archive.database import Pencatatan
from pipeline.archive.isi import content
from pipeline.archive.simpan import archive
from pipeline.decided import DASAR, concerned, decided, reviewed
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.keputusan import Keputusan
from pipeline.domain.tahap import BERANGKA, Perihal, landasan, menyangkut, tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.errors import ArchiveError, TemplateError
from pipeline.folder import layout, output
from pipeline.folder.manifest import Manifes
from pipeline.folder.penulisan import write_back
from pipeline.load import diserahkan
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.regulation.katalog import temuan as temuan_baru
from pipeline.screen.index import index_page
from pipeline.screen.outcome import HasilKantor
from pipeline.stages import Kerja, made_by, work

_BLOCKING = 2


def run(unit: Path, stages: Sequence[str], permintaan: Permintaan) -> HasilKantor:
    """Do some stages of the procedure for one perangkat daerah and save what they make.

    A stage recomputes what it needs; nothing is kept between two commands but the folders and the archive.

    Raises:
        PipelineError: it cannot be done; the text says what to do.
    """
    kerja = work(read(unit, permintaan))
    folder = output.period_folder(permintaan.output, kerja.bacaan.instansi.slug, str(kerja.bacaan.periode))
    suntingan = output.edited(folder)
    kerja, diambil = _reviewed(unit, kerja, permintaan, suntingan, take="review" in stages)
    rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
    kerja, dokumen, gagal = _made(kerja, stages, rak, permintaan, suntingan)
    versi, baru, terserap = None, False, frozenset[str]()
    if "archive" in stages:
        lain, more = _printed(kerja, [s for s in STAGES if s not in stages], rak, permintaan)
        masukan, unread = diserahkan(kerja.pembacaan)
        gagal = (*gagal, *more, *unread)
        noted, refused = _archived(kerja, gagal, [*dokumen, *lain], masukan, permintaan, suntingan)
        gagal = (*gagal, *refused)
        if noted is not None:
            versi, baru = noted.versi, noted.baru
            own, terserap = _registered(kerja, noted, [*dokumen, *lain], folder, suntingan)
            listed, more = _drawn([("archive", item) for item in own], kerja, rak, permintaan)
            dokumen, gagal = [*dokumen, *listed], (*gagal, *more)
    temuan = (*menyangkut(kerja.temuan, frozenset[Perihal]().union(*map(landasan, stages))), *gagal)
    if tuple(stages) == STAGES:
        keadaan = {d.nama: kerja.keadaan(d.nama, d.jenis) for d in dokumen}
        dokumen = [*dokumen, index_page(kerja.bacaan, (*kerja.temuan, *gagal), dokumen, keadaan, kerja.persetujuan)]
    manifes = Manifes(kerja.bacaan.instansi.slug, str(kerja.bacaan.periode), kerja.pembacaan.masukan)
    menunggu = kerja.menunggu if BERANGKA.intersection(stages) else ""
    saved = output.save(folder, dokumen, manifes, [s for s in stages if s != "archive"], terserap)
    return HasilKantor(
        slug=kerja.bacaan.instansi.slug,
        nama=kerja.bacaan.instansi.nama,
        periode=str(kerja.bacaan.periode),
        folder=folder,
        temuan=temuan,
        simpanan=saved,
        dokumen=len(dokumen),
        diambil=diambil,
        versi_arsip=versi,
        arsip_baru=baru,
        menunggu=menunggu,
        status=_BLOCKING if menunggu or any(t.tingkat is Tingkat.GALAT for t in temuan) else 0,
    )


def _reviewed(
    unit: Path, kerja: Kerja, permintaan: Permintaan, suntingan: Mapping[str, bytes], *, take: bool
) -> tuple[Kerja, tuple[str, ...]]:
    """The work with what reviewers gave back or wrote into our files, and the office's files ``take`` changed."""
    periode = str(kerja.bacaan.periode)
    seen, files = reviewed(kerja, permintaan, suntingan)
    if not take or not files:
        return seen, ()
    write_back(unit, files, {b.nama: b for b in kerja.pembacaan.folder.berkas})
    kerja = work(read(unit, replace(permintaan, periode=periode)))
    return reviewed(kerja, permintaan, suntingan)[0], tuple(files)


def _made(
    kerja: Kerja, stages: Sequence[str], rak: Rak, permintaan: Permintaan, suntingan: Mapping[str, bytes]
) -> tuple[Kerja, list[Dokumen], tuple[Temuan, ...]]:
    """The documents of some stages by one who knows how the tiers stand; what they decide on is printed first.

    Raises:
        TemplateError: not one document could be made.
    """
    if not concerned(kerja, stages):
        return kerja, *_printed(kerja, stages, rak, permintaan)
    dasar, failed = _printed(kerja, DASAR, rak, permintaan)
    known = decided(kerja, dasar, suntingan)
    if known.menunggu != kerja.menunggu:
        dasar, failed = _printed(known, DASAR, rak, permintaan)
    rest, more = _printed(known, [stage for stage in stages if stage not in DASAR], rak, permintaan)
    own = [d for d in dasar if tahap_dari(d.nama) in stages]
    dokumen = sorted((*own, *rest), key=lambda d: STAGES.index(tahap_dari(d.nama)))
    return known, dokumen, (*(t for t in failed if tahap_dari(dict(t.celah)["dokumen"]) in stages), *more)


def _printed(
    kerja: Kerja, stages: Iterable[str], rak: Rak, permintaan: Permintaan
) -> tuple[list[Dokumen], tuple[Temuan, ...]]:
    """The documents of some stages, and a finding for each template that made none of its own.

    Raises:
        TemplateError: not one document could be made.
    """
    return _drawn(((tahap, item) for tahap in stages for item in made_by(tahap, kerja)), kerja, rak, permintaan)


def _drawn(
    items: Iterable[tuple[str, Naskah | Dokumen]], kerja: Kerja, rak: Rak, permintaan: Permintaan
) -> tuple[list[Dokumen], tuple[Temuan, ...]]:
    bacaan = kerja.bacaan
    done: list[Dokumen] = []
    failed: dict[tuple[str, str], list[str]] = {}
    for stage, item in items:
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
                    bacaan.tanggal_isi,
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


def _registered(
    kerja: Kerja, noted: Pencatatan, dokumen: Sequence[Dokumen], folder: Path, suntingan: Mapping[str, bytes]
) -> tuple[tuple[Naskah | Dokumen, ...], frozenset[str]]:
    """The register with the places of hard copies the office wrote into it, its list and its labels.

    With them the register's name where the new one says all that the office wrote.
    """
    lama = output.content_of(folder, REGISTER)
    tempat = hard_copies(lama) if lama else {}
    urut = sorted(dokumen, key=lambda d: d.nama)
    absorbed = REGISTER in suntingan and only_places(suntingan[REGISTER], noted.dokumen)
    own = (register(noted.dokumen, tempat), *daftar_arsip(kerja.bacaan, urut, tempat))
    return own, frozenset({REGISTER}) if absorbed else frozenset()


def _archived(
    kerja: Kerja,
    gagal: Sequence[Temuan],
    dokumen: Sequence[Dokumen],
    masukan: Sequence[Berkas],
    permintaan: Permintaan,
    suntingan: Mapping[str, bytes],
) -> tuple[Pencatatan | None, tuple[Temuan, ...]]:
    """The version that holds the documents, or the finding why they could not be archived.

    ``suntingan`` are the files a person edited in the output folder: what they wrote is archived, not our draft.
    """
    urut = [_as_edited(d, suntingan) for d in sorted(dokumen, key=lambda d: d.nama)]
    tempat = permintaan.tempat_arsip(kerja.bacaan.instansi.arsip)
    try:
        isi = content(
            kerja.bacaan,
            kerja.analisis,
            (*kerja.temuan, *gagal),
            urut,
            masukan,
            keputusan=[_row(satu) for satu in kerja.persetujuan.semua],
            disunting=suntingan,
        )
        return archive(tempat, isi, urut, masukan), ()
    except ArchiveError as error:
        return None, (temuan_baru("ARS-01", sebab=str(error)),)


def _row(keputusan: Keputusan) -> dict[str, str]:
    """A decision as the archive keeps it."""
    satu = {nama: str(getattr(keputusan, nama)) for nama in ("jenjang", "putusan", "oleh", "catatan", "sidik")}
    return {**satu, "tanggal": keputusan.tanggal.isoformat()}


def _as_edited(dokumen: Dokumen, suntingan: Mapping[str, bytes]) -> Dokumen:
    isi = suntingan.get(dokumen.nama)
    return dokumen if isi is None else replace(dokumen, isi=isi, sidik="")
