"""The rows of one budget line: above and below, of several units, of the wrong one (ANG-07, 11, 20, 21)."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from pipeline.check.belanja import belanja_berjalan
from pipeline.check.kiriman import kiriman
from pipeline.check.sebutan import deret, sebut, triwulan
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.belanja import Jumlah, Laporan, Rebutan
from pipeline.domain.capaian import Analisis
from pipeline.domain.nilai import Nilai
from pipeline.domain.penugasan import mata_terbawah, pelaksana_anggaran, penjawab_anggaran
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.temuan import Temuan
from pipeline.naskah.angka import petunjuk_selisih, rupiah
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold


def _mata(rencana: Perencanaan, kode: str) -> str:
    return sebut(rencana.anggaran_menurut_kode[kode].uraian, kode)


def jumlah_tertulis(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-11: a line with a figure of its own and something reported below it, in the forms or in the LRA."""
    for satu in belanja_berjalan(bacaan):
        lra = satu.lra.jumlah
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None and jumlah.sendiri.unit_kerja:
                yield from _beda(bacaan.rencana, f"Formulir {triwulan(satu.nomor)}", jumlah)
            if kode in lra:
                yield from _beda(bacaan.rencana, f"LRA {triwulan(satu.nomor)}", lra[kode])


def _beda(rencana: Perencanaan, judul: str, jumlah: Jumlah) -> Iterator[Temuan]:
    sendiri, bawah = jumlah.nilai.angka, jumlah.bawah.angka
    if jumlah.sendiri is None or sendiri is None or bawah is None:
        return
    selisih = sendiri - bawah
    if abs(selisih) <= threshold("beda_rupiah") * len(jumlah.rincian):
        return
    terlapor = [(kode, nilai.angka) for kode, nilai in jumlah.rincian if nilai.angka is not None]
    kurang = [kode for kode in rencana.pohon_anggaran.anak[jumlah.kode] if kode not in dict(terlapor)]
    petunjuk = petunjuk_selisih(selisih, [(_mata(rencana, kode), angka) for kode, angka in terlapor])
    if kurang:
        petunjuk += f" Yang belum diisi di bawahnya: {deret(kurang)}."
    yield temuan(
        "ANG-11",
        jumlah.nilai.tempat,
        rupiah(sendiri),
        jumlah.sendiri.unit_kerja,
        sumber_angka=judul,
        mata=_mata(rencana, jumlah.kode),
        tertulis=rupiah(sendiri),
        jumlah=rupiah(bawah),
        selisih=rupiah(abs(selisih)),
        dipakai=f"angka barisnya sendiri, {rupiah(sendiri)}",
        petunjuk=petunjuk,
    )


