"""A table of an office's own, its columns paired with ours, as a sheet of the plan: every cell as it was written."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from pipeline.domain.nilai import Nilai
from pipeline.imports.baca import BarisAsing
from pipeline.imports.hasil import BarisImpor, Perlakuan, TabelJadi
from pipeline.regulation.katalog import pesan
from pipeline.sheet.kolom import Jenis, Skema
from pipeline.sheet.sel import as_text
from pipeline.sheet.tata_letak import TataLetak


def own_sheet(
    rows: Sequence[BarisAsing], tabel: TataLetak, skema: Skema, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], TabelJadi]:
    """The rows that have their key, in the columns of the sheet; a cell that cannot be read is taken as written.

    Reading the plan asks about such a cell where it will stand; here its row is only told.
    """
    dipasang = [kolom for kolom in tabel.kolom if kolom.nama in skema.menurut_nama]
    if kurang := [nama for nama in skema.menurut_nama if nama in skema.wajib - {k.nama for k in dipasang}]:
        catat(f"Kolom wajib lembar {skema.nama} belum dipasangkan: {', '.join(kurang)}. Isi sendiri sebelum dipakai.")
    uang = next((kolom.nama for kolom in dipasang if kolom.jenis is Jenis.UANG), "")
    kunci = skema.kolom[0].nama if any(k.nama == skema.kolom[0].nama for k in dipasang) else dipasang[0].nama
    found: list[BarisImpor] = []
    isi: list[tuple[str, ...]] = []
    for satu in rows:
        cells = {kolom.nama: _written(satu, kolom.nama) for kolom in dipasang}
        perlakuan, sebab = Perlakuan.DIAMBIL, "; ".join(f"{t.tempat.sel}: {pesan(t)}" for t in satu.temuan)
        if satu.total:
            perlakuan, sebab = Perlakuan.JUMLAH, "jumlah yang tertulis di berkas"
        elif satu.lebih:
            perlakuan, sebab = (
                Perlakuan.DITINGGAL,
                "isinya lebih banyak daripada judul kolomnya, sehingga tidak pasti",
            )
        elif not cells[kunci]:
            perlakuan, sebab = Perlakuan.DITINGGAL, f"kolom {kunci} kosong"
        nilai: Decimal | None = satu.angka(uang) if uang else None
        tempat = satu.isi.tempat(kunci)
        found.append(BarisImpor(tempat, perlakuan, cells[kunci], cells.get("uraian", ""), nilai, sebab=sebab))
        if perlakuan is Perlakuan.DIAMBIL:
            isi.append(tuple(cells.get(kolom, "") for kolom in skema.menurut_nama))
    return tuple(found), TabelJadi(skema.nama, 0, tuple(skema.menurut_nama), tuple(isi))


def _written(satu: BarisAsing, kolom: str) -> str:
    """One cell as a person would type it into our sheet."""
    isi, di = satu.isi.isi.get(kolom), satu.isi.letak[kolom]
    cells = satu.isi.lembar.baris[satu.isi.nomor - 1]
    mentah = as_text(cells[di - 1]) if di <= len(cells) else ""
    if isinstance(isi, Nilai):
        return isi.teks or (f"{isi.angka:f}".replace(".", ",") if isi.angka is not None else mentah)
    if isinstance(isi, date):
        return isi.isoformat()
    return mentah if isi is None or isi == "" else str(isi)
