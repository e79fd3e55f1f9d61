"""The styles of an .ods, as far as they change what a cell says: raised, lowered or struck letters, hidden sheets."""

from dataclasses import dataclass

from pipeline.sheet.gaya import Huruf, Tinggi
from pipeline.sheet.xml_aman import Atribut, local

_OFF = frozenset({"", "none", "false"})


@dataclass
class _Satu:
    induk: str
    letak: Tinggi | None = None
    coret: bool | None = None
    tampak: bool = True


class GayaOds:
    """The styles of a document by family and name, each with what it inherits."""

    def __init__(self) -> None:
        self._gaya: dict[tuple[str, str], _Satu] = {}
        self._kini: _Satu | None = None

    def mulai(self, name: str, row: Atribut) -> None:
        """Hear a start tag of a style; all others are passed over."""
        kind = local(name)
        if kind in {"style", "default-style"}:
            kunci = {local(key): value for key, value in row.items()}
            self._kini = _Satu(kunci.get("parent-style-name", ""))
            self._gaya[kunci.get("family", ""), kunci.get("name", "")] = self._kini
        elif self._kini is not None and kind == "text-properties":
            for key, value in row.items():
                self._teks(self._kini, local(key), value)
        elif self._kini is not None and kind == "table-properties":
            self._kini.tampak = not any(local(key) == "display" and value == "false" for key, value in row.items())

    def selesai(self, name: str) -> None:
        """Hear an end tag."""
        if local(name) in {"style", "default-style"}:
            self._kini = None

    @staticmethod
    def _teks(satu: _Satu, key: str, value: str) -> None:
        if key == "text-position":
            satu.letak = _position(value)
        elif key in {"text-line-through-style", "text-line-through-type"}:
            satu.coret = value not in _OFF

    def huruf(self, family: str, nama: str) -> Huruf | None:
        """The look of letters under a style; None where neither it nor what it inherits says anything."""
        letak: Tinggi | None = None
        coret: bool | None = None
        for _ in range(20):  # styles inherit from styles; a circle ends
            satu = self._gaya.get((family, nama))
            if satu is None:
                break
            letak = satu.letak if letak is None else letak
            coret = satu.coret if coret is None else coret
            nama = satu.induk
        if letak is None and coret is None:
            return None
        return Huruf(letak or Tinggi.BIASA, bool(coret))

    def tampak(self, nama: str) -> bool:
        """Whether a sheet under this style is shown."""
        satu = self._gaya.get(("table", nama))
        return satu is None or satu.tampak


def _position(value: str) -> Tinggi:
    """ODF 1.3, 20.393: ``super``, ``sub`` or a percentage, then the size of the letters."""
    first = value.strip().partition(" ")[0]
    if first in {"super", "sub"}:
        return Tinggi.NAIK if first == "super" else Tinggi.TURUN
    if first.rstrip("%") in {"0", ""}:
        return Tinggi.BIASA
    return Tinggi.TURUN if first.startswith("-") else Tinggi.NAIK
