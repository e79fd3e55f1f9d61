"""The room between the margins."""

import pytest

from pipeline.domain.instansi import Tampilan
from pipeline.naskah.tampilan import bidang


@pytest.mark.parametrize(
    ("kertas", "lanskap", "cm"),
    [
        ("F4", False, (17.6, 29.0)),
        ("F4", True, (29.0, 17.6)),
        ("a4", False, (17.0, 25.7)),
        ("A4", True, (27.3, 17.0)),
    ],
)
def test_the_room_is_the_paper_without_its_margins(kertas, lanskap, cm):
    assert bidang(Tampilan(kertas=kertas), lanskap=lanskap) == cm
