"""Where a rule comes from, as a document may say it: a regulation, the office's own policy, or nothing."""

import re
from typing import Final

KEBIJAKAN: Final = "kebijakan instansi"
_PERATURAN = re.compile(
    r"\b(?:UU|Undang-Undang|PP|Peraturan|Perpres|Permen\w*|Perka|Perda|Perbup|Perwali|Pergub|Keputusan|Kepmen\w*|"
    r"Inpres|Instruksi|Surat Edaran|SE)\b.*\d"
)


def sumber(teks: str) -> str:
    """The parts of a source that name a regulation or the office's policy; empty when none does.

    Another office's report, a worksheet or a custom is where a rule was learnt, not what an office answers by.
    """
    bagian = (satu.strip() for satu in teks.split(";"))
    return "; ".join(satu for satu in bagian if _PERATURAN.search(satu) or KEBIJAKAN in satu)


def bersumber(teks: str, dari: str) -> str:
    """The text with its source in brackets, where there is one to print."""
    asal = sumber(dari)
    return f"{teks} ({asal})" if asal else teks
