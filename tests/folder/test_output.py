from itertools import count

import pytest

from pipeline import disk
from pipeline.domain.dokumen import Dokumen
from pipeline.errors import OutputError
from pipeline.folder import jurnal, output
from pipeline.folder.manifest import Manifes
from pipeline.folder.output import edited, read_manifest, save

MANIFES = Manifes("kecamatan-contoh", "2024-TW4", {"instansi.toml": "ab"})


def dokumen(nama="7-dokumen/lkjip.docx", isi=b"satu"):
    return Dokumen(nama, isi, "lkjip", "LKjIP")


def simpan(folder, *isi, stages=("render",)):
    return save(folder, [d if isinstance(d, Dokumen) else dokumen(isi=d) for d in isi], MANIFES, stages)


def isi(folder):
    return {file.name: file.read_bytes() for file in (folder / "7-dokumen").iterdir()}


def test_a_new_file_is_written(tmp_path):
    assert (simpan(tmp_path, b"satu").baru, (tmp_path / "7-dokumen/lkjip.docx").read_bytes()) == (
        ("7-dokumen/lkjip.docx",),
        b"satu",
    )


def test_our_own_older_file_is_replaced(tmp_path):
    simpan(tmp_path, b"satu")

    assert simpan(tmp_path, b"dua").berubah == ("7-dokumen/lkjip.docx",)


def test_the_same_file_is_not_touched(tmp_path):
    simpan(tmp_path, b"satu")

    assert simpan(tmp_path, b"satu").berubah == ()


def test_what_a_person_edited_keeps_its_name_and_the_new_draft_lies_beside(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")

    kept = simpan(tmp_path, b"dua").dipertahankan

    assert kept == (("7-dokumen/lkjip.docx", "7-dokumen/lkjip (draf baru).docx"),)
    assert isi(tmp_path) == {"lkjip.docx": b"disunting", "lkjip (draf baru).docx": b"dua"}


def test_no_new_draft_is_written_while_it_says_what_it_said_before_the_edit(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")

    assert simpan(tmp_path, b"satu").dipertahankan == (("7-dokumen/lkjip.docx", ""),)
    assert isi(tmp_path) == {"lkjip.docx": b"disunting"}


def test_a_newer_draft_takes_the_place_of_the_draft_beside(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")
    simpan(tmp_path, b"dua")
    simpan(tmp_path, b"tiga")

    assert isi(tmp_path) == {"lkjip.docx": b"disunting", "lkjip (draf baru).docx": b"tiga"}


def test_a_draft_beside_that_was_edited_too_is_kept_too(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")
    simpan(tmp_path, b"dua")
    (tmp_path / "7-dokumen/lkjip (draf baru).docx").write_bytes(b"disunting juga")
    simpan(tmp_path, b"tiga")

    assert isi(tmp_path) == {
        "lkjip.docx": b"disunting", "lkjip (draf baru).docx": b"disunting juga", "lkjip (draf baru 2).docx": b"tiga",
    }  # fmt: skip


def test_once_the_edited_file_is_taken_away_the_draft_has_its_name_again(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")
    simpan(tmp_path, b"dua")
    (tmp_path / "7-dokumen/lkjip.docx").unlink()
    simpan(tmp_path, b"dua")

    assert isi(tmp_path) == {"lkjip.docx": b"dua"}


def test_what_a_person_edited_is_known(tmp_path):
    simpan(tmp_path, b"satu")
    assert edited(tmp_path) == {}
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")
    simpan(tmp_path, b"dua")

    assert edited(tmp_path) == {"7-dokumen/lkjip.docx": b"disunting"}


def test_a_file_nobody_recorded_counts_as_a_persons(tmp_path):
    (tmp_path / "7-dokumen").mkdir()
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"milik orang")

    assert simpan(tmp_path, b"satu").dipertahankan == (("7-dokumen/lkjip.docx", "7-dokumen/lkjip (draf baru).docx"),)
    assert isi(tmp_path) == {"lkjip.docx": b"milik orang", "lkjip (draf baru).docx": b"satu"}


@pytest.mark.parametrize("berhenti", ["7-dokumen/lkjip.docx", "manifest.json"])
def test_a_run_that_stopped_half_way_makes_nothing_an_edit(tmp_path, monkeypatch, berhenti):
    simpan(tmp_path, b"satu")
    with monkeypatch.context() as patch:
        patch.setattr(output, "put", _stop_after(tmp_path / berhenti))
        with pytest.raises(KeyboardInterrupt):
            simpan(tmp_path, b"dua")
    assert edited(tmp_path) == {}

    assert simpan(tmp_path, b"tiga").dipertahankan == ()
    assert isi(tmp_path) == {"lkjip.docx": b"tiga"}


def _stop_after(file):
    """Stops as a killed process does: the file is in its place, the rest is not."""

    def put_and_stop(place, isi):
        jurnal.put(place, isi)
        if place == file:
            raise KeyboardInterrupt

    return put_and_stop


@pytest.mark.parametrize("ke", [1, 2, 3])
def test_a_full_disk_leaves_no_half_of_a_file_and_makes_nothing_an_edit(tmp_path, monkeypatch, ke):
    simpan(tmp_path, b"satu")
    with monkeypatch.context() as patch:
        patch.setattr(disk.os, "fsync", _full_at(ke))
        with pytest.raises(OutputError, match="tidak dapat ditulis"):
            simpan(tmp_path, b"dua")

    assert simpan(tmp_path, b"tiga").dipertahankan == ()
    assert list(tmp_path.rglob("*.tmp")) == []


def _full_at(ke):
    """The disk is full when the journal (1), the document (2) or the manifest (3) is written."""
    kali = count(1)

    def fsync(_nomor):
        if next(kali) == ke:
            raise OSError(28, "No space left on device")

    return fsync


def test_a_document_no_longer_made_is_removed(tmp_path):
    simpan(tmp_path, dokumen("7-dokumen/pk/lama.docx"))
    simpan(tmp_path, b"satu")

    assert not (tmp_path / "7-dokumen/pk/lama.docx").exists()


def test_an_edited_document_no_longer_made_stays(tmp_path):
    simpan(tmp_path, dokumen("7-dokumen/pk/lama.docx"))
    (tmp_path / "7-dokumen/pk/lama.docx").write_bytes(b"disunting")
    simpan(tmp_path, b"satu")

    assert (tmp_path / "7-dokumen/pk/lama.docx").exists()


def test_another_stage_leaves_these_documents_alone(tmp_path):
    simpan(tmp_path, b"satu")
    simpan(tmp_path, dokumen("4-analisis/laporan.docx"), stages=("analyse",))

    assert (tmp_path / "7-dokumen/lkjip.docx").exists()


def test_the_manifest_holds_every_stage(tmp_path):
    simpan(tmp_path, b"satu")
    simpan(tmp_path, dokumen("4-analisis/laporan.docx"), stages=("analyse",))

    assert sorted(read_manifest(tmp_path).keluaran) == ["4-analisis/laporan.docx", "7-dokumen/lkjip.docx"]


def test_an_unreadable_manifest_makes_everything_a_persons(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "manifest.json").write_text("{rusak")

    assert simpan(tmp_path, b"dua").dipertahankan != ()


def test_no_half_written_file_remains(tmp_path):
    simpan(tmp_path, b"satu")

    assert list(tmp_path.rglob("*.tmp")) == []


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "7-dokumen").write_text("berkas, bukan folder")

    with pytest.raises(OutputError, match="tidak dapat ditulis"):
        simpan(tmp_path, b"satu")
