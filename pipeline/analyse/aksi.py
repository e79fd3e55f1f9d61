"""Rencana aksi in the period: against the triwulan and against the year, both percentages."""

from collections.abc import Sequence

from pipeline.analyse.akumulasi import Cara, so_far, unfilled, whole
from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilAksi
from pipeline.domain.formulir import Penerimaan
from pipeline.domain.kinerja import Aksi
from pipeline.domain.nilai import Nilai
from pipeline.regulation.satuan import is_percent, may_be_summed


def actions(bacaan: Bacaan) -> tuple[HasilAksi, ...]:
    """One result per rencana aksi of the plan, in its order."""
    return tuple(_action(aksi, bacaan) for aksi in bacaan.rencana.rencana_aksi)


def _action(aksi: Aksi, bacaan: Bacaan) -> HasilAksi:
    """An action is counted where its satuan may be summed, else its last position counts."""
    kebijakan = bacaan.instansi.kebijakan
    aturan = Aturan("positif", "", kebijakan.lantai, kebijakan.batas_atas, is_percent(aksi.satuan),
                    tahun=bacaan.rencana.tahun)  # fmt: skip
    cara = Cara("kumulatif" if may_be_summed(aksi.satuan) else "akhir", aturan.persen)
    received = {p.triwulan: p for p in bacaan.penerimaan}
    isian = [received.get(n, Penerimaan(n)).aksi.get(aksi.kode) for n in bacaan.periode.triwulan_berjalan]
    nilai = [row.realisasi if row else Nilai.kosong() for row in isian]
    target = [*aksi.triwulan, *[Nilai.kosong()] * 4][:4]
    realisasi, setahun = whole(cara, nilai), _year(cara, target)
    dasar = setahun if bacaan.periode.berakhir else _so_far(cara, nilai, target[: len(nilai)])
    quarters = (nilai + [Nilai.kosong()] * 4)[:4]
    akhir = next((row for row in reversed(isian) if row is not None), None)
    return HasilAksi(
        kode=aksi.kode,
        triwulan=(quarters[0], quarters[1], quarters[2], quarters[3]),
        target=dasar,
        realisasi=realisasi,
        capaian=_or_no_target(capaian(dasar, realisasi, aturan), dasar, setahun),
        target_tahun=setahun,
        capaian_tahun=capaian(setahun, realisasi, aturan),
        keterangan=akhir.keterangan if akhir else "",
        bukti_dukung=akhir.bukti_dukung if akhir else "",
    )


def _year(cara: Cara, target: Sequence[Nilai]) -> Nilai:
    """The year's target of an action, which its plan gives by quarters only."""
    filled = [t for t in target if t.terisi]
    return so_far(cara, filled, filled).target if filled else unfilled(target)


def _so_far(cara: Cara, realisasi: Sequence[Nilai], target: Sequence[Nilai]) -> Nilai:
    """The target of the quarters that were reported; where none was, of all that have passed."""
    if any(r.terisi for r in realisasi):
        return so_far(cara, realisasi, target).target
    return _year(cara, target)


def _or_no_target(hasil: Capaian, dasar: Nilai, setahun: Nilai) -> Capaian:
    """The result; where the plan asks for something only later in the year, that is why there is none."""
    if hasil.persen is None and not dasar.disebut and setahun.terisi:
        return Capaian(None, alasan="tidak ada target sampai triwulan ini")
    return hasil
