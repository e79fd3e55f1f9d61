"""Indeks Kepuasan Masyarakat from the answers of the questionnaire (PermenPANRB 14/2017)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.domain.formulir import Jawaban
from pipeline.domain.pembulatan import bulat
from pipeline.regulation import skm
from pipeline.regulation.berlaku import TERBARU

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
