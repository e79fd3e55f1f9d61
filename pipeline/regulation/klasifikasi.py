"""Archive class of a kind of document, read from ``klasifikasi.toml``, and how long the office keeps it."""

from dataclasses import dataclass

from pipeline.domain.instansi import PengaturanArsip
from pipeline.regulation.berlaku import dated, rule

_BERKAS, _ATURAN, _LAINNYA = "klasifikasi.toml", "klasifikasi", "lainnya"


@dataclass(frozen=True, slots=True)
class Klasifikasi:
    """The classification code, what it stands for, and how long the document is kept, in words."""

    kode: str
    uraian: str
    retensi: str


def classification(jenis: str, tahun: int, arsip: PengaturanArsip) -> Klasifikasi:
    """The class of one kind of document in a year, kept as long as the office says.

    ``pk_administrator`` falls under ``pk``, an unknown kind under the rest. An office that has not said how long gets
    the words of the file, never a number of years: the jadwal retensi arsip is its kepala daerah's.
    """
    isi = rule(_BERKAS, _ATURAN, tahun)
    nama = next(n for n in (jenis, jenis.partition("_")[0], _LAINNYA) if isinstance(isi.get(n), dict))
    retensi = arsip.retensi_untuk(nama) or arsip.retensi_untuk(_LAINNYA) or isi["retensi"]
    return Klasifikasi(isi[nama]["kode"], isi[nama]["uraian"], retensi)


def known_classes() -> tuple[str, ...]:
    """Every kind of document ``[arsip.retensi]`` may name, over all years."""
    kinds = (nama for isi in dated(_BERKAS)[_ATURAN] for nama, row in isi.items() if isinstance(row, dict))
    return tuple(dict.fromkeys(kinds))
