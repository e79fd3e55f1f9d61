"""The perangkat daerah itself: names, letterhead, superior, policies."""

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """The measuring policies in force, each printed in the methodology of the reports.

    ``lantai`` and ``batas_atas`` are percentages or None for none; ``skala`` names a category scale,
    ``efisiensi`` a method, both in ``pipeline/regulation``.
    """

    rumus_negatif: str = "selisih"
    lantai: Decimal | None = Decimal(0)
    batas_atas: Decimal | None = None
    skala: str = "permendagri-86-2017"
    kelas_skala: tuple[tuple[str, Decimal | None], ...] = ()
    """Classes of the office's own scale with their lower bounds, highest first; empty when ``skala`` names one."""
    efisiensi: str = "capaian-serapan"
    bobot_skm: str = "tepat"
    rumus_indikator: tuple[tuple[str, str], ...] = ()
    """Overrides per indikator: (kode indikator, rumus_negatif)."""

    def rumus_negatif_untuk(self, indikator: str) -> str:
        """The negative formula of one indikator: its own override or the office's."""
        return dict(self.rumus_indikator).get(indikator, self.rumus_negatif)


@dataclass(frozen=True, slots=True)
class Tampilan:
    """How documents look: paper (F4 or A4) and font."""

    kertas: str = "F4"
    huruf: str = "Bookman Old Style"


@dataclass(frozen=True, slots=True)
class PerangkatDaerah:
    """One perangkat daerah; empty text means the office has not said, and shows as a placeholder."""

    slug: str
    nama: str
    jenis: str
    pemerintah_daerah: str
    kode: str = ""
    tempat: str = ""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    atasan_jabatan: str = ""
    atasan_nama: str = ""
    renstra_awal: int | None = None
    renstra_akhir: int | None = None
    sop: str = "klego"
    kebijakan: Kebijakan = field(default_factory=Kebijakan)
    tampilan: Tampilan = field(default_factory=Tampilan)
    tenggat: tuple[tuple[str, str], ...] = ()
    """Deadlines the office set itself: (period such as ``TW1``, ISO date or ``MM-DD``)."""

    @property
    def kecamatan(self) -> bool:
        """Whether the head is a camat, who signs with the bupati although eselon III."""
        return self.jenis == "kecamatan"

    @property
    def sebutan_kepala(self) -> str:
        """The head's office in words: ``Camat Contoh``, ``Kepala Dinas Contoh``."""
        if self.kecamatan:
            return "Camat" + self.nama.removeprefix("Kecamatan")
        if self.jenis == "inspektorat":
            return "Inspektur"
        if self.jenis == "rsud":
            return f"Direktur {self.nama}"
        return f"Kepala {self.nama}"
