"""The rules of the Survei Kepuasan Masyarakat, read from ``skm.toml``: unsur, bobot, mutu and least sample."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from pipeline.errors import SettingsError
from pipeline.regulation.berlaku import Catatan, dated, rule

_BERKAS = "skm.toml"


@dataclass(frozen=True, slots=True)
class Mutu:
    """One class of service quality from its lower bound upwards; the last class has None."""

    huruf: str
    sebutan: str
    batas_bawah: Decimal | None


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """One question of the questionnaire with the meaning of the answers 1, 2, 3 and 4."""

    unsur: str
    teks: str
    jawaban: tuple[str, ...]


def unsur(tahun: int) -> tuple[str, ...]:
    """The names of the unsur in their order (PermenPANRB 14/2017: nine)."""
    return tuple(rule(_BERKAS, "unsur", tahun)["nama"])


def pertanyaan(tahun: int) -> tuple[Pertanyaan, ...]:
    """The questions as the questionnaire prints them, one per unsur."""
    baris = rule(_BERKAS, "kuesioner", tahun)["pertanyaan"]
    return tuple(
        Pertanyaan(nama, teks, tuple(jawaban)) for nama, (teks, *jawaban) in zip(unsur(tahun), baris, strict=True)
    )


def answer_words(tahun: int) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each unsur what the answers 1, 2, 3 and 4 may be called, the words of the questionnaire first."""
    lain = rule(_BERKAS, "kata_lain", tahun)["jawaban"]
    return tuple(
        tuple((baku, *kata) for baku, kata in zip(satu.jawaban, semua, strict=True))
        for satu, semua in zip(pertanyaan(tahun), lain, strict=True)
    )


def known_weight(nama: str) -> str:
    """The name itself, ``tepat``, ``0,11`` or ``0,1111``; SettingsError for any that no year knows."""
    dikenal = dict.fromkeys(kunci for isi in dated(_BERKAS)["bobot"] for kunci in _choices(isi))
    if nama not in dikenal:
        daftar = ", ".join(f"“{kunci}”" for kunci in dikenal)
        raise SettingsError(f"Bobot SKM “{nama}” tidak dikenal; isi bobot_skm di instansi.toml dengan {daftar}.")
    return nama


def _choices(isi: Catatan) -> dict[str, Catatan]:
    return {kunci: baris for kunci, baris in isi.items() if isinstance(baris, dict)}


def bobot(nama: str, tahun: int) -> Fraction:
    """The weight of one unsur an office chose, exact, as it counts in a year; SettingsError for an unknown one."""
    return Fraction(_choices(rule(_BERKAS, "bobot", tahun))[known_weight(nama)]["nilai"])


def mutu(ikm: Decimal, tahun: int) -> Mutu:
    """The class of an IKM that is already rounded to two decimals, so that a printed figure has its printed class."""
    kelas = [
        Mutu(baris[0], baris[1], Decimal(baris[2]) if len(baris) > 2 else None)
        for baris in rule(_BERKAS, "mutu", tahun)["kelas"]
    ]
    return next(m for m in kelas if m.batas_bawah is None or ikm >= m.batas_bawah)
