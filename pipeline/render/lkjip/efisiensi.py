"""Efficiency of every indikator that is discussed, for chapter III; silent where the plan has no money."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.efisiensi import Efisiensi
from pipeline.domain.rencana import menurut
from pipeline.naskah import angka
from pipeline.naskah.metode import bersumber
from pipeline.naskah.nomina.indikator import indikator
from pipeline.regulation.rumus import efficiency_in_force
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.narasi import TEKS, Alinea
from pipeline.render.lkjip.sebut import dan
from pipeline.render.lkjip.takarir import Penomor, Takarir

_SESASARAN = "Anggaran yang dihitung adalah seluruh anggaran sasarannya."
_BERBAGI = (
    "Indikator yang sendirian pada sasarannya dinilai dengan seluruh anggaran sasaran itu; yang lain dengan sub "
    "kegiatan rencana aksinya dan anggaran indikator di bawahnya. Anggaran yang menunjang beberapa indikator "
    "dihitung penuh pada masing-masing, sehingga tidak dijumlahkan."
)


@dataclass(frozen=True, slots=True)
class BarisEfisiensiIndikator:
    """Efisiensi satu indikator dengan anggaran yang menunjangnya."""

    nomor: str
    """Contoh: `1`."""
    sasaran: str
    """Bunyi sasarannya. Contoh: `Meningkatnya kualitas layanan administrasi`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    penunjang: str
    """Kode anggaran yang menunjang, satu tiap baris; `–` bila tidak ada yang ditautkan. Contoh: `7.01.02`."""
    capaian: str
    """Capaian, persen. Contoh: `106,93`."""
    serapan: str
    """Serapan anggaran yang menunjang, persen. Contoh: `96,75`."""
    tingkat: str
    """Tingkat efisiensi, poin persentase. Contoh: `10,18`."""
    simpulan: str
    """Contoh: `efisien`."""


@dataclass(frozen=True, slots=True)
class BagianEfisiensi:
    """Efisiensi penggunaan sumber daya tiap indikator; tanpa baris bila rencana tidak memuat anggaran."""

    cara: tuple[Alinea, ...]
    """Cara menilai dengan sumbernya, dan anggaran mana yang dihitung."""
    tabel: Takarir
    """Judul tabel."""
    baris: tuple[BarisEfisiensiIndikator, ...]
    """Satu baris tiap indikator yang dibahas."""
    jumlah: BarisEfisiensiIndikator
    """Perangkat daerah seluruhnya."""
    alasan: tuple[Alinea, ...]
    """Sebab yang belum disimpulkan atau tidak dapat dihitung."""


def per_indikator(bahan: Bahan, nomor: Penomor) -> BagianEfisiensi:
    """Capaian beside the serapan of the money that serves each indikator."""
    hasil = bahan.indikator_dibahas if bahan.rencana.anggaran else ()
    return BagianEfisiensi(
        cara=_method(bahan),
        tabel=nomor.tabel_bila(bool(hasil), f"Efisiensi Penggunaan Sumber Daya {bahan.periode.sebutan}"),
        baris=tuple(_row(urut, satu, bahan) for urut, satu in enumerate(hasil, start=1)),
        jumlah=_whole(bahan),
        alasan=tuple(Alinea(TEKS, kata) for kata in _reasons(hasil, bahan)),
    )


def _whole(bahan: Bahan) -> BarisEfisiensiIndikator:
    """The office itself: its mean and all its money."""
    analisis = bahan.analisis
    return BarisEfisiensiIndikator(
        nomor="",
        sasaran="",
        uraian="Perangkat daerah (rata-rata capaian, seluruh anggaran)",
        penunjang="",
        capaian=angka.tetap(analisis.rata_pd.persen),
        serapan=angka.capaian(analisis.serapan),
        tingkat=angka.tetap(analisis.efisiensi.tingkat),
        simpulan=conclusion(analisis.efisiensi, bahan),
    )


def _row(urut: int, hasil: HasilIndikator, bahan: Bahan) -> BarisEfisiensiIndikator:
    satu, tercetak = bahan.analisis.efisiensi_indikator[hasil.indikator.kode], indikator(bahan.bacaan, hasil, urut)
    return BarisEfisiensiIndikator(
        nomor=str(urut),
        sasaran=tercetak.sasaran,
        uraian=tercetak.uraian,
        penunjang="\n".join(satu.penunjang) or angka.STRIP,
        capaian=tercetak.capaian_keadaan,
        serapan=angka.capaian(satu.serapan),
        tingkat=angka.tetap(satu.efisiensi.tingkat),
        simpulan=conclusion(satu.efisiensi, bahan),
    )


def conclusion(efisiensi: Efisiensi, bahan: Bahan) -> str:
    """The label of the method; before the year is over nothing is judged."""
    return efisiensi.label if bahan.tahunan else "belum disimpulkan"


def _method(bahan: Bahan) -> tuple[Alinea, ...]:
    cara = efficiency_in_force(bahan.bacaan.instansi.kebijakan, bahan.rencana.tahun)
    tertulis = bersumber(f"Efisiensi tiap indikator dinilai menurut {cara.nama.lower()}: {cara.teks}", cara.sumber)
    milik = (bahan.analisis.efisiensi_indikator[h.indikator.kode] for h in bahan.indikator_dibahas)
    return (Alinea(TEKS, f"{tertulis}. {_SESASARAN if all(satu.sesasaran for satu in milik) else _BERBAGI}"),)


def _reasons(hasil: tuple[HasilIndikator, ...], bahan: Bahan) -> Iterator[str]:
    """Why nothing is concluded, one sentence per cause, by the numbers of the table."""
    semua = [(str(n), bahan.analisis.efisiensi_indikator[h.indikator.kode].efisiensi) for n, h in enumerate(hasil, 1)]
    tanpa = [(nomor, satu) for nomor, satu in semua if satu.alasan]
    for (label, alasan), baris in menurut(tanpa, lambda pasang: (pasang[1].label, pasang[1].alasan)).items():
        apa = "Indikator" if baris[0][1].tingkat is not None else "Efisiensi indikator"
        yield f"{apa} nomor {dan([nomor for nomor, _ in baris])} {label} karena {alasan}."
