"""Bidang against PD: what the units add up to beside what the PD reported elsewhere."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.analyse.agregasi import contributions
from pipeline.analyse.anggaran import reported_spending
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import BarisRekonsiliasi, HasilIndikator
from pipeline.domain.formulir import IsianAnggaran, IsianRekap, Penerimaan
from pipeline.domain.nilai import Nilai


def reconcile(bacaan: Bacaan, hasil: Sequence[HasilIndikator]) -> tuple[BarisRekonsiliasi, ...]:
    """Every figure of ``rekap_pd`` and ``lra`` of the quarters so far beside that of the forms."""
    by_kode = {h.indikator.kode: h for h in hasil}
    rows: list[BarisRekonsiliasi] = []
    for penerimaan in bacaan.penerimaan:
        if penerimaan.triwulan in bacaan.periode.triwulan_berjalan:
            rows.extend(_performance(penerimaan, by_kode))
            rows.extend(_money(penerimaan, bacaan))
    return tuple(rows)


def _performance(penerimaan: Penerimaan, hasil: dict[str, HasilIndikator]) -> Iterator[BarisRekonsiliasi]:
    for rekap in penerimaan.rekap_pd:
        if (hasil_indikator := hasil.get(rekap.indikator)) is not None:
            yield _indikator(rekap, hasil_indikator, penerimaan)


def _indikator(rekap: IsianRekap, hasil: HasilIndikator, penerimaan: Penerimaan) -> BarisRekonsiliasi:
    indikator = hasil.indikator
    nilai = next(t.realisasi for t in hasil.triwulan if t.triwulan == penerimaan.triwulan)
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
    )


def _money(penerimaan: Penerimaan, bacaan: Bacaan) -> Iterator[BarisRekonsiliasi]:
    forms = Penerimaan(penerimaan.triwulan, penerimaan.formulir)
    reported = reported_spending(forms)
    for lra in penerimaan.lra:
        yield _anggaran(lra, reported, bacaan, penerimaan.triwulan)


def _anggaran(
    lra: IsianAnggaran, reported: dict[str, tuple[IsianAnggaran, ...]], bacaan: Bacaan, triwulan: int
) -> BarisRekonsiliasi:
    mata = bacaan.rencana.anggaran_menurut_kode.get(lra.kode)
    rows = _rows_below(lra.kode, reported)
    filled = [row.realisasi.angka for row in rows if row.realisasi.terisi and row.realisasi.angka is not None]
    nilai = Nilai.dari(sum(filled, Decimal(0)), rows[0].realisasi.tempat) if filled else Nilai.kosong()
    return BarisRekonsiliasi(
        kode=lra.kode,
        uraian=mata.uraian if mata else lra.kode,
        satuan="Rp",
        metode="jumlah",
        sumbangan=tuple((row.kode, _text(row.realisasi)) for row in rows),
        nilai_bidang=nilai,
        nilai_pd=lra.realisasi,
        selisih=_difference(nilai, lra.realisasi),
        tempat=lra.tempat,
        unit_kerja=mata.unit_kerja if mata else "",
        triwulan=triwulan,
    )


def _rows_below(kode: str, reported: dict[str, tuple[IsianAnggaran, ...]]) -> list[IsianAnggaran]:
    """The reported rows of a kode, or of everything below it when it has none itself."""
    own = reported.get(kode, ())
    if own:
        return list(own)
    return [row for other in sorted(reported) if other.startswith(kode + ".") for row in reported[other]]


def _difference(bidang: Nilai, pd: Nilai) -> Decimal | None:
    if bidang.angka is None or pd.angka is None or not (bidang.terisi and pd.terisi):
        return None
    return pd.angka - bidang.angka


def _text(nilai: Nilai) -> str:
    """A contribution as text for the table: as written, else its plain number."""
    if not nilai.terisi:
        return nilai.keadaan.sebutan
    return nilai.teks or (str(nilai.angka) if nilai.angka is not None else "")
