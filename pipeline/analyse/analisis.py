"""The analysis of one period: every figure that any document prints is computed here, once."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from pipeline.analyse.indikator import actions, kategori, measure
from pipeline.analyse.rekonsiliasi import reconcile
from pipeline.analyse.rumus import SERATUS
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import AnggaranSasaran, Belanja, absorption, jumlahkan, teratas
from pipeline.domain.capaian import (
    Analisis,
    Capaian,
    EfisiensiIndikator,
    HasilAnggaran,
    HasilIndikator,
    HasilSasaran,
    Rata,
)
from pipeline.domain.efisiensi import Efisiensi
from pipeline.domain.fisik import Fisik, physical
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Sasaran, speaking_level
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.penunjang import AnggaranIndikator
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.regulation.rumus import MetodeEfisiensi, efficiency_in_force
from pipeline.regulation.skala import Skala, scale_in_force


def analyse(bacaan: Bacaan) -> Analisis:
    """Capaian, serapan, means, efficiency and reconciliation of the period."""
    kebijakan, tahun = bacaan.instansi.kebijakan, bacaan.rencana.tahun
    skala, metode = scale_in_force(kebijakan, tahun), efficiency_in_force(kebijakan, tahun)
    indikator = tuple(measure(i, bacaan, skala) for i in bacaan.rencana.indikator)
    anggaran = spending(bacaan)
    rata = _overall(bacaan, indikator)
    pagu, realisasi = totals(anggaran)
    serapan = absorption(pagu, realisasi)
    return Analisis(
        indikator=indikator,
        anggaran=anggaran,
        rencana_aksi=actions(bacaan),
        sasaran=roll_up(bacaan, indikator, anggaran, skala, metode),
        rata_pd=rata,
        kategori_pd=kategori(skala, rata.persen),
        pagu=pagu,
        realisasi=realisasi,
        serapan=serapan,
        efisiensi=efficiency_of(rata.persen, serapan, metode, bacaan.periode),
        rekonsiliasi=reconcile(bacaan, indikator),
        efisiensi_indikator=by_indikator(bacaan, indikator, anggaran, metode),
    )


def _overall(bacaan: Bacaan, indikator: tuple[HasilIndikator, ...]) -> Rata:
    """The PD's mean over the indikator of its measured level."""
    level = measured_level(bacaan.rencana)
    kodes = {s.kode for s in bacaan.rencana.sasaran if s.tingkat == level}
    return Rata.hitung(h.capaian for h in indikator if h.indikator.sasaran in kodes)


def measured_level(rencana: Perencanaan) -> str:
    """The level whose indikator speak for the PD: strategis, or the highest below it that has any."""
    dengan = {rencana.sasaran_menurut_kode[i.sasaran].tingkat for i in rencana.indikator
              if i.sasaran in rencana.sasaran_menurut_kode}  # fmt: skip
    return speaking_level(dengan)


def roll_up(
    bacaan: Bacaan,
    indikator: Sequence[HasilIndikator],
    anggaran: Sequence[HasilAnggaran],
    skala: Skala,
    metode: MetodeEfisiensi,
) -> tuple[HasilSasaran, ...]:
    """One result per sasaran that has indikator, in the order of the plan."""
    milik = menurut(indikator, lambda hasil: hasil.indikator.sasaran)
    uang = AnggaranSasaran(bacaan.rencana, anggaran)
    return tuple(
        _one(sasaran, milik[sasaran.kode], totals(uang.pada(sasaran)), (skala, metode, bacaan.periode))
        for sasaran in bacaan.rencana.sasaran
        if sasaran.kode in milik
    )


def _one(
    sasaran: Sasaran,
    hasil: Sequence[HasilIndikator],
    uang: tuple[Decimal | None, Decimal | None],
    aturan: tuple[Skala, MetodeEfisiensi, Periode],
) -> HasilSasaran:
    skala, metode, periode = aturan
    rata, serapan = Rata.hitung(h.capaian for h in hasil), absorption(*uang)
    return HasilSasaran(
        sasaran=sasaran,
        rata=rata,
        kategori=kategori(skala, rata.persen),
        pagu=uang[0],
        realisasi=uang[1],
        serapan=serapan,
        efisiensi=efficiency_of(rata.persen, serapan, metode, periode),
    )


_TANPA_TAUTAN = Capaian(None, alasan="rencana belum menautkan anggaran dengan indikator itu")


