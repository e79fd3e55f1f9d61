"""Matriks tindak lanjut rekomendasi: what evaluators asked for, what was done, by whom, and how it stands."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahKepala, muka_kepala
from pipeline.naskah.nomina.rekomendasi import RekomendasiTercetak, keadaan_rekomendasi, semua_rekomendasi
from pipeline.naskah.tanggal import hari_dalam_tahun


@dataclass(frozen=True, slots=True)
class MatriksTindakLanjut(NaskahKepala):
    """Matriks tindak lanjut rekomendasi hasil evaluasi, reviu, dan pemeriksaan."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    periode: str
    """Keadaan sampai kapan. Contoh: `Triwulan III Tahun 2024`."""
    kalimat: str
    """Berapa yang selesai. Contoh: `Dari 4 rekomendasi, 2 selesai ditindaklanjuti dan 2 belum selesai.`."""
    rekomendasi: tuple[RekomendasiTercetak, ...]
    """Rekomendasi menurut urutan rencana. Contoh: `x in rekomendasi`."""


def susun(bacaan: Bacaan) -> tuple[Naskah, ...]:
    """The matrix of a period; none where the plan has no recommendations."""
    if not bacaan.rencana.rekomendasi:
        return ()
    instansi = bacaan.instansi
    konteks = MatriksTindakLanjut(
        **muka_kepala(
            bacaan, "MATRIKS TINDAK LANJUT REKOMENDASI", hari_dalam_tahun(bacaan.hari_ini, bacaan.rencana.tahun)
        ),
        instansi=instansi.nama,
        periode=bacaan.periode.sebutan,
        kalimat=keadaan_rekomendasi(bacaan.rencana.rekomendasi),
        rekomendasi=semua_rekomendasi(bacaan.rencana),
    )
    nama = nama_berkas("7-dokumen/tindak-lanjut-rekomendasi", bacaan.periode)
    judul = f"Matriks Tindak Lanjut Rekomendasi {instansi.nama} {bacaan.periode.sebutan}"
    return (Naskah(nama, "tindak_lanjut", konteks, "tindak_lanjut", judul),)
