"""The tables of the region itself: its indikator, who carries them, what has to be mended in its data."""

from collections.abc import Iterator
from typing import Any

from pipeline.domain.daerah import Daerah, DukunganTerbaca, HasilDaerah
from pipeline.domain.nilai import Nilai
from pipeline.recap.kolom import ANGKA, PD, PERSEN, TEKS, KolomRekap, LembarRekap


def region_sheets(daerah: Daerah) -> Iterator[LembarRekap]:
    """Its indikator, their supports, and the findings where there are any."""
    yield _region(daerah)
    yield _supports(daerah)
    if daerah.temuan:
        yield _findings(daerah)


def _region(daerah: Daerah) -> LembarRekap:
    kolom = (
        KolomRekap("sasaran", "Sasaran", TEKS, "Sasaran daerah", 44),
        KolomRekap("indikator", "Indikator", TEKS, "Kode indikator daerah", 12),
        KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator daerah", 50),
        KolomRekap("satuan", "Satuan", TEKS, "Satuan", 12),
        KolomRekap("target", "Target", TEKS, "Target periode ini", 14),
        KolomRekap("realisasi", "Realisasi", TEKS, "Nilai yang dicapai", 14),
        KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Realisasi terhadap target", 11, PERSEN),
        KolomRekap("kategori", "Kategori", TEKS, "Kategori capaian", 16),
        KolomRekap("sumber", "Sumber", TEKS, "Dari mana realisasinya", 24),
        KolomRekap("catatan", "Catatan", TEKS, "Yang perlu diketahui, atau alasan tidak dapat dihitung", 50),
    )
    rows = ((sasaran.uraian, *_of_region(h)) for sasaran, semua in daerah.sasaran for h in semua)
    return LembarRekap("daerah", kolom, tuple(rows))


def _of_region(h: HasilDaerah) -> Iterator[Any]:
    hasil, i = h.hasil, h.hasil.indikator
    yield from (i.kode, i.uraian, i.satuan, written(hasil.target), written(hasil.realisasi))
    yield from (hasil.capaian.tercetak, hasil.kategori, h.sumber)
    yield "; ".join(filter(None, (hasil.capaian.alasan, hasil.catatan, h.keterangan)))


def written(nilai: Nilai) -> str:
    """A value as text for any reader: as it was written, else its number with a decimal point."""
    if not nilai.terisi:
        return ""
    return nilai.teks or (f"{nilai.angka.normalize():f}" if nilai.angka is not None else "")


def _supports(daerah: Daerah) -> LembarRekap:
    kolom = (
        KolomRekap("indikator_daerah", "Indikator daerah", TEKS, "Kode indikator daerah", 14),
        PD,
        KolomRekap("indikator", "Indikator", TEKS, "Kode indikator perangkat daerah", 12),
        KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator perangkat daerah", 50),
        KolomRekap("satuan", "Satuan", TEKS, "Satuan", 12),
        KolomRekap("realisasi", "Realisasi", ANGKA, "Nilai yang dicapai", 14, "#,##0.######"),
        KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Capaian perangkat daerah itu", 11, PERSEN),
        KolomRekap("catatan", "Catatan", TEKS, "Mengapa tidak ikut dihitung", 44),
    )
    rows = tuple(_support(h, d) for h in daerah.indikator for d in h.dukungan)
    return LembarRekap("pendukung", kolom, rows)


def _support(h: HasilDaerah, d: DukunganTerbaca) -> tuple[Any, ...]:
    row = d.baris or {}
    angka = (row.get("realisasi"), row.get("capaian_persen"))
    return (
        h.hasil.indikator.kode,
        d.nama,
        d.dukungan.indikator_pd,
        row.get("uraian", ""),
        row.get("satuan", ""),
        *angka,
        d.sebab,
    )


def _findings(daerah: Daerah) -> LembarRekap:
    from pipeline.regulation.katalog import pesan, saran  # noqa: PLC0415  # only where something was found

    kolom = (
        KolomRekap("kode", "Kode", TEKS, "Kode temuan", 9),
        KolomRekap("tingkat", "Tingkat", TEKS, "galat, peringatan, info", 11),
        KolomRekap("tempat", "Tempat", TEKS, "Berkas, lembar, sel", 40),
        KolomRekap("pesan", "Pesan", TEKS, "Apa yang ditemukan", 70),
        KolomRekap("saran", "Saran", TEKS, "Apa yang harus dilakukan", 70),
    )
    rows = tuple((t.kode, t.tingkat.value, str(t.tempat), pesan(t), saran(t)) for t in daerah.temuan)
    return LembarRekap("temuan-daerah", kolom, rows, terbuka=False)
