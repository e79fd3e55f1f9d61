"""A kind of pendapatan as documents print it."""

from dataclasses import dataclass

from pipeline.domain.nilai import Nilai
from pipeline.domain.pendapatan import HasilPendapatan, collected
from pipeline.naskah import angka
from pipeline.naskah.nomina.anggaran import tanpa_rp


@dataclass(frozen=True, slots=True)
class PendapatanTercetak:
    """Satu jenis pendapatan: target setahun dan realisasi sampai dengan periode ini, tanpa `Rp`."""

    kode: str
    """Kode. Contoh: `4.1.02.01`."""
    uraian: str
    """Jenis pendapatan. Contoh: `Retribusi Jasa Umum`."""
    target: str
    """Target setahun. Contoh: `75.000.000`."""
    realisasi: str
    """Realisasi sampai dengan periode ini. Contoh: `60.000.000`."""
    capaian: str
    """Realisasi terhadap target, persen. Contoh: `80,00`."""


def pendapatan(hasil: HasilPendapatan) -> PendapatanTercetak:
    """One kind."""
    return jumlah_tercetak(hasil.pendapatan.kode, hasil.pendapatan.uraian, hasil.target, hasil.realisasi)


def jumlah_tercetak(kode: str, uraian: str, target: Nilai, realisasi: Nilai) -> PendapatanTercetak:
    """A row of pendapatan, or their sum."""
    return PendapatanTercetak(
        kode=kode,
        uraian=uraian,
        target=tanpa_rp(angka.uang(target)),
        realisasi=tanpa_rp(angka.uang(realisasi)),
        capaian=angka.capaian(collected(target, realisasi)),
    )
