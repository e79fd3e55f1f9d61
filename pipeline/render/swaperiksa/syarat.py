"""The rules that answer the criteria from the report's own context; a criterion names its rule in the TOML files."""

from collections.abc import Mapping
from typing import Final

from pipeline.render.lkjip.konteks import KonteksLkjip
from pipeline.render.swaperiksa import syarat_indikator as per
from pipeline.render.swaperiksa import syarat_laporan as laporan
from pipeline.render.swaperiksa.hasil import FORMULIR, RENCANA, Hasil, answer, met, person
from pipeline.render.swaperiksa.syarat_indikator import Syarat


def penjelasan(*syarat: Syarat) -> Syarat:
    """A row that asks for an explanation only where the rows before it are not met."""

    def periksa(konteks: KonteksLkjip) -> Hasil:
        if met([satu(konteks) for satu in syarat]):
            return answer(1, [], "Tidak diperlukan karena butir sebelumnya terpenuhi.")
        return person("Butir sebelumnya belum seluruhnya terpenuhi.")

    return periksa


SYARAT: Final[Mapping[str, Syarat]] = {
    "sistematika": laporan.sistematika,
    "pengungkapan": per.pengungkapan,
    "target_tahunan": per.per_indikator(
        lambda k: k.target_tahunan,
        "perbandingan dengan target tahunan",
        RENCANA,
        "target",
        "isi target dan realisasi",
    ),
    "jangka_menengah": per.per_indikator(
        lambda k: k.jangka_menengah, "target akhir Renstra", RENCANA, "target", "isi target renstra tahun terakhir"
    ),
    "tahun_sebelumnya": per.LALU,
    "pembanding": per.pembanding,
    "penyebab": per.penyebab,
    "efisiensi": laporan.efisiensi,
    "perbaikan": laporan.perbaikan,
    "empat_perbandingan": per.empat_perbandingan,
    "data_penting": laporan.data_penting,
    "informasi_target": per.SESUAI_PK,
    "lampiran": laporan.lampiran,
    "akuntabilitas_keuangan": laporan.akuntabilitas_keuangan,
    "bukti_dukung": per.per_indikator(
        lambda k: k.bukti, "bukti dukung", FORMULIR, "kinerja", "isi kolom bukti_dukung"
    ),
    "penanggung_jawab": per.per_indikator(
        lambda k: k.penanggung_jawab, "unit kerja penanggung jawab", RENCANA, "indikator", "isi kolom unit_kerja"
    ),
    "bukan_gabungan": laporan.bukan_gabungan,
    "sesuai_pk": per.SESUAI_PK,
    "selaras_renstra": per.RENSTRA,
    "penjelasan_1_2": penjelasan(per.SESUAI_PK, per.RENSTRA),
    "target_pk": per.target_pk,
    "sesuai_iku": per.sesuai_iku,
    "penjelasan_4_5": penjelasan(per.target_pk, per.sesuai_iku),
    "perbandingan": per.perbandingan,
    "cukup_mengukur": laporan.cukup_mengukur,
    "penjelasan_8": penjelasan(laporan.cukup_mengukur),
}
"""The rules by the name the criteria use."""
