"""The sentences that follow from figures, each by its written rule; nothing else in the report concludes.

Every rule: a value that is not filled is named by its state and never concluded upon; before the year is over nothing
is said about years; ``negatif`` turns better and worse around, ``rentang`` says neither.
"""

from decimal import Decimal
from itertools import groupby, pairwise
from operator import itemgetter

from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.instansi import PeriodeRenstra
from pipeline.domain.kinerja import Pembanding, Riwayat
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.periode import Periode
from pipeline.naskah import angka
from pipeline.regulation.satuan import may_be_summed
from pipeline.render.lkjip.sebut import (
    Putusan,
    besaran,
    dan,
    persen,
    putusan,
    selisih,
    sifat,
    tanpa_capaian,
    waktu,
)

SEBUTAN_TINGKAT = {
    "kabupaten": "kabupaten/kota",
    "provinsi": "provinsi",
    "nasional": "nasional",
    "standar": "standar",
}
_AKIBAT = {
    Putusan.MELAMPAUI: ", sehingga target terlampaui",
    Putusan.MENCAPAI: ", sehingga target tercapai",
    Putusan.BELUM: "; target belum tercapai",
}


def target_dan_realisasi(hasil: HasilIndikator, periode: Periode) -> str:
    """Analysis 1: target and realisasi of the period, the capaian with its category, and the verdict."""
    nama, satuan = hasil.indikator.uraian, hasil.indikator.satuan
    if not hasil.realisasi.terisi:
        return _tanpa_realisasi(nama, hasil.realisasi, periode)
    kini = f"Realisasi {nama} {waktu(periode)} adalah {besaran(hasil.realisasi, satuan)}{_catatan(hasil)}"
    if hasil.capaian.persen is None:
        return f"{kini}; capaian {tanpa_capaian(hasil.capaian)}.{_kemajuan(hasil, periode)}"
    kategori = f" ({hasil.kategori})" if hasil.kategori else ""
    return f"{kini}{_dari(hasil)}, dengan capaian {persen(hasil.capaian)}{kategori}{_AKIBAT[putusan(hasil)]}."


def _dari(hasil: HasilIndikator) -> str:
    """The target after the realisasi; a part of a whole already says ``dari`` and is set apart."""
    target = besaran(hasil.target, hasil.indikator.satuan)
    terbagi = Bentuk.BAGIAN in (hasil.realisasi.bentuk, hasil.target.bentuk)
    return f", sedangkan targetnya {target}" if terbagi else f" dari target {target}"


def _catatan(hasil: HasilIndikator) -> str:
    return f" ({hasil.catatan})" if hasil.catatan else ""


def _tanpa_realisasi(nama: str, realisasi: Nilai, periode: Periode) -> str:
    keadaan = angka.keadaan(realisasi)
    if keadaan == "tidak berlaku":
        return f"{nama} tidak berlaku {waktu(periode)}, sehingga tidak diperhitungkan dalam rata-rata capaian."
    return f"Realisasi {nama} {waktu(periode)} {keadaan}, sehingga capaiannya belum dapat disimpulkan."


def _kemajuan(hasil: HasilIndikator, periode: Periode) -> str:
    """Progress against the year, said only where the quarter itself has no target."""
    if hasil.target.terisi:
        return ""
    if hasil.kemajuan.persen is None:
        return _terpakai(hasil, periode)
    return f" Terhadap target tahun {periode.tahun} kemajuannya {persen(hasil.kemajuan)}."


def _terpakai(hasil: HasilIndikator, periode: Periode) -> str:
    """What a negative indikator has counted so far beside the year's bound, which is no progress."""
    satuan = hasil.indikator.satuan
    if hasil.indikator.metode_akumulasi != "kumulatif" or not hasil.target_tahun.terisi or periode.berakhir:
        return ""
    batas = besaran(hasil.target_tahun, satuan)
    return f" Batas untuk seluruh tahun {periode.tahun} adalah {batas}."


def tahun_lalu(hasil: HasilIndikator, periode: Periode) -> str:
    """Analysis 2: the realisasi beside that of the year before: meningkat, menurun or tetap, and what that means."""
    nama, lalu = hasil.indikator.uraian, periode.tahun - 1
    belum = _belum_dibandingkan(hasil, periode, f"realisasi tahun {lalu}")
    if belum:
        return belum
    if not hasil.tahun_lalu.terisi:
        keadaan = angka.keadaan(hasil.tahun_lalu)
        return f"Realisasi {nama} tahun {lalu} {keadaan}, sehingga belum dapat dibandingkan."
    if _nol_tanpa_data(hasil, lalu):
        return f"Realisasi {nama} tahun {lalu} tercatat 0 tanpa target, sehingga tidak dijadikan pembanding."
    return _perubahan(hasil, periode, lalu)


