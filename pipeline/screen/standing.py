"""Where each perangkat daerah stands: facts gathered from the two folders, shown by the chosen SOP."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.domain.tugas import pembagian_tugas
from pipeline.errors import PipelineError
from pipeline.folder import data, output
from pipeline.load import Pembacaan, load
from pipeline.regulation.sop import load as load_sop
from pipeline.regulation.tenggat import obligations
from pipeline.screen.console import show_failure, show_obligations, show_passed_over, show_status
from pipeline.screen.status import Fakta, next_command, status
from pipeline.screen.times import notes
from pipeline.stages import work

if TYPE_CHECKING:
    from rich.console import Console


def standing(layar: "Console", folder: Path, hasil: Path, periode: str, hari_ini: date) -> int:
    """Show every perangkat daerah below ``folder``; 1 when one of them cannot be read, else 0."""
    show_passed_over(layar, data.passed_over(folder), data.misnamed_settings(folder))
    worst = 0
    for unit in data.units(folder):
        try:
            _show(layar, load(unit, periode, hari_ini), hasil)
        except PipelineError as error:
            show_failure(layar, unit.name, str(error))
            worst = 1
    return worst


def _show(layar: "Console", pembacaan: Pembacaan, hasil: Path) -> None:
    bacaan = pembacaan.bacaan
    rows = status(load_sop(pembacaan.sop, bacaan.rencana.tahun), bacaan.periode, facts(pembacaan, hasil))
    show_status(layar, bacaan.instansi.nama, bacaan.periode.sebutan, rows, next_command(rows))
    show_obligations(layar, obligations(bacaan.instansi, bacaan.periode), bacaan.hari_ini)


def facts(pembacaan: Pembacaan, hasil: Path) -> Fakta:
    """What exists for one period: who was asked, who answered, what still blocks, what was made from it as it is."""
    bacaan = pembacaan.bacaan
    akhir = bacaan.periode.triwulan_terakhir
    diterima = {f.unit_kerja for p in bacaan.penerimaan if p.triwulan == akhir for f in p.formulir}
    folder = output.period_folder(hasil, bacaan.instansi.slug, str(bacaan.periode))
    manifes = output.read_manifest(folder)
    return Fakta(
        diminta=tuple(tugas.unit.nama for tugas in pembagian_tugas(bacaan.rencana)),
        diterima=tuple(bacaan.rencana.nama_unit(kode) for kode in sorted(diterima)),
        galat=_blocking(work(pembacaan).temuan, pembacaan),
        berkas=manifes.hasil_masukan(pembacaan.masukan) if manifes else (),
        catatan=notes(pembacaan.waktu),
    )


def _blocking(temuan: tuple[Temuan, ...], pembacaan: Pembacaan) -> tuple[tuple[str, int], ...]:
    """The galat of every check, not only of reading, by unit; what a later round replaced blocks nothing."""
    counted = Counter(t.unit_kerja for t in temuan if t.tingkat is Tingkat.GALAT and not t.digantikan_oleh)
    rencana = pembacaan.bacaan.rencana
    return tuple((rencana.nama_unit(kode) if kode else "", jumlah) for kode, jumlah in sorted(counted.items()))
