import pytest

from pipeline.domain.dokumen import Dokumen
from pipeline.errors import OutputError
from pipeline.folder.manifest import Manifes
from pipeline.folder.output import read_manifest, save

MANIFES = Manifes("kecamatan-contoh", "2024-TW4", {"instansi.toml": "ab"})


def dokumen(nama="7-dokumen/lkjip.docx", isi=b"satu"):
    return Dokumen(nama, isi, "lkjip", "LKjIP")


def simpan(folder, *isi, stages=("render",)):
    return save(folder, [d if isinstance(d, Dokumen) else dokumen(isi=d) for d in isi], MANIFES, stages)


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


def test_what_a_person_edited_is_kept_beside(tmp_path):
    simpan(tmp_path, b"satu")
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"disunting")

    kept = simpan(tmp_path, b"dua").dipertahankan

    assert (tmp_path / kept[0]).read_bytes() == b"disunting"


def test_a_second_edit_does_not_replace_the_first(tmp_path):
    for suntingan in (b"pertama", b"kedua"):
        simpan(tmp_path, b"satu")
        (tmp_path / "7-dokumen/lkjip.docx").write_bytes(suntingan)
    simpan(tmp_path, b"satu")

    assert sorted(f.read_bytes() for f in (tmp_path / "7-dokumen").glob("*suntingan*")) == [b"kedua", b"pertama"]


def test_a_file_nobody_recorded_counts_as_a_persons(tmp_path):
    (tmp_path / "7-dokumen").mkdir()
    (tmp_path / "7-dokumen/lkjip.docx").write_bytes(b"milik orang")

    assert simpan(tmp_path, b"satu").dipertahankan == ("7-dokumen/lkjip (suntingan 1).docx",)


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
