"""What came of one perangkat daerah: made, or not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.daerah import Daerah
from pipeline.domain.hasil_rekap import KeadaanKantor, Rekap
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.folder.output import Simpanan

SEDIKIT = 3
"""The findings of so many perangkat daerah are read on a screen; of more only the closing table."""


@dataclass(frozen=True, slots=True)
class HasilKantor:
    """What was made for one perangkat daerah; ``status`` is 0 or 2 as the contract says.

    ``temuan`` are those that concern what the stages made.
    """

    slug: str
    nama: str
    periode: str
    folder: Path | str
    """A text where it lies elsewhere."""
    temuan: tuple[Temuan, ...]
    simpanan: Simpanan
    dokumen: tuple[str, ...]
    """The files made, by their names below the folder."""
    diambil: tuple[str, ...] = ()
    """The files of the office that took in what reviewers changed."""
    versi_arsip: int | None = None
    arsip_baru: bool = False
    menunggu: str = ""
    """The mark of documents that wait for a tier to agree; empty where none do."""
    status: int = 0

    @property
    def tulisan(self) -> tuple[tuple[str, ...], ...]:
        """The names of all files made, of those that are new, of those that say something else now."""
        return self.dokumen, self.simpanan.baru, self.simpanan.berubah

    @property
    def hasil(self) -> str:
        """The output folder."""
        return _above(self.folder)

    @property
    def ringkas(self) -> tuple[str, str, str, str]:
        """(period, files, findings, result) in a few words each."""
        jumlah = Counter(t.tingkat for t in self.temuan if not t.digantikan_oleh)
        berat = (f"{jumlah[t]} {t.value}" for t in (Tingkat.GALAT, Tingkat.PERINGATAN) if jumlah[t])
        hasil = self.menunggu or ("DRAF" if self.status else "selesai")
        return self.periode, str(len(self.dokumen)), ", ".join(berat) or "–", hasil

    @property
    def baris(self) -> "BarisHasil":
        """All that a closing table says of it."""
        return BarisHasil(self.slug, self.folder, self.ringkas, self.status)


@dataclass(frozen=True, slots=True)
class BarisHasil:
    """The same in a line of a closing table, all that is kept of it among many; ``sama`` where nothing was made.

    ``ringkas`` is as in ``HasilKantor``.
    """

    slug: str
    folder: Path | str
    """A text where it lies elsewhere."""
    ringkas: tuple[str, str, str, str]
    status: int = 0
    sama: bool = False

    @property
    def baris(self) -> "BarisHasil":
        """Itself."""
        return self

    @property
    def hasil(self) -> str:
        """The output folder."""
        return _above(self.folder)


def _above(folder: Path | str) -> str:
    return str(folder.parents[1]) if isinstance(folder, Path) else folder.rsplit("/", 2)[0]


@dataclass(frozen=True, slots=True)
class KantorGagal:
    """One perangkat daerah that could not be done, with the sentence that says what to do."""

    slug: str
    pesan: str

    @property
    def baris(self) -> "KantorGagal":
        """Itself."""
        return self


@dataclass(frozen=True, slots=True)
class BarisKantor:
    """Where one perangkat daerah stands, in a line: steps done of how many, and who or what is waited for."""

    slug: str
    periode: str
    selesai: int
    langkah: int
    menunggu: str


Baris = BarisHasil | KantorGagal
Outcome = HasilKantor | Baris


@dataclass(frozen=True, slots=True)
class HasilEkspor:
    """What was handed out: the rows of each table, files of the folder that are no part of it, and edited ones."""

    folder: Path | str
    """A text where it lies elsewhere."""
    baris: Mapping[str, int]
    publik: bool
    parquet: bool
    asing: tuple[str, ...]
    dipertahankan: tuple[tuple[str, str], ...]
    """As in ``Simpanan``."""


@dataclass(frozen=True, slots=True)
class HasilBukti:
    """What was gathered for an evaluator, and what of it needs a look before it is handed over."""

    nama: str
    periode: str
    folder: Path | str
    """A text where it lies elsewhere."""
    kriteria: int
    """How many criteria a document shows, of ``dari``; ``tambahan`` need something only the office has."""
    dari: int
    tambahan: int
    berkas: int
    berhalaman: bool
    perhatian: tuple[str, ...]
    tak_ada: tuple[str, ...]
    """What the office calls the documents that are not in the period's folder."""
    dipertahankan: tuple[tuple[str, str], ...]
    """As in ``Simpanan``."""


@dataclass(frozen=True, slots=True)
class HasilRekap:
    """What was laid side by side, and the files that tell of it; ``sebab`` is why the region is not among it."""

    folder: Path | str
    rekap: Rekap
    kantor: tuple[KeadaanKantor, ...]
    daerah: Daerah | None
    sebab: str
    berkas: tuple[str, ...]
    dipertahankan: tuple[tuple[str, str], ...]
    """As in ``Simpanan``."""

    @property
    def status(self) -> int:
        """As the contract says: 2 where the region's own data has galat, else 0."""
        return 2 if self.daerah is not None and self.daerah.galat else 0
