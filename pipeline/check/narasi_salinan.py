"""Is a text copied, hollow, or at odds with the figures and names of the plan (NAR-04 to NAR-09)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipeline.check.kemiripan import Sidik, kata, mirip, rangkaian, tertulis_lain
from pipeline.check.sebutan import angka, deret, potong, sebut, triwulan
from pipeline.check.teks import asal, isian_uraian, teks_formulir, teks_narasi
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis, HasilIndikator, Sumbangan
from pipeline.domain.pembulatan import bulat
from pipeline.domain.rencana import menurut
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold, word_list

_ANGKA = r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\b(?!\s*[-–/]\s*\d)"
_SEBUTAN = re.compile(
    rf"\b(realisasi|capaian)(?:nya)?\s+(?:kinerja\s+)?(?:adalah\s+)?(?:sebesar|mencapai)\s+{_ANGKA}", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Isian:
    unit: str
    triwulan: int
    indikator: str
    kolom: str
    teks: str
    rangkaian: frozenset[tuple[str, ...]]
    tempat: Tempat

    def asal(self, indikator: str) -> str:
        return asal(self.kolom, indikator, self.triwulan)


def _isian(bacaan: Bacaan) -> list[_Isian]:
    return [
        _Isian(satu.unit_kerja, satu.triwulan, kode, kolom, teks, rangkaian(teks), baris.di(kolom))
        for satu in bacaan.isian
        for kode, baris in satu.kinerja.items()
        for kolom, teks in isian_uraian(baris)
        # Why there is no figure may be the same everywhere and all year.
        if kolom != "keterangan" or not baris.realisasi.tanpa_angka
    ]


def teks_tersalin(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-04 from the quarter before, NAR-05 from another unit, NAR-06 from another row of the same form.

    All rows of one form that repeat one text are one finding.
    """
    semua = [satu for satu in _isian(bacaan) if satu.rangkaian]
    baris = {(satu.unit, satu.indikator, satu.kolom, satu.triwulan): satu for satu in semua}
    sama: dict[tuple[object, ...], list[tuple[_Isian, _Isian]]] = {}
    for satu, lain in _kembaran(semua):
        if satu.triwulan not in bacaan.periode.triwulan_dilaporkan:
            continue
        lalu = baris.get((satu.unit, satu.indikator, satu.kolom, satu.triwulan - 1))
        if lalu is not None and mirip(satu.rangkaian, lalu.rangkaian):
            yield _temuan("NAR-04", [satu], lalu, sebelum=triwulan(lalu.triwulan))
        if lain is not None:
            sama.setdefault((lain, satu.unit), []).append((satu, lain))
    for pasangan in sama.values():
        lain = pasangan[0][1]
        luar = pasangan[0][0].unit != lain.unit
        unit = f" dari {bacaan.rencana.nama_unit(lain.unit)}" if luar else ""
        semua_sama = [satu for satu, _ in pasangan]
        yield _temuan("NAR-05" if luar else "NAR-06", semua_sama, lain, lain=f"{lain.indikator}{unit}")


def _kembaran(semua: list[_Isian]) -> Iterator[tuple[_Isian, _Isian | None]]:
    """Every text with the first before it, in the same column and quarter, that it was copied from."""
    for kolom in menurut(semua, lambda satu: (satu.triwulan, satu.kolom)).values():
        sidik = Sidik(satu.rangkaian for satu in kolom)
        for satu in kolom:
            nomor = sidik.cari(satu.rangkaian)
            sidik.tambah(satu.rangkaian)
            yield satu, None if nomor is None else kolom[nomor]


def _temuan(kode: str, semua: list[_Isian], asli: _Isian, **celah: object) -> Temuan:
    satu = semua[0]
    tepat = "persis" if all(kata(s.teks) == kata(asli.teks) for s in semua) else "hampir"
    petikan = potong(satu.teks)
    asal = satu.asal(deret([s.indikator for s in semua]))
    return temuan(kode, satu.tempat, petikan, satu.unit, asal=asal, petikan=petikan, mirip=tepat, **celah)


