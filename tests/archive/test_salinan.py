"""The archive folder: every content once, under a name for people, never overwritten."""

import hashlib
import sqlite3
from dataclasses import replace
from datetime import date

import pytest

from pipeline.archive.isi import IsiArsip
from pipeline.archive.salinan import legal
from pipeline.archive.simpan import archive
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.instansi import PengaturanArsip
from pipeline.errors import ArchiveError


def dokumen(nama, isi):
    return Dokumen(f"7-dokumen/{nama}", isi, "iku", nama)


def isi_dari(files, masukan, tahun, triwulan):
    rows = [{"sha256": hashlib.sha256(d.isi).hexdigest(), "nama": d.nama, "jenis": d.jenis, "klasifikasi": "000",
             "retensi": "permanen", "sidik_isi": d.sidik_isi} for d in files]  # fmt: skip
    given = [{"sha256": b.sidik, "nama": b.nama, "ukuran": b.ukuran} for b in masukan]
    return IsiArsip("kec", "Kec", tahun, triwulan, date(2025, 1, 7), "bersih", [], [], [], rows, given)


def simpan(folder, *files, masukan=(), triwulan=1):
    """Archive some documents; where each lies, below the office's part of the folder."""
    files = [dokumen(*f) for f in files]
    isi = isi_dari(files, masukan, 2024, triwulan)
    noted = archive(TempatArsip.dari(folder.parent, PengaturanArsip(lokasi=folder.name)), isi, files, masukan)
    return [row["lokasi"].removeprefix("kec/") for row in noted.dokumen]


def isi_folder(folder):
    akar = folder / "kec"
    found = (f for f in akar.rglob("*") if f.is_file() and f.name != ".kunci")
    return {f.relative_to(akar).as_posix(): f.read_bytes() for f in found}


def test_a_document_lies_under_its_period_and_name(tmp_path):
    assert simpan(tmp_path, ("iku.docx", b"a")) == ["2024-TW1/7-dokumen/iku.docx"]


def test_what_was_delivered_lies_under_its_place_in_the_data_folder(tmp_path):
    simpan(tmp_path, masukan=[Berkas.dari("2024/masuk/TW1/KESRA.xlsx", b"form")])

    assert isi_folder(tmp_path) == {"masukan/2024/masuk/TW1/KESRA.xlsx": b"form"}


def test_other_content_under_the_same_name_lies_beside(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))

    assert simpan(tmp_path, ("iku.docx", b"b")) == ["2024-TW1/7-dokumen/iku v02.docx"]
    assert isi_folder(tmp_path)["2024-TW1/7-dokumen/iku.docx"] == b"a"


def test_equal_content_of_a_later_period_points_to_the_same_file(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))

    assert simpan(tmp_path, ("iku.docx", b"a"), triwulan=2) == ["2024-TW1/7-dokumen/iku.docx"]
    assert len(isi_folder(tmp_path)) == 1


def test_content_that_comes_back_is_not_stored_again(tmp_path):
    for isi in (b"a", b"b"):
        simpan(tmp_path, ("iku.docx", isi))

    assert simpan(tmp_path, ("iku.docx", b"a")) == ["2024-TW1/7-dokumen/iku.docx"]


def test_a_copy_of_a_stopped_run_is_used_by_the_next(tmp_path):
    orphan = tmp_path / "kec/2024-TW1/7-dokumen/lain.docx"
    orphan.parent.mkdir(parents=True)
    orphan.write_bytes(b"a")

    assert simpan(tmp_path, ("iku.docx", b"a")) == ["2024-TW1/7-dokumen/lain.docx"]


def test_a_damaged_copy_is_never_what_a_new_version_points_to(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))
    (tmp_path / "kec/2024-TW1/7-dokumen/iku.docx").write_bytes(b"rusak")
    lokasi = simpan(tmp_path, ("iku.docx", b"a"), ("lain.docx", b"c"))

    assert isi_folder(tmp_path)[lokasi[0]] == b"a"


