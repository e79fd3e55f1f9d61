"""Can one value be right by itself: satuan, bounds, pembilang and penyebut (CAP-08 to 10, 15, 17 to 21)."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from itertools import pairwise

from pipeline.check.satuan import bernama_persentase, berubah, dicacah
from pipeline.check.sebutan import angka, isi, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.kinerja import Indikator, Target
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.pembulatan import desimal_tertulis
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import is_percent, may_be_summed


def baris_terisi(analisis: Analisis) -> Iterator[tuple[HasilIndikator, Sumbangan, Callable[..., Temuan]]]:
    """Every filled row of the quarters so far, and what makes a finding of it from a code and further gaps."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if s.nilai.terisi:
                celah = {
                    "indikator": sebut(hasil.indikator),
                    "triwulan": triwulan(s.triwulan),
                    "realisasi": isi(s.nilai),
                    "satuan": hasil.indikator.satuan or "jumlah",
                    "target": isi(hasil.target_tahun),
                }
                yield hasil, s, partial(temuan, tempat=s.tempat, nilai=isi(s.nilai), unit_kerja=s.unit_kerja, **celah)


def target_triwulan(hasil: HasilIndikator, nomor: int) -> Nilai | None:
    """The target of one quarter, where the plan has one."""
    return next((tw.target for tw in hasil.triwulan if tw.triwulan == nomor and tw.target.terisi), None)


def bagian_terbatas(indikator: Indikator, target: Nilai) -> bool:
    """Whether values are shares of a whole: a percentage by name, of no change, with no target above 100."""
    persentase = is_percent(indikator.satuan) and bernama_persentase(indikator)
    return persentase and not berubah(indikator) and (target.angka is None or target.angka <= 100)


