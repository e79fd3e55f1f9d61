"""What a person sees in a marked cell is not what is stored: whether its column must ask before the value counts."""

import re

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import ANGKA, Jenis, Kolom
from pipeline.sheet.lembar import Bertanda, Tanda

_SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"
_ON_THE_LINE = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")
_NO_UNIT = re.compile(rf"(?<![^\W\d_{_SMALL}])[{_SMALL}]")
"""A small sign that stands behind no letter: it belongs to the number or to a note, not to a unit such as m²."""


def asked(isi: str, kolom: Kolom, tempat: Tempat, tanda: Bertanda) -> Temuan | None:
    """The question a marked cell raises in its column, for which no value is used; None where it raises none.

    ``isi`` is the stored value as a text. Words may be struck or raised as they like; a figure, code, date or choice
    of which a part is struck is not certain.
    """
    mark, tampak = tanda
    if mark is Tanda.CORET and (kolom.jenis in ANGKA or not (kolom.jenis is Jenis.TEKS or _whole(tampak))):
        return temuan("BCA-73", tempat, tampak, kolom=kolom.nama)
    if kolom.jenis not in ANGKA:
        return None
    if mark is Tanda.TAMPILAN:
        return temuan("BCA-70", tempat, tampak, kolom=kolom.nama, isi=isi)
    if mark is Tanda.TERSEMBUNYI:
        return temuan("BCA-71", tempat, isi, kolom=kolom.nama)
    small = mark is Tanda.NAIK and _NO_UNIT.search(tampak)
    return temuan("BCA-72", tempat, tampak, kolom=kolom.nama) if small else None


def noted(kolom: Kolom, tempat: Tempat, tanda: Bertanda) -> Temuan | None:
    """What is worth knowing of a marked cell whose value is used."""
    return temuan("BCA-74", tempat, tanda[1], kolom=kolom.nama) if tanda[0] is Tanda.CORET else None


def on_the_line(text: str) -> str:
    """A text with its small digits as full ones: ``5 m²`` as ``5 m2``, a number with its unit."""
    return text.translate(_ON_THE_LINE)


def _whole(tampak: str) -> bool:
    """Whether all of it is struck."""
    return tampak.startswith("~") and tampak.endswith("~") and tampak.count("~") == 2
