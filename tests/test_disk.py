"""A file is whole on the disk or not there, and never in the place of somebody else's."""

import pytest

from pipeline import disk
from pipeline.disk import put, put_new


def test_a_file_takes_the_place_of_the_one_before(tmp_path):
    for isi in (b"satu", b"dua"):
        put(tmp_path / "a" / "b.docx", isi)
    assert [(f.name, f.read_bytes()) for f in (tmp_path / "a").iterdir()] == [("b.docx", b"dua")]


def test_a_new_file_is_never_put_over_another(tmp_path):
    file = tmp_path / "b.docx"
    assert (put_new(file, (b"sa", b"tu")), put_new(file, (b"dua",))) == (True, False)
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("b.docx", b"satu")]


@pytest.mark.parametrize("act", [put, lambda file, isi: put_new(file, (isi,))])
def test_a_full_disk_leaves_what_was_there_and_no_half(tmp_path, monkeypatch, act):
    put(tmp_path / "lama.docx", b"lama")

    def fsync(_nomor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", fsync)
    with pytest.raises(OSError, match="No space"):
        act(tmp_path / "lama.docx", b"baru")
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("lama.docx", b"lama")]


def test_a_disk_that_knows_no_links_takes_a_new_file_all_the_same(tmp_path, monkeypatch):
    def link(_asal, _ke):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(disk.os, "link", link)
    file = tmp_path / "b.docx"
    assert (put_new(file, (b"satu",)), put_new(file, (b"dua",)), file.read_bytes()) == (True, False, b"satu")


@pytest.mark.parametrize(
    ("error", "kata"),
    [
        (FileNotFoundError(2, "No such file or directory"), "tidak ada"),
        (PermissionError(13, "Permission denied"), "tidak ada izin"),
        (OSError(28, "No space left on device"), "disk penuh"),
        (OSError(9999, "something rare"), "something rare"),
        (OSError("only words"), "only words"),
        (ValueError(), "ValueError"),
    ],
)
def test_why_the_system_refused_is_said_in_words_an_office_knows(error, kata):
    assert disk.sebab(error) == kata
