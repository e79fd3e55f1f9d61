"""XML read as a stream by expat: no entities, no document types, no network, nothing kept in memory."""

from collections.abc import Callable
from xml.parsers.expat import ExpatError, ParserCreate

from pipeline.sheet.batas import TakTerbacaError

Atribut = dict[str, str]
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
    parser = ParserCreate(namespace_separator=_SEPARATOR)
    parser.buffer_text = True
    parser.StartElementHandler = mulai
    parser.EndElementHandler = selesai
    parser.CharacterDataHandler = teks
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
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
