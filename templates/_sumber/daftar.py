"""templates/README.md: every template, its data class, every field with an example, who owns the wording."""

import ast
import importlib
import inspect
import re
import types
import typing
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from itertools import pairwise
from pathlib import Path

from dokumen import Dokumen

from pipeline.word.chart.chart import Chart
from pipeline.word.tree.tree import Tree

PEMBUKA = Path(__file__).with_name("dasar") / "pembuka.md"


def daftar(templates: Sequence[Dokumen]) -> str:
    """The whole README; classes that several templates share are told once, at the end."""
    used = {doc.nama: list(_classes(_load(doc.konteks))) for doc in templates}
    shared = [kelas for kelas in dict.fromkeys(k for own in used.values() for k in own)
              if sum(kelas in own for own in used.values()) > 1]  # fmt: skip
    parts = [PEMBUKA.read_text("utf-8")]
    for doc in sorted(templates, key=lambda d: d.nama):
        own = [kelas for kelas in used[doc.nama] if kelas not in shared]
        parts.append("\n".join((*_head(doc), *(line for kelas in own for line in _table(kelas)))))
    parts.append("\n".join(("## Isian bersama\n", *(line for kelas in shared for line in _table(kelas)))))
    return "\n".join(parts)


def _head(doc: Dokumen) -> Iterator[str]:
    yield f"## {doc.nama}.docx\n"
    yield f"{doc.kegunaan}\n" if doc.kegunaan else ""
    yield f"Data: `pipeline.{doc.konteks}`. Pemilik kata-kata: {doc.pemilik.rstrip('.')}.\n"


def _load(konteks: str) -> type | None:
    module, _, name = konteks.partition(":")
    found = getattr(importlib.import_module(f"pipeline.{module}"), name)
    return found if isinstance(found, type) else None


def _classes(kelas: type | None) -> Iterator[type]:
    """The class and every dataclass its fields hold, outer first."""
    seen: list[type] = [kelas] if kelas else []
    for one in seen:
        yield one
        for hint in typing.get_type_hints(one).values():
            seen += [k for k in _within(hint) if k not in seen]


def _within(hint: typing.Any) -> Iterator[type]:
    if isinstance(hint, type) and is_dataclass(hint) and hint not in {Chart, Tree}:
        yield hint
    for inner in typing.get_args(hint):
        yield from _within(inner)


def _table(kelas: type) -> Iterator[str]:
    yield f"**{kelas.__name__}** – {_first(inspect.getdoc(kelas) or '')}\n"
    yield "| isian | arti | contoh |\n|---|---|---|"
    words = _docs(kelas)
    for field in fields(kelas):
        arti, contoh = _split(words.get(field.name, ""))
        yield f"| `{field.name}`{_kind(typing.get_type_hints(kelas)[field.name])} | {arti} | {contoh} |"
    yield ""


def _kind(hint: typing.Any) -> str:
    """What the field holds when it is no text: a list, another class, yes or no."""
    if hint is Tree:
        return " (bagan)"
    if Chart in (hint, *typing.get_args(hint)):
        return " (grafik)" if hint is Chart else " (daftar grafik)"
    names = [k.__name__ for k in _within(hint)]
    listed = typing.get_origin(hint) is tuple
    union = isinstance(hint, types.UnionType)
    if names:
        return f" ({'daftar ' if listed else ''}{names[0]}{', boleh kosong' if union else ''})"
    return " (daftar)" if listed else " (ya/tidak)" if hint is bool else ""


def _docs(kelas: type) -> dict[str, str]:
    """The text under every field, of the class and those it builds on."""
    found: dict[str, str] = {}
    for one in reversed(kelas.__mro__[:-1]):
        body = ast.parse(inspect.cleandoc("\n" + inspect.getsource(one))).body[0]
        nodes = body.body if isinstance(body, ast.ClassDef) else []
        for node, after in pairwise(nodes):
            target = node.target if isinstance(node, ast.AnnAssign) else None
            if isinstance(target, ast.Name) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                found[target.id] = " ".join(str(after.value.value).split())
    return found


def _split(text: str) -> tuple[str, str]:
    arti, _, contoh = text.partition("Contoh:")
    return _cell(arti.strip().rstrip(".")) or "–", _cell(contoh.strip().removesuffix(".")) or "–"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _first(text: str) -> str:
    return re.split(r"\n\s*\n", text)[0].replace("\n", " ")
