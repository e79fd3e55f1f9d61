"""The jinja a template speaks: sandboxed, escaped, strict, without the doors that would let raw XML through."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from pipeline.word import page_text, tree_drawing
from pipeline.word.page_text import attribute, finalize
from pipeline.word.session import Session
from pipeline.word.tree import Tree

_RAW_DOORS: Final = ("safe", "xmlattr", "tojson", "urlize", "pprint", "random", "forceescape", "striptags")
_GLOBALS: Final = ("range", "namespace", "joiner")


class _Writer(CodeGenerator):
    """Writes code in which `finalize` alone escapes: jinja's own escape after it would look at each value again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize
        self.write(")")


class WordEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox in which `baris.items` means the field `items` of a row, not the method of a dict."""

    code_generator_class = _Writer

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a row's field; whatever is neither a dict nor a record goes through the sandbox's own checks."""
        kind = type(obj)
        if kind is dict:
            try:
                return obj[attribute]
            except KeyError:
                return super().getattr(obj, attribute)
        if attribute[0] != "_" and hasattr(kind, "__dataclass_fields__"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return super().getattr(obj, attribute)
        return super().getattr(obj, attribute)


def _paragraphs(value: object, paragraph: str, run: str, session: Session) -> Markup:
    """Return what stands in the place of a `{{p … }}`: paragraphs, or the drawings of a tree."""
    if isinstance(value, Tree):
        return tree_drawing.as_paragraphs(value, paragraph, session.nomor)
    return page_text.as_paragraphs(value, paragraph, run)


@cache
def environment() -> WordEnvironment:
    """Return the environment all templates are compiled in."""
    made = WordEnvironment(autoescape=True, undefined=StrictUndefined, finalize=finalize)
    for name in _RAW_DOORS:
        made.filters.pop(name, None)
    made.globals = {name: made.globals[name] for name in _GLOBALS}
    made.filters["_atribut"] = attribute
    made.filters["_paragraf"] = _paragraphs
    return made
