"""Notes and signatures below a table are no data; a row of data among them is."""

import pytest

from pipeline.intake.skema import KINERJA
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tabel import read_table

KEPALA = ["Kode", "Uraian", "Realisasi", "Keterangan"]
TABEL = [KEPALA, ["I1", "Indeks", 5, ""]]
TANDA_TANGAN = [
    ["Mengetahui,", "", "", "Contoh, 5 Januari 2026"],
    ["Camat Contoh", "", "", "Kepala Seksi"],
    [],
    ["BUDI SANTOSO", "", "", "SITI AMINAH"],
    ["NIP. 19700101 199001 1 001", "", "", "NIP. 198001012005012001"],
]


def baca(*baris):
    hasil = read_table(Lembar("kinerja", "f.xlsx", [*TABEL, *baris]), KINERJA.untuk(4, 2025))
    return [b.teks("indikator") for b in hasil.baris], [(t.kode, t.tempat.sel) for t in hasil.temuan]


@pytest.mark.parametrize(
    "baris",
    [
        [["Catatan: angka sementara"]],
        [["", "Sumber: BPS Kabupaten Contoh"]],
        [["*) angka sementara"]],
        [["Catatan:"], ["1. angka sementara"], ["2. menunggu rilis BPS"]],
        [[], *TANDA_TANGAN],
        [["", "", "", "Contoh,       Januari 2026"], ["", "", "", "Kepala Seksi"], ["", "", "", "SITI"]],
        [["Keterangan: -"], [], *TANDA_TANGAN],
        [["Disusun oleh:"], ["SITI AMINAH"], ["NIP 198001012005012001"]],
    ],
)
def test_notes_and_signatures_are_no_findings(baris):
    assert baca(*baris) == (["I1"], [])


@pytest.mark.parametrize(
    ("baris", "temuan"),
    [
        ([["", "Indikator tambahan", 7]], [("BCA-16", "A3")]),
        ([["", "Indikator tambahan", ""]], [("BCA-19", "B3")]),
        ([["Mengetahui"], ["", "Indikator tambahan", 7]], [("BCA-16", "A4")]),
        ([["", "Sumber: BPS", "7,5"]], [("BCA-16", "A3")]),
    ],
)
def test_a_row_whose_key_was_forgotten_is_found_at_its_cell(baris, temuan):
    assert baca(*baris) == (["I1"], temuan)


def test_a_code_alone_below_a_note_is_data():
    assert baca(["Catatan: sementara"], ["I2"])[0] == ["I1", "I2"]


def test_a_code_below_a_note_or_a_signature_is_data():
    assert baca(["Catatan: sementara"], ["I2", "Indeks dua"], *TANDA_TANGAN, ["I3", "", 7])[0] == ["I1", "I2", "I3"]
