"""The sheets of the plan and their columns (contract, section 1, perencanaan), by name and in its order."""

from pipeline.domain.keuangan import JENIS_BELANJA
from pipeline.domain.kinerja import TINGKAT_SASARAN
from pipeline.domain.kolom_formulir import PENJELASAN, SEBUTAN_INDIKATOR
from pipeline.domain.organisasi import JENIS_UNIT
from pipeline.domain.pendukung import GOLONGAN_PEGAWAI
from pipeline.sheet.skema import declared

_KATA = {
    "sebutan_indikator": SEBUTAN_INDIKATOR,
    "jenis_belanja": JENIS_BELANJA,
    "jenis_unit": JENIS_UNIT,
    "tingkat_sasaran": TINGKAT_SASARAN,
    "tingkat_anggaran": TINGKAT_SASARAN[2:],
    "golongan_pegawai": GOLONGAN_PEGAWAI,
}
SKEMA = declared("pipeline.plan", _KATA, kosong="BCA-16")
SEMUA = tuple(SKEMA.values())
TINDAK_LANJUT = "tindak_lanjut"
CONTOH = "contoh"
PENDUKUNG = "pendukung"
"""The sheet of a region's plan that the recap alone reads."""
DIABAIKAN = frozenset({PENJELASAN, TINDAK_LANJUT, CONTOH, PENDUKUNG})
"""Sheets of a plan we made that only explain, show examples or tell what it was made from."""
