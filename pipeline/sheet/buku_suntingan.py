"""The office's ledger of what reviewers changed, ``reviu/suntingan.csv``: read with its edits, only ever added to."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import fields

from pipeline.domain.suntingan import AsalTeks, Suntingan
from pipeline.sheet.berkas_csv import inert

KOLOM = (
    "periode", "triwulan", "unit_kerja", "lembar", "kode", "kolom", "semula", "menjadi", "penyunting", "tanggal",
    "dokumen", "berkas", "sidik",
)  # fmt: skip
_SENDIRI = tuple(field.name for field in fields(Suntingan) if field.name != "asal")
_RUMUS = re.compile(r"\A'(?=[=+@\t\r\n-])")


def read_ledger(teks: str) -> tuple[Suntingan, ...] | None:
    """Its rows in their order; None where its heading or a row is not what we wrote, so that it is left alone."""
    if not teks.strip():
        return ()
    try:
        rows = _rows(teks)
    except csv.Error:
        return None
    kepala = [nama.strip().casefold() for nama in rows[0]]
    if not set(KOLOM) <= set(kepala):
        return None
    found: list[Suntingan] = []
    for row in (row for row in rows[1:] if any(cell.strip() for cell in row)):
        isi = {nama: _RUMUS.sub("", cell) for nama, cell in zip(kepala, row, strict=False)}
        if len(row) < len(KOLOM) or not (isi["triwulan"] or "0").isdecimal():
            return None
        asal = AsalTeks(isi["lembar"], isi["kode"], isi["kolom"], isi["unit_kerja"], int(isi["triwulan"] or 0))
        found.append(Suntingan(asal=asal, **{nama: isi[nama] for nama in _SENDIRI}))
    return tuple(found)


def with_rows(lama: str, rows: Sequence[Suntingan]) -> bytes:
    """The ledger with more rows behind those it has, which stay as they are; a new one opens well in Excel."""
    teks = io.StringIO(newline="")
    kepala = [nama.strip().casefold() for nama in _rows(lama)[0]] if lama.strip() else KOLOM
    writer = csv.writer(teks, delimiter=_separator(lama), lineterminator="\r\n")
    if not lama.strip():
        writer.writerow(KOLOM)
    for satu in rows:
        asal = satu.asal
        isi = {nama: getattr(satu, nama) for nama in _SENDIRI}
        isi |= {nama: getattr(asal, nama) for nama in ("lembar", "kode", "kolom", "unit_kerja")}
        isi["triwulan"] = str(asal.triwulan) if asal.triwulan else ""
        writer.writerow([inert(isi.get(nama, "")) for nama in kepala])
    sela = "" if not lama or lama.endswith("\n") else "\r\n"
    return f"{lama}{sela}{teks.getvalue()}".encode("utf-8-sig")


def _rows(teks: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(teks, newline=""), delimiter=_separator(teks)))


def _separator(teks: str) -> str:
    head = teks.partition("\n")[0]
    return ";" if head.count(";") >= head.count(",") else ","
