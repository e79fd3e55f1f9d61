"""Which rows each unit kerja gets on its form, and what is already known beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import sha256

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.formulir import IsianKinerja
from pipeline.domain.keuangan import MataAnggaran
from pipeline.domain.kinerja import Aksi, Indikator
from pipeline.domain.kolom_formulir import VERSI
from pipeline.domain.nilai import Bentuk, Nilai
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tugas import Tugas, pembagian_tugas, sidik_tugas
from pipeline.naskah.penanda_tangan import pejabat_unit
from pipeline.regulation.satuan import is_percent


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


@dataclass(frozen=True, slots=True)
class BarisKinerja:
    """One indikator on a form; ``berpembilang`` asks for pembilang and penyebut beside the realisasi."""

    indikator: Indikator
    cara_isi: str
    berpembilang: bool
    target_triwulan: Nilai
    target_tahun: Nilai
    triwulan_lalu: Nilai
    tahun_lalu: Nilai
    tindak_lanjut_lalu: str = ""
    """What the unit promised last quarter, asked for again."""


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """One rencana aksi on a form."""

    aksi: Aksi
    target_triwulan: Nilai
    triwulan_lalu: Nilai


@dataclass(frozen=True, slots=True)
class BarisAnggaran:
    """One budget line on a form; ``terserap`` is the spending of the quarters before, in rupiah."""

    mata: MataAnggaran
    pagu: Nilai
    terserap: Nilai


@dataclass(frozen=True)
class IsiFormulir:
    """One form before it is laid out: whose, for when, and its rows in the order of the plan."""

    id_formulir: str
    slug: str
    instansi: str
    unit: UnitKerja
    periode: Periode
    sidik_rencana: str
    kertas: str
    pimpinan: Pejabat | None = None
    kinerja: tuple[BarisKinerja, ...] = ()
    rencana_aksi: tuple[BarisAksi, ...] = ()
    anggaran: tuple[BarisAnggaran, ...] = ()
    kuesioner: bool = False
    versi: str = field(default=VERSI)


def isi_formulir(bacaan: Bacaan) -> tuple[IsiFormulir, ...]:
    """One form per unit kerja that has anything to report, in the order of the plan.

    The period is a triwulan; for a whole year the forms are those of its fourth.
    """
    periode = Periode(bacaan.periode.tahun, bacaan.periode.triwulan_terakhir)
    kemarin = {r.indikator: r.realisasi for r in bacaan.rencana.riwayat if r.tahun == periode.tahun - 1}
    return tuple(_satu(bacaan, periode, tugas, kemarin) for tugas in pembagian_tugas(bacaan.rencana))


def id_formulir(slug: str, unit: str, periode: Periode, versi: str = VERSI) -> str:
    """The same twelve signs for the same office, unit, period and version: ``F-3A91C04D77E2``."""
    return "F-" + sha256("|".join((slug, unit, str(periode), versi)).encode()).hexdigest()[:12].upper()


def _satu(bacaan: Bacaan, periode: Periode, tugas: Tugas, tahun_lalu: Mapping[str, Nilai]) -> IsiFormulir:
    rencana, unit = bacaan.rencana, tugas.unit
    lalu = Lalu(bacaan, unit.kode, periode.triwulan)
    kinerja = tuple(_baris_kinerja(rencana, periode, indikator, lalu, tahun_lalu) for indikator in tugas.indikator)
    return IsiFormulir(
        id_formulir=id_formulir(bacaan.instansi.slug, unit.kode, periode),
        slug=bacaan.instansi.slug,
        instansi=bacaan.instansi.nama,
        unit=unit,
        periode=periode,
        sidik_rencana=sidik_tugas(rencana, tugas),
        kertas=bacaan.instansi.tampilan.kertas,
        pimpinan=pejabat_unit(rencana, unit, bacaan.hari_ini),
        kinerja=kinerja,
        rencana_aksi=tuple(
            BarisAksi(aksi, _ke(aksi.triwulan, periode.triwulan), lalu.aksi(aksi.kode)) for aksi in tugas.rencana_aksi
        ),
        anggaran=tuple(BarisAnggaran(mata, mata.pagu_berlaku, lalu.terserap(mata.kode)) for mata in tugas.anggaran),
        kuesioner=any(baris.indikator.metode_agregasi == "skm" for baris in kinerja),
    )


def _baris_kinerja(
    rencana: Perencanaan, periode: Periode, indikator: Indikator, lalu: Lalu, tahun_lalu: Mapping[str, Nilai]
) -> BarisKinerja:
    target = rencana.target_berlaku(indikator.kode)
    return BarisKinerja(
        indikator=indikator,
        cara_isi=cara_isi(indikator),
        berpembilang=berpembilang(indikator),
        target_triwulan=_ke(target.triwulan, periode.triwulan) if target else Nilai.kosong(),
        target_tahun=target.target if target else Nilai.kosong(),
        triwulan_lalu=lalu.kinerja(indikator.kode),
        tahun_lalu=tahun_lalu.get(indikator.kode) or Nilai.kosong(),
        tindak_lanjut_lalu=lalu.tindak_lanjut(indikator.kode),
    )


def berpembilang(indikator: Indikator) -> bool:
    """Whether the value is a share, so that pembilang and penyebut are asked for."""
    return indikator.metode_agregasi == "persentase" or is_percent(indikator.satuan)


def cara_isi(indikator: Indikator) -> str:
    """How this quarter's value of one indikator is to be written, in words for the unit."""
    if indikator.metode_agregasi == "skm":
        return "Dihitung dari lembar kuesioner"
    if indikator.skala_predikat:
        return "Predikat pada akhir triwulan"
    kapan = _KAPAN.get(indikator.metode_akumulasi, "Posisi pada akhir triwulan")
    if indikator.metode_agregasi == "persentase":
        return f"{kapan}, dengan pembilang dan penyebutnya"
    return f"{kapan}; pembilang dan penyebut bila ada" if berpembilang(indikator) else kapan


_KAPAN = {"kumulatif": "Tambahan triwulan ini saja", "rata_rata": "Nilai triwulan ini"}
"""What a quarter's value holds (contract, section 1); the others give their position at its end."""


def _ke(triwulan: Sequence[Nilai], nomor: int) -> Nilai:
    return triwulan[nomor - 1] if len(triwulan) >= nomor else Nilai.kosong()
