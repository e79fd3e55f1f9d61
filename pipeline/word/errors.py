"""What stops a Word document.

TemplateError
└── WordError
    ├── TemplateBroken      the template cannot be compiled
    ├── FieldMissing        the template asks for a name the data does not have
    ├── ValueRefused        a value that must not stand on a page (None, NaN, a list …)
    ├── TemplateUnsafe      the template asks for something a template must not do
    └── DocumentBroken      the rendered document is one Word would mend
"""

from typing import Final

from pipeline.errors import TemplateError

_TOLD: Final = 3
NO_NAME: Final = (
    "grafik ini kehilangan nama datanya dan akan mencetak angka contoh; klik kanan grafik, pilih Edit Alt Text, lalu "
    "tulis grafik: diikuti nama isiannya (atau keterangan apa pun bila grafiknya memang tetap)"
)


class WordError(TemplateError):
    """The root of everything that stops a Word document."""


class _InTemplate(WordError):  # noqa: N818 - the tree is named after what happened
    """A fault with a place in a template: `template`, `part` and the page's `words` around it; `kode` is stable."""

    def __init__(
        self, message: str, *, template: str = "", part: str = "", words: str = "", kode: str = "tag-salah"
    ) -> None:
        self.kode = kode
        self.message, self.template, self.part, self.words = message, template, part, words
        place = ", ".join(piece for piece in (template, part) if piece)
        self.told = f"{message} (di dekat “{words}”)" if words else message
        """What is wrong and near which words, for who has named the template already."""
        super().__init__(f"{place}: {self.told}" if place else self.told)


class TemplateBroken(_InTemplate):
    """The template cannot be compiled."""


class FieldMissing(_InTemplate):
    """The template asks for a name the data does not have."""


class ValueRefused(_InTemplate):
    """A value that must not stand on a page: None, NaN, a list, an object."""


class TemplateUnsafe(_InTemplate):
    """The template asks for something a template must not do."""


class DocumentBroken(WordError):  # noqa: N818 - the tree is named after what happened
    """The rendered document is one Word would mend; `faults` tells where."""

    def __init__(self, faults: tuple[object, ...]) -> None:
        self.faults = faults
        more = f" (dan {len(faults) - _TOLD} lagi)" if len(faults) > _TOLD else ""
        super().__init__("Dokumen rusak: " + "; ".join(str(fault) for fault in faults[:_TOLD]) + more)
