"""An empty Word file in the house's styles, with nothing of python-docx's own left in it."""

from datetime import datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import oxml_parser
from gaya import BAHASA, pasang
from lxml import etree

from pipeline.word.file.stamp import PART, Stamp

DASAR: Final = Path(__file__).with_name("dasar")
"""The parts of a file as Word stores them, where python-docx has no word for what they say."""
DIBUAT: Final = datetime(2025, 1, 1)  # noqa: DTZ001 - a fixed day, so that making again gives the same bytes
_DIPAKAI: Final = frozenset(
    {"styles", "settings", "numbering", "fontTable", "officeDocument", "core-properties", "extended-properties"}
)


def kosong(judul: str) -> Document:
    """An empty document: our styles, lists and settings, no theme, no thumbnail, no author."""
    word = docx.Document(BytesIO(_dasar()))
    sifat = word.core_properties
    sifat.title, sifat.language, sifat.created, sifat.modified = judul, BAHASA, DIBUAT, DIBUAT
    return word


@cache
def _dasar() -> bytes:
    """The same without a title, made once for all templates."""
    word = docx.Document()
    package = word.part.package
    for holder in (word.part, package):
        for key in [k for k, rel in holder.rels.items() if rel.reltype.rpartition("/")[2] not in _DIPAKAI]:
            del holder.rels[key]
    parts = {part.partname: part for part in package.iter_parts()}
    for path in sorted(DASAR.glob("*.xml")):
        root = etree.parse(path, oxml_parser).getroot()
        part = parts[f"/{'docProps' if path.stem == 'app' else 'word'}/{path.name}"]
        if isinstance(part, XmlPart):
            part.element.attrib.clear()
            part.element[:] = list(root)
        else:
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    stamp = Part(PackURI(f"/{PART}"), CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, Stamp("", frozenset()).as_xml(), package)
    package.relate_to(stamp, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES)
    del parts["/docProps/core.xml"].element[:]
    word.element.attrib.clear()
    section = word.sections[0]._sectPr
    section.attrib.clear()
    del section[:]
    pasang(word.styles)
    keluar = BytesIO()
    word.save(keluar)
    return keluar.getvalue()
