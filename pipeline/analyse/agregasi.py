"""From units to the perangkat daerah: one indikator in one quarter (contract, section 4)."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from pipeline.analyse.akumulasi import pooled, share, unfilled
from pipeline.analyse.rumus import SERATUS
from pipeline.domain.capaian import Sumbangan
from pipeline.domain.formulir import IsianKinerja, Jawaban, Penerimaan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.regulation import skm
from pipeline.regulation.berlaku import TERBARU
from pipeline.regulation.satuan import is_percent

_SKALA = (1, 2, 3, 4)


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
        jawaban = [satu for isian in penerimaan.isian_unit.values() for satu in isian.kuesioner]
        if jawaban:
            return ikm(jawaban, bobot, penerimaan.formulir[0].tahun)
    filled = [s for s in sumbangan if s.nilai.terisi]
    if not filled:
        return unfilled([s.nilai for s in sumbangan]) if sumbangan else Nilai.kosong()
    return (
        filled[0].nilai if indikator.metode_agregasi in ("tunggal", "skm") else _joined(indikator, sumbangan, filled)
    )


def _joined(indikator: Indikator, sumbangan: Sequence[Sumbangan], filled: Sequence[Sumbangan]) -> Nilai:
    """Several units' values as one; none while a unit's figure is there and cannot be used."""
    if terbuka := [s.unit_kerja for s in sumbangan if _open(s)]:
        return Nilai(Keadaan.KOSONG, f"angka {', '.join(terbuka)} belum pasti")
    if len(filled) == 1:
        return filled[0].nilai
    if indikator.metode_agregasi == "persentase":
        return pooled([s.nilai for s in filled])
    return _computed(indikator, filled)


def _open(satu: Sumbangan) -> bool:
    """Whether a unit wrote a figure that cannot be used: without it the PD's would be another one."""
    cells = (satu.isian.realisasi, satu.isian.pembilang, satu.isian.penyebut)
    return not satu.nilai.terisi and any(n.keadaan is Keadaan.KOSONG and n.teks for n in cells)


_METODE: dict[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "jumlah": lambda angka: sum(angka, Decimal(0)),
    "rata_rata": lambda angka: sum(angka, Decimal(0)) / len(angka),
    "maksimum": max,
    "minimum": min,
}


def _computed(indikator: Indikator, filled: Sequence[Sumbangan]) -> Nilai:
    angka = [s.nilai.terhitung(persen=is_percent(indikator.satuan)) for s in filled]
    bulat = [a for a in angka if a is not None]
    if len(bulat) < len(angka):
        return Nilai(Keadaan.KOSONG, "nilai unit kerja berupa teks tidak dapat digabung")
    return Nilai.dari(_METODE[indikator.metode_agregasi](bulat))


def ikm(jawaban: Sequence[Jawaban], bobot: str = "tepat", tahun: int = TERBARU) -> Nilai:
    """The Indeks Kepuasan Masyarakat of all respondents (PermenPANRB 14/2017): Σ (mean of an unsur × bobot) × 25.

    ``bobot`` is ``tepat`` (1/9), ``0,11`` or ``0,1111``; anything else raises SettingsError. An answer outside 1–4
    counts as open, and its respondent is left out of that unsur only. An unsur that nobody answered leaves the survey
    without an IKM.
    """
    timbangan, banyak = skm.bobot(bobot, tahun), len(skm.unsur(tahun))
    if not jawaban:
        return Nilai(Keadaan.KOSONG, "belum ada jawaban kuesioner")
    unsur = [[n for satu in jawaban for n in satu.unsur[nomor : nomor + 1] if n in _SKALA] for nomor in range(banyak)]
    if terbuka := [f"U{nomor}" for nomor, terisi in enumerate(unsur, 1) if not terisi]:
        return Nilai(Keadaan.KOSONG, f"tidak seorang pun menjawab unsur {', '.join(terbuka)}")
    rata = sum((Fraction(sum(filter(None, terisi)), len(terisi)) for terisi in unsur), Fraction(0))
    indeks = rata * timbangan * 25
    return Nilai.dari(Decimal(indeks.numerator) / Decimal(indeks.denominator), jawaban[0].tempat)
