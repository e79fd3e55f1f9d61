"""What is there and what is missing per indikator: the matrix the self-check and the reader go by."""

from pipeline.domain.capaian import HasilIndikator
from pipeline.render.iku import indikator_utama
from pipeline.render.lkjip.bahan import Bahan
from pipeline.render.lkjip.konteks_lampiran import IkuDitetapkan, Kelengkapan
from pipeline.render.lkjip.penyebab import cause_given, has
from pipeline.render.lkjip.sebut import teks, tercapai

_LUAS = ("provinsi", "nasional", "standar")


def completeness(bahan: Bahan) -> tuple[Kelengkapan, ...]:
    """One row per indikator of chapter III, in its order."""
    return tuple(_one(hasil, bahan) for hasil in bahan.indikator_dibahas)


def without_indikator(bahan: Bahan) -> tuple[str, ...]:
    """The sasaran strategis of the plan that have no indikator at all."""
    punya = {i.sasaran for i in bahan.rencana.indikator}
    return tuple(s.kode for s in bahan.rencana.sasaran_tingkat("strategis") if s.kode not in punya)


def established_iku(bahan: Bahan) -> tuple[IkuDitetapkan, ...]:
    """The IKU as the IKU document states them."""
    return tuple(IkuDitetapkan(i.kode, i.uraian) for i in indikator_utama(bahan.rencana))


def _level(kode: str, bahan: Bahan) -> str:
    sasaran = bahan.rencana.sasaran_menurut_kode.get(kode)
    return sasaran.tingkat if sasaran else ""


def _one(hasil: HasilIndikator, bahan: Bahan) -> Kelengkapan:
    indikator, rencana, lalu = hasil.indikator, bahan.rencana, bahan.periode.tahun - 1
    renstra = rencana.target_dokumen(indikator.kode, "renstra")
    pk = rencana.target_pk(indikator.kode)
    dinilai = hasil.capaian.persen is not None
    return Kelengkapan(
        kode=indikator.kode,
        indikator=indikator.uraian,
        sasaran=indikator.sasaran,
        tingkat=_level(indikator.sasaran, bahan),
        iku=indikator.iku,
        target_pk=pk is not None and pk.target.terisi,
        target_pk_teks=teks(pk.target) if pk else "",
        target_renstra=renstra is not None and renstra.target.terisi,
        realisasi=dinilai,
        keadaan="" if dinilai else hasil.capaian.alasan,
        target_tahunan=dinilai and hasil.target_tahun.terisi,
        tahun_sebelumnya=any(r.tahun == lalu and r.realisasi.terisi for r in hasil.riwayat),
        jangka_menengah=hasil.akhir_renstra.terisi,
        pembanding=any(p.nilai.terisi for p in hasil.pembanding),
        pembanding_luas=any(p.tingkat in _LUAS and p.nilai.terisi for p in hasil.pembanding),
        penyebab=cause_given(hasil),
        upaya=has(hasil, "upaya", "tindak_lanjut"),
        tindak_lanjut=has(hasil, "tindak_lanjut"),
        penanggung_jawab=bool(indikator.unit_kerja),
        bukti=any(s.isian.bukti_dukung.strip() for s in hasil.sumbangan),
        tercapai=tercapai(hasil),
    )
