"""One figure, one value: what one document prints of an indikator or a budget line, every other prints too."""

import csv
import io
import tempfile
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from pipeline.analyse.berkas_csv import pengukuran
from pipeline.archive.isi import content
from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.angka import STRIP, persen, realisasi, tetap
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work
from tests.faults.kantor import SASARAN, UNIT, identitas, kantor

ROOT = Path(__file__).parent.parent
UNITS = ["kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember"]
TAHUN = {"kecamatan-contoh-muncar": "2024", "satpol-pp-kabupaten-jember": "2022", "kecamatan-uji": "2025"}
PERIODS = ("-TW1", "-TW2", "-TW3", "-TW4", "")
CASES = [(unit, TAHUN[unit] + periode) for unit in UNITS for periode in ("", "-TW2", "-TW4")]
BOLONG = [("kecamatan-uji", TAHUN["kecamatan-uji"] + periode) for periode in PERIODS]
FIGURES = ("analyse", "group", "render")

# kode, satuan, metode_akumulasi; target setahun dan triwulan; realisasi triwulan
INDIKATOR = [
    ("LENGKAP", "Dokumen", "kumulatif", "100;10;20;30;40", ("8", "18", "32", "41")),
    ("BOLONG", "Dokumen", "kumulatif", "100;10;20;30;40", ("10", "", "15", "40")),
    ("TERLAMBAT", "Indeks", "akhir", "100;25;50;75;90", ("20", "45", "", "Belum Rilis")),
    ("TANPA", "Dokumen", "kumulatif", "100;;;;", ("10", "20", "", "45")),
    ("SEKALI", "Nilai", "akhir", "80;;;;80", ("Diukur di TW IV", "Diukur di TW IV", "Diukur di TW IV", "79,996")),
    ("SEBAGIAN", "Dokumen", "kumulatif", "100;10;;30;40", ("10", "5", "30", "40")),
    ("UBAH", "Dokumen", "kumulatif", "100;10;20;30;40", ("8", "18", "20", "30")),
    ("RERATA", "Persen", "rata_rata", "80;80;80;80;80", ("70", "90,5", "", "80")),
    ("TEKS", "Persen", "akhir", "80;80;80;80;80", ("3/4", "3/4", "3/4", "3/4")),
]


def bolong():
    """An office with every way in which a year can be incomplete."""
    kepala = "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;unit_kerja\n"
    baris = "".join(f"{k};S1;Indikator {k};{s};positif;{m};tunggal;ya;SEKSI\n" for k, s, m, _, _ in INDIKATOR)
    target = "".join(f"{k};2025;pk;{t}\n" for k, _, _, t, _ in INDIKATOR)
    berkas = {
        "perencanaan/unit_kerja.csv": UNIT,
        "perencanaan/sasaran.csv": SASARAN,
        "perencanaan/indikator.csv": kepala + baris,
        "perencanaan/target.csv": "indikator;tahun;dokumen;target;target_tw1;target_tw2;target_tw3;target_tw4\n"
        + target
        + "UBAH;2025;pk_perubahan;80;;;;\n",
    }
    for tw in (1, 2, 3, 4):
        isi = "".join(f"{k};{r[tw - 1]}\n" for k, _, _, _, r in INDIKATOR)
        akhir = ("2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31")[tw - 1]
        berkas[f"masuk/TW{tw}/SEKSI/identitas.csv"] = identitas(triwulan=f"TW{tw}", tanggal=akhir)
        berkas[f"masuk/TW{tw}/SEKSI/kinerja.csv"] = f"indikator;realisasi\n{isi}"
    return kantor(Path(tempfile.mkdtemp()), berkas)


@cache
def folder(unit):
    return ROOT / "data" / unit if unit in UNITS else bolong()


@cache
def made(unit, periode):
    return work(load(folder(unit), periode, date(2026, 1, 15)))


