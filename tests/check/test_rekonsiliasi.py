"""What a difference between Bidang and PD says, and to whom."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.rekonsiliasi import bidang_dan_pd, penanggung_jawab
from pipeline.regulation.katalog import pesan, saran
from tests import builders as b
from tests.check.kantor import ditulis


def beda(rekap, satu=2, dua=3, metode="jumlah", target=100):
    """The one finding when two seksi report ``satu`` and ``dua`` and the PD reported ``rekap``."""
    units = [b.unit("a", "Seksi A"), b.unit("b", "Seksi B")]
    indikator = b.indikator(metode_agregasi=metode, unit_kerja=("a", "b"))
    isian = {"a": satu, "b": dua}
    forms = [b.formulir(1, u, kinerja=b.isian(_baca(n))) for u, n in isian.items() if n is not None]
    tujuan = b.target("IKU1", target, (target,) * 4)
    rencana = b.rencana(unit_kerja=units, indikator=indikator, target=tujuan)
    bacaan = b.bacaan(rencana, forms, "2024-TW1", rekap=b.rekap(rekap))
    return next(bidang_dan_pd(bacaan, analyse(bacaan)))


def _baca(nilai):
    return ditulis(nilai) if isinstance(nilai, str) else nilai


def test_a_difference_names_both_values_the_difference_and_the_rule():
    bidang = "menurut unit kerja 5 (aturan jumlah; Seksi A 2; Seksi B 3)"
    assert f"{bidang}, menurut rekap perangkat daerah 7; selisih 2." in pesan(beda(7))


def test_a_difference_points_at_the_cell_of_the_rekap():
    assert str(beda(7).tempat) == "masuk/TW1/rekap_pd.csv › rekap_pd › B2"


PETUNJUK = [
    ("satu unit tertinggal", {"rekap": 2}, "Selisihnya tepat nilai Seksi B"),
    ("dirata-ratakan, padahal jumlah", {"rekap": "2.5"}, "sama dengan rata-rata nilai unit kerja"),
    ("dijumlahkan, padahal rata-rata", {"rekap": 5, "metode": "rata_rata"}, "sama dengan jumlah nilai unit kerja"),
    ("koma bergeser", {"rekap": 50}, "berbeda letak koma"),
    ("capaian di tempat realisasi", {"rekap": "62.5", "target": 8}, "tampak capaiannya"),
    ("tidak ada pola", {"rekap": 7}, ""),
]


@pytest.mark.parametrize(("_kalimat", "angka", "petunjuk"), PETUNJUK, ids=[p[0] for p in PETUNJUK])
def test_a_difference_hints_at_its_cause(_kalimat, angka, petunjuk):
    sesudah = pesan(beda(**angka)).partition("selisih ")[2].partition(".")[2]
    assert petunjuk in sesudah if petunjuk else sesudah == ""


def test_the_unit_that_did_not_report_is_the_one_to_mend():
    assert (beda(5, dua=None).unit_kerja, beda(5, satu=None).unit_kerja) == ("b", "a")


def test_two_that_reported_leave_it_to_the_planning_office():
    assert (beda(7).unit_kerja, saran(beda(7)).split(" mencocokkan")[0]) == ("", "Subbagian perencanaan")


def test_an_equal_figure_says_nothing():
    with pytest.raises(StopIteration):
        beda(5)


def test_a_stranger_in_a_tunggal_is_told_apart_from_the_answering_unit():
    units = [b.unit("a", "Seksi A"), b.unit("b", "Seksi B")]
    rencana = b.rencana(unit_kerja=units, indikator=b.indikator(unit_kerja=("a",)))
    forms = [b.formulir(1, u, kinerja=b.isian(n)) for u, n in (("a", 2), ("b", 3))]
    bacaan = b.bacaan(rencana, forms, "2024-TW1")
    found = penanggung_jawab(bacaan, analyse(bacaan))
    assert [(t.kode, t.unit_kerja) for t in found] == [("REK-06", "b"), ("REK-07", "")]
