"""Notes of styled texts become Word's own footnotes: in a part and in styles of their own, numbered by Word."""

import re
from collections.abc import Mapping
from typing import Final

from pipeline.word.file.naming import CONTENT_TYPES, PAGE, STORY, rels_name
from pipeline.word.markup import HEAD, W
from pipeline.word.styled import NOTE, NOTED, look_before
from pipeline.word.template.session import relationship, with_relationships, with_types

PART: Final = "word/footnotes.xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_STYLES, _SETTINGS = "word/styles.xml", "word/settings.xml"
_SIGN: Final = NOTE.encode()
_NOTE: Final = re.compile(f"{NOTE}([^{NOTED}]*){NOTED}")
_ID: Final = re.compile(r'<w:footnote\b[^>]*\bw:id="(-?\d+)"')
_TEXT: Final = '<w:t xml:space="preserve">'
_LINES: Final = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'
    f"</w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)
_EMPTY: Final = f'{HEAD}<w:footnotes xmlns:w="{W}">{_LINES}</w:footnotes>'
_ASKED: Final = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
_AFTER: Final = re.compile(
    r"<w:(?:endnotePr|compat|docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|"
    r"shapeDefaults|decimalSymbol|listSeparator)\b|<m:mathPr\b|</w:settings>"
)
"""What stands behind the footnotes among the settings (ECMA-376 part 1, CT_Settings)."""
_STYLE: Final = re.compile(r"<w:style\b(?:(?!</w:style>).)*</w:style>", re.DOTALL)
_TEXT_STYLE: Final = (
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/>{based}'
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr>'
    '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>'
)
_REFERENCE_STYLE: Final = (
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
    '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)
_OWN: Final = (
    ("footnote text", "FootnoteText", _TEXT_STYLE),
    ("footnote reference", "FootnoteReference", _REFERENCE_STYLE),
)
"""The styles of Word's own names, which it has in every language, with an id and a look for a template without."""


def placed(parts: dict[str, bytes]) -> None:
    """Put each note of the page among the footnotes; where Word allows none it stands in brackets."""
    for name in [name for name, content in parts.items() if STORY.match(name) and _SIGN in content]:
        if name != PAGE:
            parts[name] = _NOTE.sub(r" (\1)", parts[name].decode()).encode()
    if _SIGN not in parts[PAGE]:
        return
    text, reference = _styles(parts)
    part = parts[PART].decode() if PART in parts else _EMPTY
    last = max((0, *map(int, _ID.findall(part))))
    page, place = parts[PAGE].decode(), 0
    pieces: list[str] = []
    made: list[str] = []
    for number, note in enumerate(_NOTE.finditer(page), start=last + 1):
        pieces += (page[place : note.start()], _reference(number, reference, look_before(page, note.start())))
        made.append(_footnote(number, note[1], text, reference))
        place = note.end()
    parts[PAGE] = "".join((*pieces, page[place:])).encode()
    if PART not in parts:
        _related(parts)
    parts[PART] = part.replace("</w:footnotes>", f"{''.join(made)}</w:footnotes>").encode()


def _reference(number: int, style: str, look: str) -> str:
    run = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    return f"</w:t></w:r>{run}<w:r>{look}{_TEXT}"


def _footnote(number: int, words: str, text: str, reference: str) -> str:
    return (
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{text}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{reference}"/></w:rPr><w:footnoteRef/></w:r>'
        f"<w:r>{_TEXT} {words}</w:t></w:r></w:p></w:footnote>"
    )


def _styles(parts: dict[str, bytes]) -> tuple[str, str]:
    """Return the ids of both styles, put among the others where a template has none."""
    styles = parts.get(_STYLES, b"").decode()
    found = _STYLE.findall(styles)
    first = next((number for style in found if 'w:default="1"' in style and 'w:type="paragraph"' in style
                  for number in re.findall(r'w:styleId="([^"]*)"', style)), "")  # fmt: skip
    based = f'<w:basedOn w:val="{first}"/>' if first else ""
    ids: list[str] = []
    for name, own, xml in _OWN:
        named = next((style for style in found if f'<w:name w:val="{name}"/>' in style), None)
        ids += re.findall(r'w:styleId="([^"]*)"', named)[:1] if named else [own]
        if not named and f'w:styleId="{own}"' not in styles:
            styles = styles.replace("</w:styles>", f"{xml.format(based=based)}</w:styles>")
    if _STYLES in parts:
        parts[_STYLES] = styles.encode()
    return ids[0], ids[1]


def _related(parts: dict[str, bytes]) -> None:
    """Let the package know of a part it had none of."""
    rels = rels_name(PAGE)
    new = [relationship("rIdCatatanKaki", "footnotes", "footnotes.xml")]
    parts[rels] = with_relationships(_text(parts, rels), new).encode()
    parts[CONTENT_TYPES] = with_types(_text(parts, CONTENT_TYPES), {f"Override:/{PART}": _TYPE}).encode()
    settings = _text(parts, _SETTINGS)
    after = _AFTER.search(settings)
    if after and "<w:footnotePr" not in settings:
        parts[_SETTINGS] = f"{settings[: after.start()]}{_ASKED}{settings[after.start() :]}".encode()


def _text(parts: Mapping[str, bytes], name: str) -> str:
    return parts.get(name, b"").decode()
