"""One figure, one value: what one document prints of an indikator or a budget line, every other prints too."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from pipeline.domain.dokumen import Naskah
from pipeline.load import load
from pipeline.naskah.angka import nilai, tetap
from pipeline.naskah.cetak import cetak
from pipeline.naskah.rak import Rak
from pipeline.stages import made_by, work

ROOT = Path(__file__).parent.parent
UNITS = ["kecamatan-contoh-muncar", "satpol-pp-kabupaten-jember"]
PERIODS = {"kecamatan-contoh-muncar": ["2024", "2024-TW2"], "satpol-pp-kabupaten-jember": ["2022", "2022-TW3"]}
CASES = [(unit, periode) for unit in UNITS for periode in PERIODS[unit]]
FIGURES = ("analyse", "render")


@cache
def made(unit, periode):
    return work(load(ROOT / "data" / unit, periode, date(2026, 1, 15)))


@cache
def tables(unit, periode):
    """Per document its tables as rows of cell texts, a merged cell's text once."""
    import io

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


@pytest.mark.parametrize(("unit", "periode"), CASES)
def test_an_indikator_has_one_realisasi_and_one_capaian(unit, periode):
    hasil = {h.indikator.uraian: h for h in made(unit, periode).analisis.indikator}
    kembar = {u for u in hasil if [h.indikator.uraian for h in made(unit, periode).analisis.indikator].count(u) > 1}
    wrong = []
    for nama, row in measuring(unit, periode, "indikator", "realisasi", "capaian (%)"):
        for uraian in set(row) & set(hasil) - kembar:
            h = hasil[uraian]
            printed = nilai(h.realisasi) in row and (h.capaian.persen is None or tetap(h.capaian.persen) in row)
            wrong += [] if printed else [(nama, row)]

    assert wrong == []


@pytest.mark.parametrize(("unit", "periode"), CASES)
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
