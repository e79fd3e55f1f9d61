"""What the cells of a form refer to in the plan: a kode, a name, a title between them, or a slip for one of these."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pipeline.domain.ejaan import seragam
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.baris import BarisTabel
from pipeline.sheet.kolom import key, nearest

_NOMOR = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s*(?=[^\W\d])", re.IGNORECASE)
"""A running number before a name: ``1.``, ``2)``, ``(a)``."""
_HURUF = str.maketrans("oOlI|", "00111")
_BAGIAN = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class AcuanKode:
    """What the rows of a sheet refer to: kode → uraian, how findings call it, and titles that may stand between."""

    sebutan: str
    uraian: dict[str, str]
    judul: frozenset[str] = frozenset()

    def resolve(self, baris: BarisTabel, kolom: str, findings: list[Temuan]) -> str:
        """The kode a cell means: a kode in any case, or the full uraian; an unknown one stays, with a finding.

        Signs, spaces and a running number before it say nothing, and kode and uraian may stand in one cell.
        """
        given = baris.teks(kolom)
        if given in self.uraian:
            return given
        wanted, words = seragam(given), {key(given), key(_NOMOR.sub("", given, count=1))} - {""}
        if wanted in self._by_kode:
            return self._by_kode[wanted]
        by_name = list(dict.fromkeys(kode for word in words for kode in self._by_name.get(word, ())))
        if len(by_name) == 1:
            findings.append(temuan("FRM-11", baris.tempat(kolom), given, milik=by_name[0], apa=self.sebutan))
            return by_name[0]
        if baris.tak_terbaca:
            return given
        usul = nearest(given, [*self.uraian, *self.uraian.values()])
        usul = next((f"{kode} ({nama})" for kode, nama in self.uraian.items() if nama == usul != ""), usul)
        mirip = f"; yang paling mirip {usul}" if usul else ""
        findings.append(temuan("FRM-10", baris.tempat(kolom), given, apa=self.sebutan, mirip=mirip))
        return given

    def menjuduli(self, baris: BarisTabel, kolom: str) -> bool:
        """Whether a row is a title between the others: it names a sasaran and holds no figure."""
        if any(isinstance(satu, Nilai) and (satu.terisi or satu.teks) for satu in baris.isi.values()):
            return False
        tertulis = key(_NOMOR.sub("", baris.teks(kolom), count=1))
        return tertulis in self.judul and not any(key(nama) == tertulis for nama in self.uraian.values())

    @cached_property
    def _by_kode(self) -> Mapping[str, str]:
        return {kode.casefold(): kode for kode in reversed(self.uraian)}

    @cached_property
    def _by_name(self) -> Mapping[str, Sequence[str]]:
        """Kode by what may stand for it: its uraian, or kode and uraian in one cell."""
        found: dict[str, list[str]] = {}
        for kode, nama in self.uraian.items():
            for word in {key(nama), key(kode + nama)}:
                found.setdefault(word, []).append(kode)
        return found


def berkode(rencana: Perencanaan, lembar: str) -> Mapping[str, Indikator | Aksi | MataAnggaran]:
    """What the plan holds of the things that the rows of one sheet of a form are about, by kode."""
    semua: dict[str, Mapping[str, Indikator | Aksi | MataAnggaran]] = {
        "kinerja": rencana.indikator_menurut_kode,
        "rencana_aksi": rencana.aksi_menurut_kode,
        "anggaran": rencana.anggaran_menurut_kode,
    }
    return semua.get(lembar, {})


def acuan(rencana: Perencanaan, lembar: str) -> AcuanKode:
    """What the rows of one sheet of a form refer to; between indikator the titles of their sasaran may stand."""
    judul = frozenset(key(satu.uraian) for satu in rencana.sasaran) if lembar == "kinerja" else frozenset[str]()
    uraian = {kode: satu.uraian for kode, satu in berkode(rencana, lembar).items()}
    return AcuanKode({"kinerja": "indikator", "rencana_aksi": "rencana aksi"}.get(lembar, lembar), uraian, judul)


@dataclass(frozen=True)
class SalahKetik:
    """The kode of the plan nobody reported, with their uraian: only one of these can have been mistyped."""

    hilang: Mapping[str, str]

    def cocok(self, kode: str, uraian: str) -> bool:
        """Whether a kode says the same with other zeros and signs, has the same uraian, or differs in one sign.

        Sibling codes differ in one digit as well, so an uraian that says something else decides against a slip.
        """
        if _bare(kode) in self._bare or (uraian and key(uraian) in self._uraian):
            return True
        return any(_one_sign(kode, satu) and _same_words(uraian, nama) for satu, nama in self.hilang.items())

    @cached_property
    def _bare(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(_bare, self.hilang))

    @cached_property
    def _uraian(self) -> frozenset[str]:
        return frozenset(key(nama) for nama in self.hilang.values() if nama)


def _bare(kode: str) -> tuple[str, ...]:
    """A kode without its signs, leading zeros and letters typed for digits."""
    return tuple(part.lstrip("0") for part in _BAGIAN.split(kode.translate(_HURUF)) if part)


def _one_sign(satu: str, dua: str) -> bool:
    """Whether one sign more, less, other, or two neighbours exchanged make one text of the other."""
    if abs(len(satu) - len(dua)) > 1:
        return False
    awal = next((n for n, (a, b) in enumerate(zip(satu, dua, strict=False)) if a != b), min(len(satu), len(dua)))
    a, b = satu[awal:], dua[awal:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


def _same_words(uraian: str, nama: str) -> bool:
    return not uraian or not nama or bool(nearest(uraian, [nama]))
