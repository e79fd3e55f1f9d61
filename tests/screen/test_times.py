from datetime import datetime

import pytest

from pipeline.domain.berkas import Berkas
from pipeline.screen import times


def notes(isi):
    return times.notes(None if isi is None else Berkas.dari("2025/masuk/TW1/waktu.csv", isi))


def test_a_step_has_its_begin_and_end():
    isi = b"langkah;mulai;selesai\n5;2025-01-06 08:00;2025-01-06 10:30\n"

    assert notes(isi)["5"].selesai == datetime(2025, 1, 6, 10, 30)  # noqa: DTZ001


@pytest.mark.parametrize("tanggal", ["2025-01-06", "06/01/2025", "06-01-2025"])
def test_a_day_without_an_hour_says_so(tanggal):
    assert notes(f"Langkah,Mulai,Selesai\n5,{tanggal},{tanggal}\n".encode())["5"].berjam is False


def test_what_cannot_be_read_is_not_noted():
    assert notes(b"langkah;mulai;selesai\n5;kemarin;\n")["5"].selesai is None


@pytest.mark.parametrize("isi", [None, b"", b"\xef\xbb\xbf", b"langkah;mulai;selesai\n"])
def test_nothing_noted_is_nothing(isi):
    assert notes(isi) == {}


def test_a_file_of_an_old_excel_is_read_too():
    assert notes("langkah;mulai;selesai\n5;2025-01-06 08:00;2025-01-06 10:30\n".encode("utf-16"))["5"].berjam is True


def test_a_short_row_is_a_step_without_an_end():
    assert notes(b"langkah;mulai;selesai\n5;2025-01-06 08:00\n")["5"].selesai is None
