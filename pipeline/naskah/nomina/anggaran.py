"""A line of the budget as documents print it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.belanja import jumlahkan, teratas
from pipeline.domain.capaian import Capaian, HasilAnggaran
from pipeline.domain.fisik import Fisik, tertimbang
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import Periode
from pipeline.domain.rincian import Rincian
from pipeline.naskah import angka
from pipeline.naskah.angka import STRIP
from pipeline.naskah.nomina.triwulan import Triwulanan

_WARNA = {"program": "E7E6E6", "kegiatan": "F5F5F5"}
_PUTIH = "FFFFFF"


@dataclass(frozen=True, slots=True)
class AnggaranTercetak:
    """Satu program, kegiatan, atau sub kegiatan: pagu, realisasi, dan serapannya."""

    nomor: str
    """Nomor urut dalam daftar yang mencetaknya. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `7.01.01`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    tingkat: str
    """program, kegiatan, atau sub kegiatan. Contoh: `program`."""
    program: bool
    """Apakah baris program. Contoh: `ya`."""
    warna: str
    """Warna latar menurut tingkatnya. Contoh: `F5F5F5`."""
    sumber_dana: str
    """Sumber dana. Contoh: `APBD`."""
    pagu: str
    """Pagu yang berlaku. Contoh: `Rp 60.000.000`."""
    pagu_murni: str
    """Pagu sebelum perubahan. Contoh: `Rp 50.000.000`."""
    pagu_angka: str
    """Pagu yang berlaku tanpa `Rp`, untuk kolom yang judulnya menyebutnya. Contoh: `60.000.000`."""
    realisasi: str
    """Realisasi sampai dengan periode ini. Contoh: `Rp 10.000.000`."""
    realisasi_angka: str
    """Realisasi sampai dengan periode ini tanpa `Rp`. Contoh: `10.000.000`."""
    realisasi_tw: Triwulanan
    """Realisasi tiap triwulan tanpa `Rp`; `–` untuk triwulan yang belum berjalan. Contoh: `a.realisasi_tw.i`."""
    serapan: str
    """Serapan dalam persen. Contoh: `16,67`."""
    fisik: str
    """Realisasi fisik dalam persen, bila dilaporkan. Contoh: `45,00`."""


def anggaran(hasil: HasilAnggaran, periode: Periode, nomor: int = 0) -> AnggaranTercetak:
    """One line; ``nomor`` is its number in the list that prints it."""
    mata = hasil.mata
    return AnggaranTercetak(
        nomor=str(nomor),
        kode=mata.kode,
        uraian=mata.uraian,
        tingkat=mata.tingkat.replace("_", " "),
        program=mata.tingkat == "program",
        warna=_WARNA.get(mata.tingkat, _PUTIH),
        sumber_dana=mata.sumber_dana or STRIP,
        pagu=angka.uang(hasil.pagu),
        pagu_murni=angka.uang(mata.pagu),
        pagu_angka=tanpa_rp(angka.uang(hasil.pagu)),
        realisasi=angka.uang(hasil.realisasi),
        realisasi_angka=tanpa_rp(angka.uang(hasil.realisasi)),
        realisasi_tw=Triwulanan.berjalan([tanpa_rp(angka.uang(v)) for v in hasil.triwulan], periode),
        serapan=angka.capaian(hasil.serapan),
        fisik=realisasi_fisik(hasil.fisik),
    )


def anggaran_rencana(mata: MataAnggaran, periode: Periode, nomor: int) -> AnggaranTercetak:
    """One line before anything was spent on it."""
    belum = Nilai.kosong()
    return anggaran(HasilAnggaran(mata, mata.pagu_berlaku, belum, Capaian(None), (belum,) * 4), periode, nomor)


def jumlah_anggaran(
    kode: str, uraian: str, pagu: Decimal | None, realisasi: Decimal | None, serapan: Capaian, fisik: str = STRIP
) -> AnggaranTercetak:
    """A row of sums as the analysis made them."""
    return AnggaranTercetak(
        nomor="",
        kode=kode,
        uraian=uraian,
        tingkat="",
        program=False,
        warna=_PUTIH,
        sumber_dana=STRIP,
        pagu=angka.rupiah(pagu),
        pagu_murni=STRIP,
        pagu_angka=tanpa_rp(angka.rupiah(pagu)),
        realisasi=angka.rupiah(realisasi),
        realisasi_angka=tanpa_rp(angka.rupiah(realisasi)),
        realisasi_tw=Triwulanan.dari(()),
        serapan=angka.capaian(serapan),
        fisik=fisik,
    )


def jumlah_triwulan(semua: Iterable[HasilAnggaran], periode: Periode) -> Triwulanan:
    """What was spent in each quarter on all lines, none counted twice."""
    columns = zip(*(satu.triwulan for satu in teratas(semua)), strict=True)
    return Triwulanan.berjalan([tanpa_rp(angka.uang(jumlahkan(satu))) for satu in columns], periode)


def berfisik(semua: Iterable[HasilAnggaran]) -> bool:
    """Whether the work of any line was reported on, so that its column is printed."""
    return any(satu.fisik.dilaporkan for satu in semua)


def realisasi_fisik(fisik: Fisik) -> str:
    """The work done on one line; ``–`` where it would be a mean and the lines below do not give one."""
    nilai = fisik.nilai
    if not nilai.disebut and fisik.berincian:
        return STRIP
    return angka.tetap(nilai.angka) if nilai.angka is not None else angka.nilai(nilai)


def jumlah_fisik(semua: Iterable[HasilAnggaran]) -> str:
    """The work done on all lines: the mean of those on top, weighted by their pagu."""
    return angka.tetap(tertimbang((satu.fisik.nilai, satu.pagu) for satu in teratas(semua)).angka)


@dataclass(frozen=True, slots=True)
class RincianTercetak:
    """Anggaran satu jenis belanja atau satu sumber dana, tanpa `Rp`."""

    uraian: str
    """Jenis belanja atau sumber dana. Contoh: `Belanja Modal`."""
    pagu: str
    """Pagu yang berlaku. Contoh: `60.000.000`."""
    realisasi: str
    """Realisasi sampai dengan periode ini. Contoh: `45.000.000`."""
    serapan: str
    """Serapan dalam persen. Contoh: `75,00`."""
    sisa: str
    """Pagu yang belum dibelanjakan. Contoh: `15.000.000`."""


def rincian_anggaran(satu: Rincian, uraian: str) -> RincianTercetak:
    """One row of money by a word, or their sum."""
    pagu, realisasi, sisa = (tanpa_rp(angka.rupiah(n)) for n in (satu.pagu, satu.realisasi, satu.sisa))
    return RincianTercetak(uraian, pagu, realisasi, angka.capaian(satu.serapan), sisa)


def tanpa_rp(uang: str) -> str:
    """An amount for a column whose head says Rp."""
    return uang.replace("Rp ", "")
