"""The appendices: measurement of every indikator, rencana aksi, methodology, and where each figure comes from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pipeline.domain.capaian import HasilAnggaran, HasilIndikator
from pipeline.domain.tempat import Tempat
from pipeline.naskah import angka
from pipeline.naskah.bagian_narasi import LAMPIRAN
from pipeline.naskah.nomina.aksi import AksiTercetak, semua_aksi
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran
from pipeline.naskah.nomina.indikator import IndikatorTercetak
from pipeline.naskah.nomina.sasaran import bersasaran
from pipeline.render.lkjip import ringkasan
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.banding import TabelBanding, comparisons
from pipeline.render.lkjip.metodologi import methodology
from pipeline.render.lkjip.narasi import Alinea, BagianTambahan
from pipeline.render.lkjip.sebut import persen
from pipeline.render.lkjip.takarir import Penomor, Takarir
from pipeline.word.styled import changed

TANPA_JEJAK = "tidak berasal dari sel"


@dataclass(frozen=True, slots=True)
class SasaranPengukuran:
    """Satu sasaran dengan pengukuran indikatornya."""

    uraian: str
    """Contoh: `Sasaran: Meningkatnya kualitas layanan`."""
    baris: tuple[IndikatorTercetak, ...]
    """Satu baris tiap indikator."""


@dataclass(frozen=True, slots=True)
class BarisJejak:
    """Dari sel mana satu angka Bab III berasal."""

    nomor: str
    """Contoh: `1`."""
    indikator: str
    """Contoh: `IKU-1 Indeks Kepuasan Masyarakat`."""
    angka: str
    """Contoh: `target 91,33; realisasi 97,66; capaian 106,93%`."""
    rumus: str
    """Contoh: `R / T × 100`."""
    tempat: str
    """Satu sel tiap baris. Contoh: `2024/masuk/TW4/pelayanan.xlsx › kinerja › C7`."""


@dataclass(frozen=True, slots=True)
class Lampiran:
    """Semua lampiran."""

    tabel_pengukuran: Takarir
    """Judul tabel."""
    pengukuran: tuple[SasaranPengukuran, ...]
    """Lampiran 2."""
    banding: TabelBanding
    """Lampiran 2, seluruh pembandingan."""
    tabel_aksi: Takarir
    """Judul tabel."""
    aksi: tuple[AksiTercetak, ...]
    """Lampiran 3."""
    metodologi: tuple[Alinea, ...]
    """Lampiran 4."""
    tabel_anggaran: Takarir
    """Judul tabel."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Lampiran 5, bila Bab III hanya memuat ringkasan anggaran."""
    tambahan: tuple[BagianTambahan, ...]
    """Lampiran berikutnya, dari narasi/lampiran-….md."""
    nomor_jejak: str
    """Nomor lampiran jejak data. Contoh: `5`."""
    tabel_jejak: Takarir
    """Judul tabel."""
    jejak: tuple[BarisJejak, ...]
    """Lampiran terakhir, kinerja."""
    tabel_jejak_anggaran: Takarir
    """Judul tabel."""
    jejak_anggaran: tuple[BarisJejak, ...]
    """Lampiran terakhir, anggaran."""


def appendices(bahan: Bahan, nomor: Penomor) -> Lampiran:
    """All appendices; the first repeats the tables of chapter II."""
    nomor.bab("L")
    sebutan = bahan.periode.sebutan
    pengukuran = nomor.tabel(f"Pengukuran Kinerja {sebutan}")
    banding = comparisons(bahan, nomor)
    aksi = nomor.tabel(f"Rencana Aksi dan Realisasinya {sebutan}")
    mata = bahan.analisis.anggaran if ringkasan.banyak(bahan.analisis.anggaran) else ()
    tabel_anggaran = nomor.tabel_bila(bool(mata), f"Realisasi Anggaran menurut Sub Kegiatan {sebutan}")
    tambahan = bahan.tambahan(LAMPIRAN, nomor)
    berikut = ringkasan.NOMOR + bool(mata)
    return Lampiran(
        tabel_pengukuran=pengukuran,
        pengukuran=tuple(_measured(bahan)),
        banding=banding,
        tabel_aksi=aksi,
        aksi=semua_aksi(bahan.bacaan, bahan.analisis),
        metodologi=methodology(bahan),
        tabel_anggaran=tabel_anggaran,
        anggaran=tuple(anggaran(h, bahan.periode) for h in mata),
        tambahan=tuple(
            replace(satu, judul=changed(satu.judul, str.upper, f"LAMPIRAN {urut}\n"))
            for urut, satu in enumerate(tambahan, start=berikut)
        ),
        nomor_jejak=str(berikut + len(tambahan)),
        tabel_jejak=nomor.tabel("Jejak Data Kinerja"),
        jejak=tuple(_trace(n, h) for n, h in enumerate(bahan.indikator_dibahas, start=1)),
        tabel_jejak_anggaran=nomor.tabel("Jejak Data Anggaran"),
        jejak_anggaran=tuple(_money_trace(n, h) for n, h in enumerate(bahan.analisis.anggaran, start=1)),
    )


def _measured(bahan: Bahan) -> Iterable[SasaranPengukuran]:
    """Every sasaran that has indikator, with all of them; one the plan does not know is a placeholder."""
    for satu in bersasaran(bahan.bacaan, bahan.analisis.indikator, berlanjut=True):
        yield SasaranPengukuran(uraian=f"{satu.tingkat}: {satu.uraian}", baris=satu.indikator)


def _trace(nomor: int, hasil: HasilIndikator) -> BarisJejak:
    lain = [hasil.akhir_renstra.tempat, *(r.realisasi.tempat for r in hasil.riwayat),
            *(p.nilai.tempat for p in hasil.pembanding)]  # fmt: skip
    angka_nya = [f"target {angka.target(hasil.target)}", f"realisasi {angka.nilai(hasil.realisasi)}"]
    if hasil.capaian.persen is not None:
        angka_nya.append(f"capaian {persen(hasil.capaian)}")
    return BarisJejak(
        nomor=str(nomor),
        indikator=f"{hasil.indikator.kode} {hasil.indikator.uraian}",
        angka="\n".join(angka_nya),
        rumus=hasil.cara or angka.STRIP,
        tempat=_places([*hasil.jejak, *lain]),
    )


def _money_trace(nomor: int, hasil: HasilAnggaran) -> BarisJejak:
    return BarisJejak(
        nomor=str(nomor),
        indikator=f"{hasil.mata.kode} {hasil.mata.uraian}",
        angka=f"pagu {angka.uang(hasil.pagu)}\nrealisasi {angka.uang(hasil.realisasi)}",
        rumus=hasil.serapan.rumus or hasil.serapan.alasan or angka.STRIP,
        tempat=_places([hasil.pagu.tempat, *hasil.jejak]),
    )


def _places(tempat: Iterable[Tempat]) -> str:
    """One line per file and sheet with all its cells: ``2024/perencanaan.xlsx › riwayat › D3, D6``."""
    lembar: dict[tuple[str, str], dict[str, None]] = {}
    for t in tempat:
        if t.berkas:
            lembar.setdefault((t.berkas, t.lembar), {})[t.sel] = None
    baris = (" › ".join(filter(None, (*kunci, ", ".join(filter(None, sel))))) for kunci, sel in lembar.items())
    return "\n".join(baris) or TANPA_JEJAK
