"""An archive and the Parquet exported from it tell the same, row by row."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from pipeline.archive.baca import reading
from pipeline.archive.rekap import held, newest_heads
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.periode import Periode
from pipeline.errors import ArchiveError
from pipeline.folder.data import units
from pipeline.handout import handed_out
from pipeline.permintaan import Permintaan
from pipeline.recap.parquet import exported, held_in, periods_in
from pipeline.recap.tabel import rekap
from pipeline.sheet.parquet import asked
from tests.recap.daerah import Daerah, angka, mata, temuan


def ekspor(daerah, to, *, publik=False):
    permintaan = Permintaan(daerah.output, Path("templates"), date(2025, 1, 31), arsip=daerah.alamat)
    handed_out(units(daerah.data), permintaan, to, publik=publik)
    return to


def dari_arsip(daerah, periode):
    with reading(TempatArsip(daerah.output, daerah.alamat)) as connection:
        return held(
            connection, newest_heads(connection, {u.name for u in units(daerah.data)}), Periode.parse(periode)
        )


@pytest.fixture
def daerah(tmp_path, alamat):
    satu = Daerah(tmp_path, alamat)
    satu.arsipkan("dinas-b", angka("A", "33.33", "Rendah"), angka("B", "", realisasi="", satuan="Indeks"),
                  anggaran=[mata("1", "100.10", "50.05"), mata("1.1", "100.10", "50.05", "kegiatan")],
                  temuan=[temuan("galat"), temuan(), temuan()])  # fmt: skip
    satu.arsipkan("dinas-a", angka("A", "66.67"), angka("B", "0.01", "Sangat Rendah"), triwulan=4,
                  anggaran=[mata("1", "590090455000.01")])  # fmt: skip
    satu.arsipkan("dinas-a", angka("A", "99.99"), tahun=2023)
    satu.arsipkan("dinas-b", angka("A", "10", "Sangat Rendah"), triwulan=2)
    satu.arsipkan("dinas-b", angka("A", "34", "Rendah"), angka("B", "", realisasi=""),
                  angka("C", "120", tingkat="program", iku="tidak"), angka("D", "80", tingkat=""),
                  hari=date(2025, 2, 1), anggaran=[mata("1", "100.10", "50.05")], temuan=[temuan()])  # fmt: skip
    return satu


@pytest.mark.parametrize("periode", ["2024", "2024-TW4", "2024-TW2", "2023", "2020"])
def test_the_archive_and_its_parquet_hold_the_same_rows(daerah, tmp_path, periode):
    dua = held_in(ekspor(daerah, tmp_path / "ekspor"), Periode.parse(periode))
    satu = dari_arsip(daerah, periode)
    teks = {"pagu_teks", "realisasi_teks"}
    anggaran = tuple({k: v for k, v in row.items() if k not in teks} for row in satu.anggaran)
    assert (satu.kepala, satu.capaian, satu.temuan) == (dua.kepala, dua.capaian, dua.temuan)
    assert (anggaran, satu.naskah) == (dua.anggaran, dua.naskah)
    assert sorted(satu.cacah, key=str) == sorted(dua.cacah, key=str)


@pytest.mark.parametrize("periode", ["2024", "2024-TW2"])
def test_the_tables_are_the_same_either_way(daerah, tmp_path, periode):
    chosen = Periode.parse(periode)
    satu, dua = dari_arsip(daerah, periode), held_in(ekspor(daerah, tmp_path / "ekspor"), chosen)
    assert vars(rekap(satu, chosen)).keys() == vars(rekap(dua, chosen)).keys()
    for nama in ("baris", "tahun", "kategori", "utama", "lain", "uang"):
        assert getattr(rekap(satu, chosen), nama) == getattr(rekap(dua, chosen), nama)


def test_a_mean_and_a_sum_are_exact(daerah):
    made = rekap(dari_arsip(daerah, "2024"), Periode(2024))
    assert made.utama.persen * 3 == Decimal("100.68")
    assert (made.uang.pagu, made.uang.realisasi) == (Decimal("590090455100.11"), Decimal("50.05"))


def test_the_newest_version_and_the_twin_of_the_year_speak(daerah):
    made = rekap(dari_arsip(daerah, "2024"), Periode(2024))
    assert [(b.kepala.slug, b.kepala.triwulan, b.kepala.versi, b.utama.rata.cacah) for b in made.baris] == [
        ("dinas-a", 4, 1, "2 dari 2 indikator"),
        ("dinas-b", 0, 2, "1 dari 2 indikator"),
    ]


def test_a_line_below_another_is_not_counted_twice(tmp_path):
    daerah = Daerah(tmp_path)
    daerah.arsipkan("dinas", anggaran=[mata("1", 100, 40), mata("1.1", 60, 40, "kegiatan"), mata("2", 5)])
    (baris,) = rekap(dari_arsip(daerah, "2024"), Periode(2024)).baris
    assert (baris.uang.pagu, baris.uang.realisasi) == (105, 40)


def test_a_public_export_has_no_findings_and_says_so(daerah, tmp_path):
    isi = held_in(ekspor(daerah, tmp_path / "umum", publik=True), Periode(2024))
    assert (isi.bertemuan, dict(isi.temuan)) == (False, {})


def test_exports_of_several_kabupaten_may_lie_in_folders_of_one(tmp_path):
    for nama in ("satu", "dua"):
        (tmp_path / nama).mkdir()
        daerah = Daerah(tmp_path / nama)
        daerah.arsipkan(f"dinas-{nama}", angka())
        ekspor(daerah, tmp_path / "provinsi" / nama)
    assert exported(tmp_path / "provinsi")
    assert [k.slug for k in periods_in(tmp_path / "provinsi")] == ["dinas-dua", "dinas-satu"]


def test_one_period_in_two_exports_is_asked_about(daerah, tmp_path):
    for nama in ("satu", "dua"):
        ekspor(daerah, tmp_path / "provinsi" / nama)
    with pytest.raises(ArchiveError, match="ada di dua ekspor"):
        held_in(tmp_path / "provinsi", Periode(2024))


def test_a_file_that_is_no_parquet_is_said_in_a_sentence(tmp_path):
    (tmp_path / "capaian.parquet").write_bytes(b"PK bukan parquet")
    with pytest.raises(ArchiveError, match="tidak dapat dibaca"):
        periods_in(tmp_path)


def test_an_export_of_an_older_program_beside_one_of_today_has_no_levels(tmp_path):
    for nama in ("lama", "baru"):
        (tmp_path / nama).mkdir()
        satu = Daerah(tmp_path / nama)
        satu.arsipkan(f"dinas-{nama}", angka())
        ekspor(satu, tmp_path / "provinsi" / nama)
    berkas = tmp_path / "provinsi/lama/capaian.parquet"
    with asked({"isi": berkas}) as db:
        lama = tmp_path / "lama.parquet"
        db.execute(f"COPY (SELECT * EXCLUDE (tingkat, iku, filename) FROM isi) TO '{lama}' (FORMAT parquet)")  # noqa: S608
    lama.replace(berkas)

    def tingkat(folder):
        made = rekap(held_in(folder, Periode(2024)), Periode(2024))
        return [(b.utama.tingkat, b.utama.rata.dari, b.lain.dari, b.tanpa_tingkat) for b in made.baris]

    dua, satu = ("strategis", 1, 0, False), ("", 0, 1, True)
    assert (tingkat(tmp_path / "provinsi"), tingkat(berkas.parent)) == ([dua, satu], [satu])
