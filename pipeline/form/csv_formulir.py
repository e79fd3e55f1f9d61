"""The form as a folder of CSV files with the same columns, for offices whose programs write CSV."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from pipeline.domain.dokumen import Dokumen
from pipeline.domain.kolom_formulir import kolom
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.form.isi import BarisAksi, BarisKinerja, IsiFormulir
from pipeline.form.workbook_gaya import sebutan
from pipeline.form.workbook_lembar import identitas
from pipeline.naskah.berkas import nama_berkas


def formulir_csv(isi: IsiFormulir) -> tuple[Dokumen, ...]:
    """One file per sheet as ``1-formulir/csv/<unit>/<sheet>.csv``: UTF-8 with BOM, semicolons, decimal commas."""
    folder = f"1-formulir/csv/{nama_berkas(isi.unit.kode)}"
    return tuple(
        Dokumen(f"{folder}/{nama}.csv", _tulis(kolom(nama), baris), "formulir", f"{nama} {isi.unit.nama}")
        for nama, baris in _lembar(isi)
    )


def _lembar(isi: IsiFormulir) -> Iterable[tuple[str, list[Sequence[str]]]]:
    kosong = (("disusun_oleh", "", ""), ("tanggal", "", ""))
    yield "identitas", [*identitas(isi), *kosong]
    yield "kinerja", [_kinerja(baris) for baris in isi.kinerja]
    yield "rencana_aksi", [_aksi(baris) for baris in isi.rencana_aksi]
    yield "anggaran", [(b.mata.kode, b.mata.uraian, angka(b.pagu), angka(b.terserap)) for b in isi.anggaran]
    if isi.kuesioner:
        yield "kuesioner", []


def _kinerja(baris: BarisKinerja) -> Sequence[str]:
    i = baris.indikator
    nilai = (baris.target_triwulan, baris.target_tahun, baris.triwulan_lalu, baris.tahun_lalu)
    return (i.kode, i.uraian, i.satuan, baris.cara_isi, *(angka(satu) for satu in nilai))


def _aksi(baris: BarisAksi) -> Sequence[str]:
    a = baris.aksi
    return (a.kode, a.uraian, a.keluaran, a.satuan, angka(baris.target_triwulan), angka(baris.triwulan_lalu))


def angka(nilai: Nilai) -> str:
    """A known value as text: a plain number with a decimal comma, anything else as it was written."""
    if nilai.terisi and nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None:
        return f"{nilai.angka:f}".replace(".", ",")
    return sebutan(nilai)


def _tulis(judul: Sequence[str], baris: Iterable[Sequence[str]]) -> bytes:
    wadah = StringIO()
    penulis = csv.writer(wadah, delimiter=";", lineterminator="\r\n")
    penulis.writerow(judul)
    for satu in baris:
        penulis.writerow([*satu, *[""] * (len(judul) - len(satu))])
    return wadah.getvalue().encode("utf-8-sig")
