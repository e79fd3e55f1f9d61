"""Does the budget of the plan add up, and are its codes well formed (ANG-01, ANG-02, ANG-12 to ANG-15)."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.sebutan import sebut
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import petunjuk_selisih, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold

_KODE = {
    "program": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}$"), "7.01.01"),
    "kegiatan": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}\.[12]\.\d{2}$"), "7.01.01.2.01"),
    "sub_kegiatan": (re.compile(r"^[\dX]\.[\dX]{2}\.\d{2}\.[12]\.\d{2}\.(?:\d{2}|\d{4})$"), "7.01.01.2.01.0001"),
}
_INDUK = {"kegiatan": "program", "sub_kegiatan": "kegiatan"}


def jumlah_pagu(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-01 below a kegiatan, ANG-02 below a program, ANG-12 within one rupiah a line."""
    rencana = bacaan.rencana
    for mata in rencana.anggaran:
        kode = rencana.pohon_anggaran.anak[mata.kode]
        anak = tuple(rencana.anggaran_menurut_kode[satu] for satu in kode)
        yield from _jumlah(mata, anak, "pagu")
        if any(baris.pagu_perubahan.terisi for baris in (mata, *anak)):
            yield from _jumlah(mata, anak, "pagu_berlaku")


def _jumlah(mata: MataAnggaran, anak: tuple[MataAnggaran, ...], kolom: str) -> Iterator[Temuan]:
    pagu = getattr(mata, kolom)
    rincian = [(sebut(a.uraian, a.kode), getattr(a, kolom).angka) for a in anak]
    berangka = [(nama, nilai) for nama, nilai in rincian if nilai is not None]
    if pagu.angka is None or not berangka:
        return
    jumlah = sum((nilai for _, nilai in berangka), Decimal(0))
    selisih = pagu.angka - jumlah
    celah = {"mata": sebut(mata.uraian, mata.kode), "pagu": rupiah(pagu.angka), "selisih": rupiah(abs(selisih))}
    if selisih and abs(selisih) <= threshold("beda_rupiah") * len(berangka):
        yield temuan("ANG-12", pagu.tempat, rupiah(pagu.angka), **celah)
    elif selisih:
        yield temuan(
            "ANG-02" if mata.tingkat == "program" else "ANG-01",
            pagu.tempat,
            rupiah(pagu.angka),
            **celah,
            anak=f"{len(berangka)} {anak[0].tingkat.replace('_', ' ')}",
            jumlah=rupiah(jumlah),
            kolom="pagu_perubahan" if kolom == "pagu_berlaku" else kolom,
            rujukan=mata.kode,
            petunjuk=petunjuk_selisih(selisih, berangka),
        )


def susunan_kode(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-13 the shape of a kode against its tingkat, ANG-14 two nomenclatures mixed, ANG-15 nothing above it."""
    semua = bacaan.rencana.anggaran
    for mata in semua:
        pola, contoh = _KODE.get(mata.tingkat, (None, ""))
        celah = {"mata": sebut(mata.uraian, mata.kode), "rujukan": mata.kode}
        if pola is not None and not pola.match(mata.kode):
            tingkatan = mata.tingkat.replace("_", " ")
            yield temuan("ANG-13", mata.tempat, mata.kode, **celah, tingkatan=tingkatan, contoh=contoh)
        induk = _INDUK.get(mata.tingkat, "")
        if induk and bacaan.rencana.mata_di_atas(mata.kode, induk) is None:
            atas = ".".join(mata.kode.split(".")[: 3 if induk == "program" else 5])
            yield temuan("ANG-15", mata.tempat, mata.kode, **celah, induk=induk, rujukan_induk=atas)
    yield from _campuran([mata for mata in semua if mata.tingkat == "sub_kegiatan"])


def _campuran(sub: list[MataAnggaran]) -> Iterator[Temuan]:
    kelompok = {panjang: [m for m in sub if len(m.kode.rsplit(".", 1)[-1]) == panjang] for panjang in (2, 4)}
    if all(kelompok.values()):
        sedikit, banyak = sorted(kelompok, key=lambda panjang: (len(kelompok[panjang]), panjang))
        yield temuan(
            "ANG-14",
            kelompok[sedikit][0].tempat,
            kelompok[sedikit][0].kode,
            sedikit=len(kelompok[sedikit]),
            panjang_sedikit=sedikit,
            banyak=len(kelompok[banyak]),
            panjang_banyak=banyak,
            daftar=", ".join(m.kode for m in kelompok[sedikit]),
        )
