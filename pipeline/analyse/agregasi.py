"""From units to the perangkat daerah: one indikator in one quarter (contract, section 4)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.analyse.akumulasi import pooled, share, unfilled
from pipeline.analyse.rumus import SERATUS
from pipeline.analyse.skm import ikm
from pipeline.domain.capaian import Sumbangan
from pipeline.domain.formulir import IsianKinerja, Jawaban, Penerimaan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.regulation.satuan import is_percent


def contributions(indikator: Indikator, penerimaan: Penerimaan) -> tuple[Sumbangan, ...]:
    """What each unit reported on one indikator in one quarter: the newest row of each, answering units first."""
    rows = penerimaan.kinerja.get(indikator.kode, {})
    answering = [unit for unit in indikator.unit_kerja if unit in rows]
    others = sorted(unit for unit in rows if unit not in answering)
    return tuple(
        Sumbangan(unit, penerimaan.triwulan, reported(rows[unit], indikator), rows[unit])
        for unit in [*answering, *others]
    )


def reported(isian: IsianKinerja, indikator: Indikator) -> Nilai:
    """The value of one row: its realisasi, else pembilang and penyebut put together; it keeps both parts."""
    atas, bawah = isian.pembilang, isian.penyebut
    if not (atas.terisi and bawah.terisi):
        return isian.realisasi
    if isian.realisasi.terisi:
        return _with_parts(isian.realisasi, atas.angka, bawah.angka)
    return _share(indikator, atas.angka, bawah.angka, atas)


def _with_parts(realisasi: Nilai, atas: Decimal | None, bawah: Decimal | None) -> Nilai:
    if realisasi.bentuk is not Bentuk.ANGKA or atas is None or bawah is None:
        return realisasi
    return replace(realisasi, pembilang=atas, penyebut=bawah)


def _share(indikator: Indikator, atas: Decimal | None, bawah: Decimal | None, asal: Nilai) -> Nilai:
    if atas is None or bawah is None:
        return Nilai.kosong(asal.tempat)
    persen = is_percent(indikator.satuan) or indikator.metode_agregasi == "persentase"
    hasil = share(atas, bawah, SERATUS if persen else Decimal(1))
    return replace(hasil, tempat=asal.tempat) if hasil.terisi else hasil


def aggregate(indikator: Indikator, sumbangan: Sequence[Sumbangan], penerimaan: Penerimaan, bobot: str) -> Nilai:
    """The PD's value of one indikator in one quarter by its ``metode_agregasi``.

    ``bobot`` is the weight rule of the Survei Kepuasan Masyarakat. What cannot be put together is unfilled and its
    text says why.
    """
    if indikator.metode_agregasi == "skm":
        jawaban = _answers(penerimaan)
        if jawaban:
            hasil = ikm(jawaban, bobot, penerimaan.formulir[0].tahun)
            if hasil.ikm is None:
                return Nilai(Keadaan.KOSONG, hasil.alasan)
            return Nilai.dari(hasil.ikm, jawaban[0].tempat)
    filled = [s for s in sumbangan if s.nilai.terisi]
    if not filled:
        return unfilled([s.nilai for s in sumbangan]) if sumbangan else Nilai.kosong()
    if len(filled) == 1 or indikator.metode_agregasi in ("tunggal", "skm"):
        return filled[0].nilai
    if indikator.metode_agregasi == "persentase":
        return pooled([s.nilai for s in filled])
    return _computed(indikator, filled)


def _answers(penerimaan: Penerimaan) -> list[Jawaban]:
    """The respondents of every unit, each unit's newest form with a questionnaire."""
    units: dict[str, tuple[Jawaban, ...]] = {}
    for form in penerimaan.terbaru:
        if form.kuesioner:
            units.setdefault(form.unit_kerja, form.kuesioner)
    return [jawaban for unit in sorted(units) for jawaban in units[unit]]


def _mean(angka: Sequence[Decimal]) -> Decimal:
    return sum(angka, Decimal(0)) / len(angka)


_METODE: dict[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "jumlah": lambda angka: sum(angka, Decimal(0)),
    "rata_rata": _mean,
    "maksimum": max,
    "minimum": min,
}


def _computed(indikator: Indikator, filled: Sequence[Sumbangan]) -> Nilai:
    angka = [s.nilai.terhitung(persen=is_percent(indikator.satuan)) for s in filled]
    bulat = [a for a in angka if a is not None]
    if len(bulat) < len(angka):
        return Nilai(Keadaan.KOSONG, "nilai unit kerja berupa teks tidak dapat digabung")
    return Nilai.dari(_METODE[indikator.metode_agregasi](bulat))
