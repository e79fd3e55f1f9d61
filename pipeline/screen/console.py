"""What a person reads on the screen: short, in Bahasa Indonesia, with the next thing to do."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from pipeline.domain.keputusan import Jenjang, Keputusan
from pipeline.domain.temuan import Temuan, Tingkat, in_reading_order
from pipeline.errors import PipelineError
from pipeline.regulation.katalog import pesan, saran
from pipeline.screen.layar import plain, say, say_whole, tell
from pipeline.screen.outcome import BarisHasil, HasilKantor
from pipeline.screen.tables import show_made

if TYPE_CHECKING:
    from pipeline.template_lint import TemplateFault

_BANYAK = 10
"""More kinds of findings than this do not fit on a screen beside the rest."""
_BUKAN_DRAF = ("TPL-", "ARS-")
"""Findings that make no document a draft: of a template that made none, and of the archive."""
_SEMUA_TEMUAN = ("index.html", "3-kelengkapan/temuan.csv")
"""The files that list every finding, where a stage makes them."""
_WARNA = {Tingkat.GALAT: "bold red", Tingkat.PERINGATAN: "yellow", Tingkat.INFO: "cyan"}


def show_result(layar: Console, hasil: HasilKantor) -> None:
    """One perangkat daerah: what was made, what was found, where to look."""
    say(layar, f"\n[bold]{plain(hasil.nama)}[/] · {hasil.periode}")
    _show_findings(layar, hasil.temuan, [nama for nama in _SEMUA_TEMUAN if nama in hasil.dokumen])
    show_made(layar, hasil)
    say_whole(layar, f"{len(hasil.dokumen)} berkas di {plain(str(hasil.folder))}{_changes(hasil)}")
    for name in hasil.diambil:
        apa = "Teks sebelumnya disimpan di" if "/lama/" in name else "Suntingan pemeriksa diambil ke"
        say(layar, f"[green]{apa}[/] {plain(name)}")
    show_kept(layar, hasil.simpanan.dipertahankan)
    if hasil.versi_arsip is not None:
        keterangan = "versi baru" if hasil.arsip_baru else "tidak berubah"
        say(layar, f"Arsip: versi {hasil.versi_arsip} ({keterangan})")
    if any(t.tingkat is Tingkat.GALAT and not t.kode.startswith(_BUKAN_DRAF) for t in hasil.temuan):
        say(layar, "[bold red]Dokumen bertanda DRAF[/]: perbaiki galat itu, lalu jalankan lagi.")
    elif hasil.menunggu:
        say(layar, f"Dokumen bertanda [bold yellow]{hasil.menunggu}[/]; lihat invoke status.")


def show_unchanged(layar: Console, hasil: BarisHasil) -> None:
    """One perangkat daerah that is as it was, so that nothing was made."""
    periode, berkas, temuan, keadaan = hasil.ringkas
    say(layar, f"\n[bold]{plain(hasil.slug)}[/] · {periode}")
    ada = "" if temuan == "–" else f"; temuan: {temuan}"
    say(layar, f"Tidak berubah sejak terakhir dibuat ({keadaan}{ada}), jadi tidak dibuat lagi.")
    say_whole(layar, f"{berkas} berkas di {plain(str(hasil.folder))}")
    di = [nama for nama in _SEMUA_TEMUAN if Path(hasil.folder, nama).is_file()]
    semua = f"Semua temuan: {' dan '.join(di)}. " if di else ""
    say(layar, f"{semua}Untuk membuat ulang, tambahkan --again.")


def show_kept(layar: Console, dipertahankan: Iterable[tuple[str, str]]) -> None:
    """The files a person edited, each with the new draft put beside it, if any."""
    for nama, draf in dipertahankan:
        rest = f"draf yang baru ada di sampingnya: {draf}" if draf else "drafnya belum berubah sejak itu"
        say(layar, f"[yellow]{plain(nama)} disunting orang dan tidak disentuh[/]; {rest}.")


def show_archive(layar: Console, folder: str, found: Sequence[Temuan]) -> None:
    """What is wrong with one archive, every place of it: nobody else lists them."""
    say(layar, f"\n[bold]Arsip[/] {plain(folder)}")
    for t in in_reading_order(found):
        _show_one(layar, t, 1, 1)
    rusak = sum(t.tingkat is Tingkat.GALAT for t in found)
    say(layar, f"[bold red]{rusak} kerusakan.[/]" if rusak else "Arsip utuh.")


def show_restored(layar: Console, versi: str, berkas: int, tujuan: str, found: Sequence[Temuan]) -> None:
    """What the archive gave back, and what it could not."""
    say(layar, f"{plain(versi)}: {berkas} berkas dipulihkan ke {plain(tujuan)}")
    for t in found:
        _show_one(layar, t, 1, 1)


def show_passed_over(layar: Console, names: Sequence[str], misnamed: Mapping[str, str]) -> None:
    """Folders beside the perangkat daerah that are none, so that a missing or misnamed instansi.toml is noticed."""
    for name in names:
        sebab = "tidak ada instansi.toml di dalamnya."
        if name in misnamed:
            sebab = f"berkas “{plain(misnamed[name])}” seharusnya bernama instansi.toml."
        say(layar, f"[yellow]Folder “{plain(name)}” dilewati[/]: {sebab}")


def show_samples(layar: Console, names: Sequence[str]) -> None:
    """The samples left out because an office of its own is there."""
    if names:
        say(
            layar,
            f"[dim]{len(names)} kantor contoh tidak ikut (contoh = true di instansi.toml-nya); tunjuk dengan --data "
            "untuk melihatnya.[/]",
        )


def show_failure(layar: Console, slug: str, sebab: str) -> None:
    """One perangkat daerah that could not be done, with the sentence that says what to do."""
    say(layar, f"\n[bold red]{plain(slug)} tidak dapat diproses.[/] {plain(sebab)}")


def for_each(layar: Console, units: Iterable[Path], act: Callable[[Path], None]) -> int:
    """Do something for each perangkat daerah; 1 where one could not be done, which is told and stops no other."""
    worst, semua = 0, tuple(units)
    for nomor, unit in enumerate(semua, 1):
        tell(layar, nomor, len(semua), unit.name)
        try:
            act(unit)
        except PipelineError as error:
            show_failure(layar, unit.name, str(error))
            worst = 1
    return worst


def show_faults(layar: Console, cacat: Sequence["TemplateFault"]) -> None:
    """The faults of templates, each with its file and the page's words around it."""
    for satu in cacat:
        dekat = f" (di dekat “{plain(satu.kata)}”)" if satu.kata else ""
        say(layar, f"[bold red]{satu.berkas}[/]{dekat}: {plain(satu.pesan)}")
    say(layar, f"{len(cacat)} kesalahan templat." if cacat else "Semua templat dapat dipakai.")


