"""Do money and performance belong together (ANG-05, ANG-06, ANG-17)."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.sebutan import sebut
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAnggaran
from pipeline.domain.penugasan import mata_terbawah
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import persen, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def belanja_dan_kinerja(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-05 the year's target reached without a rupiah, ANG-06 a share of the pagu spent with performance nought."""
    kode = {mata.kode for mata in mata_terbawah(bacaan.rencana)}
    for hasil in analisis.anggaran:
        if hasil.mata.kode not in kode or hasil.realisasi.angka is None or not hasil.pagu.angka:
            continue
        kinerja = _kinerja(bacaan, analisis, hasil)
        tempat = hasil.jejak[-1] if hasil.jejak else hasil.mata.tempat
        celah = {"mata": sebut(hasil.mata.uraian, hasil.mata.kode), "periode": bacaan.periode.sebutan}
        if kinerja and hasil.realisasi.angka == 0 and min(kinerja) >= 100:
            capaian = persen(min(kinerja))
            yield temuan("ANG-05", tempat, rupiah(Decimal(0)), hasil.mata.unit_kerja, **celah, capaian=capaian)
        serapan = hasil.serapan.persen
        if kinerja and max(kinerja) <= 0 and serapan is not None and serapan >= threshold("serapan_tanpa_kinerja"):
            uang = {"realisasi": rupiah(hasil.realisasi.angka), "serapan": persen(serapan)}
            yield temuan("ANG-06", tempat, rupiah(hasil.realisasi.angka), hasil.mata.unit_kerja, **celah, **uang)


def kinerja_mengulang_serapan(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """ANG-17: line after line the performance is the absorption to the last decimal."""
    kode = {mata.kode for mata in mata_terbawah(bacaan.rencana)}
    banding = [
        (hasil, hasil.serapan.persen, _kinerja(bacaan, analisis, hasil))
        for hasil in analisis.anggaran
        if hasil.mata.kode in kode and hasil.serapan.persen is not None and 0 < hasil.serapan.persen < 100
    ]
    batas = threshold("beda_pembulatan")
    berkinerja = [(hasil, serapan, kinerja) for hasil, serapan, kinerja in banding if kinerja]
    sama = [hasil for hasil, serapan, kinerja in berkinerja if any(abs(k - serapan) <= batas for k in kinerja)]
    if len(sama) > 2 and len(sama) >= len(berkinerja) * threshold("kembar_bagian"):
        tempat = sama[0].jejak[-1] if sama[0].jejak else sama[0].mata.tempat
        celah = {"jumlah": str(len(sama)), "daftar": ", ".join(h.mata.kode for h in sama)}
        yield temuan("ANG-17", tempat, "", **celah)


def _kinerja(bacaan: Bacaan, analisis: Analisis, hasil: HasilAnggaran) -> list[Decimal]:
    """The percentages of the year reached by what the line pays for: its sasaran's indikator and its actions."""
    aksi = bacaan.rencana.aksi_menurut_kode
    persen_aksi = [
        a.capaian_tahun.persen for a in analisis.rencana_aksi if aksi[a.kode].sub_kegiatan == hasil.mata.kode
    ]
    persen_indikator = [
        h.capaian_tahun.persen
        for h in analisis.indikator
        if hasil.mata.sasaran and h.indikator.sasaran == hasil.mata.sasaran and h.indikator.polaritas == "positif"
    ]
    return [p for p in (*persen_indikator, *persen_aksi) if p is not None]
