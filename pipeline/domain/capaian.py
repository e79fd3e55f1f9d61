"""What the analysis finds: figures with the way they were reached."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.domain.efisiensi import Efisiensi
from pipeline.domain.fisik import Fisik
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Indikator, Pembanding, Riwayat, Sasaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi
from pipeline.domain.tempat import Tempat


@dataclass(frozen=True, slots=True)
class Capaian:
    """A percentage, or the reason why there is none.

    ``persen`` is unrounded; ``tercetak`` is what every document prints, and what every verdict goes by.
    ``rumus`` is the formula in words, ``alasan`` a sentence, empty when there is a percentage.
    """

    persen: Decimal | None
    rumus: str = ""
    alasan: str = ""
    mentah: Decimal | None = None
    """The percentage before the office's floor and cap; None where they changed nothing."""

    @property
    def tercetak(self) -> Decimal | None:
        """The percentage as printed: half-up to two places."""
        return None if self.persen is None else bulat(self.persen)

    @property
    def selisih(self) -> Decimal | None:
        """How far the printed percentage stands above 100, negative below; a cap does not hide what was passed."""
        persen = self.persen if self.mentah is None else self.mentah
        return None if persen is None else bulat(persen) - 100

    @property
    def tercapai(self) -> bool:
        """Whether the printed percentage reaches 100; one that is not there never does."""
        return self.selisih is not None and self.selisih >= 0


@dataclass(frozen=True, slots=True)
class Sumbangan:
    """What one unit kerja contributed to an indikator in one quarter."""

    unit_kerja: str
    triwulan: int
    nilai: Nilai
    isian: IsianKinerja

    @property
    def tempat(self) -> Tempat:
        """The cell of its realisasi."""
        return self.isian.realisasi.tempat


@dataclass(frozen=True, slots=True)
class Rata:
    """A mean that says how many it counted; ``persen`` is None when it counted none."""

    persen: Decimal | None
    dihitung: int
    dari: int

    @classmethod
    def hitung(cls, capaian: "Iterable[Capaian]") -> "Rata":
        """The simple mean of the capaian that exist; zero counts, what cannot be computed does not."""
        semua = [c.persen for c in capaian]
        ada = [persen for persen in semua if persen is not None]
        return cls(sum(ada, Decimal(0)) / len(ada) if ada else None, len(ada), len(semua))

    @property
    def sebutan(self) -> str:
        """``rata-rata 8 dari 10 indikator``."""
        return f"rata-rata {self.cacah}"

    @property
    def cacah(self) -> str:
        """``8 dari 10 indikator``, beside the word rata-rata."""
        return f"{self.dihitung} dari {self.dari} indikator"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """A realisasi beside the target it stands against, over the quarters that went into both."""

    realisasi: Nilai = field(default_factory=Nilai.kosong)
    target: Nilai = field(default_factory=Nilai.kosong)
    capaian: Capaian = field(default_factory=lambda: Capaian(None))


@dataclass(frozen=True, slots=True)
class HasilTriwulan:
    """One indikator in one quarter after adding up the units: its own value, not the running total."""

    triwulan: int
    realisasi: Nilai
    target: Nilai
    capaian: Capaian
    ditunggu: bool = True
    """Whether the plan asks for a figure in this quarter."""


