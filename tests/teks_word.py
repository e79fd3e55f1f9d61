"""The text of a Word file as a person reads it, and a golden copy it is held against."""

import os
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.table import Table


def teks(isi):
    """Paragraphs one per line, table rows with ``|`` between cells; merged cells once, empty lines not at all."""
    lines = []
    for block in Document(BytesIO(isi)).iter_inner_content():
        lines += _tabel(block) if isinstance(block, Table) else [block.text]
    return "\n".join(line.replace("\n", " / ") for line in lines if line.strip()) + "\n"


def _tabel(table):
    for row in table.rows:
        cells = {cell._tc: cell for cell in row.cells}.values()
        texts = [" / ".join(part for part in cell.text.split("\n") if part) for cell in cells]
        if any(text.strip() for text in texts):
            yield "  " + " | ".join(texts)


def sama_dengan_emas(berkas, isi):
    """Whether the text equals its golden copy; ``TERIMA=1 pytest …`` writes the copy anew for a person to read."""
    path = Path(berkas)
    if os.environ.get("TERIMA"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(teks(isi), encoding="utf-8")
    assert teks(isi).splitlines() == path.read_text(encoding="utf-8").splitlines()
    return True
