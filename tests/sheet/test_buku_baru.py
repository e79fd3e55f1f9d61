"""A workbook of ours is the same bytes wherever it is made."""

import sys
from io import BytesIO
from zipfile import ZipFile

import pytest

from pipeline.sheet.buku_baru import new_workbook


def buku():
    return new_workbook("Formulir", "Kantor", lambda satu: satu.add_worksheet("Isian é").write_string("A1", "=1+1"))


@pytest.mark.parametrize("sistem", ["win32", "linux"])
def test_a_workbook_does_not_say_on_what_system_it_was_made(sistem, monkeypatch):
    monkeypatch.setattr(sys, "platform", sistem)
    dibuat = buku()
    monkeypatch.undo()
    assert dibuat == buku()
    with ZipFile(BytesIO(dibuat)) as paket:
        assert paket.testzip() is None
        assert {satu.create_system for satu in paket.infolist()} == {3}
