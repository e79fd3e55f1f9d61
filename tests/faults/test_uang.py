"""Money as offices deliver it: one amount per kode, lines of several units, typed totals.

Each case is an office of one programme with the rows its units sent; what is read beside it is what an auditor would
look up: ``anggaran.csv``, ``rekonsiliasi.csv`` and the findings.
"""

from datetime import date

import pytest

from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import pesan
from tests.faults.kantor import UNIT, galat, identitas, kantor, kerja, rekon, rencana, terserap

P, K, S1, S2 = "7.01.02", "7.01.02.2.01", "7.01.02.2.01.0001", "7.01.02.2.01.0002"
Q, QK = "7.01.03", "7.01.03.2.01"
PAGU = {P: "program", K: "kegiatan", S1: "sub_kegiatan", S2: "sub_kegiatan", Q: "program", QK: "kegiatan"}
NAMA = {P: "Program Pelayanan Publik", K: "Kegiatan Koordinasi", S1: "Pelayanan Keliling", S2: "Survei Kepuasan",
        Q: "Program Pemberdayaan", QK: "Kegiatan Pembinaan"}  # fmt: skip
UNIT_DUA = UNIT + "SEKSI2;Seksi Dua;seksi;KEC;\nSEKSI3;Seksi Tiga;seksi;KEC;\n"


def uang(tmp_path, lra="", triwulan=4, tanpa=(), **isian):
    """The chain over an office whose units sent these rows of ``anggaran``, as text below the heading."""
    baris = "".join(f"{k};{t};{NAMA[k]};SEKSI;S1;100.000.000\n" for k, t in PAGU.items() if k not in tanpa)
    berkas = {
        **rencana(("I1", "Indeks", "positif", 80)),
        "perencanaan/unit_kerja.csv": UNIT_DUA,
        "perencanaan/anggaran.csv": "kode;tingkat;uraian;unit_kerja;sasaran;pagu\n" + baris,
    }
    masuk = f"masuk/TW{triwulan}"
    for unit, teks in isian.items():
        berkas[f"{masuk}/{unit}/identitas.csv"] = identitas(unit, triwulan=f"TW{triwulan}")
        berkas[f"{masuk}/{unit}/anggaran.csv"] = "kode;realisasi\n" + teks
    if lra:
        berkas[f"{masuk}/lra.csv"] = "kode;realisasi\n" + lra
    return kerja(kantor(tmp_path, berkas), f"2025-TW{triwulan}", date(2026, 1, 10))


def kalimat(hasil, kode):
    """The sentences of one code with their cells."""
    return [(t.tempat.sel, pesan(t)) for t in hasil.temuan if t.kode == kode]


# rows of the form → the amount of program, kegiatan, sub kegiatan 1, sub kegiatan 2; the cells and amounts of ANG-11
SATU_JUMLAH = [
    ("30-kegiatan-partial", {K: 50, S1: 20, S2: ""}, (50, 50, 20, ""), [("B2", "50.000.000", "20.000.000")]),
    ("30-program-and-sub", {P: 50, S1: 45}, (50, 45, 45, ""), [("B2", "50.000.000", "45.000.000")]),
    ("program, kegiatan dan sub kegiatan", {P: 95, K: 50, S1: 20}, (95, 50, 20, ""),
     [("B2", "95.000.000", "50.000.000"), ("B3", "50.000.000", "20.000.000")]),
    ("rinciannya melampaui kegiatan", {K: 20, S1: 30, S2: 15}, (20, 20, 30, 15),
     [("B2", "20.000.000", "45.000.000")]),
    ("nol tertulis pada kegiatan", {K: 0, S1: 20, S2: 5}, (0, 0, 20, 5), [("B2", "Rp 0", "25.000.000")]),
    ("kegiatan sama dengan rinciannya", {K: 50, S1: 20, S2: 30}, (50, 50, 20, 30), []),
    ("sub kegiatan saja", {S1: 20, S2: 30}, (50, 50, 20, 30), []),
    ("kegiatan saja", {K: 50}, (50, 50, "", ""), []),
    ("kegiatan kosong", {K: "", S1: 20}, (20, 20, 20, ""), []),
    ("pengembalian pada sub kegiatan", {S1: 20, S2: -5}, (15, 15, 20, -5), []),
    ("tidak ada yang diisi", {K: "", S1: "-"}, ("", "", "", ""), []),
]  # fmt: skip


