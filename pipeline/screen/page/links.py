"""Every file of a period with its link: those people come for first, then all by the stage that made them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from pipeline.domain.dokumen import JILID, Dokumen
from pipeline.domain.tahap import TAHAP, tahap_dari

_DICARI = (
    "lkjip", "pk_kepala_daerah", "pk", "pk_perubahan", "pengukuran", "monev", "rencana_aksi", "iku", "cascading",
)  # fmt: skip
"""The kinds people come for, in the order they ask for them."""
_PEJABAT = frozenset({"pk", "pk_perubahan"})
"""Kinds of which every official has one: the first, of the head, stands for all."""


@dataclass(frozen=True, slots=True)
class Tautan:
    """One file: its address below the page, how it is called, and how it stands (draf, disetujui …)."""

    alamat: str
    judul: str
    nama: str
    keadaan: str
    disunting: bool


@dataclass(frozen=True, slots=True)
class DaftarTautan:
    """The files of one stage."""

    judul: str
    tautan: tuple[Tautan, ...]


def main_links(
    dokumen: Sequence[Dokumen], keadaan: Mapping[str, str], disunting: Collection[str]
) -> tuple[Tautan, ...]:
    """The documents people come for; of those that every official has, the head's and the volume of all."""
    found: list[Dokumen] = []
    for jenis in _DICARI:
        sejenis = [d for d in dokumen if d.jenis == jenis and tahap_dari(d.nama) == "render"]
        jilid = [d for d in sejenis if PurePosixPath(d.nama).name.startswith(JILID)]
        satuan = [d for d in sejenis if d not in jilid]
        found += [*(satuan[:1] if jenis in _PEJABAT else satuan), *jilid]
    return tuple(_link(d, keadaan, disunting) for d in found)


def all_links(
    dokumen: Sequence[Dokumen], keadaan: Mapping[str, str], disunting: Collection[str]
) -> tuple[DaftarTautan, ...]:
    """Every file, stage by stage."""
    per_tahap = (
        (satu.judul, tuple(_link(d, keadaan, disunting) for d in dokumen if tahap_dari(d.nama) == tahap))
        for tahap, satu in TAHAP.items()
    )
    return tuple(DaftarTautan(judul, rows) for judul, rows in per_tahap if rows)


def _link(dokumen: Dokumen, keadaan: Mapping[str, str], disunting: Collection[str]) -> Tautan:
    return Tautan(
        alamat=quote(dokumen.nama),
        judul=dokumen.judul,
        nama=PurePosixPath(dokumen.nama).name,
        keadaan=keadaan.get(dokumen.nama, ""),
        disunting=dokumen.nama in disunting,
    )
