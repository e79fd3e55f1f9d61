"""What one unit kerja reported in the quarters before the one it is asked about."""

from decimal import Decimal

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.nilai import Bentuk, Nilai


class Lalu:
    """The earlier quarters of one unit; a mended form replaces only the rows it holds."""

    def __init__(self, bacaan: Bacaan, unit: str, triwulan: int) -> None:
        lalu = {p.triwulan: p.isian_unit.get(unit) for p in bacaan.penerimaan if p.triwulan < triwulan}
        kemarin = lalu.get(triwulan - 1)
        self._kinerja, self._aksi = (kemarin.kinerja, kemarin.rencana_aksi) if kemarin else ({}, {})
        self._anggaran = [satu.anggaran for satu in lalu.values() if satu]

    def kinerja(self, indikator: str) -> Nilai:
        """Last quarter's value of one indikator; a share that has only its parts is given as those parts."""
        baris = self._kinerja.get(indikator)
        if baris is None:
            return Nilai.kosong()
        if baris.realisasi.terisi or not (baris.pembilang.terisi and baris.penyebut.terisi):
            return baris.realisasi
        return _bagian(baris)

    def tindak_lanjut(self, indikator: str) -> str:
        """Last quarter's follow-up of one indikator with who and by when; empty when none was written."""
        baris = self._kinerja.get(indikator)
        if baris is None or not baris.tindak_lanjut.strip():
            return ""
        siapa = "; ".join(teks for teks in (baris.penanggung_jawab.strip(), baris.batas_waktu.strip()) if teks)
        return baris.tindak_lanjut.strip() + (f" ({siapa})" if siapa else "")

    def aksi(self, kode: str) -> Nilai:
        """Last quarter's value of one rencana aksi."""
        baris = self._aksi.get(kode)
        return baris.realisasi if baris else Nilai.kosong()

    def terserap(self, kode: str) -> Nilai:
        """The spending on one budget line in all quarters before, in rupiah; unfilled when nobody reported any."""
        nilai = [satu[kode].realisasi for satu in self._anggaran if kode in satu]
        angka = [n.angka for n in nilai if n.terisi and n.angka is not None]
        return Nilai.dari(sum(angka, Decimal(0))) if angka else Nilai.kosong()


def _bagian(baris: IsianKinerja) -> Nilai:
    atas, bawah = baris.pembilang, baris.penyebut
    teks = f"{atas.teks or atas.angka} dari {bawah.teks or bawah.angka}"
    return Nilai(atas.keadaan, teks, Bentuk.BAGIAN, pembilang=atas.angka, penyebut=bawah.angka)
