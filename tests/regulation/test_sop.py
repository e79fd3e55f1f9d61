"""The two procedures as data, and what happens to an office's own."""

import pytest

from pipeline.errors import SettingsError
from pipeline.regulation import sop

OWN = """
nama = "Pengumpulan Data"
sumber = "SOP sendiri"
[pelaksana]
"Analis" = "petugas"
[[langkah]]
nomor = "1"
kegiatan = "Membuat formulir"
pelaksana = ["Analis"]
waktu = "2 hari"
tahap = ["form"]
[[langkah]]
nomor = "2"
kegiatan = "Memeriksa"
pelaksana = ["Analis"]
tahap = ["check"]
bila_tidak = "1"
"""

KLEGO = [
    ("1", 30, "form"),
    ("2", 450, "intake"),
    ("4", 5, "intake"),
    ("5", 120, "check"),
    ("6", 450, "analyse"),
    ("7", 30, "group"),
    ("8", 450, "review"),
    ("9", 450, "review"),
    ("10", 2250, "render archive"),
]
PEKALONGAN = [
    ("1", 5, "form"),
    ("2", 5, "form"),
    ("3", 60, "form"),
    ("4", 450, "form"),
    ("5", 450, "form"),
    ("6", 5, "form"),
    ("7", 30, "intake"),
    ("8", 450, "intake check"),
    ("9", 2250, "analyse group"),
    ("10", 15, "group"),
    ("11", 450, "review"),
    ("12", 450, "review"),
    ("13", 5, "render archive"),
]


@pytest.mark.parametrize(("varian", "tabel"), [("klego", KLEGO), ("pekalongan", PEKALONGAN)])
def test_steps_times_and_stages_stand_as_printed(varian, tabel):
    assert [(s.nomor, s.menit, " ".join(s.tahap)) for s in sop.load(varian, 2024).langkah] == tabel


def test_klego_has_no_step_three():
    with pytest.raises(KeyError):
        sop.load("klego", 2024).nomor("3")


@pytest.mark.parametrize(
    ("varian", "kembali"), [("klego", {"5": "2"}), ("pekalongan", {"5": "4", "8": "7", "11": "9"})]
)
def test_a_no_leads_back_to_an_earlier_step(varian, kembali):
    assert {s.nomor: s.bila_tidak for s in sop.load(varian, 2024).langkah if s.bila_tidak} == kembali


@pytest.mark.parametrize("varian", sop.variants())
def test_every_pelaksana_has_a_role(varian):
    procedure = sop.load(varian, 2024)
    assert all(procedure.peran_dari(who) for step in procedure.langkah for who in step.pelaksana)


@pytest.mark.parametrize("varian", sop.variants())
def test_every_stage_serves_some_step(varian):
    assert all(sop.load(varian, 2024).langkah_tahap(stage) for stage in sop.TAHAP)


def test_klego_names_what_data_kinerja_means():
    assert len(sop.load("klego", 2024).lingkup) == 6


def test_local_regulations_stay_in_their_own_government():
    procedure = sop.load("pekalongan", 2024)
    assert len(procedure.dasar_hukum_untuk("Kabupaten Contoh")) == 1


def test_the_government_itself_cites_all_of_them():
    procedure = sop.load("pekalongan", 2024)
    assert len(procedure.dasar_hukum_untuk("Kota Pekalongan")) == 5


def test_an_unknown_variant_is_refused_with_the_known_ones():
    with pytest.raises(SettingsError, match=r"'solo' tidak dikenal.*klego, pekalongan"):
        sop.load("solo", 2024)


def test_an_office_brings_its_own_procedure():
    assert [s.menit for s in sop.load(OWN, 2024).langkah] == [900, None]


def test_what_shows_a_step_done_follows_from_its_stage():
    assert [s.bukti for s in sop.load(OWN, 2024).langkah] == ["formulir", "tanpa_galat"]


@pytest.mark.parametrize(
    ("dari", "menjadi", "pesan"),
    [
        ('waktu = "2 hari"', 'waktu = "sebentar"', "langkah 1: waktu 'sebentar'"),
        ('tahap = ["form"]', 'tahap = ["kirim"]', "tahap: kirim tidak dikenal"),
        ('bila_tidak = "1"', 'bila_tidak = "7"', "langkah 2 kembali ke langkah 7 yang tidak ada"),
        ('nomor = "2"', 'nomor = "1"', "nomor langkah 1 dipakai lebih dari sekali"),
        ('sumber = "SOP sendiri"', "", "'sumber' belum ada"),
        ('"Analis" = "petugas"', '"Analis" = "camat"', "pelaksana: camat tidak dikenal"),
        ('bila_tidak = "1"', 'bukti = "firasat"', "bukti: firasat tidak dikenal"),
        ('nama = "Pengumpulan Data"', "nama = ", "salah tulis di baris"),
        ('pelaksana = ["Analis"]', "pelaksana = []", "langkah 1: pelaksana belum diisi"),
        (OWN[OWN.index("[[langkah]]") :], "[langkah]", "belum ada satu pun langkah"),
        ("[[langkah]]", "[[langkah.tahap]]", "berkas SOP instansi"),
    ],
)
def test_a_faulty_procedure_is_refused_with_its_fault(dari, menjadi, pesan):
    with pytest.raises(SettingsError, match=pesan):
        sop.load(OWN.replace(dari, menjadi), 2024)
