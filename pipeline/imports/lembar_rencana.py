"""Sheets of the plan from what other applications hold: ``anggaran`` from an RKA, ``pejabat`` from a SIMPEG."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from pipeline.domain.rencana import Perencanaan
from pipeline.imports.baca import BarisAsing
from pipeline.imports.cocok import parted, rows_of_others
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan, TabelJadi
from pipeline.sheet.kolom import key, nearest

ANGGARAN = ("kode", "tingkat", "uraian", "unit_kerja", "sasaran", "pagu", "pagu_perubahan", "sumber_dana")
PEJABAT = ("nip", "nama", "jabatan", "pangkat_golongan", "unit_kerja", "status_jabatan")
_TINGKAT = (("kode_program", "nama_program", "program"), ("kode_kegiatan", "nama_kegiatan", "kegiatan"),
            ("kode", "nama", "sub_kegiatan"))  # fmt: skip
_TUGAS = re.compile(r"\s*(plt|plh|pj)\b\.?\s*(.*)", re.IGNORECASE)
_NIP_ANGKA = (
    "NIP tersimpan sebagai angka, sehingga angka terakhirnya hilang; ubah kolomnya menjadi Teks, lalu ketik ulang"
)
_NIP = re.compile(r"\d{18}")


def budget(
    rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], TabelJadi]:
    """The budget lines with their pagu added up per sub kegiatan, kegiatan and program.

    Unit kerja, sasaran and sumber dana of a line the plan already has are kept.

    Raises:
        ImportFileError: nobody can tell which rows are this office's.
    """
    found, jadi = _added_up(rows, acuan)
    _differing(jadi, acuan.rencana, catat)
    ada = {row[0] for row in jadi.baris}
    if hilang := [k for k in acuan.rencana.anggaran_menurut_kode if k not in ada]:
        catat(f"Ada di perencanaan tetapi tidak di berkas: {', '.join(hilang)}.")
    return found, jadi


def budget_beside(
    rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[TabelJadi, ...]:
    """The same of a report of spending that tells the pagu too, where the plan does not have those already.

    Raises:
        ImportFileError: as ``budget``.
    """
    if gagal := [satu.isi.tempat("pagu").sel for satu in rows if satu.tidak_terbaca("pagu")]:
        catat(f"Pagu tidak terbaca di {', '.join(gagal)}, jadi lembar anggaran tidak diusulkan.")
        return ()
    _, jadi = _added_up(rows, acuan)
    milik = acuan.rencana.anggaran_menurut_kode
    lain = _differing(jadi, acuan.rencana, catat) or any(row[0] not in milik for row in jadi.baris)
    return (jadi,) if lain else ()


def _added_up(rows: Sequence[BarisAsing], acuan: AcuanImpor) -> tuple[tuple[BarisImpor, ...], TabelJadi]:
    asing = rows_of_others(rows, acuan)
    pagu: dict[tuple[str, str], Decimal] = {}
    uraian: dict[str, str] = {}
    found: list[BarisImpor] = []
    for nomor, satu in enumerate(rows):
        putusan, sebab = _of_budget(satu, acuan, asing=nomor in asing)
        nilai, kode = satu.angka("pagu"), satu.isi.teks("kode")
        found.append(BarisImpor(satu.isi.tempat("pagu"), putusan, kode, satu.isi.teks("nama"), nilai, sebab=sebab))
        if putusan is Perlakuan.DIAMBIL and nilai is not None:
            for kolom_kode, kolom_nama, tingkat in _TINGKAT:
                if milik := satu.isi.teks(kolom_kode):
                    pagu[milik, tingkat] = pagu.get((milik, tingkat), Decimal()) + nilai
                    uraian.setdefault(milik, parted(satu.isi.teks(kolom_nama))[1] or milik)
    baris = tuple(
        _line(kode, tingkat, uraian[kode], pagu[kode, tingkat], acuan.rencana) for kode, tingkat in sorted(pagu)
    )
    return tuple(found), TabelJadi("anggaran", 0, ANGGARAN, baris)


def _of_budget(satu: BarisAsing, acuan: AcuanImpor, *, asing: bool) -> tuple[Perlakuan, str]:
    tahun = satu.isi.bulat("tahun")
    if satu.total:
        return Perlakuan.JUMLAH, "jumlah yang tertulis di berkas"
    if satu.lebih:
        return Perlakuan.DITINGGAL, "isinya lebih banyak daripada judul kolomnya, sehingga tidak pasti"
    if sebab := satu.tidak_terbaca("pagu", "kode"):
        return Perlakuan.DITINGGAL, sebab
    if satu.angka("pagu") is None or not satu.isi.teks("kode"):
        return Perlakuan.DITINGGAL, "tanpa kode sub kegiatan" if satu.angka("pagu") is not None else "tanpa pagu"
    if tahun not in {None, acuan.periode.tahun}:
        return Perlakuan.TIDAK_DIMINTA, f"tahun {tahun}"
    return (Perlakuan.TIDAK_DIMINTA, "milik perangkat daerah lain") if asing else (Perlakuan.DIAMBIL, "")


def _line(kode: str, tingkat: str, uraian: str, pagu: Decimal, rencana: Perencanaan) -> tuple[str | Decimal, ...]:
    """One line of the sheet; where the pagu is the plan's own, so are its pagu before and after the change."""
    lama = rencana.anggaran_menurut_kode.get(kode)
    if lama is None:
        return (kode, tingkat, uraian, "", "", pagu, "", "")
    murni, ubah = lama.pagu.angka, lama.pagu_perubahan.angka
    if lama.pagu_berlaku.angka != pagu:
        murni, ubah = pagu, None
    angka = ("" if satu is None else satu for satu in (murni, ubah))
    return (kode, tingkat, lama.uraian, lama.unit_kerja, lama.sasaran, *angka, lama.sumber_dana)


