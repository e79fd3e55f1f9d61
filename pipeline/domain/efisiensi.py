"""What is concluded of capaian beside serapan."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """How capaian stands to serapan, by a stated method; ``tingkat`` is in percentage points or None."""

    tingkat: Decimal | None
    label: str
    alasan: str
    metode: str
