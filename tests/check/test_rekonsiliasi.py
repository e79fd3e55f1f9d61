"""What a difference between Bidang and PD says, and to whom."""

from dataclasses import replace

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.rekonsiliasi import bidang_dan_pd, dua_angka
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
    (
        "capaian di tempat realisasi",
        {"rekap": "62.5", "target": 8},
        " Yang tertulis pada rekap tampak capaiannya, bukan realisasinya.",
    ),
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


def test_a_tunggal_that_two_units_filled_differently_is_asked_of_the_planning_office():
    units = [b.unit("a", "Seksi A"), b.unit("b", "Seksi B")]
    rencana = b.rencana(unit_kerja=units, indikator=b.indikator(unit_kerja=("a",)))
    forms = [b.formulir(1, u, kinerja=b.isian(n)) for u, n in (("a", 2), ("b", 3))]
    bacaan = b.bacaan(rencana, forms, "2024-TW1")
    found = dua_angka(bacaan, analyse(bacaan))
    assert [(t.kode, t.unit_kerja) for t in found] == [("REK-07", "")]


# what the units wrote and what the PD wrote, as written → the code that says so
BULAT = [
    ("76,4", "76,42", "REK-03"),
    ("76,42", "76,4", "REK-03"),
    ("76,4", "76,45", "REK-01"),
    ("76,40", "76,42", "REK-01"),
    ("84", "84,2", "REK-03"),
    ("84", "84,5", "REK-01"),
    ("3", "2,5", "REK-01"),
    ("0", "0,4", "REK-01"),
    ("0,421", "0,42", "REK-03"),
    ("0,4", "0,42", "REK-03"),
    ("75,10", "75,11", "REK-03"),
    ("1250", "1.250,4", "REK-03"),
    ("-2,3", "-2,34", "REK-03"),
    ("59,89", "59.890,00", "REK-01"),
]


@pytest.mark.parametrize(("bidang", "pd", "kode"), BULAT)
def test_two_figures_are_compared_at_the_coarser_of_the_two_as_written(bidang, pd, kode):
    assert beda(_baca(pd), satu=bidang, dua=None).kode == kode


def test_a_computed_share_is_compared_at_the_decimals_the_pd_wrote():
    assert beda("3.33", satu=2, dua="4.666666", metode="rata_rata").kode == "REK-03"


def setahun(rekap, nilai, metode="kumulatif"):
    """The findings of TW2 when one unit and the PD wrote these two quarters."""
    rencana = b.rencana(indikator=b.indikator(metode_akumulasi=metode), target=b.target("IKU1", 100, (25,) * 4))
    forms = [b.formulir(n, kinerja=b.isian(isi)) for n, isi in enumerate(nilai, 1)]
    return _berlanjut(b.bacaan(rencana, forms, "2024-TW2"), "rekap_pd", map(b.rekap, rekap))


def belanja_setahun(lra, nilai):
    """The findings of TW2 when one unit and the finance office wrote these two quarters of one line."""
    kode = "7.01.02.2.01.0001"
    forms = [b.formulir(n, anggaran=b.belanja(kode, uang)) for n, uang in enumerate(nilai, 1)]
    bacaan = b.bacaan(b.rencana(anggaran=b.mata(kode, pagu=1000)), forms, "2024-TW2")
    return _berlanjut(bacaan, "lra", (b.belanja(kode, uang) for uang in lra))


def _berlanjut(bacaan, kolom, baris):
    datang = [replace(p, **{kolom: (satu,)}) for p, satu in zip(bacaan.penerimaan, baris, strict=True)]
    berisi = replace(bacaan, penerimaan=tuple(datang))
    return [(t.kode, pesan(t), saran(t)) for t in bidang_dan_pd(berisi, analyse(berisi))]


BERJALAN = [
    ("rekap e-SAKIP s.d. triwulan", setahun, (10, 25), (10, 15), "REK-01",
     "rekap_pd.csv tampaknya memuat angka sejak Januari", "menulis pada rekap_pd.csv angka triwulan itu saja, 15."),
    ("rekap e-SAKIP dibulatkan", setahun, ("10.4", "25.7"), ("10.4", "15.25"), "REK-01",
     "rekap_pd.csv tampaknya memuat angka sejak Januari", "angka triwulan itu saja, 15,25."),
    ("formulir s.d. triwulan", setahun, (10, 15), (10, 25), "REK-01",
     "formulir tampaknya diisi angka sejak Januari", "menulis pada formulir angka triwulan itu saja, 15."),
    ("LRA SIPD s.d. triwulan", belanja_setahun, (100, 250), (100, 150), "REK-02",
     "lra.csv tampaknya memuat angka sejak Januari", "menulis pada lra.csv angka triwulan itu saja, Rp 150."),
    ("lembar anggaran s.d. triwulan", belanja_setahun, (100, 150), (100, 250), "REK-02",
     "lembar anggaran tampaknya diisi angka sejak Januari", "menulis pada lembar anggaran angka triwulan itu saja"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("_nama", "kantor", "pd", "bidang", "kode", "petunjuk", "langkah"), BERJALAN, ids=[satu[0] for satu in BERJALAN]
)
def test_a_sum_since_january_on_one_side_is_noticed(_nama, kantor, pd, bidang, kode, petunjuk, langkah):
    ((found, kalimat, tindakan),) = kantor(pd, bidang)
    assert (found, petunjuk in kalimat, langkah in tindakan) == (kode, True, True)


@pytest.mark.parametrize(
    ("_nama", "kantor", "pd", "bidang"),
    [
        ("beda biasa", setahun, (10, 30), (10, 15)),
        ("posisi akhir tidak dijumlahkan", lambda pd, isi: setahun(pd, isi, "akhir"), (10, 25), (10, 15)),
        ("uang, beda biasa", belanja_setahun, (100, 300), (100, 150)),
    ],
)
def test_an_ordinary_difference_is_not_taken_for_a_running_sum(_nama, kantor, pd, bidang):
    ((_, kalimat, tindakan),) = kantor(pd, bidang)
    assert ("sejak Januari" in kalimat, "mencocokkan kedua angka" in tindakan) == (False, True)
