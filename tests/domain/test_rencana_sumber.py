"""What a line of the plan does not say itself and those below it do."""

import pytest

from tests.builders import aksi, indikator, mata, rencana


@pytest.mark.parametrize(
    ("atas", "bawah", "sumber"),
    [
        ("APBD", ("BLUD", "DAK"), "APBD"),
        ("", ("BLUD", "DAK"), "BLUD, DAK"),
        ("", ("APBD", "apbd"), "APBD"),
        ("", ("", "DAK"), "DAK"),
        ("", ("", ""), ""),
    ],
)
def test_the_sources_of_money_are_those_of_the_lines_below(atas, bawah, sumber):
    lines = [mata(f"1.01.0{n}", "kegiatan", sumber_dana=satu) for n, satu in enumerate(bawah)]
    plan = rencana(anggaran=(mata("1.01", sumber_dana=atas), *lines))
    assert plan.sumber_dana(plan.anggaran[0]) == sumber


def test_an_action_serves_every_indikator_above_its_own():
    plan = rencana(
        indikator=(indikator("A"), indikator("B", induk="A"), indikator("C")), rencana_aksi=(aksi("X", "B"),)
    )
    assert plan.beraksi == {"A", "B"}
