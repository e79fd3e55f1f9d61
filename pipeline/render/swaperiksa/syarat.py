"""The rules that answer the criteria from the report's own context; a criterion names its rule in the TOML files."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from pipeline.render.lkjip.kelengkapan import Kelengkapan
from pipeline.render.lkjip.susun import KonteksLkjip
from pipeline.render.swaperiksa import syarat_laporan as laporan
from pipeline.render.swaperiksa.hasil import FORMULIR, RENCANA, HasilSyarat, Kekurangan, Status, answer, met, person

Syarat: TypeAlias = Callable[[KonteksLkjip], HasilSyarat]

_DIMINTA: Final = {
    "target_tahunan": ("perbandingan dengan target tahunan", RENCANA, "target", "isi target dan realisasi"),
    "jangka_menengah": ("target akhir Renstra", RENCANA, "target", "isi target renstra tahun terakhir"),
    "tahun_sebelumnya": ("realisasi tahun lalu", RENCANA, "riwayat", "isi realisasi tahun lalu"),
    "pembanding": ("pembanding", RENCANA, "pembanding", "isi nilai pembanding dengan tahun dan sumbernya"),
    "target_pk": ("target perjanjian kinerja", RENCANA, "target", "isi dokumen pk"),
    "target_renstra": ("target Renstra tahun ini", RENCANA, "target", "isi dokumen renstra"),
    "bukti": ("bukti dukung", FORMULIR, "kinerja", "isi kolom bukti dukung"),
    "penanggung_jawab": ("unit kerja penanggung jawab", RENCANA, "indikator", "isi kolom unit kerja"),
}
"""What may be asked of every indikator (``Kelengkapan.ada``): its name, where it belongs, what to do."""
_EMPAT: Final = {
    "target_tahunan": "target tahunan",
    "tahun_sebelumnya": "tahun sebelumnya",
    "jangka_menengah": "target jangka menengah",
    "pembanding": "pembanding",
}
_SAMA: Final = "samakan target laporan dengan perjanjian kinerja yang berlaku"
_IKU: Final = "samakan indikator bertanda iku dengan tujuan dan sasaran strategis yang diulas laporan"


def _lacks(k: Kelengkapan, apa: str, berkas: str, lembar: str, saran: str, temuan: str | None = None) -> Kekurangan:
    return Kekurangan(apa, f"{k.kode} {k.indikator}", berkas, lembar, saran, temuan)


def per_indikator(nama: str) -> Syarat:
    """A rule that asks one thing of every indikator discussed."""

    def periksa(konteks: KonteksLkjip) -> HasilSyarat:
        kurang = [_lacks(k, *_DIMINTA[nama]) for k in konteks.kelengkapan if nama not in k.ada]
        return answer(len(konteks.kelengkapan), kurang)

    return periksa


def _promised(konteks: KonteksLkjip) -> tuple[Kelengkapan, ...]:
    """What a Perjanjian Kinerja can hold: nobody signs for a tujuan."""
    return tuple(k for k in konteks.kelengkapan if k.diperjanjikan)


def diperjanjikan(konteks: KonteksLkjip) -> HasilSyarat:
    """Every indikator a Perjanjian Kinerja can hold has its target there."""
    semua = _promised(konteks)
    return answer(len(semua), [_lacks(k, *_DIMINTA["target_pk"]) for k in semua if "target_pk" not in k.ada])


def pengungkapan(konteks: KonteksLkjip) -> HasilSyarat:
    """Every indikator has a capaian, or does not apply; anything else says which state stands in the way."""
    kurang = [
        _lacks(k, "capaian", FORMULIR, "kinerja", f"lengkapi; sekarang {k.keadaan}")
        for k in konteks.kelengkapan
        if "realisasi" not in k.ada and k.keadaan != "tidak berlaku"
    ]
    return answer(len(konteks.kelengkapan), kurang)


def pembanding(konteks: KonteksLkjip) -> HasilSyarat:
    """Every indikator has a benchmark; how many are wider than the kabupaten is noted, not demanded."""
    dasar = per_indikator("pembanding")(konteks)
    luas = sum("pembanding_luas" in k.ada for k in konteks.kelengkapan)
    catatan = f"Pembanding provinsi, nasional, atau standar ada pada {luas} dari {dasar.dari} indikator."
    return answer(dasar.dari, dasar.kurang, catatan)


def penyebab(konteks: KonteksLkjip) -> HasilSyarat:
    """Every indikator has the cause that fits its result, and an effort."""
    kurang = []
    for k in konteks.kelengkapan:
        if "penyebab" not in k.ada:
            kolom = "faktor pendukung" if "tercapai" in k.ada else "faktor penghambat"
            kurang.append(_lacks(k, "penyebab", FORMULIR, "kinerja", f"isi kolom {kolom}"))
        if "upaya" not in k.ada:
            kurang.append(_lacks(k, "upaya", FORMULIR, "kinerja", "isi kolom upaya atau tindak lanjut"))
    return answer(len(konteks.kelengkapan), kurang, utuh=_having(konteks, "penyebab", "upaya"))


def _having(konteks: KonteksLkjip, *nama: str) -> int:
    return sum(set(nama) <= set(k.ada) for k in konteks.kelengkapan)


def empat_perbandingan(konteks: KonteksLkjip) -> HasilSyarat:
    """The share of indikator that have all four comparisons (LKE 2.b.2)."""
    kurang = [
        _lacks(k, ", ".join(tanpa), RENCANA, "", "lengkapi perbandingan itu")
        for k in konteks.kelengkapan
        if (tanpa := [sebutan for nama, sebutan in _EMPAT.items() if nama not in k.ada])
    ]
    dari = len(konteks.kelengkapan)
    utuh = answer(dari, kurang).terpenuhi
    return answer(dari, kurang, f"{utuh} dari {dari} indikator memuat keempat perbandingan.")


def perbandingan(konteks: KonteksLkjip) -> HasilSyarat:
    """Every indikator stands beside last year and a benchmark."""
    kurang = (*per_indikator("tahun_sebelumnya")(konteks).kurang, *pembanding(konteks).kurang)
    return answer(len(konteks.kelengkapan), kurang, utuh=_having(konteks, "tahun_sebelumnya", "pembanding"))


def target_pk(konteks: KonteksLkjip) -> HasilSyarat:
    """Every target of the year the report prints is that of the Perjanjian Kinerja in force, as written there."""
    kurang = []
    for k, baris in zip(konteks.kelengkapan, konteks.bab3.ringkas, strict=True):
        tercetak = baris.target if konteks.edisi.tahunan else baris.target_tahun
        if not k.diperjanjikan:
            continue
        if "target_pk" not in k.ada:
            kurang.append(_lacks(k, "target perjanjian kinerja", RENCANA, "target", _SAMA, ""))
        elif tercetak != k.target_pk_teks:
            apa = f"target yang sama (laporan {tercetak}, perjanjian kinerja {k.target_pk_teks})"
            kurang.append(_lacks(k, apa, RENCANA, "target", _SAMA))
    return answer(len(_promised(konteks)), kurang)


def sesuai_iku(konteks: KonteksLkjip) -> HasilSyarat:
    """Every IKU of the IKU document is discussed, in the document's words, and no other is called an IKU."""
    ditetapkan = {satu.kode: satu.uraian for satu in konteks.bab2.iku}
    catatan = "" if ditetapkan else "Rencana belum menandai indikator kinerja utama."
    return answer(len(ditetapkan), _unlike(konteks, ditetapkan), catatan)


