"""The rows of a known table, typed by its columns; and what becomes of each column."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from pipeline.domain.temuan import Temuan
from pipeline.imports.hasil import JumlahTertulis, KolomImpor
from pipeline.regulation.katalog import pesan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.kolom import Jenis, key
from pipeline.sheet.lembar import Mentah
from pipeline.sheet.sel import Isi, as_text, read_cell
from pipeline.sheet.tata_letak import LembarDikenal

_TOTAL = re.compile(r"(?:sub|grand)?[\s-]*(?:jumlah|total)\b.*", re.IGNORECASE)
_PRIBADI = re.compile(
    r"\b(?:nama (?:lengkap|responden|pegawai)|nik|nip|e-?mail|surel|alamat|tempat lahir|tanggal lahir|jenis kelamin|"
    r"umur|usia|pendidikan|pekerjaan|hp|telepon|telp|wa|whatsapp|npwp)\b|^nama$",
    re.IGNORECASE,
)
"""Headings of personal data whatever the table."""
_GUNA = {
    "nomor": "nomor urut, tidak diperlukan",
    "nomor_dokumen": "dipakai untuk mengenali baris kembar",
    "rekening": "dipakai untuk mengenali laporannya",
}


@dataclass(frozen=True, slots=True)
class BarisAsing:
    """One row of a known table with what reading its cells found.

    ``sidik`` are its cells but for the running number, to know a row that comes twice; it is never written.
    """

    isi: BarisTabel
    temuan: tuple[Temuan, ...]
    total: bool
    lebih: bool
    sidik: tuple[str, ...]

    def tidak_terbaca(self, *kolom: str) -> str:
        """Why a cell of these columns holds nothing usable, empty where each is empty or read."""
        cells = {self.isi.tempat(satu): satu for satu in kolom if satu in self.isi.letak}
        for satu in self.temuan:
            nama = cells.get(satu.tempat)
            if nama is not None and not _usable(self.isi.isi.get(nama)):
                return f"{satu.tempat.sel}: {pesan(satu)}"
        return ""

    def angka(self, kolom: str) -> Decimal | None:
        """The number of a column, None where there is none."""
        return self.isi.nilai(kolom).angka


def _usable(isi: Isi) -> bool:
    return isi is not None and isi != "" and getattr(isi, "angka", True) is not None


def rows_of(kenal: LembarDikenal) -> Iterator[BarisAsing]:
    """Every filled row below the heading; a row that only numbers the columns is none."""
    judul = {nama: kenal.judul[di] for nama, di in kenal.letak.items()}
    kolom = {k.nama: replace(k, nama=judul[k.nama]) for k in kenal.tata_letak.kolom if k.nama in judul}
    nomor_urut, lebar = kenal.letak.get("nomor", 0), max(kenal.judul)
    for nomor, cells in enumerate(kenal.lembar.baris[kenal.baris :], kenal.baris + 1):
        teks = [as_text(raw) for raw in cells]
        if not any(teks) or _numbering(teks):
            continue
        isi: dict[str, Isi] = {}
        temuan: list[Temuan] = []
        for nama, di in kenal.letak.items():
            raw: Mentah = cells[di - 1] if di <= len(cells) else ""
            tanda = kenal.lembar.tanda.get((nomor, di))
            if raw == "" and tanda is None:
                continue
            isi[nama], found = read_cell(raw, kolom[nama], kenal.lembar.tempat(nomor, di), tanda)
            temuan += [found] if found else []
        yield BarisAsing(
            BarisTabel(nomor, kenal.lembar, kenal.letak, isi),
            tuple(temuan),
            total=any(_TOTAL.fullmatch(satu) for satu in list(filter(None, teks))[:3]) and not isi.get("kode"),
            lebih=kenal.lembar.csv and any(teks[lebar:]),
            sidik=tuple(satu for n, satu in enumerate(teks, 1) if n != nomor_urut),
        )


def _numbering(teks: Sequence[str]) -> bool:
    filled = [satu.strip("()") for satu in teks if satu]
    return len(filled) > 2 and filled == [str(n) for n in range(1, len(filled) + 1)]


def columns_of(kenal: LembarDikenal) -> Iterator[KolomImpor]:
    """Every column with what was done with it; whether it is personal is told by its heading alone."""
    tabel = kenal.tata_letak
    dipakai = {nomor: nama for nama, nomor in kenal.letak.items()}
    for nomor, judul in sorted(kenal.judul.items()):
        if nomor in dipakai:
            keadaan = _use(dipakai[nomor])
        elif key(judul) in tabel.pribadi or _PRIBADI.search(judul):
            keadaan = "data pribadi, tidak diambil"
        else:
            keadaan = "tidak diperlukan" if key(judul) in tabel.lain else "tidak dikenal, tidak diambil"
        if nomor in kenal.lembar.kolom_sembunyi:
            keadaan += "; kolom tersembunyi"
        yield KolomImpor(kenal.lembar.tempat(kenal.baris, nomor), judul, keadaan)


def _use(nama: str) -> str:
    if nama.endswith(("_skpd", "_unit")):
        return "dipakai untuk mengenali perangkat daerah"
    return _GUNA.get(nama, f"dipakai sebagai {nama.replace('_', ' ')}")


def written_totals(kenal: LembarDikenal, rows: Sequence[BarisAsing]) -> Iterator[JumlahTertulis]:
    """The last total the file writes below each column of money, beside the sum of the rows above it."""
    total = [satu for satu in rows if satu.total]
    for kolom in kenal.tata_letak.kolom:
        tertulis = next((angka for satu in reversed(total) if (angka := satu.angka(kolom.nama)) is not None), None)
        if kolom.jenis is Jenis.UANG and tertulis is not None:
            dihitung = sum((satu.angka(kolom.nama) or Decimal() for satu in rows if not satu.total), Decimal())
            tempat = total[-1].isi.tempat(kolom.nama)
            yield JumlahTertulis(kenal.judul[kenal.letak[kolom.nama]], tempat, tertulis, dihitung)
