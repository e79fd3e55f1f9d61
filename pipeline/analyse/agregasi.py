"""From units to the perangkat daerah: one indikator in one quarter (contract, section 4)."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from pipeline.analyse.akumulasi import unfilled
from pipeline.analyse.rumus import SERATUS, number
from pipeline.analyse.skm import ikm
from pipeline.domain.capaian import Sumbangan
from pipeline.domain.formulir import Formulir, IsianKinerja, Jawaban, Penerimaan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.regulation.satuan import is_percent


def newest_first(formulir: Iterable[Formulir]) -> list[Formulir]:
    """Forms with the latest round of each unit first."""
    return sorted(formulir, key=lambda form: form.urutan, reverse=True)


def contributions(indikator: Indikator, penerimaan: Penerimaan) -> tuple[Sumbangan, ...]:
    """What each unit reported on one indikator in one quarter: the newest row of each, answering units first.

    A mended form that holds only some rows replaces only those; older rows stay.
    """
    rows: dict[str, IsianKinerja] = {}
    for form in newest_first(penerimaan.formulir):
        for isian in form.kinerja:
            if isian.indikator == indikator.kode:
                rows.setdefault(form.unit_kerja, isian)
    answering = [unit for unit in indikator.unit_kerja if unit in rows]
    others = sorted(unit for unit in rows if unit not in answering)
    return tuple(
        Sumbangan(unit, penerimaan.triwulan, reported(rows[unit], indikator), rows[unit])
        for unit in [*answering, *others]
    )


def reported(isian: IsianKinerja, indikator: Indikator) -> Nilai:
    """The value of one row: its realisasi, else pembilang and penyebut put together."""
    if isian.realisasi.terisi or not (isian.pembilang.terisi and isian.penyebut.terisi):
        return isian.realisasi
    return _share(indikator, isian.pembilang.angka, isian.penyebut.angka, isian.pembilang)


def _share(indikator: Indikator, atas: Decimal | None, bawah: Decimal | None, asal: Nilai) -> Nilai:
    if atas is None or bawah is None:
        return Nilai.kosong(asal.tempat)
    if bawah == 0:
        return Nilai(Keadaan.KOSONG, "tidak dapat dihitung karena penyebut 0")
    kali = SERATUS if is_percent(indikator.satuan) or indikator.metode_agregasi == "persentase" else Decimal(1)
    return Nilai(Keadaan.TERISI, angka=atas / bawah * kali, pembilang=atas, penyebut=bawah, tempat=asal.tempat)


def aggregate(indikator: Indikator, sumbangan: Sequence[Sumbangan], penerimaan: Penerimaan, bobot: str) -> Nilai:
    """The PD's value of one indikator in one quarter by its ``metode_agregasi``.

    ``bobot`` is the weight rule of the Survei Kepuasan Masyarakat. What cannot be put together is unfilled and its
    text says why.
    """
    if indikator.metode_agregasi == "skm":
        jawaban = _answers(penerimaan.formulir)
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
        return _pooled(indikator, filled)
    return _computed(indikator, filled)


def _answers(formulir: Iterable[Formulir]) -> list[Jawaban]:
    """The respondents of every unit, each unit's newest form with a questionnaire."""
    units: dict[str, tuple[Jawaban, ...]] = {}
    for form in newest_first(formulir):
        if form.kuesioner:
            units.setdefault(form.unit_kerja, form.kuesioner)
    return [jawaban for unit in sorted(units) for jawaban in units[unit]]


def _pooled(indikator: Indikator, filled: Sequence[Sumbangan]) -> Nilai:
    pairs = [(s.isian.pembilang.angka, s.isian.penyebut.angka) for s in filled]
    if any(atas is None or bawah is None for atas, bawah in pairs):
        return Nilai(Keadaan.KOSONG, "pembilang dan penyebut belum lengkap, persentase tidak boleh dijumlahkan")
    atas = sum((a for a, _ in pairs if a is not None), Decimal(0))
    bawah = sum((b for _, b in pairs if b is not None), Decimal(0))
    return _share(indikator, atas, bawah, Nilai(Keadaan.TERISI, bentuk=Bentuk.BAGIAN))


def _mean(angka: Sequence[Decimal]) -> Decimal:
    return sum(angka, Decimal(0)) / len(angka)


_METODE: dict[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "jumlah": lambda angka: sum(angka, Decimal(0)),
    "rata_rata": _mean,
    "maksimum": max,
    "minimum": min,
}


def _computed(indikator: Indikator, filled: Sequence[Sumbangan]) -> Nilai:
    angka = [number(s.nilai, persen=is_percent(indikator.satuan)) for s in filled]
    bulat = [a for a in angka if a is not None]
    if len(bulat) < len(angka):
        return Nilai(Keadaan.KOSONG, "nilai unit kerja berupa teks tidak dapat digabung")
    return Nilai.dari(_METODE[indikator.metode_agregasi](bulat))
