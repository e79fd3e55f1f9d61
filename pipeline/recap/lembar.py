"""The tables of a recap as they are written for people and for programs: a name, columns with their meaning, rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pipeline.domain.capaian import Rata
from pipeline.domain.daerah import Daerah, DukunganTerbaca, HasilDaerah
from pipeline.domain.hasil_rekap import STATUS_ARSIP, BarisPD, KeadaanKantor, Rekap
from pipeline.domain.nilai import Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.temuan import Tingkat

TEKS, ANGKA, BULAT, TANGGAL = "teks", "angka", "bulat", "tanggal"


@dataclass(frozen=True, slots=True)
class KolomRekap:
    """One column: its name in open data, its heading for people, its kind, its meaning, its width in signs."""

    nama: str
    judul: str
    jenis: str
    arti: str
    lebar: int = 14
    format: str = ""
    """The number format of its cells, where it is a figure."""


@dataclass(frozen=True, slots=True)
class LembarRekap:
    """One table; ``terbuka`` says whether it is handed out as open data too."""

    nama: str
    kolom: tuple[KolomRekap, ...]
    baris: tuple[tuple[Any, ...], ...]
    terbuka: bool = True


_UANG, _PERSEN, _CACAH = "#,##0", "0.00", "0"
_SLUG = KolomRekap("slug", "Folder", TEKS, "Nama folder perangkat daerah", 22)
_PD = KolomRekap("perangkat_daerah", "Perangkat daerah", TEKS, "Nama perangkat daerah", 40)
_RATA = (
    KolomRekap("indikator", "Indikator", BULAT, "Banyaknya indikator di arsip, semua tingkat", 11, _CACAH),
    KolomRekap("dihitung", "Dihitung", BULAT, "Banyaknya indikator yang capaiannya dapat dihitung", 11, _CACAH),
    KolomRekap("rata_rata", "Rata-rata capaian (%)", ANGKA, "Rata-rata capaian indikator yang dihitung", 13, _PERSEN),
)  # fmt: skip
_BELUM = KolomRekap("tanpa_kategori", "Belum dihitung", BULAT, "Indikator tanpa kategori", 12, _CACAH)


def _category(nama: str) -> KolomRekap:
    kolom = "".join(huruf if huruf.isalnum() else "_" for huruf in nama.casefold())
    return KolomRekap(kolom, nama, BULAT, f"Banyaknya indikator berkategori {nama}", 12, _CACAH)


def sheets(rekap: Rekap, kantor: Sequence[KeadaanKantor], daerah: Daerah | None) -> tuple[LembarRekap, ...]:
    """Every table of a recap, in the order a person reads them."""
    found = [_offices(rekap), _years(rekap), _indikator(rekap)]
    if kantor:
        found += [_punctual(kantor), _missing(kantor)]
    if daerah is not None:
        found += [_region(daerah), _supports(daerah)]
        if daerah.temuan:
            found.append(_findings(daerah))
    return tuple(found)


def mean(rata: Rata) -> tuple[int, int, Decimal | None]:
    """How many there are and were counted, and their mean as printed."""
    return rata.dari, rata.dihitung, None if rata.persen is None else bulat(rata.persen)


def _counts(kategori: Mapping[str, int], nama: Sequence[str], dari: int) -> tuple[int, ...]:
    return (*(kategori.get(satu, 0) for satu in nama), dari - sum(kategori.values()))


def _offices(rekap: Rekap) -> LembarRekap:
    kolom = (
        _SLUG, _PD,
        KolomRekap("periode", "Periode arsip", TEKS, "Periode arsip yang dipakai", 12),
        KolomRekap("versi", "Versi", BULAT, "Nomor versi arsip", 7, _CACAH),
        KolomRekap("tanggal", "Diarsipkan", TANGGAL, "Tanggal versi itu diarsipkan", 12, "dd/mm/yyyy"),
        KolomRekap("status", "Status", TEKS, "DRAF bila saat diarsipkan masih ada galat", 12),
        *_RATA, *(_category(nama) for nama in rekap.kategori), _BELUM,
        KolomRekap("pagu", "Pagu (Rp)", ANGKA, "Jumlah pagu, tanpa menghitung satu baris dua kali", 20, _UANG),
        KolomRekap("realisasi", "Realisasi (Rp)", ANGKA, "Jumlah belanja sampai akhir periode", 20, _UANG),
        KolomRekap("serapan", "Serapan (%)", ANGKA, "Realisasi terhadap pagu", 11, _PERSEN),
        KolomRekap("galat", "Galat", BULAT, "Banyaknya temuan galat saat diarsipkan", 8, _CACAH),
        KolomRekap("peringatan", "Peringatan", BULAT, "Banyaknya temuan peringatan saat diarsipkan", 11, _CACAH),
    )  # fmt: skip
    return LembarRekap("perangkat-daerah", kolom, tuple(_office(b, rekap) for b in rekap.baris))


def _office(baris: BarisPD, rekap: Rekap) -> tuple[Any, ...]:
    kepala, uang = baris.kepala, baris.uang
    temuan = tuple(baris.temuan.get(t.value, 0) for t in (Tingkat.GALAT, Tingkat.PERINGATAN))
    return (
        *kepala.kunci, str(kepala.periode), kepala.versi, kepala.tanggal,
        STATUS_ARSIP.get(kepala.status, kepala.status),
        *mean(baris.rata), *_counts(baris.kategori, rekap.kategori, baris.rata.dari),
        uang.pagu, uang.realisasi, None if uang.persen is None else bulat(uang.persen),
        *(temuan if rekap.bertemuan else (None, None)),
    )  # fmt: skip


def _years(rekap: Rekap) -> LembarRekap:
    kolom = (
        KolomRekap("tahun", "Tahun", BULAT, "Tahun anggaran", 8, _CACAH),
        KolomRekap("perangkat_daerah", "Perangkat daerah", BULAT, "Banyaknya yang mengarsipkannya", 12, _CACAH),
        *_RATA, *(_category(nama) for nama in rekap.kategori), _BELUM,
    )  # fmt: skip
    rows = (
        (b.tahun, b.perangkat_daerah, *mean(b.rata), *_counts(b.kategori, rekap.kategori, b.rata.dari))
        for b in rekap.tahun
    )
    return LembarRekap("kategori-tahun", kolom, tuple(rows))


_INDIKATOR = (
    _SLUG, _PD,
    KolomRekap("indikator", "Indikator", TEKS, "Kode indikator", 12),
    KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator", 60),
    KolomRekap("satuan", "Satuan", TEKS, "Satuan indikator", 12),
    KolomRekap("target", "Target", ANGKA, "Target; kosong bila bukan satu angka", 14, "#,##0.######"),
    KolomRekap("target_teks", "Target tertulis", TEKS, "Target seperti tertulis", 14),
    KolomRekap("realisasi", "Realisasi", ANGKA, "Nilai yang dicapai, bila satu angka", 14, "#,##0.######"),
    KolomRekap("realisasi_teks", "Realisasi tertulis", TEKS, "Realisasi seperti tertulis", 14),
    KolomRekap("keadaan", "Keadaan", TEKS, "terisi, tidak_berlaku, belum_tersedia, atau kosong", 14),
    KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Realisasi terhadap target", 11, _PERSEN),
    KolomRekap("kategori", "Kategori", TEKS, "Kategori capaian", 16),
)  # fmt: skip


def _indikator(rekap: Rekap) -> LembarRekap:
    rows = (tuple(row[kolom.nama] for kolom in _INDIKATOR) for row in rekap.indikator)
    return LembarRekap("capaian", _INDIKATOR, tuple(rows))


def _punctual(kantor: Sequence[KeadaanKantor]) -> LembarRekap:
    kolom = (
        _SLUG, _PD,
        KolomRekap("triwulan", "Triwulan", BULAT, "Triwulan formulir", 9, _CACAH),
        KolomRekap("diminta", "Diminta", BULAT, "Formulir yang diminta", 9, _CACAH),
        KolomRekap("diterima", "Diterima", BULAT, "Formulir yang kembali", 9, _CACAH),
        KolomRekap("lengkap", "Lengkap", BULAT, "Formulir tanpa isian kosong", 9, _CACAH),
        KolomRekap("lengkap_persen", "Lengkap (%)", ANGKA, "Formulir lengkap terhadap yang diminta", 11, _PERSEN),
        KolomRekap("terlambat", "Terlambat", BULAT, "Formulir yang melewati tenggat", 10, _CACAH),
        KolomRekap("hari", "Hari terlama", BULAT, "Keterlambatan yang terlama, dalam hari", 10, _CACAH),
        KolomRekap("tahap", "Tahap selesai", BULAT, "Dari delapan tahap, yang hasilnya dari data kini", 10, _CACAH),
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
    kolom = (_SLUG, _PD, KolomRekap("alasan", "Alasan", TEKS, "Mengapa tidak ada di rekap periode ini", 80))
    return LembarRekap("belum-ada", kolom, tuple((k.slug, k.nama, k.alasan) for k in kantor if k.alasan))


def _region(daerah: Daerah) -> LembarRekap:
    kolom = (
        KolomRekap("sasaran", "Sasaran", TEKS, "Sasaran daerah", 44),
        KolomRekap("indikator", "Indikator", TEKS, "Kode indikator daerah", 12),
        KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator daerah", 50),
        KolomRekap("satuan", "Satuan", TEKS, "Satuan", 12),
        KolomRekap("target", "Target", TEKS, "Target periode ini", 14),
        KolomRekap("realisasi", "Realisasi", TEKS, "Nilai yang dicapai", 14),
        KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Realisasi terhadap target", 11, _PERSEN),
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
        _PD,
        KolomRekap("indikator", "Indikator", TEKS, "Kode indikator perangkat daerah", 12),
        KolomRekap("uraian", "Uraian", TEKS, "Uraian indikator perangkat daerah", 50),
        KolomRekap("satuan", "Satuan", TEKS, "Satuan", 12),
        KolomRekap("realisasi", "Realisasi", ANGKA, "Nilai yang dicapai", 14, "#,##0.######"),
        KolomRekap("capaian_persen", "Capaian (%)", ANGKA, "Capaian perangkat daerah itu", 11, _PERSEN),
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
