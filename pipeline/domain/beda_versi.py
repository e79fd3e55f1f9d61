"""What changed between a version that was kept and today: figures, findings, sentences."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class BedaAngka:
    """One figure as it was and as it is, as documents print it; ``apa`` is target, realisasi, pagu and the like.

    An empty ``lama`` is a row that was not there, an empty ``baru`` one that is gone.
    """

    kode: str
    uraian: str
    apa: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BedaTemuan:
    """One finding that is ``baru`` or gone."""

    kode: str
    tingkat: str
    tempat: str
    pesan: str
    baru: bool


@dataclass(frozen=True, slots=True)
class BedaKalimat:
    """One sentence, or row of a table, of a document; an empty ``lama`` was added, an empty ``baru`` removed."""

    dokumen: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BedaVersi:
    """Everything that changed since version ``versi`` of ``tanggal``, on which a tier decided if ``diputuskan``.

    ``dokumen_baru`` and ``dokumen_hilang`` are files made now and not then, or the other way round;
    ``tak_dibandingkan`` those whose kept copy is not there, is not the one that was kept, or cannot be read.
    """

    versi: int
    tanggal: date
    diputuskan: bool = False
    angka: tuple[BedaAngka, ...] = ()
    temuan: tuple[BedaTemuan, ...] = ()
    kalimat: tuple[BedaKalimat, ...] = ()
    dokumen_baru: tuple[str, ...] = ()
    dokumen_hilang: tuple[str, ...] = ()
    tak_dibandingkan: tuple[str, ...] = ()

    @property
    def ada(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.angka or self.temuan or self.kalimat or self.dokumen_baru or self.dokumen_hilang)
