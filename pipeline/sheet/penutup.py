"""What stands below a table and is no data: notes, sources, and who signed it."""

import re
from collections.abc import Sequence

from pipeline.sheet.lembar import Lembar, Mentah, at
from pipeline.sheet.sel import as_text

_CATATAN = re.compile(
    r"(?:catatan|sumber(?: data)?|keterangan|ket|note|nb)\.?\s*(?::.*)?|\*+\)?\s*\S.*", re.IGNORECASE | re.DOTALL
)
_BULAN = "jan|feb|peb|mar|apr|mei|jun|jul|agu|agt|sep|okt|nov|nop|des"
_TANDA_TANGAN = re.compile(
    r"(?:mengetahui|menyetujui|disetujui|diketahui|mengesahkan|disahkan)(?: oleh)?\s*(?:[,:/].*)?"
    r"|(?:diverifikasi|dibuat|disusun|dilaporkan) oleh\s*(?:[,:].*)?"
    r"|(?:yang (?:membuat|melaporkan|menyusun|mengisi)|pembuat laporan|penyusun|pelapor)\s*[,:]?"
    rf"|[a-z][a-z .'()-]*,\s*(?:tanggal\s*)?(?:\d{{1,2}}|[._…\s]*)\s*(?:{_BULAN})[a-z]*\.?\s*(?:\d{{4}}|[._…]*)"
    r"|nip\b[\s.:]*[\d\s.…_-]*",
    re.IGNORECASE | re.DOTALL,
)
_ANGKA = re.compile(r"(?:rp\.?)?\s*-?\d[\d.,]*\s*%?", re.IGNORECASE)
_NIP = 15
"""Digits from which a number is a NIP and no figure."""
_SEBARIS = 4
"""Cells a row of notes or signatures fills at most."""


def closing_rows(lembar: Lembar, awal: int, kunci: int, angka: Sequence[int]) -> frozenset[int]:
    """The rows from ``awal`` on that are notes or signatures; ``kunci`` and ``angka`` are the columns of the table.

    A note is one row of words, with the lines that go on below it. A signature begins at “Mengetahui”, a place with
    a date or a NIP, and takes what stands below it. A row that holds a figure or a code is data all the same.
    """
    closing: set[int] = set()
    catatan = tanda_tangan = False
    for nomor, cells in enumerate(lembar.baris[awal - 1 :], awal):
        texts = [text for raw in cells if raw != "" and (text := as_text(raw))]
        if not texts:
            catatan = False
            continue
        if len(texts) > _SEBARIS or _is_data(cells, kunci, angka):
            catatan = False
            continue
        tanda_tangan = tanda_tangan or any(map(_TANDA_TANGAN.fullmatch, texts))
        catatan = len(texts) == 1 and (_CATATAN.fullmatch(texts[0]) is not None or (catatan and " " in texts[0]))
        if tanda_tangan or catatan:
            closing.add(nomor)
    return frozenset(closing)


def _is_data(cells: Sequence[Mentah], kunci: int, angka: Sequence[int]) -> bool:
    """Whether a row has a code, a figure in a column of figures, or a stored number anywhere."""
    code = as_text(at(cells, kunci))
    if any(c.isdigit() for c in code) and " " not in code and not _is_nip(code):
        return True
    if any(not isinstance(raw, str) and not _is_nip(as_text(raw)) for raw in cells):
        return True
    figures = (as_text(cells[n - 1]) for n in angka if n <= len(cells))
    return any(_ANGKA.fullmatch(text) and not _is_nip(text) for text in figures)


def _is_nip(text: str) -> bool:
    digits = sum(c.isdigit() for c in text)
    return digits >= _NIP and not set(text) & set("%,") and "." not in text
