"""The figures of chapter III: what is drawn, what is not, and in which words."""

from decimal import Decimal

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.render.lkjip.susun import report_context
from tests import builders as b
from tests.render.lkjip.bahan_uji import BELUM_TERSEDIA, kata, konteks, lengkap, tanpa


def sasaran(**lain):
    return konteks(**lain).bab3.sasaran[0]


def drawn(gambar):
    """Categories, and the series by name, of the only figure."""
    (satu,) = gambar
    return satu.grafik.categories, {
        s.name: [None if v is None else str(v) for v in s.values] for s in satu.grafik.series
    }


def two(satuan=("Indeks", "Indeks"), realisasi=(97, 50), tingkat="strategis"):
    """One sasaran with two indikator in these satuan, each with a target, an end of Renstra and a realisasi."""
    kode = ("IKU1", "IKU2")
    plan = tanpa(
        lengkap()[0],
        sasaran=(b.sasaran(tingkat=tingkat),),
        indikator=tuple(b.indikator(k, uraian=f"Indikator {k}", satuan=s) for k, s in zip(kode, satuan, strict=True)),
        target=tuple(
            t for k in kode for t in (b.target(k, setahun=90), b.target(k, setahun=95, dokumen="renstra", tahun=2026))
        ),
        riwayat=(),
        pembanding=(),
    )
    isian = tuple(b.isian(nilai, k) for k, nilai in zip(kode, realisasi, strict=True))
    forms = [b.formulir(4, "seksi", kinerja=isian)]
    reading = b.bacaan(plan, forms, "2024")
    return report_context(reading, analyse(reading)).bab3


def test_target_and_realisasi_stand_side_by_side():
    assert drawn(sasaran().gambar_capaian) == (
        ("1. Indeks Kepuasan Masyarakat",),
        {"Target (Indeks)": ["90"], "Realisasi (Indeks)": ["97"]},
    )


def test_the_years_are_drawn_as_their_table_has_them():
    assert drawn(sasaran().perkembangan[0].gambar) == (
        ("2022", "2023", "2024"),
        {"Target (Indeks)": ["90", "90", "90"], "Realisasi (Indeks)": ["91", "93", "97"]},
    )


def test_before_the_year_ends_its_bar_says_how_far_it_goes():
    kategori, _ = drawn(sasaran(periode="2024-TW3").perkembangan[0].gambar)
    assert kategori[-1] == "s.d. Triwulan III Tahun 2024"


def test_the_end_of_the_renstra_stands_beside_the_realisasi():
    assert drawn(sasaran().gambar_renstra)[1] == {
        "Target akhir Renstra (Indeks)": ["95"],
        "Realisasi (Indeks)": ["97"],
    }


def test_the_own_realisasi_stands_first_among_the_benchmarks():
    assert drawn(sasaran().gambar_pembanding) == (
        ("Kecamatan Contoh (2024)", "Nasional 2024"),
        {"Nilai (Indeks)": ["97", "92"]},
    )


def test_indikator_of_one_satuan_share_an_axis():
    assert drawn(two().sasaran[0].gambar_capaian)[1] == {
        "Target (Indeks)": ["90", "90"],
        "Realisasi (Indeks)": ["97", "50"],
    }


@pytest.mark.parametrize("satuan", [("Indeks", "Persen"), ("", ""), ("Indeks", "")])
def test_two_satuan_never_share_an_axis(satuan):
    assert drawn(two(satuan).sasaran[0].gambar_capaian)[1] == {"Capaian (%)": ["107.78", "55.56"]}


def test_a_missing_realisasi_leaves_a_gap_and_says_why():
    kategori, deret = drawn(two(realisasi=(97, BELUM_TERSEDIA)).sasaran[0].gambar_capaian)
    assert (kategori[1], deret["Realisasi (Indeks)"]) == ("2. Indikator IKU2 (belum tersedia)", ["97", None])


def test_the_overview_draws_the_capaian_of_all():
    assert drawn(two().gambar_ringkas) == (
        ("1. Indikator IKU1", "2. Indikator IKU2"),
        {"Capaian (%)": ["107.78", "55.56"]},
    )


UNDRAWN = [
    # yang tidak ada → gambar yang tidak dibuat
    ({"rencana": tanpa(lengkap()[0], riwayat=())}, lambda s: s.perkembangan[0].gambar),
    ({"rencana": tanpa(lengkap()[0], pembanding=())}, lambda s: s.gambar_pembanding),
    ({"realisasi": BELUM_TERSEDIA}, lambda s: s.gambar_capaian),
    ({"realisasi": BELUM_TERSEDIA}, lambda s: s.gambar_renstra),
    ({"realisasi": BELUM_TERSEDIA}, lambda s: s.gambar_pembanding),
    ({"realisasi": kata("BB")}, lambda s: s.gambar_capaian),
]


@pytest.mark.parametrize(("lain", "gambar"), UNDRAWN)
def test_without_two_numbers_nothing_is_drawn(lain, gambar):
    assert gambar(sasaran(**lain)) == ()


def test_one_indikator_needs_no_overview():
    assert konteks().bab3.gambar_ringkas == ()


def test_below_sasaran_strategis_a_single_indikator_is_drawn_in_the_overview_alone():
    plan = tanpa(lengkap()[0], sasaran=(b.sasaran(tingkat="sub_kegiatan"),))
    assert sasaran(rencana=plan).gambar_capaian == ()


def test_a_figure_left_out_leaves_no_gap_in_the_numbers():
    s = sasaran(rencana=tanpa(lengkap()[0], pembanding=()))
    drawn = (*s.gambar_capaian, *s.perkembangan[0].gambar, *s.gambar_renstra, *s.gambar_pembanding)
    assert [f"{g.takarir.awal}{g.takarir.urut}  {g.takarir.judul}" for g in drawn] == [
        "3.1  Target dan Realisasi Sasaran Strategis S1 Tahun 2024",
        "3.2  Perkembangan Indeks Kepuasan Masyarakat",
        "3.3  Realisasi Sasaran Strategis S1 dan Target Akhir Renstra",
    ]


def test_the_alternative_text_tells_the_numbers():
    (gambar,) = sasaran().perkembangan[0].gambar
    assert gambar.grafik.alt == (
        "Grafik Perkembangan Indeks Kepuasan Masyarakat. 2022: Target (Indeks) 90, Realisasi (Indeks) 91; "
        "2023: Target (Indeks) 90, Realisasi (Indeks) 93; 2024: Target (Indeks) 90, Realisasi (Indeks) 97."
    )


def test_a_figure_is_as_precise_as_its_table():
    assert drawn(sasaran(realisasi=Decimal("97.6543")).gambar_capaian)[1]["Realisasi (Indeks)"] == ["97.6543"]
