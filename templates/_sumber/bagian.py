"""The fixed parts of a Word file around its body: types, relations, settings, lists, header and footer."""

from collections.abc import Iterator, Sequence
from typing import Final

from gaya import BAHASA, W, styles
from teks import medan, p, run

R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_REL: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_PARTS: Final = (
    ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"),
    ("fontTable", "fontTable"), ("header1", "header"), ("footer1", "footer"), ("footer2", "footer"),
)  # fmt: skip

CONTENT_TYPES: Final = (
    f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    + "".join(f'<Override PartName="/word/{n}.xml" ContentType="{_TYPE}{t}+xml"/>' for n, t in _PARTS)
    + '<Override PartName="/docProps/core.xml"'
    ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    '<Override PartName="/docProps/app.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
    '<Override PartName="/docProps/custom.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>{bagan}</Types>'
)

ROOT_RELS: Final = (
    f'{XML}<Relationships xmlns="{_REL}">'
    f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    '<Relationship Id="rId2" Target="docProps/core.xml"'
    ' Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/>'
    f'<Relationship Id="rId3" Type="{R}/extended-properties" Target="docProps/app.xml"/>'
    f'<Relationship Id="rId4" Type="{R}/custom-properties" Target="docProps/custom.xml"/></Relationships>'
)

DOCUMENT_RELS: Final = (
    f'{XML}<Relationships xmlns="{_REL}">'
    f'<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>'
    f'<Relationship Id="rId3" Type="{R}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="rId4" Type="{R}/fontTable" Target="fontTable.xml"/>'
    f'<Relationship Id="rId5" Type="{R}/header" Target="header1.xml"/>'
    f'<Relationship Id="rId6" Type="{R}/footer" Target="footer1.xml"/>'
    f'<Relationship Id="rId7" Type="{R}/footer" Target="footer2.xml"/>'
    "{logo}{bagan}</Relationships>"
)
LOGO_REL: Final = f'<Relationship Id="rId8" Type="{R}/image" Target="media/logo.png"/>'

SETTINGS: Final = (
    f'{XML}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    f'</w:compat><w:themeFontLang w:val="{BAHASA}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)

FONT_TABLE: Final = (
    f'{XML}<w:fonts xmlns:w="{W}"><w:font w:name="Bookman Old Style"><w:altName w:val="URW Bookman"/>'
    '<w:panose1 w:val="02050604050505020204"/><w:charset w:val="00"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _list(number: int, look: str, text: str) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{look}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
    )


NUMBERING: Final = (
    f'{XML}<w:numbering xmlns:w="{W}">{_list(0, "bullet", "–")}{_list(1, "decimal", "%1.")}'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    "</w:numbering>"
)

APP: Final = (
    f'{XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><AppVersion>16.0000</AppVersion></Properties>"
)

HEADER: Final = f'{XML}<w:hdr xmlns:w="{W}">{p(run("{{ draf }}"), "Draf")}</w:hdr>'


def footer(nomor: bool) -> str:
    """The footer with ``Halaman X dari Y``, or an empty one for a first page."""
    isi = run("Halaman ") + medan("PAGE", "1") + run(" dari ") + medan("NUMPAGES", "1") if nomor else ""
    return f'{XML}<w:ftr xmlns:w="{W}">{p(isi, "KakiHalaman")}</w:ftr>'


def core(judul: str) -> str:
    """The document properties, with a fixed date so that making again gives the same bytes."""
    day = "2025-01-01T00:00:00Z"
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{judul}</dc:title>'
        f"<dc:language>{BAHASA}</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>'
    )


BUKU: Final = (
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
)
_BAGAN: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def _types(banyak: int) -> str:
    """The types of the parts, those of charts and their workbooks among them."""
    charts = "".join(
        f'<Override PartName="/word/charts/chart{n}.xml" ContentType="{_BAGAN}"/>' for n in range(1, banyak + 1)
    )
    types = CONTENT_TYPES.replace("{bagan}", charts)
    return types.replace("<Override", f"{BUKU}<Override", 1) if banyak else types


def _relations(banyak: int, *, logo: bool) -> str:
    charts = "".join(
        f'<Relationship Id="rIdGrafik{n}" Type="{R}/chart" Target="charts/chart{n}.xml"/>'
        for n in range(1, banyak + 1)
    )
    return DOCUMENT_RELS.replace("{logo}", LOGO_REL if logo else "").replace("{bagan}", charts)


def _charts(bagan: Sequence[tuple[bytes, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Every chart with the workbook that holds its data."""
    for n, (chart, book) in enumerate(bagan, start=1):
        rels = (
            f'{XML}<Relationships xmlns="{_REL}"><Relationship Id="rId1" Type="{R}/package"'
            f' Target="../embeddings/data{n}.xlsx"/></Relationships>'
        )
        yield f"word/charts/chart{n}.xml", chart
        yield f"word/charts/_rels/chart{n}.xml.rels", rels.encode()
        yield f"word/embeddings/data{n}.xlsx", book


def parts(
    judul: str, document: str, logo: bytes | None, bagan: Sequence[tuple[bytes, bytes]] = ()
) -> dict[str, bytes]:
    """Every part of the file by name, in the order Word writes them."""
    texts = {
        "[Content_Types].xml": _types(len(bagan)),
        "_rels/.rels": ROOT_RELS,
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(len(bagan), logo=logo is not None),
        "word/styles.xml": styles(),
        "word/settings.xml": SETTINGS,
        "word/numbering.xml": NUMBERING,
        "word/fontTable.xml": FONT_TABLE,
        "word/header1.xml": HEADER,
        "word/footer1.xml": footer(nomor=True),
        "word/footer2.xml": footer(nomor=False),
        "docProps/core.xml": core(judul),
        "docProps/app.xml": APP,
    }
    result = {name: text.encode() for name, text in texts.items()}
    if logo:
        result["word/media/logo.png"] = logo
    return result | dict(_charts(bagan))
