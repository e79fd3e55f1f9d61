"""Can one value be right by itself: satuan, bounds, pembilang and penyebut (CAP-08 to 10, 15, 17 to 21)."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.cacah import berubah, dicacah
from pipeline.check.sebutan import angka, isi, triwulan
from pipeline.check.sebutan import indikator as sebut_indikator
from pipeline.check.target_satuan import bernama_persentase
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import is_percent, may_be_summed


def baris_terisi(analisis: Analisis) -> Iterator[tuple[HasilIndikator, Sumbangan, dict[str, str]]]:
    """Every filled row of the quarters so far, with the gaps every sentence about it needs."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if s.nilai.terisi:
                celah = {
                    "indikator": sebut_indikator(hasil.indikator),
                    "triwulan": triwulan(s.triwulan),
                    "realisasi": isi(s.nilai),
                    "satuan": hasil.indikator.satuan or "jumlah",
                    "target": isi(hasil.target_tahun),
                }
                yield hasil, s, celah


def bagian_terbatas(indikator: Indikator, target: Nilai) -> bool:
    """Whether values are shares of a whole: a percentage by name, of no change, with no target above 100."""
    persentase = is_percent(indikator.satuan) and bernama_persentase(indikator)
    return persentase and not berubah(indikator) and (target.angka is None or target.angka <= 100)


def satuan_dan_nilai(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-08 a share above 100, CAP-09 impossible for its satuan, CAP-10 broken count, CAP-15 percent typed."""
    for hasil, s, celah in baris_terisi(analisis):
        nilai, satuan = s.nilai.angka, hasil.indikator.satuan
        if nilai is None:
            continue
        tempat, tulisan = s.isian.realisasi.tempat, isi(s.nilai)
        if is_percent(satuan) and abs(nilai) >= threshold("persen_mustahil"):
            yield temuan("CAP-09", tempat, tulisan, s.unit_kerja, **celah, dokumen="Realisasi")
        elif nilai > 100 and bagian_terbatas(hasil.indikator, hasil.target_tahun):
            yield temuan("CAP-08", tempat, tulisan, s.unit_kerja, **celah)
        hitungan = dicacah(hasil.indikator)
        if "%" in s.nilai.teks and (hitungan or (satuan.strip() and may_be_summed(satuan))):
            yield temuan("CAP-15", tempat, tulisan, s.unit_kerja, **celah)
        elif hitungan and nilai % 1 and not (hasil.target_tahun.angka or 0) % 1:
            yield temuan("CAP-10", tempat, tulisan, s.unit_kerja, **celah)


def target_dan_satuan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-09 for a target: three thousand persen is a count in the wrong place."""
    for hasil in analisis.indikator:
        nilai = hasil.target_tahun
        mustahil = nilai.angka is not None and abs(nilai.angka) >= threshold("persen_mustahil")
        if mustahil and is_percent(hasil.indikator.satuan):
            celah = {"indikator": sebut_indikator(hasil.indikator), "satuan": hasil.indikator.satuan}
            yield temuan("CAP-09", nilai.tempat, isi(nilai), **celah, realisasi=isi(nilai), dokumen="Target")


def pecahan(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-17 realisasi is another share than its parts, CAP-18 nought below, CAP-21 more above than below."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            atas, bawah = s.isian.pembilang.angka, s.isian.penyebut.angka
            if atas is None or bawah is None:
                continue
            celah = {"indikator": sebut_indikator(hasil.indikator), "triwulan": triwulan(s.triwulan)}
            bagian = {"pembilang": angka(atas), "penyebut": angka(bawah)}
            if bawah == 0:
                yield temuan("CAP-18", s.isian.penyebut.tempat, "0", s.unit_kerja, **celah)
                continue
            if atas > bawah and bagian_terbatas(hasil.indikator, hasil.target_tahun):
                yield temuan("CAP-21", s.isian.pembilang.tempat, angka(atas), s.unit_kerja, **celah, **bagian)
            hitungan = atas / bawah * (100 if is_percent(hasil.indikator.satuan) else 1)
            tertulis = s.isian.realisasi.angka
            if tertulis is not None and abs(tertulis - hitungan) > _toleransi(tertulis):
                hasil_hitung = persen(hitungan) if is_percent(hasil.indikator.satuan) else angka(hitungan)
                nilai = {"realisasi": isi(s.isian.realisasi), "hitungan": hasil_hitung}
                tempat = s.isian.realisasi.tempat
                yield temuan("CAP-17", tempat, nilai["realisasi"], s.unit_kerja, **celah, **bagian, **nilai)


def _toleransi(tertulis: Decimal) -> Decimal:
    """Half a unit of the last digit written and a little more, never less than the rounding of two decimals."""
    pangkat = tertulis.as_tuple().exponent
    desimal = -pangkat if isinstance(pangkat, int) and pangkat < 0 else 0
    return max(Decimal("0.51").scaleb(-desimal), threshold("beda_pembulatan"))


def dapat_dihitung(_bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """CAP-19 text where the target is a number, CAP-20 a negative value of something that cannot be negative."""
    for hasil, s, celah in baris_terisi(analisis):
        tempat, tulisan = s.isian.realisasi.tempat, isi(s.nilai)
        target = hasil.target_tahun
        kata = s.nilai.bentuk is Bentuk.TEKS or (s.nilai.bentuk is Bentuk.PREDIKAT and not target.predikat)
        if kata and (target.angka is not None or target.bawah is not None):
            yield temuan("CAP-19", tempat, tulisan, s.unit_kerja, **celah)
        if s.nilai.angka is not None and s.nilai.angka < 0 and not _boleh_negatif(hasil):
            yield temuan("CAP-20", tempat, tulisan, s.unit_kerja, **celah)


def _boleh_negatif(hasil: HasilIndikator) -> bool:
    target = hasil.target_tahun.angka
    return berubah(hasil.indikator) or (target is not None and target < 0)
