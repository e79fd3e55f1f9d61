"""An office is passed over only where nothing its result stands on changed: whatever is touched, it is made again."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline.run
from pipeline import STAGES
from pipeline.fleet import run_all
from pipeline.permintaan import Permintaan
from pipeline.regulation.katalog import temuan
from pipeline.screen.outcome import BarisHasil, HasilKantor
from pipeline.unchanged import trace, unchanged

ROOT = Path(__file__).parent.parent
CONTOH = ROOT / "data/kecamatan-contoh-muncar"
CATATAN = (".jejak", ".kunci")


@pytest.fixture(scope="module")
def dibuat(tmp_path_factory):
    """A sample office built whole: its folder, the request, what a second run says."""
    folder = tmp_path_factory.mktemp("tetap")
    unit = folder / "data" / CONTOH.name
    shutil.copytree(CONTOH, unit)
    shutil.copytree(ROOT / "templates", folder / "templates", ignore=shutil.ignore_patterns("_sumber", "__pycache__"))
    minta = Permintaan(folder / "output", folder / "templates", date(2026, 1, 15))
    (hasil,) = run_all([unit], STAGES, minta)
    return unit, minta, hasil


def as_it_was(unit, stages, minta):
    """What was made, where a run would make the same; None where it must be made."""
    return unchanged(unit, stages, minta, trace(unit, stages, minta))


@pytest.fixture
def lagi(dibuat):
    """What a second run says; at the end everything lies there again as it lay."""
    unit, minta, _ = dibuat
    akar = unit.parents[1]
    utuh = akar.with_name(f"{akar.name}-utuh")
    if not utuh.exists():
        shutil.copytree(akar, utuh)
    assert as_it_was(unit, STAGES, minta) is not None
    yield lambda **lain: as_it_was(unit, STAGES, replace(minta, **lain))
    for nama in ("data", "output", "templates"):
        shutil.rmtree(akar / nama)
        shutil.copytree(utuh / nama, akar / nama)  # with the times of every file


def test_what_is_as_it_was_is_not_made_again_and_told_with_the_same_line(dibuat, lagi):
    _, _, hasil = dibuat
    assert isinstance(hasil, HasilKantor)
    assert lagi() == replace(hasil.baris, sama=True)
    assert isinstance(lagi(), BarisHasil)


UBAH = {
    "a form with one more byte": lambda d, _o, _t: _append(next(d.rglob("masuk/TW4/*"))),
    "the settings": lambda d, _o, _t: _append(d / "instansi.toml"),
    "a narrative": lambda d, _o, _t: _append(next(d.rglob("narasi/*.md"))),
    "a new form": lambda d, _o, _t: (d / "2024/masuk/TW4/baru.xlsx").write_bytes(b"x"),
    "a form removed": lambda d, _o, _t: next(f for f in d.rglob("masuk/TW3/*") if f.is_file()).unlink(),
    "a form renamed": lambda d, _o, _t: (f := next(d.rglob("masuk/TW3/*"))).rename(f.with_name(f"z{f.name}")),
    "an empty folder": lambda d, _o, _t: (d / "2024/masuk/TW9").mkdir(),
    "a review": lambda d, _o, _t: _new(d / "2024/reviu/lembar.xlsx"),
    "an own template": lambda d, _o, _t: _new(d / "templates/lkjip.docx"),
    "another year's plan": lambda d, _o, _t: _new(d / "2030/perencanaan.xlsx"),
    "one of our templates": lambda _d, _o, t: _append(next(t.glob("*.docx"))),
    "a document a person edited": lambda _d, o, _t: _append(next(o.rglob("lkjip-2024.docx"))),
    "a document removed": lambda _d, o, _t: next(o.rglob("lkjip-2024.docx")).unlink(),
    "the manifest": lambda _d, o, _t: _append(next(o.rglob("manifest.json"))),
    "a file beside the documents": lambda _d, o, _t: _new(next(o.glob("*/2024-TW4")) / "catatan.txt"),
    "what the page shows of the year": lambda _d, o, _t: _new(next(o.glob("kecamatan*")) / "2024/manifest.json"),
    "the archive deleted": lambda _d, o, _t: (o / "arsip/arsip.sqlite").unlink(),
    "a soft copy deleted": lambda _d, o, _t: next(f for f in o.rglob("arsip/*/2024-TW4/*/*") if f.is_file()).unlink(),
    "a row of the archive altered": lambda _d, o, _t: _alter(o / "arsip/arsip.sqlite"),
}  # fmt: skip


@pytest.mark.parametrize("apa", UBAH)
def test_whatever_was_touched_is_made_again(apa, dibuat, lagi):
    unit, minta, _ = dibuat
    UBAH[apa](unit, minta.output, minta.templat)
    assert lagi() is None


@pytest.mark.parametrize(
    "lain", [{"hari_ini": date(2026, 1, 16)}, {"periode": "2024"}, {"diketik": "lain"}, {"arsip": "sqlite:///x.sqlite"},
             {"output": Path("lain")}], ids=str,
)  # fmt: skip
def test_asked_otherwise_it_is_made(lain, lagi):
    assert lagi(**lain) is None


def test_other_stages_are_made(dibuat):
    unit, minta, _ = dibuat
    assert as_it_was(unit, ("form",), minta) is None


def test_another_program_makes_it_again(lagi, monkeypatch):
    monkeypatch.setattr("pipeline.unchanged.version", lambda: "lain")
    assert lagi() is None


@settings(max_examples=25)
@given(st.data())
def test_one_bit_anywhere_is_noticed(dibuat, data):
    unit, minta, hasil = dibuat
    files = [f for akar in (unit, hasil.folder) for f in sorted(akar.rglob("*"))
             if f.is_file() and f.stat().st_size and not set(f.parts) & set(CATATAN)]  # fmt: skip
    file = data.draw(st.sampled_from(files))
    isi = file.read_bytes()
    di = data.draw(st.integers(0, len(isi) - 1))
    file.write_bytes(isi[:di] + bytes([isi[di] ^ 1 << data.draw(st.integers(0, 7))]) + isi[di + 1 :])
    try:
        assert as_it_was(unit, STAGES, minta) is None
    finally:
        file.write_bytes(isi)
    assert as_it_was(unit, STAGES, minta) is not None


@pytest.fixture
def sela(tmp_path, monkeypatch):
    """One cheap stage of a sample, with something that happens as soon as its files are written."""
    unit = tmp_path / "data" / CONTOH.name
    shutil.copytree(CONTOH, unit)
    minta = Permintaan(tmp_path / "output", ROOT / "templates", date(2026, 1, 15), "2024-TW1")
    asli = pipeline.run.run

    def sekali(lalu, awal=None):
        if awal:
            awal(minta.output)

        def run(*apa):
            hasil = asli(*apa)
            return lalu(unit, hasil) or hasil

        monkeypatch.setattr("pipeline.run.run", run)
        (hasil,) = run_all([unit], ("intake",), minta)
        monkeypatch.setattr("pipeline.run.run", asli)
        assert isinstance(hasil, HasilKantor)
        return as_it_was(unit, ("intake",), minta)

    return sekali


MEANWHILE = {
    "a document": lambda _, hasil: _append(next(hasil.folder.rglob("ceklist-penerimaan-*.docx"))),
    "a form": lambda unit, _: _append(next(unit.rglob("masuk/TW1/*"))),
    "a file of their own": lambda _, hasil: _new(hasil.folder / "catatan.txt"),
}


@pytest.mark.parametrize("apa", MEANWHILE)
def test_what_a_person_changed_while_the_run_worked_is_taken_in_by_the_next(apa, sela):
    assert sela(MEANWHILE[apa]) is None


def test_what_a_person_edited_before_the_run_is_no_reason_to_make_it_again(sela):
    sela(lambda *_: None)
    assert sela(lambda *_: None, awal=_edited) is not None


@pytest.mark.parametrize("kode", ["ARS-01", "ARS-03"])
def test_what_may_be_gone_the_next_moment_is_tried_again(kode, sela):
    celah = {"sebab": "x"} if kode == "ARS-01" else {}
    assert sela(lambda _, hasil: replace(hasil, temuan=(temuan(kode, **celah),))) is None


def test_where_tiers_decide_a_result_stands_once_a_run_changed_nothing(sela):
    assert sela(lambda _, hasil: replace(hasil, menunggu="MENUNGGU")) is None
    assert sela(lambda _, hasil: replace(hasil, menunggu="MENUNGGU")) is not None


def _edited(output):
    _append(next(output.rglob("ceklist-penerimaan-*.docx")))


def _append(file):
    file.write_bytes(file.read_bytes() + b" ")


def _new(file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"x")


def _alter(file):
    with closing(sqlite3.connect(file)) as arsip:
        for (nama,) in arsip.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            arsip.execute(f"DROP TRIGGER {nama}")
        arsip.execute("UPDATE capaian SET uraian = uraian || '.' WHERE id = (SELECT min(id) FROM capaian)")
        arsip.commit()