def isian_hampa(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-07: words that explain nothing."""
    for teks in teks_formulir(bacaan):
        if " ".join(kata(teks.isi)) in word_list("isian_hampa"):
            yield temuan("NAR-07", teks.tempat, teks.isi, teks.unit_kerja, asal=teks.asal, petikan=teks.isi)


def angka_dalam_teks(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """NAR-08: "realisasi sebesar" or "capaian sebesar" a figure that is nowhere in the data of that indikator."""
    for hasil in analisis.indikator:
        for s in hasil.sumbangan:
            if s.triwulan not in bacaan.periode.triwulan_dilaporkan:
                continue
            for kolom, isi in isian_uraian(s.isian):
                for sebutan, tulisan in _SEBUTAN.findall(isi):
                    yield from _cocokkan(hasil, s, kolom, sebutan.casefold(), tulisan, isi)


def _cocokkan(
    hasil: HasilIndikator, s: Sumbangan, kolom: str, sebutan: str, tulisan: str, isi: str
) -> Iterator[Temuan]:
    nilai = Decimal(tulisan.replace(".", "").replace(",", "."))
    dikenal = _angka_dikenal(hasil, s, sebutan)
    toleransi = threshold("beda_salah_hitung") if sebutan == "capaian" else threshold("beda_pembulatan")
    if dikenal and all(abs(nilai - satu) > toleransi for satu in dikenal):
        sumber = {"asal": asal(kolom, hasil.indikator.kode, s.triwulan), "sebutan": sebutan, "tertulis": tulisan}
        data = {"menurut_data": angka(bulat(dikenal[0])), "petikan": potong(isi)}
        yield temuan("NAR-08", s.isian.di(kolom), tulisan, s.unit_kerja, **sumber, **data)


def _angka_dikenal(hasil: HasilIndikator, s: Sumbangan, sebutan: str) -> list[Decimal]:
    """The figures a sentence may mean, the row's own first."""
    if sebutan == "capaian":
        persen = [tw.capaian.persen for tw in hasil.triwulan if tw.triwulan == s.triwulan]
        persen += [hasil.capaian.persen, hasil.kemajuan.persen, hasil.capaian_akhir_renstra.persen]
        found: list[Decimal | None] = [*persen, *(tw.capaian.persen for tw in hasil.triwulan)]
    else:
        found = [s.nilai.angka, hasil.realisasi.angka, hasil.tahun_lalu.angka]
        found += [tw.realisasi.angka for tw in hasil.triwulan] + [r.realisasi.angka for r in hasil.riwayat]
    return [satu for satu in found if satu is not None]


def nama_indikator(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """NAR-09: a text that names an indikator with another spelling than the plan."""
    nama = {kata(i.uraian): i for i in reversed(bacaan.rencana.indikator)}
    rak = _menurut_kata(nama)
    for teks in (*teks_formulir(bacaan), *teks_narasi(bacaan)):
        isi = kata(teks.isi)
        calon = dict.fromkeys(satu for k in dict.fromkeys(isi) for satu in rak.get(k, ()))
        semua = set(isi)
        for bagian in calon:
            if len(set(bagian) - semua) > 2:
                continue
            for tertulis in tertulis_lain(bagian, isi):
                celah = {"asal": teks.asal, "tertulis": tertulis, "indikator": sebut(nama[bagian])}
                yield temuan("NAR-09", teks.tempat, tertulis, teks.unit_kerja, **celah)


def _menurut_kata(nama: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    """The names under their three rarest words: at most two words of a name are misspelt, so one of these stands."""
    semua = list(nama)
    banyak = Counter(k for bagian in semua for k in set(bagian))
    rak: dict[str, list[tuple[str, ...]]] = {}
    for bagian in semua:
        for k in sorted(set(bagian), key=lambda k: (banyak[k], k))[:3]:
            rak.setdefault(k, []).append(bagian)
    return rak