def _unlike(konteks: KonteksLkjip, ditetapkan: Mapping[str, str]) -> Iterator[Kekurangan]:
    dibahas = {k.kode: k.indikator for k in konteks.kelengkapan}
    for kode, uraian in ditetapkan.items():
        if dibahas.get(kode) != uraian:
            lain = f"bunyi yang sama (laporan “{dibahas[kode]}”)" if dibahas.get(kode) else "ulasan dalam Bab III"
            yield Kekurangan(lain, f"{kode} {uraian}", RENCANA, "indikator", _IKU)
    for k in konteks.kelengkapan:
        if "iku" in k.ada and k.kode not in ditetapkan:
            yield _lacks(k, "penetapan dalam dokumen IKU", RENCANA, "indikator", _IKU)


def penjelasan(*syarat: Syarat) -> Syarat:
    """A row that asks for an explanation only where the rows before it are not met."""

    def periksa(konteks: KonteksLkjip) -> HasilSyarat:
        hasil = [satu(konteks) for satu in syarat]
        if met(hasil):
            return answer(1, [], "Tidak diperlukan karena butir sebelumnya terpenuhi.")
        if any(satu.status in (Status.SEBAGIAN, Status.BELUM) for satu in hasil):
            return person("Butir sebelumnya belum seluruhnya terpenuhi.")
        return person("Diperlukan hanya bila orang menilai butir sebelumnya tidak terpenuhi.")

    return periksa


SYARAT: Final[Mapping[str, Syarat]] = {
    "sistematika": laporan.sistematika,
    "pengungkapan": pengungkapan,
    "target_tahunan": per_indikator("target_tahunan"),
    "jangka_menengah": per_indikator("jangka_menengah"),
    "tahun_sebelumnya": per_indikator("tahun_sebelumnya"),
    "pembanding": pembanding,
    "penyebab": penyebab,
    "efisiensi": laporan.efisiensi,
    "perbaikan": laporan.perbaikan,
    "empat_perbandingan": empat_perbandingan,
    "data_penting": laporan.data_penting,
    "informasi_target": diperjanjikan,
    "lampiran": laporan.lampiran,
    "akuntabilitas_keuangan": laporan.akuntabilitas_keuangan,
    "bukti_dukung": per_indikator("bukti"),
    "penanggung_jawab": per_indikator("penanggung_jawab"),
    "bukan_gabungan": laporan.bukan_gabungan,
    "sesuai_pk": diperjanjikan,
    "selaras_renstra": per_indikator("target_renstra"),
    "penjelasan_1_2": penjelasan(diperjanjikan, per_indikator("target_renstra")),
    "target_pk": target_pk,
    "sesuai_iku": sesuai_iku,
    "penjelasan_4_5": penjelasan(target_pk, sesuai_iku),
    "perbandingan": perbandingan,
    "cukup_mengukur": laporan.cukup_mengukur,
    "penjelasan_8": penjelasan(laporan.cukup_mengukur),
}
"""The rules by the name the criteria use."""