def _perubahan(hasil: HasilIndikator, periode: Periode, lalu: int) -> str:
    nama, satuan = hasil.indikator.uraian, hasil.indikator.satuan
    pada = f"{'pada ' if periode.setahun else ''}{waktu(periode)}"
    dulu, kini = besaran(hasil.tahun_lalu, satuan), besaran(hasil.realisasi, satuan)
    dua = f"{dulu} pada tahun {lalu} menjadi {kini} {pada}"
    tetap = f"Realisasi {nama} tetap {kini}, sama dengan tahun {lalu}."
    if hasil.tahun_lalu.angka is None or hasil.realisasi.angka is None:
        return tetap if _sama_tertulis(hasil) else f"Realisasi {nama} berubah dari {dua}."
    if Bentuk.BATAS in (hasil.realisasi.bentuk, hasil.tahun_lalu.bentuk) and not _sama_tertulis(hasil):
        berdua = f"{dulu} pada tahun {lalu} dan {kini} {pada}"
        return f"Realisasi {nama} tercatat {berdua}, sehingga perubahannya belum dapat dihitung."
    beda = angka.dibulatkan(hasil.realisasi.angka) - angka.dibulatkan(hasil.tahun_lalu.angka)
    if beda == 0:
        return tetap
    makna = sifat(beda, hasil.indikator.polaritas)
    awal = "semula" if Bentuk.BAGIAN in (hasil.realisasi.bentuk, hasil.tahun_lalu.bentuk) else "dari"
    return (
        f"Realisasi {nama} {'meningkat' if beda > 0 else 'menurun'} {selisih(beda, satuan)}, {awal} "
        f"{dua}{f', yang berarti {makna}' if makna else ''}."
    )


def _sama_tertulis(hasil: HasilIndikator) -> bool:
    return hasil.tahun_lalu.teks.strip() == hasil.realisasi.teks.strip()


def _nol_tanpa_data(hasil: HasilIndikator, tahun: int) -> bool:
    """Whether a zero of an earlier year stands for a year without data.

    An index, a score or a percentage of 0 for which nothing was promised was not measured; a count of 0 is a count.
    """
    if may_be_summed(hasil.indikator.satuan):
        return False
    return any(r.tahun == tahun and _tak_diukur(hasil, r) for r in hasil.riwayat)


def _tak_diukur(hasil: HasilIndikator, lama: Riwayat) -> bool:
    tanpa_target = not lama.target.terisi or (hasil.indikator.polaritas == "positif" and lama.target.angka == 0)
    return lama.realisasi.terisi and lama.realisasi.angka == 0 and tanpa_target


def kecenderungan(hasil: HasilIndikator, periode: Periode) -> str:
    """Analysis 2, more years: how often the realisasi rose, fell and stayed; empty below three filled years."""
    semua = [(r.tahun, r.realisasi) for r in hasil.riwayat if not _nol_tanpa_data(hasil, r.tahun)]
    if periode.berakhir:
        semua.append((periode.tahun, hasil.realisasi))
    deret = [(tahun, nilai.tepat) for tahun, nilai in semua if nilai.terisi and nilai.tepat is not None]
    if len(deret) < 3:
        return ""
    beda = [kini - lalu for (_, lalu), (_, kini) in pairwise(deret)]
    naik, turun = sum(b > 0 for b in beda), sum(b < 0 for b in beda)
    kali = ((naik, "naik"), (turun, "turun"), (len(beda) - naik - turun, "tetap"))
    arah = dan([f"{kata} pada {jumlah} tahun" for jumlah, kata in kali if jumlah])
    return f"Dari {len(deret)} tahun yang datanya tersedia ({deret[0][0]}–{deret[-1][0]}), realisasi {arah}."


