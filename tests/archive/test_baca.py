"""What the archive gives back to the next year, whatever engine it lies on."""

from decimal import Decimal

import pytest

from pipeline.archive.baca import reading, riwayat, rows_of, versions
from pipeline.archive.database import opened, record
from pipeline.domain.periode import Periode
from pipeline.errors import ArchiveError
from tests.archive.test_database import isi


def archived(alamat, *versi):
    with opened(alamat) as engine:
        for satu in versi:
            record(engine, satu)


def remembered(alamat, slug="kecamatan-contoh"):
    with reading(alamat) as connection:
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


def test_one_period_is_found_by_its_name(alamat):
    archived(alamat, isi(triwulan=3), isi(), isi(realisasi=Decimal(98)))
    with reading(alamat) as connection:
        [head] = versions(connection, "kecamatan-contoh", Periode(2024, 4))
        assert head["versi"] == 2
        assert [row["realisasi"] for row in rows_of(connection, "capaian", arsip_id=head["id"])] == [98]


def test_a_missing_archive_gives_nothing_and_none_is_made(tmp_path):
    with reading(f"sqlite:///{tmp_path / 'arsip.sqlite'}") as connection:
        assert connection is None
    assert list(tmp_path.iterdir()) == []


def test_an_archive_without_tables_gives_nothing(alamat):
    with opened(alamat):
        pass
    with reading(alamat) as connection:
        assert versions(connection) == ()


def test_a_text_file_instead_of_an_archive_is_named(tmp_path):
    file = tmp_path / "arsip.sqlite"
    file.write_text("bukan arsip")
    with pytest.raises(ArchiveError, match="tidak dapat dibaca"), reading(f"sqlite:///{file}"):
        pass


def test_reading_cannot_write(tmp_path):
    alamat = f"sqlite:///{tmp_path / 'arsip.sqlite'}"
    archived(alamat, isi())
    with pytest.raises(ArchiveError), reading(alamat) as connection:
        connection.exec_driver_sql("create table baru (a int)")


def test_a_password_is_never_told():
    with pytest.raises(ArchiveError) as found, reading("postgresql+psycopg://a:rahasia@127.0.0.1:1/x"):
        pass
    assert "rahasia" not in str(found.value)
