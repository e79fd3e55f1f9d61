"""The pictures of ``narasi/``: which one a text refers to, and how it is printed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from pipeline.apart import TerhentiError, apart
from pipeline.disk import sebab
from pipeline.domain.berkas import Berkas
from pipeline.naskah.foto import prepared, refusal
from pipeline.naskah.markdown import GambarTulis
from pipeline.naskah.narasi import parse

_KEPING = 256


def _key(nama: str) -> str:
    return re.sub(r"[\s_-]+", "-", PurePosixPath(nama.replace("\\", "/")).name).casefold()


def meant(gambar: Mapping[str, Berkas], nama: str) -> Berkas | None:
    """The picture a text means: by its name alone, without regard to its folder, case and blanks."""
    return next((berkas for satu, berkas in gambar.items() if _key(satu) == _key(nama)), None)


def referred(teks: str) -> Iterator[str]:
    """The files of pictures one text refers to."""
    for alinea in parse(teks):
        if isinstance(alinea.blok, GambarTulis):
            yield alinea.blok.berkas


def unreferred(gambar: Mapping[str, Berkas], narasi: Iterable[str]) -> list[str]:
    """The names of the pictures no text refers to."""
    disebut = {_key(nama) for teks in narasi for nama in referred(teks)}
    return [nama for nama in gambar if _key(nama) not in disebut]


def refused(berkas: Berkas) -> str:
    """Why a picture cannot be printed: it cannot be read, is too large or is none; else empty."""
    try:
        return berkas.sebab or apart(refusal, b"".join(berkas.potongan()))
    except OSError as error:
        return sebab(error)
    except TerhentiError as error:
        return str(error)


def as_printed(berkas: Berkas) -> bytes | None:
    """The picture upright, no larger than a page needs, without where and when it was taken; None for no picture."""
    return _printed(berkas.sidik, berkas) if not berkas.sebab else None


@lru_cache(maxsize=_KEPING)
def _printed(_sidik: str, berkas: Berkas) -> bytes | None:
    try:
        return apart(prepared, b"".join(berkas.potongan()))
    except (OSError, TerhentiError):
        return None
