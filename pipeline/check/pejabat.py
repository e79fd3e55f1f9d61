"""Can the officials sign: NIP, rank, time in office, and what their Perjanjian Kinerja load (SDM-01 to SDM-12)."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.check.sebutan import deret
from pipeline.domain.bacaan import Bacaan
from pipeline.domain.capaian import Analisis
from pipeline.domain.ejaan import seragam
from pipeline.domain.organisasi import Pejabat, UnitKerja
from pipeline.domain.perjanjian import MuatanPK, jenjang, muatan
from pipeline.domain.rencana import Perencanaan
from pipeline.domain.tempat import TANPA_TEMPAT, Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.belum_diisi import AWAL
from pipeline.naskah.penanda_tangan import hari_pk, kepala_unit, unit_bernama
from pipeline.naskah.sebutan import TINGKAT
from pipeline.naskah.tanggal import tanggal_panjang
from pipeline.regulation.katalog import temuan
from pipeline.regulation.pangkat import rank_of, read_rank
from pipeline.regulation.tenggat import quarter_end
from pipeline.sheet.kolom import perhaps


def nip_pejabat(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-01 a NIP that cannot be one, SDM-02 one NIP for two names."""
    pemilik: dict[str, str] = {}
    for pejabat in bacaan.rencana.pejabat:
        if pejabat.nip.strip() and (sebab := cacat(pejabat.nip)):
            celah = {"nama": pejabat.nama, "nip": pejabat.nip, "sebab": sebab}
            yield temuan("SDM-01", pejabat.tempat, pejabat.nip, **celah)
        lain = pemilik.setdefault(pejabat.nip, pejabat.nama) if pejabat.nip.strip() else pejabat.nama
        if lain.casefold() != pejabat.nama.casefold():
            celah = {"nama": pejabat.nama, "nip": pejabat.nip, "lain": lain}
            yield temuan("SDM-02", pejabat.tempat, pejabat.nip, **celah)


