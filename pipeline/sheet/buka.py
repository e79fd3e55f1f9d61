"""Opening whatever file came in, workbook or CSV, as sheets; and which sheet is which, by name or by headers."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import PurePosixPath

from pipeline.apart import TerhentiError, apart
from pipeline.domain.berkas import Berkas
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.batas import BESAR
from pipeline.sheet.comma import read_csv
from pipeline.sheet.kolom import Skema, key
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.susunan import arrange

WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_sheets(berkas: Berkas, skema: Sequence[Skema] = ()) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    """The sheets of one file by its extension; the place of its findings is its name.

    ``skema`` are the sheets it may hold: what their headings are called tells how a text is cut into cells.
    """
    if berkas.sebab:
        return (), (temuan("BCA-88", Tempat(berkas.nama), sebab=berkas.sebab),)
    if not berkas.utuh:
        return (), (temuan("BCA-04", Tempat(berkas.nama), sebab=BESAR),)
    try:
        if PurePosixPath(berkas.nama).suffix.casefold() in WORKBOOKS:
            return apart(_workbook, berkas.nama, berkas.isi)
        return apart(read_csv, berkas.nama, berkas.isi, tuple(skema))
    except TerhentiError as fault:
        return (), (temuan("BCA-87", Tempat(berkas.nama), sebab=fault),)


def _workbook(nama: str, isi: bytes) -> tuple[tuple[Lembar, ...], tuple[Temuan, ...]]:
    from pipeline.sheet.workbook import read_workbook  # noqa: PLC0415 - a CSV folder need not load the readers of workbooks

    return read_workbook(nama, isi)


def match_sheets(
    lembar: Iterable[Lembar], skema: Sequence[Skema], diabaikan: AbstractSet[str] = frozenset()
) -> tuple[dict[str, Lembar], tuple[Temuan, ...]]:
    """The sheet of each schema by its name, and what was odd: renamed, double or unknown sheets.

    A sheet under another name is recognised only when its headers fit exactly one schema that is still open; of
    several that have one name, the one that is called so itself, unless only the headers of another fit.
    Hidden sheets that are not recognised, and those named in ``diabaikan``, are passed over.
    """
    found: dict[str, Lembar] = {}
    findings: list[Temuan] = []
    rest: list[Lembar] = []
    for sheet in lembar:
        match = _named(sheet, skema)
        if match is None:
            rest.append(sheet)
        elif match.nama in found:
            pertama = str(found[match.nama].tempat())
            findings.append(temuan("BCA-41", sheet.tempat(), sheet.nama, skema=match.nama, pertama=pertama))
        else:
            found[match.nama] = sheet
            if sheet.tersembunyi:
                findings.append(temuan("BCA-46", sheet.tempat(), sheet.nama))
    for sheet in rest:
        if sheet.tersembunyi or key(sheet.nama) in {key(nama) for nama in diabaikan}:
            continue
        fits = [s for s in skema if s.nama not in found and not s.opsional and _fits(sheet, s)]
        if len(fits) == 1:
            found[fits[0].nama] = sheet
            findings.append(temuan("BCA-10", sheet.tempat(), sheet.nama, skema=fits[0].nama))
        elif any(raw != "" for cells in sheet.baris for raw in cells):
            findings.append(temuan("BCA-11", sheet.tempat(), sheet.nama))
    return found, tuple(findings)


def _named(sheet: Lembar, skema: Iterable[Skema]) -> Skema | None:
    """The schema a sheet is called after."""
    senama = sorted(
        (s for s in skema if key(sheet.nama) in s.nama_lembar), key=lambda s: key(s.nama) != key(sheet.nama)
    )
    if len(senama) < 2:
        return senama[0] if senama else None
    return next((s for s in senama if _fits(sheet, s)), senama[0])


def _fits(sheet: Lembar, skema: Skema) -> bool:
    """Whether one row of the sheet names every required column, and at least three or all declared ones."""
    susunan = arrange(sheet, skema)
    dikenal = susunan.dikenal(skema) if susunan else frozenset[str]()
    return len(dikenal) >= min(3, len(skema.kolom)) and skema.wajib <= dikenal
