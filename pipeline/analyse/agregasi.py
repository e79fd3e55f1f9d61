"""From units to the perangkat daerah: one indikator in one quarter (contract, section 4)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from pipeline.analyse.akumulasi import pooled, share, unfilled
from pipeline.analyse.rumus import SERATUS
from pipeline.domain.capaian import Sumbangan
from pipeline.domain.formulir import IsianKinerja, Jawaban, Penerimaan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.regulation import skm
from pipeline.regulation.berlaku import TERBARU
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


_SKALA = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class HasilUnsur:
    """One unsur: how many answered it, how many left it open, and its unrounded means.

    ``nrr`` is the mean of the answers, ``tertimbang`` the mean times bobot; both None when nobody answered.
    """

    kode: str
    nama: str
    jumlah: int
    dijawab: int
    kosong: int
    nrr: Decimal | None
    tertimbang: Decimal | None


@dataclass(frozen=True, slots=True)
class HasilSkm:
    """The survey: nine unsur, the IKM (0–100, unrounded) with its class, or the reason why there is none.

    ``huruf`` and ``mutu`` belong to the IKM rounded to two decimals, so a printed figure never contradicts them.
    """

    unsur: tuple[HasilUnsur, ...]
    responden: int
    tidak_lengkap: int
    """How many respondents left at least one unsur open; each is left out of those unsur only."""
    ikm: Decimal | None
    huruf: str
    mutu: str
    bobot: str
    alasan: str = ""


def ikm(jawaban: Sequence[Jawaban], bobot: str = "tepat", tahun: int = TERBARU) -> HasilSkm:
    """The IKM of all respondents: Σ (mean of an unsur × bobot) × 25.

    ``bobot`` is ``tepat`` (1/9), ``0,11`` or ``0,1111``; anything else raises SettingsError. An answer outside 1–4
    counts as open. An unsur that nobody answered leaves the survey without an IKM.
    """
    timbangan, nama_unsur = skm.bobot(bobot, tahun), skm.unsur(tahun)
    baris = [_jawaban_sah(satu, len(nama_unsur)) for satu in jawaban]
    unsur = tuple(_unsur(nomor, nama, baris, timbangan.nilai) for nomor, nama in enumerate(nama_unsur))
    tidak_lengkap = sum(None in satu for satu in baris)
    alasan = _alasan(unsur, len(baris))
    if alasan:
        return HasilSkm(unsur, len(baris), tidak_lengkap, None, "", "", timbangan.sebutan, alasan)
    indeks = (
        sum((_nrr(nomor, baris) or Fraction(0) for nomor in range(len(unsur))), Fraction(0)) * timbangan.nilai * 25
    )
    nilai = _desimal(indeks)
    kelas = skm.mutu(bulat(nilai), tahun)
    return HasilSkm(unsur, len(baris), tidak_lengkap, nilai, kelas.huruf, kelas.sebutan, timbangan.sebutan)


def _jawaban_sah(jawaban: Jawaban, banyak: int) -> tuple[int | None, ...]:
    isi = (*jawaban.unsur, *([None] * banyak))[:banyak]
    return tuple(nilai if nilai in _SKALA else None for nilai in isi)


def _unsur(nomor: int, nama: str, baris: Sequence[tuple[int | None, ...]], bobot: Fraction) -> HasilUnsur:
    terisi = [nilai for satu in baris if (nilai := satu[nomor]) is not None]
    rata = _nrr(nomor, baris)
    return HasilUnsur(
        kode=f"U{nomor + 1}",
        nama=nama,
        jumlah=sum(terisi),
        dijawab=len(terisi),
        kosong=len(baris) - len(terisi),
        nrr=None if rata is None else _desimal(rata),
        tertimbang=None if rata is None else _desimal(rata * bobot),
    )


def _nrr(nomor: int, baris: Sequence[tuple[int | None, ...]]) -> Fraction | None:
    terisi = [nilai for satu in baris if (nilai := satu[nomor]) is not None]
    return Fraction(sum(terisi), len(terisi)) if terisi else None


def _alasan(unsur: Sequence[HasilUnsur], responden: int) -> str:
    if not responden:
        return "belum ada jawaban kuesioner"
    terbuka = ", ".join(u.kode for u in unsur if u.nrr is None)
    return f"tidak seorang pun menjawab unsur {terbuka}" if terbuka else ""


def _desimal(pecahan: Fraction) -> Decimal:
    return Decimal(pecahan.numerator) / Decimal(pecahan.denominator)
