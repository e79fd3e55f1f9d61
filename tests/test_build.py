"""The whole chain on the sample data, as an office runs it."""

import csv
import os
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.errors import PipelineError
from pipeline.run import Permintaan, run

ROOT = Path(__file__).parent.parent
SATPOL = ROOT / "data/satpol-pp-kabupaten-jember"
MUNCAR = ROOT / "data/kecamatan-contoh-muncar"
KELIRU = ROOT / "data/_latihan/kecamatan-keliru"

WORD = [
    "1-formulir/*.docx",
    "1-formulir/nota-dinas/*.docx",
    "2-penerimaan/ceklist-penerimaan-20*.docx",
    "3-kelengkapan/cek-list-kelengkapan-20*.docx",
    "4-analisis/laporan-analisa-20*.docx",
    "5-pengelompokan/laporan-pengelompokan-20*.docx",
    "6-reviu/lembar-verifikasi-20*.docx",
    "6-reviu/catatan-revisi-20*.docx",
    "6-reviu/catatan-penerimaan-20*.docx",
    "7-dokumen/pk/pk-20??-01-*.docx",
    "7-dokumen/iku-20??.docx",
    "7-dokumen/cascading-20??.docx",
    "7-dokumen/rencana-aksi-20??.docx",
    "7-dokumen/monev-rencana-aksi-20*.docx",
    "7-dokumen/pengukuran-kinerja-20*.docx",
    "7-dokumen/lkjip-20??.docx",
]  # fmt: skip
OTHERS = [
    "1-formulir/*.xlsx", "3-kelengkapan/temuan.csv", "4-analisis/pengukuran.csv", "4-analisis/anggaran.csv",
    "8-arsip/register.csv", "index.html", "manifest.json",
]  # fmt: skip


