"""Which indikator and which money belong to which group: by sasaran, programme and unit kerja."""

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator
from pipeline.domain.penugasan import mata_terbawah, penjawab, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan
from pipeline.group.kelompok import Anggota, Kelompok, Uang, kelompokkan


def menurut_sasaran(analisis: Analisis) -> tuple[Kelompok, ...]:
    """One group per sasaran that has indikator, with the money the analysis gave it."""
    kodes = dict.fromkeys([h.sasaran.kode for h in analisis.sasaran])
    kodes |= dict.fromkeys(h.indikator.sasaran for h in analisis.indikator)
    anggota = [_anggota(h.indikator.sasaran, h) for h in analisis.indikator]
    uang = [Uang(h.sasaran.kode, h.pagu, h.realisasi) for h in analisis.sasaran]
    return kelompokkan(tuple(kodes), anggota, uang)


def menurut_program(analisis: Analisis, rencana: Perencanaan) -> tuple[Kelompok, ...]:
    """One group per programme: the indikator of every sasaran its budget lines name, and of those below."""
    programmes = [h for h in analisis.anggaran if h.mata.tingkat == "program"]
    anggota = []
    for programme in programmes:
        kodes = (programme.mata.kode, *rencana.pohon_anggaran.bawah(programme.mata.kode))
        lines = (rencana.anggaran_menurut_kode[kode] for kode in kodes)
        supported = rencana.keturunan(*{m.sasaran for m in lines if m.sasaran})
        anggota += [_anggota(programme.mata.kode, h) for h in analisis.indikator if h.indikator.sasaran in supported]
    uang = [Uang(h.mata.kode, h.pagu.angka, h.realisasi.angka) for h in programmes]
    return kelompokkan([h.mata.kode for h in programmes], anggota, uang)


def menurut_unit(analisis: Analisis, bacaan: Bacaan) -> tuple[Kelompok, ...]:
    """One group per unit kerja that answers for anything; a shared indikator counts in each of its units."""
    rencana = bacaan.rencana
    hasil = {h.mata.kode: h for h in analisis.anggaran}
    anggota = [_anggota(unit, h) for h in analisis.indikator for unit in penjawab(rencana, h.indikator)]
    uang = [
        Uang(unit, hasil[mata.kode].pagu.angka, hasil[mata.kode].realisasi.angka)
        for mata in mata_terbawah(rencana)
        if mata.kode in hasil
        for unit in penjawab_anggaran(rencana, mata)
    ]
    used = dict.fromkeys([a.kelompok for a in anggota] + [u.kelompok for u in uang])
    known = [unit.kode for unit in rencana.unit_kerja]
    order = [k for k in known if k in used] + [k for k in used if k not in known]
    return kelompokkan(order, anggota, uang)


def _anggota(kelompok: str, hasil: HasilIndikator) -> Anggota:
    return Anggota(kelompok, hasil.indikator.kode, hasil.capaian.persen, hasil.kategori)
