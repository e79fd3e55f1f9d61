"""What the archive gives back."""

from decimal import Decimal

import pytest

from pipeline.archive.baca import looked_at
from pipeline.archive.pulih import restore
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import versi_arsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import Periode
from pipeline.errors import ArchiveError
from tests.archive.lemari import SLUG, diarsipkan, penuh

TW4 = Periode(2024, 4)


def pulih(alamat, folder, tujuan, versi=None):
    with looked_at(TempatArsip(folder, alamat)) as connection:
        found = versi_arsip(connection, SLUG, TW4, versi)
    return restore(found, folder, folder.parent, tujuan)


def files(folder):
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


@pytest.fixture
def arsip(alamat, tmp_path):
    penuh(tmp_path / "arsip", alamat)
    return alamat


@pytest.mark.parametrize(("versi", "isi", "salinan"), [(None, b"dua", " v02"), (2, b"dua", " v02"), (1, b"satu", "")])
def test_a_version_comes_back_byte_for_byte(arsip, tmp_path, versi, isi, salinan):
    pulih(arsip, tmp_path / "arsip", tmp_path / "r", versi)

    assert files(tmp_path / "r") == {
        f"data/{SLUG}/2024/masuk/TW4/KESRA.xlsx": b"form " + isi,
        f"output/{SLUG}/2024-TW4/7-dokumen/iku.docx": isi,
        f"arsip/{SLUG}/masukan/2024/masuk/TW4/KESRA{salinan}.xlsx": b"form " + isi,
        f"arsip/{SLUG}/2024-TW4/7-dokumen/iku{salinan}.docx": isi,
    }


@pytest.mark.parametrize("isi", ["berkas", ".tersembunyi", "folder/"])
def test_a_folder_with_anything_in_it_is_left_alone(arsip, tmp_path, isi):
    tujuan = tmp_path / "r"
    (tujuan / isi).mkdir(parents=True)
    with pytest.raises(ArchiveError, match="tidak kosong"):
        pulih(arsip, tmp_path / "arsip", tujuan)

    assert files(tujuan) == {}


def test_an_empty_folder_will_do(arsip, tmp_path):
    (tmp_path / "r").mkdir()

    assert pulih(arsip, tmp_path / "arsip", tmp_path / "r").berkas == 4


def test_what_is_damaged_is_named_and_the_rest_comes_back(arsip, tmp_path):
    (tmp_path / "arsip" / SLUG / "2024-TW4/7-dokumen/iku.docx").write_bytes(b"rusak")
    found = pulih(arsip, tmp_path / "arsip", tmp_path / "r", 1)

    assert (found.berkas, [t.kode for t in found.temuan]) == (2, ["ARS-12"])
    assert b"rusak" not in files(tmp_path / "r").values()


def test_nothing_is_written_outside_the_folder(alamat, tmp_path):
    diarsipkan(tmp_path / "arsip", alamat, b"a", masukan=[Berkas.dari("../../../jahat.xlsx", b"x")])
    pulih(alamat, tmp_path / "arsip", tmp_path / "r")

    assert not (tmp_path / "jahat.xlsx").exists()


def test_the_newest_version_is_read_with_all_its_rows(arsip, tmp_path):
    with looked_at(TempatArsip(tmp_path, arsip)) as connection:
        found = versi_arsip(connection, SLUG, Periode(2024, 4))

    assert (found.versi, found.sebutan, found.capaian[0]["realisasi"], len(found.masukan)) == (
        2, f"{SLUG} 2024-TW4 versi 2", Decimal(98), 1,
    )  # fmt: skip


def test_a_period_that_was_never_archived_has_no_version(arsip, tmp_path):
    with looked_at(TempatArsip(tmp_path, arsip)) as connection:
        assert versi_arsip(connection, SLUG, Periode(2023, 4)) is None
