"""How complete, decided and late the documents of a perangkat daerah are, in the words of a recap."""

from typing import Final

from pipeline.domain.hasil_rekap import KeadaanKantor
from pipeline.domain.tahap import TAHAP
from pipeline.naskah.putusan import keadaan_jenjang
from pipeline.naskah.tanggal import tanggal_panjang

DOKUMEN: Final = {
    "PK": frozenset({"pk", "pk_kepala_daerah", "pk_perubahan"}),
    "IKU": frozenset({"iku"}),
    "Rencana aksi": frozenset({"rencana_aksi"}),
    "Monev": frozenset({"monev"}),
    "Pengukuran": frozenset({"pengukuran"}),
    "LKjIP": frozenset({"lkjip"}),
}
"""The documents a Bagian Organisasi asks for, and the kinds they are archived as."""
ADA, TIDAK_ADA = "ada", "tidak ada"


def documents_of(kantor: KeadaanKantor) -> tuple[str, ...]:
    """``ada`` or ``tidak ada`` for each of DOKUMEN; empty where the source keeps no documents."""
    if kantor.arsip is not None and kantor.naskah is None:
        return ("",) * len(DOKUMEN)
    jenis = kantor.naskah.jenis if kantor.naskah else frozenset()
    return tuple(ADA if jenis & semua else TIDAK_ADA for semua in DOKUMEN.values())


def decided_of(kantor: KeadaanKantor) -> str:
    """How far the version that speaks for the period has come; empty where there is none, or nobody can tell."""
    if kantor.arsip is None:
        return ""
    if kantor.arsip.status == "draf":
        return "DRAF, masih ada galat"
    jenjang = kantor.persetujuan.ditunggu or next(reversed(kantor.persetujuan.jenjang), None)
    return keadaan_jenjang(jenjang) if jenjang else ""


def late_of(kantor: KeadaanKantor) -> str:
    """When the Laporan Kinerja came into the archive; empty before the year is over.

    Nobody tells the program when it was handed over, so no one is called late.
    """
    if kantor.tenggat is None:
        return ""
    ada = kantor.naskah.lkjip if kantor.naskah else None
    kata = f"diarsipkan {tanggal_panjang(ada)}" if ada else "belum diarsipkan"
    return f"{kata}, {kantor.terlambat} hari sesudah tenggat" if kantor.terlambat else kata


def stages_of(kantor: KeadaanKantor) -> str:
    """How many stages are done, and which are not; empty where the folder could not be read."""
    if kantor.tahap is None:
        return ""
    belum = kantor.belum
    nama = f", belum: {'; '.join(TAHAP[satu].judul for satu in belum)}" if 0 < len(belum) < len(TAHAP) else ""
    return f"{len(TAHAP) - len(belum)} dari {len(TAHAP)}{nama}"
