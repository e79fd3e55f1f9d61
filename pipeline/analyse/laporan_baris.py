"""The rows of capaian in the laporan analisa: figures of the analysis as text."""

from dataclasses import dataclass

from pipeline.domain.capaian import Analisis, HasilIndikator, HasilSasaran
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP, capaian, nilai, persen, realisasi, target
from pipeline.naskah.sasaran import sebutan_tingkat


@dataclass(frozen=True, slots=True)
class BarisCapaian:
    """Capaian satu indikator."""

    nomor: int
    """Nomor urut dalam sasarannya. Contoh: `1`."""
    indikator: str
    """Uraian indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    satuan: str
    """Satuan. Contoh: `Indeks`."""
    target: str
    """Target periode. Contoh: `82,5`."""
    realisasi: str
    """Realisasi sampai periode. Contoh: `83,1`."""
    capaian: str
    """Capaian dalam persen. Contoh: `100,73`."""
    kategori: str
    """Kategori capaian. Contoh: `Sangat Tinggi`."""
    target_tahun: str
    """Target setahun. Contoh: `83`."""
    capaian_tahun: str
    """Capaian terhadap target setahun. Contoh: `100,12`."""
    tahun_lalu: str
    """Realisasi tahun lalu. Contoh: `81,9`."""
    akhir_renstra: str
    """Target akhir Renstra. Contoh: `85`."""
    kemajuan_akhir_renstra: str
    """Kemajuan terhadap target akhir Renstra, persen. Contoh: `97,76`."""


@dataclass(frozen=True, slots=True)
class AnalisaSasaran:
    """Capaian satu sasaran dan indikatornya."""

    tingkat: str
    """Jenjang sasaran. Contoh: `Sasaran strategis`."""
    uraian: str
    """Uraian sasaran. Contoh: `Meningkatnya kualitas pelayanan publik`."""
    rata: str
    """Rata-rata capaian. Contoh: `98,20%`."""
    dihitung: str
    """Berapa indikator yang dihitung. Contoh: `rata-rata 2 dari 3 indikator`."""
    kategori: str
    """Kategori rata-rata. Contoh: `Sangat Tinggi`."""
    indikator: tuple[BarisCapaian, ...]
    """Indikator sasaran itu."""


@dataclass(frozen=True, slots=True)
class BarisAlasan:
    """Satu indikator yang capaiannya tidak dapat dihitung."""

    nomor: int
    """Nomor urut. Contoh: `1`."""
    indikator: str
    """Uraian indikator. Contoh: `Indeks Kepuasan Masyarakat`."""
    unit: str
    """Unit kerja yang menjawabnya. Contoh: `Seksi Pelayanan`."""
    alasan: str
    """Mengapa tidak dapat dihitung. Contoh: `realisasi belum diisi`."""


def analisa_sasaran(analisis: Analisis, rencana: Perencanaan) -> tuple[AnalisaSasaran, ...]:
    """Sasaran in the order of the plan; indikator of an unknown sasaran come last under its kode."""
    milik: dict[str, list[HasilIndikator]] = {}
    for hasil in analisis.indikator:
        milik.setdefault(hasil.indikator.sasaran, []).append(hasil)
    groups = [_sasaran(h, milik.pop(h.sasaran.kode, [])) for h in analisis.sasaran]
    for kode, own in milik.items():
        uraian = rencana.sasaran_menurut_kode[kode].uraian if kode in rencana.sasaran_menurut_kode else kode
        uraian = uraian or "(tidak ditulis)"
        groups.append(AnalisaSasaran(sebutan_tingkat(""), uraian, STRIP, "", "", _indikator(own)))
    return tuple(groups)


def _sasaran(hasil: HasilSasaran, indikator: list[HasilIndikator]) -> AnalisaSasaran:
    return AnalisaSasaran(
        tingkat=sebutan_tingkat(hasil.sasaran.tingkat),
        uraian=hasil.sasaran.uraian,
        rata=persen(hasil.rata.persen),
        dihitung=hasil.rata.sebutan,
        kategori=hasil.kategori or STRIP,
        indikator=_indikator(indikator),
    )


def _indikator(hasil: list[HasilIndikator]) -> tuple[BarisCapaian, ...]:
    return tuple(
        BarisCapaian(
            nomor=nomor,
            indikator=h.indikator.uraian,
            satuan=h.indikator.satuan or STRIP,
            target=target(h.target),
            realisasi=realisasi(h),
            capaian=capaian(h.capaian),
            kategori=h.kategori or STRIP,
            target_tahun=nilai(h.target_tahun),
            capaian_tahun=capaian(h.capaian_tahun),
            tahun_lalu=nilai(h.tahun_lalu),
            akhir_renstra=nilai(h.akhir_renstra),
            kemajuan_akhir_renstra=capaian(h.capaian_akhir_renstra),
        )
        for nomor, h in enumerate(hasil, start=1)
    )


def tak_terhitung(analisis: Analisis, rencana: Perencanaan) -> tuple[BarisAlasan, ...]:
    """Every indikator without a capaian, with the reason."""
    without = [h for h in analisis.indikator if h.capaian.persen is None]
    return tuple(
        BarisAlasan(nomor, h.indikator.uraian, rencana.nama_unit(h.indikator.unit_kerja) or STRIP, h.capaian.alasan)
        for nomor, h in enumerate(without, start=1)
    )
