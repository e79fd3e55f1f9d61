"""The laporan analisa: every figure of the analysis as the text that is printed."""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.analyse.laporan import BarisBanding, BarisEfisiensi, laporan_analisa
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.regulation.sop import load
from tests import builders as b


def laporan(rencana=None, forms=(), periode="2024-TW4", found=(), **lain):
    bacaan = b.bacaan(rencana or b.rencana(target=b.target()), forms, periode, **lain)
    return laporan_analisa(bacaan, analyse(bacaan), load("klego", 2024), tuple(found))


def isi(*args, **lain):
    return laporan(*args, **lain).konteks


def lengkap():
    return b.rencana(
        indikator=(b.indikator(), b.indikator("I2", uraian="Jumlah laporan", satuan="", unit_kerja=("x",))),
        target=(b.target(setahun=80), b.target("I2", None), b.target(setahun=95, tahun=2026, dokumen="renstra")),
        riwayat=b.riwayat(2023, "78.5"),
        anggaran=b.mata("7.01.2", "sub_kegiatan", 1000000, sasaran="S1"),
    )


def kirim(belanja=500000):
    return b.formulir(4, kinerja=b.isian(76), anggaran=b.belanja("7.01.2", belanja))


def test_the_report_is_named_by_kind_and_period():
    naskah = laporan(periode="2024-TW2")
    assert (naskah.nama, naskah.templat, naskah.jenis, naskah.judul) == (
        "4-analisis/laporan-analisa-2024-tw2.docx", "laporan_analisa", "laporan_analisa",
        "Laporan Analisa Data Kinerja Triwulan II Tahun 2024",
    )  # fmt: skip


def test_the_report_says_whose_it_is_and_of_which_period():
    konteks = isi(periode="2024-TW2")
    assert (konteks.instansi, konteks.periode) == ("Kecamatan Contoh", "Triwulan II Tahun 2024")


@pytest.mark.parametrize(("periode", "sementara"), [("2024-TW3", True), ("2024-TW4", False), ("2024", False)])
def test_efficiency_is_provisional_until_the_year_ends(periode, sementara):
    assert isi(periode=periode).sementara is sementara


def test_a_row_prints_the_figure_with_everything_it_stands_beside():
    (sasaran,) = isi(lengkap(), kirim()).sasaran
    assert (sasaran.tingkat, sasaran.rata, sasaran.dihitung, sasaran.kategori) == (
        "Sasaran strategis", "95,00%", "rata-rata 1 dari 2 indikator", "Sangat Tinggi",
    )  # fmt: skip
    kolom = ["nomor", "uraian", "satuan", "target", "realisasi", "capaian", "kategori", "target_tahun",
             "capaian_tahun", "tahun_lalu", "akhir_renstra", "kemajuan_renstra"]  # fmt: skip
    assert [tuple(getattr(satu, nama) for nama in kolom) for satu in sasaran.indikator] == [
        ("1", "Indeks Kepuasan Masyarakat", "Indeks", "80", "76", "95,00", "Sangat Tinggi", "80", "95,00", "78,5",
         "95", "80,00"),
        ("2", "Jumlah laporan", "[BELUM DIISI – satuan]", "–", "belum diisi", "–", "–", "belum diisi", "–",
         "belum diisi", "belum diisi", "–"),
    ]  # fmt: skip


def test_what_has_no_capaian_is_listed_with_who_answers_and_why():
    (satu,) = isi(lengkap(), kirim()).tak_terhitung
    assert (satu.nomor, satu.uraian, satu.penanggung_jawab, satu.sebab) == (
        "1", "Jumlah laporan", "x", "target belum ditetapkan dan realisasi belum diisi",
    )  # fmt: skip
    rencana = b.rencana(indikator=b.indikator(unit_kerja=()), target=b.target())
    assert isi(rencana).tak_terhitung[0].penanggung_jawab == "[BELUM DIISI – penanggung jawab]"


@pytest.mark.parametrize(
    ("kode", "uraian"), [("hilang", "[BELUM DIISI – sasaran hilang]"), ("", "[BELUM DIISI – sasaran]")]
)
def test_an_indikator_of_an_unknown_sasaran_is_not_lost(kode, uraian):
    rencana = b.rencana(indikator=(b.indikator("I9", kode), b.indikator()), target=(b.target(), b.target("I9")))
    asing = isi(rencana, b.formulir(4, kinerja=b.isian(90, "I9"))).sasaran[1]
    assert (asing.uraian, asing.rata, asing.dihitung, asing.kategori) == (uraian, "–", "", "")
    assert [i.capaian for i in asing.indikator] == ["90,00"]


