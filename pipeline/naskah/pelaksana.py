"""Who acts in a step of the SOP, as an official of this office, and the lines every document of the SOP shares."""

from datetime import date

from pipeline.domain.bacaan import Bacaan
from pipeline.naskah.penanda_tangan import Penandatangan, kasubag_perencanaan, kepala, kosong, sekretaris
from pipeline.regulation.sop import Langkah, Sop
from pipeline.regulation.tenggat import deadline


def hari_naskah(bacaan: Bacaan) -> date:
    """The day whose officials sign the papers of a period: today, but within its year and its deadline."""
    first = date(bacaan.periode.tahun, 1, 1)
    return min(max(bacaan.hari_ini, first), deadline(bacaan.instansi, bacaan.periode).tanggal)


def pelaksana(bacaan: Bacaan, sop: Sop, sebutan: str) -> Penandatangan:
    """The official behind one pelaksana of the SOP; who has no official in the plan shows as placeholders."""
    hari = hari_naskah(bacaan)
    peran = sop.peran_dari(sebutan)
    if peran == "kepala":
        return kepala(bacaan.instansi, bacaan.rencana, hari)
    if peran == "sekretaris":
        return sekretaris(bacaan.instansi, bacaan.rencana, hari)
    if peran == "perencanaan":
        return kasubag_perencanaan(bacaan.rencana, hari)
    return kosong(sebutan)


def penyusun(bacaan: Bacaan) -> Penandatangan:
    """Who puts the papers of a period together: the Kasubag Perencanaan."""
    return kasubag_perencanaan(bacaan.rencana, hari_naskah(bacaan))


def dasar_sop(sop: Sop, langkah: Langkah | None) -> str:
    """``Keluaran langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja.``; without the step where there is none."""
    if langkah is None:
        return f"Dibuat untuk SOP {sop.nama}."
    waktu = f", mutu baku waktu {langkah.waktu}" if langkah.waktu else ""
    return f"Langkah {langkah.nomor} SOP {sop.nama}{waktu}."
