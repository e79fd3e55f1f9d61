"""Who signs on a given day, definitive or Plt., Plh., Pj."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.domain.bacaan import Bacaan
from pipeline.domain.ejaan import seragam
from pipeline.domain.instansi import PerangkatDaerah
from pipeline.domain.organisasi import PIMPINAN, Pejabat, UnitKerja
from pipeline.domain.rencana import Perencanaan, ke_atas
from pipeline.naskah.belum_diisi import belum_diisi
from pipeline.naskah.tanggal import hari_dalam_tahun, tanggal_panjang
from pipeline.regulation.sop import Langkah, Sop
from pipeline.regulation.tenggat import deadline

_URUTAN_STATUS = {"plh": 0, "plt": 1, "pj": 2, "definitif": 3}
_PERENCANAAN = ("perencanaan", "program", "renval", "evaluasi", "pelaporan")


@dataclass(frozen=True, slots=True)
class Penandatangan:
    """Satu pihak yang menandatangani naskah."""

    jabatan: str
    """Jabatan, dengan Plt./Plh./Pj. bila perlu. Contoh: `Camat Contoh`."""
    nama: str
    """Nama lengkap dengan gelar. Contoh: `Contoh Nama, S.E.`."""
    pangkat: str = ""
    """Pangkat dan golongan; kosong untuk kepala daerah. Contoh: `Pembina (IV/a)`."""
    nip: str = ""
    """NIP berkelompok 8-6-1-3; kosong untuk kepala daerah. Contoh: `19800101 200501 1 001`."""


def nip_berspasi(nip: str) -> str:
    """The NIP in groups 8-6-1-3; anything that has not 18 digits is printed as written."""
    digits = nip.replace(" ", "")
    if len(digits) != 18 or not digits.isdigit():
        return nip.strip()
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def pejabat_unit(rencana: Perencanaan, unit: UnitKerja, hari: date) -> Pejabat | None:
    """Who heads the unit on that day: Plh. before Plt. before Pj. before the definitive holder, or None.

    The head is the official the sheet ``unit_kerja`` names, or one of the unit with an acting status or the same
    jabatan; staff listed under the unit never become its head.
    """
    named = [p for p in rencana.pejabat if unit.pejabat and p.nip == unit.pejabat]
    offices = {p.jabatan.casefold() for p in named}
    own = [p for p in rencana.pejabat if p.unit_kerja == unit.kode]
    heads = [p for p in own if p.status_jabatan != "definitif" or p.jabatan.casefold() in offices or not unit.pejabat]
    serving = [p for p in dict.fromkeys((*heads, *named)) if p.menjabat(hari)]
    return min(serving, key=lambda p: _pilihan(p, unit), default=None)


def _pilihan(pejabat: Pejabat, unit: UnitKerja) -> tuple[int, bool, bool, int, str]:
    """The order of choice: status, own unit, named head, the latest to begin, the name."""
    begun = pejabat.mulai.toordinal() if pejabat.mulai else 0
    status = _URUTAN_STATUS.get(pejabat.status_jabatan, 3)
    return (status, pejabat.unit_kerja != unit.kode, pejabat.nip != unit.pejabat, -begun, pejabat.nama)


def dari_pejabat(pejabat: Pejabat) -> Penandatangan:
    """The official as a signatory; a missing pangkat or NIP shows as a placeholder."""
    return Penandatangan(
        jabatan=pejabat.jabatan_lengkap,
        nama=pejabat.nama.strip() or belum_diisi(f"nama {pejabat.jabatan}"),
        pangkat=pejabat.pangkat_golongan.strip() or belum_diisi("pangkat/golongan"),
        nip=nip_berspasi(pejabat.nip) or belum_diisi("NIP"),
    )


def kosong(jabatan: str) -> Penandatangan:
    """A signatory nobody has named: the jabatan with placeholders below it."""
    return Penandatangan(
        jabatan=jabatan,
        nama=belum_diisi(f"nama {jabatan}"),
        pangkat=belum_diisi("pangkat/golongan"),
        nip=belum_diisi("NIP"),
    )


def kepala_unit(rencana: Perencanaan, unit: UnitKerja, hari: date) -> Penandatangan:
    """The head of one unit on that day."""
    found = pejabat_unit(rencana, unit, hari)
    return dari_pejabat(found) if found else kosong(sebutan_kepala_unit(unit))


def sebutan_kepala_unit(unit: UnitKerja) -> str:
    """The office that heads a unit, from its name: ``Kepala Bidang …``, ``Sekretaris``, ``Lurah …``."""
    if unit.jenis in {*PIMPINAN, "jabatan_fungsional"}:
        return unit.nama
    if unit.jenis == "sekretariat":
        return "Sekretaris" + unit.nama.removeprefix("Sekretariat")
    if unit.jenis == "kelurahan":
        return "Lurah" + unit.nama.removeprefix("Kelurahan")
    return f"Kepala {unit.nama}"


def kepala(instansi: PerangkatDaerah, rencana: Perencanaan, hari: date) -> Penandatangan:
    """The head of the perangkat daerah on that day."""
    unit = next((u for u in rencana.unit_kerja if u.jenis == "kepala"), None)
    found = pejabat_unit(rencana, unit, hari) if unit else None
    return dari_pejabat(found) if found else kosong(instansi.sebutan_kepala)


def sekretaris(instansi: PerangkatDaerah, rencana: Perencanaan, hari: date) -> Penandatangan:
    """The secretary on that day; in an office without a sekretariat who stands between its planner and its head."""
    unit = next((u for u in rencana.unit_kerja if u.jenis == "sekretariat"), None) or _di_bawah_kepala(
        instansi, rencana
    )
    return kepala_unit(rencana, unit, hari) if unit else kosong(f"Sekretaris {instansi.nama}")


def _di_bawah_kepala(instansi: PerangkatDaerah, rencana: Perencanaan) -> UnitKerja | None:
    """The highest unit above the one that plans, below the head: of an RSUD the wakil direktur it belongs to."""
    penyusun = unit_perencanaan(rencana, instansi.sop_penyusun)
    unit = rencana.unit_menurut_kode
    jalur = [unit[kode] for kode in ke_atas(penyusun.kode, unit)][1:] if penyusun else []
    return next((satu for satu in reversed(jalur) if satu.jenis != "kepala"), None)


def unit_bernama(rencana: Perencanaan, sebutan: str) -> UnitKerja | None:
    """The unit of that kode or name; None for an empty text and for nobody's."""
    wanted = seragam(sebutan)
    return next((u for u in rencana.unit_kerja if wanted and wanted in {seragam(u.kode), seragam(u.nama)}), None)


