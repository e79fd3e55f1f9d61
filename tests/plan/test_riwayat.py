"""Earlier years from the archive: only where the office is silent, and differences are told."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.riwayat_arsip import AngkaArsip
from pipeline.plan.riwayat import with_archive
from pipeline.regulation.katalog import pesan
from pipeline.sheet.nilai import read_value
from tests import builders as b


def ingatan(tahun=2023, realisasi=88, target=90, kode="IKU1", uraian="Indeks Kepuasan Masyarakat", satuan="Indeks"):
    return AngkaArsip(kode, tahun, b.nilai(target), b.nilai(realisasi), uraian, satuan, f"{tahun}", 2)


def merged(riwayat=(), arsip=(), **lain):
    return with_archive(b.rencana(riwayat=riwayat, **lain), arsip)


def test_a_silent_year_takes_the_figures_of_the_archive_and_says_so():
    [row] = merged(arsip=[ingatan()])[0].riwayat
    assert (row.tahun, row.target.angka, row.realisasi.angka, row.sumber) == (2023, 90, 88, "arsip 2023 versi 2")


def test_what_the_office_wrote_stands_and_a_difference_names_both_values():
    rencana, [found] = merged(b.riwayat(2023, 77, 90), [ingatan()])
    assert rencana.riwayat == (b.riwayat(2023, 77, 90),)
    assert found.kode == "RWY-01"
    assert "77" in pesan(found)
    assert "88" in pesan(found)


def test_a_target_that_differs_is_a_finding_of_its_own():
    assert [dict(t.celah)["apa"] for t in merged(b.riwayat(2023, 88, 80), [ingatan()])[1]] == ["Target"]


def test_a_row_without_a_target_takes_only_the_target():
    [row] = merged(b.riwayat(2023, 88), [ingatan()])[0].riwayat
    assert (row.target.angka, row.realisasi.angka, row.sumber) == (90, 88, "LKjIP; target: arsip 2023 versi 2")


def test_a_state_the_office_wrote_is_not_silence():
    belum = Nilai(Keadaan.BELUM_TERSEDIA, "Belum rilis")
    rencana, found = merged(b.riwayat(2023, belum, 90), [ingatan()])
    assert rencana.riwayat[0].realisasi == belum
    assert [t.kode for t in found] == ["RWY-01"]


def test_what_is_printed_alike_is_no_difference():
    assert merged(b.riwayat(2023, "66.67", 90), [ingatan(realisasi="66.666667")])[1] == ()
    grade = [read_value(teks)[0] for teks in ("81 (A)", "81")]
    assert merged(b.riwayat(2023, grade[0], 90), [ingatan(realisasi=grade[1])])[1] == ()
    assert merged(b.riwayat(2023, read_value("wtp")[0], 90), [ingatan(realisasi=read_value("WTP")[0])])[1] == ()


def test_another_letter_is_a_difference():
    huruf = [read_value(teks)[0] for teks in ("BB", "A")]
    assert [t.kode for t in merged(b.riwayat(2023, huruf[0], 90), [ingatan(realisasi=huruf[1])])[1]] == ["RWY-01"]


def test_a_kode_that_meant_something_else_gives_nothing_and_is_told_once():
    arsip = [ingatan(tahun, uraian="Nilai AKIP") for tahun in (2022, 2023)]
    rencana, found = merged(arsip=arsip)
    assert rencana.riwayat == ()
    assert [(t.kode, dict(t.celah)["tahun"]) for t in found] == [("RWY-02", "2023")]


def test_neither_this_year_nor_an_unknown_indikator_nor_an_empty_figure_is_taken():
    arsip = [ingatan(2024), ingatan(2025), ingatan(kode="IKU9"), ingatan(2022, realisasi=None)]
    assert merged(arsip=arsip) == (b.rencana(), ())


def test_without_an_archive_the_plan_is_as_it_was():
    assert merged(b.riwayat(2023, 77)) == (b.rencana(riwayat=b.riwayat(2023, 77)), ())


ANGKA = st.none() | st.decimals(0, 200, places=2).map(Decimal)
TAHUN = st.integers(2020, 2025)


@given(
    st.dictionaries(TAHUN, st.tuples(ANGKA, ANGKA), max_size=5),
    st.dictionaries(TAHUN, st.tuples(ANGKA, ANGKA), max_size=5),
)
def test_nothing_written_is_lost_nothing_differs_unsaid_and_twice_is_once(tertulis, terarsip):
    arsip = [ingatan(tahun, r, t) for tahun, (r, t) in terarsip.items()]
    rencana, found = merged([b.riwayat(tahun, r, t) for tahun, (r, t) in tertulis.items()], arsip)
    jadi = {row.tahun: row for row in rencana.riwayat}
    for tahun, (realisasi, target) in tertulis.items():
        assert realisasi is None or jadi[tahun].realisasi.angka == realisasi
        assert target is None or jadi[tahun].target.angka == target
    beda = {int(dict(t.celah)["tahun"]) for t in found}
    for tahun, (realisasi, target) in terarsip.items():
        if tahun >= 2024 or realisasi is None:
            assert tahun in tertulis or tahun not in jadi
            continue
        r, t = tertulis.get(tahun, (None, None))
        assert jadi[tahun].realisasi.angka == (realisasi if r is None else r)
        assert (tahun in beda) == (r not in {None, realisasi} or (None not in {t, target} and t != target))
    assert with_archive(rencana, arsip)[0].riwayat == rencana.riwayat
