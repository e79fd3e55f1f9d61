"""What a person reads on the screen: short, in Bahasa Indonesia, with the next thing to do."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from pipeline.domain.keputusan import Jenjang, Keputusan
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.errors import PipelineError
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import pesan, saran
from pipeline.regulation.tenggat import Kewajiban
from pipeline.screen.calendar import BERJALAN, BERUBAH, Kalender
from pipeline.screen.outcome import HasilKantor
from pipeline.screen.status import BELUM, MENUNGGU, SELESAI, BarisStatus

if TYPE_CHECKING:
    from pipeline.template_lint import TemplateFault

_BANYAK = 10
"""More kinds of findings than this do not fit on a screen beside the rest."""
_BUKAN_DRAF = ("TPL-", "ARS-")
"""Findings that make no document a draft: of a template that made none, and of the archive."""
_WARNA = {Tingkat.GALAT: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}
_KEADAAN = {SELESAI: "green", MENUNGGU: "yellow", BERJALAN: "yellow", BERUBAH: "yellow", BELUM: "dim"}


def show_result(layar: Console, hasil: HasilKantor) -> None:
    """One perangkat daerah: what was made, what was found, where to look."""
    _say(layar, f"\n[bold]{_plain(hasil.nama)}[/] · {hasil.periode}")
    _show_findings(layar, hasil.temuan)
    _say(layar, f"{hasil.dokumen} berkas di {_plain(str(hasil.folder))}{_changes(hasil)}")
    for name in hasil.diambil:
        apa = "Teks sebelumnya disimpan di" if "/lama/" in name else "Suntingan pemeriksa diambil ke"
        _say(layar, f"[green]{apa}[/] {_plain(name)}")
    show_kept(layar, hasil.simpanan.dipertahankan)
    if hasil.versi_arsip is not None:
        keterangan = "versi baru" if hasil.arsip_baru else "tidak berubah"
        _say(layar, f"Arsip: versi {hasil.versi_arsip} ({keterangan})")
    if any(t.tingkat is Tingkat.GALAT and not t.kode.startswith(_BUKAN_DRAF) for t in hasil.temuan):
        _say(layar, "[bold red]Dokumen bertanda DRAF[/]: perbaiki galat itu, lalu jalankan lagi.")
    elif hasil.menunggu:
        _say(layar, f"Dokumen bertanda [bold yellow]{hasil.menunggu}[/]; lihat invoke status.")


def show_kept(layar: Console, dipertahankan: Iterable[tuple[str, str]]) -> None:
    """The files a person edited, each with the new draft put beside it, if any."""
    for nama, draf in dipertahankan:
        rest = f"draf yang baru ada di sampingnya: {draf}" if draf else "drafnya belum berubah sejak itu"
        _say(layar, f"[yellow]{_plain(nama)} disunting orang dan tidak disentuh[/]; {rest}.")


def show_archive(layar: Console, folder: str, found: Sequence[Temuan]) -> None:
    """What is wrong with one archive, every place of it: nobody else lists them."""
    _say(layar, f"\n[bold]Arsip[/] {_plain(folder)}")
    for t in in_reading_order(found):
        _show_one(layar, t, 1, 1)
    rusak = sum(t.tingkat is Tingkat.GALAT for t in found)
    _say(layar, f"[bold red]{rusak} kerusakan.[/]" if rusak else "Arsip utuh.")


def show_restored(layar: Console, versi: str, berkas: int, tujuan: str, found: Sequence[Temuan]) -> None:
    """What the archive gave back, and what it could not."""
    _say(layar, f"{_plain(versi)}: {berkas} berkas dipulihkan ke {_plain(tujuan)}")
    for t in found:
        _show_one(layar, t, 1, 1)


def show_passed_over(layar: Console, names: Sequence[str], misnamed: Mapping[str, str]) -> None:
    """Folders beside the perangkat daerah that are none, so that a missing or misnamed instansi.toml is noticed."""
    for name in names:
        sebab = "tidak ada instansi.toml di dalamnya."
        if name in misnamed:
            sebab = f"berkas “{_plain(misnamed[name])}” seharusnya bernama instansi.toml."
        _say(layar, f"[yellow]Folder “{_plain(name)}” dilewati[/]: {sebab}")


def show_failure(layar: Console, slug: str, sebab: str) -> None:
    """One perangkat daerah that could not be done, with the sentence that says what to do."""
    _say(layar, f"\n[bold red]{_plain(slug)} tidak dapat diproses.[/] {_plain(sebab)}")


def for_each(layar: Console, units: Iterable[Path], act: Callable[[Path], None]) -> int:
    """Do something for each perangkat daerah; 1 where one could not be done, which is told and stops no other."""
    worst = 0
    for unit in units:
        try:
            act(unit)
        except PipelineError as error:
            show_failure(layar, unit.name, str(error))
            worst = 1
    return worst


def show_faults(layar: Console, cacat: Sequence["TemplateFault"]) -> None:
    """The faults of templates, each with its file and the page's words around it."""
    for satu in cacat:
        dekat = f" (di dekat “{_plain(satu.kata)}”)" if satu.kata else ""
        _say(layar, f"[bold red]{satu.berkas}[/]{dekat}: {_plain(satu.pesan)}")
    _say(layar, f"{len(cacat)} kesalahan templat." if cacat else "Semua templat dapat dipakai.")


