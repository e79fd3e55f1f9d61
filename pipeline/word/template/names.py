"""The names a template uses, read from its jinja: `instansi.nama`, and `baris[].uraian` for what a loop walks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

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
    """Yield the uses in a node: its own, or those in what it holds."""
    if isinstance(node, (nodes.Name, nodes.Getattr, nodes.Getitem)):
        yield from _use(node, scope)
        return
    for inner, block in _opened(node, scope):
        yield from _block(block, inner)


def _opened(node: nodes.Node, scope: Scope) -> Iterator[tuple[Scope, Sequence[nodes.Node]]]:
    """Yield what a node holds, in the order it is read, each with the names that are known there."""
    match node:
        case nodes.For():
            names, path = _names(node.target), _path(node.iter, scope)
            inner = {**scope, **dict.fromkeys(names, f"{path}[]" if path and len(names) == 1 else "")}
            tests = [] if node.test is None else [node.test]
            yield from ((scope, [node.iter]), (inner, [*tests, *node.body]), (scope, node.else_))
        case nodes.Macro():
            yield {**scope, **_unknown(node.args)}, node.body
        case nodes.CallBlock():
            yield from ((scope, [node.call]), ({**scope, **_unknown(node.args)}, node.body))
        case nodes.With():
            yield from ((scope, node.values), ({**scope, **_unknown(node.targets)}, node.body))
        case nodes.If():
            yield from ((scope, part) for part in ([node.test], node.body, node.elif_, node.else_))
        case nodes.Assign():
            yield scope, [node.node]
        case nodes.AssignBlock():
            yield scope, node.body
        case _:
            yield scope, list(node.iter_child_nodes())


def _unknown(targets: Sequence[nodes.Node]) -> Scope:
    """Return the names a block is given, which stand for nothing that has a name outside it."""
    return {name: "" for target in targets for name in _names(target)}


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
