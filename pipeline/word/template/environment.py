"""The jinja a template speaks: sandboxed, escaped, strict, without the doors that would let raw XML through."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Final

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from pipeline.word.photo import Photo
from pipeline.word.ruled import Ruled
from pipeline.word.template import limits, meter, page_text
from pipeline.word.template.complaint import TooMuch
from pipeline.word.template.page_text import attribute, finalize, plain
from pipeline.word.template.session import Session
from pipeline.word.tree import drawing as tree_drawing
from pipeline.word.tree.tree import Tree

_RAW_DOORS: Final = ("safe", "xmlattr", "tojson", "urlize", "pprint", "random", "forceescape", "striptags")
_STEEP, _BITS = 100, 10_000
"""The highest power, and the largest whole number a product may be."""
_GLOBALS: Final = ("range", "namespace", "joiner")


class _Writer(CodeGenerator):
    """Writes code in which `finalize` alone escapes: jinja's own escape after it would look at each value again.

    Every round of a loop is counted, and every item a loop looks at and leaves out.
    """

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 - jinja's name
        """Write a loop whose rounds count."""
        self._bodies = {*getattr(self, "_bodies", ()), id(node.body), id(node.test)}
        super().visit_For(node, frame)

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """Write the body of a loop so that it begins with its count."""
        if id(nodes) in getattr(self, "_bodies", ()):
            self.writeline("environment.spend()")
        super().blockvisit(nodes, frame)

    def visit(self, node: nodes.Node, *args: Any, **named: Any) -> Any:
        """Write the condition of a loop so that it begins with its count."""
        counts = id(node) in getattr(self, "_bodies", ())
        if counts:
            self.write("(environment.spend() and ")
        done = super().visit(node, *args, **named)
        if counts:
            self.write(")")
        return done

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
    concat = staticmethod(meter.joined)
    spend = staticmethod(meter.spend)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return the result of an operation that could fill the memory or never end.

        Raises:
            TooMuch: it would.
        """
        if operator == "**" and (abs(left) > meter.LONG or abs(right) > _STEEP):
            raise TooMuch(f"pangkat {left} ** {right} terlalu besar")
        if operator == "*":
            _ensure_product(left, right)
        if operator == "+" and all(isinstance(side, (str, list, tuple)) for side in (left, right)):
            meter.ensure_short(len(left) + len(right))
            meter.spend(1 + (len(left) + len(right)) // meter.LETTERS)
        if operator == "%" and isinstance(left, str):
            limits.ensure_filled(left, right if isinstance(right, tuple) else (right,))
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, obj: Any, *args: Any, **named: Any) -> Any:
        """Return what a macro or a method gives, counted.

        Raises:
            TooMuch: a method would make too much.
            SecurityError: it is a method that templates do without.
        """
        meter.spend(meter.CALL)
        limits.ensure_call(obj, args)
        return super().call(context, obj, *args, **named)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return `text.format` so that it is looked at before it is filled."""
        made = super().wrap_str_format(value)
        if made is None:
            return None

        def filled(*args: Any, **named: Any) -> str:
            limits.ensure_formatted(value.__self__, (*args, *named.values()))
            return made(*args, **named)

        return filled

    def joined(self, pieces: tuple[Any, ...]) -> str:
        """Return the pieces as one text.

        Raises:
            ValueRefused: one of them must not stand on a page.
            TooMuch: the text is too long.
        """
        texts = [escape(piece if isinstance(piece, str) else plain(piece)) for piece in pieces]
        length = sum(map(len, texts))
        if length > meter.JOINED:
            raise TooMuch(f"tag menyambung teks menjadi terlalu panjang ({length} huruf)")
        meter.spend(1 + length // meter.LETTERS)
        return Markup().join(texts)

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


def _ensure_product(left: Any, right: Any) -> None:
    pieces = [side for side in (left, right) if isinstance(side, (str, list, tuple))]
    if pieces:
        times = right if pieces[0] is left else left
        meter.ensure_short(len(pieces[0]) * times)
        meter.ensure_plain(() if isinstance(pieces[0], str) else pieces[0])
        meter.spend(1 + len(pieces[0]) * max(times, 0) // meter.LETTERS)
    elif isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > _BITS:
        raise TooMuch("hasil perkalian dalam tag terlalu besar")


@cache
def environment() -> WordEnvironment:
    """Return the environment all templates are compiled in."""
    made = WordEnvironment(autoescape=True, undefined=StrictUndefined, finalize=finalize)
    for name in _RAW_DOORS:
        made.filters.pop(name, None)
    made.filters |= limits.FILTERS
    for name, used in made.filters.items():
        made.filters[name] = meter.counted(used)
    made.globals = {name: made.globals[name] for name in _GLOBALS}
    made.filters["_atribut"] = attribute
    made.filters["_paragraf"] = _paragraphs
    return made
