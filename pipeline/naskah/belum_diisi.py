"""The visible placeholder for everything nobody has said yet, and its style in a finished document."""

import re
from typing import Final

from pipeline.word.file.naming import STORY

AWAL: Final = "[BELUM DIISI"


def belum_diisi(label: str) -> str:
    """``[BELUM DIISI – nomor surat]``; printed with the style Belum Diisi and counted in the checklist."""
    return f"{AWAL} – {label}]"


def atau_belum_diisi(teks: str, label: str) -> str:
    """The text as the office wrote it, or the placeholder when it is blank."""
    return teks.strip() or belum_diisi(label)


_RUN: Final = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t(?: [^>]*)?>([^<]*)</w:t></w:r>")
_LABEL: Final = re.compile(re.escape(AWAL) + r"[^\]<]*\]")
_GAYA: Final = '<w:rStyle w:val="BelumDiisi"/>'


def tandai(parts: dict[str, bytes]) -> bool:
    """Put the style Belum Diisi on every placeholder of a document's parts; False when it has none.

    A template an office made anew may lack the style; its placeholders stay as they are, visible by their words.
    """
    if b'w:styleId="BelumDiisi"' not in parts.get("word/styles.xml", b""):
        return False
    marker = AWAL.encode()
    found = [name for name, content in parts.items() if STORY.match(name) and marker in content]
    for name in found:
        parts[name] = tandai_xml(parts[name].decode()).encode()
    return bool(found)


def tandai_xml(xml: str) -> str:
    """Every run that holds a placeholder cut into what comes before it, the placeholder, and what comes after."""
    pieces: list[str] = []
    place = 0
    while (found := xml.find(AWAL, place)) >= 0:
        start = max(xml.rfind("<w:r>", place, found), xml.rfind("<w:r ", place, found))
        match = _RUN.match(xml, start) if start >= 0 else None
        end = match.end() if match and match.end() > found else found + len(AWAL)
        pieces += (xml[place:start], _cut(match)) if match and match.end() > found else (xml[place:end],)
        place = end
    return "".join((*pieces, xml[place:]))


def _cut(match: re.Match[str]) -> str:
    look, text = match[1] or "", match[2]
    marked = f"<w:rPr>{_GAYA}{look.removeprefix('<w:rPr>').removesuffix('</w:rPr>')}</w:rPr>"
    if "<w:rStyle" in look:
        return match[0]
    pieces: list[str] = []
    place = 0
    for label in _LABEL.finditer(text):
        pieces += (_run(look, text[place : label.start()]), _run(marked, label[0]))
        place = label.end()
    return "".join((*pieces, _run(look, text[place:])))


def _run(look: str, text: str) -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
