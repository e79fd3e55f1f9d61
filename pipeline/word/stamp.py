"""The stamp a template of ours carries in its custom properties, which a copy keeps: whence it comes, what it used.

`templat` is the stem of the original, `isian` (then `isian2`, `isian3` …) the names of its fields, sorted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from pipeline.word.naming import without

PART: Final = "docProps/custom.xml"
_OURS: Final = re.compile(r"templat\Z|isian(\d*)\Z")
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The original's stem and the fields it used on the day it was copied."""

    templat: str
    isian: frozenset[str]


def stamp_of(parts: Mapping[str, bytes]) -> Stamp | None:
    """Return the stamp in these parts; None where there is none, or none that can be read."""
    found = {name: value for name, _, value in _properties(parts.get(PART, b""))}
    if "templat" not in found or "isian" not in found:
        return None
    words = (value for name, value in found.items() if name.startswith("isian") and _OURS.match(name))
    return Stamp(found["templat"].strip(), frozenset(" ".join(words).split()))


def unstamped(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts without the stamp; properties of the office's own stay."""
    properties = _properties(parts.get(PART, b""))
    own = [element for name, element, _ in properties if not _OURS.match(name)]
    if PART not in parts or len(own) == len(properties) > 0:
        return parts
    if not own:
        return without(parts, frozenset({"custom-properties"}))
    root = next(own[0].iterancestors())
    root[:] = own
    return {**parts, PART: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}


def _properties(content: bytes) -> list[tuple[str, etree._Element, str]]:
    """Return the custom properties: name, element and text."""
    try:
        root = etree.fromstring(content, _PARSER)
    except etree.XMLSyntaxError:
        return []
    return [
        (item.get("name", ""), item, "".join(map(str, item.itertext()))) for item in root.iterchildren(etree.Element)
    ]
