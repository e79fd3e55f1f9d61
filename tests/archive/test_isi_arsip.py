"""What a run archives: all of a period, and a new version only where something says something else."""

from datetime import date
from pathlib import Path

import pytest

from pipeline import STAGES
from pipeline.archive.baca import looked_at
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import versi_arsip
from pipeline.domain.instansi import PengaturanArsip
from pipeline.domain.periode import Periode
from pipeline.printing import printed
from pipeline.run import Permintaan, _archived, run
from tests.faults.kantor import identitas, kantor, kerja, rencana

TEMPLATES = Path(__file__).parents[2] / "templates"
FORM = {"masuk/TW4/SEKSI/identitas.csv": identitas(), "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;90\n"}
OFFICE = {**rencana(("I1", "Indeks", "positif", 93)), **FORM}
SETAHUN = "2025-TW4"


def made(tmp_path, berkas=OFFICE, stages=STAGES, hari=date(2026, 1, 10)):
    unit = kantor(tmp_path / "data", berkas)
    return run(unit, stages, Permintaan(tmp_path / "output", TEMPLATES, hari, SETAHUN))


def archived(tmp_path):
    with looked_at(TempatArsip.dari(tmp_path / "output", PengaturanArsip())) as connection:
        return versi_arsip(connection, "kecamatan-uji", Periode(2025, 4))


def test_ten_builds_on_ten_days_are_one_version(tmp_path):
    days = [made(tmp_path, hari=date(2026, 1, hari)).versi_arsip for hari in range(10, 20)]

    assert days == [1] * 10


def test_archive_alone_keeps_what_build_keeps(tmp_path):
    made(tmp_path, stages=["archive"])
    alone = {row["nama"] for row in archived(tmp_path).dokumen}
    again = made(tmp_path)

    assert ({"1-formulir/formulir-2025-tw4-seksi.xlsx", "7-dokumen/lkjip-2025.docx"} <= alone, again.arsip_baru) == (
        True,
        False,
    )


def test_another_figure_is_another_version(tmp_path):
    made(tmp_path)

    assert made(tmp_path, {**OFFICE, "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;91\n"}).versi_arsip == 2


def test_another_file_that_changes_no_figure_is_another_version(tmp_path):
    made(tmp_path)

    assert made(tmp_path, {**OFFICE, "masuk/TW4/SEKSI/foto.jpg": b"foto"}).versi_arsip == 2


@pytest.mark.parametrize(
    "nama",
    ["2025/masuk/TW4/SEKSI/kinerja.csv", "2025/masuk/TW4/lama/SEKSI.xlsx", "2025/narasi/gambar/peta.png",
     "2025/reviu/lkjip.docx", "2025/perencanaan/target.csv", "instansi.toml"],
)  # fmt: skip
def test_everything_that_was_delivered_is_kept(tmp_path, nama):
    more = {"masuk/TW4/lama/SEKSI.xlsx": b"lama", "narasi/gambar/peta.png": b"png", "reviu/lkjip.docx": b"reviu"}
    made(tmp_path, {**OFFICE, **more})

    assert nama in {row["nama"] for row in archived(tmp_path).masukan}


def test_a_form_of_a_later_quarter_is_no_part_of_an_earlier_one(tmp_path):
    unit = kantor(tmp_path / "data", OFFICE)
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), "2025-TW1")
    run(unit, STAGES, permintaan)
    kantor(tmp_path / "data", {"masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;12\n"})

    assert run(unit, STAGES, permintaan).arsip_baru is False


def test_what_a_person_edited_is_what_is_archived(tmp_path):
    from pipeline.naskah.rak import Rak

    satu = kerja(kantor(tmp_path / "data", OFFICE))
    permintaan = Permintaan(tmp_path / "output", TEMPLATES, date(2026, 1, 10), SETAHUN)
    dokumen, _ = printed(satu, ["render"], Rak(TEMPLATES))
    _archived(satu, (), dokumen, permintaan, {"7-dokumen/iku-2025.docx": b"suntingan sekretaris"})
    (row,) = [row for row in archived(tmp_path).dokumen if row["nama"] == "7-dokumen/iku-2025.docx"]

    assert (tmp_path / "output/arsip" / row["lokasi"]).read_bytes() == b"suntingan sekretaris"
