"""A TOML file an office wrote, no longer and no deeper than such a file can be."""

import re
import tomllib
from typing import Any

LONGEST = 300_000
"""Letters; the longest of ours, an SOP, has some twenty thousand."""
DEEPEST = 12
"""Tables and lists inside one another; ours have four."""

_DOTS = 1_000
"""Dots in one line: a key of more of them keeps the reader busy for minutes, and no prose has as many."""


_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_TWICE = re.compile(r"Cannot (?:overwrite|declare|mutate|redefine)")
"""How tomllib says that a key or a table stands there already."""
_CURLY = re.compile("[“”‘’]")


class TomlBerlebihError(ValueError):
    """A file that holds more than it can mean, with the reason."""


class TomlSalahError(ValueError):
    """A text that is no TOML: the end of the sentence that says where and what to do."""


def parsed_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text of any line ends.

    Raises:
        TomlSalahError: it is no TOML.
        TomlBerlebihError: it is longer, deeper or holds longer numbers than any office's file.
    """
    if len(text) > LONGEST:
        raise TomlBerlebihError(f"memuat lebih dari {LONGEST // 1000}.000 huruf")
    if any(line.count(".") > _DOTS for line in text.splitlines()):
        raise TomlBerlebihError("bertingkat terlalu dalam")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise TomlSalahError(_mistake(text, str(fault))) from fault
    except RecursionError:
        raise TomlBerlebihError("bertingkat terlalu dalam") from None
    except ValueError as fault:
        raise TomlBerlebihError("memuat angka yang terlalu panjang") from fault
    level: list[Any] = [found]
    for _ in range(DEEPEST):
        level = [inner for satu in level for inner in (satu.values() if isinstance(satu, dict) else satu)]
        level = [satu for satu in level if isinstance(satu, (dict, list))]
    if level:
        raise TomlBerlebihError("bertingkat terlalu dalam")
    return found


def _mistake(text: str, fault: str) -> str:
    """What is wrong in an office's words, at the line where reading ended."""
    lines = text.split("\n")
    found = _LINE.search(fault)
    nomor = int(found[1]) if found else len(lines)
    if _TWICE.match(fault):
        return f"menyebut isian atau [bagian] yang sama dua kali, yang kedua di baris {nomor}. Hapus salah satunya."
    if _CURLY.search(lines[nomor - 1]):
        return f'memakai tanda kutip miring (“ ”) di baris {nomor}. Ganti dengan tanda kutip lurus (").'
    return (
        f'salah tulis di baris {nomor}. Setiap isian berbentuk kunci = "nilai"; periksa tanda kutip dan kurung siku '
        "di baris itu."
    )
