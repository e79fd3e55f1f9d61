"""A tujuan or sasaran as documents print it, with its indikator and their mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import HasilIndikator, HasilSasaran
from pipeline.domain.rencana import menurut
from pipeline.naskah.angka import STRIP, persen
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.sebutan import TINGKAT, sebut, sebutan_tingkat


@dataclass(frozen=True, slots=True)
class SasaranTercetak:
    """Satu tujuan atau sasaran dengan indikatornya."""

    nomor: str
    """Nomor urut dalam daftar yang mencetaknya. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `S1`."""
    tingkat: str
    """Tingkatnya. Contoh: `Sasaran strategis`."""
    uraian: str
    """Bunyi tujuan atau sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    judul: str
    """Tingkat dan bunyinya. Contoh: `Sasaran Strategis: Meningkatnya kualitas layanan`."""
    rata: str
    """Rata-rata capaian indikatornya; `–` bila tidak ada. Contoh: `98,20%`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `rata-rata 2 dari 3 indikator`."""
    kategori: str
    """Kategori rata-rata. Contoh: `Sangat Tinggi`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikator di bawahnya. Contoh: `i in s.indikator`."""


def sasaran(
    bacaan: Bacaan, kode: str, indikator: tuple[IndikatorTercetak, ...], nomor: int, hasil: HasilSasaran | None = None
) -> SasaranTercetak:
    """One sasaran with the indikator a document prints below it; one the plan does not know is a placeholder."""
    known = bacaan.rencana.sasaran_menurut_kode.get(kode)
    uraian = known.uraian if known else belum_diisi(f"sasaran {kode}".strip())
    return SasaranTercetak(
        nomor=str(nomor),
        kode=kode,
        tingkat=sebutan_tingkat(known.tingkat if known else ""),
        uraian=uraian,
        judul=f"{sebut(TINGKAT, known.tingkat)}: {uraian}" if known else uraian,
        rata=persen(hasil.rata.persen if hasil else None),
        dihitung=hasil.rata.sebutan if hasil else "",
        kategori=(hasil.kategori or STRIP) if hasil else "",
        indikator=indikator,
    )


def menurut_sasaran(bacaan: Bacaan, semua: Iterable[HasilIndikator]) -> dict[str, tuple[HasilIndikator, ...]]:
    """Indikator by their sasaran in the order of the plan; those of sasaran the plan does not know come last."""
    own = menurut(semua, lambda h: h.indikator.sasaran)
    known = [s.kode for s in bacaan.rencana.sasaran if s.kode in own]
    return {kode: own[kode] for kode in dict.fromkeys((*known, *own))}


def bersasaran(
    bacaan: Bacaan, semua: Iterable[HasilIndikator], hasil: Sequence[HasilSasaran] = (), *, berlanjut: bool = False
) -> tuple[SasaranTercetak, ...]:
    """Sasaran with those of the given indikator that belong to them.

    With ``berlanjut`` the indikator are numbered through all of them; ``hasil`` gives the means of the sasaran.
    """
    rata, rows, mulai = {h.sasaran.kode: h for h in hasil}, list[SasaranTercetak](), 1
    for kode, own in menurut_sasaran(bacaan, semua).items():
        rows.append(sasaran(bacaan, kode, bernomor(bacaan, own, mulai), len(rows) + 1, rata.get(kode)))
        mulai += len(own) if berlanjut else 0
    return tuple(rows)
