"""One cause, one finding: what one finding says no other says again, and a wrong column is told once."""

import shutil
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from pipeline.check.laporan_temuan import nota_perbaikan
from pipeline.check.salinan import daftar
from pipeline.domain.tempat import Tempat, cell_ranges
from pipeline.domain.temuan import SEKOLOM, SELEMBAR, Tingkat, gathered
from pipeline.load import load
from pipeline.regulation.katalog import catalogue, causes, pesan, temuan
from pipeline.stages import work
from tests.faults.kantor import identitas, kantor, kerja, rencana
from tests.fuzz.kantor import kecil
from tests.fuzz.mutasi import Ruang

DATA = Path(__file__).parents[2] / "data"
DUA_SEBAB = {("KAS-01", "KAS-18"), ("KAS-11", "TGT-07"), ("ANG-03", "ANG-06")}
"""Pairs that may stand on one cell: the same row lacks two different things."""
IDENTITAS = {"masuk/TW4/SEKSI/identitas.csv": identitas()}


def berpasangan(semua):
    """The codes of galat and peringatan that share a cell, two by two."""
    sel = {}
    for t in semua:
        if t.tingkat is not Tingkat.INFO and t.tempat.sel:
            sel.setdefault(t.tempat, []).append(t.kode)
    return {tuple(sorted(pair)) for kode in sel.values() for pair in combinations(kode, 2)} - DUA_SEBAB


def kode(folder, isian, *indikator, lain=None):
    """The codes found on an office whose form says this; indikator as in the plan of the builder."""
    berkas = {**rencana(*indikator), **IDENTITAS, "masuk/TW4/SEKSI/kinerja.csv": isian, **(lain or {})}
    return [t.kode for t in kerja(kantor(folder, berkas), hari_ini=LEWAT).temuan]


def test_the_training_office_hears_no_cause_twice():
    hasil = work(load(DATA / "_latihan" / "kecamatan-keliru", "2024-TW1", date(2026, 1, 15)))
    assert berpasangan(hasil.temuan) == set()


@pytest.mark.parametrize(("kantor", "tahun", "unit"), [
    ("kecamatan-contoh-muncar", 2024, ("TRANTIB", "UMPEG")),
    ("satpol-pp-kabupaten-jember", 2022, ("BID-DAMKAR", "BID-GAKDA")),
])  # fmt: skip
def test_a_mutated_office_hears_no_cause_twice(tmp_path, kantor, tahun, unit):
    ruang, found = Ruang(kecil(kantor, tahun, unit), tmp_path), set()
    for benih in range(40):
        diubah = ruang.pasang(ruang.mutasi(benih)[0])
        found |= berpasangan(work(load(ruang.folder, f"{tahun}-TW1", date(2026, 1, 15))).temuan)
        ruang.pulihkan(diubah)
    assert found == set()


@pytest.mark.parametrize("isi", [b"kacau", b""])
def test_a_plan_nobody_can_read_is_the_only_cause(tmp_path, isi):
    unit = tmp_path / "kecamatan"
    shutil.copytree(DATA / "kecamatan-contoh-muncar", unit)
    (unit / "2024" / "perencanaan.xlsx").write_bytes(isi)
    hasil = work(load(unit, "2024-TW4", date(2026, 1, 15)))
    berat = {(t.kode, t.tempat.berkas) for t in hasil.temuan if t.tingkat is not Tingkat.INFO}
    assert [berkas for _, berkas in berat] == ["2024/perencanaan.xlsx"]


def test_a_form_nobody_can_read_leaves_the_others_their_findings(tmp_path):
    asing = "indikator,realisasi\nTIDAK-ADA,5\n"
    berkas = {"masuk/TW4/LAIN.xlsx": "kacau"}
    assert {"BCA-01", "FRM-10"} <= set(kode(tmp_path, asing, ("IKU-1", "Persen", "positif", 90), lain=berkas))


