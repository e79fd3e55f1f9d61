"""Has a comma slipped: this year's values against what stands beside them, earlier years against their neighbours.

A reference must be one the value can be held against at all (CAP-04, CAP-05, CAP-30): a quarter of a sum is no
measure for another quarter, and the year's target of something that grows over the year only an upper bound.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.check.kewajaran_nilai import bagian_terbatas, baris_terisi, target_triwulan
from pipeline.check.satuan import bertaraf, berubah, dicacah
from pipeline.check.sebutan import angka, isi, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.kinerja import Indikator, Riwayat
from pipeline.domain.nilai import Nilai
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import is_percent

_SENDIRI = ("tunggal", "rata_rata", "persentase", "maksimum", "minimum", "skm")


@dataclass(frozen=True, slots=True)
class Sandingan:
    """One thing a value is held against; ``batas`` may only show that the value is too large, never too small.

    ``sejawat`` is another quarter of the same unit: it may be as wrong as the value and proves nothing alone.
    """

    nama: str
    nilai: Decimal
    batas: bool = False
    sejawat: bool = False


def koma_bergeser(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-04: a value ten, a hundred or a thousand times off everything beside it."""
    for hasil, s, lapor in baris_terisi(analisis):
        nilai = s.nilai.angka
        if not nilai:
            continue
        kumulatif = hasil.indikator.metode_akumulasi == "kumulatif"
        cari = _jumlah_bergeser if kumulatif else _posisi_bergeser
        dugaan, acuan = cari(nilai, hasil, _acuan(bacaan, hasil, s))
        if dugaan is not None:
            sebutan = ", ".join(f"{a.nama} {angka(a.nilai)}" for a in acuan)
            yield lapor("CAP-04", acuan=sebutan, dugaan=angka(dugaan))


_Dugaan = tuple[Decimal | None, list[Sandingan]]


def _posisi_bergeser(nilai: Decimal, hasil: HasilIndikator, acuan: list[Sandingan]) -> _Dugaan:
    """What was meant, by all that stands beside a position, else by the target or last year alone.

    Nothing is asked about a value that its target or last year vouches for, nor where the proposal would stand
    further than the value from any of them.
    """
    pokok = [a for a in acuan if not a.sejawat]
    if any(_sepadan(nilai, a.nilai) for a in pokok):
        return None, []
    for kelompok in (acuan, *([a] for a in pokok)):
        bersama = len(kelompok) > 1
        if berubah(hasil.indikator) and not bersama:
            continue
        naik = _boleh_kekecilan(nilai, hasil, kelompok)
        dugaan = geser_koma(nilai, [a.nilai for a in kelompok], utuh=dicacah(hasil.indikator), naik=naik)
        if dugaan is None or (dugaan > 100 and bagian_terbatas(hasil.indikator, hasil.target_tahun)):
            continue
        if all(lebih_dekat(dugaan, nilai, a.nilai) for a in pokok):
            return dugaan, kelompok
    return None, []


def _boleh_kekecilan(nilai: Decimal, hasil: HasilIndikator, acuan: list[Sandingan]) -> bool:
    """Whether a value may be called too small: low counts and slumps are honest, a broken count is not."""
    if any(a.batas for a in acuan) or berubah(hasil.indikator):
        return False
    if dicacah(hasil.indikator):
        return bool(nilai % 1) or (len(acuan) > 1 and nilai >= 10 and hasil.indikator.polaritas == "positif")
    return True


