"""What verify names: every byte, row, seal and guard that is not what was archived."""

import shutil

import pytest
from sqlalchemy import create_engine, text

from pipeline.archive.baca import looked_at
from pipeline.archive.database import opened
from pipeline.archive.keutuhan import damage
from pipeline.archive.tempat import TempatArsip
from pipeline.errors import ArchiveError
from pipeline.regulation.katalog import pesan
from tests.archive.lemari import SLUG, diarsipkan, penuh
from tests.archive.test_database import CAPAIAN

IKU = f"{SLUG}/2024-TW4/7-dokumen/iku.docx"
KOLOM = ", ".join(CAPAIAN)
FORM = f"{SLUG}/masukan/2024/masuk/TW4/KESRA.xlsx"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "arsip"


@pytest.fixture
def arsip(alamat, folder):
    penuh(folder, alamat)
    return alamat


def found(alamat, folder, slug=""):
    with looked_at(TempatArsip(folder, alamat)) as connection:
        return [(t.kode, t.nilai) for t in damage(connection, folder, folder.parent, slug)]


def unguarded(alamat, *perintah):
    """What a database administrator can do: drop a guard, change, and put nothing back."""
    engine = create_engine(alamat)
    with engine.begin() as connection:
        for satu in perintah:
            connection.execute(text(satu))
    engine.dispose()


def without(alamat, tabel, *perintah):
    """The same, for all the guards of one table; they are put back by the next run."""
    on = f" on {tabel}" if alamat.startswith("postgres") else ""
    unguarded(alamat, *(f"drop trigger if exists tetap_{tabel}_{k}{on}" for k in ("update", "delete", "insert")),
              *perintah)  # fmt: skip


def damaged(alamat, folder):
    return [satu for satu in found(alamat, folder) if satu[0] != "ARS-16"]


def test_a_whole_archive_is_whole(arsip, folder):
    assert found(arsip, folder) == []


def test_a_lost_soft_copy_is_named(arsip, folder):
    (folder / IKU).unlink()

    assert found(arsip, folder) == [("ARS-11", IKU)]


@pytest.mark.parametrize("nama", [IKU, FORM])
def test_one_changed_byte_is_named(arsip, folder, nama):
    (folder / nama).write_bytes((folder / nama).read_bytes()[:-1] + b"?")

    assert found(arsip, folder) == [("ARS-12", nama)]


def test_the_version_a_copy_belongs_to_is_named(arsip, folder):
    (folder / IKU).unlink()
    with looked_at(TempatArsip(folder, arsip)) as connection:
        (satu,) = damage(connection, folder, folder.parent)

    assert f"{SLUG} 2024-TW4 versi 1" in pesan(satu)


def test_a_file_nobody_registered_is_only_told(arsip, folder):
    (folder / SLUG / "titipan.docx").write_bytes(b"x")

    assert found(arsip, folder) == [("ARS-18", f"{SLUG}/titipan.docx")]


@pytest.mark.parametrize(
    "perintah",
    ["update capaian set realisasi = 99 where arsip_id = 2", "delete from capaian where arsip_id = 2",
     f"insert into capaian (arsip_id, {KOLOM}) select arsip_id, {KOLOM} from capaian where arsip_id = 2"],  # noqa: S608
)  # fmt: skip
def test_a_changed_row_is_named_with_its_version(arsip, folder, perintah):
    without(arsip, "capaian", perintah)

    assert damaged(arsip, folder) == [("ARS-13", f"{SLUG} 2024-TW4 versi 2")]


def test_a_changed_head_is_named(arsip, folder):
    without(arsip, "arsip", "update arsip set tanggal = '2025-02-02' where id = 1")

    assert damaged(arsip, folder) == [("ARS-13", f"{SLUG} 2024-TW4 versi 1")]


def test_a_seal_made_anew_breaks_the_chain(arsip, folder):
    without(arsip, "segel", "update segel set sidik = 'lain' where arsip_id = 1")

    assert damaged(arsip, folder) == [("ARS-13", f"{SLUG} 2024-TW4 versi 1"), ("ARS-14", f"{SLUG} 2024-TW4 versi 2")]


