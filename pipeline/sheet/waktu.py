"""What the words of a heading say: which measure, of which quarter, in which unit; never more than they say."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_BULAN = re.compile(
    r"(?<![a-z])(?:(jan(?:uari)?|[fp]eb(?:ruari)?|mar(?:et)?)|(apr(?:il)?|mei|jun[ie]?)|"
    r"(jul[iy]?|agu(?:stus|st)?|agt|sept?(?:ember)?)|(okt(?:ober)?|no[vp](?:ember)?|des(?:ember)?))(?![a-z])"
)
"""Months, one group for each quarter."""
_NOMOR = {
    "i": 1, "1": 1, "pertama": 1, "kesatu": 1, "satu": 1, "ii": 2, "2": 2, "kedua": 2, "dua": 2,
    "iii": 3, "3": 3, "ketiga": 3, "tiga": 3, "iv": 4, "4": 4, "keempat": 4, "empat": 4,
}  # fmt: skip
_SINGKATAN = re.compile(r"(?<![a-z])(?:(real|reals|realis|realsasi|rlsasi|realisasinya)|(trgt|tgt|targ))(?![a-z])\.?")
"""Realisasi and target as they are shortened over narrow columns."""
_ANGKA = "|".join(sorted(_NOMOR, key=len, reverse=True))
_SEBUTAN_TW = r"t\.?\s?w|tri\s?wulan|triw|tribulan|trw|kuartal|kwartal|quarter|q"
_MENEMPEL = re.compile(rf"(realisasi|target|capaian|pembilang|penyebut)(?=(?:{_SEBUTAN_TW}|s\.?d)(?:\W|\d|i|$))")
_TW = re.compile(rf"(?<![a-z])(?:{_SEBUTAN_TW})[\s.:\-–]*(?:ke[\s\-]*)?({_ANGKA})(?![a-z0-9])")
_SAMPAI_TW = re.compile(rf"\s*(?:[-–—/&+,]|dan|ke)\s*(?:(?:{_SEBUTAN_TW})[\s.]*)?(?:{_ANGKA})(?![a-z0-9])")
_KUMULATIF = re.compile(
    r"(?<![a-z])(?:s\s?[./]?\s?d|s\s?/\s?d|sampai(?:\s+dengan)?|hingga|(?:ter)?(?:kumulatif|komulatif|akumulasi))"
    r"(?![a-z])\.?"
)
_INI = re.compile(rf"(?<![a-z])(?:{_SEBUTAN_TW}|periode)\.?\s+(?:ini|berjalan)(?![a-z])")
_TW_SAJA = re.compile(rf"(?<![a-z])(?:{_SEBUTAN_TW})(?![a-z])\.?")
_TAHUN = re.compile(r"(?<![a-z])(?:(?:tahun|thn|th|ta|t\.a\.?)\s*(?:anggaran\s*)?)?(?<!\d)((?:19|20)\d\d)(?!\d)")
_LAIN = re.compile(
    r"(?<![a-z])(?:lalu|sebelumnya|sebelum|kemarin|tahun(?:an)?|thn|setahun|semester|smt|caturwulan|bulan(?:an)?|"
    r"minggu(?:an)?|harian|berjalan|n\s?-\s?\d)(?![a-z])"
)
_PERSEN = re.compile(r"%|(?<![a-z])(?:persen|persentase|prosentase|prosen)(?![a-z])")
_PERSEN_DEPAN = re.compile(r"\s*(?:%|persentase|prosentase|tingkat)(?![a-z])")
_KURUNG = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_KATA = re.compile(r"[^\W_]+")
_ROMAWI_AKHIR = re.compile(r"(?<=\s)(iv|i{1,3})\s*$")

UKURAN = frozenset({"realisasi", "target", "capaian", "hasil", "pembilang", "penyebut"})
"""Words that say what a column of figures is; ``capaian`` is a percentage and ``hasil`` says nothing for sure."""
UANG = frozenset({"rp", "rupiah", "keuangan", "anggaran", "belanja", "dana", "pagu"})
FISIK = frozenset({"fisik", "kinerja", "k", "output", "keluaran", "volume"})
_BERARTI = UKURAN | UANG | FISIK
_PENGISI = frozenset({"nilai", "pada", "angka", "indikator", "iku", "ikk", "dalam", "di", "per", "tiap", "rincian"})


@dataclass(frozen=True, slots=True)
class Sebutan:
    """What one heading says.

    ``kata`` are its words without period and unit; ``triwulan`` the quarters it names, ``nomor`` a bare I–IV that
    means one below a heading; ``tahun`` the years; ``lain`` says that it names another stretch of time (sampai
    dengan, semester, tahun lalu), ``ini`` that it names the present quarter; ``persen`` that it is a percentage.
    """

    kata: frozenset[str]
    triwulan: frozenset[int] = frozenset()
    nomor: int = 0
    tahun: frozenset[int] = frozenset()
    lain: bool = False
    ini: bool = False
    persen: bool = False

    @property
    def ukuran(self) -> frozenset[str]:
        """The measures it names."""
        return self.kata & UKURAN

    @property
    def uang(self) -> bool | None:
        """Whether it speaks of money, of what was done with it, or (None) of neither or both."""
        uang, fisik = bool(self.kata & UANG), bool(self.kata & FISIK)
        return None if uang == fisik else uang


@lru_cache(4096)
def sebutan(teks: str) -> Sebutan:
    """What the text of one heading says, however it is typed."""
    text = "".join(c for c in teks if c.isprintable() or c.isspace()).casefold().replace("_", " ")
    text = _SINGKATAN.sub(lambda m: "realisasi" if m[1] else "target", " ".join(text.split()))
    text = _MENEMPEL.sub(r"\1 ", text)
    persen = bool(_PERSEN.search(text))
    depan = _PERSEN_DEPAN.match(text) is not None
    triwulan, lain, rest = _quarters(text)
    bulan = {match.lastindex for match in _BULAN.finditer(rest)}
    rest = _BULAN.sub(" ", rest)
    if not triwulan and (akhir := _ROMAWI_AKHIR.search(rest)) and set(_KATA.findall(rest)) & UKURAN:
        triwulan, rest = {_NOMOR[akhir[1]]}, rest[: akhir.start()]
    rest, kumulatif = _KUMULATIF.subn(" ", rest)
    rest, ini = _INI.subn(" ", rest)
    tahun = frozenset(map(int, _TAHUN.findall(rest)))
    rest = _TAHUN.sub(" ", rest)
    rest, lainnya = _LAIN.subn(" ", rest)
    rest, saja = _TW_SAJA.subn(" ", rest)
    kata = _words(_PERSEN.sub(" ", rest))
    nomor = _NOMOR.get(text.strip(" .()"), 0)
    if depan and kata - {"tingkat"}:
        kata |= {"capaian"}
    return Sebutan(
        kata - ({text.strip(" .()")} if nomor else set()),
        frozenset(triwulan),
        nomor,
        tahun,
        lain or bool(kumulatif or lainnya) or not bulan <= triwulan,
        bool(ini or saja),
        persen,
    )


def _quarters(text: str) -> tuple[set[int], bool, str]:
    """The quarters a text names, whether they are a range, and the text without them."""
    found: set[int] = set()
    rest, position, range_ = "", 0, False
    for match in _TW.finditer(text):
        found.add(_NOMOR[match[1]])
        range_ = range_ or _SAMPAI_TW.match(text, match.end()) is not None
        rest += text[position : match.start()] + " "
        position = match.end()
    return found, range_ or len(found) > 1, rest + text[position:]


def _words(text: str) -> frozenset[str]:
    """The words that say something; of what stands in brackets only those that change what the column is."""
    inside = {w for match in _KURUNG.finditer(text) for w in _KATA.findall(match[1] or match[2] or "")}
    outside = set(_KATA.findall(_KURUNG.sub(" ", text)))
    return frozenset((outside | (inside & _BERARTI)) - _PENGISI)


def gabung(bagian: Iterable[Sebutan]) -> tuple[frozenset[int], bool, frozenset[int], bool]:
    """Quarters, another stretch of time, years, and the present quarter, of headings above one another."""
    parts = tuple(bagian)
    triwulan = frozenset[int]().union(*(p.triwulan for p in parts))
    if not triwulan:
        triwulan = frozenset(p.nomor for n, p in enumerate(parts) if n and p.nomor)
    tahun = frozenset[int]().union(*(p.tahun for p in parts))
    return triwulan, any(p.lain for p in parts) or len(triwulan) > 1, tahun, any(p.ini for p in parts)
