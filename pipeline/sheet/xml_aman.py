"""XML read as a stream by expat: no entities, no document types, no network, nothing kept in memory."""

import re
from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate

from pipeline.sheet.batas import MOST_ATTRIBUTES, MOST_TAGS, TakTerbacaError, berlebih

Atribut = dict[str, str]
_CONTROL = bytes(n if n >= 0x20 or n in {0x09, 0x0A, 0x0D} else 0x7F for n in range(256))
"""Signs no XML may hold, and which programs that copy from a database write all the same, as one that it may hold."""
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
"""How a part in UTF-16 begins."""
_SHORT = 2_000_000
"""Bytes of a part that may be one single tag."""
_LONG_TAG = re.compile(rb"[^<]{100000,}")
_SEPARATOR = "\n"
"""Stands between the namespace and the name; neither can hold a line break."""


def urai(
    xml: bytes,
    mulai: Callable[[str, Atribut], object],
    selesai: Callable[[str], object] | None = None,
    teks: Callable[[str], object] | None = None,
) -> None:
    r"""Tell every start tag, end tag and text to its listener; names are ``namespace\nname``, or the name alone.

    Raises ``TakTerbacaError`` for what is no XML and for document types, which no spreadsheet has and which could
    declare entities of their own.
    """
    if xml.count(b"<") > MOST_TAGS:
        raise berlebih("tanda XML di dalamnya", MOST_TAGS)
    if len(xml) > _SHORT and any(run[0].count(b"=") > MOST_ATTRIBUTES for run in _LONG_TAG.finditer(xml)):
        raise berlebih("atribut satu tanda XML di dalamnya", MOST_ATTRIBUTES)
    parser = ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = mulai
    parser.EndElementHandler = selesai
    parser.CharacterDataHandler = teks
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml if xml.startswith(_WIDE) else xml.translate(_CONTROL), True)
    except (ExpatError, LookupError, UnicodeError, ValueError) as fault:
        raise TakTerbacaError("BCA-03", "susunan XML di dalamnya tidak sah") from fault


def _refuse(*_: object) -> None:
    raise TakTerbacaError("BCA-03", "memuat entitas XML, yang tidak diizinkan dalam buku kerja")


def local(name: str) -> str:
    """The name of a tag or attribute without its namespace."""
    return name.rpartition(_SEPARATOR)[2]


def named(ruang: tuple[str, ...], *nama: str) -> dict[str, str]:
    """Every full name in these namespaces, and in none, by which it may come → the name alone."""
    return {f"{uri}{_SEPARATOR}{n}" if uri else n: n for uri in (*ruang, "") for n in nama}
