"""What can be said of a template's paragraphs before its tags are taken out: torn tags, words that would vanish."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from lxml import etree

from pipeline.word.check.fault import Fault, words_of
from pipeline.word.markup import w
from pipeline.word.template.complaint import FAILURES
from pipeline.word.template.environment import environment
from pipeline.word.template.join import texts_of
from pipeline.word.template.page import ancestor, around
from pipeline.word.template.tags import Tag, find, unclosed, without_tags

_HOLDERS: Final = {"tr": w("tr"), "tc": w("tc"), "p": w("p")}
_NAMES: Final = {"tr": "baris", "tc": "sel", "p": "paragraf"}
_CLOSER: Final = re.compile(r"[%}]\}")
_MERGE: Final = re.compile(r'MERGEFIELD\s+"?([^\s"\\]+)', re.IGNORECASE)
_FOREIGN: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"«\s*(\w[\w .-]{0,60}?)\s*»",
        r"<<(\w(?:[\w .-]{0,60}\w)?)>>",
        r"[$#]\{\s*([\w.-]{1,60})\s*\}",
        r"(?<![\[\w])\[\[?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\]",
        r"(?<!%)%([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)%",
    )
)
"""What Word's mail merge («NAMA»), PhpWord (${nama}) and others leave."""
_INSTEAD: Final = "ganti dengan isian, misalnya {{ instansi.nama }} (daftarnya di templates/README.md)"
_TORN: Final = "tag tidak utuh di paragraf ini; hapus lalu ketik ulang seluruh tag dalam satu paragraf, tanpa Enter"
_LONELY: Final = "penutup tag tanpa pembuka; hapus, atau ketik ulang seluruh tag dalam satu paragraf"


def paragraph_faults(root: etree._Element, part: str) -> Iterator[Fault]:
    """Yield the faults seen in the page's text alone."""
    beside: set[etree._Element] = set()
    for paragraph in root.iter(w("p")):
        text = "".join(piece.text or "" for piece in texts_of(paragraph))
        codes = "".join(code.text or "" for code in paragraph.iter(w("instrText")))
        yield from _left_over(text, codes, part)
        if "{" not in text and "}" not in text:
            continue
        yield from _torn(text, part)
        for tag in find(text):
            yield from _unreadable(tag, around(text, tag.start, tag.end), part)
            holder = _holder(paragraph, tag)
            if holder is not None and holder not in beside:
                beside.add(holder)
                yield from _vanishing(holder, tag, part)


def _left_over(text: str, codes: str, part: str) -> Iterator[Fault]:
    """Yield the places that a mail merge or another program's template filled: here nothing fills them."""
    told: set[str] = set()
    for name in _MERGE.findall(codes):
        told.add(name.casefold())
        yield Fault("sisa-mail-merge", part, text[:80].strip(), f"sisa mail merge «{name}»; {_INSTEAD}")
    words = without_tags(text)
    for pattern in _FOREIGN:
        for found in pattern.finditer(words):
            name = found[1].strip()
            if name.casefold().replace(" ", "_") in {one.replace(" ", "_") for one in told}:
                continue
            told.add(name.casefold())
            mail = "mail merge" if found[0][0] in "«<" else "templat program lain"
            pesan = f"sisa {mail} {found[0]}; {_INSTEAD}"
            yield Fault("sisa-mail-merge", part, around(words, found.start(), found.end()), pesan)


def _torn(text: str, part: str) -> Iterator[Fault]:
    if torn := unclosed(text):
        yield Fault("tag-terputus", part, torn, _TORN)
        return
    if lonely := _CLOSER.search(without_tags(text)):
        yield Fault("tag-terputus", part, around(text, lonely.start(), lonely.end()), _LONELY)


def _holder(paragraph: etree._Element, tag: Tag) -> etree._Element | None:
    """Return the paragraph, row or cell a tag stands for."""
    name = _HOLDERS.get(tag.scope)
    if name is None or paragraph.tag == name:
        return None if name is None else paragraph
    return ancestor(paragraph, name)


def _vanishing(holder: etree._Element, tag: Tag, part: str) -> Iterator[Fault]:
    """Yield a fault when a paragraph, row or cell that makes way for its tags holds other words or tags."""
    text = "".join(piece.text or "" for piece in holder.iter(w("t")))
    other = without_tags(text, lambda found: _other(found, tag.scope)).strip()
    if other:
        name = _NAMES[tag.scope]
        pesan = f"“{other[:60]}” di samping tag {name} akan hilang; pindahkan ke {name} lain"
        yield Fault("teks-di-samping-tag", part, words_of(holder), pesan)


def _other(text: str, scope: str) -> str:
    """Return a tag that would vanish; one of the same scope takes the place itself."""
    return "" if next(find(text)).scope == scope else text


def _unreadable(tag: Tag, words: str, part: str) -> Iterator[Fault]:
    """Yield a fault for an output tag that is no expression; statements are judged with their block."""
    if tag.kind == "{" and not _readable(tag.body):
        pesan = "isi tag tidak dapat dibaca; tulis nama isian saja, misalnya {{ instansi.nama }}"
        yield Fault("tag-salah", part, words, pesan)


@cache
def _readable(body: str) -> bool:
    """Whether jinja reads an expression; most stand in several templates."""
    try:
        environment().parse(f"{{{{ {body} }}}}")
    except FAILURES:
        return False
    return True