LEWAT = date(2026, 2, 1)
"""A day after the deadline, when what is missing is missing."""
IKU = ("I1", "Nilai", "positif", "80")
TEKS = ("I1", "Nilai", "positif", "sangat baik sekali")
KEPALA = "indikator;realisasi;bukti_dukung;faktor_pendukung;faktor_penghambat;upaya;tindak_lanjut\n"
SATU = [
    ("an ambiguous figure is not empty", "I1;1.234;a;b;c;d;e\n", IKU, "BCA-23", {"KEL-03", "KEL-04", "KEL-05"}),
    ("a broken formula is not empty", "I1;#REF!;a;b;c;d;e\n", IKU, "BCA-21", {"KEL-03", "KEL-04"}),
    ("text where a number is due", "I1;sudah baik;a;b;c;d;e\n", IKU, "CAP-19", {"BCA-30"}),
    ("a comma that slipped", "I1;805;a;;c;d;e\n", IKU, "CAP-04", {"CAP-12", "CAP-14", "CAP-09"}),
    ("far above the target without a word", "I1;130;a;;c;d;e\n", IKU, "CAP-12", {"KEL-12"}),
    ("far below the target without a word", "I1;30;a;b;;d;e\n", IKU, "CAP-13", {"KEL-11"}),
    ("a target of mere text", "I1;5;a;b;c;d;e\n", TEKS, "TGT-15", {"BCA-30"}),
    ("words for a target of words", "I1;baik sekali;a;b;c;d;e\n", TEKS, "TGT-15", {"BCA-29", "BCA-30", "CAP-19"}),
    ("never reported", "I1;;;;;;\n", IKU, "KEL-03", {"KEL-04", "KEL-06"}),
]  # fmt: skip


@pytest.mark.parametrize(("_kalimat", "baris", "indikator", "ada", "tidak"), SATU, ids=[s[0] for s in SATU])
def test_the_cause_is_told_once(tmp_path, _kalimat, baris, indikator, ada, tidak):
    found = kode(tmp_path, KEPALA + baris, indikator)
    assert (found.count(ada), tidak & set(found)) == (1, set())


def test_a_broken_file_is_asked_for_once(tmp_path):
    berkas = {**rencana(IKU), "masuk/TW4/SEKSI.xlsx": b"bukan buku kerja"}
    found = [t.kode for t in kerja(kantor(tmp_path, berkas)).temuan if t.tingkat is Tingkat.GALAT]
    assert found == ["BCA-01"]


def test_a_unit_that_sent_nothing_is_asked_for_its_form_alone(tmp_path):
    found = [
        t.kode
        for t in kerja(kantor(tmp_path, rencana(IKU)), hari_ini=date(2026, 2, 1)).temuan
        if t.tingkat is Tingkat.GALAT
    ]
    assert found == ["KEL-01"]


def test_a_circle_in_the_cascade_is_told_once(tmp_path):
    berkas = rencana(IKU)
    berkas["perencanaan/sasaran.csv"] += "P1;program;Meningkatnya a;K1\nK1;kegiatan;Meningkatnya b;P1\n"
    found = {t.kode for t in kerja(kantor(tmp_path, berkas)).temuan}
    assert ("RCN-04" in found, found & {"KAS-03", "KAS-04"}) == (True, set())


def test_percentages_summed_over_quarters_are_told_once(tmp_path):
    berkas = rencana(("I1", "Persen", "positif", "90"))
    berkas["perencanaan/indikator.csv"] = berkas["perencanaan/indikator.csv"].replace(";akhir;", ";kumulatif;")
    berkas["perencanaan/target.csv"] = berkas["perencanaan/target.csv"].replace(";90;;;;", ";90;90;90;90;90")
    found = [t.kode for t in kerja(kantor(tmp_path, berkas)).temuan]
    assert ("RCN-07" in found, "TGT-09" in found) == (True, False)


@pytest.mark.parametrize(
    ("faktor", "ada", "tidak"), [("", "KEL-12", "LKE-07"), ("Pelayanan penuh", "LKE-05", "KEL-12")]
)
def test_the_self_check_does_not_repeat_the_form(tmp_path, faktor, ada, tidak):
    berkas = {**rencana(IKU), **IDENTITAS, "masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;82;a;{faktor};c;d;e\n"}
    found = {t.kode for t in kerja(kantor(tmp_path, berkas), "2025").temuan}
    assert (ada in found, tidak in found) == (True, False)


