"""The manifest: which bytes came in, which went out, so that a person's edit is told from our own work."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from pipeline.domain.dokumen import Dokumen


def sha256(isi: bytes) -> str:
    """The sha256 of some bytes in hexadecimal."""
    return hashlib.sha256(isi).hexdigest()


@dataclass(frozen=True, slots=True)
class CatatanBerkas:
    """One file of the output as the last build left it."""

    sha256: str
    jenis: str
    judul: str


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

    def to_json(self) -> str:
        """The manifest as JSON, files in the order of their names."""
        keluaran = {nama: asdict(satu) for nama, satu in sorted(self.keluaran.items())}
        whole = {**vars(self), "masukan": dict(sorted(self.masukan.items())), "keluaran": keluaran}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def entries(dokumen: Iterable[Dokumen]) -> dict[str, CatatanBerkas]:
    """The manifest's entries for some finished files."""
    return {d.nama: CatatanBerkas(sha256(d.isi), d.jenis, d.judul) for d in dokumen}
