"""The status table: what is done, who is waited for, time against mutu baku, what to type next."""

from datetime import date, datetime
from pathlib import Path

import pytest

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import TAHAP
from pipeline.folder.manifest import Manifes
from pipeline.folder.output import save
from pipeline.load import load
from pipeline.permintaan import Permintaan
from pipeline.regulation import sop
from pipeline.screen.standing import facts
from pipeline.screen.status import Fakta, next_command, status
from pipeline.screen.times import CatatanLangkah
from pipeline.stages import work
from tests.faults.kantor import identitas, kantor, rencana

TEMPLAT = Path(__file__).parents[2] / "templates"
TW3 = Periode(2024, 3)
FORM = "1-formulir/formulir-s1.xlsx"
ALL = (
    FORM,
    "2-penerimaan/ceklist-penerimaan.docx",
    "3-kelengkapan/temuan.csv",
    "4-analisis/pengukuran.csv",
    "5-pengelompokan/laporan-pengelompokan.docx",
    "6-reviu/lembar-verifikasi.docx",
    "7-dokumen/iku.docx",
    "8-arsip/register.csv",
)
IN = {"diminta": ("Seksi Satu", "Seksi Dua"), "diterima": ("Seksi Satu", "Seksi Dua")}


def diminta(tmp_path):
    return Permintaan(tmp_path / "output", TEMPLAT, date(2026, 2, 1), "2025-TW4")


def table(varian="klego", **fakta):
    return {row.nomor: row for row in status(sop.load(varian, 2024), TW3, Fakta(**fakta))}


def states(**fakta):
    return " ".join(row.keadaan[0] for row in table(**fakta).values())


def noted(mulai, selesai=None, langkah="5", berjam=True):
    moments = [datetime.fromisoformat(m) if m else None for m in (mulai, selesai)]
    return table(catatan={langkah: CatatanLangkah(langkah, *moments, berjam=berjam)})[langkah]


@pytest.mark.parametrize(
    ("fakta", "keadaan"),
    [
        ({}, "m b b b b b b b b"),
        ({"berkas": (FORM,)}, "s m b b b b b b b"),
        ({"berkas": ALL[:1], **IN}, "s s m b b b b b b"),
        ({"berkas": ALL[:2], **IN}, "s s s m b b b b b"),
        ({"berkas": ALL[:3], **IN, "galat": (("Seksi Dua", 2),)}, "s s s m b b b b b"),
        ({"berkas": ALL[:3], **IN, "galat": (("Seksi Dua", 0),)}, "s s s s m b b b b"),
        ({"berkas": ALL[:5], **IN}, "s s s s s s m b b"),
        ({"berkas": ALL, **IN}, "s s s s s s m b b"),
    ],
)
def test_klego_moves_on_step_by_step(fakta, keadaan):
    assert states(**fakta) == keadaan


def test_a_written_verification_sheet_is_no_verification():
    assert table(berkas=ALL, **IN)["8"].keadaan == "menunggu"


def test_a_recorded_end_makes_a_review_step_done():
    note = CatatanLangkah("8", None, datetime.fromisoformat("2024-10-20T09:00"))
    assert table(berkas=ALL, catatan={"8": note}, **IN)["8"].keadaan == "selesai"


def test_waiting_names_the_units_that_have_not_answered():
    row = table(berkas=(FORM,), diminta=("Seksi Satu", "Seksi Dua"), diterima=("Seksi Dua",))["2"]
    assert row.menunggu == "formulir dari Seksi Satu"


def test_waiting_names_the_units_that_have_something_to_mend():
    row = table(berkas=ALL[:3], galat=(("Seksi Dua", 2), ("", 1)), **IN)["5"]
    assert row.menunggu == "perbaikan dari Seksi Dua (2 galat), perencanaan (1 galat)"


def test_a_review_waits_for_whoever_acts_in_it():
    assert table(berkas=ALL[:5], **IN)["8"].menunggu == "Sekretaris"


def test_with_the_papers_made_a_review_waits_for_its_record():
    row = table(berkas=ALL, **IN)["8"]
    assert (row.menunggu, row.perintah) == ("Sekretaris; bila sudah, catat selesainya langkah 8 di waktu.csv", "")


def test_papers_made_ahead_of_an_open_step_do_not_make_theirs_done():
    assert states(berkas=ALL, galat=(("Seksi Dua", 1),), **IN) == "s s s m b b b b b"


def test_a_recorded_step_is_done_although_an_earlier_one_is_open():
    note = CatatanLangkah("9", None, datetime.fromisoformat("2024-10-20T09:00"))
    assert states(berkas=ALL, catatan={"9": note}, **IN) == "s s s s s s m s b"


def test_handing_out_forms_shows_when_the_first_comes_back():
    rows = table("pekalongan", berkas=(FORM,), diminta=("Bidang A", "Bidang B"), diterima=("Bidang A",))
    assert [rows[n].keadaan for n in ("4", "5", "6", "7")] == ["selesai", "selesai", "selesai", "menunggu"]


