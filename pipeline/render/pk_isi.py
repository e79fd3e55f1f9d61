"""The rows of a Perjanjian Kinerja: targets and pagu as text, sums that say what they left out."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.perjanjian import MuatanPK
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import nilai, rupiah, terbilang_rupiah, uang
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.sebutan import TINGKAT, TINGKAT_ANGGARAN


@dataclass(frozen=True, slots=True)
class IndikatorPK:
    """Satu indikator dalam lampiran."""

    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target: str
    """Target setahun, ditulis seperti dalam rencana. Contoh: `90,76`."""


@dataclass(frozen=True, slots=True)
class SasaranPK:
    """Satu sasaran dengan semua indikatornya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: tuple[IndikatorPK, ...]
    """Indikator sasaran ini. Contoh: `i in s.indikator`."""


@dataclass(frozen=True, slots=True)
class AnggaranPK:
    """Satu baris anggaran."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    anggaran: str
    """Pagu. Contoh: `Rp 1.385.437.875`."""
    keterangan: str
    """Sumber dana. Contoh: `APBD`."""


@dataclass(frozen=True, slots=True)
class KelompokAnggaranPK:
    """Baris anggaran dengan induk yang sama."""

    induk: str
    """Program atau kegiatan di atasnya; kosong untuk program. Contoh: `Program Penunjang Urusan`."""
    baris: tuple[AnggaranPK, ...]
    """Baris di bawah induk. Contoh: `a in k.baris`."""


@dataclass(frozen=True, slots=True)
class PerubahanTarget:
    """Satu target yang diubah."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    sasaran: str
    """Bunyi sasaran. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    indikator: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    semula: str
    """Target sebelum perubahan. Contoh: `90,76`."""
    menjadi: str
    """Target sesudah perubahan. Contoh: `91,33`."""


@dataclass(frozen=True, slots=True)
class PerubahanAnggaran:
    """Satu pagu yang diubah."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Nama program, kegiatan, atau sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    semula: str
    """Pagu sebelum perubahan. Contoh: `Rp 100.000.000`."""
    menjadi: str
    """Pagu sesudah perubahan. Contoh: `Rp 120.000.000`."""
    selisih: str
    """Bertambah atau berkurang (minus). Contoh: `Rp 20.000.000`."""


MURNI, PERUBAHAN = "pk", "pk_perubahan"


def target_pk(rencana: Perencanaan, indikator: str, dokumen: str) -> Nilai:
    """The target in one version of the PK; a changed PK keeps the first target where it changes nothing."""
    found = rencana.target_dokumen(indikator, dokumen)
    if found is None and dokumen == PERUBAHAN:
        found = rencana.target_dokumen(indikator, MURNI)
    return found.target if found else Nilai.kosong()


def pagu(rencana: Perencanaan, mata: MataAnggaran, dokumen: str) -> Nilai:
    """The pagu of a line in one version of the PK; a line left blank is the sum of the lines right below it.

    The sum stands only where all of them have a pagu: one that leaves lines out would be a wrong promise.
    """
    own = mata.pagu_berlaku if dokumen == PERUBAHAN else mata.pagu
    below = [rencana.anggaran_menurut_kode[kode] for kode in rencana.pohon_anggaran.anak[mata.kode]]
    if own.terisi or not below:
        return own
    amounts = [pagu(rencana, m, dokumen).angka for m in below]
    filled = [a for a in amounts if a is not None]
    return Nilai.dari(sum(filled, Decimal(0))) if len(filled) == len(below) else own


def sasaran_pk(rencana: Perencanaan, muatan: MuatanPK, dokumen: str) -> tuple[SasaranPK, ...]:
    """Table A; a sasaran without indikator, or no sasaran at all, shows as a placeholder."""
    if not muatan.sasaran:
        return (
            SasaranPK("1", belum_diisi(TINGKAT[muatan.tingkat_sasaran].lower()), (_without("indikator kinerja"),)),
        )
    return tuple(
        SasaranPK(
            str(n),
            sasaran.uraian,
            tuple(
                IndikatorPK(i.uraian, _satuan(i), isi(target_pk(rencana, i.kode, dokumen), "target PK"))
                for i in indikator
            )
            or (_without("indikator sasaran ini"),),
        )
        for n, (sasaran, indikator) in enumerate(muatan.sasaran, start=1)
    )


def _without(label: str) -> IndikatorPK:
    return IndikatorPK(belum_diisi(label), belum_diisi("satuan"), belum_diisi("target"))


