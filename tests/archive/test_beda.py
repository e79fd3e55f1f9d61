"""What changed since an archived version: every figure, finding and sentence that did, and nothing that did not."""

import zipfile
from decimal import Decimal
from io import BytesIO

import docx

from pipeline.archive.beda import figures, findings, money
from pipeline.archive.beda_kalimat import lines, sentences
from tests.archive.test_database import CAPAIAN

MATA = {"kode": "7.01", "tingkat": "program", "uraian": "Program", "pagu": Decimal(590090455000),
        "realisasi": None}  # fmt: skip
TEMUAN = {"kode": "REK-01", "tingkat": "galat", "unit_kerja": "A", "berkas": "x.xlsx", "lembar": "kinerja",
          "sel": "B2", "nilai": "5", "pesan": "Beda.", "saran": "Betulkan."}  # fmt: skip


def capaian(**ubah):
    return {**CAPAIAN, **ubah}


def seen(beda):
    return [(b.kode, b.apa, b.lama, b.baru) for b in beda]


def word(*paragraf, tabel=()):
    d = docx.Document()
    for satu in paragraf:
        d.add_paragraph(satu)
    if tabel:
        t = d.add_table(rows=0, cols=len(tabel[0]))
        for row in tabel:
            for cell, teks in zip(t.add_row().cells, row, strict=True):
                cell.text = teks
    isi = BytesIO()
    d.save(isi)
    return isi.getvalue()


def test_a_changed_figure_is_told_as_it_was_and_as_it_is():
    baru = capaian(realisasi=Decimal(98), capaian_persen=Decimal("107.30"))
    assert seen(figures([CAPAIAN], [baru])) == [
        ("IKU1", "realisasi", "97,66", "98"),
        ("IKU1", "capaian", "106,93%", "107,3%"),
    ]


def test_the_same_number_written_otherwise_is_no_change():
    baru = capaian(realisasi=Decimal("97.660000"), realisasi_teks="97.66", rumus="lain")
    assert figures([CAPAIAN], [baru]) == ()


def test_the_four_states_are_told_apart():
    kosong = capaian(keadaan="kosong", realisasi=None, realisasi_teks="", capaian_persen=None, kategori="")
    belum = {**kosong, "keadaan": "belum_tersedia"}
    assert seen(figures([kosong], [belum])) == [("IKU1", "realisasi", "kosong", "belum tersedia")]


def test_a_predicate_that_changed_is_told_in_its_words():
    lama, baru = (capaian(realisasi=None, realisasi_teks=huruf) for huruf in ("BB", "A"))
    assert seen(figures([lama], [baru])) == [("IKU1", "realisasi", "BB", "A")]


def test_an_indikator_that_is_new_or_gone_is_told_as_such():
    assert seen(figures([], [CAPAIAN]))[0] == ("IKU1", "target", "", "91,33")
    assert seen(figures([CAPAIAN], []))[0] == ("IKU1", "target", "91,33", "")


def test_money_is_told_in_rupiah():
    assert seen(money([MATA], [{**MATA, "realisasi": Decimal("1000.50")}])) == [
        ("7.01", "realisasi", "kosong", "Rp 1.000,50")
    ]


def test_findings_are_new_or_gone_and_one_that_stays_is_neither():
    lain = {**TEMUAN, "sel": "B3"}
    assert [(t.tempat, t.baru) for t in findings([TEMUAN, TEMUAN], [TEMUAN, lain])] == [
        ("x.xlsx › kinerja › B3", True),
        ("x.xlsx › kinerja › B2", False),
    ]


def test_sentences_are_added_removed_or_changed():
    lama = word("Tetap sama.", "Target tercapai 95 persen.", "Dibuang seluruhnya.", "Penutup.")
    baru = word("Tetap sama.", "Target tercapai 97 persen.", "Penutup.", "Paragraf tambahan.")
    assert [(b.lama, b.baru) for b in sentences("a.docx", lama, baru)] == [
        ("Target tercapai 95 persen.", "Target tercapai 97 persen."),
        ("Dibuang seluruhnya.", ""),
        ("", "Paragraf tambahan."),
    ]


def test_two_sentences_that_have_nothing_in_common_are_no_change_of_one():
    [hilang, muncul] = sentences("a.docx", word("abc abc abc"), word("xyz xyz xyz"))
    assert (hilang.baru, muncul.lama) == ("", "")


def test_a_row_of_a_table_is_one_line():
    assert lines(word(tabel=[("IKU-1", "97,66"), ("", "")])) == ("IKU-1 | 97,66",)


def test_a_moved_page_in_a_contents_list_is_no_changed_sentence():
    def daftar(halaman):
        isi = word(f"BAB I {halaman}")
        keluar = BytesIO()
        with zipfile.ZipFile(BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w") as baru:
            for nama in lama.namelist():
                data = lama.read(nama)
                if nama == "word/document.xml":
                    data = data.replace(b"<w:t>BAB", b"<w:instrText>PAGEREF _Toc1</w:instrText><w:t>BAB")
                baru.writestr(nama, data)
        return keluar.getvalue()

    assert sentences("a.docx", daftar(1), daftar(2)) == ()
