"""The parts of a Word file under the names this room knows, whatever the program that wrote it called them.

Word for the web writes `word/document2.xml` and `word/styles2.xml`, others put a slash before a name: what a part is
told by its relationship, never by its name (ISO/IEC 29500-2).
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from lxml import etree

from pipeline.word.markup import RELS, TYPES, parsed

CONTENT_TYPES: Final = "[Content_Types].xml"
PAGE: Final = "word/document.xml"
STYLES: Final = "word/styles.xml"
_ROOT: Final = "_rels/.rels"
_SINGLE: Final = frozenset({"styles", "numbering", "settings", "footnotes", "endnotes"})
_REPEATED: Final = re.compile(r"word/(?:header|footer)\d*\.xml\Z")
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
LOOSE: Final = frozenset(
    {
        *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
        *("mailMergeSource", "mailMergeHeaderSource", "recipientData", "attachedTemplate"),
    }
)
"""What a template is related to and a finished document must not be: comments, a mail merge, another template."""
_STORIES: Final = r"document|header\d*|footer\d*|footnotes|endnotes"
STORY: Final = re.compile(rf"word/(?:{_STORIES})\.xml\Z")
"""The parts with the words of a page: a template is filled there, and there alone."""
SHOWN: Final = re.compile(rf"word/(?:{_STORIES}|comments)\.xml\Z")
"""The parts with words that Word shows: the same, and comments, which a template loses before it is filled."""
_PLAIN: Final = re.compile(rb"<(?:Types|Relationships) (?!.*')", re.DOTALL)
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
STRICT: Final = (
    "disimpan dalam bentuk Strict Open XML; buka di Word, pilih File > Save As > Word Document (*.docx), lalu "
    "simpan lagi"
)


def rels_name(part: str) -> str:
    """Return the name of the part that holds another part's relationships."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"  # the package itself: _rels/.rels


def owner_of(rels: str) -> str:
    """Return the part whose relationships a `.rels` part holds; the package itself has no name."""
    folder, _, name = rels.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def target_of(owner: str, target: str) -> str:
    """Return the part a relationship of `owner` leads to."""
    return (
        target.lstrip("/")
        if target[:1] == "/"
        else posixpath.normpath(posixpath.join(posixpath.dirname(owner), target))
    )


