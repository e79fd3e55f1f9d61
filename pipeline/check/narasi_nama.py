"""Does a text speak of another office, another region or another year (NAR-01 to NAR-03)."""

import re
from collections.abc import Iterator

from pipeline.check.sebutan import potong
from pipeline.check.teks import Teks, memuat, semua_teks, teks_formulir, teks_narasi
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import word_list

_NAMA = r"\s+((?:[A-Z][A-Za-z’'-]+)(?:\s+[A-Z][A-Za-z’'-]+){0,3})"
_JENIS_PD = re.compile(rf"\b(Kecamatan|Camat|Dinas|Badan|Inspektorat|Satuan){_NAMA}")
_DAERAH = re.compile(rf"\b(Kabupaten|Kota){_NAMA}")
_TAHUN = re.compile(r"\b(?:[Tt]ahun(?:\s+[Aa]nggaran)?|TA\.?|TAHUN|TAHUN ANGGARAN)\s+((?:19|20)\d\d)\b(?!\s*[-–/])")


def nama_lain(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-01 another perangkat daerah as if it were this one, NAR-02 another kabupaten or kota."""
    for teks in semua_teks(bacaan):
        for kalimat in teks.kalimat():
            if memuat(kalimat, "kata_perbandingan"):
                continue
            yield from _perangkat_daerah(bacaan, teks, kalimat)
            yield from _daerah(bacaan, teks, kalimat)


def _perangkat_daerah(bacaan: Bacaan, teks: Teks, kalimat: str) -> Iterator[Temuan]:
    """A kecamatan may not name another at all; for others only a sentence that speaks of itself counts."""
    pd = bacaan.instansi
    for jenis, nama in _JENIS_PD.findall(kalimat):
        sebidang = (jenis in ("Kecamatan", "Camat")) == pd.kecamatan
        cukup = pd.kecamatan or memuat(kalimat, "kata_diri")
        if sebidang and cukup and _asing(nama, _milik(bacaan)):
            celah = {"nama": f"{jenis} {_bersih(nama)}", "sendiri": pd.nama}
            yield _temuan("NAR-01", teks, kalimat, **celah)


def _daerah(bacaan: Bacaan, teks: Teks, kalimat: str) -> Iterator[Temuan]:
    for jenis, nama in _DAERAH.findall(kalimat):
        if _asing(nama, _milik(bacaan)):
            celah = {"nama": f"{jenis} {_bersih(nama)}", "sendiri": bacaan.instansi.pemerintah_daerah}
            yield _temuan("NAR-02", teks, kalimat, **celah)


def _milik(bacaan: Bacaan) -> str:
    """Everything that is called ours: the office, its region, its place, its address, its units, its rows."""
    pd: PerangkatDaerah = bacaan.instansi
    bagian = [pd.nama, pd.pemerintah_daerah, pd.tempat, pd.alamat, pd.atasan_jabatan]
    bagian += [unit.nama for unit in bacaan.rencana.unit_kerja]
    bagian += [p.jabatan for p in bacaan.rencana.pejabat]
    bagian += [i.uraian for i in bacaan.rencana.indikator] + [m.uraian for m in bacaan.rencana.anggaran]
    bagian += [s.uraian for s in bacaan.rencana.sasaran]
    return " ".join(bagian).casefold()


def _asing(nama: str, milik: str) -> bool:
    """Whether a name is a name at all and its first word is nowhere ours."""
    kata = _bersih(nama).casefold().split()
    if not kata or kata[0] in word_list("bukan_nama"):
        return False
    return not re.search(rf"\b{re.escape(kata[0])}\b", milik)


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
                yield _temuan("NAR-03", teks, kalimat, tahun=tahun, tahun_lain=" dan ".join(sorted(found)))


def _temuan(kode: str, teks: Teks, kalimat: str, **celah: object) -> Temuan:
    petikan = potong(kalimat)
    return temuan(kode, teks.tempat, petikan, teks.unit_kerja, asal=teks.asal, petikan=petikan, **celah)
