"""The laporan hasil pengolahan dan pengelompokan: by sasaran, programme, unit kerja and category."""

from collections.abc import Callable
from decimal import Decimal

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.rencana import Perencanaan
from pipeline.group.kelompok import Kelompok
from pipeline.group.laporan_konteks import BarisKelompok, KelompokKategori, LaporanPengelompokan
from pipeline.group.menurut import menurut_program, menurut_sasaran, menurut_unit
from pipeline.naskah.angka import STRIP, persen, rupiah
from pipeline.naskah.dini import peringatan_dini
from pipeline.naskah.kop import kop
from pipeline.naskah.metode import bersumber
from pipeline.naskah.nomina.indikator import bernomor
from pipeline.naskah.penanda_tangan import dasar_sop, penyusun, tempat_tanggal
from pipeline.naskah.sebutan import sebutan_tingkat
from pipeline.regulation.skala import Skala, scale_in_force
from pipeline.regulation.sop import Sop

TAK_TERHITUNG = "Tidak dapat dihitung"
_SERATUS = Decimal(100)


def laporan_pengelompokan(bacaan: Bacaan, analisis: Analisis, sop: Sop) -> Naskah:
    """The report of one period."""
    rencana = bacaan.rencana
    skala = scale_in_force(bacaan.instansi.kebijakan, rencana.tahun)
    steps = sop.langkah_tahap("group")
    dihitung = sum(h.capaian.persen is not None for h in analisis.indikator)
    konteks = LaporanPengelompokan(
        kop=kop(bacaan),
        instansi=bacaan.instansi.nama,
        periode=bacaan.periode.sebutan,
        dasar=dasar_sop(sop, steps[-1] if steps else None),
        dihitung=f"{dihitung} dari {len(analisis.indikator)} indikator",
        skala=bersumber(skala.nama, skala.sumber),
        sasaran=_rows(menurut_sasaran(analisis), _nama_sasaran(rencana), skala),
        program=_rows(menurut_program(analisis, rencana), _nama_program(rencana), skala),
        unit=_rows(menurut_unit(analisis, bacaan), rencana.nama_unit, skala),
        kategori=_categories(bacaan, analisis, skala),
        dini=peringatan_dini(analisis, skala, bacaan.periode),
        tempat_tanggal=tempat_tanggal(bacaan.instansi),
        penyusun=penyusun(bacaan),
    )
    judul = f"Laporan Hasil Pengolahan dan Pengelompokan Data Kinerja {bacaan.periode.sebutan}"
    return Naskah("5-pengelompokan/laporan-pengelompokan.docx", "laporan_pengelompokan", konteks,
                  "laporan_pengelompokan", judul)  # fmt: skip


def _nama_sasaran(rencana: Perencanaan) -> Callable[[str], str]:
    known = rencana.sasaran_menurut_kode

    def nama(kode: str) -> str:
        if kode not in known:
            return kode or "(sasaran tidak ditulis)"
        return f"{sebutan_tingkat(known[kode].tingkat)}: {known[kode].uraian}"

    return nama


def _nama_program(rencana: Perencanaan) -> Callable[[str], str]:
    known = rencana.anggaran_menurut_kode
    return lambda kode: f"{kode} {known[kode].uraian}"


def _rows(groups: tuple[Kelompok, ...], nama: Callable[[str], str], skala: Skala) -> tuple[BarisKelompok, ...]:
    return tuple(
        BarisKelompok(
            nomor=nomor,
            nama=nama(g.kunci) or g.kunci,
            dihitung=f"{g.dihitung} dari {g.indikator}" if g.indikator else "tidak ada indikator",
            rata=persen(g.rata),
            kategori=STRIP if g.rata is None else skala.kategori(g.rata),
            rincian="; ".join(f"{k.nama} {g.kategori[k.nama]}" for k in skala.kelas if k.nama in g.kategori) or STRIP,
            pagu=rupiah(g.pagu),
            realisasi=rupiah(g.realisasi),
            serapan=persen(g.realisasi / g.pagu * _SERATUS if g.pagu and g.realisasi is not None else None),
        )
        for nomor, g in enumerate(groups, start=1)
    )


def _categories(bacaan: Bacaan, analisis: Analisis, skala: Skala) -> tuple[KelompokKategori, ...]:
    """Every class of the scale, also the empty ones, and last what has no capaian with its reason."""
    names = [(k.nama, k.nama) for k in skala.kelas] + [("", TAK_TERHITUNG)]
    semua = len(analisis.indikator)
    groups = []
    for kategori, nama in names:
        own = [h for h in analisis.indikator if h.kategori == kategori]
        bagian = persen(Decimal(len(own)) / semua * _SERATUS if semua else None)
        groups.append(KelompokKategori(nama, len(own), bagian, bernomor(bacaan, own)))
    return tuple(groups)
