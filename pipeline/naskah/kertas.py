"""The room between the margins of a page, for what is drawn to fit it."""

from pipeline.domain.instansi import Tampilan
from pipeline.naskah.tampilan import A4, F4

_TWIP_PER_CM = 567
MARGIN = 2.0
"""The margin of the templates on every side, in cm."""


def bidang(tampilan: Tampilan, *, lanskap: bool = False) -> tuple[float, float]:
    """Width and height in cm between the margins of the office's paper, upright unless ``lanskap``."""
    paper = A4 if tampilan.kertas.upper() == "A4" else F4
    width, height = (round(side / _TWIP_PER_CM - 2 * MARGIN, 1) for side in paper)
    return (height, width) if lanskap else (width, height)
