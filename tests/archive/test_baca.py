"""What the archive gives back to the next year, whatever engine it lies on."""

import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.archive.baca import reading, riwayat
from pipeline.archive.database import opened, record
from pipeline.archive.tempat import TempatArsip
from pipeline.archive.versi import rows_of, versions
from pipeline.domain.instansi import PengaturanArsip
from pipeline.errors import ArchiveError
from tests.archive.test_database import isi


def archived(alamat, *versi):
    with opened(alamat) as engine:
        for satu in versi:
            record(engine, satu)


def dibaca(alamat):
    return reading(TempatArsip(Path("arsip-lain"), alamat))


def remembered(alamat, slug="kecamatan-contoh"):
    with dibaca(alamat) as connection:
        return riwayat(connection, slug)


def test_the_newest_version_of_the_whole_year_is_remembered(alamat):
    archived(alamat, isi(triwulan=3), isi(), isi(realisasi=Decimal(98), realisasi_teks="98"), isi(slug="lain"))
    [angka] = remembered(alamat)
    assert (angka.tahun, angka.target.angka, angka.realisasi.angka, angka.sumber) == (
        2024, Decimal("91.33"), 98, "arsip 2024-TW4 versi 2",
    )  # fmt: skip


def test_of_the_year_and_its_last_quarter_what_was_archived_last_counts(alamat):
    archived(alamat, isi(triwulan=0), isi(triwulan=4, realisasi=Decimal(98), realisasi_teks="98"))
    assert [angka.periode for angka in remembered(alamat)] == ["2024-TW4"]


def test_a_quotient_is_remembered_as_its_report_printed_it(alamat):
    archived(alamat, isi(realisasi=Decimal("66.666667"), realisasi_teks="66.66666666666666666666666667"))
    assert remembered(alamat)[0].realisasi.angka == Decimal("66.67")


def test_a_predicate_is_remembered_as_it_was_written(alamat):
    archived(alamat, isi(realisasi=None, realisasi_teks="81 (A)", target=None, target_teks="BB"))
    [angka] = remembered(alamat)
    assert (angka.target.teks, angka.realisasi.teks, angka.realisasi.angka) == ("BB", "81 (A)", 81)


@pytest.mark.parametrize("catatan", ["s.d. Triwulan III", "s.d. Triwulan II, 2 dari 4 triwulan"])
def test_the_figure_of_a_part_of_the_year_is_not_the_years(alamat, catatan):
    archived(alamat, isi(rumus=f"R / T × 100 ({catatan})"))
    assert remembered(alamat) == ()


def test_every_period_has_its_newest_version(alamat):
    archived(alamat, isi(triwulan=3), isi(), isi(realisasi=Decimal(98)))
    with dibaca(alamat) as connection:
        heads = versions(connection, "kecamatan-contoh")
        assert [(head["triwulan"], head["versi"]) for head in heads] == [(3, 1), (4, 2)]
        assert [row["realisasi"] for row in rows_of(connection, "capaian", arsip_id=heads[1]["id"])] == [98]


def test_a_missing_archive_gives_nothing_and_none_is_made(tmp_path):
    with dibaca(f"sqlite:///{tmp_path / 'arsip.sqlite'}") as connection:
        assert connection is None
    assert list(tmp_path.iterdir()) == []


def test_an_archive_without_tables_gives_nothing(alamat):
    with opened(alamat):
        pass
    with dibaca(alamat) as connection:
        assert versions(connection, "kecamatan-contoh") == []


def test_a_text_file_instead_of_an_archive_is_named(tmp_path):
    file = tmp_path / "arsip.sqlite"
    file.write_text("bukan arsip")
    with pytest.raises(ArchiveError, match="bukan data base arsip"), dibaca(f"sqlite:///{file}"):
        pass


def test_reading_cannot_write(tmp_path):
    alamat = f"sqlite:///{tmp_path / 'arsip.sqlite'}"
    archived(alamat, isi())
    with pytest.raises(ArchiveError), dibaca(alamat) as connection:
        connection.exec_driver_sql("create table baru (a int)")


@pytest.mark.parametrize(
    "alamat",
    ["postgresql+psycopg://a:rahasia@127.0.0.1:1/x", "postgresql+psycopg//a:rahasia@127.0.0.1", "lain://a:rahasia@h/x",
     "postgresql+psycopg://a:rahasia@h:lima/x", "postgresql+psycopg://a@127.0.0.1:1/x?password=rahasia"],
)  # fmt: skip
def test_a_password_is_never_told(alamat):
    with pytest.raises(ArchiveError) as found, dibaca(alamat):
        pass
    assert "rahasia" not in str(found.value)


def test_an_older_archive_is_remembered_before_anything_is_archived(tmp_path):
    lama = tmp_path / "arsip.sqlite"
    with closing(sqlite3.connect(lama)) as connection:
        connection.executescript((Path(__file__).parent / "skema_v1_sqlite.sql").read_text("utf-8"))
        slug, tahun = connection.execute("select slug, tahun from arsip where triwulan in (0, 4)").fetchone()
    with reading(TempatArsip.dari(tmp_path, PengaturanArsip())) as connection:
        assert {angka.tahun for angka in riwayat(connection, slug)} == {tahun}


def test_what_a_power_cut_left_half_done_is_taken_back_and_the_rest_is_read(tmp_path):
    file, jurnal = tmp_path / "arsip.sqlite", tmp_path / "arsip.sqlite-journal"
    archived(f"sqlite:///{file}", isi())
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(
            "pragma cache_size = 1; begin; create table t (a); insert into t values (zeroblob(99999));"
        )
        half = file.read_bytes(), jurnal.read_bytes()
    file.write_bytes(half[0])
    jurnal.write_bytes(half[1])
    assert len(remembered(f"sqlite:///{file}")) == 1


def test_an_older_archive_that_cannot_be_brought_along_is_one_sentence(tmp_path):
    (tmp_path / "arsip.sqlite").write_bytes(b"lama")
    (tmp_path / "arsip").write_text("bukan folder")
    with (
        pytest.raises(ArchiveError, match="tidak dapat disalin"),
        reading(TempatArsip.dari(tmp_path, PengaturanArsip())),
    ):
        pass
