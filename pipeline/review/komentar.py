"""The comments in a Word file: who wrote what, where, and whether it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from pipeline.domain.suntingan import rapat
from pipeline.word.file.naming import PAGE, rels_name, target_of
from pipeline.word.markup import RELS, local, parsed, w

_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_PARAGRAPH = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"


@dataclass(frozen=True, slots=True)
class Komentar:
    """One comment; ``nomor`` is what its place on the page is marked with, ``tanggal`` ISO or empty."""

    nomor: str
    teks: str
    penulis: str
    tanggal: str
    selesai: bool


def read_comments(parts: Mapping[str, bytes]) -> tuple[Komentar, ...]:
    """The comments in their order; an answer is done when what it answers is.

    Raises:
        XMLSyntaxError: a part is no XML.
    """
    root = _part(parts, "comments")
    if root is None:
        return ()
    done, above = _threads(_part(parts, "commentsExtended"))
    found: list[Komentar] = []
    for item in root.iter(w("comment")):
        paragraphs = list(item.iter(w("p")))
        teks = "\n".join(filter(None, (rapat("".join(t.text or "" for t in p.iter(w("t")))) for p in paragraphs)))
        number = paragraphs[-1].get(_PARAGRAPH, "") if paragraphs else ""
        selesai = number in done or above.get(number, "") in done
        author, day = item.get(w("author"), ""), item.get(w("date"), "")
        found.append(Komentar(item.get(w("id"), ""), teks, author, day, selesai))
    return tuple(found)


def _part(parts: Mapping[str, bytes], kind: str) -> etree._Element | None:
    """The part of one kind that the page is related to, whatever it is called."""
    rels = parts.get(rels_name(PAGE), b"")
    if f"/{kind}".encode() not in rels:
        return None
    for relation in parsed(rels).iterchildren(f"{{{RELS}}}Relationship"):
        if relation.get("Type", "").rpartition("/")[2] == kind:
            name = target_of(PAGE, relation.get("Target", ""))
            return parsed(parts[name]) if name in parts else None
    return None


def _threads(root: etree._Element | None) -> tuple[frozenset[str], dict[str, str]]:
    """The paragraphs of comments that are done, and of answers what they answer."""
    rows = [] if root is None else [item for item in root.iter(etree.Element) if local(item.tag) == "commentEx"]
    done = (item.get(f"{_W15}paraId", "") for item in rows if item.get(f"{_W15}done") in ("1", "true"))
    above = {item.get(f"{_W15}paraId", ""): item.get(f"{_W15}paraIdParent", "") for item in rows}
    return frozenset(done), above
