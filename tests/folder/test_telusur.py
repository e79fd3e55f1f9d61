"""Whatever somebody put into an office's folder is read, or named as what is not read."""

import os
import sys

import pytest

from pipeline.errors import DataFolderError
from pipeline.folder import data
from pipeline.folder.telusur import told

UNIX = pytest.mark.skipif(sys.platform == "win32", reason="such a file cannot be there")


@pytest.fixture
def kantor(tmp_path):
    (tmp_path / "kec/2024/masuk/TW1").mkdir(parents=True)
    (tmp_path / "kec/instansi.toml").write_text("[instansi]\n", encoding="utf-8")
    (tmp_path / "kec/2024/masuk/TW1/a.csv").write_bytes(b"a")
    return tmp_path / "kec"


def putus(tempat):
    tempat.symlink_to(tempat.with_name("tidak ada"))


def sendiri(tempat):
    tempat.symlink_to(tempat)


def perangkat(tempat):
    tempat.symlink_to("/dev/zero")


def pipa(tempat):
    os.mkfifo(tempat)


@UNIX
@pytest.mark.parametrize("cara", [putus, sendiri, perangkat, pipa])
@pytest.mark.parametrize("di", ["2024/masuk/TW1/b.csv", "2024/perencanaan.xlsx", "2024/narasi"])
def test_what_is_no_file_is_named_and_not_read(kantor, cara, di):
    cara(kantor / di)
    folder = data.look(kantor, 2024)
    assert (folder.taut_luar, [b.nama for b in folder.berkas if "masuk" in b.nama]) == (
        (di,), ["2024/masuk/TW1/a.csv"])  # fmt: skip


@UNIX
def test_a_name_that_is_no_text_is_told_as_one(kantor):
    try:
        (kantor / "2024/masuk/TW1" / os.fsdecode(b"caf\xe9.csv")).write_bytes(b"b")
    except OSError:
        pytest.skip("this disk knows no such name")
    folder = data.look(kantor, 2024)
    assert [(b.nama, b.isi) for b in folder.kiriman(1)] == [
        ("2024/masuk/TW1/a.csv", b"a"), ("2024/masuk/TW1/caf%E9.csv", b"b")]  # fmt: skip


@pytest.mark.parametrize("nama", ["données ✓.xlsx", "表.csv", "100%.csv"])
def test_a_name_in_any_letters_is_told_as_it_is(nama):
    assert told(nama) == nama


@UNIX
@pytest.mark.parametrize("di", ["", "2024/masuk"])
def test_a_folder_nobody_may_open_is_one_sentence(kantor, di, monkeypatch):
    asli = os.scandir

    def tertutup(tempat):
        if os.fspath(tempat) == os.fspath(kantor / di):
            raise PermissionError(13, "ditolak", os.fspath(tempat))
        return asli(tempat)

    monkeypatch.setattr(os, "scandir", tertutup)
    monkeypatch.setattr(os, "listdir", lambda tempat: [satu.name for satu in tertutup(tempat)])
    with pytest.raises(DataFolderError, match=r"tidak dapat dibuka \(tidak ada izin\). Periksa izinnya"):
        data.look(kantor, 2024)


def test_a_video_of_gigabytes_is_known_by_its_size_alone(kantor, monkeypatch):
    def dibuka(_):
        raise AssertionError("dibaca")

    monkeypatch.setattr(data, "_pieces", dibuka)
    with (kantor / "2024/masuk/TW1/video.mp4").open("wb") as berkas:
        berkas.truncate(3_000_000_000)
    (video,) = (b for b in data.look(kantor, 2024).kiriman(1) if b.nama.endswith("mp4"))
    assert (video.ukuran, video.isi, video.dibaca) == (3_000_000_000, b"", "3000000000 byte, tidak dibaca")


def test_a_picture_of_gigabytes_is_not_opened_for_a_page(kantor):
    (kantor / "2024/narasi").mkdir()
    with (kantor / "2024/narasi/foto.jpg").open("wb") as berkas:
        berkas.truncate(30_000_001)
    assert data.look(kantor, 2024).gambar["foto.jpg"].sebab == "besarnya lebih dari 30 MB"
