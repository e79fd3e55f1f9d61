"""Cases of implausible figures: code, what is wrong, the office in which it is."""

from tests import builders as b
from tests.check.kantor import (
    dengan_indikator,
    dengan_target,
    ditulis,
    empat,
    formulir,
    indikator,
    isi,
    kantor,
    rencana,
)

LIMA = [f"I{n}" for n in range(1, 6)]


def satu(kode, realisasi, **lain):
    """The office whose form has this one value."""
    return kantor(formulir(kinerja=[isi(kode, realisasi, **lain)]))


def lima(realisasi, target=(10, 20, 30, 40, 50), lalu=(), triwulan=1, satuan="Keluarga"):
    """Five indikator in one form, reported alike in each quarter."""
    semua = [b.indikator(kode, uraian=f"Jumlah keluarga {kode}", satuan=satuan, iku=False) for kode in LIMA]
    sasaran = [b.target(kode, t, (t, t, t, t)) for kode, t in zip(LIMA, target, strict=True)]
    riwayat = [b.riwayat(2023, r, indikator=kode) for kode, r in zip(LIMA, lalu, strict=False)]
    forms = [
        b.formulir(n, kinerja=[isi(kode, r) for kode, r in zip(LIMA, realisasi, strict=True)])
        for n in range(1, triwulan + 1)
    ]
    rencana_ = rencana(indikator=semua, target=sasaran, riwayat=riwayat)
    return b.bacaan(rencana_, forms, f"2024-TW{triwulan}")


def triwulan(*nilai, setahun=None, target=(), **lain):
    """IKU1 as a sum over the quarters given, against the year's and the quarters' targets."""
    return kantor(*empat(*nilai, kode="IKU1"), periode=f"2024-TW{len(nilai)}", dengan={
        "target": [b.target("IKU1", setahun, target)], "indikator": [indikator(**{**JUMLAH, **lain})]})  # fmt: skip


def tahun(*nilai, kini=None, target=None, periode="2024-TW4", **lain):
    """IKU1 with its earlier years up to 2023, then this year's realisasi and target."""
    deret = [b.riwayat(2024 - len(nilai) + n, satu) for n, satu in enumerate(nilai)]
    baris = [] if kini is None else [formulir(4, kinerja=[isi("IKU1", kini)])]
    sasaran = [] if target is None else [b.target("IKU1", target)]
    return kantor(*baris or [formulir(4, kinerja=[isi("IKU1", ditulis("-"))])], periode=periode, dengan={
        "riwayat": deret, "target": sasaran, "indikator": [indikator(**lain)]})  # fmt: skip


def baris(nilai, target=None, setahun=None, lalu=None, tw=1, **lain):
    """IKU1 with one value in one quarter, its quarter's target, the year's and last year's value."""
    sasaran = [b.target("IKU1", setahun, (target,) * 4)]
    deret = [] if lalu is None else [b.riwayat(2023, lalu)]
    return kantor(formulir(tw, kinerja=[isi("IKU1", nilai)]), periode=f"2024-TW{tw}", dengan={
        "target": sasaran, "riwayat": deret, "indikator": [indikator(**lain)]})  # fmt: skip


def seunit(nilai, *lain):
    """IKU1 added up over the units that report, one value each, against 80."""
    kedua = [b.formulir(1, "seksi2", kinerja=[isi("IKU1", satu)]) for satu in lain]
    return kantor(formulir(kinerja=[isi("IKU1", nilai)]), *kedua, dengan={
        "target": [b.target("IKU1", 80, (80,) * 4)], "riwayat": [],
        "indikator": [indikator(satuan="Ton", metode_agregasi="jumlah", unit_kerja=("seksi", "seksi2"))],
    })  # fmt: skip


