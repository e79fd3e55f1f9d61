"""All comparisons of the office in one wide table, for the appendix; a column only where the plan gives a figure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.domain.capaian import HasilIndikator
from pipeline.naskah import angka
from pipeline.naskah.nomina.indikator import indikator
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.kalimat import SEBUTAN_TINGKAT
from pipeline.render.lkjip.takarir import Penomor, Takarir

_MUAT = 9
"""The columns that fit on the page: of many years the last ones; all of them stand in chapter III."""

Lajur = tuple[str, tuple[str, ...]]
"""The head of a column and its cells, one per indikator."""


@dataclass(frozen=True, slots=True)
class BarisPerbandingan:
    """Satu indikator dengan semua pembandingannya."""

    nomor: str
    """Contoh: `1`."""
    sasaran: str
    """Tujuan atau sasarannya. Contoh: `Sasaran Strategis: Meningkatnya kualitas layanan administrasi`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Contoh: `Indeks`."""
    target: str
    """Contoh: `91,33`."""
    realisasi: str
    """Contoh: `97,66`."""
    capaian: str
    """Capaian, persen. Contoh: `106,93`."""
    banding: tuple[str, ...]
    """Satu sel tiap kolom di `kepala`. Contoh: `92,4`."""


@dataclass(frozen=True, slots=True)
class TabelBanding:
    """Seluruh pembandingan kinerja dalam satu tabel lebar; tanpa baris bila tidak ada pembanding satu pun."""

    tabel: Takarir
    """Judul tabel."""
    kepala: tuple[str, ...]
    """Tahun sebelumnya, akhir Renstra, dan pembanding yang ada. Contoh: `Realisasi 2023`."""
    baris: tuple[BarisPerbandingan, ...]
    """Satu baris tiap indikator yang dibahas."""


def comparisons(bahan: Bahan, nomor: Penomor) -> TabelBanding:
    """Every indikator that is discussed beside whatever it can be compared with."""
    semua = bahan.indikator_dibahas
    tahun, lain = ([k for k in kolom if set(k[1]) != {angka.STRIP}] for kolom in (_years(bahan), _rest(bahan)))
    kolom = [*tahun[max(0, len(tahun) + len(lain) - _MUAT) :], *lain]
    baris = enumerate(zip(semua, zip(*(sel for _, sel in kolom), strict=True), strict=True), 1) if kolom else ()
    return TabelBanding(
        tabel=nomor.tabel_bila(bool(kolom), f"Perbandingan Kinerja {bahan.periode.sebutan}"),
        kepala=tuple(judul for judul, _ in kolom),
        baris=tuple(_row(urut, hasil, sel, bahan) for urut, (hasil, sel) in baris),
    )


def _years(bahan: Bahan) -> list[Lajur]:
    """The years before this one of which anything is known."""
    semua, ini = bahan.indikator_dibahas, bahan.periode.tahun
    tahun = sorted({r.tahun for h in semua for r in h.riwayat if r.tahun < ini and r.realisasi.terisi})
    return [(f"Realisasi {satu}", tuple(_then(h, satu) for h in semua)) for satu in tahun]


def _rest(bahan: Bahan) -> list[Lajur]:
    """The end of the Renstra and the others."""
    semua, ini = bahan.indikator_dibahas, bahan.periode.tahun
    renstra = bahan.bacaan.instansi.renstra_untuk(ini)
    akhir = f" {renstra.akhir}" if renstra and renstra.akhir else ""
    tercetak = [(h.akhir_renstra.terisi, indikator(bahan.bacaan, h, 0)) for h in semua]
    return [
        (f"Target Renstra{akhir}", tuple(i.akhir_renstra if ada else angka.STRIP for ada, i in tercetak)),
        ("Kemajuan (%)", tuple(i.kemajuan_renstra if ada else angka.STRIP for ada, i in tercetak)),
        *(
            (sebutan.capitalize(), tuple(_cells(_others(h, tingkat, ini)) for h in semua))
            for tingkat, sebutan in SEBUTAN_TINGKAT.items()
        ),
    ]


def _row(urut: int, hasil: HasilIndikator, sel: tuple[str, ...], bahan: Bahan) -> BarisPerbandingan:
    satu = indikator(bahan.bacaan, hasil, urut)
    return BarisPerbandingan(
        nomor=satu.nomor,
        sasaran=f"{satu.tingkat}: {satu.sasaran}",
        uraian=satu.uraian,
        satuan=satu.satuan,
        target=satu.target,
        realisasi=satu.realisasi,
        capaian=satu.capaian_keadaan,
        banding=sel,
    )


def _then(hasil: HasilIndikator, tahun: int) -> str:
    return _cells(angka.nilai(r.realisasi) for r in hasil.riwayat if r.tahun == tahun and r.realisasi.terisi)


def _others(hasil: HasilIndikator, tingkat: str, ini: int) -> Iterator[str]:
    """The benchmarks of one level; of another year than this with the year."""
    for lain in hasil.pembanding:
        if lain.tingkat == tingkat and lain.nilai.terisi:
            yield angka.nilai(lain.nilai) + (f" ({lain.tahun})" if lain.tahun != ini else "")


def _cells(isi: Iterable[str]) -> str:
    return "\n".join(isi) or angka.STRIP
