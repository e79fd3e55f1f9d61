"""The fields a template may use, as a nested mapping; read from dataclasses when the data is made of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Final, TypeAlias, Union, get_args, get_origin, get_type_hints

from pipeline.word.chart.chart import Chart
from pipeline.word.picture import Picture
from pipeline.word.tree.tree import Tree

Schema: TypeAlias = "Mapping[str, object]"
_WHOLE: Final = (Chart, Picture, Tree)
_STEP: Final = re.compile(r"\[\]|[^.\[\]]+")


def names_beside(schema: Schema, path: str) -> tuple[str, list[str]] | None:
    """Return the first step of a path that the schema lacks and the names it has there; None when all is well.

    The path is dotted; `[]` steps into what a loop walks: `baris[].uraian`.
    """
    here: object = schema
    walked = ""
    for step in _STEP.findall(path):
        name = step if step == "[]" or not walked else f".{step}"
        if isinstance(here, Mapping):
            if step != "[]" and step not in here:
                return f"{walked}{name}".lstrip("."), [str(key) for key in here]
            here = here[step] if step != "[]" else {}
            if step == "[]":
                return None
        elif _is_list(here):
            if step != "[]":
                return f"{walked}{name}", []
            here = here[0] if here else None  # type: ignore[index]  # _is_list has seen to it
        else:
            return f"{walked}{name}", []
        walked += name
    return None


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def schema_of(kind: type) -> dict[str, object]:
    """Return the schema of a dataclass: its fields, followed into dataclasses, lists and tuples of them.

    What a page draws as a whole (a chart, a picture, a tree) has no fields for a template.

    Raises:
        TypeError: the class is no dataclass.
    """
    hints = get_type_hints(kind)
    return {field.name: _value(hints[field.name]) for field in fields(kind)}


def _value(hint: Any) -> object:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        whole = [_value(part) for part in get_args(hint) if part is not type(None)]
        return next((value for value in whole if value), None)
    if isinstance(origin, type) and issubclass(origin, Sequence):
        return [_value(get_args(hint)[0])]
    if isinstance(hint, type) and is_dataclass(hint) and hint not in _WHOLE:
        return schema_of(hint)
    return None
