"""A rencana aksi as documents print it: what is planned, and what came of it."""

from dataclasses import dataclass, replace
from itertools import chain

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilAksi
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import penjawab_aksi
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah import angka
from pipeline.naskah.angka import STRIP
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.nomina.sasaran import menurut_sasaran
from pipeline.naskah.nomina.sekali import sekali
from pipeline.naskah.nomina.triwulan import Triwulanan


@dataclass(frozen=True, slots=True)
class AksiTercetak:
    """Satu rencana aksi: keluaran, target triwulanan, pembiayaan, realisasi, dan capaiannya."""

    nomor: str
    """Nomor urut dalam daftar yang mencetaknya. Contoh: `1`."""
    kode: str
    """Kode. Contoh: `RA1`."""
    indikator: str
    """Indikator yang didukung. Contoh: `Indeks Kepuasan Masyarakat`."""
    uraian: str
    """Rencana aksi. Contoh: `Melaksanakan survei kepuasan`."""
    keluaran: str
    """Keluaran. Contoh: `Laporan survei`."""
    satuan: str
    """Satuan. Contoh: `Laporan`."""
    target: str
    """Target sampai dengan periode ini; `–` bila tidak ada. Contoh: `4`."""
    target_tw: Triwulanan
    """Target tiap triwulan. Contoh: `a.target_tw.i`."""
    realisasi: str
    """Realisasi sampai dengan periode ini; `–` bila belum diisi. Contoh: `4`."""
    realisasi_tw: Triwulanan
    """Realisasi tiap triwulan; `–` untuk triwulan yang belum berjalan. Contoh: `a.realisasi_tw.i`."""
    banding_tw: Triwulanan
    """Target dan realisasi tiap triwulan. Contoh: `1 / 1`."""
    capaian: str
    """Capaian terhadap target sampai triwulan ini, persen. Contoh: `100,00`."""
    capaian_triwulan: str
    """Capaian triwulan ini saja, persen. Contoh: `100,00`."""
    capaian_tahun: str
    """Capaian terhadap target setahun, persen. Contoh: `75,00`."""
    program: str
    """Program di atas sub kegiatan. Contoh: `Program Penunjang Urusan`."""
    sub_kegiatan: str
    """Sub kegiatan yang membiayai. Contoh: `Penyusunan Dokumen Perencanaan`."""
    anggaran: str
    """Pagu sub kegiatan. Contoh: `Rp 60.000.000`."""
    keterangan: str
    """Keterangan dan bukti dukung. Contoh: `laporan-tw3.pdf`."""
    penanggung_jawab: str
    """Unit kerja pelaksana. Contoh: `Seksi Pelayanan Umum`."""


def aksi(bacaan: Bacaan, hasil: HasilAksi, nomor: int) -> AksiTercetak:
    """One action; ``nomor`` is its number in the list that prints it."""
    return replace(sekali(bacaan, hasil, _aksi), nomor=str(nomor))


def semua_aksi(bacaan: Bacaan, analisis: Analisis) -> tuple[AksiTercetak, ...]:
    """Every action with the number it has in every document: by sasaran and indikator, as both are listed.

    Those of an indikator the plan does not know come last.
    """
    semua = chain.from_iterable(menurut_sasaran(bacaan, analisis.indikator).values())
    urut = {hasil.indikator.kode: nomor for nomor, hasil in enumerate(semua)}
    milik = bacaan.rencana.aksi_menurut_kode
    hasil = sorted(analisis.rencana_aksi, key=lambda satu: urut.get(milik[satu.kode].indikator, len(urut)))
    return tuple(aksi(bacaan, satu, nomor) for nomor, satu in enumerate(hasil, start=1))


def _aksi(bacaan: Bacaan, hasil: HasilAksi) -> AksiTercetak:
    rencana = bacaan.rencana
    satu = rencana.aksi_menurut_kode[hasil.kode]
    above = rencana.indikator_menurut_kode.get(satu.indikator)
    mata = rencana.anggaran_menurut_kode.get(satu.sub_kegiatan)
    target = [*satu.triwulan, *[Nilai.kosong()] * 4][:4]
    banding = [f"{atau_strip(t)} / {atau_strip(r)}" for t, r in zip(target, hasil.triwulan, strict=True)]
    return AksiTercetak(
        nomor="",
        kode=hasil.kode,
        indikator=above.uraian if above else belum_diisi("indikator"),
        uraian=satu.uraian,
        keluaran=satu.keluaran.strip() or STRIP,
        satuan=atau_belum_diisi(satu.satuan, "satuan"),
        target=atau_strip(hasil.target),
        target_tw=Triwulanan.target(satu.triwulan),
        realisasi=atau_strip(hasil.realisasi),
        realisasi_tw=Triwulanan.berjalan([angka.nilai(v) for v in hasil.triwulan], bacaan.periode),
        banding_tw=Triwulanan.dari(banding),
        capaian=angka.capaian(hasil.capaian),
        capaian_triwulan=angka.capaian(hasil.capaian_triwulan),
        capaian_tahun=angka.capaian(hasil.capaian_tahun),
        program=_program(rencana, mata),
        sub_kegiatan=mata.uraian if mata else satu.sub_kegiatan or STRIP,
        anggaran=angka.uang(mata.pagu_berlaku) if mata else STRIP,
        keterangan="\n".join(filter(None, (hasil.keterangan.strip(), hasil.bukti_dukung.strip()))) or STRIP,
        penanggung_jawab=rencana.nama_unit(penjawab_aksi(rencana, satu)) or belum_diisi("penanggung jawab"),
    )


def tanpa_aksi(uraian: str = "") -> AksiTercetak:
    """What stands where an indikator has no action of its own: words that say why, else a placeholder."""
    kosong = Triwulanan.dari(())
    lain = dict.fromkeys(AksiTercetak.__slots__, STRIP)
    tetap = {
        "uraian": uraian or belum_diisi("rencana aksi"),
        "target_tw": kosong,
        "realisasi_tw": kosong,
        "banding_tw": kosong,
    }
    return AksiTercetak(**{**lain, **tetap})  # type: ignore[arg-type]  # by name


def atau_strip(nilai: Nilai) -> str:
    """The value, its state where somebody gave one, ``–`` where nothing was filled."""
    return STRIP if angka.keadaan(nilai) == "belum diisi" else angka.nilai(nilai)


def _program(rencana: Perencanaan, mata: MataAnggaran | None) -> str:
    found = rencana.mata_di_atas(mata.kode, "program") if mata else None
    return found.uraian if found else STRIP
