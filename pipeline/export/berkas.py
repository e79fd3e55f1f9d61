"""The tables as files: one workbook, CSV for programs, Parquet where its library is installed, a dictionary."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pipeline.domain.dokumen import Dokumen
from pipeline.export.tabel import TANPA_ORANG, TabelEkspor, dictionary_rows, plain
from pipeline.sheet.berkas_csv import for_programs
from pipeline.sheet.buku_baru import DIBUAT, PILIHAN
from pipeline.sheet.parquet import parquet_of, parquet_ready

if TYPE_CHECKING:
    import pandas as pd

_KAMUS = ("tabel", "kolom", "jenis", "arti")
_LEBAR = {"uraian": 50, "pesan": 60, "saran": 60, "nama": 50, "rumus": 40, "arti": 80, "sha256": 24, "lokasi": 60}
_JENIS = "ekspor"


def files_of(tabel: Sequence[TabelEkspor], *, publik: bool) -> tuple[Dokumen, ...]:
    """Every file of an export, by its name in the folder."""
    kamus = dictionary_rows(tabel)
    made = [
        Dokumen("arsip-sakip.xlsx", _workbook(tabel, kamus), _JENIS, "Isi arsip SAKIP"),
        Dokumen("kamus-data.csv", for_programs(_KAMUS, kamus), _JENIS, "Kamus data"),
    ]
    for satu in tabel:
        rows = ([plain(cell) for cell in row] for row in satu.baris)
        made.append(Dokumen(f"{satu.nama}.csv", for_programs(satu.judul, rows), _JENIS, satu.nama))
        if parquet_ready():
            made.append(Dokumen(f"{satu.nama}.parquet", _parquet(satu), _JENIS, satu.nama))
    if publik:
        made.append(Dokumen("keterangan.txt", f"{TANPA_ORANG}\n".encode(), _JENIS, "Keterangan"))
    return tuple(made)


def _frame(satu: TabelEkspor) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415 - half a second that only an export needs

    return pd.DataFrame(list(satu.baris), columns=list(satu.judul), dtype=object)


def _workbook(tabel: Sequence[TabelEkspor], kamus: Sequence[Sequence[str]]) -> bytes:
    """One workbook; a text stays a text, whatever it begins with."""
    import pandas as pd  # noqa: PLC0415 - half a second that only an export needs

    wadah = BytesIO()
    pilihan: Any = {"options": PILIHAN}
    with pd.ExcelWriter(wadah, engine="xlsxwriter", engine_kwargs=pilihan) as buku:
        buku.book.set_properties({"created": DIBUAT})
        lembar = {satu.nama: _frame(satu) for satu in tabel}
        lembar["kamus-data"] = pd.DataFrame(list(kamus), columns=list(_KAMUS), dtype=object)
        for nama, isi in lembar.items():
            isi.to_excel(buku, sheet_name=nama, index=False, freeze_panes=(1, 0))
            for nomor, judul in enumerate(isi.columns):
                buku.sheets[nama].set_column(nomor, nomor, _LEBAR.get(judul, 16))
            buku.sheets[nama].autofilter(0, 0, max(len(isi), 1), max(len(isi.columns) - 1, 0))
    return wadah.getvalue()


def _parquet(satu: TabelEkspor) -> bytes:
    """Numbers as exact decimals of six places."""
    rows = ([plain(cell) if isinstance(cell, Decimal) else cell for cell in row] for row in satu.baris)
    return parquet_of({kolom.nama: kolom.jenis for kolom in satu.kolom}, rows)
