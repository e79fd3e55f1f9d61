"""The sheets of a form that a unit fills in: identitas, kinerja, rencana_aksi, anggaran."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.kolom_formulir import ISIAN, KONTEKS, kolom
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.tempat import address
from pipeline.form import workbook_validasi as aturan
from pipeline.form.isi import BarisKinerja, IsiFormulir
from pipeline.form.workbook_gaya import BentukSel, halaman, hanya_layar, tinggi, tulis, tulis_nilai
from pipeline.form.workbook_lentur import LembarLentur
from pipeline.naskah.angka import nilai as angka

_LEBAR: Mapping[str, float] = {
    "indikator": 8, "uraian": 18, "cara_isi": 10.5, "target": 9.5, "realisasi_lalu": 9.5, "realisasi": 9.5,
    "pembilang": 8.5, "penyebut": 8, "keadaan": 9, "bukti_dukung": 9.5, "faktor_pendukung": 11.5,
    "faktor_penghambat": 11.5, "upaya": 11.5, "tindak_lanjut": 11.5, "penanggung_jawab": 9.5, "batas_waktu": 9.5,
    "keterangan": 9, "rencana_aksi": 11, "keluaran": 26, "satuan": 10, "target_triwulan": 9.5,
    "realisasi_triwulan_lalu": 9.5, "kode": 22, "pagu": 18, "realisasi_sampai_triwulan_lalu": 18,
}  # fmt: skip
_LEBAR_LUAS: Mapping[str, Mapping[str, float]] = {
    "rencana_aksi": {"uraian": 36, "realisasi": 12, "bukti_dukung": 26, "keterangan": 26},
    "identitas": {"kunci": 20, "nilai": 68, "petunjuk_isian": 48},
    "anggaran": {"uraian": 60, "realisasi": 18, "realisasi_fisik": 16},
}
_BARIS_TAHUN = 2
_BERTEKS = (Bentuk.PREDIKAT, Bentuk.ANGKA_PREDIKAT, Bentuk.TEKS)
_SETELAH_BACA = {"format_columns": True, "format_rows": True}
"""What protection still allows: making columns and rows wider to see long texts."""


def lembar_identitas(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """Whose form it is: known lines locked, the writer's name and the date to be filled in."""
    lembar = _lembar(buku, isi, bentuk, "identitas", "Identitas formulir")
    diketahui = identitas(isi)
    for baris, (kunci, nilai, keterangan) in enumerate(diketahui, 1):
        tulis(lembar, baris, 0, kunci, bentuk.tebal)
        tulis(lembar, baris, 1, nilai, bentuk.teks)
        tulis(lembar, baris, 2, keterangan, bentuk.teks)
    lembar.write_number(_BARIS_TAHUN, 1, isi.periode.tahun, bentuk.bulat)
    penyusun, tanggal = len(diketahui) + 1, len(diketahui) + 2
    isian = (
        (penyusun, "disusun_oleh", bentuk.isi_teks, "Nama yang mengisi formulir ini"),
        (tanggal, "tanggal", bentuk.isi_tanggal, "Tanggal formulir selesai diisi"),
    )
    for baris, kunci, bentuk_sel, keterangan in isian:
        tulis(lembar, baris, 0, kunci, bentuk.tebal)
        lembar.write_blank(baris, 1, None, bentuk_sel)
        tulis(lembar, baris, 2, keterangan, bentuk.teks)
    aturan.pasang(lembar, 1, [penyusun], aturan.bebas("disusun_oleh"))
    aturan.pasang(lembar, 1, [tanggal], aturan.tanggal(isi.periode.tahun))
    hanya_layar(lembar, 3)


def identitas(isi: IsiFormulir) -> tuple[tuple[str, str, str], ...]:
    """The lines of ``identitas`` that are known when the form is made: (kunci, nilai, words about it)."""
    return (
        ("unit_kerja", isi.unit.kode, isi.unit.nama),
        ("tahun", str(isi.periode.tahun), "Tahun anggaran"),
        ("triwulan", f"TW{isi.periode.triwulan}", isi.periode.sebutan),
        ("versi_formulir", isi.versi, "Jangan diubah"),
        ("id_formulir", isi.id_formulir, "Jangan diubah: nomor pengenal formulir ini"),
        ("sidik_rencana", isi.sidik_rencana, "Jangan diubah: penanda isi dokumen perencanaan"),
    )


