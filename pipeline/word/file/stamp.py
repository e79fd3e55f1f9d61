"""The stamp a template of ours carries in its custom properties, which a copy keeps: whence it comes, what it used.

`templat` is the stem of the original, `isian` (then `isian2`, `isian3` …) the names of its fields, sorted, `sidik`
the hash of all that was made, by which an edit shows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from textwrap import wrap
from typing import Final

from lxml import etree

from pipeline.word.file import custom
from pipeline.word.file.custom import PART
from pipeline.word.file.naming import without

_OURS: Final = re.compile(r"templat\Z|sidik\Z|isian(\d*)\Z")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The original's stem and the fields it used on the day it was copied."""

    templat: str
    isian: frozenset[str]
    sidik: str = ""
    """The hash of the parts as they were made; empty in copies older than that."""

    def as_xml(self) -> bytes:
        """Return docProps/custom.xml."""
        words, values = " ".join(sorted(self.isian)), [("templat", self.templat), ("sidik", self.sidik)]
        pieces = wrap(words, custom.LONGEST, break_long_words=False, break_on_hyphens=False) or [""]
        values += [(f"isian{n if n > 1 else ''}", piece) for n, piece in enumerate(pieces, start=1)]
        return custom.as_xml(values)


def stamp_of(parts: Mapping[str, bytes]) -> Stamp | None:
    """Return the stamp in these parts; None where there is none, or none that can be read."""
    return _stamp(custom.elements(parts.get(PART, b"")))


def _stamp(properties: list[tuple[str, etree._Element, str]]) -> Stamp | None:
    found = {name: value for name, _, value in properties}
    if "templat" not in found or "isian" not in found:
        return None
    words = (value for name, value in found.items() if name.startswith("isian") and _OURS.match(name))
    return Stamp(found["templat"].strip(), frozenset(" ".join(words).split()), found.get("sidik", "").strip())


def fingerprint(parts: Mapping[str, bytes]) -> str:
    """Return the hash of what a person may edit: every part but the document properties and what names them."""
    found = sha256()
    for name in sorted(name for name in parts if name.startswith("word/")):
        found.update(name.encode() + b"\0" + parts[name] + b"\0")
    return found.hexdigest()


def unstamped(parts: dict[str, bytes]) -> tuple[dict[str, bytes], Stamp | None]:
    """Return the parts without the stamp, and what :func:`stamp_of` tells; properties of the office's own stay."""
    properties = custom.elements(parts.get(PART, b""))
    stamp = _stamp(properties)
    own = [element for name, element, _ in properties if not _OURS.match(name)]
    if PART not in parts or len(own) == len(properties) > 0:
        return parts, stamp
    if not own:
        return without(parts, frozenset({"custom-properties"})), stamp
    root = next(own[0].iterancestors())
    root[:] = own
    return {**parts, PART: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}, stamp
