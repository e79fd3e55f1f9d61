"""Decisions that came back: every lembar verifikasi in ``reviu/`` as a Keputusan, and what is odd about them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Final

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.berkas import Berkas
from pipeline.domain.formulir import disisihkan
from pipeline.domain.keputusan import (
    KEMBALI,
    PUTUSAN,
    REVISI,
    SETUJU,
    Jenjang,
    KeadaanJenjang,
    Keputusan,
    Persetujuan,
)
from pipeline.domain.periode import Periode
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import catalogue, temuan
from pipeline.sheet.buka import WORKBOOKS, read_sheets
from pipeline.sheet.kolom import key
from pipeline.sheet.lembar import Lembar
from pipeline.sheet.sel import as_text
from pipeline.sheet.tanggal import read_date

_KUNCI: Final = {
    "keputusan": "keputusan",
    "nama": "nama",
    "namapemeriksa": "nama",
    "tanggal": "tanggal",
    "catatan": "catatan",
    "catatanrevisi": "catatan",
    "perangkatdaerah": "kantor",
    "folder": "folder",
    "periode": "periode",
    "jenjang": "jenjang",
    "sidiknaskah": "sidik",
}
_SAMA: Final = {"disetujui": SETUJU, "direvisi": REVISI, "perlurevisi": REVISI, "dikembalikan": KEMBALI}


@dataclass(frozen=True, slots=True)
class _Isian:
    """What one lembar says, with the place of every answer."""

    isi: Mapping[str, tuple[str, Tempat]]
    lembar: Tempat

    def __getitem__(self, kunci: str) -> str:
        return self.isi.get(kunci, ("", self.lembar))[0]

    def letak(self, kunci: str) -> Tempat:
        return self.isi.get(kunci, ("", self.lembar))[1]


def read_decisions(
    reviu: Iterable[Berkas], bacaan: Bacaan, pemutus: tuple[Jenjang, ...]
) -> tuple[tuple[Keputusan, ...], tuple[Temuan, ...]]:
    """The decisions on one period, and findings (KPT) about sheets that are none or cannot count.

    A sheet of another period of the year is that period's affair and passed over, as what was put aside in ``lama/``.
    """
    found: list[Keputusan] = []
    odd: list[Temuan] = []
    for berkas in (b for b in reviu if _meant(b.nama) and b.utuh):
        isian = _read(berkas, odd)
        if isian is None or not _of_period(isian, bacaan, odd):
            continue
        satu = _decision(isian, bacaan, pemutus, odd)
        if satu is not None:
            found.append(satu)
    return tuple(found), tuple(odd)


def _meant(nama: str) -> bool:
    return PurePosixPath(nama).suffix.casefold() in WORKBOOKS and not disisihkan(nama)


def _read(berkas: Berkas, odd: list[Temuan]) -> _Isian | None:
    sheets, findings = read_sheets(berkas)
    isian = next(filter(None, map(_answers, sheets)), None)
    if isian is not None:
        return isian
    tempat = Tempat(berkas.nama)
    if findings:
        judul = catalogue()[findings[0].kode].judul
        odd.append(temuan("KPT-02", tempat, berkas.nama, sebab=judul[0].lower() + judul[1:]))
    else:
        odd.append(temuan("KPT-01", tempat, berkas.nama))
    return None


def _answers(sheet: Lembar) -> _Isian | None:
    """The answer in the cell to the right of each label; None for a sheet that is no lembar verifikasi."""
    isi: dict[str, tuple[str, Tempat]] = {}
    for row, cells in enumerate(sheet.baris, 1):
        for column, (label, value) in enumerate(pairwise((*cells, "")), 2):
            if kunci := _KUNCI.get(key(as_text(label)), ""):
                isi.setdefault(kunci, (as_text(value), sheet.tempat(row, column)))
    return _Isian(isi, sheet.tempat()) if {"keputusan", "periode", "jenjang"} <= isi.keys() else None


def _of_period(isian: _Isian, bacaan: Bacaan, odd: list[Temuan]) -> bool:
    instansi = bacaan.instansi
    own = {(isian["folder"], instansi.slug), (isian["kantor"], instansi.nama)}
    if (isian["folder"] or isian["kantor"]) and all(a.casefold() != b.casefold() for a, b in own):
        odd.append(temuan("KPT-09", isian.letak("kantor"), isian["kantor"] or isian["folder"]))
        return False
    periode = Periode.parse(isian["periode"])
    if periode is None or periode.tahun != bacaan.periode.tahun:
        odd.append(temuan("KPT-10", isian.letak("periode"), isian["periode"] or "kosong", tahun=bacaan.periode.tahun))
        return False
    return periode == bacaan.periode


def _decision(isian: _Isian, bacaan: Bacaan, pemutus: tuple[Jenjang, ...], odd: list[Temuan]) -> Keputusan | None:
    """The decision in one sheet of this period; None, with a finding, where it cannot count."""
    jenjang = find_tier(isian["jenjang"], pemutus)
    if jenjang is None:
        ada = ", ".join(j.peran for j in pemutus) or "tidak ada"
        odd.append(temuan("KPT-08", isian.letak("jenjang"), isian["jenjang"] or "kosong", jenjang=ada))
        return None
    putusan, hari = _decided(isian["keputusan"]), read_date(isian["tanggal"])
    fault = _fault(isian, jenjang, putusan, hari, bacaan.hari_ini)
    odd.extend(filter(None, [fault]))
    if fault is not None or hari is None:
        return None
    return Keputusan(
        periode=str(bacaan.periode),
        jenjang=jenjang.nomor,
        peran=jenjang.peran,
        putusan=putusan,
        oleh=isian["nama"],
        tanggal=hari,
        catatan=isian["catatan"],
        sidik=isian["sidik"].casefold(),
        tempat=isian.letak("keputusan"),
    )


def _fault(isian: _Isian, jenjang: Jenjang, putusan: str, hari: date | None, hari_ini: date) -> Temuan | None:
    siapa, tulisan = jenjang.sebutan, isian["keputusan"]
    if not putusan:
        kosong = not tulisan.strip("-– ")
        return temuan("KPT-04" if kosong else "KPT-05", isian.letak("keputusan"), tulisan, jenjang=siapa)
    if not isian["nama"].strip("-–. "):
        return temuan("KPT-03", isian.letak("nama"), putusan, jenjang=siapa)
    if hari is None:
        keadaan = f"“{isian['tanggal']}” tidak terbaca" if isian["tanggal"] else "kosong"
        return temuan("KPT-06", isian.letak("tanggal"), isian["tanggal"], jenjang=siapa, keadaan=keadaan)
    if hari > hari_ini:
        ini = tanggal_panjang(hari_ini)
        return temuan("KPT-07", isian.letak("tanggal"), tanggal_panjang(hari), jenjang=siapa, hari_ini=ini)
    if not isian["sidik"]:
        return temuan("KPT-15", isian.letak("sidik"), jenjang=siapa)
    return None


def _decided(tulisan: str) -> str:
    word = key(tulisan)
    return word if word in PUTUSAN else _SAMA.get(word, "")


def find_tier(nama: str, pemutus: Iterable[Jenjang]) -> Jenjang | None:
    """The tier of that name: what commands call it, what the procedure does, or its role; None for no tier."""
    wanted = " ".join(nama.split()).casefold()
    return next((j for j in pemutus if wanted in j.nama), None)


def findings_of(hasil: Persetujuan) -> Iterator[Temuan]:
    """What is to be said of the decisions as they stand today: void, too early, contrary to one another."""
    sebutan = {j.jenjang.nomor: j.jenjang.sebutan for j in hasil.jenjang}
    for k in hasil.mendahului:
        yield _about("KPT-11", k, sebutan)
    for first, other in hasil.bertentangan:
        yield _about("KPT-12", other, sebutan, lain=first.putusan, berkas=PurePosixPath(first.tempat.berkas).name)
    for j in hasil.jenjang:
        if j.keadaan is KeadaanJenjang.BATAL and j.keputusan is not None:
            yield _about("KPT-13" if j.keputusan.putusan == SETUJU else "KPT-14", j.keputusan, sebutan)


def _about(kode: str, k: Keputusan, sebutan: Mapping[str, str], **celah: str) -> Temuan:
    siapa = sebutan.get(k.jenjang, k.peran)
    return temuan(kode, k.tempat, k.putusan, jenjang=siapa, tanggal=tanggal_panjang(k.tanggal), **celah)
