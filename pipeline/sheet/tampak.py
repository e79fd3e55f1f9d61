"""What a person sees of a text: characters that show nothing gone; spaces, dashes, marks and digits made plain."""

import re
import unicodedata

_UNSEEN = (
    (0x00, 0x08), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C),
    (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F),
    (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF),
)  # fmt: skip
"""Control characters, and what Unicode calls default ignorable: zero width, soft hyphen, direction, variation."""
_BLANKS = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x2800, 0x3000)
_SHOWN: dict[int, str | None] = {code: None for first, last in _UNSEEN for code in range(first, last + 1)}
_SHOWN |= dict.fromkeys(_BLANKS, " ")

_ALIKE = {
    "-": "\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2796\ufe58\ufe63",
    "'": "\u2018\u2019\u201b\u02b9\u02bc\u02bb\u02c8\u2032\u00b4`",
    '"': "\u201c\u201d\u201e\u201f\u2033\u02ba\u00ab\u00bb",
    ",": "\u201a\u060c\u066b\u3001\ufe50\uff64",
    ".": "\u2024\u3002\ufe52\uff61\u066c",
    "%": "\u066a\ufe6a",
    "*": "\u066d\u204e\u2217\u2731\ufe61",
    "/": "\u2215\u29f8",
}
_PLAIN = {ord(character): plain for plain, others in _ALIKE.items() for character in others}
_PLAIN |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_DIGIT = re.compile(r"(?![0-9])\d")


def visible(text: str) -> str:
    """The text without characters nobody sees, every kind of blank an ordinary space; line breaks stay."""
    return text if text.isascii() and text.isprintable() else text.translate(_SHOWN)


def clean(text: str) -> str:
    """The text as numbers, codes, NIP and headings are compared.

    Beside what ``visible`` does: single spaces and none around, one kind of dash, quote, comma and percent sign,
    full-width letters and the decimal digits of any script as ASCII. Superscripts and fractions stay what they are:
    they are no digits of the number.
    """
    plain = visible(text)
    if not plain.isascii():
        plain = _DIGIT.sub(lambda digit: str(int(digit[0])), plain.translate(_PLAIN))
    return " ".join(plain.split())


def foreign_digit(text: str) -> str:
    """The first digit of another script in a text, empty when there is none; ``９`` is a 9 in another face."""
    digits = _DIGIT.findall(text)
    return next((digit for digit in digits if not unicodedata.normalize("NFKC", digit).isascii()), "")
