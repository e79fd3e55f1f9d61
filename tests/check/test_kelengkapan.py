"""Completeness: the four states apart, what was asked and what is missing."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.cek_list_kelengkapan import kelengkapan
from pipeline.check.isian_lengkap import hitung
from pipeline.check.laporan_temuan import nota_perbaikan
from pipeline.check.periksa import check
from pipeline.domain.formulir import Jawaban
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.tugas import pembagian_tugas
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.kantor_sop import KLEGO, TEMUAN, bacaan


def counted(*isian, kuesioner=(), **indikator):
    plan = b.rencana(indikator=tuple(b.indikator(f"I{n}", **indikator) for n in (1, 2, 3, 4)))
    read = b.bacaan(plan, b.formulir(1, kinerja=isian, kuesioner=kuesioner), "2024-TW1")
    found = hitung(pembagian_tugas(plan)[0], read.isian_dilaporkan[0])
    return {(h.lembar, h.kolom): h for h in found}


def test_the_four_states_are_counted_apart():
    rows = counted(
        b.isian(0, "I1"),
        b.isian(Nilai(Keadaan.TIDAK_BERLAKU), "I2"),
        b.isian(Nilai(Keadaan.BELUM_TERSEDIA), "I3"),
    )
    realisasi = rows["kinerja", "realisasi"]
    assert (realisasi.terisi, realisasi.tidak_berlaku, realisasi.belum_tersedia, realisasi.kosong) == (1, 1, 1, 1)


def test_a_row_that_was_dropped_from_the_form_is_missing():
    assert counted(b.isian(1, "I1"))["kinerja", "realisasi"].kurang == 3


def test_evidence_is_asked_only_where_there_is_a_value():
    assert counted(b.isian(1, "I1"), b.isian(None, "I2"))["kinerja", "bukti_dukung"].diminta == 1


def test_a_reason_is_counted_but_never_missing():
    assert counted(b.isian(1, "I1"))["kinerja", "faktor_penghambat"].kurang == 0


def test_shares_are_asked_for_both_parts():
    rows = counted(b.isian(50, "I1", pembilang=5), metode_agregasi="persentase")
    assert (rows["kinerja", "pembilang"].terisi, rows["kinerja", "penyebut"].terisi) == (1, 0)


@pytest.mark.parametrize(
    ("jawaban", "terisi", "kosong"),
    [((), 0, 1), ((Jawaban("R1", (4,) * 9), Jawaban("R2", (4,) * 8 + (None,))), 1, 1)],
)
def test_an_indikator_of_the_survey_is_answered_by_respondents(jawaban, terisi, kosong):
    rows = counted(kuesioner=jawaban, metode_agregasi="skm")
    row = rows["kuesioner", "jawaban responden"]
    assert (row.terisi, row.kosong, ("kinerja", "realisasi") in rows) == (terisi, kosong, False)


def test_a_unit_that_sent_nothing_is_listed_as_such():
    assert [u.hasil for u in kelengkapan(bacaan(), KLEGO, ())] == ["tidak lengkap", "belum diterima"]


def test_an_open_galat_sends_a_complete_form_back():
    sent = b.formulir(3, kinerja=(b.isian(1, bukti_dukung="x"),))
    read = b.bacaan(b.rencana(), sent, "2024-TW3")
    assert [u.lanjutan for u in kelengkapan(read, KLEGO, TEMUAN)] == ["kembali ke langkah 2"]


def test_a_complete_form_goes_on_to_the_analysis():
    sent = b.formulir(3, kinerja=(b.isian(1, bukti_dukung="x"),))
    read = b.bacaan(b.rencana(), sent, "2024-TW3")
    assert [u.lanjutan for u in kelengkapan(read, KLEGO, ())] == ["dianalisis (langkah 6)"]


def test_the_year_lists_every_quarter():
    assert [u.triwulan for u in kelengkapan(bacaan(periode="2024"), KLEGO, ())][::2] == [
        "TW I", "TW II", "TW III", "TW IV",
    ]  # fmt: skip


def test_a_nota_holds_only_the_faults_of_its_own_unit():
    notes = nota_perbaikan(bacaan(), KLEGO, TEMUAN)
    found = {n.nama: [row.kode for k in n.konteks.kelompok for row in k.baris] for n in notes}
    assert found == {
        "3-kelengkapan/nota-perbaikan/nota-perbaikan-2024-tw3-seksi.docx": ["BCA-24", "KEL-10"],
        "3-kelengkapan/nota-perbaikan/nota-perbaikan-2024-tw3-desa.docx": ["KEL-01"],
    }


def test_info_alone_sends_no_nota():
    assert nota_perbaikan(bacaan(), KLEGO, (TEMUAN[2],)) == ()


def test_quarters_without_any_form_are_told_together():
    read = b.bacaan(b.rencana(target=b.target()), [b.formulir(4, kinerja=b.isian(90))], "2024-TW4")
    (satu,) = [t for t in check(read, analyse(read)) if t.kode == "KEL-19"]
    assert "formulir Triwulan I, Triwulan II, Triwulan III;" in pesan(satu)
