"""Are the rules a text cites in force and rightly dated (HKM-01 to HKM-03, HKM-12, HKM-13)."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.check.kemiripan import kata
from pipeline.check.teks import Tulisan, kalimat, semua_teks
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.dasar_hukum import DasarHukum, Kutipan, citations
from pipeline.regulation.katalog import temuan
from pipeline.regulation.tenggat import Tenggat, agreement_deadline, report_deadline

_MENGUTIP = re.compile(
    r"\b(?:UU|PP|PMK|SK|Undang|Per\w+|Kep\w+|In(?:struksi|pres|men\w+))\b.*\d", re.IGNORECASE | re.DOTALL
)
"""Cheap to ask first: most sentences cite nothing."""
_SADAR = re.compile(r"\b(?:dicabut|diganti|digantikan|menggantikan|pengganti|tidak berlaku|semula)\b", re.IGNORECASE)
_DIUBAH = re.compile(r"\bsebagaimana\b.{0,40}?\bdiubah\b|\bjo\b|\bjuncto\b", re.IGNORECASE)
"""The right way to cite a rule together with what changed it."""
_TENTANG = re.compile(r"^\s*tentang\s+(.{0,160}?)(?=[;(.]|\bsebagaimana\b|\bsedangkan\b|$)", re.IGNORECASE)
_SAMBUNG = re.compile(r"\s*\n(?!\s*(?:[-*•#|>]|\w{1,3}[.)]\s|$))\s*")
"""A line that only goes on, and is no item of a list: a citation is often broken over two."""
_BARIS = re.compile(r"baris (\d+)")
_SINGKATAN = re.compile(r"\b[A-Z]{3,}\b")
_UMUM = frozenset(
    ("daerah", "pemerintah", "pemerintahan", "negara", "indonesia", "republik", "penyelenggaraan", "pedoman",
     "peraturan", "pelaksanaan", "tahun", "nomor", "tentang", "lingkungan")
)  # fmt: skip
"""Words of so many titles that sharing them says nothing."""


def kutipan_hukum(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-01 revoked, HKM-02 wrong year, HKM-03 list reissued, HKM-12 younger than the year, HKM-13 changed since."""
    for teks in semua_teks(bacaan):
        dibaca = 0
        for satu in kalimat(_SAMBUNG.sub(" ", teks.isi)) if _MENGUTIP.search(teks.isi) else ():
            for kutipan in citations(satu):
                dibaca = _found(kutipan.teks, teks.isi, dibaca)
                sini = replace(teks, tempat=_line(teks.tempat, teks.isi[:dibaca].count("\n")))
                yield from _satu(sini, satu, kutipan, bacaan.periode.tahun)


def _found(kutipan: str, isi: str, sejak: int) -> int:
    """Where a citation begins in the text as written, whose lines may break it; else where it was looked for."""
    match = re.compile(r"\s+".join(map(re.escape, kutipan.split()))).search(isi, sejak)
    return match.start() if match else sejak


def _line(tempat: Tempat, turun: int) -> Tempat:
    """The line of a narasi so many below the one its paragraph begins on; a cell stays what it is."""
    baris = _BARIS.fullmatch(tempat.sel)
    return replace(tempat, sel=f"baris {int(baris[1]) + turun}") if baris else tempat


def _satu(teks: Tulisan, isi: str, kutipan: Kutipan, tahun: int) -> Iterator[Temuan]:
    judul = _title(isi, kutipan)
    sama = bool(judul) and _same_title(judul, kutipan.dasar)
    if kutipan.salah_tahun:
        kode, celah = _wrong_year(kutipan.dasar, sama=sama, tanpa_judul=not judul)
    elif kutipan.tahun or sama:
        kode, celah = _outdated(kutipan.dasar, isi, tahun)
    else:
        return
    if kode:
        awal = {"asal": teks.asal, "kutipan": kutipan.teks.strip()}
        yield temuan(kode, teks.tempat, kutipan.teks, teks.unit_kerja, **awal, **celah)


