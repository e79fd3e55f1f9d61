"""The sheet ``unit_kerja`` proposed from the levels of units a SIMPEG writes beside every person or unit."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import count

from pipeline.domain.rencana import Perencanaan
from pipeline.errors import ImportFileError
from pipeline.imports.baca import BarisAsing
from pipeline.imports.hasil import AcuanImpor, BarisImpor, Perlakuan, TabelJadi
from pipeline.sheet.kolom import key

UNIT_KERJA = ("kode", "nama", "jenis", "induk")
_TINGKAT = ("tingkat_1", "tingkat_2", "tingkat_3", "tingkat_4")
_KATA = re.compile(r"[^\W_]+")
_SAMBUNG = frozenset({"dan", "serta", "pada", "di", "untuk"})
_PANJANG = 24
"""Letters of a kode: it names folders and files."""
_PENDEK = 4
"""Letters below which a rest says nothing by itself: “Inspektur Pembantu I”."""


def structure(
    rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]
) -> tuple[tuple[BarisImpor, ...], TabelJadi]:
    """One line per unit from the office downwards, in the order of the file; a unit the plan has keeps its kode.

    The jenis is that whose word begins the name; a unit none of them names is left without and told.

    Raises:
        ImportFileError: several perangkat daerah stand on the highest level and none has the office's name.
    """
    jalur = [_path(satu, acuan.nama) for satu in rows]
    kita = {key(satu[0]) for satu in jalur if satu}
    if key(acuan.nama) in kita:
        kita = {key(acuan.nama)}
    if len(kita) > 1:
        raise ImportFileError(
            f"Susunan unit kerja di berkas ini memuat {len(kita)} perangkat daerah dan tidak satu pun bernama "
            f"“{acuan.nama}”. Samakan nama di bagian [instansi] pada instansi.toml dengan berkasnya, lalu ulangi."
        )
    units: dict[tuple[str, ...], tuple[str, str, str, str]] = {}
    found: list[BarisImpor] = []
    for satu, nama in zip(rows, jalur, strict=True):
        putusan, sebab = _verdict(satu, nama, kita)
        found.append(BarisImpor(satu.isi.tempat("tingkat_1"), putusan, "", nama[-1] if nama else "", sebab=sebab))
        if putusan is Perlakuan.DIAMBIL:
            _add(units, nama, acuan.rencana, acuan.kata_jenis)
    if tanpa := [nama for _, nama, apa, _ in units.values() if not apa]:
        catat(f"Jenis unit belum diketahui: {', '.join(tanpa)}. Pilih sendiri di kolom jenis.")
    return tuple(found), TabelJadi("unit_kerja", 0, UNIT_KERJA, tuple(units.values()))


def missing_units(rows: Sequence[BarisAsing], acuan: AcuanImpor, catat: Callable[[str], None]) -> TabelJadi | None:
    """The same beside a list of officials; None where the plan has every unit of it.

    Raises:
        ImportFileError: as ``structure``.
    """
    ada = {unit.kode for unit in acuan.rencana.unit_kerja}
    catatan: list[str] = []
    _, jadi = structure(rows, acuan, catatan.append)
    if all(row[0] in ada for row in jadi.baris):
        return None
    for kalimat in catatan:
        catat(kalimat)
    return jadi


def _path(satu: BarisAsing, kantor: str) -> tuple[str, ...]:
    """The names from the office (where a level has its name) down to the unit, without a name written again below."""
    nama = tuple(dict.fromkeys(teks for tingkat in _TINGKAT if (teks := satu.isi.teks(tingkat))))
    mulai = next((n for n, teks in enumerate(nama) if key(teks) == key(kantor)), 0)
    return nama[mulai:]


def _verdict(satu: BarisAsing, nama: Sequence[str], kita: set[str]) -> tuple[Perlakuan, str]:
    if satu.total or satu.lebih or not nama:
        return Perlakuan.DITINGGAL, "bukan baris unit kerja"
    if key(nama[0]) not in kita:
        return Perlakuan.TIDAK_DIMINTA, "milik perangkat daerah lain"
    return Perlakuan.DIAMBIL, ""


def _add(
    units: dict[tuple[str, ...], tuple[str, str, str, str]],
    nama: Sequence[str],
    rencana: Perencanaan,
    kata: Mapping[str, str],
) -> None:
    """Put a unit and those above it among the lines."""
    induk = ""
    for n, satu in enumerate(nama, start=1):
        jalan = tuple(map(key, nama[:n]))
        if jalan not in units:
            dipakai = {baris[0] for baris in units.values()}
            sama = [unit for unit in rencana.unit_kerja if key(unit.nama) == key(satu) and unit.kode not in dipakai]
            if n == 1 and not sama:
                sama = [unit for unit in rencana.unit_kerja if unit.jenis == "kepala"]
            if lama := next(iter(sama), None):
                units[jalan] = (lama.kode, lama.nama, lama.jenis, induk)
            else:
                dipakai |= {unit.kode for unit in rencana.unit_kerja}
                apa = "kepala" if n == 1 else _opening(satu, kata)[1]
                units[jalan] = (_code(satu, dipakai, kata), satu, apa, induk)
        induk = units[jalan][0]


def _opening(nama: str, kata: Mapping[str, str]) -> tuple[int, str]:
    """How many words of a name tell its kind, and the kind: the longest beginning that is one of the known words."""
    words = _KATA.findall(nama)
    known = ((n, kata.get(key("".join(words[:n])), "")) for n in range(len(words), 0, -1))
    return next(((n, apa) for n, apa in known if apa), (0, ""))


def _code(nama: str, dipakai: set[str], kata: Mapping[str, str]) -> str:
    """A kode of the words that tell a unit from its neighbours: ``KESEJAHTERAAN-RAKYAT``, with a number if taken."""
    words = [satu.upper() for satu in _KATA.findall(nama)]
    banyak, jenis = _opening(nama, kata)
    khas = words[:banyak] if jenis == "sekretariat" else words[banyak:]
    if len("".join(khas)) < _PENDEK:
        khas = words
    kode = ""
    for satu in (satu for satu in khas if satu.casefold() not in _SAMBUNG):
        if kode and len(kode) + len(satu) >= _PANJANG:
            break
        kode = f"{kode}-{satu}".lstrip("-")
    calon = (kode if n == 1 else f"{kode}-{n}" for n in count(1))
    return next(satu for satu in calon if satu not in dipakai)
