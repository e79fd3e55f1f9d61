"""The manifest: which bytes came in, which went out, so that a person's edit is told from our own work."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.tahap import tahap_dari
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
"""The folders of a year each stage reads beside the plan; a form stays the one handed out whatever comes back."""


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


@dataclass(frozen=True)
class Manifes:
    """What one period's folder was made from and what it holds."""

    perangkat_daerah: str
    periode: str
    masukan: Mapping[str, str] = field(default_factory=dict)
    keluaran: Mapping[str, CatatanBerkas] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Manifes | None":
        """The manifest in a JSON text; None when it is not one, so that nothing on disk counts as ours."""
        try:
            data: dict[str, Any] = json.loads(text)
            keluaran = {nama: CatatanBerkas(**row) for nama, row in data["keluaran"].items()}
            return cls(data["perangkat_daerah"], data["periode"], data["masukan"], keluaran)
        except (ValueError, KeyError, TypeError, AttributeError):
            return None

    def hasil_masukan(self, masukan: Mapping[str, str]) -> tuple[str, ...]:
        """The files of the output that were made from these inputs, or are not known to be made from others."""
        return tuple(
            nama
            for nama, satu in self.keluaran.items()
            if satu.masukan in {"", fingerprint(masukan, tahap_dari(nama))}
        )

    def to_json(self) -> str:
        """The manifest as JSON, files in the order of their names."""
        keluaran = {nama: asdict(satu) for nama, satu in sorted(self.keluaran.items())}
        whole = {**vars(self), "masukan": dict(sorted(self.masukan.items())), "keluaran": keluaran}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def fingerprint(masukan: Mapping[str, str], tahap: str) -> str:
    """The sha256 over the inputs one stage reads; when steps began and ended is no input."""
    rows = (f"{nama} {sidik}" for nama, sidik in sorted(masukan.items()) if _read_by(tahap, nama))
    return sha256("\n".join(rows).encode())


def _read_by(tahap: str, nama: str) -> bool:
    bagian = nama.split("/")[1] if nama.count("/") > 1 else ""
    return bagian not in layout.BAGIAN[1:] or (bagian in _DIBACA.get(tahap, ()) and not layout.is_times(nama))


def entries(dokumen: Iterable[Dokumen], masukan: Mapping[str, str]) -> dict[str, CatatanBerkas]:
    """The manifest's entries for some finished files, made from these inputs."""
    return {
        d.nama: CatatanBerkas(sha256(d.isi), d.jenis, d.judul, fingerprint(masukan, tahap_dari(d.nama)))
        for d in dokumen
    }
