"""Do staff and recommendations say one thing (SDM-13 to SDM-15, TLR-01, TLR-02)."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.check.sebutan import potong
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.pendukung import KelompokPegawai, Pegawai
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import desimal
from pipeline.naskah.sebutan import GOLONGAN_PEGAWAI
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.sheet.tanggal import read_date


def jumlah_pegawai(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-13 a number that is not the sum of its parts, SDM-15 one nobody can reckon."""
    for kelompok in bacaan.rencana.kelompok_pegawai:
        for pegawai in kelompok.baris:
            orang = tuple(n.angka for n in (pegawai.laki_laki, pegawai.perempuan) if n.angka is not None)
            if len(orang) == 2:
                yield from _sum(pegawai, sum(orang, Decimal(0)), "laki-laki dan perempuan")
            if pegawai.orang[2] is None:
                yield temuan("SDM-15", pegawai.tempat, uraian=potong(pegawai.uraian))
        for pegawai in (p for p in kelompok.semua if p.penjumlahan):
            yield from _sum(pegawai, kelompok.jumlah[2], f"baris {GOLONGAN_PEGAWAI[kelompok.golongan]}")


def _sum(pegawai: Pegawai, benar: Decimal | None, bagian: str) -> Iterator[Temuan]:
    tertulis = pegawai.jumlah.angka
    if benar is not None and tertulis is not None and tertulis != benar:
        celah = {"uraian": potong(pegawai.uraian), "jumlah": desimal(tertulis), "benar": desimal(benar)}
        yield temuan("SDM-13", pegawai.jumlah.tempat, pegawai.jumlah.teks, **celah, bagian=bagian)


def kelompok_pegawai(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-14: the same staff counted two ways gives two numbers."""
    jumlah = [(k, k.jumlah[2]) for k in bacaan.rencana.kelompok_pegawai if k.jumlah[2] is not None]
    if len({banyak for _, banyak in jumlah}) > 1:
        daftar = ", ".join(f"{_nama(kelompok)} {desimal(banyak)}" for kelompok, banyak in jumlah)
        yield temuan("SDM-14", jumlah[0][0].semua[0].tempat, daftar=daftar)


def _nama(kelompok: KelompokPegawai) -> str:
    return GOLONGAN_PEGAWAI[kelompok.golongan].lower()


def tindak_lanjut_rekomendasi(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TLR-01 a recommendation of which nobody tells what became, TLR-02 one that is overdue."""
    for satu in bacaan.rencana.rekomendasi:
        celah = {"rekomendasi": satu.kode, "sumber": f"{satu.sumber} {satu.tahun or ''}".strip()}
        kosong = (("tindak lanjut", satu.tindak_lanjut), ("status", satu.status))
        kurang = [nama for nama, isi in kosong if not isi.strip()]
        batas = read_date(satu.batas_waktu)
        if kurang:
            yield temuan("TLR-01", satu.tempat, **celah, kurang=" dan ".join(kurang))
        elif batas and batas < bacaan.hari_ini and not satu.selesai:
            yield temuan(
                "TLR-02", satu.tempat, satu.status, **celah, batas=tanggal_panjang(batas), status=satu.status
            )
