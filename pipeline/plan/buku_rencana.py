"""What every plan workbook of ours shares: its formats, sheets with drop-downs, a guide in front."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.plan.skema import SKEMA
from pipeline.sheet.buku_baru import PANJANG_SEL
from pipeline.sheet.kolom import Jenis, Kolom

LEBAR = {
    "kode": 18, "nama": 32, "uraian": 52, "indikator": 12, "tahun": 8, "nip": 22, "pejabat": 22, "jabatan": 38,
    "asal": 44, "yang_diukur": 48, "usulan_renstra": 15, "pagu": 20, "pagu_perubahan": 20, "definisi_operasional": 44,
    "formulasi": 40, "alasan": 34, "sumber_data": 30, "sumber": 34, "pangkat_golongan": 26, "keluaran": 32,
    "upaya": 40, "tindak_lanjut": 44, "penanggung_jawab": 30, "keadaan": 22, "rekomendasi": 50, "satuan": 14,
    "strategi": 40, "arah_kebijakan": 40, "perangkat_daerah": 36, "peran": 44, "bukti": 30, "pemberi": 30,
}  # fmt: skip
_LUAS = 14
BARIS_LEBIH = 200
"""Rows below the carried ones that still have drop-downs."""
_PANJANG_DAFTAR = 255
"""The longest list Excel keeps within a rule."""
_KALIMAT, _TINGGI = 100, 16
"""The width of a sentence on the guide, and the height of one of its lines."""
_FORMAT: dict[str, dict[str, Any]] = {
    "kepala": {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter"},
    "kepala_boleh": {"bold": True, "bg_color": "#D9E2F3", "text_wrap": True, "valign": "vcenter"},
    "kepala_bantu": {"italic": True, "bg_color": "#D9D9D9", "text_wrap": True, "valign": "vcenter"},
    "teks": {"text_wrap": True, "num_format": "@"},
    "angka": {"num_format": "#,##0.######"},
    "bulat": {"num_format": "0"},
    "uang": {"num_format": "#,##0.00"},
    "tanggal": {"num_format": "dd/mm/yyyy", "align": "left"},
    "isi": {"bg_color": "#FFF2CC"},
    "isi_uang": {"bg_color": "#FFF2CC", "num_format": "#,##0.00"},
    "bantu": {"font_color": "#595959", "text_wrap": True, "num_format": "@"},
    "bantu_angka": {"font_color": "#595959", "num_format": "#,##0.######"},
    "contoh": {"font_color": "#7F7F7F", "italic": True, "text_wrap": True},
}
"""The cell formats by name; yellow waits to be filled in, grey only helps."""


class BukuRencana:
    """The workbook being written, with its formats registered in one order, so that two runs give the same bytes."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku
        sel = {"valign": "top", "border": 1, "border_color": "#A6A6A6"}
        self.bentuk = {nama: buku.add_format({**sel, **isi}) for nama, isi in _FORMAT.items()}
        self.kolom = {bentuk: buku.add_format({"num_format": bentuk}) for bentuk in _KOLOM_BENTUK.values()}
        self.polos = buku.add_format({"text_wrap": True, "valign": "top"})
        self.judul = buku.add_format({"bold": True, "font_size": 14})
        self.bagian = buku.add_format({"bold": True, "font_color": "#1F3864"})

    def tulis(self, lembar: Worksheet, baris: int, kolom: int, isi: object, bentuk: str) -> None:
        """One cell; a text stays a text, whatever it begins with."""
        gaya = self.bentuk[bentuk]
        if isi is None or isi == "":
            lembar.write_blank(baris, kolom, None, gaya)
        elif isinstance(isi, date):
            lembar.write_datetime(baris, kolom, isi, self.bentuk["tanggal"])
        elif isinstance(isi, (int, float, Decimal)) and not isinstance(isi, bool):
            lembar.write_number(baris, kolom, float(isi), gaya)
        else:
            lembar.write_string(baris, kolom, str(isi)[:PANJANG_SEL], gaya)