MATA = "kode;uraian;tingkat;sasaran;unit_kerja;pagu\n7.01.02;Program;program;S1;SEKSI;90\n"
DUA_UNIT = "kode;nama;jenis;induk\nKEPALA;Kepala;kepala;\nSEKSI;Seksi;seksi;KEPALA\nLAIN;Lain;seksi;KEPALA\n"
SISTEM = [
    ("digits among other words", {"masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;x12;a;b;c;d;e\n"}, "CAP-19",
     {"BCA-66"}),
    ("words the recap does not explain", {"masuk/TW4/rekap_pd.csv": "indikator;realisasi\nI1;entah\n"}, "BCA-30",
     {"REK-08"}),
    ("a kode that is none", {"perencanaan/anggaran.csv": f"{MATA}SATU;Rapat;sub_kegiatan;S1;SEKSI;9\n"}, "ANG-13",
     {"ANG-15"}),
    ("a unit that does not answer for it", {
        "perencanaan/unit_kerja.csv": DUA_UNIT, "masuk/TW4/LAIN/identitas.csv": identitas("LAIN"),
        "masuk/TW4/LAIN/kinerja.csv": f"{KEPALA}I1;82;a;b;c;d;e\n",
    }, "FRM-20", {"REK-06"}),
]  # fmt: skip


@pytest.mark.parametrize(("_kalimat", "lain", "ada", "tidak"), SISTEM, ids=[s[0] for s in SISTEM])
def test_what_follows_from_a_cause_is_not_told_beside_it(tmp_path, _kalimat, lain, ada, tidak):
    found = kode(tmp_path, f"{KEPALA}I1;82;a;b;c;d;e\n", IKU, lain=lain)
    assert (ada in found, tidak & set(found)) == (True, set())


def test_a_mixture_of_nomenclatures_is_told_beside_a_kode_that_is_none(tmp_path):
    rows = "".join(f"7.01.01.2.01.{n};Rapat;sub_kegiatan;S1;SEKSI;9\n" for n in ("03", "0004", "0005", "0006"))
    mata = f"{MATA}7-01.01.2.01.02;Rapat;sub_kegiatan;S1;SEKSI;9\n{rows}"
    found = kode(tmp_path, f"{KEPALA}I1;82;a;b;c;d;e\n", IKU, lain={"perencanaan/anggaran.csv": mata})
    assert {"ANG-13", "ANG-14"} <= set(found)


def dua_unit(satu, dua):
    """Two units that both answer for one indikator, and what each gave."""
    rows = rencana(IKU)
    rows["perencanaan/indikator.csv"] = rows["perencanaan/indikator.csv"].replace(";ya;SEKSI", ";ya;SEKSI,LAIN")
    return rows | {
        **IDENTITAS, "perencanaan/unit_kerja.csv": DUA_UNIT, "masuk/TW4/LAIN/identitas.csv": identitas("LAIN"),
        "masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;{satu};a;b;c;d;e\n",
        "masuk/TW4/LAIN/kinerja.csv": f"{KEPALA}I1;{dua};a;b;c;d;e\n",
    }  # fmt: skip


def test_units_that_disagree_are_asked_though_neither_wrote_a_number(tmp_path):
    found = {t.kode for t in kerja(kantor(tmp_path, dua_unit(satu="Baik", dua="Cukup")), hari_ini=LEWAT).temuan}
    assert {"CAP-19", "REK-07"} <= found


def test_a_step_of_the_declared_scale_that_holds_a_figure_is_no_fault(tmp_path):
    berkas = {**rencana(("I1", "Predikat", "positif", "Kelompok 4")), **IDENTITAS,
              "masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;Kelompok 3;a;b;c;d;e\n",
              "masuk/TW4/rekap_pd.csv": "indikator;realisasi\nI1;Kelompok 4\n"}  # fmt: skip
    plan = berkas["perencanaan/indikator.csv"].splitlines()
    berkas["perencanaan/indikator.csv"] = f"{plan[0]};skala_predikat\n{plan[1]};Dasar < Kelompok 3 < Kelompok 4\n"
    found = {t.kode for t in kerja(kantor(tmp_path, berkas), hari_ini=LEWAT).temuan}
    assert ("REK-08" in found, found & {"BCA-29", "BCA-30", "BCA-66"}) == (True, set())


def test_a_pagu_without_spending_all_year_is_told_once(tmp_path):
    anggaran = "kode;uraian;tingkat;sasaran;unit_kerja;pagu\n7.01.02;Program;program;S1;SEKSI;1000000\n"
    lain = {"perencanaan/anggaran.csv": anggaran, "masuk/TW4/SEKSI/anggaran.csv": "kode;realisasi\n7.01.02;\n"}
    found = kode(tmp_path, f"{KEPALA}I1;82;a;b;c;d;e\n", IKU, lain=lain)
    assert ("ANG-22" in found, "KEL-18" in found) == (True, False)


