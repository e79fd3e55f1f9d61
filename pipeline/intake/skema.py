"""The sheets of a returned form and of the PD's own figures (contract, section 1, a returned form)."""

from pipeline.domain.kolom_formulir import KONTEKS, KONTEKS_LAMA, SEBUTAN_INDIKATOR
from pipeline.sheet.skema import declared

_KATA = {"sebutan_indikator": SEBUTAN_INDIKATOR} | {
    f"konteks_{lembar}": (*kolom, *KONTEKS_LAMA.get(lembar, ())) for lembar, kolom in KONTEKS.items()
}
IDENTITAS, KINERJA, RENCANA_AKSI, ANGGARAN, KUESIONER, REKAP_PD, LRA = declared("pipeline.intake", _KATA).values()
FORMULIR = (IDENTITAS, KINERJA, RENCANA_AKSI, ANGGARAN, KUESIONER)
"""Every sheet a form may have."""
