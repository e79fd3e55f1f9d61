"""Where a drafted plan is put: never over anything."""

from pipeline.folder import data
from pipeline.folder.rencana import put_plan


def test_the_draft_is_the_plan_of_a_year_that_has_none(tmp_path):
    assert put_plan(tmp_path, 2025, b"draf") == tmp_path / "2025/perencanaan.xlsx"


def test_a_plan_is_never_written_over(tmp_path):
    for nama in ("perencanaan.ods", "perencanaan/target.csv"):
        folder = tmp_path / nama[12:15]
        (folder / "2025" / nama).parent.mkdir(parents=True)
        (folder / "2025" / nama).write_bytes(b"milik kantor")
        assert put_plan(folder, 2025, b"draf").name == "perencanaan (draf).xlsx"
        assert (folder / "2025" / nama).read_bytes() == b"milik kantor"


def test_a_draft_somebody_worked_on_is_kept_and_the_next_one_lies_beside_it(tmp_path):
    put_plan(tmp_path, 2025, b"draf")
    first = put_plan(tmp_path, 2025, b"draf kedua")
    first.write_bytes(b"sudah diisi")
    assert put_plan(tmp_path, 2025, b"draf kedua").name == "perencanaan (draf 2).xlsx"
    assert first.read_bytes() == b"sudah diisi"


def test_the_same_draft_twice_gives_one_file(tmp_path):
    put_plan(tmp_path, 2025, b"milik kantor")
    assert put_plan(tmp_path, 2025, b"draf") == put_plan(tmp_path, 2025, b"draf")


def test_a_draft_beside_the_plan_is_neither_read_nor_missed(tmp_path):
    put_plan(tmp_path, 2025, b"milik kantor")
    put_plan(tmp_path, 2025, b"draf")
    folder = data.look(tmp_path, 2025)
    assert ([b.nama for b in folder.rencana], folder.tak_dikenal) == (["2025/perencanaan.xlsx"], ())