def pangkat_pejabat(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-07 a rank on no list, SDM-08 a rank that is not that of its golongan, SDM-09 a term that ends first."""
    for pejabat in bacaan.rencana.pejabat:
        celah = {"nama": pejabat.nama, "pangkat": pejabat.pangkat_golongan}
        if teks := pejabat.pangkat_golongan.strip():
            pangkat = read_rank(teks)
            if pangkat is None:
                yield temuan("SDM-07", pejabat.tempat, teks, **celah)
            elif pangkat.golongan and pangkat.nama and rank_of(pangkat.golongan) != pangkat.nama:
                benar = {"golongan": pangkat.golongan, "benar": rank_of(pangkat.golongan)}
                yield temuan("SDM-08", pejabat.tempat, teks, **celah, **benar)
        if pejabat.mulai and pejabat.selesai and pejabat.selesai < pejabat.mulai:
            masa = {"mulai": tanggal_panjang(pejabat.mulai), "selesai": tanggal_panjang(pejabat.selesai)}
            yield temuan("SDM-09", pejabat.tempat, str(pejabat.selesai), nama=pejabat.nama, **masa)


def penyusun(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-10 the unit that the settings name for the Kasubag of the procedure is none of the plan's."""
    tertulis = bacaan.instansi.sop_penyusun.strip()
    if tertulis and unit_bernama(bacaan.rencana, tertulis) is None:
        mirip = perhaps(tertulis, [nama for u in bacaan.rencana.unit_kerja for nama in (u.kode, u.nama)])
        yield temuan("SDM-10", Tempat("instansi.toml"), tertulis, mirip=mirip)


def masa_jabatan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-03: two people in one office at one time this year; a plh. beside the definitive one is meant."""
    tahun = bacaan.rencana.tahun
    sejabatan: dict[tuple[str, str], list[Pejabat]] = {}
    for pejabat in (p for p in bacaan.rencana.pejabat if p.status_jabatan != "plh" and p.unit_kerja):
        terdahulu = sejabatan.setdefault((pejabat.unit_kerja, seragam(pejabat.jabatan)), [])
        terdahulu.append(pejabat)
        for lain in terdahulu[:-1]:
            sejak = max(pejabat.mulai or date.min, lain.mulai or date.min, date(tahun, 1, 1))
            sampai = min(pejabat.selesai or date.max, lain.selesai or date.max, date(tahun, 12, 31))
            if not _seorang(pejabat, lain) and sejak <= sampai:
                celah = {"nama": pejabat.nama, "lain": lain.nama, "jabatan": pejabat.jabatan}
                masa = {"sejak": tanggal_panjang(sejak), "sampai": tanggal_panjang(sampai)}
                yield temuan("SDM-03", pejabat.tempat, pejabat.jabatan, **celah, **masa)


def _seorang(satu: Pejabat, lain: Pejabat) -> bool:
    """Whether two rows speak of one person: by the NIP, where both have one, else by the name."""
    if satu.nip.strip() and lain.nip.strip():
        return satu.nip == lain.nip
    return satu.nama.casefold() == lain.nama.casefold()


def penanda_tangan(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-04 an office left vacant on the last day of the period, SDM-05 no head, SDM-06 units without anybody."""
    rencana = bacaan.rencana
    akhir = quarter_end(bacaan.periode.tahun, bacaan.periode.triwulan_terakhir)
    celah = {"hari": tanggal_panjang(akhir)}
    tanpa = []
    milik_unit = _pejabat(rencana)
    for unit in rencana.unit_kerja:
        milik = milik_unit[unit.kode]
        menjabat = any(p.menjabat(akhir) for p in milik)
        if unit.jenis == "kepala" and not menjabat:
            yield temuan("SDM-05", unit.tempat, **celah)
        elif milik and not menjabat:
            yield temuan("SDM-04", milik[-1].tempat, **celah, unit=unit.nama)
        elif not milik:
            tanpa.append(unit)
    if rencana.unit_kerja and not any(unit.jenis == "kepala" for unit in rencana.unit_kerja):
        yield temuan("SDM-05", TANPA_TEMPAT, **celah)
    if tanpa:
        yield temuan("SDM-06", tanpa[0].tempat, jumlah=len(tanpa), daftar=", ".join(u.nama for u in tanpa))


def muatan_pk(bacaan: Bacaan, _analisis: Analisis) -> Iterator[Temuan]:
    """SDM-11 a Perjanjian Kinerja without any indikator, SDM-12 those without budget (a sheet not there is RCN)."""
    rencana = bacaan.rencana
    units = [u for u in rencana.unit_kerja if u.jenis != "kepala"]
    isi = [(unit, muatan(rencana, unit)) for unit in units]
    for unit, satu in isi:
        if rencana.indikator and not satu.sasaran:
            yield temuan("SDM-11", unit.tempat, unit.kode, **_tanpa_indikator(bacaan, unit, satu))
    tanpa = [unit for unit, satu in isi if rencana.anggaran and not satu.anggaran]
    if tanpa:
        yield temuan("SDM-12", tanpa[0].tempat, jumlah=len(tanpa), daftar=deret([u.nama for u in tanpa]))


def _tanpa_indikator(bacaan: Bacaan, unit: UnitKerja, satu: MuatanPK) -> dict[str, str]:
    """The gaps of SDM-11: whose PK it is, and what the plan lacks for it."""
    rencana = bacaan.rencana
    pejabat = kepala_unit(rencana, unit, hari_pk(bacaan))
    nama = "" if pejabat.nama.startswith(AWAL) else f" ({pejabat.nama})"
    *lain, akhir = (TINGKAT[t].lower() for t in jenjang(rencana, unit).sasaran)
    disebut = any(unit.kode in i.unit_kerja for i in rencana.indikator)
    sebab = (
        "hanya disebut pada sasaran yang menjadi janji kepala" if disebut else "tidak disebut pada indikator mana pun"
    )
    anggaran = "" if satu.anggaran else " dan anggaran"
    return {
        "pejabat": f"{pejabat.jabatan}{nama}",
        "unit": unit.nama,
        "sebab": sebab,
        "anggaran": anggaran,
        "jenjang": f"{', '.join(lain)}, atau {akhir}",
        "rujukan": unit.kode,
    }


def _pejabat(rencana: Perencanaan) -> dict[str, list[Pejabat]]:
    """Everybody named for each unit, by the unit's own column or by the official's, in the order of the plan."""
    menurut: dict[str, list[tuple[int, Pejabat]]] = {}
    for nomor, pejabat in enumerate(rencana.pejabat):
        for kunci in {f"unit {pejabat.unit_kerja}", f"nip {pejabat.nip}"}:
            menurut.setdefault(kunci, []).append((nomor, pejabat))
    found = {unit.kode: sorted(_milik(menurut, unit), key=lambda satu: satu[0]) for unit in rencana.unit_kerja}
    return {kode: [pejabat for _, pejabat in semua] for kode, semua in found.items()}


def _milik(menurut: dict[str, list[tuple[int, Pejabat]]], unit: UnitKerja) -> set[tuple[int, Pejabat]]:
    nip = menurut.get(f"nip {unit.pejabat}", []) if unit.pejabat else []
    return {*menurut.get(f"unit {unit.kode}", ()), *nip}


_DELAPAN_BELAS = re.compile(r"\d{18}")
_TERMUDA, _TERTUA = 16, 60


def cacat(nip: str) -> str:
    """Why a NIP cannot be right, in words; empty when it can.

    The month of appointment of PPPK may lie outside 01–12 (21, say), and is then not judged.
    """
    angka = re.sub(r"[\s.]", "", nip)
    if not _DELAPAN_BELAS.fullmatch(angka):
        return f"panjangnya {len(angka)}, seharusnya 18 angka" if angka.isdigit() else "memuat selain angka"
    lahir = _tanggal(angka[:8])
    if lahir is None:
        return f"tanggal lahir {angka[:8]} tidak ada dalam kalender"
    usia = int(angka[8:12]) - lahir.year
    if not _TERMUDA <= usia <= _TERTUA:
        return f"usia saat diangkat menjadi {usia} tahun"
    if angka[14] not in "12":
        return f"angka ke-15 seharusnya 1 atau 2, tertulis {angka[14]}"
    return "bulan pengangkatan 00" if angka[12:14] == "00" else ""


def _tanggal(teks: str) -> date | None:
    try:
        return date(int(teks[:4]), int(teks[4:6]), int(teks[6:8]))
    except ValueError:
        return None
