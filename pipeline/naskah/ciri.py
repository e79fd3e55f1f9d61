"""What a draft says of itself, as custom properties of the Word file."""

from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256
from textwrap import wrap

from pipeline.domain.dokumen import Ciri
from pipeline.word.file import custom

_AWAL = "sakip_"
_ASAL = f"{_AWAL}asal"
_NAMA = tuple(field.name for field in fields(Ciri))


def as_properties(ciri: Ciri) -> dict[str, str]:
    """The properties that carry it."""
    return {_AWAL + nama: getattr(ciri, nama) for nama in _NAMA}


def ciri_of(parts: Mapping[str, bytes]) -> Ciri | None:
    """What the parts of a Word file say of it; None where it is no draft of ours, or its properties are gone."""
    found = custom.values(parts)
    given = {nama: found[_AWAL + nama] for nama in _NAMA if _AWAL + nama in found}
    return Ciri(**given) if len(given) == len(_NAMA) and all(given.values()) else None


def sources_as_properties(asal: Mapping[str, str]) -> dict[str, str]:
    """The properties that carry the source of each anchor, in pieces every editor carries along."""
    words = " ".join(f"{nama}={sumber}" for nama, sumber in asal.items())
    pieces = wrap(words, custom.LONGEST, break_long_words=False, break_on_hyphens=False)
    return {f"{_ASAL}{nomor}": piece for nomor, piece in enumerate(pieces, start=1)}


def sources_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The source of each anchor of a draft by the anchor's name."""
    found = {nama: value for nama, value in custom.values(parts).items() if nama.startswith(_ASAL)}
    words = " ".join(found[nama] for nama in sorted(found, key=lambda nama: (len(nama), nama))).split()
    return dict(word.split("=", 1) for word in words if "=" in word)


def content_hash(parts: Mapping[str, bytes]) -> str:
    """The sha256 of what a document says: its pages, charts and pictures, not the mark of a draft above them."""
    found = sha256()
    for nama in sorted(parts):
        if nama.startswith("word/") and not nama.startswith(("word/header", "word/footer")):
            found.update(nama.encode() + b"\0" + parts[nama] + b"\0")
    return found.hexdigest()
