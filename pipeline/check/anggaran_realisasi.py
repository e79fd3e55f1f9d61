"""Can spending be right: against the pagu, over quarters, between rows (ANG-03, 04, 07 to 11, 16)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from pipeline.check.anggaran_pagu import anak_langsung, petunjuk_selisih
from pipeline.check.kiriman import kiriman
from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran
from pipeline.domain.formulir import IsianAnggaran
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import mata_terbawah
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def _terlapor(analisis: Analisis) -> Iterator[tuple[HasilAnggaran, Decimal, Decimal]]:
    """Every line with both figures and no reported line below it: the line, its pagu, its spending so far."""
    berisi = [hasil for hasil in analisis.anggaran if hasil.realisasi.angka is not None]
    for hasil in berisi:
        terbawah = not any(hasil.mata.memuat(lain.mata.kode) for lain in berisi)
        if terbawah and hasil.pagu.angka is not None and hasil.realisasi.angka is not None:
            yield hasil, hasil.pagu.angka, hasil.realisasi.angka


def _tempat(hasil: HasilAnggaran) -> Tempat:
    """The newest cell of the spending, else that of the pagu."""
    return hasil.jejak[-1] if hasil.jejak else hasil.mata.pagu_berlaku.tempat


def realisasi_terhadap_pagu(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-03 above the pagu, ANG-04 a clean multiple of it, ANG-08 three digits short of it."""
    for hasil, pagu, realisasi in _terlapor(analisis):
        celah = {
            "mata": sebut(hasil.mata.uraian, hasil.mata.kode),
            "pagu": rupiah(pagu),
            "realisasi": rupiah(realisasi),
            "serapan": persen(hasil.serapan.persen) if hasil.serapan.persen is not None else "pagu nol",
        }
        tempat, unit = _tempat(hasil), hasil.mata.unit_kerja
        if realisasi > pagu:
            yield temuan("ANG-03", tempat, rupiah(realisasi), unit, **celah)
            if kali := _kelipatan(realisasi, pagu):
                yield temuan("ANG-04", tempat, rupiah(realisasi), unit, **celah, kali=kali, rujukan=hasil.mata.kode)
        if bacaan.periode.triwulan_terakhir >= 3 and _kurang_tiga_angka(pagu, realisasi):
            dugaan = {"dugaan": rupiah(realisasi * 1000), "serapan_dugaan": persen(realisasi * 100000 / pagu)}
            yield temuan("ANG-08", tempat, rupiah(realisasi), unit, **celah, **dugaan)


def _kelipatan(realisasi: Decimal, pagu: Decimal) -> int:
    """How many times the pagu the spending is, when that is a whole number from 2; else 0."""
    if pagu <= 0 or realisasi % pagu:
        return 0
    kali = int(realisasi / pagu)
    return kali if 2 <= kali <= threshold("kelipatan_terbesar") else 0


def _kurang_tiga_angka(pagu: Decimal, realisasi: Decimal) -> bool:
    if realisasi <= 0 or pagu <= 0:
        return False
    serapan = realisasi / pagu * 100
    return serapan < threshold("ribuan_serapan") and (
        threshold("ribuan_bawah") <= serapan * 1000 <= threshold("ribuan_atas")
    )


