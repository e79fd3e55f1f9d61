"""A table an office wrote into a narrative: how wide its columns are, in which letters, upright or landscape."""

import re
from dataclasses import dataclass

from pipeline.domain.instansi import Tampilan
from pipeline.naskah.markdown import TabelTulis
from pipeline.naskah.tampilan import bidang
from pipeline.word.ruled import ABOVE, LEFT, Ruled

_TWIP_PER_CM = 567
_TERPANJANG, _TERPENDEK = 36, 5
"""Between so many letters the longest cell of a column counts for its width."""
_TEPI = 0.42
"""What the margins of a cell take, in cm."""
_WARNA_KEPALA = "E7E6E6"
_ANGKA = re.compile(r"(?:Rp\s*)?[-–(]?[\d.,]+\)?\s*%?|[-–]?")
_PATAH = re.compile(r"[\s\-/–]+")
"""Where Word breaks a line inside a cell."""


@dataclass(frozen=True, slots=True)
class _Bentuk:
    """One way to set a table: landscape or upright, in letters of so many cm, of so many columns at most."""

    lanskap: bool
    kecil: bool
    huruf: float
    kolom: int


_BENTUK = (
    _Bentuk(lanskap=False, kecil=False, huruf=0.21, kolom=7),
    _Bentuk(lanskap=False, kecil=True, huruf=0.17, kolom=9),
    _Bentuk(lanskap=True, kecil=False, huruf=0.21, kolom=10),
    _Bentuk(lanskap=True, kecil=True, huruf=0.17, kolom=99),
)
"""Tried in this order: the first in which every word stands whole and no row becomes a tower."""
_TINGGI = 9
"""A row of more lines than this wants a wider page."""


def as_ruled(tabel: TabelTulis, tampilan: Tampilan) -> Ruled:
    """The table as it is printed on the office's paper."""
    kolom = tuple(zip(*tabel.baris, strict=True))
    bentuk = next((satu for satu in _BENTUK if _fits(kolom, satu, tampilan)), _BENTUK[-1])
    kecil = "Kecil" if bentuk.kecil else ""
    return Ruled(
        rows=tabel.baris,
        widths=tuple(round(satu * _TWIP_PER_CM) for satu in _widths(kolom, bentuk, tampilan)),
        sides=tuple(sisi or _side(satu) for sisi, satu in zip(tabel.sisi, kolom, strict=True)),
        styles=("TabelResmi", f"KepalaTabel{kecil}", f"IsiTabel{kecil}"),
        shade=_WARNA_KEPALA,
        landscape=bentuk.lanskap,
    )


def _fits(kolom: tuple[tuple[str, ...], ...], bentuk: _Bentuk, tampilan: Tampilan) -> bool:
    lebar = bidang(tampilan)[bentuk.lanskap]  # an upright page that is turned keeps its margins
    if len(kolom) > bentuk.kolom or sum(_narrowest(satu, bentuk) for satu in kolom) > lebar:
        return False
    return bentuk.lanskap or len(kolom) < 5 or _lines(kolom, bentuk, tampilan) <= _TINGGI


def _lines(kolom: tuple[tuple[str, ...], ...], bentuk: _Bentuk, tampilan: Tampilan) -> float:
    """How many lines the highest cell takes."""
    lebar = _widths(kolom, bentuk, tampilan)
    return max(max(map(len, satu)) * bentuk.huruf / (cm - _TEPI) for satu, cm in zip(kolom, lebar, strict=True))


def _narrowest(sel: tuple[str, ...], bentuk: _Bentuk) -> float:
    """How wide a column must be so that its longest word stands whole, in cm."""
    return max(len(kata) for satu in sel for kata in _PATAH.split(satu)) * bentuk.huruf + _TEPI


def _widths(kolom: tuple[tuple[str, ...], ...], bentuk: _Bentuk, tampilan: Tampilan) -> list[float]:
    """The widths of the columns in cm: in proportion to what stands in them, none narrower than its longest word."""
    lebar = bidang(tampilan)[bentuk.lanskap]  # an upright page that is turned keeps its margins
    berat = [min(max(*map(len, satu), _TERPENDEK), _TERPANJANG) for satu in kolom]
    sempit = [_narrowest(satu, bentuk) for satu in kolom]
    if sum(sempit) >= lebar:
        return [lebar * satu / sum(sempit) for satu in sempit]
    tetap: set[int] = set()
    while True:
        sisa = lebar - sum(sempit[n] for n in tetap)
        bebas = sum(satu for n, satu in enumerate(berat) if n not in tetap)
        made = [sempit[n] if n in tetap else sisa * satu / bebas for n, satu in enumerate(berat)]
        kurang = {n for n, satu in enumerate(made) if n not in tetap and satu < sempit[n]}
        if not kurang:
            return made
        tetap |= kurang


def _side(sel: tuple[str, ...]) -> str:
    """Where the cells of a column stand whose side nobody told: figures at the right, the number of a row amid."""
    if sel[0].strip().casefold() in ("no", "no."):
        return "center"
    ada = [satu.strip() for satu in sel[1:] if satu not in (LEFT, ABOVE)]
    return "right" if any(ada) and all(map(_ANGKA.fullmatch, ada)) else "left"
