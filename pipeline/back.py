"""The way back: next year's plan, what changed since the archive, what others get of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pipeline import STAGES
from pipeline.archive.baca import reading, rows_of, versions
from pipeline.archive.beda import figures, findings, money
from pipeline.archive.beda_kalimat import sentences
from pipeline.archive.isi import content
from pipeline.decided import concerned, decided, printed, reviewed
from pipeline.domain.beda_versi import BedaKalimat, BedaVersi
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.tahap import tahap_dari
from pipeline.errors import DataFolderError, TemplateError
from pipeline.folder import data, layout
from pipeline.folder.output import edited, period_folder
from pipeline.folder.rencana import put_plan
from pipeline.folder.salinan import kept_copy
from pipeline.load import load
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.plan.buku_draf import workbook
from pipeline.plan.draf import RencanaDraf, draft
from pipeline.plan.lampiran_draf import optional_sheets
from pipeline.stages import Kerja, made_by, work

_KOLOM_ASING = "BCA-14"
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
    suntingan = edited(period_folder(permintaan.output, kerja.bacaan.instansi.slug, str(kerja.bacaan.periode)))
    kerja, _ = reviewed(kerja, permintaan, suntingan)
    if concerned(kerja, ("archive",)):
        rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
        kerja = decided(kerja, printed(kerja, rak), suntingan)
    instansi, periode = kerja.bacaan.instansi, kerja.bacaan.periode
    with reading(permintaan.alamat_arsip(instansi.arsip)) as connection:
        heads = versions(connection, instansi.slug, periode) if connection else ()
        if connection is None or not heads:
            return Perbandingan(instansi.nama, str(periode), None)
        head = heads[0]
        lama = {t: rows_of(connection, t, arsip_id=head["id"]) for t in ("capaian", "anggaran", "temuan", "dokumen")}
    baru = content(kerja.bacaan, kerja.analisis, kerja.temuan, ())
    words = _Kata(unit, kerja, permintaan, lama["dokumen"])
    beda = BedaVersi(
        versi=head["versi"],
        tanggal=head["tanggal"],
        angka=(*figures(lama["capaian"], baru.capaian), *money(lama["anggaran"], baru.anggaran)),
        temuan=findings(lama["temuan"], baru.temuan),
        kalimat=tuple(words.berubah()),
        dokumen_baru=words.hanya_kini,
        dokumen_hilang=words.hanya_dulu,
        tak_dibandingkan=tuple(words.gagal),
    )
    return Perbandingan(instansi.nama, str(periode), beda)


class _Kata:
    """The Word documents of a period beside their archived copies; one a person edited is taken as it lies there."""

    def __init__(self, unit: Path, kerja: Kerja, permintaan: Permintaan, rows: tuple[Mapping[str, Any], ...]) -> None:
        instansi = kerja.bacaan.instansi
        self._unit, self._kerja, self._permintaan = unit, kerja, permintaan
        self._folder = period_folder(permintaan.output, instansi.slug, str(kerja.bacaan.periode))
        self._arsip = (permintaan.folder_arsip(instansi.arsip), self._folder)
        self._rows = {row["nama"]: row for row in rows if row["nama"].endswith(".docx")}
        tahap = {tahap_dari(nama) for nama in self._rows}
        semua = (item for stage in STAGES if stage in tahap for item in made_by(stage, kerja))
        self._naskah = {item.nama: item for item in semua if isinstance(item, Naskah) or item.nama.endswith(".docx")}
        self.hanya_kini = tuple(nama for nama in self._naskah if nama not in self._rows)
        self.hanya_dulu = tuple(nama for nama in self._rows if nama not in self._naskah)
        self.gagal: list[str] = []

    def berubah(self) -> Iterator[BedaKalimat]:
        """The sentences that changed, document by document; what cannot be compared is named in ``gagal``."""
        suntingan = edited(self._folder)
        rak = Rak(self._unit / layout.TEMPLAT, self._permintaan.templat, cache=self._permintaan.cache)
        for nama, item in self._naskah.items():
            row = self._rows.get(nama)
            lama = kept_copy(self._arsip, row["lokasi"], row["sha256"]) if row else None
            try:
                if lama is not None:
                    yield from sentences(nama, lama, suntingan.get(nama) or self._printed(item, rak))
                elif row:
                    self.gagal.append(nama)
            except TemplateError:
                self.gagal.append(nama)

    def _printed(self, item: Naskah | Dokumen, rak: Rak) -> bytes:
        bacaan = self._kerja.bacaan
        if isinstance(item, Dokumen):
            return item.isi
        return cetak(item, rak, bacaan.instansi, bacaan.hari_ini, logo=bacaan.logo, periode=str(bacaan.periode)).isi
