"""Figures that cannot be right beside what stands around them: asked about, never changed."""

import pytest

from tests.faults.kantor import identitas, kantor, kerja, rencana

KEPALA = "indikator;tahun;target;realisasi;sumber\n"


def temuan(folder, baris, riwayat, realisasi, target="7", satuan="Persen", triwulan=4):
    """What is said of the riwayat of one indikator: (kode, cell)."""
    isi = rencana(("I1", satuan, "positif", target))
    isi["perencanaan/indikator.csv"] = isi["perencanaan/indikator.csv"].replace("Indikator I1", baris)
    isi["perencanaan/riwayat.csv"] = KEPALA + "".join(f"I1;{t};;{n};LKjIP\n" for t, n in riwayat)
    isi[f"masuk/TW{triwulan}/SEKSI/identitas.csv"] = identitas(triwulan=f"TW{triwulan}")
    isi[f"masuk/TW{triwulan}/SEKSI/kinerja.csv"] = f"indikator;realisasi\nI1;{realisasi}\n"
    hasil = kerja(kantor(folder, isi), f"2025-TW{triwulan}")
    return [(t.kode, t.tempat.sel) for t in hasil.temuan if t.kode in {"CAP-04", "CAP-05", "CAP-30"}]


RIWAYAT = [
    pytest.param("Pertumbuhan PDRB Industri", [(2023, "6,53"), (2024, "53")], "7,32", "7", [("CAP-05", "D3")],
                 id="30-riwayat"),
    pytest.param("Nilai SAKIP", [(2023, "6,53"), (2024, "53")], "7,32", "7", [("CAP-05", "D3")], id="a level"),
    pytest.param("Nilai SAKIP", [(2023, "653"), (2024, "6,7")], "7,32", "7", [("CAP-05", "D2")], id="the first year"),
    pytest.param("Nilai SAKIP", [(2024, "653")], "6,7", "6,6", [("CAP-05", "D2")], id="the only year"),
    pytest.param("Nilai SAKIP", [(2023, "71,2"), (2024, "7,19")], "72,4", "72", [("CAP-05", "D3")], id="too small"),
    pytest.param("Nilai SAKIP", [(2023, "7,12"), (2024, "230")], "7,24", "7", [("CAP-30", "D3")], id="no comma"),
    pytest.param("Nilai SAKIP", [(2023, "6,53"), (2024, "7,1")], "73,2", "7", [("CAP-04", "B2")], id="now is wrong"),
    pytest.param("Nilai SAKIP", [(2023, "53"), (2024, "64")], "73,2", "70", [], id="honest growth"),
    pytest.param("Pertumbuhan PDRB Industri", [(2023, "5,3"), (2024, "0,5")], "4,9", "5", [], id="an honest slump"),
]  # fmt: skip


@pytest.mark.parametrize(("nama", "riwayat", "realisasi", "target", "harapan"), RIWAYAT)
def test_an_earlier_year_is_held_against_both_its_neighbours(tmp_path, nama, riwayat, realisasi, target, harapan):
    satuan = "Nilai" if nama == "Nilai SAKIP" else "Persen"
    assert temuan(tmp_path, nama, riwayat, realisasi, target, satuan) == harapan
