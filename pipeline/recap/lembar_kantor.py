"""The tables of what the folders of perangkat daerah say: how punctual they are, and who is in no table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.domain.hasil_rekap import KeadaanKantor
from pipeline.domain.pembulatan import bulat
from pipeline.recap.kolom import ANGKA, BULAT, CACAH, PD, PERSEN, SLUG, TANGGAL, TEKS, KolomRekap, LembarRekap


def office_sheets(kantor: Sequence[KeadaanKantor]) -> Iterator[LembarRekap]:
    """Punctuality quarter by quarter, and who is in no table and why."""
    yield _punctual(kantor)
    if any(satu.alasan for satu in kantor):
        yield _missing(kantor)


def _punctual(kantor: Sequence[KeadaanKantor]) -> LembarRekap:
    kolom = (
        SLUG, PD,
        KolomRekap("triwulan", "Triwulan", BULAT, "Triwulan formulir", 9, CACAH),
        KolomRekap("diminta", "Diminta", BULAT, "Formulir yang diminta", 9, CACAH),
        KolomRekap("diterima", "Diterima", BULAT, "Formulir yang kembali", 9, CACAH),
        KolomRekap("lengkap", "Lengkap", BULAT, "Formulir tanpa isian kosong", 9, CACAH),
        KolomRekap("lengkap_persen", "Lengkap (%)", ANGKA, "Formulir lengkap terhadap yang diminta", 11, PERSEN),
        KolomRekap("terlambat", "Terlambat", BULAT, "Formulir yang melewati tenggat", 10, CACAH),
        KolomRekap("hari", "Hari terlama", BULAT, "Keterlambatan yang terlama, dalam hari", 10, CACAH),
        KolomRekap("tahap", "Tahap selesai", BULAT, "Dari delapan tahap, yang hasilnya dari data kini", 10, CACAH),
        KolomRekap("diarsipkan", "Diarsipkan", TANGGAL, "Tanggal versi arsip yang dipakai", 12, "dd/mm/yyyy"),
    )  # fmt: skip
    rows = (
        (
            k.slug, k.nama, t.triwulan, t.diminta, t.diterima, t.lengkap,
            bulat(Decimal(100 * t.lengkap) / t.diminta) if t.diminta else None,
            t.terlambat, t.hari, k.tahap, k.arsip.tanggal if k.arsip else None,
        )
        for k in kantor
        for t in k.ketepatan
    )  # fmt: skip
    return LembarRekap("ketepatan", kolom, tuple(rows))


def _missing(kantor: Sequence[KeadaanKantor]) -> LembarRekap:
    kolom = (SLUG, PD, KolomRekap("alasan", "Alasan", TEKS, "Mengapa tidak ada di rekap periode ini", 80))
    return LembarRekap("belum-ada", kolom, tuple((k.slug, k.nama, k.alasan) for k in kantor if k.alasan))
