"""Cases of money and of reconciliation: code, what is wrong, the office in which it is."""

from dataclasses import replace
from datetime import date

from tests import builders as b
from tests.check.kantor import BELANJA, PAGU, SEJAJAR, ditulis, formulir, indikator, isi, kantor

SATU, DUA = "7.01.02.2.01.0001", "7.01.02.2.01.0002"


def pagu(**ganti):
    """The office with other pagu: kode with dots left out → rupiah."""
    baru = {kode.replace("_", "."): uang for kode, uang in ganti.items()}
    return kantor(dengan={"anggaran": [replace(m, pagu=b.nilai(baru.get(m.kode, m.pagu))) for m in PAGU]})


def belanja(*triwulan, **lain):
    """The office with this spending on one sub kegiatan in each quarter."""
    forms = [formulir(n, belanja={**BELANJA, SATU: uang}, **lain) for n, uang in enumerate(triwulan, 1)]
    return kantor(*forms, periode=f"2024-TW{len(triwulan)}")


def fisik(*triwulan):
    """The office that spends 15 million of 60,5 on one sub kegiatan a quarter, with this much of its work done."""
    forms = []
    for n, selesai in enumerate(triwulan, 1):
        form = formulir(n)
        baris = [
            replace(row, realisasi_fisik=b.nilai(selesai if row.kode == SATU else None)) for row in form.anggaran
        ]
        forms.append(replace(form, anggaran=tuple(baris)))
    return kantor(*forms, periode=f"2024-TW{len(triwulan)}")


def berjenis(jenis):
    """The office whose lines have these kinds of belanja, by kode."""
    return kantor(dengan={"anggaran": [replace(m, jenis_belanja=jenis.get(m.kode, "")) for m in PAGU]})


def pendapatan(*baris, periode="2024-TW2", **lain):
    """The office with these kinds of pendapatan: (kode, target, quarters)."""
    semua = [b.pendapatan(kode, target, tw) for kode, target, tw in baris]
    return kantor(formulir(1), formulir(2), periode=periode, dengan={"pendapatan": semua}, **lain)


def dua_unit(rekap, metode="jumlah", nilai=(2, 3)):
    """Two seksi report IKK1 together, and the PD reported ``rekap``."""
    bersama = indikator("IKK1", metode_agregasi=metode, unit_kerja=("seksi", "seksi2"))
    semua = [indikator("IKU1"), indikator("IKP1"), bersama]
    kedua = b.formulir(1, "seksi2", kinerja=[isi("IKK1", nilai[1])])
    forms = (formulir(kinerja=[isi("IKK1", nilai[0])]), kedua)
    return kantor(*forms, dengan={"indikator": semua}, rekap=[b.rekap(rekap, "IKK1")] if rekap is not None else ())


def serapan(*kinerja):
    """Three sub kegiatan that spent 25, 50 and 75 of 100, with this much done of a target of 100."""
    kode = [f"7.01.02.2.01.000{n}" for n in (1, 2, 3)]
    mata = [b.mata(k, "sub_kegiatan", 100, sasaran=f"S{n}") for n, k in enumerate(kode, 1)]
    semua = [b.indikator(f"I{n}", sasaran=f"S{n}", uraian=f"Jumlah keluarga {n}") for n in (1, 2, 3)]
    target = [b.target(f"I{n}") for n in (1, 2, 3)]
    form = b.formulir(
        4,
        kinerja=[isi(f"I{n}", nilai) for n, nilai in enumerate(kinerja, 1)],
        anggaran=[b.belanja(k, uang) for k, uang in zip(kode, (25, 50, 75), strict=True)],
    )
    return b.bacaan(b.rencana(anggaran=mata, indikator=semua, target=target), form)