def _baris(isi):
    """The rows of a sheet from kode → millions, or the cell as it stands."""
    pasangan = isi.items() if isinstance(isi, dict) else isi
    return "".join(f"{kode};{n if isinstance(n, str) or not n else f'{n}.000.000'}\n" for kode, n in pasangan)


def _csv(n):
    """Millions as a CSV other programs read them; empty where there is no amount."""
    return f"{n}000000" if n else str(n)


@pytest.mark.parametrize(("_nama", "isi", "jumlah", "_temuan"), SATU_JUMLAH, ids=[s[0] for s in SATU_JUMLAH])
def test_every_kode_has_one_amount(tmp_path, _nama, isi, jumlah, _temuan):
    tertulis = terserap(uang(tmp_path, SEKSI=_baris(isi)))
    assert [tertulis[k] for k in (P, K, S1, S2)] == [_csv(n) for n in jumlah]


@pytest.mark.parametrize(("_nama", "isi", "jumlah", "_temuan"), SATU_JUMLAH, ids=[s[0] for s in SATU_JUMLAH])
def test_the_reconciliation_holds_the_same_amount_against_the_lra(tmp_path, _nama, isi, jumlah, _temuan):
    hasil = uang(tmp_path, lra="".join(f"{k};1\n" for k in (P, K, S1, S2)), SEKSI=_baris(isi))
    bidang = rekon(hasil)
    assert [bidang[k]["nilai_bidang"] for k in (P, K, S1, S2)] == [_csv(n) for n in jumlah]


@pytest.mark.parametrize(("_nama", "isi", "_jumlah", "temuan"), SATU_JUMLAH, ids=[s[0] for s in SATU_JUMLAH])
def test_a_figure_that_is_not_the_sum_below_it_is_asked_about_with_both_amounts(
    tmp_path, _nama, isi, _jumlah, temuan
):
    found = kalimat(uang(tmp_path, SEKSI=_baris(isi)), "ANG-11")
    assert [(sel, all(angka in teks for angka in angkanya)) for (sel, teks), (_, *angkanya) in zip(
        found, temuan, strict=True)] == [(sel, True) for sel, *_ in temuan]  # fmt: skip


def test_the_question_says_which_of_the_two_counts(tmp_path):
    ((_, teks),) = kalimat(uang(tmp_path, SEKSI=_baris({K: 50, S1: 20})), "ANG-11")
    assert "Yang dihitung angka barisnya sendiri, Rp 50.000.000" in teks


def test_the_question_names_what_was_left_blank_below(tmp_path):
    ((_, teks),) = kalimat(uang(tmp_path, SEKSI=_baris({K: 50, S1: 20})), "ANG-11")
    assert teks.endswith(f"Yang belum diisi di bawahnya: {S2}.")


# what two or three units wrote on sub kegiatan 1, which is SEKSI's → its amount, and whether somebody must decide
BEBERAPA_UNIT = [
    ("30-two-units", {"SEKSI": 45, "SEKSI2": 45}, 45, True),
    ("jumlah berbeda", {"SEKSI": 45, "SEKSI2": 20}, 45, True),
    ("pemilik menulis nol", {"SEKSI": 0, "SEKSI2": 45}, 0, True),
    ("dua unit, pemilik mengosongkan", {"SEKSI": "", "SEKSI2": 20, "SEKSI3": 25}, "", True),
    ("dua unit, pemilik tidak mengirim", {"SEKSI2": 20, "SEKSI3": 20}, "", True),
    ("unit lain menulis nol", {"SEKSI": 45, "SEKSI2": 0}, 45, False),
    ("unit lain mengosongkan", {"SEKSI": 45, "SEKSI2": ""}, 45, False),
    ("unit lain saja", {"SEKSI": "", "SEKSI2": 45}, 45, False),
    ("unit lain saja, yang lain nol", {"SEKSI2": 45, "SEKSI3": 0}, 45, False),
]  # fmt: skip


def _sub_satu(tmp_path, isi):
    return uang(tmp_path, **{unit: _baris({S1: n}) for unit, n in isi.items()})


