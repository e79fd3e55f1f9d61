"""Words on an ordinal scale that stand where a number is due: letters, audit opinions, grades, with their number."""

import re
from collections.abc import Sequence

from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.regulation.rumus import meanings
from pipeline.sheet.angka import NUMBER, CacatSel, read_digits

_LETTERS = re.compile(r"(?:AA|A|BB|B|CC|C|D|E)[+-]?")
_LETTER = re.compile(r"[A-Za-z]")
_OPINIONS = {
    "wtp": "WTP", "wajar tanpa pengecualian": "WTP", "wtp dpp": "WTP", "wtp-dpp": "WTP",
    "wdp": "WDP", "wajar dengan pengecualian": "WDP",
    "tw": "TW", "tidak wajar": "TW",
    "tmp": "TMP", "tidak memberikan pendapat": "TMP", "tidak menyatakan pendapat": "TMP", "disclaimer": "TMP",
}  # fmt: skip
_GRADES = frozenset(
    f"{degree}{word}"
    for word in ("baik", "tinggi", "rendah", "kurang", "memuaskan", "inovatif", "berhasil", "informatif", "patuh")
    for degree in ("", "sangat ", "cukup ", "kurang ", "tidak ")
) | {"cukup", "sedang", "paripurna", "utama", "madya", "nindya", "pratama", "mandiri", "maju", "berkembang"}
_LABEL = r"(?:predikat|opini|nilai|kategori|peringkat|mutu|skor|indeks|grade)"
_AROUND = re.compile(rf"^(?:(?:dengan\s+)?{_LABEL}\s*:?\s+)+|\s+{_LABEL}$", re.IGNORECASE)
_ONLY_LABEL = re.compile(rf"(?:dengan\s+)?{_LABEL}", re.IGNORECASE)
_NESTED = re.compile(r"(\([^()]*)\(([^()]*)\)")
_BRACKETS = re.compile(r"\(([^()]*)\)")
_BETWEEN = re.compile(r"\s*(?:[/;:|=]|,(?!\d)|-(?=\s*[A-Za-z]{2,})|(?<=\s)-(?=\s))\s*|(?<=[\d%])\s+|\s+(?=\d)")
_FIGURE = re.compile(rf"{NUMBER}\s*%?", re.ASCII)
_YEAR = re.compile(r"(?:tahun\s*)?(?:19|20)\d\d", re.IGNORECASE | re.ASCII)
_LETTER_NUMBER = re.compile(r"[A-Z]{1,3}[+-]?\s+\d.*", re.IGNORECASE)
"""``B 3`` and ``TW 1`` may be the name of a thing."""


def predicate(text: str) -> str:
    """The predicate in a text, letters and opinions in their short form; empty when it is none.

    ``BB Predikat`` is BB, ``Wajar Tanpa Pengecualian`` is WTP, ``sangat baik`` is Sangat Baik.
    """
    word = _AROUND.sub("", text.strip(" .()")).strip(" .()\"'")
    if _LETTERS.fullmatch(word.upper()):
        return word.upper()
    opinion = _OPINIONS.get(word.casefold(), "")
    return opinion or (word.title() if _is_grade(word.casefold()) else "")


def _is_grade(word: str) -> bool:
    return word in _GRADES or any(word in words for words in meanings().values())


def graded(text: str, *, uang: bool) -> Nilai | CacatSel | None:
    """A predicate with its words, its number or both: ``BB (Sangat Baik)``, ``78,50 / BB``, ``A (81)``; else None.

    Outside brackets everything must be understood; a bracket that says something else, such as whose evaluation it
    was or a year, is a note. Words that belong to another letter are a question (BCA-65). Money has no predicate.
    """
    if uang or not _LETTER.search(text):
        return None
    plain = _NESTED.sub(r"\1;\2;", text.replace(" %", "%"))
    outside = _parts(_BRACKETS.sub(" ; ", plain))
    if outside is None or not (outside[0] or outside[1]) or _LETTER_NUMBER.fullmatch(plain):
        return None
    notes = [content for content in _BRACKETS.findall(plain) if not _YEAR.fullmatch(content.strip())]
    pieces = [outside, *filter(None, map(_parts, notes))]
    words = [word for said, _ in pieces for word in said]
    figures = [figure for _, found in pieces for figure in found]
    if not words or len(figures) > 1:
        return None
    word = _agreed(words)
    if isinstance(word, CacatSel) or not figures:
        return word if isinstance(word, CacatSel) else Nilai(Keadaan.TERISI, bentuk=Bentuk.PREDIKAT, predikat=word)
    angka = read_digits(figures[0], uang=False)
    if isinstance(angka, CacatSel):
        return angka
    return Nilai(Keadaan.TERISI, bentuk=Bentuk.ANGKA_PREDIKAT, angka=angka, predikat=word)


def _parts(text: str) -> tuple[list[str], list[str]] | None:
    """The predicates and the figures a text is made of, None when anything else is in it."""
    words: list[str] = []
    figures: list[str] = []
    whole = text.strip(" ;")
    for part in [whole] if predicate(whole) else filter(None, _BETWEEN.split(whole)):
        if _FIGURE.fullmatch(part):
            figures.append(part.rstrip("% "))
        elif found := _said(part):
            words.extend(found)
        elif not _ONLY_LABEL.fullmatch(part.strip()):
            return None
    return words, figures


def _said(part: str) -> list[str]:
    """The predicates in a part without separators: one, or a short form with its words behind it."""
    if word := predicate(part):
        return [word]
    first, _, rest = part.strip().partition(" ")
    found = [predicate(first), predicate(rest)]
    return found if all(found) and _is_short(found[0]) else []


def _is_short(word: str) -> bool:
    return bool(_LETTERS.fullmatch(word)) or word in _OPINIONS.values()


def _agreed(words: Sequence[str]) -> str | CacatSel:
    """The one predicate that several words name, the short form before the long; a question when they differ."""
    short = next(filter(_is_short, words), words[0])
    for word in words:
        if word != short and not _same(short, word):
            return CacatSel("BCA-65", (("satu", short), ("lain", word)))
    return short


def _same(short: str, word: str) -> bool:
    """Whether a word may stand beside a predicate: it is what a letter means, or no known letter's word at all."""
    letters = {letter for letter, words in meanings().items() if word.casefold() in words}
    if _LETTERS.fullmatch(short):
        return short.rstrip("+-") in letters or not (letters or _is_short(word))
    return not _is_short(short) and any({short.casefold(), word.casefold()} <= set(w) for w in meanings().values())