def test_a_lost_copy_comes_back_to_its_place(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))
    (tmp_path / "kec/2024-TW1/7-dokumen/iku.docx").unlink()
    simpan(tmp_path, ("lain.docx", b"a"), triwulan=2)

    assert isi_folder(tmp_path) == {"2024-TW1/7-dokumen/iku.docx": b"a"}


def test_names_that_are_one_on_windows_do_not_meet(tmp_path):
    first, second = simpan(tmp_path, ("Iku.docx", b"a"), ("iku.docx", b"b"))

    assert first.casefold() != second.casefold()


def test_a_folder_and_a_file_of_one_name_both_find_a_place(tmp_path):
    masukan = [Berkas.dari("2024/narasi", b"a"), Berkas.dari("2024/narasi/bab.md", b"b")]
    simpan(tmp_path, masukan=masukan)

    assert sorted(isi_folder(tmp_path).values()) == [b"a", b"b"]


def test_a_file_that_was_not_read_is_copied_from_the_disk(tmp_path):
    foto = Berkas("2024/masuk/TW1/foto.jpg", b"", 6, sumber=lambda: (b"abc", b"def"))
    simpan(tmp_path, masukan=[foto])

    assert isi_folder(tmp_path) == {"masukan/2024/masuk/TW1/foto.jpg": b"abcdef"}


def test_a_file_that_changes_while_it_is_copied_leaves_nothing(tmp_path):
    once = iter([(b"abc",), (b"lain",)])
    foto = Berkas("2024/masuk/TW1/foto.jpg", b"", 3, sumber=lambda: next(once))
    with pytest.raises(ArchiveError, match="berubah selagi"):
        simpan(tmp_path, masukan=[foto])

    assert isi_folder(tmp_path) == {}


@pytest.mark.parametrize(
    ("nama", "jadi"),
    [("a:b?.docx", "a_b_.docx"), ("con.xlsx", "con_.xlsx"), ("titik. /x", "titik/x"), ("PRN", "PRN_"), ("..", "_")],
)
def test_a_name_may_stand_on_windows(nama, jadi):
    assert legal(nama) == jadi


def test_a_long_name_keeps_its_ending_and_room_for_a_number(tmp_path):
    first, second = simpan(tmp_path, ("x" * 200 + ".docx", b"a"), ("x" * 200 + "y.docx", b"b"))

    assert [len(n.rpartition("/")[2]) <= 100 and n.endswith(".docx") for n in (first, second)] == [True, True]


def test_the_folder_says_what_it_is(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))

    assert "jangan dihapus" in (tmp_path / "BACA-SAYA.txt").read_text(encoding="utf-8")


def test_what_a_person_wrote_into_the_page_stays(tmp_path):
    (tmp_path / "BACA-SAYA.txt").write_text("salinan ada di lemari 2")
    simpan(tmp_path, ("iku.docx", b"a"))

    assert (tmp_path / "BACA-SAYA.txt").read_text() == "salinan ada di lemari 2"


def test_no_copies_are_made_of_content_that_makes_no_version(tmp_path):
    simpan(tmp_path, ("iku.docx", b"a"))
    again = replace(dokumen("iku.docx", b"a, lain hari"), sidik=hashlib.sha256(b"a").hexdigest())
    archive(TempatArsip.dari(tmp_path, PengaturanArsip(lokasi=".")), isi_dari([again], [], 2024, 1), [again], [])

    assert isi_folder(tmp_path) == {"2024-TW1/7-dokumen/iku.docx": b"a"}


def test_an_old_database_comes_along_and_stays_where_it_was(tmp_path):
    lama = tmp_path / "arsip.sqlite"
    simpan(tmp_path, ("iku.docx", b"a"))
    files = [dokumen("iku.docx", b"b")]
    archive(TempatArsip.dari(tmp_path, PengaturanArsip()), isi_dari(files, [], 2024, 1), files, [])

    assert [versions(f) for f in (lama, tmp_path / "arsip/arsip.sqlite")] == [1, 2]


def versions(file):
    connection = sqlite3.connect(file)
    found = connection.execute("select count(*) from arsip").fetchone()[0]
    connection.close()
    return found
