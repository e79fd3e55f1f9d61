"""Which fields a template asks for that its context dataclass does not declare."""

import typing
from dataclasses import is_dataclass
from importlib import import_module

from jinja2 import nodes

BEBAS = object()
"""The type of everything we do not follow: loop counters, words of filters, tests."""
BAWAAN = {"draf": str, "loop": BEBAS, "range": BEBAS, "_sesi": BEBAS, "logo": BEBAS}


def kelas(konteks):
    module, _, name = konteks.partition(":")
    return getattr(import_module(module), name)


def salah(template, konteks):
    """``sasaran.uraiann`` for every chain of names that leads nowhere."""
    scope = {**BAWAAN, **typing.get_type_hints(kelas(konteks))}
    found = []
    for part in template.pages.values():
        _telusuri(part.tree, scope, found)
    return found


def _telusuri(node, scope, found):
    if isinstance(node, nodes.For):
        inner = dict(scope)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = _unsur(_jenis(node.iter, scope, found))
        for child in (*node.body, *node.else_, *([node.test] if node.test else [])):
            _telusuri(child, inner, found)
    elif isinstance(node, nodes.Expr):
        _jenis(node, scope, found)
    else:
        for child in node.iter_child_nodes():
            _telusuri(child, scope, found)


def _unsur(jenis):
    args = typing.get_args(jenis)
    return args[0] if typing.get_origin(jenis) is tuple and args else BEBAS


def _jenis(node, scope, found):
    if isinstance(node, nodes.Name):
        if node.name not in scope:
            found.append(node.name)
        return scope.get(node.name, BEBAS)
    if isinstance(node, nodes.Getattr):
        return _anggota(_jenis(node.node, scope, found), node.attr, found)
    for child in node.iter_child_nodes():
        _telusuri(child, scope, found)
    return BEBAS


def _anggota(jenis, nama, found):
    kinds = [k for k in (jenis, *typing.get_args(jenis)) if is_dataclass(k)]
    if jenis is BEBAS:
        return BEBAS
    for kind in kinds:
        hints = typing.get_type_hints(kind)
        if nama in hints:
            return hints[nama]
    found.append(f"{getattr(jenis, '__name__', jenis)}.{nama}")
    return BEBAS
