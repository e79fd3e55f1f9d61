"""Decisions that come back as a lembar verifikasi: what counts, and what is said of every sheet that cannot."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from pipeline.domain.keputusan import Keputusan, persetujuan
from pipeline.regulation.katalog import pesan, saran
from pipeline.review.catatan_penerimaan import catatan_penerimaan
from pipeline.review.catatan_revisi import catatan_revisi
from pipeline.review.lembar_isian import LembarIsian, lembar_isian, workbook
from pipeline.review.lembar_verifikasi import lembar_verifikasi, pokok_pemeriksaan
from pipeline.review.putusan import findings_of, read_decisions
from tests import builders as b
from tests.kantor_sop import KLEGO, PEKALONGAN, analisis, bacaan, cetakan
from tests.teks_word import teks

READ = bacaan(periode="2024-TW3")
KASUBAG, SEKRETARIS, KEPALA = KLEGO.pemutus
SIDIK = "a" * 64


def isi(jenjang=SEKRETARIS, read=READ, sidik=SIDIK):
    return LembarIsian(read, jenjang, "Sekretaris Kecamatan", pokok_pemeriksaan(read, analisis(read), ()), (), sidik)


def putus(jenjang=SEKRETARIS, putusan="setuju", hari=date(2024, 10, 13), **lain):
    return Keputusan("2024-TW3", jenjang.nomor, jenjang.peran, putusan, "Contoh Nama", hari, **lain)


def diisi(ubah=(), keputusan=None, lembar=None):
    """A returned sheet with some answers changed, by label."""
    buku = openpyxl.load_workbook(BytesIO(workbook(lembar or isi(), keputusan or putus())))
    sheet = buku.active
    for row in sheet.iter_rows():
        if row[0].value in dict(ubah):
            row[1].value = dict(ubah)[row[0].value]
    wadah = BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def baca(*files, sop=KLEGO):
    named = [(f"2024/reviu/{n}.xlsx", f) for n, f in enumerate(files, 1)]
    return read_decisions(b.berkas(named), READ, sop.pemutus)


def kode(*files):
    found, odd = baca(*files)
    assert all(pesan(t) and saran(t) for t in odd)
    return len(found), [t.kode for t in odd]


def test_a_filled_sheet_is_a_decision_with_everything_it_says():
    (satu,), odd = baca(workbook(isi(), putus(catatan="=1+1\nbaris dua")))
    assert odd == ()
    assert (satu.peran, satu.jenjang, satu.putusan, satu.oleh) == ("sekretaris", "8", "setuju", "Contoh Nama")
    assert (satu.tanggal, satu.catatan, satu.sidik) == (date(2024, 10, 13), "=1+1\nbaris dua", SIDIK)
    assert str(satu.tempat) == "2024/reviu/1.xlsx › lembar verifikasi › B5"


def test_the_same_sheet_twice_has_the_same_bytes():
    assert workbook(isi(), putus()) == workbook(isi(), putus())


@pytest.mark.parametrize(
    ("ubah", "temuan"),
    [
        ([("Nama", None)], "KPT-03"),
        ([("Nama", " - ")], "KPT-03"),
        ([("Keputusan", None)], "KPT-04"),
        ([("Keputusan", "oke")], "KPT-05"),
        ([("Tanggal", None)], "KPT-06"),
        ([("Tanggal", "minggu lalu")], "KPT-06"),
        ([("Tanggal", date(2024, 10, 15))], "KPT-07"),
        ([("Jenjang", "bupati")], "KPT-08"),
        ([("Folder", "dinas-lain"), ("Perangkat daerah", "Dinas Lain")], "KPT-09"),
        ([("Periode", "2023-TW3")], "KPT-10"),
        ([("Periode", "kapan-kapan")], "KPT-10"),
        ([("Sidik naskah", None)], "KPT-15"),
    ],
)
def test_a_sheet_that_cannot_count_is_told(ubah, temuan):
    assert kode(diisi(ubah)) == (0, [temuan])


@pytest.mark.parametrize(
    "ubah",
    [
        [("Keputusan", "  Disetujui ")],
        [("Tanggal", "13 Oktober 2024")],
        [("Tanggal", "13/10/2024")],
        [("Folder", "nama-lama")],
        [("Jenjang", "Sekretaris")],
    ],
)
def test_what_a_person_would_understand_is_understood(ubah):
    assert kode(diisi(ubah)) == (1, [])


def test_a_sheet_of_another_quarter_is_that_quarters_affair():
    assert kode(diisi([("Periode", "2024-TW4"), ("Nama", None)])) == (0, [])


@pytest.mark.parametrize(
    ("isi_berkas", "temuan"), [(b"PK\x03\x04rusak", "KPT-02"), (b"", "KPT-02"), (b"teks biasa", "KPT-02")]
)
def test_a_damaged_file_is_told_and_the_others_still_count(isi_berkas, temuan):
    assert kode(isi_berkas, workbook(isi(), putus())) == (1, [temuan])


def test_a_workbook_that_is_no_lembar_is_told():
    wadah = BytesIO()
    openpyxl.Workbook().save(wadah)
    assert kode(wadah.getvalue()) == (0, ["KPT-01"])


def test_a_word_file_is_none_of_these_affairs():
    assert read_decisions(b.berkas([("2024/reviu/draf.docx", b"PK")]), READ, KLEGO.pemutus) == ((), ())


def test_an_empty_sheet_given_back_is_told():
    assert kode(lembar_isian(isi()).isi) == (0, ["KPT-04"])


def test_either_procedure_names_its_own_tier():
    jenjang = PEKALONGAN.pemutus[0]
    (satu,), _ = baca(workbook(isi(jenjang), putus(jenjang)), sop=PEKALONGAN)
    assert (satu.jenjang, satu.peran) == ("11", "kasubag")


def beritahu(*keputusan, sidik=SIDIK):
    given = [replace(k, sidik=k.sidik or SIDIK) for k in keputusan]
    return [t.kode for t in findings_of(persetujuan(KLEGO.pemutus, given, sidik))]


def test_decisions_that_do_not_hold_are_told():
    assert beritahu(putus()) == ["KPT-11"]
    assert beritahu(putus(KASUBAG), putus(KASUBAG, "revisi")) == ["KPT-12"]
    assert beritahu(putus(KASUBAG), sidik="baru") == ["KPT-13"]
    assert beritahu(putus(KASUBAG, "revisi"), sidik="baru") == ["KPT-14"]


def test_decisions_in_good_order_are_no_finding():
    assert beritahu(putus(KASUBAG), putus(), putus(KEPALA)) == []


def hasil(*keputusan, sidik=SIDIK):
    return persetujuan(KLEGO.pemutus, [replace(k, sidik=SIDIK) for k in keputusan], sidik)


REVISI = putus(putusan="revisi", catatan="Jelaskan sasaran 2.")


def test_the_sheet_to_sign_shows_what_each_tier_decided():
    naskah = lembar_verifikasi(READ, analisis(READ), KLEGO, (), hasil(putus(KASUBAG), REVISI))
    kotak = [j.keputusan.kotak.replace("\n", " ") for j in naskah.konteks.jenjang]
    assert kotak == [
        "☑ tanpa catatan revisi ☐ dengan catatan revisi",
        "☐ tanpa catatan revisi ☑ dengan catatan revisi",
        "☐ tanpa catatan revisi ☐ dengan catatan revisi",
    ]
    assert "Jelaskan sasaran 2." in teks(cetakan(naskah))


def test_a_void_decision_ticks_no_box_and_says_so():
    naskah = lembar_verifikasi(READ, analisis(READ), KLEGO, (), hasil(putus(KASUBAG), sidik="baru"))
    assert "☑" not in naskah.konteks.jenjang[0].keputusan.kotak
    assert "tidak berlaku lagi" in teks(cetakan(naskah))


def test_the_note_of_receipt_says_with_or_without_notes_by_whom_and_when():
    text = teks(cetakan(catatan_penerimaan(READ, KLEGO, hasil(putus(KASUBAG), REVISI))))
    assert "Kasubag | tanpa catatan revisi | Contoh Nama | 13 Oktober 2024" in text
    assert "Sekretaris | dengan catatan revisi | Contoh Nama | 13 Oktober 2024 | Jelaskan sasaran 2." in text


def test_the_note_of_receipt_says_that_a_decision_is_void():
    text = teks(cetakan(catatan_penerimaan(READ, KLEGO, hasil(putus(KASUBAG), sidik="baru"))))
    assert "tanpa catatan revisi; tidak berlaku lagi" in text


def test_the_notes_of_a_revision_stand_in_the_catatan_revisi_even_after_the_data_changed():
    for sidik in (SIDIK, "baru"):
        text = teks(cetakan(catatan_revisi(READ, KLEGO, (), hasil(putus(KASUBAG), REVISI, sidik=sidik))))
        assert "Jelaskan sasaran 2." in text


def test_before_any_decision_the_papers_leave_their_boxes_to_people():
    text = teks(cetakan(catatan_penerimaan(READ, KLEGO)))
    assert "tidak menyatakan bahwa verifikasi telah dilakukan" in text
    assert "Hasil verifikasi" not in text


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
@pytest.mark.parametrize("akhiran", ["xlsx", "ods", "xls"])
def test_a_sheet_filled_and_saved_by_libreoffice_is_read(tmp_path, akhiran):
    awal = tmp_path / "lembar.xlsx"
    awal.write_bytes(diisi([("Tanggal", date(2024, 10, 12)), ("Catatan", "dari LibreOffice")]))
    keluar = tmp_path / "keluar"
    subprocess.run(  # noqa: S603 - the office program of this machine
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to",  # noqa: S607
         akhiran, "--outdir", keluar, awal],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    berkas = b.berkas([(f"2024/reviu/lembar.{akhiran}", (keluar / f"lembar.{akhiran}").read_bytes())])
    (satu,), odd = read_decisions(berkas, READ, KLEGO.pemutus)
    assert (satu.putusan, satu.tanggal, satu.catatan) == ("setuju", date(2024, 10, 12), "dari LibreOffice")
    assert odd == ()


@pytest.mark.parametrize("folder", ["lama", "Lama"])
def test_what_was_put_aside_is_no_decision(folder):
    """A person takes a sheet that no longer holds out of ``reviu/`` as the finding about it says."""
    named = [(f"2024/reviu/{folder}/1.xlsx", workbook(isi(), putus())), (f"2024/reviu/{folder}/x.xlsx", b"lain")]
    assert read_decisions(b.berkas(named), READ, KLEGO.pemutus) == ((), ())
