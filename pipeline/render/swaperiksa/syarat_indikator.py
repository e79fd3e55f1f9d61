"""Rules that ask the same of every indikator discussed."""

from collections.abc import Callable
from typing import TypeAlias

from pipeline.render.lkjip.konteks import KonteksLkjip
from pipeline.render.lkjip.konteks_lampiran import Kelengkapan
from pipeline.render.swaperiksa.hasil import FORMULIR, RENCANA, Hasil, Kekurangan, answer

Syarat: TypeAlias = Callable[[KonteksLkjip], Hasil]


def per_indikator(ada: Callable[[Kelengkapan], bool], apa: str, berkas: str, lembar: str, saran: str) -> Syarat:
    """A rule that asks one thing of every indikator discussed."""

    def periksa(konteks: KonteksLkjip) -> Hasil:
        kurang = [
            Kekurangan(apa, f"{k.kode} {k.indikator}", berkas, lembar, saran)
            for k in konteks.kelengkapan
            if not ada(k)
        ]
        return answer(len(konteks.kelengkapan), kurang)

    return periksa


def pengungkapan(konteks: KonteksLkjip) -> Hasil:
    """Every indikator has a capaian, or does not apply; anything else says which state stands in the way."""
    kurang = [
        Kekurangan("capaian", f"{k.kode} {k.indikator}", FORMULIR, "kinerja", f"lengkapi; sekarang {k.keadaan}")
        for k in konteks.kelengkapan
        if not k.realisasi and k.keadaan != "tidak berlaku"
    ]
    return answer(len(konteks.kelengkapan), kurang)


def pembanding(konteks: KonteksLkjip) -> Hasil:
    """Every indikator has a benchmark; how many are wider than the kabupaten is noted, not demanded."""
    dasar = per_indikator(lambda k: k.pembanding, "pembanding", RENCANA, "pembanding",
                          "isi nilai pembanding dengan tahun dan sumbernya")(konteks)  # fmt: skip
    luas = sum(k.pembanding_luas for k in konteks.kelengkapan)
    catatan = f"Pembanding provinsi, nasional, atau standar ada pada {luas} dari {dasar.dari} indikator."
    return answer(dasar.dari, dasar.kurang, catatan)


def penyebab(konteks: KonteksLkjip) -> Hasil:
    """Every indikator has the cause that fits its result, and an effort."""
    kurang = []
    for k in konteks.kelengkapan:
        perihal = f"{k.kode} {k.indikator}"
        if not k.penyebab:
            kolom = "faktor_pendukung" if k.tercapai else "faktor_penghambat"
            kurang.append(Kekurangan("penyebab", perihal, FORMULIR, "kinerja", f"isi kolom {kolom}"))
        if not k.upaya:
            kurang.append(Kekurangan("upaya", perihal, FORMULIR, "kinerja", "isi kolom upaya atau tindak_lanjut"))
    utuh = sum(k.penyebab and k.upaya for k in konteks.kelengkapan)
    return answer(len(konteks.kelengkapan), kurang, utuh=utuh)


def empat_perbandingan(konteks: KonteksLkjip) -> Hasil:
    """The share of indikator that have all four comparisons (LKE 2.b.2)."""
    kurang = [
        Kekurangan(", ".join(tanpa), f"{k.kode} {k.indikator}", RENCANA, "", "lengkapi perbandingan itu")
        for k in konteks.kelengkapan
        if (tanpa := _missing_comparisons(k))
    ]
    dari = len(konteks.kelengkapan)
    hasil = answer(dari, kurang)
    return answer(dari, kurang, f"{hasil.terpenuhi} dari {dari} indikator memuat keempat perbandingan.")


def _missing_comparisons(k: Kelengkapan) -> list[str]:
    semua = (
        (k.target_tahunan, "target tahunan"),
        (k.tahun_sebelumnya, "tahun sebelumnya"),
        (k.jangka_menengah, "target jangka menengah"),
        (k.pembanding, "pembanding"),
    )
    return [nama for ada, nama in semua if not ada]


SESUAI_PK = per_indikator(lambda k: k.target_pk, "target perjanjian kinerja", RENCANA, "target", "isi dokumen pk")
RENSTRA = per_indikator(
    lambda k: k.target_renstra, "target Renstra tahun ini", RENCANA, "target", "isi dokumen renstra"
)
LALU = per_indikator(
    lambda k: k.tahun_sebelumnya, "realisasi tahun lalu", RENCANA, "riwayat", "isi realisasi tahun lalu"
)


def perbandingan(konteks: KonteksLkjip) -> Hasil:
    """Every indikator stands beside last year and a benchmark."""
    dua = (LALU(konteks), pembanding(konteks))
    utuh = sum(k.tahun_sebelumnya and k.pembanding for k in konteks.kelengkapan)
    return answer(len(konteks.kelengkapan), [x for hasil in dua for x in hasil.kurang], utuh=utuh)


def target_pk(konteks: KonteksLkjip) -> Hasil:
    """Every target of the year the report prints is that of the Perjanjian Kinerja in force, as written there."""
    kurang = []
    for k, baris in zip(konteks.kelengkapan, konteks.bab3.ringkas, strict=True):
        tercetak = baris.target if konteks.edisi.tahunan else baris.target_tahun
        if not k.target_pk:
            apa, kode = "target perjanjian kinerja", ""
        elif tercetak != k.target_pk_teks:
            apa, kode = f"target yang sama (laporan {tercetak}, perjanjian kinerja {k.target_pk_teks})", None
        else:
            continue
        saran = "samakan target laporan dengan perjanjian kinerja yang berlaku"
        kurang.append(Kekurangan(apa, f"{k.kode} {k.indikator}", RENCANA, "target", saran, kode))
    return answer(len(konteks.kelengkapan), kurang)


def sesuai_iku(konteks: KonteksLkjip) -> Hasil:
    """Every IKU of the IKU document is discussed, in the document's words, and no other is called an IKU."""
    dibahas = {k.kode: k.indikator for k in konteks.kelengkapan}
    ditetapkan = {satu.kode: satu.uraian for satu in konteks.iku}
    kurang = [
        Kekurangan(_unlike(uraian, dibahas.get(kode, "")), f"{kode} {uraian}", RENCANA, "indikator", _IKU)
        for kode, uraian in ditetapkan.items()
        if dibahas.get(kode) != uraian
    ]
    kurang += [
        Kekurangan("penetapan dalam dokumen IKU", f"{k.kode} {k.indikator}", RENCANA, "indikator", _IKU)
        for k in konteks.kelengkapan
        if k.iku and k.kode not in ditetapkan
    ]
    return answer(len(ditetapkan), kurang)


_IKU = "samakan indikator bertanda iku dengan tujuan dan sasaran strategis yang diulas laporan"


def _unlike(uraian: str, dibahas: str) -> str:
    return f"bunyi yang sama (laporan “{dibahas}”)" if dibahas and dibahas != uraian else "ulasan dalam Bab III"
