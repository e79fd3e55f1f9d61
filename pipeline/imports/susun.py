"""Everything of one import: what each file is, what becomes of its rows, and the tables made of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from types import MappingProxyType

from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import ROMAN
from pipeline.errors import ImportFileError
from pipeline.imports import belanja, lembar_rencana, lembar_sendiri, renja, rfk, survei, susunan_unit
from pipeline.imports.baca import BarisAsing, columns_of, rows_of, written_totals
from pipeline.imports.hasil import AcuanImpor, BarisImpor, HasilImpor, TabelJadi, together
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
    """What becomes of the files, each as its kind; documents of several are one list, so that none counts twice.

    ``skema`` are the sheets a table of the office's own may become.

    Raises:
        ImportFileError: two files make the same table, or something is not plain; the sentence says what to do.
    """
    dokumen = [satu for satu in dikenal if satu.tata_letak.cara == "dokumen"]
    kelompok = [dokumen] if dokumen else []
    kelompok += [[satu] for satu in dikenal if satu.tata_letak.cara != "dokumen"]
    bagian = [_of_one_kind(satu, acuan, skema) for satu in kelompok]
    _no_rivals(bagian)
    return bagian[0] if len(bagian) == 1 else together(bagian)


def _no_rivals(bagian: Sequence[HasilImpor]) -> None:
    """Refuse two kinds of file that make the same table of different content: nobody but a person can choose."""
    pembuat: dict[tuple[str, int, str], tuple[HasilImpor, TabelJadi]] = {}
    for satu in bagian:
        for tabel in satu.jadi:
            lain, sama = pembuat.setdefault((tabel.lembar, tabel.triwulan, tabel.unit_kerja), (satu, tabel))
            if sorted(map(str, sama.baris)) != sorted(map(str, tabel.baris)):
                masa = f" Triwulan {ROMAN[tabel.triwulan]}" if tabel.triwulan else ""
                raise ImportFileError(
                    f"“{lain.apa[0][0]}” dan “{satu.apa[0][0]}” sama-sama menjadi {tabel.lembar}{masa}, tetapi "
                    "isinya berbeda. Impor satu per satu, lalu bandingkan."
                )


def _of_one_kind(dikenal: Sequence[LembarDikenal], acuan: AcuanImpor, skema: Mapping[str, Skema]) -> HasilImpor:
    rows = [list(rows_of(satu)) for satu in dikenal]
    catatan: list[str] = []
    kinerja: tuple[tuple[str, ...], ...] = ()
    if dikenal[0].tata_letak.cara == "renja":
        baris, kinerja = renja.evaluated(dikenal[0], acuan, catatan.append)
        jadi = tuple(belanja.lra_tables(belanja.spent(baris)))
    else:
        semua = [baris for milik in rows for baris in milik]
        baris, jadi = _treated(dikenal[0], semua, acuan, skema, catatan.append)
    berisi = tuple(satu for satu in jadi if satu.baris)
    kosong = () if berisi else (f"Tidak ada baris untuk {acuan.periode.sebutan}.",)
    return HasilImpor(
        apa=tuple((satu.lembar.berkas, satu.tata_letak.sebutan) for satu in dikenal),
        kolom=tuple(kolom for satu in dikenal for kolom in columns_of(satu)),
        baris=baris,
        jumlah=tuple(j for satu, milik in zip(dikenal, rows, strict=True) for j in written_totals(satu, milik)),
        jadi=berisi,
        catatan=(*catatan, *_hidden(dikenal), *kosong),
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
            susunan = susunan_unit.missing_units(rows, acuan, catat) if "tingkat_1" in kenal.letak else None
            usulan = {str(row[1]): str(row[0]) for row in susunan.baris} if susunan else {}
            baris, jadi = lembar_rencana.officials(rows, acuan, usulan)
            return baris, (jadi, *([susunan] if susunan else []))
        case "rfk":
            baris, fisik = rfk.progress(rows, acuan, catat)
            return baris, (*belanja.lra_tables(belanja.spent(baris)), *fisik)
        case "struktur":
            baris, jadi = susunan_unit.structure(rows, acuan, catat)
        case "sendiri":
            baris, jadi = lembar_sendiri.own_sheet(rows, tabel, skema[tabel.lembar], catat)
        case "kumulatif":
            baris = belanja.since_january(rows, acuan)
            jumlah = belanja.of_quarter(belanja.spent(baris), acuan, catat)
            pagu = lembar_rencana.budget_beside(rows, acuan, catat) if "pagu" in kenal.letak else ()
            return baris, (*belanja.lra_tables(jumlah), *pagu)
        case cara:
            baris = belanja.by_document(rows, acuan) if cara == "dokumen" else belanja.since_january(rows, acuan)
            return baris, tuple(belanja.lra_tables(belanja.spent(baris)))
    return baris, (jadi,)


def _hidden(dikenal: Sequence[LembarDikenal]) -> Iterator[str]:
    """Rows that are hidden and were read all the same."""
    for satu in dikenal:
        if banyak := sum(nomor > satu.baris for nomor in satu.lembar.baris_sembunyi):
            yield f"{banyak} baris tersembunyi pada lembar “{satu.lembar.nama}” ikut dibaca."
