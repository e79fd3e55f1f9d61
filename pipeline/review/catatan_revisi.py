"""The catatan revisi: what is still open as a list to work off, and room for notes by hand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.keputusan import TANPA_PUTUSAN, Persetujuan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.inert import active
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode, muka
from pipeline.naskah.nomina.temuan import JumlahTemuan, KelompokTemuan, jumlah_temuan, kelompok_temuan
from pipeline.naskah.penanda_tangan import Penandatangan, pelaksana
from pipeline.naskah.putusan import KeputusanTercetak, keputusan_tercetak, keterangan_kotak, tercetak
from pipeline.regulation.katalog import temuan
from pipeline.regulation.sop import Langkah, Sop
from pipeline.review.hasil import KOMENTAR, TANPA_REVIU, CatatanReviu, HasilReviu

_TERCATAT = frozenset({"RVW-17", "RVW-18"})
"""Findings that stand among the notes of the drafts themselves."""
BARIS_TANGAN = 8
"""Empty rows for notes written by hand."""


@dataclass(frozen=True, slots=True)
class Pemeriksa:
    """Satu pemeriksa beserta dasarnya."""

    dasar: str
    """Langkah SOP. Contoh: `8. Memeriksa hasil pengolahan data kinerja (mutu baku 1 hari)`."""
    pejabat: Penandatangan
    """Yang memeriksa."""
    keputusan: KeputusanTercetak
    """Keputusannya."""


@dataclass(frozen=True, slots=True)
class BarisCatatan:
    """Satu catatan pemeriksa pada naskah yang kembali."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    naskah: str
    """Naskah dan bagiannya. Contoh: `lkjip.docx, A. Latar Belakang`."""
    kalimat: str
    """Kalimat yang dicatat. Contoh: `Capaian meningkat.`."""
    catatan: str
    """Isi catatan. Contoh: `Sebutkan angkanya.`."""
    oleh: str
    """Penulis dan tanggalnya. Contoh: `Sekretaris, 20 Januari 2025`."""


@dataclass(frozen=True, slots=True)
class CatatanRevisi(NaskahPeriode):
    """Isi catatan revisi."""

    jumlah: JumlahTemuan
    """Temuan terbuka menurut tingkat."""
    baris: tuple[KelompokTemuan, ...]
    """Galat dan peringatan yang masih terbuka, yang sejenis dalam satu baris."""
    catatan: tuple[BarisCatatan, ...]
    """Komentar dan perubahan terlacak yang belum selesai pada naskah yang kembali. Contoh: `c in catatan`."""
    keterangan: str
    """Dari mana isi kotaknya. Contoh: `Kotak diisi pemeriksa.`."""
    putusan: tuple[KeputusanTercetak, ...]
    """Keputusan revisi atau kembali beserta catatannya, yang lama dahulu."""
    tangan: tuple[int, ...]
    """Nomor baris kosong untuk catatan tangan."""
    pemeriksa: tuple[Pemeriksa, ...]
    """Yang memeriksa, dari bawah ke atas."""


def catatan_revisi(
    bacaan: Bacaan,
    sop: Sop,
    temuan: tuple[Temuan, ...],
    hasil: Persetujuan = TANPA_PUTUSAN,
    reviu: HasilReviu = TANPA_REVIU,
) -> Naskah:
    """The notes of one period; info is not listed, for nothing is to be revised about it.

    What reviewers wrote into drafts that came back, and what tiers asked for, stand in lists of their own.
    """
    terbuka = in_reading_order(t for t in temuan if t.tingkat is not Tingkat.INFO and t.kode not in _TERCATAT)
    konteks = CatatanRevisi(
        **muka(bacaan),
        jumlah=jumlah_temuan(terbuka),
        baris=kelompok_temuan(terbuka, bacaan.rencana),
        catatan=tuple(_note(n, satu) for n, satu in enumerate(reviu.catatan_terbuka, start=1)),
        keterangan=keterangan_kotak(hasil),
        putusan=tuple(
            keputusan_tercetak(k, sop.nomor(k.jenjang).pelaksana[0], berlaku=k.sidik == hasil.sidik)
            for k in hasil.revisi
        ),
        tangan=tuple(range(1, BARIS_TANGAN + 1)),
        pemeriksa=tuple(
            Pemeriksa(
                _langkah(step),
                pelaksana(bacaan, sop, step.pelaksana[0]),
                tercetak(hasil.untuk(step.nomor)),
            )
            for step in sop.langkah_tahap("review")
        ),
    )
    judul = f"Catatan Revisi Data Kinerja {bacaan.periode.sebutan}"
    return Naskah(
        nama_berkas("6-reviu/catatan-revisi", bacaan.periode), "catatan_revisi", konteks, "catatan_revisi", judul
    )


def _note(nomor: int, satu: CatatanReviu) -> BarisCatatan:
    apa = f"{satu.jenis.capitalize()} yang belum diterima: " if satu.jenis != KOMENTAR else ""
    return BarisCatatan(
        nomor=nomor,
        naskah=", ".join(filter(None, (PurePosixPath(satu.dokumen).name, satu.bagian))),
        kalimat=satu.kalimat or "–",
        catatan=f"{apa}{satu.catatan}",
        oleh=", ".join(filter(None, (satu.penulis, satu.hari))) or "–",
    )


def returned(reviu: Mapping[str, bytes]) -> Iterator[Dokumen]:
    """One file per reviewed draft or returned sheet, unchanged, under ``6-reviu/kembali/``.

    What runs or fetches something when it is opened is left where it was delivered; ``not_handed_on`` tells of it.
    """
    for nama in sorted(nama for nama in reviu if not active(nama, reviu[nama])):
        below = nama.partition("/reviu/")[2] or nama
        yield Dokumen(f"6-reviu/kembali/{below}", reviu[nama], "reviu", f"Naskah kembali: {below}")


def not_handed_on(reviu: Iterable[Berkas]) -> Iterator[Temuan]:
    """A finding for each file in ``reviu/`` that no copy is made of."""
    for satu in reviu:
        if satu.utuh and (sebab := active(satu.nama, satu.isi)):
            yield temuan("RVW-28", Tempat(satu.nama), PurePosixPath(satu.nama).name, sebab=sebab)


def _langkah(langkah: Langkah) -> str:
    return f"{langkah.nomor}. {langkah.kegiatan}" + (f" (mutu baku {langkah.waktu})" if langkah.waktu else "")
