"""The body of the report stays readable however many sub kegiatan there are; an appendix holds every line."""

from functools import cache

from pipeline.analyse.analisis import analyse
from pipeline.render.lkjip.ringkasan import MENYIMPANG, PALING_BANYAK
from pipeline.render.lkjip.susun import report_context
from tests.kantor_besar import kantor_besar


@cache
def laporan(banyak):
    bacaan = kantor_besar(banyak, "2024")
    return report_context(bacaan, analyse(bacaan))


def test_a_small_office_has_every_line_in_chapter_three_and_no_appendix_of_money():
    isi = laporan(10)
    assert len([a for a in isi.bab3.anggaran if a.tingkat == "sub kegiatan"]) == 10
    assert (isi.lampiran.anggaran, isi.lampiran.nomor_jejak) == ((), "5")


def test_a_large_office_has_its_programmes_and_what_deviates_most_in_chapter_three():
    bab3 = laporan(100).bab3
    assert [a for a in bab3.anggaran if a.tingkat == "kegiatan"] == []
    assert len([a for a in bab3.anggaran if a.tingkat == "sub kegiatan"]) <= MENYIMPANG
    assert max(len(bab3.anggaran), *(len(s.penunjang) for s in bab3.sasaran)) <= PALING_BANYAK


def test_the_appendix_holds_every_line_and_the_chapter_refers_to_it():
    isi = laporan(100)
    assert len([a for a in isi.lampiran.anggaran if a.tingkat == "sub kegiatan"]) == 100
    assert (
        f"seluruh {len(isi.lampiran.anggaran)} baris anggaran ada di Lampiran 5" in isi.bab3.kalimat_anggaran[-1].teks
    )
    assert isi.lampiran.nomor_jejak == "6"


def test_the_outline_names_that_appendix_where_there_is_one():
    told = [laporan(banyak).bab1.sistematika[-1].teks for banyak in (10, 100)]
    assert ["Metodologi Pengukuran; Realisasi Anggaran; Jejak Data" in satu for satu in told] == [False, True]


def test_the_sum_under_the_summary_is_that_of_all_lines():
    kecil, bacaan = laporan(100).bab3.jumlah, kantor_besar(100, "2024")
    semua = analyse(bacaan)
    assert kecil.pagu_angka.replace(".", "").replace(",", ".") == f"{semua.pagu:.2f}"
