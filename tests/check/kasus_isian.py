"""Cases of completeness: code, what is wrong, the office in which it is."""

from datetime import date

from pipeline.domain.tempat import Tempat
from pipeline.regulation.katalog import temuan
from tests import builders as b
from tests.check.kantor import NILAI, SEJAJAR, dengan_indikator, ditulis, formulir, indikator, isi, kantor, kosong

BELUM_TERSEDIA = ditulis("Belum Rilis")
TIDAK_BERLAKU = ditulis("n/a")
DUA_UNIT = {"metode_agregasi": "jumlah", "unit_kerja": ("seksi", "seksi2")}
PERSENTASE = {"metode_agregasi": "persentase", "unit_kerja": ("seksi", "seksi2")}


def bersama(isian, isian2, hari_ini=None, **cara):
    """An office in which two seksi report IKK1 together."""
    semua = [indikator("IKU1"), indikator("IKP1"), indikator("IKK1", **{**DUA_UNIT, **cara})]
    kedua = b.formulir(1, "seksi2", kinerja=[isian2] if isian2 else [])
    hari = {"hari_ini": hari_ini} if hari_ini else {}
    return kantor(formulir(kinerja=[isian]), kedua, dengan={"indikator": semua}, **hari)


def dirujuk(lembar, *lain, **tabel):
    """An office in whose forms a kode of one sheet of the plan was not found."""
    asing = temuan("FRM-10", Tempat("2024/masuk/TW1/a.xlsx", "anggaran", "A2"), "7.01.01", apa=lembar, mirip="")
    return kantor(dengan=tabel, temuan=(asing, *lain))


ADA = [
    ("KEL-22", "lembar anggaran kosong, formulir memakai kodenya", dirujuk("anggaran", anggaran=())),
    ("KEL-01", "formulir belum diterima sesudah tenggat", kantor(b.formulir(1, "seksi2"))),
    ("KEL-02", "formulir ditunggu", kantor(b.formulir(1, "seksi2"), hari_ini=date(2024, 4, 2))),
    ("KEL-03", "IKU tanpa angka", kantor(formulir(kinerja=[kosong()]))),
    ("KEL-03", "dua unit, yang kedua mengirim kosong", kantor(
        b.formulir(1, "seksi2", kinerja=[kosong("IKK1")]), dengan={
            "indikator": [indikator("IKU1"), indikator("IKP1"), indikator("IKK1", **DUA_UNIT)]})),
    ("KEL-03", "dua unit, yang kedua mengirim tanpa barisnya", kantor(
        b.formulir(1, "seksi2"), dengan={
            "indikator": [indikator("IKU1"), indikator("IKP1"), indikator("IKK1", **DUA_UNIT)]})),
    ("KEL-04", "realisasi triwulan ini kosong", kantor(formulir(), formulir(2, tanpa=[], kinerja=[kosong("IKK1")]),
                                                       periode="2024-TW2")),
    ("KEL-05", "satu dari dua unit kosong", bersama(isi("IKK1", 2), kosong("IKK1"))),
    ("KEL-30", "sumbangan ditunggu sampai hari tenggat",
     bersama(isi("IKK1", 2), kosong("IKK1"), hari_ini=date(2024, 4, 10))),
    ("KEL-06", "baris indikator dihapus dari formulir", kantor(formulir(tanpa=["IKP1"]))),
    ("KEL-07", "data belum rilis", kantor(formulir(kinerja=[isi("IKU1", BELUM_TERSEDIA)]))),
    ("KEL-08", "n/a tanpa keterangan", kantor(formulir(kinerja=[isi("IKU1", TIDAK_BERLAKU)]))),
    ("KEL-09", "persentase tanpa penyebut", bersama(isi("IKK1", 2), isi("IKK1", 3), **PERSENTASE)),
    ("KEL-10", "tanpa bukti", kantor(formulir(kinerja=[isi(bukti_dukung="")]))),
    ("KEL-11", "di bawah target tanpa penghambat", kantor(formulir(kinerja=[isi("IKU1", 70, faktor_penghambat="")]))),
    ("KEL-12", "tercapai tanpa pendukung", kantor(formulir(kinerja=[isi(faktor_pendukung=" ")]))),
    ("KEL-13", "di bawah target tanpa tindak lanjut", kantor(formulir(kinerja=[isi("IKU1", 70, tindak_lanjut="")]))),
    ("KEL-14", "tindak lanjut tanpa orang", kantor(formulir(kinerja=[isi(penanggung_jawab="")]))),
    ("KEL-15", "tindak lanjut tanpa tanggal", kantor(formulir(kinerja=[isi(batas_waktu="")]))),
    ("KEL-16", "rencana aksi tidak dilaporkan", kantor(formulir(aksi=[1, 2]))),
    ("KEL-17", "rencana aksi tanpa bukti", kantor(b.formulir(aksi=[b.isian_aksi(1)]))),
    ("KEL-18", "satu baris anggaran kosong", kantor(formulir(belanja={"7.01.02.2.01.0001": 15_100_000}))),
    ("KEL-20", "semua unit menyumbang, satu tidak mengirim", dengan_indikator(
        indikator("IKK1", metode_agregasi="jumlah", unit_kerja=()))),
    ("KEL-21", "triwulan IV kosong, angka setahun s.d. Triwulan III", kantor(
        *(formulir(n) for n in (1, 2, 3)), formulir(4, tanpa=[], kinerja=[kosong()]), periode="2024-TW4")),
    ("KEL-21", "satu triwulan belum tersedia, jumlah setahun 3 dari 4", kantor(
        *(formulir(n) for n in (1, 3, 4)), formulir(2, tanpa=[], kinerja=[isi("IKK1", BELUM_TERSEDIA)]),
        periode="2024")),
    ("KEL-21", "tidak ada unit yang menjawab", kantor(
        *(formulir(n) for n in (1, 2, 3)), periode="2024", dengan={
            "unit_kerja": (), "indikator": [indikator(kode, unit_kerja=()) for kode in NILAI]})),
    ("KEL-19", "triwulan I tidak ada sama sekali", kantor(formulir(2), periode="2024-TW2")),
]  # fmt: skip

