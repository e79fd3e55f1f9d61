"""Forms sent twice, dated wrongly or not yet due, from the folder to the figures, the findings and the marks."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from pipeline import STAGES
from pipeline.domain.temuan import Tingkat
from pipeline.intake.ceklist import baris_ceklist
from pipeline.load import load
from pipeline.run import Permintaan, run
from tests.faults.kantor import galat, identitas, kantor, kerja, rencana, terukur

TEMPLATES = Path(__file__).parents[2] / "templates"
HARI_INI = date(2025, 4, 20)
TW1 = "2025-TW1"


def buku(*kinerja, tanggal="5 April 2025", versi="1", triwulan="TW1", tahun=2025, unit="SEKSI"):
    """A form as a workbook; ``kinerja`` are rows (indikator, realisasi, pembilang, penyebut)."""
    book = openpyxl.Workbook()
    isi = book.active
    isi.title = "identitas"
    for row in (["kunci", "nilai"], ["unit_kerja", unit], ["tahun", tahun], ["triwulan", triwulan],
                ["versi_formulir", versi], ["tanggal", tanggal]):  # fmt: skip
        isi.append(row)
    lembar = book.create_sheet("kinerja")
    for row in (["indikator", "realisasi", "pembilang", "penyebut"], *kinerja):
        lembar.append(list(row))
    wadah = BytesIO()
    book.save(wadah)
    return wadah.getvalue()


def office(folder, /, lain=(), **forms):
    """An office with one indikator in percent and these forms of TW1, by name."""
    plan = rencana(("I1", "%", "positif", 93))
    plan["perencanaan/target.csv"] = (
        "indikator;tahun;dokumen;target;target_tw1;target_tw2;target_tw3;target_tw4\nI1;2025;pk;93;93;93;93;93\n"
    )
    berkas = {f"masuk/TW1/{nama.replace('__', ' ')}.xlsx": isi for nama, isi in forms.items()}
    return kantor(folder, {**plan, **berkas, **dict(lain)})


def bagian(atas, **lain):
    return buku(["I1", None, atas, 2800], **lain)


def kode(hasil, *awal):
    return sorted(t.kode for t in hasil.temuan if t.kode in awal)


NODATE = "40-nodate"
TWICE = "40-twice"


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ({}, {"tanggal": None}),
        ({"tanggal": None}, {}),
        ({}, {"tanggal": "kapan-kapan"}),
        ({}, {"tanggal": "5 April 2026"}),
        ({}, {"tanggal": "5 Januari 2025"}),
        ({}, {}),
    ],
    ids=[NODATE, "the first undated", "unreadable", "after today", "before the quarter ended", TWICE],
)
@pytest.mark.parametrize("nama", ["MEDIK_rev", "MEDIK (1)", "MEDIK - Copy", "MEDIK revisi", "A MEDIK"])
def test_two_rounds_in_no_certain_order_give_no_figure_and_one_galat(tmp_path, lama, baru, nama):
    unit = office(tmp_path, MEDIK=bagian(2100, **lama), **{nama: bagian(2541, **baru)})
    hasil = kerja(unit, TW1, HARI_INI)
    assert (terukur(hasil)["I1"][0], [k for k, _ in galat(hasil)]) == ("", ["FRM-23"])


@pytest.mark.parametrize("nama", ["MEDIK (perbaikan)", "A MEDIK"])
def test_a_corrected_later_round_clears_the_faults_of_the_first(tmp_path, nama):
    """40-superseded."""
    salah = buku(["I1", None, "2.541", "2.800"], ["I-satu", 7], ["I-dua", 8])
    unit = office(tmp_path, MEDIK=salah, **{nama: bagian(2541, tanggal="12-04-2025")})
    hasil = kerja(unit, TW1, HARI_INI)
    assert (terukur(hasil)["I1"][0], galat(hasil)) == ("90.75", [])
    assert kode(hasil, "BCA-23", "FRM-10") == ["BCA-23", "BCA-23", "FRM-10", "FRM-10"]
    assert {b.putaran for b in baris_ceklist(hasil.bacaan)} == {"1 (digantikan)", "2 (berlaku)"}


def test_a_fault_in_the_corrected_round_still_blocks(tmp_path):
    unit = office(tmp_path, MEDIK=bagian(2541), rev=buku(["I1", None, "2.541", 2800], tanggal="12-04-2025"))
    assert len(galat(kerja(unit, TW1, HARI_INI), "BCA-23")) == 1


@pytest.mark.parametrize("metode", ["persentase", "jumlah", "rata_rata"])
def test_a_disputed_share_leaves_the_offices_figure_open(tmp_path, metode):
    """40-nodate: the other unit's figure alone is not the office's."""
    plan = rencana(("I1", "%", "positif", 93))
    plan["perencanaan/unit_kerja.csv"] += "LAIN;Seksi Lain;seksi;KEC;\n"
    plan["perencanaan/indikator.csv"] = (
        "kode;sasaran;uraian;satuan;polaritas;metode_akumulasi;metode_agregasi;iku;unit_kerja\n"
        f"I1;S1;Indikator I1;%;positif;akhir;{metode};ya;SEKSI, LAIN\n"
    )
    lain = buku(["I1", None, 2000, 2200], unit="LAIN")
    forms = {"A.xlsx": bagian(2100), "B.xlsx": bagian(2541, tanggal=None), "C.xlsx": lain}
    hasil = kerja(kantor(tmp_path, {**plan, **{f"masuk/TW1/{k}": v for k, v in forms.items()}}), TW1, HARI_INI)
    assert (terukur(hasil)["I1"][0], [k for k, _ in galat(hasil)]) == ("", ["FRM-23"])


def test_the_old_round_in_lama_decides(tmp_path):
    unit = office(tmp_path, [("masuk/TW1/lama/MEDIK.xlsx", bagian(2100))], MEDIK_rev=bagian(2541, tanggal=None))
    hasil = kerja(unit, TW1, HARI_INI)
    assert (terukur(hasil)["I1"][0], galat(hasil)) == ("90.75", [])
    assert [(b.putaran, b.status) for b in baris_ceklist(hasil.bacaan)] == [("lama", "lama"), ("1", "diterima")]


@pytest.mark.parametrize(("tanggal", "temuan"), [("2025-01-02", "FRM-35"), ("2026-02-01", "FRM-34")])
def test_a_form_dated_outside_its_time_counts_and_is_asked_about(tmp_path, tanggal, temuan):
    """30-early-date."""
    form = {"masuk/TW4/SEKSI/identitas.csv": identitas(tanggal=tanggal),
            "masuk/TW4/SEKSI/kinerja.csv": "indikator;realisasi\nI1;90\n"}  # fmt: skip
    hasil = kerja(kantor(tmp_path, {**rencana(("I1", "Indeks", "positif", 93)), **form}))
    assert (terukur(hasil)["I1"][0], kode(hasil, "FRM-34", "FRM-35"), galat(hasil)) == ("90", [temuan], [])


def dibuat(unit, output, hari_ini, stages=STAGES):
    return run(unit, stages, Permintaan(output, TEMPLATES, hari_ini, TW1))


def draf(folder, nama):
    (berkas,) = (folder / "7-dokumen").glob(f"{nama}-20*.docx")
    document = Document(str(berkas))
    return any("DRAF" in p.text for s in document.sections for p in s.header.paragraphs)


RENCANA = ("iku", "kartu-indikator", "cascading", "rencana-aksi")
DATA = ("monev-rencana-aksi", "pengukuran-kinerja", "lkjip")


def test_in_january_nothing_is_late_and_nothing_is_a_draft(tmp_path):
    """40-januari."""
    hasil = dibuat(office(tmp_path), tmp_path / "output", date(2025, 1, 10))
    assert (hasil.status, [nama for nama in (*RENCANA, *DATA) if draf(hasil.folder, nama)]) == (0, [])


def test_after_the_deadline_only_what_prints_data_is_a_draft(tmp_path):
    hasil = dibuat(office(tmp_path), tmp_path / "output", HARI_INI)
    assert (hasil.status, tuple(n for n in (*RENCANA, *DATA) if draf(hasil.folder, n))) == (2, DATA)


def test_a_fault_of_the_plan_makes_every_document_a_draft(tmp_path):
    unit = office(tmp_path)
    target = unit / "2025/perencanaan/target.csv"
    target.write_text(target.read_text().replace("pk;93;", "pk;9.300;"))
    hasil = dibuat(unit, tmp_path / "output", date(2025, 1, 10))
    assert [nama for nama in (*RENCANA, *DATA) if not draf(hasil.folder, nama)] == []


@pytest.mark.parametrize(
    ("stage", "status"), [("form", 0), ("intake", 2), ("check", 2), ("render", 2), ("analyse", 2)]
)
def test_a_stage_tells_what_concerns_what_it_makes(tmp_path, stage, status):
    hasil = dibuat(office(tmp_path), tmp_path / "output", HARI_INI, [stage])
    assert (hasil.status, any(t.tingkat is Tingkat.GALAT for t in hasil.temuan)) == (status, bool(status))


MISPLACED = {"triwulan": "TW2", "tahun": 2022}


def test_a_form_of_another_period_does_not_move_the_default_period(tmp_path):
    salah = [("masuk/TW4/nyasar.xlsx", buku(["I1", 90], **MISPLACED)), ("masuk/TW3/foto.pdf", b"%PDF"),
             ("masuk/TW2/lama/MEDIK.xlsx", bagian(1))]  # fmt: skip
    unit = office(tmp_path, salah, MEDIK=bagian(2541))
    assert str(load(unit, "", HARI_INI).bacaan.periode) == TW1


@pytest.mark.parametrize("tulisan", ["TW1", "tw 1", "Triwulan I", "2025 TW1", "2025tw1", "tw1-2025", "2025/TW1"])
def test_a_period_is_understood_however_it_is_written(tmp_path, tulisan):
    assert str(load(office(tmp_path), tulisan, HARI_INI).bacaan.periode) == TW1


def test_a_changed_target_is_told_only_to_the_unit_it_concerns(tmp_path):
    unit = kantor(tmp_path, dua_unit(90))
    folder = dibuat(unit, tmp_path / "output", date(2025, 3, 1), ["form"]).folder
    for form in folder.glob("1-formulir/*.xlsx"):
        tujuan = unit / "2025/masuk/TW1" / form.name
        tujuan.parent.mkdir(parents=True, exist_ok=True)
        tujuan.write_bytes(form.read_bytes())
    assert kode(kerja(unit, TW1, HARI_INI), "FRM-07") == []
    kantor(tmp_path, dua_unit(95))
    found = [t for t in kerja(unit, TW1, HARI_INI).temuan if t.kode == "FRM-07"]
    assert [t.unit_kerja for t in found] == ["SEKSI"]


def dua_unit(target):
    plan = rencana(("I1", "Indeks", "positif", target), ("I2", "Indeks", "positif", 80))
    plan["perencanaan/unit_kerja.csv"] += "LAIN;Seksi Lain;seksi;KEC;\n"
    indikator = plan["perencanaan/indikator.csv"].splitlines()
    plan["perencanaan/indikator.csv"] = (
        "\n".join([*indikator[:2], indikator[2].removesuffix("SEKSI") + "LAIN"]) + "\n"
    )
    return plan
