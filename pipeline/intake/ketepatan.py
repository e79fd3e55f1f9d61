"""How punctual and complete the forms of each quarter are, counted."""

from collections.abc import Collection

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.periode import Periode
from pipeline.domain.putaran import Urutan
from pipeline.domain.rekap import KetepatanTriwulan
from pipeline.domain.tugas import pembagian_tugas
from pipeline.intake.ceklist import days_late
from pipeline.regulation.tenggat import deadline, quarter_end


def punctuality(bacaan: Bacaan, lengkap: Collection[tuple[int, str]]) -> tuple[KetepatanTriwulan, ...]:
    """The quarters of the period; ``lengkap`` are (quarter, kode of a unit) whose form has no gap.

    A unit that sent its form again is as punctual as its first round.
    """
    return tuple(_quarter(bacaan, triwulan, lengkap) for triwulan in bacaan.periode.triwulan_dilaporkan)


def _quarter(bacaan: Bacaan, triwulan: int, lengkap: Collection[tuple[int, str]]) -> KetepatanTriwulan:
    masuk = next((p for p in bacaan.penerimaan if p.triwulan == triwulan), Penerimaan(triwulan))
    tenggat = deadline(bacaan.instansi, Periode(bacaan.periode.tahun, triwulan))
    urutan = Urutan(quarter_end(bacaan.periode.tahun, triwulan), bacaan.hari_ini)
    asked = [tugas.unit.kode for tugas in pembagian_tugas(bacaan.rencana)]
    dikirim = {form.unit_kerja for form in masuk.formulir}.intersection(asked)
    lewat = []
    for kode in asked:
        rounds = [form for form in (*masuk.formulir, *masuk.lama) if form.unit_kerja == kode]
        hari = [days_late(form, tenggat, urutan) for form in (rounds if kode in dikirim else [None])]
        lewat.append(min((satu for satu in hari if satu is not None), default=0))
    terlambat = [satu for satu in lewat if satu > 0]
    return KetepatanTriwulan(
        triwulan=triwulan,
        diminta=len(asked),
        diterima=len(dikirim),
        lengkap=sum((triwulan, kode) in lengkap for kode in dikirim),
        terlambat=len(terlambat),
        hari=max(terlambat, default=0),
        belum_jatuh_tempo=bacaan.hari_ini <= tenggat.tanggal,
    )
