"""Legal bases with their status, and the citations of them found in a text, read from ``dasar_hukum.toml``."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.regulation.berlaku import content, record

_RB = r"(?:[\s-]?(?:(?:dan|&)\s?)?RB)?"
_PAN = (
    rf"P(?:er)?men[\s-]?PAN{_RB}|Peraturan Men(?:teri)?\s?(?:Negara )?PAN{_RB}"
    r"|Peraturan Menteri (?:Negara )?Pendayagunaan Aparatur Negara(?: (?:dan|&) Reformasi Birokrasi)?"
)
_JENIS = {
    "Undang-Undang": r"(?<!Pengganti )Undang[- ]Undang|UU",
    "Peraturan Pemerintah": r"Peraturan Pemerintah|PP",
    "Peraturan Presiden": r"Peraturan Presiden|Perpres",
    "Instruksi Presiden": r"Instruksi Presiden|Inpres",
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi": _PAN,
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara": _PAN,
    "Peraturan Menteri Dalam Negeri": r"Peraturan (?:Menteri Dalam Negeri|Mendagri)|Permen\s?dagri",
    "Peraturan Menteri Keuangan": r"Peraturan Menteri Keuangan|Permenkeu|PMK",
    "Keputusan Menteri Dalam Negeri": r"Keputusan (?:Menteri Dalam Negeri|Mendagri)|Kepmen\s?dagri",
    "Instruksi Menteri Dalam Negeri": r"Instruksi (?:Menteri Dalam Negeri|Mendagri)|Inmendagri",
    "Keputusan Kepala Lembaga Administrasi Negara": (
        r"(?:Keputusan|SK|Kep\.)(?: Kepala)? (?:LAN|Lembaga Administrasi Negara)"
    ),
}
_KATA_JENIS = r"(?:Peraturan|Undang|Keputusan|Instruksi|Perpres|Permen|Kepmen|Inpres|Inmen|PMK\b|UU\b|PP\b)"
_NOMOR = rf"(?:(?:(?!{_KATA_JENIS})[^\n.;]){{0,60}}?\b(?:Nomor|No\b\.?)\s*:?\s*|\s+)0*"
"""What may stand between kind and number; never another kind, whose number it would then be."""
_TAHUN = r"(?:[\s,]*(?:Tahun|Thn?\b\.?|/)\s*(?P<tahun>\d{4})\b)?"
_BERTAHUN = re.compile(r"(?P<awal>\d+)?(?P<sisa>.*)/(?P<tahun>\d{4})")
"""A number that carries its year, such as 249/PMK.02/2011."""


@dataclass(frozen=True, slots=True)
class DasarHukum:
    """One legal basis; ``status`` is berlaku, dicabut, diubah or diperbarui, ``sejak`` the first year it counts.

    ``keyakinan`` is pasti when the fact was read in its source and umum when it is common knowledge. ``tahun_lain``
    are years in which another rule of this kind bears the same number; ``jenis_pd`` the offices that cite it in
    chapter I, empty for all.
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
    jenis_pd: tuple[str, ...] = ()
    tahun_lain: tuple[int, ...] = ()
    singkatan: tuple[str, ...] = ()
    """What reports call its title, in capitals or as one word."""

    @property
    def sebutan(self) -> str:
        """The full citation: ``Peraturan Presiden Nomor 29 Tahun 2014 tentang …``."""
        tahun = "" if str(self.tahun) in self.nomor else f" Tahun {self.tahun}"
        return f"{self.jenis} Nomor {self.nomor}{tahun} tentang {self.tentang}"

    def berlaku_pada(self, tahun: int) -> bool:
        """Whether it may be cited as being in force in that year."""
        return self.tahun <= tahun and (self.status in {"berlaku", "diubah"} or tahun < self.sejak)


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
    return tuple(record(DasarHukum, {"kode": kode, **row}) for kode, row in content("dasar_hukum.toml").items())


def chapter_one(tahun: int, jenis_pd: str = "") -> tuple[DasarHukum, ...]:
    """The national legal bases of an office's Laporan Kinerja in force in that year, in the order of the file."""
    semua = (dasar for dasar in legal_bases() if dasar.bab1 and dasar.berlaku_pada(tahun))
    return tuple(dasar for dasar in semua if not dasar.jenis_pd or jenis_pd in dasar.jenis_pd)


def citations(teks: str) -> tuple[Kutipan, ...]:
    """The known legal bases a text cites, in its order; kind and number must agree, the year may be wrong.

    Two bases of one kind and number (Permendagri 54/2009 and 54/2010) are told apart by the year; without a
    year, or with a year of neither, the first of the file is given. A year in which that number is known to belong to
    another rule is no citation of this one.
    """
    found: dict[tuple[int, int], Kutipan] = {}
    for dasar in legal_bases():
        for match in _pattern(dasar).finditer(teks):
            kutipan = Kutipan(match.group(), dasar, int(match["tahun"] or 0))
            if kutipan.tahun in dasar.tahun_lain:
                continue
            lama = found.get(match.span())
            if lama is None or (lama.salah_tahun and not kutipan.salah_tahun):
                found[match.span()] = kutipan
    return tuple(found[span] for span in sorted(found))


@cache
def _pattern(dasar: DasarHukum) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{_JENIS[dasar.jenis]}){_NOMOR}{_number(dasar.nomor)}(?![\w-]|\.\d|/[A-Z]){_TAHUN}", re.IGNORECASE
    )


def _number(nomor: str) -> str:
    """The number as a pattern: what stands between digits and year may be left out, 249 for 249/PMK.02/2011."""
    match = _BERTAHUN.fullmatch(nomor)
    if match is None:
        return re.escape(nomor)
    awal, sisa = match["awal"] or "", re.escape(match["sisa"])
    return f"{awal}(?:{sisa})?" if awal else sisa.replace("PER/", "PER/0?")