def realisasi_triwulan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-09 a negative quarter, ANG-10 running totals typed as quarters, ANG-16 one quarter three digits short."""
    for hasil, pagu, realisasi in _terlapor(analisis):
        deret = [nilai.angka for nilai in hasil.triwulan if nilai.terisi and nilai.angka is not None]
        sebutan, unit = sebut(hasil.mata.uraian, hasil.mata.kode), hasil.mata.unit_kerja
        for nomor, nilai in enumerate(hasil.triwulan, 1):
            if nilai.angka is not None and nilai.angka < 0:
                celah = {"mata": sebutan, "realisasi": rupiah(nilai.angka), "triwulan": triwulan(nomor)}
                yield temuan("ANG-09", nilai.tempat, rupiah(nilai.angka), unit, **celah)
        yield from _triwulan_ribuan(hasil, sebutan)
        naik = len(deret) > 1 and deret[0] > 0 and all(b >= a for a, b in pairwise(deret)) and deret[-1] > deret[0]
        if naik and realisasi > pagu >= deret[-1] * Decimal("0.9") and deret[-1] > pagu / 2:
            yield temuan(
                "ANG-10",
                _tempat(hasil),
                rupiah(realisasi),
                unit,
                mata=sebutan,
                jumlah=rupiah(realisasi),
                pagu=rupiah(pagu),
                terakhir=rupiah(deret[-1]),
            )


def _triwulan_ribuan(hasil: HasilAnggaran, sebutan: str) -> Iterator[Temuan]:
    for nomor, nilai in enumerate(hasil.triwulan, 1):
        lain = [t.angka for n, t in enumerate(hasil.triwulan, 1) if n != nomor and t.angka]
        dekat = threshold("ribuan_triwulan")
        penuh = nilai.angka * 1000 if nilai.angka and nilai.angka > 0 else None
        if nilai.angka and penuh and lain and all(1 / dekat <= penuh / a <= dekat for a in lain):
            uang = {"realisasi": rupiah(nilai.angka), "dugaan": rupiah(penuh)}
            celah = {"mata": sebutan, "triwulan": triwulan(nomor), **uang}
            yield temuan("ANG-16", nilai.tempat, rupiah(nilai.angka), hasil.mata.unit_kerja, **celah)


def rupiah_kembar(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-07: the same uneven amount in two rows of one sheet, pagu of the plan or spending of one form."""
    nama = {mata.kode: sebut(mata.uraian, mata.kode) for mata in bacaan.rencana.anggaran}
    terbawah = {mata.kode for mata in mata_terbawah(bacaan.rencana)}
    pagu = [(m.kode, m.pagu_berlaku) for m in bacaan.rencana.anggaran if m.kode in terbawah]
    yield from _kembar("Pagu", "", pagu, nama)
    for satu in kiriman(bacaan):
        baris = [(b.kode, b.realisasi) for b in satu.anggaran.values() if b.kode in terbawah]
        yield from _kembar(f"Realisasi {triwulan(satu.triwulan)}", satu.unit_kerja, baris, nama)


def _kembar(kolom: str, unit: str, baris: list[tuple[str, Nilai]], nama: Mapping[str, str]) -> Iterator[Temuan]:
    pertama: dict[Decimal, str] = {}
    for kode, nilai in baris:
        jumlah = nilai.angka
        if jumlah is None or jumlah < threshold("nilai_kembar_rupiah"):
            continue
        if jumlah % threshold("nilai_bulat_rupiah") == 0:
            continue
        if (lain := pertama.setdefault(jumlah, kode)) != kode:
            celah = {"kolom": kolom, "jumlah": rupiah(jumlah), "mata": nama[kode], "lain": nama[lain]}
            yield temuan("ANG-07", nilai.tempat, rupiah(jumlah), unit, **celah)


def jumlah_tertulis(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-11: a form or LRA that gives a line and all lines right below it, and they differ."""
    susunan = [(mata, anak) for mata in bacaan.rencana.anggaran if (anak := anak_langsung(bacaan.rencana, mata))]
    for satu in kiriman(bacaan):
        judul = f"Formulir {triwulan(satu.triwulan)}"
        yield from _tertulis(susunan, judul, satu.unit_kerja, satu.anggaran)
    for penerimaan in bacaan.penerimaan:
        if penerimaan.triwulan in bacaan.periode.triwulan_berjalan:
            lra = {baris.kode: baris for baris in penerimaan.lra}
            yield from _tertulis(susunan, f"LRA {triwulan(penerimaan.triwulan)}", "", lra)


def _tertulis(
    susunan: list[tuple[MataAnggaran, tuple[MataAnggaran, ...]]],
    judul: str,
    unit: str,
    baris: Mapping[str, IsianAnggaran],
) -> Iterator[Temuan]:
    for mata, anak in susunan:
        nilai = baris[mata.kode].realisasi if mata.kode in baris else None
        rincian = [(a, baris[a.kode].realisasi.angka) for a in anak if a.kode in baris]
        berangka = [(sebut(a.uraian, a.kode), angka) for a, angka in rincian if angka is not None]
        if nilai is None or nilai.angka is None or len(berangka) < len(anak):
            continue
        jumlah = sum((angka for _, angka in berangka), Decimal(0))
        selisih = nilai.angka - jumlah
        if abs(selisih) > threshold("beda_rupiah") * len(anak):
            yield temuan(
                "ANG-11",
                nilai.tempat,
                rupiah(nilai.angka),
                unit,
                sumber_angka=judul,
                mata=sebut(mata.uraian, mata.kode),
                tertulis=rupiah(nilai.angka),
                jumlah=rupiah(jumlah),
                selisih=rupiah(abs(selisih)),
                petunjuk=petunjuk_selisih(selisih, berangka),
            )
