"""Every chart of the report draws the figures of its table, and its data opens as a workbook with the same."""

import re
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.angka import desimal, tetap
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work
from pipeline.word.file.package import read

ROOT = Path(__file__).parent.parent
CASES = [
    ("kecamatan-contoh-muncar", "2024"),
    ("kecamatan-contoh-muncar", "2024-TW2"),
    ("satpol-pp-kabupaten-jember", "2022"),
]
NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@cache
def report(unit, periode, stage="render", templat="lkjip"):
    kerja = work(load(ROOT / "data" / unit, periode, date(2026, 1, 15)))
    naskah = next(i for i in made_by(stage, kerja) if isinstance(i, Naskah) and i.templat == templat)
    return read(cetak(naskah, Rak(ROOT / "templates"), kerja.bacaan.instansi, kerja.bacaan.hari_ini).isi)


@cache
def body(unit, periode):
    return etree.fromstring(report(unit, periode)["word/document.xml"])


def words(node):
    return " ".join("".join(t.text or "" for t in node.iterfind(".//w:t", NS)).split())


def table(node):
    return [[words(cell) for cell in row.iterfind("w:tc", NS)] for row in node.iterfind("w:tr", NS)]


def figures(unit, periode):
    """Every chart: its tree, the rows of the table above it, its caption."""
    parts = report(unit, periode)
    rels = dict(re.findall(r'Id="(\w+)"[^>]*?Target="([^"]*)"', parts["word/_rels/document.xml.rels"].decode()))
    above, waiting = [], None
    for node in body(unit, periode).find("w:body", NS):
        if node.tag.endswith("}tbl"):
            above = table(node)
        elif waiting is not None:
            yield waiting, above, words(node)
            waiting = None
        elif (chart := node.find(".//c:chart", NS)) is not None:
            waiting = "word/" + rels[chart.get(RID)]


def drawn(part):
    """Per series its name and its values by place; and the categories."""
    root = etree.fromstring(part)
    categories = [v.text for v in root.find(".//c:ser", NS).iterfind("c:cat//c:v", NS)]
    series = {
        ser.findtext("c:tx//c:v", namespaces=NS): {
            int(pt.get("idx")): pt.findtext("c:v", namespaces=NS) for pt in ser.iterfind("c:val//c:pt", NS)
        }
        for ser in root.iterfind(".//c:ser", NS)
    }
    return categories, series


def printed(value, name):
    from decimal import Decimal

    return tetap(Decimal(value)) if "%" in name else desimal(Decimal(value), 6)


def row_of(category, rows):
    """The row a bar stands for: by its number, its kode, or its year; None in the table of benchmarks."""
    first = category.split()[0].rstrip(".")
    return next((row for row in rows if row[0] in (first, category)), None)


