"""The properties of a document: title, subject, author, keywords and the day it was made."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import escape

from pipeline.word.markup import HEAD, legal

_HEAD: Final = (
    HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
)


@dataclass(frozen=True, slots=True)
class Properties:
    """What Word shows under File, Info; `created` is also the day of the last change."""

    title: str
    subject: str
    author: str
    keywords: str
    created: date
    language: str = ""

    def as_xml(self) -> bytes:
        """Return docProps/core.xml, each value escaped once."""
        day = f"{self.created.year:04}-{self.created.month:02}-{self.created.day:02}T00:00:00Z"
        texts = (
            ("dc:title", self.title),
            ("dc:subject", self.subject),
            ("dc:creator", self.author),
            ("cp:keywords", self.keywords),
            ("dc:language", self.language),
            ("cp:lastModifiedBy", self.author),
        )
        body = "".join(f"<{name}>{escape(legal(text))}</{name}>" for name, text in texts)
        days = "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified")
        )
        return f"{_HEAD}{body}{days}</cp:coreProperties>".encode()
