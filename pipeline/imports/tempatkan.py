"""Where each table made of a file belongs, and whether it may be written there: never silently over another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.imports.hasil import TabelJadi
from pipeline.sheet.berkas_csv import for_people
from pipeline.sheet.buka import TEXTS, WORKBOOKS

LAMA = "lama"
_KIRIMAN = ("lra", "kuesioner")
"""Tables read for a quarter as they lie; all others are sheets of a form (of a quarter) or of the plan."""


class Nasib(StrEnum):
    """What becomes of a table of ours."""

    DITULIS = "ditulis"
    DIGANTI = "ditulis; yang lama dipindahkan ke lama/"
    SAMA = "sudah ada dengan isi yang sama"
    BEDA = "tidak ditulis: sudah ada dengan isi lain"
    TERISI = "tidak ditulis: formulir unit ini sudah berisi jawaban"
    USULAN = "usulan untuk disalin ke perencanaan"
    FORMULIR = "usulan untuk disalin ke formulir"


@dataclass(frozen=True, slots=True)
class Penempatan:
    """One table with where it goes below the office's folder; ``ada`` is the file that lies there in its place.

    ``usulan`` is its name in the folder of the report, where it is not written into the data.
    """

    tabel: TabelJadi
    nama: str
    nasib: Nasib
    isi: bytes
    ada: str = ""
    usulan: str = ""

    @property
    def lama(self) -> str:
        """Where the file that lies there goes when it is replaced: ``lama/`` of its quarter."""
        tahun, masuk, triwulan, *rest = PurePosixPath(self.ada or self.nama).parts
        return "/".join((tahun, masuk, triwulan, LAMA, *rest))


@dataclass(frozen=True)
class TempatData:
    """What of the office's year decides where a table goes.

    ``kiriman`` are the files of the quarters by quarter, ``rencana`` those of the plan, ``lra`` the rupiah of the
    quarters' ``lra`` as they are read today, ``terisi`` the form that already holds answers by quarter and unit.
    """

    tahun: int
    kiriman: Mapping[int, Sequence[Berkas]]
    rencana: Sequence[Berkas]
    lra: Mapping[int, Mapping[str, Decimal]]
    terisi: Mapping[tuple[int, str], str] = field(default_factory=dict)


def placed(tabel: TabelJadi, data: TempatData, *, ganti: bool) -> Penempatan:
    """Where one table goes; one that lies there with other content is replaced only where ``ganti`` asks for it."""
    isi = for_people(tabel.kolom, ([_cell(cell) for cell in row] for row in tabel.baris))
    masa = f"{data.tahun}-tw{tabel.triwulan}" if tabel.triwulan else str(data.tahun)
    usulan = f"{tabel.lembar}-{masa}.csv"
    if tabel.triwulan and tabel.lembar not in _KIRIMAN:
        return Penempatan(tabel, usulan, Nasib.FORMULIR, isi, usulan=usulan)
    if tabel.lembar not in _KIRIMAN:
        return _in_plan(tabel, data, isi, usulan)
    folder = _quarter(data, tabel.triwulan)
    nama = f"{folder}/{tabel.unit_kerja}/kuesioner.csv" if tabel.unit_kerja else f"{folder}/{tabel.lembar}.csv"
    ada = next((b for b in data.kiriman.get(tabel.triwulan, ()) if _takes_the_place(b.nama, nama)), None)
    if ada is None and (formulir := data.terisi.get((tabel.triwulan, tabel.unit_kerja))):
        return Penempatan(tabel, nama, Nasib.TERISI, isi, formulir, usulan)
    if ada is None:
        return Penempatan(tabel, nama, Nasib.DITULIS, isi)
    if ada.isi == isi or (
        tabel.lembar == "lra" and data.lra.get(tabel.triwulan) == {row[0]: row[1] for row in tabel.baris}
    ):
        return Penempatan(tabel, nama, Nasib.SAMA, isi, ada.nama)
    return Penempatan(tabel, nama, Nasib.DIGANTI if ganti else Nasib.BEDA, isi, ada.nama, "" if ganti else usulan)


def _in_plan(tabel: TabelJadi, data: TempatData, isi: bytes, usulan: str) -> Penempatan:
    """A sheet of the plan is written only where the plan is kept as CSV and lacks it; else it is a proposal.

    Units are always proposed: everything else hangs on their kode, which an office chooses.
    """
    nama = f"{data.tahun}/perencanaan/{tabel.lembar}.csv"
    csv = bool(data.rencana) and all(b.nama.startswith(f"{data.tahun}/perencanaan/") for b in data.rencana)
    ada = next((b for b in data.rencana if b.nama.casefold() == nama.casefold()), None)
    if ada is not None and ada.isi == isi:
        return Penempatan(tabel, nama, Nasib.SAMA, isi, ada.nama)
    if csv and ada is None and tabel.lembar != "unit_kerja":
        return Penempatan(tabel, nama, Nasib.DITULIS, isi)
    return Penempatan(tabel, nama, Nasib.USULAN, isi, usulan=usulan)


def _quarter(data: TempatData, triwulan: int) -> str:
    """The folder of a quarter as the office spells it."""
    ada = next(iter(data.kiriman.get(triwulan, ())), None)
    return "/".join(ada.nama.split("/")[:3]) if ada else f"{data.tahun}/masuk/TW{triwulan}"


def _takes_the_place(nama: str, baru: str) -> bool:
    """Whether a file is read for the same table: same folder and stem, whatever kind of table it is."""
    satu, dua = PurePosixPath(nama), PurePosixPath(baru)
    sama = [p.stem.casefold() for p in (satu, dua)]
    return satu.parent == dua.parent and sama[0] == sama[1] and satu.suffix.casefold() in WORKBOOKS | TEXTS


def _cell(isi: str | int | Decimal) -> str:
    """An amount in whole rupiah, with sen only where there are any."""
    if isinstance(isi, Decimal):
        bulat = isi == isi.to_integral_value()
        return f"{isi:.0f}" if bulat else f"{isi:.2f}".replace(".", ",")
    return str(isi)


def proposals(penempatan: Sequence[Penempatan]) -> tuple[Dokumen, ...]:
    """The tables that are not written into the data, as files beside the report."""
    return tuple(Dokumen(satu.usulan, satu.isi, "impor", satu.tabel.lembar) for satu in penempatan if satu.usulan)
