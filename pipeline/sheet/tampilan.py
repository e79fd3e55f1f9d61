"""What a person sees in a marked cell is not what is stored: whether its column must ask before the value counts."""

from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import ANGKA, Jenis, Kolom
from pipeline.sheet.lembar import Bertanda, Tanda


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
    return None


def noted(kolom: Kolom, tempat: Tempat, tanda: Bertanda) -> Temuan | None:
    """What is worth knowing of a marked cell whose value is used."""
    return temuan("BCA-74", tempat, tanda[1], kolom=kolom.nama) if tanda[0] is Tanda.CORET else None


def _whole(tampak: str) -> bool:
    """Whether all of it is struck."""
    return tampak.startswith("~") and tampak.endswith("~") and tampak.count("~") == 2
