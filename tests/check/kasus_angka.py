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


def lima(realisasi, target=(10, 20, 30, 40, 50), lalu=(), triwulan=1):
    """Five indikator in one form, reported alike in each quarter."""
    semua = [b.indikator(kode, uraian=f"Jumlah keluarga {kode}", satuan="Keluarga", iku=False) for kode in LIMA]
    sasaran = [b.target(kode, t, (t, t, t, t)) for kode, t in zip(LIMA, target, strict=True)]
    riwayat = [b.riwayat(2023, r, indikator=kode) for kode, r in zip(LIMA, lalu, strict=False)]
    forms = [
        b.formulir(n, kinerja=[isi(kode, r) for kode, r in zip(LIMA, realisasi, strict=True)])
        for n in range(1, triwulan + 1)
    ]
    rencana_ = rencana(indikator=semua, target=sasaran, riwayat=riwayat)
    return b.bacaan(rencana_, forms, f"2024-TW{triwulan}")


BERTUMPUK = [b.target("IKU1", 80, (20, 40, 60, 80))]
ADA = [
    ("CAP-01", "4, 7, 10, 14 dengan target 14", kantor(*empat(4, 7, 10, 14), periode="2024")),
    ("CAP-02", "realisasi = target", lima((10, 20, 30, 40, 50))),
    ("CAP-03", "realisasi = tahun lalu", lima((11, 21, 31, 41, 51), lalu=(11, 21, 31, 41, 51))),
    ("CAP-04", "805 alih-alih 80,5", satu("IKU1", 805)),
    ("CAP-04", "8,05 alih-alih 80,5", satu("IKU1", "8.05")),
    ("CAP-05", "53 di antara 6,53 dan 7,32", kantor(
        dengan={"riwayat": [b.riwayat(2021, "6.53"), b.riwayat(2022, 53), b.riwayat(2023, "7.32")]})),
    ("CAP-06", "81,35 terhadap 83,15", kantor(
        formulir(kinerja=[isi("IKU1", "81.35")]), dengan={"target": [b.target("IKU1", "83.15", ("83.15",) * 4)]})),
    ("CAP-07", "79,29 terhadap 72,29", kantor(
        formulir(kinerja=[isi("IKU1", "79.29")]), dengan={"target": [b.target("IKU1", "72.29", ("72.29",) * 4)]})),
    ("CAP-08", "105 persen pengaduan", satu("IKP1", 105)),
    ("CAP-09", "3200 persen", satu("IKP1", 3200)),
    ("CAP-09", "target 3200 persen", dengan_target(b.target("IKP1", 3200))),
    ("CAP-10", "dua setengah orang", kantor(
        formulir(kinerja=[isi("IKK1", "2.5")]), dengan={"indikator": [indikator("IKK1", satuan="Orang")]})),
    ("CAP-11", "40 lalu 30", kantor(
        *empat(20, 40, 30, kode="IKU1"), dengan={"target": BERTUMPUK}, periode="2024-TW3")),
    ("CAP-12", "150 persen tanpa kata", satu("IKU1", 130, faktor_pendukung="")),
    ("CAP-13", "30 persen tanpa kata", satu("IKU1", 24, faktor_penghambat="")),
    ("CAP-14", "tiga kali target", satu("IKK1", 12)),
    ("CAP-15", "100% pada satuan desa", satu("IKK1", ditulis("100%"))),
    ("CAP-16", "formulir disalin", lima((11, 21, 31, 41, 51), triwulan=2)),
    ("CAP-17", "54,55 padahal 84 dari 132", satu("IKP1", "54.55", pembilang=84, penyebut=132)),
    ("CAP-18", "penyebut 0", satu("IKP1", None, pembilang=0, penyebut=0)),
    ("CAP-19", "realisasi berupa kalimat", satu("IKU1", ditulis("sudah baik"))),
    ("CAP-20", "realisasi negatif", satu("IKK1", -3)),
    ("CAP-21", "9 dari 8", satu("IKP1", None, pembilang=9, penyebut=8)),
]  # fmt: skip

TIDAK = [
    ("CAP-01", "penambahan yang wajar", kantor(*empat(3, 3, 4, 4), periode="2024")),
    ("CAP-02", "satu baris meleset dari lima ke bawah", lima((10, 20, 30, 41, 51))),
    ("CAP-04", "satu dari sepuluh desa", kantor(
        formulir(kinerja=[isi("IKK1", 1)]), dengan={"target": [b.target("IKK1", 40, (10,) * 4)]})),
    ("CAP-04", "dua kali target bukan koma", satu("IKU1", 160)),
    ("CAP-04", "pertumbuhan jauh di atas target tanpa pembanding yang cocok", kantor(
        formulir(kinerja=[isi("IKU1", "76.4")]), dengan={"target": [b.target("IKU1", 17, (17,) * 4)]})),
    ("CAP-05", "kenaikan bertahap", kantor(
        dengan={"riwayat": [b.riwayat(2021, 5), b.riwayat(2022, 20), b.riwayat(2023, 90)]})),
    ("CAP-08", "pertumbuhan boleh di atas 100", kantor(
        formulir(kinerja=[isi("IKP1", 150)]),
        dengan={"indikator": [indikator("IKP1", uraian="Persentase pertumbuhan usaha")]})),
    ("CAP-10", "indeks boleh pecahan", satu("IKU1", "80.25")),
    ("CAP-11", "indeks boleh turun sedikit", kantor(*empat(81, 80, kode="IKU1"), periode="2024-TW2")),
    ("CAP-12", "dijelaskan", satu("IKU1", 130)),
    ("CAP-16", "hanya nol yang sama", lima((0, 0, 0, 0, 0), triwulan=2)),
    ("CAP-17", "pembulatan satu desimal", satu("IKP1", "63.6", pembilang=84, penyebut=132)),
    ("CAP-20", "pertumbuhan boleh negatif", dengan_indikator(indikator("IKU1", uraian="Laju pertumbuhan usaha"))),
]  # fmt: skip