def satuan_dan_nilai(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-08 a share above 100, CAP-09 impossible for its satuan, CAP-10 broken count, CAP-15 percent typed."""
    for hasil, s, lapor in baris_terisi(analisis):
        nilai, satuan = s.nilai.angka, hasil.indikator.satuan
        if nilai is None:
            continue
        if is_percent(satuan) and abs(nilai) >= threshold("persen_mustahil"):
            yield lapor("CAP-09", dokumen="Realisasi")
        elif nilai > 100 and bagian_terbatas(hasil.indikator, hasil.target_tahun):
            yield lapor("CAP-08")
        hitungan = dicacah(hasil.indikator)
        if "%" in s.nilai.teks and (hitungan or (satuan.strip() and may_be_summed(satuan))):
            yield lapor("CAP-15")
        elif hitungan and nilai % 1 and not (hasil.target_tahun.angka or 0) % 1:
            yield lapor("CAP-10")


def target_dan_satuan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-09 for a target: three thousand persen is a count in the wrong place."""
    for hasil in analisis.indikator:
        nilai = hasil.target_tahun
        mustahil = nilai.angka is not None and abs(nilai.angka) >= threshold("persen_mustahil")
        if mustahil and is_percent(hasil.indikator.satuan):
            celah = {"indikator": sebut(hasil.indikator), "satuan": hasil.indikator.satuan}
            yield temuan("CAP-09", nilai.tempat, isi(nilai), **celah, realisasi=isi(nilai), dokumen="Target")


def pecahan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-17 realisasi is another share than its parts, CAP-18 nought below, CAP-21 more above than below."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            atas, bawah = s.isian.pembilang.angka, s.isian.penyebut.angka
            if atas is None or bawah is None:
                continue
            celah = {"indikator": sebut(hasil.indikator), "triwulan": triwulan(s.triwulan)}
            bagian = {"pembilang": angka(atas), "penyebut": angka(bawah)}
            if bawah == 0:
                yield temuan("CAP-18", s.isian.penyebut.tempat, "0", s.unit_kerja, **celah)
                continue
            if atas > bawah and bagian_terbatas(hasil.indikator, hasil.target_tahun):
                yield temuan("CAP-21", s.isian.pembilang.tempat, angka(atas), s.unit_kerja, **celah, **bagian)
            hitungan = atas / bawah * (100 if is_percent(hasil.indikator.satuan) else 1)
            tertulis = s.isian.realisasi.angka
            if not hasil.indikator.satuan.strip() and tertulis is not None:
                hitungan = min(hitungan, hitungan * 100, key=lambda mungkin: abs(tertulis - mungkin))
            if tertulis is not None and abs(tertulis - hitungan) > _toleransi(tertulis):
                hasil_hitung = persen(hitungan) if is_percent(hasil.indikator.satuan) else angka(hitungan)
                nilai = {"realisasi": isi(s.isian.realisasi), "hitungan": hasil_hitung}
                yield temuan("CAP-17", s.tempat, nilai["realisasi"], s.unit_kerja, **celah, **bagian, **nilai)


def _toleransi(tertulis: Decimal) -> Decimal:
    """Half a unit of the last digit written and a little more, never less than the rounding of two decimals."""
    return max(Decimal("0.51").scaleb(-desimal_tertulis(tertulis)), threshold("beda_pembulatan"))


def dapat_dihitung(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-19 text or a range where the target is a number, CAP-20 negative though it cannot be, CAP-22 a bound."""
    for hasil, s, lapor in baris_terisi(analisis):
        target = hasil.target_tahun
        bentuk = s.nilai.bentuk
        kata = bentuk in {Bentuk.TEKS, Bentuk.RENTANG} or (bentuk is Bentuk.PREDIKAT and not target.predikat)
        if kata and (target.angka is not None or target.bawah is not None):
            yield lapor("CAP-19")
        if bentuk is Bentuk.BATAS:
            yield lapor("CAP-22")
        if s.nilai.angka is not None and s.nilai.angka < 0 and not _boleh_negatif(hasil):
            yield lapor("CAP-20")


def riwayat_tak_tunggal(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-23: a bound or a range as the realisasi of an earlier year."""
    for hasil in analisis.indikator:
        for lama in hasil.riwayat:
            if lama.realisasi.bentuk in {Bentuk.BATAS, Bentuk.RENTANG}:
                tertulis = isi(lama.realisasi)
                celah = {"indikator": sebut(hasil.indikator), "tahun": str(lama.tahun), "realisasi": tertulis}
                yield temuan("CAP-23", lama.realisasi.tempat, tertulis, **celah)


def _boleh_negatif(hasil: HasilIndikator) -> bool:
    target = hasil.target_tahun.angka
    return berubah(hasil.indikator) or (target is not None and target < 0)


def angka_tertukar(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-06 two digits changed over against target or last year, CAP-07 one digit off the target."""
    for hasil, s, lapor in baris_terisi(analisis):
        nilai = s.nilai.angka
        if nilai is None:
            continue
        target = target_triwulan(hasil, s.triwulan) or hasil.target_tahun
        acuan = (("target", target.angka), (f"tahun {bacaan.periode.tahun - 1}", hasil.tahun_lalu.angka))
        for nama, lain in () if berubah(hasil.indikator) else acuan:
            if lain is not None and bertukar_tempat(nilai, lain):
                yield lapor("CAP-06", acuan=nama, nilai_acuan=angka(lain))
                break
        if target.angka is not None and satu_angka(nilai, target.angka):
            yield lapor("CAP-07", nilai_acuan=angka(target.angka))


def posisi_turun(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-11: an akhir whose quarterly targets pile up over the year like a count, and whose values fall."""
    for hasil in analisis.indikator:
        if hasil.indikator.metode_akumulasi != "akhir" or hasil.indikator.polaritas != "positif":
            continue
        if not _bertumpuk(bacaan.rencana.target_berlaku(hasil.indikator.kode)):
            continue
        terisi = [tw for tw in hasil.triwulan if tw.realisasi.angka is not None]
        for awal, akhir in pairwise(terisi):
            if (akhir.realisasi.angka or 0) < (awal.realisasi.angka or 0):
                kapan = {"sejak": triwulan(awal.triwulan), "sampai": triwulan(akhir.triwulan)}
                celah = {"indikator": sebut(hasil.indikator), **kapan, "dari": isi(awal.realisasi)}
                nilai, unit = isi(akhir.realisasi), _unit(hasil, akhir.triwulan)
                yield temuan("CAP-11", akhir.realisasi.tempat, nilai, unit, **celah, ke=nilai)


def _bertumpuk(target: Target | None) -> bool:
    deret = [nilai.angka for nilai in target.triwulan if nilai.angka is not None] if target else []
    naik = len(deret) > 2 and deret[0] > 0 and all(b > a for a, b in pairwise(deret))
    return naik and deret[-1] >= deret[0] * threshold("target_bertumpuk")


def _unit(hasil: HasilIndikator, nomor: int) -> str:
    """The unit that can mend a quarter: its only contributor, else the planning office."""
    unit = {s.unit_kerja for s in hasil.sumbangan if s.triwulan == nomor}
    return next(iter(unit)) if len(unit) == 1 else ""


def angka_penting(nilai: Decimal) -> str:
    """The digits of a number without leading and trailing noughts: 72.290 → ``7229``."""
    return "".join(map(str, abs(nilai).normalize().as_tuple().digits)).strip("0")


def bertukar_tempat(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers of one length, three digits at least, differ by two neighbouring digits changed over."""
    a, b = angka_penting(satu), angka_penting(lain)
    beda = _beda(a, b)
    if len(a) < 3 or len(beda) != 2 or beda[1] - beda[0] != 1:
        return False
    kiri, kanan = beda
    return (a[kiri], a[kanan]) == (b[kanan], b[kiri])


def satu_angka(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers of the same length, four digits at least, differ in exactly one digit."""
    a, b = angka_penting(satu), angka_penting(lain)
    return len(a) >= 4 and satu.adjusted() == lain.adjusted() and len(_beda(a, b)) == 1


def _beda(a: str, b: str) -> list[int]:
    """The places where two digit strings of one length differ; empty for other lengths."""
    return [n for n, (kiri, kanan) in enumerate(zip(a, b, strict=True)) if kiri != kanan] if len(a) == len(b) else []
