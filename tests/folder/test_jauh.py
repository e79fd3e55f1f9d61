"""An output folder elsewhere: what is put, in which order, and what a stop or somebody else's edit leaves."""

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest

from pipeline.alamat import is_remote
from pipeline.domain.dokumen import Dokumen
from pipeline.errors import OutputError
from pipeline.folder.jauh import brought
from pipeline.folder.manifest import Manifes
from pipeline.folder.output import edited, save
from pipeline.remote import Jauh, plan

fsspec = pytest.importorskip("fsspec")
PERIODE = "kantor/2024-TW1"


@pytest.fixture(params=["memory", "file"])
def url(request, tmp_path):
    return f"memory://{uuid4().hex}/hasil" if request.param == "memory" else (tmp_path / "jauh").as_uri()


def build(url: str, **isi: str):
    with brought(url, lambda _: True, ("kantor",)) as folder:
        dokumen = [Dokumen(f"7-dokumen/{nama}.csv", teks.encode(), "", "") for nama, teks in isi.items()]
        return save(folder / PERIODE, dokumen, Manifes("kantor", "2024-TW1"), ["render"])


def names(url: str) -> list[str]:
    return [nama.removeprefix(f"{PERIODE}/") for nama in Jauh(url).names()]


def counted(monkeypatch):
    done: list[str] = []
    for nama in ("put", "remove"):
        real = getattr(Jauh, nama)
        monkeypatch.setattr(Jauh, nama, lambda self, n, *a, real=real: (done.append(n), real(self, n, *a))[1])
    return done


def test_what_is_built_lies_there_without_a_journal_or_a_lock(url):
    build(url, a="satu", b="dua")
    assert names(url) == ["7-dokumen/a.csv", "7-dokumen/b.csv", "manifest.json"]
    assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") == b"satu"


def test_a_second_run_that_makes_the_same_puts_nothing(url, monkeypatch):
    build(url, a="satu")
    done = counted(monkeypatch)
    build(url, a="satu")
    assert done == []


def test_journal_first_then_documents_what_goes_and_the_manifest_last(url, monkeypatch):
    build(url, a="satu", b="dua")
    done = counted(monkeypatch)
    build(url, a="lain")
    assert [n.rpartition("/")[2] for n in done] == [".jurnal.json", "a.csv", "b.csv", "manifest.json", ".jurnal.json"]


def test_what_a_person_edited_there_keeps_its_name(url):
    build(url, a="satu")
    Jauh(url).put(f"{PERIODE}/7-dokumen/a.csv", b"tulisan orang")
    assert build(url, a="dua").dipertahankan
    assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") == b"tulisan orang"
    assert "7-dokumen/a (draf baru).csv" in names(url)


@pytest.mark.parametrize("sampai", range(6))
def test_a_put_that_fails_anywhere_makes_no_edit_of_our_work(url, monkeypatch, sampai):
    build(url, a="satu", b="dua", c="tiga")
    done: list[str] = []
    real = Jauh.put

    def put(self, nama, isi):
        if len(done) >= sampai:
            raise OutputError("putus")
        done.append(nama)
        real(self, nama, isi)

    monkeypatch.setattr(Jauh, "put", put)
    with suppress(OutputError):
        build(url, a="baru", b="baru")
    monkeypatch.undo()
    with brought(url, lambda _: True, ("kantor",)) as folder:
        assert edited(folder / PERIODE) == {}
    assert not build(url, a="baru", b="baru").dipertahankan
    assert names(url) == ["7-dokumen/a.csv", "7-dokumen/b.csv", "manifest.json"]


def test_what_somebody_changed_while_we_worked_is_not_overwritten(url):
    build(url, a="satu")

    def disela():
        with brought(url, lambda _: True, ("kantor",)) as folder:
            (folder / PERIODE / "7-dokumen/a.csv").write_bytes(b"kami")
            Jauh(url).put(f"{PERIODE}/7-dokumen/a.csv", b"tulisan orang lain")

    with pytest.raises(OutputError, match="diubah orang"):
        disela()
    assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") == b"tulisan orang lain"


def test_a_name_that_leads_out_of_the_folder_is_not_fetched(tmp_path):
    url = f"memory://{uuid4().hex}"
    fs = fsspec.filesystem("memory")
    fs.pipe_file(f"/{url[9:]}/kantor/..\\keluar.csv", b"x")
    assert Jauh(url).fetch(tmp_path, lambda _: True) == {}


def test_a_password_is_in_no_sentence():
    with pytest.raises(OutputError) as caught:
        Jauh("tidakada://orang:R4hasia@server/folder")
    assert "R4hasia" not in str(caught.value)


@pytest.mark.parametrize(
    ("tempat", "jauh"),
    [("s3://bucket/folder", True), ("memory://x", True), ("D:/hasil", False), ("//server/share/hasil", False),
     ("\\\\server\\share", False), ("output", False), ("sftp://a@b/c", True)],
)  # fmt: skip
def test_a_url_lies_elsewhere_a_drive_and_a_share_are_paths(tempat, jauh):
    assert is_remote(tempat) is jauh


def test_the_plan_of_two_equal_listings_is_empty():
    assert plan({"a": "1"}, {"a": "1"}, "m") == plan({}, {}, "m")


def test_the_folder_of_this_computer_is_gone_afterwards(url):
    with brought(url, lambda _: True) as folder:
        assert folder.is_dir()
    assert not Path(folder).exists()