def jangka_menengah(hasil: HasilIndikator, akhir: int | None, periode: Periode, rencana: str = "Renstra") -> str:
    """Analysis 3: the realisasi so far beside the target of the last year of the Renstra, or of another plan."""
    nama, satuan = hasil.indikator.uraian, hasil.indikator.satuan
    sebutan = f"target akhir {rencana}{f' tahun {akhir}' if akhir else ''}"
    if not hasil.akhir_renstra.terisi:
        return f"{sebutan[:1].upper()}{sebutan[1:]} untuk {nama} belum ada, sehingga belum dapat dibandingkan."
    if not hasil.realisasi.terisi:
        return _tanpa_perbandingan(hasil, periode)
    kini, nanti = besaran(hasil.realisasi, satuan) + _catatan(hasil), besaran(hasil.akhir_renstra, satuan)
    terbagi = Bentuk.BAGIAN in (hasil.realisasi.bentuk, hasil.akhir_renstra.bentuk)
    dua = f"{kini}{', dibandingkan dengan' if terbagi else ' dari'} {sebutan} ({nanti})"
    maju = hasil.capaian_akhir_renstra
    if maju.persen is None:
        return f"Realisasi {nama} {waktu(periode)} adalah {dua}; kemajuannya {tanpa_capaian(maju)}."
    letak = "telah tercapai" if maju.tercapai else "belum tercapai"
    simpul = f", sehingga target itu {letak}" if periode.berakhir else ""
    return f"Realisasi {nama} {waktu(periode)} adalah {dua}, dengan kemajuan {persen(maju)}{simpul}."


def pergantian_renstra(hasil: HasilIndikator, lama: PeriodeRenstra, baru: PeriodeRenstra) -> str:
    """Analysis 3 in a year of change: the end of the old Renstra and the beginning of the new."""
    nama, satuan = hasil.indikator.uraian, hasil.indikator.satuan
    akhir, awal = besaran(hasil.akhir_renstra_lama, satuan), besaran(hasil.awal_renstra_baru, satuan)
    return (
        f"Untuk {nama}, target akhir {lama.sebutan} adalah {akhir} (tahun {lama.akhir}) dan target awal "
        f"{baru.sebutan} adalah {awal} (tahun {baru.awal})."
    )


def pembanding(hasil: HasilIndikator, periode: Periode) -> str:
    """Analysis 4: the realisasi beside every benchmark given; empty when there is none."""
    if not hasil.pembanding:
        return ""
    belum = _belum_dibandingkan(hasil, periode, "nilai pembanding")
    if belum:
        return belum
    bagian = "; ".join(
        f"{hubungan} {dan([nama for _, nama in satu])}{makna}"
        for (hubungan, makna), satu in groupby((_relation(hasil, p) for p in hasil.pembanding), key=itemgetter(0))
    )
    return f"Realisasi {hasil.indikator.uraian} ({besaran(hasil.realisasi, hasil.indikator.satuan)}) {bagian}."


def _relation(hasil: HasilIndikator, lain: Pembanding) -> tuple[tuple[str, str], str]:
    """How the realisasi stands to one benchmark and what that means, and the benchmark by name."""
    sebutan = SEBUTAN_TINGKAT.get(lain.tingkat, lain.tingkat)
    nama = f"{sebutan if lain.tingkat == 'standar' else f'angka {sebutan}'} tahun {lain.tahun}"
    teks = f"{nama} ({besaran(lain.nilai, hasil.indikator.satuan)})"
    kini, itu = hasil.realisasi.tepat, lain.nilai.angka if lain.tingkat == "standar" else lain.nilai.tepat
    if not lain.nilai.terisi or kini is None or itu is None:
        return ("belum dapat dibandingkan dengan", ""), teks
    if kini == itu:
        return ("sama dengan", ""), teks
    makna = _nilai_lebih(kini - itu, hasil.indikator.polaritas)
    return (f"{'lebih tinggi' if kini > itu else 'lebih rendah'} daripada", makna), teks


def _nilai_lebih(beda: Decimal, polaritas: str) -> str:
    """Said only for a negative indikator, where higher is not better."""
    if polaritas != "negatif":
        return ""
    return ", artinya kurang baik" if beda > 0 else ", artinya lebih baik"


def _belum_dibandingkan(hasil: HasilIndikator, periode: Periode, dengan: str) -> str:
    """Why a comparison with whole years is not made; empty when it can be."""
    if not hasil.realisasi.terisi:
        return _tanpa_perbandingan(hasil, periode)
    if not periode.berakhir:
        nama = hasil.indikator.uraian
        return f"Realisasi {nama} belum dibandingkan dengan {dengan} karena tahun {periode.tahun} belum berakhir."
    return ""


def _tanpa_perbandingan(hasil: HasilIndikator, periode: Periode) -> str:
    nama, keadaan = hasil.indikator.uraian, angka.keadaan(hasil.realisasi)
    return f"Realisasi {nama} {waktu(periode)} {keadaan}, sehingga belum dapat dibandingkan."
