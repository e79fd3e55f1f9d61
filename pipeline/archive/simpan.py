"""Memasukkan ke data base: soft copies first, then one transaction of rows, one archiver per perangkat daerah."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from hashlib import sha256

from pipeline.archive.database import Pencatatan, opened, record
from pipeline.archive.isi import IsiArsip
from pipeline.archive.pindah import bring_along
from pipeline.archive.salinan import Lemari, LemariDisk, Potongan, locked
from pipeline.archive.salinan_jauh import LemariJauh, welcome
from pipeline.archive.tempat import TempatArsip
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.periode import Periode
from pipeline.inert import AKTIF, active

MASUKAN = "masukan"


def archive(tempat: TempatArsip, isi: IsiArsip, dokumen: Sequence[Dokumen], masukan: Sequence[Berkas]) -> Pencatatan:
    """Keep one build: ``dokumen`` and ``masukan`` are the files of the rows of ``isi``, in their order.

    Raises:
        ArchiveError: it cannot be kept; the text says what to do.
    """
    pieces: list[Potongan] = [*(partial(_whole, d.isi) for d in dokumen), *(b.potongan for b in masukan)]
    aktif = _active(isi, dokumen, masukan)
    if tempat.jauh:
        with opened(tempat.alamat) as engine:
            return record(engine, isi, _putting(tempat, pieces, aktif))
    with locked(tempat.folder, isi.slug):
        if tempat.lama is not None:
            bring_along(tempat.lama, tempat.folder)
        with opened(tempat.alamat) as engine:
            return record(engine, isi, _putting(tempat, pieces, aktif))


def _putting(
    tempat: TempatArsip, pieces: Sequence[Potongan], aktif: frozenset[str]
) -> Callable[[IsiArsip, Mapping[str, Sequence[str]]], Sequence[str]]:
    def put(isi: IsiArsip, known: Mapping[str, Sequence[str]]) -> Sequence[str]:
        lemari = _cupboard(tempat, isi.slug, known)
        periode = str(Periode(isi.tahun, isi.triwulan))
        wishes = [
            *((f"{periode}/{row['nama']}", row["sha256"]) for row in isi.dokumen),
            *((f"{MASUKAN}/{row['nama']}", row["sha256"]) for row in isi.masukan),
        ]
        wishes = [(f"{nama}{AKTIF}" if sidik in aktif else nama, sidik) for nama, sidik in wishes]
        lokasi = [lemari.put(nama, sidik, own) for (nama, sidik), own in zip(wishes, pieces, strict=True)]
        lemari.settle()
        return lokasi

    return put


def _active(isi: IsiArsip, dokumen: Sequence[Dokumen], masukan: Sequence[Berkas]) -> frozenset[str]:
    """The contents, by sha256, that run or fetch something when they are opened: delivered, or edited by a person."""
    milik = [(d.nama, d.isi) for d in dokumen if d.nama in isi.disunting or d.jenis == "reviu"]
    dikirim = [(b.nama, b.isi if b.utuh else None, b.sidik) for b in masukan]
    found = {sidik for nama, content, sidik in dikirim if active(nama, content)}
    return frozenset(found | {sha256(content).hexdigest() for nama, content in milik if active(nama, content)})


def _cupboard(tempat: TempatArsip, slug: str, known: Mapping[str, Sequence[str]]) -> Lemari:
    if not tempat.jauh:
        return LemariDisk(tempat.folder, slug, known)
    jauh = tempat.jauhnya()
    welcome(jauh)
    return LemariJauh(jauh, slug, known)


def _whole(isi: bytes) -> Iterable[bytes]:
    yield isi
