"""Cases of money and of reconciliation: code, what is wrong, the office in which it is."""

from dataclasses import replace

from tests import builders as b
from tests.check.kantor import BELANJA, PAGU, dengan_indikator, ditulis, formulir, indikator, isi, kantor

SATU, DUA = "7.01.02.2.01.0001", "7.01.02.2.01.0002"


def pagu(**ganti):
    """The office with other pagu: kode with dots left out → rupiah."""
    baru = {kode.replace("_", "."): uang for kode, uang in ganti.items()}
    return kantor(dengan={"anggaran": [replace(m, pagu=b.nilai(baru.get(m.kode, m.pagu))) for m in PAGU]})


def belanja(*triwulan, **lain):
    """The office with this spending on one sub kegiatan in each quarter."""
    forms = [formulir(n, belanja={**BELANJA, SATU: uang}, **lain) for n, uang in enumerate(triwulan, 1)]
    return kantor(*forms, periode=f"2024-TW{len(triwulan)}")


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


SERAPAN, DUA_SERAPAN = serapan(25, 50, 75), serapan(25, 50, 90)

ADA = [
    ("ANG-01", "sub kegiatan tidak berjumlah kegiatan", pagu(**{f"{SATU}".replace(".", "_"): 60_000_000})),
    ("ANG-02", "kegiatan tidak berjumlah program", pagu(**{"7_01_02": 91_000_000})),
    ("ANG-03", "realisasi di atas pagu", belanja(61_000_000)),
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
    ("ANG-16", "triwulan II dalam ribuan", belanja(15_100_000, 14_500)),
    ("ANG-17", "kinerja 25, 50, 75 persen seperti belanjanya", SERAPAN),
    ("REK-01", "bidang 5, rekap 6", dua_unit(6)),
    ("REK-02", "formulir dan LRA berbeda", kantor(lra=[b.belanja(SATU, 15_000_000, "B2")])),
    ("REK-03", "beda satu desimal", kantor(rekap=[b.rekap("80.51")])),
    ("REK-04", "hanya rekap yang berisi", kantor(formulir(kinerja=[isi("IKU1", b.nilai())]), rekap=[b.rekap(80)])),
    ("REK-05", "rekap kosong", kantor(rekap=[b.rekap(None)])),
    ("REK-06", "diisi unit lain", kantor(formulir(), b.formulir(1, "seksi2", kinerja=[isi()]))),
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
    ("ANG-17", "hanya dua baris yang sama", DUA_SERAPAN),
    ("REK-01", "jumlah yang sama", dua_unit(5)),
    ("REK-02", "LRA per kegiatan sama dengan jumlahnya", kantor(lra=[b.belanja("7.01.02.2.01", 22_300_000)])),
    ("REK-06", "tidak ada yang disebut", dengan_indikator(indikator(unit_kerja=()))),
    ("REK-07", "dua unit sepakat", dua_unit(None, "tunggal", (2, 2))),
]  # fmt: skip
