"""The plot: load, let the rooms work, print their documents, save, archive."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from pipeline import STAGES
from pipeline.archive.daftar import REGISTER, hard_copies, only_places, register
from pipeline.archive.daftar_arsip import daftar_arsip
from pipeline.archive.database import Pencatatan
from pipeline.archive.isi import content, with_copies
from pipeline.archive.pdf import for_keeping, word_name
from pipeline.archive.simpan import archive
from pipeline.changed import changes
from pipeline.decided import DASAR, as_it_lies, concerned, decided, reviewed
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.keputusan import Keputusan
from pipeline.domain.tahap import BERANGKA, Perihal, landasan, menyangkut, tahap_dari
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.errors import ArchiveError
from pipeline.folder import data, layout, output
from pipeline.folder.manifest import Manifes
from pipeline.folder.penulisan import write_back
from pipeline.load import diserahkan
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.printing import Cetakan, drawn, printed, volumes
from pipeline.regulation.katalog import temuan as temuan_baru
from pipeline.screen.outcome import HasilKantor
from pipeline.screen.page.index import IsiPeriode, index_page, summary
from pipeline.screen.standing import steps
from pipeline.screen.status import Pilihan
from pipeline.stages import Kerja, work

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
    cetak = partial(printed, rak=rak, tata_letak=permintaan.tata_letak)
    semua = STAGES if "archive" in stages else stages
    dibanding = _comparer(permintaan, suntingan, rak)
    kerja, dicetak, gagal = _made(kerja, semua, cetak, dibanding, as_it_lies(kerja, folder, suntingan), suntingan)
    dokumen = [d for d in dicetak if tahap_dari(d.nama) in stages]
    noted, terserap = None, frozenset[str]()
    if "archive" in stages:
        noted, more = _archived(kerja, gagal, dicetak, permintaan, suntingan)
        gagal = (*gagal, *more)
        if noted is not None:
            own, terserap = _registered(kerja, noted, dicetak, folder, suntingan)
            dokumen, gagal = _with(dokumen, gagal, drawn(own, kerja, rak, tata_letak=permintaan.tata_letak))
    if "render" in stages:
        dokumen, gagal = _with(dokumen, gagal, volumes(kerja, rak, suntingan))
    temuan = (*menyangkut(kerja.temuan, frozenset[Perihal]().union(*map(landasan, stages))), *gagal)
    manifes = Manifes(kerja.bacaan.instansi.slug, str(kerja.bacaan.periode), kerja.pembacaan.masukan)
    if tuple(stages) == STAGES:
        isi = _told(unit, kerja, gagal, dokumen, permintaan, suntingan)
        dokumen, manifes = [*dokumen, index_page(isi)], replace(manifes, ringkasan=summary(isi))
    menunggu = kerja.menunggu if BERANGKA.intersection(stages) else ""
    return HasilKantor(
        slug=kerja.bacaan.instansi.slug,
        nama=kerja.bacaan.instansi.nama,
        periode=str(kerja.bacaan.periode),
        folder=permintaan.sebutan(folder),
        temuan=temuan,
        simpanan=output.save(folder, dokumen, manifes, [s for s in stages if s != "archive"], terserap),
        dokumen=tuple(d.nama for d in dokumen),
        diambil=diambil,
        versi_arsip=noted.versi if noted else None,
        arsip_baru=noted is not None and noted.baru,
        menunggu=menunggu,
        status=_BLOCKING if menunggu or any(t.tingkat is Tingkat.GALAT for t in temuan) else 0,
    )


def _told(
    unit: Path,
    kerja: Kerja,
    gagal: Sequence[Temuan],
    dokumen: Sequence[Dokumen],
    permintaan: Permintaan,
    suntingan: Mapping[str, bytes],
) -> IsiPeriode:
    """What the page of the period tells, of a build that made these documents."""
    pilihan = Pilihan(unit.as_posix(), permintaan.diketik, str(kerja.bacaan.periode))
    rows, perintah = steps(kerja, [d.nama for d in dokumen], pilihan, permintaan.output, data.years(unit))
    return IsiPeriode(
        bacaan=kerja.bacaan,
        analisis=kerja.analisis,
        sop=kerja.sop,
        temuan=(*kerja.temuan, *gagal),
        dokumen=dokumen,
        keadaan={d.nama: kerja.keadaan(d.nama, d.jenis) for d in dokumen},
        disunting=suntingan,
        persetujuan=kerja.persetujuan,
        beda=kerja.beda,
        langkah=rows,
        perintah=perintah,
        perintah_beda=pilihan.perintah("diff"),
    )


def _with(dokumen: Iterable[Dokumen], gagal: Iterable[Temuan], more: Cetakan) -> Cetakan:
    return [*dokumen, *more[0]], (*gagal, *more[1])


def _comparer(permintaan: Permintaan, suntingan: Mapping[str, bytes], rak: Rak) -> Callable[[Kerja], Kerja]:
    """Those who are asked to decide are told what changed."""

    def compared(kerja: Kerja) -> Kerja:
        with suppress(ArchiveError):  # said where it is written
            return replace(kerja, beda=changes(kerja, permintaan, suntingan, rak, ditanya=True))
        return kerja

    return compared


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
    kerja: Kerja,
    stages: Sequence[str],
    cetak: Callable[[Kerja, Iterable[str]], Cetakan],
    dibanding: Callable[[Kerja], Kerja],
    ada: Sequence[Dokumen],
    suntingan: Mapping[str, bytes],
) -> tuple[Kerja, list[Dokumen], tuple[Temuan, ...]]:
    """The documents of some stages by one who knows how the tiers stand; what they decide on is printed first.

    ``ada`` is what is decided on and lies there already: only the stages asked for are then printed, and their mark
    is known before. Those who are asked to decide are told what changed, as ``dibanding`` finds it.

    Raises:
        TemplateError: not one document could be made.
    """
    if not concerned(kerja, stages):
        return kerja, *cetak(kerja, stages)
    perlu = [tahap for tahap in DASAR if tahap in stages or not ada]
    lain = [d for d in ada if tahap_dari(d.nama) not in perlu]
    awal = decided(kerja, ada, suntingan) if ada else kerja
    dasar, failed = cetak(awal, perlu)
    known = decided(kerja, [*lain, *dasar], suntingan)
    if known.menunggu != awal.menunggu:
        dasar, failed = cetak(known, perlu)
    known = dibanding(known) if "review" in stages else known
    rest, more = cetak(known, [stage for stage in stages if stage not in DASAR])
    own = [d for d in dasar if tahap_dari(d.nama) in stages]
    dokumen = sorted((*own, *rest), key=lambda d: STAGES.index(tahap_dari(d.nama)))
    return known, dokumen, (*(t for t in failed if tahap_dari(dict(t.celah)["dokumen"]) in stages), *more)


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
    keadaan = {row["nama"]: kerja.keadaan(word_name(row["nama"]), row["jenis"]) for row in noted.dokumen}
    own = (register(noted.dokumen, tempat, keadaan), *daftar_arsip(kerja.bacaan, urut, tempat))
    return own, frozenset({REGISTER}) if absorbed else frozenset()


def _archived(
    kerja: Kerja,
    gagal: Sequence[Temuan],
    dokumen: Iterable[Dokumen],
    permintaan: Permintaan,
    suntingan: Mapping[str, bytes],
) -> tuple[Pencatatan | None, tuple[Temuan, ...]]:
    """The version that holds the documents, or none; with findings of what could not be archived.

    ``suntingan`` are the files a person edited in the output folder: what they wrote is archived, not our draft.
    """
    masukan, unread = diserahkan(kerja.pembacaan)
    urut = [_as_edited(d, suntingan) for d in sorted(dokumen, key=lambda d: d.nama)]
    isi = content(
        kerja.bacaan,
        kerja.analisis,
        (*kerja.temuan, *gagal, *unread),
        urut,
        masukan,
        keputusan=[_row(satu) for satu in kerja.persetujuan.semua],
        disunting=suntingan,
    )
    tempat = permintaan.tempat_arsip(kerja.bacaan.instansi.arsip)
    final = permintaan.tata_letak and kerja.persetujuan.lengkap
    try:
        pdf, tanpa = for_keeping(tempat, isi, urut) if final else ((), ())
        noted = archive(tempat, with_copies(isi, pdf, kerja.bacaan), [*urut, *pdf], masukan)
        return noted, (*unread, *(temuan_baru("ARS-03", Tempat(nama), PurePosixPath(nama).name) for nama in tanpa))
    except ArchiveError as error:
        return None, (*unread, temuan_baru("ARS-01", sebab=str(error)))


def _row(keputusan: Keputusan) -> dict[str, str]:
    """A decision as the archive keeps it."""
    satu = {nama: str(getattr(keputusan, nama)) for nama in ("jenjang", "putusan", "oleh", "catatan", "sidik")}
    return {**satu, "tanggal": keputusan.tanggal.isoformat()}


def _as_edited(dokumen: Dokumen, suntingan: Mapping[str, bytes]) -> Dokumen:
    isi = suntingan.get(dokumen.nama)
    return dokumen if isi is None else replace(dokumen, isi=isi, sidik="")