def lembar_kinerja(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """One row per indikator: what the plan says of it, then this quarter's value and what the unit says about it."""
    lembar = _lembar(buku, isi, bentuk, "kinerja", "Realisasi indikator kinerja")
    letak = {nama: nomor for nomor, nama in enumerate(kolom("kinerja"))}
    lembar.freeze_panes(1, letak["uraian"] + 1)
    for baris, satu in enumerate(isi.kinerja, 1):
        _konteks(lembar, baris, "kinerja", _diketahui(satu, isi.periode), bentuk)
        lembar.write_blank(
            baris, letak["realisasi"], None, bentuk.isi_teks if _jenis(satu) == "predikat" else bentuk.isi_angka
        )
        bagian = bentuk.isi_angka if satu.berpembilang else bentuk.mati
        lembar.write_blank(baris, letak["pembilang"], None, bagian)
        lembar.write_blank(baris, letak["penyebut"], None, bagian)
        lembar.write_blank(baris, letak["keadaan"], None, bentuk.isi_kata)
        for nomor in range(letak["keadaan"] + 1, len(letak)):
            lembar.write_blank(baris, nomor, None, bentuk.isi_teks)
        if satu.tindak_lanjut_lalu:
            _ditanya_lagi(lembar, baris, letak["upaya"], satu.tindak_lanjut_lalu)
    _aturan_kinerja(lembar, isi.kinerja, letak)


def _diketahui(satu: BarisKinerja, periode: Periode) -> tuple[str, ...]:
    """What is known of one indikator; figures of a kind share a column, a line each."""
    i, tw = satu.indikator, periode.triwulan
    cara = f"{i.satuan}: {satu.cara_isi[:1].lower()}{satu.cara_isi[1:]}" if i.satuan else satu.cara_isi
    target = _berbaris((f"TW {ROMAN[tw]}", satu.target_triwulan), ("Tahun", satu.target_tahun))
    lalu = _berbaris((f"TW {ROMAN[tw - 1]}", satu.triwulan_lalu), (str(periode.tahun - 1), satu.tahun_lalu))
    return i.kode, i.uraian, cara, target, lalu


def _berbaris(*isi: tuple[str, Nilai]) -> str:
    return "\n".join(f"{kapan}: {angka(satu)}" for kapan, satu in isi if satu.keadaan is not Keadaan.KOSONG)


def _ditanya_lagi(lembar: Worksheet, baris: int, kolom_upaya: int, tindak_lanjut: str) -> None:
    """A note where the unit writes what it did: last quarter's promise, so that it is answered and not forgotten."""
    teks = f"Tindak lanjut triwulan lalu: {tindak_lanjut}\nTulis di sini apa yang sudah dilakukan."
    lembar.write_comment(baris, kolom_upaya, teks, {"x_scale": 2, "y_scale": 1.4, "author": "Formulir"})


def _aturan_kinerja(lembar: Worksheet, baris: Sequence[BarisKinerja], letak: Mapping[str, int]) -> None:
    jenis: dict[str, list[int]] = {}
    for nomor, satu in enumerate(baris, 1):
        jenis.setdefault(_jenis(satu), []).append(nomor)
    realisasi = letak["realisasi"]
    aturan.pasang(lembar, realisasi, jenis.get("angka", []), aturan.angka("realisasi", tegas=False))
    for nama in ("predikat", "skm"):
        aturan.pasang(lembar, realisasi, jenis.get(nama, []), aturan.bebas(f"realisasi_{nama}"))
    if persen := jenis.get("persen", []):
        aturan.pasang(lembar, realisasi, persen, aturan.persen(address(persen[0] + 1, realisasi + 1)))
    berbagian = [nomor for nomor, satu in enumerate(baris, 1) if satu.berpembilang]
    for nama in ("pembilang", "penyebut"):
        aturan.pasang(lembar, letak[nama], berbagian, aturan.angka(nama, tegas=True, terkecil=0))
    semua = range(1, len(baris) + 1)
    aturan.pasang(lembar, letak["keadaan"], semua, aturan.pilihan("keadaan", aturan.KEADAAN))
    for nama in kolom("kinerja")[letak["keadaan"] + 1 :]:
        aturan.pasang(lembar, letak[nama], semua, aturan.bebas(nama))


def _jenis(baris: BarisKinerja) -> str:
    """What its realisasi may be: skm (left open), predikat (words), persen or angka."""
    if baris.indikator.metode_agregasi == "skm":
        return "skm"
    target = baris.target_tahun
    if baris.indikator.skala_predikat or (target.terisi and target.bentuk in _BERTEKS):
        return "predikat"
    return "persen" if baris.berpembilang else "angka"


def lembar_aksi(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """One row per rencana aksi."""
    lembar = _lembar(buku, isi, bentuk, "rencana_aksi", "Realisasi rencana aksi")
    for baris, satu in enumerate(isi.rencana_aksi, 1):
        a = satu.aksi
        konteks = (a.kode, a.uraian, a.keluaran, a.satuan, satu.target_triwulan, satu.triwulan_lalu)
        _konteks(lembar, baris, "rencana_aksi", konteks, bentuk)
    banyak = len(isi.rencana_aksi)
    _isian(lembar, 6, banyak, bentuk.isi_angka, aturan.angka("realisasi", tegas=False))
    _isian(lembar, 7, banyak, bentuk.isi_teks, aturan.bebas("bukti_dukung"))
    _isian(lembar, 8, banyak, bentuk.isi_teks, aturan.bebas("keterangan"))


def lembar_anggaran(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """One row per budget line that has none below it."""
    lembar = _lembar(buku, isi, bentuk, "anggaran", "Realisasi anggaran")
    for baris, satu in enumerate(isi.anggaran, 1):
        konteks = (satu.mata.kode, satu.mata.uraian, satu.pagu, satu.terserap)
        _konteks(lembar, baris, "anggaran", konteks, bentuk)
    _isian(lembar, 4, len(isi.anggaran), bentuk.isi_angka, aturan.angka("realisasi_rupiah", tegas=True))
    if isi.anggaran:
        _isian(
            lembar, 5, len(isi.anggaran), bentuk.isi_angka, aturan.persen(address(2, 6), "realisasi_fisik", "<=100")
        )


def _isian(lembar: Worksheet, kolom: int, banyak: int, bentuk: Format, satu_aturan: Mapping[str, Any]) -> None:
    """One column to be filled in, from the row below the header on."""
    semua = range(1, banyak + 1)
    for baris in semua:
        lembar.write_blank(baris, kolom, None, bentuk)
    aturan.pasang(lembar, kolom, semua, satu_aturan)


def _lembar(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel, nama: str, judul: str) -> Worksheet:
    """A protected sheet with its header in the first row; headers of what is to be filled in are dark."""
    lembar: Worksheet = buku.add_worksheet(nama, LembarLentur)
    for nomor, satu in enumerate(kolom(nama)):
        lembar.set_column(nomor, nomor, _lebar(nama)[nomor])
        terkunci = satu in KONTEKS[nama] or satu == ISIAN[nama][0]
        tulis(lembar, 0, nomor, judul_kolom(satu), bentuk.kepala if terkunci else bentuk.kepala_isi)
    lembar.set_row(0, 38)
    lembar.freeze_panes(1, 0)
    lembar.repeat_rows(0)
    lembar.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    lembar.protect("", _SETELAH_BACA)
    halaman(lembar, isi, judul)
    return lembar


def _konteks(lembar: Worksheet, baris: int, nama: str, isi: Sequence[str | Nilai], bentuk: BentukSel) -> None:
    """The key and the context columns of one row, which is made high enough for them and for two lines of answer."""
    for nomor, satu in enumerate(isi):
        if isinstance(satu, Nilai):
            tulis_nilai(lembar, baris, nomor, satu, bentuk)
        else:
            tulis(lembar, baris, nomor, satu, bentuk.teks)
    teks = (satu if isinstance(satu, str) else satu.teks for satu in isi)
    tinggi(lembar, baris, zip(teks, _lebar(nama), strict=False), paling_sedikit=2)


@cache
def _lebar(lembar: str) -> tuple[float, ...]:
    """The widths of the columns of one sheet, in the width of a digit."""
    luas = _LEBAR_LUAS.get(lembar, {})
    return tuple(luas.get(nama, _LEBAR.get(nama, 12)) for nama in kolom(lembar))


def judul_kolom(nama: str) -> str:
    """How a column is headed: the contract's own name in plain words."""
    return nama.replace("_", " ").capitalize()
