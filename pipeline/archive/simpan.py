"""Memasukkan ke data base: soft copies first, then one transaction of rows, one archiver per perangkat daerah."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from pipeline.archive.database import Pencatatan, opened, record
from pipeline.archive.isi import IsiArsip
from pipeline.archive.pindah import bring_along
from pipeline.archive.salinan import Lemari, Potongan, locked
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode

MASUKAN = "masukan"


def archive(
    alamat: str, folder: Path, isi: IsiArsip, dokumen: Sequence[Dokumen], masukan: Sequence[Berkas], lama: Path | None
) -> Pencatatan:
    """Keep one build: ``dokumen`` and ``masukan`` are the files of the rows of ``isi``, in their order.

    ``lama`` is where the database of an older program may lie; it is copied when the folder has none yet.

    Raises:
        ArchiveError: it cannot be kept; the text says what to do.
    """
    pieces: list[Potongan] = [*(partial(_whole, d.isi) for d in dokumen), *(b.potongan for b in masukan)]
    with locked(folder, isi.slug):
        if lama is not None:
            bring_along(lama, folder)
        with opened(alamat) as engine:
            return record(engine, isi, _putting(folder, pieces))


def _putting(
    folder: Path, pieces: Sequence[Potongan]
) -> Callable[[IsiArsip, Mapping[str, Sequence[str]]], Sequence[str]]:
    def put(isi: IsiArsip, known: Mapping[str, Sequence[str]]) -> Sequence[str]:
        lemari = Lemari(folder, isi.slug, known)
        periode = str(Periode(isi.tahun, isi.triwulan))
        wishes = [
            *((f"{periode}/{row['nama']}", row["sha256"]) for row in isi.dokumen),
            *((f"{MASUKAN}/{row['nama']}", row["sha256"]) for row in isi.masukan),
        ]
        lokasi = [lemari.put(nama, sha256, own) for (nama, sha256), own in zip(wishes, pieces, strict=True)]
        lemari.settle()
        return lokasi

    return put


def _whole(isi: bytes) -> Iterable[bytes]:
    yield isi