@pytest.mark.parametrize(
    ("fakta", "perintah"),
    [
        ({}, "invoke form --period 2024-TW3"),
        ({"berkas": ALL[:2], **IN}, "invoke check --period 2024-TW3"),
        ({"berkas": ALL[:5], **IN}, "invoke review --period 2024-TW3"),
    ],
)
def test_the_next_command_is_that_of_the_step_that_waits(fakta, perintah):
    assert next_command(status(sop.load("klego", 2024), TW3, Fakta(**fakta))) == perintah


def test_nothing_is_left_to_type_when_every_step_is_done():
    ends = {n: CatatanLangkah(n, None, datetime.fromisoformat("2024-10-20")) for n in ("8", "9")}
    assert next_command(status(sop.load("klego", 2024), TW3, Fakta(berkas=ALL, catatan=ends, **IN))) == ""


@pytest.mark.parametrize(
    ("mulai", "selesai", "berjam", "lama", "penilaian"),
    [
        ("2024-10-07T08:00", "2024-10-07T09:30", True, "1 jam 30 menit", "sesuai mutu baku"),
        ("2024-10-07T08:00", "2024-10-07T10:05", True, "2 jam 5 menit", "lewat 5 menit"),
        ("2024-10-07T08:00", "2024-10-08T09:00", True, "2 hari kerja", "lewat 13 jam"),
        ("2024-10-07", "2024-10-07", False, "1 hari kerja", "hari yang sama; jam tidak dicatat"),
        ("2024-10-07", "2024-10-08", False, "2 hari kerja", "lewat 13 jam"),
        ("2024-10-07", None, True, "mulai 07-10-2024", "sedang berjalan"),
        ("2024-10-08", "2024-10-07", True, "", "selesai tercatat sebelum mulai"),
    ],
)
def test_a_recorded_step_stands_against_its_mutu_baku(mulai, selesai, berjam, lama, penilaian):
    row = noted(mulai, selesai, berjam=berjam)
    assert (row.mutu_baku, row.lama, row.penilaian) == ("2 jam", lama, penilaian)


def test_a_step_without_a_record_shows_no_time():
    assert (table()["5"].lama, table()["5"].penilaian) == ("", "")


def office(tmp_path, baris):
    """What stands of a small office on disk whose form says this."""
    berkas = {
        **rencana(("I1", "Nilai", "positif", "80")),
        "masuk/TW4/SEKSI/identitas.csv": identitas(),
        "masuk/TW4/SEKSI/kinerja.csv": f"indikator;realisasi\n{baris}",
    }
    return facts(work(load(kantor(tmp_path, berkas), "2025-TW4", date(2026, 2, 1))), diminta(tmp_path))


@pytest.mark.parametrize(
    ("baris", "galat"),
    [
        ("I1;82\n", ()),
        ("I1;#REF!\n", (("Seksi Uji", 1),)),
        ("I1;\n", (("Seksi Uji", 1),)),
        ("I1;sudah baik\n", (("Seksi Uji", 1),)),
    ],
    ids=["clean", "found in reading", "found missing", "found odd"],
)
def test_every_galat_counts_whichever_check_found_it(tmp_path, baris, galat):
    assert office(tmp_path, baris).galat == galat


DISETOR = {
    "masuk/TW4/SEKSI/identitas.csv": identitas(),
    "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;82\n",
}


@pytest.mark.parametrize(
    ("berubah", "isi", "tetap"),
    [
        ("masuk/TW4/SEKSI/kinerja.csv", "indikator;realisasi\nI1;83\n", "form"),
        ("masuk/TW4/waktu.csv", "langkah;mulai;selesai\n1;2026-01-02;2026-01-02\n", " ".join(TAHAP)),
        ("narasi/simpulan.md", "Pelayanan membaik.", "form intake analyse group"),
        ("reviu/draf.txt", "Sudah benar.", "form intake check analyse group render"),
        ("perencanaan/riwayat.csv", "indikator;tahun;realisasi\nI1;2024;70\n", ""),
        ("catatan.txt", "Rapat hari Senin.", "form intake analyse group render"),
    ],
)
def test_a_stage_counts_while_what_it_read_is_what_lies_there(tmp_path, berubah, isi, tetap):
    awal = {**rencana(("I1", "Nilai", "positif", "80")), **DISETOR}
    hasil = tmp_path / "output" / "kecamatan-uji" / "2025-TW4"
    pembacaan = load(kantor(tmp_path, awal), "2025-TW4", date(2026, 2, 1))
    dokumen = [Dokumen(f"{satu.folder}/a.docx", b"x", tahap, "") for tahap, satu in TAHAP.items()]
    save(hasil, dokumen, Manifes("kecamatan-uji", "2025-TW4", pembacaan.masukan), list(TAHAP))
    kini = facts(work(load(kantor(tmp_path, {berubah: isi}), "2025-TW4", date(2026, 2, 1))), diminta(tmp_path))

    assert " ".join(tahap for tahap in TAHAP if kini.ada(tahap)) == tetap


def test_a_manifest_that_kept_no_inputs_is_taken_at_its_word():
    lama = Manifes.parse('{"perangkat_daerah": "k", "periode": "p", "masukan": {}, "keluaran": {"1-formulir/a.docx":'
                         ' {"sha256": "x", "jenis": "formulir", "judul": ""}}}')  # fmt: skip
    assert lama.hasil_masukan({"instansi.toml": "ab"}) == ("1-formulir/a.docx",)