@pytest.mark.parametrize(("_nama", "isi", "jumlah", "_tanya"), BEBERAPA_UNIT, ids=[s[0] for s in BEBERAPA_UNIT])
def test_what_several_units_report_is_never_added(tmp_path, _nama, isi, jumlah, _tanya):
    tertulis = terserap(_sub_satu(tmp_path, isi))
    assert [tertulis[S1], tertulis[P]] == [_csv(jumlah)] * 2


@pytest.mark.parametrize(("_nama", "isi", "_jumlah", "tanya"), BEBERAPA_UNIT, ids=[s[0] for s in BEBERAPA_UNIT])
def test_who_reports_the_line_is_asked_and_blocks(tmp_path, _nama, isi, _jumlah, tanya):
    assert galat(_sub_satu(tmp_path, isi), "ANG-20") == ([("ANG-20", "B2")] if tanya else [])


def test_the_question_names_every_unit_with_its_amount_and_its_cell(tmp_path):
    ((_, teks),) = kalimat(_sub_satu(tmp_path, {"SEKSI": 45, "SEKSI2": 45}), "ANG-20")
    sel = [f"masuk/TW4/{unit}/anggaran.csv › anggaran › B2" for unit in ("SEKSI", "SEKSI2")]
    assert [teks.count("Rp 45.000.000 ("), *(satu in teks for satu in sel), "Jumlahnya sama" in teks] == [
        2,
        *[True] * 3,
    ]


def test_a_line_filled_only_by_a_unit_the_plan_does_not_name_counts_and_is_said(tmp_path):
    hasil = _sub_satu(tmp_path, {"SEKSI": "", "SEKSI2": 45})
    assert [(t.tingkat, t.unit_kerja) for t in hasil.temuan if t.kode == "ANG-21"] == [(Tingkat.PERINGATAN, "SEKSI2")]


def test_the_lra_does_not_answer_for_a_line_two_units_claim(tmp_path):
    hasil = uang(tmp_path, lra=f"{S1};45.000.000\n", SEKSI2=f"{S1};20.000.000\n", SEKSI3=f"{S1};25.000.000\n")
    assert (kalimat(hasil, "REK-04"), galat(hasil, "ANG-20")) == ([], [("ANG-20", "B2")])


# the sheet anggaran, row by row from row 2 → the cell of the total asked about, and what is said of it
BARIS_JUMLAH = [
    ("30-total-row", [(P, "6.588.180.210"), (Q, "8.014.709.886"), ("Jumlah", "6.659.827.570")],
     [("B4", "6.659.827.570", "14.602.890.096")]),
    ("jumlah benar", [(P, 50), (Q, 20), ("Jumlah", 70)], []),
    ("bertingkat, menurut program", [(P, 50), (K, 50), (S1, 50), (Q, 20), ("TOTAL:", 70)], []),
    ("program berbeda dari rinciannya, jumlah menurut rincian", [(P, 55), (S1, 50), ("Total", 50)], []),
    ("semua tingkat terjumlah", [(P, 50), (K, 50), (S1, 50), ("Jumlah", 150)],
     [("B5", "150.000.000", "50.000.000", "menjumlahkan semua baris")]),
    ("satu baris tertinggal", [(P, 50), (Q, 20), ("Jumlah", 50)],
     [("B4", "50.000.000", "70.000.000", f"Selisihnya tepat {Q}")]),
    ("sub jumlah lalu jumlah",
     [(S1, 20), (S2, 30), ("Sub Jumlah", 50), (QK, 25), ("Sub Jumlah", 25), ("Jumlah", 75)], []),
    ("sub jumlah kedua salah",
     [(S1, 20), (S2, 30), ("Subtotal", 50), (QK, 25), ("Subtotal", 30), ("Total", 75)],
     [("B6", "30.000.000", "25.000.000")]),
    ("jumlah program menurut namanya",
     [(S1, 20), (QK, 25), (f"Jumlah {NAMA[P]}", 20), (f"Jumlah {NAMA[Q]}", 24), ("Jumlah", 45)],
     [("B5", "24.000.000", "25.000.000")]),
    ("jumlah menurut kodenya, di atas rinciannya", [(f"Jumlah {P}", 50), (S1, 20), (S2, 30)], []),
    ("selisih satu rupiah", [(P, 50), (Q, 20), ("Jumlah", "70.000.001")], []),
    ("jumlah di atas barisnya", [("Jumlah", 70), (P, 50), (Q, 20)], []),
    ("jumlah kosong", [(P, 50), ("Jumlah", "")], []),
    ("jumlah tanpa rincian", [(P, ""), ("Jumlah", 50)], [("B3", "50.000.000", "Rp 0")]),
]  # fmt: skip


