"""The nota dinas that asks one unit kerja for its data: what, on which form, back where, by when."""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.dokumen import Naskah
from pipeline.domain.ejaan import seragam
from pipeline.domain.nilai import Keadaan, Nilai
from pipeline.form.isi import BarisKinerja, IsiFormulir
from pipeline.form.workbook_gaya import nama_buku
from pipeline.naskah.angka import STRIP, nilai
from pipeline.naskah.belum_diisi import atau_belum_diisi
from pipeline.naskah.berkas import nama_berkas, nama_unit
from pipeline.naskah.muka import NotaDinas, muka_nota
from pipeline.naskah.nomina.anggaran import AnggaranTercetak, anggaran_rencana
from pipeline.naskah.penanda_tangan import dasar_sop
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.sop import Sop
from pipeline.regulation.tenggat import deadline


@dataclass(frozen=True, slots=True)
class DimintaKinerja:
    """Satu indikator yang diminta."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Uraian indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target_triwulan: str
    """Target triwulan. Contoh: `82,5`."""
    target_tahun: str
    """Target tahun. Contoh: `83`."""
    cara_isi: str
    """Cara mengisi. Contoh: `Posisi pada akhir triwulan`."""


@dataclass(frozen=True, slots=True)
class DimintaAksi:
    """Satu rencana aksi yang diminta."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Uraian rencana aksi. Contoh: `Melaksanakan survei kepuasan`."""
    keluaran: str
    """Keluaran dan satuannya. Contoh: `Laporan survei (dokumen)`."""
    target: str
    """Target triwulan. Contoh: `1`."""


@dataclass(frozen=True, slots=True)
class NotaPermintaan(NotaDinas):
    """Isi nota dinas permintaan data kinerja."""

    berkas: str
    """Nama berkas formulir. Contoh: `formulir-2024-tw1-seksi-1.xlsx`."""
    folder: str
    """Folder tempat formulir dikembalikan. Contoh: `2024/masuk/TW1`."""
    id_formulir: str
    """Nomor pengenal formulir. Contoh: `F-3A91C04D77E2`."""
    tenggat: str
    """Hari terakhir. Contoh: `10 April 2024`."""
    aturan_tenggat: str
    """Dari mana tenggat itu. Contoh: `hari ke-10 setelah triwulan berakhir`."""
    kinerja: tuple[DimintaKinerja, ...]
    """Indikator yang diminta."""
    aksi: tuple[DimintaAksi, ...]
    """Rencana aksi yang diminta."""
    anggaran: tuple[AnggaranTercetak, ...]
    """Mata anggaran yang diminta."""
    kuesioner: bool
    """Apakah lembar kuesioner juga diisi. Contoh: `tidak`."""


def nota_permintaan(bacaan: Bacaan, sop: Sop, isi: IsiFormulir) -> Naskah:
    """The nota dinas that goes with one unit's form."""
    nama = nama_berkas("nota-permintaan", isi.periode, nama_unit(isi.unit.kode))
    judul = f"Nota Dinas Permintaan Data Kinerja {isi.unit.nama} {isi.periode.sebutan}"
    return Naskah(f"1-formulir/nota-dinas/{nama}", "nota_permintaan", _konteks(bacaan, sop, isi),
                  "nota_permintaan", judul)  # fmt: skip


def _konteks(bacaan: Bacaan, sop: Sop, isi: IsiFormulir) -> NotaPermintaan:
    tenggat = deadline(bacaan.instansi, bacaan.periode)
    langkah = next(iter(sop.langkah_tahap("intake")), None)
    return NotaPermintaan(
        **muka_nota(bacaan, isi.unit, "Permintaan data kinerja", isi.periode.sebutan, dasar_sop(sop, langkah)),
        berkas=nama_buku(isi),
        folder=f"{isi.periode.tahun}/masuk/TW{isi.periode.triwulan}",
        id_formulir=isi.id_formulir,
        tenggat=tanggal_panjang(tenggat.tanggal),
        aturan_tenggat=tenggat.aturan,
        kinerja=tuple(_kinerja(nomor, baris) for nomor, baris in enumerate(isi.kinerja, start=1)),
        aksi=tuple(
            DimintaAksi(nomor, b.aksi.uraian, _keluaran(b.aksi.keluaran, b.aksi.satuan), _target(b.target_triwulan))
            for nomor, b in enumerate(isi.rencana_aksi, start=1)
        ),
        anggaran=tuple(anggaran_rencana(b.mata, isi.periode, nomor) for nomor, b in enumerate(isi.anggaran, start=1)),
        kuesioner=isi.kuesioner,
    )


def _kinerja(nomor: int, baris: BarisKinerja) -> DimintaKinerja:
    return DimintaKinerja(
        nomor=nomor,
        uraian=baris.indikator.uraian,
        satuan=atau_belum_diisi(baris.indikator.satuan, "satuan"),
        target_triwulan=_target(baris.target_triwulan),
        target_tahun=_target(baris.target_tahun),
        cara_isi=baris.cara_isi,
    )


def _target(satu: Nilai) -> str:
    """A target as printed; that there is none is nothing the unit has to fill in."""
    return STRIP if satu.keadaan is Keadaan.KOSONG else nilai(satu)


def _keluaran(keluaran: str, satuan: str) -> str:
    if not (keluaran and satuan) or seragam(keluaran) == seragam(satuan):
        return keluaran or satuan or STRIP
    return f"{keluaran} ({satuan})"