def show_news(layar: Console, kabar: Sequence["TemplateFault"]) -> None:
    """What an office may want to know of its templates and need not mend."""
    for satu in kabar:
        say(layar, f"[cyan]{satu.berkas}[/]: catatan: {plain(satu.pesan)}")


def show_decision(layar: Console, keputusan: Keputusan, jenjang: Jenjang, file: Path, perintah: str) -> None:
    """What was recorded, where, and what to type next."""
    apa = f"{jenjang.sebutan} ({plain(keputusan.oleh)}): [bold]{keputusan.putusan}[/] untuk {keputusan.periode}"
    say(layar, f"{apa}, dicatat di {plain(str(file))}")
    say_whole(layar, f"Berikutnya ketik: [bold]{plain(perintah)}[/]")


def _show_findings(layar: Console, temuan: Sequence[Temuan], di: Sequence[str] = ()) -> None:
    """Counts, then one line per kind, the gravest first: its first place, and how many more there are of it.

    ``di`` are the files just made that list all of them.

    What was found in a replaced round is counted apart: nobody has to do anything about it.
    """
    terbuka = in_reading_order(t for t in temuan if not t.digantikan_oleh)
    jumlah = Counter(t.tingkat for t in terbuka)
    bagian = [f"{jumlah[tingkat]} {tingkat.value}" for tingkat in Tingkat if jumlah[tingkat]]
    digantikan = sum(bool(t.digantikan_oleh) for t in temuan)
    bagian += [f"{digantikan} pada kiriman yang sudah digantikan"] if digantikan else []
    say(layar, f"Temuan: {', '.join(bagian) or 'tidak ada'}")
    per_kode: dict[str, list[Temuan]] = {}
    for t in terbuka:
        if t.tingkat is not Tingkat.INFO:
            per_kode.setdefault(t.kode, []).append(t)
    for sama in list(per_kode.values())[:_BANYAK]:
        _show_one(layar, sama[0], sum(len(t.semua_tempat) for t in sama), len({t.unit_kerja for t in sama}))
    if len(per_kode) > _BANYAK:
        say(layar, f"  … dan {len(per_kode) - _BANYAK} macam temuan lain.")
    if per_kode and di:
        say(layar, f"Semua temuan: {' dan '.join(di)}")


def _show_one(layar: Console, t: Temuan, kali: int, unit: int) -> None:
    """One kind by its first finding; ``kali`` places of it in ``unit`` units kerja."""
    banyak = f" ×{kali}" + (f" pada {unit} unit" if unit > 1 else "") if kali > 1 else ""
    kepala = f"  [{_WARNA[t.tingkat]}]{t.kode} {t.tingkat.value}{banyak}[/]"
    tempat = f" {plain(str(t.tempat))}:" if str(t.tempat) else ""
    say(layar, f"{kepala}{tempat} {plain(pesan(t))} → {plain(saran(t))}")


def _changes(hasil: HasilKantor) -> str:
    baru, berubah = len(hasil.simpanan.baru), len(hasil.simpanan.berubah)
    return f" ({baru} baru, {berubah} berubah)" if baru or berubah else " (tidak ada yang berubah)"
