"""Which text of ``narasi/`` the report prints: its own sections, and those an office adds."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.domain.capaian import Analisis, HasilSasaran
from pipeline.domain.kinerja import speaking_level
from pipeline.domain.periode import Periode
from pipeline.naskah.narasi import parse

LAMPIRAN = "lampiran"
_BEBAS = re.compile(r"(?P<bagian>bab-?[1-4]|lampiran)-(?P<sisa>.+?)(?:-tw(?P<triwulan>[1-4]))?")
_HASIL = ("bab3", "bab4")
"""The chapters that tell results: a quarter prints only what was written for it."""


@dataclass(frozen=True, slots=True)
class NamaBagian:
    """A section the report always has: its file, its title, other names of the file, whether it tells results."""

    berkas: str
    judul: str
    lain: tuple[str, ...] = ()
    hasil: bool = False

    def dicari(self, periode: Periode) -> tuple[str, ...]:
        """The names its text is looked for under: before the year is over results only in a text of that quarter."""
        if self.hasil and not periode.berakhir:
            return (f"{self.berkas}-tw{periode.triwulan}",)
        return (self.berkas, *self.lain)


BAGIAN: Mapping[str, NamaBagian] = {
    bagian.berkas: bagian
    for bagian in (
        NamaBagian("kata-pengantar", "Kata Pengantar", hasil=True),
        NamaBagian("ikhtisar-eksekutif", "Ikhtisar Eksekutif", ("ringkasan-eksekutif",), hasil=True),
        NamaBagian("latar-belakang", "Latar Belakang"),
        NamaBagian("tugas-fungsi", "Tugas dan Fungsi", ("tugas-dan-fungsi",)),
        NamaBagian("struktur-organisasi", "Struktur Organisasi"),
        NamaBagian("isu-strategis", "Isu Strategis"),
        NamaBagian("dasar-hukum", "Dasar Hukum"),
        NamaBagian("simpulan", "Simpulan", ("penutup",), hasil=True),
        NamaBagian("langkah-perbaikan", "Langkah Perbaikan", ("rekomendasi",), hasil=True),
    )
}


def analysis_of(hasil: HasilSasaran) -> NamaBagian:
    """The office's own analysis of a sasaran."""
    return NamaBagian(f"analisis-{hasil.sasaran.kode}", f"Analisis {hasil.sasaran.uraian}", hasil=True)


def level(analisis: Analisis) -> str:
    """The level that speaks for the office: strategis, or the highest below it that has indikator."""
    return speaking_level({hasil.sasaran.tingkat for hasil in analisis.sasaran})


def discussed(analisis: Analisis) -> tuple[HasilSasaran, ...]:
    """The sasaran of chapter III: the tujuan with indikator first, then those of the level that speaks."""
    tingkat = level(analisis)
    tujuan = [h for h in analisis.sasaran if h.sasaran.tingkat == "tujuan"]
    return (*tujuan, *(h for h in analisis.sasaran if h.sasaran.tingkat == tingkat != "tujuan"))


def file_key(nama: str) -> str:
    """File names are compared without regard to case, blanks and underscores."""
    return re.sub(r"[\s_]+", "-", nama.strip()).casefold()


def chosen(narasi: Mapping[str, str], nama: Iterable[str]) -> tuple[str, str]:
    """The stem of the first file under one of these names that says anything, and that name; else nothing."""
    tersedia = {file_key(stem): stem for stem in narasi}
    for satu in nama:
        stem = tersedia.get(file_key(satu), "")
        if parse(narasi.get(stem, "")):
            return stem, satu
    return "", ""


def added(narasi: Collection[str], bagian: str, periode: Periode) -> list[str]:
    """The stems of the sections an office adds to ``bab1`` … ``bab4`` or as ``lampiran``, in the order of names."""
    found = {file_key(stem): stem for stem in narasi}
    return [stem for kunci, stem in sorted(found.items()) if _added(kunci, bagian, periode)]


def _added(kunci: str, bagian: str, periode: Periode) -> bool:
    match = _BEBAS.fullmatch(kunci)
    if match is None or match["bagian"].replace("-", "") != bagian:
        return False
    if match["triwulan"]:
        return not periode.berakhir and int(match["triwulan"]) == periode.triwulan
    return periode.berakhir or bagian not in _HASIL


def printed(narasi: Mapping[str, str], analisis: Analisis, tahun: int) -> set[str]:
    """The stems some report of the year prints, or would once they say anything."""
    semua = (*BAGIAN.values(), *map(analysis_of, discussed(analisis)))
    tersedia = {file_key(stem): stem for stem in narasi}
    found: set[str] = set()
    for periode in (Periode(tahun, triwulan) for triwulan in range(4)):
        for bagian in semua:
            nama = bagian.dicari(periode)
            found.add(chosen(narasi, nama)[0] or tersedia.get(file_key(nama[0]), ""))
        for bebas in (*(f"bab{n}" for n in range(1, 5)), LAMPIRAN):
            found.update(added(narasi, bebas, periode))
    return found


def known_names(analisis: Analisis) -> Iterator[str]:
    """Every name a section of the report is looked for under."""
    for bagian in (*BAGIAN.values(), *map(analysis_of, discussed(analisis))):
        yield from (bagian.berkas, *bagian.lain)
