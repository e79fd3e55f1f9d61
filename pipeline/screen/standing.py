"""Where each perangkat daerah stands: facts gathered from the two folders, shown by the chosen SOP."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.decided import as_it_lies, concerned, decided, printed, reviewed
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.periode import Periode
from pipeline.domain.temuan import Tingkat
from pipeline.domain.tugas import pembagian_tugas
from pipeline.folder import data, layout, output
from pipeline.naskah.rak import Rak
from pipeline.permintaan import Permintaan, near, read
from pipeline.regulation.katalog import pesan, saran
from pipeline.regulation.tenggat import obligations
from pipeline.screen.calendar import Kalender, calendar
from pipeline.screen.console import for_each, show_passed_over, show_samples
from pipeline.screen.layar import plain, say
from pipeline.screen.outcome import BarisKantor
from pipeline.screen.status import MENUNGGU, SELESAI, BarisStatus, Fakta, Pilihan, next_command, status
from pipeline.screen.tables import show_calendar, show_many, show_obligations, show_status
from pipeline.screen.times import notes
from pipeline.stages import Kerja, work

if TYPE_CHECKING:
    from rich.console import Console


_RENCANA_KOSONG = "RCN-11"
"""What must be mended before any command makes sense."""
_BELUM_DIIMPOR = "FRM-40"
"""A table of another application lies among the forms, and what it becomes is not there."""
_SEDIKIT = 2
"""So many perangkat daerah fit on a screen step by step."""


def standing(layar: "Console", asked: Pilihan, permintaan: Permintaan) -> int:
    """Show every perangkat daerah below the data folder; 1 when one of them cannot be read, else 0.

    A few are shown step by step, many a line each.
    """
    folder = Path(asked.data)
    show_passed_over(layar, data.passed_over(folder), data.misnamed_settings(folder))
    units = data.units(folder)
    show_samples(layar, data.stepped_aside(folder))
    rows: list[BarisKantor] = []

    def one(unit: Path) -> None:
        own = asked if len(units) == 1 else replace(asked, data=(folder / unit.name).as_posix())
        kerja = work(read(unit, permintaan))
        rak = Rak(unit / layout.TEMPLAT, permintaan.templat, cache=permintaan.cache)
        pilihan = replace(own, periode=str(kerja.bacaan.periode))
        with near(permintaan, unit.name) as here:
            langkah = status(kerja.sop, kerja.bacaan.periode, facts(kerja, here, rak), pilihan)
            if len(units) > _SEDIKIT:
                rows.append(_line(kerja, langkah))
            else:
                _show(layar, kerja, pilihan, langkah, (here.output, data.years(unit)))

    worst = for_each(layar, units, one)
    if rows:
        contoh = next((name for name in (row.slug for row in rows)), "")
        show_many(layar, rows, replace(asked, data=(folder / contoh).as_posix()).perintah("status"))
    return worst


def _line(kerja: Kerja, langkah: Sequence[BarisStatus]) -> BarisKantor:
    bacaan = kerja.bacaan
    selesai = sum(row.keadaan == SELESAI for row in langkah)
    menunggu = next((row.menunggu for row in langkah if row.keadaan == MENUNGGU), "")
    return BarisKantor(bacaan.instansi.slug, str(bacaan.periode), selesai, len(langkah), menunggu)


def _show(
    layar: "Console", kerja: Kerja, pilihan: Pilihan, rows: Sequence[BarisStatus], letak: tuple[Path, list[int]]
) -> None:
    bacaan, (hasil, tahun) = kerja.bacaan, letak
    selesai = all(row.keadaan == SELESAI for row in rows)
    kalender = calendar(kerja.pembacaan, hasil, tahun, selesai=selesai)
    perintah = _after(bacaan.periode, kalender, pilihan) if selesai else next_command(rows)
    belum = [t for t in bacaan.temuan if t.kode == _RENCANA_KOSONG]
    diterima = any(p.formulir for p in bacaan.penerimaan) or bool(_to_import(bacaan))
    if kalender.pk != SELESAI and bacaan.periode.triwulan == 1 and not diterima:
        perintah = pilihan.perintah("render")
    show_status(layar, bacaan.instansi.nama, bacaan.periode.sebutan, rows, "" if belum else perintah)
    for satu in belum:
        say(layar, f"[yellow]{plain(pesan(satu))}[/] {plain(saran(satu))}")
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
        impor=_to_import(bacaan),
    )


def _to_import(bacaan: Bacaan) -> tuple[tuple[str, str], ...]:
    """The files to be imported next, with their period: those that become one table together.

    What was spent belongs to lines of the budget: without any in the plan an import would change nothing.
    """
    semua = [(dict(satu.celah), satu.tempat.berkas) for satu in bacaan.temuan if satu.kode == _BELUM_DIIMPOR]
    dipakai = [satu for satu in semua if satu[0]["menjadi"] != "lra" or bacaan.rencana.anggaran]
    sama = ("periode", "menjadi")
    return tuple(
        (celah["periode"], nama) for celah, nama in dipakai if all(celah[k] == dipakai[0][0][k] for k in sama)
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
