"""Rencana Aksi: quarterly targets of every indikator and the actions, money and people behind them.

Content: domain notes 5; an indikator that no action serves shows a placeholder, for every one of the PK needs one.
"""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import menurut
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.muka import NaskahKepala, muka_rencana
from pipeline.naskah.nomina.aksi import AksiTercetak, semua_aksi, tanpa_aksi
from pipeline.naskah.nomina.sasaran import SasaranTercetak, bersasaran, menurut_sasaran


@dataclass(frozen=True, slots=True)
class IndikatorBeraksi:
    """Satu indikator dengan rencana aksinya."""

    nomor: str
    """Nomor urut. Contoh: `1`."""
    uraian: str
    """Bunyi indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    aksi: tuple[AksiTercetak, ...]
    """Rencana aksi indikator ini. Contoh: `a in i.aksi`."""


@dataclass(frozen=True, slots=True)
class RencanaAksi(NaskahKepala):
    """Rencana Aksi pencapaian Perjanjian Kinerja."""

    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    sasaran: tuple[SasaranTercetak, ...]
    """Target triwulanan menurut sasaran. Contoh: `s in sasaran`."""
    indikator: tuple[IndikatorBeraksi, ...]
    """Rencana aksi menurut indikator. Contoh: `i in indikator`."""


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The Rencana Aksi of the year."""
    instansi, rencana = bacaan.instansi, bacaan.rencana
    konteks = RencanaAksi(
        **muka_rencana(bacaan, f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {rencana.tahun}"),
        instansi=instansi.nama,
        sasaran=bersasaran(bacaan, analisis.indikator, analisis.sasaran, berlanjut=True),
        indikator=_indikator(bacaan, analisis),
    )
    judul = f"Rencana Aksi {instansi.nama} Tahun {rencana.tahun}"
    return Naskah(
        nama_berkas("7-dokumen/rencana-aksi", Periode(bacaan.rencana.tahun)),
        "rencana_aksi",
        konteks,
        "rencana_aksi",
        judul,
    )


_DI_BAWAH = "Dilaksanakan melalui rencana aksi indikator di bawahnya"


def _indikator(bacaan: Bacaan, analisis: Analisis) -> tuple[IndikatorBeraksi, ...]:
    known, actions = bacaan.rencana.indikator_menurut_kode, bacaan.rencana.aksi_menurut_kode
    own = menurut(semua_aksi(bacaan, analisis), lambda a: actions[a.kode].indikator)
    order = [h.indikator for semua in menurut_sasaran(bacaan, analisis.indikator).values() for h in semua]
    rows = [
        (i.uraian, own.get(i.kode) or (tanpa_aksi(_DI_BAWAH if i.kode in bacaan.rencana.beraksi else ""),))
        for i in order
    ]
    lost = tuple(satu for kode, semua in own.items() if kode not in known for satu in semua)
    if lost:
        rows.append((belum_diisi("indikator"), lost))
    return tuple(IndikatorBeraksi(str(n), uraian, semua) for n, (uraian, semua) in enumerate(rows, start=1))
