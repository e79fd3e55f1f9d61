"""Capaian of one target and one realisasi (contract, section 4)."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.capaian import Capaian
from pipeline.domain.instansi import Kebijakan
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import TIDAK_DIBACA, Bentuk, Keadaan, Nilai
from pipeline.regulation.berlaku import TERBARU
from pipeline.regulation.rumus import formulas, predicate_order, predicate_place
from pipeline.regulation.satuan import is_percent

SERATUS = Decimal(100)
NOL = Decimal(0)

_POLARITAS = ("positif", "negatif", "rentang")
_BELUM = {
    Keadaan.KOSONG: "belum diisi",
    Keadaan.BELUM_TERSEDIA: "belum tersedia",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
}


@dataclass(frozen=True, slots=True)
class Aturan:
    """What decides the formula of one indikator."""

    polaritas: str
    rumus_negatif: str
    lantai: Decimal | None
    batas_atas: Decimal | None
    persen: bool
    skala_predikat: str = ""
    tahun: int = TERBARU
    """The year of the plan: it chooses the formulas in force."""

    @classmethod
    def untuk(cls, indikator: Indikator, kebijakan: Kebijakan, tahun: int) -> "Aturan":
        """The rule for one indikator under the office's policies in a year."""
        return cls(
            polaritas=indikator.polaritas,
            rumus_negatif=kebijakan.rumus_negatif_untuk(indikator.kode),
            lantai=kebijakan.lantai,
            batas_atas=kebijakan.batas_atas,
            persen=is_percent(indikator.satuan),
            skala_predikat=indikator.skala_predikat,
            tahun=tahun,
        )


