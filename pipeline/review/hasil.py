"""What the drafts that came back say, as data: people's own words that changed, notes, what to mend by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.suntingan import Suntingan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.review.halaman import kalimat_di
from pipeline.review.kembali import Asli, Draf, NaskahKembali, draft_in, newest_only, recognised
from pipeline.review.perubahan import by_hand, owned_changes

KOMENTAR, SISIPAN, HAPUSAN = "komentar", "sisipan", "hapusan"
_TERPANJANG = 160


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
    def hari(self) -> str:
        """Its day in words; as it stands in the file where that is no date."""
        try:
            return tanggal_panjang(date.fromisoformat(self.tanggal))
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
    only for a file whose properties are gone.
    """
    seen = [recognised(nama, isi, bacaan, asli, draf) for nama, isi in draft_in(berkas).items()]
    naskah, older = newest_only(satu for satu in seen if isinstance(satu, NaskahKembali))
    catatan = tuple(note for satu in naskah for note in _notes(satu))
    found = [*(satu for satu in seen if isinstance(satu, Temuan)), *older, *map(_open_note, catatan)]
    for satu in naskah:
        if satu.asli is None:
            found.append(temuan("RVW-09", Tempat(satu.berkas), PurePosixPath(satu.berkas).name))
        found += by_hand(satu, bacaan, analisis)
    return HasilReviu(
        suntingan=tuple(change for satu in naskah for change in owned_changes(satu, bacaan)),
        catatan=catatan,
        temuan=tuple(satu for satu in found if satu is not None),
    )


def _notes(naskah: NaskahKembali) -> Iterator[CatatanReviu]:
    asal = (naskah.ciri.dokumen, naskah.berkas)
    for note in naskah.komentar:
        petikan, bagian = naskah.halaman.ditandai.get(note.nomor, ("", ""))
        kalimat = kalimat_di(naskah.halaman, petikan)
        yield CatatanReviu(KOMENTAR, *asal, bagian, kalimat, note.teks, note.penulis, note.tanggal, note.selesai)
    for change in naskah.halaman.terlacak:
        isi = (change.bagian, change.kalimat, change.teks, change.penulis, change.tanggal)
        yield CatatanReviu(change.jenis, *asal, *isi)


def _open_note(satu: CatatanReviu) -> Temuan | None:
    if satu.selesai:
        return None
    celah = {
        "oleh": ", ".join(filter(None, (satu.penulis or "Pemeriksa", satu.hari))),
        "dokumen": PurePosixPath(satu.dokumen).name,
        "bagian": f" bagian “{satu.bagian}”" if satu.bagian else "",
        "catatan": _short(satu.catatan),
    }
    tempat = Tempat(satu.berkas)
    if satu.jenis == KOMENTAR:
        return temuan("RVW-17", tempat, _short(satu.catatan), **celah, kalimat=_short(satu.kalimat))
    return temuan("RVW-18", tempat, _short(satu.catatan), **celah, jenis=satu.jenis)


def _short(teks: str) -> str:
    satu = " ".join(teks.split())
    return satu if len(satu) <= _TERPANJANG else satu[:_TERPANJANG].rstrip() + " …"
