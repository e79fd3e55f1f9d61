"""The manifest: which bytes came in, which went out, so that a person's edit is told from our own work."""

import hashlib
import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from pipeline.domain.berkas import TAK_DIBACA
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.keputusan import diputuskan
from pipeline.domain.periode import Periode
from pipeline.domain.tahap import BERANGKA, tahap_dari
from pipeline.folder import layout

_DIBACA = {
    "intake": (layout.MASUK,),
    "analyse": (layout.MASUK,),
    "group": (layout.MASUK,),
    "check": (layout.MASUK, layout.NARASI),
    "render": (layout.MASUK, layout.NARASI),
    "review": (layout.MASUK, layout.NARASI, layout.REVIU),
    "archive": (layout.MASUK, layout.NARASI, layout.REVIU),
}
"""The folders of a year each stage reads beside the plan, the settings and the templates.

A form stays the one handed out whatever comes back for its quarter; it prints what came back for those before.
"""
_TEMUAN_FOLDER = "FLD-"
"""How what is known of a name begins that stands in a finding and in nothing else."""
_NO_MANIFEST = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
"""What reading a text raises that is no manifest, or is one that somebody changed."""
_BERTEMUAN = frozenset({"check", "review", "archive"})
"""The stages that print every finding, and so name what was not read."""


def sha256(isi: bytes) -> str:
    """The sha256 of some bytes in hexadecimal."""
    return hashlib.sha256(isi).hexdigest()


@dataclass(frozen=True, slots=True)
class CatatanBerkas:
    """One file of the output as the last build left it."""

    sha256: str
    jenis: str
    judul: str
    masukan: str = ""
    """The fingerprint of what its stage read; empty in a manifest that did not keep it."""
    isi: str = ""
    """What tells its content from another's (``Dokumen.sidik_isi``); empty in a manifest that did not keep it."""
    rencana: str = ""
    """The fingerprint of the plan and the settings it was made from; empty in a manifest that did not keep it."""


@dataclass(frozen=True)
class Manifes:
    """What one period's folder was made from and what it holds."""

    perangkat_daerah: str
    periode: str
    masukan: Mapping[str, str] = field(default_factory=dict)
    keluaran: Mapping[str, CatatanBerkas] = field(default_factory=dict)
    ringkasan: Mapping[str, str] = field(default_factory=dict)
    """What the page above all offices tells of the period; empty until all of it was built once."""

    @classmethod
    def parse(cls, text: str) -> "Manifes | None":
        """The manifest in a JSON text; None when it is not one, so that nothing on disk counts as ours."""
        try:
            data: dict[str, Any] = json.loads(text)
            kantor = {nama: data[nama] for nama in ("perangkat_daerah", "periode")}
            if not _of_words(kantor, data["masukan"], data.get("ringkasan", {}), *data["keluaran"].values()):
                return None
            before = cls(data["perangkat_daerah"], data["periode"], data["masukan"])
            keluaran = {
                nama: CatatanBerkas(**{"masukan": before.sidik_masukan(tahap_dari(nama)), **row})
                for nama, row in data["keluaran"].items()
            }
            return replace(before, keluaran=keluaran, ringkasan=data.get("ringkasan", {}))
        except _NO_MANIFEST:
            return None

    def hasil_masukan(self, masukan: Mapping[str, str]) -> tuple[str, ...]:
        """The files of the output that were made from these inputs, or are not known to be made from others."""
        tahap, kini = {nama: tahap_dari(nama) for nama in self.keluaran}, replace(self, masukan=masukan)
        sidik = {satu: kini.sidik_masukan(satu) for satu in set(tahap.values())}
        return tuple(nama for nama, satu in self.keluaran.items() if satu.masukan in {"", sidik[tahap[nama]]})

    def diputuskan(self, masukan: Mapping[str, str], disunting: Container[str] = ()) -> tuple[Dokumen, ...]:
        """What is decided on as it lies there, without its bytes; files a person edited are ``disunting``.

        Nothing where a stage is missing, or a file was made from other inputs than these.
        """
        kini = self.hasil_masukan(masukan)
        rows = {nama: satu for nama, satu in self.keluaran.items() if diputuskan(nama)}
        asal = {nama: layout.edited_name(nama) for nama in rows}
        if {tahap_dari(nama) for nama in rows} != BERANGKA or any(
            asal[nama] not in disunting and (asal[nama] != nama or nama not in kini or not satu.isi)
            for nama, satu in rows.items()
        ):
            return ()
        return tuple(Dokumen(n, b"", row.jenis, row.judul, row.isi) for n, row in rows.items() if asal[n] == n)

    @property
    def sidik_rencana(self) -> str:
        """The sha256 over the plan, the settings and the templates alone; empty where no inputs were kept."""
        return self._sidik("form", range(0))

    def sidik_masukan(self, tahap: str) -> str:
        """The sha256 over the inputs one stage reads; empty where no inputs were kept.

        When steps began and ended is no input.
        """
        periode = Periode.parse(self.periode)
        return self._sidik(tahap, range(1, periode.triwulan_terakhir) if periode else range(0))

    def _sidik(self, tahap: str, lalu: Container[int]) -> str:
        rows = (
            f"{nama} {sidik}" for nama, sidik in sorted(self.masukan.items()) if _read_by(tahap, nama, sidik, lalu)
        )
        return sha256("\n".join(rows).encode()) if self.masukan else ""

    def to_json(self) -> str:
        """The manifest as JSON, files in the order of their names."""
        keluaran = {nama: asdict(satu) for nama, satu in sorted(self.keluaran.items())}
        whole = {**vars(self), "masukan": dict(sorted(self.masukan.items())), "keluaran": keluaran}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def summary_of(text: str) -> Mapping[str, str]:
    """What a manifest tells the page above all offices; nothing where it is none, or its period was never whole."""
    try:
        found = json.loads(text)["ringkasan"]
        return found if _of_words(found) else {}
    except _NO_MANIFEST:
        return {}


def _of_words(*rows: object) -> bool:
    """Whether these say words by words and nothing else."""
    return all(isinstance(row, dict) and all(isinstance(satu, str) for satu in row.values()) for row in rows)


def _read_by(tahap: str, nama: str, sidik: str, lalu: Container[int]) -> bool:
    """Whether a stage reads an input; ``lalu`` are the quarters before the last one of the period."""
    if sidik.endswith(TAK_DIBACA) and tahap in _BERTEMUAN:
        return True
    if sidik.startswith(_TEMUAN_FOLDER):
        return False
    bagian, *below = nama.split("/")[1:] if nama.count("/") > 1 else [""]
    if bagian not in layout.BAGIAN[1:]:
        return True
    if layout.is_times(nama):
        return False
    if bagian == layout.REVIU and below == [layout.SUNTINGAN]:
        return tahap != "form"
    return bagian in _DIBACA.get(tahap, ()) or (
        tahap == "form" and bagian == layout.MASUK and layout.quarter_of(below[0]) in lalu
    )


def entries(dokumen: Iterable[Dokumen], manifes: Manifes) -> dict[str, CatatanBerkas]:
    """The manifest's entries for some finished files, made from its inputs."""
    rencana = manifes.sidik_rencana
    return {
        d.nama: CatatanBerkas(
            sha256=sha256(d.isi),
            jenis=d.jenis,
            judul=d.judul,
            masukan=manifes.sidik_masukan(tahap_dari(d.nama)),
            isi=d.sidik_isi,
            rencana=rencana,
        )
        for d in dokumen
    }
