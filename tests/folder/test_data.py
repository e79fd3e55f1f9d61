import sys
from pathlib import Path

import pytest

from pipeline.domain.berkas import Berkas
from pipeline.domain.periode import Periode
from pipeline.errors import DataFolderError
from pipeline.folder import data, layout
from pipeline.folder.tahun import FolderTahun
from pipeline.sheet import batas


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


def taruh(pd, nama, isi=b"isi"):
    (pd / nama).parent.mkdir(parents=True, exist_ok=True)
    (pd / nama).write_bytes(isi)


def nama(files):
    return [file.nama for file in files]


def newest(pd, belongs=lambda *_: True):
    return data.newest(pd, belongs)[1]


def test_a_folder_of_offices_holds_each_of_them(pd):
    assert data.units(pd.parent) == (pd,)


def test_an_office_itself_is_one_unit(pd):
    assert data.units(pd) == (pd,)


@pytest.mark.parametrize(
    ("milik_sendiri", "dikerjakan", "menepi"),
    [
        ("[instansi]\n", {"kecamatan-contoh"}, ("dinas-contoh",)),
        ("bukan toml", {"kecamatan-contoh"}, ("dinas-contoh",)),
        ("[instansi]\r\ncontoh = true\r\n", {"dinas-contoh", "kecamatan-contoh"}, ()),
    ],
)
def test_samples_step_aside_for_an_office_of_its_own(pd, milik_sendiri, dikerjakan, menepi):
    (pd / "instansi.toml").write_bytes(milik_sendiri.encode())
    taruh(pd.parent / "dinas-contoh", "instansi.toml", b"\xef\xbb\xbf[instansi]\ncontoh = true\n")

    assert ({unit.name for unit in data.units(pd.parent)}, data.stepped_aside(pd.parent)) == (dikerjakan, menepi)


def test_a_sample_that_is_pointed_at_is_worked_on(pd):
    (pd / "instansi.toml").write_text("[instansi]\ncontoh = true")

    assert (data.units(pd), data.stepped_aside(pd)) == ((pd,), ())


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


@pytest.mark.parametrize("di", ["", "kecamatan-contoh"])
def test_settings_that_are_a_folder_are_called_so(tmp_path, di):
    (tmp_path / di / layout.INSTANSI).mkdir(parents=True)
    with pytest.raises(DataFolderError, match=f"“{layout.INSTANSI}” di “{di or tmp_path.name}” adalah folder, bukan"):
        data.units(tmp_path)


def test_a_plan_that_is_a_folder_is_called_so(pd):
    (pd / "2024" / "perencanaan.xlsx").unlink()
    assert data.no_plan(pd, 2024).startswith("Perencanaan tahun 2024 pada “kecamatan-contoh” tidak ada.")
    (pd / "2024" / "Perencanaan.xlsx").mkdir()
    assert data.no_plan(pd, 2024).startswith("“Perencanaan.xlsx” di “kecamatan-contoh/2024” adalah folder, bukan")


def test_a_plan_of_another_name_is_pointed_at(pd):
    (pd / "2024" / "perencanaan.xlsx").rename(pd / "2024" / "Perencanaan 2024.XLSX")
    akhir = "Di situ ada “Perencanaan 2024.XLSX”; bila itu rencananya, ganti namanya menjadi perencanaan.xlsx."
    assert data.no_plan(pd, 2024).endswith(akhir)


def test_the_newest_period_is_the_last_quarter_with_forms(pd):
    assert newest(pd) == Periode(2024, 2)


@pytest.mark.parametrize(
    "nama", ["rekap_pd.csv", "lra.csv", "~$b.xlsx", ".~lock.b.xlsx#", "waktu.csv", "lama/a.xlsx"]
)
def test_a_file_that_is_no_form_makes_no_period(pd, nama):
    taruh(pd, f"2024/masuk/TW3/{nama}")

    assert newest(pd) == Periode(2024, 2)


