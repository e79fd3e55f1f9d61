"""What units promised the quarter before, carried over and asked for again."""

from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.render.monev_konteks import TindakLanjutLalu


def carried_over(rencana: Perencanaan, analisis: Analisis, triwulan: int) -> tuple[TindakLanjutLalu, ...]:
    """Every follow-up a unit wrote in that quarter, with what it wrote one quarter later under upaya.

    A follow-up nothing was written about shows a placeholder; the first quarter carries nothing over.
    """
    return tuple(
        _row(rencana, hasil, promised)
        for hasil in analisis.indikator
        for promised in hasil.sumbangan
        if promised.triwulan == triwulan and promised.isian.tindak_lanjut.strip()
    )


def _row(rencana: Perencanaan, hasil: HasilIndikator, promised: Sumbangan) -> TindakLanjutLalu:
    isian = promised.isian
    later = (s.isian.upaya.strip() for s in hasil.sumbangan
             if s.unit_kerja == promised.unit_kerja and s.triwulan == promised.triwulan + 1)  # fmt: skip
    return TindakLanjutLalu(
        indikator=hasil.indikator.uraian,
        unit_kerja=rencana.nama_unit(promised.unit_kerja),
        tindak_lanjut=isian.tindak_lanjut.strip(),
        penanggung_jawab=isian.penanggung_jawab.strip() or STRIP,
        batas_waktu=isian.batas_waktu.strip() or STRIP,
        perkembangan=next(later, "") or belum_diisi("perkembangan tindak lanjut"),
    )