@cache
def tables(unit, periode):
    """Per document its tables as rows of cell texts, a merged cell's text once."""
    from docx import Document

    kerja = made(unit, periode)
    rak = Rak(ROOT / "templates")
    found = {}
    for stage in FIGURES:
        for item in made_by(stage, kerja):
            if isinstance(item, Naskah):
                isi = cetak(item, rak, kerja.bacaan.instansi, kerja.bacaan.hari_ini).isi
                found[item.nama] = [rows(table) for table in Document(io.BytesIO(isi)).tables]
    return found


def rows(table):
    return [tuple(dict.fromkeys(text(cell) for cell in row._tr.tc_lst)) for row in table.rows]


def text(tc):
    return " ".join("".join(t.text or "" for t in p.iter(f"{{{NS}}}t")) for p in tc.iter(f"{{{NS}}}p")).strip()


NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def measuring(unit, periode, *words):
    """Every row, with its document, of the tables that measure indikator or money: all these words in their head."""
    for nama, found in tables(unit, periode).items():
        for table in found:
            head = " ".join(cell for row in table[:3] for cell in row).casefold()
            if all(word in head for word in words) and "rencana aksi" not in head:
                yield from ((nama, row) for row in table)


@pytest.mark.parametrize(("unit", "periode"), [*CASES, *BOLONG])
def test_an_indikator_has_one_realisasi_and_one_capaian(unit, periode):
    hasil = {h.indikator.uraian: h for h in made(unit, periode).analisis.indikator}
    kembar = {u for u in hasil if [h.indikator.uraian for h in made(unit, periode).analisis.indikator].count(u) > 1}
    wrong = []
    for nama, row in measuring(unit, periode, "indikator", "realisasi", "capaian (%)"):
        for uraian in set(row) & set(hasil) - kembar:
            h = hasil[uraian]
            printed = realisasi(h) in row and (h.capaian.persen is None or tetap(h.capaian.persen) in row)
            wrong += [] if printed else [(nama, row)]

    assert wrong == []


@pytest.mark.parametrize(("unit", "periode"), [*CASES, *BOLONG])
def test_every_measured_indikator_stands_in_more_than_one_document(unit, periode):
    hasil = {h.indikator.uraian for h in made(unit, periode).analisis.indikator}
    where = {}
    for nama, row in measuring(unit, periode, "indikator", "realisasi", "capaian (%)"):
        for uraian in set(row) & hasil:
            where.setdefault(uraian, set()).add(nama)

    assert [u for u in hasil if len(where.get(u, ())) < 2] == []


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_a_budget_line_has_one_serapan(unit, periode):
    serapan = {
        h.mata.kode: tetap(h.serapan.persen)
        for h in made(unit, periode).analisis.anggaran
        if h.serapan.persen is not None
    }
    wrong = [
        (nama, row)
        for nama, row in measuring(unit, periode, "kode", "pagu", "serapan")
        for kode in set(row) & set(serapan)
        if serapan[kode] not in row and f"{serapan[kode]}%" not in row
    ]

    assert wrong == []


@pytest.mark.parametrize(("unit", "periode"), [*CASES, *BOLONG])
def test_the_table_for_programs_and_the_archive_hold_the_printed_figure(unit, periode):
    kerja = made(unit, periode)
    printed = {h.indikator.kode: tetap(h.capaian.persen) for h in kerja.analisis.indikator}
    text = io.StringIO(pengukuran(kerja.analisis).decode())
    tabel = {row["indikator"]: decimal_comma(row["capaian_persen"]) for row in csv.DictReader(text)}
    arsip = {
        row["indikator"]: decimal_comma(row["capaian_persen"])
        for row in content(kerja.bacaan, kerja.analisis, (), ()).capaian
    }

    assert tabel == arsip == printed


def decimal_comma(angka):
    """A figure for programs as documents write it."""
    return STRIP if angka in (None, "") else tetap(Decimal(angka))


