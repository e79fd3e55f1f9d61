"""What the cells of a form refer to in the plan: a kode, a name, or a title between them."""

import re
from dataclasses import dataclass

from pipeline.domain.ejaan import seragam
from pipeline.domain.nilai import Nilai
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import key, nearest
from pipeline.sheet.tabel import Baris

_NOMOR = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s*(?=[^\W\d])", re.IGNORECASE)
"""A running number before a name: ``1.``, ``2)``, ``(a)``."""


@dataclass(frozen=True, slots=True)
class Acuan:
    """What the rows of a sheet refer to: kode → uraian, how findings call it, and titles that may stand between."""

    sebutan: str
    uraian: dict[str, str]
    judul: frozenset[str] = frozenset()

    def resolve(self, baris: Baris, kolom: str, findings: list[Temuan]) -> str:
        """The kode a cell means: a kode in any case, or the full uraian; an unknown one stays, with a finding.

        Signs, spaces and a running number before it say nothing, and kode and uraian may stand in one cell.
        """
        given = baris.teks(kolom)
        if given in self.uraian:
            return given
        wanted, words = seragam(given), {key(given), key(_NOMOR.sub("", given, count=1))} - {""}
        by_kode = [kode for kode in self.uraian if kode.casefold() == wanted]
        by_name = [kode for kode, nama in self.uraian.items() if {key(nama), key(kode + nama)} & words]
        if by_kode:
            return by_kode[0]
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

    def menjuduli(self, baris: Baris, kolom: str) -> bool:
        """Whether a row is a title between the others: it names a sasaran and holds no figure."""
        kosong = not any(isinstance(satu, Nilai) and (satu.terisi or satu.teks) for satu in baris.isi.values())
        return kosong and key(_NOMOR.sub("", baris.teks(kolom), count=1)) in self.judul - {
            key(n) for n in self.uraian.values()
        }


def acuan_indikator(rencana: Perencanaan) -> Acuan:
    """The indikator of the plan; the titles of their sasaran stand between them."""
    judul = frozenset(key(satu.uraian) for satu in rencana.sasaran)
    return Acuan("indikator", {i.kode: i.uraian for i in rencana.indikator}, judul)


def acuan_aksi(rencana: Perencanaan) -> Acuan:
    """The rencana aksi of the plan."""
    return Acuan("rencana aksi", {a.kode: a.uraian for a in rencana.rencana_aksi})


def acuan_anggaran(rencana: Perencanaan) -> Acuan:
    """The budget lines of the plan."""
    return Acuan("anggaran", {m.kode: m.uraian for m in rencana.anggaran})
