from datetime import date

from pipeline.domain.beda_versi import BedaAngka, BedaKalimat, BedaTemuan, BedaVersi
from pipeline.naskah.beda import beda_tercetak, sekitar

HARI = date(2025, 1, 21)


def test_what_changed_is_said_with_the_version_it_is_held_against():
    beda = BedaVersi(2, HARI, diputuskan=True, angka=(BedaAngka("IKU-1", "Indeks", "realisasi", "81", "82"),))
    hasil = beda_tercetak(beda)
    assert hasil.kalimat == "Yang berubah sejak arsip versi 2 tanggal 21 Januari 2025, yang terakhir diputuskan."
    assert [(k.judul, [(b.apa, b.lama, b.baru) for b in k.baris]) for k in hasil.kelompok] == [
        ("Angka (1)", [("IKU-1 Indeks: realisasi", "81", "82")])
    ]


def test_nothing_changed_is_said_and_nothing_to_compare_is_not():
    assert beda_tercetak(BedaVersi(1, HARI)).kalimat == "Tidak berubah sejak arsip versi 1 tanggal 21 Januari 2025."
    assert beda_tercetak(None).kalimat == ""


def test_a_finding_that_came_and_one_that_went_stand_on_their_sides():
    temuan = [
        BedaTemuan("KPT-13", "peringatan", "a.xlsx", kata, baru) for kata, baru in (("baru", True), ("dulu", False))
    ]
    baris = beda_tercetak(BedaVersi(1, HARI, temuan=tuple(temuan))).kelompok[0].baris
    assert [(b.lama, b.baru) for b in baris] == [("", "baru"), ("dulu", "")]


def test_a_sentence_is_shown_from_a_few_words_before_it_changed():
    awal = "kata " * 40
    lama, baru = sekitar(f"{awal}turun tajam", f"{awal}naik")
    assert (lama.startswith("… "), lama.endswith("turun tajam"), baru.endswith("naik"), len(baru) < 80) == (True,) * 4
    assert sekitar("", f"{awal}baru")[0] == ""


def test_more_than_anybody_reads_is_counted():
    kalimat = tuple(BedaKalimat("7-dokumen/lkjip.docx", f"lama {n}", f"baru {n}") for n in range(100))
    baris = beda_tercetak(BedaVersi(1, HARI, kalimat=kalimat)).kelompok[0].baris
    assert (len(baris), baris[-1].apa) == (41, "… dan 60 lagi; semuanya ditunjukkan invoke diff.")
