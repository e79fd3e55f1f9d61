"""What published documents got wrong, put in as an office would put it in: the rule named finds it.

Numbers and wording of the cells are those of the documents; the case numbers are those of the collection they
come from (indikator kinerja daerah 2025 = 01, Jember 2022 = 03 and 05, Pringsewu 2026 = 16, and so on).
"""

import pytest

from pipeline.analyse.analisis import analyse
from pipeline.check.periksa import check
from pipeline.domain.temuan import Tingkat
from pipeline.regulation.katalog import pesan
from tests import builders as b
from tests.check.kantor import ditulis, isi

ISIAN = ("pembilang", "penyebut", "keterangan", "faktor_pendukung", "faktor_penghambat")


def _nilai(teks):
    return ditulis(teks) if isinstance(teks, str) else b.nilai(teks)


def ikd(uraian, target, realisasi, satuan="Persen", rekap=None, riwayat=(), **lain):
    """One indikator of one office in one quarter: name, target and realisasi as printed."""
    kolom = {k: lain.pop(k) for k in ISIAN if k in lain}
    baris = isi("I", _nilai(realisasi), **kolom)
    rencana = b.rencana(
        indikator=b.indikator("I", uraian=uraian, satuan=satuan, **lain),
        target=b.target("I", _nilai(target), (_nilai(target),) * 4),
        riwayat=[b.riwayat(tahun, _nilai(nilai), indikator="I") for tahun, nilai in riwayat],
    )
    form = b.formulir(1, kinerja=[baris])
    return b.bacaan(rencana, form, "2024-TW1", rekap=[b.rekap(_nilai(rekap), "I")] if rekap is not None else ())


def dana(pagu, realisasi, tw=4, kinerja=None):
    """One sub kegiatan with its pagu, its spending in one quarter, and what it brought about of a target of 2."""
    kode = "1.05.01.2.01.01"
    mata = b.mata(kode, "sub_kegiatan", pagu, "Penyusunan Dokumen", sasaran="S1", unit_kerja="seksi")
    baris = [] if kinerja is None else [isi("IKU1", kinerja)]
    form = b.formulir(tw, kinerja=baris, anggaran=[b.belanja(kode, realisasi)])
    rencana = b.rencana(anggaran=mata, target=b.target("IKU1", 2, (None, None, None, 2)))
    return b.bacaan(rencana, form, f"2024-TW{tw}")


def rekap_program(tertulis, *program):
    """A unit total printed over its programmes, both in the LRA; the forms hold the programmes."""
    kode = [f"5.02.{n:02}" for n in range(1, len(program) + 1)]
    mata = [b.mata("5.02", "program", 10**11, "Badan Pendapatan Daerah")]
    mata += [b.mata(k, "program", 10**11, f"Program {n}") for n, k in enumerate(kode, 1)]
    lra = [b.belanja("5.02", tertulis), *map(b.belanja, kode, program)]
    form = b.formulir(1, anggaran=[*map(b.belanja, kode, program)])
    return b.bacaan(b.rencana(anggaran=mata), form, "2024-TW1", lra=lra)


