"""Laws cited in a narasi: revoked, wrongly dated, changed since, and rightly cited (52-revoked-law)."""

import pytest

from pipeline.regulation.katalog import pesan
from pipeline.regulation.rumus import efficiency_names, formulas
from pipeline.regulation.skala import scale, scale_names
from tests.faults.kantor import kantor, kerja, rencana

IKU = ("IKU-1", "Indeks", "positif", "80")
BERSEMBILAN = """\
1. Instruksi Presiden Nomor 7 Tahun 1999 tentang Akuntabilitas Kinerja Instansi Pemerintah.
2. Keputusan Kepala LAN Nomor 239/IX/6/8/2003 tentang Perbaikan Pedoman Penyusunan Pelaporan AKIP.
3. Peraturan Pemerintah Nomor 58 Tahun 2005 tentang Pengelolaan Keuangan Daerah.
4. Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 tentang Pedoman Pengelolaan Keuangan Daerah.
5. Peraturan Menteri PANRB Nomor 16 Tahun 2014 tentang Pedoman Survei Kepuasan Masyarakat.
6. Peraturan Menteri PANRB Nomor 8 Tahun 2021 tentang Sistem Manajemen Kinerja PNS.
7. Peraturan Menteri PANRB Nomor 12 Tahun 2015 tentang Evaluasi.
8. Peraturan Menteri Dalam Negeri Nomor 90 Tahun 2020 tentang Klasifikasi.
9. Peraturan Presiden Nomor 29 Tahun 2015 tentang SAKIP.
10. Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah.
11. Peraturan Pemerintah Nomor 19 Tahun 2008 tentang Kecamatan.
12. Instruksi Menteri Dalam Negeri Nomor 2 Tahun 2025 tentang RPJMD dan Renstra.
"""
DIUBAH = """\
1. Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021 tentang Hasil Verifikasi, Validasi dan Inventarisasi \
Pemutakhiran Klasifikasi, Kodefikasi dan Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah, sebagaimana telah \
diubah dengan Keputusan Menteri Dalam Negeri Nomor 900.1.15.5-1317 Tahun 2023.
"""


def hukum(tmp_path, narasi, tahun=2025):
    """What is said of the laws one narasi file cites: (kode, beginning of the citation)."""
    berkas = {**rencana(IKU, tahun=tahun), "narasi/dasar-hukum.md": narasi}
    hasil = kerja(kantor(tmp_path, berkas, tahun), f"{tahun}-TW3")
    return [(t.kode, t.nilai) for t in hasil.temuan if t.kode.startswith("HKM")]


def test_52_revoked_law_every_revoked_and_every_wrongly_dated_citation_is_found(tmp_path):
    assert sorted(kode for kode, _ in hukum(tmp_path, BERSEMBILAN)) == ["HKM-01"] * 9 + ["HKM-02"] * 2


def test_52_revoked_law_an_instruction_younger_than_the_year_reported_is_told_too(tmp_path):
    found = hukum(tmp_path, BERSEMBILAN, 2024)
    assert (len(found), [n for kode, n in found if kode == "HKM-12"]) == (
        12,
        ["Instruksi Menteri Dalam Negeri Nomor 2 Tahun 2025"],
    )


def test_52_revoked_law_a_changed_decree_cited_with_its_change_is_right(tmp_path):
    assert hukum(tmp_path, DIUBAH) == []


SALAH = [
    ("Inpres No. 7/1999 menjadi awal akuntabilitas.", ["HKM-01"]),
    ("SK LAN Nomor 239/IX/6/8/2003 dipakai.", ["HKM-01"]),
    ("UU 32/2004 dan PP No 58 Tahun 2005 menjadi dasar.", ["HKM-01", "HKM-01"]),
    ("UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 32 TAHUN 2004 TENTANG PEMERINTAHAN DAERAH", ["HKM-01"]),
    ("Peraturan Menteri Dalam\nNegeri Nomor 13 Tahun\n2006 dipakai sebagai pedoman.", ["HKM-01"]),
    ("- Permen PAN-RB Nomor 08 Tahun 2021\n- PermenPANRB No. 16 Tahun 2014", ["HKM-01", "HKM-01"]),
    ("PMK 249/PMK.02/2011 dan PMK Nomor 214/PMK.02/2017.", ["HKM-01", "HKM-01"]),
    ("UU 32/2004 sebagaimana telah diubah terakhir dengan UU 12/2008.", ["HKM-01"]),
    ("Perpres 29 Tahun 2016 tentang Akuntabilitas.", ["HKM-02"]),
    ("Permendagri Nomor 86 Tahun 2010 tentang Tata Cara Perencanaan.", ["HKM-02"]),
    ("PER/09/M.PAN/5/2008 tidak bernama; Permen PAN Nomor PER/09/M.PAN/5/2008 bernama.", ["HKM-02"]),
    ("PP 17 Tahun 2019 tentang Kecamatan.", ["HKM-02"]),
    ("PP 58 Tahun 2006 tentang Pengelolaan Keuangan Daerah.", ["HKM-02"]),
    ("PermenPANRB Nomor 53 Th. 2015 tentang Juknis Perjanjian Kinerja dan Pelaporan Kinerja", ["HKM-02"]),
    ("Kepmendagri 050-5889 Tahun 2021 menjadi acuan kode.", ["HKM-13"]),
    ("UU 11 Tahun 2008 tentang ITE.", ["HKM-13"]),
]


