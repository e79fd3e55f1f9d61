"""The tables of a recap as they are written for people and for programs: a name, columns with their meaning, rows."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from pipeline.domain.capaian import Rata
from pipeline.domain.daerah import Daerah
from pipeline.domain.hasil_rekap import STATUS_ARSIP, BarisPD, KeadaanKantor, Rekap, TingkatPD
from pipeline.domain.pembulatan import bulat
from pipeline.domain.temuan import Tingkat
from pipeline.recap.kolom import (
    ANGKA,
    BELUM,
    BULAT,
    CACAH,
    HARI,
    PD,
    PERSEN,
    SLUG,
    TANGGAL,
    TEKS,
    TINGKAT,
    UANG,
    KolomRekap,
    LembarRekap,
    mean_columns,
)  # fmt: skip
from pipeline.recap.lembar_daerah import region_sheets
from pipeline.recap.lembar_kantor import office_sheets

_TEKS = "_teks"
_DINILAI = "pada tingkat yang dinilai"
_SEMUA = mean_columns("Semua tingkat", "pada semua tingkat", "semua_")


def _category(nama: str) -> KolomRekap:
    kolom = "".join(huruf if huruf.isalnum() else "_" for huruf in nama.casefold())
    return KolomRekap(kolom, nama, BULAT, f"Banyaknya indikator berkategori {nama}", 15, CACAH)


def sheets(rekap: Rekap, kantor: Sequence[KeadaanKantor], daerah: Daerah | None) -> tuple[LembarRekap, ...]:
    """Every table of a recap, in the order a person reads them."""
    found = [_offices(rekap), _levels(rekap), _years(rekap), _indikator(rekap)]
    if kantor:
        found += office_sheets(kantor)
    if daerah is not None:
        found += region_sheets(daerah)
    return tuple(found)


def mean(rata: Rata) -> tuple[int, int, Decimal | None]:
    """How many there are and were counted, and their mean as printed."""
    return rata.dari, rata.dihitung, None if rata.persen is None else bulat(rata.persen)


def _counts(kategori: Mapping[str, int], nama: Sequence[str], dari: int) -> tuple[int, ...]:
    return (*(kategori.get(satu, 0) for satu in nama), dari - sum(kategori.values()))


def _offices(rekap: Rekap) -> LembarRekap:
    kolom = (
        SLUG, PD,
        KolomRekap("periode", "Periode arsip", TEKS, "Periode arsip yang dipakai", 12),
        KolomRekap("versi", "Versi", BULAT, "Nomor versi arsip", 7, CACAH),
        KolomRekap("tanggal", "Diarsipkan", TANGGAL, "Tanggal versi itu diarsipkan", 12, HARI),
        KolomRekap("status", "Status", TEKS, "DRAF bila saat diarsipkan masih ada galat", 14),
        TINGKAT, *mean_columns("Dinilai", _DINILAI), *(_category(nama) for nama in rekap.kategori), BELUM,
        *mean_columns("IKU", "kinerja utama (IKU)", "iku_"),
        *mean_columns("Tingkat lain", "pada tingkat lain, atau yang tingkatnya tidak tercatat", "lain_"),
        KolomRekap("pagu", "Pagu (Rp)", ANGKA, "Jumlah pagu, tanpa menghitung satu baris dua kali", 20, UANG),
        KolomRekap("realisasi", "Realisasi (Rp)", ANGKA, "Jumlah belanja sampai akhir periode", 20, UANG),
        KolomRekap("serapan", "Serapan (%)", ANGKA, "Realisasi terhadap pagu", 11, PERSEN),
        KolomRekap("galat", "Galat", BULAT, "Banyaknya temuan galat saat diarsipkan", 8, CACAH),
        KolomRekap("peringatan", "Peringatan", BULAT, "Banyaknya temuan peringatan saat diarsipkan", 11, CACAH),
    )  # fmt: skip
    return LembarRekap("perangkat-daerah", kolom, tuple(_office(b, rekap) for b in rekap.baris))


def _office(baris: BarisPD, rekap: Rekap) -> tuple[Any, ...]:
    kepala, uang = baris.kepala, baris.uang
    temuan = tuple(baris.temuan.get(t.value, 0) for t in (Tingkat.GALAT, Tingkat.PERINGATAN))
    return (
        *kepala.kunci, str(kepala.periode), kepala.versi, kepala.tanggal,
        STATUS_ARSIP.get(kepala.status, kepala.status),
        *_level(baris.utama, rekap), *mean(baris.iku), *mean(baris.lain),
        uang.pagu, uang.realisasi, None if uang.persen is None else bulat(uang.persen),
        *(temuan if rekap.bertemuan else (None, None)),
    )  # fmt: skip


def _level(satu: TingkatPD, rekap: Rekap) -> tuple[Any, ...]:
    return satu.tingkat, *mean(satu.rata), *_counts(satu.kategori, rekap.kategori, satu.rata.dari)


def _levels(rekap: Rekap) -> LembarRekap:
    kolom = (
        SLUG, PD, TINGKAT, *mean_columns("Indikator", "pada tingkat ini"),
        *(_category(nama) for nama in rekap.kategori), BELUM,
    )  # fmt: skip
    rows = ((*b.kepala.kunci, *_level(satu, rekap)) for b in rekap.baris for satu in b.tingkat)
    return LembarRekap("tingkat", kolom, tuple(rows))


def _years(rekap: Rekap) -> LembarRekap:
    kolom = (
        KolomRekap("tahun", "Tahun", BULAT, "Tahun anggaran", 8, CACAH),
        KolomRekap("perangkat_daerah", "Perangkat daerah", BULAT, "Banyaknya yang mengarsipkannya", 12, CACAH),
        *mean_columns("Dinilai", _DINILAI), *_SEMUA, *(_category(nama) for nama in rekap.kategori), BELUM,
    )  # fmt: skip
    rows = (
        (
            b.tahun,
            b.perangkat_daerah,
            *mean(b.utama),
            *mean(b.rata),
            *_counts(b.kategori, rekap.kategori, b.rata.dari),
        )
        for b in rekap.tahun
    )
    return LembarRekap("kategori-tahun", kolom, tuple(rows))


_INDIKATOR = (
    SLUG, PD,
    TINGKAT,
    KolomRekap("iku", "IKU", TEKS, "ya bila indikator kinerja utama", 7),
    KolomRekap("indikator", "Indikator", TEKS, "Kode indikator", 12),
    KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator", 60),
    KolomRekap("satuan", "Satuan", TEKS, "Satuan indikator", 12),
    KolomRekap("target", "Target", ANGKA, "Target; kosong bila bukan satu angka", 14, "#,##0.######"),
    KolomRekap("target_teks", "Target tertulis", TEKS, "Seperti tertulis, bila bukan hanya angka", 14),
    KolomRekap("realisasi", "Realisasi", ANGKA, "Nilai yang dicapai, bila satu angka", 14, "#,##0.######"),
    KolomRekap("realisasi_teks", "Realisasi tertulis", TEKS, "Seperti tertulis, bila bukan hanya angka", 14),
    KolomRekap("keadaan", "Keadaan", TEKS, "terisi, tidak_berlaku, belum_tersedia, atau kosong", 14,
               kata={kode: kode.replace("_", " ") for kode in ("tidak_berlaku", "belum_tersedia")}),
    KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Realisasi terhadap target", 11, PERSEN),
    KolomRekap("kategori", "Kategori", TEKS, "Kategori capaian", 16),
)  # fmt: skip


def _written(row: Mapping[str, Any], nama: str) -> object:
    """A cell of an archived row; a text that only repeats the number beside it is left out."""
    angka = row.get(nama.removesuffix(_TEKS)) if nama.endswith(_TEKS) else None
    if angka is None:
        return row[nama]
    try:
        return "" if bulat(Decimal(row[nama].replace(",", ".")), 6) == bulat(angka, 6) else row[nama]
    except InvalidOperation:
        return row[nama]


def _indikator(rekap: Rekap) -> LembarRekap:
    rows = (tuple(_written(row, kolom.nama) for kolom in _INDIKATOR) for row in rekap.indikator)
    return LembarRekap("capaian", _INDIKATOR, tuple(rows))
