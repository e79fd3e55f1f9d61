"""What changed since a version that was kept, as documents and the screen say it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import shorten

from pipeline.domain.beda_versi import BedaVersi
from pipeline.naskah.tanggal import tanggal_panjang

_PANJANG = 220
"""The longest sentence printed of what changed."""
_SEBELUM = 60
"""So much of a sentence is printed before the place where it changed."""
_BANYAK = 40
"""So many rows of one kind are read before somebody decides; the rest is counted."""


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """Satu hal yang berubah; `lama` atau `baru` kosong bila sebelumnya atau sekarang tidak ada."""

    apa: str
    """Apa yang berubah. Contoh: `IKU-1 Indeks Kepuasan Masyarakat: realisasi`."""
    lama: str
    """Semula. Contoh: `81,2`."""
    baru: str
    """Sekarang. Contoh: `82,1`."""


@dataclass(frozen=True, slots=True)
class KelompokBeda:
    """Yang berubah dari satu macam."""

    judul: str
    """Macamnya dan banyaknya. Contoh: `Angka (3)`."""
    baris: tuple[BarisBeda, ...]
    """BarisBeda macam itu."""


@dataclass(frozen=True, slots=True)
class BedaTercetak:
    """Yang berubah sejak versi yang terakhir diputuskan atau diarsipkan."""

    kalimat: str = ""
    """Dibandingkan dengan versi mana; kosong bila belum ada. Contoh: `Yang berubah sejak arsip versi 1.`."""
    kelompok: tuple[KelompokBeda, ...] = ()
    """KelompokBeda: angka, kalimat, temuan, dokumen."""


TANPA_BEDA = BedaTercetak()
"""Where there is no version to hold today against."""


def versi_lama(beda: BedaVersi) -> str:
    """How a sentence names the version that today is held against."""
    putusan = ", yang terakhir diputuskan" if beda.diputuskan else ""
    return f"arsip versi {beda.versi} tanggal {tanggal_panjang(beda.tanggal)}{putusan}"


def sekitar(lama: str, baru: str) -> tuple[str, str]:
    """A sentence as it was and as it is, from a few words before they part."""
    pendek = min(len(lama), len(baru))
    sama = next((n for n in range(pendek) if lama[n] != baru[n]), pendek)
    awal = max(baru.rfind(" ", 0, sama - _SEBELUM), 0) if sama > _SEBELUM else 0
    dulu, kini = ("… " * bool(awal and teks) + ringkas(teks[awal:]) for teks in (lama, baru))
    return dulu, kini


def ringkas(teks: str) -> str:
    """A text in one line, cut where it is longer than anybody reads."""
    return shorten(teks, _PANJANG, placeholder=" …")


def beda_tercetak(beda: BedaVersi | None) -> BedaTercetak:
    """Everything that changed, by kind; nothing where there is no version to hold today against."""
    if beda is None:
        return TANPA_BEDA
    kalimat = f"Yang berubah sejak {versi_lama(beda)}." if beda.ada else f"Tidak berubah sejak {versi_lama(beda)}."
    kelompok = (
        _kind("Angka", (BarisBeda(f"{s.kode} {s.uraian}: {s.apa}", s.lama, s.baru) for s in beda.angka)),
        _kind("Kalimat dan baris tabel", (BarisBeda(s.dokumen, *sekitar(s.lama, s.baru)) for s in beda.kalimat)),
        _kind("Temuan", _findings(beda)),
        _kind("Dokumen", (BarisBeda(nama, "tidak ada", "ada") for nama in beda.dokumen_baru)),
        _kind("Dokumen yang tidak dibuat lagi", (BarisBeda(nama, "ada", "") for nama in beda.dokumen_hilang)),
        _kind("Tidak dapat dibandingkan", (BarisBeda(nama, "", "") for nama in beda.tak_dibandingkan)),
    )
    return BedaTercetak(kalimat, tuple(satu for satu in kelompok if satu.baris))


def _findings(beda: BedaVersi) -> Iterator[BarisBeda]:
    for satu in beda.temuan:
        pesan = ringkas(satu.pesan)
        apa = " ".join(filter(None, (satu.kode, satu.tingkat, satu.tempat)))
        yield BarisBeda(apa, "" if satu.baru else pesan, pesan if satu.baru else "")


def _kind(judul: str, baris: Iterable[BarisBeda]) -> KelompokBeda:
    rows = tuple(baris)
    lebih = len(rows) - _BANYAK
    sisa = (BarisBeda(f"… dan {lebih} lagi; semuanya ditunjukkan invoke diff.", "", ""),) if lebih > 0 else ()
    return KelompokBeda(f"{judul} ({len(rows)})", (*rows[:_BANYAK], *sisa))
