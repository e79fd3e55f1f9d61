"""What a draft says of itself, as custom properties of the Word file."""

from collections.abc import Mapping
from dataclasses import fields
from hashlib import sha256

from pipeline.domain.dokumen import Ciri
from pipeline.word.file import custom

_AWAL = "sakip_"
_NAMA = tuple(field.name for field in fields(Ciri))


def as_properties(ciri: Ciri) -> dict[str, str]:
    """The properties that carry it."""
    return {_AWAL + nama: getattr(ciri, nama) for nama in _NAMA}


def ciri_of(parts: Mapping[str, bytes]) -> Ciri | None:
    """What the parts of a Word file say of it; None where it is no draft of ours, or its properties are gone."""
    found = custom.values(parts)
    given = {nama: found[_AWAL + nama] for nama in _NAMA if _AWAL + nama in found}
    return Ciri(**given) if len(given) == len(_NAMA) and all(given.values()) else None


def content_hash(parts: Mapping[str, bytes]) -> str:
    """The sha256 of what a document says: its pages, charts and pictures, not the mark of a draft above them."""
    found = sha256()
    for nama in sorted(parts):
        if nama.startswith("word/") and not nama.startswith(("word/header", "word/footer")):
            found.update(nama.encode() + b"\0" + parts[nama] + b"\0")
    return found.hexdigest()