def astray(unit, periode):
    """Bars whose number does not stand in their row, and gaps whose row has a number."""
    money = [row for t in body(unit, periode).iterfind(".//w:tbl", NS) for row in table(t) if len(row) == 5]
    for name, above, caption in figures(unit, periode):
        categories, series = drawn(report(unit, periode)[name])
        for place, category in enumerate(categories):
            row = row_of(category, money if "Serapan" in caption else above)
            cells = row or [cell for other in above for cell in other]
            for serie, values in series.items():
                if (printed(values[place], serie) if place in values else "") not in [*cells, ""]:
                    yield caption, category, serie, cells


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_every_bar_has_the_number_of_its_row(unit, periode):
    assert list(astray(unit, periode)) == []


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_the_data_behind_every_chart_opens_with_the_same_numbers(unit, periode):
    parts, wrong = report(unit, periode), []
    for name, _, caption in figures(unit, periode):
        categories, series = drawn(parts[name])
        book = openpyxl.load_workbook(BytesIO(parts[name.replace("charts", "embeddings")[:-3] + "xlsx"]))["Data"]
        rows = [[cell.value for cell in row] for row in book.iter_rows(max_col=len(series) + 1)]
        meant = [[None, *series]]
        meant += [
            [category, *(float(v[place]) if place in v else None for v in series.values())]
            for place, category in enumerate(categories)
        ]
        wrong += [] if rows == meant else [(caption, rows, meant)]
    assert wrong == []


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_every_figure_stands_in_the_list_of_figures(unit, periode):
    styled = {"KeteranganGambar": [], "DaftarTabel": []}
    for p in body(unit, periode).iterfind(".//w:p", NS):
        style = p.find("w:pPr/w:pStyle", NS)
        if style is not None and style.get(f"{{{NS['w']}}}val") in styled:
            styled[style.get(f"{{{NS['w']}}}val")].append(words(p))
    charts = [caption for _, _, caption in figures(unit, periode)]
    listed = [entry for entry in styled["DaftarTabel"] if entry.startswith("Gambar")]
    assert listed == styled["KeteranganGambar"]
    assert charts == [entry for entry in listed if entry.startswith("Gambar 3.")]


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_a_chart_stays_with_its_caption(unit, periode):
    styles = etree.fromstring(report(unit, periode)["word/styles.xml"])
    kept = {
        s.get(f"{{{NS['w']}}}styleId")
        for s in styles.iterfind("w:style", NS)
        if s.find("w:pPr/w:keepNext", NS) is not None
    }
    charts = [p for p in body(unit, periode).iterfind(".//w:p", NS) if p.find(".//c:chart", NS) is not None]
    assert {p.find("w:pPr/w:pStyle", NS).get(f"{{{NS['w']}}}val") for p in charts} <= kept


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_every_chart_is_told_in_words(unit, periode):
    told = [d.get("descr") for d in body(unit, periode).iterfind(".//wp:docPr", NS)]
    assert [t for t in told if t.startswith("grafik:") or (t.startswith("Grafik") and ":" not in t)] == []


def test_two_series_differ_without_colour():
    charts = [report(*CASES[0])[name] for name, _, _ in figures(*CASES[0])]
    looks = {
        tuple(
            etree.QName(ser.find("c:spPr", NS)[0]).localname
            for ser in etree.fromstring(chart).iterfind(".//c:ser", NS)
        )
        for chart in charts
    }
    assert looks == {("pattFill", "solidFill"), ("solidFill",), ("pattFill",)}


def test_the_line_at_100_strikes_out_no_number():
    grounds = {
        label.find("c:spPr/a:solidFill/a:srgbClr", NS).get("val")
        for name, _, _ in figures(*CASES[0])
        for label in etree.fromstring(report(*CASES[0])[name]).iterfind(".//c:dLbls", NS)
    }
    assert grounds == {"FFFFFF"}


def test_a_year_without_a_realisasi_is_a_gap():
    unit, periode = CASES[1]
    sakip = [name for name, _, caption in figures(unit, periode) if caption.endswith("Perkembangan Nilai SAKIP")]
    categories, series = drawn(report(unit, periode)[sakip[0]])
    assert (len(categories), sorted(series["Realisasi (Nilai)"])) == (5, [0, 1, 2, 3])


def test_the_first_unit_has_a_figure_for_every_comparison():
    assert len(list(figures(*CASES[0]))) == 20


def test_the_analysis_report_draws_the_indikator_that_speak_for_the_office():
    parts = report(*CASES[0], "analyse", "laporan_analisa")
    categories, series = drawn(parts["word/charts/grafik1.xml"])
    assert dict(zip(categories, series["Capaian (%)"].values(), strict=True)) == {
        "Indeks Kinerja Wilayah": "101.06",
        "Indeks Kepuasan Masyarakat": "106.93",
        "Nilai SAKIP": "99.75",
        "Persentase pengaduan masyarakat yang ditindaklanjuti": "111.11",
        "Persentase ketercapaian kinerja": "108.12",
    }
