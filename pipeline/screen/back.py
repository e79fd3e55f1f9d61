"""What a person reads of the way back: next year's plan, what changed, what was handed out."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from pipeline.domain.beda_versi import BedaAngka, BedaKalimat, BedaTemuan, BedaVersi
from pipeline.domain.tahap import tahap_dari
from pipeline.export.tabel import TANPA_ORANG
from pipeline.naskah.beda import ringkas, sekitar, versi_lama
from pipeline.screen.console import show_kept
from pipeline.screen.layar import say, say_whole
from pipeline.screen.outcome import HasilBukti, HasilEkspor

_BANYAK = 12
"""So many lines of one kind fit on a screen beside the rest."""


def show_draft(layar: Console, nama: str, file: Path, perhatian: Sequence[str], *, baru: bool) -> None:
    """Where a drafted plan lies, whether it is the year's plan now, and what needs a look."""
    say(layar, f"\n[bold]{escape(nama)}[/]")
    say_whole(layar, f"Draf perencanaan: {escape(str(file))}")
    for kalimat in perhatian:
        say(layar, f"  [yellow]Perhatikan[/] {escape(kalimat)}")
    if baru:
        say(layar, "Isi sel kuning di dalamnya; lembar petunjuk mengatakan apa saja.")
    else:
        say(layar, "Tahun itu sudah punya perencanaan, jadi tidak disentuh: draf ini hanya untuk disalin.")


def show_difference(layar: Console, nama: str, periode: str, beda: BedaVersi | None) -> None:
    """What changed since the version last decided on, or else archived: figures, findings, sentences."""
    say(layar, f"\n[bold]{escape(nama)}[/] · {periode}")
    if beda is None:
        say(layar, "Periode ini belum pernah diarsipkan, jadi belum ada yang dibandingkan.")
        return
    sejak = versi_lama(beda)
    say(layar, f"Yang berubah sejak {sejak}:" if beda.ada else f"Tidak ada yang berubah sejak {sejak}.")
    _listed(layar, "Angka", [_figure(satu) for satu in beda.angka])
    _listed(layar, "Temuan baru", [_finding(satu) for satu in beda.temuan if satu.baru])
    _listed(layar, "Temuan yang sudah tidak ada", [_finding(satu) for satu in beda.temuan if not satu.baru])
    ikut = []
    for dokumen, sama in groupby(beda.kalimat, key=lambda satu: satu.dokumen):
        kalimat = [baris for satu in sama for baris in _sentence(satu)]
        if tahap_dari(dokumen) == "render":
            _listed(layar, f"Kalimat di {dokumen}", kalimat)
        else:
            ikut.append(f"{dokumen}: {len(kalimat)} baris")
    _listed(layar, "Kertas kerja yang ikut berubah", ikut)
    _listed(layar, "Dokumen baru", beda.dokumen_baru)
    _listed(layar, "Dokumen yang tidak dibuat lagi", beda.dokumen_hilang)
    _listed(layar, "Tidak dibandingkan, salinan arsipnya tidak ada atau tidak terbaca", beda.tak_dibandingkan)


def show_export(layar: Console, hasil: HasilEkspor) -> None:
    """Where an export lies, how many rows it has, and what it leaves out or could not replace."""
    isi = ", ".join(f"{nama} {jumlah} baris" for nama, jumlah in hasil.baris.items())
    say_whole(layar, f"Ekspor di {escape(str(hasil.folder))}: {isi}.")
    say(layar, "Setiap periode diwakili versi arsipnya yang terakhir; arti kolom ada di kamus-data.csv.")
    if hasil.publik:
        say(layar, TANPA_ORANG)
    show_kept(layar, hasil.dipertahankan)
    if hasil.asing:
        asing = escape(", ".join(hasil.asing))
        say(layar, f"[yellow]Berkas lain di folder itu bukan bagian dari ekspor ini[/]: {asing}.")
    if not hasil.parquet:
        say(layar, "Parquet tidak dibuat karena DuckDB tidak terpasang. Pasang dengan: pip install duckdb")


def show_evidence(layar: Console, hasil: HasilBukti) -> None:
    """Where the evidence lies, how much it shows, and what to look at before it is uploaded."""
    say(layar, f"\n[bold]{escape(hasil.nama)}[/] · {hasil.periode}")
    say_whole(layar, f"{hasil.berkas} dokumen dan daftar buktinya siap diunggah di {escape(str(hasil.folder))}")
    say(layar, f"{hasil.kriteria} dari {hasil.dari} kriteria LKE ditunjukkan dokumen itu.")
    if hasil.tambahan:
        say(layar, f"{hasil.tambahan} kriteria masih perlu berkas dari kantor; lihat bagian D pada daftar bukti.")
    if not hasil.berhalaman:
        say(layar, "Nomor halaman dan PDF tidak dibuat karena LibreOffice tidak terpasang; bagiannya disebut.")
    for kalimat in hasil.perhatian:
        say(layar, f"  [yellow]Perhatikan[/] {escape(kalimat)}")
    if hasil.tak_ada:
        say(layar, f"Tidak ada di folder periode ini, jadi tidak ikut: {escape(', '.join(hasil.tak_ada))}.")
    show_kept(layar, hasil.dipertahankan)


def _listed(layar: Console, judul: str, baris: Iterable[str]) -> None:
    rows = list(baris)
    if rows:
        say(layar, f"[bold]{escape(judul)}[/] ({len(rows)})")
    for satu in rows[:_BANYAK]:
        say(layar, f"  {escape(satu)}")
    if len(rows) > _BANYAK:
        say(layar, f"  … dan {len(rows) - _BANYAK} lagi.")


def _figure(satu: BedaAngka) -> str:
    if not satu.lama or not satu.baru:
        apa = f"baru, {satu.apa} {satu.baru}" if satu.baru else f"tidak ada lagi, {satu.apa} semula {satu.lama}"
        return f"{satu.kode} {satu.uraian}: {apa}"
    return f"{satu.kode} {satu.uraian}: {satu.apa} {satu.lama} → {satu.baru}"


def _finding(satu: BedaTemuan) -> str:
    tempat = f" {satu.tempat}:" if satu.tempat else ""
    return f"{satu.kode} {satu.tingkat}{tempat} {ringkas(satu.pesan)}"


def _sentence(satu: BedaKalimat) -> list[str]:
    return [f"{tanda} {teks}" for tanda, teks in zip("−+", sekitar(satu.lama, satu.baru), strict=True) if teks]
