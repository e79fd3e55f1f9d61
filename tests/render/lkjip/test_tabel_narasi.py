"""A table of a narrative is as wide as its words ask for, and landscape where no upright page holds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.instansi import Tampilan
from pipeline.naskah.markdown import TabelTulis
from pipeline.naskah.tampilan import bidang
from pipeline.render.lkjip.tabel_narasi import as_ruled

F4 = Tampilan()


def tabel(*baris):
    return TabelTulis(tuple(map(tuple, baris)), ("",) * len(baris[0]))


@pytest.mark.parametrize(
    ("kepala", "isi", "gaya", "lanskap"),
    [
        (["Layanan", "2023", "2024"], ["KTP", "1", "2"], "IsiTabel", False),
        ([f"K{n}" for n in range(8)], ["1"] * 8, "IsiTabelKecil", False),
        ([f"K{n}" for n in range(12)], ["1"] * 12, "IsiTabelKecil", True),
        (["Pertanggungjawaban"] * 6, ["x"] * 6, "IsiTabel", True),
        ([f"K{n}" for n in range(8)], ["kalimat yang panjang sekali " * 9] * 8, "IsiTabel", True),
    ],
)
def test_what_no_upright_page_holds_is_landscape(kepala, isi, gaya, lanskap):
    made = as_ruled(tabel(kepala, isi), F4)
    assert (made.styles[2], made.landscape) == (gaya, lanskap)


def test_the_number_of_a_row_stands_amid_and_figures_at_the_right():
    assert as_ruled(tabel(["No.", "Nama", "Jumlah"], ["1", "a", "1.200"]), F4).sides == ("center", "left", "right")


SEL = st.text("ab ", max_size=60)


@given(st.integers(1, 14).flatmap(lambda n: st.lists(st.lists(SEL, min_size=n, max_size=n), min_size=1, max_size=4)))
def test_no_table_is_wider_than_its_page(baris):
    made = as_ruled(tabel(*baris), F4)
    lebar, _ = bidang(F4, lanskap=made.landscape)
    assert abs(sum(made.widths) - lebar * 567) <= len(made.widths)
