"""Does a text speak of another office, region or year as if it were this one (NAR-01 to NAR-03)."""

import re
from collections.abc import Iterator

from pipeline.check.teks import Tulisan, memuat, semua_teks, teks_formulir, teks_narasi
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.regulation.kewajaran import word_list

_NAMA = r"\s+((?:[A-Z][A-Za-z’'-]+)(?:\s+[A-Z][A-Za-z’'-]+){0,3})"
_JENIS_PD = re.compile(rf"\b(Kecamatan|KECAMATAN|Camat|CAMAT|Dinas|DINAS|Badan|BADAN|Satuan|SATUAN){_NAMA}")
_DAERAH = re.compile(rf"\b(Kabupaten|KABUPATEN|Kota|KOTA){_NAMA}")
_TAHUN = re.compile(r"\b(?:[Tt]ahun(?:\s+[Aa]nggaran)?|TA\.?|TAHUN|TAHUN ANGGARAN)\s+((?:19|20)\d\d)\b(?!\s*[-–/])")


def nama_lain(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-01 another perangkat daerah as if it were this one, NAR-02 another kabupaten or kota."""
    for teks in semua_teks(bacaan):
        for kalimat in teks.kalimat():
            if memuat(kalimat, "kata_perbandingan"):
                continue
            yield from _perangkat_daerah(bacaan, teks, kalimat)
            yield from _daerah(bacaan, teks, kalimat)


def _perangkat_daerah(bacaan: Bacaan, teks: Tulisan, kalimat: str) -> Iterator[Temuan]:
    """A kecamatan may not name another at all; for others only a sentence that speaks of itself counts."""
    pd = bacaan.instansi
    milik = f"{pd.nama} {pd.tempat} {bacaan.rencana.nama_unit(bacaan.rencana.unit_menurut_kode)}"
    for jenis, nama in _JENIS_PD.findall(kalimat):
        sebidang = (jenis.title() in ("Kecamatan", "Camat")) == pd.kecamatan
        cukup = pd.kecamatan or memuat(kalimat, "kata_diri")
        if sebidang and cukup and _asing(bacaan, jenis, nama, milik):
            celah = {"nama": f"{jenis.title()} {_bersih(nama).title()}", "sendiri": pd.nama}
            yield teks.temuan("NAR-01", kalimat, **celah)


def _daerah(bacaan: Bacaan, teks: Tulisan, kalimat: str) -> Iterator[Temuan]:
    pd = bacaan.instansi
    milik = f"{pd.nama} {pd.pemerintah_daerah} {pd.tempat} {pd.alamat} {pd.atasan_jabatan}"
    for jenis, nama in _DAERAH.findall(kalimat):
        if _asing(bacaan, jenis, nama, milik):
            celah = {"nama": f"{jenis.title()} {_bersih(nama).title()}", "sendiri": pd.pemerintah_daerah}
            yield teks.temuan("NAR-02", kalimat, **celah)


def _asing(bacaan: Bacaan, jenis: str, nama: str, milik: str) -> bool:
    """Whether a name is a name at all, its first word is not ours, and no row of the plan is called so."""
    kata = _bersih(nama).casefold().split()
    if not kata or kata[0] in word_list("bukan_nama"):
        return False
    sebutan = f"{jenis} {kata[0]}".casefold()
    if any(sebutan in uraian.casefold() for uraian in _uraian(bacaan.rencana)):
        return False
    return not re.search(rf"\b{re.escape(kata[0])}\b", milik.casefold())


def _uraian(rencana: Perencanaan) -> Iterator[str]:
    """What the rows of the plan are called."""
    yield from (baris.uraian for baris in rencana.sasaran)
    yield from (baris.uraian for baris in rencana.indikator)
    yield from (baris.uraian for baris in rencana.anggaran)
    yield from (baris.uraian for baris in rencana.rencana_aksi)


def _bersih(nama: str) -> str:
    """The name without the capitalised words that only follow it."""
    kata: list[str] = []
    for satu in nama.split():
        if kata and satu.casefold() in word_list("bukan_nama"):
            break
        kata.append(satu)
    return " ".join(kata)


def tahun_lain(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-03: a year that is not the report's, in a sentence that neither compares nor speaks of plans and rules."""
    tahun = bacaan.periode.tahun
    boleh = {str(tahun)}
    for teks in (*teks_formulir(bacaan), *teks_narasi(bacaan)):
        for kalimat in teks.kalimat():
            found = set(_TAHUN.findall(kalimat)) - boleh
            bebas = memuat(kalimat, "kata_perbandingan") or memuat(kalimat, "kata_jangka_menengah")
            if found and str(tahun) not in kalimat and not bebas:
                yield teks.temuan("NAR-03", kalimat, tahun=tahun, tahun_lain=" dan ".join(sorted(found)))
