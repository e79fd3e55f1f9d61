"""Nouns as documents print them: whatever a template asks of one, every document says the same."""

from dataclasses import fields

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.naskah.nomina.aksi import AksiTercetak, aksi, semua_aksi, tanpa_aksi
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran, jumlah_anggaran, jumlah_triwulan
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor, tanpa_indikator
from pipeline.naskah.nomina.triwulan import Triwulanan
from tests import builders as b

RENCANA = {
    "sasaran": (b.sasaran("S1", "strategis", "Meningkatnya layanan"),),
    "indikator": (b.indikator(metode_akumulasi="kumulatif", satuan="Dokumen"), b.indikator("IKU2", "X")),
    "target": (
        b.target("IKU1", 100, (10, 20, 30, 40)),
        b.target("IKU1", 110, (10, 20, 30, 50), dokumen="pk_perubahan"),
        b.target("IKU1", 90, tahun=2023, dokumen="renstra"),
    ),
    "riwayat": (b.riwayat(2022, 80), b.riwayat(2023, "89.5")),
    "anggaran": (b.mata("7.01.01", "program", 1_000_000, "Program A"),
                 b.mata("7.01.01.2.01.0001", "sub_kegiatan", 500_000, "Sub A")),
    "rencana_aksi": (b.aksi("RA1", "IKU1", sub_kegiatan="7.01.01.2.01.0001", unit_kerja="seksi"),),
    "unit_kerja": (b.unit("seksi", "Seksi Pelayanan"),),
}  # fmt: skip


def baca(**ganti):
    """The second quarter: TW1 11 of 10, TW2 not filled in."""
    form = b.formulir(
        1, "seksi", kinerja=[b.isian(11)], aksi=[b.isian_aksi(1)], anggaran=[b.belanja("7.01.01", 250_000)]
    )
    reading = b.bacaan(b.rencana(**{**RENCANA, **ganti}), form, "2024-TW2")
    return reading, analyse(reading)


INDIKATOR = [
    ("nomor", "1"), ("kode", "IKU1"), ("tingkat", "Sasaran Strategis"), ("sasaran", "Meningkatnya layanan"),
    ("satuan", "Dokumen"), ("formulasi", "[BELUM DIISI – formulasi]"), ("penanggung_jawab", "Seksi Pelayanan"),
    ("kondisi_awal", "89,5 (2023)"), ("target_pk", "100"), ("target_perubahan", "110"), ("target_tahun", "110"),
    ("target_tw", Triwulanan("10", "20", "30", "50")), ("realisasi_tw", Triwulanan("11", "belum diisi", "–", "–")),
    ("tahun_lalu", "89,5"), ("capaian_tw", "I: 110,00"), ("induk", "–"), ("iku", "ya"),
]  # fmt: skip


@pytest.mark.parametrize(("kolom", "tercetak"), INDIKATOR)
def test_an_indikator_prints_what_the_plan_and_the_forms_say(kolom, tercetak):
    reading, analisis = baca()
    assert getattr(bernomor(reading, analisis.indikator)[0], kolom) == tercetak


def test_an_indikator_of_an_unknown_sasaran_says_so():
    reading, analisis = baca()
    assert bernomor(reading, analisis.indikator)[1].sasaran == "[BELUM DIISI – sasaran X]"


def test_without_a_changed_pk_the_first_one_counts_twice():
    reading, analisis = baca(target=(b.target("IKU1", 100),))
    satu = bernomor(reading, analisis.indikator)[0]
    assert (satu.target_pk, satu.target_perubahan) == ("100", "100")


def test_a_list_is_numbered_from_where_the_one_before_ended():
    reading, analisis = baca()
    assert [satu.nomor for satu in bernomor(reading, analisis.indikator, 4)] == ["4", "5"]


