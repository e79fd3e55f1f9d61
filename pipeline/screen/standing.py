"""Where each perangkat daerah stands: facts gathered from the two folders, shown by the chosen SOP."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.domain.temuan import Tingkat
from pipeline.domain.tugas import pembagian_tugas
from pipeline.errors import PipelineError
from pipeline.folder import data, output
from pipeline.load import load
from pipeline.regulation.tenggat import obligations
from pipeline.screen.console import show_failure, show_obligations, show_passed_over, show_status
from pipeline.screen.status import Fakta, next_command, status
from pipeline.screen.times import notes
from pipeline.stages import Kerja, work

if TYPE_CHECKING:
    from rich.console import Console


def standing(layar: "Console", folder: Path, hasil: Path, periode: str, hari_ini: date) -> int:
    """Show every perangkat daerah below ``folder``; 1 when one of them cannot be read, else 0."""
    show_passed_over(layar, data.passed_over(folder), data.misnamed_settings(folder))
    worst = 0
    for unit in data.units(folder):
        try:
            _show(layar, work(load(unit, periode, hari_ini)), hasil)
        except PipelineError as error:
            show_failure(layar, unit.name, str(error))
            worst = 1
    return worst


def _show(layar: "Console", kerja: Kerja, hasil: Path) -> None:
    bacaan = kerja.bacaan
    rows = status(kerja.sop, bacaan.periode, facts(kerja, hasil))
    show_status(layar, bacaan.instansi.nama, bacaan.periode.sebutan, rows, next_command(rows))
    show_obligations(layar, obligations(bacaan.instansi, bacaan.periode), bacaan.hari_ini)


def facts(kerja: Kerja, hasil: Path) -> Fakta:
    """What exists for one period: who was asked, who answered, what still blocks, what was made from it as it is."""
    bacaan, pembacaan = kerja.bacaan, kerja.pembacaan
    akhir = bacaan.periode.triwulan_terakhir
    diterima = {f.unit_kerja for p in bacaan.penerimaan if p.triwulan == akhir for f in p.formulir}
    folder = output.period_folder(hasil, bacaan.instansi.slug, str(bacaan.periode))
    manifes = output.read_manifest(folder)
    return Fakta(
        diminta=tuple(tugas.unit.nama for tugas in pembagian_tugas(bacaan.rencana)),
        diterima=tuple(bacaan.rencana.nama_unit(kode) for kode in sorted(diterima)),
        galat=_blocking(kerja),
        berkas=manifes.hasil_masukan(pembacaan.masukan) if manifes else (),
        catatan=notes(pembacaan.waktu),
    )


def _blocking(kerja: Kerja) -> tuple[tuple[str, int], ...]:
    """The galat of every check, not only of reading, by unit; what a later round replaced blocks nothing."""
    counted = Counter(t.unit_kerja for t in kerja.temuan if t.tingkat is Tingkat.GALAT and not t.digantikan_oleh)
    rencana = kerja.bacaan.rencana
    return tuple((rencana.nama_unit(kode) if kode else "", jumlah) for kode, jumlah in sorted(counted.items()))
