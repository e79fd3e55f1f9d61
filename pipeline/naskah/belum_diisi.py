"""The visible placeholder for everything nobody has said yet."""

from typing import Final

AWAL: Final = "[BELUM DIISI"


def belum_diisi(label: str) -> str:
    """``[BELUM DIISI – nomor surat]``; printed with the style Belum Diisi and counted in the checklist."""
    return f"{AWAL} – {label}]"


def atau_belum_diisi(teks: str, label: str) -> str:
    """The text as the office wrote it, or the placeholder when it is blank."""
    return teks.strip() or belum_diisi(label)
