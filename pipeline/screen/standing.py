"""Where each perangkat daerah stands: facts gathered from the two folders, shown by the chosen SOP."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.decided import as_it_lies, concerned, decided, printed, reviewed
from pipeline.domain.periode import Periode
from pipeline.domain.temuan import Tingkat
from pipeline.domain.tugas import pembagian_tugas
from pipeline.folder import data, layout, output
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, read
from pipeline.regulation.tenggat import obligations
from pipeline.screen.calendar import Kalender, calendar
from pipeline.screen.console import for_each, show_calendar, show_obligations, show_passed_over, show_status
from pipeline.screen.status import SELESAI, BarisStatus, Fakta, Pilihan, next_command, status
from pipeline.screen.times import notes
from pipeline.stages import Kerja, work

if TYPE_CHECKING:
    from rich.console import Console


def standing(layar: "Console", asked: Pilihan, permintaan: Permintaan) -> int:
    """Show every perangkat daerah below the data folder; 1 when one of them cannot be read, else 0."""
    folder = Path(asked.data)
    show_passed_over(layar, data.passed_over(folder), data.misnamed_settings(folder))
    units = data.units(folder)

    def one(unit: Path) -> None:
        own = asked if len(units) == 1 else replace(asked, data=(folder / unit.name).as_posix())
        kerja = work(read(unit, permintaan))
        fakta = facts(kerja, permintaan, Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache))
        _show(layar, kerja, own, fakta, data.years(unit))

    return for_each(layar, units, one)


def _show(layar: "Console", kerja: Kerja, asked: Pilihan, fakta: Fakta, tahun: list[int]) -> None:
    bacaan, hasil = kerja.bacaan, Path(asked.output)
    pilihan = replace(asked, periode=str(bacaan.periode))
    rows = status(kerja.sop, bacaan.periode, fakta, pilihan)
    selesai = all(row.keadaan == SELESAI for row in rows)
    kalender = calendar(kerja.pembacaan, hasil, tahun, selesai=selesai)
    perintah = _after(bacaan.periode, kalender, pilihan) if selesai else next_command(rows)
    if kalender.pk != SELESAI and bacaan.periode.triwulan == 1 and not fakta.diterima:
        perintah = pilihan.perintah("render")
    show_status(layar, bacaan.instansi.nama, bacaan.periode.sebutan, rows, perintah)
    show_calendar(layar, kalender)
    show_obligations(layar, obligations(bacaan.instansi, bacaan.periode), bacaan.hari_ini)


def _after(periode: Periode, kalender: Kalender, pilihan: Pilihan) -> str:
    """What follows a finished period: the next quarter; after the last the year's LKjIP; the next plan; its year."""
    if not periode.berakhir:
        return replace(pilihan, periode=f"{periode.tahun}-TW{periode.triwulan + 1}").perintah("form")
    if kalender.lkjip != SELESAI:
        return replace(pilihan, periode=str(periode.tahun)).perintah("build")
    if kalender.rencana != SELESAI:
        return replace(pilihan, periode="").perintah("plan", ("--year", str(periode.tahun + 1)))
    return replace(pilihan, periode=f"{periode.tahun + 1}-TW1").perintah("status")


def facts(kerja: Kerja, permintaan: Permintaan, rak: Rak | None = None) -> Fakta:
    """What exists for one period: who was asked, who answered, what still blocks, what was made from it as it is.

    Decisions that came back are held against the documents that lie there; where those are not of today's data,
    against what ``rak`` has the templates to print.
    """
    bacaan = kerja.bacaan
    folder = output.period_folder(permintaan.output, bacaan.instansi.slug, str(bacaan.periode))
    manifes = output.read_manifest(folder)
    suntingan = output.edited(folder)
    if rak is not None and (suntingan or concerned(kerja, ("archive",))):
        kerja, _ = reviewed(kerja, permintaan, suntingan)
        kerja = decided(kerja, as_it_lies(kerja, folder, suntingan) or printed(kerja, rak), suntingan)
    return facts_of(kerja, manifes.hasil_masukan(kerja.pembacaan.masukan) if manifes else ())


def facts_of(kerja: Kerja, berkas: Iterable[str]) -> Fakta:
    """The same for a period whose files made from today's inputs are known, and how its tiers stand."""
    bacaan = kerja.bacaan
    akhir = bacaan.periode.triwulan_terakhir
    diterima = {f.unit_kerja for p in bacaan.penerimaan if p.triwulan == akhir for f in p.formulir}
    return Fakta(
        diminta=tuple(tugas.unit.nama for tugas in pembagian_tugas(bacaan.rencana)),
        diterima=tuple(bacaan.rencana.nama_unit(kode) for kode in sorted(diterima)),
        galat=_blocking(kerja),
        berkas=tuple(berkas),
        catatan=notes(kerja.pembacaan.waktu),
        persetujuan=kerja.persetujuan,
    )


def steps(
    kerja: Kerja, berkas: Iterable[str], pilihan: Pilihan, hasil: Path, tahun: list[int]
) -> tuple[tuple[BarisStatus, ...], str]:
    """How the steps stand once these files are there, and what to type next.

    ``hasil`` and ``tahun`` are as in ``calendar``.
    """
    periode = kerja.bacaan.periode
    rows = status(kerja.sop, periode, facts_of(kerja, berkas), pilihan)
    if any(row.keadaan != SELESAI for row in rows):
        return rows, next_command(rows)
    return rows, _after(periode, calendar(kerja.pembacaan, hasil, tahun, selesai=True), pilihan)


def _blocking(kerja: Kerja) -> tuple[tuple[str, int], ...]:
    """The galat of every check, not only of reading, by unit; what a later round replaced blocks nothing."""
    counted = Counter(t.unit_kerja for t in kerja.temuan if t.tingkat is Tingkat.GALAT and not t.digantikan_oleh)
    rencana = kerja.bacaan.rencana
    return tuple((rencana.nama_unit(kode) if kode else "", jumlah) for kode, jumlah in sorted(counted.items()))
