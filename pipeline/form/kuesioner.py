"""The questionnaire of the Survei Kepuasan Masyarakat: the sheet that takes the answers, and the page to print."""

from xlsxwriter.workbook import Workbook

from pipeline.domain.kolom_formulir import ISIAN
from pipeline.form import workbook_validasi as aturan
from pipeline.form.isi import IsiFormulir
from pipeline.form.petunjuk import arti
from pipeline.form.workbook_gaya import BentukSel, halaman, tinggi, tulis
from pipeline.form.workbook_lentur import LembarLentur
from pipeline.regulation import skm

RESPONDEN = 1000
"""Rows that take answers: more than the largest sample Krejcie and Morgan ask for (384)."""

_LEBAR_JAWABAN = 13
_PENGANTAR = "Beri tanda centang pada satu jawaban untuk setiap pertanyaan. Jawaban Saudara dijaga kerahasiaannya."


def lembar_kuesioner(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """One row per respondent, nine answers 1–4; an unanswered unsur stays empty."""
    lembar = buku.add_worksheet("kuesioner")
    lembar.set_column(0, 0, 22, bentuk.isi_teks)
    lembar.set_column(1, 9, 9, bentuk.isi_bulat)
    for nomor, nama in enumerate(ISIAN["kuesioner"]):
        tulis(lembar, 0, nomor, nama, bentuk.kepala_isi)
    semua = range(1, RESPONDEN + 1)
    responden = {"input_title": "Responden", "input_message": "Nomor urut responden; jangan menulis nama."}
    aturan.pasang(lembar, 0, semua, {"validate": "any", **responden})
    for nomor, satu in enumerate(skm.pertanyaan(isi.periode.tahun), 1):
        judul = f"u{nomor} {satu.unsur}"[:32]
        aturan.pasang(lembar, nomor, semua, aturan.bulat(judul, f"{satu.teks} {arti(satu)}"[:255], 1, 4))
    lembar.freeze_panes(1, 1)
    lembar.repeat_rows(0)
    lembar.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True, "delete_rows": True})
    halaman(lembar, isi, "Jawaban Survei Kepuasan Masyarakat", tegak=True)


def lembar_cetak(buku: Workbook, isi: IsiFormulir, bentuk: BentukSel) -> None:
    """The page a respondent fills in by hand: nine questions with a box for each answer, and room for advice."""
    lembar = buku.add_worksheet("kuesioner cetak", LembarLentur)
    lembar.hide_gridlines(2)
    for nomor, lebar in enumerate((5, 46, _LEBAR_JAWABAN, _LEBAR_JAWABAN, _LEBAR_JAWABAN, _LEBAR_JAWABAN)):
        lembar.set_column(nomor, nomor, lebar)
    tulis(lembar, 0, 0, "Kuesioner Survei Kepuasan Masyarakat", bentuk.judul)
    tulis(lembar, 1, 0, f"{isi.instansi} – {isi.unit.nama}", bentuk.subjudul)
    tulis(lembar, 3, 0, _PENGANTAR, bentuk.polos)
    tulis(lembar, 4, 0, "Nomor responden: ……………   Tanggal: ……………   Jenis layanan: …………………………………", bentuk.polos)
    for nomor, kepala in enumerate(("No", "Pertanyaan", "1", "2", "3", "4")):
        tulis(lembar, 6, nomor, kepala, bentuk.kepala)
    baris = 6
    for baris, satu in enumerate(skm.pertanyaan(isi.periode.tahun), 7):
        kolom = (str(baris - 6), satu.teks, *(f"☐ {jawaban}" for jawaban in satu.jawaban))
        for nomor, teks in enumerate(kolom):
            tulis(lembar, baris, nomor, teks, bentuk.teks)
        tinggi(lembar, baris, [(satu.teks, 46), *((teks, _LEBAR_JAWABAN) for teks in kolom[2:])], paling_sedikit=2)
    tulis(lembar, baris + 2, 0, "Saran dan masukan:", bentuk.polos)
    for nomor in range(baris + 3, baris + 6):
        tulis(lembar, nomor, 0, "…" * 76, bentuk.polos)
    halaman(lembar, isi, "Kuesioner", tegak=True)