TIDAK = [
    ("KEL-22", "lembarnya berisi, hanya kode itu yang tidak ada", dirujuk("anggaran")),
    ("KEL-22", "lembar wajib yang kosong sudah dikatakan", dirujuk(
        "indikator", temuan("RCN-11", nilai="sasaran, indikator"), indikator=())),
    ("KEL-21", "tahun belum berakhir", kantor(
        formulir(1), formulir(2, tanpa=[], kinerja=[kosong("IKK1")]), periode="2024-TW2")),
    ("KEL-21", "triwulan yang tidak berlaku tidak ditunggu", kantor(
        *(formulir(n) for n in (1, 2, 3)), formulir(4, tanpa=[], kinerja=[isi("IKK1", TIDAK_BERLAKU)]),
        periode="2024")),
    ("KEL-01", "unit tanpa kewajiban tidak ditagih", kantor()),
    ("KEL-01", "baris tanpa unit tidak menagih kepala", kantor(dengan={
        "anggaran": [b.mata("7.01.02"), b.mata("7.01.03")], "rencana_aksi": [b.aksi()]})),
    ("KEL-05", "unit yang tidak disebut boleh kosong", bersama(isi("IKK1", 2), kosong("IKK1"), unit_kerja=())),
    ("KEL-18", "dilaporkan unit lain", kantor(
        formulir(belanja={"7.01.02.2.01.0001": 5}),
        b.formulir(1, "seksi2", anggaran=[b.belanja("7.01.02.2.01.0002", 5)]), dengan={"unit_kerja": SEJAJAR})),
    ("KEL-03", "belum lewat tenggat", kantor(formulir(kinerja=[kosong()]), hari_ini=date(2024, 4, 10))),
    ("KEL-05", "belum lewat tenggat", bersama(isi("IKK1", 2), kosong("IKK1"), hari_ini=date(2024, 4, 10))),
    ("KEL-30", "sesudah tenggat", bersama(isi("IKK1", 2), kosong("IKK1"), hari_ini=date(2024, 4, 11))),
    ("KEL-03", "belum rilis bukan kosong", kantor(formulir(kinerja=[isi("IKU1", BELUM_TERSEDIA)]))),
    ("KEL-03", "belum waktunya diukur", kantor(
        formulir(kinerja=[kosong()]), dengan={"target": [b.target("IKU1", 80, (None, None, None, 80))]})),
    ("KEL-04", "nol adalah isian", kantor(formulir(kinerja=[isi("IKK1", 0)]))),
    ("KEL-05", "unit kedua menulis nol", bersama(isi("IKK1", 2), isi("IKK1", 0))),
    ("KEL-08", "n/a dengan penjelasan", kantor(
        formulir(kinerja=[isi("IKU1", TIDAK_BERLAKU, keterangan="tidak ada permohonan")]))),
    ("KEL-10", "triwulan lalu tidak ditanya lagi", kantor(
        formulir(kinerja=[isi(kode, bukti_dukung="") for kode in NILAI]), formulir(2), periode="2024-TW2")),
    ("KEL-13", "tepat 100% tanpa tindak lanjut", kantor(
        formulir(kinerja=[isi("IKU1", 80, tindak_lanjut="")]))),
    ("KEL-11", "tercetak 100,00%", kantor(formulir(kinerja=[isi("IKU1", "79.9999", faktor_penghambat="")]))),
    ("KEL-16", "sel yang tidak terbaca bukan sel kosong", kantor(b.formulir(
        aksi=[b.isian_aksi(ditulis("#REF!")), b.isian_aksi(1, "RA2"), b.isian_aksi(1, "RA3")]))),
    ("KEL-18", "LRA sudah memuatnya", kantor(
        formulir(belanja={"7.01.02.2.01.0001": 15_100_000}), lra=[b.belanja("7.01.02.2.01.0002", 5)])),
]  # fmt: skip
