"""Bidang against PD: what the units add up to beside what the PD reported elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.analyse.agregasi import contributions
from pipeline.analyse.akumulasi import whole
from pipeline.analyse.berkas_csv import plain
from pipeline.analyse.indikator import cara
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Belanja, belanja, jumlahkan
from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.formulir import IsianAnggaran, IsianRekap, Penerimaan
from pipeline.domain.keuangan import Pohon
from pipeline.domain.nilai import Nilai
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi


def reconcile(bacaan: Bacaan, hasil: Sequence[HasilIndikator]) -> tuple[BarisRekonsiliasi, ...]:
    """Every figure of ``rekap_pd`` and ``lra`` of the quarters so far beside that of the forms."""
    by_kode = {h.indikator.kode: h for h in hasil}
    asked = (lra.kode for penerimaan in bacaan.penerimaan for lra in penerimaan.lra)
    pohon = Pohon.dari((*bacaan.rencana.pohon_anggaran.induk, *asked))
    rows: list[BarisRekonsiliasi] = []
    so_far: list[Belanja] = []
    for penerimaan in sorted(bacaan.penerimaan, key=lambda p: p.triwulan):
        if penerimaan.triwulan in bacaan.periode.triwulan_berjalan:
            so_far.append(belanja(bacaan.rencana, replace(penerimaan, lra=()), pohon))
            rows.extend(_performance(penerimaan, by_kode))
            rows.extend(_anggaran(lra, so_far, bacaan, penerimaan.triwulan) for lra in penerimaan.lra)
    return tuple(rows)


def _performance(penerimaan: Penerimaan, hasil: dict[str, HasilIndikator]) -> Iterator[BarisRekonsiliasi]:
    for rekap in penerimaan.rekap_pd:
        if (hasil_indikator := hasil.get(rekap.indikator)) is not None:
            yield _indikator(rekap, hasil_indikator, penerimaan)


def _indikator(rekap: IsianRekap, hasil: HasilIndikator, penerimaan: Penerimaan) -> BarisRekonsiliasi:
    indikator = hasil.indikator
    so_far = [t for t in hasil.triwulan if t.triwulan <= penerimaan.triwulan]
    nilai = so_far[-1].realisasi
    sumbangan = contributions(indikator, penerimaan)
    return BarisRekonsiliasi(
        kode=indikator.kode,
        uraian=indikator.uraian,
        satuan=indikator.satuan,
        metode=indikator.metode_agregasi,
        sumbangan=tuple((s.unit_kerja, _text(s.nilai)) for s in sumbangan),
        nilai_bidang=nilai,
        nilai_pd=rekap.realisasi,
        selisih=_difference(nilai, rekap.realisasi),
        tempat=rekap.tempat,
        unit_kerja=sumbangan[0].unit_kerja if len(sumbangan) == 1 else "",
        triwulan=penerimaan.triwulan,
        sampai=whole(cara(indikator), [t.realisasi for t in so_far]),
    )


def _anggaran(lra: IsianAnggaran, so_far: Sequence[Belanja], bacaan: Bacaan, triwulan: int) -> BarisRekonsiliasi:
    mata = bacaan.rencana.anggaran_menurut_kode.get(lra.kode)
    nilai, jumlah = so_far[-1].nilai(lra.kode), so_far[-1].jumlah.get(lra.kode)
    return BarisRekonsiliasi(
        kode=lra.kode,
        uraian=mata.uraian if mata else lra.kode,
        satuan="Rp",
        metode="jumlah",
        sumbangan=tuple((baris.kode, _text(baris.realisasi)) for baris in jumlah.baris) if jumlah else (),
        nilai_bidang=nilai,
        nilai_pd=lra.realisasi,
        selisih=_difference(nilai, lra.realisasi),
        tempat=lra.tempat,
        unit_kerja=mata.unit_kerja if mata else "",
        triwulan=triwulan,
        sampai=jumlahkan(satu.nilai(lra.kode) for satu in so_far),
    )


def _difference(bidang: Nilai, pd: Nilai) -> Decimal | None:
    if bidang.angka is None or pd.angka is None or not (bidang.terisi and pd.terisi):
        return None
    return pd.angka - bidang.angka


def _text(nilai: Nilai) -> str:
    """A contribution as text for the table: as written, else its plain number."""
    if not nilai.terisi:
        return nilai.keadaan.sebutan
    return nilai.teks or plain(nilai)
