"""What a person reads of a recap: perangkat daerah in a short table, who is missing, where the files lie."""

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from pipeline.domain.hasil_rekap import STATUS_ARSIP
from pipeline.domain.temuan import Tingkat
from pipeline.naskah import angka
from pipeline.naskah.kelengkapan_rekap import late_of
from pipeline.naskah.lingkup_rekap import scope_notes
from pipeline.regulation.katalog import pesan
from pipeline.screen.console import show_kept
from pipeline.screen.layar import plain, say, say_whole
from pipeline.screen.outcome import HasilRekap

_BANYAK = 20
"""So many perangkat daerah fit on a screen; the page and the workbook have all."""
_SEDIKIT = 5


def show_recap(layar: Console, hasil: HasilRekap) -> None:
    """The recap in short, and what to do for those it is without."""
    rekap = hasil.rekap
    say(layar, f"\n[bold]Rekap {len(rekap.baris)} perangkat daerah[/] · {rekap.periode.sebutan}")
    layar.print(_offices(hasil))
    if len(rekap.baris) > _BANYAK:
        say(layar, f"… dan {len(rekap.baris) - _BANYAK} perangkat daerah lain; semuanya ada di index.html.")
    rata = f"{angka.persen(rekap.utama.persen)} ({rekap.utama.cacah})"
    lain = f"{angka.persen(rekap.lain.persen)} ({rekap.lain.cacah})"
    say(layar, f"Rata-rata {rata}, tingkat lain {lain}, serapan {angka.persen(rekap.uang.persen)}.")
    for kalimat in scope_notes(rekap)[1:]:
        say(layar, plain(kalimat))
    _documents(layar, hasil)
    _missing(layar, hasil)
    _region(layar, hasil)
    say_whole(layar, f"{len(hasil.berkas)} berkas di {plain(str(hasil.folder))}; mulai dari index.html.")
    show_kept(layar, hasil.dipertahankan)


def _offices(hasil: HasilRekap) -> Table:
    tabel = Table(box=SIMPLE_HEAD, pad_edge=False)
    for judul in ("Perangkat daerah", "Dihitung", "Rata-rata", "Tingkat lain", "Serapan", "Status"):
        tabel.add_column(judul, justify="right" if judul in ("Rata-rata", "Tingkat lain", "Serapan") else "left")
    for baris in hasil.rekap.baris[:_BANYAK]:
        tabel.add_row(
            plain(baris.kepala.perangkat_daerah),
            f"{baris.utama.rata.dihitung} dari {baris.utama.rata.dari}",
            angka.tetap(baris.utama.rata.persen),
            angka.tetap(baris.lain.persen),
            angka.tetap(baris.uang.persen),
            STATUS_ARSIP.get(baris.kepala.status, baris.kepala.status),
        )
    return tabel


def _documents(layar: Console, hasil: HasilRekap) -> None:
    """How many are agreed to by every tier, and whose LKjIP is late."""
    ada = [satu for satu in hasil.kantor if satu.arsip and satu.persetujuan.jenjang]
    if ada:
        setuju = sum(satu.persetujuan.lengkap for satu in ada)
        say(layar, f"Disetujui semua jenjang: {setuju} dari {len(ada)} perangkat daerah; lihat lembar dokumen.")
    lewat = [satu for satu in hasil.kantor if satu.terlambat]
    for satu in lewat[:_SEDIKIT]:
        say(layar, f"[yellow]LKjIP[/] {plain(satu.nama)}: {late_of(satu)}.")
    if len(lewat) > _SEDIKIT:
        say(layar, f"… dan {len(lewat) - _SEDIKIT} LKjIP lain sesudah tenggat; lihat lembar dokumen.")


def _missing(layar: Console, hasil: HasilRekap) -> None:
    belum = [satu for satu in hasil.kantor if satu.alasan]
    for satu in belum[:_BANYAK]:
        say(layar, f"[yellow]Belum masuk[/] {plain(satu.nama)}: {plain(satu.alasan.rstrip('.'))}.")
    if len(belum) > _BANYAK:
        say(layar, f"… dan {len(belum) - _BANYAK} lagi; lihat lembar belum-ada.")
    if belum:
        periode = hasil.rekap.periode
        say(layar, f"Setelah invoke build --period {periode} untuk perangkat daerah itu, jalankan invoke recap lagi.")


def _region(layar: Console, hasil: HasilRekap) -> None:
    if hasil.daerah is None:
        say(layar, plain(hasil.sebab))
        return
    daerah = hasil.daerah
    rata = angka.persen(daerah.rata.persen)
    say(layar, f"{plain(daerah.bacaan.instansi.pemerintah_daerah)}: rata-rata {rata} ({daerah.rata.cacah} daerah).")
    berat = [t for t in daerah.temuan if t.tingkat is Tingkat.GALAT]
    for satu in berat[:3]:
        say(layar, f"  [red]{satu.kode}[/] {plain(pesan(satu))}")
    if daerah.temuan:
        say(layar, f"Temuan pada data daerah: {len(daerah.temuan)}, {len(berat)} galat; lihat lembar temuan-daerah.")
    if berat:
        dibuat = any(nama.startswith("lkjip-daerah") for nama in hasil.berkas)
        keadaan = "bertanda DRAF" if dibuat else "tidak dibuat"
        say(layar, f"[bold red]LKjIP daerah {keadaan}[/]: perbaiki galat itu, lalu jalankan lagi.")
