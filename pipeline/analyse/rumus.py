"""Capaian of one target and one realisasi (contract, section 4)."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.capaian import Capaian
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.regulation.berlaku import TERBARU
from pipeline.regulation.rumus import formulas, predicate_order
from pipeline.regulation.satuan import is_percent

SERATUS = Decimal(100)
NOL = Decimal(0)

_POLARITAS = ("positif", "negatif", "rentang")
_ALASAN = {
    Keadaan.KOSONG: "realisasi belum diisi",
    Keadaan.BELUM_TERSEDIA: "realisasi belum tersedia",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
}


@dataclass(frozen=True, slots=True)
class Aturan:
    """What decides the formula of one indikator."""

    polaritas: str
    rumus_negatif: str
    lantai: Decimal | None
    batas_atas: Decimal | None
    persen: bool
    skala_predikat: str = ""
    tahun: int = TERBARU
    """The year of the plan: it chooses the formulas in force."""

    @classmethod
    def untuk(cls, indikator: Indikator, kebijakan: Kebijakan, tahun: int) -> "Aturan":
        """The rule for one indikator under the office's policies in a year."""
        return cls(
            polaritas=indikator.polaritas,
            rumus_negatif=kebijakan.rumus_negatif_untuk(indikator.kode),
            lantai=kebijakan.lantai,
            batas_atas=kebijakan.batas_atas,
            persen=is_percent(indikator.satuan),
            skala_predikat=indikator.skala_predikat,
            tahun=tahun,
        )


def number(nilai: Nilai, *, persen: bool) -> Decimal | None:
    """The number a filled value is computed with; None for ranges, predicates and text.

    A part of a whole (``100 dari 110``) counts as its percentage where the satuan is a percentage, else as its part.
    """
    if nilai.bentuk is Bentuk.BAGIAN and nilai.pembilang is not None:
        if not persen:
            return nilai.pembilang
        return nilai.pembilang / nilai.penyebut * SERATUS if nilai.penyebut else None
    return nilai.angka


def capaian(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    """The capaian in percent, unrounded, floor and cap applied; or the reason why there is none."""
    if not realisasi.terisi:
        return Capaian(None, alasan=realisasi.teks if _is_reason(realisasi) else _ALASAN[realisasi.keadaan])
    if not target.terisi:
        return Capaian(None, alasan="target belum ditetapkan")
    mentah = _formula(target, realisasi, aturan)
    return mentah if mentah.persen is None else _bounded(mentah, aturan)


def _is_reason(realisasi: Nilai) -> bool:
    """An unfilled value made while adding up units carries its reason as text."""
    return realisasi.keadaan is Keadaan.KOSONG and bool(realisasi.teks) and not realisasi.tempat.berkas


def _bounded(mentah: Capaian, aturan: Aturan) -> Capaian:
    persen = mentah.persen or NOL
    if aturan.batas_atas is not None:
        persen = min(persen, aturan.batas_atas)
    if aturan.lantai is not None:
        persen = max(persen, aturan.lantai)
    return Capaian(persen, formulas(aturan.tahun)[mentah.rumus].teks)


def _formula(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    if aturan.polaritas not in _POLARITAS:
        return Capaian(None, alasan="polaritas indikator belum ditetapkan")
    angka = number(realisasi, persen=aturan.persen)
    if target.bentuk is Bentuk.RENTANG and target.bawah is not None and target.atas is not None:
        return _numeric(angka, lambda r: _rentang(target.bawah or NOL, target.atas or NOL, r))
    batas = number(target, persen=aturan.persen)
    if batas is None or angka is None:
        return _predikat(target, realisasi, aturan)
    if aturan.polaritas == "rentang":
        return _rentang(batas, batas, angka)
    if aturan.polaritas == "negatif":
        return _negatif(batas, angka, aturan.rumus_negatif)
    return _positif(batas, angka)


def _numeric(angka: Decimal | None, rumus: Callable[[Decimal], Capaian]) -> Capaian:
    return Capaian(None, alasan="realisasi bukan angka") if angka is None else rumus(angka)


def _named(nama: str, persen: Decimal) -> Capaian:
    """A capaian that names its formula; :func:`_bounded` writes the words of the year's record in its place."""
    return Capaian(persen, nama)


def _positif(target: Decimal, realisasi: Decimal) -> Capaian:
    if target == 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target 0")
    if target < 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target di bawah 0")
    return _named("positif", realisasi / target * SERATUS)


def _negatif(target: Decimal, realisasi: Decimal, rumus_negatif: str) -> Capaian:
    if target == 0:
        return _named("negatif_nol", SERATUS if realisasi == 0 else NOL)
    if target < 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target di bawah 0")
    if rumus_negatif == "rasio":
        return _named("negatif_rasio", SERATUS if realisasi == 0 else target / realisasi * SERATUS)
    return _named("negatif_selisih", (2 * target - realisasi) / target * SERATUS)


def _rentang(bawah: Decimal, atas: Decimal, realisasi: Decimal) -> Capaian:
    if bawah <= realisasi <= atas:
        return _named("rentang", SERATUS)
    tepi = bawah if realisasi < bawah else atas
    if tepi == 0:
        return Capaian(None, alasan="tidak dapat dihitung karena batas rentang 0")
    if realisasi < bawah:
        return _named("rentang", realisasi / bawah * SERATUS)
    return _named("rentang", (2 * atas - realisasi) / atas * SERATUS)


def _predikat(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    """Ordinal scores counted from 1 for the lowest predicate; both words must stand on the scale."""
    kata_target, kata_realisasi = _word(target), _word(realisasi)
    if not kata_target or not kata_realisasi:
        mana = "target" if not kata_target else "realisasi"
        return Capaian(None, alasan=f"{mana} ditulis sebagai teks yang tidak dapat dihitung")
    urutan = [kata.casefold() for kata in predicate_order(aturan.skala_predikat, kata_target, kata_realisasi)]
    if kata_target.casefold() not in urutan or kata_realisasi.casefold() not in urutan:
        return Capaian(None, alasan="skala predikat belum dinyatakan")
    skor = urutan.index(kata_realisasi.casefold()) + 1, urutan.index(kata_target.casefold()) + 1
    return _named("predikat", Decimal(skor[0]) / skor[1] * SERATUS)


def _word(nilai: Nilai) -> str:
    if nilai.predikat:
        return nilai.predikat
    return nilai.teks.strip() if nilai.bentuk is Bentuk.TEKS else ""
