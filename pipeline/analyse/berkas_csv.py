"""``pengukuran.csv``, ``anggaran.csv`` and ``rekonsiliasi.csv``: the files other programs read."""

from collections.abc import Sequence
from decimal import Decimal

from pipeline.domain.capaian import Analisis, Capaian, HasilAnggaran, HasilIndikator
from pipeline.domain.dokumen import Dokumen
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.pembulatan import bulat
from pipeline.domain.rekonsiliasi import BarisRekonsiliasi
from pipeline.sheet.berkas_csv import for_programs

KOLOM_PENGUKURAN = (
    "sasaran", "indikator", "uraian", "satuan", "polaritas", "target", "realisasi", "keadaan", "capaian_persen",
    "kategori", "target_tahun", "capaian_terhadap_tahun_persen", "realisasi_tahun_lalu", "target_akhir_renstra",
    "rumus",
)  # fmt: skip
KOLOM_REKONSILIASI = (
    "triwulan", "kode", "uraian", "satuan", "metode_agregasi", "nilai_unit", "nilai_bidang", "nilai_pd", "selisih",
    "diperbaiki_oleh", "berkas", "sel",
)  # fmt: skip
KOLOM_ANGGARAN = ("kode", "tingkat", "uraian", "pagu", "realisasi", "serapan_persen")

_TEMPAT = 6


def tables(analisis: Analisis) -> tuple[Dokumen, ...]:
    """One row per indikator and one per budget line of the plan, in its order; and every figure reconciled."""
    judul = "Rekonsiliasi bidang dan PD"
    return (
        Dokumen("4-analisis/pengukuran.csv", pengukuran(analisis), "pengukuran_csv", "Pengukuran kinerja"),
        Dokumen("4-analisis/anggaran.csv", anggaran(analisis), "anggaran_csv", "Realisasi anggaran"),
        Dokumen("4-analisis/rekonsiliasi.csv", rekonsiliasi(analisis), "rekonsiliasi_csv", judul),
    )


def pengukuran(analisis: Analisis) -> bytes:
    """The performance rows; numbers with a decimal point, empty where there is none."""
    return for_programs(KOLOM_PENGUKURAN, (_row(hasil) for hasil in analisis.indikator))


def anggaran(analisis: Analisis) -> bytes:
    """The budget rows; rupiah as plain numbers."""
    return for_programs(KOLOM_ANGGARAN, (_budget(hasil) for hasil in analisis.anggaran))


def rekonsiliasi(analisis: Analisis) -> bytes:
    """Bidang against PD: what each unit gave, what they make together, what the PD reported, and who mends it."""
    return for_programs(KOLOM_REKONSILIASI, (_reconciled(baris) for baris in analisis.rekonsiliasi))


def plain(nilai: Nilai) -> str:
    """A value for a program: a plain number as such, anything else as written, nothing where nothing is filled."""
    if not nilai.terisi:
        return ""
    if nilai.bentuk is Bentuk.ANGKA and nilai.angka is not None:
        return number(nilai.angka)
    return nilai.teks or nilai.predikat


def number(angka: Decimal) -> str:
    """A decimal in plain digits without useless zeros: ``97.31``, ``1385437875``; long fractions to six places."""
    teks = f"{angka:f}"
    if len(teks.partition(".")[2].rstrip("0")) > _TEMPAT:
        teks = f"{bulat(angka, _TEMPAT):f}"
    return teks.rstrip("0").rstrip(".") if "." in teks else teks


def percent(capaian: Capaian) -> str:
    """A percentage rounded half-up to two decimals; empty when there is none."""
    return "" if capaian.tercetak is None else f"{capaian.tercetak:f}"


def _row(hasil: HasilIndikator) -> Sequence[str]:
    indikator = hasil.indikator
    return (
        indikator.sasaran,
        indikator.kode,
        indikator.uraian,
        indikator.satuan,
        indikator.polaritas,
        plain(hasil.target),
        plain(hasil.realisasi),
        hasil.realisasi.keadaan.value,
        percent(hasil.capaian),
        hasil.kategori,
        plain(hasil.target_tahun),
        percent(hasil.capaian_tahun),
        plain(hasil.tahun_lalu),
        plain(hasil.akhir_renstra),
        hasil.cara,
    )


def _budget(hasil: HasilAnggaran) -> Sequence[str]:
    mata = hasil.mata
    return (mata.kode, mata.tingkat, mata.uraian, plain(hasil.pagu), plain(hasil.realisasi), percent(hasil.serapan))


def _reconciled(baris: BarisRekonsiliasi) -> Sequence[str]:
    return (
        str(baris.triwulan),
        baris.kode,
        baris.uraian,
        baris.satuan,
        baris.metode,
        "; ".join(f"{unit} = {nilai}" for unit, nilai in baris.sumbangan),
        plain(baris.nilai_bidang),
        plain(baris.nilai_pd),
        "" if baris.selisih is None else number(baris.selisih),
        baris.unit_kerja or "perencanaan",
        baris.tempat.berkas,
        baris.tempat.sel,
    )