def test_money_is_printed_in_rupiah_with_its_share():
    (satu,) = isi(lengkap(), kirim()).anggaran
    assert (satu.kode, satu.tingkat, satu.uraian, satu.pagu, satu.realisasi, satu.serapan) == (
        "7.01.2", "sub kegiatan", "Program Penunjang", "Rp 1.000.000", "Rp 500.000", "50,00",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("belanja", "serapan", "selisih", "kesimpulan"),
    [
        (500000, "50,00%", "45,00", "belum dapat disimpulkan efisien (capaian di bawah 100 persen)"),
        (0, "0,00%", "–", "tidak dapat dihitung (tidak ada realisasi anggaran)"),
    ],
)
def test_efficiency_is_said_with_its_reason(belanja, serapan, selisih, kesimpulan):
    konteks = isi(lengkap(), kirim(belanja))
    assert konteks.efisiensi == (
        BarisEfisiensi("Meningkatnya kualitas pelayanan publik", "95,00%", serapan, selisih, kesimpulan),
    )
    assert konteks.ringkasan.efisiensi == kesimpulan


def test_an_efficient_office_needs_no_reason():
    konteks = isi(
        b.rencana(target=b.target(), anggaran=b.mata(sasaran="S1")),
        b.formulir(4, kinerja=b.isian(100), anggaran=b.belanja("7.01.01", 500)),
    )
    assert (konteks.ringkasan.efisiensi, konteks.efisiensi[0].kesimpulan) == ("efisien", "efisien")


def test_the_summary_is_that_of_the_office():
    satu = isi(lengkap(), kirim()).ringkasan
    assert (satu.rata, satu.dihitung, satu.kategori, satu.pagu, satu.realisasi, satu.serapan) == (
        "95,00%", "rata-rata 1 dari 2 indikator", "Sangat Tinggi", "Rp 1.000.000", "Rp 500.000", "50,00%",
    )  # fmt: skip
    assert isi().ringkasan.kategori == "–"


def test_differences_are_told_as_printed_and_say_who_mends_them():
    rencana = b.rencana(
        indikator=b.indikator(metode_agregasi="rata_rata"), target=b.target(), anggaran=b.mata(pagu=5000)
    )
    form = b.formulir(1, kinerja=b.isian("82.5"), anggaran=b.belanja("7.01.01", 1000))
    konteks = isi(rencana, form, rekap=b.rekap(82), lra=b.belanja("7.01.01", 2500))
    assert konteks.banding == (
        BarisBanding("Indeks Kepuasan Masyarakat", "TW I", "rata rata", "82,5", "82", "-0,50", "Seksi Pelayanan"),
        BarisBanding("Program Penunjang", "TW I", "jumlah", "Rp 1.000", "Rp 2.500", "1.500,00", "Perencanaan"),
    )
    assert konteks.dibandingkan == 2


@pytest.mark.parametrize(("pd", "banyak"), [("82.501", 0), ("82.504", 0), ("82.51", 1), (None, 0)])
def test_a_difference_nobody_can_see_in_print_is_none(pd, banyak):
    form = b.formulir(1, kinerja=b.isian("82.5"))
    konteks = isi(forms=form, rekap=b.rekap(pd))
    assert (len(konteks.banding), konteks.dibandingkan) == (banyak, 0 if pd is None else 1)


def test_kinds_of_findings_are_counted_gravest_and_then_most_frequent_first():
    found = [
        Temuan(kode, Tingkat(tingkat), Tempat("a.xlsx"), str(n))
        for kode, tingkat, banyak in (
            ("KEL-03", "info", 3), ("KEL-02", "peringatan", 2), ("ANG-03", "peringatan", 1),
            ("ANG-01", "peringatan", 1), ("KEL-01", "galat", 1),
        )
        for n in range(banyak)
    ]  # fmt: skip
    batas = isi(found=found).keterbatasan
    assert [(k.kode, k.tingkat, k.banyak) for k in batas] == [
        ("KEL-01", "galat", 1), ("KEL-02", "peringatan", 2), ("ANG-01", "peringatan", 1),
        ("ANG-03", "peringatan", 1), ("KEL-03", "info", 3),
    ]  # fmt: skip
    assert batas[0].judul


def test_the_chart_shows_the_indikator_that_speak_for_the_office():
    rencana = b.rencana(
        sasaran=(b.sasaran("T", "tujuan"), b.sasaran("S1"), b.sasaran("P1", "program")),
        indikator=[b.indikator(k, s, uraian=k) for k, s in (("IT", "T"), ("IS", "S1"), ("IP", "P1"))],
        target=[b.target(k) for k in ("IT", "IS", "IP")],
    )
    form = b.formulir(4, kinerja=[b.isian(n, k) for k, n in (("IT", 90), ("IS", 80), ("IP", 70))])
    (grafik,) = isi(rencana, form).grafik
    assert "Capaian Indikator Strategis Triwulan IV Tahun 2024" in repr(grafik)
    assert ("IT" in repr(grafik), "IS" in repr(grafik), "IP" in repr(grafik)) == (True, True, False)