def test_before_anything_came_back_the_first_quarter_of_the_newest_plan_is_next(pd):
    (pd / "2025").mkdir()
    for berkas in ("2024/masuk/TW1/a.xlsx", "2024/masuk/tw 2/seksi/kinerja.csv"):
        (pd / berkas).unlink()

    assert newest(pd) == Periode(2025, 1)


@pytest.mark.parametrize(("cocok", "periode"), [({(2024, 1)}, Periode(2024, 1)), (set(), Periode(2024, 1))])
def test_a_quarter_without_a_form_of_its_own_is_passed_over(pd, cocok, periode):
    def belongs(quarter, files):
        return bool(files) and (quarter.tahun, quarter.triwulan) in cocok

    assert newest(pd, belongs) == periode


def test_an_office_without_a_year_is_one_sentence(tmp_path):
    with pytest.raises(DataFolderError, match="belum memuat folder tahun"):
        newest(tmp_path)


def test_a_year_that_is_not_there_names_those_that_are(pd):
    with pytest.raises(DataFolderError, match="tersedia: 2023, 2024"):
        data.look(pd, 2020)


@pytest.mark.parametrize("nama", ["TW1", "tw 1", "TW-1", "Triwulan I", "tribulan_1", "tw.i"])
def test_a_quarters_folder_is_known_by_any_usual_name(nama):
    assert layout.quarter_of(nama) == 1


@pytest.mark.parametrize("nama", ["TW5", "TW", "Semester 1", "2024"])
def test_other_folders_are_no_quarter(nama):
    assert layout.quarter_of(nama) is None


def test_files_come_with_their_path_below_the_office(pd):
    assert nama(data.look(pd, 2024).kiriman(2)) == ["2024/masuk/tw 2/seksi/kinerja.csv"]


def test_two_folders_of_one_quarter_are_one_quarter(pd):
    taruh(pd, "2024/masuk/Triwulan II/b.xlsx")

    assert nama(data.look(pd, 2024).kiriman(2)) == [
        "2024/masuk/Triwulan II/b.xlsx",
        "2024/masuk/tw 2/seksi/kinerja.csv",
    ]


def test_a_folder_with_the_name_of_a_temporary_file_is_a_folder(pd):
    taruh(pd, "2024/masuk/TW1/seksi.tmp/b.xlsx")

    assert nama(data.look(pd, 2024).kiriman(1))[1:] == ["2024/masuk/TW1/seksi.tmp/b.xlsx"]


@pytest.mark.parametrize("berkas", ["~$f.xlsx", ".DS_Store", "S-1/.kinerja.csv.swp", ".git/a.csv", "Thumbs.db"])
def test_what_programs_leave_behind_is_passed_over(pd, berkas):
    taruh(pd, f"2024/masuk/TW1/{berkas}")

    assert nama(data.look(pd, 2024).kiriman(1)) == ["2024/masuk/TW1/a.xlsx"]


def test_the_times_of_a_quarter_are_no_delivery(pd):
    taruh(pd, "2024/masuk/TW1/waktu.csv", b"langkah")
    folder = data.look(pd, 2024)

    assert (nama(folder.kiriman(1)), folder.waktu(1).isi) == (["2024/masuk/TW1/a.xlsx"], b"langkah")


def test_the_plan_may_be_one_workbook_or_a_folder_of_tables(pd):
    taruh(pd, "2024/perencanaan/sasaran.csv")

    assert nama(data.look(pd, 2024).rencana) == ["2024/perencanaan.xlsx", "2024/perencanaan/sasaran.csv"]


@pytest.mark.parametrize("folder", ["Masuk", "MASUK"])
def test_a_part_of_the_year_is_known_under_any_spelling(pd, folder):
    (pd / "2024/masuk").rename(pd / "2024" / folder)

    assert nama(data.look(pd, 2024).kiriman(1)) == ["2024/masuk/TW1/a.xlsx"]


