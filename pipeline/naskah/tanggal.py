"""Dates in words: ``31 Desember 2024``."""

from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def tanggal_panjang(hari: date) -> str:
    """``31 Desember 2024``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def hari_dalam_tahun(hari: date, tahun: int) -> date:
    """The day itself, moved to the nearest day of that year: who was in office then signs its documents."""
    return min(max(hari, date(tahun, 1, 1)), date(tahun, 12, 31))