@pytest.mark.parametrize(("kalimat", "kode"), SALAH)
def test_what_is_wrongly_cited_is_found_however_it_is_written(tmp_path, kalimat, kode):
    assert [k for k, _ in hukum(tmp_path, kalimat)] == kode


BENAR = [
    "UU 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah terakhir dengan UU 6/2023.",
    "PP 8/2006, PP 17/2018, PP 12/2019, PP 13/2019, PP 30/2019 dan PP 71/2019 menjadi dasar.",
    "Permendagri 77/2020, Permendagri 18 Tahun 2020, Permendagri 70 Tahun 2019, Permendagri No 83 Th 2022.",
    "PermenPANRB Nomor 6 Tahun 2022 tentang Pengelolaan Kinerja Pegawai ASN.",
    "Inmendagri 2 Tahun 2025 tentang Pedoman Penyusunan RPJMD dan Renstra PD.",
    "UU 11/2008 jo. UU 19/2016 tentang Informasi dan Transaksi Elektronik.",
    "Kepmendagri 050-5889 Tahun 2021 sebagaimana diubah terakhir\ndengan Kepmendagri 900.1.15.5-3406 Tahun 2024.",
    "PP 71 Tahun 2010 tentang Standar Akuntansi Pemerintahan.",
    "PP 12 Tahun 2017 tentang Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah.",
    "PP 13 Tahun 2017 tentang Perubahan Rencana Tata Ruang Wilayah Nasional.",
    "UU 23 Tahun 2019 tentang Pengelolaan Sumber Daya Nasional.",
    "UU 32 Tahun 2009; PP 58 Tahun 2010.",
    "Peraturan Pemerintah Pengganti Undang-Undang Nomor 32 Tahun 2004.",
    "Peraturan Daerah Nomor 13 Tahun 2006, Peraturan Bupati Nomor 8 Tahun 2021.",
    "Peraturan Pemerintah dan Peraturan Bupati Nomor 58 Tahun 2005.",
    "PP 58 Tahun 2005 telah dicabut dengan PP 12 Tahun 2019.",
]


@pytest.mark.parametrize("kalimat", BENAR)
def test_what_is_rightly_cited_is_left_alone(tmp_path, kalimat):
    assert hukum(tmp_path, kalimat) == []


def test_a_rule_revoked_later_was_in_force_in_its_year(tmp_path):
    assert hukum(tmp_path, "PP 58 Tahun 2005 tentang Pengelolaan Keuangan Daerah.", 2018) == []


def test_a_fact_that_is_not_certain_asks_to_look_it_up(tmp_path):
    berkas = {**rencana(IKU), "narasi/dasar-hukum.md": "Keputusan LAN 239/IX/6/8/2003."}
    (temuan,) = [t for t in kerja(kantor(tmp_path, berkas), "2025-TW3").temuan if t.kode == "HKM-01"]
    assert "pengaturannya kini pada PermenPANRB Nomor 53 Tahun 2014" in pesan(temuan)
    assert "dicabut dengan" not in pesan(temuan)


KANTOR_LAIN = (
    "Maluku Tengah",
    "Sampang",
    "Madiun",
    "Boyolali",
    "Klego",
    "LKjIP Kabupaten",
    "LKjIP Inspektorat",
    "8/2021",
)


def test_no_rule_prints_another_office_as_its_source():
    tercetak = [f"{f.teks} {f.uraian} {f.sumber}" for f in formulas(2024).values()]
    tercetak += [f"{s.nama} {s.sumber}" for s in (scale(nama, 2024) for nama in scale_names())]
    assert [(teks, lain) for teks in tercetak for lain in KANTOR_LAIN if lain in teks] == []
    assert efficiency_names() == ("capaian_serapan", "seratus_serapan")


@pytest.mark.parametrize(("narasi", "baris"), [
    (BERSEMBILAN, [f"baris {n}" for n in range(1, 12)]),
    ("Pengantar.\n\nSesuai dengan Instruksi\nPresiden Nomor 7 Tahun 1999 dan\nPP Nomor 58 Tahun 2005.\n",
     ["baris 3", "baris 5"]),
    ("- PP Nomor 58 Tahun 2005\n- UU Nomor 23 Tahun 2014\n- PP Nomor 58 Tahun 2005\n", ["baris 1", "baris 3"]),
])  # fmt: skip
def test_a_citation_is_placed_on_the_line_it_begins_on(tmp_path, narasi, baris):
    berkas = {**rencana(IKU), "narasi/dasar-hukum.md": narasi}
    hasil = kerja(kantor(tmp_path, berkas), "2025-TW3")
    ditemukan = {t.tempat.sel for t in hasil.temuan if t.kode in {"HKM-01", "HKM-02"}}
    assert sorted(ditemukan, key=lambda b: int(b.split()[1])) == baris
