"""A second reckoning of capaian in fractions, written from section 4 of the contract alone.

It knows figures and states only; how a cell is typed is the business of ``kantor_acak``.
"""

from dataclasses import dataclass
from fractions import Fraction

KOSONG, BELUM, TIDAK = "kosong", "belum_tersedia", "tidak_berlaku"
KEADAAN = (KOSONG, BELUM, TIDAK)
AKIP = ("D", "C", "CC", "B", "BB", "A", "AA")
KATEGORI = ((91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah"))
RATUS = Fraction(100)


@dataclass(frozen=True)
class Soal:
    """One indikator: its rule, its targets, and per quarter what each unit reported.

    A reported value is a Fraction, a predicate, a pair (pembilang, penyebut) for ``persentase``, or one of KEADAAN;
    a target is a Fraction, a pair (bawah, atas) for a range, a predicate, or KOSONG.
    """

    kode: str
    polaritas: str
    akumulasi: str
    agregasi: str
    target: object
    triwulan: tuple
    laporan: tuple


@dataclass(frozen=True)
class Kebijakan:
    """The office's policies: formula for negatif, floor and cap."""

    rumus_negatif: str = "selisih"
    lantai: Fraction | None = Fraction(0)
    batas_atas: Fraction | None = None


@dataclass(frozen=True)
class Jawab:
    """What the contract says: both figures, the capaian rounded once, its category; None where there is none."""

    realisasi: object
    target: object
    capaian: Fraction | None
    kategori: str
    terhadap_tahun: Fraction | None


def bulat(angka):
    """Half-up to two decimals, away from zero for negatives."""
    ratus = abs(angka) * 100
    utuh = ratus.numerator // ratus.denominator
    naik = utuh + (1 if ratus - utuh >= Fraction(1, 2) else 0)
    return Fraction(naik if angka >= 0 else -naik, 100)


def capaian(soal, target, realisasi, kebijakan):
    """The percentage, unrounded, floor and cap applied; None where the contract gives none."""
    if target in KEADAAN or realisasi in KEADAAN:
        return None
    mentah = _mentah(soal.polaritas, target, realisasi, kebijakan.rumus_negatif)
    if mentah is None:
        return None
    if kebijakan.batas_atas is not None:
        mentah = min(mentah, kebijakan.batas_atas)
    return mentah if kebijakan.lantai is None else max(mentah, kebijakan.lantai)


def _mentah(polaritas, target, r, rumus_negatif):
    if isinstance(target, str):
        return Fraction(AKIP.index(r) + 1, AKIP.index(target) + 1) * RATUS
    if isinstance(target, tuple):
        return _rentang(polaritas, target, r, rumus_negatif)
    if polaritas == "negatif":
        return _negatif(target, r, rumus_negatif)
    return None if target == 0 else r / target * RATUS


def _rentang(polaritas, target, r, rumus_negatif):
    bawah, atas = target
    if bawah <= r <= atas:
        return RATUS
    tepi = bawah if r < bawah else atas
    if polaritas == "negatif":
        return _negatif(tepi, r, rumus_negatif)
    return r / tepi * RATUS if polaritas == "positif" or r < bawah else (2 * atas - r) / atas * RATUS


def _negatif(t, r, rumus):
    if t == 0:
        return RATUS if r == 0 else Fraction(0)
    if rumus == "rasio":
        return RATUS if r == 0 else t / r * RATUS
    return (2 * t - r) / t * RATUS


def gabung(soal, laporan):
    """What the units together say of one quarter: a Fraction, a predicate or a state; pairs stay a pair."""
    terisi = [x for x in laporan if x not in KEADAAN]
    if not terisi:
        return laporan[0]
    if soal.agregasi == "persentase":
        return (sum(a for a, _ in terisi), sum(b for _, b in terisi))
    if soal.agregasi == "jumlah":
        return sum(terisi)
    if soal.agregasi == "rata_rata":
        return sum(terisi) / len(terisi)
    if soal.agregasi in {"maksimum", "minimum"}:
        return max(terisi) if soal.agregasi == "maksimum" else min(terisi)
    return terisi[0]


def _angka(nilai):
    """A pooled pair as its percentage."""
    return nilai[0] / nilai[1] * RATUS if isinstance(nilai, tuple) else nilai


def berjalan(soal, nilai, target):
    """The quarters so far as (realisasi, target): those that have both; of a position the last filled one."""
    terisi = [(n, t) for n, t in zip(nilai, target, strict=True) if n not in KEADAAN]
    if soal.akumulasi == "akhir":
        return (_angka(terisi[-1][0]), terisi[-1][1]) if terisi else None
    pasangan = [(n, t) for n, t in terisi if t not in KEADAAN]
    if not pasangan:
        return None
    return terkumpul(soal, [n for n, _ in pasangan]), _jumlah_target(soal, [t for _, t in pasangan])


def _jumlah_target(soal, target):
    """Targets of several quarters together; percentages are never added, so the latest speaks for a pooled one."""
    if len(target) == 1 or (soal.akumulasi == "kumulatif" and soal.agregasi == "persentase"):
        return target[-1]
    return sum(target) if soal.akumulasi == "kumulatif" else sum(target) / len(target)


def terkumpul(soal, nilai):
    """The accumulated realisasi of all filled quarters; None where none is."""
    terisi = [n for n in nilai if n not in KEADAAN]
    if not terisi:
        return None
    if soal.akumulasi == "akhir" or len(terisi) == 1:
        return _angka(terisi[-1])
    if soal.akumulasi == "kumulatif":
        if isinstance(terisi[0], tuple):
            return _angka((sum(a for a, _ in terisi), sum(b for _, b in terisi)))
        return sum(terisi)
    return sum(map(_angka, terisi)) / len(terisi)


def jawab(soal, triwulan, kebijakan):
    """One indikator in one period; ``triwulan`` 1–4, or 0 for the year."""
    sampai = triwulan or 4
    nilai = [gabung(soal, laporan) for laporan in soal.laporan[:sampai]]
    semua = terkumpul(soal, nilai)
    if sampai == 4:
        realisasi, target = semua, soal.target
    else:
        pasangan = berjalan(soal, nilai, soal.triwulan[:sampai])
        realisasi, target = pasangan or (semua, None)
    persen = None if realisasi is None or target is None else capaian(soal, target, realisasi, kebijakan)
    tahun = None if semua is None else capaian(soal, soal.target, semua, kebijakan)
    cetak = None if persen is None else bulat(persen)
    kategori = "" if cetak is None else next((nama for batas, nama in KATEGORI if cetak >= batas), "Sangat Rendah")
    return Jawab(realisasi, target, cetak, kategori, None if tahun is None else bulat(tahun))
