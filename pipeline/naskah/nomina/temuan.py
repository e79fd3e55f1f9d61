"""Findings as documents print them: how many, and those of one kind told once with every place."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from string import Formatter
from typing import Final

from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import Tempat, cell_ranges, halves
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.regulation.katalog import catalogue, gaps_of, pesan, saran

PERENCANAAN = "Perencanaan"
"""Who mends a finding that belongs to no unit kerja."""


@dataclass(frozen=True, slots=True)
class JumlahTemuan:
    """Jumlah temuan menurut tingkat."""

    galat: int
    """Jumlah galat. Contoh: `2`."""
    peringatan: int
    """Jumlah peringatan. Contoh: `3`."""
    info: int
    """Jumlah info. Contoh: `1`."""

    @property
    def semua(self) -> int:
        """Findings of every severity."""
        return self.galat + self.peringatan + self.info


def jumlah_temuan(temuan: tuple[Temuan, ...]) -> JumlahTemuan:
    """How many findings there are of each severity."""
    count = {tingkat: sum(t.tingkat is tingkat for t in temuan) for tingkat in Tingkat}
    return JumlahTemuan(count[Tingkat.GALAT], count[Tingkat.PERINGATAN], count[Tingkat.INFO])


_TERPANJANG: Final = 60
_DIKENAL: Final = 30
"""A sentence that holds the beginning of a value has told the value, cut short or whole."""
_RINGKAS: Final = 6
"""With more places than this an indikator is named by its code alone."""
_BERBEDA: Final = 3
"""So few findings that differ in more than so many words are easier read one by one."""
_CELAH: Final = "…"
_ONE_GAP: Final = re.compile(r"\{\w+\}\.?")
_KODE: Final = re.compile(r"\A(?P<depan>[A-Z0-9][\w.-]*\d) \S.*\Z|.*“.*” \((?P<kurung>[^()]+)\)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class KelompokTemuan:
    """Temuan sejenis dalam satu baris tabel."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    kode: str
    """Kode temuan. Contoh: `KEL-01`."""
    tingkat: str
    """galat, peringatan atau info. Contoh: `galat`."""
    unit: str
    """Unit kerja yang memperbaiki. Contoh: `Seksi Pemerintahan`."""
    banyak: int
    """Berapa kali ditemukan. Contoh: `3`."""
    pesan: str
    """Apa yang salah; … menggantikan yang berbeda di tiap tempat. Contoh: `Kolom “satuan” pada baris … kosong.`."""
    tempat: tuple[str, ...]
    """Berkas dan lembar, lalu setiap sel dengan yang berbeda di sana. Contoh: `target.csv › target: D10 (I001)`."""
    saran: str
    """Apa yang harus dilakukan. Contoh: `Isi kolom realisasi.`."""


def kelompok_temuan(
    temuan: Iterable[Temuan], rencana: Perencanaan, *, ringkas: bool = True
) -> tuple[KelompokTemuan, ...]:
    """The findings in the order given, those of one code and one unit in one row where the first of them stood.

    With ``ringkas`` a long row names its indikator by code; without, every place keeps the whole words, on its own
    line.
    """
    rows: dict[tuple[str, ...], list[Temuan]] = {}
    semua = tuple(temuan)
    berulang = _remedies_that_recur(semua)
    for t in semua:
        remedy = saran(t) if (t.kode, t.unit_kerja) in berulang else saran(t).partition(" ")[0]
        rows.setdefault((t.kode, t.unit_kerja, t.digantikan_oleh, remedy), []).append(t)
    groups = (group for same in rows.values() for group in _alike(same))
    return tuple(_row(n, same, rencana, ringkas=ringkas) for n, same in enumerate(groups, start=1))


def _remedies_that_recur(temuan: tuple[Temuan, ...]) -> set[tuple[str, str]]:
    """The (code, unit) whose remedies are so few that each makes a row of its own."""
    sarans: dict[tuple[str, str], list[str]] = {}
    for t in temuan:
        sarans.setdefault((t.kode, t.unit_kerja), []).append(saran(t))
    return {key for key, texts in sarans.items() if len(set(texts)) * 2 <= len(texts)}


def _alike(same: list[Temuan]) -> list[list[Temuan]]:
    """The findings together, or each alone where a few differ in much."""
    _, differ = _told_once(catalogue()[same[0].kode].pesan, pesan, same)
    apart = len(differ[0]) > _BERBEDA and len(same) <= _BERBEDA
    return [[t] for t in same] if apart else [same]