def _jumlah_bergeser(nilai: Decimal, hasil: HasilIndikator, acuan: list[Sandingan]) -> _Dugaan:
    """A quarter of a sum far above the whole year's target, or three digits off its own target.

    The proposal lies within the year's target and, where the quarter has one, near it.
    """
    setahun = next((a for a in acuan if a.batas), None)
    sendiri = [a for a in acuan if not a.batas and not a.sejawat]
    utuh = dicacah(hasil.indikator)
    if setahun is not None and nilai / setahun.nilai >= threshold("lompatan"):
        calon = [d for geser in (1, 2, 3) if (d := nilai.scaleb(-geser)) <= setahun.nilai]
        dugaan = next((d for d in calon if not (utuh and d % 1)), None)
        patut = sendiri or [Sandingan("", setahun.nilai / 4)]
        if dugaan is not None and all(_sepadan(dugaan, a.nilai, longgar=not sendiri) for a in patut):
            return dugaan, [setahun, *sendiri]
    if sendiri and (not utuh or nilai % 1):
        dugaan = geser_koma(nilai, [a.nilai for a in sendiri], utuh=utuh)
        jauh = dugaan is not None and abs(dugaan.adjusted() - nilai.adjusted()) > 1
        if dugaan is not None and (jauh or utuh) and dugaan > nilai:
            return dugaan, sendiri
    return None, []


def _sepadan(satu: Decimal, lain: Decimal, *, longgar: bool = False) -> bool:
    """Whether two values lie in one range: 60–167 percent of each other, or within ``lompatan`` when loosely."""
    dekat = threshold("lompatan" if longgar else "lompatan_sepadan")
    return (satu < 0) == (lain < 0) and 1 / dekat <= satu / lain <= dekat


def _acuan(bacaan: Bacaan, hasil: HasilIndikator, s: Sumbangan) -> list[Sandingan]:
    """What one row can be held against: the quarter's target, the year's, last year, the unit's other quarters."""
    kumulatif = hasil.indikator.metode_akumulasi == "kumulatif"
    milik_pd = hasil.indikator.metode_agregasi in _SENDIRI or len({x.unit_kerja for x in hasil.sumbangan}) == 1
    tumbuh = s.triwulan < 4 and not bertaraf(hasil.indikator)
    found: list[tuple[str, Nilai, bool, bool]] = []
    if milik_pd:
        tw = target_triwulan(hasil, s.triwulan)
        if tw is not None:
            found.append((f"target {triwulan(s.triwulan)}", tw, False, False))
        if tw is None or kumulatif:
            found.append(("target tahun", hasil.target_tahun, kumulatif or tumbuh, False))
        if not kumulatif and hasil.tahun_lalu.terisi:
            found.append((f"tahun {bacaan.periode.tahun - 1}", hasil.tahun_lalu, tumbuh and tw is None, False))
    if not kumulatif:
        lain = (x for x in hasil.sumbangan if x.unit_kerja == s.unit_kerja and x.triwulan != s.triwulan)
        found += [(f"isian {triwulan(x.triwulan)}", x.nilai, False, True) for x in lain if x.nilai.terisi]
    return [Sandingan(nama, nilai.angka, batas, sejawat) for nama, nilai, batas, sejawat in found if nilai.angka]


