"""What jinja and Python complain of while a template is read or filled, in the reader's words: never in English."""

import re
from difflib import get_close_matches
from typing import Final

from jinja2 import TemplateSyntaxError
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError

_QUOTED: Final = re.compile(r"'([^']*)'")
_STATEMENTS: Final = ("for", "endfor", "if", "elif", "else", "endif", "set", "macro", "call", "filter", "with")
_SCOPES: Final = {"tr": "baris tabel", "tc": "sel tabel", "p": "paragraf", "r": "kata"}
_KINDS: Final[tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...]] = (
    (RecursionError, "tag bersarang terlalu dalam, atau memanggil dirinya sendiri tanpa henti"),
    (MemoryError, "tag meminta hasil yang terlalu besar"),
    (ZeroDivisionError, "tag membagi dengan nol"),
    (OverflowError, "tag menghitung atau mengulang terlalu banyak"),
    (ArithmeticError, "hitungan dalam tag tidak dapat dilakukan"),
    (TypeError, "tag menghitung atau membandingkan nilai yang tidak sejenis, misalnya teks dengan angka"),
    ((AttributeError, LookupError), "tag meminta bagian yang tidak dimiliki nilainya"),
    (ValueError, "tag mengolah nilai yang bentuknya lain dari yang diminta"),
)
FAILURES: Final = (
    TemplateError, TypeError, ArithmeticError, ValueError, AttributeError, LookupError, RecursionError, MemoryError,
    NotImplementedError, AssertionError,  # jinja's own, for a tag whose names or kind its compiler does not know
)  # fmt: skip
"""Whatever a tag may make jinja or Python raise; anything else is a fault of this program."""


TOO_MUCH: Final = "terlalu-berat"
"""What a fault is called that asks for more than any document holds."""


class TooMuch(OverflowError):  # noqa: N818 - named after what happened
    """A tag asks for more than any document holds; the text says for what, in the reader's words."""


def unreadable(reason: BaseException) -> str:
    """Return what is wrong with a tag that cannot be read."""
    if not isinstance(reason, TemplateSyntaxError):
        return happened(reason)
    message = reason.message or ""
    names = _QUOTED.findall(message)
    if "unknown tag" in message and names:
        return _unknown(names[0])
    if message.startswith(("No filter", "No test")) and names:
        what = "saringan" if "filter" in message else "pemeriksaan"
        return f"{what} {names[0]!r} tidak dikenal"
    if "end of" in message:
        return "tag tidak dapat dibaca: isinya belum selesai atau bloknya belum ditutup"
    if message.startswith(("unexpected", "expected")) and names:
        return f"tag tidak dapat dibaca: periksa tanda, petik, dan kurung di sekitar {names[-1]!r}"
    return "tag tidak dapat dibaca: tulis ulang tag ini, misalnya {{ instansi.nama }} atau {% if … %}"


def _unknown(word: str) -> str:
    if word in _SCOPES:
        return f"tag {{% {word} … %}} tidak dikenal; untuk {_SCOPES[word]} tulis {{%{word} tanpa spasi di depannya"
    near = get_close_matches(word, _STATEMENTS, n=1)
    return f"tag {{% {word} %}} tidak dikenal" + (f"; mungkin maksudnya {{% {near[0]} %}}" if near else "")


def happened(reason: BaseException) -> str:
    """Return what went wrong while a tag was filled."""
    message = str(reason)
    names = _QUOTED.findall(message)
    if isinstance(reason, TooMuch):
        return message
    if isinstance(reason, UndefinedError):
        return f"isian tidak ada dalam data: {missing(message)}"
    if isinstance(reason, SecurityError):
        return "templat meminta yang dilarang" + (f": {names[0]!r}" if names else "")
    if isinstance(reason, TemplateError):
        return unreadable(TemplateSyntaxError(message, 0))
    return next((words for kind, words in _KINDS if isinstance(reason, kind)), "tag tidak dapat dihitung")


def missing(message: str) -> str:
    """Return the name jinja misses: the last it quotes, after the kind of object it misses it in."""
    names = _QUOTED.findall(message)
    if place := re.search(r"has no element (\d+)", message):
        return f"baris ke-{int(place[1]) + 1} dari daftar yang lebih pendek (dahului dengan {{% if %}})"
    return f"{names[-1]!r}" if names else "nama yang ditulis di tag ini"
