"""Can spending be right: against the pagu and over the quarters (ANG-03, 04, 08 to 10, 16)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import dropwhile, pairwise

from pipeline.check.sebutan import sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Belanja, belanja
from pipeline.domain.capaian import Analisis, HasilAnggaran
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def _berpagu(analisis: Analisis) -> Iterator[tuple[HasilAnggaran, Decimal, Decimal]]:
    """Every line with both figures: the line, its pagu, its spending so far."""
    for hasil in analisis.anggaran:
        if hasil.pagu.angka is not None and hasil.realisasi.angka is not None:
            yield hasil, hasil.pagu.angka, hasil.realisasi.angka


def realisasi_melebihi_pagu(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-03 above the pagu, ANG-04 a clean multiple of it: at the lowest line where it shows."""
    sendiri, pohon = tertulis(belanja_berjalan(bacaan)), bacaan.rencana.pohon_anggaran
    # A pagu summed from the lines below may lack one of them; it is held only against what was written on its row.
    lebih = {
        hasil.mata.kode: (hasil, pagu, realisasi)
        for hasil, pagu, realisasi in _berpagu(analisis)
        if realisasi > pagu and (hasil.mata.pagu_berlaku.terisi or hasil.mata.kode in sendiri)
    }
    dijelaskan = {atas for kode in lebih for atas in pohon.atas(kode)}
    for kode, (hasil, pagu, realisasi) in lebih.items():
        if kode not in dijelaskan:
            tempat, unit, celah = hasil.tempat, hasil.mata.unit_kerja, _celah(hasil, pagu, realisasi)
            yield temuan("ANG-03", tempat, rupiah(realisasi), unit, **celah)
            if kali := _kelipatan(realisasi, pagu):
                yield temuan("ANG-04", tempat, rupiah(realisasi), unit, **celah, kali=kali, rujukan=kode)


def _celah(hasil: HasilAnggaran, pagu: Decimal, realisasi: Decimal) -> dict[str, str]:
    return {
        "mata": sebut(hasil.mata),
        "pagu": rupiah(pagu),
        "realisasi": rupiah(realisasi),
        "serapan": persen(hasil.serapan.persen) if hasil.serapan.persen is not None else "pagu nol",
    }


def _kelipatan(realisasi: Decimal, pagu: Decimal) -> int:
    """How many times the pagu the spending is, when that is a whole number from 2; else 0."""
    if pagu <= 0 or realisasi % pagu:
        return 0
    kali = int(realisasi / pagu)
    return kali if 2 <= kali <= threshold("kelipatan_terbesar") else 0


