"""Legal bases with their status, and the citations of them found in a text, read from ``dasar_hukum.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_PAN = (
    r"P(?:er)?men\s?PAN(?:[\s-]?(?:dan\s)?RB)?|Peraturan Menteri PAN(?:[\s-]?(?:dan\s)?RB)?"
    r"|Peraturan Menteri (?:Negara )?Pendayagunaan Aparatur Negara(?: dan Reformasi Birokrasi)?"
)
_JENIS = {
    "Undang-Undang": r"Undang[- ]Undang|UU",
    "Peraturan Pemerintah": r"Peraturan Pemerintah|PP",
    "Peraturan Presiden": r"Peraturan Presiden|Perpres",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": _PAN,
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara": _PAN,
    "Peraturan Menteri Dalam Negeri": r"Peraturan Menteri Dalam Negeri|Permendagri",
    "Peraturan Menteri Keuangan": r"Peraturan Menteri Keuangan|PMK",
    "Keputusan Menteri Dalam Negeri": r"Keputusan Menteri Dalam Negeri|Kepmendagri",
}
_NOMOR = r"(?:[^\n.;]{0,60}?\b(?:Nomor|No\b\.?)\s*:?\s*|\s+)"
_TAHUN = r"(?:\s*(?:Tahun|/)\s*(?P<tahun>\d{4})\b)?"


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """One legal basis; ``status`` is berlaku, dicabut or diperbarui, ``sejak`` the first year that status counts.

    ``keyakinan`` is pasti when the fact was read in its source and umum when it is common knowledge.
    """

    kode: str
    jenis: str
    nomor: str
    tahun: int
    tentang: str
    status: str
    keyakinan: str
    oleh: str = ""
    sejak: int = 0
    bab1: bool = False

    @property
    def sebutan(self) -> str:
        """The full citation: ``Peraturan Presiden Nomor 29 Tahun 2014 tentang …``."""
        tahun = "" if str(self.tahun) in self.nomor else f" Tahun {self.tahun}"
        return f"{self.jenis} Nomor {self.nomor}{tahun} tentang {self.tentang}"

    def berlaku_pada(self, tahun: int) -> bool:
        """Whether it may be cited as being in force in that year."""
        return self.tahun <= tahun and (self.status == "berlaku" or tahun < self.sejak)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One citation as a text has it; ``tahun`` is the year written, 0 when the text gives none."""

    teks: str
    dasar: DasarHukum
    tahun: int

    @property
    def salah_tahun(self) -> bool:
        """Whether kind and number are known but the year written is not theirs."""
        return self.tahun not in (0, self.dasar.tahun)


@cache
def legal_bases() -> tuple[DasarHukum, ...]:
    """Every legal basis known, in the order of the file."""
    isi = tomllib.loads((files("pipeline.regulation") / "dasar_hukum.toml").read_text(encoding="utf-8"))
    return tuple(DasarHukum(kode=kode, **baris) for kode, baris in isi.items())


def chapter_one(tahun: int) -> tuple[DasarHukum, ...]:
    """The national legal bases of a Laporan Kinerja in force in that year, in the order of the file."""
    return tuple(dasar for dasar in legal_bases() if dasar.bab1 and dasar.berlaku_pada(tahun))


def citations(teks: str) -> tuple[Kutipan, ...]:
    """The known legal bases a text cites, in its order; kind and number must agree, the year may be wrong.

    Two bases of one kind and number (Permendagri 54/2009 and 54/2010) are told apart by the year; without a
    year, or with a year of neither, the first of the file is given.
    """
    found: dict[tuple[int, int], Kutipan] = {}
    for dasar in legal_bases():
        for match in _pattern(dasar).finditer(teks):
            kutipan = Kutipan(match.group(), dasar, int(match["tahun"] or 0))
            lama = found.get(match.span())
            if lama is None or (lama.salah_tahun and not kutipan.salah_tahun):
                found[match.span()] = kutipan
    return tuple(found[span] for span in sorted(found))


@cache
def _pattern(dasar: DasarHukum) -> re.Pattern[str]:
    nomor = re.escape(dasar.nomor.split("/PMK")[0]).replace("PER/9/", "PER/0?9/")
    return re.compile(rf"\b(?:{_JENIS[dasar.jenis]}){_NOMOR}{nomor}(?![\w-]|\.\d){_TAHUN}", re.IGNORECASE)