def capaian(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    """The capaian in percent, unrounded, floor and cap applied; or the reason why there is none."""
    alasan = _unfilled(target, realisasi)
    if alasan:
        return Capaian(None, alasan=alasan)
    mentah = _formula(target, realisasi, aturan)
    return mentah if mentah.persen is None else _bounded(mentah, aturan)


def _unfilled(target: Nilai, realisasi: Nilai) -> str:
    """Why two values cannot be compared while one is not there; empty when both are.

    What does not apply needs no target; a realisasi that is missing is what has to come first.
    """
    if realisasi.keadaan is Keadaan.TIDAK_BERLAKU:
        return "tidak berlaku"
    kurang = [_reason("realisasi", realisasi)] if not realisasi.terisi else []
    if not target.terisi:
        kurang.insert(0, _reason("target", target))
    return " dan ".join(kurang)


def _reason(sisi: str, nilai: Nilai) -> str:
    """The state of one side in words; an unfilled value made while adding up carries its own reason as text.

    A cell that says something nobody can compute with is not empty: a finding asks about it, and the reason says so.
    """
    if nilai.tak_terbaca and nilai.teks == TIDAK_DIBACA:
        return f"{sisi} {TIDAK_DIBACA}"
    if nilai.tak_terbaca:
        return f"{sisi} ditulis sebagai teks yang tidak dapat dihitung"
    if nilai.keadaan is Keadaan.KOSONG and nilai.teks:
        return nilai.teks
    if sisi == "target":
        return f"target {_BELUM[nilai.keadaan]}" if nilai.keadaan is not Keadaan.KOSONG else "target belum ditetapkan"
    return f"realisasi {_BELUM[nilai.keadaan]}"


def _bounded(mentah: Capaian, aturan: Aturan) -> Capaian:
    asal = mentah.persen or NOL
    persen = asal if aturan.batas_atas is None else min(asal, aturan.batas_atas)
    if aturan.lantai is not None:
        persen = max(persen, aturan.lantai)
    rumus = formulas(aturan.tahun)[mentah.rumus].teks
    return Capaian(persen, rumus, mentah=asal if persen != asal else None)


def _formula(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    if aturan.polaritas not in _POLARITAS:
        return Capaian(None, alasan="polaritas indikator belum ditetapkan")
    angka = realisasi.terhitung(persen=aturan.persen)
    ujung = _ends(target, aturan)
    if ujung is None or angka is None:
        return _predikat(target, realisasi, aturan)
    bawah, atas = ujung
    if aturan.polaritas == "rentang" or bawah != atas:
        return _rentang(bawah, atas, angka, aturan)
    if aturan.polaritas == "negatif":
        return _negatif(bawah, angka, aturan.rumus_negatif)
    return _positif(bawah, angka)


def _ends(target: Nilai, aturan: Aturan) -> tuple[Decimal, Decimal] | None:
    """The lower and upper end of a target; a plain number is both, a word is neither."""
    if target.bentuk is Bentuk.RENTANG and target.bawah is not None and target.atas is not None:
        return min(target.bawah, target.atas), max(target.bawah, target.atas)
    angka = target.terhitung(persen=aturan.persen)
    return None if angka is None else (angka, angka)


def _named(nama: str, persen: Decimal) -> Capaian:
    """A capaian that names its formula; :func:`_bounded` writes the words of the year's record in its place."""
    return Capaian(persen, nama)


def _positif(target: Decimal, realisasi: Decimal) -> Capaian:
    if target == 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target 0")
    if target < 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target di bawah 0")
    return _named("positif", realisasi / target * SERATUS)


def _negatif(target: Decimal, realisasi: Decimal, rumus_negatif: str) -> Capaian:
    """Less is better; below 0 is no worse than 0, where 0 has a rule of its own."""
    if target == 0:
        return _named("negatif_nol", SERATUS if realisasi <= 0 else NOL)
    if target < 0:
        return Capaian(None, alasan="tidak dapat dihitung karena target di bawah 0")
    if rumus_negatif == "rasio":
        return _named("negatif_rasio", SERATUS if realisasi <= 0 else target / realisasi * SERATUS)
    return _named("negatif_selisih", (2 * target - realisasi) / target * SERATUS)


def _rentang(bawah: Decimal, atas: Decimal, realisasi: Decimal, aturan: Aturan) -> Capaian:
    """A range is full inside; outside, the nearer end is the target.

    Under rentang both sides fall; under positif below falls and above rises, under negatif the other way round.
    """
    nama = "rentang" if aturan.polaritas == "rentang" else f"rentang_{aturan.polaritas}"
    if bawah <= realisasi <= atas:
        return _named(nama, SERATUS)
    tepi = bawah if realisasi < bawah else atas
    if tepi == 0 and aturan.polaritas != "negatif":
        return Capaian(None, alasan="tidak dapat dihitung karena batas rentang 0")
    if aturan.polaritas == "negatif":
        hasil = _negatif(tepi, realisasi, aturan.rumus_negatif)
        nama = "rentang_negatif_rasio" if aturan.rumus_negatif == "rasio" else nama
    elif realisasi > atas and aturan.polaritas == "rentang":
        hasil = _negatif(tepi, realisasi, "selisih")
    else:
        hasil = _positif(tepi, realisasi)
    return hasil if hasil.persen is None else _named(nama, hasil.persen)


def _predikat(target: Nilai, realisasi: Nilai, aturan: Aturan) -> Capaian:
    """Ordinal scores counted from 1 for the lowest predicate; both words must stand on one scale."""
    kata = _word(target), _word(realisasi)
    urutan = predicate_order(aturan.skala_predikat, *filter(None, kata))
    tempat = [predicate_place(urutan, satu) for satu in kata]
    if tempat[0] and tempat[1]:
        return _named("predikat", Decimal(tempat[1]) / tempat[0] * SERATUS)
    return Capaian(None, alasan=_uncomputable(target, realisasi, aturan))


def _uncomputable(target: Nilai, realisasi: Nilai, aturan: Aturan) -> str:
    """Why two filled values have no percentage: the side named is the one that is neither number nor predicate."""
    sisi = {"target": target, "realisasi": realisasi}
    jenis = {nama: _kind(nilai, aturan) for nama, nilai in sisi.items()}
    kurang = [f"{nama} ditulis sebagai teks" for nama, satu in jenis.items() if not satu]
    if jenis["realisasi"] == "rentang":
        kurang.append("realisasi ditulis sebagai rentang")
    if len(kurang) > 1 and not any(jenis.values()):
        kurang = ["target dan realisasi ditulis sebagai teks"]
    if kurang:
        return f"{' dan '.join(kurang)} yang tidak dapat dihitung"
    if _word(target) and _word(realisasi):
        return _off_scale(sisi, aturan) or "skala predikat belum dinyatakan"
    return f"target berupa {jenis['target']}, sedangkan realisasi berupa {jenis['realisasi']}"


def _kind(nilai: Nilai, aturan: Aturan) -> str:
    """What a filled value can be computed as: angka, rentang, predikat; empty for mere text."""
    if nilai.terhitung(persen=aturan.persen) is not None:
        return "angka"
    if nilai.bentuk is Bentuk.RENTANG:
        return "rentang"
    kata = _word(nilai)
    dikenal = predicate_place(predicate_order(aturan.skala_predikat, kata), kata) if kata else 0
    return "predikat" if nilai.predikat or dikenal else ""


def _off_scale(sisi: dict[str, Nilai], aturan: Aturan) -> str:
    """Which predicate does not stand on the declared scale; empty where no scale was declared."""
    if not aturan.skala_predikat:
        return ""
    luar = [nama for nama, nilai in sisi.items()
            if not predicate_place(predicate_order(aturan.skala_predikat), _word(nilai))]  # fmt: skip
    return f"predikat {' dan '.join(luar)} tidak ada pada skala yang dinyatakan"


def _word(nilai: Nilai) -> str:
    if nilai.predikat:
        return nilai.predikat
    return nilai.teks.strip() if nilai.bentuk is Bentuk.TEKS else ""