def test_an_aksi_prints_its_money_its_people_and_both_sides_of_a_quarter():
    reading, analisis = baca()
    satu = aksi(reading, analisis.rencana_aksi[0], 1)
    assert (satu.program, satu.sub_kegiatan, satu.anggaran, satu.penanggung_jawab, satu.banding_tw.i) == (
        "Program A", "Sub A", "Rp 500.000", "Seksi Pelayanan", "1 / 1",
    )  # fmt: skip


def test_a_line_of_the_budget_prints_with_and_without_rp():
    reading, analisis = baca()
    satu = anggaran(analisis.anggaran[0], reading.periode, 3)
    assert (satu.nomor, satu.pagu, satu.pagu_angka, satu.realisasi, satu.realisasi_angka, satu.serapan) == (
        "3", "Rp 1.000.000", "1.000.000", "Rp 250.000", "250.000", "25,00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("jenis", "kosong"),
    [(IndikatorTercetak, tanpa_indikator("indikator", 2)), (AksiTercetak, tanpa_aksi()),
     (AnggaranTercetak, jumlah_anggaran("", "Jumlah", None, None, analyse(baca()[0]).serapan))],
    ids=["indikator", "aksi", "anggaran"],
)  # fmt: skip
def test_a_row_that_stands_for_none_has_every_field(jenis, kosong):
    assert [field.name for field in fields(jenis) if getattr(kosong, field.name, None) is None] == []


def test_a_record_is_made_once_per_reading_whatever_its_number():
    reading, analisis = baca()
    pertama, lagi = bernomor(reading, analisis.indikator)[0], bernomor(reading, analisis.indikator, 7)[0]
    assert (pertama.nomor, lagi.nomor) == ("1", "7")
    assert pertama.target_tw is lagi.target_tw


def test_another_reading_makes_its_own_record():
    (reading, analisis), (lain, lainnya) = baca(), baca()
    assert bernomor(reading, analisis.indikator)[0].target_tw is not bernomor(lain, lainnya.indikator)[0].target_tw


def test_the_sum_of_a_quarter_counts_no_line_twice_and_leaves_the_quarters_to_come_open():
    belanja = [[b.belanja("7.01.01", 250), b.belanja("7.01.01.2.01.0001", 100)], [b.belanja("7.01.02", 70)]]
    forms = [b.formulir(n, "seksi", anggaran=satu) for n, satu in enumerate(belanja, start=1)]
    plan = b.rencana(
        **{**RENCANA, "anggaran": (*RENCANA["anggaran"], b.mata("7.01.02", "program", 500, "Program B"))}
    )
    reading = b.bacaan(plan, forms, "2024-TW3")
    assert jumlah_triwulan(analyse(reading).anggaran, reading.periode) == Triwulanan("250", "70", "belum diisi", "–")


def test_actions_are_numbered_by_sasaran_and_indikator_and_lost_ones_last():
    plan = b.rencana(
        sasaran=(b.sasaran("S1"), b.sasaran("S2")),
        indikator=(b.indikator("C", "S2"), b.indikator("A", "S1"), b.indikator("B", "S1")),
        rencana_aksi=tuple(b.aksi(f"RA-{i}", i) for i in ("?", "C", "B", "A")),
    )
    reading = b.bacaan(plan)
    rows = semua_aksi(reading, analyse(reading))
    assert [(a.nomor, a.kode) for a in rows] == [("1", "RA-A"), ("2", "RA-B"), ("3", "RA-C"), ("4", "RA-?")]


def test_a_satuan_nobody_wrote_is_asked_for_of_an_indikator_and_of_an_action_alike():
    reading, analisis = baca(
        indikator=(b.indikator(satuan=""),), rencana_aksi=(b.aksi("RA1", "IKU1", satuan="", unit_kerja="seksi"),)
    )
    satuan = {bernomor(reading, analisis.indikator)[0].satuan, semua_aksi(reading, analisis)[0].satuan}
    assert satuan == {"[BELUM DIISI – satuan]"}