def test_a_settings_path_never_leaves_the_office(pd):
    taruh(pd, "../rahasia.toml")

    assert data.look(pd, 2024).di_samping("../rahasia.toml") is None


def test_every_file_has_its_size_and_hash(pd):
    taruh(pd, "2024/masuk/TW1/a.xlsx", b"abc")
    (satu,) = data.look(pd, 2024).kiriman(1)

    assert (satu.ukuran, satu.sidik[:8], satu.isi) == (3, "ba7816bf", b"abc")


@pytest.mark.parametrize(
    ("berkas", "bagian"),
    [
        ("masuk/susulan.xlsx", "di_luar_triwulan"),
        ("masuk/Semester 1", "di_luar_triwulan"),
        ("narrasi", "tak_dikenal"),
        ("catatan rapat.docx", "tak_dikenal"),
        ("narasi/latar-belakang.odt", "bukan_teks"),
        ("narasi/latar-belakang.doc", "bukan_teks"),
        ("narasi/dalam/latar-belakang.docx", "bukan_teks"),
    ],
)
def test_what_nothing_asks_for_is_named(pd, berkas, bagian):
    taruh(pd, f"2024/{berkas}" if "." in berkas else f"2024/{berkas}/a.xlsx")
    folder = data.look(pd, 2024)

    found = {nama: getattr(folder, nama) for nama in ("di_luar_triwulan", "tak_dikenal", "bukan_teks")}
    assert {nama: names for nama, names in found.items() if names} == {bagian: (f"2024/{berkas}",)}


def test_a_narrative_written_in_word_is_no_stray(pd):
    taruh(pd, "2024/narasi/latar-belakang.docx")
    folder = data.look(pd, 2024)

    assert (folder.bukan_teks, list(folder.narasi_word), folder.narasi_word["latar-belakang"].utuh) == (
        (), ["latar-belakang"], True,
    )  # fmt: skip


def test_a_picture_of_the_narrative_is_no_stray(pd):
    taruh(pd, "2024/narasi/gambar/peta.png")

    assert data.look(pd, 2024).bukan_teks == ()


def test_a_file_larger_than_anything_we_open_is_known_and_not_loaded(pd):
    with (pd / "2024/masuk/TW1/video.xlsx").open("wb") as berkas:
        berkas.truncate(batas.LARGEST_FILE + 1)
    video = data.look(pd, 2024).kiriman(1)[1]

    assert (video.isi, video.ukuran, video.utuh, len(video.sidik)) == (b"", batas.LARGEST_FILE + 1, False, 64)


@pytest.mark.parametrize("berkas", ["masuk/TW1/foto.jpg", "narasi/gambar/peta.png", "catatan/rapat.docx"])
def test_bytes_nobody_wants_are_not_loaded(pd, berkas):
    taruh(pd, f"2024/{berkas}")

    assert [(b.isi, b.ukuran) for b in data.look(pd, 2024).berkas if b.nama.endswith(berkas)] == [(b"", 3)]


def taut(tautan, ke):
    """A link; where the system makes none that can be walked, there is nothing to claim."""
    tautan.symlink_to(ke)
    if sys.platform == "win32" and not tautan.exists():
        pytest.skip("this system has no links that can be walked")


@pytest.mark.parametrize("tautan", ["2024/masuk/TW1/b.xlsx", "2024/masuk/TW3", "2024/narasi"])
def test_a_link_that_leads_out_of_the_office_is_named_and_not_followed(pd, tautan):
    (pd.parent / "lain").mkdir()
    (pd.parent / "lain/b.xlsx").write_bytes(b"rahasia")
    taut(pd / tautan, pd.parent / ("lain/b.xlsx" if "." in tautan else "lain"))
    folder = data.look(pd, 2024)

    assert (folder.taut_luar, [b for b in folder.berkas if b.isi == b"rahasia"]) == ((tautan,), [])