def dua_pelapor(satu, dua, induk="camat", triwulan=1):
    """The line of seksi reported by it and by seksi2; None leaves a row blank."""
    uang = {kode: None if kode == SATU else jumlah for kode, jumlah in BELANJA.items()}
    forms = (
        formulir(triwulan, belanja={**uang, SATU: satu}),
        b.formulir(triwulan, "seksi2", anggaran=[b.belanja(SATU, dua, "B2")]),
    )
    return kantor(
        *forms, periode=f"2024-TW{triwulan}", dengan={"unit_kerja": [*SEJAJAR[:2], replace(SEJAJAR[2], induk=induk)]}
    )


def dua_fisik(satu, dua, pemilik="seksi"):
    """The work done of one line as ``pemilik`` and seksi2 report it; the plan names seksi."""
    uang = {kode: None if kode == SATU else jumlah for kode, jumlah in BELANJA.items()}
    form = formulir(1, belanja=uang) if pemilik == "seksi" else b.formulir(1, pemilik)
    forms = (
        replace(form, anggaran=(*(m for m in form.anggaran if m.kode != SATU), b.belanja(SATU, None, "B3", satu))),
        b.formulir(1, "seksi2", anggaran=[b.belanja(SATU, None, "B2", dua)]),
    )
    return kantor(*forms, dengan={"unit_kerja": SEJAJAR})


def ber_lra(formulir_, lra):
    """One sub kegiatan with this spending in the forms and in the LRA of each quarter."""
    bacaan = belanja(*formulir_)
    datang = [replace(p, lra=(b.belanja(SATU, uang, "B2"),)) for p, uang in zip(bacaan.penerimaan, lra, strict=True)]
    return replace(bacaan, penerimaan=tuple(datang))


SERAPAN, DUA_SERAPAN = serapan(25, 50, 75), serapan(25, 50, 90)