def realisasi_triwulan(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-08 the year three digits short, ANG-09 a negative quarter, ANG-10 running totals, ANG-16 a quarter short.

    Asked of the lines that have a figure of their own; what the finance office gives likewise is taken as right, but
    for the sign.
    """
    quarters = belanja_berjalan(bacaan)
    sendiri = tertulis(quarters)
    for hasil, pagu, realisasi in _berpagu(analisis):
        nomor = sendiri.get(hasil.mata.kode)
        if not nomor:
            continue
        yield from _negatif(hasil, nomor)
        if not dikuatkan_lra(quarters, hasil.mata.kode):
            if bacaan.periode.triwulan_terakhir >= 3:
                yield from _setahun_ribuan(hasil, pagu, realisasi)
            lewat = pagu * bacaan.periode.triwulan_terakhir / 4
            yield from _triwulan_ribuan(hasil, (pagu, realisasi, lewat), nomor)
            yield from _berjalan(hasil, pagu, realisasi)


def _negatif(hasil: HasilAnggaran, sendiri: set[int]) -> Iterator[Temuan]:
    for nomor, nilai in enumerate(hasil.triwulan, 1):
        if nomor in sendiri and nilai.angka is not None and nilai.angka < 0:
            uang, mata = rupiah(nilai.angka), sebut(hasil.mata)
            celah = {"mata": mata, "realisasi": uang, "triwulan": triwulan(nomor)}
            yield temuan("ANG-09", nilai.tempat, uang, hasil.mata.unit_kerja, **celah)


def _setahun_ribuan(hasil: HasilAnggaran, pagu: Decimal, realisasi: Decimal) -> Iterator[Temuan]:
    if realisasi <= 0 or pagu <= 0:
        return
    serapan = realisasi / pagu * 100
    wajar = threshold("ribuan_bawah") <= serapan * 1000 <= threshold("ribuan_atas")
    if serapan < threshold("ribuan_serapan") and wajar:
        dugaan = {"dugaan": rupiah(realisasi * 1000), "serapan_dugaan": persen(serapan * 1000)}
        celah = _celah(hasil, pagu, realisasi)
        yield temuan("ANG-08", hasil.tempat, rupiah(realisasi), hasil.mata.unit_kerja, **celah, **dugaan)


def _triwulan_ribuan(
    hasil: HasilAnggaran, uang: tuple[Decimal, Decimal, Decimal], sendiri: set[int]
) -> Iterator[Temuan]:
    """A quarter that is like the others, and the spending like the time gone by, once it has three digits more.

    A small first or last quarter is usual: the guess must fit into the pagu, and bring the spending nearer to the
    share of the year that is over. ``uang`` is pagu, spending so far, and the pagu's share of the time gone by.
    """
    dekat, (pagu, realisasi, lewat) = threshold("ribuan_triwulan"), uang
    for nomor in sorted(sendiri):
        nilai = hasil.triwulan[nomor - 1]
        lain = [t.angka for n, t in enumerate(hasil.triwulan, 1) if n != nomor and t.angka]
        if nilai.angka is None or nilai.angka <= 0 or not lain:
            continue
        penuh = nilai.angka * 1000
        menjadi = realisasi - nilai.angka + penuh
        mirip = all(1 / dekat <= penuh / a <= dekat for a in lain)
        if mirip and menjadi <= pagu and abs(menjadi - lewat) < abs(realisasi - lewat):
            mata = sebut(hasil.mata)
            angka = {"realisasi": rupiah(nilai.angka), "dugaan": rupiah(penuh), "pagu": rupiah(pagu)}
            celah = {"mata": mata, "triwulan": triwulan(nomor), **angka}
            yield temuan("ANG-16", nilai.tempat, rupiah(nilai.angka), hasil.mata.unit_kerja, **celah)


def _berjalan(hasil: HasilAnggaran, pagu: Decimal, realisasi: Decimal) -> Iterator[Temuan]:
    deret = [nilai.angka for nilai in hasil.triwulan if nilai.terisi and nilai.angka is not None]
    if alasan := _alasan_berjalan(deret, pagu):
        celah = {"mata": sebut(hasil.mata), "deret": ", ".join(map(rupiah, deret)), "alasan": alasan}
        yield temuan("ANG-10", hasil.tempat, rupiah(realisasi), hasil.mata.unit_kerja, **celah)


def _alasan_berjalan(tertulis: Sequence[Decimal], pagu: Decimal) -> str:
    """Why quarters look like sums since January; empty when they do not.

    Together they exceed the pagu, while the last fits into it and either follows a rise or is the sum of the ones
    before; or it is that sum to an odd rupiah. A rise that sets in late is the weaker sign: the excess must be large.
    """
    deret = list(dropwhile(lambda angka: not angka, tertulis))
    if len(deret) < 2 or min(deret) < 0:
        return ""
    akhir, sebelum = deret[-1], sum(deret[:-1])
    tepat = akhir == sebelum and sum(map(bool, deret)) > 2
    naik = all(b >= a for a, b in pairwise(deret)) and akhir > deret[0]
    batas = pagu if len(deret) == len(tertulis) else pagu * threshold("triwulan_berjalan_pagu")
    if sebelum + akhir > batas and pagu >= akhir * Decimal("0.9") and ((naik and akhir > pagu / 2) or tepat):
        jumlah = f"Bila dijumlahkan menjadi {rupiah(sebelum + akhir)}, di atas pagu {rupiah(pagu)}"
        return f"{jumlah}, sedangkan yang terakhir sendiri {rupiah(akhir)}."
    if tepat and akhir % threshold("nilai_bulat_rupiah"):
        return f"Yang terakhir, {rupiah(akhir)}, tepat jumlah triwulan sebelumnya."
    return ""


@dataclass(frozen=True)
class BelanjaTriwulan:
    """One quarter: what counts, what the forms alone give, what the LRA alone gives."""

    rencana: Perencanaan
    penerimaan: Penerimaan
    dihitung: Belanja
    """The amounts as the analysis counts them."""

    @property
    def nomor(self) -> int:
        """The quarter."""
        return self.penerimaan.triwulan

    @cached_property
    def formulir(self) -> Belanja:
        """What the forms give."""
        return belanja(self.rencana, replace(self.penerimaan, lra=())) if self.penerimaan.lra else self.dihitung

    @cached_property
    def lra(self) -> Belanja:
        """What the LRA gives."""
        return belanja(self.rencana, replace(self.penerimaan, formulir=()))

    def sama(self, kode: str) -> bool:
        """Whether forms and LRA give the same amount for a kode, or the forms give none."""
        satu, dua = self.formulir.nilai(kode).angka, self.lra.nilai(kode).angka
        return not satu or (dua is not None and abs(satu - dua) <= threshold("beda_rupiah"))


def belanja_berjalan(bacaan: Bacaan) -> tuple[BelanjaTriwulan, ...]:
    """The quarters so far that anything came in for."""
    datang = {p.triwulan: p for p in bacaan.penerimaan}
    return tuple(BelanjaTriwulan(bacaan.rencana, datang[tw], satu) for tw, satu in bacaan.belanja.items())


def tertulis(quarters: Sequence[BelanjaTriwulan]) -> dict[str, set[int]]:
    """The quarters in which a kode has a figure of its own row that counts, by kode."""
    hasil: dict[str, set[int]] = {}
    for satu in quarters:
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None:
                hasil.setdefault(kode, set()).add(satu.nomor)
    return hasil


def dikuatkan_lra(quarters: Sequence[BelanjaTriwulan], kode: str) -> bool:
    """Whether the finance office gives the same amounts for a kode as the forms, quarter by quarter."""
    berisi = any(satu.formulir.nilai(kode).angka for satu in quarters)
    return berisi and all(satu.sama(kode) for satu in quarters)
