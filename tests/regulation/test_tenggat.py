"""Deadlines of returned forms."""

from datetime import date

import pytest

from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.periode import Periode
from pipeline.regulation.tenggat import agreement_deadline, deadline, obligations, quarter_end, report_deadline


def office(*tenggat):
    return PerangkatDaerah("contoh", "Kecamatan Contoh", "kecamatan", "Kabupaten Contoh", tenggat=tenggat)


@pytest.mark.parametrize(
    ("triwulan", "akhir"),
    [(1, date(2024, 3, 31)), (2, date(2024, 6, 30)), (3, date(2024, 9, 30)), (4, date(2024, 12, 31))],
)
def test_a_quarter_ends_on_its_last_day(triwulan, akhir):
    assert quarter_end(2024, triwulan) == akhir


@pytest.mark.parametrize(
    ("tertulis", "periode", "tanggal"),
    [
        ((), "2024-TW1", date(2024, 4, 10)),
        ((), "2024-TW4", date(2025, 1, 10)),
        ((), "2024", date(2025, 1, 10)),
        ((("TW1", "2024-04-05"),), "2024-TW1", date(2024, 4, 5)),
        ((("TW4", "01-07"),), "2024-TW4", date(2025, 1, 7)),
        ((("TW3", "10-07"),), "2024-TW3", date(2024, 10, 7)),
        ((("2024-TW3", "2024-10-04"), ("TW3", "10-07")), "2024-TW3", date(2024, 10, 4)),
        ((("tahun", "2025-01-20"), ("TW4", "01-07")), "2024", date(2025, 1, 20)),
        ((("TW4", "01-07"),), "2024", date(2025, 1, 7)),
        ((("TW1", "2023-04-05"),), "2024-TW1", date(2024, 4, 10)),
        ((("TW1", "besok"),), "2024-TW1", date(2024, 4, 10)),
    ],
)
def test_the_deadline_is_the_offices_own_or_the_tenth_day(tertulis, periode, tanggal):
    assert deadline(office(*tertulis), Periode.parse(periode)).tanggal == tanggal


def test_a_deadline_says_which_rule_made_it():
    assert deadline(office(), Periode(2024, 1)).aturan == "hari ke-10 setelah triwulan berakhir"


def test_an_offices_own_deadline_says_so():
    assert deadline(office(("TW1", "04-05")), Periode(2024, 1)).aturan == "ditetapkan instansi"


@pytest.mark.parametrize(
    ("jenis", "tahun", "tertulis", "batas"),
    [
        ("kecamatan", 2024, (), date(2025, 2, 28)),
        ("badan", 2023, (), date(2024, 2, 29)),
        ("pemerintah_daerah", 2024, (), date(2025, 3, 31)),
        ("dinas", 2024, (("lkjip", "01-30"),), date(2025, 1, 30)),
        ("dinas", 2024, (("2024-lkjip", "2025-02-07"), ("lkjip", "01-30")), date(2025, 2, 7)),
        ("dinas", 2024, (("lkjip", "04-30"),), date(2025, 2, 28)),
        ("dinas", 2024, (("2023-lkjip", "2024-01-05"),), date(2025, 2, 28)),
    ],
)
def test_a_report_is_due_two_months_after_the_year_or_when_the_office_must_be_earlier(jenis, tahun, tertulis, batas):
    kantor = PerangkatDaerah("c", "Kantor Contoh", jenis, "Kabupaten Contoh", tenggat=tertulis)
    assert report_deadline(kantor, tahun).tanggal == batas


@pytest.mark.parametrize(
    ("tertulis", "batas"),
    [
        ((("dpa", "2024-01-02"),), date(2024, 2, 2)),
        ((("dpa", "2024-01-31"),), date(2024, 2, 29)),
        ((("dpa", "2023-12-29"),), date(2024, 1, 29)),
        ((("dpa", "01-03"),), date(2024, 2, 3)),
        ((("2025-dpa", "2024-12-30"), ("2024-dpa", "2024-01-04")), date(2024, 2, 4)),
        ((("dpa", "2025-01-02"),), None),
        ((), None),
    ],
)
def test_the_agreement_is_due_one_month_after_the_dpa_was_approved(tertulis, batas):
    found = agreement_deadline(office(*tertulis), 2024)
    assert (found.tanggal if found else None) == batas


def test_without_the_date_of_the_dpa_the_rule_itself_is_told():
    pk, formulir, lkjip = obligations(office(), Periode(2024, 3))
    assert (pk.apa, pk.tanggal, pk.aturan) == (
        "PK 2024",
        None,
        "paling lambat satu bulan setelah dokumen anggaran disahkan",
    )
    assert (formulir.apa, formulir.tanggal) == ("Formulir Triwulan III Tahun 2024", date(2024, 10, 10))
    assert (lkjip.apa, lkjip.tanggal) == ("LKjIP 2024", date(2025, 2, 28))
