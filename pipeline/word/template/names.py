"""The names a template uses, read from its jinja: `instansi.nama`, and `baris[].uraian` for what a loop walks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import nodes

_OWN: Final = frozenset(
    {"_sesi", "loop", "range", "namespace", "joiner", "true", "false", "none", "caller", "varargs"}
)
Scope = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Use:
    """A name in use and the line of the template's source it stands on."""

    name: str
    line: int


def fields_of(tree: nodes.Template) -> frozenset[str]:
    """Return every name used in a compiled part."""
    return frozenset(use.name for use in uses(tree))


def uses(tree: nodes.Template) -> Iterator[Use]:
    """Yield every use of a name; names a template sets itself are followed to what they stand for, or left out."""
    yield from _block(tree.body, {})


def _block(body: Sequence[nodes.Node], scope: Scope) -> Iterator[Use]:
    for node in body:
        yield from _node(node, scope)
        if isinstance(node, (nodes.Assign, nodes.AssignBlock)):
            value = _path(node.node, scope) if isinstance(node, nodes.Assign) else ""
            scope = {**scope, **dict.fromkeys(_names(node.target), value)}
        elif isinstance(node, nodes.Macro):
            scope = {**scope, node.name: ""}


def _node(node: nodes.Node, scope: Scope) -> Iterator[Use]:
    for kind, walk in _WALKS:
        if isinstance(node, kind):
            yield from walk(node, scope)
            return
    yield from _block(list(node.iter_child_nodes()), scope)


def _macro(node: nodes.Macro, scope: Scope) -> Iterator[Use]:
    yield from _block(node.body, {**scope, **{argument.name: "" for argument in node.args}})


def _call(node: nodes.CallBlock, scope: Scope) -> Iterator[Use]:
    yield from _node(node.call, scope)
    yield from _block(node.body, {**scope, **{argument.name: "" for argument in node.args}})


def _condition(node: nodes.If, scope: Scope) -> Iterator[Use]:
    yield from _node(node.test, scope)
    branches: tuple[Sequence[nodes.Node], ...] = (node.body, node.elif_, node.else_)
    for branch in branches:
        yield from _block(branch, scope)


def _with(node: nodes.With, scope: Scope) -> Iterator[Use]:
    for value in node.values:
        yield from _node(value, scope)
    yield from _block(node.body, {**scope, **{name: "" for target in node.targets for name in _names(target)}})


def _set(node: nodes.Assign, scope: Scope) -> Iterator[Use]:
    yield from _node(node.node, scope)


def _set_block(node: nodes.AssignBlock, scope: Scope) -> Iterator[Use]:
    yield from _block(node.body, scope)


def _loop(node: nodes.For, scope: Scope) -> Iterator[Use]:
    yield from _node(node.iter, scope)
    path = _path(node.iter, scope)
    item = f"{path}[]" if path else ""
    names = _names(node.target)
    inner = {**scope, **dict.fromkeys(names, item if len(names) == 1 else "")}
    if node.test is not None:
        yield from _node(node.test, inner)
    yield from _block(node.body, inner)
    yield from _block(node.else_, scope)


def _use(node: nodes.Name | nodes.Getattr | nodes.Getitem, scope: Scope) -> Iterator[Use]:
    path = _path(node, scope)
    if path:
        yield Use(path, node.lineno)
    if isinstance(node, nodes.Getitem):
        yield from _node(node.arg, scope)
    if not path and not isinstance(node, nodes.Name):
        yield from _node(node.node, scope)


def _path(node: nodes.Node, scope: Scope) -> str:
    """Return the dotted name of an expression; empty when it stands for nothing that has one."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, "" if node.name in _OWN else node.name)
    if isinstance(node, nodes.Getattr):
        path = _path(node.node, scope)
        return f"{path}.{node.attr}" if path else ""
    if isinstance(node, nodes.Getitem):
        path = _path(node.node, scope)
        if not path or not isinstance(node.arg, nodes.Const):
            return f"{path}[]" if path else ""
        return f"{path}.{node.arg.value}" if isinstance(node.arg.value, str) else f"{path}[]"
    if (
        isinstance(node, nodes.Filter)
        and node.node is not None
        and node.name in ("sort", "list", "reverse", "default")
    ):
        return _path(node.node, scope)
    return ""


def _names(target: nodes.Node) -> list[str]:
    if isinstance(target, nodes.Name):
        return [target.name]
    return [name.name for name in target.find_all(nodes.Name)]


_WALKS: Final[tuple[tuple[type[nodes.Node], Callable[[Any, Scope], Iterator[Use]]], ...]] = (
    (nodes.For, _loop),
    (nodes.Macro, _macro),
    (nodes.CallBlock, _call),
    (nodes.If, _condition),
    (nodes.With, _with),
    (nodes.Assign, _set),
    (nodes.AssignBlock, _set_block),
    (nodes.Name, _use),
    (nodes.Getattr, _use),
    (nodes.Getitem, _use),
)
