"""The rows of a Perjanjian Kinerja: targets and pagu as text, sums that say what they left out."""

from decimal import Decimal

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Indikator
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import nilai, rupiah, terbilang_rupiah, uang
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.render.pk_jenjang import Muatan
from pipeline.render.pk_konteks import (
    AnggaranPK,
    IndikatorPK,
    KelompokAnggaranPK,
    PerubahanAnggaran,
    PerubahanTarget,
    SasaranPK,
)

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


def sasaran_pk(rencana: Perencanaan, muatan: Muatan, dokumen: str) -> tuple[SasaranPK, ...]:
    """Table A; a sasaran without indikator, or no sasaran at all, shows as a placeholder."""
    if not muatan.sasaran:
        empty = IndikatorPK(belum_diisi("indikator kinerja"), belum_diisi("satuan"), belum_diisi("target"))
        return (SasaranPK("1", belum_diisi(muatan.kepala_sasaran.lower()), (empty,)),)
    return tuple(
        SasaranPK(str(n), sasaran.uraian, _indicators(rencana, indikator, dokumen))
        for n, (sasaran, indikator) in enumerate(muatan.sasaran, start=1)
    )


def _indicators(rencana: Perencanaan, indikator: tuple[Indikator, ...], dokumen: str) -> tuple[IndikatorPK, ...]:
    if not indikator:
        return (IndikatorPK(belum_diisi("indikator sasaran ini"), belum_diisi("satuan"), belum_diisi("target")),)
    return tuple(
        IndikatorPK(
            i.uraian, atau_belum_diisi(i.satuan, "satuan"), isi(target_pk(rencana, i.kode, dokumen), "target PK")
        )
        for i in indikator
    )


def isi(value: Nilai, label: str) -> str:
    """A value for a promise: a blank one shows as a placeholder, not as the word for blank."""
    return belum_diisi(label) if value.keadaan is Keadaan.KOSONG else nilai(value)


def anggaran_pk(rencana: Perencanaan, muatan: Muatan, dokumen: str) -> tuple[KelompokAnggaranPK, ...]:
    """Table B, numbered through, grouped under the parent lines."""
    number = 0
    groups = []
    for induk, lines in muatan.anggaran:
        rows = []
        for mata in lines:
            number += 1
            rows.append(_line(rencana, mata, dokumen, number))
        groups.append(KelompokAnggaranPK(induk.uraian if induk else "", tuple(rows)))
    if groups:
        return tuple(groups)
    label = muatan.kepala_anggaran.lower()
    return (KelompokAnggaranPK("", (AnggaranPK("1", belum_diisi(label), belum_diisi("pagu"), ""),)),)


def _line(rencana: Perencanaan, mata: MataAnggaran, dokumen: str, nomor: int) -> AnggaranPK:
    amount = pagu(rencana, mata, dokumen)
    text = uang(amount) if amount.terisi else belum_diisi("pagu")
    return AnggaranPK(str(nomor), mata.uraian, text, atau_belum_diisi(mata.sumber_dana, "sumber dana"))


def jumlah(rencana: Perencanaan, muatan: Muatan, dokumen: str) -> tuple[str, str, str]:
    """The sum of Table B, a note where lines are missing from it, and the sum in words."""
    amounts = [pagu(rencana, mata, dokumen).angka for mata in muatan.mata]
    filled = [a for a in amounts if a is not None]
    if not filled:
        return belum_diisi("jumlah anggaran"), "", ""
    total = sum(filled, Decimal(0))
    note = "" if len(filled) == len(amounts) else f"{len(filled)} dari {len(amounts)} baris terisi"
    return rupiah(total), note, terbilang_rupiah(total)


def perubahan_target(rencana: Perencanaan, muatan: Muatan) -> tuple[PerubahanTarget, ...]:
    """The targets that the PK Perubahan really changes."""
    rows = []
    for sasaran, indikator in muatan.sasaran:
        for i in indikator:
            semula, menjadi = (target_pk(rencana, i.kode, dokumen) for dokumen in (MURNI, PERUBAHAN))
            if isi(semula, "") != isi(menjadi, ""):
                rows.append((sasaran.uraian, i, semula, menjadi))
    return tuple(
        PerubahanTarget(
            str(n), uraian, i.uraian, atau_belum_diisi(i.satuan, "satuan"), isi(semula, "target PK"),
            isi(menjadi, "target PK"),
        )
        for n, (uraian, i, semula, menjadi) in enumerate(rows, start=1)
    )  # fmt: skip


def perubahan_anggaran(rencana: Perencanaan, muatan: Muatan) -> tuple[PerubahanAnggaran, ...]:
    """The pagu that differ between the two versions, with the difference where both are numbers."""
    rows = []
    for mata in muatan.mata:
        semula, menjadi = (pagu(rencana, mata, dokumen) for dokumen in (MURNI, PERUBAHAN))
        if semula.angka == menjadi.angka and semula.keadaan is menjadi.keadaan:
            continue
        both = semula.angka is not None and menjadi.angka is not None
        difference = (menjadi.angka or Decimal(0)) - (semula.angka or Decimal(0)) if both else None
        rows.append((mata.uraian, uang(semula), uang(menjadi), rupiah(difference)))
    return tuple(PerubahanAnggaran(str(n), *row) for n, row in enumerate(rows, start=1))
