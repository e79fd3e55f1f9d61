"""What the self-check finds, says and leaves to people."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.periode import Periode
from pipeline.load import load
from pipeline.regulation.katalog import catalogue, pesan
from pipeline.regulation.swaperiksa import lke, reviu
from pipeline.render.lkjip.susun import report_context
from pipeline.render.swaperiksa.susun import self_check, self_check_context, self_check_findings
from pipeline.render.swaperiksa.syarat import SYARAT
from tests import builders as b
from tests.render.lkjip.bahan_uji import BELUM_TERSEDIA, NARASI, konteks, lengkap, tanpa

DATA = Path(__file__).parents[3] / "data"


def found(**lain):
    return [(t.kode, t.tempat.lembar or t.tempat.berkas) for t in self_check_findings(konteks(**lain))]


def with_plan(**lain):
    return tanpa(lengkap()[0], **lain)


def row(nomor, **lain):
    return next(r for r in self_check_context(konteks(**lain)).lke if r.nomor == nomor)


def test_a_complete_report_lacks_nothing():
    assert found() == []


def test_the_complete_sample_lacks_nothing():
    muatan = load(DATA / "kecamatan-contoh-muncar", "2024", date(2025, 1, 20))
    laporan = report_context(muatan.bacaan, analyse(muatan.bacaan))
    assert [pesan(t) for t in self_check_findings(laporan)] == []


def test_one_benchmark_less_is_named_with_its_indikator_and_sheet():
    assert [
        (t.kode, pesan(t), str(t.tempat)) for t in self_check_findings(konteks(rencana=with_plan(pembanding=())))
    ] == [
        (
            "LKE-06",
            (
                "LKE 3.b.6 (perbandingan dengan level nasional/internasional): pembanding belum ada "
                "untuk IKU1 Indeks Kepuasan Masyarakat."
            ),
            "perencanaan › pembanding",
        ),
        (
            "LKE-10",
            (
                "LKE 2.b.2 (data yang relevan): 0 dari 1 indikator memuat keempat perbandingan: target tahunan, "
                "tahun sebelumnya, jangka menengah, dan pembanding."
            ),
            "",
        ),
    ]


KURANG = [
    # yang dihilangkan → temuan
    ({"rencana": with_plan(riwayat=())}, [("LKE-05", "riwayat"), ("LKE-10", "")]),
    (
        {"rencana": with_plan(target=(b.target(setahun=90, tw=(80, 85, 88, 90)),))},
        [("LKE-04", "target"), ("LKE-10", ""), ("RVU-07", "target")],
    ),
    (
        {"rencana": with_plan(target=lengkap()[0].target[1:])},
        [("RVU-06", "target")],
    ),
    ({"rencana": with_plan(rencana_aksi=())}, [("RVU-01", "rencana_aksi")]),
    ({"rencana": with_plan(indikator=(b.indikator(iku=False),))}, [("RVU-09", "indikator")]),
    ({"rencana": with_plan(sasaran=(b.sasaran(), b.sasaran("S2")))}, [("RVU-08", "indikator")]),
    ({"rencana": with_plan(indikator=(b.indikator(unit_kerja=()),))}, [("RVU-04", "indikator")]),
    ({"rencana": with_plan(anggaran=())}, [("LKE-08", "anggaran"), ("RVU-02", "anggaran")]),
    ({"kata_unit": {"faktor_pendukung": ""}}, [("LKE-07", "kinerja")]),
    ({"kata_unit": {"bukti_dukung": ""}}, [("RVU-03", "kinerja")]),
    ({"kata_unit": {"batas_waktu": ""}}, [("LKE-09", "kinerja")]),
    ({"kata_unit": {"tindak_lanjut": ""}}, [("LKE-09", "kinerja")]),
    (
        {"narasi": {k: v for k, v in NARASI.items() if k != "isu-strategis"}},
        [("LKE-01", "narasi/isu-strategis.md")],
    ),
    (
        {"narasi": {k: v for k, v in NARASI.items() if k != "langkah-perbaikan"}},
        [("LKE-01", "narasi/langkah-perbaikan.md"), ("LKE-09", "narasi/langkah-perbaikan.md")],
    ),
    (
        {"realisasi": BELUM_TERSEDIA},
        [("LKE-02", "kinerja"), ("LKE-03", "target"), ("LKE-08", "anggaran"), ("LKE-10", "")],
    ),
]


@pytest.mark.parametrize(("lain", "temuan"), KURANG)
def test_what_is_taken_away_is_what_is_named(lain, temuan):
    assert found(**lain) == temuan


@pytest.mark.parametrize("tingkat", ["program", "kegiatan", "sub_kegiatan"])
def test_a_sasaran_below_the_office_is_not_asked_for_an_iku(tingkat):
    rencana = with_plan(sasaran=(b.sasaran(tingkat=tingkat),), indikator=(b.indikator(iku=False),))
    ditemukan = found(rencana=rencana)
    assert ("RVU-10", "sasaran") in ditemukan
    assert ("RVU-09", "indikator") not in ditemukan


def test_before_the_year_ends_nobody_is_warned():
    assert found(periode="2024-TW2", narasi={}) == []


def test_some_of_many_is_partly_met():
    plan = with_plan(
        indikator=(b.indikator(), b.indikator("IKU2", uraian="Nilai SAKIP")),
    )
    baris = row("3.b.6", rencana=plan)
    assert (baris.hasil, baris.jumlah, baris.kurang) == (
        "sebagian",
        "1 dari 2",
        ("pembanding – IKU2 Nilai SAKIP: isi nilai pembanding dengan tahun dan sumbernya",),
    )


def test_none_of_them_is_not_met():
    assert row("3.b.6", rencana=with_plan(pembanding=())).hasil == "belum"


def test_without_any_indikator_nothing_is_met():
    assert row("3.b.3", rencana=with_plan(indikator=())).hasil == "belum"


def test_the_best_a_program_shows_is_bb():
    assert self_check_context(konteks()).simpulan == (
        "9 dari 9 kriteria 3.b terpenuhi; nilai swaperiksa BB. Nilai di atas BB menuntut penilaian evaluator dan "
        "tidak diberikan program."
    )


def test_what_only_people_know_is_left_to_them():
    rows = self_check_context(konteks()).reviu
    assert [(r.aspek, r.nomor) for r in rows if r.hasil == "perlu penilaian"] == [
        ("II. Mekanisme penyusunan", "1"),
        ("II. Mekanisme penyusunan", "3"),
        ("II. Mekanisme penyusunan", "5"),
        ("II. Mekanisme penyusunan", "6"),
        ("II. Mekanisme penyusunan", "7"),
        ("III. Substansi", "8"),
        ("III. Substansi", "9"),
        ("III. Substansi", "10"),
    ]


def answers(**lain):
    return {(r.aspek.partition(".")[0], r.nomor): r for r in self_check_context(konteks(**lain)).reviu}


def test_an_explanation_is_asked_for_only_when_something_is_not_met():
    plan = with_plan(target=tuple(t for t in lengkap()[0].target if t.dokumen != "renstra" or t.tahun != 2024))
    rows = answers(rencana=plan)
    assert (rows[("III", "3")].hasil, rows[("III", "6")].hasil) == ("perlu penilaian", "terpenuhi")


def test_a_target_outside_the_perjanjian_kinerja_is_told_once_and_asks_for_both_explanations():
    plan = with_plan(target=lengkap()[0].target[1:])
    rows = answers(rencana=plan)
    assert [rows[("III", nomor)].hasil for nomor in ("1", "3", "4", "6")] == [
        "belum",
        "perlu penilaian",
        "belum",
        "perlu penilaian",
    ]
    assert [kode for kode, _ in found(rencana=plan) if kode.startswith("RVU")] == ["RVU-06"]


def test_an_explanation_does_not_call_unmet_what_only_a_person_can_answer():
    rows = answers()
    assert "belum" not in rows[("III", "8")].catatan
    assert rows[("III", "9")].catatan.startswith("Diperlukan hanya bila orang menilai butir sebelumnya tidak")


def test_an_explanation_says_that_something_is_not_met_where_it_is_not():
    rows = answers(rencana=with_plan(sasaran=(b.sasaran(), b.sasaran("S2"))))
    assert rows[("III", "9")].catatan.startswith("Butir sebelumnya belum seluruhnya terpenuhi.")


@pytest.mark.parametrize("bertarget", [True, False], ids=["with a target", "without"])
def test_a_tujuan_is_in_no_perjanjian_kinerja_and_none_is_asked_for(bertarget):
    target = lengkap()[0].target
    plan = with_plan(
        sasaran=(b.sasaran("T1", "tujuan"), b.sasaran()),
        indikator=(b.indikator("IKT", "T1", "Indeks Kinerja Wilayah"), b.indikator()),
        target=(*target, *(replace(t, indikator="IKT") for t in target if bertarget or t.dokumen != "pk")),
    )
    isi = self_check_context(konteks(rencana=plan))
    assert [(m.kode, m.isi[isi.kolom.index("Target PK")]) for m in isi.matriks] == [
        ("IKT", "tidak berlaku"),
        ("IKU1", "✓"),
    ]
    rows = answers(rencana=plan)
    assert [rows[nomor].jumlah for nomor in (("I", "2"), ("III", "1"), ("III", "4"))] == ["1 dari 1"] * 3


def printed(**ubah):
    """The report with something else printed in the first row of chapter III than the plan says."""
    laporan = konteks()
    satu, *lain = laporan.bab3.ringkas
    return replace(laporan, bab3=replace(laporan.bab3, ringkas=(replace(satu, **ubah), *lain)))


def test_a_printed_target_that_is_not_that_of_the_perjanjian_kinerja_is_named_with_both():
    (temuan,) = self_check_findings(printed(target="88"))
    assert (temuan.kode, "laporan 88, perjanjian kinerja 90" in pesan(temuan)) == ("RVU-11", True)


def test_the_target_of_the_changed_agreement_is_the_one_compared():
    plan = with_plan(target=(*lengkap()[0].target, b.target(setahun=95, dokumen="pk_perubahan")))
    assert (answers(rencana=plan)[("III", "4")].hasil, found(rencana=plan)) == ("terpenuhi", [])


def ditetapkan(laporan, *iku):
    return replace(laporan, bab2=replace(laporan.bab2, iku=iku))


def test_the_iku_of_the_report_are_compared_with_the_iku_document():
    laporan = konteks()
    (iku,) = laporan.bab2.iku
    lain = ditetapkan(laporan, replace(iku, uraian="Nilai SKM"), replace(iku, kode="IKU9", uraian="Indeks Desa"))
    assert [(t.kode, pesan(t).partition("): ")[2]) for t in self_check_findings(lain)] == [
        ("RVU-12", "bunyi yang sama (laporan “Indeks Kepuasan Masyarakat”) belum ada untuk IKU1 Nilai SKM."),
        ("RVU-12", "ulasan dalam Bab III belum ada untuk IKU9 Indeks Desa."),
    ]


def test_an_indikator_called_iku_outside_the_iku_document_is_named():
    laporan = ditetapkan(konteks())
    assert [t.kode for t in self_check_findings(laporan)] == ["RVU-12"]


def test_a_report_without_a_sasaran_of_its_own_only_adds_up_units():
    plan = with_plan(sasaran=(b.sasaran(tingkat="kegiatan"),))
    rows = answers(rencana=plan)
    assert (rows[("II", "7")].hasil, "RVU-10" in [kode for kode, _ in found(rencana=plan)]) == ("belum", True)


def test_every_row_says_what_only_people_can_judge():
    assert [r.nomor for r in self_check_context(konteks()).reviu if "Orang menilai" not in r.catatan] == []


@pytest.mark.parametrize(("jenis", "direviu"), [("kecamatan", False), ("rsud", False), ("pemerintah_daerah", True)])
def test_only_the_report_of_a_pemerintah_daerah_is_reviewed(jenis, direviu):
    sumber = self_check_context(replace(konteks(), jenis=jenis)).sumber_reviu
    assert ("hanya atas laporan kinerja tingkat K/L/Pemda" in sumber, "persiapan" in sumber) == (not direviu, True)


def test_the_matrix_marks_what_is_not_there():
    matriks = self_check_context(konteks(rencana=with_plan(pembanding=()))).matriks
    assert matriks[0].isi == ("✓", "✓", "✓", "✓", "✓", "–", "✓", "✓", "✓", "✓")


def test_every_rule_named_in_the_regulation_exists():
    named = {k.syarat for k in lke(2024).kriteria} | {r.syarat for r in reviu(2024).baris if r.syarat}
    assert named == set(SYARAT)


def test_every_finding_named_in_the_regulation_is_in_the_catalogue():
    named = [k.temuan for k in lke(2024).kriteria] + [r.temuan for r in reviu(2024).baris if r.temuan]
    assert [kode for kode in named if kode not in catalogue()] == []


def test_the_sheet_never_claims_that_a_reviu_took_place():
    naskah = str(self_check(konteks(), Periode(2024)).konteks)
    assert "telah direviu" not in naskah.casefold()
