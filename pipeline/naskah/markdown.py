"""What stands inside a paragraph of a narrative, and tables in it, read by markdown-it-py and its footnotes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from pipeline.word.styled import Piece, Styled

_MD = (
    MarkdownIt("zero")
    .enable(
        ["escape", "backticks", "strikethrough", "emphasis", "link", "image", "autolink", "table", "balance_pairs"]
    )
    .disable("text_join")
    .use(footnote_plugin, move_to_end=False)
)
_TEBAL = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
"""Bold as an office types it, where the letters around it leave markdown in doubt: ``**Catatan:**isi``."""
_RUMUS = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_GANTI_BARIS = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_NAMA_GAMBAR = re.compile(r"!\[([^\]]*)\]\(\s*([^<>\"\n]+?\.(?:jpe?g|png))\s*\)", re.IGNORECASE)
"""A picture whose file has blanks or brackets in its name, as telephones and copies make them."""
_RUPA = {"strong": "bold", "em": "italic", "s": "struck"}
_TANPA: Mapping[str, str] = {}
_SISI = {"text-align:right": "right", "text-align:center": "center", "text-align:left": "left"}


@dataclass(frozen=True, slots=True)
class GambarTulis:
    """A picture as somebody referred to it: the name of its file and what is written below it."""

    berkas: str
    judul: str


@dataclass(frozen=True, slots=True)
class TabelTulis:
    """A table as somebody wrote it: its rows, the first of them the head, and the side each column stands at."""

    baris: tuple[tuple[str, ...], ...]
    sisi: tuple[str, ...]


def read_words(tulisan: str, catatan: Mapping[str, str] = _TANPA) -> tuple[str, tuple[GambarTulis, ...]]:
    """The words of one paragraph, those that are emphasised known as such, and the pictures it refers to.

    ``catatan`` are the footnotes it may refer to, by their labels.
    """
    if not re.search(r"[*_~`\[\]\\<]", tulisan):
        return tulisan, ()
    env = _env(catatan)
    token = _MD.parseInline(_NAMA_GAMBAR.sub(r"![\1](<\2>)", tulisan), env)[0]
    pieces = list(_pieces(token.children or (), catatan, env))
    gambar = tuple(_pictures(token.children or ()))
    if gambar:
        pieces = _trimmed(pieces)
    teks = "".join(piece.text for piece in pieces)
    if not teks and not gambar:
        return tulisan, ()
    return _text(pieces), gambar


def _env(catatan: Mapping[str, str]) -> dict[str, Any]:
    """The footnotes a text may refer to, as the library keeps them."""
    return {"footnotes": {"refs": {f":{label}": -1 for label in catatan}, "list": {}}}


def _text(pieces: Sequence[Piece]) -> str:
    styled = any(piece.looks or piece.link or piece.note for piece in pieces)
    return Styled(pieces) if styled else "".join(piece.text for piece in pieces)


def _note(token: Token, catatan: Mapping[str, str], env: Mapping[str, Any]) -> str:
    """The words of a footnote: of one written elsewhere, or right in the sentence (``^[…]``)."""
    if "label" in token.meta:
        return read_words(catatan[token.meta["label"]])[0]
    return _text(list(_pieces(env["footnotes"]["list"][token.meta["id"]]["tokens"], _TANPA, env)))


def _pieces(tokens: Sequence[Token], catatan: Mapping[str, str], env: Mapping[str, Any]) -> Iterator[Piece]:
    looks: list[str] = []
    link = ""
    for token in tokens:
        kind, _, way = token.type.rpartition("_")
        if kind in _RUPA:
            if way == "open":
                looks.append(_RUPA[kind])
            else:
                looks.remove(_RUPA[kind])
        elif kind == "link":
            link = str(token.attrGet("href") or "") if way == "open" else ""
        elif token.type in ("softbreak", "hardbreak"):
            yield Piece(" ", frozenset(looks), link)
        elif token.type == "footnote_ref":
            if note := _note(token, catatan, env):
                yield Piece("", note=note)
        elif token.type == "text_special":  # a sign somebody wrote with \ before it is no mark
            yield Piece(token.content, frozenset(looks), link)
        elif token.content and token.type != "image":
            yield from _bolded(token.content, frozenset(looks), link)


def _bolded(teks: str, looks: frozenset[str], link: str) -> Iterator[Piece]:
    place = 0
    for match in _TEBAL.finditer(teks):
        if match.start() > place:
            yield Piece(teks[place : match.start()], looks, link)
        yield Piece(match[2], looks | {"bold"}, link)
        place = match.end()
    if place < len(teks):
        yield Piece(teks[place:], looks, link)


def _pictures(tokens: Sequence[Token]) -> Iterator[GambarTulis]:
    for token in tokens:
        if token.type == "image":
            berkas = unquote(str(token.attrGet("src") or ""))
            yield GambarTulis(berkas, " ".join(str(token.attrGet("title") or token.content).split()))


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the blanks a picture left between and around them."""
    made: list[Piece] = []
    for piece in pieces:
        before = made[-1].text if made else " "
        teks = piece.text.lstrip() if before.endswith(" ") else piece.text
        if teks or piece.note:
            made.append(replace(piece, text=teks))
    if made and not made[-1].note:
        last = made.pop()
        made += [replace(last, text=teks)] if (teks := last.text.rstrip()) else []
    return made


def read_table(lines: Sequence[str], catatan: Mapping[str, str] = _TANPA) -> tuple[TabelTulis, int] | None:
    """The table that begins with the first line, and how many lines it takes; None where none begins."""
    if len(lines) < 2 or "|" not in lines[0] or "|" not in lines[1] or not _RUMUS.match(lines[1]):
        return None
    own = list(lines[: next((n for n, line in enumerate(lines) if "|" not in line), len(lines))])
    env = _env(catatan)
    tokens = _MD.parse("\n".join(line.strip() for line in own), env)
    if not tokens or tokens[0].type != "table_open":
        return None
    baris: list[list[str]] = []
    sisi: list[str] = []
    for token in tokens[: [t.type for t in tokens].index("table_close")]:
        if token.type == "tr_open":
            baris.append([])
        elif token.type == "th_open":
            sisi.append(_SISI.get(str(token.attrGet("style") or ""), ""))
        elif token.type == "inline":
            baris[-1].append(_cell(token, catatan, env))
    return TabelTulis(tuple(map(tuple, baris)), tuple(sisi)), len(own)


def _cell(token: Token, catatan: Mapping[str, str], env: Mapping[str, Any]) -> str:
    pieces = _pieces(token.children or (), catatan, env)
    return _text([replace(piece, text=_GANTI_BARIS.sub("\n", piece.text)) for piece in pieces])