def pelapor_baris(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-20 a line several units report, ANG-21 one that only a unit reports which the plan does not name."""
    for satu in belanja_berjalan(bacaan):
        for rebutan in satu.dihitung.rebutan:
            yield _rebutan(bacaan.rencana, rebutan, satu.nomor)
        for kode, jumlah in satu.dihitung.jumlah.items():
            if jumlah.sendiri is not None and jumlah.sendiri.unit_kerja and jumlah.nilai.angka:
                yield from _bukan_pelaksana(bacaan.rencana, kode, jumlah.sendiri, satu.nomor)


def _rebutan(rencana: Perencanaan, rebutan: Rebutan, nomor: int) -> Temuan:
    mata, dipakai = rencana.anggaran_menurut_kode[rebutan.kode], rebutan.dipakai
    angka = {satu.isian.realisasi.angka for satu in rebutan.laporan}
    # The question goes to the one who is not expected to report; the owner reads what counts meanwhile.
    lain = next((satu for satu in rebutan.laporan if satu is not dipakai and satu.isian.realisasi.angka), None)
    ditanya = lain or rebutan.laporan[0]
    return temuan(
        "ANG-20",
        ditanya.isian.realisasi.tempat,
        _uang(ditanya),
        ditanya.unit_kerja,
        mata=sebut(mata.uraian, mata.kode),
        rujukan=mata.kode,
        triwulan=triwulan(nomor),
        rincian="; ".join(
            f"{rencana.nama_unit(satu.unit_kerja)} {_uang(satu)} ({satu.isian.realisasi.tempat})"
            for satu in rebutan.laporan
        ),
        dipakai=f"sementara dihitung angka {rencana.nama_unit(dipakai.unit_kerja)}, {_uang(dipakai)}, unit yang "
        "disebut perencanaan"
        if dipakai
        else "baris ini belum dihitung sampai jelas unitnya",
        petunjuk=" Jumlahnya sama: mungkin satu belanja tertulis pada lebih dari satu formulir."
        if len(angka) == 1
        else "",
        pemilik=rencana.nama_unit(penjawab_anggaran(rencana, mata)) or "satu unit",
    )


def _uang(laporan: Laporan) -> str:
    return rupiah(laporan.isian.realisasi.angka)


def _bukan_pelaksana(rencana: Perencanaan, kode: str, laporan: Laporan, nomor: int) -> Iterator[Temuan]:
    pelaksana = pelaksana_anggaran(rencana, rencana.anggaran_menurut_kode[kode])
    if not pelaksana or _segaris(rencana, pelaksana, laporan.unit_kerja):
        return
    yield temuan(
        "ANG-21",
        laporan.isian.realisasi.tempat,
        _uang(laporan),
        laporan.unit_kerja,
        mata=_mata(rencana, kode),
        rujukan=kode,
        triwulan=triwulan(nomor),
        realisasi=_uang(laporan),
        unit=rencana.nama_unit(laporan.unit_kerja),
        pelaksana=rencana.nama_unit(pelaksana),
    )


def _segaris(rencana: Perencanaan, satu: str, dua: str) -> bool:
    """Whether one of two units is the other or stands above it: a seksi may report for its bidang."""
    return satu == dua or satu in _di_atas(rencana, dua) or dua in _di_atas(rencana, satu)


def _di_atas(rencana: Perencanaan, unit: str) -> set[str]:
    """The units above one, without the head: everybody stands below the head."""
    garis: set[str] = set()
    while baris := rencana.unit_menurut_kode.get(unit):
        unit = baris.induk
        if unit in garis:
            break
        garis.add(unit)
    return {kode for kode in garis if kode in rencana.unit_menurut_kode and not _kepala(rencana, kode)}


def _kepala(rencana: Perencanaan, unit: str) -> bool:
    return rencana.unit_menurut_kode[unit].jenis == "kepala"


def rupiah_kembar(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """ANG-07: the same uneven amount in two rows of one sheet, pagu of the plan or spending of one form."""
    nama = {mata.kode: sebut(mata.uraian, mata.kode) for mata in bacaan.rencana.anggaran}
    terbawah = {mata.kode for mata in mata_terbawah(bacaan.rencana)}
    pagu = [(m.kode, m.pagu_berlaku) for m in bacaan.rencana.anggaran if m.kode in terbawah]
    yield from _kembar("Pagu", "", pagu, nama)
    for satu in kiriman(bacaan):
        baris = [(b.kode, b.realisasi) for b in satu.anggaran.values() if b.kode in terbawah]
        yield from _kembar(f"Realisasi {triwulan(satu.triwulan)}", satu.unit_kerja, baris, nama)


def _kembar(kolom: str, unit: str, baris: Iterable[tuple[str, Nilai]], nama: Mapping[str, str]) -> Iterator[Temuan]:
    pertama: dict[Decimal, str] = {}
    for kode, nilai in baris:
        jumlah = nilai.angka
        if jumlah is None or jumlah < threshold("nilai_kembar_rupiah"):
            continue
        if jumlah % threshold("nilai_bulat_rupiah") == 0:
            continue
        if (lain := pertama.setdefault(jumlah, kode)) != kode:
            celah = {"kolom": kolom, "jumlah": rupiah(jumlah), "mata": nama[kode], "lain": nama[lain]}
            yield temuan("ANG-07", nilai.tempat, rupiah(jumlah), unit, **celah)
