"""What changed since the version that was last decided on, or else archived: figures, findings, sentences."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from pipeline import STAGES
from pipeline.apart import TerhentiError, apart
from pipeline.archive.baca import reading
from pipeline.archive.beda import figures, findings, money
from pipeline.archive.beda_kalimat import sentences
from pipeline.archive.isi import content
from pipeline.archive.keutuhan import is_old
from pipeline.archive.salinan import content_of
from pipeline.archive.versi import VersiArsip, kept
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.beda_versi import BedaKalimat, BedaVersi
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.tahap import BERANGKA, tahap_dari
from pipeline.errors import TemplateError
from pipeline.folder.output import content_of as as_it_lies
from pipeline.folder.output import period_folder
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan
from pipeline.stages import Kerja, made_by

HariIni = dict[str, Callable[[], Dokumen]]
"""Today's documents by name, each made when it is asked for."""
_MENULIS = ("ARS-", "TPL-")
"""How findings begin that come of printing and archiving: nothing to compare, as neither is done here."""
_DIBANDINGKAN = frozenset(STAGES) - {"review"}
"""The stages whose documents are compared; those of the review say themselves what changed."""


def changes(
    kerja: Kerja, permintaan: Permintaan, suntingan: Mapping[str, bytes], rak: Rak, *, ditanya: bool = False
) -> BedaVersi | None:
    """A period beside the version that was last decided on, or else the newest; None where none was archived.

    ``ditanya`` is for those who are asked to decide: only what they decide on is compared, as ``decided`` has it,
    with a version that says something else. A file a person edited (``suntingan``) is taken as it lies there.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    found = _since(kerja, permintaan, ditanya=ditanya)
    if found is None:
        return None
    lama, diputuskan = found
    baru = content(kerja.bacaan, kerja.analisis, kerja.temuan, ())
    stages = BERANGKA if ditanya else _DIBANDINGKAN
    dulu = {row["nama"]: row for row in lama.dokumen if _compared(row["nama"], stages)}
    folder = period_folder(permintaan.output, lama.slug, str(lama.periode))
    kini = _decided_on(kerja, folder) if ditanya else _made(kerja, {tahap_dari(nama) for nama in dulu}, rak)
    kini |= {nama: partial(Dokumen, nama, isi, "", "") for nama, isi in suntingan.items() if nama in kini}
    arsip = permintaan.tempat_arsip(kerja.bacaan.instansi.arsip)
    kalimat, gagal = list[BedaKalimat](), list[str]()
    for nama in (nama for nama in kini if nama in dulu):
        lokasi, sidik = dulu[nama]["lokasi"], dulu[nama]["sha256"]
        try:
            kept_copy = content_of(folder / lokasi, sidik) if is_old(lokasi) else arsip.content(lokasi, sidik)
            kalimat += _sentences(dulu[nama], kept_copy, kini[nama])
        except (TemplateError, TerhentiError, FileNotFoundError):
            gagal.append(nama)
    return BedaVersi(
        versi=lama.versi,
        tanggal=lama.tanggal,
        diputuskan=diputuskan,
        angka=(*figures(lama.capaian, baru.capaian), *money(lama.anggaran, baru.anggaran)),
        temuan=findings((row for row in lama.temuan if not row["kode"].startswith(_MENULIS)), baru.temuan),
        kalimat=tuple(kalimat),
        dokumen_baru=tuple(nama for nama in kini if nama not in dulu),
        dokumen_hilang=tuple(nama for nama in dulu if nama not in kini),
        tak_dibandingkan=tuple(gagal),
    )


def _since(kerja: Kerja, permintaan: Permintaan, *, ditanya: bool) -> tuple[VersiArsip, bool] | None:
    """The version that today is held against, and whether a tier decided on it."""
    instansi, hasil = kerja.bacaan.instansi, kerja.persetujuan
    sidik = {satu.sidik for satu in hasil.semua}
    with reading(permintaan.tempat_arsip(instansi.arsip)) as connection:
        if connection is None:
            return None
        return kept(connection, instansi.slug, kerja.bacaan.periode, sidik, hasil.sidik if ditanya else "")


def _compared(nama: str, stages: Collection[str]) -> bool:
    return nama.endswith(".docx") and tahap_dari(nama) in stages


def _decided_on(kerja: Kerja, folder: Path) -> HariIni:
    """What is decided on, as it was printed or lies there already."""
    return {d.nama: partial(_whole, d, folder) for d in kerja.naskah if d.nama.endswith(".docx")}


def _whole(dokumen: Dokumen, folder: Path) -> Dokumen:
    isi = dokumen.isi or as_it_lies(folder, dokumen.nama) or b""
    return replace(dokumen, isi=isi, sidik=dokumen.sidik_isi)


def _made(kerja: Kerja, stages: Collection[str], rak: Rak) -> HariIni:
    """What some stages would print today, except what was printed to know how it stands."""
    semua = (item for stage in STAGES if stage in stages for item in made_by(stage, kerja))
    jadi = {d.nama: d for d in kerja.naskah if d.isi}
    return {
        item.nama: partial(_printed, item, kerja.bacaan, rak, jadi.get(item.nama))
        for item in semua
        if isinstance(item, Naskah)
    }


def _printed(naskah: Naskah, bacaan: Bacaan, rak: Rak, jadi: Dokumen | None) -> Dokumen:
    return jadi or cetak(
        naskah, rak, bacaan.instansi, bacaan.tanggal_isi, logo=bacaan.logo, periode=str(bacaan.periode)
    )


def _sentences(
    dulu: Mapping[str, str], kept_copy: bytes | None, kini: Callable[[], Dokumen]
) -> tuple[BedaKalimat, ...]:
    """What changed in one document.

    Raises:
        FileNotFoundError: the kept copy is not there, or is not the one that was kept.
        TemplateError: today's cannot be printed.
        TerhentiError: one of them cannot be read.
    """
    if not kept_copy:
        raise FileNotFoundError(dulu["lokasi"])
    satu = kini()
    same = satu.sidik_isi == dulu["sidik_isi"]
    return () if same else apart(sentences, dulu["nama"], kept_copy, satu.isi)
