"""Are targets there and the same in every document: PK, Renstra, IKU, rencana aksi (TGT-01 to TGT-08, TGT-20)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from pipeline.check.sebutan import angka, deret, isi, sebut
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.ejaan import seragam
from pipeline.domain.kinerja import Indikator, Target
from pipeline.domain.nilai import Bentuk, Keadaan, Nilai
from pipeline.domain.periode import ROMAN
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import TANPA_TEMPAT
from pipeline.domain.temuan import Temuan
from pipeline.regulation.katalog import temuan
from pipeline.regulation.kewajaran import threshold
from pipeline.regulation.satuan import may_be_summed


def senilai(satu: Nilai, lain: Nilai) -> bool:
    """Whether two values say the same: number, ends of a range, part of a whole, else the text."""
    if satu.bentuk is not lain.bentuk or Bentuk.TEKS in (satu.bentuk, lain.bentuk):
        return (satu.angka == lain.angka and satu.angka is not None) or seragam(satu.teks) == seragam(lain.teks) != ""
    kiri, kanan = (
        (n.angka, n.bawah, n.atas, n.pembilang, n.penyebut, n.predikat.casefold(), n.tanda) for n in (satu, lain)
    )
    return kiri == kanan


def target_terisi(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-01 blank in the PK, TGT-30 said to come, TGT-02 an IKU outside it, TGT-03 no target at all, TGT-20 zero."""
    rencana = bacaan.rencana
    ada_pk = any(t.dokumen != "renstra" and t.tahun == rencana.tahun for t in rencana.target)
    for indikator in rencana.indikator:
        pk, berlaku = rencana.target_pk(indikator.kode), rencana.target_berlaku(indikator.kode)
        celah = {"indikator": sebut(indikator), "rujukan": indikator.kode, "tahun": str(rencana.tahun)}
        if pk is not None and bacaan.belum_diisi(pk.target):
            yield temuan("TGT-01", pk.target.tempat, **celah, dokumen=pk.dokumen)
        elif pk is not None and pk.target.keadaan in (Keadaan.BELUM_TERSEDIA, Keadaan.TIDAK_BERLAKU):
            tertulis = pk.target.teks.strip() or pk.target.keadaan.sebutan
            yield temuan("TGT-30", pk.target.tempat, tertulis, **celah, dokumen=pk.dokumen)
        if indikator.iku and ada_pk and pk is None:
            yield temuan("TGT-02", indikator.tempat, **celah)
        if berlaku is None:
            yield temuan("TGT-03", indikator.tempat, **celah)
        elif indikator.polaritas == "positif" and berlaku.target.terisi and berlaku.target.angka == 0:
            yield temuan("TGT-20", berlaku.target.tempat, isi(berlaku.target), **celah)


