"""A drafted plan as a workbook: the contract's sheets with drop-downs, what must be filled in yellow, and a guide."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.plan.draf import ASAL, DIUKUR, USULAN, LembarDraf, RencanaDraf
from pipeline.plan.lampiran_draf import LembarLain
from pipeline.plan.skema import SKEMA
from pipeline.sheet.buku_baru import PANJANG_SEL, new_workbook
from pipeline.sheet.kolom import Jenis, Kolom

_LEBAR = {
    "kode": 18, "nama": 32, "uraian": 52, "indikator": 12, "tahun": 8, "nip": 22, "jabatan": 38, "asal": 44,
    "yang_diukur": 48, "usulan_renstra": 15, "pagu": 20, "pagu_perubahan": 20, "definisi_operasional": 44,
    "formulasi": 40, "alasan": 34, "sumber_data": 30, "sumber": 34, "pangkat_golongan": 26, "keluaran": 32,
    "upaya": 40, "tindak_lanjut": 44, "penanggung_jawab": 30, "keadaan": 22, "rekomendasi": 50, "satuan": 14,
    "strategi": 40, "arah_kebijakan": 40, "perangkat_daerah": 36, "peran": 44, "bukti": 30, "pemberi": 30,
}  # fmt: skip
_LUAS = 14
_BARIS_LEBIH = 200
"""Rows below the carried ones that still have drop-downs."""
_PANJANG_DAFTAR = 255
"""The longest list Excel keeps within a rule."""
_KALIMAT, _TINGGI = 100, 16
"""The width of a sentence on the guide, and the height of one of its lines."""
_FORMAT: dict[str, dict[str, Any]] = {
    "kepala": {"bold": True, "bg_color": "#1F3864", "font_color": "#FFFFFF", "text_wrap": True, "valign": "vcenter"},
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
}
"""The cell formats by name; yellow waits to be filled in, grey only helps."""


class _Buku:
    """The workbook being written, with its formats registered in one order, so that two runs give the same bytes."""

    def __init__(self, buku: Workbook) -> None:
        self.buku = buku
        sel = {"valign": "top", "border": 1, "border_color": "#A6A6A6"}
        self.bentuk = {nama: buku.add_format({**sel, **isi}) for nama, isi in _FORMAT.items()}
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


def workbook(draf: RencanaDraf) -> bytes:
    """The bytes of ``perencanaan.xlsx``; the same draft twice gives the same bytes."""
    judul = f"Draf perencanaan {draf.tahun} {draf.instansi}"
    return new_workbook(judul, draf.instansi, lambda buku: _written(_Buku(buku), draf))


def _written(buku: _Buku, draf: RencanaDraf) -> None:
    _guide(buku, draf)
    panjang = {satu.nama: len(satu.baris) for satu in draf.lembar}
    for satu in draf.lembar:
        _sheet(buku, satu, panjang)
    for lain in draf.lain:
        _other(buku, lain)


def _sheet(buku: _Buku, draf: LembarDraf, panjang: dict[str, int]) -> None:
    lembar = _headed(buku, draf.nama, draf.kolom)
    kenal = SKEMA[draf.nama].menurut_nama
    for nomor, row in enumerate(draf.baris, 1):
        for letak, nama in enumerate(draf.kolom):
            buku.tulis(
                lembar, nomor, letak, row.isi.get(nama), _shape(nama, kenal.get(nama), nama in row.diisi, row.isi)
            )
        _high(lembar, nomor, draf.kolom, [row.isi.get(nama) for nama in draf.kolom])
    akhir = len(draf.baris) + _BARIS_LEBIH
    for letak, nama in enumerate(draf.kolom):
        if aturan := _choices(kenal.get(nama), panjang):
            lembar.data_validation(1, letak, akhir, letak, aturan)
    if draf.baris:
        lembar.autofilter(0, 0, len(draf.baris), len(draf.kolom) - 1)


def _shape(nama: str, kolom: Kolom | None, diisi: bool, isi: Any) -> str:
    if kolom is None:
        return "bantu_angka" if isinstance(isi.get(nama), Decimal) else "bantu"
    if diisi:
        return "isi_uang" if kolom.jenis is Jenis.UANG else "isi"
    if isinstance(isi.get(nama), str):
        return "teks"
    return {Jenis.UANG: "uang", Jenis.BULAT: "bulat", Jenis.DESIMAL: "angka"}.get(kolom.jenis, "teks")


def _choices(kolom: Kolom | None, panjang: dict[str, int]) -> dict[str, Any] | None:
    """A drop-down of the words a column allows, or of the codes it refers to; Excel asks before it takes another."""
    if kolom is None or not (kolom.pilihan or kolom.merujuk in panjang):
        return None
    tanya = {"error_type": "warning", "error_title": "Tidak ada dalam daftar", "ignore_blank": True,
             "error_message": "Pilih dari daftar. Bila memang lain, jawab Ya."}  # fmt: skip
    if kolom.merujuk:
        akhir = panjang[kolom.merujuk] + 1 + _BARIS_LEBIH
        return {"validate": "list", "source": f"='{kolom.merujuk}'!$A$2:$A${akhir}", **tanya}
    if len(",".join(kolom.pilihan)) > _PANJANG_DAFTAR:
        return None
    return {"validate": "list", "source": list(kolom.pilihan), **tanya}


def _other(buku: _Buku, lain: LembarLain) -> None:
    kepala, *rows = lain.baris or ((),)
    lembar = _headed(buku, lain.nama, [str(cell) for cell in kepala])
    for nomor, row in enumerate(rows, 1):
        for letak, isi in enumerate(row):
            buku.tulis(lembar, nomor, letak, isi, "teks" if isinstance(isi, str) else "angka")
        _high(lembar, nomor, [str(cell) for cell in kepala], row)


def _high(lembar: Worksheet, baris: int, kolom: Sequence[str], isi: Sequence[object]) -> None:
    """The row as high as its longest text needs: LibreOffice does not fit rows it did not write."""
    banyak = (_lines(x, _LEBAR.get(k, _LUAS)) for k, x in zip(kolom, isi, strict=False) if isinstance(x, str))
    lembar.set_row(baris, _TINGGI * max(banyak, default=1))


def _lines(teks: str, lebar: int) -> int:
    return max(ceil(len(teks) / lebar), 1)


def _headed(buku: _Buku, nama: str, kolom: Sequence[str]) -> Worksheet:
    lembar: Worksheet = buku.buku.add_worksheet(nama)
    for letak, satu in enumerate(kolom):
        bantu = satu in {ASAL, DIUKUR, USULAN}
        lembar.set_column(letak, letak, _LEBAR.get(satu, _LUAS))
        buku.tulis(lembar, 0, letak, satu, "kepala_bantu" if bantu else "kepala")
    lembar.set_row(0, 32)
    lembar.freeze_panes(1, 1)
    lembar.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
    return lembar


def _guide(buku: _Buku, draf: RencanaDraf) -> None:
    """What was carried and from where, what must be filled in, and what needs a look."""
    lembar: Worksheet = buku.buku.add_worksheet(PENJELASAN)
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, 24)
    lembar.set_column(1, 1, _KALIMAT)
    lembar.write_string(0, 0, f"Draf perencanaan {draf.tahun}", buku.judul)
    lembar.write_string(1, 0, draf.instansi, buku.bagian)
    baris = 3
    for judul, isi in _sections(draf):
        lembar.write_string(baris, 0, judul, buku.bagian)
        for kiri, kanan in isi:
            baris += 1
            buku.tulis(lembar, baris, 0, kiri, "teks")
            buku.tulis(lembar, baris, 1, kanan, "teks")
            lembar.set_row(baris, _TINGGI * _lines(kanan, _KALIMAT))
        baris += 2
    lembar.fit_to_pages(1, 0)


def _sections(draf: RencanaDraf) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    lalu = draf.tahun - 1
    yield (
        "Cara memakai",
        [
            ("1", "Isi sel kuning. Sel lain dibawa dari tahun lalu: ubah atau hapus yang berubah."),
            ("2", f"Kolom abu-abu ({USULAN}, {DIUKUR}, {ASAL}) hanya membantu dan tidak dibaca; boleh dihapus."),
            ("3", f"Target PK tidak ditetapkan oleh program. Target Renstra {draf.tahun} ada di kolom {USULAN}."),
            ("4", "Bila target itu disepakati, salin ke kolom target, lalu bagi ke triwulan."),
            ("5", f"Setelah diisi, jalankan invoke build --period {draf.tahun}-TW1."),
        ],
    )  # fmt: skip
    yield "Yang harus diisi", [(s.nama, kata) for s in draf.lembar if (kata := _to_fill(s))]
    dibawa = [(s.nama, f"{len(s.baris)} baris; asal tiap baris ada di kolom {ASAL}.") for s in draf.lembar if s.baris]
    lain = [(s.nama, f"{max(len(s.baris) - 1, 0)} baris dari {s.asal or f'tahun {lalu}'}.") for s in draf.lain]
    yield f"Yang dibawa dari {lalu}", [*dibawa, *lain]
    if draf.perhatian:
        yield "Perlu diperhatikan", [("", kalimat) for kalimat in draf.perhatian]


def _to_fill(lembar: LembarDraf) -> str:
    """How many rows wait for which columns."""
    jumlah = {kolom: sum(kolom in row.diisi for row in lembar.baris) for kolom in lembar.kolom}
    return ", ".join(f"{kolom} ({banyak} baris)" for kolom, banyak in jumlah.items() if banyak)
