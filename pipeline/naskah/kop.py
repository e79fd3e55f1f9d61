"""The letterhead of a perangkat daerah, and whether its logo is a picture that can stand there."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.word.errors import ValueRefused
from pipeline.word.picture import look

_SEBARIS = 68
"""So many characters of 9 points stand beside the logo of a portrait page."""


@dataclass(frozen=True, slots=True)
class Kop:
    """Kop surat perangkat daerah."""

    pemerintah: str
    """Baris pertama. Contoh: `Pemerintah Kabupaten Contoh`."""
    nama: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    alamat: str
    """Alamat dan kode pos. Contoh: `Jalan Merdeka Nomor 1 Kode Pos 50000`."""
    kontak: str
    """Telepon, laman, pos-el; kosong bila tidak ada. Contoh: `Telepon (000) 000000, Laman contoh.go.id`."""
    berlogo: bool
    """Apakah ada berkas logo.png. Contoh: `ya`."""


def kop_instansi(instansi: PerangkatDaerah, *, berlogo: bool = False) -> Kop:
    """The kop of one perangkat daerah; only the address is asked for when it is missing."""
    alamat = instansi.alamat.strip() or belum_diisi("alamat kantor")
    if instansi.kode_pos:
        alamat = f"{alamat} Kode Pos {instansi.kode_pos}"
    pairs = (("Telepon", instansi.telepon), ("Laman", instansi.laman), ("Pos-el", instansi.pos_el))
    return Kop(
        pemerintah=pemerintah(instansi),
        nama=instansi.nama,
        alamat=alamat,
        kontak=_kontak([f"{label} {text.strip()}" for label, text in pairs if text.strip()]),
        berlogo=berlogo,
    )


def _kontak(parts: list[str]) -> str:
    """The parts on one line; when that is too long for a portrait page the last stands on a line of its own."""
    line = ", ".join(parts)
    return line if len(line) <= _SEBARIS else f"{', '.join(parts[:-1])}\n{parts[-1]}"


def kop(bacaan: Bacaan) -> Kop:
    """The kop for the documents of one reading; a logo that is no PNG counts as none."""
    return kop_instansi(bacaan.instansi, berlogo=logo_layak(bacaan.logo))


def pemerintah(instansi: PerangkatDaerah) -> str:
    """``Pemerintah Kabupaten Contoh``, whether or not the office wrote the first word itself."""
    name = instansi.pemerintah_daerah.strip()
    return name if name.casefold().startswith("pemerintah") else f"Pemerintah {name}"


def logo_layak(logo: bytes | None) -> bool:
    """Whether there is a logo that can stand in the kop: a PNG that tells its size."""
    try:
        return logo is not None and look(logo).extension == "png"
    except ValueRefused:
        return False
