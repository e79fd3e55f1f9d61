"""The first page of a period: every finding in it, those of one kind together."""

import re

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import temuan
from pipeline.screen.index import index_page
from tests.builders import bacaan, rencana

NOL = [
    temuan("TGT-20", Tempat("2024/perencanaan.xlsx", "target", f"D{n}"), indikator="I<1>", tahun=n) for n in (4, 5)
]


def halaman(*findings):
    return index_page(bacaan(rencana()), findings, ()).isi.decode()


def test_findings_of_one_kind_are_one_row_that_names_every_cell():
    assert "2024/perencanaan.xlsx › target: D4, D5" in halaman(*NOL)


def test_the_heading_counts_every_finding():
    assert "Temuan (2)" in halaman(*NOL)


def test_signs_in_a_name_stay_signs():
    assert "Target I&lt;1&gt; tahun" in halaman(*NOL)


def test_a_clean_period_says_so():
    assert "Dokumen siap ditelaah" in halaman()


def test_the_page_begins_with_what_people_come_for():
    naskah = [Dokumen(nama, b"", jenis, nama) for nama, jenis in (
        ("1-formulir/formulir-2024-tw4-seksi.xlsx", "formulir"), ("7-dokumen/pk/pk-2024-01-kepala.docx", "pk"),
        ("7-dokumen/iku-2024.docx", "iku"), ("7-dokumen/lkjip-2024.docx", "lkjip"),
    )]  # fmt: skip
    isi = index_page(bacaan(rencana()), (), naskah).isi.decode()
    tautan = re.findall(r'<li><a href="([^"]+)"', isi)
    assert tautan == [naskah[n].nama for n in (3, 1, 2, 0)]