JUMLAH = {"metode_akumulasi": "kumulatif", "satuan": "Orang", "uraian": "Jumlah peserta pelatihan"}
TON = {"metode_akumulasi": "kumulatif", "satuan": "Ton", "uraian": "Produksi benih"}
NAMA = {"uraian": "Jumlah desa atau kelurahan tangguh"}
ORANG = {"satuan": "Orang", "uraian": "Jumlah kader aktif"}
PERSEN = {"satuan": "Persen", "uraian": "Persentase penyelesaian berkas"}
LAJU = {"satuan": "Persen", "uraian": "Pertumbuhan PDRB industri"}
BERTUMPUK = [b.target("IKU1", 80, (20, 40, 60, 80))]
ADA = [
    ("CAP-01", "4, 7, 10, 14 dengan target 14", kantor(*empat(4, 7, 10, 14), periode="2024")),
    ("CAP-01", "17,46 lalu 41,56 terhadap 25", triwulan("17.46", "41.56", setahun=25, **TON)),
    ("CAP-01", "TW II dengan target triwulan", triwulan(6, 12, setahun=24, target=(6, 6, 6, 6))),
    ("CAP-01", "TW III di bawah target", triwulan(20, 45, 70, setahun=100)),
    ("CAP-01", "TW IV jauh melampaui target", triwulan(20, 45, 70, 95, setahun=60)),
    ("CAP-02", "realisasi = target", lima((10, 20, 30, 40, 50))),
    ("CAP-03", "realisasi = tahun lalu", lima((11, 21, 31, 41, 51), lalu=(11, 21, 31, 41, 51))),
    ("CAP-04", "805 alih-alih 80,5", satu("IKU1", 805)),
    ("CAP-04", "8,05 alih-alih 80,5", satu("IKU1", "8.05")),
    ("CAP-05", "53 di antara 6,53 dan 7,32", kantor(
        dengan={"riwayat": [b.riwayat(2021, "6.53"), b.riwayat(2022, 53), b.riwayat(2023, "7.32")]})),
    ("CAP-04", "satu-satunya unit yang menyumbang", seunit(805)),
    ("CAP-04", "0,935 alih-alih 93,5 persen", baris("0.935", 94, 94, **PERSEN)),
    ("CAP-04", "seribu orang tertulis 1,2", baris("1.234", 1200, 1200, **ORANG)),
    ("CAP-04", "triwulan kumulatif tujuh puluh kali target tahun", baris(1746, None, 25, **TON)),
    ("CAP-04", "jumlah orang sepuluh kali target tahun", baris(250, 25, 50, **JUMLAH)),
    ("CAP-05", "tahun terakhir, realisasi tahun ini tetangganya", tahun("6.53", 53, kini="7.32")),
    ("CAP-05", "tahun terakhir, target tahun ini tetangganya", tahun("6.53", 53, target=7)),
    ("CAP-05", "tahun terakhir suatu pertumbuhan", tahun("6.53", 53, kini="7.32", target=7, **LAJU)),
    ("CAP-05", "tahun pertama", tahun(653, "6.7", "7.1")),
    ("CAP-05", "satu-satunya tahun", tahun("0.794", kini=80, target=80)),
    ("CAP-05", "kurang nol pada tahun terakhir", tahun("79.1", "8.02", kini="80.5", target=80)),
    ("CAP-30", "tahun terakhir bukan geseran koma", tahun("6.53", 250, kini="7.32")),
    ("CAP-30", "nol di antara indeks", tahun("82.1", 0, "83.4", kini=83)),
    ("CAP-06", "81,35 terhadap 83,15", kantor(
        formulir(kinerja=[isi("IKU1", "81.35")]), dengan={"target": [b.target("IKU1", "83.15", ("83.15",) * 4)]})),
    ("CAP-07", "79,29 terhadap 72,29", kantor(
        formulir(kinerja=[isi("IKU1", "79.29")]), dengan={"target": [b.target("IKU1", "72.29", ("72.29",) * 4)]})),
    ("CAP-08", "105 persen pengaduan", satu("IKP1", 105)),
    ("CAP-09", "3200 persen", satu("IKP1", 3200)),
    ("CAP-09", "target 3200 persen", dengan_target(b.target("IKP1", 3200))),
    ("CAP-10", "dua setengah orang", kantor(
        formulir(kinerja=[isi("IKK1", "2.5")]), dengan={"indikator": [indikator("IKK1", satuan="Orang")]})),
    ("CAP-10", "dua setengah desa atau kelurahan", baris("2.5", 3, 3, satuan="Desa/Kelurahan", **NAMA)),
    ("CAP-10", "tanpa satuan, namanya jumlah", baris("2.5", 3, 3, satuan="", uraian="Jumlah dokumen perencanaan")),
    ("CAP-11", "40 lalu 30", kantor(
        *empat(20, 40, 30, kode="IKU1"), dengan={"target": BERTUMPUK}, periode="2024-TW3")),
    ("CAP-12", "150 persen tanpa kata", satu("IKU1", 130, faktor_pendukung="")),
    ("CAP-13", "30 persen tanpa kata", satu("IKU1", 24, faktor_penghambat="")),
    ("CAP-14", "tiga kali target", satu("IKK1", 12)),
    ("CAP-15", "64,13% pada jumlah tanpa satuan", baris(ditulis("64,13%"), 3, 3, **{**ORANG, "satuan": ""})),
    ("CAP-15", "100% pada satuan desa", satu("IKK1", ditulis("100%"))),
    ("CAP-16", "formulir disalin", lima((11, 21, 31, 41, 51), triwulan=2)),
    ("CAP-17", "54,55 padahal 84 dari 132", satu("IKP1", "54.55", pembilang=84, penyebut=132)),
    ("CAP-18", "penyebut 0", satu("IKP1", None, pembilang=0, penyebut=0)),
    ("CAP-19", "realisasi berupa kalimat", satu("IKU1", ditulis("sudah baik"))),
    ("CAP-19", "realisasi berupa rentang", satu("IKU1", ditulis("80 - 85"))),
    ("CAP-20", "realisasi negatif", satu("IKK1", -3)),
    ("CAP-21", "9 dari 8", satu("IKP1", None, pembilang=9, penyebut=8)),
    ("CAP-22", "lebih dari 80", satu("IKU1", ditulis("> 80"))),
    ("CAP-22", "paling sedikit 80", satu("IKU1", ditulis("minimal 80"))),
    ("CAP-23", "tahun lalu berupa rentang", tahun("82.1", ditulis("80 - 85"), kini=83)),
    ("CAP-23", "tahun lalu lebih dari 80", tahun("82.1", ditulis("> 80"), kini=83)),
]  # fmt: skip

