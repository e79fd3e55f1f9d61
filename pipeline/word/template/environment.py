"""The jinja a template speaks: sandboxed, escaped, strict, without the doors that would let raw XML through."""

import re
from functools import cache
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_center, do_format, do_indent
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from pipeline.word.photo import Photo
from pipeline.word.ruled import Ruled
from pipeline.word.template import page_text
from pipeline.word.template.complaint import TooMuch
from pipeline.word.template.page_text import attribute, finalize, plain
from pipeline.word.template.session import Session
from pipeline.word.tree import drawing as tree_drawing
from pipeline.word.tree.tree import Tree

_RAW_DOORS: Final = ("safe", "xmlattr", "tojson", "urlize", "pprint", "random", "forceescape", "striptags")
_BIG, _STEEP, _LINE = 100_000, 100, 1_000
"""The longest text or list a tag may make, the highest power, the widest line."""
_WIDE: Final = re.compile(r"%[^a-zA-Z%]*(?:\d{4}|\*)")
_GLOBALS: Final = ("range", "namespace", "joiner")


class _Writer(CodeGenerator):
    """Writes code in which `finalize` alone escapes: jinja's own escape after it would look at each value again."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize
        self.write("environment.finalize(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        del node, frame, finalize
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        """Let a constant be looked at as any value is: `{{ none }}` must not print None."""
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802 - jinja's name
        """Write `a ~ b` so that nothing is put together that must not stand alone."""
        self.write("environment.joined((")
        for piece in node.nodes:
            self.visit(piece, frame)
            self.write(", ")
        self.write("))")


class WordEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox in which `baris.items` means the field `items` of a row, not the method of a dict."""

    code_generator_class = _Writer
    intercepted_binops = frozenset({"*", "**", "+", "%"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return the result of an operation that could fill the memory or never end.

        Raises:
            TooMuch: it would.
        """
        if operator == "**" and (abs(left) > _BIG or abs(right) > _STEEP):
            raise TooMuch(f"pangkat {left} ** {right} terlalu besar")
        pieces = [side for side in (left, right) if isinstance(side, (str, list, tuple))]
        if operator == "*" and pieces:
            times = right if pieces[0] is left else left
            if len(pieces[0]) * times > _BIG:
                raise TooMuch(f"tag mengulang teks atau daftar {times} kali; itu terlalu banyak")
        if operator == "+" and len(pieces) == 2 and len(left) + len(right) > _BIG:
            raise TooMuch("tag menyambung teks atau daftar menjadi terlalu panjang")
        if operator == "%" and isinstance(left, str) and _WIDE.search(left):
            raise TooMuch("lebar angka dalam tag terlalu besar")
        return super().call_binop(context, operator, left, right)

    def joined(self, pieces: tuple[Any, ...]) -> str:
        """Return the pieces as one text.

        Raises:
            ValueRefused: one of them must not stand on a page.
        """
        return Markup().join(escape(piece if isinstance(piece, str) else plain(piece)) for piece in pieces)

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
    """Return what stands in the place of a `{{p … }}`: paragraphs, a table, a picture, or the drawings of a tree."""
    if isinstance(value, Tree):
        return tree_drawing.as_paragraphs(value, paragraph, session.nomor)
    if isinstance(value, Photo):
        return Markup(value.as_paragraph(paragraph, session.nomor(), session.berkas))  # noqa: S704 - escaped there
    if isinstance(value, Ruled):
        return Markup(value.as_table(finalize))  # noqa: S704 - finalize escapes every cell
    return page_text.as_paragraphs(value, paragraph, run)


def _centered(value: str, width: int = 80) -> str:
    return do_center(value, min(width, _LINE))


def _indented(value: str, width: int | str = 4, first: bool = False, blank: bool = False) -> str:
    return do_indent(value, min(width, _LINE) if isinstance(width, int) else width[:_LINE], first, blank)


def _formatted(value: str, *args: Any, **named: Any) -> str:
    if _WIDE.search(value):
        raise TooMuch("lebar angka dalam tag terlalu besar")
    return do_format(value, *args, **named)


@cache
def environment() -> WordEnvironment:
    """Return the environment all templates are compiled in."""
    made = WordEnvironment(autoescape=True, undefined=StrictUndefined, finalize=finalize)
    for name in _RAW_DOORS:
        made.filters.pop(name, None)
    made.filters["center"] = _centered
    made.filters["indent"] = _indented
    made.filters["format"] = _formatted
    made.globals = {name: made.globals[name] for name in _GLOBALS}
    made.filters["_atribut"] = attribute
    made.filters["_paragraf"] = _paragraphs
    return made
