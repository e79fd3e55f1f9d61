"""The parts of a template as they are kept for the next run: what was mended as plain text, jinja's own bytecode."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import astuple

from pipeline.word.template.compile import CompiledPart
from pipeline.word.template.drawn import Drawing
from pipeline.word.template.source import Source


def as_kept(parts: Iterable[CompiledPart]) -> bytes:
    """Return the parts as bytes."""
    rows = [
        (
            part.part,
            astuple(part.source),
            [astuple(drawing) for drawing in part.drawings],
            b64encode(part.bytecode()).decode(),
        )
        for part in parts
    ]
    return json.dumps(rows).encode()


def from_kept(data: bytes, template: str) -> dict[str, CompiledPart]:
    """Return the parts by name."""
    return {
        part: CompiledPart(
            part,
            template,
            Source(text, tuple((line, words) for line, words in lines), columns, empties),
            tuple(Drawing(tuple(pieces), tuple(as_chart), *rest) for pieces, as_chart, *rest in drawings),
            b64decode(bytecode),
        )
        for part, (text, lines, columns, empties), drawings, bytecode in json.loads(data)
    }
