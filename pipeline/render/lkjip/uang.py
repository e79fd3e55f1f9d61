"""The money of chapter III beyond programmes: by jenis belanja and by sumber dana."""

from dataclasses import dataclass

from pipeline.domain.keuangan import JENIS_BELANJA
from pipeline.domain.rincian import Rincian, rincian
from pipeline.naskah.nomina.anggaran import RincianTercetak, rincian_anggaran
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.takarir import Penomor, Takarir

_URUT = {kata: urut for urut, kata in enumerate(JENIS_BELANJA)}


@dataclass(frozen=True, slots=True)
class TabelRincian:
    """Realisasi anggaran menurut jenis belanja, atau menurut sumber dana."""

    tabel: Takarir
    """Judul tabel."""
    judul: str
    """Judul kolom pertama. Contoh: `Jenis Belanja`."""
    baris: tuple[RincianTercetak, ...]
    """Satu baris tiap jenis belanja atau sumber dana; yang belum disebut paling akhir."""
    jumlah: RincianTercetak
    """Baris jumlah, sama dengan jumlah tabel menurut program."""


def by_word(bahan: Bahan, nomor: Penomor) -> tuple[TabelRincian, ...]:
    """The tables the plan has words for: jenis belanja; sumber dana only where there is more than one."""
    anggaran = bahan.analisis.anggaran
    jenis = rincian(anggaran, lambda mata: mata.jenis_belanja)
    sumber = rincian(anggaran, lambda mata: mata.sumber_dana)
    semua = (
        ("Jenis Belanja", tuple(sorted(jenis, key=lambda satu: _URUT.get(satu.kata or "", len(_URUT))))),
        ("Sumber Dana", sumber if sum(bool(satu.kata) for satu in sumber) > 1 else ()),
    )
    return tuple(_tabel(judul, baris, bahan, nomor) for judul, baris in semua if baris)


def _tabel(judul: str, baris: tuple[Rincian, ...], bahan: Bahan, nomor: Penomor) -> TabelRincian:
    jumlah = Rincian("", bahan.analisis.pagu, bahan.analisis.realisasi)
    return TabelRincian(
        tabel=nomor.tabel(f"Realisasi Anggaran menurut {judul} {bahan.periode.sebutan}"),
        judul=judul,
        baris=tuple(rincian_anggaran(satu, _sebutan(satu.kata)) for satu in baris),
        jumlah=rincian_anggaran(jumlah, "Jumlah"),
    )


def _sebutan(kata: str | None) -> str:
    """The words of a row."""
    if kata is None:
        return "Tercatat hanya pada program atau kegiatan"
    return JENIS_BELANJA.get(kata, kata) or "Belum dirinci"
