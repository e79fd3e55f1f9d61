"""Category scales: lower bounds that leave no capaian without a class, read from ``skala.toml``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from itertools import pairwise
from typing import Any

from pipeline.domain.instansi import Kebijakan
from pipeline.domain.pembulatan import bulat
from pipeline.errors import RegulationError
from pipeline.regulation.berlaku import dated, rule

_BERKAS = "skala.toml"
_Row = tuple[str, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Kelas:
    """One class: everything from ``batas`` (inclusive) up to the next; None for the lowest class."""

    nama: str
    batas: Decimal | None


@dataclass(frozen=True, slots=True)
class Skala:
    """A category scale, highest class first; values above the top bound stay in the top class."""

    kunci: str
    nama: str
    sumber: str
    kelas: tuple[Kelas, ...]
    berlaku_sejak: date | None = None

    def kategori(self, persen: Decimal) -> str:
        """The class of a capaian, compared as it is printed: rounded half-up to two decimals."""
        tercetak = bulat(persen)
        return next(k.nama for k in self.kelas if k.batas is None or tercetak >= k.batas)


def scale_names() -> tuple[str, ...]:
    """The names ``instansi.toml`` may use, in the order of the file."""
    return tuple(dated(_BERKAS))


def known_scale(name: str) -> str:
    """The name itself; RegulationError when there is no such scale."""
    if name not in scale_names():
        raise RegulationError(f"Skala kategori “{name}” tidak dikenal; yang tersedia: {', '.join(scale_names())}.")
    return name


@cache
def scale(name: str, tahun: int) -> Skala:
    """The scale of that name in force in a year.

    Raises:
        RegulationError: there is no such scale, or it has a hole or an overlap.
    """
    row = rule(_BERKAS, known_scale(name), tahun)
    kelas = checked_classes(name, row["kelas"])
    return Skala(name, row["nama"], row["sumber"], kelas, row["berlaku_sejak"])


def scale_in_force(kebijakan: Kebijakan, tahun: int) -> Skala:
    """The scale the office measures a year with: its own classes when it gave any, else the one it names."""
    if not kebijakan.kelas_skala:
        named = scale(kebijakan.skala, tahun)
        return replace(named, sumber=kebijakan.sumber("skala", named.sumber))
    kelas = tuple(Kelas(nama, batas) for nama, batas in kebijakan.kelas_skala)
    return Skala(kebijakan.skala, kebijakan.skala, "kebijakan instansi", kelas)


def checked_classes(name: str, rows: Iterable[Any]) -> tuple[Kelas, ...]:
    """Classes from rows ``[nama, batas_bawah]`` or ``[nama, batas_bawah, batas_atas]``, highest first.

    The lowest class has no bound, or 0. An upper bound, where one is given, must be the lower bound of the class
    above it.

    Raises:
        RegulationError: a row is not of that shape, or values would fall between, under or into two classes.
    """
    parsed = [_row(name, row) for row in rows]
    if len(parsed) < 2:
        raise RegulationError(f"Skala “{name}” harus punya paling sedikit dua kelas.")
    for upper, lower in pairwise(parsed):
        _check_pair(name, upper, lower)
    nama, batas, _ = parsed[-1]
    if batas not in (None, Decimal(0)):
        raise RegulationError(f"Skala “{name}” berlubang: capaian di bawah {batas} ({nama}) tidak punya kelas.")
    puncak, _, ujung = parsed[0]
    if ujung is not None:
        raise RegulationError(f"Skala “{name}” berlubang: capaian di atas {ujung} ({puncak}) tidak punya kelas.")
    return (*(Kelas(n, b) for n, b, _ in parsed[:-1]), Kelas(nama, None))


def classes_from_bounds(name: str, bounds: Mapping[str, Any]) -> tuple[Kelas, ...]:
    """Classes from a table ``nama = batas_bawah`` in any order, as ``instansi.toml`` may give it.

    Raises:
        RegulationError: as :func:`checked_classes`.
    """
    rows = [(nama, _bound(name, nama, batas)) for nama, batas in bounds.items()]
    return checked_classes(name, sorted(rows, key=lambda row: -row[1] if row[1] is not None else Decimal("Infinity")))


def _check_pair(name: str, upper: _Row, lower: _Row) -> None:
    (atas, batas_atas, _), (bawah, batas_bawah, ujung) = upper, lower
    if batas_atas is None or (batas_bawah is not None and batas_bawah >= batas_atas):
        raise RegulationError(f"Skala “{name}” tumpang tindih: batas “{atas}” harus lebih tinggi dari “{bawah}”.")
    if ujung is None or ujung == batas_atas:
        return
    keadaan = "berlubang" if ujung < batas_atas else "tumpang tindih"
    raise RegulationError(
        f"Skala “{name}” {keadaan}: “{bawah}” berakhir di {ujung}, padahal “{atas}” mulai dari {batas_atas}."
    )


def _row(name: str, row: Any) -> _Row:
    if not isinstance(row, (list, tuple)) or not 1 <= len(row) <= 3 or not isinstance(row[0], str):
        raise RegulationError(f'Skala “{name}”: tiap kelas ditulis ["nama", batas_bawah], bukan {row!r}.')
    bounds = [_bound(name, row[0], value) for value in row[1:]]
    return row[0], bounds[0] if bounds else None, bounds[1] if len(bounds) > 1 else None


def _bound(name: str, kelas: str, value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        batas = Decimal(str(value))
    except InvalidOperation:
        batas = Decimal("NaN")
    if isinstance(value, bool) or not batas.is_finite():
        raise RegulationError(f"Skala “{name}”: batas kelas “{kelas}” bukan angka ({value!r}).")
    return batas