def _satuan(indikator: Indikator) -> str:
    return atau_belum_diisi(indikator.satuan, "satuan")


def isi(value: Nilai, label: str) -> str:
    """A value for a promise: a blank one shows as a placeholder, not as the word for blank."""
    return belum_diisi(label) if value.keadaan is Keadaan.KOSONG else nilai(value)


def anggaran_pk(rencana: Perencanaan, muatan: MuatanPK, dokumen: str) -> tuple[KelompokAnggaranPK, ...]:
    """Table B, numbered through, grouped under the parent lines."""
    nomor = count(1)
    groups = tuple(
        KelompokAnggaranPK(
            induk.uraian if induk else "", tuple(_line(rencana, mata, dokumen, next(nomor)) for mata in lines)
        )
        for induk, lines in muatan.anggaran
    )
    empty = AnggaranPK("1", belum_diisi(TINGKAT_ANGGARAN[muatan.tingkat_anggaran].lower()), belum_diisi("pagu"), "")
    return groups or (KelompokAnggaranPK("", (empty,)),)


def _line(rencana: Perencanaan, mata: MataAnggaran, dokumen: str, nomor: int) -> AnggaranPK:
    amount = pagu(rencana, mata, dokumen)
    text = uang(amount) if amount.terisi else belum_diisi("pagu")
    return AnggaranPK(str(nomor), mata.uraian, text, atau_belum_diisi(rencana.sumber_dana(mata), "sumber dana"))


def jumlah(rencana: Perencanaan, muatan: MuatanPK, dokumen: str) -> tuple[str, str, str]:
    """The sum of Table B, a note where lines are missing from it, and the sum in words."""
    amounts = [pagu(rencana, mata, dokumen).angka for mata in muatan.mata]
    filled = [a for a in amounts if a is not None]
    if not filled:
        return belum_diisi("jumlah anggaran"), "", ""
    total = sum(filled, Decimal(0))
    note = "" if len(filled) == len(amounts) else f"{len(filled)} dari {len(amounts)} baris terisi"
    return rupiah(total), note, terbilang_rupiah(total)


def perubahan_target(rencana: Perencanaan, muatan: MuatanPK) -> tuple[PerubahanTarget, ...]:
    """The targets that the PK Perubahan really changes."""
    rows = []
    for sasaran, indikator in muatan.sasaran:
        for i in indikator:
            semula, menjadi = (isi(target_pk(rencana, i.kode, d), "target PK") for d in (MURNI, PERUBAHAN))
            if semula != menjadi:
                rows.append((sasaran.uraian, i.uraian, _satuan(i), semula, menjadi))
    return tuple(PerubahanTarget(str(n), *row) for n, row in enumerate(rows, start=1))


def perubahan_anggaran(rencana: Perencanaan, muatan: MuatanPK) -> tuple[PerubahanAnggaran, ...]:
    """The pagu that differ between the two versions, with the difference where both are numbers."""
    return tuple(
        PerubahanAnggaran(str(n), mata.uraian, uang(semula), uang(menjadi), rupiah(_selisih(semula, menjadi)))
        for n, (mata, semula, menjadi) in enumerate(_changed(rencana, muatan), start=1)
    )


def jumlah_perubahan(rencana: Perencanaan, muatan: MuatanPK) -> PerubahanAnggaran:
    """The sum of the changed pagu as a row, over the lines that have a difference; it says where not all do."""
    rows = [(semula, menjadi) for _, semula, menjadi in _changed(rencana, muatan)]
    both = [(s.angka, m.angka) for s, m in rows if s.angka is not None and m.angka is not None]
    semula, menjadi = (sum((pair[n] for pair in both), Decimal(0)) if both else None for n in (0, 1))
    label = "Jumlah" if len(both) == len(rows) else f"Jumlah {len(both)} dari {len(rows)} baris terisi"
    selisih = None if semula is None or menjadi is None else menjadi - semula
    return PerubahanAnggaran("", label, rupiah(semula), rupiah(menjadi), rupiah(selisih))


def _changed(rencana: Perencanaan, muatan: MuatanPK) -> list[tuple[MataAnggaran, Nilai, Nilai]]:
    rows = [(mata, pagu(rencana, mata, MURNI), pagu(rencana, mata, PERUBAHAN)) for mata in muatan.mata]
    return [(mata, s, m) for mata, s, m in rows if s.angka != m.angka or s.keadaan is not m.keadaan]


def _selisih(semula: Nilai, menjadi: Nilai) -> Decimal | None:
    return None if semula.angka is None or menjadi.angka is None else menjadi.angka - semula.angka
