"""Optional sheets from the file an office delivers to the documents handed over."""

from pipeline.domain.temuan import Tingkat
from pipeline.stages import made_by
from tests.faults.kantor import kantor, kerja, rencana
from tests.sheet.buku import buku

REKOMENDASI = "Kode;Tahun;Sumber;Rekomendasi;Tindak Lanjut;Batas Waktu;Status\n"


def hasil(folder, **lembar):
    """The year of an office whose plan has these sheets beside its own."""
    lain = {f"perencanaan/{nama}.csv": isi for nama, isi in lembar.items()}
    return kerja(kantor(folder, {**rencana(("I1", "Persen", "positif", 90)), **lain}))


def dokumen(satu):
    return [naskah.templat for naskah in made_by("render", satu) if hasattr(naskah, "templat")]


def test_the_matrix_is_handed_over_where_there_is_a_recommendation(tmp_path):
    satu = hasil(tmp_path, rekomendasi=REKOMENDASI + "R1;2024;LHE;Perbaiki;Diperbaiki;30/06/2025;Selesai\n")
    assert "tindak_lanjut" in dokumen(satu)


def test_without_recommendations_there_is_no_matrix(tmp_path):
    assert "tindak_lanjut" not in dokumen(hasil(tmp_path))


def test_a_wrong_headcount_makes_a_draft_of_the_report_and_not_of_the_agreement(tmp_path):
    satu = hasil(tmp_path, pegawai="golongan_data;uraian;laki_laki;perempuan;jumlah\npangkat;Penata;3;2;6\n")
    assert [t.kode for t in satu.temuan if t.tempat.lembar == "pegawai" and t.tingkat is Tingkat.GALAT] == ["SDM-13"]
    assert satu.draf("render", "lkjip").startswith("DRAF")
    assert satu.galat("render", "pk") == 0


def test_a_typed_total_below_the_staff_is_not_counted_with_it(tmp_path):
    isi = (
        "golongan_data;uraian;laki_laki;perempuan;jumlah\npangkat;Penata;3;2;5\npangkat;Jumlah;3;2;5\n;Total;3;2;5\n"
    )
    [tabel] = hasil(tmp_path, pegawai=isi).laporan.bab1.pegawai.tabel
    assert ([b.uraian for b in tabel.baris], tabel.jumlah) == (["Penata"], "5")


def test_staff_in_a_workbook_under_the_words_of_an_office_is_read_and_the_rest_is_reckoned(tmp_path):
    kepala = ["Menurut", "Uraian", "L", "P", "Jumlah"]
    lembar = {"Data Pegawai": [kepala, ["Golongan", "Penata", 3, 2, 5], ["Golongan", "Pengatur", "-", 1, 1]]}
    unit = kantor(tmp_path, {**rencana(("I1", "Persen", "positif", 90)), "perencanaan/data.xlsx": buku(lembar)})
    [tabel] = kerja(unit).laporan.bab1.pegawai.tabel
    assert [(b.uraian, b.laki_laki, b.perempuan, b.jumlah) for b in tabel.baris] == [
        ("Penata", "3", "2", "5"),
        ("Pengatur", "0", "1", "1"),
    ]
    assert (tabel.laki_laki, tabel.perempuan, tabel.jumlah) == ("3", "3", "6")
