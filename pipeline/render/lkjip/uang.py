"""The money of chapter III beyond programmes: by jenis belanja, by sumber dana, and what came in."""

from dataclasses import dataclass

from pipeline.domain.keuangan import JENIS_BELANJA
from pipeline.domain.nilai import Nilai
from pipeline.domain.pendapatan import HasilPendapatan, collected, jumlah_pendapatan, revenue
from pipeline.domain.periode import ROMAN, Periode
from pipeline.domain.rincian import Rincian, rincian
from pipeline.naskah import angka
from pipeline.naskah.nomina.anggaran import RincianTercetak, rincian_anggaran
from pipeline.naskah.nomina.pendapatan import PendapatanTercetak, jumlah_tercetak, pendapatan
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.sebut import dan, persen, waktu
from pipeline.render.lkjip.takarir import Penomor, Takarir

_URUT = {kata: urut for urut, kata in enumerate(JENIS_BELANJA)}


@dataclass(frozen=True, slots=True)
class TabelRincian:
    """Realisasi anggaran menurut jenis belanja, atau menurut sumber dana."""

    tabel: Takarir
    """Judul tabel."""
    judul: str
    """Judul kolom pertama. Contoh: `Jenis Belanja`."""
    baris: tuple[RincianTercetak, ...]
    """Satu baris tiap jenis belanja atau sumber dana; yang belum disebut paling akhir."""
    jumlah: RincianTercetak
    """Baris jumlah, sama dengan jumlah tabel menurut program."""


def by_word(bahan: Bahan, nomor: Penomor) -> tuple[TabelRincian, ...]:
    """The tables the plan has words for: jenis belanja; sumber dana only where there is more than one."""
    anggaran = bahan.analisis.anggaran
    jenis = rincian(anggaran, lambda mata: mata.jenis_belanja)
    sumber = rincian(anggaran, lambda mata: mata.sumber_dana)
    semua = (
        ("Jenis Belanja", tuple(sorted(jenis, key=lambda satu: _URUT.get(satu.kata or "", len(_URUT))))),
        ("Sumber Dana", sumber if sum(bool(satu.kata) for satu in sumber) > 1 else ()),
    )
    return tuple(_tabel(judul, baris, bahan, nomor) for judul, baris in semua if baris)


def _tabel(judul: str, baris: tuple[Rincian, ...], bahan: Bahan, nomor: Penomor) -> TabelRincian:
    jumlah = Rincian("", bahan.analisis.pagu, bahan.analisis.realisasi)
    return TabelRincian(
        tabel=nomor.tabel(f"Realisasi Anggaran menurut {judul} {bahan.periode.sebutan}"),
        judul=judul,
        baris=tuple(rincian_anggaran(satu, _sebutan(satu.kata)) for satu in baris),
        jumlah=rincian_anggaran(jumlah, "Jumlah"),
    )


def _sebutan(kata: str | None) -> str:
    """The words of a row."""
    if kata is None:
        return "Tercatat hanya pada program atau kegiatan"
    return JENIS_BELANJA.get(kata, kata) or "Belum dirinci"


@dataclass(frozen=True, slots=True)
class TabelPendapatan:
    """Target dan realisasi pendapatan; tanpa baris bila perencanaan tidak memuatnya."""

    kalimat: str
    """Contoh: `Realisasi pendapatan tahun 2024 adalah Rp 60.000.000 dari target Rp 75.000.000 atau 80,00%.`."""
    tabel: Takarir
    """Judul tabel."""
    baris: tuple[PendapatanTercetak, ...]
    """Satu baris tiap jenis pendapatan."""
    jumlah: PendapatanTercetak
    """Baris jumlah."""
    catatan: str
    """Triwulan yang belum diisi; kosong bila lengkap. Contoh: `Belum termasuk yang belum diisi: …`."""


def income(bahan: Bahan, nomor: Penomor) -> TabelPendapatan:
    """The pendapatan of the plan."""
    hasil = revenue(bahan.rencana.pendapatan, bahan.periode)
    target, realisasi = jumlah_pendapatan(hasil)
    return TabelPendapatan(
        kalimat=_kalimat(target, realisasi, bahan.periode),
        tabel=nomor.tabel_bila(bool(hasil), f"Target dan Realisasi Pendapatan {bahan.periode.sebutan}"),
        baris=tuple(pendapatan(satu) for satu in hasil),
        jumlah=jumlah_tercetak("", "Jumlah", target, realisasi),
        catatan=_belum(hasil, bahan.periode),
    )


def _kalimat(target: Nilai, realisasi: Nilai, periode: Periode) -> str:
    capaian = collected(target, realisasi)
    if capaian.persen is None:
        return f"Persentase realisasi pendapatan {waktu(periode)} tidak dapat dihitung karena {capaian.alasan}."
    masuk, setahun = angka.rupiah(realisasi.angka), angka.rupiah(target.angka)
    return f"Realisasi pendapatan {waktu(periode)} adalah {masuk} dari target {setahun} atau {persen(capaian)}."


def _belum(hasil: tuple[HasilPendapatan, ...], periode: Periode) -> str:
    """The quarters that are not in the figures, by kind."""
    kurang = [
        f"{satu.pendapatan.kode} (Triwulan {dan([ROMAN[n] for n in belum])})"
        for satu in hasil
        if (belum := satu.belum(periode))
    ]
    return f"Belum termasuk triwulan yang belum diisi: {dan(kurang)}." if kurang else ""
