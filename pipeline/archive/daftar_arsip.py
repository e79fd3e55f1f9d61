"""The papers that go with the hard copies: the daftar arsip of a period, and labels for its folders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahPeriode, muka
from pipeline.naskah.penanda_tangan import Penandatangan, penyusun, tempat_tanggal
from pipeline.regulation.klasifikasi import Klasifikasi, classification


@dataclass(frozen=True, slots=True)
class ArsipTercetak:
    """Satu naskah dalam daftar arsip."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    kode: str
    """Kode klasifikasi. Contoh: `000.8.6.3`."""
    uraian: str
    """Uraian naskah. Contoh: `Laporan Kinerja Instansi Pemerintah Tahun 2024`."""
    soft_copy: str
    """Nama soft copy. Contoh: `lkjip.docx`."""
    retensi: str
    """Lama simpan. Contoh: `menurut JRA setempat`."""
    hard_copy: str
    """Tempat hard copy; kosong bila belum dicatat. Contoh: `Lemari 2, boks 14`."""


@dataclass(frozen=True, slots=True)
class DaftarArsip(NaskahPeriode):
    """Isi daftar arsip satu periode."""

    baris: tuple[ArsipTercetak, ...]
    """Naskah menurut kode klasifikasi."""
    tempat_tanggal: str
    """Tempat dan tanggal. Contoh: `Contoh, [BELUM DIISI – tanggal]`."""
    penyusun: Penandatangan
    """Yang menyusun daftar."""


@dataclass(frozen=True, slots=True)
class LabelTercetak:
    """Satu label folder atau boks."""

    kode: str
    """Kode klasifikasi. Contoh: `000.8.6.3`."""
    uraian: str
    """Uraian klasifikasi. Contoh: `Akuntabilitas Kinerja Instansi Pemerintah`."""
    isi: str
    """Banyaknya naskah. Contoh: `12 naskah, nomor 3–14 dalam daftar arsip`."""
    retensi: str
    """Lama simpan. Contoh: `menurut JRA setempat`."""


@dataclass(frozen=True, slots=True)
class LabelArsip:
    """Isi label arsip satu periode."""

    perangkat_daerah: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode. Contoh: `Triwulan IV Tahun 2024`."""
    label: tuple[LabelTercetak, ...]
    """Satu label per kode klasifikasi."""


def daftar_arsip(bacaan: Bacaan, dokumen: Sequence[Dokumen], tempat: Mapping[str, str]) -> tuple[Naskah, Naskah]:
    """The daftar arsip and the labels of the Word documents of a period.

    ``tempat`` says where the hard copy of a document lies, by the document's name, as the register has it.
    """
    rows = _rows(bacaan, dokumen, tempat)
    sebutan = bacaan.periode.sebutan
    daftar = DaftarArsip(
        **muka(bacaan),
        baris=tuple(satu for satu, _ in rows),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        penyusun=penyusun(bacaan),
    )
    label = LabelArsip(bacaan.instansi.nama, sebutan, tuple(_labels(rows)))
    return (
        Naskah(
            nama_berkas("8-arsip/daftar-arsip", bacaan.periode),
            "daftar_arsip",
            daftar,
            "daftar_arsip",
            f"Daftar Arsip {sebutan}",
        ),
        Naskah(
            nama_berkas("8-arsip/label-arsip", bacaan.periode),
            "label_arsip",
            label,
            "label_arsip",
            f"Label Arsip {sebutan}",
        ),
    )


def _rows(
    bacaan: Bacaan, dokumen: Sequence[Dokumen], tempat: Mapping[str, str]
) -> list[tuple[ArsipTercetak, Klasifikasi]]:
    words = [d for d in dokumen if d.nama.endswith(".docx")]
    classes = [(d, classification(d.jenis, bacaan.periode.tahun, bacaan.instansi.arsip)) for d in words]
    classes.sort(key=lambda satu: satu[1].kode)
    return [
        (ArsipTercetak(n, k.kode, d.judul, d.nama.rpartition("/")[2], k.retensi, tempat.get(d.nama, "")), k)
        for n, (d, k) in enumerate(classes, start=1)
    ]


def _labels(rows: Sequence[tuple[ArsipTercetak, Klasifikasi]]) -> list[LabelTercetak]:
    found = []
    for kelas, group in groupby(rows, key=lambda satu: satu[1]):
        nomor = [satu.nomor for satu, _ in group]
        urut = f"nomor {nomor[0]}" + (f"–{nomor[-1]}" if len(nomor) > 1 else "")
        found.append(
            LabelTercetak(kelas.kode, kelas.uraian, f"{len(nomor)} naskah, {urut} dalam daftar arsip", kelas.retensi)
        )
    return found