def build(unit, output, periode="", stages=STAGES, hari=date(2026, 1, 15)):
    return run(unit, stages, Permintaan(output, ROOT / "templates", hari, periode))


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Both sample units in one output folder, built once for every test of this file on a worker."""
    output = tmp_path_factory.mktemp("output")
    return output, {unit.name: build(unit, output) for unit in (SATPOL, MUNCAR)}


@pytest.mark.parametrize("unit", [SATPOL, MUNCAR], ids=lambda u: u.name)
def test_the_sample_units_build_without_anything_blocking(built, unit):
    assert built[1][unit.name].status == 0


@pytest.mark.parametrize("nama", [*WORD, *OTHERS])
@pytest.mark.parametrize("unit", [SATPOL, MUNCAR], ids=lambda u: u.name)
def test_every_document_of_the_procedure_is_made(built, unit, nama):
    assert list(built[1][unit.name].folder.glob(nama)) != []


def test_the_complete_unit_raises_no_alarm(built):
    assert [str(t) for t in built[1][MUNCAR.name].temuan if t.tingkat.value != "info"] == []


def test_the_archive_answers_for_every_unit(built):
    with sqlite3.connect(built[0] / "arsip/arsip.sqlite") as connection:
        rows = connection.execute("select perangkat_daerah, count(*) from v_capaian group by 1 order by 1").fetchall()
    connection.close()

    assert rows == [("Kecamatan Contoh Muncar", 29), ("Satuan Polisi Pamong Praja", 27)]


def test_building_again_changes_nothing(built):
    again = build(MUNCAR, built[0])

    assert (again.simpanan.baru, again.simpanan.berubah, again.arsip_baru) == ((), (), False)


@pytest.mark.slow
def test_ten_builds_on_ten_days_of_the_same_data_are_one_version(tmp_path):
    made = [build(MUNCAR, tmp_path, "2024-TW4", hari=date(2025, 3, 25 + n)) for n in range(7)]
    made += [build(MUNCAR, tmp_path, "2024-TW4", ["archive"], date(2025, 4, n)) for n in (1, 2, 3)]
    assert [(m.versi_arsip, m.arsip_baru) for m in made] == [(1, True)] + [(1, False)] * 9


def test_what_a_person_edited_is_what_is_archived(tmp_path):
    first = build(MUNCAR, tmp_path, "2024-TW4", hari=date(2025, 1, 20))
    (first.folder / "7-dokumen/iku-2024.docx").write_bytes(b"disunting Sekretaris")
    again = build(MUNCAR, tmp_path, "2024-TW4", hari=date(2025, 1, 21))

    kept = [f.read_bytes() for f in (tmp_path / "arsip").rglob("iku*.docx")]
    assert (again.versi_arsip, again.arsip_baru, b"disunting Sekretaris" in kept) == (2, True, True)


def test_two_builds_of_the_same_data_are_the_same_bytes(built, tmp_path):
    again = build(SATPOL, tmp_path).folder
    first = built[1][SATPOL.name].folder
    names = sorted(p.relative_to(first) for p in first.rglob("*") if p.is_file())

    assert [str(n) for n in names if (first / n).read_bytes() != (again / n).read_bytes()] == []


def test_what_prints_figures_is_the_same_bytes_on_another_day(tmp_path):
    made = [
        build(MUNCAR, tmp_path / hari.isoformat(), "2024-TW4", ["analyse", "group", "render"], hari)
        for hari in (date(2025, 1, 10), date(2025, 1, 11), date(2025, 4, 2))
    ]
    bytes_ = [{f.name: f.read_bytes() for f in m.folder.rglob("*.docx")} for m in made]
    assert bytes_[0] == bytes_[1] == bytes_[2]


@pytest.mark.parametrize("periode", ["2024-TW1", "2024-TW2", "2024-TW3", "2024"])
def test_every_period_of_the_complete_unit_is_clean(tmp_path, periode):
    hasil = build(MUNCAR, tmp_path, periode)

    assert [str(t) for t in hasil.temuan if t.tingkat.value != "info"] == []


def test_bad_input_still_makes_documents_and_says_so(tmp_path):
    assert build(KELIRU, tmp_path).status == 2


def test_drafts_are_marked_on_their_pages(tmp_path):
    from docx import Document

    folder = build(KELIRU, tmp_path, stages=["render"]).folder
    (lkjip,) = (folder / "7-dokumen").glob("lkjip-*.docx")
    document = Document(str(lkjip))
    heads = " ".join(p.text for s in document.sections for p in s.header.paragraphs)

    assert "DRAF" in heads


def test_a_plan_without_any_form_still_makes_forms(tmp_path):
    unit = tmp_path / "data" / "kecamatan-baru"
    shutil.copytree(MUNCAR, unit, ignore=shutil.ignore_patterns("masuk"))
    hasil = build(unit, tmp_path / "output", stages=["form"])

    assert (hasil.periode, len(list(hasil.folder.glob("1-formulir/*.xlsx")))) == ("2024-TW1", 8)


def test_a_reviewed_draft_is_kept_word_for_word_in_the_archive(tmp_path):
    unit = tmp_path / "data" / "kecamatan-baru"
    shutil.copytree(MUNCAR, unit)
    (unit / "2024/reviu").mkdir()
    (unit / "2024/reviu/lkjip dikoreksi.docx").write_bytes(b"koreksi sekretaris")
    build(unit, tmp_path / "output", stages=["review", "archive"])
    kept = (tmp_path / "output/arsip").rglob("*koreksi*")

    assert [f.read_bytes() for f in kept] == [b"koreksi sekretaris"]


def test_one_stage_leaves_the_others_files(tmp_path):
    build(MUNCAR, tmp_path)
    build(MUNCAR, tmp_path, stages=["analyse"])

    assert (tmp_path / MUNCAR.name / "2024-TW4/7-dokumen/lkjip-2024.docx").exists()


@pytest.mark.parametrize("periode", ["2019", "kemarin", "2024-TW5"])
def test_a_period_that_is_not_there_is_one_sentence(tmp_path, periode):
    with pytest.raises(PipelineError) as caught:
        build(MUNCAR, tmp_path, periode)

    assert str(caught.value).count("\n") == 0


def figures(folder):
    with (folder / "4-analisis/pengukuran.csv").open(encoding="utf-8") as file:
        return {row["indikator"]: row for row in csv.DictReader(file)}


def test_pengukuran_csv_holds_the_published_year(built):
    row = figures(built[1][MUNCAR.name].folder)["IKU-1"]

    assert (row["target"], row["realisasi"], row["capaian_persen"]) == ("91.33", "97.66", "106.93")


def command(*args, cwd):
    program = [sys.executable, "-m", "invoke", "-r", str(ROOT), *args]
    return subprocess.run(  # noqa: S603 - our own program with our own words
        program, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "200"},
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("args", "kode", "kata"),
    [
        (["build", "--data", str(MUNCAR)], 0, "Arsip: versi 1"),
        (["check", "--data", str(KELIRU)], 2, "DRAF"),
        (["build", "--data", "tidak-ada"], 1, "tidak ada"),
        (["build", "--data", str(MUNCAR), "--period", "2019"], 1, "Tahun 2019"),
        (["build", "--data", str(MUNCAR), "--today", "besok"], 1, "tidak dikenali"),
        (["--data", str(MUNCAR)], 0, "Berikutnya ketik"),
    ],
)
def test_the_exit_status_and_the_sentence_of_a_command(tmp_path, args, kode, kata):
    args = args if not args[0].startswith("--") else ["status", *args]
    done = command(*args, cwd=tmp_path)

    assert (done.returncode, kata in done.stdout + done.stderr, "Traceback" in done.stdout + done.stderr) == (
        kode, True, False,
    ), done.stdout + done.stderr  # fmt: skip


@pytest.mark.slow
def test_the_list_of_tasks_needs_no_heavy_library(tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import tasks;"
        "print([m for m in ('pandas', 'lxml', 'docx', 'sqlalchemy', 'jinja2', 'rich') if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, str(ROOT)], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.slow
def test_the_build_of_an_office_waits_for_no_pandas(tmp_path):
    """Its import is a tenth of a build; the recap of a region and what other applications export are worth it."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import tasks; from invoke.context import Context;"
        "tasks.build.body(Context(), data=sys.argv[2], output='hasil', today='2025-01-20');"
        "print('pandas' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code, str(ROOT), str(MUNCAR)], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stdout.splitlines()[-1] == "False"
