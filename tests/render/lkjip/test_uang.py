"""The money of chapter III beyond programmes, printed only where it was delivered."""

from dataclasses import replace

from pipeline.analyse.analisis import analyse
from pipeline.domain.periode import Periode
from pipeline.render import monev
from pipeline.render.lkjip.susun import report, report_context
from tests import builders as b
from tests.render.contoh import dicetak
from tests.render.lkjip.bahan_uji import konteks, lengkap
from tests.render.teks_dokumen import teks, terbaca

KODE = "7.01.01"


def anggaran(*baris):
    """The plan with these lines below its programme: (pagu, jenis belanja, sumber dana)."""
    mata = [
        b.mata(f"{KODE}.2.01.000{n}", "sub_kegiatan", pagu, f"Sub {n}", jenis_belanja=jenis, sumber_dana=sumber)
        for n, (pagu, jenis, sumber) in enumerate(baris, 1)
    ]
    return lengkap(anggaran=(b.mata(KODE, pagu=1000, sasaran="S1"), *mata))[0]


def tabel(judul, rencana=None, **lain):
    """The rows of one table; None where it is not printed."""
    semua = {t.judul: t for t in konteks(rencana=rencana, **lain).bab3.rincian}
    if judul not in semua:
        return None
    satu = semua[judul]
    return [(x.uraian, x.pagu, x.realisasi, x.serapan, x.sisa) for x in (*satu.baris, satu.jumlah)]


def test_a_plan_without_the_words_has_no_table():
    assert konteks().bab3.rincian == ()


def test_jenis_belanja_stand_in_the_order_of_a_budget():
    rencana = anggaran((300, "modal", ""), (700, "operasi", ""))
    assert [baris[:2] for baris in tabel("Jenis Belanja", rencana)][:2] == [
        ("Belanja Operasi", "700"),
        ("Belanja Modal", "300"),
    ]


def test_what_has_no_word_stands_after_and_the_sum_is_that_of_the_programmes():
    rencana = anggaran((300, "", ""), (700, "operasi", ""))
    assert tabel("Jenis Belanja", rencana) == [
        ("Belanja Operasi", "700", "–", "–", "–"),
        ("Belum dirinci", "300", "–", "–", "–"),
        ("Tercatat hanya pada program atau kegiatan", "–", "900", "–", "–"),
        ("Jumlah", "1.000", "900", "90,00", "100"),
    ]


def test_one_source_for_all_says_nothing_new():
    assert tabel("Sumber Dana", anggaran((300, "", "APBD"), (700, "", "APBD"))) is None


def test_two_sources_make_a_table():
    rencana = anggaran((300, "", "DAK"), (700, "", "APBD"))
    assert [baris[:2] for baris in tabel("Sumber Dana", rencana)] == [
        ("DAK", "300"),
        ("APBD", "700"),
        ("Tercatat hanya pada program atau kegiatan", "–"),
        ("Jumlah", "1.000"),
    ]


def test_the_tables_are_numbered_after_those_of_the_programmes():
    bab3 = konteks(rencana=anggaran((300, "modal", "DAK"), (700, "operasi", "APBD"))).bab3
    nomor = [int(t.urut) for t in (bab3.tabel_anggaran, *(t.tabel for t in bab3.rincian))]
    assert nomor == list(range(nomor[0], nomor[0] + 3))


def kantor(fisik=(None, None, None)):
    """A year of three sub kegiatan with their money, and this much of their work done."""
    rencana = anggaran((300_000_000, "modal", "DAK"), (650_000_000, "operasi", "APBD"), (50_000_000, "", "APBD"))
    program, *sub = rencana.anggaran
    rencana = replace(rencana, anggaran=(replace(program, pagu=b.nilai(1_000_000_000)), *sub))
    rupiah = (275_400_000, 640_125_500, 12_000_000)
    uang = [b.belanja(m.kode, n, fisik=f) for m, n, f in zip(sub, rupiah, fisik, strict=True)]
    return b.bacaan(rencana, [b.formulir(4, kinerja=b.isian(97), anggaran=uang)], "2024")


def bagian_anggaran(reading):
    """Section B of chapter III as it is read on paper."""
    isi = teks(dicetak(report(report_context(reading, analyse(reading)), reading), reading))
    awal = isi.rindex("B. Realisasi Anggaran\n")
    return isi[awal : isi.index("BAB IV", awal)]


def test_the_money_as_it_is_read():
    assert terbaca(bagian_anggaran(kantor()), "lkjip-anggaran")


def test_the_work_done_stands_beside_the_money_where_anybody_reported_it():
    assert terbaca(bagian_anggaran(kantor((95, "98.5", 40))), "lkjip-anggaran-fisik")


def bagian_monev(reading):
    """Section C of the monev as it is read on paper."""
    isi = teks(dicetak(monev.susun(reading, analyse(reading)), reading))
    awal = isi.index("C. Realisasi anggaran\n")
    return isi[awal : isi.index("D. Faktor", awal)]


def test_the_work_done_stands_in_the_monev_too():
    assert terbaca(bagian_monev(kantor((95, None, b.nilai()))), "monev-fisik")


def test_the_monev_without_it_has_no_such_column():
    assert "Fisik" not in bagian_monev(kantor())


def berpendapatan(*baris, periode="2024"):
    """The office with these kinds of pendapatan: (kode, target, quarters)."""
    reading = kantor()
    semua = tuple(b.pendapatan(kode, target, tw, uraian) for kode, uraian, target, tw in baris)
    return replace(reading, rencana=replace(reading.rencana, pendapatan=semua), periode=Periode.parse(periode))


RETRIBUSI = (
    ("4.1.02", "Retribusi Daerah", None, ()),
    ("4.1.02.01", "Retribusi Jasa Umum", 60_000_000, (12_000_000, 15_500_000, 14_250_000, 16_000_000)),
    ("4.1.02.02", "Retribusi Jasa Usaha", 15_000_000, (3_000_000, None, 4_000_000)),
)


def test_pendapatan_as_it_is_read():
    assert terbaca(bagian_anggaran(berpendapatan(*RETRIBUSI)), "lkjip-pendapatan")


def test_a_quarterly_report_tells_what_came_in_so_far():
    isi = bagian_anggaran(berpendapatan(*RETRIBUSI, periode="2024-TW2"))
    assert "adalah Rp\u00a030.500.000 dari target Rp\u00a075.000.000 atau 40,67%" in isi
    assert "Belum termasuk triwulan yang belum diisi: 4.1.02.02 (Triwulan II)." in isi


def test_an_office_that_collects_nothing_has_no_word_of_it():
    assert "endapatan" not in bagian_anggaran(kantor())


def test_pendapatan_nobody_reported_has_a_reason_instead_of_a_percentage():
    isi = bagian_anggaran(berpendapatan(("4.1.02", "Retribusi Daerah", 10, ())))
    assert "tidak dapat dihitung karena realisasi pendapatan belum diisi." in isi
