"""Rencana aksi: against the quarters so far and against the year, counted or by their last position."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from tests import builders as b

_ = None
BELUM = Nilai(Keadaan.BELUM_TERSEDIA, "Belum Rilis")


def ukur(satuan, periode, tw, realisasi, **lain):
    """The one action of an office in a period."""
    rencana = b.rencana(target=b.target(), rencana_aksi=b.aksi(tw=tw, satuan=satuan))
    forms = [b.formulir(n, aksi=b.isian_aksi(r, keterangan=f"TW {n}")) for n, r in enumerate(realisasi, start=1)]
    return analyse(b.bacaan(rencana, forms, periode, **lain)).rencana_aksi[0]


def angka(*nilai):
    return tuple(None if n is None else f"{n.normalize():f}" for n in nilai)


NANTI = "tidak ada target sampai triwulan ini"
TABEL = [
    # satuan, periode, target triwulan, realisasi → target, realisasi, capaian, target tahun, capaian tahun, alasan
    ("Laporan", "2024-TW2", (1, 1, 1, 1), (1, 2), ("2", "3", "150", "4", "75"), ""),
    ("Laporan", "2024-TW3", (1, 2, 3, 4), (1, _, 3), ("4", "4", "100", "10", "40"), ""),
    ("Laporan", "2024-TW4", (1, 2, 3, 4), (1, _, 3, _), ("10", "4", "40", "10", "40"), ""),
    ("Laporan", "2024", (1, 2, 3, 4), (1, 2, 3, 4), ("10", "10", "100", "10", "100"), ""),
    ("Laporan", "2024-TW1", (_, 2, _, _), (1,), (_, "1", _, "2", "50"), NANTI),
    ("Laporan", "2024-TW1", (_, 2, _, _), (_,), (_, _, _, "2", _), NANTI),
    ("Laporan", "2024-TW2", (1, 2, 3, 4), (_, _), ("3", _, _, "10", _), "realisasi belum diisi"),
    ("Laporan", "2024-TW2", (1, 2, 3, 4), (), ("3", _, _, "10", _), "realisasi belum diisi"),
    ("Laporan", "2024-TW4", (1, 2, 3, 4), (), ("10", _, _, "10", _), "realisasi belum diisi"),
    ("Laporan", "2024-TW2", (BELUM, _, 3, 4), (1,), (_, "1", _, "7", "14.28571428571428571428571429"), NANTI),
    ("Laporan", "2024-TW2", (_, _, _, _), (1,), (_, "1", _, _, _), "target belum ditetapkan"),
    ("Laporan", "2024-TW2", (), (1,), (_, "1", _, _, _), "target belum ditetapkan"),
    ("Laporan", "2024-TW4", (0, 0, 0, 0), (1,), ("0", "1", _, "0", _), "tidak dapat dihitung karena target 0"),
    ("Persen", "2024-TW2", (25, 50, 75, 100), (20, 40), ("50", "40", "80", "100", "40"), ""),
    ("Persen", "2024-TW2", (25, 50, 75, 100), (20, _), ("25", "20", "80", "100", "20"), ""),
    ("Persen", "2024-TW2", (25, 50, 75, 100), (), ("50", _, _, "100", _), "realisasi belum diisi"),
    ("Persen", "2024-TW4", (25, 50, 75, _), (20, 40, 60), ("75", "60", "80", "75", "80"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("satuan", "periode", "tw", "realisasi", "harapan", "alasan"), TABEL)
def test_an_action_is_measured_against_the_quarters_and_the_year(satuan, periode, tw, realisasi, harapan, alasan):
    h = ukur(satuan, periode, tw, realisasi)
    hasil = angka(h.target.angka, h.realisasi.angka, h.capaian.persen, h.target_tahun.angka, h.capaian_tahun.persen)
    assert (hasil, h.capaian.alasan) == (harapan, alasan)


@pytest.mark.parametrize(
    ("metode", "jumlah", "capaian_tahun"),
    [("kumulatif", "5", "62.5"), ("akhir", "3", "75"), ("rata_rata", "3", "75")],
)
def test_an_action_without_satuan_is_counted_as_the_indikator_it_serves(metode, jumlah, capaian_tahun):
    rencana = b.rencana(
        indikator=b.indikator(metode_akumulasi=metode),
        target=b.target(),
        rencana_aksi=b.aksi(tw=(1, 1, 2, 4), satuan=""),
    )
    forms = [b.formulir(n, aksi=b.isian_aksi(r)) for n, r in enumerate((1, 1, 3), start=1)]
    h = analyse(b.bacaan(rencana, forms, "2024-TW3")).rencana_aksi[0]
    assert angka(h.realisasi.angka, h.capaian_tahun.persen) == (jumlah, capaian_tahun)


@pytest.mark.parametrize(("realisasi", "persen"), [((1, 3), "150"), ((1, _), None)])
def test_the_last_quarter_of_an_action_is_measured_by_itself(realisasi, persen):
    h = ukur("Laporan", "2024-TW2", (4, 2, 1, 1), realisasi)
    assert angka(h.capaian_triwulan.persen) == (persen,)


def test_every_quarter_shows_its_own_figure_and_later_ones_none():
    h = ukur("Laporan", "2024-TW3", (1, 1, 1, 1), (1, _, 3, 9))
    assert [n.angka for n in h.triwulan] == [1, None, 3, None]


def test_the_words_are_those_of_the_last_quarter_that_came_in():
    assert ukur("Laporan", "2024-TW4", (1, 1, 1, 1), (1, 1)).keterangan == "TW 2"


def test_the_proof_stands_beside_the_action():
    rencana = b.rencana(rencana_aksi=b.aksi())
    forms = b.formulir(1, aksi=b.isian_aksi(1, bukti_dukung="SK Camat"))
    assert analyse(b.bacaan(rencana, forms)).rencana_aksi[0].bukti_dukung == "SK Camat"


def test_an_action_nobody_reports_on_has_no_words():
    h = ukur("Laporan", "2024-TW4", (1, 1, 1, 1), ())
    assert (h.keterangan, h.bukti_dukung) == ("", "")


def test_a_part_of_a_whole_is_a_percentage_where_the_action_is_counted_in_percent():
    bagian = Nilai(
        Keadaan.TERISI, "9 dari 10", Bentuk.BAGIAN, angka=Decimal(9), pembilang=Decimal(9), penyebut=Decimal(10)
    )
    assert ukur("Persen", "2024-TW1", (90, _, _, _), (bagian,)).capaian.persen == 100


@pytest.mark.parametrize(
    ("kebijakan", "realisasi", "persen"),
    [
        (Kebijakan(batas_atas=Decimal(120)), 5, 120),
        (Kebijakan(), 5, 500),
        (Kebijakan(), -1, 0),
        (Kebijakan(lantai=None), -1, -100),
    ],
)
def test_the_offices_bounds_hold_for_actions_too(kebijakan, realisasi, persen):
    assert ukur("Laporan", "2024-TW1", (1, _, _, _), (realisasi,), kebijakan=kebijakan).capaian.persen == persen
