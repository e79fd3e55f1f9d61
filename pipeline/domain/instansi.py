"""The perangkat daerah itself: names, letterhead, superior, policies."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise

BAWAAN = "bawaan program"
"""The source of a rule that no regulation gives: the program's default, until an office names the rule itself."""


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
    efisiensi: str = "capaian_serapan"
    bobot_skm: str = "tepat"
    rumus_indikator: tuple[tuple[str, str], ...] = ()
    """Overrides per indikator: (kode indikator, rumus_negatif)."""
    ditetapkan: frozenset[str] = frozenset()
    """The fields the office set itself; the others are defaults of the program."""

    def sumber(self, bidang: str, aturan: str) -> str:
        """The source of the rule a field chooses: the office's policy where it chose and no regulation gives it."""
        return "kebijakan instansi" if aturan == BAWAAN and bidang in self.ditetapkan else aturan

    def rumus_negatif_untuk(self, indikator: str) -> str:
        """The negative formula of one indikator: its own override or the office's."""
        return dict(self.rumus_indikator).get(indikator, self.rumus_negatif)


@dataclass(frozen=True, slots=True)
class Tampilan:
    """How documents look: paper (F4 or A4) and font."""

    kertas: str = "F4"
    huruf: str = "Bookman Old Style"


@dataclass(frozen=True, slots=True)
class PeriodeRenstra:
    """The years one Renstra covers, both counted; either may be unknown."""

    awal: int | None
    akhir: int | None
    nama: str = ""

    def memuat(self, tahun: int) -> bool:
        """Whether a year lies in it; an unknown end is open."""
        return (self.awal is None or self.awal <= tahun) and (self.akhir is None or tahun <= self.akhir)

    @property
    def sebutan(self) -> str:
        """How a sentence names it: its name, else ``Renstra 2021–2026``."""
        return self.nama or f"Renstra {self.awal}–{self.akhir}"


@dataclass(frozen=True, slots=True)
class PengaturanArsip:
    """Where the office keeps its archive and how long: all as written, empty where it has not said.

    ``retensi`` is (kind of document, words) per kind; ``lainnya`` stands for every kind not named.
    """

    lokasi: str = ""
    alamat: str = field(default="", repr=False)
    retensi: tuple[tuple[str, str], ...] = ()

    def retensi_untuk(self, jenis: str) -> str:
        """How long one kind of document is kept, in the office's words; empty when it has not said."""
        return dict(self.retensi).get(jenis, "")


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
    renstra: tuple[PeriodeRenstra, ...] = ()
    """Its Renstra, oldest first."""
    contoh: bool = False
    """Whether this is a sample and no office."""
    sop: str = "klego"
    sop_keputusan: str = ""
    """``wajib``: documents stay drafts until the last tier has decided."""
    sop_penyusun: str = ""
    """The kode or name of the unit whose head is the Kasubag of the SOP; empty for the one that says perencanaan."""
    arsip: PengaturanArsip = PengaturanArsip()
    kebijakan: Kebijakan = field(default_factory=Kebijakan)
    tampilan: Tampilan = field(default_factory=Tampilan)
    tenggat: tuple[tuple[str, str], ...] = ()
    """Deadlines the office set itself: (period such as ``TW1``, ISO date or ``MM-DD``)."""
    tanggal_pk: tuple[date, ...] = ()
    """The days on which Perjanjian Kinerja were signed, of any years; empty when the office has not said."""
    tanggal_pk_perubahan: tuple[date, ...] = ()
    """The same of Perjanjian Kinerja Perubahan."""
    alasan_pk_perubahan: tuple[tuple[str, str], ...] = ()
    """Why the PK was changed: (year, words)."""
    nomor_iku: str = ""
    """The number of the decree that sets the IKU."""
    tanggal_iku: date | None = None
    """The day of that decree."""

    def hari_tanda_tangan_pk(self, tahun: int, *, perubahan: bool) -> date | None:
        """The day the PK of a year was signed, None when none of those written is of that year.

        The first PK of a year may be signed in the December before it, once the budget is enacted.
        """
        if perubahan:
            return next((hari for hari in self.tanggal_pk_perubahan if hari.year == tahun), None)
        awal, akhir = date(tahun - 1, 12, 1), date(tahun, 11, 30)
        return next((hari for hari in self.tanggal_pk if awal <= hari <= akhir), None)

    def renstra_untuk(self, tahun: int) -> PeriodeRenstra | None:
        """The Renstra a year is measured by; None when the office has not said.

        Where two cover a year, the older one counts in the year the newer begins, for the year's plan was made under
        it; later the newer one does.
        """
        memuat = [r for r in self.renstra if r.memuat(tahun)]
        lebih_dulu = [r for r in memuat if r.awal is None or r.awal < tahun]
        return next(reversed(lebih_dulu or memuat), None)

    def pergantian_renstra(self, tahun: int) -> tuple[PeriodeRenstra, PeriodeRenstra] | None:
        """The old and the new Renstra where one gives way to the other in or right beside this year, else None.

        That is the first year of the new one, and the last of the old where the new one begins the year after.
        """
        for lama, baru in pairwise(self.renstra):
            if baru.awal is None:
                continue
            if baru.awal == tahun or (lama.akhir == tahun and baru.awal <= tahun + 1):
                return lama, baru
        return None

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
