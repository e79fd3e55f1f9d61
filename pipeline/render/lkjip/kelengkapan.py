"""What is there and what is missing per indikator: the matrix the self-check and the reader go by."""

from dataclasses import dataclass

from pipeline.domain.capaian import HasilIndikator
from pipeline.domain.perjanjian import KEPALA
from pipeline.naskah import angka
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.penyebab import cause_given, has
from pipeline.render.lkjip.sebut import tercapai

_LUAS = ("provinsi", "nasional", "standar")


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """Yang ada pada satu indikator yang dibahas Bab III."""

    kode: str
    """Contoh: `IKU-1`."""
    indikator: str
    """Contoh: `Indeks Kepuasan Masyarakat`."""
    sasaran: str
    """Kode sasaran. Contoh: `S1`."""
    tingkat: str
    """Tingkat sasarannya. Contoh: `strategis`."""
    target_pk_teks: str
    """Target setahun dalam perjanjian kinerja yang berlaku; kosong bila tidak ada. Contoh: `91,33`."""
    diperjanjikan: bool
    """Apakah sasarannya pada jenjang yang dimuat perjanjian kinerja; tujuan tidak. Contoh: `ya`."""
    keadaan: str
    """Sebab tidak ada capaian; kosong bila ada. Contoh: `realisasi belum tersedia`."""
    ada: tuple[str, ...]
    """Nama yang ada atau terpenuhi, seperti dalam `_whether`. Contoh: `target_pk`."""


def completeness(bahan: Bahan) -> tuple[Kelengkapan, ...]:
    """One row per indikator of chapter III, in its order."""
    return tuple(_one(hasil, bahan) for hasil in bahan.indikator_dibahas)


def without_indikator(bahan: Bahan) -> tuple[str, ...]:
    """The sasaran strategis of the plan that have no indikator at all."""
    punya = {i.sasaran for i in bahan.rencana.indikator}
    return tuple(s.kode for s in bahan.rencana.sasaran_tingkat("strategis") if s.kode not in punya)


def _one(hasil: HasilIndikator, bahan: Bahan) -> Kelengkapan:
    indikator = hasil.indikator
    sasaran = bahan.rencana.sasaran_menurut_kode.get(indikator.sasaran)
    pk = bahan.rencana.target_pk(indikator.kode)
    return Kelengkapan(
        kode=indikator.kode,
        indikator=indikator.uraian,
        sasaran=indikator.sasaran,
        tingkat=sasaran.tingkat if sasaran else "",
        target_pk_teks=angka.nilai(pk.target) if pk else "",
        diperjanjikan=sasaran is None or sasaran.tingkat in KEPALA.sasaran,
        keadaan="" if hasil.capaian.persen is not None else hasil.capaian.alasan,
        ada=tuple(nama for nama, ada in _whether(hasil, bahan).items() if ada),
    )


def _whether(hasil: HasilIndikator, bahan: Bahan) -> dict[str, bool]:
    """What a report may be asked for of every indikator, and whether it is there."""
    indikator, rencana = hasil.indikator, bahan.rencana
    renstra, pk = rencana.target_dokumen(indikator.kode, "renstra"), rencana.target_pk(indikator.kode)
    dinilai, tanpa = hasil.capaian.persen is not None, rencana.tanpa_pembanding(indikator.kode)
    return {
        "iku": indikator.iku,
        "target_pk": pk is not None and pk.target.terisi,
        "target_renstra": renstra is not None and renstra.target.terisi,
        "realisasi": dinilai,
        "target_tahunan": dinilai and hasil.target_tahun.terisi,
        "tahun_sebelumnya": any(r.tahun == bahan.periode.tahun - 1 and r.realisasi.terisi for r in hasil.riwayat),
        "jangka_menengah": hasil.akhir_renstra.terisi,
        "pembanding": tanpa or any(p.nilai.terisi for p in hasil.pembanding),
        "pembanding_luas": tanpa or any(p.tingkat in _LUAS and p.nilai.terisi for p in hasil.pembanding),
        "penyebab": cause_given(hasil),
        "upaya": has(hasil, "upaya", "tindak_lanjut"),
        "tindak_lanjut": has(hasil, "tindak_lanjut"),
        "penanggung_jawab": bool(indikator.unit_kerja),
        "bukti": any(s.isian.bukti_dukung.strip() for s in hasil.sumbangan),
        "tercapai": tercapai(hasil),
    }
