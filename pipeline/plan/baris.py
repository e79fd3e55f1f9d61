"""One row of each sheet of the plan as its noun, with the defaults the contract gives to blank cells."""

import re
from collections.abc import Callable

from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator, Pembanding, Riwayat, Sasaran, Target
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.satuan import may_be_summed
from pipeline.sheet.tabel import Baris

Noun = UnitKerja | Pejabat | Sasaran | Indikator | Target | Riwayat | Pembanding | MataAnggaran | Aksi
_SEPARATOR = re.compile(r"[,;\n]")


def unit_kerja(baris: Baris, _: list[Temuan]) -> UnitKerja:
    """A row of ``unit_kerja``."""
    kode, nama, jenis, induk, pejabat = map(baris.teks, ("kode", "nama", "jenis", "induk", "pejabat"))
    return UnitKerja(kode, nama, jenis, induk, pejabat, tempat=baris.tempat())


def pejabat(baris: Baris, _: list[Temuan]) -> Pejabat:
    """A row of ``pejabat``; a blank status is definitif."""
    return Pejabat(
        nip=baris.teks("nip"),
        nama=baris.teks("nama"),
        jabatan=baris.teks("jabatan"),
        pangkat_golongan=baris.teks("pangkat_golongan"),
        unit_kerja=baris.teks("unit_kerja"),
        status_jabatan=baris.teks("status_jabatan") or "definitif",
        mulai=baris.tanggal("mulai"),
        selesai=baris.tanggal("selesai"),
        tempat=baris.tempat(),
    )


def sasaran(baris: Baris, _: list[Temuan]) -> Sasaran:
    """A row of ``sasaran``."""
    kode, tingkat, uraian, induk = map(baris.teks, ("kode", "tingkat", "uraian", "induk"))
    return Sasaran(kode, tingkat, uraian, induk, tempat=baris.tempat())


def indikator(baris: Baris, findings: list[Temuan]) -> Indikator:
    """A row of ``indikator``; ``unit_kerja`` may list several kode, a blank method takes its default."""
    return Indikator(
        kode=baris.teks("kode"),
        sasaran=baris.teks("sasaran"),
        uraian=baris.teks("uraian"),
        satuan=baris.teks("satuan"),
        polaritas=baris.teks("polaritas"),
        metode_akumulasi=_accumulation(baris, findings),
        metode_agregasi=baris.teks("metode_agregasi") or "tunggal",
        iku=baris.teks("iku") == "ya",
        induk=baris.teks("induk"),
        unit_kerja=tuple(filter(None, (part.strip() for part in _SEPARATOR.split(baris.teks("unit_kerja"))))),
        definisi_operasional=baris.teks("definisi_operasional"),
        formulasi=baris.teks("formulasi"),
        sumber_data=baris.teks("sumber_data"),
        alasan=baris.teks("alasan"),
        skala_predikat=baris.teks("skala_predikat"),
        tempat=baris.tempat(),
    )


def target(baris: Baris, _: list[Temuan]) -> Target:
    """A row of ``target``; a year that cannot be read is 0 and stands for no year."""
    satu, dua, tiga, empat = (baris.nilai(f"target_tw{n}") for n in range(1, 5))
    return Target(
        indikator=baris.teks("indikator"),
        tahun=baris.bulat("tahun") or 0,
        dokumen=baris.teks("dokumen"),
        target=baris.nilai("target"),
        triwulan=(satu, dua, tiga, empat),
        tempat=baris.tempat(),
    )


def riwayat(baris: Baris, _: list[Temuan]) -> Riwayat:
    """A row of ``riwayat``."""
    nilai = (baris.nilai("target"), baris.nilai("realisasi"))
    return Riwayat(baris.teks("indikator"), baris.bulat("tahun") or 0, *nilai, baris.teks("sumber"), baris.tempat())


def pembanding(baris: Baris, _: list[Temuan]) -> Pembanding:
    """A row of ``pembanding``."""
    return Pembanding(
        indikator=baris.teks("indikator"),
        tingkat=baris.teks("tingkat"),
        tahun=baris.bulat("tahun") or 0,
        nilai=baris.nilai("nilai"),
        sumber=baris.teks("sumber"),
        tempat=baris.tempat(),
    )


def anggaran(baris: Baris, _: list[Temuan]) -> MataAnggaran:
    """A row of ``anggaran``."""
    return MataAnggaran(
        kode=baris.teks("kode"),
        tingkat=baris.teks("tingkat"),
        uraian=baris.teks("uraian"),
        pagu=baris.nilai("pagu"),
        pagu_perubahan=baris.nilai("pagu_perubahan"),
        unit_kerja=baris.teks("unit_kerja"),
        sasaran=baris.teks("sasaran"),
        sumber_dana=baris.teks("sumber_dana"),
        tempat=baris.tempat(),
    )


def rencana_aksi(baris: Baris, _: list[Temuan]) -> Aksi:
    """A row of ``rencana_aksi``."""
    return Aksi(
        kode=baris.teks("kode"),
        indikator=baris.teks("indikator"),
        uraian=baris.teks("uraian"),
        keluaran=baris.teks("keluaran"),
        satuan=baris.teks("satuan"),
        triwulan=tuple(baris.nilai(f"target_tw{n}") for n in range(1, 5)),
        sub_kegiatan=baris.teks("sub_kegiatan"),
        unit_kerja=baris.teks("unit_kerja"),
        tempat=baris.tempat(),
    )


PEMBACA: dict[str, Callable[[Baris, list[Temuan]], Noun]] = {
    "unit_kerja": unit_kerja,
    "pejabat": pejabat,
    "sasaran": sasaran,
    "indikator": indikator,
    "target": target,
    "riwayat": riwayat,
    "pembanding": pembanding,
    "anggaran": anggaran,
    "rencana_aksi": rencana_aksi,
}
"""Sheet → what makes a noun of one of its rows; findings about the row are added to the list given."""


def _accumulation(baris: Baris, findings: list[Temuan]) -> str:
    """The declared method; blank is kumulatif only for a satuan that may be added up (contract, perencanaan)."""
    declared, satuan = baris.teks("metode_akumulasi"), baris.teks("satuan")
    summable = may_be_summed(satuan)
    tempat = baris.tempat("metode_akumulasi")
    if not declared:
        default = "kumulatif" if summable else "akhir"
        findings.append(temuan("RCN-06", tempat, default, indikator=baris.teks("kode"), satuan=satuan or "kosong"))
        return default
    if declared == "kumulatif" and satuan and not summable:
        findings.append(temuan("RCN-07", tempat, declared, indikator=baris.teks("kode"), satuan=satuan))
    return declared