@pytest.mark.parametrize(
    ("lembar", "ikut"), [("unit_kerja", "FRM-05"), ("indikator", "FRM-10")], ids=["unit_kerja", "indikator"]
)
def test_a_sheet_the_plan_lacks_is_missed_once(tmp_path, lembar, ikut):
    berkas = {**rencana(IKU), **IDENTITAS, "masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;82;a;b;c;d;e\n"}
    del berkas[f"perencanaan/{lembar}.csv"]
    found = [t.kode for t in kerja(kantor(tmp_path, berkas), hari_ini=LEWAT).temuan]
    assert (found.count("BCA-09"), ikut in found) == (1, False)


def test_another_kode_the_plan_lacks_is_still_told(tmp_path):
    isian = {"perencanaan/anggaran.csv": MATA, "masuk/TW4/SEKSI/kinerja.csv": f"{KEPALA}I1;82;a;b;c;d;e\n",
             "masuk/TW4/SEKSI/anggaran.csv": "kode;realisasi\n7.01.99;5\n"}  # fmt: skip
    berkas = {**rencana(IKU), **IDENTITAS, **isian}
    del berkas["perencanaan/indikator.csv"]
    semua = kerja(kantor(tmp_path, berkas), hari_ini=LEWAT).temuan
    assert [dict(t.celah)["apa"] for t in semua if t.kode == "FRM-10"] == ["anggaran"]


def test_a_cause_names_codes_of_the_catalogue():
    semua = [kode for sebab in causes() for kode in (*sebab.tetap, *sebab.gugur)]
    assert [kode for kode in semua if not any(known.startswith(kode) for known in catalogue())] == []


BANYAK = 300


def sekolom(tmp_path, baris, nama="kinerja"):
    """The findings of a form of three hundred indikator whose rows are made by ``baris``, on the sheet named."""
    semua = [(f"I{n:03}", "Nilai", "positif", "80") for n in range(1, BANYAK + 1)]
    isian = KEPALA + "".join(f"{kode};{baris}\n" for kode, *_ in semua)
    berkas = {**rencana(*semua), **IDENTITAS, "masuk/TW4/SEKSI/kinerja.csv": isian}
    hasil = kerja(kantor(tmp_path, berkas), hari_ini=LEWAT)
    return [t for t in hasil.temuan if t.tempat.lembar == nama], hasil


KOLOM = [
    ("bukti kosong", "82;;b;c;d;e", "KEL-10"),
    ("realisasi kosong", ";a;b;c;d;e", "KEL-03"),
    ("realisasi bermakna ganda", "1.234;a;b;c;d;e", "BCA-23"),
    ("koma hilang", "805;a;b;c;d;e", "CAP-04"),
    ("tulisan di kolom angka", "sudah baik;a;b;c;d;e", "CAP-19"),
]


@pytest.mark.parametrize(("_kalimat", "baris", "kode"), KOLOM, ids=[k[0] for k in KOLOM])
def test_one_wrong_column_of_three_hundred_rows_is_one_finding(tmp_path, _kalimat, baris, kode):
    found, hasil = sekolom(tmp_path, baris)
    satu = [t for t in found if t.kode == kode]
    assert (len(satu), len(satu[0].semua_tempat), len(hasil.temuan) < 40) == (1, BANYAK, True)


def test_the_finding_of_a_column_says_where_it_stands(tmp_path):
    found, _ = sekolom(tmp_path, "82;;b;c;d;e")
    (satu,) = [t for t in found if t.kode == "KEL-10"]
    assert pesan(satu).endswith("Begitu pula 299 sel lain pada kolom ini: C3–C301.")


def test_every_cell_of_a_wrong_column_is_on_the_list_of_its_form(tmp_path):
    found, _ = sekolom(tmp_path, "82;;b;c;d;e")
    assert daftar([t for t in found if t.kode == "KEL-10"]).decode().count("KEL-10") == BANYAK


