"""The kabupaten or kota itself as an office: its plan is the RPJMD, measured by what its perangkat daerah reached."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pipeline.analyse.analisis import analyse
from pipeline.analyse.indikator import kategori
from pipeline.analyse.rumus import Aturan, capaian
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Capaian, HasilIndikator, Rata
from pipeline.domain.daerah import Daerah, Dukungan, DukunganTerbaca, HasilDaerah
from pipeline.domain.kinerja import Riwayat
from pipeline.domain.nilai import Nilai
from pipeline.domain.periode import Periode
from pipeline.domain.rencana import menurut
from pipeline.domain.temuan import Temuan, Tingkat
from pipeline.load import load
from pipeline.naskah.angka import nilai as tercetak
from pipeline.recap.pendukung import IndikatorTerarsip, joined, read_supports
from pipeline.regulation.skala import Skala, scale_in_force

_RIWAYAT, _FORMULIR = "lembar riwayat", "formulir daerah"


def measured(
    folder: Path,
    periode: Periode,
    hari_ini: date,
    capaian_pd: Iterable[Mapping[str, Any]],
    kantor: Mapping[str, str] | None = None,
) -> Daerah:
    """The region in one period, by the archived rows of its perangkat daerah; ``kantor`` are all their names by slug.

    A figure of its own (``riwayat`` of this year, a form) goes before what perangkat daerah add up to.

    Raises:
        PipelineError: its folder cannot be read for this year; the text says what to do.
    """
    pembacaan = load(folder, str(periode), hari_ini)
    bacaan = pembacaan.bacaan
    dukungan, found = read_supports(pembacaan.folder.rencana)
    skala = scale_in_force(bacaan.instansi.kebijakan, periode.tahun)
    terarsip = IndikatorTerarsip(capaian_pd, kantor)
    milik = menurut(dukungan, lambda satu: satu.indikator.casefold())
    hasil = tuple(
        _measured(h, bacaan, _supports(terarsip, milik.get(h.indikator.kode.casefold(), ()), h), skala)
        for h in analyse(bacaan).indikator
    )
    rata = Rata.hitung(h.hasil.capaian for h in hasil)
    found = (*bacaan.temuan, *found)
    return Daerah(bacaan, hasil, rata, kategori(skala, rata.persen), tuple(_concerning(found)))


def _concerning(temuan: Iterable[Temuan]) -> Iterator[Temuan]:
    """What somebody has to mend; a region has no unit kerja to be asked for."""
    for satu in temuan:
        if satu.tingkat is not Tingkat.INFO and (satu.kode, satu.nilai) != ("BCA-09", "unit_kerja"):
            yield satu


def _supports(
    terarsip: IndikatorTerarsip, dukungan: Iterable[Dukungan], hasil: HasilIndikator
) -> tuple[DukunganTerbaca, ...]:
    return tuple(terarsip.dibaca(satu, hasil.indikator.satuan) for satu in dukungan)


def _measured(
    hasil: HasilIndikator, bacaan: Bacaan, dukungan: tuple[DukunganTerbaca, ...], skala: Skala
) -> HasilDaerah:
    gabungan, catatan = joined(hasil.indikator, dukungan) if dukungan else (Nilai.kosong(), "")
    sendiri, sumber = _own(hasil, bacaan)
    realisasi, keterangan = gabungan, ""
    if sendiri.terisi:
        realisasi, catatan = sendiri, hasil.catatan
        if gabungan.terisi and gabungan.angka != sendiri.angka:
            keterangan = f"dari perangkat daerah {tercetak(gabungan)}"
    elif gabungan.terisi:
        sumber = "perangkat daerah"
    aturan = Aturan.untuk(hasil.indikator, bacaan.instansi.kebijakan, bacaan.periode.tahun)
    target = _target(hasil, bacaan)
    persen = capaian(target, realisasi, aturan)
    made = replace(
        hasil,
        target=target,
        realisasi=realisasi,
        capaian=persen,
        kategori=kategori(skala, persen.persen),
        catatan=catatan,
        kemajuan=_progress(hasil, realisasi, aturan),
        capaian_akhir_renstra=capaian(hasil.akhir_renstra, realisasi, aturan),
    )
    return HasilDaerah(made, sumber, keterangan, dukungan)


def _progress(hasil: HasilIndikator, realisasi: Nilai, aturan: Aturan) -> Capaian:
    """The way to the year's target; of what is added up and should stay low a part of the year says nothing."""
    i = hasil.indikator
    if i.polaritas == "negatif" and i.metode_akumulasi == "kumulatif":
        return Capaian(None)
    return capaian(hasil.target_tahun, realisasi, aturan)


def _own(hasil: HasilIndikator, bacaan: Bacaan) -> tuple[Nilai, str]:
    """The figure the region gives itself, and where."""
    periode = bacaan.periode
    rows: Iterable[Riwayat] = bacaan.rencana.riwayat_indikator(hasil.indikator.kode)
    for row in rows:
        if periode.berakhir and row.tahun == periode.tahun and row.realisasi.terisi:
            return row.realisasi, row.sumber or _RIWAYAT
    return (hasil.realisasi, _FORMULIR) if hasil.realisasi.terisi else (Nilai.kosong(), "")


def _target(hasil: HasilIndikator, bacaan: Bacaan) -> Nilai:
    """The year's target; before TW4 that of the quarter, or of the quarters so far where they are added up."""
    if bacaan.periode.berakhir:
        return hasil.target_tahun
    target = bacaan.rencana.target_berlaku(hasil.indikator.kode)
    if target is None:
        return Nilai.kosong()
    lalu = target.triwulan[: bacaan.periode.triwulan]
    if hasil.indikator.metode_akumulasi != "kumulatif":
        return lalu[-1]
    angka = [satu.angka for satu in lalu if satu.terisi and satu.angka is not None]
    return Nilai.dari(sum(angka, Decimal(0))) if len(angka) == len(lalu) else Nilai.kosong()
