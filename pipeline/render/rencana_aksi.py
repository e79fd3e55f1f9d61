"""Rencana Aksi: quarterly targets of every indikator and the actions, money and people behind them.

Content: domain notes 5; an indikator without an action shows a placeholder, for every one of the PK needs one.
"""

from collections.abc import Sequence

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.dokumen import Naskah
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import penjawab, penjawab_aksi
from pipeline.domain.rencana import Perencanaan
from pipeline.naskah.angka import STRIP, nilai, uang
from pipeline.naskah.angka import target as angka_target
from pipeline.naskah.belum_diisi import atau_belum_diisi, belum_diisi
from pipeline.naskah.penanda_tangan import kepala, tempat_tanggal
from pipeline.naskah.tanggal import hari_dalam_tahun
from pipeline.render.rencana_aksi_konteks import (
    BarisAksi,
    IndikatorBeraksi,
    RencanaAksi,
    TargetIndikator,
    TargetSasaran,
    Triwulanan,
)
from pipeline.render.sebutan import TINGKAT, sebut


def susun(bacaan: Bacaan, analisis: Analisis) -> Naskah:
    """The Rencana Aksi of the year."""
    del analisis
    instansi, rencana = bacaan.instansi, bacaan.rencana
    konteks = RencanaAksi(
        judul=f"RENCANA AKSI PERJANJIAN KINERJA TAHUN {rencana.tahun}",
        instansi=instansi.nama,
        sasaran=_sasaran(rencana),
        indikator=_indikator(rencana),
        kepala=kepala(instansi, rencana, hari_dalam_tahun(bacaan.hari_ini, rencana.tahun)),
        tempat_tanggal=tempat_tanggal(instansi),
    )
    judul = f"Rencana Aksi {instansi.nama} Tahun {rencana.tahun}"
    return Naskah("7-dokumen/rencana-aksi.docx", "rencana_aksi", konteks, "rencana_aksi", judul)


def triwulanan(values: Sequence[Nilai]) -> Triwulanan:
    """Four quarters as text, ``–`` for one that has no target."""
    four = [angka_target(value) for value in (*values, *(Nilai.kosong(),) * 4)][:4]
    return Triwulanan(*four)


def kelompok_sasaran(rencana: Perencanaan) -> list[tuple[str, list[Indikator]]]:
    """The indikator under the title of their sasaran, in the plan's order; those without a known one come last."""
    groups = [
        (f"{sebut(TINGKAT, s.tingkat)}: {s.uraian}", list(own))
        for s in rencana.sasaran
        if (own := rencana.indikator_sasaran(s.kode))
    ]
    lost = [i for i in rencana.indikator if i.sasaran not in rencana.sasaran_menurut_kode]
    return [*groups, (belum_diisi("sasaran"), lost)] if lost else groups


def _sasaran(rencana: Perencanaan) -> tuple[TargetSasaran, ...]:
    number = iter(range(1, len(rencana.indikator) + 1))
    return tuple(
        TargetSasaran(judul, tuple(_target(rencana, i, next(number)) for i in own))
        for judul, own in kelompok_sasaran(rencana)
    )


def _target(rencana: Perencanaan, indikator: Indikator, nomor: int) -> TargetIndikator:
    target = rencana.target_berlaku(indikator.kode)
    return TargetIndikator(
        nomor=str(nomor),
        uraian=indikator.uraian,
        satuan=atau_belum_diisi(indikator.satuan, "satuan"),
        target=nilai(target.target) if target else belum_diisi("target"),
        tw=triwulanan(target.triwulan if target else ()),
        penanggung_jawab=rencana.nama_unit(penjawab(rencana, indikator)) or belum_diisi("penanggung jawab"),
    )


def _indikator(rencana: Perencanaan) -> tuple[IndikatorBeraksi, ...]:
    order = [i for _, own in kelompok_sasaran(rencana) for i in own]
    rows = [(i.uraian, list(rencana.aksi_indikator(i.kode))) for i in order]
    lost = [a for a in rencana.rencana_aksi if a.indikator not in rencana.indikator_menurut_kode]
    if lost:
        rows.append((belum_diisi("indikator"), lost))
    return tuple(
        IndikatorBeraksi(str(n), uraian, tuple(_aksi(rencana, a) for a in own) or (_kosong(),))
        for n, (uraian, own) in enumerate(rows, start=1)
    )


def _kosong() -> BarisAksi:
    return BarisAksi(belum_diisi("rencana aksi"), STRIP, STRIP, Triwulanan(*[STRIP] * 4), STRIP, STRIP, STRIP, STRIP)


def _aksi(rencana: Perencanaan, aksi: Aksi) -> BarisAksi:
    mata = rencana.anggaran_menurut_kode.get(aksi.sub_kegiatan)
    return BarisAksi(
        uraian=aksi.uraian,
        keluaran=aksi.keluaran.strip() or STRIP,
        satuan=aksi.satuan.strip() or STRIP,
        tw=triwulanan(aksi.triwulan),
        program=_program(rencana, mata),
        sub_kegiatan=mata.uraian if mata else aksi.sub_kegiatan or STRIP,
        anggaran=uang(mata.pagu_berlaku) if mata else STRIP,
        penanggung_jawab=rencana.nama_unit(penjawab_aksi(rencana, aksi)) or belum_diisi("penanggung jawab"),
    )


def _program(rencana: Perencanaan, mata: MataAnggaran | None) -> str:
    found = rencana.mata_di_atas(mata.kode, "program") if mata else None
    return found.uraian if found else STRIP
