"""Lambang dan gambar contoh: perisai dan gedung sederhana sebagai PNG, hanya dengan pustaka baku."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

SISI = 240

_HIJAU = (27, 94, 58, 255)
_EMAS = (214, 170, 60, 255)
_BIRU = (34, 87, 150, 255)
_BENING = (0, 0, 0, 0)


def gambar(berkas: Path) -> None:
    """Menulis perisai 240 × 240 titik berlatar bening."""
    baris = [b"\x00" + b"".join(bytes(_warna(x, y)) for x in range(SISI)) for y in range(SISI)]
    _tulis(berkas, baris, SISI, berwarna=6)


def gedung(berkas: Path) -> None:
    """Menulis gambar gedung kantor 480 × 300 titik: langit, tanah, dinding, jendela, pintu."""
    lebar, tinggi = 480, 300
    baris = [b"\x00" + b"".join(bytes(_gedung(x, y)) for x in range(lebar)) for y in range(tinggi)]
    _tulis(berkas, baris, lebar, berwarna=2)


def _gedung(x: int, y: int) -> tuple[int, int, int]:
    if 205 <= x < 275 and 190 <= y < 250:
        return (110, 72, 44)
    if 70 <= x < 410 and 90 <= y < 250:
        jendela = (x - 70) % 48 in range(14, 36) and (y - 90) % 52 in range(14, 40)
        return (150, 190, 215) if jendela else (238, 230, 212)
    if 50 <= x < 430 and 70 <= y < 90:
        return (150, 60, 48)
    return (120, 150, 96) if y >= 250 else (196, 220, 238)


def _tulis(berkas: Path, baris: list[bytes], lebar: int, *, berwarna: int) -> None:
    kepala = struct.pack(">IIBBBBB", lebar, len(baris), 8, berwarna, 0, 0, 0)
    isi = zlib.compress(b"".join(baris), 9)
    berkas.parent.mkdir(parents=True, exist_ok=True)
    berkas.write_bytes(
        b"\x89PNG\r\n\x1a\n" + _potong(b"IHDR", kepala) + _potong(b"IDAT", isi) + _potong(b"IEND", b"")
    )


def _potong(jenis: bytes, isi: bytes) -> bytes:
    return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))


def _dalam(x: int, y: int, tepi: int) -> bool:
    """Apakah titik di dalam perisai yang disusutkan sebesar `tepi`."""
    atas, bawah, tengah = 16 + tepi, 228 - tepi, SISI // 2
    if not atas <= y <= bawah:
        return False
    lebar = 92 - tepi
    if y > 120:
        lebar = lebar * (bawah - y) * (bawah + y - 240) // ((bawah - 120) * (bawah - 120))
    return abs(x - tengah) <= lebar


def _warna(x: int, y: int) -> tuple[int, int, int, int]:
    if not _dalam(x, y, 0):
        return _BENING
    if not _dalam(x, y, 8):
        return _EMAS
    if (x - 120) ** 2 + (y - 88) ** 2 <= 34**2:
        return _EMAS
    if y > 140 and (y + abs((x % 48) - 24) // 2) % 28 < 12:
        return _BIRU
    return _HIJAU
