"""What a new office answers: checked with a sentence, kept, written as settings read without a finding."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SettingsError
from pipeline.office.settings import JENIS, read_settings
from pipeline.office.tables import BerkasTertulis
from pipeline.regulation import sop
from pipeline.start.kantor import SOAL, guess, settings, slug, units
from pipeline.start.mulai import answered

DASAR = {"nama": "Kecamatan Suka", "jenis": "kecamatan", "pemerintah_daerah": "Kabupaten Maju", "tahun": "2025"}


def jawaban(**lain):
    return answered({**DASAR, **lain}, 2025, None)


def baca(**lain):
    return read_settings(settings(jawaban(**lain)), "suka")


def semua(**lain):
    """The settings with every line that is only shown put to use."""
    return re.sub(r'^# (?=[\w."-]+ = )', "", settings(jawaban(**lain)), flags=re.MULTILINE)


def test_what_was_answered_is_what_is_read():
    office, temuan = baca(nama='Dinas "Satu" \\ Dua', jenis="dinas")
    assert (office.nama, office.jenis, office.atasan_jabatan, office.sop, temuan) == (
        'Dinas "Satu" \\ Dua', "dinas", "Bupati Maju", "pekalongan", (),
    )  # fmt: skip


def test_every_setting_shown_is_known_and_can_be_used():
    office, temuan = read_settings(semua(), "suka")
    assert (temuan, office.kode != "", office.tenggat != ()) == ((), True, True)


def test_every_setting_there_is_is_shown():
    text = semua()
    for bagian, field in BerkasTertulis.model_fields.items():
        isi = text.partition(f"[{bagian}]\n")[2].partition("\n[")[0]
        known = getattr(field.annotation, "model_fields", {})
        assert isi, bagian
        assert [nama for nama in known if not re.search(rf"^{nama}\b.* = ", isi, re.MULTILINE)] == []


@given(st.text(min_size=1, max_size=80))
def test_any_name_gives_settings_that_can_be_read(nama):
    try:
        diberi = jawaban(nama=f"Dinas {nama}")
    except SettingsError:
        return
    assert read_settings(settings(diberi), "x")[0].nama == diberi["nama"]


@pytest.mark.parametrize(
    ("nama", "folder"),
    [
        ("Kecamatan Suka Maju", "kecamatan-suka-maju"),
        ("RSUD “Dr. Soé” / Kelas B", "rsud-dr-soe-kelas-b"),
        ("../../etc", "etc"),
        ("CON", "con-1143"),
    ],
)
def test_a_folder_is_named_after_the_office_in_plain_letters(nama, folder):
    assert slug(nama) == folder


@given(st.text(max_size=300))
def test_a_folder_never_has_a_name_windows_refuses(nama):
    folder = slug(nama)
    assert re.fullmatch(r"(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9-]{0,70}", folder)


@pytest.mark.parametrize(
    ("kunci", "nilai", "kalimat"),
    [
        ("jenis", "kecamatn", "barangkali maksudnya “kecamatan”"),
        ("jenis", "perusahaan", "Pilih salah satu: kecamatan, badan"),
        ("tahun", "25", "empat angka"),
        ("sop", "klegoo", "barangkali maksudnya “klego”"),
        ("nama", "…", "belum ditulis"),
        ("renstra", "2029-2025", "Tulis seperti 2025-2029"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_sentence(kunci, nilai, kalimat):
    with pytest.raises(SettingsError, match=kalimat):
        jawaban(**{kunci: nilai})


def test_what_must_be_said_is_named_where_nobody_can_be_asked():
    with pytest.raises(SettingsError, match='--region "…" --year "…"'):
        answered({"nama": "Kecamatan Suka", "jenis": "kecamatan"}, 2025, None)


def test_there_are_eight_questions_and_enter_takes_what_is_likely():
    ditanya = []

    def tanya(soal, bawaan):
        ditanya.append((soal.kunci, bawaan))
        return soal.periksa(bawaan or DASAR.get(soal.kunci, ""))

    isi = answered({}, 2025, tanya)
    assert len(ditanya) == len(SOAL) == 8
    assert (dict(ditanya)["jenis"], dict(ditanya)["sop"], isi["atasan"]) == ("kecamatan", "klego", "Bupati Maju")


def test_with_every_flag_that_matters_nothing_is_asked():
    assert answered(DASAR, 2025, lambda *_: pytest.fail("asked"))["sop"] == "klego"


@pytest.mark.parametrize(
    ("daerah", "jenis", "atasan"),
    [
        ("Kabupaten Maju", "dinas", "Bupati Maju"),
        ("Kota Maju", "dinas", "Wali Kota Maju"),
        ("Provinsi Maju", "badan", "Gubernur Maju"),
        ("Maju", "dinas", ""),
        ("Kabupaten Maju", "uptd", ""),
        ("Kabupaten Maju", "pemerintah_daerah", ""),
    ],
)
def test_who_signs_above_follows_from_the_government(daerah, jenis, atasan):
    assert jawaban(pemerintah_daerah=daerah, jenis=jenis)["atasan"] == atasan


@pytest.mark.parametrize("jenis", JENIS)
def test_the_proposed_units_hang_together_and_hold_the_kasubag_of_the_sop(jenis):
    diberi = jawaban(jenis=jenis)
    unit = units(diberi)
    office, _ = read_settings(settings(diberi), "x")
    kode = {u.kode for u in unit}
    assert [u.kode for u in unit if not u.induk] == [unit[0].kode]
    assert {u.induk for u in unit} - {""} <= kode
    assert office.sop_penyusun in kode or any("Perencanaan" in u.nama for u in unit if u.jenis == "subbagian")
    assert office.sop in sop.variants()


@pytest.mark.parametrize(
    ("nama", "kepala"),
    [
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Sekretariat DPRD", "Sekretaris DPRD"),
        ("Sekretariat Dewan Perwakilan Rakyat Daerah", "Sekretaris DPRD"),
    ],
)
def test_a_sekretariat_is_that_of_the_daerah_or_of_the_dprd(nama, kepala):
    assert units(jawaban(nama=nama, jenis="sekretariat"))[0].nama == kepala


@pytest.mark.parametrize(("nama", "jenis"), [("RSUD Suka", "rsud"), ("Satuan Polisi Pamong Praja", "")])
def test_the_kind_is_proposed_only_where_the_name_says_it(nama, jenis):
    assert guess(nama) == jenis
