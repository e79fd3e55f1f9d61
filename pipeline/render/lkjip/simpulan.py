"""The sentences about many figures at once: efficiency, money, and how many indikator reached their target."""

from collections.abc import Sequence

from pipeline.domain.capaian import Capaian, HasilAnggaran, HasilIndikator, HasilSasaran, Rata
from pipeline.domain.periode import Periode
from pipeline.naskah import angka
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.efisiensi import conclusion
from pipeline.render.lkjip.narasi import TEKS, Alinea, belum
from pipeline.render.lkjip.sebut import Putusan, dan, persen, putusan, waktu

_TINGKAT = (("program", "program"), ("kegiatan", "kegiatan"), ("sub_kegiatan", "sub kegiatan"))


def rata_rata(rata: Rata, kategori: str = "", lingkup: str = "") -> str:
    """``rata-rata capaian 103,20% (8 dari 10 indikator), kategori …``; never without the count."""
    if rata.persen is None:
        return f"rata-rata capaian{lingkup} belum dapat dihitung ({rata.cacah})"
    kelas = f", kategori {kategori}" if kategori else ""
    return f"rata-rata capaian{lingkup} {angka.persen(rata.persen)} ({rata.cacah}){kelas}"


def closing(bahan: Bahan) -> str:
    """The words of the row of the mean, whose percentage stands in a column of its own."""
    rata = bahan.analisis.rata_pd
    belum = "" if rata.dihitung else " belum dapat dihitung"
    return f"Rata-rata capaian {bahan.lingkup_rata}{belum} ({rata.cacah})"


def ketercapaian(hasil: Sequence[HasilIndikator], periode: Periode, sebutan: str = "indikator") -> str:
    """How many of the indikator reached their target; those without capaian are counted apart, never as reached."""
    jumlah = len(hasil)
    if not jumlah:
        return f"Belum ada indikator yang diukur {waktu(periode)}."
    lewat, pas, belum, tanpa = (sum(putusan(h) is p for h in hasil) for p in Putusan)
    sisa = [f"{n} indikator {p}" for n, p in ((belum, Putusan.BELUM), (tanpa, Putusan.TANPA)) if n]
    semua = [f"{lewat + pas} dari {jumlah} {sebutan} mencapai atau melampaui target", *sisa]
    return f"{_kapital(waktu(periode))}, {dan(semua)}."


def simpulan_pd(bahan: Bahan) -> tuple[str, ...]:
    """The computed part of the conclusion: targets reached, the mean with its count, and the budget."""
    analisis, periode = bahan.analisis, bahan.periode
    rata = rata_rata(analisis.rata_pd, analisis.kategori_pd if bahan.tahunan else "", f" {bahan.lingkup_rata}")
    return (
        ketercapaian(bahan.indikator_dibahas, periode, bahan.lingkup_dibahas),
        f"{_kapital(rata)}.",
        anggaran(analisis.serapan, angka.rupiah(analisis.pagu), angka.rupiah(analisis.realisasi), periode),
    )


def anggaran(serapan: Capaian, pagu: str, realisasi: str, periode: Periode) -> str:
    """The spending of the period: pagu, realisasi and serapan, or why there is no serapan."""
    if serapan.persen is None:
        return f"Serapan anggaran {waktu(periode)} tidak dapat dihitung karena {serapan.alasan}."
    return f"Realisasi anggaran {waktu(periode)} adalah {realisasi} dari pagu {pagu} atau {persen(serapan)}."


def efisiensi(hasil: HasilSasaran, periode: Periode) -> str:
    """Analysis 6: capaian against serapan by the method in force; a label only where the method allows one."""
    nilai = hasil.efisiensi
    if nilai.tingkat is None:
        return f"Efisiensi {nilai.label} karena {nilai.alasan}."
    capaian = f"capaian {angka.persen(hasil.rata.persen)}" if hasil.rata.dari == 1 else rata_rata(hasil.rata)
    dasar = (
        f"Dengan {capaian} dan serapan anggaran {persen(hasil.serapan)}, tingkat efisiensi {waktu(periode)} "
        f"menurut {nilai.metode.lower()} adalah {angka.tetap(nilai.tingkat)} poin persentase"
    )
    if not periode.berakhir:
        return f"{dasar}; efisiensi belum disimpulkan karena tahun {periode.tahun} belum berakhir."
    alasan = f" karena {nilai.alasan}" if nilai.alasan else ""
    return f"{dasar}; penggunaan sumber daya {nilai.label}{alasan}."


def penunjang(baris: Sequence[HasilAnggaran], hasil: HasilSasaran, periode: Periode) -> str:
    """Analysis 7: how many programmes and activities carry the sasaran, and what was spent on them."""
    hitung = [(sum(b.mata.tingkat == kunci for b in baris), nama) for kunci, nama in _TINGKAT]
    ada = [f"{jumlah} {nama}" for jumlah, nama in hitung if jumlah]
    uang = anggaran(hasil.serapan, angka.rupiah(hasil.pagu), angka.rupiah(hasil.realisasi), periode)
    siapa = "Tujuan" if hasil.sasaran.tingkat == "tujuan" else "Sasaran"
    return f"{siapa} ini ditunjang oleh {dan(ada)}. {uang}"


def _kapital(teks: str) -> str:
    return teks[:1].upper() + teks[1:]


def supporting(hasil: HasilSasaran, bahan: Bahan) -> tuple[HasilAnggaran, ...]:
    """Analysis 7: the lines under a sasaran; under a tujuan its programmes only, for the rest stands below."""
    baris = bahan.anggaran(hasil.sasaran)
    return tuple(b for b in baris if b.mata.tingkat == "program") if hasil.sasaran.tingkat == "tujuan" else baris


def supporting_sentence(baris: Sequence[HasilAnggaran], hasil: HasilSasaran, bahan: Bahan) -> Alinea:
    """Analysis 7 in words, or what to fill in so that it can be said."""
    if not baris:
        return belum(f"program/kegiatan penunjang sasaran {hasil.sasaran.kode}", "isi kolom sasaran lembar anggaran")
    return Alinea(TEKS, penunjang(baris, hasil, bahan.periode))


def efficiency_row(hasil: HasilSasaran, bahan: Bahan) -> tuple[str, str, str, str, str]:
    """Analysis 6: mean, how many it counted, serapan, difference in percentage points, conclusion."""
    return (
        angka.tetap(hasil.rata.persen),
        f"{hasil.rata.dihitung} dari {hasil.rata.dari}",
        angka.capaian(hasil.serapan),
        angka.tetap(hasil.efisiensi.tingkat),
        conclusion(hasil.efisiensi, bahan),
    )
