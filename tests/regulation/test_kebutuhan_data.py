"""What the office needs is what the form asks for."""

import pytest

from pipeline.domain.kolom_formulir import ISIAN
from pipeline.regulation.kebutuhan_data import data_needs


@pytest.mark.parametrize("kebutuhan", [k for k in data_needs(2024) if k.lembar != "identitas"], ids=lambda k: k.data)
def test_every_need_is_asked_by_a_column_of_the_form(kebutuhan):
    assert set(kebutuhan.kolom) <= set(ISIAN[kebutuhan.lembar])


def test_every_sheet_of_the_form_serves_a_need():
    assert {k.lembar for k in data_needs(2024)} == set(ISIAN)
