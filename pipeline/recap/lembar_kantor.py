"""The tables of what the folders of perangkat daerah say: how punctual they are, and who is in no table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from pipeline.domain.hasil_rekap import KeadaanKantor
from pipeline.domain.pembulatan import bulat
from pipeline.naskah.kelengkapan_rekap import DOKUMEN, decided_of, documents_of, stages_of
from pipeline.recap.kolom import ANGKA, BULAT, CACAH, HARI, PD, PERSEN, SLUG, TANGGAL, TEKS, KolomRekap, LembarRekap


def office_sheets(kantor: Sequence[KeadaanKantor]) -> Iterator[LembarRekap]:
    """Their documents, punctuality quarter by quarter, and who is in no table and why."""
    yield _documents(kantor)
    yield _punctual(kantor)
    if any(satu.alasan for satu in kantor):
        yield _missing(kantor)


def _documents(kantor: Sequence[KeadaanKantor]) -> LembarRekap:
    ada = "ada atau tidak ada di arsip periode ini"
    hari = "Hari sesudah tenggat; bila LKjIP belum ada, sampai hari ini"
    putusan = "Keputusan jenjang terakhir atas versi arsip; DRAF bila saat diarsipkan masih ada galat"
    tahap = "Dari delapan tahap SOP, yang hasilnya dari data kini"
    kolom = (
        SLUG, PD,
        *(KolomRekap(nama.casefold().replace(" ", "_"), nama, TEKS, f"{nama}: {ada}", 11) for nama in DOKUMEN),
        KolomRekap("keputusan", "Keputusan", TEKS, putusan, 34),
        KolomRekap("tenggat_lkjip", "Tenggat LKjIP", TANGGAL, "Hari terakhir menyampaikan LKjIP", 12, HARI),
        KolomRekap("lkjip_diarsipkan", "LKjIP diarsipkan", TANGGAL, "Hari LKjIP itu pertama diarsipkan", 12, HARI),
        KolomRekap("hari_sesudah_tenggat", "Hari sesudah tenggat", BULAT, hari, 12, CACAH),
        KolomRekap("tahap", "Tahap selesai", TEKS, tahap, 44),
    )  # fmt: skip
    rows = (
        (k.slug, k.nama, *documents_of(k), decided_of(k), k.tenggat, k.naskah.lkjip if k.naskah else None,
         k.terlambat if k.tenggat else None, stages_of(k))
        for k in kantor
    )  # fmt: skip
    return LembarRekap("dokumen", kolom, tuple(rows))


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
    )  # fmt: skip
    rows = (
        (
            k.slug, k.nama, t.triwulan, t.diminta, t.diterima, t.lengkap,
            bulat(Decimal(100 * t.lengkap) / t.diminta) if t.diminta else None,
            t.terlambat, t.hari,
        )
        for k in kantor
        for t in k.ketepatan
    )  # fmt: skip
    return LembarRekap("ketepatan", kolom, tuple(rows))


def _missing(kantor: Sequence[KeadaanKantor]) -> LembarRekap:
    kolom = (SLUG, PD, KolomRekap("alasan", "Alasan", TEKS, "Mengapa tidak ada di rekap periode ini", 80))
    return LembarRekap("belum-ada", kolom, tuple((k.slug, k.nama, k.alasan) for k in kantor if k.alasan))