KASUS = [
    # what an indikator says
    ("01 I034", "prevalensi yang memburuk dilaporkan melampaui target", "TGT-19",
     ikd("Prevalensi Ketidakcukupan Konsumsi Pangan", "13,26", "17,22")),
    ("01 I049", "indeks ketimpangan yang memburuk dilaporkan melampaui target", "TGT-19",
     ikd("Indeks Ketimpangan Gender", "0,4", "0,421", "Indeks")),
    ("01 I051", "kematian ibu dua kali target, capaian di bawah nol", "CAP-13",
     ikd("Angka Kematian Ibu", "49,34", "110,84", "Angka", polaritas="negatif", faktor_penghambat="")),
    ("01 I051", "deret waktu memuat capaian 24,65 sebagai realisasi", "REK-01",
     ikd("Angka Kematian Ibu", "49,34", "110,84", "Angka", polaritas="negatif", rekap="24,65")),
    ("01 I023", "target 11.58 kehilangan nol terakhirnya", "CAP-04",
     ikd("Pengeluaran Perkapita", "11.58", 11713, "Ribu Rupiah")),
    ("01 I020", "realisasi ditulis sama dengan target, 84 dari 132 desa", "CAP-17",
     ikd("Persentase Desa Mandiri", "54,55", "54,55", pembilang=84, penyebut=132)),
    ("01 I020", "deret waktu mencetak 63,6", "REK-01",
     ikd("Persentase Desa Mandiri", "54,55", "54,55", rekap="63,6")),
    ("01 I032", "59.89 alih-alih 59.890", "REK-01",
     ikd("Penurunan emisi GRK kumulatif", "24.738,28", "59,89", "Ton", rekap="59.890,00")),
    ("01 I033", "10274 dan 10,274,076", "CAP-04", ikd("Luas lahan kritis", "10274", "10,274,076", "Hektare")),
    ("01 I005", "pertumbuhan 53 di antara 6,53 dan 7,32", "CAP-05",
     ikd("Pertumbuhan PDRB Industri", 7, "7,1", riwayat=[(2021, "6,53"), (2022, "53"), (2023, "7,32")])),
    ("01 I003", "1091 persen tanpa penjelasan", "CAP-12",
     ikd("Persentase Pertumbuhan Nilai Investasi", 7, "76,4", keterangan="", faktor_pendukung="")),
    ("01 I060", "858 persen", "CAP-14", ikd("Persentase usaha baru", "0,5", "4,29")),
    ("01 I017", "245 persen", "CAP-14", ikd("Produksi perikanan", 425, "1040,9", "Ton")),
    ("01 I018", "0,052 menjadi 1,237, tercetak 4,20", "REK-01",
     ikd("Produksi benih", "0,052", "1,237", "Ton", rekap="4,20")),
    ("01 I003", "realisasi negatif tahun lalu tidak dianggap salah ketik", None,
     ikd("Persentase Pertumbuhan Nilai Investasi", 50, "57,1", riwayat=[(2021, "-74,95"), (2022, "276,18")])),
    ("01 I030", "75,10 dan 75,11 dalam satu berkas", "REK-03", ikd("IKLH", 75, "75,10", "Indeks", rekap="75,11")),
    ("01 I045", "84,2 dan 84,21", "REK-03", ikd("Toleransi", 84, "84,2", "Indeks", rekap="84,21")),
    ("01 I049", "0,421 dan 0,42", "REK-03",
     ikd("Indeks Ketimpangan Gender", "0,4", "0,421", "Indeks", polaritas="negatif", rekap="0,42")),
    ("01 I003", "76,4 dan 76,42", "REK-03", ikd("Pertumbuhan Nilai Investasi", 70, "76,4", rekap="76,42")),
    ("01 I022", "belum rilis", "KEL-07", ikd("ICOR", 5, "Belum Rilis", "Rasio", polaritas="negatif")),
    ("01 I067", "WTP dari target WTP", None, ikd("Opini BPK", "WTP", "WTP", "Opini")),
    ("25 I003", "72,29 dan 79,29", "CAP-07", ikd("Indeks Kepuasan Masyarakat", "72,29", "79,29", "Indeks")),
    ("23 I001", "n/a di dalam rata-rata", "KEL-08", ikd("Persentase temuan materiil", "55%", "n/a", keterangan="")),
    ("03 I039", "0 dari 0", "TGT-20", ikd("Jumlah dokumen", 0, 0, "Dokumen")),
    # what money says
    ("05 A001", "kinerja penuh dengan Rp 0", "ANG-05", dana(736_000, 0, kinerja=2)),
    ("06 A011", "Rp 586.800.000 dengan kinerja 0", "ANG-06", dana(586_800_000, 586_800_000, kinerja=0)),
    ("26 A001", "12.463.335.063 dan 11.632.752", "ANG-08", dana(12_463_335_063, 11_632_752)),
    ("16 Sukoharjo", "8.040.000 menjadi 32.160.000", "ANG-04", dana(8_040_000, 32_160_000)),
    ("16 Sukoharjo", "1.680.000 menjadi 3.360.000", "ANG-04", dana(1_680_000, 3_360_000)),
    ("16 Satpol PP", "bukan kelipatan utuh, 151,37 persen", "ANG-03", dana(16_045_284_428, 24_286_984_378)),
    ("18 RKA", "2.431.012,5 dibulatkan ke dua arah", "ANG-12", b.bacaan(b.rencana(anggaran=[
        b.mata("7.01.02.2.01", "kegiatan", 2_431_013), b.mata("7.01.02.2.01.0001", "sub_kegiatan", 2_431_012)]))),
    ("30 T041", "865,864,750 tidak ikut dijumlahkan", "ANG-11",
     rekap_program(17_927_795_844, 17_927_795_844, 865_864_750)),
    ("30 T041", "dan LRA berbeda dari formulir", "REK-02",
     rekap_program(17_927_795_844, 17_927_795_844, 865_864_750)),
    ("30 T041", "sel program berbeda 48.988.000 dari kegiatannya", "ANG-11", rekap_program(865_864_750, 816_876_750)),
    ("30 Dispora", "jumlah unit lebih kecil dari satu program", "ANG-11",
     rekap_program(6_659_827_570, 6_588_180_210, 136_429_810, 8_014_709_886, 143_420_000)),
    ("30 Perpustakaan", "satu program tertinggal", "ANG-11", rekap_program(117_922_000, 117_922_000, 0, 10_312_000)),
    # what targets say
    ("19 I001", "satuan Persen, target hitungan", "TGT-14",
     ikd("Persentase organisasi kepemudaan yang dibina", "100 dari 110 Organisasi Kepemudaan", "95%")),
    ("19 I002", "dua satuan dalam satu sel", "TGT-21",
     ikd("Jumlah pemuda yang berwirausaha", "140 Kelompok (1400 orang)", 140, "Kelompok")),
    ("19 I004", "peringkat dengan nama acara", "TGT-21", ikd("Prestasi Olahraga", "2 (POPNAS 201)", 2, "Peringkat")),
    ("20 I006", "nilai dan huruf dalam satu target", None, ikd("Predikat SAKIP", "81 (A)", "81,5 (A)", "Nilai")),
    ("20 I011", "7 UPP, 14 Kab/Kota", "TGT-15", ikd("Jumlah UPP berkinerja baik", "7 UPP, 14 Kab/Kota", 21, "UPP")),
    ("20 I008", "prosentase bertarget dokumen", "TGT-16", ikd("Prosentase OPD yang dibina", "1 Dokumen", 1, "")),
    ("12", "BB Predikat", None, ikd("Predikat AKIP", "BB Predikat", "BB", "Predikat")),
    ("27", "batas bawah", None, ikd("Persentase kepatuhan", "≥95", "96")),
    ("27", "diukur di TW IV", "KEL-07", ikd("Indeks Kepuasan", 80, "Diukur di TW IV", "Indeks")),
    ("31", "target berentang", None, ikd("Pertumbuhan ekonomi", "4,98% - 5,23%", "5,1", polaritas="rentang")),
]  # fmt: skip

