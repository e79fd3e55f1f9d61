"""A sasaran with its indikator reads the same in every document; none that the plan does not know is lost."""

from pipeline.analyse.analisis import analyse
from pipeline.naskah.nomina.sasaran import bersasaran, menurut_sasaran
from tests import builders as b

SASARAN = (b.sasaran("S1", "strategis", "Meningkatnya layanan"), b.sasaran("S2", "program", "Tertib arsip", "S1"))


def baca(*milik):
    indikator = [b.indikator(f"I{n}", kode) for n, kode in enumerate(milik, start=1)]
    reading = b.bacaan(b.rencana(sasaran=SASARAN, indikator=indikator, target=()), (), "2024-TW2")
    return reading, analyse(reading)


def test_sasaran_stand_in_the_order_of_the_plan_and_unknown_ones_last():
    reading, analisis = baca("hilang", "S2", "S1", "S2")
    assert list(menurut_sasaran(reading, analisis.indikator)) == ["S1", "S2", "hilang"]


def test_a_sasaran_prints_its_level_its_words_and_its_mean():
    reading, analisis = baca("S1")
    (satu,) = bersasaran(reading, analisis.indikator, analisis.sasaran)
    assert (satu.nomor, satu.kode, satu.tingkat, satu.judul, satu.rata, satu.dihitung) == (
        "1", "S1", "Sasaran strategis", "Sasaran Strategis: Meningkatnya layanan", "–",
        "rata-rata 0 dari 1 indikator",
    )  # fmt: skip


def test_a_sasaran_the_plan_does_not_know_shows_as_a_placeholder():
    reading, analisis = baca("hilang")
    (satu,) = bersasaran(reading, analisis.indikator, analisis.sasaran)
    assert (satu.uraian, satu.judul, satu.dihitung) == (*["[BELUM DIISI – sasaran hilang]"] * 2, "")


def test_indikator_are_numbered_within_their_sasaran_or_through_all():
    reading, analisis = baca("S1", "S1", "S2")
    for berlanjut, nomor in ((False, ["1", "2", "1"]), (True, ["1", "2", "3"])):
        rows = bersasaran(reading, analisis.indikator, berlanjut=berlanjut)
        assert [i.nomor for s in rows for i in s.indikator] == nomor