TIDAK = [
    ("CAP-01", "penambahan yang wajar", kantor(*empat(3, 3, 4, 4), periode="2024")),
    ("CAP-01", "melampaui target setahun tanpa naik", triwulan(30, 31, setahun=25)),
    ("CAP-01", "naik menurut target triwulannya", triwulan(10, 20, setahun=100, target=(10, 20, 30, 40))),
    ("CAP-01", "TW II di bawah target setahun", triwulan(20, 40, setahun=100)),
    ("CAP-01", "bilangan kecil", triwulan(1, 2, setahun=2)),
    ("CAP-02", "laporan direncanakan sendiri", lima((12, 4, 1, 2, 6), (12, 4, 1, 2, 6), satuan="Laporan")),
    ("CAP-02", "seratus persen", lima((100,) * 5, (100,) * 5, satuan="Persen")),
    ("CAP-03", "laporan tiap tahun sama banyak", lima((12, 4, 1, 2, 6), lalu=(12, 4, 1, 2, 6), satuan="Dokumen")),
    ("CAP-02", "satu baris meleset dari lima ke bawah", lima((10, 20, 30, 41, 51))),
    ("CAP-04", "satu dari sepuluh desa", kantor(
        formulir(kinerja=[isi("IKK1", 1)]), dengan={"target": [b.target("IKK1", 40, (10,) * 4)]})),
    ("CAP-04", "bagian satu dari dua unit kecil terhadap target bersama", seunit(8, 72)),
    ("CAP-04", "dua kali target bukan koma", satu("IKU1", 160)),
    ("CAP-04", "pertumbuhan jauh di atas target tanpa pembanding yang cocok", kantor(
        formulir(kinerja=[isi("IKU1", "76.4")]), dengan={"target": [b.target("IKU1", 17, (17,) * 4)]})),
    ("CAP-04", "usul pecahan orang", baris(25, "2.6", "2.6", **ORANG)),
    ("CAP-04", "805 orang terhadap 80", baris(805, 80, 80, **ORANG)),
    ("CAP-04", "triwulan lain bukan pembanding jumlah", kantor(
        *empat(30, 3, kode="IKU1"), periode="2024-TW2",
        dengan={"target": [b.target("IKU1", 60)], "indikator": [indikator(**JUMLAH)]})),
    ("CAP-04", "awal tahun masih sedikit", baris("1.7", "17.5", 70, **TON)),
    ("CAP-04", "jumlah triwulan melampaui target triwulan, di bawah target tahun", baris(30, 3, 40, **JUMLAH)),
    ("CAP-04", "penyelesaian baru 10 persen pada triwulan I", baris(10, None, 100, lalu=98, **PERSEN)),
    ("CAP-04", "kader baru seperdelapan pada triwulan I", baris(15, None, 120, lalu=118, **ORANG)),
    ("CAP-04", "pertumbuhan merosot", baris("0.5", "5.2", "5.2", **LAJU)),
    ("CAP-04", "target membenarkan nilai yang jauh dari tahun lalu", baris(98, 100, 100, lalu="9.8")),
    ("CAP-04", "kasus jauh di bawah batas", baris(12, 120, 120, lalu=115, polaritas="negatif", **ORANG)),
    ("CAP-05", "pertumbuhan merosot lalu pulih", tahun("5.2", "0.5", "4.9", kini=5, **LAJU)),
    ("CAP-05", "kunjungan merosot pada masa wabah", tahun(12000, 1150, 13500, satuan="Orang", uraian="Jumlah tamu")),
    ("CAP-05", "target tahunnya sendiri membenarkan", kantor(dengan={"target": [], "riwayat": [
        b.riwayat(2021, "6.5"), b.riwayat(2022, 53, target=50), b.riwayat(2023, "7.3", target=7)]})),
    ("CAP-05", "usul pecahan orang", tahun(12, 125, 13, satuan="Orang", uraian="Jumlah kader")),
    ("CAP-30", "jumlah boleh melonjak", tahun(12, 400, 13, satuan="Orang", uraian="Jumlah kader")),
    ("CAP-30", "persen mulai dari nol", tahun(0, 80, kini=83, **PERSEN)),
    ("CAP-30", "tetangga yang tidak sepakat", tahun("6.5", 90, 14, kini=15)),
    ("CAP-10", "rata-rata boleh pecahan", baris("25.5", 25, 25, satuan="Orang", uraian="Rata-rata tamu per hari")),
    ("CAP-10", "angka per seribu boleh pecahan", baris("2.5", 3, 3, satuan="Kasus per 1.000 penduduk")),
    ("CAP-05", "kenaikan bertahap", kantor(
        dengan={"riwayat": [b.riwayat(2021, 5), b.riwayat(2022, 20), b.riwayat(2023, 90)]})),
    ("CAP-08", "pertumbuhan boleh di atas 100", kantor(
        formulir(kinerja=[isi("IKP1", 150)]),
        dengan={"indikator": [indikator("IKP1", uraian="Persentase pertumbuhan usaha")]})),
    ("CAP-10", "indeks boleh pecahan", satu("IKU1", "80.25")),
    ("CAP-11", "indeks boleh turun sedikit", kantor(*empat(81, 80, kode="IKU1"), periode="2024-TW2")),
    ("CAP-06", "pertumbuhan", baris("3.46", "4.36", "4.36", **LAJU)),
    ("CAP-10", "persen pada jumlah cukup dikatakan sekali", baris(ditulis("64,13%"), 3, 3, **ORANG)),
    ("CAP-12", "dijelaskan", satu("IKU1", 130)),
    ("CAP-12", "tercetak 120,00%", satu("IKU1", "96.003", faktor_pendukung="")),
    ("CAP-16", "laporan tiap triwulan sama banyak", lima((3, 4, 1, 2, 6), triwulan=2, satuan="Laporan")),
    ("CAP-16", "hanya nol yang sama", lima((0, 0, 0, 0, 0), triwulan=2)),
    ("CAP-17", "pembulatan satu desimal", satu("IKP1", "63.6", pembilang=84, penyebut=132)),
    ("CAP-22", "target berupa batas", dengan_target(b.target("IKU1", ditulis("≥ 80")))),
    ("CAP-23", "tahun lalu satu angka", tahun("82.1", "83.4", kini=83)),
    ("CAP-20", "pertumbuhan boleh negatif", dengan_indikator(indikator("IKU1", uraian="Laju pertumbuhan usaha"))),
]  # fmt: skip
