"""Pendapatan an office collects: what it was to bring in over the year, and what came in so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.domain.belanja import jumlahkan
from pipeline.domain.capaian import Capaian
from pipeline.domain.keuangan import Pendapatan, Pohon
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import Periode


@dataclass(frozen=True, slots=True)
class HasilPendapatan:
    """One kind in the period: its own figures where it has any, else the sums of what lies below it."""

    pendapatan: Pendapatan
    target: Nilai
    triwulan: tuple[Nilai, ...]
    realisasi: Nilai
    """What came in so far."""
    bawah: tuple[Nilai, ...] = ()
    """What lies below it makes: the target, then the four quarters; empty where nothing does."""

    @property
    def capaian(self) -> Capaian:
        """What came in as a percentage of the target."""
        return collected(self.target, self.realisasi)

    def belum(self, periode: Periode) -> tuple[int, ...]:
        """The quarters so far in which nobody said anything of a kind that is not the sum of others."""
        sendiri = self.pendapatan.realisasi
        return () if self.bawah else tuple(n for n in periode.triwulan_berjalan if not sendiri[n - 1].disebut)


def revenue(pendapatan: Sequence[Pendapatan], periode: Periode) -> tuple[HasilPendapatan, ...]:
    """Every kind in the order of the plan."""
    menurut_kode = {satu.kode: satu for satu in pendapatan}
    pohon = Pohon.dari(menurut_kode)
    hasil: dict[str, HasilPendapatan] = {}
    for kode in pohon.dari_bawah:
        satu, anak = menurut_kode[kode], [hasil[bawah] for bawah in pohon.anak[kode]]
        bawah = tuple(jumlahkan(kolom) for kolom in zip(*((a.target, *a.triwulan) for a in anak), strict=True))
        sendiri = (satu.target, *satu.realisasi)
        target, *triwulan = (_berlaku(a, b) for a, b in zip(sendiri, bawah or sendiri, strict=True))
        jalan = [triwulan[n - 1] for n in periode.triwulan_berjalan]
        jumlah = jumlahkan(jalan)
        disebut = jumlah if jumlah.terisi else next((n for n in jalan if n.disebut), jumlah)
        hasil[kode] = HasilPendapatan(satu, target, tuple(triwulan), disebut, bawah)
    return tuple(hasil[satu.kode] for satu in menurut_kode.values())


def jumlah_pendapatan(hasil: Iterable[HasilPendapatan]) -> tuple[Nilai, Nilai]:
    """Target and realisasi of all kinds without double counting."""
    menurut_kode = {satu.pendapatan.kode: satu for satu in hasil}
    puncak = [menurut_kode[kode] for kode in Pohon.dari(menurut_kode).puncak]
    return jumlahkan(satu.target for satu in puncak), jumlahkan(satu.realisasi for satu in puncak)


def collected(target: Nilai, realisasi: Nilai) -> Capaian:
    """The percentage of the target, unrounded, or why there is none."""
    if target.angka is None:
        return Capaian(None, alasan="target pendapatan belum diisi")
    if realisasi.angka is None:
        return Capaian(None, alasan="realisasi pendapatan belum diisi")
    if target.angka == 0:
        return Capaian(None, alasan="target pendapatan 0")
    return Capaian(realisasi.angka / target.angka * 100, "realisasi / target × 100")


def _berlaku(sendiri: Nilai, bawah: Nilai) -> Nilai:
    """A row's own figure, else what lies below it makes."""
    return sendiri if sendiri.terisi or not bawah.terisi else bawah
