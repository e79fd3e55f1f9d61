"""Staff summed only from what is told, and when a recommendation leaves nothing to do."""

import pytest

from pipeline.domain.pendukung import KelompokPegawai, Pegawai, beres
from tests import builders as b


def pegawai(laki, perempuan, jumlah=None, uraian="Penata"):
    return Pegawai("pangkat", uraian, b.nilai(laki), b.nilai(perempuan), b.nilai(jumlah))


@pytest.mark.parametrize(
    ("ditulis", "orang"),
    [
        ((3, 2, None), (3, 2, 5)),
        ((3, 2, 6), (3, 2, 6)),
        ((None, 2, 2), (0, 2, 2)),
        ((3, None, 5), (3, 2, 5)),
        ((None, None, 5), (None, None, 5)),
        ((3, None, None), (3, None, None)),
    ],
)
def test_the_third_of_two_figures_is_reckoned_and_nothing_else(ditulis, orang):
    assert pegawai(*ditulis).orang == orang


def test_a_sum_with_a_part_nobody_told_is_none():
    assert KelompokPegawai("pangkat", (pegawai(3, 2), pegawai(None, None, 4))).jumlah == (None, None, 9)


def test_a_typed_total_is_not_counted_again():
    assert KelompokPegawai("pangkat", (pegawai(3, 2), pegawai(3, 2, 5, "Jumlah"))).jumlah == (3, 2, 5)


@pytest.mark.parametrize("status", ["Selesai", "sudah ditindaklanjuti", "100%", "Tuntas", "telah selesai"])
def test_a_status_that_leaves_nothing_to_do(status):
    assert beres(status)


@pytest.mark.parametrize(
    "status", ["", "proses", "belum", "Selesai sebagian", "sudah diproses", "1000", "selesai 80 %, belum tuntas"]
)
def test_a_status_that_leaves_something_to_do(status):
    assert not beres(status)
