"""The text a unit gets on the telephone: its own files and cells, what to do, until when."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import temuan
from pipeline.screen.page.message import message
from tests import builders as b

_CELAH = ("indikator", "triwulan", "capaian", "kurang", "jumlah", "dari", "unit")
SEKSI = b.unit("seksi", "Seksi Pelayanan")


def bukti(sel="F2", indikator="Indeks Kepuasan"):
    tempat = Tempat("2024/masuk/TW4/seksi.xlsx", "kinerja", sel)
    return temuan("KEL-10", tempat, "", "seksi", indikator=indikator, triwulan="Triwulan IV")


def pesan(*found, belum=(), hari=date(2025, 1, 7), unit=SEKSI):
    return message(b.bacaan(b.rencana(unit_kerja=SEKSI), hari_ini=hari), unit, found, belum)


def test_it_reads_like_a_message():
    assert pesan(bukti(), belum=["TW IV"]) == (
        "Yth. Kepala Seksi Pelayanan\n"
        "\n"
        "Mohon bantuannya untuk data kinerja Triwulan IV Tahun 2024:\n"
        "\n"
        "1. Formulir TW IV yang dapat dipakai belum kami terima. Mohon dikirim.\n"
        "\n"
        "2. *TW4/seksi.xlsx › kinerja › F2*\n"
        "Realisasi Indeks Kepuasan pada Triwulan IV tidak disertai bukti dukung.\n"
        "→ Sebutkan nama dokumen atau tautan bukti pada kolom bukti dukung.\n"
        "\n"
        "Mohon diterima paling lambat 10 Januari 2025. Terima kasih.\n"
        "\n"
        "Kepala Subbagian Perencanaan"
    )


def test_a_form_that_never_came_is_asked_for_by_its_quarter():
    assert "1. Formulir TW I dan TW II belum kami terima. Mohon dikirim." in pesan(belum=["TW I", "TW II"])


def test_on_the_last_day_there_is_still_time():
    assert "paling lambat 10 Januari 2025" in pesan(bukti(), hari=date(2025, 1, 10))


def test_a_deadline_that_has_passed_is_said_and_none_is_made_up():
    text = pesan(bukti(), hari=date(2025, 1, 11))
    assert "Batas waktunya 10 Januari 2025 sudah lewat, jadi mohon secepatnya." in text


@pytest.mark.parametrize("kode", ["KEL-01", "KEL-02"])
def test_that_the_form_is_missing_is_said_once(kode):
    celah = {"unit": "Seksi", "triwulan": "Triwulan IV", "nomor": 4, "tenggat": "10 Januari 2025"}
    text = pesan(temuan(kode, Tempat("2024/masuk/TW4"), "", "seksi", **celah), belum=["TW IV"])
    assert text.count("belum kami terima") == 1
    assert "2." not in text


def test_who_has_nothing_to_mend_gets_no_message():
    assert pesan() == ""


def test_what_is_only_worth_knowing_is_no_reason_to_write():
    assert pesan(replace(bukti(), tingkat=Tingkat.INFO)) == ""


def test_a_long_list_is_left_to_the_nota():
    celah = tuple(
        dict.fromkeys(("indikator", "triwulan", "capaian", "kurang", "jumlah", "dari", "unit"), "x").items()
    )
    kode = ("KEL-10", "KEL-11", "KEL-12", "KEL-13", "KEL-14", "KEL-15", "CAP-02")
    found = [replace(bukti(f"F{n}"), kode=satu, celah=celah) for n, satu in enumerate(kode, start=2)]
    text = pesan(*found)
    assert ("5. *" in text, "6. *" in text, "Masih ada 2 hal lain" in text) == (True, False, True)


def test_stars_in_a_name_of_a_file_do_not_end_the_bold():
    assert "*TW4/ab.xlsx*" in pesan(replace(bukti(), tempat=Tempat("2024/masuk/TW4/a*b.xlsx")))
