"""Where the archive lies: as asked for, as the office says, else in the output folder."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pipeline.archive.tempat import TempatArsip
from pipeline.domain.instansi import PengaturanArsip
from pipeline.regulation.katalog import pesan
from pipeline.run import Permintaan, run
from tests.faults.kantor import INSTANSI, kantor, rencana
from tests.penyimpanan import ALASAN_PUTUS, berniat, rapuh

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("diminta", "arsip", "alamat"),
    [
        ("", PengaturanArsip(), "sqlite:////hasil/arsip/arsip.sqlite"),
        ("", PengaturanArsip(lokasi="simpanan"), "sqlite:////hasil/simpanan/arsip.sqlite"),
        ("", PengaturanArsip(lokasi="/disk/arsip"), "sqlite:////disk/arsip/arsip.sqlite"),
        ("", PengaturanArsip(lokasi="simpanan", alamat="postgresql://db/arsip"), "postgresql://db/arsip"),
        ("sqlite:///lain.sqlite", PengaturanArsip(alamat="postgresql://db/arsip"), "sqlite:///lain.sqlite"),
    ],
)
def test_the_archive_lies_where_it_was_asked_for_first(diminta, arsip, alamat):
    permintaan = Permintaan(Path("/hasil"), Path("templates"), date(2026, 1, 1), arsip=diminta)
    assert permintaan.tempat_arsip(arsip).alamat == alamat


def test_the_folder_the_office_names_holds_the_archive(tmp_path):
    tertulis = INSTANSI + '[arsip]\nlokasi = "simpanan"\n'
    unit = kantor(tmp_path / "data", rencana(("IKU-1", "Indeks", "positif", "80")), instansi=tertulis)
    hasil = tmp_path / "hasil"
    run(
        unit,
        ["archive"],
        Permintaan(hasil, Path(__file__).parent.parent / "templates", date(2026, 1, 10), "2025-TW4"),
    )
    assert (hasil / "simpanan" / "arsip.sqlite").is_file()


@pytest.mark.parametrize(
    ("ada", "diminta", "kosong"),
    [
        ("", "", True),
        ("arsip/arsip.sqlite", "", False),
        ("arsip.sqlite", "", False),
        ("", "sqlite:///x.sqlite", False),
    ],
)
def test_where_no_file_lies_nobody_is_asked(tmp_path, ada, diminta, kosong):
    if ada:
        (tmp_path / ada).parent.mkdir(exist_ok=True)
        (tmp_path / ada).write_bytes(b"")
    assert TempatArsip.dari(tmp_path, PengaturanArsip(), diminta).kosong is kosong


def test_where_nobody_is_asked_the_database_library_is_not_loaded():
    perintah = "import sys, pipeline.screen.standing; sys.exit('sqlalchemy' in sys.modules)"
    subprocess.run([sys.executable, "-c", perintah], check=True)  # noqa: S603 - our own words


def test_copies_on_a_store_that_refuses_are_a_finding_and_the_documents_are_made(tmp_path):
    with rapuh() as url:
        tertulis = f'{INSTANSI}[arsip]\nlokasi = "{url}"\n'
        unit = kantor(tmp_path / "data", rencana(("IKU-1", "Indeks", "positif", "80")), instansi=tertulis)
        arsip = f"sqlite:///{tmp_path / 'arsip.sqlite'}"
        minta = Permintaan(tmp_path / "hasil", ROOT / "templates", date(2026, 1, 10), "2025-TW4", arsip)
        with berniat(tulisan=2):
            hasil = run(unit, ["form", "archive"], minta)
        (temuan,) = (t for t in hasil.temuan if t.kode == "ARS-01")
        assert ALASAN_PUTUS in pesan(temuan)
        assert hasil.dokumen
        lagi = run(unit, ["form", "archive"], minta)
        assert (lagi.arsip_baru, [t for t in lagi.temuan if t.kode == "ARS-01"]) == (True, [])
