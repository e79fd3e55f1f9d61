"""The custom properties of a document: words a program keeps in a file, which every editor carries along."""

from collections.abc import Iterable, Mapping
from typing import Final

from lxml import etree
from markupsafe import escape

from pipeline.word.markup import HEAD, legal, parsed

PART: Final = "docProps/custom.xml"
TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
LONGEST: Final = 30_000
"""Letters of one value: what Word, LibreOffice and spreadsheets carry without cutting."""
_NS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
EMPTY: Final = f'{HEAD}<Properties xmlns="{_NS}" xmlns:vt="{_VT}"></Properties>'.encode()


def as_xml(values: Iterable[tuple[str, str]]) -> bytes:
    """Return docProps/custom.xml with these texts, in this order."""
    body = "".join(_property(pid, name, value) for pid, (name, value) in enumerate(values, start=2))
    return EMPTY.replace(b"></Properties>", f">{body}</Properties>".encode())


def with_values(content: bytes, values: Mapping[str, str]) -> bytes:
    """Return the part with these texts added; a property of the same name gives way, others stay."""
    if content == EMPTY:
        return as_xml(values.items())
    root = parsed(content)
    for item in list(root.iterchildren(etree.Element)):
        if item.get("name") in values:
            root.remove(item)
    first = max((int(item.get("pid", "1")) for item in root.iterchildren(etree.Element)), default=1) + 1
    own = parsed(as_xml(values.items()))
    for pid, item in enumerate(list(own), start=first):
        item.set("pid", str(pid))
        root.append(item)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def elements(content: bytes) -> list[tuple[str, etree._Element, str]]:
    """Return the properties of a part: name, element and text; none where it cannot be read."""
    try:
        root = parsed(content)
    except etree.XMLSyntaxError:
        return []
    return [
        (item.get("name", ""), item, "".join(map(str, item.itertext()))) for item in root.iterchildren(etree.Element)
    ]


def values(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the custom properties of a file by name, without spaces around them."""
    return {name: text.strip() for name, _, text in elements(parts.get(PART, b""))}


def _property(pid: int, name: str, value: str) -> str:
    text = escape(legal(value))
    return f'<property fmtid="{_FORMAT}" pid="{pid}" name="{escape(name)}"><vt:lpwstr>{text}</vt:lpwstr></property>'
