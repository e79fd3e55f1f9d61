"""The rows of money in the laporan analisa: serapan, efficiency, and Bidang against PD."""

from dataclasses import dataclass
from decimal import Decimal

from pipeline.domain.capaian import BarisRekonsiliasi, HasilSasaran
from pipeline.domain.pembulatan import bulat
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import beda, nilai, persen, rupiah, tetap
from pipeline.naskah.nomina.temuan import PERENCANAAN


@dataclass(frozen=True, slots=True)
class BarisEfisiensi:
    """Efisiensi satu sasaran."""

    sasaran: str
    """Uraian sasaran. Contoh: `Meningkatnya kualitas pelayanan publik`."""
    capaian: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    serapan: str
    """Serapan anggaran. Contoh: `75,00%`."""
    selisih: str
    """Capaian dikurangi serapan, poin persen. Contoh: `23,20`."""
    kesimpulan: str
    """Kesimpulan dengan alasannya. Contoh: `belum dapat disimpulkan efisien (capaian di bawah 100 persen)`."""


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """Satu pembandingan data bidang dengan data PD."""

    uraian: str
    """Apa yang dibandingkan. Contoh: `Indeks Kepuasan Masyarakat`."""
    triwulan: str
    """Triwulan. Contoh: `TW I`."""
    metode: str
    """Cara penggabungan. Contoh: `rata rata`."""
    bidang: str
    """Hasil gabungan bidang. Contoh: `82,5`."""
    pd: str
    """Angka PD. Contoh: `83`."""
    selisih: str
    """Selisih. Contoh: `-0,50`."""
    perbaikan: str
    """Siapa yang memperbaiki. Contoh: `Perencanaan`."""


def efisiensi(hasil: tuple[HasilSasaran, ...]) -> tuple[BarisEfisiensi, ...]:
    """The efficiency of every sasaran that has indikator."""
    return tuple(
        BarisEfisiensi(
            sasaran=h.sasaran.uraian,
            capaian=persen(h.rata.persen),
            serapan=persen(h.serapan.persen),
            selisih=tetap(h.efisiensi.tingkat),
            kesimpulan=h.efisiensi.label + (f" ({h.efisiensi.alasan})" if h.efisiensi.alasan else ""),
        )
        for h in hasil
    )


def perbandingan(rows: tuple[BarisRekonsiliasi, ...], rencana: Perencanaan) -> tuple[BarisBanding, ...]:
    """Where the units and the PD differ as printed; a difference that rounds to zero is none."""
    return tuple(
        BarisBanding(
            uraian=row.uraian,
            triwulan=f"TW {ROMAN[row.triwulan]}",
            metode=row.metode.replace("_", " "),
            bidang=_either(row, nilai(row.nilai_bidang), row.nilai_bidang.angka),
            pd=_either(row, nilai(row.nilai_pd), row.nilai_pd.angka),
            selisih=tetap(selisih),
            perbaikan=rencana.nama_unit(row.unit_kerja) if row.unit_kerja else PERENCANAAN,
        )
        for row in rows
        if row.selisih is not None
        and (selisih := beda(row.nilai_pd.angka, row.nilai_bidang.angka)) is not None
        and bulat(selisih) != 0
    )


def _either(row: BarisRekonsiliasi, teks: str, angka: Decimal | None) -> str:
    return rupiah(angka) if row.satuan.casefold() in {"rp", "rupiah"} and angka is not None else teks
