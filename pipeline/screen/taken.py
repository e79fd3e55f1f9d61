"""What a person reads of an import: what the files are, what was taken, whether the sums agree, what to do."""

from rich.console import Console
from rich.markup import escape

from pipeline.imports.hasil import HasilImpor, Perlakuan
from pipeline.imports.laporan import LaporanImpor
from pipeline.imports.tempatkan import Nasib
from pipeline.naskah.angka import rupiah
from pipeline.screen.layar import say

_BANYAK = 5
"""So many rows that were left fit on a screen; the report has them all."""


def show_import(layar: Console, laporan: LaporanImpor, folder: str) -> None:
    """The lines of one import."""
    hasil = laporan.hasil
    say(layar, f"\n[bold]{escape(laporan.instansi)}[/] · {laporan.periode}")
    for berkas, apa in hasil.apa:
        say(layar, f"“{escape(berkas)}”: {apa}")
    for jenis in hasil.per_jenis:
        _show_counted(layar, jenis, f"{escape(jenis.sebutan)}: " if hasil.bagian else "")
    for j in hasil.jumlah:
        beda = "cocok dengan barisnya" if j.cocok else f"[yellow]padahal jumlah barisnya {rupiah(j.dihitung)}[/]"
        say(layar, f"Total {escape(j.judul)} yang tertulis di berkas {rupiah(j.tertulis)}, {beda}.")
    tertinggal = [satu for satu in hasil.baris if satu.perlakuan is Perlakuan.DITINGGAL]
    for satu in tertinggal[:_BANYAK]:
        di = f"“{escape(satu.tempat.berkas)}” " if len(hasil.apa) > 1 else ""
        say(layar, f"  [yellow]Ditinggal[/] {di}baris {satu.tempat.baris}: {escape(satu.sebab)}")
    if len(tertinggal) > _BANYAK:
        say(layar, f"  … dan {len(tertinggal) - _BANYAK} lagi.")
    for kalimat in hasil.catatan:
        say(layar, f"  [yellow]Perhatikan[/] {escape(kalimat)}")
    for nama, nasib in laporan.tertulis:
        say(layar, f"{escape(nama)}: {escape(nasib)}")
    if any(satu.nasib is Nasib.BEDA for satu in laporan.penempatan):
        say(
            layar,
            "Bandingkan keduanya; untuk memakai yang baru, ulangi dengan --replace (yang lama disimpan di lama/).",
        )
    say(layar, f"Laporan: {escape(folder)}/{laporan.nama}.html dan .xlsx")


def _show_counted(layar: Console, hasil: HasilImpor, depan: str) -> None:
    banyak = [(satu, hasil.sebanyak(satu)) for satu in Perlakuan if satu is not Perlakuan.JUMLAH]
    say(layar, f"{depan}{', '.join(f'{n} baris {satu.value}' for satu, n in banyak if n) or 'Tidak ada baris'}.")
    if hasil.beruang:
        bagian = [f"{satu.value} {rupiah(hasil.sebesar(satu))}" for satu, n in banyak if n]
        say(layar, f"Jumlah berkas {rupiah(hasil.seluruhnya)} = {' + '.join(bagian)}")
