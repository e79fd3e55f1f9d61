"""The lembar verifikasi as a workbook: one sheet per tier to fill in and give back, and the record of ``decide``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import PUTUSAN, Jenjang, Keputusan
from pipeline.naskah.beda import TANPA_BEDA, BedaTercetak
from pipeline.review.lembar_verifikasi import Pokok
from pipeline.sheet.buku_baru import PANJANG_SEL, new_workbook

LEMBAR: Final = "lembar verifikasi"
JENIS: Final = "lembar_verifikasi"
_TAHUN_PERTAMA: Final = date(2000, 1, 1)
_KERTAS: Final = {"A4": 9, "F4": 14}
_LEBAR: Final = (24, 58, 62)
_NOMOR: Final = "No."


@dataclass(frozen=True, slots=True)
class LembarIsian:
    """What one tier reads before it decides: of whom, when, what the data says, and which files."""

    bacaan: Bacaan
    jenjang: Jenjang
    jabatan: str
    pokok: tuple[Pokok, ...]
    naskah: tuple[Dokumen, ...]
    sidik: str
    perubahan: BedaTercetak = TANPA_BEDA


def lembar_isian(isi: LembarIsian) -> Dokumen:
    """The sheet to give out, its yellow cells empty: ``lembar-verifikasi-2024-tw4-sekretaris.xlsx``."""
    periode = isi.bacaan.periode
    nama = f"6-reviu/lembar-verifikasi-{str(periode).casefold()}-{isi.jenjang.peran}.xlsx"
    judul = f"Lembar verifikasi untuk diisi {isi.jenjang.sebutan}, {periode.sebutan}"
    return Dokumen(nama, workbook(isi), JENIS, judul)


def workbook(isi: LembarIsian, keputusan: Keputusan | None = None) -> bytes:
    """The workbook, with a decision filled in where there is one."""
    judul = f"Lembar verifikasi {isi.jenjang.sebutan}"
    return new_workbook(judul, isi.bacaan.instansi.nama, lambda buku: _Lembar(buku, isi).tulis(keputusan))


class _Lembar:
    """One sheet being written from top to bottom."""

    def __init__(self, buku: Workbook, isi: LembarIsian) -> None:
        self.isi, self.baris = isi, 0
        self.lembar: Worksheet = buku.add_worksheet(LEMBAR)
        sel = {"font_size": 11, "valign": "top", "text_wrap": True}
        kotak = {**sel, "border": 1, "border_color": "#8C8C8C"}
        kuning = {**kotak, "bg_color": "#FFF8D6", "locked": False}
        self.judul = buku.add_format({"bold": True, "font_size": 14})
        self.bab = buku.add_format({"bold": True, "font_size": 11, "font_color": "#1F3864"})
        self.polos = buku.add_format(sel)
        self.tebal = buku.add_format({**kotak, "bold": True, "bg_color": "#E7EAF0"})
        self.teks = buku.add_format({**kotak, "num_format": "@"})
        self.nomor = buku.add_format({**kotak, "align": "center"})
        self.isian = buku.add_format({**kuning, "num_format": "@"})
        self.tanggal = buku.add_format({**kuning, "num_format": "[$-421]d mmmm yyyy", "align": "left"})
        self.kecil = buku.add_format({"font_size": 8, "font_color": "#7F7F7F", "num_format": "@"})

    def tulis(self, keputusan: Keputusan | None) -> None:
        """Everything, and the page."""
        isi, periode = self.isi, self.isi.bacaan.periode
        self._satu(f"LEMBAR VERIFIKASI – {isi.jenjang.sebutan.upper()}", self.judul)
        self._satu(f"{isi.bacaan.instansi.nama}, {periode.sebutan}, langkah {isi.jenjang.nomor} SOP", None)
        self._keputusan(keputusan)
        self._tabel(
            "Pokok pemeriksaan (keadaan menurut data)",
            (_NOMOR, "Uraian", "Keadaan"),
            [(str(p.nomor), p.uraian, p.keadaan) for p in isi.pokok],
        )
        self._tabel(
            "Naskah yang diputuskan",
            (_NOMOR, "Naskah", "Berkas"),
            [(str(n), d.judul or d.nama, d.nama) for n, d in enumerate(isi.naskah, start=1)],
        )
        for kelompok in isi.perubahan.kelompok:
            self._tabel(
                f"{kelompok.judul}: {isi.perubahan.kalimat[0].lower()}{isi.perubahan.kalimat[1:]}",
                ("Yang berubah", "Semula", "Sekarang"),
                [(b.apa, b.lama, b.baru) for b in kelompok.baris],
            )
        self._identitas(str(periode))
        self._halaman()

    def _keputusan(self, keputusan: Keputusan | None) -> None:
        self.baris += 1
        self._satu("Keputusan (isi bagian kuning, simpan, lalu taruh berkas ini di folder reviu)", self.bab)
        self._isi("Keputusan", keputusan.putusan if keputusan else "")
        pilihan = {"validate": "list", "source": list(PUTUSAN), "error_title": "Keputusan",
                   "error_message": "Pilih setuju, revisi atau kembali."}  # fmt: skip
        self.lembar.data_validation(self.baris - 1, 1, self.baris - 1, 1, pilihan)
        self._isi("Nama", keputusan.oleh if keputusan else "", f"Nama yang memutuskan, {self.isi.jabatan}")
        self._tanggal(keputusan.tanggal if keputusan else None)
        self._isi("Catatan", keputusan.catatan if keputusan else "", "Wajib jelas bila revisi atau kembali")
        self.lembar.set_row_pixels(self.baris - 1, 120)

    def _tanggal(self, hari: date | None) -> None:
        self.lembar.write_string(self.baris, 0, "Tanggal", self.tebal)
        if hari:
            self.lembar.write_datetime(self.baris, 1, datetime.combine(hari, time(), UTC), self.tanggal)
        else:
            self.lembar.write_blank(self.baris, 1, None, self.tanggal)
        self.lembar.write_string(self.baris, 2, "Tanggal keputusan, misalnya 15/01/2025", self.polos)
        syarat = {"validate": "date", "criteria": ">=", "value": _TAHUN_PERTAMA, "error_title": "Tanggal",
                  "error_message": "Isi tanggal, misalnya 15/01/2025."}  # fmt: skip
        self.lembar.data_validation(self.baris, 1, self.baris, 1, syarat)
        self.baris += 1

    def _isi(self, label: str, teks: str, petunjuk: str = "Pilih dari daftar: setuju, revisi atau kembali") -> None:
        self.lembar.write_string(self.baris, 0, label, self.tebal)
        if teks:
            self.lembar.write_string(self.baris, 1, teks[:PANJANG_SEL], self.isian)
        else:
            self.lembar.write_blank(self.baris, 1, None, self.isian)
        self.lembar.write_string(self.baris, 2, petunjuk, self.polos)
        self.baris += 1

    def _tabel(self, judul: str, kepala: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
        self.baris += 1
        self._satu(judul, self.bab)
        for kolom, teks in enumerate(kepala):
            self.lembar.write_string(self.baris, kolom, teks, self.tebal)
        self.baris += 1
        for row in rows:
            for kolom, teks in enumerate(row):
                bentuk = self.teks if kolom or kepala[0] != _NOMOR else self.nomor
                self.lembar.write_string(self.baris, kolom, teks[:PANJANG_SEL], bentuk)
            banyak = max(-(-len(teks) // lebar) for teks, lebar in zip(row, _LEBAR, strict=True))
            self.lembar.set_row_pixels(self.baris, max(banyak, 1) * 20)
            self.baris += 1

    def _identitas(self, periode: str) -> None:
        self.baris += 1
        self._satu("Tanda pengenal lembar (jangan diubah)", self.kecil)
        instansi = self.isi.bacaan.instansi
        for label, teks in (
            ("Perangkat daerah", instansi.nama),
            ("Folder", instansi.slug),
            ("Periode", periode),
            ("Jenjang", self.isi.jenjang.peran),
            ("Sidik naskah", self.isi.sidik),
        ):
            self.lembar.write_string(self.baris, 0, label, self.kecil)
            self.lembar.write_string(self.baris, 1, teks, self.kecil)
            self.baris += 1

    def _satu(self, teks: str, bentuk: Format | None) -> None:
        self.lembar.write_string(self.baris, 0, teks, bentuk)
        self.baris += 1

    def _halaman(self) -> None:
        for kolom, lebar in enumerate(_LEBAR):
            self.lembar.set_column(kolom, kolom, lebar)
        self.lembar.set_paper(_KERTAS.get(self.isi.bacaan.instansi.tampilan.kertas, _KERTAS["F4"]))
        self.lembar.fit_to_pages(1, 0)
        self.lembar.set_selection(3, 1, 3, 1)
        self.lembar.protect("", {"format_rows": True, "format_columns": True})