def test_a_link_inside_the_office_is_followed(pd):
    taut(pd / "2024/masuk/TW3", pd / "2024/masuk/TW1")

    assert nama(data.look(pd, 2024).kiriman(3)) == ["2024/masuk/TW3/a.xlsx"]


@pytest.mark.parametrize(
    ("tautan", "ke"),
    [("2024/masuk/TW1/putar", "2024"), ("2024/masuk/TW1/putar", "2024/masuk/TW1"), ("2024/putar", "2024/putar")],
)
def test_a_loop_of_links_ends(pd, tautan, ke):
    taut(pd / tautan, pd / ke)

    assert nama(data.look(pd, 2024).kiriman(1)) == ["2024/masuk/TW1/a.xlsx"]


def test_links_that_hold_each_other_end(pd):
    for satu, lain in (("a", "b"), ("b", "a")):
        (pd / "2024/masuk/TW1" / satu).mkdir()
        taut(pd / "2024/masuk/TW1" / satu / "lain", pd / "2024/masuk/TW1" / lain)
    taruh(pd, "2024/masuk/TW1/b/c.xlsx")

    assert nama(data.look(pd, 2024).kiriman(1))[1:] == ["2024/masuk/TW1/a/lain/c.xlsx", "2024/masuk/TW1/b/c.xlsx"]


def test_an_unreadable_form_stops_nothing_an_unreadable_plan_stops_the_office():
    berkas = [Berkas(f"2024/{n}", b"", 0, "terkunci") for n in ("masuk/TW2/a.xlsx", "perencanaan.xlsx")]
    folder = FolderTahun("kecamatan-contoh", 2024, tuple(berkas))

    assert nama(folder.kiriman(2)) == ["2024/masuk/TW2/a.xlsx"]
    with pytest.raises(DataFolderError, match=r"perencanaan.xlsx” tidak dapat dibaca \(terkunci\)"):
        _ = folder.rencana


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


def test_two_spellings_of_a_part_give_two_files_two_names(pd):
    taruh(pd, "2024/Masuk/TW1/a.xlsx")
    if len(list((pd / "2024").iterdir())) < 3:
        pytest.skip("the file system knows one spelling only")

    names = nama(data.look(pd, 2024).berkas)
    assert len(names) == len(set(names))


def test_times_in_a_workbook_are_no_form(pd):
    taruh(pd, "2024/masuk/TW1/waktu.xlsx")
    folder = data.look(pd, 2024)

    assert folder.waktu(1).nama == "2024/masuk/TW1/waktu.xlsx"
    assert nama(folder.kiriman(1)) == ["2024/masuk/TW1/a.xlsx"]


def test_a_years_folder_that_is_a_link_outside_is_not_followed(pd, tmp_path):
    (tmp_path / "luar").mkdir()
    (tmp_path / "luar" / "perencanaan.xlsx").write_bytes(b"isi")
    taut(pd / "2025", tmp_path / "luar")
    folder = data.look(pd, 2025)

    assert (folder.rencana, folder.taut_luar) == ((), ("2025",))


def test_settings_that_are_a_link_outside_are_named_as_one(pd, tmp_path):
    (tmp_path / "luar.toml").write_text("[instansi]")
    (pd / "instansi.toml").unlink()
    taut(pd / "instansi.toml", tmp_path / "luar.toml")

    with pytest.raises(DataFolderError, match="tautan ke luar"):
        _ = data.look(pd, 2024).pengaturan


@pytest.mark.parametrize(("di", "sebutan"), [("", "."), ("2025", "..")])
def test_an_office_that_is_where_one_stands_keeps_its_name(tmp_path, monkeypatch, di, sebutan):
    unit = tmp_path / "kecamatan-uji"
    (unit / "2025").mkdir(parents=True)
    (unit / "instansi.toml").write_text("")
    monkeypatch.chdir(unit / di)
    assert [satu.name for satu in data.units(Path(sebutan))] == ["kecamatan-uji"]
