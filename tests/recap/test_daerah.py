"""The region's RPJMD, measured from what its perangkat daerah archived or from a figure of its own."""

from datetime import date
from decimal import Decimal

import pytest

from pipeline.domain.periode import Periode
from pipeline.region import measured
from tests.recap.daerah import Daerah, angka

HARI = date(2025, 1, 31)
D2 = "D2,SD2,Persentase penduduk miskin,Persen,negatif,tunggal\n"


def baris(slug, kode="IKU1", realisasi="80", satuan="Indeks", **lain):
    return {
        "slug": slug,
        "perangkat_daerah": slug.replace("-", " ").title(),
        **angka(kode, realisasi=realisasi, satuan=satuan),
        **lain,
    }


def hasil(tmp_path, *capaian, periode="2024", **isi):
    folder = Daerah(tmp_path).rpjmd(**isi)
    daerah = measured(folder, Periode.parse(periode), HARI, capaian)
    return {h.hasil.indikator.kode: h for h in daerah.indikator}


DUA = "D1,dinas-a,IKU1\nD1,Dinas B,iku1\n"


def test_offices_are_found_by_folder_or_by_name_and_averaged(tmp_path):
    d1 = hasil(tmp_path, baris("dinas-a", realisasi="81"), baris("dinas-b", realisasi="84"), pendukung=DUA)["D1"]
    assert (d1.hasil.realisasi.angka, d1.hasil.capaian.tercetak) == (Decimal("82.5"), Decimal("103.13"))
    assert (d1.sumber, d1.hasil.catatan) == ("perangkat daerah", "")


