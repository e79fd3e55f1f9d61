"""An archive that cannot be written takes no document away, and says so in one sentence without the password."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from pipeline import STAGES
from pipeline.alamat import reason, shown
from pipeline.archive.database import opened
from pipeline.domain.berkas import Berkas
from pipeline.errors import ArchiveError
from pipeline.regulation.katalog import pesan
from pipeline.run import Permintaan, run
from tests.archive.lemari import diarsipkan
from tests.faults.kantor import identitas, kantor, rencana

TEMPLATES = Path(__file__).parents[2] / "templates"
FORM = {"masuk/TW4/SEKSI/identitas.csv": identitas(), "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;90\n"}
OFFICE = {**rencana(("I1", "Indeks", "positif", 93)), **FORM}


def text_file(output):
    file = output / "arsip/arsip.sqlite"
    file.parent.mkdir(parents=True)
    file.write_text("catatan kantor " * 20)
    return ""


def file_for_a_folder(output):
    output.mkdir(parents=True)
    (output / "arsip").write_text("bukan folder")
    return ""


def newer_schema(output):
    (output / "arsip").mkdir(parents=True)
    alamat = f"sqlite:///{output / 'arsip/arsip.sqlite'}"
    with opened(alamat) as engine, engine.begin() as connection:
        connection.execute(text("insert into skema values (99)"))
    return alamat


def no_server(_output):
    return "postgresql+psycopg://sakip:rahasia@127.0.0.1:1/arsip"


def mistyped(_output):
    return "postgresql+psycopg//sakip:rahasia@127.0.0.1"


def no_permission(output):
    (output / "arsip").mkdir(parents=True)
    (output / "arsip").chmod(0o500)
    if os.access(output / "arsip", os.W_OK):
        pytest.skip("whoever runs this may write anywhere")
    return ""


CARA = [
    (text_file, "bukan data base arsip"),
    (file_for_a_folder, "ada berkas di tempat folder"),
    (newer_schema, "Perbarui program"),
    (no_server, "tidak dapat dihubungi"),
    (mistyped, "tidak dikenali"),
    (no_permission, "tidak ada izin"),
]


@pytest.fixture(params=CARA, ids=lambda p: p[0].__name__)
def hasil(request, tmp_path):
    rusak, kata = request.param
    alamat = rusak(tmp_path / "output")
    unit = kantor(tmp_path / "data", OFFICE)
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), "2025-TW4", alamat)
    return lambda stages: run(unit, stages, permintaan), kata


@pytest.mark.parametrize("stages", [STAGES, ["archive"]], ids=["build", "archive"])
def test_the_command_ends_with_two_and_says_what_to_do(hasil, stages):
    made, kata = hasil
    done = made(stages)
    (satu,) = [t for t in done.temuan if t.kode == "ARS-01"]

    assert (done.status, kata in pesan(satu), "rahasia" in pesan(satu), done.versi_arsip) == (2, True, False, None)


def test_the_documents_are_made_all_the_same(hasil):
    folder = hasil[0](STAGES).folder

    assert [(folder / nama).is_file() for nama in ("7-dokumen/lkjip-2025.docx", "index.html")] == [True, True]


def test_the_next_run_archives_what_the_last_could_not(tmp_path):
    text_file(tmp_path / "output")
    unit = kantor(tmp_path / "data", OFFICE)
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), "2025-TW4")
    run(unit, STAGES, permintaan)
    (tmp_path / "output/arsip/arsip.sqlite").unlink()

    assert run(unit, ["archive"], permintaan).versi_arsip == 1


def test_a_full_disk_is_said_to_be_full(tmp_path):
    def full():
        yield b"awal"
        raise OSError(errno.ENOSPC, "No space left on device")

    foto = Berkas("2024/masuk/TW4/foto.jpg", b"", 9, sumber=full)
    foto.__dict__["sidik"] = "ab" * 32
    with pytest.raises(ArchiveError, match="disk penuh"):
        diarsipkan(tmp_path / "arsip", f"sqlite:///{tmp_path / 'arsip.sqlite'}", b"x", masukan=[foto])


@pytest.mark.parametrize(
    ("kata", "jadi"),
    [("database or disk is full", "disk penuh"), ("attempt to write a readonly database", "tidak ada izin menulis"),
     ("database is locked", "program lain"), ("FATAL: password authentication failed", "kata sandi ditolak")],
)  # fmt: skip
def test_what_a_database_says_becomes_what_to_do(kata, jadi):
    assert jadi in reason("sqlite:///x", ValueError(kata))


@pytest.mark.parametrize(
    "alamat",
    ["postgresql://u:rahasia@h/x", "postgresql:/u:rahasia@h/x", "u:rahasia@h", "postgresql//u:rahasia@h",
     "postgresql://u:ra@rahasia@h/x", "postgresql://u:rahasia:@h:5432/x", "postgresql://u@h/x?password=rahasia",
     "postgresql://u@h/x?sslmode=require&passfile=rahasia", "postgresql://u:pa/rahasia@h"],
)  # fmt: skip
def test_no_address_shows_its_password(alamat):
    assert "rahasia" not in shown(alamat)


def test_an_address_without_a_password_is_shown_as_it_is():
    assert shown("sqlite:///D:/sakip/arsip.sqlite") == "sqlite:///D:/sakip/arsip.sqlite"


@pytest.mark.parametrize(
    "alamat",
    ["postgresql://u:awal@rahasia@h/x", "postgresql://u:rahasi%61@h/x", "postgresql://u@h/?password=rahasia"],
)
def test_what_a_driver_repeats_of_the_password_is_masked(alamat):
    assert "rahasia" not in reason(alamat, ValueError("gagal menerjemahkan nama rahasia@h"))


@pytest.mark.parametrize("alamat", ["postgresql+psycopg://u:ra/hasia@h:x/y", "postgresql+psycopg://u:x@h:lima/y"])
def test_an_address_that_only_looks_like_one_is_one_sentence(alamat):
    with pytest.raises(ArchiveError, match="tidak di"), opened(alamat):
        pass


@pytest.mark.skipif("postgres" not in os.environ.get("SAKIP_POSTGRES", ""), reason="no server is given")
@pytest.mark.parametrize("alamat", ["postgresql"], indirect=True)
def test_a_database_lost_while_it_is_written_to_costs_no_document_and_the_next_run_archives(alamat, tmp_path):
    import psycopg

    def cut(_connection, _cursor, statement, *_):
        if statement.startswith("INSERT INTO capaian"):
            event.remove(Engine, "before_cursor_execute", cut)
            with psycopg.connect(alamat.replace("+psycopg", ""), autocommit=True) as admin:
                admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                              "WHERE datname = current_database() AND pid <> pg_backend_pid()")  # fmt: skip

    unit = kantor(tmp_path / "data", OFFICE)
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), "2025-TW4", alamat)
    event.listen(Engine, "before_cursor_execute", cut)
    done = run(unit, STAGES, permintaan)
    (satu,) = [t for t in done.temuan if t.kode == "ARS-01"]
    assert (done.status, done.versi_arsip, (done.folder / "7-dokumen/lkjip-2025.docx").is_file()) == (2, None, True)
    assert "terputus" in pesan(satu)
    assert run(unit, ["archive"], permintaan).versi_arsip == 1
