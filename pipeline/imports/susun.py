"""Everything of one import: what each file is, what becomes of its rows, and the tables made of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from pipeline.domain.berkas import Berkas
from pipeline.errors import ImportFileError
from pipeline.imports import belanja, lembar_rencana, lembar_sendiri, renja, survei
from pipeline.imports.baca import BarisAsing, columns_of, rows_of, written_totals
from pipeline.imports.hasil import AcuanImpor, BarisImpor, HasilImpor, TabelJadi
from pipeline.regulation.katalog import pesan
from pipeline.sheet.buka import TEXTS, WORKBOOKS, read_sheets
from pipeline.sheet.kolom import Skema
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tata_letak import LembarDikenal, TataLetak, known_tables, nearest_table, recognised


def opened(berkas: Berkas) -> tuple[Lembar, ...]:
    """The sheets of a file.

    Raises:
        ImportFileError: it is no table, or cannot be opened; the sentence says why.
    """
    nama = PurePosixPath(berkas.nama).name
    if PurePosixPath(berkas.nama).suffix.casefold() not in WORKBOOKS | TEXTS:
        raise ImportFileError(f"“{nama}” bukan tabel. Simpan sebagai .xlsx atau CSV, lalu ulangi.")
    lembar, odd = read_sheets(berkas)
    if not lembar:
        raise ImportFileError(f"“{nama}” tidak dapat dibaca. {' '.join(map(pesan, odd))}")
    return lembar


def recognise(lembar: Sequence[Lembar], sendiri: Sequence[TataLetak] = ()) -> LembarDikenal | None:
    """The sheet that is a known table, one of the office's own (``sendiri``) before those everybody has."""
    return (recognised(lembar, sendiri) if sendiri else None) or recognised(lembar)


def nearly_known(lembar: Sequence[Lembar]) -> bool:
    """Whether a file lacks at most half of the headings that make it a known table."""
    dekat = nearest_table(lembar)
    return dekat is not None and 2 * len(dekat[1]) <= sum(kolom.wajib for kolom in dekat[0].kolom)


def unknown(lembar: Sequence[Lembar]) -> str:
    """The sentence about a file that is no known table: the nearest, and the headings it lacks."""
    nama = PurePosixPath(lembar[0].berkas).name
    dekat = nearest_table(lembar)
    if dekat is None:
        semua = "; ".join(satu.sebutan for satu in known_tables())
        return f"“{nama}” tidak dikenali. Yang dapat diimpor: {semua}."
    tabel, kurang = dekat
    kolom = ", ".join(f"“{satu}”" for satu in kurang)
    return (
        f"“{nama}” tidak dikenali; yang terdekat {tabel.sebutan}, tetapi kolom {kolom} tidak ada. Unduh lagi laporan "
        "itu lengkap dengan judul kolomnya, lalu ulangi."
    )


def taken_in(
    dikenal: Sequence[LembarDikenal], acuan: AcuanImpor, skema: Mapping[str, Skema] = MappingProxyType({})
) -> HasilImpor:
    """What becomes of the files together: documents of several files are one list, so that none counts twice.

    ``skema`` are the sheets a table of the office's own may become.

    Raises:
        ImportFileError: they do not belong together, or something is not plain; the sentence says what to do.
    """
    cara = {satu.tata_letak.cara for satu in dikenal}
    if len(cara) > 1 or (len(dikenal) > 1 and cara != {"dokumen"}):
        raise ImportFileError(
            "Hanya laporan realisasi per dokumen yang dapat diambil beberapa sekaligus. Impor satu per satu."
        )
    rows = [list(rows_of(satu)) for satu in dikenal]
    catatan: list[str] = []
    kinerja: tuple[tuple[str, ...], ...] = ()
    if cara == {"renja"}:
        baris, kinerja = renja.evaluated(dikenal[0], acuan)
        jadi = tuple(belanja.lra_tables(belanja.spent(baris)))
    else:
        semua = [baris for milik in rows for baris in milik]
        baris, jadi = _treated(dikenal[0], semua, acuan, skema, catatan.append)
    return HasilImpor(
        apa=tuple((satu.lembar.berkas, satu.tata_letak.sebutan) for satu in dikenal),
        kolom=tuple(kolom for satu in dikenal for kolom in columns_of(satu)),
        baris=baris,
        jumlah=tuple(j for satu, milik in zip(dikenal, rows, strict=True) for j in written_totals(satu, milik)),
        jadi=tuple(satu for satu in jadi if satu.baris),
        catatan=(*catatan, *_hidden(dikenal)),
        kinerja=kinerja,
    )


def _treated(
    kenal: LembarDikenal,
    rows: Sequence[BarisAsing],
    acuan: AcuanImpor,
    skema: Mapping[str, Skema],
    catat: Callable[[str], None],
) -> tuple[tuple[BarisImpor, ...], tuple[TabelJadi, ...]]:
    """What becomes of the rows, and the tables made of them, as the kind of table asks."""
    tabel = kenal.tata_letak
    match tabel.cara:
        case "survei":
            return survei.answers(kenal, rows, acuan, catat)
        case "pagu":
            baris, jadi = lembar_rencana.budget(rows, acuan, catat)
        case "pejabat":
            baris, jadi = lembar_rencana.officials(rows, acuan)
        case "sendiri":
            baris, jadi = lembar_sendiri.own_sheet(rows, tabel, skema[tabel.lembar], catat)
        case cara:
            baris = belanja.by_document(rows, acuan) if cara == "dokumen" else belanja.since_january(rows, acuan)
            jumlah = belanja.spent(baris)
            if cara == "kumulatif":
                jumlah = belanja.of_quarter(jumlah, acuan, catat)
            return baris, tuple(belanja.lra_tables(jumlah))
    return baris, (jadi,)


def _hidden(dikenal: Sequence[LembarDikenal]) -> Iterator[str]:
    """Rows that are hidden and were read all the same."""
    for satu in dikenal:
        if banyak := sum(nomor > satu.baris for nomor in satu.lembar.baris_sembunyi):
            yield f"{banyak} baris tersembunyi pada lembar “{satu.lembar.nama}” ikut dibaca."
