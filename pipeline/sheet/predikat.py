"""Words on an ordinal scale that stand where a number is due: letters, audit opinions, grades."""

import re

_LETTERS = re.compile(r"(?:AA|A|BB|B|CC|C|D|E)[+-]?")
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
_AROUND = re.compile(
    r"^(?:predikat|opini|nilai|kategori|peringkat)\s*:?\s+|\s+(?:predikat|kategori|opini)$", re.IGNORECASE
)


def predicate(text: str) -> str:
    """The predicate in a text, letters and opinions in their short form; empty when it is none.

    ``BB Predikat`` is BB, ``Wajar Tanpa Pengecualian`` is WTP, ``sangat baik`` is Sangat Baik.
    """
    word = _AROUND.sub("", text.strip(" .()")).strip(" .()\"'")
    if _LETTERS.fullmatch(word.upper()):
        return word.upper()
    opinion = _OPINIONS.get(word.casefold(), "")
    return opinion or (word.title() if word.casefold() in _GRADES else "")
