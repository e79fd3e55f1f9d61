"""A printed record is made once per reading, however many documents print it."""

from collections.abc import Callable
from typing import TypeVar

from pipeline.domain.bacaan import Bacaan

_Hasil = TypeVar("_Hasil")
_Tercetak = TypeVar("_Tercetak")


def sekali(bacaan: Bacaan, hasil: _Hasil, buat: Callable[[Bacaan, _Hasil], _Tercetak]) -> _Tercetak:
    """What ``buat`` makes of one result of this reading; the result itself is kept, so that its id stays its own."""
    kunci = (buat, id(hasil))
    if kunci not in bacaan.tercetak:
        bacaan.tercetak[kunci] = (hasil, buat(bacaan, hasil))
    record: _Tercetak = bacaan.tercetak[kunci][1]
    return record
