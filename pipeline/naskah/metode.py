"""The methodology every report prints beside its figures: formulas, bounds, scale, rounding, how many counted."""

from collections import Counter
from dataclasses import dataclass

from pipeline.domain.capaian import Analisis
from pipeline.domain.instansi import Kebijakan
from pipeline.naskah.angka import STRIP, desimal
from pipeline.naskah.sumber import bersumber
from pipeline.regulation.rumus import formulas
from pipeline.regulation.skala import Skala

_NAMA = {
    "positif": "Positif",
    "negatif_selisih": "Negatif (selisih)",
    "negatif_rasio": "Negatif (rasio)",
    "negatif_nol": "Negatif, target 0",
    "rentang": "Rentang",
    "rentang_positif": "Rentang pada indikator positif",
    "rentang_negatif": "Rentang pada indikator negatif",
    "rentang_negatif_rasio": "Rentang pada indikator negatif (rasio)",
    "predikat": "Predikat",
}
_PEMBULATAN = (
    "Capaian dihitung dengan bilangan desimal dan dibulatkan satu kali, pada hasil akhir, menjadi dua angka di "
    "belakang koma (setengah dibulatkan ke atas)."
)
_TRIWULAN = (
    "Triwulan I sampai dengan III: indikator kumulatif dijumlahkan dan dibandingkan dengan jumlah target "
    "triwulan yang sama; indikator akhir memakai triwulan terakhir yang terisi dan target triwulan itu; "
    "indikator rata-rata memakai rata-rata triwulan yang terisi. Triwulan yang belum diisi, atau yang targetnya "
    "belum ada, tidak ikut dihitung, baik realisasi maupun targetnya. Bila target triwulan tidak ditetapkan, "
    "yang ditunjukkan adalah kemajuan terhadap target tahun."
)
_TAHUN = (
    "Sejak Triwulan IV dan untuk setahun hanya ada satu capaian: seluruh realisasi yang terkumpul menurut cara "
    "di atas dibandingkan dengan target tahun. Triwulan yang belum ada datanya disebut di samping angkanya. "
    "Persentase yang digabung dari beberapa unit kerja dihitung dari jumlah pembilang dan jumlah penyebut."
)
_KEADAAN = (
    "Nol adalah nilai. Isian yang belum diisi, tidak berlaku atau belum tersedia tidak pernah dihitung sebagai nol "
    "dan ditulis menurut keadaannya."
)


@dataclass(frozen=True, slots=True)
class BarisRumus:
    """Satu rumus capaian yang dipakai dalam laporan."""

    nama: str
    """Nama rumus. Contoh: `Positif`."""
    teks: str
    """Rumus; T target, R realisasi. Contoh: `R / T × 100`."""
    uraian: str
    """Kapan dipakai. Contoh: `semakin tinggi realisasi, semakin baik kinerja`."""
    sumber: str
    """Sumber rumus: peraturan atau kebijakan instansi; `–` bila tidak ada. Contoh: `kebijakan instansi`."""
    banyak: int
    """Banyaknya indikator yang memakainya. Contoh: `8`."""


@dataclass(frozen=True, slots=True)
class KelasSkala:
    """Satu kelas pada skala kategori."""

    nama: str
    """Nama kelas. Contoh: `Sangat Tinggi`."""
    batas: str
    """Batas kelas. Contoh: `≥ 91`."""


@dataclass(frozen=True, slots=True)
class Metode:
    """Metodologi pengukuran."""

    kalimat: tuple[str, ...]
    """Kalimat metodologi, satu paragraf satu kalimat atau lebih."""
    rumus: tuple[BarisRumus, ...]
    """Rumus yang dipakai."""
    skala: str
    """Nama dan sumber skala. Contoh: `Skala Nilai Peringkat Kinerja (Permendagri Nomor 86 Tahun 2017)`."""
    kelas: tuple[KelasSkala, ...]
    """Kelas skala, tertinggi lebih dahulu."""


def metode(analisis: Analisis, kebijakan: Kebijakan, skala: Skala, tahun: int) -> Metode:
    """The methodology in force in a year, with the formulas that were really used."""
    return Metode(
        kalimat=(
            _PEMBULATAN,
            _bounds(kebijakan),
            _counted(analisis),
            _TRIWULAN,
            _TAHUN,
            _KEADAAN,
        ),
        rumus=_formulas(analisis, tahun),
        skala=bersumber(skala.nama, skala.sumber),
        kelas=_classes(skala),
    )


def _bounds(kebijakan: Kebijakan) -> str:
    bawah, atas = "Capaian tidak dibatasi ke bawah", "capaian tidak dibatasi ke atas"
    if kebijakan.lantai is not None:
        bawah = f"Capaian di bawah {desimal(kebijakan.lantai)}% dicatat {desimal(kebijakan.lantai)}%"
    if kebijakan.batas_atas is not None:
        atas = f"capaian di atas {desimal(kebijakan.batas_atas)}% dicatat {desimal(kebijakan.batas_atas)}%"
    return f"{bawah}; {atas}."


def _counted(analisis: Analisis) -> str:
    semua = len(analisis.indikator)
    dihitung = sum(h.capaian.persen is not None for h in analisis.indikator)
    return (
        f"Dari {semua} indikator, capaian {dihitung} indikator dapat dihitung. Rata-rata hanya memuat indikator yang "
        "capaiannya dapat dihitung, dan selalu menyebut banyaknya."
    )


def _formulas(analisis: Analisis, tahun: int) -> tuple[BarisRumus, ...]:
    used = Counter(h.capaian.rumus for h in analisis.indikator if h.capaian.persen is not None)
    return tuple(
        BarisRumus(_NAMA.get(nama, nama), rumus.teks, rumus.uraian, rumus.sumber or STRIP, used[rumus.teks])
        for nama, rumus in formulas(tahun).items()
        if used[rumus.teks]
    )


def _classes(skala: Skala) -> tuple[KelasSkala, ...]:
    """Lower bounds as the office reads them; the lowest class lies below the bound above it."""
    rows = [KelasSkala(k.nama, f"≥ {desimal(k.batas)}") for k in skala.kelas if k.batas is not None]
    terendah = skala.kelas[-1]
    return (*rows, KelasSkala(terendah.nama, f"< {desimal(skala.kelas[-2].batas)}"))
