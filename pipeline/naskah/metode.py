"""The methodology of a report: formulas, bounds, scale and rounding, in full and as a note under a table."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.capaian import Analisis
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.kinerja import Indikator
from pipeline.naskah.angka import STRIP, desimal
from pipeline.regulation.rumus import formulas
from pipeline.regulation.skala import Skala, scale_in_force

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
    """Peraturan, kebijakan instansi, atau bawaan program; `–` bila tidak ada. Contoh: `kebijakan instansi`."""
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
        rumus=_formulas(analisis, kebijakan, tahun),
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


def _formulas(analisis: Analisis, kebijakan: Kebijakan, tahun: int) -> tuple[BarisRumus, ...]:
    used = Counter(h.capaian.rumus for h in analisis.indikator if h.capaian.persen is not None)
    return tuple(
        BarisRumus(
            nama=_NAMA.get(nama, nama),
            teks=rumus.teks,
            uraian=rumus.uraian,
            sumber=_source(kebijakan, nama, rumus.sumber) or STRIP,
            banyak=used[rumus.teks],
        )
        for nama, rumus in formulas(tahun).items()
        if used[rumus.teks]
    )


def _source(kebijakan: Kebijakan, nama: str, sumber: str) -> str:
    """A negative formula is chosen for all indikator, or for one."""
    khusus = nama.rpartition("_")[2] in dict(kebijakan.rumus_indikator).values()
    return kebijakan.sumber("rumus_indikator" if khusus else "rumus_negatif", sumber)


def _classes(skala: Skala) -> tuple[KelasSkala, ...]:
    """Lower bounds as the office reads them; the lowest class lies below the bound above it."""
    rows = [KelasSkala(k.nama, f"≥ {desimal(k.batas)}") for k in skala.kelas if k.batas is not None]
    terendah = skala.kelas[-1]
    return (*rows, KelasSkala(terendah.nama, f"< {desimal(skala.kelas[-2].batas)}"))


_POLARITAS = {"positif": "polaritas positif", "negatif": "polaritas negatif", "rentang": "target rentang"}


def metodologi(kebijakan: Kebijakan, indikator: Iterable[Indikator], tahun: int) -> tuple[str, ...]:
    """Sentences for the note under a table of capaian of a year, for the formulas its indikator use."""
    skala = scale_in_force(kebijakan, tahun)
    return (kalimat_rumus(kebijakan, indikator, tahun), kalimat_batas(kebijakan), kalimat_skala(skala))


def kalimat_rumus(kebijakan: Kebijakan, indikator: Iterable[Indikator], tahun: int) -> str:
    """``Rumus capaian (T = target, R = realisasi): polaritas positif = R / T × 100; …``."""
    rows = tuple(indikator)
    used = dict.fromkeys((i.polaritas, _rumus(kebijakan, i)) for i in rows) or {("positif", "positif"): None}
    known = formulas(tahun)
    texts = [f"{_POLARITAS.get(p, p)} = {known[name].teks}" for p, name in used if name in known]
    return f"Rumus capaian (T = target, R = realisasi): {'; '.join(texts)}."


def _rumus(kebijakan: Kebijakan, indikator: Indikator) -> str:
    if indikator.polaritas != "negatif":
        return indikator.polaritas
    return f"negatif_{kebijakan.rumus_negatif_untuk(indikator.kode)}"


def kalimat_batas(kebijakan: Kebijakan) -> str:
    """How capaian are floored, capped and rounded."""
    return (
        f"Capaian {_batas('paling rendah', kebijakan.lantai, 'tanpa batas bawah')}, "
        f"{_batas('paling tinggi', kebijakan.batas_atas, 'tanpa batas atas')}; dibulatkan sekali di akhir ke dua "
        "angka desimal (0,005 ke atas)."
    )


def _batas(kata: str, angka: Decimal | None, tanpa: str) -> str:
    return tanpa if angka is None else f"{kata} {desimal(angka)}%"


def kalimat_skala(skala: Skala) -> str:
    """``Kategori menurut …: ≥ 91 Sangat Tinggi; ≥ 76 Tinggi; …; < 51 Sangat Rendah (Permendagri …).``."""
    bounds = [k.batas for k in skala.kelas if k.batas is not None]
    lowest = bounds[-1] if bounds else Decimal(0)
    texts = [
        f"{'<' if k.batas is None else '≥'}\u00a0{desimal(lowest if k.batas is None else k.batas)} {k.nama}"
        for k in skala.kelas
    ]
    return bersumber(f"Kategori menurut {skala.nama}: {'; '.join(texts)}", skala.sumber) + "."


def bersumber(teks: str, sumber: str) -> str:
    """The text with its source in brackets; a rule that rests on no regulation and no policy has none to print."""
    return f"{teks} ({sumber})" if sumber else teks
