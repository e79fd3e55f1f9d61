"""Grouping the results: one row per group, every mean exact and with how many it counted."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan, menurut


@dataclass(frozen=True, slots=True)
class Anggota:
    """One indikator in one group; the same indikator may stand in several groups."""

    kelompok: str
    indikator: str
    persen: Decimal | None
    kategori: str


@dataclass(frozen=True, slots=True)
class Uang:
    """One budget line in one group."""

    kelompok: str
    pagu: Decimal | None
    realisasi: Decimal | None


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One group: its indikator counted by category, their mean, and its money; None where nothing is known."""

    kunci: str
    indikator: int
    dihitung: int
    rata: Decimal | None
    kategori: Mapping[str, int]
    pagu: Decimal | None
    realisasi: Decimal | None


def kelompokkan(kunci: Sequence[str], anggota: Iterable[Anggota], uang: Iterable[Uang]) -> tuple[Kelompok, ...]:
    """One Kelompok per kunci, in the order given, also for groups that have no indikator or no money."""
    milik, biaya = menurut(anggota, lambda satu: satu.kelompok), menurut(uang, lambda satu: satu.kelompok)
    return tuple(_one(satu, milik.get(satu, ()), biaya.get(satu, ())) for satu in kunci)


def _one(kunci: str, anggota: Sequence[Anggota], uang: Sequence[Uang]) -> Kelompok:
    sendiri = {satu.indikator: satu for satu in anggota}.values()
    persen = [satu.persen for satu in sendiri if satu.persen is not None]
    return Kelompok(
        kunci=kunci,
        indikator=len(sendiri),
        dihitung=len(persen),
        rata=sum(persen, Decimal(0)) / len(persen) if persen else None,
        kategori=dict(Counter(satu.kategori for satu in sendiri if satu.kategori)),
        pagu=_total(satu.pagu for satu in uang),
        realisasi=_total(satu.realisasi for satu in uang),
    )


def _total(jumlah: Iterable[Decimal | None]) -> Decimal | None:
    values = [satu for satu in jumlah if satu is not None]
    return sum(values, Decimal(0)) if values else None


def menurut_sasaran(analisis: Analisis) -> tuple[Kelompok, ...]:
    """One group per sasaran that has indikator, with the money the analysis gave it."""
    kodes = dict.fromkeys([h.sasaran.kode for h in analisis.sasaran])
    kodes |= dict.fromkeys(h.indikator.sasaran for h in analisis.indikator)
    anggota = [_anggota(h.indikator.sasaran, h) for h in analisis.indikator]
    uang = [Uang(h.sasaran.kode, h.pagu, h.realisasi) for h in analisis.sasaran]
    return kelompokkan(tuple(kodes), anggota, uang)


def menurut_program(analisis: Analisis, rencana: Perencanaan) -> tuple[Kelompok, ...]:
    """One group per programme: the indikator of every sasaran its budget lines name, and of those below."""
    programmes = [h for h in analisis.anggaran if h.mata.tingkat == "program"]
    milik = menurut(enumerate(analisis.indikator), lambda satu: satu[1].indikator.sasaran)
    anggota = []
    for programme in programmes:
        kodes = (programme.mata.kode, *rencana.pohon_anggaran.bawah(programme.mata.kode))
        lines = (rencana.anggaran_menurut_kode[kode] for kode in kodes)
        supported = rencana.keturunan(*{m.sasaran for m in lines if m.sasaran})
        found = sorted((satu for kode in supported for satu in milik.get(kode, ())), key=lambda satu: satu[0])
        anggota += [_anggota(programme.mata.kode, h) for _, h in found]
    uang = [Uang(h.mata.kode, h.pagu.angka, h.realisasi.angka) for h in programmes]
    return kelompokkan([h.mata.kode for h in programmes], anggota, uang)


def menurut_unit(analisis: Analisis, bacaan: Bacaan) -> tuple[Kelompok, ...]:
    """One group per unit kerja that answers for anything; a shared indikator counts in each of its units."""
    rencana = bacaan.rencana
    hasil = {h.mata.kode: h for h in analisis.anggaran}
    anggota = [_anggota(unit, h) for h in analisis.indikator for unit in penjawab(rencana, h.indikator)]
    uang = [
        Uang(unit, hasil[mata.kode].pagu.angka, hasil[mata.kode].realisasi.angka)
        for mata in mata_terbawah(rencana)
        if mata.kode in hasil
        for unit in penjawab_anggaran(rencana, mata)
    ]
    used = dict.fromkeys([a.kelompok for a in anggota] + [u.kelompok for u in uang])
    known = [unit.kode for unit in rencana.unit_kerja]
    order = [k for k in known if k in used] + [k for k in used if k not in known]
    return kelompokkan(order, anggota, uang)


def _anggota(kelompok: str, hasil: HasilIndikator) -> Anggota:
    return Anggota(kelompok, hasil.indikator.kode, hasil.capaian.persen, hasil.kategori)