def riwayat_bergeser(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-05: an earlier year that fits its neighbours only with the comma moved, CAP-30 one that fits none.

    This year's target and realisasi are the neighbours of the last year.
    """
    for hasil in analisis.indikator:
        for nomor, baris in enumerate(hasil.riwayat):
            acuan = _tetangga(bacaan, hasil, nomor)
            nilai = baris.realisasi.angka
            if nilai is None or not acuan or _dibenarkan(baris, nilai):
                continue
            celah = {
                "indikator": sebut(hasil.indikator),
                "tahun": str(baris.tahun),
                "realisasi": isi(baris.realisasi),
                "acuan": ", ".join(f"{nama} {angka(a)}" for nama, a in acuan),
            }
            dugaan = _dugaan_riwayat(nilai, hasil.indikator, [a for _, a in acuan])
            if dugaan is not None:
                yield temuan("CAP-05", baris.realisasi.tempat, isi(baris.realisasi), **celah, dugaan=angka(dugaan))
            elif _menyimpang(nilai, hasil.indikator, [a for _, a in acuan]):
                yield temuan("CAP-30", baris.realisasi.tempat, isi(baris.realisasi), **celah)


def _tetangga(bacaan: Bacaan, hasil: HasilIndikator, nomor: int) -> list[tuple[str, Decimal]]:
    """The years on both sides of one earlier year; where one side has none, two of the other."""
    tahun = [(f"tahun {r.tahun}", r.realisasi.angka) for r in hasil.riwayat]
    kini = [(f"target tahun {bacaan.periode.tahun}", hasil.target_tahun.angka)]
    utuh = bacaan.periode.setahun or bacaan.periode.triwulan == 4
    if utuh or (hasil.indikator.metode_akumulasi != "kumulatif" and not dicacah(hasil.indikator)):
        kini.append((f"realisasi tahun {bacaan.periode.tahun}", hasil.realisasi.angka))
    if nomor == len(tahun) - 1:
        pilihan = [*tahun[max(0, nomor - 1) : nomor], *kini]
    elif nomor:
        pilihan = [tahun[nomor - 1], tahun[nomor + 1]]
    else:
        pilihan = [*tahun[1:3], *kini][:2] if len(tahun) > 2 else [*tahun[1:2], *kini]
    return [(nama, nilai) for nama, nilai in pilihan if nilai]


def _dibenarkan(baris: Riwayat, nilai: Decimal) -> bool:
    """Whether the target of its own year vouches for it."""
    return bool(baris.target.angka) and nilai != 0 and _sepadan(nilai, baris.target.angka or nilai)


def _dugaan_riwayat(nilai: Decimal, indikator: Indikator, acuan: list[Decimal]) -> Decimal | None:
    if len(acuan) == 1 and (berubah(indikator) or dicacah(indikator)):
        return None
    naik = not berubah(indikator) and (not dicacah(indikator) or bool(nilai % 1))
    return geser_koma(nilai, acuan, utuh=dicacah(indikator), naik=naik)


def _menyimpang(nilai: Decimal, indikator: Indikator, acuan: list[Decimal]) -> bool:
    """Whether a level is far from neighbours that agree with each other; a nought among them means no data."""
    if len(acuan) < 2 or berubah(indikator) or dicacah(indikator) or indikator.polaritas == "negatif":
        return False
    if min(acuan) <= 0 or not _sepadan(min(acuan), max(acuan)):
        return False
    jauh = threshold("lompatan")
    if nilai <= 0:
        return nilai == 0 and not is_percent(indikator.satuan)
    return all(nilai / a >= jauh for a in acuan) or all(a / nilai >= jauh for a in acuan)


def geser_koma(nilai: Decimal, acuan: Sequence[Decimal], *, utuh: bool = False, naik: bool = True) -> Decimal | None:
    """The value with its comma moved one to three places, when only then it fits all references; else None.

    One reference alone must be met more closely than several (``kewajaran.toml``). With ``utuh`` only a whole
    number is proposed; without ``naik`` a value is never too small, only too large.
    """
    if nilai == 0 or not acuan or any(a == 0 or (a < 0) != (nilai < 0) for a in acuan):
        return None
    besar = all(nilai / a >= threshold("lompatan") for a in acuan)
    if not besar and not (naik and all(a / nilai >= threshold("lompatan") for a in acuan)):
        return None
    dekat = threshold("sepadan_tunggal" if len(acuan) == 1 else "lompatan_sepadan")
    for geser in (1, 2, 3):
        dugaan = nilai.scaleb(-geser if besar else geser)
        if all(1 / dekat <= dugaan / a <= dekat for a in acuan) and not (utuh and dugaan % 1):
            return dugaan
    return None


def lebih_dekat(dugaan: Decimal, nilai: Decimal, acuan: Decimal) -> bool:
    """Whether a proposal stands nearer to a reference than the value does, by their ratio."""
    jauh = [max(satu / acuan, acuan / satu) for satu in (dugaan, nilai)]
    return jauh[0] < jauh[1]
