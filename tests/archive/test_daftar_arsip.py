"""The daftar arsip and the labels: every Word document once, by klasifikasi, with the place the office noted."""

from dataclasses import replace

from pipeline.archive.daftar_arsip import daftar_arsip
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.instansi import PengaturanArsip
from tests.builders import bacaan, instansi

DOKUMEN = [
    Dokumen("7-dokumen/lkjip.docx", b"", "lkjip", "Laporan Kinerja Tahun 2024"),
    Dokumen("4-analisis/pengukuran.csv", b"", "pengukuran", "Pengukuran"),
    Dokumen("7-dokumen/pk/01-camat.docx", b"", "pk", "Perjanjian Kinerja Camat"),
    Dokumen("7-dokumen/pk/02-seksi.docx", b"", "pk", "Perjanjian Kinerja Seksi"),
]


def konteks(tempat=(), **arsip):
    kantor = replace(instansi(), arsip=PengaturanArsip(**arsip))
    return [n.konteks for n in daftar_arsip(replace(bacaan(), instansi=kantor), DOKUMEN, dict(tempat))]


def test_every_word_document_stands_once_by_its_klasifikasi():
    daftar, _ = konteks()
    assert [(b.nomor, b.kode, b.soft_copy) for b in daftar.baris] == [
        (1, "000.7.2.7", "01-camat.docx"), (2, "000.7.2.7", "02-seksi.docx"), (3, "000.8.6.3", "lkjip.docx"),
    ]  # fmt: skip


def test_the_place_of_a_hard_copy_is_printed_where_the_office_noted_it():
    daftar, _ = konteks({"7-dokumen/lkjip.docx": "Lemari 2, boks 14"})
    assert [b.hard_copy for b in daftar.baris] == ["", "", "Lemari 2, boks 14"]


def test_a_label_says_which_numbers_of_the_list_lie_in_it():
    _, label = konteks()
    assert [(x.kode, x.isi) for x in label.label] == [
        ("000.7.2.7", "2 naskah, nomor 1–2 dalam daftar arsip Triwulan IV Tahun 2024"),
        ("000.8.6.3", "1 naskah, nomor 3 dalam daftar arsip Triwulan IV Tahun 2024"),
    ]


def test_a_label_names_the_period_of_its_documents_not_of_the_run():
    kind = [("iku-2024", "iku"), ("ceklist-2024-tw4", "ceklist"), ("kartu-indikator-2024", "kartu_indikator")]
    semua = [Dokumen(f"7-dokumen/{nama}.docx", b"", jenis, nama) for nama, jenis in kind]
    _, label = (n.konteks for n in daftar_arsip(bacaan(periode="2024-TW4"), semua, {}))
    assert [(x.periode, x.isi.partition(" dalam")[0]) for x in label.label] == [
        ("Tahun 2024", "2 naskah, nomor 1–2"),
        ("Triwulan IV Tahun 2024", "1 naskah, nomor 3"),
    ]


def test_how_long_a_document_is_kept_is_the_offices_own():
    daftar, label = konteks(retensi=(("lkjip", "5 tahun"),))
    assert (daftar.baris[2].retensi, label.label[1].retensi) == ("5 tahun", "5 tahun")
