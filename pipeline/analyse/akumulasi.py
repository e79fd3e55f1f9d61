"""From quarters to one figure: kumulatif, akhir, rata_rata; so far, and of the year (contract, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.analyse.rumus import SERATUS
from pipeline.domain.capaian import HasilTriwulan
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.periode import ROMAN


@dataclass(frozen=True, slots=True)
class Cara:
    """How the quarters of one indikator are put together.

    ``metode`` is its metode_akumulasi, ``persen`` whether its satuan is a percentage, ``gabung`` whether percentages
    are made of pembilang and penyebut, which alone may then be added.
    """

    metode: str
    persen: bool = False
    gabung: bool = False


@dataclass(frozen=True, slots=True)
class Berjalan:
    """The quarters so far: realisasi and target of the same quarters, and which quarters these are."""

    realisasi: Nilai
    target: Nilai
    masuk: tuple[int, ...] = ()

    @property
    def terisi(self) -> int:
        """How many quarters went in."""
        return len(self.masuk)


def so_far(cara: Cara, realisasi: Sequence[Nilai], target: Sequence[Nilai]) -> Berjalan:
    """The quarters given, first quarter first, against their own targets.

    A quarter whose realisasi or target is not filled leaves both sums; ``akhir`` takes the last filled quarter as it
    was written, beside its own target. Where no quarter has both, the realisasi stands alone.
    """
    filled = [n for n, r in enumerate(realisasi) if r.terisi]
    both = [n for n in filled if target[n].terisi]
    if cara.metode == "akhir":
        both = filled[-1:]
    if not both:
        masuk = tuple(n + 1 for n in filled)
        return Berjalan(whole(cara, realisasi), Nilai.kosong(), masuk)
    return Berjalan(
        _combined(cara, [realisasi[n] for n in both]),
        _combined_target(cara, [target[n] for n in both]),
        tuple(n + 1 for n in both),
    )


def whole(cara: Cara, realisasi: Sequence[Nilai]) -> Nilai:
    """Everything that was filled as one figure; unfilled in the state the latest quarter gives when nothing was."""
    filled = [r for r in realisasi if r.terisi]
    return _combined(cara, filled) if filled else last_said(realisasi)


def last_said(quarters: Sequence[Nilai]) -> Nilai:
    """What the latest quarter that says anything says of an unfilled value; a blank quarter says nothing."""
    said = (nilai for nilai in reversed(quarters) if nilai.disebut)
    return next(said, Nilai.kosong())


def unfilled(values: Sequence[Nilai]) -> Nilai:
    """What no unit filled, in the state that says most: belum tersedia, then tidak berlaku, then kosong.

    ``tidak berlaku`` holds only when it is said everywhere; a reason written by an earlier step is kept.
    """
    states = {value.keadaan for value in values}
    if Keadaan.BELUM_TERSEDIA in states:
        return next(value for value in reversed(values) if value.keadaan is Keadaan.BELUM_TERSEDIA)
    if states == {Keadaan.TIDAK_BERLAKU}:
        return values[-1]
    return next((value for value in reversed(values) if value.teks), Nilai.kosong())


def share(atas: Decimal, bawah: Decimal, kali: Decimal = SERATUS) -> Nilai:
    """Pembilang over penyebut, both kept so that they can be added again; unfilled, with the reason, over nothing."""
    if bawah == 0:
        return Nilai(Keadaan.KOSONG, "tidak dapat dihitung karena penyebut 0")
    return Nilai(Keadaan.TERISI, angka=atas / bawah * kali, pembilang=atas, penyebut=bawah)


def pooled(values: Sequence[Nilai]) -> Nilai:
    """Percentages put together by their pembilang and penyebut; unfilled with its reason where any has none."""
    pairs = [(v.pembilang, v.penyebut) for v in values if v.pembilang is not None and v.penyebut is not None]
    if len(pairs) < len(values):
        return Nilai(Keadaan.KOSONG, "pembilang dan penyebut belum lengkap, persentase tidak boleh dijumlahkan")
    return share(sum((a for a, _ in pairs), Decimal(0)), sum((b for _, b in pairs), Decimal(0)))


def _combined(cara: Cara, values: Sequence[Nilai]) -> Nilai:
    """One figure of filled realisasi; of text none, and its own text says why."""
    if len(values) == 1 or cara.metode == "akhir":
        return values[-1]
    if cara.gabung and cara.metode == "kumulatif":
        return pooled(values)
    return _added(cara, values) or Nilai(Keadaan.KOSONG, "nilai triwulan berupa teks tidak dapat dijumlahkan")


def _combined_target(cara: Cara, values: Sequence[Nilai]) -> Nilai:
    """One target of filled ones; percentages that are pooled are never added, so the last one stands."""
    if len(values) == 1 or (cara.gabung and cara.metode == "kumulatif"):
        return values[-1]
    alasan = "target triwulan berupa teks tidak dapat dijumlahkan"
    return _added(cara, values) or Nilai(Keadaan.KOSONG, alasan)


def _added(cara: Cara, values: Sequence[Nilai]) -> Nilai | None:
    angka = [value.terhitung(persen=cara.persen) for value in values]
    if any(a is None for a in angka):
        return None
    total = sum((a for a in angka if a is not None), Decimal(0))
    return Nilai.dari(total if cara.metode == "kumulatif" else total / len(angka))


def missing(metode: str, triwulan: Sequence[HasilTriwulan]) -> tuple[int, ...]:
    """The quarters so far that were asked for and are blank or not yet available.

    Of a position only what follows its last filled quarter is missed.
    """
    terbuka = (Keadaan.KOSONG, Keadaan.BELUM_TERSEDIA)
    belum = tuple(hasil.triwulan for hasil in triwulan if hasil.ditunggu and hasil.realisasi.keadaan in terbuka)
    if metode != "akhir":
        return belum
    terakhir = max((hasil.triwulan for hasil in triwulan if hasil.realisasi.terisi), default=0)
    return tuple(nomor for nomor in belum if nomor > terakhir)


def remark(metode: str, triwulan: Sequence[HasilTriwulan], belum: Sequence[int], masuk: Sequence[int]) -> str:
    """The words beside the figure; empty where nothing was filled, or nothing is missing.

    ``masuk`` are the quarters of a figure so far, where one filled without a target leaves both sums; empty for the
    year's figure, in which every filled quarter counts.
    """
    terisi = [hasil.triwulan for hasil in triwulan if hasil.realisasi.terisi]
    if not terisi:
        return ""
    if metode == "akhir":
        return f"s.d. Triwulan {ROMAN[terisi[-1]]}" if belum else ""
    luar = [nomor for nomor in terisi if masuk and nomor not in masuk]
    bagian = [f"{len(terisi) - len(luar)} dari {len(terisi) + len(belum)} triwulan"] if belum or luar else []
    if belum and min(belum) > terisi[-1]:
        bagian.insert(0, f"s.d. Triwulan {ROMAN[terisi[-1]]}")
    elif belum:
        bagian.append(f"tanpa {_named(belum)}")
    if luar:
        bagian.append(f"{_named(luar)} tidak ikut karena targetnya belum diisi")
    return ", ".join(bagian)


def _named(nomor: Sequence[int]) -> str:
    return f"Triwulan {' dan '.join(ROMAN[n] for n in nomor)}"