def test_the_nota_of_a_wrong_column_is_one_row(tmp_path):
    _, hasil = sekolom(tmp_path, "82;;b;c;d;e")
    (naskah,) = nota_perbaikan(hasil.bacaan, hasil.sop, hasil.temuan)
    (baris,) = [b for k in naskah.konteks.kelompok for b in k.baris if b.kode == "KEL-10"]
    assert (baris.banyak, baris.tempat[0].endswith("C2–C301")) == (BANYAK, True)


def di(n, unit="A", kolom="C", kode="KEL-10"):
    """One finding in row n of a column."""
    return temuan(
        kode, Tempat("a.xlsx", "kinerja", f"{kolom}{n}"), unit_kerja=unit, indikator=f"“x” (I{n})", triwulan="I"
    )


def tanpa_sel(n):
    """One row that is missing from a sheet."""
    celah = {"indikator": f"“x” (I{n})", "rujukan": f"I{n}", "unit": "A", "triwulan": "I"}
    return temuan("KEL-06", Tempat("a.xlsx", "kinerja"), unit_kerja="A", **celah)


def test_rows_that_are_missing_are_named_by_their_kode():
    (satu,) = gathered(tanpa_sel(n) for n in range(SELEMBAR))
    assert pesan(satu).endswith("Begitu pula 4 lainnya: I1, I2, I3, I4.")


@pytest.mark.parametrize(("semua", "banyak"), [
    ([di(n) for n in range(SEKOLOM - 1)], SEKOLOM - 1),
    ([di(n) for n in range(SEKOLOM)], 1),
    ([di(n) for n in range(SEKOLOM)] + [di(n, unit="B") for n in range(3)], 4),
    ([di(n, kolom="CD"[n % 2]) for n in range(SEKOLOM)], SEKOLOM),
    ([tanpa_sel(n) for n in range(SELEMBAR - 1)], SELEMBAR - 1),
    ([tanpa_sel(n) for n in range(SELEMBAR)], 1),
])  # fmt: skip
def test_a_column_is_told_once_only_where_it_repeats_much(semua, banyak):
    assert len(gathered(semua)) == banyak


@pytest.mark.parametrize(("cells", "teks"), [
    ([], ""), (["F2"], "F2"), (["F2", "F3", "F4", "F9"], "F2–F4, F9"), (["AA9", "AA10"], "AA9–AA10"),
])  # fmt: skip
def test_neighbouring_cells_are_a_range(cells, teks):
    assert cell_ranges(cells) == teks


@pytest.mark.parametrize(("perihal", "disebut"), [
    ("I004 Jumlah dokumen evaluasi (Staff)", "I004"),
    ("IKM Indeks Kepuasan Masyarakat", "IKM"),
    ("sasaran 1.05.02.2.01.01", "1.05.02.2.01.01"),
    ("Sasaran program 2: Meningkatnya ketertiban", "Sasaran program 2: Meningkatnya ketertiban"),
    ("Bab IV", "Bab IV"),
])  # fmt: skip
def test_what_is_missing_is_named_by_its_kode_or_by_itself(perihal, disebut):
    kurang = (temuan("RVU-09", Tempat("perencanaan", "indikator"), apa="indikator", perihal=p, langkah="Isi")
              for p in (*(f"A{n} Satu" for n in range(SELEMBAR)), perihal))  # fmt: skip
    (satu,) = gathered(kurang)
    assert pesan(satu).endswith(f", {disebut}.")


def test_work_that_falls_is_not_held_against_the_money_too(tmp_path):
    """A drop most often is a quarter's addition instead of the share done: one mistake of one cell."""
    berkas = {
        **rencana(("I1", "Indeks", "positif", 80)),
        "perencanaan/anggaran.csv": "kode;tingkat;uraian;unit_kerja;pagu\n7.01.01;program;Uji;SEKSI;100000000\n",
    }
    for tw, (uang, fisik) in enumerate(((40_000_000, 45), (40_000_000, 35)), 1):
        berkas[f"masuk/TW{tw}/SEKSI/identitas.csv"] = identitas(triwulan=f"TW{tw}")
        berkas[f"masuk/TW{tw}/SEKSI/anggaran.csv"] = f"kode;realisasi;realisasi_fisik\n7.01.01;{uang};{fisik}\n"
    hasil = kerja(kantor(tmp_path, berkas), "2025-TW2", LEWAT)
    assert [(t.kode, t.tempat.sel) for t in hasil.temuan if t.kode in {"ANG-23", "ANG-24"}] == [("ANG-23", "C2")]
