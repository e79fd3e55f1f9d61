"""The form on paper: the same rows to print and fill in by hand, with a place to sign."""

from collections.abc import Sequence

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.form.isi import IsiFormulir
from pipeline.form.kuesioner import lembar_cetak
from pipeline.form.workbook_gaya import BentukSel, buku_formulir, halaman, tinggi, tulis
from pipeline.form.workbook_lentur import LembarLentur
from pipeline.naskah.angka import nilai
from pipeline.naskah.penanda_tangan import nip_berspasi

Sel = str | Nilai
Baris = Sequence[Sequence[Sel]]
_KINERJA = (
    ("Kode", 8), ("Indikator kinerja", 28), ("Satuan", 9), ("Cara isi", 13), ("Target triwulan", 10),
    ("Target tahun", 10), ("Realisasi", 11), ("Pembilang", 10), ("Penyebut", 10), ("Bukti dukung", 17),
    ("Faktor pendukung dan penghambat", 25), ("Upaya dan tindak lanjut, oleh siapa, kapan", 25),
)  # fmt: skip
_AKSI = (
    ("Kode", 10), ("Rencana aksi", 38), ("Keluaran", 26), ("Satuan", 11), ("Target triwulan", 11), ("Realisasi", 14),
    ("Bukti dukung", 28), ("Keterangan", 28),
)  # fmt: skip
_ANGGARAN = (
    ("Kode", 22), ("Uraian", 52), ("Pagu (Rp)", 20), ("Realisasi sampai triwulan lalu (Rp)", 22),
    ("Realisasi triwulan ini (Rp)", 26), ("Realisasi fisik s.d. triwulan ini (%)", 26),
)  # fmt: skip
_BARIS_TULIS = 4
_TITIK = "……………………………………………"


def blanko(isi: IsiFormulir) -> Dokumen:
    """The paper form of one unit as ``1-formulir/blanko/<unit>.xlsx``."""
    tabel = (
        ("kinerja", "Blanko Realisasi Kinerja", _KINERJA, _baris_kinerja(isi)),
        ("rencana aksi", "Blanko Realisasi Rencana Aksi", _AKSI, _baris_aksi(isi)),
        ("anggaran", "Blanko Realisasi Anggaran", _ANGGARAN, _baris_anggaran(isi)),
    )

    def lembar(buku: Workbook, bentuk: BentukSel) -> None:
        for nama, judul, kolom, baris in tabel:
            if baris:
                _lembar(buku, isi, bentuk, f"blanko {nama}", judul, kolom, baris)
        if isi.kuesioner:
            lembar_cetak(buku, isi, bentuk)

    return buku_formulir(isi, "blanko", "1-formulir/blanko", lembar)


def _baris_kinerja(isi: IsiFormulir) -> Baris:
    rows = []
    for satu in isi.kinerja:
        i = satu.indikator
        bagian = ("", "") if satu.berpembilang else ("–", "–")
        rows.append((i.kode, i.uraian, i.satuan, satu.cara_isi, satu.target_triwulan, satu.target_tahun, "", *bagian))
    return rows


def _baris_aksi(isi: IsiFormulir) -> Baris:
    return [
        (satu.aksi.kode, satu.aksi.uraian, satu.aksi.keluaran, satu.aksi.satuan, satu.target_triwulan)
        for satu in isi.rencana_aksi
    ]


def _baris_anggaran(isi: IsiFormulir) -> Baris:
    return [(satu.mata.kode, satu.mata.uraian, satu.pagu, satu.terserap) for satu in isi.anggaran]


def _lembar(
    buku: Workbook,
    isi: IsiFormulir,
    bentuk: BentukSel,
    nama: str,
    judul: str,
    kolom: Sequence[tuple[str, float]],
    baris: Baris,
) -> None:
    """One table on paper: what is known is printed, the rest of every row is left open to write in."""
    lembar: Worksheet = buku.add_worksheet(nama, LembarLentur)
    lembar.hide_gridlines(2)
    for nomor, (kepala, lebar) in enumerate(kolom):
        lembar.set_column(nomor, nomor, lebar)
        tulis(lembar, 0, nomor, kepala, bentuk.kepala)
    lembar.set_row(0, 38)
    lembar.repeat_rows(0)
    akhir = 0
    for akhir, satu in enumerate(baris, 1):
        for nomor in range(len(kolom)):
            sel = satu[nomor] if nomor < len(satu) else ""
            tulis(lembar, akhir, nomor, _teks(sel), bentuk.teks if isinstance(sel, str) else bentuk.nilai_teks)
        teks = zip(map(_teks, satu), (lebar for _, lebar in kolom), strict=False)
        tinggi(lembar, akhir, teks, paling_sedikit=_BARIS_TULIS)
    _tanda_tangan(lembar, isi, bentuk, akhir + 2, len(kolom) - 1)
    halaman(lembar, isi, judul)


def _teks(sel: Sel) -> str:
    """A cell as it is printed: figures as the office writes them, nothing for a value nobody filled."""
    if isinstance(sel, str):
        return sel
    return "" if sel.keadaan is Keadaan.KOSONG else nilai(sel)


def _tanda_tangan(lembar: Worksheet, isi: IsiFormulir, bentuk: BentukSel, baris: int, kolom: int) -> None:
    """Who vouches for the figures on the left, who wrote them down on the right; kept on one page by a break rule."""
    pimpinan = isi.pimpinan
    kiri = (
        "Mengetahui,",
        pimpinan.jabatan_lengkap if pimpinan else f"Kepala {isi.unit.nama}",
        "",
        "",
        "",
        pimpinan.nama if pimpinan else _TITIK,
        f"NIP {nip_berspasi(pimpinan.nip)}" if pimpinan else "NIP",
    )
    kanan = (f"………………, ………………… {isi.periode.tahun}", "Petugas pengisi", "", "", "", _TITIK, "NIP")
    for nomor, (satu, dua) in enumerate(zip(kiri, kanan, strict=True), baris):
        if satu:
            lembar.write_string(nomor, 1, satu, bentuk.polos)
            lembar.write_string(nomor, kolom, dua, bentuk.polos)