ADA = [
    ("ANG-01", "sub kegiatan tidak berjumlah kegiatan", pagu(**{f"{SATU}".replace(".", "_"): 60_000_000})),
    ("ANG-02", "kegiatan tidak berjumlah program", pagu(**{"7_01_02": 91_000_000})),
    ("ANG-03", "realisasi di atas pagu", belanja(61_000_000)),
    ("ANG-03", "belanja tanpa pagu", kantor(formulir(), dengan={
        "anggaran": [replace(m, pagu=b.nilai(0)) if m.kode == DUA else m for m in PAGU]})),
    ("ANG-03", "dilaporkan pada kegiatan saja", kantor(formulir(belanja={"7.01.02.2.01": 91_000_000}))),
    ("ANG-04", "dua kali pagu", belanja(121_000_000)),
    ("ANG-05", "kinerja penuh tanpa belanja", kantor(
        formulir(belanja={SATU: 0, DUA: 0}), dengan={"anggaran": [replace(m, sasaran="S1") for m in PAGU]})),
    ("ANG-06", "belanja tanpa kinerja", kantor(
        formulir(kinerja=[isi("IKK1", 0)], belanja={SATU: 20_000_000, DUA: 0}),
        dengan={"anggaran": [replace(m, sasaran="K1") for m in PAGU], "rencana_aksi": ()})),
    ("ANG-07", "jumlah sama pada dua baris", kantor(formulir(belanja={SATU: 15_123_456, DUA: 15_123_456}))),
    ("ANG-08", "kurang tiga angka", belanja(0, 0, 55_000)),
    ("ANG-09", "belanja negatif", belanja(-5)),
    ("ANG-10", "jumlah berjalan pada anggaran", belanja(15_000_000, 30_000_000, 45_000_000, 60_000_000)),
    ("ANG-11", "LRA: jumlah tidak sama dengan rincian", kantor(lra=[
        b.belanja("7.01.02.2.01", 15_100_000), b.belanja(SATU, 15_100_000), b.belanja(DUA, 7_200_000)])),
    ("ANG-12", "selisih satu rupiah", pagu(**{"7_01_02": 90_750_001})),
    ("ANG-13", "kode dengan tiga angka", kantor(
        dengan={"anggaran": [*PAGU, b.mata("7.01.02.2.01.003", "sub_kegiatan")]})),
    ("ANG-14", "sub kegiatan dua dan empat angka", kantor(
        dengan={"anggaran": [*PAGU, b.mata("7.01.02.2.01.03", "sub_kegiatan")]})),
    ("ANG-15", "sub kegiatan tanpa kegiatan", kantor(
        dengan={"anggaran": [*PAGU, b.mata("7.01.02.2.02.0001", "sub_kegiatan")]})),
    ("ANG-15", "kegiatan tanpa program", kantor(
        dengan={"anggaran": [*PAGU, b.mata("7.01.03.2.01", "kegiatan")]})),
    ("ANG-16", "triwulan II dalam ribuan", belanja(15_100_000, 14_500)),
    ("ANG-16", "setelah ditambah tiga angka separuh triwulan lain", belanja(20_000_000, 10_000)),
    ("ANG-17", "kinerja 25, 50, 75 persen seperti belanjanya", SERAPAN),
    ("ANG-03", "program di atas pagu, sub kegiatan tanpa pagu", kantor(
        formulir(belanja={SATU: 95_000_000}), dengan={"anggaran": [
            PAGU[0], *(replace(m, pagu=b.nilai()) for m in PAGU[1:])]})),
    ("ANG-10", "jumlah berjalan setelah triwulan tanpa belanja", belanja(0, 20_000_000, 40_000_000, 55_000_000)),
    ("ANG-10", "sudah pada triwulan II", belanja(30_000_000, 58_000_000)),
    ("ANG-10", "triwulan IV berisi jumlah tiga triwulan sebelumnya",
     belanja(20_000_000, 15_000_000, 5_000_000, 40_000_000)),
    ("ANG-10", "triwulan IV tepat jumlah tiga triwulan sebelumnya",
     belanja(7_123_456, 8_200_000, 5_400_321, 20_723_777)),
    ("ANG-11", "kegiatan ditulis, sebagian sub kegiatannya dilaporkan", kantor(
        formulir(belanja={"7.01.02.2.01": 20_000_000, SATU: 15_100_000}))),
    ("ANG-11", "program ditulis dan sub kegiatannya, kegiatannya tidak", kantor(
        formulir(belanja={"7.01.02": 23_000_000, **BELANJA}))),
    ("ANG-11", "nol pada kegiatan yang sub kegiatannya berbelanja", kantor(
        formulir(belanja={"7.01.02.2.01": 0, **BELANJA}))),
    ("ANG-20", "dua unit, jumlah sama", dua_pelapor(15_100_000, 15_100_000)),
    ("ANG-20", "dua unit, jumlah berbeda", dua_pelapor(15_100_000, 3_000_000)),
    ("ANG-20", "pelaksana menulis nol, unit lain berbelanja", dua_pelapor(0, 3_000_000)),
    ("ANG-20", "pengembalian dari unit lain", dua_pelapor(15_100_000, -3_000_000)),
    ("ANG-21", "hanya unit lain yang mengisi", dua_pelapor(None, 3_000_000)),
    ("ANG-22", "nol setahun", belanja(0, 0, 0, 0)),
    ("ANG-22", "tidak dilaporkan setahun", kantor(formulir(4, belanja={DUA: 7_200_000}), periode="2024")),
    ("ANG-23", "fisik turun pada triwulan berikutnya", fisik(40, 35)),
    ("ANG-23", "fisik turun sesudah triwulan yang kosong", fisik(40, None, 30)),
    ("ANG-24", "fisik jauh mendahului keuangan", fisik(60)),
    ("ANG-24", "keuangan jauh mendahului fisik", fisik(10, 15)),
    ("ANG-25", "target retribusi bukan jumlah rinciannya", pendapatan(
        ("4.1.02", 100, ()), ("4.1.02.01", 60, (1, 1)), ("4.1.02.02", 30, (1, 1)))),
    ("ANG-25", "realisasi satu triwulan bukan jumlah rinciannya", pendapatan(
        ("4.1.02", 90, (5, 2)), ("4.1.02.01", 60, (1, 1)), ("4.1.02.02", 30, (1, 1)))),
    ("ANG-26", "satu sub kegiatan belum berjenis belanja", berjenis({SATU: "modal"})),
    ("ANG-27", "unit lain menulis fisik yang lain", dua_fisik(30, 40)),
    ("ANG-27", "dua unit lain berbeda", dua_fisik(30, 40, pemilik="camat")),
    ("KEL-31", "triwulan yang lewat belum diisi", pendapatan(("4.1.02.01", 60, (1,)))),
    ("KEL-32", "target belum diisi", pendapatan(("4.1.02.01", None, (1, 1)))),
    ("REK-01", "bidang 5, rekap 6", dua_unit(6)),
    ("REK-02", "formulir dan LRA berbeda", kantor(lra=[b.belanja(SATU, 15_000_000, "B2")])),
    ("REK-03", "beda satu desimal", kantor(rekap=[b.rekap("80.51")])),
    ("REK-04", "hanya rekap yang berisi", kantor(formulir(kinerja=[isi("IKU1", b.nilai())]), rekap=[b.rekap(80)])),
    ("REK-05", "rekap kosong", kantor(rekap=[b.rekap(None)])),
    ("REK-07", "dua angka untuk satu indikator", dua_unit(None, "tunggal")),
    ("REK-08", "WTP dan WDP", kantor(
        formulir(kinerja=[isi("IKU1", ditulis("WTP"))]), rekap=[b.rekap(ditulis("WDP"))])),
]  # fmt: skip

