"""The parts a rendering adds to a file (pictures, charts, their workbooks), and the stand-ins it leaves out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.word.file.naming import CONTENT_TYPES, rels_name, target_of
from pipeline.word.template.page import Drawing
from pipeline.word.template.session import Session, with_relationships, with_types

_RELATION: Final = re.compile(r"<Relationship [^>]*/>")
_OVERRIDE: Final = re.compile(r'<Override [^>]*PartName="/([^"]*)"[^>]*/>')


@dataclass(frozen=True, slots=True)
class Drawn:
    """Charts staff drew, by page part and relationship; `changed` and `dropped` tell what leaves the file for them.

    `texts` are the content types and the relationships as a rendering begins with them.
    """

    charts: Mapping[tuple[str, str], bytes]
    changed: Mapping[str, bytes]
    dropped: frozenset[str]
    texts: Mapping[str, str]


def drawn_charts(parts: Mapping[str, bytes], drawings: Mapping[str, Sequence[Drawing]]) -> Drawn:
    """Return the charts that stand in for values, each taken out of the file with its workbook and its styles."""
    charts: dict[tuple[str, str], bytes] = {}
    texts = {
        name: content.decode() for name, content in parts.items() if name == CONTENT_TYPES or name.endswith(".rels")
    }
    dropped: set[str] = set()
    for part, drawn in drawings.items():
        rels = texts.get(rels_name(part), "")
        for number in sorted({drawing.chart for drawing in drawn if drawing.chart}):
            relation = next(found for found in _RELATION.findall(rels) if _value(found, "Id") == number)
            name = target_of(part, _value(relation, "Target"))
            charts[part, number] = parts[name]
            dropped |= {name, *_belongings(name, texts)}
            rels = rels.replace(relation, "")
        if rels:
            texts[rels_name(part)] = rels
    texts[CONTENT_TYPES] = _OVERRIDE.sub(lambda match: "" if match[1] in dropped else match[0], texts[CONTENT_TYPES])
    changed = {name: text.encode() for name, text in texts.items() if charts and text.encode() != parts[name]}
    return Drawn(charts, changed, frozenset(dropped), texts)


def _belongings(name: str, texts: Mapping[str, str]) -> set[str]:
    """Return the chart's relationships part and every part it leads to, save a workbook outside the file."""
    rels = texts.get(rels_name(name), "")
    targets = {
        target_of(name, _value(found, "Target"))
        for found in _RELATION.findall(rels)
        if _value(found, "TargetMode") != "External"
    }
    return {rels_name(name), *targets}


def _value(relation: str, attribute: str) -> str:
    match = re.search(rf'\s{attribute}="([^"]*)"', relation)
    return match[1] if match else ""


def add_parts(parts: dict[str, bytes], session: Session, drawn: Drawn) -> None:
    """Put the rendering's own parts behind the others, typed and related."""
    parts[CONTENT_TYPES] = with_types(drawn.texts[CONTENT_TYPES], session.types).encode()
    for part, new in session.related.items():
        name = rels_name(part)
        parts[name] = with_relationships(drawn.texts.get(name, ""), new).encode()
    parts.update(session.added)
