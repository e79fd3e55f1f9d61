"""What each unit sent: the newest row of each kode counts."""

from datetime import date

from pipeline.domain.formulir import Jawaban
from pipeline.domain.tempat import Tempat
from tests import builders as b


def test_a_mended_form_replaces_only_its_rows():
    lama = b.formulir(kinerja=[b.isian(1), b.isian(2, "IKP1")], tanggal=date(2024, 4, 1))
    baru = b.formulir(kinerja=[b.isian(3)], tanggal=date(2024, 4, 9), berkas="baru.xlsx")
    satu = b.bacaan(formulir_=[baru, lama]).isian[0]
    assert [(kode, row.realisasi.angka) for kode, row in sorted(satu.kinerja.items())] == [("IKP1", 2), ("IKU1", 3)]


def test_the_newest_file_is_the_one_to_walk_to():
    lama = b.formulir(tanggal=date(2024, 4, 1))
    baru = b.formulir(tanggal=date(2024, 4, 9), berkas="baru.xlsx")
    assert b.bacaan(formulir_=[lama, baru]).isian[0].berkas == "baru.xlsx"


def test_quarters_after_the_period_are_left_alone():
    forms = [b.formulir(n) for n in (1, 2, 3)]
    assert [k.triwulan for k in b.bacaan(formulir_=forms, periode="2024-TW2").isian] == [1, 2]


def test_a_quarter_asks_about_itself_and_the_year_about_all():
    forms = [b.formulir(n) for n in (1, 2)]
    ditanya = [
        [k.triwulan for k in b.bacaan(formulir_=forms, periode=p).isian_dilaporkan] for p in ("2024-TW2", "2024")
    ]
    assert ditanya == [[2], [1, 2]]


def test_a_row_stands_at_its_cell_and_one_that_is_missing_at_its_sheet():
    (satu,) = b.bacaan(formulir_=b.formulir(kinerja=[b.isian(1)], berkas="baru.xlsx")).isian
    (ada,) = satu.kinerja.values()
    assert satu.letak("kinerja", "IKU1") == ada.realisasi.tempat
    assert satu.letak("kinerja", "IKP1") == Tempat("baru.xlsx", "kinerja")


def test_the_survey_is_that_of_the_newest_form_that_has_one():
    lama = b.formulir(kuesioner=(Jawaban("R1", (4,) * 9),), tanggal=date(2024, 4, 1))
    baru = b.formulir(tanggal=date(2024, 4, 9))
    assert [j.responden for j in b.bacaan(formulir_=[lama, baru]).isian[0].kuesioner] == ["R1"]
