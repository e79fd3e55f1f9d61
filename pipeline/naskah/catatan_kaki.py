"""The footnotes of a narrative: where each is written, and how a changed paragraph refers to them again."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.domain.suntingan import rapat
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.markdown import read_words
from pipeline.word.styled import BRACKET, Styled

TUTUP = "\0"
"""Stands for each sign that is no word, so that every other sign keeps its place."""
_KOMENTAR = re.compile(r"<!--.*?-->", re.DOTALL)
_AWAL = re.compile(r"^[ ]{0,3}\[\^(?P<label>[^\]\s]+)\]:", re.MULTILINE)
_LAIN = re.compile(r"\s*(?:#+\s|[-*•]\s|(?:\d+|[a-z])[.)]\s)")
"""A line that opens something else and ends a footnote, as it ends a paragraph."""
_RUJUKAN = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\]")
_SISIPAN = re.compile(r"\^\[((?:\\\]|[^\]])*)\]")
_MASUK = re.compile(r"(?: {4}|\t)")


@dataclass(frozen=True, slots=True)
class CatatanKaki:
    """One footnote as it stands in a file: its label, its words, from sign ``awal`` up to ``akhir``."""

    label: str
    tulisan: str
    awal: int
    akhir: int


def without_comments(teks: str) -> str:
    r"""The text with its comments closed and line ends that count as ``\n``; every sign stays at its number."""
    tertutup = _KOMENTAR.sub(lambda match: TUTUP * len(match[0]), teks)
    return tertutup.replace("\r\n", f"{TUTUP}\n").replace("\r", "\n")


def definitions(bersih: str) -> tuple[CatatanKaki, ...]:
    r"""The footnotes a text defines: from ``[^1]:`` to a blank line, and on over paragraphs that stand in.

    Lines end in ``\n``; signs of comments are ``\0``.
    """
    found: list[CatatanKaki] = []
    for match in _AWAL.finditer(bersih):
        if found and match.start() < found[-1].akhir:
            continue
        akhir = _end(bersih, match.end())
        tulisan = bersih[match.end() : akhir].replace(TUTUP, "")
        found.append(CatatanKaki(match["label"], " ".join(tulisan.split()), match.start(), akhir))
    return tuple(found)


def _end(bersih: str, place: int) -> int:
    """Where the footnote whose words begin here ends, without the line end behind it."""
    akhir, kosong = place, False
    for n, line in enumerate(re.finditer(r"[^\n]*(?:\n|\Z)", bersih[place:])):
        isi = line[0].replace(TUTUP, "").rstrip("\n")
        if n and isi.strip() and (_AWAL.match(isi) or not (_MASUK.match(isi) if kosong else not _LAIN.match(isi))):
            break
        kosong = not isi.strip() and n > 0
        if not kosong:
            akhir = place + line.start() + len(line[0].rstrip(f"\n{TUTUP}"))
    return akhir


def closed(bersih: str, catatan: Sequence[CatatanKaki]) -> str:
    r"""The text with every footnote out of the way: each sign but line ends is ``\0``."""
    for satu in catatan:
        tertutup = re.sub(r"[^\n]", TUTUP, bersih[satu.awal : satu.akhir])
        bersih = bersih[: satu.awal] + tertutup + bersih[satu.akhir :]
    return bersih


def texts(bersih: str, catatan: Sequence[CatatanKaki]) -> dict[str, str]:
    """The words of each footnote by its label, as typed; one nobody wrote is asked for on the page."""
    found = {satu.label: belum_diisi(f"catatan kaki {satu.label}") for satu in catatan}
    found |= {label: belum_diisi(f"catatan kaki {label}") for label in _RUJUKAN.findall(bersih)}
    for satu in reversed(catatan):  # of two under one label the first counts
        found[satu.label] = satu.tulisan or found[satu.label]
    return found


def faults(teks: str) -> tuple[list[str], list[str]]:
    """The labels a text refers to and does not write, and those it writes in vain: unused, or a second time."""
    bersih = without_comments(teks)
    catatan = definitions(bersih)
    dirujuk = dict.fromkeys(_RUJUKAN.findall(closed(bersih, catatan)))
    ada = Counter(satu.label for satu in catatan)
    kosong = {satu.label for satu in catatan if not satu.tulisan}
    return (
        [label for label in dirujuk if label not in ada or label in kosong],
        [label for label, kali in ada.items() if label not in dirujuk or kali > 1],
    )


@dataclass(frozen=True, slots=True)
class CatatanBaru:
    """A changed paragraph as typed, and the footnotes to write for it: by label, None for one that is gone."""

    alinea: tuple[str, ...]
    isi: Mapping[str, str | None]


def as_typed(bersih: str, lama: str, baru: Sequence[str], semua: Mapping[str, str]) -> CatatanBaru:
    """What came back (``kata^[isi catatan]``) with ``[^1]`` in it: an old label where its words stand, or stood.

    ``bersih`` is the file without comments and footnotes, ``lama`` the paragraph as it was read, ``semua`` the words
    of every footnote of the file by its label.
    """
    own = [rapat(piece.note) for piece in lama.pieces if piece.note] if isinstance(lama, Styled) else []
    wanted = [_plain(match[1]) for satu in baru for match in _SISIPAN.finditer(satu)]
    label = {rapat(read_words(isi)[0]): satu for satu, isi in reversed(list(semua.items()))}
    kali = Counter(_RUJUKAN.findall(bersih))
    bebas = [label[isi] for isi in own if isi in label and isi not in wanted and kali[label[isi]] == 1]
    isi: dict[str, str | None] = dict.fromkeys(bebas)
    for satu in dict.fromkeys(wanted):
        if satu not in label:
            label[satu] = bebas.pop(0) if bebas else _free({*semua, *isi})
            isi[label[satu]] = satu
    return CatatanBaru(tuple(_SISIPAN.sub(lambda m: f"[^{label[_plain(m[1])]}]", satu) for satu in baru), isi)


def _plain(tulisan: str) -> str:
    return rapat(tulisan.replace(BRACKET, "]"))


def _free(terpakai: set[str]) -> str:
    return next(str(n) for n in range(1, len(terpakai) + 2) if str(n) not in terpakai)


def written(teks: str, bersih: str, isi: Mapping[str, str | None]) -> str:
    """The file with these footnotes put anew, written at its end, or taken out; ``bersih`` has the same places."""
    sisa = {label: satu for label, satu in isi.items() if satu is not None}
    pieces: list[str] = []
    place = 0
    for satu in definitions(bersih):
        if satu.label in isi and isi[satu.label] is None:
            pieces.append(teks[place : satu.awal].rstrip(" \t"))
            place = satu.akhir
        elif satu.label in sisa:
            pieces.append(f"{teks[place : satu.awal]}[^{satu.label}]: {sisa.pop(satu.label)}")
            place = satu.akhir
    made = "".join((*pieces, teks[place:]))
    return "".join((made.rstrip() if sisa else made, *_appended(sisa, "\r\n" if "\r\n" in teks else "\n")))


def _appended(isi: Mapping[str, str], akhir_baris: str) -> Iterator[str]:
    for label, satu in isi.items():
        yield f"{akhir_baris * 2}[^{label}]: {satu}"
    if isi:
        yield akhir_baris
