"""What changed since the version that was last decided on, or else archived: figures, findings, sentences."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path

from pipeline import STAGES
from pipeline.archive.baca import reading
from pipeline.archive.beda import figures, findings, money
from pipeline.archive.beda_kalimat import sentences
from pipeline.archive.isi import content
from pipeline.archive.keutuhan import place_of
from pipeline.archive.salinan import content_of
from pipeline.archive.versi import kept
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.beda_versi import BedaKalimat, BedaVersi
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.tahap import BERANGKA, tahap_dari
from pipeline.errors import TemplateError
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan
from pipeline.stages import Kerja, made_by

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
    instansi, hasil = kerja.bacaan.instansi, kerja.persetujuan
    tempat = permintaan.tempat_arsip(instansi.arsip)
    with reading(tempat) as connection:
        if connection is None:
            return None
        sidik = {satu.sidik for satu in hasil.semua}
        found = kept(connection, instansi.slug, kerja.bacaan.periode, sidik, hasil.sidik if ditanya else "")
    if found is None:
        return None
    lama, diputuskan = found
    baru = content(kerja.bacaan, kerja.analisis, kerja.temuan, ())
    tahap = BERANGKA if ditanya else _DIBANDINGKAN
    dulu = {row["nama"]: row for row in lama.dokumen if _compared(row["nama"], tahap)}
    terarsip = {tahap_dari(nama) for nama in dulu}
    semua = (item for stage in STAGES if stage in terarsip for item in made_by(stage, kerja))
    kini = {item.nama: item for item in semua if isinstance(item, Naskah)}
    jadi = {d.nama: d for d in kerja.naskah} | {nama: Dokumen(nama, isi, "", "") for nama, isi in suntingan.items()}
    kalimat, gagal = list[BedaKalimat](), list[str]()
    for nama in (nama for nama in kini if nama in dulu):
        file = place_of(dulu[nama]["lokasi"], lama.slug, lama.periode, tempat.folder, permintaan.output)
        try:
            kalimat += _sentences(dulu[nama], file, jadi.get(nama), partial(_printed, kini[nama], kerja.bacaan, rak))
        except (TemplateError, FileNotFoundError):
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


def _compared(nama: str, tahap: Collection[str]) -> bool:
    return nama.endswith(".docx") and tahap_dari(nama) in tahap


def _sentences(
    dulu: Mapping[str, str], file: Path, jadi: Dokumen | None, printed: Callable[[], Dokumen]
) -> tuple[BedaKalimat, ...]:
    """What changed in one document; ``jadi`` is today's where it is known, perhaps without its bytes.

    Raises:
        FileNotFoundError: the kept copy is not there, or is not the one that was kept.
        TemplateError: today's cannot be printed, or one of them cannot be read.
    """
    kept = content_of(file, dulu["sha256"])
    if not kept:
        raise FileNotFoundError(file)
    satu = jadi or printed()
    if satu.sidik_isi == dulu["sidik_isi"]:
        return ()
    return sentences(dulu["nama"], kept, satu.isi or printed().isi)


def _printed(naskah: Naskah, bacaan: Bacaan, rak: Rak) -> Dokumen:
    return cetak(naskah, rak, bacaan.instansi, bacaan.tanggal_isi, logo=bacaan.logo, periode=str(bacaan.periode))