def show_news(layar: Console, kabar: Sequence["TemplateFault"]) -> None:
    """What an office may want to know of its templates and need not mend."""
    for satu in kabar:
        _say(layar, f"[cyan]{satu.berkas}[/]: catatan: {_plain(satu.pesan)}")


def show_obligations(layar: Console, kewajiban: Iterable[Kewajiban], hari_ini: date) -> None:
    """When the documents of the year are due: ``LKjIP 2024: paling lambat 28 Februari 2025``, and by which rule."""
    for satu in kewajiban:
        batas = f"paling lambat {tanggal_panjang(satu.tanggal)} – {satu.aturan}" if satu.tanggal else satu.aturan
        lewat = " [yellow]sudah lewat[/]" if satu.tanggal and satu.tanggal < hari_ini else ""
        _say(layar, f"{satu.apa}: {batas} ({satu.sumber}){lewat}")


def show_calendar(layar: Console, kalender: Kalender) -> None:
    """How the year stands, in one line."""
    bagian = (f"{apa} [{_KEADAAN[keadaan]}]{keadaan}[/]" for apa, keadaan in kalender.bagian)
    _say(layar, f"Tahun {kalender.tahun}: {' · '.join(bagian)}")


def show_status(layar: Console, nama: str, periode: str, rows: Iterable[BarisStatus], perintah: str) -> None:
    """Where a period stands, step by step of the chosen SOP."""
    _say(layar, f"\n[bold]{_plain(nama)}[/] · {periode}")
    tabel = Table(show_lines=False)
    for judul in ("No", "Langkah", "Pelaksana", "Keadaan", "Menunggu", "Mutu baku", "Lama"):
        tabel.add_column(judul, overflow="fold")
    for row in rows:
        lama = f"{row.lama} ({row.penilaian})" if row.penilaian else row.lama
        keadaan = f"[{_KEADAAN[row.keadaan]}]{row.keadaan}[/]"
        tabel.add_row(row.nomor, row.kegiatan, row.pelaksana, keadaan, row.menunggu, row.mutu_baku, lama)
    layar.print(tabel)
    if perintah:
        _say(layar, f"Berikutnya ketik: [bold]{_plain(perintah)}[/]")


def show_decision(layar: Console, keputusan: Keputusan, jenjang: Jenjang, file: Path, perintah: str) -> None:
    """What was recorded, where, and what to type next."""
    apa = f"{jenjang.sebutan} ({_plain(keputusan.oleh)}): [bold]{keputusan.putusan}[/] untuk {keputusan.periode}"
    _say(layar, f"{apa}, dicatat di {_plain(str(file))}")
    _say(layar, f"Berikutnya ketik: [bold]{_plain(perintah)}[/]")


def _show_findings(layar: Console, temuan: Sequence[Temuan]) -> None:
    """Counts, then one line per kind, the gravest first: its first place, and how many more there are of it.

    What was found in a replaced round is counted apart: nobody has to do anything about it.
    """
    terbuka = in_reading_order(t for t in temuan if not t.digantikan_oleh)
    jumlah = Counter(t.tingkat for t in terbuka)
    bagian = [f"{jumlah[tingkat]} {tingkat.value}" for tingkat in Tingkat if jumlah[tingkat]]
    digantikan = sum(bool(t.digantikan_oleh) for t in temuan)
    bagian += [f"{digantikan} pada kiriman yang sudah digantikan"] if digantikan else []
    _say(layar, f"Temuan: {', '.join(bagian) or 'tidak ada'}")
    per_kode: dict[str, list[Temuan]] = {}
    for t in terbuka:
        if t.tingkat is not Tingkat.INFO:
            per_kode.setdefault(t.kode, []).append(t)
    for sama in list(per_kode.values())[:_BANYAK]:
        _show_one(layar, sama[0], sum(len(t.semua_tempat) for t in sama), len({t.unit_kerja for t in sama}))
    if len(per_kode) > _BANYAK:
        _say(layar, f"  … dan {len(per_kode) - _BANYAK} macam temuan lain.")
    if per_kode:
        _say(layar, "Semua temuan: index.html dan 3-kelengkapan/temuan.csv")


def _show_one(layar: Console, t: Temuan, kali: int, unit: int) -> None:
    """One kind by its first finding; ``kali`` places of it in ``unit`` units kerja."""
    banyak = f" ×{kali}" + (f" pada {unit} unit" if unit > 1 else "") if kali > 1 else ""
    kepala = f"  [{_WARNA[t.tingkat]}]{t.kode} {t.tingkat.value}{banyak}[/]"
    tempat = f" {_plain(str(t.tempat))}:" if str(t.tempat) else ""
    _say(layar, f"{kepala}{tempat} {_plain(pesan(t))} → {_plain(saran(t))}")


def _say(layar: Console, kalimat: str) -> None:
    """One line, however long, without colours of the library's own."""
    layar.print(kalimat, highlight=False, soft_wrap=True)


def _plain(text: str) -> str:
    """Brackets in data must not be read as colours."""
    return text.replace("[", r"\[")


def _changes(hasil: HasilKantor) -> str:
    baru, berubah = len(hasil.simpanan.baru), len(hasil.simpanan.berubah)
    return f" ({baru} baru, {berubah} berubah)" if baru or berubah else " (tidak ada yang berubah)"