ANGKA = {"CAP", "TGT", "REK", "ANG"}
"""The families that speak about figures: the only ones that could call a right figure wrong."""


def kode(bacaan):
    return {t.kode for t in check(bacaan, analyse(bacaan))}


def _nama(kasus):
    return [f"{nomor} {kalimat}" for nomor, kalimat, *_ in kasus]


SALAH = [satu for satu in KASUS if satu[2] is not None]
BENAR = [satu for satu in KASUS if satu[2] is None]


@pytest.mark.parametrize(("_nomor", "_kalimat", "harapan", "bacaan"), SALAH, ids=_nama(SALAH))
def test_the_published_fault_is_found(_nomor, _kalimat, harapan, bacaan):
    assert harapan in kode(bacaan)


@pytest.mark.parametrize(("_nomor", "_kalimat", "_harapan", "bacaan"), BENAR, ids=_nama(BENAR))
def test_an_odd_but_right_figure_raises_no_warning(_nomor, _kalimat, _harapan, bacaan):
    found = [t for t in check(bacaan, analyse(bacaan)) if t.kode[:3] in ANGKA and t.kode != "TGT-07"]
    assert [t.kode for t in found if t.tingkat is not Tingkat.INFO] == []


def test_the_dropped_cell_is_named():
    bacaan = rekap_program(17_927_795_844, 17_927_795_844, 865_864_750)
    kalimat = next(pesan(t) for t in check(bacaan, analyse(bacaan)) if t.kode == "ANG-11")
    assert "5.02.02" in kalimat