@pytest.mark.parametrize(("_nama", "isi", "temuan"), BARIS_JUMLAH, ids=[s[0] for s in BARIS_JUMLAH])
def test_a_typed_total_is_held_against_its_rows(tmp_path, _nama, isi, temuan):
    found = [(sel, teks) for sel, teks in kalimat(uang(tmp_path, SEKSI=_baris(isi)), "ANG-11") if "baris “" in teks]
    assert [sel for sel, _ in found] == [sel for sel, *_ in temuan]
    assert all(kata in teks for (_, teks), (_, *semua) in zip(found, temuan, strict=True) for kata in semua)


@pytest.mark.parametrize(("_nama", "isi", "_temuan"), BARIS_JUMLAH, ids=[s[0] for s in BARIS_JUMLAH])
def test_a_typed_total_is_never_counted_nor_taken_for_an_unknown_kode(tmp_path, _nama, isi, _temuan):
    tanpa = uang(tmp_path / "b", SEKSI=_baris((kode, n) for kode, n in isi if kode[0].isdigit()))
    hasil = uang(tmp_path / "a", SEKSI=_baris(isi))
    assert (terserap(hasil), galat(hasil)) == (terserap(tanpa), galat(tanpa))


def test_a_typed_total_of_the_lra_is_held_against_its_rows(tmp_path):
    hasil = uang(tmp_path, lra=f"{P};50.000.000\nJumlah;60.000.000\n", SEKSI=f"{P};50.000.000\n")
    assert [(sel, "Rp 60.000.000" in teks) for sel, teks in kalimat(hasil, "ANG-11")] == [("B3", True)]


def test_a_line_once_blank_and_once_filled_was_filled_once(tmp_path):
    hasil = uang(tmp_path, SEKSI=f"{S1};\n{S2};5.000.000\n{S1};20.000.000\n")
    assert (terserap(hasil)[S1], galat(hasil, "FRM-12")) == ("20000000", [])


def test_a_line_twice_with_two_amounts_is_asked_about_not_added(tmp_path):
    hasil = uang(tmp_path, SEKSI=f"{S1};20.000.000\n{S1};5.000.000\n")
    assert (terserap(hasil)[S1], galat(hasil, "FRM-12")) == ("20000000", [("FRM-12", "B3")])


# rows of the form, rows of the LRA → amounts of program, kegiatan, sub kegiatan 1 and 2
MENGISI = [
    ("formulir kosong", {}, {S1: 20, S2: 30}, (50, 50, 20, 30)),
    ("LRA per program", {}, {P: 50}, (50, "", "", "")),
    ("LRA program dan rinciannya", {}, {P: 50, S1: 20}, (50, 20, 20, "")),
    ("formulir sebagian, LRA selebihnya", {S1: 20}, {S2: 30}, (50, 50, 20, 30)),
    ("formulir sebagian, LRA kegiatan", {S1: 20}, {K: 50}, (20, 20, 20, "")),
    ("formulir penuh, LRA lain", {S1: 20, S2: 30}, {K: 45, S1: 15}, (50, 50, 20, 30)),
    ("formulir kegiatan, LRA rinciannya", {K: 50}, {S1: 20, S2: 30}, (50, 50, 20, 30)),
]


@pytest.mark.parametrize(("_nama", "isi", "lra", "jumlah"), MENGISI, ids=[s[0] for s in MENGISI])
def test_the_lra_serves_only_where_no_form_says_anything(tmp_path, _nama, isi, lra, jumlah):
    tertulis = terserap(uang(tmp_path, lra=_baris(lra), SEKSI=_baris(isi)))
    assert [tertulis[k] for k in (P, K, S1, S2)] == [_csv(n) for n in jumlah]


def test_an_lra_of_a_kode_outside_the_plan_stands_beside_the_sum_of_what_lies_below_it(tmp_path):
    hasil = uang(tmp_path, lra=f"{K};50.000.000\n", tanpa=(K,), SEKSI=_baris({S1: 20, S2: 30}))
    assert (rekon(hasil)[K]["nilai_bidang"], terserap(hasil)[P]) == ("50000000", "50000000")
