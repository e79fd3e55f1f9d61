"""The way back: next year's plan, what changed since the archive, what others get of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline import STAGES
from pipeline.archive.baca import reading
from pipeline.archive.beda import figures, findings, money
from pipeline.archive.beda_kalimat import sentences
from pipeline.archive.isi import content
from pipeline.archive.keutuhan import place_of
from pipeline.archive.salinan import content_of
from pipeline.archive.versi import VersiArsip, versi_arsip
from pipeline.decided import concerned, decided, printed, reviewed
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.beda_versi import BedaKalimat, BedaVersi
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.tahap import tahap_dari
from pipeline.errors import DataFolderError, TemplateError
from pipeline.folder import data, layout
from pipeline.folder.output import edited, period_folder
from pipeline.folder.rencana import put_plan
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.plan.buku_draf import workbook
from pipeline.plan.draf import RencanaDraf, draft
from pipeline.plan.lampiran_draf import optional_sheets
from pipeline.stages import Kerja, made_by, work

_KOLOM_ASING = "BCA-14"
_MENULIS = ("ARS-", "TPL-")
"""How findings begin that come of printing and archiving: nothing to compare, as neither is done here."""
_TAHUN = range(1900, 2100)
"""The years a folder may be named after (``folder.layout``)."""


@dataclass(frozen=True, slots=True)
class HasilDraf:
    """A drafted plan and where it was put; ``baru`` says that it is the plan of its year now."""

    nama: str
    file: Path
    draf: RencanaDraf
    baru: bool


def ensure_year(tahun: int) -> None:
    """Let a year pass that a folder may be named after.

    Raises:
        DataFolderError: it is none, mostly because none was given.
    """
    if tahun not in _TAHUN:
        raise DataFolderError("Sebut tahun yang akan direncanakan, misalnya: invoke plan --year 2025.")


def plan_next(unit: Path, tahun: int, hari_ini: date) -> HasilDraf:
    """Draft the plan of ``tahun`` from the year before and put it into its folder.

    Raises:
        DataFolderError: the year before has no folder or no plan.
        OutputError: the draft cannot be written.
    """
    if tahun - 1 not in (ada := data.years(unit)):
        raise DataFolderError(
            f"Rencana {tahun} disiapkan dari tahun {tahun - 1}, yang tidak ada pada “{unit.name}” (tersedia: "
            f"{', '.join(map(str, ada))}). Pilih tahun lain dengan --year."
        )
    pembacaan = load(unit, str(tahun - 1), hari_ini)
    kerja = work(pembacaan)
    lain, tertinggal = optional_sheets(pembacaan.folder.rencana)
    rencana = {file.nama for file in pembacaan.folder.rencana}
    perhatian = (
        *(f"Lembar “{nama}” tidak dikenal dan tidak dibawa; salin sendiri bila perlu." for nama in tertinggal),
        *(
            f"Kolom “{t.nilai}” pada lembar {t.tempat.lembar} tidak dikenal dan tidak dibawa."
            for t in kerja.bacaan.temuan
            if t.kode == _KOLOM_ASING and t.tempat.berkas in rencana
        ),
    )
    draf = draft(kerja.bacaan, kerja.analisis, lain, perhatian)
    file = put_plan(unit, tahun, workbook(draf))
    return HasilDraf(kerja.bacaan.instansi.nama, file, draf, baru=file.stem.casefold() == "perencanaan")


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """One period beside its last archived version; ``beda`` is None where none was archived yet."""

    nama: str
    periode: str
    beda: BedaVersi | None


def compared(unit: Path, permintaan: Permintaan) -> Perbandingan:
    """What changed in a period since its newest archived version.

    Raises:
        PipelineError: the period is not there, or the archive cannot be read.
    """
    kerja = work(read(unit, permintaan))
    instansi, periode = kerja.bacaan.instansi, kerja.bacaan.periode
    suntingan = edited(period_folder(permintaan.output, instansi.slug, str(periode)))
    kerja, _ = reviewed(kerja, permintaan, suntingan)
    rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
    if concerned(kerja, ("archive",)):
        kerja = decided(kerja, printed(kerja, rak), suntingan)
    with reading(permintaan.tempat_arsip(instansi.arsip)) as connection:
        lama = versi_arsip(connection, instansi.slug, periode) if connection else None
    beda = _changed(kerja, lama, permintaan, suntingan, rak) if lama else None
    return Perbandingan(instansi.nama, str(periode), beda)


def _changed(
    kerja: Kerja, lama: VersiArsip, permintaan: Permintaan, suntingan: Mapping[str, bytes], rak: Rak
) -> BedaVersi:
    """Figures, findings and sentences beside those of a version; a file a person edited is taken as it lies there."""
    baru = content(kerja.bacaan, kerja.analisis, kerja.temuan, ())
    dulu = {row["nama"]: row for row in lama.dokumen if row["nama"].endswith(".docx")}
    tahap = {tahap_dari(nama) for nama in dulu}
    semua = (item for stage in STAGES if stage in tahap for item in made_by(stage, kerja))
    kini = {item.nama: item for item in semua if isinstance(item, Naskah)}
    jadi = {d.nama: d for d in (*kerja.naskah, *(Dokumen(nama, isi, "", "") for nama, isi in suntingan.items()))}
    folder = permintaan.tempat_arsip(kerja.bacaan.instansi.arsip).folder
    kalimat, gagal = list[BedaKalimat](), list[str]()
    for nama in (nama for nama in kini if nama in dulu):
        file = place_of(dulu[nama]["lokasi"], lama.slug, lama.periode, folder, permintaan.output)
        try:
            if not (kept := content_of(file, dulu[nama]["sha256"])):
                gagal.append(nama)
                continue
            satu = jadi.get(nama) or _printed(kini[nama], kerja.bacaan, rak)
            if satu.sidik_isi != dulu[nama]["sidik_isi"]:
                kalimat += sentences(nama, kept, satu.isi)
        except TemplateError:
            gagal.append(nama)
    return BedaVersi(
        versi=lama.versi,
        tanggal=lama.tanggal,
        angka=(*figures(lama.capaian, baru.capaian), *money(lama.anggaran, baru.anggaran)),
        temuan=findings((row for row in lama.temuan if not row["kode"].startswith(_MENULIS)), baru.temuan),
        kalimat=tuple(kalimat),
        dokumen_baru=tuple(nama for nama in kini if nama not in dulu),
        dokumen_hilang=tuple(nama for nama in dulu if nama not in kini),
        tak_dibandingkan=tuple(gagal),
    )


def _printed(naskah: Naskah, bacaan: Bacaan, rak: Rak) -> Dokumen:
    return cetak(naskah, rak, bacaan.instansi, bacaan.tanggal_isi, logo=bacaan.logo, periode=str(bacaan.periode))