_KOLOM_BENTUK = {
    Jenis.TEKS: "@", Jenis.KODE: "@", Jenis.NIP: "@", Jenis.PILIHAN: "@", Jenis.UANG: "#,##0.00",
    Jenis.TANGGAL: "dd/mm/yyyy",
}  # fmt: skip
"""How cells still to be filled in are shown; a NIP typed into any other cell would lose its last digits."""


def headed(buku: BukuRencana, nama: str, kolom: Sequence[str], gaya: Mapping[str, str]) -> Worksheet:
    """A sheet with its heading in place, ready to print; ``gaya`` are the formats of headings that are not plain."""
    lembar: Worksheet = buku.buku.add_worksheet(nama)
    kenal = SKEMA[nama].menurut_nama if nama in SKEMA else {}
    for letak, satu in enumerate(kolom):
        bentuk = buku.kolom.get(_KOLOM_BENTUK.get(kenal[satu].jenis, "")) if satu in kenal else None
        lembar.set_column(letak, letak, LEBAR.get(satu, _LUAS), bentuk)
        wajib = "*" if gaya and satu in kenal and kenal[satu].wajib else ""
        buku.tulis(lembar, 0, letak, f"{satu}{wajib}", gaya.get(satu, "kepala"))
    lembar.set_row(0, 32)
    lembar.freeze_panes(1, 1)
    lembar.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
    return lembar


def drop_downs(lembar: Worksheet, nama: str, kolom: Sequence[str], panjang: Mapping[str, int]) -> None:
    """Lists in the columns that allow few words or refer to another sheet; ``panjang`` are the rows of each sheet."""
    for letak, satu in enumerate(kolom):
        if aturan := _choices(SKEMA[nama].menurut_nama.get(satu), panjang):
            lembar.data_validation(1, letak, panjang[nama] + BARIS_LEBIH, letak, aturan)


def _choices(kolom: Kolom | None, panjang: Mapping[str, int]) -> dict[str, Any] | None:
    """A drop-down of the words a column allows, or of the codes it refers to; Excel asks before it takes another."""
    if kolom is None or not (kolom.pilihan or kolom.merujuk in panjang):
        return None
    tanya = {"error_type": "warning", "error_title": "Tidak ada dalam daftar", "ignore_blank": True,
             "error_message": "Pilih dari daftar. Bila memang lain, jawab Ya."}  # fmt: skip
    if kolom.merujuk:
        akhir = panjang[kolom.merujuk] + 1 + BARIS_LEBIH
        return {"validate": "list", "source": f"='{kolom.merujuk}'!$A$2:$A${akhir}", **tanya}
    if len(",".join(kolom.pilihan)) > _PANJANG_DAFTAR:
        return None
    return {"validate": "list", "source": list(kolom.pilihan), **tanya}


def fit_height(
    lembar: Worksheet, baris: int, kolom: Sequence[str], isi: Sequence[object], lebar: Mapping[str, int] = LEBAR
) -> None:
    """The row as high as its longest text needs: LibreOffice does not fit rows it did not write."""
    banyak = (_lines(x, lebar.get(k, _LUAS)) for k, x in zip(kolom, isi, strict=False) if isinstance(x, str))
    lembar.set_row(baris, _TINGGI * max(banyak, default=1))


def _lines(teks: str, lebar: int) -> int:
    return max(ceil(len(teks) / lebar), 1)


def guide(
    buku: BukuRencana, judul: str, instansi: str, bagian: Iterable[tuple[str, Sequence[tuple[str, str]]]]
) -> None:
    """The sheet in front that only explains: sections of a word and a sentence a line."""
    lembar: Worksheet = buku.buku.add_worksheet(PENJELASAN)
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, 24)
    lembar.set_column(1, 1, _KALIMAT)
    lembar.write_string(0, 0, judul, buku.judul)
    lembar.write_string(1, 0, instansi, buku.bagian)
    baris = 3
    for kepala, isi in bagian:
        lembar.write_string(baris, 0, kepala, buku.bagian)
        for kiri, kanan in isi:
            baris += 1
            buku.tulis(lembar, baris, 0, kiri, "teks")
            buku.tulis(lembar, baris, 1, kanan, "teks")
            lembar.set_row(baris, _TINGGI * _lines(kanan, _KALIMAT))
        baris += 2
    lembar.fit_to_pages(1, 0)
