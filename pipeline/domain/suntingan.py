"""Texts that people own, where each was written, and what a reviewer made of them."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

NARASI = "narasi"
"""What stands for the sheet of a text that is a paragraph of ``narasi/``."""
KOLOM_TEKS = (
    "faktor_pendukung", "faktor_penghambat", "upaya", "tindak_lanjut", "penanggung_jawab", "batas_waktu",
    "keterangan",
)  # fmt: skip
"""The columns of a form that hold words; a figure is never taken from a draft."""


@dataclass(frozen=True, slots=True)
class AsalTeks:
    """Where a text was written: a column of a row of a form, or a paragraph of a narrative.

    Of a narrative ``kode`` is the stem of its file and ``kolom`` the number of the paragraph, counted from 0; it has
    neither unit nor quarter.
    """

    lembar: str
    kode: str
    kolom: str
    unit_kerja: str = ""
    triwulan: int = 0

    @property
    def bernarasi(self) -> bool:
        """Whether it is a paragraph of a narrative."""
        return self.lembar == NARASI

    def __str__(self) -> str:
        """One word without spaces, which ``parse`` reads."""
        parts = (self.lembar, self.kode, self.kolom, self.unit_kerja, str(self.triwulan))
        return "/".join(quote(part, safe="") for part in parts)

    @classmethod
    def parse(cls, kata: str) -> "AsalTeks | None":
        """The place in such a word; None for any other."""
        try:
            lembar, kode, kolom, unit_kerja, triwulan = map(unquote, kata.split("/"))
            asal = cls(lembar, kode, kolom, unit_kerja, int(triwulan))
            return None if asal.bernarasi and not kolom.isdecimal() else asal
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Suntingan:
    """One text a reviewer changed in a draft of one period, as the office's ledger keeps it.

    ``semula`` is what the draft had printed, ``menjadi`` what came back. ``penyunting`` and ``tanggal`` (ISO) are
    what the file says of who saved it last, ``dokumen`` the draft, ``berkas`` the file that came back, ``sidik`` that
    of the draft as it was made: the same file saved anew brings the same change.
    """

    periode: str
    asal: AsalTeks
    semula: str
    menjadi: str
    penyunting: str = ""
    tanggal: str = ""
    dokumen: str = ""
    berkas: str = ""
    sidik: str = ""


def rapat(teks: str) -> str:
    """A text as it is compared: white space of any kind and length is one blank, signs nobody sees are gone."""
    return " ".join(teks.translate(_TAK_TAMPAK).split())


def baku(teks: str) -> str:
    """A text by which an edit is told from what an editor does by itself: quotes of any shape are one."""
    return rapat(teks).translate(_DIGANTI_SENDIRI)


def singkat(teks: str, terpanjang: int = 160) -> str:
    """A text short enough for a sentence, in one line."""
    satu = rapat(teks)
    return satu if len(satu) <= terpanjang else satu[:terpanjang].rstrip() + " …"


_DIGANTI_SENDIRI = {
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'), **dict.fromkeys(map(ord, "‘’‚‛"), "'"), ord("…"): "...", ord("‑"): "-"
}  # fmt: skip
_TAK_TAMPAK = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
