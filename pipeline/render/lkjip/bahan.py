"""What the report speaks of: the sasaran it discusses, with their indikator and their money."""

from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import AnggaranSasaran
from pipeline.domain.capaian import Analisis, HasilAnggaran, HasilIndikator, HasilSasaran
from pipeline.domain.kinerja import Sasaran
from pipeline.domain.pendukung import Prestasi
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan, menurut
from pipeline.naskah.bagian_narasi import LAMPIRAN, NamaBagian, discussed, level
from pipeline.naskah.sebutan import sebutan_tingkat
from pipeline.render.lkjip.narasi import BagianNarasi, BagianTambahan, added_sections, section
from pipeline.render.lkjip.sisipan import TINGGI_FOTO, TINGGI_LAMPIRAN, placed
from pipeline.render.lkjip.takarir import Penomor


@dataclass(frozen=True)
class Bahan:
    """Everything read and everything computed, with the choice of what is discussed."""

    bacaan: Bacaan
    analisis: Analisis

    @property
    def periode(self) -> Periode:
        """The period of the report."""
        return self.bacaan.periode

    @property
    def rencana(self) -> Perencanaan:
        """The year's plan."""
        return self.bacaan.rencana

    @property
    def tahunan(self) -> bool:
        """Whether this is the LKjIP of the year and not a quarterly report."""
        return self.periode.berakhir

    @cached_property
    def tingkat(self) -> str:
        """The level that speaks for the office: strategis, or the highest below it that has indikator."""
        return level(self.analisis)

    @cached_property
    def dibahas(self) -> tuple[HasilSasaran, ...]:
        """The sasaran of chapter III: the tujuan with indikator first, then those of ``tingkat``."""
        return discussed(self.analisis)

    @cached_property
    def indikator_dibahas(self) -> tuple[HasilIndikator, ...]:
        """The indikator of chapter III in the order they are discussed."""
        return tuple(h for sasaran in self.dibahas for h in self.indikator(sasaran.sasaran))

    def indikator(self, sasaran: Sasaran) -> tuple[HasilIndikator, ...]:
        """The indikator of one sasaran in the order of the plan."""
        return self._indikator.get(sasaran.kode, ())

    @cached_property
    def _indikator(self) -> dict[str, tuple[HasilIndikator, ...]]:
        return menurut(self.analisis.indikator, lambda h: h.indikator.sasaran)

    def anggaran(self, sasaran: Sasaran) -> tuple[HasilAnggaran, ...]:
        """The budget lines that carry a sasaran: those of it and of everything below it."""
        return self._anggaran.pada(sasaran)

    @cached_property
    def _anggaran(self) -> AnggaranSasaran:
        return AnggaranSasaran(self.rencana, self.analisis.anggaran)

    def narasi(self, bagian: NamaBagian, nomor: Penomor) -> BagianNarasi:
        """A section of the report in the office's own words."""
        berkas, *lain = bagian.dicari(self.periode)
        found = section(self.bacaan.narasi, berkas, bagian.judul, *lain)
        return replace(found, baris=placed(found.baris, bagian.judul, self.bacaan, nomor))

    def tambahan(self, bagian: str, nomor: Penomor, huruf: str = "") -> tuple[BagianTambahan, ...]:
        """The sections an office adds to a chapter, the first with this letter, or as appendices."""
        found = added_sections(self.bacaan.narasi, bagian, self.periode, huruf)
        tinggi = TINGGI_LAMPIRAN if bagian == LAMPIRAN else TINGGI_FOTO
        return tuple(replace(satu, baris=placed(satu.baris, satu.nama, self.bacaan, nomor, tinggi)) for satu in found)

    @property
    def prestasi(self) -> tuple[Prestasi, ...]:
        """The awards up to the year of the report."""
        return tuple(satu for satu in self.rencana.prestasi if satu.tahun <= self.periode.tahun)

    @property
    def lingkup_dibahas(self) -> str:
        """What is discussed: ``indikator tujuan dan sasaran strategis``."""
        bertujuan = self.tingkat != "tujuan" and any(h.sasaran.tingkat == "tujuan" for h in self.dibahas)
        return self.lingkup_rata.replace("indikator", "indikator tujuan dan", 1) if bertujuan else self.lingkup_rata

    @property
    def lingkup_rata(self) -> str:
        """Whose mean the office's mean is: ``indikator sasaran strategis``."""
        return f"indikator {sebutan_tingkat(self.tingkat).lower()}" if self.tingkat else "indikator"
