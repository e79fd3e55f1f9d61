"""What a drafted plan carries beside the sheets of the plan: optional sheets as they stood, and open follow-up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.pendukung import beres
from pipeline.domain.rencana import Perencanaan
from pipeline.plan.skema import DIABAIKAN, SEMUA, TINDAK_LANJUT
from pipeline.sheet.buka import TEXTS, WORKBOOKS, match_sheets, read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar, Mentah
from pipeline.sheet.tanggal import read_date

_KOLOM = (
    "keadaan", "indikator", "yang_diukur", "unit_kerja", "upaya", "tindak_lanjut", "penanggung_jawab", "batas_waktu",
    "asal",
)  # fmt: skip
_DIBAWA = ("pegawai", "sarana", "rekomendasi", "lintas", "prestasi")
"""Optional sheets of the contract whose rows hold from one year to the next."""


@dataclass(frozen=True, slots=True)
class LembarLain:
    """A sheet that is no sheet of the plan's schema, cell by cell, its heading first; and where it comes from."""

    nama: str
    baris: tuple[tuple[Mentah, ...], ...]
    asal: str = ""


def tindak_lanjut(bacaan: Bacaan) -> LembarLain:
    """What the last forms that came in still promise: what is not yet due first, then what is overdue."""
    triwulan = next((p for p in reversed(bacaan.penerimaan) if p.formulir), None)
    rows: list[tuple[int, tuple[Mentah, ...]]] = []
    for unit, isian in triwulan.isian_unit.items() if triwulan else ():
        for kode, row in isian.kinerja.items():
            if row.tindak_lanjut.strip():
                lewat = _overdue(row, bacaan.hari_ini)
                rows.append((lewat, (_keadaan(lewat=lewat), *_told(bacaan, kode, unit, row))))
    rows.sort(key=lambda row: row[0])
    asal = f"formulir Triwulan {triwulan.triwulan} Tahun {bacaan.rencana.tahun}" if triwulan else ""
    return LembarLain(TINDAK_LANJUT, (_KOLOM, *(row for _, row in rows)), asal)


def pendapatan(rencana: Perencanaan) -> tuple[LembarLain, ...]:
    """The kinds of pendapatan without the figures of the year that ends; no sheet where there are none."""
    kepala = ("kode", "uraian", "target", *(f"realisasi_tw{n}" for n in range(1, 5)))
    rows = tuple((satu.kode, satu.uraian, *("",) * 5) for satu in rencana.pendapatan)
    return (LembarLain("pendapatan", (kepala, *rows), str(rencana.pendapatan[0].tempat)),) if rows else ()


def _overdue(row: IsianKinerja, hari_ini: date) -> bool:
    """Whether its day has passed; one that cannot be read is still open."""
    batas = read_date(row.batas_waktu)
    return batas is not None and batas < hari_ini


def _keadaan(*, lewat: bool) -> str:
    return "sudah lewat, pastikan selesai" if lewat else "terbuka"


def _told(bacaan: Bacaan, kode: str, unit: str, row: IsianKinerja) -> tuple[str, ...]:
    indikator = bacaan.rencana.indikator_menurut_kode.get(kode)
    uraian, nama = indikator.uraian if indikator else "", bacaan.rencana.nama_unit(unit)
    isian = (row.upaya, row.tindak_lanjut, row.penanggung_jawab, row.batas_waktu)
    return (kode, uraian, nama, *isian, str(row.di("tindak_lanjut")))


def optional_sheets(files: Iterable[Berkas]) -> tuple[tuple[LembarLain, ...], tuple[str, ...]]:
    """The optional sheets of a plan's files to be carried, and the names of sheets that are left behind.

    Of ``rekomendasi`` the rows stay whose status does not say that they are done.
    """
    lembar = tuple(sheet for file in files for sheet in _read(file))
    dikenal = match_sheets(lembar, SEMUA, DIABAIKAN)[0]
    known = {sheet.nama for sheet in dikenal.values()}
    rest = (s for s in lembar if s.nama not in known and not s.tersembunyi and key(s.nama) not in _ABAIKAN)
    return (
        tuple(_as_it_stood(dikenal[nama], nama) for nama in _DIBAWA if nama in dikenal),
        tuple(sheet.nama for sheet in rest if any(map(any, sheet.baris))),
    )


_ABAIKAN = frozenset(map(key, DIABAIKAN))


def _read(file: Berkas) -> Iterator[Lembar]:
    if file.nama.casefold().endswith(tuple(WORKBOOKS | TEXTS)):
        yield from read_sheets(file, SEMUA)[0]


def _as_it_stood(sheet: Lembar, nama: str) -> LembarLain:
    rows = [tuple(_plain(cell) for cell in row) for row in sheet.baris if any(cell != "" for cell in row)]
    if nama == "rekomendasi" and rows:
        rows = [rows[0], *_still_open(rows)]
    return LembarLain(nama, tuple(rows), f"{sheet.berkas}, lembar {sheet.nama}")


def _still_open(rows: Sequence[tuple[Mentah, ...]]) -> Iterator[tuple[Mentah, ...]]:
    status = next((n for n, cell in enumerate(rows[0]) if key(cell) == "status"), None)
    for row in rows[1:]:
        if status is None or len(row) <= status or not beres(str(row[status])):
            yield row


def _plain(cell: Mentah) -> Mentah:
    return cell.date() if isinstance(cell, datetime) else cell