@pytest.mark.parametrize(("unit", "periode"), BOLONG)
def test_the_groups_hold_the_printed_figure(unit, periode):
    hasil = {h.indikator.uraian: h for h in made(unit, periode).analisis.indikator}
    found = {}
    for table in tables(unit, periode)[f"5-pengelompokan/laporan-pengelompokan-{periode.casefold()}.docx"]:
        for row in table:
            found |= dict.fromkeys(set(row) & set(hasil), row)

    wrong = [
        row
        for uraian, row in found.items()
        if (h := hasil[uraian]).capaian.persen is not None
        and not any(cell.startswith(persen(h.capaian.persen)) for cell in row)
    ]
    assert (wrong, set(found)) == ([], set(hasil))


def headline(periode):
    """Per kode of the incomplete office: target, realisasi, capaian and what stands beside them."""
    return {
        h.indikator.kode: (tetap(h.target.angka), realisasi(h), tetap(h.capaian.persen))
        for h in made("kecamatan-uji", periode).analisis.indikator
    }


TAHUNAN = {
    "LENGKAP": ("100,00", "99", "99,00"),
    "BOLONG": ("100,00", "65 (3 dari 4 triwulan, tanpa Triwulan II)", "65,00"),
    "TERLAMBAT": ("100,00", "45 (s.d. Triwulan II)", "45,00"),
    "TANPA": ("100,00", "75 (3 dari 4 triwulan, tanpa Triwulan III)", "75,00"),
    "SEKALI": ("80,00", "79,996", "100,00"),
    "SEBAGIAN": ("100,00", "85", "85,00"),
    "UBAH": ("80,00", "76", "95,00"),
    "RERATA": ("80,00", "80,17 (3 dari 4 triwulan, tanpa Triwulan III)", "100,21"),
    "TEKS": ("80,00", "3/4", STRIP),
}


@pytest.mark.parametrize("periode", ["2025-TW4", "2025"])
def test_from_the_fourth_quarter_on_the_year_is_told(periode):
    assert headline(periode) == TAHUNAN


def test_before_it_the_quarters_so_far_are_told():
    assert headline("2025-TW3") == {
        "LENGKAP": ("60,00", "58", "96,67"),
        "BOLONG": ("40,00", "25 (2 dari 3 triwulan, tanpa Triwulan II)", "62,50"),
        "TERLAMBAT": ("50,00", "45 (s.d. Triwulan II)", "90,00"),
        "TANPA": (STRIP, "30 (s.d. Triwulan II, 2 dari 3 triwulan)", STRIP),
        "SEKALI": (STRIP, "belum tersedia", STRIP),
        "SEBAGIAN": (
            "40,00",
            "40 (2 dari 3 triwulan, Triwulan II tidak ikut karena targetnya belum diisi)",
            "100,00",
        ),
        "UBAH": ("60,00", "46", "76,67"),
        "RERATA": ("80,00", "80,25 (s.d. Triwulan II, 2 dari 3 triwulan)", "100,31"),
        "TEKS": ("80,00", "3/4", STRIP),
    }


@pytest.mark.parametrize("periode", ["2025-TW4", "2025"])
def test_every_incomplete_year_is_a_finding(periode):
    kode = [dict(t.celah)["indikator"] for t in made("kecamatan-uji", periode).temuan if t.kode == "KEL-21"]
    found = {k.rpartition("(")[2].rstrip(")") for k in kode}

    assert found == {"BOLONG", "TERLAMBAT", "TANPA", "RERATA"}


def test_a_target_reached_as_printed_is_said_to_be_reached():
    lkjip = tables("kecamatan-uji", "2025")
    assert lkjip
    kata = made("kecamatan-uji", "2025").laporan.bab3.sasaran[0].kalimat_capaian

    assert [baris.teks for baris in kata if "100,00%" in baris.teks and "belum tercapai" in baris.teks] == []
