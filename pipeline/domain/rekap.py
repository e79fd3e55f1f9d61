"""What archives hold of many perangkat daerah for one period, and how punctual each was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, Self

from pipeline.domain.keputusan import Keputusan, sidik_berkas
from pipeline.domain.periode import Periode

_PUTUSAN: Final = ("jenjang", "putusan", "oleh", "catatan", "sidik")
Kunci = tuple[str, str]
"""Who: slug and name; two kabupaten may each have a folder of the same name."""


@dataclass(frozen=True, slots=True)
class VersiTerbaru:
    """The head of the newest version of one period of one perangkat daerah."""

    slug: str
    perangkat_daerah: str
    tahun: int
    triwulan: int
    versi: int
    tanggal: date
    status: str

    @property
    def kunci(self) -> Kunci:
        """Whose it is."""
        return self.slug, self.perangkat_daerah

    @property
    def periode(self) -> Periode:
        """What it is of."""
        return Periode(self.tahun, self.triwulan)


@dataclass(frozen=True, slots=True)
class CacahKategori:
    """How many indikator of one level and category a perangkat daerah has in one year, and the sum of their capaian.

    ``dihitung`` is how many of them have a capaian; ``kategori`` is empty for those that have none, ``tingkat`` where
    the archive is of a program that did not keep it.
    """

    kunci: Kunci
    tahun: int
    tingkat: str
    kategori: str
    indikator: int
    dihitung: int
    persen: Decimal


@dataclass(frozen=True, slots=True)
class NaskahTerarsip:
    """What a version keeps beside its figures: the kinds of its documents, and the decisions given on them.

    ``sidik`` is the hash of what is decided on, None where the source keeps no decisions. ``lkjip`` is the day a
    Laporan Kinerja of that period was first archived, None where there is none or the source does not say.
    """

    jenis: frozenset[str] = frozenset()
    lkjip: date | None = None
    sidik: str | None = None
    keputusan: tuple[Keputusan, ...] = ()

    @classmethod
    def dari(
        cls,
        periode: Periode,
        dokumen: Iterable[Mapping[str, Any]],
        keputusan: Iterable[tuple[date, Mapping[str, Any]]],
        lkjip: date | None,
    ) -> Self:
        """Of the archived rows of both, a decision with its day; a row without ``sidik_isi`` tells of no decision."""
        naskah = tuple(dokumen)
        bersidik = all(row["sidik_isi"] is not None for row in naskah)
        sidik = sidik_berkas((row["nama"], row["sidik_isi"]) for row in naskah) if bersidik else None
        putusan = (
            Keputusan(str(periode), peran="", tanggal=tanggal, **{nama: row[nama] for nama in _PUTUSAN})
            for tanggal, row in keputusan
        )
        return cls(frozenset(row["jenis"] for row in naskah), lkjip, sidik, tuple(putusan))


@dataclass(frozen=True)
class IsiRekap:
    """What archives hold: heads of every period, the rows of the one asked for, and every year counted by category.

    Rows are by the columns of their tables, with ``slug`` and ``perangkat_daerah`` before them.
    """

    kepala: Sequence[VersiTerbaru]
    capaian: Sequence[Mapping[str, Any]] = ()
    anggaran: Sequence[Mapping[str, Any]] = ()
    temuan: Mapping[Kunci, Mapping[str, int]] = field(default_factory=dict)
    """How many galat, peringatan, info; nothing where the source has no findings."""
    cacah: Sequence[CacahKategori] = ()
    naskah: Mapping[Kunci, NaskahTerarsip] = field(default_factory=dict)
    bertemuan: bool = True
    """Whether the source tells of findings at all: a public export does not."""


@dataclass(frozen=True, slots=True)
class KetepatanTriwulan:
    """The forms of one quarter of one perangkat daerah: asked for, received, complete, late.

    ``hari`` is how many days the latest was late, or is so far; ``belum_jatuh_tempo`` that the day is still to come.
    """

    triwulan: int
    diminta: int
    diterima: int
    lengkap: int
    terlambat: int
    hari: int
    belum_jatuh_tempo: bool = False


def dijawab(periode: Periode) -> tuple[int, ...]:
    """The quarters, 0 for the year, that speak for a period."""
    return (0, 4) if periode.berakhir else (periode.triwulan,)


def pilih(kepala: Sequence[VersiTerbaru], periode: Periode) -> dict[Kunci, VersiTerbaru]:
    """The head that speaks for a period, by whose it is.

    From TW4 on there is one measurement of the year: where the one asked for was not archived, its twin speaks.
    """
    jawab = dijawab(periode)
    found: dict[Kunci, VersiTerbaru] = {}
    for satu in kepala:
        if satu.tahun == periode.tahun and satu.triwulan in jawab:
            lama = found.get(satu.kunci)
            if lama is None or satu.triwulan == periode.triwulan:
                found[satu.kunci] = satu
    return found
