"""A TOML file an office wrote, no longer and no deeper than such a file can be."""

import tomllib
from typing import Any

LONGEST = 300_000
"""Letters; the longest of ours, an SOP, has some twenty thousand."""
DEEPEST = 12
"""Tables and lists inside one another; ours have four."""

_DOTS = 1_000
"""Dots in one line: a key of more of them keeps the reader busy for minutes, and no prose has as many."""


class TomlBerlebihError(ValueError):
    """A file that holds more than it can mean, with the reason."""


def parsed_toml(text: str) -> dict[str, Any]:
    """The tables of a TOML text of any line ends.

    Raises:
        TOMLDecodeError: it is no TOML.
        TomlBerlebihError: it is longer, deeper or holds longer numbers than any office's file.
    """
    if len(text) > LONGEST:
        raise TomlBerlebihError(f"memuat lebih dari {LONGEST // 1000}.000 huruf")
    if any(line.count(".") > _DOTS for line in text.splitlines()):
        raise TomlBerlebihError("bertingkat terlalu dalam")
    try:
        found = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        raise
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