def pk_sama_dengan_renstra(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-04 the first PK against the Renstra, TGT-05 missing in the Renstra, TGT-06 no Renstra targets at all."""
    rencana = bacaan.rencana
    if not any(t.dokumen == "renstra" for t in rencana.target):
        if rencana.indikator:
            tempat = replace(rencana.target[0].tempat, sel="") if rencana.target else TANPA_TEMPAT
            yield temuan("TGT-06", tempat, tahun=rencana.tahun)
        return
    ber_renstra = [i for i in rencana.indikator if rencana.target_dokumen(i.kode, "renstra") is not None]
    # The Renstra speaks this year of the levels with at least one indikator that has a target in it.
    setingkat = {_tingkat(rencana, i) for i in ber_renstra}
    for indikator in rencana.indikator:
        pk = rencana.target_dokumen(indikator.kode, "pk") or rencana.target_dokumen(indikator.kode, "pk_perubahan")
        renstra = rencana.target_dokumen(indikator.kode, "renstra")
        celah = {"indikator": sebut(indikator), "tahun": str(rencana.tahun)}
        if pk is None:
            continue
        if renstra is None:
            if _tingkat(rencana, indikator) in setingkat:
                yield temuan("TGT-05", pk.tempat, **celah)
        elif pk.target.terisi and renstra.target.terisi and not senilai(pk.target, renstra.target):
            nilai = {"pk": isi(pk.target), "renstra": isi(renstra.target)}
            yield temuan("TGT-04", pk.target.tempat, isi(pk.target), **celah, **nilai)


def _tingkat(rencana: Perencanaan, indikator: Indikator) -> str:
    sasaran = rencana.sasaran_menurut_kode.get(indikator.sasaran)
    return sasaran.tingkat if sasaran is not None else ""


def rencana_aksi_lengkap(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-07 a PK indikator without rencana aksi, all at once where there is none; TGT-08 one without any target."""
    rencana = bacaan.rencana
    ber_pk = [i for i in rencana.indikator if rencana.target_pk(i.kode) is not None]
    if len(ber_pk) > 1 and not rencana.rencana_aksi:
        tempat = replace(ber_pk[0].tempat, sel="")
        yield temuan("TGT-07", tempat, indikator=f"{len(ber_pk)} indikator", rujukan="setiap indikator itu")
        return
    for indikator in ber_pk:
        if indikator.kode not in rencana.beraksi:
            sebutan = sebut(indikator)
            yield temuan("TGT-07", indikator.tempat, indikator=sebutan, rujukan=indikator.kode)
    tanpa = [aksi for aksi in rencana.rencana_aksi if not any(nilai.terisi for nilai in aksi.triwulan)]
    if tanpa:
        daftar = deret([aksi.kode for aksi in tanpa])
        yield temuan("TGT-08", tanpa[0].tempat, jumlah=len(tanpa), daftar=daftar)


def target_tahun_ini(rencana: Perencanaan) -> Iterator[tuple[Indikator, Target]]:
    """Every indikator with a filled target in force this year."""
    for indikator in rencana.indikator:
        target = rencana.target_berlaku(indikator.kode)
        if target is not None and target.target.terisi:
            yield indikator, target


def triwulan_terhadap_tahun(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-09 kumulatif does not sum to the year, TGT-10 akhir ends elsewhere, TGT-11 the mean is another.

    Quarters of a satuan that may not be summed are asked about where the plan is read (RCN).
    """
    for indikator, target in target_tahun_ini(bacaan.rencana):
        if target.bertriwulan:
            yield from _satu(indikator, target)


def _satu(indikator: Indikator, target: Target) -> Iterator[Temuan]:
    celah = {"indikator": sebut(indikator), "setahun": isi(target.target), "dokumen": target.dokumen}
    tw4 = target.triwulan[3]
    if indikator.metode_akumulasi == "akhir":
        if not tw4.terisi or not senilai(tw4, target.target):
            yield temuan("TGT-10", tw4.tempat, isi(tw4), **celah, tw4=isi(tw4))
        return
    terisi = [nilai.angka for nilai in target.triwulan if nilai.terisi and nilai.angka is not None]
    tak_terjumlah = indikator.metode_akumulasi == "kumulatif" and bool(indikator.satuan.strip())
    if target.target.angka is None or not terisi or (tak_terjumlah and not may_be_summed(indikator.satuan)):
        return
    jumlah = sum(terisi, Decimal(0))
    kode = "TGT-09"
    if indikator.metode_akumulasi == "rata_rata":
        kode, jumlah = "TGT-11", jumlah / len(terisi)
    if abs(jumlah - target.target.angka) > threshold("beda_pembulatan"):
        yield temuan(kode, target.target.tempat, angka(jumlah), **celah, jumlah=angka(jumlah))


def target_terhadap_realisasi_lalu(bacaan: Bacaan, analisis: Analisis) -> Iterator[Temuan]:
    """TGT-12: this year's target asks for less than last year brought."""
    for hasil in analisis.indikator:
        target, lalu = hasil.target_tahun, hasil.tahun_lalu
        if target.angka is None or lalu.angka is None or not (target.terisi and lalu.terisi):
            continue
        arah = {"positif": 1, "negatif": -1}.get(hasil.indikator.polaritas, 0)
        if (lalu.angka - target.angka) * arah > 0:
            kini, dahulu = (str(tahun) for tahun in (bacaan.periode.tahun, bacaan.periode.tahun - 1))
            celah = {"tahun": kini, "target": isi(target), "lalu": dahulu, "realisasi": isi(lalu)}
            yield temuan("TGT-12", target.tempat, isi(target), indikator=sebut(hasil.indikator), **celah)


def deret_mengikuti_polaritas(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-13: Renstra targets over the years, and akhir targets over the quarters, that run backwards."""
    for indikator in bacaan.rencana.indikator:
        if indikator.polaritas not in ("positif", "negatif") or indikator.metode_akumulasi == "kumulatif":
            continue
        renstra = sorted(bacaan.rencana.target_indikator(indikator.kode, "renstra"), key=lambda t: t.tahun)
        tahunan = [(str(t.tahun), t.target) for t in renstra]
        berlaku = bacaan.rencana.target_berlaku(indikator.kode)
        triwulanan = [(f"TW {ROMAN[n]}", nilai) for n, nilai in enumerate(berlaku.triwulan if berlaku else (), 1)]
        if indikator.metode_akumulasi == "rata_rata":
            triwulanan = []
        for dokumen, urut in (("Renstra", tahunan), ("triwulan", triwulanan)):
            yield from _mundur(indikator, dokumen, urut)


def _mundur(indikator: Indikator, dokumen: str, deret: list[tuple[str, Nilai]]) -> Iterator[Temuan]:
    arah = 1 if indikator.polaritas == "positif" else -1
    berangka = [(kapan, nilai) for kapan, nilai in deret if nilai.terisi and nilai.angka is not None]
    for (sejak, dari), (sampai, ke) in pairwise(berangka):
        if ((ke.angka or 0) - (dari.angka or 0)) * arah < 0:
            celah = {"indikator": sebut(indikator), "polaritas": indikator.polaritas, "dokumen": dokumen}
            langkah = {"dari": isi(dari), "sejak": sejak, "ke": isi(ke), "sampai": sampai}
            yield temuan("TGT-13", ke.tempat, isi(ke), **celah, **langkah)
            return


def target_triwulan_perubahan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """TGT-22: a PK Perubahan that changes the year's target and says nothing of the quarters."""
    rencana = bacaan.rencana
    for indikator in rencana.indikator:
        ubah, awal = (rencana.target_dokumen(indikator.kode, dokumen) for dokumen in ("pk_perubahan", "pk"))
        if ubah is None or awal is None or any(nilai.disebut for nilai in ubah.triwulan) or not awal.bertriwulan:
            continue
        semula, menjadi = isi(awal.target), isi(ubah.target)
        if semula != menjadi:
            celah = {"indikator": sebut(indikator), "rujukan": indikator.kode, "semula": semula, "menjadi": menjadi}
            yield temuan("TGT-22", ubah.target.tempat, menjadi, **celah)
