"""What a tired reader sees on the screen: the gravest first, one line a kind, no work that is none."""

from dataclasses import replace
from io import StringIO

from rich.console import Console

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import SEKOLOM, Tingkat, gathered
from pipeline.regulation.katalog import temuan
from pipeline.screen.console import _show_findings, show_failure
from pipeline.screen.tables import show_status


def bukti(n, unit="A"):
    tempat = Tempat("masuk/TW1/a.xlsx", "kinerja", f"F{n}")
    return temuan("KEL-10", tempat, unit_kerja=unit, indikator=f"“x” (I{n})", triwulan="Triwulan I")


BENTUK = temuan("BCA-10", Tempat("a.xlsx", "Sheet1"), "Sheet1", skema="kinerja")
UANG = temuan(
    "ANG-09", Tempat("a.xlsx", "anggaran", "B2"), "-5", mata="“x” (5.1)", triwulan="Triwulan I", realisasi="-5"
)
GALAT = temuan("BCA-32", Tempat("rencana.xlsx", "pejabat", "A3"), "1976")
LAMA = replace(bukti(2), tingkat=Tingkat.INFO, digantikan_oleh="masuk/TW1/b.xlsx")


def layar(*semua):
    """The lines about these findings."""
    teks = StringIO()
    _show_findings(Console(file=teks, width=400), semua)
    return teks.getvalue().splitlines()


def test_the_gravest_come_first_then_money_then_what_is_missing_then_form():
    baris = layar(BENTUK, bukti(2), UANG, GALAT)
    assert [satu.split()[0] for satu in baris[1:5]] == ["BCA-32", "ANG-09", "KEL-10", "BCA-10"]


def test_a_kind_is_one_line_with_its_number_and_units():
    baris = layar(bukti(2), bukti(3), bukti(4, "B"))
    assert [satu[:38] for satu in baris if "KEL-10" in satu] == ["  KEL-10 peringatan ×3 pada 2 unit mas"]


def test_a_column_told_once_counts_all_its_cells():
    assert f"KEL-10 peringatan ×{SEKOLOM}" in "".join(layar(*gathered(bukti(n) for n in range(2, SEKOLOM + 2))))


def test_what_a_later_round_replaced_is_counted_apart_and_not_shown():
    baris = layar(LAMA, bukti(3))
    assert (baris[0], any("F2" in satu for satu in baris)) == (
        "Temuan: 1 peringatan, 1 pada kiriman yang sudah digantikan",
        False,
    )


def test_brackets_in_the_name_of_an_office_are_shown():
    teks = StringIO()
    show_failure(Console(file=teks, width=400), "kecamatan[2]", "Sebab [lain].")
    show_status(Console(file=teks, width=400), "Kecamatan [bold]", "TW I", (), "")
    assert "kecamatan[2] tidak dapat diproses. Sebab [lain]." in teks.getvalue()
    assert "Kecamatan [bold] · TW I" in teks.getvalue()