def named(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts, `[Content_Types].xml` first and the page as `word/document.xml`.

    Raises:
        NoWordFile: they are no Word file, or one of a kind that cannot be filled.
        XMLSyntaxError: the lists of the parts are no XML.
    """
    plain = {_plain(name): _utf8(content) for name, content in parts.items()}
    known = {name.casefold(): name for name in plain}
    if CONTENT_TYPES not in plain and CONTENT_TYPES.casefold() in known:
        plain[CONTENT_TYPES] = plain.pop(known[CONTENT_TYPES.casefold()])
    main = _main(plain, known)
    renamed = dict(_renamed(plain, known, main))
    types = plain[CONTENT_TYPES]
    lists = [types, *(content for name, content in plain.items() if name.endswith(".rels"))]
    if renamed or b"template.main+xml" in types or not all(map(_PLAIN.search, lists)):
        plain = _moved(plain, known, renamed)
    return {CONTENT_TYPES: plain[CONTENT_TYPES], **plain}


def without(parts: dict[str, bytes], kinds: frozenset[str] = LOOSE) -> dict[str, bytes]:
    """Return the parts without those that are related by one of these kinds, and without what relates them."""
    gone: set[str] = set()
    kept = dict(parts)
    for name in [name for name in parts if name.endswith(".rels")]:
        if not any(f"/{kind}".encode() in parts[name] for kind in kinds):
            continue
        root = parsed(parts[name])
        for relation in list(root.iterchildren(f"{{{RELS}}}Relationship")):
            if _kind(relation) in kinds:
                if relation.get("TargetMode") != "External":
                    gone.add(target_of(owner_of(name), relation.get("Target", "")))
                root.remove(relation)
        kept[name] = _written(root)
    if kept == parts:
        return parts
    gone |= {rels_name(name) for name in gone}
    types = parsed(parts[CONTENT_TYPES])
    for item in list(types.iterchildren(f"{{{TYPES}}}Override")):
        if item.get("PartName", "").lstrip("/") in gone:
            types.remove(item)
    kept[CONTENT_TYPES] = _written(types)
    return {name: content for name, content in kept.items() if name not in gone}


class NoWordFile(Exception):  # noqa: N818 - named after what happened
    """Why the parts are no Word file that can be filled."""


def _plain(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _utf8(content: bytes) -> bytes:
    """Return an XML part in UTF-8, as everything after this expects."""
    if not content.startswith(_UTF16):
        return content
    try:
        return etree.tostring(parsed(content), xml_declaration=True, encoding="UTF-8")
    except etree.XMLSyntaxError:
        return content


def _kind(relation: etree._Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def _main(parts: Mapping[str, bytes], known: Mapping[str, str]) -> str:
    """Return the part that holds the page."""
    if CONTENT_TYPES not in parts:
        raise NoWordFile("daftar isi berkas tidak ada")
    main = PAGE
    for relation in parsed(parts[_ROOT]) if _ROOT in parts else ():
        if _kind(relation) == "officeDocument":
            if "purl.oclc.org" in relation.get("Type", ""):
                raise NoWordFile(STRICT)
            main = target_of("", relation.get("Target", ""))
    main = known.get(main.casefold(), main)
    if main not in parts:
        raise NoWordFile(f"bagian {main} tidak ada")
    kind = _type_of(parts[CONTENT_TYPES], main)
    if "macroEnabled" in kind:
        raise NoWordFile("memuat makro; simpan sebagai Word Document (*.docx) tanpa makro")
    if kind and "wordprocessingml" not in kind and not kind.endswith("/xml"):
        raise NoWordFile("berkas ini milik program lain dan hanya berganti nama")
    return main


def _type_of(types: bytes, part: str) -> str:
    for item in parsed(types).iterchildren(f"{{{TYPES}}}Override"):
        if item.get("PartName", "").lstrip("/").casefold() == part.casefold():
            return item.get("ContentType", "")
    return ""


def _renamed(parts: Mapping[str, bytes], known: Mapping[str, str], main: str) -> Iterator[tuple[str, str]]:
    """Yield the parts whose name is not the one this room looks for, each with that name."""
    if main != PAGE:
        yield main, PAGE
    rels = parts.get(rels_name(main))
    if rels is None:
        return
    try:
        relations = parsed(rels)
    except etree.XMLSyntaxError:
        return
    free = len(parts)
    for relation in relations.iterchildren(f"{{{RELS}}}Relationship"):
        kind, target = _kind(relation), target_of(main, relation.get("Target", ""))
        old = known.get(target.casefold(), target)
        if kind in _SINGLE and old != f"word/{kind}.xml":
            yield old, f"word/{kind}.xml"
        elif kind in ("header", "footer") and not _REPEATED.match(old):
            free += 1
            yield old, f"word/{kind}{free}.xml"


def _moved(parts: Mapping[str, bytes], known: Mapping[str, str], renamed: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts under their new names, with the relationships and the types that speak of them."""
    names = {**renamed, **{rels_name(old): rels_name(new) for old, new in renamed.items()}}
    moved: dict[str, bytes] = {}
    for name, content in parts.items():
        new = names.get(name, name)
        if name not in names and name in names.values():
            continue  # a part that only stands where the real one belongs
        if name == CONTENT_TYPES:
            moved[new] = _types(content, names)
        elif name.endswith(".rels"):
            moved[new] = _relations(content, owner_of(name), names, known)
        else:
            moved[new] = content
    return moved


def _types(content: bytes, names: Mapping[str, str]) -> bytes:
    root = parsed(content)
    for item in root.iterchildren(f"{{{TYPES}}}Override"):
        part = item.get("PartName", "").lstrip("/")
        item.set("PartName", f"/{names.get(part, part)}")
        if "template.main+xml" in item.get("ContentType", ""):
            item.set("ContentType", _MAIN)
    return _written(root)


def _relations(content: bytes, owner: str, names: Mapping[str, str], known: Mapping[str, str]) -> bytes:
    root = parsed(content)
    folder = posixpath.dirname(names.get(owner, owner))
    for relation in root.iterchildren(f"{{{RELS}}}Relationship"):
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External" and target and target != "NULL":
            old = target_of(owner, target)
            old = known.get(old.casefold(), old)
            relation.set("Target", posixpath.relpath(names.get(old, old), folder or "."))
    return _written(root)


def _written(root: etree._Element) -> bytes:
    """Return a list of relationships or types with its own namespace as the default, as everybody writes it."""
    space: Any = {None: etree.QName(root).namespace}
    plain = etree.Element(root.tag, nsmap=space)
    plain.extend(list(root))
    etree.cleanup_namespaces(plain)
    return etree.tostring(plain, xml_declaration=True, encoding="UTF-8", standalone=True)
