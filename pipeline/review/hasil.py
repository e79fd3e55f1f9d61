"""What the drafts that came back say, as data: people's own words that changed, notes, what to mend by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.suntingan import Suntingan, singkat
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.review.halaman import kalimat_di
from pipeline.review.kembali import Asli, Draf, NaskahKembali, draft_in, newest_only, recognised
from pipeline.review.perubahan import changes

KOMENTAR, SISIPAN, HAPUSAN = "komentar", "sisipan", "hapusan"


@dataclass(frozen=True, slots=True)
class CatatanReviu:
    """One note of a reviewer: a comment, or a tracked change nobody accepted yet.

    ``jenis`` is komentar, sisipan or hapusan; ``kalimat`` the sentence it stands at, ``bagian`` the heading above it.
    """

    jenis: str
    dokumen: str
    berkas: str
    bagian: str
    kalimat: str
    catatan: str
    penulis: str
    tanggal: str
    selesai: bool = False

    @property
    def isi(self) -> tuple[str, ...]:
        """What tells it from other notes, whichever file it is in."""
        return self.jenis, self.dokumen, self.catatan, self.penulis, self.tanggal

    @property
    def hari(self) -> str:
        """Its day in words; as it stands in the file where that is no date."""
        try:
            return tanggal_panjang(date.fromisoformat(self.tanggal[:10]))
        except ValueError:
            return self.tanggal


@dataclass(frozen=True, slots=True)
class HasilReviu:
    """Everything that came back for one period."""

    suntingan: tuple[Suntingan, ...] = ()
    """Words of narratives and forms that changed, whether taken in already or not."""
    catatan: tuple[CatatanReviu, ...] = ()
    temuan: tuple[Temuan, ...] = ()

    @property
    def catatan_terbuka(self) -> tuple[CatatanReviu, ...]:
        """The notes that still wait for somebody: while there is one, the next tier cannot decide."""
        return tuple(satu for satu in self.catatan if not satu.selesai)


TANPA_REVIU = HasilReviu()
"""Nothing came back."""


def read_returned(
    bacaan: Bacaan, analisis: Analisis, berkas: Mapping[str, bytes], asli: Asli, draf: Draf
) -> HasilReviu:
    """What the files among ``berkas`` (name → bytes) that are drafts of this period say.

    ``asli`` gives the file a draft was made as, or None; ``draf`` the drafts of the period as they were made, asked
    only for a file whose properties are gone. A file that goes on from another reviewer's tells his notes and changes
    anew: they count once, as the file saved last has them.
    """
    seen = [recognised(nama, isi, bacaan, asli, draf) for nama, isi in draft_in(berkas).items()]
    naskah, older = newest_only(satu for satu in seen if isinstance(satu, NaskahKembali))
    found = [*(satu for satu in seen if isinstance(satu, Temuan)), *older]
    catatan: list[CatatanReviu] = []
    suntingan: list[Suntingan] = []
    tangan: dict[object, Temuan] = {}
    for satu in naskah:
        notes = list(_notes(satu))
        carried = {note.isi for note in notes}
        catatan = [*(note for note in catatan if note.isi not in carried), *notes]
        if satu.asli is None:
            found.append(temuan("RVW-09", Tempat(satu.berkas), PurePosixPath(satu.berkas).name))
        own, by_hand = changes(satu, bacaan, analisis)
        suntingan += own
        tangan |= {(t.kode, t.nilai, t.celah): t for t in by_hand}
    found += [*tangan.values(), *(_open_note(note) for note in catatan if not note.selesai)]
    return HasilReviu(tuple(suntingan), tuple(catatan), tuple(found))


def _notes(naskah: NaskahKembali) -> Iterator[CatatanReviu]:
    asal = (naskah.ciri.dokumen, naskah.berkas)
    for note in naskah.komentar:
        petikan, bagian = naskah.halaman.ditandai.get(note.nomor, ("", ""))
        kalimat = kalimat_di(naskah.halaman, petikan)
        yield CatatanReviu(KOMENTAR, *asal, bagian, kalimat, note.teks, note.penulis, note.tanggal, note.selesai)
    for change in naskah.halaman.terlacak:
        isi = (change.bagian, change.kalimat, change.teks, change.penulis, change.tanggal)
        yield CatatanReviu(change.jenis, *asal, *isi)


def _open_note(satu: CatatanReviu) -> Temuan:
    celah = {
        "oleh": ", ".join(filter(None, (satu.penulis or "Pemeriksa", satu.hari))),
        "dokumen": PurePosixPath(satu.dokumen).name,
        "bagian": f" bagian “{satu.bagian}”" if satu.bagian else "",
        "catatan": singkat(satu.catatan),
    }
    tempat = Tempat(satu.berkas)
    if satu.jenis == KOMENTAR:
        return temuan("RVW-17", tempat, singkat(satu.catatan), **celah, kalimat=singkat(satu.kalimat))
    return temuan("RVW-18", tempat, singkat(satu.catatan), **celah, jenis=satu.jenis)
