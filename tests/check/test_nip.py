"""What makes a NIP impossible; all of them made up."""

import pytest

from pipeline.check.pejabat import cacat

NIP = [
    ("198001012005011001", ""),
    ("19800101 200501 1 001", ""),
    ("199001012022211005", ""),
    ("19800101200501100", "panjangnya 17, seharusnya 18 angka"),
    ("19800101200501100X", "memuat selain angka"),
    ("198013012005011001", "tanggal lahir 19801301 tidak ada dalam kalender"),
    ("198001011990011001", "usia saat diangkat menjadi 10 tahun"),
    ("195001012022011001", "usia saat diangkat menjadi 72 tahun"),
    ("198001012005013001", "angka ke-15 seharusnya 1 atau 2, tertulis 3"),
    ("198001012005001001", "bulan pengangkatan 00"),
]


@pytest.mark.parametrize(("nip", "sebab"), NIP)
def test_a_nip_is_judged(nip, sebab):
    assert cacat(nip) == sebab
