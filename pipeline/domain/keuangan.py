"""Budget lines of the plan, and the tree their codes make."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline.domain.nilai import Nilai
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

JENIS_BELANJA: Mapping[str, str] = {
    "operasi": "Belanja Operasi",
    "modal": "Belanja Modal",
    "tidak_terduga": "Belanja Tidak Terduga",
    "transfer": "Belanja Transfer",
}
"""The kinds of belanja as the plan writes them, and as documents print them, in the order of a budget."""
DI_LUAR_FORMULIR = "di luar formulir"
"""What the metadata of a field hold that says nothing to whoever fills in a form."""


@dataclass(frozen=True, slots=True)
class MataAnggaran:
    """One programme, kegiatan or sub kegiatan with its pagu in whole rupiah."""

    kode: str
    tingkat: str
    uraian: str
    pagu: Nilai
    pagu_perubahan: Nilai
    unit_kerja: str = ""
    sasaran: str = ""
    sumber_dana: str = ""
    jenis_belanja: str = field(default="", metadata={DI_LUAR_FORMULIR: True})
    tempat: Tempat = TANPA_TEMPAT

    @property
    def pagu_berlaku(self) -> Nilai:
        """The pagu in force: the changed one where there is one."""
        return self.pagu_perubahan if self.pagu_perubahan.terisi else self.pagu


@dataclass(frozen=True, slots=True)
class Pendapatan:
    """One kind of pendapatan with its target of the year and what each quarter brought in, in rupiah."""

    kode: str
    uraian: str
    target: Nilai
    realisasi: tuple[Nilai, ...] = ()
    tempat: Tempat = TANPA_TEMPAT


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree that codes make by their dots; built in one walk, and the only place that knows what lies below what.

    ``induk`` gives the nearest of the codes above one, empty for a top; ``anak`` the codes right below one, in the
    order they were given, and under the empty code the tops.
    """

    induk: Mapping[str, str]
    anak: Mapping[str, tuple[str, ...]]

    @classmethod
    def dari(cls, kode: Iterable[str]) -> "Pohon":
        """The tree of these codes; a repeated code stands once."""
        induk: dict[str, str] = dict.fromkeys(kode, "")
        anak: dict[str, list[str]] = {satu: [] for satu in ("", *induk)}
        for satu in induk:
            induk[satu] = next((atas for atas in leluhur(satu) if atas in induk), "")
            anak[induk[satu]].append(satu)
        return cls(induk, {satu: tuple(bawah) for satu, bawah in anak.items()})

    @property
    def puncak(self) -> tuple[str, ...]:
        """The codes that lie below no other: what a total adds up."""
        return self.anak[""]

    @property
    def dari_bawah(self) -> tuple[str, ...]:
        """Every code, what lies below before what lies above."""
        return tuple(sorted(self.induk, key=lambda kode: kode.count("."), reverse=True))

    def atas(self, kode: str) -> Iterator[str]:
        """The codes above one, nearest first; it need not be among them itself."""
        return (atas for atas in leluhur(kode) if atas in self.induk)

    def bawah(self, kode: str) -> Iterator[str]:
        """Every code below one, each before what lies below it."""
        for anak in self.anak[kode]:
            yield anak
            yield from self.bawah(anak)


def leluhur(kode: str) -> Iterator[str]:
    """The codes above one code, nearest first: 7.01.01 → 7.01, 7."""
    while "." in kode:
        kode = kode.rpartition(".")[0]
        yield kode
