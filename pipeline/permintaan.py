"""What a person asked for, and the reading of one perangkat daerah for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pipeline.alamat import shown
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.periode import Periode
from pipeline.errors import ArchiveError
from pipeline.folder import data, layout
from pipeline.load import Pembacaan, load, remembering
from pipeline.office.settings import read_settings


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
    arsip: str = field(default="", repr=False)
    tata_letak: bool = False
    cache: Path | None = None
    diketik: str = "output"
    """The output folder as it was typed, for the commands a page prints."""

    jauh: str = field(default="", repr=False)
    """The URL of the output folder where it lies elsewhere; ``output`` is then nothing until it is ``near``."""

    def sebutan(self, folder: Path) -> Path | str:
        """A folder of the output as a person finds it."""
        if not self.jauh:
            return folder
        return f"{shown(self.jauh).rstrip('/')}/{folder.relative_to(self.output).as_posix()}"

    def tempat_arsip(self, arsip: PengaturanArsip) -> TempatArsip:
        """Where the archive lies, all of it."""
        return TempatArsip.dari(self.output, arsip, self.arsip, self.jauh)


def read(unit: Path, permintaan: Permintaan) -> Pembacaan:
    """What lies in the office's folder, with what the archive remembers of earlier years.

    An archive that cannot be asked stops nothing and is a finding.

    Raises:
        PipelineError: the folder cannot be read; the text says what to do.
    """
    pembacaan = load(unit, permintaan.periode, permintaan.hari_ini)
    instansi = pembacaan.bacaan.instansi
    tempat = permintaan.tempat_arsip(instansi.arsip)
    if tempat.kosong:
        return remembering(pembacaan, ())
    from pipeline.archive.baca import reading, riwayat  # noqa: PLC0415 - the third of a second SQLAlchemy takes

    try:
        with reading(tempat) as connection:
            ingatan = riwayat(connection, instansi.slug) if connection else ()
    except ArchiveError as error:
        return remembering(pembacaan, (), str(error))
    return remembering(pembacaan, ingatan)


@contextmanager
def near(permintaan: Permintaan, *units: str) -> Iterator[Permintaan]:
    """The same request with its output folder on this computer; what changes there is put back where it lies.

    Of these perangkat daerah (all where none is named) the whole period asked for is brought, of others the manifest.

    Raises:
        OutputError: the store refuses, or somebody changed meanwhile what was to be put.
    """
    if not permintaan.jauh:
        yield permintaan
        return
    chosen = Periode.parse(permintaan.periode)

    def wanted(nama: str) -> bool:
        _, periode, *rest = (*nama.split("/"), "", "")
        return not chosen or nama.endswith(layout.MANIFES) or not rest[0] or Periode.parse(periode) in {None, chosen}

    from pipeline.folder.jauh import brought  # noqa: PLC0415 - few outputs lie elsewhere

    with brought(permintaan.jauh, wanted, units or ("",)) as folder:
        yield replace(permintaan, output=folder)


@contextmanager
def near_above(permintaan: Permintaan, rekap: str = "") -> Iterator[Permintaan]:
    """``near`` for what lies above all offices: the page and the manifests; a recap's folder too, and all pages."""
    if not permintaan.jauh:
        yield permintaan
        return
    from pipeline.folder.jauh import brought  # noqa: PLC0415 - few outputs lie elsewhere

    def wanted(nama: str) -> bool:
        di_dalam, _, name = nama.rpartition("/")
        page = name == layout.INDEKS and (bool(rekap) or not di_dalam)
        return page or name == layout.MANIFES or (bool(rekap) and nama.startswith(f"{rekap}/"))

    with brought(permintaan.jauh, wanted) as folder:
        yield replace(permintaan, output=folder)


def archive_of(unit: Path, output: Path, diminta: str, jauh: str = "") -> TempatArsip:
    """Where the archive of an office lies by its settings alone; as nobody said otherwise when its folder is gone.

    Raises:
        PipelineError: the settings cannot be used.
    """
    text = data.settings_text(unit)
    milik = read_settings(text, unit.name)[0].arsip if text else PengaturanArsip()
    return TempatArsip.dari(output, milik, diminta, jauh)
