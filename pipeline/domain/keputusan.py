"""What the tiers of the verification decided, and how each stands today: pure rules, no clock and no folder."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath

from pipeline.domain.dokumen import JILID, Dokumen
from pipeline.domain.tahap import BERANGKA, tahap_dari
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat

SETUJU, REVISI, KEMBALI = "setuju", "revisi", "kembali"
PUTUSAN = (SETUJU, REVISI, KEMBALI)
"""What a tier may decide: agree, agree not before a revision, send back."""
NAMA_PERAN = {"perencanaan": "kasubag", "sekretaris": "sekretaris", "kepala": "kepala"}
"""Roles of the procedure that decide, and what a command calls them."""
_NASKAH = frozenset({".docx", ".csv"})


@dataclass(frozen=True, slots=True)
class Jenjang:
    """One tier: ``nomor`` of its step, ``peran`` as commands name it, ``sebutan`` as the procedure does."""

    nomor: str
    peran: str
    sebutan: str

    @property
    def nama(self) -> frozenset[str]:
        """Every name it goes by, in lower case."""
        peran = {asal for asal, nama in NAMA_PERAN.items() if nama == self.peran}
        return frozenset({self.peran, self.sebutan.casefold(), *peran})


@dataclass(frozen=True, slots=True)
class Keputusan:
    """One decision as somebody gave it; ``jenjang`` and ``peran`` as in Jenjang, ``periode`` as in ``--period``.

    ``sidik`` is the hash of what was decided on (``sidik_naskah``), ``tempat`` the file it stands in.
    """

    periode: str
    jenjang: str
    peran: str
    putusan: str
    oleh: str
    tanggal: date
    catatan: str = ""
    sidik: str = ""
    tempat: Tempat = TANPA_TEMPAT


class KeadaanJenjang(StrEnum):
    """How one tier stands."""

    BELUM = "belum"
    SETUJU = SETUJU
    REVISI = REVISI
    KEMBALI = KEMBALI
    BATAL = "batal"
    """It decided on something else than what lies there today."""


@dataclass(frozen=True, slots=True)
class PutusanJenjang:
    """One tier with the decision that counts; none where it has not decided, or not yet could."""

    jenjang: Jenjang
    keadaan: KeadaanJenjang = KeadaanJenjang.BELUM
    keputusan: Keputusan | None = None


@dataclass(frozen=True)
class Persetujuan:
    """The tiers of one period upwards, and every decision given on it.

    ``mendahului`` were given before the tier below had agreed and do not count, ``bertentangan`` are pairs of one
    tier on one day that say different things. ``komentar`` is the number of open review comments.
    """

    jenjang: tuple[PutusanJenjang, ...] = ()
    sidik: str = ""
    semua: tuple[Keputusan, ...] = ()
    mendahului: tuple[Keputusan, ...] = ()
    bertentangan: tuple[tuple[Keputusan, Keputusan], ...] = ()
    komentar: int = 0

    @property
    def lengkap(self) -> bool:
        """Whether the last tier has agreed to what lies there today."""
        return bool(self.jenjang) and all(j.keadaan is KeadaanJenjang.SETUJU for j in self.jenjang)

    @property
    def ditunggu(self) -> PutusanJenjang | None:
        """The lowest tier that has not agreed."""
        return next((j for j in self.jenjang if j.keadaan is not KeadaanJenjang.SETUJU), None)

    def untuk(self, nomor: str) -> PutusanJenjang | None:
        """How the tier of one step stands; None for a step that decides nothing."""
        return next((j for j in self.jenjang if j.jenjang.nomor == nomor), None)

    def di_bawah(self, nomor: str) -> PutusanJenjang | None:
        """The lowest tier below a step's that has not agreed; None where nothing stands in its way."""
        for satu in self.jenjang:
            if satu.jenjang.nomor == nomor:
                return None
            if satu.keadaan is not KeadaanJenjang.SETUJU:
                return satu
        return None

    @property
    def revisi(self) -> tuple[Keputusan, ...]:
        """The decisions that ask for something, whichever tier's and whatever came after, oldest first."""
        return tuple(k for k in self.semua if k.putusan != SETUJU)


TANPA_PUTUSAN = Persetujuan()
"""Where nobody decides, or nobody has asked yet."""


def sidik_naskah(dokumen: Iterable[Dokumen], suntingan: Mapping[str, bytes] | None = None) -> str:
    """The hash of what a tier decides on: the figures' documents and tables, by name and what they say.

    A file a person edited (``suntingan``, name → bytes) counts as it was edited.
    """
    edited = suntingan or {}
    return sidik_berkas(
        (d.nama, hashlib.sha256(edited[d.nama]).hexdigest() if d.nama in edited else d.sidik_isi) for d in dokumen
    )


def sidik_berkas(berkas: Iterable[tuple[str, str]]) -> str:
    """The same for (name, hash of what it says) of every file of a period."""
    rows = sorted(f"{nama} {sidik}" for nama, sidik in berkas if diputuskan(nama))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def diputuskan(nama: str) -> bool:
    """Whether a file of the period is one of those that are decided on; what only binds others is none."""
    path = PurePosixPath(nama)
    return tahap_dari(nama) in BERANGKA and path.suffix in _NASKAH and not path.name.startswith(JILID)


def persetujuan(
    jenjang: Iterable[Jenjang], keputusan: Iterable[Keputusan], sidik: str, komentar: int = 0
) -> Persetujuan:
    """How every tier stands, from the decisions of one period and the hash of what lies there today.

    Of a tier's decisions the newest counts, by its day and then its file. A tier counts only where the one below
    had agreed to the same by that day and still does.
    """
    semua = tuple(sorted(keputusan, key=_urutan))
    rows: list[PutusanJenjang] = []
    awal: list[Keputusan] = []
    for tingkat in jenjang:
        below = rows[-1] if rows else None
        own = [k for k in semua if k.jenjang == tingkat.nomor]
        valid = [k for k in own if k.sidik != sidik or below is None or _agreed_before(below, k, semua)]
        awal += [k for k in own if k not in valid]
        rows.append(_counted(tingkat, valid, sidik))
    return Persetujuan(tuple(rows), sidik, semua, tuple(awal), tuple(_contrary(semua)), komentar)


def _urutan(keputusan: Keputusan) -> tuple[date, Tempat]:
    return keputusan.tanggal, keputusan.tempat


def _agreed_before(below: PutusanJenjang, keputusan: Keputusan, semua: Iterable[Keputusan]) -> bool:
    """Whether the tier below agrees, and had agreed to the same when this was decided."""
    return below.keadaan is KeadaanJenjang.SETUJU and any(
        k.jenjang == below.jenjang.nomor
        and k.putusan == SETUJU
        and k.sidik == keputusan.sidik
        and k.tanggal <= keputusan.tanggal
        for k in semua
    )


def _counted(tingkat: Jenjang, valid: list[Keputusan], sidik: str) -> PutusanJenjang:
    if not valid:
        return PutusanJenjang(tingkat)
    last = valid[-1]
    keadaan = KeadaanJenjang(last.putusan) if last.sidik == sidik else KeadaanJenjang.BATAL
    return PutusanJenjang(tingkat, keadaan, last)


def _contrary(semua: Iterable[Keputusan]) -> Iterable[tuple[Keputusan, Keputusan]]:
    first: dict[tuple[str, date, str], Keputusan] = {}
    for satu in semua:
        other = first.setdefault((satu.jenjang, satu.tanggal, satu.sidik), satu)
        if other.putusan != satu.putusan:
            yield other, satu
