"""Methods and filters of a template that could make a text of any length: each is looked at before it works."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import BuiltinMethodType
from typing import Any, Final

from jinja2 import filters
from jinja2.exceptions import SecurityError
from jinja2.runtime import Undefined
from markupsafe import soft_str

from pipeline.word.template.complaint import TooMuch
from pipeline.word.template.meter import LETTERS, WIDE, ensure_plain, ensure_short, longest, spend

_WIDE: Final = re.compile(r"%[^a-zA-Z%]*(?:\d{4}|\*)")
_WIDE_BRACE: Final = re.compile(r"\{[^{}]*(?:\d{4}|\{)")
_DIGITS: Final = 100
_PADDED: Final = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
_OF_TEXT: Final = (
    "upper lower title capitalize casefold swapcase strip lstrip rstrip split rsplit splitlines partition rpartition "
    "startswith endswith find rfind index rindex count isalpha isdigit isdecimal isnumeric isalnum isspace isupper "
    "islower istitle removeprefix removesuffix replace join format"
)
_METHODS: Final[Mapping[type, frozenset[str]]] = {
    str: frozenset(_OF_TEXT.split()) | _PADDED,
    dict: frozenset({"keys", "values", "items", "get"}),
    list: frozenset({"index", "count"}),
    tuple: frozenset({"index", "count"}),
    range: frozenset({"index", "count"}),
    bytes: frozenset(),
    int: frozenset(),
    float: frozenset({"is_integer"}),
    Decimal: frozenset(),
}
"""The methods of plain values that templates may call."""


def ensure_call(method: Any, args: tuple[Any, ...]) -> None:
    """Refuse a method of a plain value that is on no list, or that would make too long a text.

    Raises:
        SecurityError: it is on no list.
        TooMuch: it would.
    """
    owner = getattr(method, "__self__", None) if isinstance(method, BuiltinMethodType) else None
    kind = next((kind for kind in _METHODS if isinstance(owner, kind)), None)
    if kind is None:
        return
    name = method.__name__
    if name not in _METHODS[kind]:
        raise SecurityError(f"'{name}'")
    if isinstance(owner, str):
        spend(1 + len(owner) // LETTERS)
    if name in _PADDED:
        _ensure_wide(args[0] if args else 0)
    if name == "replace":
        _ensure_replaced(str(owner), *args)
    if name == "join" and args and isinstance(args[0], (list, tuple)):
        _ensure_joined(args[0], str(owner))


def ensure_filled(text: str, values: tuple[Any, ...]) -> None:
    """Refuse `text % values` where its width, or the values together, make too much.

    Raises:
        TooMuch: they do.
    """
    values = tuple(values[0].values()) if len(values) == 1 and isinstance(values[0], dict) else values
    if _WIDE.search(text):
        raise TooMuch("lebar angka dalam tag terlalu besar")
    ensure_plain(values)
    ensure_short(len(text) + text.count("%") * longest(values))


def ensure_formatted(text: str, values: tuple[Any, ...]) -> None:
    """Refuse `text.format(values)` as `ensure_filled` does.

    Raises:
        TooMuch: it makes too much.
    """
    if _WIDE_BRACE.search(text):
        raise TooMuch("lebar angka dalam tag terlalu besar")
    ensure_plain(values)
    ensure_short(len(text) + text.count("{") * longest(values))


def _ensure_wide(width: Any) -> None:
    if isinstance(width, int) and width > WIDE:
        raise TooMuch("lebar teks dalam tag terlalu besar")


def _ensure_replaced(text: str, old: Any = "", new: Any = "", *_: Any) -> None:
    ensure_plain((old, new))
    times = text.count(str(old)) if str(old) else len(text) + 1
    ensure_short(len(text) + times * len(str(new)))


def _ensure_joined(values: Any, between: str) -> None:
    ensure_plain(values)
    ensure_short(sum(len(value) if isinstance(value, str) else 40 for value in values) + len(values) * len(between))


def _centered(value: Any, width: int = 80) -> str:
    return filters.do_center(value, min(width, WIDE))


def _indented(value: Any, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
    wide = min(width, WIDE) if isinstance(width, int) else width[:WIDE]
    ensure_short(len(value) + (value.count("\n") + 1) * (wide if isinstance(wide, int) else len(wide)))
    return filters.do_indent(value, wide, first, blank)


def _formatted(value: str, *args: Any, **named: Any) -> str:
    ensure_filled(value, (*args, *named.values()))
    return filters.do_format(value, *args, **named)


def _replaced(context: Any, value: Any, old: Any, new: Any, count: int | None = None) -> str:
    _ensure_replaced(str(value), old, new)
    return filters.do_replace(context, value, old, new, count)


def _joined(context: Any, value: Any, d: Any = "", attribute: str | int | None = None) -> str:
    values = [*value] if not isinstance(value, Undefined) else value
    if attribute is None and isinstance(values, list):
        _ensure_joined(values, str(d))
    made = filters.sync_do_join(context, values, d, attribute)
    ensure_short(len(made))
    return made


def _batched(value: Any, linecount: int, fill_with: Any = None) -> Any:
    ensure_short(linecount)
    return filters.do_batch(value, linecount, fill_with)


def _sliced(value: Any, slices: int, fill_with: Any = None) -> Any:
    ensure_short(slices)
    return filters.sync_do_slice(value, slices, fill_with)


def _rounded(value: float, precision: int = 0, method: Any = "common") -> float:
    if abs(precision) > _DIGITS:
        raise TooMuch("tag membulatkan ke terlalu banyak angka")
    return filters.do_round(value, precision, method)


def _text(value: Any) -> str:
    ensure_plain((value,))
    return soft_str(value)


def _wrapped(environment: Any, value: str, *args: Any, **named: Any) -> str:
    ensure_short(len(value) * 2)
    return filters.do_wordwrap(environment, value, *args, **named)


def _like(made: Callable[..., Any], original: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that takes what jinja hands to the original."""
    kind = getattr(original, "jinja_pass_arg", None)
    if kind is not None:
        made.jinja_pass_arg = kind  # type: ignore[attr-defined]
    return made


FILTERS: Final[Mapping[str, Callable[..., Any]]] = {
    "center": _centered,
    "indent": _indented,
    "format": _formatted,
    "replace": _like(_replaced, filters.do_replace),
    "join": _like(_joined, filters.do_join),
    "batch": _batched,
    "slice": _sliced,
    "round": _rounded,
    "string": _text,
    "wordwrap": _like(_wrapped, filters.do_wordwrap),
}
"""The filters of jinja that take the place of its own."""
