"""What a new office answers, checked one by one, and the settings it begins with."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from pipeline.domain.organisasi import UnitKerja
from pipeline.errors import SettingsError
from pipeline.folder.layout import year_of
from pipeline.naskah.berkas import nama_unit
from pipeline.office.settings import JENIS
from pipeline.regulation.sop import variants
from pipeline.sheet.kolom import key, perhaps

ARSIP = "../arsip"
"""The archive beside the output folder, from where its place is counted: it stays when the output is deleted."""
_KEPALA_DAERAH = {"kabupaten": "Bupati", "kota": "Wali Kota", "provinsi": "Gubernur"}
_ATASAN_LAIN = {"uptd", "pemerintah_daerah"}
"""The head of an UPTD signs with the head of its dinas, a kepala daerah alone."""
_DPRD = ("dprd", "dewanperwakilanrakyatdaerah")
_RENSTRA = re.compile(r"(\d{4})\s*(?:-|–|s\.?d\.?|sampai)\s*(\d{4})")

Jawaban = Mapping[str, str]
"""What was answered so far, by the key of the question."""


@dataclass(frozen=True, slots=True)
class Soal:
    """One question: its key, the flag that answers it (empty: only asked), the words, what Enter means, the check.

    ``periksa`` gives the answer as it is kept and raises SettingsError with the sentence that asks again.
    """

    kunci: str
    flag: str
    tanya: str
    bawaan: Callable[[Jawaban], str]
    periksa: Callable[[str], str]


def _none(_: Jawaban) -> str:
    return ""


def _text(jawab: str) -> str:
    """A line as typed, without what no document prints."""
    return " ".join("".join(c for c in jawab if unicodedata.category(c) not in {"Cc", "Cs"} or c.isspace()).split())


def _name(jawab: str) -> str:
    nama = _text(jawab)
    if not re.search(r"[^\W\d_]", slug(nama)):
        raise SettingsError("Nama perangkat daerah belum ditulis. Contoh: Kecamatan Sukamaju.")
    return nama


def _region(jawab: str) -> str:
    if not (nama := _text(jawab)):
        raise SettingsError("Pemerintah daerah belum ditulis. Contoh: Kabupaten Sukamakmur.")
    return nama


def _kind(jawab: str) -> str:
    return _one_of("Jenis", jawab, JENIS)


def _sop(jawab: str) -> str:
    return _one_of("SOP", jawab, variants())


def _one_of(apa: str, jawab: str, pilihan: tuple[str, ...]) -> str:
    found = {key(satu): satu for satu in pilihan}.get(key(jawab))
    if found is None:
        usul = perhaps(jawab, pilihan)
        raise SettingsError(f"{apa} “{_text(jawab)}” tidak dikenal{usul}. Pilih salah satu: {', '.join(pilihan)}.")
    return found


def _year(jawab: str) -> str:
    if year_of(_text(jawab)) is None:
        raise SettingsError(f"Tahun “{_text(jawab)}” tidak dikenal. Tulis empat angka, misalnya 2025.")
    return _text(jawab)


def _renstra(jawab: str) -> str:
    teks = _text(jawab)
    match = _RENSTRA.fullmatch(teks)
    if teks and (match is None or not year_of(match[1]) or not year_of(match[2]) or match[1] > match[2]):
        raise SettingsError(f"Masa Renstra “{teks}” tidak dikenal. Tulis seperti 2025-2029, atau kosongkan.")
    return f"{match[1]}-{match[2]}" if match else ""


def _superior(jawaban: Jawaban) -> str:
    """Who signs the Perjanjian Kinerja with the head, by the kind of government; empty when its name tells none."""
    bentuk, _, nama = jawaban.get("pemerintah_daerah", "").partition(" ")
    kepala = _KEPALA_DAERAH.get(bentuk.casefold(), "")
    return f"{kepala} {nama}" if kepala and nama and jawaban.get("jenis") not in _ATASAN_LAIN else ""


SOAL = (
    Soal("nama", "name", "Nama perangkat daerah, lengkap", _none, _name),
    Soal("jenis", "kind", f"Jenis ({', '.join(JENIS)})", lambda j: guess(j.get("nama", "")), _kind),
    Soal("pemerintah_daerah", "region", "Pemerintah daerah (misalnya Kabupaten Sukamakmur)", _none, _region),
    Soal("tahun", "year", "Tahun rencana", lambda j: j.get("tahun_ini", ""), _year),
    Soal("sop", "sop", f"SOP yang diikuti ({' atau '.join(variants())})", lambda j: _skeleton(j)["varian"], _sop),
    Soal("tempat", "", "Kota di atas tanda tangan (boleh kosong)", _none, _text),
    Soal("atasan", "", "Jabatan atasan yang menandatangani PK (boleh kosong)", _superior, _text),
    Soal("renstra", "", "Masa Renstra (misalnya 2025-2029; boleh kosong)", _none, _renstra),
)
"""The eight questions; those with a flag and no default must be answered."""
WAJIB = tuple(soal for soal in SOAL if soal.kunci in {"nama", "jenis", "pemerintah_daerah", "tahun"})


def guess(nama: str) -> str:
    """The kind a name begins with: ``Kecamatan Sukamaju`` is a kecamatan; empty where it does not say."""
    pertama = key(nama.partition(" ")[0])
    return next((jenis for jenis in JENIS if pertama == jenis), "inspektorat" if pertama == "inspektur" else "")


def slug(nama: str) -> str:
    """The folder's name: plain small letters, digits and hyphens, and nothing Windows keeps for itself."""
    plain = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().casefold()
    bersih = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return nama_unit(bersih) if bersih else ""


