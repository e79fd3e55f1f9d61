"""The sheets of a room as its ``skema.toml`` declares them: a line per column, with what offices call it."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from pipeline.sheet.kolom import Jenis, Kolom, Skema


def declared(ruang: str, kosakata: Mapping[str, Iterable[str]], kosong: str = "") -> dict[str, Skema]:
    """The schemas of the package ``ruang``, from its ``skema.toml``; see ``schemas``."""
    return schemas((files(ruang) / "skema.toml").read_text(encoding="utf-8"), kosakata, kosong)


def schemas(toml: str, kosakata: Mapping[str, Iterable[str]], kosong: str = "") -> dict[str, Skema]:
    """The schemas a text declares by their names, in its order.

    ``kosakata`` are lists that its words may name with ``@``, beside its own; ``kosong`` is the finding of an empty
    cell in a column that is required.
    """
    isi = tomllib.loads(toml)
    kata = {**kosakata, **isi.pop("kosakata", {})}
    return {nama: _schema(nama, lembar, kata, kosong) for nama, lembar in isi.items()}


def _schema(nama: str, lembar: Mapping[str, Any], kata: Mapping[str, Iterable[str]], kosong: str) -> Skema:
    sebutan = lembar.get("sebutan", {})
    kolom = tuple(
        Kolom(
            judul,
            Jenis[satu.pop("jenis", "pilihan" if "pilihan" in satu else "teks").upper()],
            kosong=satu.pop("kosong", kosong if satu.get("wajib") else "") or "",
            padanan=tuple(_words(satu.pop("padanan", ()), kata)),
            pilihan=tuple(_words(satu.pop("pilihan", ()), kata)),
            sebutan=tuple((lain, arti) for arti, semua in sebutan.get(judul, {}).items() for lain in semua),
            **satu,
        )
        for judul, satu in lembar["kolom"].items()
    )
    konteks = tuple(_words(lembar.get("konteks", ()), kata))
    kunci, opsional = tuple(lembar.get("kunci", ())), lembar.get("opsional", False)
    cukup = tuple(lembar.get("cukup", ()))
    return Skema(nama, kolom, tuple(lembar["padanan"]), konteks, kunci, opsional, cukup=cukup)


def _words(words: Iterable[str], kata: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The words, those with ``@`` as the list they name."""
    for word in words:
        if word.startswith("@"):
            yield from _words(kata[word[1:]], kata)
        else:
            yield word