def _row(nomor: int, same: list[Temuan], rencana: Perencanaan, *, ringkas: bool) -> KelompokTemuan:
    first = same[0]
    entry = catalogue()[first.kode]
    sentence, values = _told_once(entry.pesan, pesan, same)
    remedy, advice = _told_once(entry.saran, saran, same)
    short = ringkas and len(same) > _RINGKAS
    shown = sentence if len({t.nilai for t in same}) > 1 or len(same) == 1 else first.nilai
    words = [
        _differences(t, own, more, shown, short=short) for t, own, more in zip(same, values, advice, strict=True)
    ]
    return KelompokTemuan(
        nomor=nomor,
        kode=first.kode,
        tingkat=first.tingkat.value,
        unit=rencana.nama_unit(first.unit_kerja) if first.unit_kerja else PERENCANAAN,
        banyak=sum(len(t.semua_tempat) for t in same),
        pesan=sentence,
        tempat=_places([_everywhere(t) for t in same], words, "; " if ringkas else ";\n"),
        saran=remedy,
    )


def _told_once(template: str, tell: Callable[[Temuan], str], same: list[Temuan]) -> tuple[str, list[tuple[str, ...]]]:
    """The text with … where the findings differ, and per finding what stands there; ``tell`` makes the whole text."""
    texts = [tell(t) for t in same]
    if len(set(texts)) == 1:
        return tell(replace(same[0], serupa=())), [()] * len(texts)
    if _ONE_GAP.fullmatch(template):
        first = texts[0].partition(" ")[0] + " "
        lead = first if all(text.startswith(first) for text in texts) else ""
        return lead + _CELAH, [(text.removeprefix(lead),) for text in texts]
    gaps = [gaps_of(t) for t in same]
    differ = {name for name in gaps[0] if len({own[name] for own in gaps}) > 1}
    told, runs = "", list[list[str]]()
    for lead, name, _, _ in Formatter().parse(template):
        if name in differ and not lead.strip() and told.endswith(_CELAH):
            runs[-1].append(name)
            continue
        told += lead + (_CELAH if name in differ else gaps[0][name] if name else "")
        runs += [[name]] if name in differ and [name] not in runs else []
    told = texts[0].partition(": ")[0] + ": " + told if same[0].digantikan_oleh else told
    return told.replace("….", _CELAH), [tuple(" ".join(own[name] for name in run) for run in runs) for own in gaps]


def _differences(t: Temuan, own: tuple[str, ...], advice: tuple[str, ...], told: str, *, short: bool) -> str:
    """What this finding says that the others do not, with the value met and the remedy when they say more."""
    row = halves(t.tempat.sel)[1]
    said = [kode_saja(text) if short else text for text in own if text.strip(" ;") and text != row]
    if t.nilai and not short and not any(t.nilai[:_DIKENAL] in text for text in (told, *own)):
        said.append(f"isi: {_singkat(t.nilai)}")
    known = " ".join((*own, str(t.tempat)))
    return "; ".join((*said, *(f"→ {text.rstrip('.')}" for text in advice if text.rstrip(".") not in known)))


def _singkat(nilai: str) -> str:
    return nilai if len(nilai) <= _TERPANJANG else nilai[:_TERPANJANG].rstrip() + " …"


def kode_saja(text: str) -> str:
    """The code of an indikator or a budget line instead of its words."""
    match = _KODE.match(text)
    return (match["depan"] or match["kurung"]) if match else text


def _everywhere(t: Temuan) -> Tempat:
    """The place of a finding, a whole column of it as its ranges."""
    cells = [tempat.sel or kode for tempat, kode in ((t.tempat, ""), *t.serupa)]
    return replace(t.tempat, sel=cell_ranges(cell for cell in cells if cell)) if t.serupa else t.tempat


def _places(tempat: list[Tempat], words: list[str], glue: str) -> tuple[str, ...]:
    """One text per file and sheet, its cells in the order met."""
    sheets: dict[Tempat, list[str]] = {}
    for place, said in zip(tempat, words, strict=True):
        cell = f"{place.sel} ({said})" if place.sel and said else place.sel or said
        sheets.setdefault(Tempat(place.berkas, place.lembar), []).append(cell)
    alone = next((str(place) for place, said in zip(tempat, words, strict=True) if place.sel and not said), "")
    if len(tempat) == 1 and alone:
        return (alone,)
    return tuple(_sheet(str(where), [cell for cell in cells if cell], glue) for where, cells in sheets.items())


def _sheet(where: str, cells: list[str], glue: str) -> str:
    if not any(" " in cell for cell in cells):
        glue = ", "
    start = ":\n" if "\n" in glue and len(cells) > 1 else ": "
    return start.join(part for part in (where, glue.join(cells)) if part) or "–"