def test_what_is_missing_is_named_and_counted(tmp_path):
    d1 = hasil(tmp_path, baris("dinas-a", realisasi="81"), pendukung=DUA)["D1"]
    assert (d1.hasil.realisasi.angka, d1.hasil.catatan) == (81, "1 dari 2 indikator pendukung")
    assert [(d.nama, d.sebab) for d in d1.dukungan] == [
        ("Dinas A", ""), ("Dinas B", "belum diarsipkan pada periode ini"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kode", "satuan", "realisasi", "sebab"),
    [("IKU9", "Indeks", "80", "indikator ini tidak ada di arsipnya"),
     ("IKU1", "Indeks", "", "realisasinya belum terisi"),
     ("IKU1", "Persen", "80", "satuannya Persen, bukan Indeks")],
)  # fmt: skip
def test_a_row_that_cannot_be_used_says_why(tmp_path, kode, satuan, realisasi, sebab):
    d1 = hasil(tmp_path, baris("dinas-a", kode, realisasi, satuan), pendukung="D1,dinas-a,IKU1\n")["D1"]
    assert (d1.dukungan[0].sebab, d1.hasil.realisasi.terisi, d1.hasil.capaian.persen) == (sebab, False, None)


def test_a_figure_of_the_regions_own_goes_first_and_names_the_other(tmp_path):
    riwayat = "D1,2024,,83,BPS\n"
    d1 = hasil(tmp_path, baris("dinas-a", realisasi="81"), pendukung="D1,dinas-a,IKU1\n", riwayat=riwayat)["D1"]
    assert (d1.hasil.realisasi.angka, d1.sumber, d1.keterangan) == (83, "BPS", "dari perangkat daerah 81")


def test_a_figure_of_the_whole_year_is_not_that_of_a_quarter(tmp_path):
    d1 = hasil(tmp_path, periode="2024-TW2", riwayat="D1,2024,,83,BPS\n")["D1"]
    assert not d1.hasil.realisasi.terisi


@pytest.mark.parametrize(
    ("indikator", "pendukung", "alasan"),
    [("D2,SD2,Penduduk miskin,Persen,negatif,persentase\n", "D2,dinas-a,IKU1\n",
      "pembilang dan penyebut tidak ada di arsip; tulis angkanya di lembar riwayat"),
     ("D2,SD2,Penduduk miskin,Persen,negatif,jumlah\n", "D2,dinas-a,IKU1\n", "satuan Persen tidak dapat dijumlahkan"),
     (D2, "D2,dinas-a,IKU1\nD2,dinas-b,IKU1\n", "didukung 2 indikator, tetapi metode_agregasi tunggal")],
)  # fmt: skip
def test_what_may_not_be_put_together_is_not_and_says_why(tmp_path, indikator, pendukung, alasan):
    rows = [baris("dinas-a", satuan="Persen"), baris("dinas-b", satuan="%")]
    d2 = hasil(tmp_path, *rows, indikator=indikator, pendukung=pendukung)["D2"]
    assert (d2.hasil.realisasi.terisi, d2.hasil.capaian.alasan) == (False, alasan)


def test_less_is_better_where_the_rpjmd_says_so(tmp_path):
    d2 = hasil(tmp_path, baris("dinas-a", realisasi="9", satuan="%"), indikator=D2, pendukung="D2,dinas-a,IKU1\n")[
        "D2"
    ]
    assert d2.hasil.capaian.tercetak == Decimal("110.00")


def test_counts_of_several_offices_are_summed(tmp_path):
    isi = {"indikator": "D3,SD2,UMKM naik kelas,Usaha,positif,jumlah\n", "pendukung": "D3,dinas-a,A\nD3,dinas-a,B\n"}
    rows = [baris("dinas-a", "A", "120.5", "Usaha"), baris("dinas-a", "B", "79.5", "usaha")]
    assert hasil(tmp_path, *rows, **isi)["D3"].hasil.realisasi.angka == 200


def test_the_sheet_of_supports_is_no_unknown_sheet(tmp_path):
    folder = Daerah(tmp_path).rpjmd(pendukung="D1,dinas-a,IKU1\n")
    assert [t.kode for t in measured(folder, Periode(2024), HARI, ()).temuan if "pendukung" in str(t.tempat)] == []


def test_a_region_has_no_unit_kerja_to_be_asked_for(tmp_path):
    folder = Daerah(tmp_path).rpjmd()
    (folder / "2024/perencanaan/unit_kerja.csv").unlink()
    assert "BCA-09" not in {t.kode for t in measured(folder, Periode(2024), HARI, ()).temuan}


@pytest.mark.parametrize(
    ("metode", "tw", "target"),
    [("akhir", "78,79,80,81", 79), ("kumulatif", "10,20,30,40", 30), ("kumulatif", ",20,30,40", None)],
)
def test_a_quarter_is_held_against_its_own_target_or_those_so_far(tmp_path, metode, tw, target):
    folder = Daerah(tmp_path).rpjmd(pendukung="D1,dinas-a,IKU1\n")
    rencana = folder / "2024/perencanaan"
    kepala = "kode,sasaran,uraian,satuan,polaritas,metode_agregasi,metode_akumulasi\n"
    (rencana / "indikator.csv").write_text(f"{kepala}D1,SD1,UMKM,Usaha,positif,jumlah,{metode}\n")
    kolom = "indikator,tahun,dokumen,target,target_tw1,target_tw2,target_tw3,target_tw4\n"
    (rencana / "target.csv").write_text(f"{kolom}D1,2024,pk,100,{tw}\n")
    rows = [baris("dinas-a", realisasi="30", satuan="Usaha")]
    (d1,) = measured(folder, Periode(2024, 2), HARI, rows).indikator
    assert d1.hasil.target.angka == target


def test_a_perangkat_daerah_has_its_name_though_it_archived_nothing_and_a_stranger_is_told(tmp_path):
    folder = Daerah(tmp_path).rpjmd(pendukung="D1,dinas-a,IKU1\nD1,Dinas B,IKU1\nD1,dinas-z,IKU1\n")
    kantor = {"dinas-a": "Dinas A yang Panjang", "dinas-b": "Dinas B"}
    (d1,) = measured(folder, Periode(2024), HARI, (), kantor).indikator
    assert [(d.nama, d.sebab) for d in d1.dukungan] == [
        ("Dinas A yang Panjang", "belum diarsipkan pada periode ini"),
        ("Dinas B", "belum diarsipkan pada periode ini"),
        ("dinas-z", "tidak ada perangkat daerah bernama itu"),
    ]


@pytest.mark.parametrize(
    ("polaritas", "metode", "persen"),
    [
        ("positif", "akhir", 60),
        ("positif", "kumulatif", 60),
        ("negatif", "akhir", 140),
        ("negatif", "kumulatif", None),
    ],
)
def test_a_quarter_without_a_target_shows_the_way_to_the_years(tmp_path, polaritas, metode, persen):
    folder = Daerah(tmp_path).rpjmd(pendukung="D1,dinas-a,IKU1\n")
    kepala = "kode,sasaran,uraian,satuan,polaritas,metode_agregasi,metode_akumulasi\n"
    (folder / "2024/perencanaan/indikator.csv").write_text(f"{kepala}D1,SD1,UMKM,Usaha,{polaritas},jumlah,{metode}\n")
    rows = [baris("dinas-a", realisasi="48", satuan="Usaha")]
    (d1,) = measured(folder, Periode(2024, 2), HARI, rows).indikator
    assert (d1.hasil.capaian.persen, d1.hasil.kemajuan.persen) == (None, persen)
