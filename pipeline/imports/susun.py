"""Everything of one import: what each file is, what becomes of its rows, and the tables made of it."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pipeline.domain.berkas import Berkas
from pipeline.errors import ImportFileError
from pipeline.imports import belanja, lembar_rencana, renja, survei
from pipeline.imports.baca import columns_of, rows_of, written_totals
from pipeline.imports.hasil import AcuanImpor, BarisImpor, HasilImpor, TabelJadi
from pipeline.regulation.katalog import pesan
from pipeline.sheet.buka import TEXTS, WORKBOOKS, read_sheets
from pipeline.sheet.tata_letak import LembarDikenal, known_tables, nearest_table, recognised


def recognise(berkas: Berkas) -> LembarDikenal:
    """The sheet of a file that is a known table.

    Raises:
        ImportFileError: it cannot be opened, or is no table we know; the sentence names the nearest.
    """
    nama = PurePosixPath(berkas.nama).name
    if PurePosixPath(berkas.nama).suffix.casefold() not in WORKBOOKS | TEXTS:
        raise ImportFileError(f"“{nama}” bukan tabel. Simpan sebagai .xlsx atau CSV, lalu ulangi.")
    lembar, odd = read_sheets(berkas)
    if not lembar:
        raise ImportFileError(f"“{nama}” tidak dapat dibaca. {' '.join(map(pesan, odd))}")
    kenal = recognised(lembar)
    if kenal is not None:
        return kenal
    dekat = nearest_table(lembar)
    if dekat is None:
        semua = "; ".join(satu.sebutan for satu in known_tables())
        raise ImportFileError(f"“{nama}” tidak dikenali. Yang dapat diimpor: {semua}.")
    tabel, kurang = dekat
    kolom = ", ".join(f"“{satu}”" for satu in kurang)
    raise ImportFileError(
        f"“{nama}” tidak dikenali; yang terdekat {tabel.sebutan}, tetapi kolom {kolom} tidak ada. Unduh lagi laporan "
        "itu lengkap dengan judul kolomnya, lalu ulangi."
    )


def taken_in(dikenal: Sequence[LembarDikenal], acuan: AcuanImpor) -> HasilImpor:
    """What becomes of the files together: documents of several files are one list, so that none counts twice.

    Raises:
        ImportFileError: they do not belong together, or something is not plain; the sentence says what to do.
    """
    cara = {satu.tata_letak.cara for satu in dikenal}
    if len(cara) > 1 or (len(dikenal) > 1 and cara != {"dokumen"}):
        raise ImportFileError(
            "Berkas-berkas ini tidak sejenis. Impor satu per satu, masing-masing dengan --file sendiri."
        )
    rows = [list(rows_of(satu)) for satu in dikenal]
    semua = [baris for milik in rows for baris in milik]
    catatan: list[str] = []
    jumlah = tuple(j for satu, milik in zip(dikenal, rows, strict=True) for j in written_totals(satu, milik))
    kinerja: tuple[tuple[str, ...], ...] = ()
    jadi: tuple[TabelJadi, ...]
    baris: tuple[BarisImpor, ...]
    match cara.pop():
        case "dokumen":
            baris = belanja.by_document(semua, acuan)
            jadi = tuple(belanja.lra_tables(belanja.spent(baris)))
        case "kumulatif":
            baris = belanja.since_january(semua, acuan)
            jadi = tuple(belanja.lra_tables(belanja.of_quarter(belanja.spent(baris), acuan, catatan.append)))
        case "renja":
            baris, kinerja = renja.evaluated(dikenal[0], acuan)
            jadi, jumlah = tuple(belanja.lra_tables(belanja.spent(baris))), ()
        case "survei":
            baris, jadi = survei.answers(dikenal[0], semua, acuan, catatan.append)
        case "pagu":
            baris, anggaran = lembar_rencana.budget(semua, acuan, catatan.append)
            jadi = (anggaran,)
        case _:
            baris, pejabat = lembar_rencana.officials(semua, acuan)
            jadi = (pejabat,)
    return HasilImpor(
        apa=tuple((satu.lembar.berkas, satu.tata_letak.sebutan) for satu in dikenal),
        kolom=tuple(kolom for satu in dikenal for kolom in columns_of(satu)),
        baris=baris,
        jumlah=jumlah,
        jadi=tuple(satu for satu in jadi if satu.baris),
        catatan=(*catatan, *_hidden(dikenal)),
        kinerja=kinerja,
    )


def _hidden(dikenal: Sequence[LembarDikenal]) -> Iterator[str]:
    """Rows that are hidden and were read all the same."""
    for satu in dikenal:
        if banyak := sum(nomor > satu.baris for nomor in satu.lembar.baris_sembunyi):
            yield f"{banyak} baris tersembunyi pada lembar “{satu.lembar.nama}” ikut dibaca."
