"""Roll-up to sasaran: which level speaks for the office, whose money a sasaran has."""

import pytest

from pipeline.analyse.analisis import analyse, measured_level
from tests import builders as b


def pohon(*tingkat):
    """A plan with one sasaran per level, each with an indikator."""
    return b.rencana(
        sasaran=[b.sasaran(t, t) for t in tingkat], indikator=[b.indikator(f"I-{t}", sasaran=t) for t in tingkat]
    )


@pytest.mark.parametrize(
    ("tingkat", "bicara"),
    [
        (("tujuan", "strategis", "program"), "strategis"),
        (("program", "strategis"), "strategis"),
        (("tujuan", "program"), "program"),
        (("kegiatan", "program"), "program"),
        (("sub_kegiatan", "kegiatan"), "kegiatan"),
        (("tujuan", "sub_kegiatan"), "sub_kegiatan"),
        (("tujuan",), "tujuan"),
        ((), ""),
    ],
)
def test_the_office_is_told_by_sasaran_strategis_or_the_highest_level_below(tingkat, bicara):
    assert measured_level(pohon(*tingkat)) == bicara


def test_an_indikator_of_an_unknown_sasaran_does_not_speak_for_a_level():
    assert measured_level(b.rencana(indikator=b.indikator(sasaran="hilang"))) == ""


def test_the_mean_of_the_office_counts_its_level_alone():
    rencana = b.rencana(
        sasaran=(b.sasaran("S1"), b.sasaran("P1", "program", induk="S1")),
        indikator=(b.indikator("I1"), b.indikator("I2", sasaran="P1")),
        target=(b.target("I1"), b.target("I2")),
    )
    analisis = analyse(b.bacaan(rencana, b.formulir(4, kinerja=(b.isian(80, "I1"), b.isian(20, "I2")))))
    assert (analisis.rata_pd.persen, analisis.rata_pd.sebutan) == (80, "rata-rata 1 dari 1 indikator")


def uang():
    """Sasaran S1 above P1 and S2 apart; each with an indikator, P1's programme with a line below it."""
    rencana = b.rencana(
        sasaran=(b.sasaran("S2"), b.sasaran("S1"), b.sasaran("P1", "program", induk="S1"), b.sasaran("S3")),
        indikator=[b.indikator(f"I-{s}", sasaran=s) for s in ("S1", "P1", "S2")],
        target=[b.target(f"I-{s}") for s in ("S1", "P1", "S2")],
        anggaran=(
            b.mata("7.01", pagu=100, sasaran="P1"),
            b.mata("7.01.2", "kegiatan", 60, sasaran="S1"),
            b.mata("7.02", pagu=50, sasaran="S1"),
            b.mata("7.03", pagu=30, sasaran="S2"),
        ),
    )
    belanja = [b.belanja(k, n) for k, n in (("7.01", 50), ("7.01.2", 45), ("7.02", 10), ("7.03", 33))]
    kinerja = [b.isian(n, f"I-{s}") for s, n in (("S1", 100), ("P1", 60))]
    return analyse(b.bacaan(rencana, b.formulir(4, kinerja=kinerja, anggaran=belanja)))


def test_a_sasaran_has_its_own_money_and_that_of_all_below_it_counted_once():
    assert [(h.sasaran.kode, h.pagu, h.realisasi, str(h.serapan.tercetak)) for h in uang().sasaran] == [
        ("S2", 30, 33, "110.00"),
        ("S1", 150, 60, "40.00"),
        ("P1", 100, 50, "50.00"),
    ]


def test_a_sasaran_is_judged_by_its_own_indikator():
    assert [(h.rata.sebutan, h.kategori, h.efisiensi.label) for h in uang().sasaran] == [
        ("rata-rata 0 dari 1 indikator", "", "tidak dapat dihitung"),
        ("rata-rata 1 dari 1 indikator", "Sangat Tinggi", "efisien"),
        ("rata-rata 1 dari 1 indikator", "Rendah", "belum dapat disimpulkan efisien"),
    ]


def test_an_office_without_money_says_why_there_is_no_serapan():
    analisis = analyse(b.bacaan(b.rencana(target=b.target()), b.formulir(4, kinerja=b.isian(90))))
    assert (analisis.pagu, analisis.serapan.alasan) == (None, "pagu belum diisi")
