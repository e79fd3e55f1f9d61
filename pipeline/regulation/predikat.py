"""What the letters of a predicate are called, read from ``predikat.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def meanings() -> Mapping[str, frozenset[str]]:
    """Letter → the words it stands for on any known scale, in lower case: ``BB`` → sangat baik."""
    scales = tomllib.loads((files("pipeline.regulation") / "predikat.toml").read_text(encoding="utf-8"))
    words: dict[str, frozenset[str]] = {}
    for scale in scales.values():
        for letter, names in scale["sebutan"].items():
            words[letter] = words.get(letter, frozenset()) | {name.casefold() for name in names}
    return words
