"""Verify and restore as they are asked for: one office, by its folder, by where one stands, or when it is gone."""

from datetime import date
from pathlib import Path

import pytest
from rich.console import Console

from pipeline.errors import ArchiveError
from pipeline.permintaan import Permintaan
from pipeline.screen.keeping import restore, verify
from tests.archive.lemari import SLUG, penuh

IKU = f"{SLUG}/2024-TW4/7-dokumen/iku.docx"


@pytest.fixture
def output(tmp_path):
    (tmp_path / "data" / SLUG).mkdir(parents=True)
    (tmp_path / "data" / SLUG / "instansi.toml").write_text(
        '[instansi]\nnama = "Kecamatan"\njenis = "kecamatan"\npemerintah_daerah = "Kabupaten"\n', encoding="utf-8"
    )
    arsip = tmp_path / "output/arsip"
    penuh(arsip, f"sqlite:///{arsip / 'arsip.sqlite'}")
    return tmp_path / "output"


def minta(output):
    return Permintaan(output, Path(), date(2025, 1, 31), "2024-TW4")


@pytest.fixture
def layar():
    return Console(record=True, width=200)


def test_an_altered_soft_copy_is_named_and_the_command_ends_with_two(output, layar):
    data = output.parent / "data"
    assert verify(layar, data, minta(output)) == 0
    (output / "arsip" / IKU).write_bytes(b"lain")
    assert (verify(layar, data, minta(output)), IKU in layar.export_text()) == (2, True)


@pytest.mark.parametrize("di", [SLUG, "tidak-ada"])
def test_one_office_is_looked_at_by_its_name(output, layar, monkeypatch, di):
    (output / "arsip" / IKU).write_bytes(b"lain")
    unit = output.parent / "data" / di
    assert verify(layar, unit, minta(output)) == (2 if di == SLUG else 0)
    if unit.is_dir():
        monkeypatch.chdir(unit)
        assert verify(layar, Path(), minta(output)) == 2


def test_an_office_behind_a_link_is_known_by_the_name_it_was_archived_under(output, layar):
    (output.parent / "data" / SLUG).rename(output.parent / "disk-lain")
    (output.parent / "data" / SLUG).symlink_to(output.parent / "disk-lain")
    tujuan = output.parent / "pulih"
    assert restore(layar, output.parent / "data" / SLUG, minta(output), 0, str(tujuan)) == 0
    assert (tujuan / "arsip" / IKU.replace("iku.docx", "iku v02.docx")).read_bytes() == b"dua"


def test_a_folder_with_something_in_it_is_refused(output, layar):
    with pytest.raises(ArchiveError, match="tidak kosong"):
        restore(layar, output.parent / "data" / SLUG, minta(output), 0, str(output))
