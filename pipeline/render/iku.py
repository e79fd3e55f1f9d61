"""Indikator Kinerja Utama with the targets of every year of the Renstra, and the card (manual) of every indikator.

Columns: domain notes 6.1.
"""

from dataclasses import dataclass

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.periode import Periode
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.berkas import nama_berkas
from pipeline.naskah.kop import Kop, kop
from pipeline.naskah.muka import NaskahKepala, muka_kepala, muka_rencana
from pipeline.naskah.nomina.indikator import IndikatorTercetak, bernomor, tanpa_indikator
from pipeline.naskah.nomina.sasaran import SasaranTercetak, menurut_sasaran, sasaran
from pipeline.naskah.tanggal import hari_dalam_tahun, tanggal_panjang


@dataclass(frozen=True, slots=True)
class DaftarIKU(NaskahKepala):
    """Indikator Kinerja Utama: lampiran keputusan kepala perangkat daerah."""

    keputusan: str
    """Keputusan yang dilampiri. Contoh: `KEPUTUSAN CAMAT CONTOH`."""
    nomor: str
    """Nomor keputusan. Contoh: `[BELUM DIISI – nomor keputusan]`."""
    tanggal: str
    """Tanggal keputusan. Contoh: `[BELUM DIISI – tanggal keputusan]`."""
    instansi: str
    """Nama perangkat daerah. Contoh: `Kecamatan Contoh`."""
    masa: str
    """Masa Renstra. Contoh: `TAHUN 2021–2026`."""
    tahun: tuple[str, ...]
    """Tahun-tahun Renstra. Contoh: `t in tahun`."""
    sasaran: tuple[SasaranTercetak, ...]
    """Tujuan dan sasaran dengan indikatornya. Contoh: `s in sasaran`."""


@dataclass(frozen=True, slots=True)
class KumpulanKartu(NaskahKepala):
    """Kartu (manual) semua indikator."""

    kop: Kop
    """Kop surat. Contoh: `kop.nama`."""
    kartu: tuple[IndikatorTercetak, ...]
    """Satu kartu per indikator. Contoh: `k in kartu`."""


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The IKU as lampiran of the decree of the head; its number and date stay open until the office says them."""
    instansi, rencana = bacaan.instansi, bacaan.rencana
    years = bacaan.tahun_renstra
    masa = f"TAHUN {years[0]}–{years[-1]}" if len(years) > 1 else f"TAHUN {years[0]}"
    konteks = DaftarIKU(
        **muka_kepala(
            bacaan,
            "INDIKATOR KINERJA UTAMA",
            hari_dalam_tahun(bacaan.hari_ini, rencana.tahun),
            instansi.tanggal_iku,
        ),
        keputusan=f"KEPUTUSAN {instansi.sebutan_kepala.upper()}",
        nomor=instansi.nomor_iku or belum_diisi("nomor keputusan"),
        tanggal=tanggal_panjang(instansi.tanggal_iku) if instansi.tanggal_iku else belum_diisi("tanggal keputusan"),
        instansi=instansi.nama,
        masa=masa,
        tahun=tuple(str(year) for year in years),
        sasaran=_sasaran(bacaan, analisis, len(years)),
    )
    return Naskah(
        nama_berkas("7-dokumen/iku", Periode(bacaan.rencana.tahun)),
        "iku",
        konteks,
        "iku",
        f"Indikator Kinerja Utama {instansi.nama} {masa.capitalize()}",
    )


def _sasaran(bacaan: Bacaan, analisis: Analisis, years: int) -> tuple[SasaranTercetak, ...]:
    """The sasaran of the main indikator; a sasaran strategis without any shows a placeholder."""
    main = {i.kode for i in bacaan.rencana.indikator_utama}
    own = menurut_sasaran(bacaan, (h for h in analisis.indikator if h.indikator.kode in main))
    known = [s.kode for s in bacaan.rencana.sasaran if s.tingkat == "strategis" or s.kode in own]
    empty = (tanpa_indikator("indikator kinerja utama", years),)
    return tuple(
        sasaran(bacaan, kode, bernomor(bacaan, own.get(kode, ())) or empty, n)
        for n, kode in enumerate(dict.fromkeys((*known, *own)), start=1)
    )


def susun_kartu(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The cards of every indikator of the plan, in its order."""
    tahun = bacaan.rencana.tahun
    konteks = KumpulanKartu(
        **muka_rencana(bacaan, f"KARTU INDIKATOR KINERJA TAHUN {tahun}"),
        kop=kop(bacaan),
        kartu=bernomor(bacaan, analisis.indikator),
    )
    judul = f"Kartu Indikator Kinerja {bacaan.instansi.nama} Tahun {tahun}"
    return Naskah(
        nama_berkas("7-dokumen/kartu-indikator", Periode(bacaan.rencana.tahun)),
        "kartu_indikator",
        konteks,
        "kartu_indikator",
        judul,
    )