def units(jawaban: Jawaban) -> tuple[UnitKerja, ...]:
    """The units such an office mostly has, for it to change."""
    return tuple(UnitKerja(*row) for row in _skeleton(jawaban)["unit"])


def settings(jawaban: Jawaban) -> str:
    """The text of ``instansi.toml``: every setting with its meaning, those not answered as comments."""
    awal, _, akhir = jawaban.get("renstra", "").partition("-")
    penyusun = _skeleton(jawaban).get("penyusun", "")
    return Template((files("pipeline.start") / "pengaturan.txt").read_text(encoding="utf-8")).substitute(
        nama_polos=jawaban["nama"],
        nama=_quoted(jawaban["nama"]),
        jenis=_quoted(jawaban["jenis"]),
        pemerintah_daerah=_quoted(jawaban["pemerintah_daerah"]),
        tahun=jawaban["tahun"],
        tempat=_line("tempat", _quoted(jawaban.get("tempat", "")), '"…"'),
        atasan=_line("jabatan", _quoted(jawaban.get("atasan", "")), '"Bupati …"'),
        awal=_line("awal", awal, jawaban["tahun"]),
        akhir=_line("akhir", akhir, str(int(jawaban["tahun"]) + 4)),
        varian=_quoted(jawaban["sop"]),
        penyusun=_line("penyusun", _quoted(penyusun), '"RENKEU"'),
        lokasi=_quoted(ARSIP),
    )


def _line(kunci: str, nilai: str, contoh: str) -> str:
    """A setting as answered, or as a comment that shows how it is written."""
    return f"# {kunci} = {contoh}" if nilai in {"", '""'} else f"{kunci} = {nilai}"


def _quoted(teks: str) -> str:
    """As TOML writes a text; the escapes are those of JSON."""
    return json.dumps(teks, ensure_ascii=False)


def _skeleton(jawaban: Jawaban) -> Mapping[str, Any]:
    jenis = jawaban["jenis"]
    dprd = jenis == "sekretariat" and any(satu in key(jawaban["nama"]) for satu in _DPRD)
    kerangka: Mapping[str, Any] = _skeletons()["sekretariat_dprd" if dprd else jenis]
    return kerangka


@cache
def _skeletons() -> Mapping[str, Any]:
    return tomllib.loads((files("pipeline.start") / "kerangka.toml").read_text(encoding="utf-8"))