@dataclass(frozen=True)
class HasilIndikator:
    """One indikator in the period: its quarters, the quarters so far, the year, and the one figure it is told by.

    ``target``, ``realisasi``, ``capaian`` and ``kategori`` are that figure: the quarters so far before TW4, from TW4
    on and for the year the accumulated realisasi against the year's target.
    """

    indikator: Indikator
    target: Nilai
    realisasi: Nilai
    capaian: Capaian
    kategori: str
    target_tahun: Nilai
    capaian_tahun: Capaian
    triwulan: tuple[HasilTriwulan, ...] = ()
    sumbangan: tuple[Sumbangan, ...] = ()
    riwayat: tuple[Riwayat, ...] = ()
    capaian_riwayat: tuple[Capaian, ...] = ()
    """The capaian of each year of ``riwayat``, in its order, by this year's formula."""
    tahun_lalu: Nilai = field(default_factory=Nilai.kosong)
    akhir_renstra: Nilai = field(default_factory=Nilai.kosong)
    capaian_akhir_renstra: Capaian = field(default_factory=lambda: Capaian(None))
    akhir_renstra_lama: Nilai = field(default_factory=Nilai.kosong)
    awal_renstra_baru: Nilai = field(default_factory=Nilai.kosong)
    """Where one Renstra gives way to another: the end of the old, the first target of the new; else both empty."""
    pembanding: tuple[Pembanding, ...] = ()
    dokumen_target: str = ""
    """Which document the target comes from: pk_perubahan, pk or renstra; empty when there is none."""
    berjalan: Ukuran = field(default_factory=Ukuran)
    """The quarters so far against their own targets."""
    realisasi_tahun: Nilai = field(default_factory=Nilai.kosong)
    """Everything reported so far, which ``capaian_tahun`` holds against ``target_tahun``."""
    kemajuan: Capaian = field(default_factory=lambda: Capaian(None))
    """What documents print of the way to the year's target: ``capaian_tahun``, unless part of a year says nothing."""
    catatan: str = ""
    """What is said beside the figure: ``s.d. Triwulan III``, ``3 dari 4 triwulan``; empty when it is whole."""
    belum: tuple[int, ...] = ()
    """The quarters that should stand in the figure and are blank or not yet available."""

    @property
    def cara(self) -> str:
        """How the capaian was reached, or why there is none; with what is said beside the figure."""
        return (self.capaian.rumus or self.capaian.alasan) + (f" ({self.catatan})" if self.catatan else "")

    @property
    def isian(self) -> tuple[IsianKinerja, ...]:
        """What the units wrote in the last quarter that has anything, one per unit."""
        akhir = max((s.triwulan for s in self.sumbangan), default=0)
        return tuple(s.isian for s in self.sumbangan if s.triwulan == akhir)

    @property
    def jejak(self) -> tuple[Tempat, ...]:
        """The cells this figure was made from, in order, without repeats."""
        places = (self.target.tempat, self.target_tahun.tempat, *(s.nilai.tempat for s in self.sumbangan))
        return tuple(dict.fromkeys(place for place in places if place.berkas))


@dataclass(frozen=True, slots=True)
class HasilAnggaran:
    """One budget line in the period: spending so far and its share of the pagu."""

    mata: MataAnggaran
    pagu: Nilai
    realisasi: Nilai
    serapan: Capaian
    triwulan: tuple[Nilai, ...]
    jejak: tuple[Tempat, ...] = ()
    fisik: Fisik = field(default_factory=Fisik)
    """How much of the work is done."""

    @property
    def tempat(self) -> Tempat:
        """The newest cell it was made from, else its row in the plan."""
        return self.jejak[-1] if self.jejak else self.mata.tempat


@dataclass(frozen=True, slots=True)
class HasilAksi:
    """One rencana aksi in the period: quarterly values and both percentages."""

    kode: str
    triwulan: tuple[Nilai, ...]
    target: Nilai
    realisasi: Nilai
    capaian: Capaian
    target_tahun: Nilai
    capaian_tahun: Capaian
    capaian_triwulan: Capaian
    keterangan: str = ""
    bukti_dukung: str = ""


@dataclass(frozen=True, slots=True)
class HasilSasaran:
    """One sasaran: the mean capaian of its indikator, its money and its efficiency."""

    sasaran: Sasaran
    rata: Rata
    kategori: str
    pagu: Decimal | None
    realisasi: Decimal | None
    serapan: Capaian
    efisiensi: Efisiensi


@dataclass(frozen=True, slots=True)
class EfisiensiIndikator:
    """The money that serves one indikator and its efficiency.

    ``penunjang`` are the kode of its lines, those on top alone; ``sesasaran`` whether they are all its sasaran has.
    """

    penunjang: tuple[str, ...]
    sesasaran: bool
    serapan: Capaian
    efisiensi: Efisiensi


@dataclass(frozen=True)
class Analisis:
    """Everything computed for one period; every document prints from here, so a figure has one value."""

    indikator: tuple[HasilIndikator, ...]
    anggaran: tuple[HasilAnggaran, ...]
    rencana_aksi: tuple[HasilAksi, ...]
    sasaran: tuple[HasilSasaran, ...]
    rata_pd: Rata
    kategori_pd: str
    pagu: Decimal | None
    realisasi: Decimal | None
    serapan: Capaian
    efisiensi: Efisiensi
    rekonsiliasi: tuple[BarisRekonsiliasi, ...] = ()
    efisiensi_indikator: Mapping[str, EfisiensiIndikator] = field(default_factory=dict)
    """By kode of the indikator."""