def by_indikator(
    bacaan: Bacaan, indikator: Iterable[HasilIndikator], anggaran: Sequence[HasilAnggaran], metode: MetodeEfisiensi
) -> dict[str, EfisiensiIndikator]:
    """The efficiency of every indikator, from the money that serves it."""
    uang, semua = AnggaranIndikator(bacaan.rencana, anggaran), dict[str, EfisiensiIndikator]()
    for hasil in indikator:
        baris = uang.pada(hasil.indikator)
        serapan = absorption(*totals(baris)) if baris else _TANPA_TAUTAN
        semua[hasil.indikator.kode] = EfisiensiIndikator(
            penunjang=tuple(satu.mata.kode for satu in baris),
            sesasaran=bool(baris) and uang.sendiri(hasil.indikator),
            serapan=serapan,
            efisiensi=efficiency_of(hasil.capaian.persen, serapan, metode, bacaan.periode),
        )
    return semua


def efficiency_of(persen: Decimal | None, serapan: Capaian, metode: MetodeEfisiensi, periode: Periode) -> Efisiensi:
    """Capaian, or 100 by another method, minus serapan in percentage points, within its bound, with its band's label.

    The two are subtracted as they are printed, so that a reader who does so gets the same difference.

    Nothing is concluded where low spending says nothing: below the threshold of capaian, where nothing was spent, and
    before the year ends, since serapan stands against the pagu of the whole year.
    """
    if persen is None or serapan.persen is None:
        kurang = "capaian belum dapat dihitung" if persen is None else serapan.alasan
        return Efisiensi(None, metode.label_tanpa, kurang, metode.nama)
    if serapan.persen == 0:
        return Efisiensi(None, metode.label_tanpa, "tidak ada realisasi anggaran", metode.nama)
    dari = SERATUS if metode.dari == "seratus" else bulat(persen)
    selisih = max(-metode.batas, min(metode.batas, dari - bulat(serapan.persen)))
    belum = _not_yet(persen, metode, periode)
    if belum:
        return Efisiensi(selisih, metode.label_belum, belum, metode.nama)
    return Efisiensi(selisih, _label(selisih, metode), "", metode.nama)


def _not_yet(persen: Decimal, metode: MetodeEfisiensi, periode: Periode) -> str:
    if not periode.berakhir:
        return "serapan terhadap pagu setahun baru dapat dinilai pada akhir tahun"
    if bulat(persen) < metode.ambang_capaian:
        return f"capaian di bawah {metode.ambang_capaian} persen"
    return ""


def _label(selisih: Decimal, metode: MetodeEfisiensi) -> str:
    if selisih > metode.pita:
        return metode.label_efisien
    return metode.label_cukup if abs(selisih) <= metode.pita else metode.label_tidak


def spending(bacaan: Bacaan) -> tuple[HasilAnggaran, ...]:
    """One result per budget line of the plan, in its order."""
    pagu = _pagu(bacaan.rencana)
    fisik = physical(bacaan.rencana, bacaan.penerimaan_berjalan, pagu)
    return tuple(_line(m, pagu[m.kode], bacaan.belanja, fisik[m.kode]) for m in bacaan.rencana.anggaran)


def _line(mata: MataAnggaran, pagu: Nilai, quarters: Mapping[int, Belanja], fisik: Fisik) -> HasilAnggaran:
    triwulan = tuple(quarters[n].nilai(mata.kode) if n in quarters else Nilai.kosong() for n in (1, 2, 3, 4))
    jumlah = (quarters[nomor].jumlah.get(mata.kode) for nomor in sorted(quarters))
    cells = (baris.realisasi.tempat for satu in jumlah if satu is not None for baris in satu.baris)
    total = jumlahkan(triwulan)
    if not total.terisi:
        total = next((nilai for nilai in triwulan if nilai.teks), total)
    return HasilAnggaran(
        mata=mata,
        pagu=pagu,
        realisasi=total,
        serapan=absorption(pagu.angka, total.angka),
        triwulan=triwulan,
        jejak=tuple(dict.fromkeys(place for place in (mata.pagu_berlaku.tempat, *cells) if place.berkas)),
        fisik=fisik,
    )


def _pagu(rencana: Perencanaan) -> dict[str, Nilai]:
    """The pagu in force of every kode: its own, else the sum of those right below it."""
    pohon, hasil = rencana.pohon_anggaran, dict[str, Nilai]()
    for kode in pohon.dari_bawah:
        own = rencana.anggaran_menurut_kode[kode].pagu_berlaku
        hasil[kode] = own if own.terisi else jumlahkan(hasil[anak] for anak in pohon.anak[kode])
    return hasil


def totals(hasil: Iterable[HasilAnggaran]) -> tuple[Decimal | None, Decimal | None]:
    """Pagu and realisasi of a set of lines without double counting; None where nothing is filled."""
    rows = teratas(hasil)
    return jumlahkan(row.pagu for row in rows).angka, jumlahkan(row.realisasi for row in rows).angka
