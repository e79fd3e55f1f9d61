"""What is kept on disk between runs: it never changes a document, and is never needed."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from pipeline.word import cache
from pipeline.word.cache import Cache, user_folder
from pipeline.word.errors import FieldMissing, TemplateBroken
from pipeline.word.template import compile as compiling
from pipeline.word.template.template import Template
from tests.word.build import lines, page

PAGE = page("{{ a }} dan {% for b in c %}{{ b }}{% endfor %}", header="{{ a }}")


@pytest.fixture(autouse=True)
def _another_process(monkeypatch):
    """Nothing is known from what this process compiled before."""
    monkeypatch.setattr(Template, "_loaded", {})


def printed(folder: Path | None, template=PAGE, **more) -> bytes:
    Template._loaded.clear()
    return Template.load(template, "coba.docx", Cache(folder)).render({"a": "x & y", "c": [1, 2], **more})


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


@pytest.fixture
def never_mended(monkeypatch):
    monkeypatch.setattr("pipeline.word.template.template.mended", lambda *_: pytest.fail("templat disusun lagi"))


@pytest.fixture
def never_compiled(monkeypatch):
    made = compiling.environment()
    monkeypatch.setattr(made, "compile", lambda *_: pytest.fail("jinja disusun lagi"))


def test_what_was_kept_prints_the_same_bytes(tmp_path):
    assert printed(None) == printed(tmp_path) == printed(tmp_path)


def test_a_template_that_was_kept_is_not_mended_again(tmp_path, request):
    printed(tmp_path)
    request.getfixturevalue("never_mended")
    assert lines(printed(tmp_path))[-1] == "x & y dan 12"


def test_a_template_that_was_kept_is_not_compiled_again(tmp_path, request):
    printed(tmp_path)
    request.getfixturevalue("never_compiled")
    assert lines(printed(tmp_path))[-1] == "x & y dan 12"


def test_a_changed_template_is_not_served_from_what_was_kept(tmp_path):
    printed(tmp_path)
    assert lines(printed(tmp_path, page("lain {{ a }}")))[-1] == "lain x & y"


def test_another_engine_does_not_use_what_this_one_kept(tmp_path, monkeypatch):
    printed(tmp_path)
    monkeypatch.setattr(cache, "engine", lambda: b"lain")
    printed(tmp_path)
    assert len(kept(tmp_path)) == 2


@pytest.mark.parametrize("why", [PackageNotFoundError("jinja2"), PermissionError()])
def test_an_engine_that_cannot_tell_what_it_is_keeps_nothing(tmp_path, monkeypatch, why):
    def unknown():
        raise why

    monkeypatch.setattr(cache, "engine", unknown)
    assert (printed(tmp_path), kept(tmp_path)) == (printed(None), [])


def test_what_cannot_be_marked_as_used_is_still_read(tmp_path, monkeypatch, request):
    def refused(*_):
        raise PermissionError

    printed(tmp_path)
    monkeypatch.setattr(os, "utime", refused)
    request.getfixturevalue("never_mended")
    assert lines(printed(tmp_path))[-1] == "x & y dan 12"


def test_a_folder_deleted_between_two_runs_costs_only_time(tmp_path):
    first = printed(tmp_path / "a")
    for path in kept(tmp_path / "a"):
        path.unlink()
    assert printed(tmp_path / "a") == first


@pytest.mark.parametrize("spoilt", [b"", b"rusak", b"\0" * 5000])
def test_a_corrupted_entry_is_made_anew(tmp_path, spoilt):
    first = printed(tmp_path)
    whole = kept(tmp_path)[0].read_bytes()
    kept(tmp_path)[0].write_bytes(spoilt)
    assert (printed(tmp_path), kept(tmp_path)[0].read_bytes()) == (first, whole)


def test_one_wrong_byte_in_the_code_is_seen_before_it_runs(tmp_path):
    first = printed(tmp_path)
    held = bytearray(kept(tmp_path)[0].read_bytes())
    held[-100] ^= 1
    kept(tmp_path)[0].write_bytes(held)
    assert printed(tmp_path) == first


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path):
    (tmp_path / "berkas").write_text("bukan folder")
    assert printed(tmp_path / "berkas") == printed(None)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells by other means who may write")
def test_a_folder_others_write_in_is_not_used(tmp_path):
    (tmp_path / "milik-bersama").mkdir()
    (tmp_path / "milik-bersama").chmod(0o777)
    printed(tmp_path / "milik-bersama")
    assert kept(tmp_path / "milik-bersama") == []


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_a_link_to_a_folder_is_not_used(tmp_path):
    (tmp_path / "asli").mkdir()
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    printed(tmp_path / "tautan")
    assert kept(tmp_path / "asli") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows tells by other means who may read")
def test_nobody_else_reads_or_writes_what_is_kept(tmp_path):
    printed(tmp_path / "baru")
    assert [path.stat().st_mode & 0o077 for path in (tmp_path / "baru", *kept(tmp_path / "baru"))] == [0, 0]


def test_the_entries_used_longest_ago_make_room(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MOST", 2)
    store = Cache(tmp_path)
    for place, name in enumerate(("a", "b")):
        store.put(name, b"isi")
        os.utime(tmp_path / name, (place, place))
    store.get("a")
    store.put("c", b"isi")
    assert [path.name for path in kept(tmp_path)] == ["a", "c"]


def test_a_broken_template_is_told_each_time(tmp_path):
    for _ in range(2):
        with pytest.raises(TemplateBroken, match="tidak ditutup"):
            printed(tmp_path, page("{{ a"))


def test_a_missing_field_is_told_with_its_words_from_what_was_kept(tmp_path):
    template = page("{{ a }}", "Capaian {{ nilai }}")
    for _ in range(2):
        with pytest.raises(FieldMissing, match=r"'nilai' .*Capaian \{\{ nilai \}\}"):
            printed(tmp_path, template)


def test_the_names_a_template_uses_are_told_from_what_was_kept(tmp_path):
    printed(tmp_path)
    Template._loaded.clear()
    assert Template.load(PAGE, "coba.docx", Cache(tmp_path)).fields() == {"a", "c", "c[]"}


@pytest.mark.parametrize(
    ("told", "found"), [({"SAKIP_CACHE": "/tempat/lain"}, Path("/tempat/lain")), ({"SAKIP_CACHE": ""}, None)]
)
def test_a_person_says_where_it_is_kept_or_that_nothing_is(monkeypatch, told, found):
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert user_folder() == found


@pytest.mark.skipif(os.name == "nt", reason="another folder on Windows")
def test_the_usual_folder_is_that_of_the_user(monkeypatch):
    monkeypatch.delenv("SAKIP_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/rumah/.simpanan")
    assert user_folder() == Path("/rumah/.simpanan/sakip")
