"""The page above all offices: told from every manifest, and never put over what a person wrote."""

import pytest

from pipeline.folder import output
from pipeline.folder.manifest import Manifes


def simpan(folder, stages=("form",), **ringkasan):
    output.save(folder, (), Manifes(folder.parent.name, folder.name, {}, ringkasan=ringkasan), stages)


def test_every_period_that_was_built_whole_is_told(tmp_path):
    simpan(tmp_path / "b" / "2024-TW1", nama="B")
    simpan(tmp_path / "a" / "2024", nama="A")
    simpan(tmp_path / "a" / "2024-TW2")
    found = [(slug, str(periode), told["nama"]) for slug, periode, told in output.summaries(tmp_path)]
    assert found == [("a", "2024", "A"), ("b", "2024-TW1", "B")]


def test_a_single_stage_keeps_what_the_last_whole_build_told(tmp_path):
    folder = tmp_path / "a" / "2024-TW1"
    simpan(folder, nama="A")
    simpan(folder, ["check"])
    assert [told["nama"] for *_, told in output.summaries(tmp_path)] == ["A"]


@pytest.mark.parametrize("rusak", ["", "[]", "{}", '{"ringkasan": 3}', '{"ringkasan": {}}', "bukan"])
def test_a_manifest_that_tells_nothing_is_passed_over(tmp_path, rusak):
    (tmp_path / "a" / "2024-TW1").mkdir(parents=True)
    (tmp_path / "a" / "2024-TW1" / "manifest.json").write_text(rusak)
    assert list(output.summaries(tmp_path)) == []


def test_a_page_of_ours_is_written_anew(tmp_path):
    assert output.put_above(tmp_path, b"<p>satu")
    assert output.put_above(tmp_path, b"<p>dua")
    assert (tmp_path / "index.html").read_bytes().startswith(b"<p>dua<!--")


@pytest.mark.parametrize("ubah", [lambda _: b"milik kantor", lambda isi: isi.replace(b"satu", b"lain")])
def test_a_page_a_person_wrote_or_changed_stays(tmp_path, ubah):
    output.put_above(tmp_path, b"<p>satu")
    file = tmp_path / "index.html"
    file.write_bytes(ubah(file.read_bytes()))
    lama = file.read_bytes()
    assert output.put_above(tmp_path, b"<p>dua") is False
    assert file.read_bytes() == lama
