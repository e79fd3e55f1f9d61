"""An archive whose soft copies lie on a store: kept, looked at and given back as on a disk, or refused."""

from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest

from pipeline.archive.baca import looked_at, reading
from pipeline.archive.keutuhan import damage
from pipeline.archive.pulih import restore
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import versi_arsip, versions
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.periode import Periode
from pipeline.errors import ArchiveError
from pipeline.regulation.katalog import pesan
from pipeline.remote import Jauh
from tests.archive.lemari import SLUG, diarsipkan, penuh
from tests.penyimpanan import ALASAN_PUTUS, berniat, rapuh

SATU, DUA = f"{SLUG}/2024-TW4/7-dokumen/iku.docx", f"{SLUG}/2024-TW4/7-dokumen/iku v02.docx"


@pytest.fixture
def url():
    return f"memory://{uuid4().hex}/arsip"


@pytest.fixture
def tempat(tmp_path, alamat, url):
    """Three versions, their copies on a store."""
    penuh(tmp_path / "tak-dipakai", alamat, jauh=url)
    return TempatArsip(tmp_path / "tak-dipakai", alamat, jauh=url)


def berkas(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def found(tempat):
    with looked_at(tempat) as connection, tempat.near(SLUG) as near:
        return [(t.kode, t.nilai, pesan(t)) for t in damage(connection, near, near.parent, SLUG)]


def given_back(tempat, tujuan, versi=None):
    with looked_at(tempat) as connection:
        satu = versi_arsip(connection, SLUG, Periode(2024, 4), versi)
    with tempat.near(SLUG) as near:
        return restore(satu, near, near.parent, tujuan)


def kept(tempat):
    with reading(tempat) as connection:
        return [row["versi"] for row in versions(connection, SLUG)] if connection else []


def test_a_store_holds_what_a_disk_would_under_the_same_names(tempat, url, tmp_path):
    penuh(tmp_path / "arsip", f"sqlite:///{tmp_path / 'disk.sqlite'}")
    disk = {nama: isi for nama, isi in berkas(tmp_path / "arsip").items() if not nama.endswith(".kunci")}
    assert {nama: Jauh(url).read(nama) for nama in Jauh(url).names()} == disk
    assert not tempat.folder.exists()


def test_what_is_kept_already_is_put_once(tempat, url, tmp_path):
    before = Jauh(url).names()
    diarsipkan(tmp_path, tempat.alamat, b"dua", jauh=url, triwulan=3, realisasi=Decimal(1))
    assert Jauh(url).names() == before


def test_a_whole_archive_on_a_store_is_whole(tempat):
    assert found(tempat) == []


@pytest.mark.parametrize(
    ("damaged", "kode", "kata"),
    [
        (lambda jauh: jauh.remove(SATU), "ARS-11", "tidak ada lagi"),
        (lambda jauh: jauh.put(SATU, b"lain"), "ARS-12", "bukan lagi yang diarsipkan"),
        (lambda jauh: jauh.put(SATU, b""), "ARS-12", "bukan lagi yang diarsipkan"),
    ],
    ids=["gone", "altered", "empty"],
)
def test_a_copy_that_is_not_what_was_kept_is_named_and_not_given_back(tempat, url, tmp_path, damaged, kode, kata):
    damaged(Jauh(url))
    assert [(k, nilai) for k, nilai, _ in found(tempat)] == [(kode, SATU)]
    assert SATU in found(tempat)[0][2]
    assert kata in found(tempat)[0][2]
    pulih = given_back(tempat, tmp_path / "pulih", 1)
    assert [(t.kode, t.nilai) for t in pulih.temuan] == [(kode, SATU)]
    assert [nama for nama in berkas(tmp_path / "pulih") if "iku" in nama] == []


def test_a_file_nobody_archived_is_named_and_stays(tempat, url):
    Jauh(url).put(f"{SLUG}/catatan camat.txt", b"jangan hilang")
    assert [(k, nilai) for k, nilai, _ in found(tempat)] == [("ARS-18", f"{SLUG}/catatan camat.txt")]
    diarsipkan(tempat.folder, tempat.alamat, b"tiga", jauh=url)
    assert Jauh(url).read(f"{SLUG}/catatan camat.txt") == b"jangan hilang"


def test_what_is_given_back_is_what_a_disk_gives_back(tempat, tmp_path):
    disk = TempatArsip(tmp_path / "arsip", f"sqlite:///{tmp_path / 'disk.sqlite'}")
    penuh(disk.folder, disk.alamat)
    for dari, ke in ((tempat, "jauh"), (disk, "disk")):
        assert given_back(dari, tmp_path / ke).temuan == ()
    assert berkas(tmp_path / "jauh") == berkas(tmp_path / "disk")


def test_a_copy_that_is_gone_is_put_back_by_the_next_version_that_holds_it(tempat, url):
    Jauh(url).remove(DUA)
    diarsipkan(tempat.folder, tempat.alamat, b"dua", jauh=url, realisasi=Decimal(5))
    assert found(tempat) == []


@pytest.mark.parametrize(
    "isi", [PengaturanArsip(lokasi="memory://x/arsip"), PengaturanArsip()], ids=["as the office says", "with outputs"]
)
def test_sqlite_on_a_store_is_refused_with_a_sentence_that_names_postgresql(tmp_path, isi):
    tempat = TempatArsip.dari(tmp_path, isi, jauh="" if isi.lokasi else "memory://x")
    assert tempat.kosong
    for tried in (looked_at, reading):
        with pytest.raises(ArchiveError, match="memerlukan data base PostgreSQL"), tried(tempat):
            pass


def test_a_database_on_this_computer_serves_copies_on_a_store(tmp_path):
    tempat = TempatArsip.dari(tmp_path, PengaturanArsip(lokasi="memory://x/arsip"), "sqlite:///arsip.sqlite")
    assert (tempat.jauh, tempat.alamat) == ("memory://x/arsip", "sqlite:///arsip.sqlite")


@pytest.mark.parametrize("tulisan", [0, 1, 2])
def test_a_store_that_is_cut_off_keeps_no_version_and_the_next_run_does_what_is_left(tmp_path, alamat, tulisan):
    with rapuh() as url:
        tempat = TempatArsip(tmp_path, alamat, jauh=url)
        with berniat(tulisan=tulisan), pytest.raises(ArchiveError, match=ALASAN_PUTUS):
            diarsipkan(tmp_path, alamat, b"satu", jauh=url)
        assert kept(tempat) == []
        diarsipkan(tmp_path, alamat, b"satu", jauh=url)
        assert kept(tempat) == [1]
        assert found(tempat) == []
        assert [n for n in Jauh(url).names() if "iku" in n] == [SATU]


def test_a_folder_of_copies_that_may_not_be_listed_is_not_taken_for_an_empty_one(tmp_path, alamat):
    with rapuh() as url:
        diarsipkan(tmp_path, alamat, b"satu", jauh=url)
        with berniat(tertutup="TW4"), pytest.raises(ArchiveError, match="tidak ada izin"):
            found(TempatArsip(tmp_path, alamat, jauh=url))