TIDAK = [
    ("ANG-04", "tepat pagu", belanja(60_500_000)),
    ("ANG-07", "jumlah bulat boleh sama", kantor(formulir(belanja={SATU: 15_000_000, DUA: 15_000_000}))),
    ("ANG-08", "triwulan I memang kecil", belanja(55_000)),
    ("ANG-10", "belanja yang naik wajar", belanja(5_000_000, 10_000_000, 15_000_000, 20_000_000)),
    ("ANG-16", "triwulan kecil bukan seperseribu", belanja(15_100_000, 750_000)),
    ("ANG-03", "pagu kegiatan dijumlahkan dari rincian yang belum lengkap", kantor(
        formulir(belanja={DUA: 40_000_000}),
        dengan={"anggaran": [replace(m, pagu=b.nilai(30_000_000 if m.kode == SATU else None)) for m in PAGU]})),
    ("ANG-03", "pagu perubahan mencukupi", kantor(formulir(belanja={SATU: 61_000_000}), dengan={"anggaran": [
        replace(m, pagu_perubahan=b.nilai(99_000_000 if m.kode == SATU else None)) for m in PAGU]})),
    ("ANG-10", "tiga triwulan bulat yang naik", belanja(5_000_000, 10_000_000, 15_000_000)),
    ("ANG-10", "mulai di triwulan II, naik, sedikit di atas pagu", belanja(0, 12_000_000, 12_000_000, 38_000_000)),
    ("ANG-10", "triwulan IV besar, tidak naik terus", belanja(10_000_000, 20_000_000, 15_000_000, 50_000_000)),
    ("ANG-10", "LRA sama, triwulan demi triwulan", ber_lra((30_000_000, 58_000_000), (30_000_000, 58_000_000))),
    ("ANG-10", "belanja besar di akhir tahun", belanja(1_000_000, 2_000_000, 40_000_000)),
    ("ANG-10", "satu triwulan berisi", belanja(0, 0, 62_000_000)),
    ("ANG-11", "kegiatan sama dengan jumlahnya", kantor(formulir(belanja={"7.01.02.2.01": 22_300_000, **BELANJA}))),
    ("ANG-11", "beda pembulatan", kantor(formulir(belanja={"7.01.02.2.01": 22_300_001, **BELANJA}))),
    ("ANG-11", "kegiatan saja", kantor(formulir(belanja={"7.01.02.2.01": 22_300_000}))),
    ("ANG-16", "tiga angka lagi melampaui pagu", belanja(12_000, 16_000_000, 18_000_000, 17_000_000)),
    ("ANG-16", "serapan sudah sejalan dengan waktu", belanja(22_000_000, 15_000, 22_000_000)),
    ("ANG-16", "LRA sama", ber_lra((15_100_000, 14_500), (15_100_000, 14_500))),
    ("ANG-20", "satu unit dua kiriman", kantor(
        formulir(versi="1"), formulir(versi="2", berkas="masuk/TW1/perbaikan.xlsx"))),
    ("ANG-20", "unit lain menulis nol", dua_pelapor(15_100_000, 0)),
    ("ANG-20", "unit lain mengosongkan", dua_pelapor(15_100_000, None)),
    ("ANG-20", "keduanya nol", dua_pelapor(0, 0)),
    ("ANG-21", "diisi pelaksananya", kantor()),
    ("ANG-21", "unit di bawah pelaksana", dua_pelapor(None, 3_000_000, induk="seksi")),
    ("ANG-22", "belum akhir tahun", belanja(0, 0, 0)),
    ("ANG-22", "sudah ditanyakan sebagai kinerja tanpa belanja", kantor(
        formulir(4, belanja={SATU: 0, DUA: 0}), dengan={"anggaran": [replace(m, sasaran="S1") for m in PAGU]},
        periode="2024-TW4")),
    ("ANG-22", "belanjanya tertulis pada kegiatan", kantor(
        formulir(4, belanja={"7.01.02.2.01": 80_000_000}), periode="2024-TW4")),
    ("ANG-22", "pagu nol", kantor(formulir(4, belanja={SATU: 0, DUA: 7_200_000}), periode="2024-TW4", dengan={
        "anggaran": [replace(m, pagu=b.nilai(0 if m.kode == SATU else m.pagu)) for m in PAGU]})),
    ("ANG-22", "yang diperebutkan dua unit", dua_pelapor(0, 3_000_000, triwulan=4)),
    ("ANG-17", "hanya dua baris yang sama", DUA_SERAPAN),
    ("ANG-23", "fisik tetap", fisik(40, 40)),
    ("ANG-25", "beda pembulatan", pendapatan(
        ("4.1.02", 91, (2, 2)), ("4.1.02.01", 60, (1, 1)), ("4.1.02.02", 30, (1, 1)))),
    ("ANG-26", "tidak ada yang berjenis belanja", berjenis({})),
    ("ANG-26", "kegiatan menyebutnya untuk rinciannya", berjenis({"7.01.02.2.01": "operasi", SATU: "modal"})),
    ("KEL-32", "target dari rinciannya", pendapatan(("4.1.02", None, ()), ("4.1.02.01", 60, (1, 1)))),
    ("KEL-31", "nol ditulis", pendapatan(("4.1.02.01", 60, (0, 0)))),
    ("KEL-31", "jumlah dari rincian yang lengkap", pendapatan(("4.1.02", None, ()), ("4.1.02.01", 60, (1, 1)))),
    ("KEL-31", "sebelum tenggat", pendapatan(("4.1.02.01", 60, (1,)), hari_ini=date(2024, 7, 1))),
    ("ANG-23", "fisik naik", fisik(20, 40, 60)),
    ("ANG-24", "fisik sedikit di atas keuangan", fisik(50)),
    ("ANG-24", "fisik triwulan lalu tidak dibandingkan dengan keuangan triwulan ini", fisik(10, None)),
    ("ANG-24", "fisik tidak dilaporkan", fisik(None)),
    ("ANG-27", "dua unit sepakat tentang fisik", dua_fisik(30, 30)),
    ("ANG-27", "unit lain mengosongkan fisik", dua_fisik(30, None)),
    ("REK-01", "jumlah yang sama", dua_unit(5)),
    ("REK-02", "LRA per kegiatan sama dengan jumlahnya", kantor(lra=[b.belanja("7.01.02.2.01", 22_300_000)])),
    ("REK-07", "dua unit sepakat", dua_unit(None, "tunggal", (2, 2))),
]  # fmt: skip
