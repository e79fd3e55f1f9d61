"""The way back on the sample, as an office walks it."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from rich.console import Console

from pipeline import STAGES
from pipeline.back import compared, ensure_year, plan_next
from pipeline.domain.instansi import PengaturanArsip
from pipeline.errors import ArchiveError, DataFolderError
from pipeline.folder import layout
from pipeline.handout import handed_out
from pipeline.run import Permintaan, run
from pipeline.screen.back import show_export
from tests.archive.lemari import diarsipkan
from tests.test_build import MUNCAR, ROOT

HARI = date(2025, 1, 20)


def asked(tmp_path, periode="2024-TW4", hari=HARI):
    return Permintaan(tmp_path / "output", ROOT / "templates", hari, periode)


@pytest.fixture
def kantor(tmp_path):
    """A copy of the sample that a test may change."""
    return Path(shutil.copytree(MUNCAR, tmp_path / "data" / MUNCAR.name))


@pytest.mark.slow
def test_the_first_quarter_is_built_from_the_drafted_plan_and_misses_only_what_is_empty(kantor, tmp_path):
    hasil = plan_next(kantor, 2025, HARI)
    assert (hasil.file, hasil.baru) == (kantor / "2025/perencanaan.xlsx", True)

    kode = {t.kode for t in run(kantor, ["form"], asked(tmp_path, "2025-TW1")).temuan if t.tingkat.value != "info"}
    assert kode == {"BCA-16", "TGT-08"}


@pytest.mark.slow
def test_drafting_again_leaves_what_the_office_filled_in(kantor):
    first = plan_next(kantor, 2025, HARI).file
    first.write_bytes(first.read_bytes() + b"\0")
    isi = first.read_bytes()
    assert plan_next(kantor, 2025, HARI).file.name == "perencanaan (draf).xlsx"
    assert first.read_bytes() == isi


@pytest.mark.parametrize("tahun", [0, 20, 20255])
def test_what_is_no_year_is_refused_with_a_sentence(tahun):
    with pytest.raises(DataFolderError, match="--year 2025"):
        ensure_year(tahun)


def test_a_year_without_one_before_it_is_refused_with_a_sentence():
    with pytest.raises(DataFolderError, match="tersedia: 2024"):
        plan_next(MUNCAR, 2030, HARI)


@pytest.mark.slow
def test_last_year_comes_from_the_archive_where_the_plan_is_silent(kantor, tmp_path):
    run(kantor, ["archive"], asked(tmp_path))
    hasil = plan_next(kantor, 2025, HARI)
    buku = openpyxl.load_workbook(hasil.file)
    lembar = buku["riwayat"]
    for nomor in range(lembar.max_row, 1, -1):
        if lembar.cell(nomor, 2).value == 2024:
            lembar.delete_rows(nomor)
    buku.save(hasil.file)
    terbaca = run(kantor, ["form"], asked(tmp_path, "2025-TW1"))
    [formulir] = [f for f in terbaca.folder.glob("1-formulir/*.xlsx") if "pelayanan" in f.stem.casefold()]
    isi = openpyxl.load_workbook(formulir)["kinerja"]
    kepala = {sel.value: sel.column for sel in isi[1]}
    lalu = {row[0].value: row[kepala["Realisasi lalu"] - 1].value for row in isi.iter_rows(min_row=2)}
    assert "2024: 97,66" in lalu["IKU-1"]


@pytest.mark.slow
def test_an_archive_that_cannot_be_read_stops_no_form_and_is_a_finding(kantor, tmp_path):
    arsip = tmp_path / "rusak.sqlite"
    arsip.write_text("bukan arsip")
    hasil = run(kantor, ["form"], replace(asked(tmp_path), arsip=f"sqlite:///{arsip}"))
    assert [t.kode for t in hasil.temuan if t.kode.startswith("RWY")] == ["RWY-03"]


@pytest.mark.slow
def test_nothing_changed_since_a_period_was_archived_until_something_does(kantor, tmp_path):
    permintaan = asked(tmp_path)
    assert compared(kantor, permintaan).beda is None
    folder = run(kantor, STAGES, permintaan).folder
    assert not compared(kantor, permintaan).beda.ada

    lkjip = folder / "7-dokumen/lkjip-2024.docx"
    naskah = docx.Document(lkjip)
    next(p for p in naskah.paragraphs if len(p.text) > 100).add_run(" Kalimat Sekretaris.")
    naskah.save(lkjip)
    [kalimat] = [k for k in compared(kantor, permintaan).beda.kalimat if k.dokumen.startswith("7-dokumen/")]
    assert (kalimat.dokumen, kalimat.baru.endswith("Kalimat Sekretaris.")) == ("7-dokumen/lkjip-2024.docx", True)


@pytest.mark.slow
def test_a_soft_copy_that_was_altered_is_not_compared_but_named(kantor, tmp_path):
    permintaan = replace(asked(tmp_path), cache=None)
    folder = run(kantor, STAGES, permintaan).folder
    [file] = (permintaan.tempat_arsip(PengaturanArsip()).folder / folder.parent.name).rglob("lkjip-2024.docx")
    file.write_bytes(b"bukan yang diarsipkan")
    beda = compared(kantor, permintaan).beda
    assert (beda.kalimat, beda.tak_dibandingkan) == ((), ("7-dokumen/lkjip-2024.docx",))


@pytest.mark.slow
def test_a_template_that_made_no_document_is_no_finding_that_went_away(kantor, tmp_path):
    (kantor / layout.TEMPLAT).mkdir(exist_ok=True)
    (kantor / layout.TEMPLAT / "iku.docx").write_bytes(b"bukan Word")
    assert "TPL-01" in {t.kode for t in run(kantor, ["archive"], asked(tmp_path)).temuan}
    assert compared(kantor, asked(tmp_path)).beda.temuan == ()


@pytest.mark.slow
def test_an_export_holds_the_newest_version_and_a_public_one_in_its_folder_leaves_nothing_else(kantor, tmp_path):
    permintaan = asked(tmp_path)
    run(kantor, ["archive"], permintaan)
    tujuan = tmp_path / "ekspor"
    hasil = handed_out([kantor], permintaan, tujuan, publik=False)
    assert (hasil.baris["capaian"], (tujuan / "temuan.csv").is_file(), hasil.asing) == (29, True, ())

    (tujuan / "catatan.txt").write_text("milik orang")
    hasil = handed_out([kantor], permintaan, tujuan, publik=True)
    assert ((tujuan / "temuan.csv").exists(), hasil.asing) == (False, ("catatan.txt",))


def test_what_was_archived_is_handed_out_when_the_years_of_the_office_are_gone(tmp_path):
    unit = Path(shutil.copytree(MUNCAR, tmp_path / "data" / MUNCAR.name, ignore=shutil.ignore_patterns("20*")))
    diarsipkan(tmp_path / "output/arsip", f"sqlite:///{tmp_path / 'output/arsip/arsip.sqlite'}", b"x", slug=unit.name)
    assert handed_out([unit], asked(tmp_path), tmp_path / "ekspor", publik=False).baris["capaian"] == 1


def test_a_file_of_an_export_that_a_person_edited_is_kept_and_told(tmp_path):
    diarsipkan(
        tmp_path / "output/arsip", f"sqlite:///{tmp_path / 'output/arsip/arsip.sqlite'}", b"x", slug=MUNCAR.name
    )
    tujuan = tmp_path / "ekspor"
    handed_out([MUNCAR], asked(tmp_path), tujuan, publik=False)
    (tujuan / "dokumen.csv").write_text("disunting")
    layar = Console(record=True, width=300)
    show_export(layar, hasil := handed_out([MUNCAR], asked(tmp_path), tujuan, publik=True))
    assert ((tujuan / "dokumen.csv").read_text(), hasil.asing) == ("disunting", ())
    assert "dokumen.csv disunting orang dan tidak disentuh; draf yang baru ada di sampingnya" in layar.export_text()


def test_an_export_of_nothing_says_what_to_do_and_makes_no_archive(tmp_path):
    with pytest.raises(ArchiveError, match="invoke build"):
        handed_out([MUNCAR], asked(tmp_path), tmp_path / "ekspor", publik=False)
    assert list(tmp_path.iterdir()) == []