def test_a_lost_seal_is_named(arsip, folder):
    without(arsip, "segel", "delete from segel where arsip_id = 1")

    assert ("ARS-15", f"{SLUG} 2024-TW4 versi 1") in damaged(arsip, folder)


def test_a_version_put_in_by_hand_is_named(arsip, folder):
    unguarded(arsip, "insert into arsip select 9, slug, perangkat_daerah, tahun, triwulan, 3, tanggal, status, sidik"
                     " from arsip where id = 2")  # fmt: skip

    assert found(arsip, folder) == [("ARS-15", f"{SLUG} 2024-TW4 versi 3")]


def test_a_version_taken_out_is_named(arsip, folder):
    rows = [f"delete from {t} where arsip_id = 1" for t in ("capaian", "dokumen", "masukan", "segel")]  # noqa: S608
    for tabel in ("capaian", "dokumen", "masukan", "segel", "arsip"):
        without(arsip, tabel)
    unguarded(arsip, *rows, "delete from arsip where id = 1")

    assert ("ARS-14", f"{SLUG} 2024-TW4 versi 1") in damaged(arsip, folder)


def test_rows_of_no_version_are_named(folder, tmp_path):
    alamat = f"sqlite:///{tmp_path / 'arsip.sqlite'}"  # PostgreSQL takes no such rows
    penuh(folder, alamat)
    unguarded(alamat, "insert into masukan (arsip_id, sha256, nama, ukuran, lokasi) values (50, '', '', 0, '')")

    assert found(alamat, folder) == [("ARS-17", "1 baris")]


def test_a_dropped_guard_is_named(arsip, folder):
    on = " on dokumen" if arsip.startswith("postgres") else ""
    unguarded(arsip, f"drop trigger tetap_dokumen_delete{on}")

    assert found(arsip, folder) == [("ARS-16", "tetap_dokumen_delete")]


def test_a_guard_that_guards_nothing_is_named(arsip, folder):
    if arsip.startswith("postgres"):
        unguarded(arsip, "alter table dokumen disable trigger tetap_dokumen_delete")
    else:
        unguarded(arsip, "drop trigger tetap_dokumen_delete",
                  "create trigger tetap_dokumen_delete before delete on dokumen begin select 1; end")  # fmt: skip

    assert found(arsip, folder) == [("ARS-16", "tetap_dokumen_delete")]


def test_one_office_is_looked_at_without_the_others(arsip, folder):
    diarsipkan(folder, arsip, b"lain", slug="dinas-lain")
    (folder / IKU).unlink()

    assert found(arsip, folder, "dinas-lain") == []


def test_a_copy_of_the_folder_that_may_only_be_read_will_do(folder, tmp_path):
    penuh(folder, f"sqlite:///{folder / 'arsip.sqlite'}")
    lain = tmp_path / "disk"
    shutil.copytree(folder, lain)
    before = (lain / "arsip.sqlite").read_bytes()
    (lain / "arsip.sqlite").chmod(0o444)

    assert found(f"sqlite:///{lain / 'arsip.sqlite'}", lain) == []
    assert (lain / "arsip.sqlite").read_bytes() == before


def test_looking_makes_no_archive(tmp_path):
    with pytest.raises(ArchiveError, match="Belum ada arsip"):
        found(f"sqlite:///{tmp_path / 'arsip.sqlite'}", tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_soft_copies_of_an_older_program_are_only_told(tmp_path, folder):
    from pathlib import Path

    alamat = f"sqlite:///{tmp_path / 'arsip.sqlite'}"
    engine = create_engine(alamat)
    connection = engine.raw_connection()
    connection.driver_connection.executescript((Path(__file__).parent / "skema_v1_sqlite.sql").read_text("utf-8"))
    connection.close()
    engine.dispose()
    with opened(alamat):
        pass

    assert {kode for kode, _ in found(alamat, folder)} == {"ARS-19"}
