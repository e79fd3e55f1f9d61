"""The papers that go with the hard copies: the daftar arsip of a period, and labels for its folders."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Dokumen, Naskah
from pipeline.domain.periode import Periode
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
    periode: str
    """Periode naskahnya. Contoh: `Tahun 2024`."""
    isi: str
    """Banyaknya naskah. Contoh: `12 naskah, nomor 3–14 dalam daftar arsip Triwulan IV Tahun 2024`."""
    retensi: str
    """Lama simpan. Contoh: `menurut JRA setempat`."""


@dataclass(frozen=True, slots=True)
class LabelArsip:
    """Isi label arsip satu periode."""

    perangkat_daerah: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Periode daftar arsipnya. Contoh: `Triwulan IV Tahun 2024`."""
    label: tuple[LabelTercetak, ...]
    """Satu label per kode klasifikasi dan periode naskah."""


def daftar_arsip(bacaan: Bacaan, dokumen: Sequence[Dokumen], tempat: Mapping[str, str]) -> tuple[Naskah, Naskah]:
    """The daftar arsip and the labels of the Word documents of a period.

    ``tempat`` says where the hard copy of a document lies, by the document's name, as the register has it.
    """
    rows = _rows(bacaan, dokumen, tempat)
    sebutan = bacaan.periode.sebutan
    daftar = DaftarArsip(
        **muka(bacaan),
        baris=tuple(satu for satu, *_ in rows),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        penyusun=penyusun(bacaan),
    )
    label = LabelArsip(bacaan.instansi.nama, sebutan, tuple(_labels(rows, sebutan)))
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
) -> list[tuple[ArsipTercetak, Klasifikasi, Periode]]:
    """The documents by class, those of the year before those of a quarter."""
    words = [d for d in dokumen if d.nama.endswith(".docx")]
    tahun = bacaan.periode.tahun
    classes = [(d, classification(d.jenis, tahun, bacaan.instansi.arsip), _period(d.nama, tahun)) for d in words]
    classes.sort(key=lambda satu: (satu[1].kode, satu[2].triwulan))
    return [
        (ArsipTercetak(n, k.kode, d.judul, d.nama.rpartition("/")[2], k.retensi, tempat.get(d.nama, "")), k, p)
        for n, (d, k, p) in enumerate(classes, start=1)
    ]


def _period(nama: str, tahun: int) -> Periode:
    """The period a document is of, as its file's name says; one that names no quarter is of the year."""
    triwulan = re.search(rf"-{tahun}-tw([1-4])\b", nama)
    return Periode(tahun, int(triwulan[1]) if triwulan else 0)


def _labels(rows: Sequence[tuple[ArsipTercetak, Klasifikasi, Periode]], daftar: str) -> Iterator[LabelTercetak]:
    for (kelas, periode), group in groupby(rows, key=lambda satu: satu[1:]):
        nomor = [satu.nomor for satu, *_ in group]
        urut = f"nomor {nomor[0]}" + (f"–{nomor[-1]}" if len(nomor) > 1 else "")
        isi = f"{len(nomor)} naskah, {urut} dalam daftar arsip {daftar}"
        yield LabelTercetak(kelas.kode, kelas.uraian, periode.sebutan, isi, kelas.retensi)
