"""How two numbers differ on paper: a shifted comma, two digits changed over, one digit wrong."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.regulation.kewajaran import threshold


def geser_koma(nilai: Decimal, acuan: Sequence[Decimal], *, utuh: bool = False, naik: bool = True) -> Decimal | None:
    """The value with its comma moved one to three places, when only then it fits all references; else None.

    One reference alone must be met more closely than several (``kewajaran.toml``). With ``utuh`` only a whole
    number is proposed; without ``naik`` a value is never too small, only too large.
    """
    if nilai == 0 or not acuan or any(a == 0 or (a < 0) != (nilai < 0) for a in acuan):
        return None
    besar = all(nilai / a >= threshold("lompatan") for a in acuan)
    if not besar and not (naik and all(a / nilai >= threshold("lompatan") for a in acuan)):
        return None
    dekat = threshold("sepadan_tunggal" if len(acuan) == 1 else "lompatan_sepadan")
    for geser in (1, 2, 3):
        dugaan = nilai.scaleb(-geser if besar else geser)
        if all(1 / dekat <= dugaan / a <= dekat for a in acuan) and not (utuh and dugaan % 1):
            return dugaan
    return None


def lebih_dekat(dugaan: Decimal, nilai: Decimal, acuan: Decimal) -> bool:
    """Whether a proposal stands nearer to a reference than the value does, by their ratio."""
    jauh = [max(satu / acuan, acuan / satu) for satu in (dugaan, nilai)]
    return jauh[0] < jauh[1]


def angka_penting(nilai: Decimal) -> str:
    """The digits of a number without leading and trailing noughts: 72.290 → ``7229``."""
    return "".join(map(str, abs(nilai).normalize().as_tuple().digits)).strip("0")


def bertukar_tempat(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers of one length, three digits at least, differ by two neighbouring digits changed over."""
    a, b = angka_penting(satu), angka_penting(lain)
    beda = _beda(a, b)
    if len(a) < 3 or len(beda) != 2 or beda[1] - beda[0] != 1:
        return False
    kiri, kanan = beda
    return (a[kiri], a[kanan]) == (b[kanan], b[kiri])


def satu_angka(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers of the same length, four digits at least, differ in exactly one digit."""
    a, b = angka_penting(satu), angka_penting(lain)
    return len(a) >= 4 and satu.adjusted() == lain.adjusted() and len(_beda(a, b)) == 1


def _beda(a: str, b: str) -> list[int]:
    """The places where two digit strings of one length differ; empty for other lengths."""
    return [n for n, (kiri, kanan) in enumerate(zip(a, b, strict=True)) if kiri != kanan] if len(a) == len(b) else []
