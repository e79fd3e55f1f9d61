"""One row of each sheet of the plan as its noun, with the defaults the contract gives to blank cells."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pipeline.domain.keuangan import MataAnggaran, Pendapatan
from pipeline.domain.kinerja import Aksi, Indikator, Pembanding, Riwayat, Sasaran, Target
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.pendukung import Lintas, Pegawai, Prestasi, Rekomendasi, Sarana
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.plan.skema import SKEMA
from pipeline.regulation.katalog import temuan
from pipeline.regulation.satuan import may_be_summed
from pipeline.sheet.baris import BarisTabel, maker
from pipeline.sheet.tanggal import read_date

Noun = (
    UnitKerja | Pejabat | Sasaran | Indikator | Target | Riwayat | Pembanding | MataAnggaran | Aksi
    | Pendapatan | Pegawai | Sarana | Rekomendasi | Lintas | Prestasi
)  # fmt: skip
_SEPARATOR = re.compile(r"[,;\n]")
_NOUN: Mapping[str, Callable[..., Noun]] = {
    "unit_kerja": maker(UnitKerja, SKEMA["unit_kerja"]),
    "pejabat": maker(Pejabat, SKEMA["pejabat"]),
    "sasaran": maker(Sasaran, SKEMA["sasaran"]),
    "indikator": maker(Indikator, SKEMA["indikator"]),
    "target": maker(Target, SKEMA["target"]),
    "riwayat": maker(Riwayat, SKEMA["riwayat"]),
    "pembanding": maker(Pembanding, SKEMA["pembanding"]),
    "anggaran": maker(MataAnggaran, SKEMA["anggaran"]),
    "pendapatan": maker(Pendapatan, SKEMA["pendapatan"]),
    "rencana_aksi": maker(Aksi, SKEMA["rencana_aksi"]),
    "pegawai": maker(Pegawai, SKEMA["pegawai"]),
    "sarana": maker(Sarana, SKEMA["sarana"]),
    "rekomendasi": maker(Rekomendasi, SKEMA["rekomendasi"]),
    "lintas": maker(Lintas, SKEMA["lintas"]),
    "prestasi": maker(Prestasi, SKEMA["prestasi"]),
}


def noun(lembar: str, baris: BarisTabel, findings: list[Temuan]) -> Noun:
    """One row of a sheet as its noun; a year that cannot be read is 0 and stands for no year."""
    lain = _LAIN[lembar](baris, findings) if lembar in _LAIN else {}
    return _NOUN[lembar](baris, **lain)


def _official(baris: BarisTabel, _: list[Temuan]) -> dict[str, Any]:
    """A blank status is definitif."""
    return {"status_jabatan": baris.teks("status_jabatan") or "definitif"}


def _measured(baris: BarisTabel, findings: list[Temuan]) -> dict[str, Any]:
    """``unit_kerja`` may list several kode, a blank method takes its default."""
    return {
        "metode_akumulasi": _accumulation(baris, findings),
        "metode_agregasi": baris.teks("metode_agregasi") or "tunggal",
        "iku": baris.teks("iku") == "ya",
        "unit_kerja": tuple(filter(None, (part.strip() for part in _SEPARATOR.split(baris.teks("unit_kerja"))))),
    }


def _collected(baris: BarisTabel, _: list[Temuan]) -> dict[str, Any]:
    return {"realisasi": tuple(baris.nilai(f"realisasi_tw{n}") for n in range(1, 5))}


def _by_quarter(baris: BarisTabel, _: list[Temuan]) -> dict[str, Any]:
    return {"triwulan": tuple(baris.nilai(f"target_tw{n}") for n in range(1, 5))}


def _due(baris: BarisTabel, _: list[Temuan]) -> dict[str, Any]:
    """A day in figures is written out as documents print it; words stay as they are."""
    tertulis = baris.teks("batas_waktu")
    hari = read_date(tertulis)
    return {"batas_waktu": tanggal_panjang(hari) if hari else tertulis}


_LAIN: Mapping[str, Callable[[BarisTabel, list[Temuan]], dict[str, Any]]] = {
    "pejabat": _official,
    "indikator": _measured,
    "target": _by_quarter,
    "pendapatan": _collected,
    "rencana_aksi": _by_quarter,
    "rekomendasi": _due,
}
"""Sheet → the fields of its noun that are not simply a column."""


def _accumulation(baris: BarisTabel, findings: list[Temuan]) -> str:
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
