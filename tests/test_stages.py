"""What the stages hand over."""

from pipeline.analyse.analisis import analyse
from tests import builders as b


def reported(periode):
    """Target and capaian the report prints when TW2 was never filled: 60 of 75 so far, 60 of 100 in the year."""
    plan = b.rencana(
        indikator=b.indikator(satuan="Dokumen", metode_akumulasi="kumulatif"),
        target=b.target(setahun=100, tw=(25,) * 4),
    )
    forms = [b.formulir(tw, kinerja=b.isian(20)) for tw in (1, 3, 4) if tw <= int(periode[-1])]
    reading = b.bacaan(plan, forms, periode)
    satu = analyse(reading).indikator[0]
    return satu.target.angka, satu.capaian.persen


def test_the_fourth_quarters_report_stands_against_the_years_target():
    assert reported("2024-TW4") == (100, 60)


def test_an_earlier_quarters_report_stands_against_its_own_target():
    assert reported("2024-TW3") == (50, 80)
