"""Tags that Word split over runs joined again: the text of a paragraph is read as one, each tag put in one run."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pipeline.word.markup import XML_SPACE, remove, w
from pipeline.word.template.page import Page, around
from pipeline.word.template.tags import Tag, find, unclosed

_T, _P, _RPR = w("t"), w("p"), w("rPr")
_NOISE = frozenset(w(name) for name in ("br", "tab", "cr", "lastRenderedPageBreak", "softHyphen", "noBreakHyphen"))
_PROOF = w("proofErr")


@dataclass(frozen=True, slots=True)
class Found:
    """A tag, the text element it now stands in, and its paragraph's words around it."""

    tag: Tag
    text: etree._Element
    words: str


def texts_of(paragraph: etree._Element) -> list[etree._Element]:
    """Return the paragraph's own text elements, without those of a text box inside it."""
    texts = list(paragraph.iter(_T))
    if paragraph.find(f".//{_P}") is None:
        return texts
    return [text for text in texts if next(text.iterancestors(_P)) is paragraph]


def join(page: Page, paragraph: etree._Element) -> Iterator[tuple[Found, str]]:
    """Join the tags of a paragraph and yield each with the unique mark it has been given in the text.

    The rest of a run whose formatting equals that of the run a tag begins in goes with the tag, as Word would have
    written it; formatting that differs stays.
    """
    texts = texts_of(paragraph)
    whole = "".join(text.text or "" for text in texts)
    if "{" not in whole:
        return
    if loose := unclosed(whole):
        raise page.broken("tag dibuka tetapi tidak ditutup dalam paragraf yang sama", loose)
    tags = list(find(whole))
    if not tags:
        return
    founds = _rewrite(page, texts, whole, tags)
    for proof in list(paragraph.iter(_PROOF)):
        remove(proof)
    yield from founds


def _rewrite(page: Page, texts: list[etree._Element], whole: str, tags: list[Tag]) -> list[tuple[Found, str]]:
    founds: list[tuple[Found, str]] = []
    moved: dict[int, int] = {}
    written: list[list[str]] = [[] for _ in texts]
    start, waiting = 0, iter(tags)
    tag = next(waiting, None)
    for place, text in enumerate(texts):
        end, position = start + len(text.text or ""), start
        target = moved.get(place, place)
        while tag is not None and tag.start < end:
            if tag.start >= start:
                words = around(whole, tag.start, tag.end)
                mark = page.hold(tag.as_jinja(), words, tag)
                written[target] += (whole[position : tag.start], mark)
                founds.append((Found(tag, texts[target], words), mark))
            position = min(tag.end, end)
            if tag.end > end:
                _follow(texts, place, target, moved)
                break
            tag = next(waiting, None)
        written[target].append(whole[position:end])
        start = end
    _settle(texts, written)
    _drop_between(texts, moved)
    return founds


def _follow(texts: list[etree._Element], place: int, target: int, moved: dict[int, int]) -> None:
    """Let the next text, into which the tag runs on, be written where the tag began."""
    if place + 1 < len(texts) and _look(texts[place + 1]) == _look(texts[target]):
        moved[place + 1] = target


def _look(text: etree._Element) -> bytes:
    run = text.getparent()
    look = run.find(_RPR) if run is not None else None
    return b"" if look is None else etree.tostring(look)


def _settle(texts: list[etree._Element], written: list[list[str]]) -> None:
    for text, pieces in zip(texts, written, strict=True):
        new = "".join(pieces)
        if new == (text.text or ""):
            continue
        text.text = new
        text.set(XML_SPACE, "preserve")


def _drop_between(texts: list[etree._Element], moved: dict[int, int]) -> None:
    """Drop the texts that moved, the breaks Word left inside the tag, and runs that have no content any more."""
    for place in sorted(moved, reverse=True):
        for noise in _between(texts[place - 1], texts[place]):
            remove(noise)
        run = texts[place].getparent()
        remove(texts[place])
        if run is not None and all(child.tag == _RPR for child in run):
            remove(run)


def _between(first: etree._Element, last: etree._Element) -> list[etree._Element]:
    """Return the breaks and tabs that stand between two texts of one tag."""
    paragraph = next(first.iterancestors(_P))
    order = list(paragraph.iter())
    inside = order[order.index(first) + 1 : order.index(last)]
    return [element for element in inside if element.tag in _NOISE]
