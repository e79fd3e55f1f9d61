"""Tables of an office's own: which of its columns is which of ours, kept in a small file, and a draft of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pipeline.domain.toml_kantor import TomlSalahError, parsed_toml
from pipeline.errors import ImportFileError
from pipeline.sheet.kolom import Skema, key, nearest
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.tata_letak import TataLetak, heading_rows

BERKAS = "impor.toml"
SENDIRI, TRIWULAN, SEJAK_JANUARI = "sendiri", "triwulan", "kumulatif"
"""What is made of a table of an office's own: a sheet of the plan, or the ``lra`` of a quarter."""
_CUKUP = 2
"""Headings that must be near ours before a draft is offered."""


def mapped_tables(text: str, skema: Mapping[str, Skema], berkas: str = BERKAS) -> tuple[TataLetak, ...]:
    """The tables a mapping file declares: ``[[tabel]]`` with ``menjadi`` and ``[tabel.kolom]``, theirs = ours.

    Raises:
        ImportFileError: it cannot be read, or names a sheet or a column that is not ours.
    """
    try:
        daftar = parsed_toml(text).get("tabel", [])
        return tuple(_table(isi, skema, berkas) for isi in daftar)
    except TomlSalahError as error:
        raise ImportFileError(f"“{berkas}” {error}") from None
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        raise ImportFileError(
            f"“{berkas}” tidak dapat dibaca ({error}). Tulis seperti draf yang dibuat invoke import."
        ) from None


def _table(isi: Mapping[str, Any], skema: Mapping[str, Skema], berkas: str) -> TataLetak:
    lembar, pasangan = str(isi["menjadi"]), {str(j): str(k) for j, k in isi["kolom"].items() if k}
    if lembar not in skema:
        raise ImportFileError(f"“{berkas}”: lembar “{lembar}” tidak dikenal. Pilih salah satu: {', '.join(skema)}.")
    milik = skema[lembar].menurut_nama
    if asing := [kolom for kolom in pasangan.values() if kolom not in milik]:
        pilihan = ", ".join(milik)
        raise ImportFileError(
            f"“{berkas}”: kolom “{asing[0]}” tidak ada pada lembar {lembar}. Pilihannya: {pilihan}."
        )
    kolom = (replace(milik[k], nama=_name(lembar, k), wajib=True, padanan=(j,)) for j, k in pasangan.items())
    cara = SENDIRI if lembar != "lra" else SEJAK_JANUARI if isi.get("sejak_januari") else TRIWULAN
    kosong: frozenset[str] = frozenset()
    return TataLetak("sendiri", "tabel kantor sendiri", cara, berkas, tuple(kolom), {}, {}, kosong, kosong, lembar)


def _name(lembar: str, kolom: str) -> str:
    """What a column means to the rules of spending, which call the words of a line its name."""
    return "nama" if (lembar, kolom) == ("lra", "uraian") else kolom


def draft(lembar: Iterable[Lembar], skema: Mapping[str, Skema]) -> str:
    """A mapping file to be checked, for the sheet and the row whose headings are nearest ours; empty when none is."""
    usul = [
        (nama, dict(_pairs(judul, satu)))
        for sheet in lembar
        for judul in _rows(sheet)
        for nama, satu in skema.items()
    ]
    nama, pasangan = max(usul, key=lambda satu: sum(map(bool, satu[1].values())), default=("", {}))
    if sum(map(bool, pasangan.values())) < _CUKUP:
        return ""
    baris = [f"{_quoted(judul)} = {_quoted(kolom)}" for judul, kolom in pasangan.items()]
    return "\n".join((
        "# Judul kolom kantor = kolom baku; kosongkan yang tidak dipakai. Periksa, lalu pakai dengan --map.",
        f"# Kolom baku lembar {nama}: {', '.join(skema[nama].menurut_nama)}.",
        "[[tabel]]",
        f"menjadi = {_quoted(nama)}",
        "[tabel.kolom]",
        *baris,
        "",
    ))  # fmt: skip


def _rows(lembar: Lembar) -> Iterator[Sequence[str]]:
    yield from (tuple(judul.values()) for _, judul in heading_rows(lembar))


def _pairs(judul: Sequence[str], skema: Skema) -> Iterator[tuple[str, str]]:
    """Each heading with the column of ours it names or comes near, each column once; empty where none."""
    nama = {lain: kolom.nama for kolom in skema.kolom for lain in (kolom.nama, *kolom.padanan)}
    dipakai: set[str] = set()
    for satu in dict.fromkeys(judul):
        tepat = skema.judul.get(key(satu))
        kolom = nama.get(nearest(satu, nama), "") if tepat is None else tepat
        yield satu, "" if kolom in dipakai else kolom
        dipakai.add(kolom)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
