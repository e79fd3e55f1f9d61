"""The letterhead of a perangkat daerah, and whether its logo is a picture that can stand there."""

import struct
from dataclasses import dataclass
from typing import Final

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.naskah.belum_diisi import belum_diisi

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
    return kop_instansi(bacaan.instansi, berlogo=bacaan.logo is not None and ukuran_png(bacaan.logo) is not None)


def pemerintah(instansi: PerangkatDaerah) -> str:
    """``Pemerintah Kabupaten Contoh``, whether or not the office wrote the first word itself."""
    name = instansi.pemerintah_daerah.strip()
    return name if name.casefold().startswith("pemerintah") else f"Pemerintah {name}"


_PNG: Final = b"\x89PNG\r\n\x1a\n"


def ukuran_png(logo: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for bytes that are no PNG, or one without a size."""
    if not logo.startswith(_PNG) or len(logo) < 24:
        return None
    width, height = struct.unpack(">II", logo[16:24])
    return (width, height) if width and height else None