def unit_perencanaan(rencana: Perencanaan, penyusun: str = "") -> UnitKerja | None:
    """The unit that plans and reports: the one the office names, else the subbagian whose name says so.

    Else the only subbagian, else None.
    """
    chosen = unit_bernama(rencana, penyusun)
    if chosen is not None:
        return chosen
    subs = [u for u in rencana.unit_kerja if u.jenis == "subbagian"]
    named = [u for word in _PERENCANAAN for u in subs if word in u.nama.casefold()]
    return named[0] if named else subs[0] if len(subs) == 1 else None


def kasubag_perencanaan(rencana: Perencanaan, hari: date, penyusun: str = "") -> Penandatangan:
    """The Kasubag Perencanaan on that day, or the head of the unit the office names (``[sop] penyusun``)."""
    unit = unit_perencanaan(rencana, penyusun)
    return kepala_unit(rencana, unit, hari) if unit else kosong("Kepala Subbagian Perencanaan")


def kepala_daerah(instansi: PerangkatDaerah) -> Penandatangan:
    """The bupati or wali kota, who has neither pangkat nor NIP."""
    jabatan = instansi.atasan_jabatan.strip() or belum_diisi("jabatan atasan")
    label = f"nama {instansi.atasan_jabatan.strip() or 'atasan'}"
    return Penandatangan(jabatan=jabatan, nama=instansi.atasan_nama.strip() or belum_diisi(label))


def tempat_tanggal(instansi: PerangkatDaerah, hari: date | None = None) -> str:
    """The line above a signature; without a day the date is a placeholder, for no letter's date is invented."""
    place = instansi.tempat.strip() or belum_diisi("tempat")
    return f"{place}, {tanggal_panjang(hari) if hari else belum_diisi('tanggal')}"


def hari_pk(bacaan: Bacaan, *, perubahan: bool = False) -> date:
    """The day whose officials sign: the one written in the settings, else today, held within the year of the PK.

    The first PK is due one month after the budget is enacted, at the latest on 31 January (PermenPANRB 53/2014), so
    who took office later does not sign it; a PK Perubahan is signed by who serves at its making.
    """
    tahun = bacaan.rencana.tahun
    tertulis = bacaan.instansi.hari_tanda_tangan_pk(tahun, perubahan=perubahan)
    hari = hari_dalam_tahun(bacaan.hari_ini, tahun)
    return tertulis or (hari if perubahan else min(hari, date(tahun, 1, 31)))


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
        return kasubag_perencanaan(bacaan.rencana, hari, bacaan.instansi.sop_penyusun)
    return kosong(sebutan)


def penyusun(bacaan: Bacaan) -> Penandatangan:
    """Who puts the papers of a period together: the Kasubag Perencanaan."""
    return kasubag_perencanaan(bacaan.rencana, hari_naskah(bacaan), bacaan.instansi.sop_penyusun)


def dasar_sop(sop: Sop, langkah: Langkah | None) -> str:
    """``Keluaran langkah 5 SOP Pengumpulan dan Pengolahan Data Kinerja.``; without the step where there is none."""
    if langkah is None:
        return f"Dibuat untuk SOP {sop.nama}."
    waktu = f", mutu baku waktu {langkah.waktu}" if langkah.waktu else ""
    return f"Langkah {langkah.nomor} SOP {sop.nama}{waktu}."


def _dan(kata: Sequence[str]) -> str:
    return f"{', '.join(kata[:-1])} dan {kata[-1]}"


def dasar_langkah(sop: Sop, langkah: Sequence[Langkah]) -> tuple[str, ...]:
    """The same of several steps in one sentence, none where there are none."""
    if len(langkah) < 2:
        return tuple(dasar_sop(sop, satu) for satu in langkah)
    waktu = [satu.waktu for satu in langkah if satu.waktu]
    masing = f"masing-masing {waktu[0]}" if len(set(waktu)) == 1 else _dan(waktu)
    mutu = f", mutu baku waktu {masing}" if len(waktu) == len(langkah) else ""
    return (f"Langkah {_dan([satu.nomor for satu in langkah])} SOP {sop.nama}{mutu}.",)
