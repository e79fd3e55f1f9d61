"""The folder of a new office: made whole, never over another, and every command runs on it at once."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from pipeline import STAGES
from pipeline.errors import DataFolderError, OutputError
from pipeline.folder import data
from pipeline.office.settings import JENIS
from pipeline.permintaan import Permintaan
from pipeline.plan.buku_awal import examples
from pipeline.plan.skema import SKEMA
from pipeline.run import run
from pipeline.start.mulai import answered, begin

TEMPLAT = Path(__file__).parents[2] / "templates"


def mulai(folder, jenis="kecamatan", nama="Kecamatan Suka"):
    diberi = {"nama": nama, "jenis": jenis, "pemerintah_daerah": "Kabupaten Maju", "tahun": "2025"}
    return begin(folder, answered(diberi, 2025, None), lambda unit: f"invoke render --data {unit.name}")


def test_the_folder_holds_what_an_office_fills_in_and_where_the_rest_goes(tmp_path):
    baru = mulai(tmp_path / "data")
    isi = sorted(p.relative_to(baru.folder).as_posix() for p in baru.folder.rglob("*"))
    assert isi == ["2025", "2025/masuk", *(f"2025/masuk/TW{n}" for n in (1, 2, 3, 4)), "2025/narasi",
                   "2025/perencanaan.xlsx", "instansi.toml"]  # fmt: skip


def test_the_command_that_follows_names_the_folder(tmp_path):
    assert mulai(tmp_path).perintah == "invoke render --data kecamatan-suka"


def test_a_folder_that_is_there_is_not_touched(tmp_path):
    (tmp_path / "kecamatan-suka").mkdir()
    with pytest.raises(DataFolderError, match="sudah ada dan tidak disentuh"):
        mulai(tmp_path)
    assert list((tmp_path / "kecamatan-suka").iterdir()) == []


def test_an_office_is_not_made_inside_another(tmp_path):
    (tmp_path / "instansi.toml").write_text("[instansi]")
    with pytest.raises(DataFolderError, match="Sebut folder di atasnya"):
        mulai(tmp_path)


def test_a_place_nobody_may_write_into_is_one_sentence_and_leaves_nothing(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(OutputError, match="tidak dapat dibuat"):
        mulai(tmp_path / "data")


def test_a_folder_left_half_made_is_no_office_and_is_made_anew(tmp_path):
    mulai(tmp_path, nama="Kecamatan Lain")
    (tmp_path / ".kecamatan-suka.tmp" / "2024").mkdir(parents=True)
    assert [unit.name for unit in data.units(tmp_path)] == ["kecamatan-lain"]
    assert not (mulai(tmp_path).folder / "2024").exists()


@pytest.mark.slow
@pytest.mark.parametrize("jenis", JENIS)
def test_form_and_build_run_on_it_at_once_and_say_what_is_empty_in_few_findings(tmp_path, jenis):
    unit = mulai(tmp_path / "data", jenis, "Kantor Suka").folder
    diminta = Permintaan(tmp_path / "output", TEMPLAT, date(2025, 1, 10))
    for stages in (("form",), STAGES):
        hasil = run(unit, stages, diminta)
        assert (hasil.status, [t.kode for t in hasil.temuan]) == (2, ["RCN-11", "SDM-05", "SDM-06"])
    assert (tmp_path / "arsip" / "arsip.sqlite").is_file()


@pytest.mark.slow
def test_once_the_plan_is_filled_in_forms_go_out_and_nothing_blocks(tmp_path):
    baru = mulai(tmp_path / "data")
    buku = openpyxl.load_workbook(baru.rencana)
    for nama, rows in examples(2025).items():
        kolom = [k.nama for k in SKEMA[nama].kolom]
        for nomor, row in enumerate(rows if nama != "unit_kerja" else (), 2):
            for judul, isi in row.items():
                buku[nama].cell(nomor, kolom.index(judul) + 1).value = isi
    buku.save(baru.rencana)
    hasil = run(baru.folder, ("form",), Permintaan(tmp_path / "output", TEMPLAT, date(2025, 1, 10)))
    formulir = [nama for nama in hasil.dokumen if "/formulir-" in nama]
    assert (hasil.status, formulir) == (0, ["1-formulir/formulir-2025-tw1-kesra.xlsx"])
