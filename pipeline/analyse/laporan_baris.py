"""The rows of capaian in the laporan analisa: figures of the analysis as text."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, HasilSasaran
from pipeline.naskah.angka import STRIP, persen
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor
from pipeline.naskah.sebutan import sebutan_tingkat


@dataclass(frozen=True, slots=True)
class AnalisaSasaran:
    """Capaian satu sasaran dan indikatornya."""

    tingkat: str
    """Jenjang sasaran. Contoh: `Sasaran strategis`."""
    uraian: str
    """Uraian sasaran. Contoh: `Meningkatnya kualitas pelayanan publik`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `rata-rata 2 dari 3 indikator`."""
    kategori: str
    """Kategori rata-rata. Contoh: `Sangat Tinggi`."""
    indikator: tuple[IndikatorTercetak, ...]
    """Indikator sasaran itu."""


def analisa_sasaran(bacaan: Bacaan, analisis: Analisis) -> tuple[AnalisaSasaran, ...]:
    """Sasaran in the order of the plan; indikator of an unknown sasaran come last under its kode."""
    rencana, milik = bacaan.rencana, dict[str, list[HasilIndikator]]()
    for hasil in analisis.indikator:
        milik.setdefault(hasil.indikator.sasaran, []).append(hasil)
    groups = [_sasaran(bacaan, h, milik.pop(h.sasaran.kode, [])) for h in analisis.sasaran]
    for kode, own in milik.items():
        uraian = rencana.sasaran_menurut_kode[kode].uraian if kode in rencana.sasaran_menurut_kode else kode
        uraian = uraian or "(tidak ditulis)"
        groups.append(AnalisaSasaran(sebutan_tingkat(""), uraian, STRIP, "", "", bernomor(bacaan, own)))
    return tuple(groups)


def _sasaran(bacaan: Bacaan, hasil: HasilSasaran, indikator: list[HasilIndikator]) -> AnalisaSasaran:
    return AnalisaSasaran(
        tingkat=sebutan_tingkat(hasil.sasaran.tingkat),
        uraian=hasil.sasaran.uraian,
        rata=persen(hasil.rata.persen),
        dihitung=hasil.rata.sebutan,
        kategori=hasil.kategori or STRIP,
        indikator=bernomor(bacaan, indikator),
    )
