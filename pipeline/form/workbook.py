"""The form as an Excel workbook: one per unit kerja and triwulan, filled in by the unit and read back by name."""

from xlsxwriter.workbook import Workbook

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.kolom_formulir import PENJELASAN
from pipeline.form.isi import IsiFormulir
from pipeline.form.kuesioner import lembar_kuesioner
from pipeline.form.petunjuk import ARTI_KEADAAN, cara, daftar_lembar, kunci_unsur
from pipeline.form.workbook_gaya import BentukSel, buku_formulir, hanya_layar, tinggi, tulis
from pipeline.form.workbook_lembar import lembar_aksi, lembar_anggaran, lembar_identitas, lembar_kinerja
from pipeline.form.workbook_lentur import LembarLentur

_LEBAR_KATA = 23
_LEBAR_KALIMAT = 92


def formulir(isi: IsiFormulir) -> Dokumen:
    """The form of one unit as ``1-formulir/<unit>.xlsx``."""

    def lembar(buku: Workbook, bentuk: BentukSel) -> None:
        _lembar_petunjuk(buku, isi, bentuk)
        lembar_identitas(buku, isi, bentuk)
        lembar_kinerja(buku, isi, bentuk)
        lembar_aksi(buku, isi, bentuk)
        lembar_anggaran(buku, isi, bentuk)
        if isi.kuesioner:
            lembar_kuesioner(buku, isi, bentuk)

    return buku_formulir(isi, "formulir", "1-formulir", lembar)


def _lembar_petunjuk(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    lembar = buku.add_worksheet(PENJELASAN, LembarLentur)
    lembar.hide_gridlines(2)
    lembar.set_column(0, 0, _LEBAR_KATA)
    lembar.set_column(1, 1, _LEBAR_KALIMAT)
    tulis(lembar, 0, 0, "Formulir Data Kinerja", bentuk.judul)
    tulis(lembar, 1, 0, f"{isi.unit.nama} – {isi.periode.sebutan}", bentuk.subjudul)
    tulis(lembar, 2, 0, isi.instansi, bentuk.subjudul)
    bagian: list[tuple[str, tuple[tuple[str, str], ...]]] = [
        ("Cara mengisi", cara(isi)),
        ("Lembar dalam formulir ini", daftar_lembar(isi)),
    ]
    if isi.kinerja:
        bagian.append(("Arti keadaan", ARTI_KEADAAN))
    if isi.kuesioner:
        bagian.append(("Kolom kuesioner", kunci_unsur(isi.periode.tahun)))
    baris = 4
    for judul, isi_bagian in bagian:
        tulis(lembar, baris, 0, judul, bentuk.subjudul)
        for nomor, (kiri, kanan) in enumerate(isi_bagian, baris + 1):
            tulis(lembar, nomor, 0, kiri, bentuk.tebal)
            tulis(lembar, nomor, 1, kanan, bentuk.teks)
            tinggi(lembar, nomor, [(kanan, _LEBAR_KALIMAT)])
        baris += len(isi_bagian) + 2
    lembar.protect()
    hanya_layar(lembar, 2)
