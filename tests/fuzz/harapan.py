"""What may differ after one mutation: everything else must read as before, and what is lost must be told.

A figure is named (file, sheet, key of its row, column). For every mutation:

- a figure the mutation did not touch says what it said before;
- a touched figure says what a person would read there (``nilai``), or is not used at all;
- no figure appears that nobody wrote, unless the mutation wrote it (``baru``);
- where a figure is lost that the office did not take away itself, a new finding points at the file (``di``).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from unicodedata import normalize


def tidak(_kunci):
    return False


@dataclass
class Harapan:
    """The expectation of one mutation; ``di`` empty means that a loss may be silent: a person took it away."""

    di: str = ""
    nilai: dict = field(default_factory=dict)
    sentuh: Callable = tidak
    bebas: Callable = tidak
    """Words a person changed: whatever stands there now is what they wrote."""
    baru: Callable = tidak
    wajib: bool = False
    """Whether a new finding must point at the file even where nothing is lost."""
    teks: tuple = ()
    """A cell of words and its words without spaces and signs nobody sees."""
    nama: dict = field(default_factory=dict)
    """New name → old name of renamed forms."""


def polos(teks):
    """A text without spaces and signs nobody sees."""
    return "".join(huruf for huruf in str(teks) if huruf.isprintable() and not huruf.isspace())


def tak_terpakai(satu):
    """Whether nobody can compute with it."""
    return satu is None or satu[:2] == ("terisi", "teks") or satu in {("belum_tersedia",), ("tidak_berlaku",)}


def periksa(dasar, temuan_dasar, sekarang, temuan, harapan):
    """What is wrong with a reading, as sentences; empty when it keeps the expectation."""
    sekarang = {(harapan.nama.get(k[0], k[0]), *k[1:]): v for k, v in sekarang.items()}
    salah, hilang = [], []
    for kunci in dict.fromkeys([*dasar, *sekarang, *harapan.nilai]):
        dulu, kini = dasar.get(kunci), sekarang.get(kunci)
        if kunci in harapan.nilai or kunci in harapan.teks[:1]:
            akhir = _tersentuh(kunci, kini, harapan)
        else:
            akhir = _lainnya(kunci, dulu, kini, harapan)
        if akhir == "hilang":
            hilang.append(kunci)
        elif akhir:
            salah.append(akhir)
    if harapan.di and (hilang or harapan.wajib) and not _ditunjuk(temuan_dasar, temuan, harapan.di):
        salah.append(f"tanpa temuan di {harapan.di}: hilang {hilang[:3]}")
    return salah


def _tanpa_pemisah(teks):
    """A list of kode without what divides it; wide letters and digits count as the plain ones."""
    return normalize("NFKC", teks).replace(";", "").replace(",", "")


def _tersentuh(kunci, kini, harapan):
    """A cell of which it is known what a person reads in it."""
    if kunci in harapan.nilai:
        if kini in harapan.nilai[kunci]:
            return ""
        return "hilang" if tak_terpakai(kini) else f"{kunci}: {kini}, semestinya {harapan.nilai[kunci]}"
    kata = _tanpa_pemisah(harapan.teks[1])
    if kini is None and kata:
        return "hilang"
    return "" if _tanpa_pemisah(polos(kini or "")) == kata else f"{kunci}: {kini!r:.60}, semestinya {kata!r:.60}"


def _lainnya(kunci, dulu, kini, harapan):
    """A cell that must be as before, or gone with its file, row or column."""
    if dulu == kini or (dulu is None and harapan.baru(kunci)) or harapan.bebas(kunci):
        return ""
    if harapan.sentuh(kunci) and (kini is None or (isinstance(kini, tuple) and tak_terpakai(kini))):
        return "hilang"
    return f"{kunci}: {dulu} menjadi {kini}"


def _ditunjuk(temuan_dasar, temuan, di):
    """The findings that were not there before and point at the file, or at the folder or form it belongs to."""
    lama = {(t.kode, str(t.tempat), t.nilai) for t in temuan_dasar}
    baru = [t for t in temuan if (t.kode, str(t.tempat), t.nilai) not in lama]
    return [t for t in baru if t.tempat.berkas.startswith(di) or di.startswith(t.tempat.berkas + "/")]