def _wrong_year(dasar: DasarHukum, *, sama: bool, tanpa_judul: bool) -> tuple[str, dict[str, object]]:
    """HKM-02, unless a title says that another rule is meant; a revoked rule is meant only by its title."""
    dicabut = dasar.status == "dicabut"
    if not (sama or (tanpa_judul and not dicabut)):
        return "", {}
    benar = f"{dasar.sebutan}, yang sudah dicabut{_by(dasar)}" if dicabut else dasar.sebutan
    return "HKM-02", {"benar": benar, "tahun_benar": dasar.tahun}


def _outdated(dasar: DasarHukum, isi: str, tahun: int) -> tuple[str, dict[str, object]]:
    """What time has done to a rule rightly cited, and the gaps of its finding; no code where nothing."""
    if dasar.tahun > tahun:
        return "HKM-12", {"terbit": dasar.tahun, "tahun": tahun}
    sadar = _SADAR if dasar.status == "dicabut" else _DIUBAH
    if not dasar.sejak or tahun < dasar.sejak or _SADAR.search(isi) or sadar.search(isi):
        return "", {}
    pasti = "" if dasar.keyakinan == "pasti" else "; pastikan dahulu pada naskah peraturannya"
    kode, celah = {
        "dicabut": ("HKM-01", {"oleh": _by(dasar), "ganti": f", yaitu {dasar.oleh}", "pasti": pasti}),
        "diubah": ("HKM-13", {"perubahan": dasar.oleh, "pasti": pasti}),
        "diperbarui": ("HKM-03", {"oleh": f" dengan {dasar.oleh}"}),
    }[dasar.status]
    return kode, dict(celah)


def _by(dasar: DasarHukum) -> str:
    """By what a rule was revoked, or where its matter stands now when that is not certain."""
    return f" dengan {dasar.oleh}" if dasar.keyakinan == "pasti" else f"; pengaturannya kini pada {dasar.oleh}"


def _title(isi: str, kutipan: Kutipan) -> str:
    match = _TENTANG.match(isi.partition(kutipan.teks)[2])
    return match[1].strip() if match else ""


def _same_title(judul: str, dasar: DasarHukum) -> bool:
    """Whether a written title, however short, is that of the known rule: by its words or by what it is called."""
    tertulis = {k for k in kata(judul) if len(k) > 4}
    sebutan = {s.casefold() for s in dasar.singkatan}
    if sebutan & set(kata(judul)) or any(_abbreviates(s, dasar.tentang) for s in _SINGKATAN.findall(judul)):
        return True
    dikenal = {k for k in kata(dasar.tentang) if len(k) > 4}
    if not dikenal - _UMUM:
        return tertulis == dikenal
    sama = tertulis & dikenal - _UMUM
    return bool(sama) and len(sama) >= min(2, len(dikenal - _UMUM), len(tertulis - _UMUM))


def _abbreviates(singkatan: str, tentang: str) -> bool:
    """Whether capitals such as AKIP are the beginnings of neighbouring words of a title."""
    return singkatan in "".join(k[0].upper() for k in kata(tentang))


def tenggat_laporan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-10, from TW4 on: the report is being made after the day it had to be handed in.

    Whether it was handed in nobody can see from here, so the finding only tells.
    """
    tahun = bacaan.periode.tahun
    batas = report_deadline(bacaan.instansi, tahun)
    if bacaan.periode.berakhir and bacaan.hari_ini > batas.tanggal:
        yield _passed("HKM-10", tahun, batas)


def tenggat_perjanjian(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """HKM-11: the plan has no PK target at all although the day of the Perjanjian Kinerja has passed."""
    tahun = bacaan.periode.tahun
    batas = agreement_deadline(bacaan.instansi, tahun)
    if batas is None or bacaan.hari_ini <= batas.tanggal:
        return
    if not any(t.tahun == tahun and t.dokumen in ("pk", "pk_perubahan") for t in bacaan.rencana.target):
        yield _passed("HKM-11", tahun, batas)


def _passed(kode: str, tahun: int, batas: Tenggat) -> Temuan:
    return temuan(kode, tahun=tahun, tenggat=tanggal_panjang(batas.tanggal), aturan=batas.aturan, dasar=batas.sumber)
