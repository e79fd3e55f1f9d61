import pytest

from pipeline.domain.periode import Periode
from pipeline.errors import DataFolderError
from pipeline.folder import data


@pytest.fixture
def pd(tmp_path):
    """A perangkat daerah with a plan for 2023 and 2024 and forms for two quarters."""
    folder = tmp_path / "data" / "kecamatan-contoh"
    for nama in (
        "2023/perencanaan.xlsx",
        "2024/perencanaan.xlsx",
        "2024/masuk/TW1/a.xlsx",
        "2024/masuk/tw 2/seksi/kinerja.csv",
    ):
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(b"isi")
    (folder / "instansi.toml").write_text("[instansi]")
    return folder


def test_a_folder_of_offices_holds_each_of_them(pd):
    assert data.units(pd.parent) == (pd,)


def test_an_office_itself_is_one_unit(pd):
    assert data.units(pd) == (pd,)


@pytest.mark.parametrize("nama", ["_latihan", ".git"])
def test_a_folder_set_aside_is_no_office(pd, nama):
    (pd.parent / nama).mkdir()
    (pd.parent / nama / "instansi.toml").write_text("")

    assert data.units(pd.parent) == (pd,)


def test_a_folder_without_settings_is_named(pd):
    (pd.parent / "dinas-lupa").mkdir()

    assert data.passed_over(pd.parent) == ("dinas-lupa",)


def test_a_missing_data_folder_is_one_sentence(tmp_path):
    with pytest.raises(DataFolderError, match="tidak ada"):
        data.units(tmp_path / "tidak-ada")


def test_an_empty_data_folder_is_one_sentence(tmp_path):
    with pytest.raises(DataFolderError, match="tidak memuat perangkat daerah"):
        data.units(tmp_path)


def test_the_newest_period_is_the_last_quarter_with_forms(pd):
    assert data.newest_period(pd) == Periode(2024, 2)


@pytest.mark.parametrize("nama", ["rekap_pd.csv", "lra.csv", "~$b.xlsx", ".~lock.b.xlsx#", "waktu.csv"])
def test_a_file_that_is_no_form_makes_no_period(pd, nama):
    (pd / "2024/masuk/TW3").mkdir()
    (pd / "2024/masuk/TW3" / nama).write_bytes(b"isi")

    assert data.newest_period(pd) == Periode(2024, 2)


def test_before_anything_came_back_the_first_quarter_of_the_newest_plan_is_next(pd):
    (pd / "2025").mkdir()
    for berkas in ("2024/masuk/TW1/a.xlsx", "2024/masuk/tw 2/seksi/kinerja.csv"):
        (pd / berkas).unlink()

    assert data.newest_period(pd) == Periode(2025, 1)


def test_an_office_without_a_year_is_one_sentence(tmp_path):
    with pytest.raises(DataFolderError, match="belum memuat folder tahun"):
        data.newest_period(tmp_path)


def test_a_year_that_is_not_there_names_those_that_are(pd):
    with pytest.raises(DataFolderError, match="tersedia: 2023, 2024"):
        data.require_year(pd, 2020)


@pytest.mark.parametrize("nama", ["TW1", "tw 1", "TW-1", "Triwulan I", "tribulan_1", "tw.i"])
def test_a_quarters_folder_is_known_by_any_usual_name(nama):
    assert data.layout.quarter_of(nama) == 1


@pytest.mark.parametrize("nama", ["TW5", "TW", "Semester 1", "2024"])
def test_other_folders_are_no_quarter(nama):
    assert data.layout.quarter_of(nama) is None


def test_what_lies_outside_the_quarters_is_named(pd):
    (pd / "2024/masuk/susulan.xlsx").write_bytes(b"isi")

    assert data.stray_entries(pd, 2024) == ("2024/masuk/susulan.xlsx",)


def test_files_come_with_their_path_below_the_office(pd):
    assert [f.nama for f in data.returned_files(pd, 2024, 2)] == ["2024/masuk/tw 2/seksi/kinerja.csv"]


def test_the_plan_may_be_one_workbook_or_a_folder_of_tables(pd):
    (pd / "2024/perencanaan").mkdir()
    (pd / "2024/perencanaan/sasaran.csv").write_bytes(b"isi")

    assert [f.nama for f in data.plan_files(pd, 2024)] == ["2024/perencanaan.xlsx", "2024/perencanaan/sasaran.csv"]


def test_a_settings_path_never_leaves_the_office(pd):
    (pd.parent / "rahasia.toml").write_text("x")

    assert data.named_file(pd, "../rahasia.toml") is None


@pytest.mark.parametrize("nama", ["instansi.toml.txt", "Instansi.toml", "instansi.txt", "instansi.toml.toml"])
def test_a_misnamed_settings_file_is_named(pd, nama):
    (pd / "instansi.toml").rename(pd / nama)
    if (pd / "instansi.toml").is_file():
        pytest.skip("this file system does not tell capital letters apart: the file is found")

    with pytest.raises(
        DataFolderError, match=f"“{nama}” di folder “kecamatan-contoh” seharusnya bernama instansi.toml"
    ):
        data.units(pd.parent)


def test_an_office_pointed_at_itself_hears_of_its_misnamed_settings(pd):
    (pd / "instansi.toml").rename(pd / "instansi.toml.txt")

    with pytest.raises(DataFolderError, match="seharusnya bernama"):
        data.units(pd)


def test_a_misnamed_settings_file_beside_other_offices_is_told(pd):
    (pd.parent / "dinas-lupa").mkdir()
    (pd.parent / "dinas-lupa/instansi.toml.txt").write_text("")

    assert data.misnamed_settings(pd.parent) == {"dinas-lupa": "instansi.toml.txt"}


def test_a_form_put_aside_makes_no_period(pd):
    (pd / "2024/masuk/TW3/lama").mkdir(parents=True)
    (pd / "2024/masuk/TW3/lama/a.xlsx").write_bytes(b"isi")

    assert data.newest_period(pd) == Periode(2024, 2)


@pytest.mark.parametrize(("cocok", "periode"), [({(2024, 1)}, Periode(2024, 1)), (set(), Periode(2024, 1))])
def test_a_quarter_without_a_form_of_its_own_is_passed_over(pd, cocok, periode):
    def belongs(quarter, files):
        return bool(files) and (quarter.tahun, quarter.triwulan) in cocok

    assert data.newest_period(pd, belongs) == periode
