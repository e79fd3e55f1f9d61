"""Findings as rows of a Word table."""

from dataclasses import dataclass

from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan, Tingkat

_TERPANJANG = 60
PERENCANAAN = "Perencanaan"
"""Who mends a finding that belongs to no unit kerja."""


@dataclass(frozen=True, slots=True)
class BarisTemuan:
    """Satu temuan sebagai baris tabel."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    kode: str
    """Kode temuan. Contoh: `KEL-01`."""
    tingkat: str
    """galat, peringatan atau info. Contoh: `galat`."""
    unit: str
    """Unit kerja yang memperbaiki. Contoh: `Seksi Pemerintahan`."""
    tempat: str
    """Berkas, lembar dan sel. Contoh: `masuk/TW1/seksi.xlsx › kinerja › C7`."""
    nilai: str
    """Isi yang ditemukan; `(kosong)` bila tidak ada. Contoh: `12,500`."""
    pesan: str
    """Apa yang salah. Contoh: `Realisasi belum diisi.`."""
    saran: str
    """Apa yang harus dilakukan. Contoh: `Isi kolom realisasi.`."""


@dataclass(frozen=True, slots=True)
class JumlahTemuan:
    """Jumlah temuan menurut tingkat."""

    galat: int
    """Jumlah galat. Contoh: `2`."""
    peringatan: int
    """Jumlah peringatan. Contoh: `3`."""
    info: int
    """Jumlah info. Contoh: `1`."""

    @property
    def semua(self) -> int:
        """Findings of every severity."""
        return self.galat + self.peringatan + self.info


def baris_temuan(temuan: tuple[Temuan, ...], rencana: Perencanaan) -> tuple[BarisTemuan, ...]:
    """The findings as numbered rows, in the order given."""
    return tuple(
        BarisTemuan(
            nomor=nomor,
            kode=t.kode,
            tingkat=t.tingkat.value,
            unit=rencana.nama_unit(t.unit_kerja) if t.unit_kerja else PERENCANAAN,
            tempat=str(t.tempat) or "–",
            nilai=_singkat(t.nilai) or "(kosong)",
            pesan=t.pesan,
            saran=t.saran,
        )
        for nomor, t in enumerate(temuan, start=1)
    )


def _singkat(nilai: str) -> str:
    return nilai if len(nilai) <= _TERPANJANG else nilai[:_TERPANJANG].rstrip() + " …"


def jumlah_temuan(temuan: tuple[Temuan, ...]) -> JumlahTemuan:
    """How many findings there are of each severity."""
    count = {tingkat: sum(t.tingkat is tingkat for t in temuan) for tingkat in Tingkat}
    return JumlahTemuan(count[Tingkat.GALAT], count[Tingkat.PERINGATAN], count[Tingkat.INFO])
