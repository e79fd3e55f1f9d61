"""Fields of a page as Word writes them: begin, code, separate, result, end, spread over runs and paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from pipeline.word.markup import XML_SPACE, W, remove, w

_P, _R, _T = w("p"), w("r"), w("t")
_KIND: Final = w("fldCharType")
_BLANK: Final = frozenset({w("br"), w("tab"), w("cr")})


@dataclass(slots=True)
class Field:
    """One field: its code and the runs that open it, divide code from result, and close it."""

    begin: etree._Element
    code: str = ""
    opening: list[etree._Element] = field(default_factory=list)
    closing: etree._Element = field(default_factory=lambda: etree.Element(_R))

    @property
    def first(self) -> etree._Element:
        """The paragraph the field begins in."""
        return next(self.begin.iterancestors(_P))

    @property
    def last(self) -> etree._Element:
        """The paragraph the field ends in."""
        return next(self.closing.iterancestors(_P))

    @property
    def whole(self) -> bool:
        """Whether the field fills its paragraphs, so that they can be written anew."""
        before = [child for child in self.first if child.tag == _R]
        after = list(self.closing.itersiblings(_R))
        alone = before[:1] == [self.begin] and not any(text.text for run in after for text in run.iter(_T))
        return alone and self.first.getparent() is self.last.getparent() and not self._breaks

    @property
    def _breaks(self) -> bool:
        """Whether a section ends among the field's paragraphs."""
        spanned = (self.first, *self.first.itersiblings())
        inside = spanned[: spanned.index(self.last) + 1] if self.last in spanned else ()
        return any(block.find(f".//{w('sectPr')}") is not None for block in inside)

    def replace(self, paragraphs: list[etree._Element]) -> None:
        """Put paragraphs in the place of those the field spans; it begins in the first and ends in the last."""
        paragraphs = paragraphs or [etree.Element(_P)]
        parent = self.first.getparent()
        if parent is None:
            return
        start, end = parent.index(self.first), parent.index(self.last)
        place = 1 if len(paragraphs[0]) and paragraphs[0][0].tag == w("pPr") else 0
        paragraphs[0][place:place] = self.opening
        paragraphs[-1].append(self.closing)
        parent[start : end + 1] = paragraphs

    def show(self, text: str) -> None:
        """Let the result of a field within one paragraph be this text."""
        separate = self.opening[-1]
        for run in list(separate.itersiblings()):
            if run is self.closing:
                break
            remove(run)
        result = etree.Element(_R)
        look = separate.find(w("rPr"))
        if look is not None:
            result.append(etree.fromstring(etree.tostring(look)))
        etree.SubElement(result, _T, {XML_SPACE: "preserve"}).text = text
        separate.addnext(result)


def fields(root: etree._Element) -> list[Field]:
    """Return the complex fields of a page that are closed, outer before inner."""
    return [found for found in _walk(root) if found.closing.getparent() is not None and found.opening]


def _walk(root: etree._Element) -> Iterator[Field]:
    """Yield every field as it begins; its runs are told by the time the walk ends."""
    found: list[Field] = []
    stack: list[Field] = []
    for element in root.iter(w("fldChar"), w("instrText")):
        run = element.getparent()
        kind = element.get(_KIND)
        if run is None or (kind != "begin" and not stack):
            continue
        if kind == "begin":
            stack.append(Field(run))
            found.append(stack[-1])
        elif element.tag == w("instrText"):
            stack[-1].code += element.text or ""
        elif kind == "separate":
            stack[-1].opening = _runs(stack[-1].begin, run)
        elif kind == "end":
            stack.pop().closing = run
    yield from found


def _runs(first: etree._Element, last: etree._Element) -> list[etree._Element]:
    """Return the runs of one paragraph from the first to the last; none when they stand in two."""
    runs = [first, *first.itersiblings(_R)] if first is not last else [first]
    return runs[: runs.index(last) + 1] if last in runs else []


def char(kind: str) -> str:
    """Return the run that opens a field (`begin`), divides it (`separate`) or closes it (`end`)."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def asked(code: str, shown: str = "") -> str:
    """Return the runs of a field with its result."""
    told = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return char("begin") + told + char("separate") + shown + char("end")


def elements(xml: str) -> list[etree._Element]:
    """Return a piece of a page, written with the prefix `w` alone, as elements."""
    return list(etree.fromstring(f'<w:body xmlns:w="{W}">{xml}</w:body>'))


def words(paragraph: etree._Element) -> str:
    """Return the words of a paragraph in one line, with the results of its fields and without their codes."""
    pieces = (" " if node.tag in _BLANK else node.text or "" for node in paragraph.iter(_T, *_BLANK))
    return " ".join("".join(pieces).split())
