"""Cascading: tujuan → sasaran → program → kegiatan → sub kegiatan with indikator and who answers for them.

Content: domain notes 6.3; whatever hangs on nothing still stands in the table and is listed below it.
"""

from collections.abc import Iterator

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.kinerja import TINGKAT_SASARAN, Sasaran
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.sebutan import TINGKAT, TINGKAT_ANGGARAN, sebut
from pipeline.render.cascading_bagan import bagan
from pipeline.render.cascading_isi import cabang, indikator
from pipeline.render.cascading_konteks import BarisCascading, Cascading, SimpulCascading, TakTerhubung

_KOSONG = SimpulCascading(baru=True, uraian="", indikator="")


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The cascading of the year."""
    del analisis
    instansi, rencana = bacaan.instansi, bacaan.rencana
    konteks = Cascading(
        judul=f"CASCADING KINERJA TAHUN {rencana.tahun}",
        instansi=instansi.nama,
        bagan=bagan(rencana, instansi.tampilan),
        baris=baris(rencana),
        tak_terhubung=tak_terhubung(rencana),
        kepala=kepala(instansi, rencana, bacaan.hari_ini),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    judul = f"Cascading Kinerja {instansi.nama} Tahun {rencana.tahun}"
    return Naskah("7-dokumen/cascading.docx", "cascading", konteks, "cascading", judul)


def baris(rencana: Perencanaan) -> tuple[BarisCascading, ...]:
    """One row per path from a root to a tip; a statement is new in the first row of its paths only."""
    rows: list[BarisCascading] = []
    seen: set[str] = set()
    for path in jalur(rencana):
        cells = {
            s.tingkat: SimpulCascading(s.kode not in seen, s.uraian, indikator(rencana, s))
            for s in path
            if s.tingkat in TINGKAT_SASARAN
        }
        seen |= {s.kode for s in path}
        rows.append(BarisCascading(**{tingkat: cells.get(tingkat, _KOSONG) for tingkat in TINGKAT_SASARAN}))
    return tuple(rows)


def jalur(rencana: Perencanaan) -> Iterator[tuple[Sasaran, ...]]:
    """Every path from a statement without a known parent down to one without children, in the plan's order."""
    children = cabang(rencana)
    yield from _turun((), children, children.get("", []))


def _turun(
    above: tuple[Sasaran, ...], children: dict[str, list[Sasaran]], here: list[Sasaran]
) -> Iterator[tuple[Sasaran, ...]]:
    for sasaran in here:
        path = (*above, sasaran)
        below = [s for s in children.get(sasaran.kode, []) if s not in path]
        if below:
            yield from _turun(path, children, below)
        else:
            yield path


def tak_terhubung(rencana: Perencanaan) -> tuple[TakTerhubung, ...]:
    """Sasaran, indikator and programmes that hang on nothing above them.

    An indikator below the sasaran strategis needs one above it only where the plan cascades indikator at all.
    """
    rows = (*_sasaran_lepas(rencana), *_indikator_lepas(rencana), *_program_lepas(rencana))
    return tuple(TakTerhubung(str(n), *row) for n, row in enumerate(rows, start=1))


def _sasaran_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    for s in rencana.sasaran:
        if s.tingkat != "tujuan" and s.induk not in rencana.sasaran_menurut_kode:
            sebab = f"induk {s.induk} tidak ada dalam rencana" if s.induk else "induk belum diisi"
            yield sebut(TINGKAT, s.tingkat), s.kode, s.uraian, sebab


def _indikator_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    berjenjang = any(i.induk for i in rencana.indikator)
    for i in rencana.indikator:
        sasaran = rencana.sasaran_menurut_kode.get(i.sasaran)
        if sasaran is None:
            yield "Indikator", i.kode, i.uraian, f"sasaran {i.sasaran or STRIP} tidak ada dalam rencana"
        elif i.induk and i.induk not in rencana.indikator_menurut_kode:
            yield "Indikator", i.kode, i.uraian, f"induk {i.induk} tidak ada dalam rencana"
        elif berjenjang and not i.induk and sasaran.tingkat not in {"tujuan", "strategis"}:
            yield "Indikator", i.kode, i.uraian, "indikator di atasnya belum diisi"


def _program_lepas(rencana: Perencanaan) -> Iterator[tuple[str, str, str, str]]:
    for m in rencana.anggaran:
        if m.sasaran not in rencana.sasaran_menurut_kode:
            sebab = f"sasaran {m.sasaran} tidak ada dalam rencana" if m.sasaran else "sasaran belum diisi"
            yield sebut(TINGKAT_ANGGARAN, m.tingkat), m.kode, m.uraian, sebab