def _differing(jadi: TabelJadi, rencana: Perencanaan, catat: Callable[[str], None]) -> bool:
    """Whether, and say which, pagu differ from those of the plan."""
    berlaku = {row[0]: row[5] if row[6] == "" else row[6] for row in jadi.baris}
    milik = rencana.anggaran_menurut_kode.items()
    beda = [kode for kode, mata in milik if kode in berlaku and mata.pagu_berlaku.angka != berlaku[kode]]
    if beda:
        catat(
            f"Pagu berbeda dari perencanaan: {', '.join(beda)}. Pastikan mana yang berlaku; pagu sesudah perubahan "
            "ditulis di kolom pagu_perubahan."
        )
    return bool(beda)


def officials(
    rows: Sequence[BarisAsing], acuan: AcuanImpor, usulan: Mapping[str, str] = MappingProxyType({})
) -> tuple[tuple[BarisImpor, ...], TabelJadi]:
    """The officials with NIP, name, jabatan and pangkat; a duty beside the own jabatan (Plt.) is a row of its own.

    A unit is found by its name; where the plan has units, an official of another one is left and told. ``usulan`` are
    the kode of the units proposed beside, by their names, for a plan that has none.
    """
    units = {key(satu.nama): satu.kode for satu in acuan.rencana.unit_kerja}
    baru = {} if units else {key(nama): kode for nama, kode in usulan.items()}
    found: list[BarisImpor] = []
    baris: list[tuple[str, ...]] = []
    for satu in rows:
        isi, nama_unit = satu.isi, satu.isi.teks("unit")
        kode = (units or baru).get(key(nama_unit), "")
        putusan, sebab = Perlakuan.DIAMBIL, ""
        if satu.total or satu.lebih:
            putusan, sebab = Perlakuan.DITINGGAL, "bukan baris pejabat"
        elif any(t.tempat == isi.tempat("nip") for t in satu.temuan):
            putusan, sebab = Perlakuan.DITINGGAL, _NIP_ANGKA
        elif not _NIP.fullmatch(isi.teks("nip")):
            putusan, sebab = Perlakuan.DITINGGAL, "NIP tidak terdiri dari 18 angka"
        elif units and nama_unit and not kode:
            dekat = nearest(nama_unit, [unit.nama for unit in acuan.rencana.unit_kerja])
            mirip = f"; yang terdekat “{dekat}”" if dekat else ""
            putusan, sebab = Perlakuan.DITINGGAL, f"unit “{nama_unit}” tidak ada di lembar unit_kerja{mirip}"
        found.append(BarisImpor(isi.tempat("jabatan"), putusan, kode, isi.teks("jabatan"), sebab=sebab))
        if putusan is Perlakuan.DIAMBIL:
            baris.extend(_official(satu, kode))
    return tuple(found), TabelJadi("pejabat", 0, PEJABAT, tuple(baris))


def _official(satu: BarisAsing, unit: str) -> list[tuple[str, ...]]:
    isi = satu.isi
    pangkat = isi.teks("pangkat") + (f" ({isi.teks('golongan')})" if isi.teks("golongan") else "")
    sendiri = (isi.teks("nip"), isi.teks("nama"), isi.teks("jabatan"), pangkat.strip(), unit, "definitif")
    tugas = _TUGAS.fullmatch(isi.teks("tugas_tambahan"))
    tambahan = [(*sendiri[:2], tugas[2], sendiri[3], "", tugas[1].casefold())] if tugas and tugas[2] else []
    return [sendiri, *tambahan]
