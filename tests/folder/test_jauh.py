"""An output folder elsewhere: what is put, in which order, and what a stop or somebody else's edit leaves."""

import sys
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
from tests.penyimpanan import TERDAFTAR, berniat, rapuh

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


@pytest.mark.parametrize(
    ("alamat", "kata"),
    [
        ("tidakada://orang:R4hasia@server/folder", "jenis alamat itu tidak dikenal"),
        ("s3:/orang:R4hasia@bucket/folder", "salah tulis. Tulis misalnya s3://bucket/folder"),
        ("s3://", "tidak lengkap"),
        ("simplecache::s3://bucket/folder", "salah tulis"),
        ("s3://KUNCI:R4hasia@bucket/folder", "Kunci S3 tidak ditulis di alamat (“s3://KUNCI:***@bucket/folder”)"),
        ("https://orang:R4hasia@server/folder", "hanya dapat dibaca"),
        ("ftp://orang:R4hasia@127.0.0.1:1/folder", "servernya tidak dapat dihubungi"),
    ],
)
def test_an_address_that_can_be_no_folder_is_refused_in_a_sentence_without_its_password(alamat, kata):
    with pytest.raises(OutputError) as caught:
        Jauh(alamat)
    assert kata in str(caught.value)
    assert "R4hasia" not in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("jenis", "modul", "paket"),
    [("sftp", "paramiko", "paramiko"), ("s3", "s3fs", "s3fs"), ("gs", "gcsfs", "gcsfs"), ("abfs", "adlfs", "adlfs"),
     ("smb", "smbclient", "smbprotocol"), ("s3", "fsspec.core", "s3fs"), ("hdfs", "pyarrow.fs", "pyarrow")],
)  # fmt: skip
def test_a_missing_package_is_named_with_the_command_that_installs_it(monkeypatch, jenis, modul, paket):
    monkeypatch.setitem(sys.modules, modul, None)
    monkeypatch.delitem(TERDAFTAR, jenis, raising=False)
    with pytest.raises(OutputError, match="memerlukan pelengkap remote") as caught:
        Jauh(f"{jenis}://orang@server/folder" if jenis != "s3" else "s3://bucket")
    assert f'python -m pip install "fsspec" "{paket}"' in str(caught.value)


def test_how_a_kind_of_address_is_written_in_capitals_does_not_matter(url):
    build(url, a="satu")
    jenis, _, letak = url.partition("://")
    assert Jauh(f"{jenis.upper()}://{letak}").names() == Jauh(url).names()


def test_a_folder_that_may_not_be_listed_is_not_taken_for_an_empty_one():
    with rapuh() as url:
        build(url, a="satu")
        Jauh(url).put(f"{PERIODE}/7-dokumen/a.csv", b"tulisan orang")
        with berniat(tertutup="7-dokumen"), pytest.raises(OutputError, match="tidak ada izin"):
            build(url, a="dua")
        assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") == b"tulisan orang"


@pytest.mark.parametrize(
    ("galat", "kata"),
    [
        (ConnectionResetError(104, "Connection reset by peer"), "sambungannya terputus"),
        (TimeoutError(), "sambungannya terputus"),
        (EOFError(), "sambungannya terputus"),
        (PermissionError("Access Denied"), "tidak ada izin"),
        (PermissionError(13, "Permission denied"), "tidak ada izin"),
        (OSError(28, "No space left on device"), "disk penuh"),
        (NotImplementedError(), "tidak dapat ditulisi"),
        (RuntimeError("sandi R4hasia=1 ditolak\nTraceback"), "ditolak"),
    ],
    ids=lambda x: type(x).__name__ if isinstance(x, Exception) else "",
)
def test_what_a_store_throws_becomes_one_sentence(galat, kata):
    with rapuh() as url, berniat(tulisan=0, galat=galat), pytest.raises(OutputError) as caught:
        build(url, a="satu")
    assert str(caught.value).startswith(f"Penyimpanan “{url}” tidak dapat ditulisi (")
    assert kata in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("jenis", ["rapuh", "sftp"])
@pytest.mark.parametrize("tulisan", range(5))
def test_a_connection_that_is_cut_leaves_what_the_next_run_finishes(jenis, tulisan):
    with rapuh(jenis) as url:
        build(url, a="satu", b="dua", c="tiga")
        with berniat(tulisan=tulisan, separuh=jenis == "sftp"), suppress(OutputError):
            build(url, a="baru", b="baru")
        assert not build(url, a="baru", b="baru").dipertahankan
        assert names(url) == ["7-dokumen/a.csv", "7-dokumen/b.csv", "manifest.json"]
        assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") == b"baru"


@pytest.mark.parametrize("tulisan", range(5))
def test_a_file_is_whole_or_as_it_was_whenever_the_connection_is_cut(tulisan):
    with rapuh("sftp") as url:
        build(url, a="satu", b="dua")
        with berniat(tulisan=tulisan, separuh=True), suppress(OutputError):
            build(url, a="baru", b="baru juga")
        assert Jauh(url).read(f"{PERIODE}/7-dokumen/a.csv") in {b"satu", b"baru"}
        assert Jauh(url).read(f"{PERIODE}/7-dokumen/b.csv") in {b"dua", b"baru juga"}


@pytest.mark.parametrize(
    ("tempat", "jauh"),
    [("s3://bucket/folder", True), ("memory://x", True), ("D:/hasil", False), ("//server/share/hasil", False),
     ("\\\\server\\share", False), ("output", False), ("sftp://a@b/c", True)],
)  # fmt: skip
def test_a_url_lies_elsewhere_a_drive_and_a_share_are_paths(tempat, jauh):
    assert is_remote(tempat) is jauh


def test_an_object_that_stands_for_an_empty_folder_is_no_file():
    with rapuh("gs") as url:
        build(url, a="satu")
        assert sorted(Jauh(url).names(("", "kantor"))) == [f"{PERIODE}/7-dokumen/a.csv", f"{PERIODE}/manifest.json"]


@pytest.mark.parametrize("bacaan", range(2))
def test_a_connection_that_is_cut_while_we_read_changes_nothing(bacaan):
    with rapuh() as url:
        build(url, a="satu")
        before = Jauh(url).names()
        with berniat(bacaan=bacaan), pytest.raises(OutputError, match=r"tidak dapat dibaca \(sambungannya terputus"):
            build(url, a="dua")
        assert Jauh(url).names() == before


def test_a_lock_and_a_half_of_another_computer_are_not_listed(url):
    build(url, a="satu")
    for nama in (".kunci", "7-dokumen/a.csv.tmp", "7-dokumen/b.tmp-arsip"):
        Jauh(url).put(f"{PERIODE}/{nama}", b"x")
    assert names(url) == ["7-dokumen/a.csv", "manifest.json"]


def test_the_plan_of_two_equal_listings_is_empty():
    assert plan({"a": "1"}, {"a": "1"}, "m") == plan({}, {}, "m")


def test_the_folder_of_this_computer_is_gone_afterwards(url):
    with brought(url, lambda _: True) as folder:
        assert folder.is_dir()
    assert not Path(folder).exists()
