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


@pytest.fixture
def windows(tmp_path, monkeypatch):
    """A computer where the rights of a folder are not told by its mode, and a user's profile on it."""
    (tmp_path / "profil").mkdir()
    monkeypatch.setattr(cache, "_WINDOWS", True)
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "profil")
    return tmp_path


def test_on_windows_a_folder_below_the_profile_of_the_user_is_used(windows):
    printed(windows / "profil" / "AppData" / "sakip")
    assert len(kept(windows / "profil" / "AppData" / "sakip")) == 1


def test_on_windows_a_folder_outside_the_profile_of_the_user_is_not_used(windows):
    assert printed(windows / "bersama") == printed(None)
    assert kept(windows / "bersama") == []


@pytest.mark.skipif(os.name == "nt", reason="links are for administrators there")
def test_on_windows_a_folder_that_leads_out_of_the_profile_is_not_used(windows):
    (windows / "bersama").mkdir()
    (windows / "profil" / "tautan").symlink_to(windows / "bersama")
    printed(windows / "profil" / "tautan" / "sakip")
    assert kept(windows / "bersama" / "sakip") == []


def test_on_windows_a_user_without_a_profile_keeps_nothing(windows, monkeypatch):
    def nowhere():
        raise RuntimeError

    monkeypatch.setattr(Path, "home", nowhere)
    printed(windows / "profil" / "sakip")
    assert kept(windows / "profil" / "sakip") == []


@pytest.mark.skipif(os.name == "nt", reason="Windows tells by other means who may read")
def test_nobody_else_reads_or_writes_what_is_kept(tmp_path):
    printed(tmp_path / "baru")
    assert [path.stat().st_mode & 0o077 for path in (tmp_path / "baru", *kept(tmp_path / "baru"))] == [0, 0]


_LATER = 4_000_000_000
"""A day in the year 2096, in seconds."""


def name_of(sign: str) -> str:
    return f"halaman-{sign * 64}"


def filled(folder: Path, *signs: str) -> Cache:
    """A cache with these entries, each used a little later than the one before, long ago."""
    store = Cache(folder)
    for place, sign in enumerate(signs):
        store.put(name_of(sign), b"isi")
        os.utime(folder / name_of(sign), (place, place))
    return store


def test_the_entries_used_longest_ago_make_room(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MOST", 2)
    store = filled(tmp_path, "a", "b")
    store.get(name_of("a"))
    store.put(name_of("c"), b"isi")
    assert [path.name for path in kept(tmp_path)] == [name_of("a"), name_of("c")]


@pytest.mark.parametrize(
    "name", ["Renstra 2025.docx", "baru-saja.docx", "templat-pk.docx", f"templat-{'a' * 64}.docx", f"lain-{'a' * 64}"]
)
def test_what_somebody_else_put_into_the_folder_stays(tmp_path, monkeypatch, name):
    monkeypatch.setattr(cache, "_MOST", 1)
    (tmp_path / name).write_bytes(b"milik orang")
    os.utime(tmp_path / name, (0, 0))
    filled(tmp_path, "a", "b")
    assert {path.name for path in kept(tmp_path)} == {name, name_of("b")}


def test_files_of_others_take_no_room_from_the_entries(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MOST", 1)
    for name in ("satu.docx", "dua.docx"):
        (tmp_path / name).write_bytes(b"milik orang")
        os.utime(tmp_path / name, (_LATER, _LATER))
    assert filled(tmp_path, "a").get(name_of("a")) == b"isi"


def test_what_a_run_that_was_cut_off_left_behind_makes_room(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "_MOST", 1)
    (tmp_path / "baru-ab12_xyz").write_bytes(b"separ")
    os.utime(tmp_path / "baru-ab12_xyz", (0, 0))
    filled(tmp_path, "a")
    assert [path.name for path in kept(tmp_path)] == [name_of("a")]


@pytest.mark.parametrize("step", ["replace", "write_bytes"])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path, monkeypatch, step):
    def refused(*_):
        raise PermissionError

    monkeypatch.setattr(Path, step, refused)
    Cache(tmp_path).put(name_of("a"), b"isi")
    assert kept(tmp_path) == []


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
