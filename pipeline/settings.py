"""``instansi.toml`` as a PerangkatDaerah: who the office is and how it measures."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails

from pipeline.domain.instansi import PerangkatDaerah, Tampilan
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.errors import SettingsError
from pipeline.policies import Bagian, KebijakanTertulis, policies
from pipeline.regulation.katalog import temuan
from pipeline.sheet.kolom import nearest

BERKAS = "instansi.toml"
JENIS = ("kecamatan", "badan", "dinas", "inspektorat", "sekretariat", "rsud", "uptd", "pemerintah_daerah")
"""``pemerintah_daerah`` is the kabupaten or kota itself, whose PK the kepala daerah signs alone."""
"""What a perangkat daerah can be (contract, section 1, instansi.toml)."""

_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_TENGGAT = re.compile(r"(?:\d{4}-)?\d{2}-\d{2}")


_Wajib = Annotated[str, Field(min_length=1)]


class _Instansi(Bagian):
    nama: _Wajib
    jenis: _Wajib
    pemerintah_daerah: _Wajib
    kode: str = ""
    tempat: str = ""
    alamat: str = ""
    kode_pos: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""


class _Atasan(Bagian):
    jabatan: str = ""
    nama: str = ""


class _Renstra(Bagian):
    awal: int | None = None
    akhir: int | None = None


class _Sop(Bagian):
    varian: _Wajib = "klego"


class _Tampilan(Bagian):
    kertas: str = "F4"
    huruf: _Wajib = "Bookman Old Style"


class _Berkas(Bagian):
    instansi: _Instansi
    atasan: _Atasan = _Atasan()
    renstra: _Renstra = _Renstra()
    sop: _Sop = _Sop()
    kebijakan: KebijakanTertulis = KebijakanTertulis()
    tampilan: _Tampilan = _Tampilan()
    tenggat: dict[str, Any] = Field(default_factory=dict)


def read_settings(text: str, slug: str) -> tuple[PerangkatDaerah, tuple[Temuan, ...]]:
    """The office described by the text of ``instansi.toml``, and the findings (SET) about it.

    Raises:
        SettingsError: the text is not TOML, a required key is missing, or a policy contradicts itself; one sentence
            that says where and what to do.
    """
    data = _parsed(text, slug)
    findings = list(_unknown_keys(data))
    read = _validated(data, slug)
    if read.instansi.jenis.casefold() not in JENIS:
        findings.append(_unknown_kind(read.instansi.jenis))
    kertas = read.tampilan.kertas.upper()
    if kertas not in {"F4", "A4"}:
        findings.append(temuan("SET-03", Tempat(BERKAS), read.tampilan.kertas))
        kertas = "F4"
    _check_years(read.renstra, slug)
    office = PerangkatDaerah(
        slug=slug,
        **{**read.instansi.model_dump(), "jenis": read.instansi.jenis.casefold()},
        atasan_jabatan=read.atasan.jabatan,
        atasan_nama=read.atasan.nama,
        renstra_awal=read.renstra.awal,
        renstra_akhir=read.renstra.akhir,
        sop=read.sop.varian,
        kebijakan=policies(read.kebijakan, f"{BERKAS} pada “{slug}”"),
        tampilan=Tampilan(kertas, read.tampilan.huruf),
        tenggat=tuple(_deadlines(read.tenggat, findings)),
    )
    return office, tuple(findings)


def _parsed(text: str, slug: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as fault:
        match = _LINE.search(str(fault))
        line = match[1] if match and match[1] else str(text.count("\n") + 1)
        raise SettingsError(
            f'{BERKAS} pada “{slug}” salah tulis di baris {line}. Setiap isian berbentuk kunci = "nilai"; periksa '
            "tanda kutip dan kurung siku di baris itu."
        ) from fault


def _validated(data: Mapping[str, Any], slug: str) -> _Berkas:
    try:
        return _Berkas.model_validate(data)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = [str(part) for part in first["loc"]]
        isian = f"[{where[0]}] {'.'.join(where[1:]) or 'nama, jenis, dan pemerintah_daerah'}"
        if first["type"] in {"missing", "string_too_short"}:
            raise SettingsError(f"{BERKAS} pada “{slug}” belum memuat {isian}; isian itu wajib.") from fault
        pesan = _reason(first)
        raise SettingsError(f"{BERKAS} pada “{slug}”: {isian} = {first['input']!r} tidak sah; {pesan}.") from fault


def _reason(error: ErrorDetails) -> str:
    context = error.get("ctx", {})
    if error["type"] == "literal_error":
        return "pilih " + str(context["expected"]).replace(" or ", " atau ")
    if error["type"] == "value_error":
        return str(context["error"])
    return {"int_type": "harus tahun", "int_parsing": "harus tahun"}.get(error["type"], "bentuknya keliru")


def _unknown_keys(data: Mapping[str, Any]) -> Iterator[Temuan]:
    for bagian, isi in data.items():
        field = _Berkas.model_fields.get(bagian)
        if field is None:
            yield _unknown(bagian, _Berkas.model_fields)
        elif isinstance(isi, dict) and isinstance(field.annotation, type) and issubclass(field.annotation, Bagian):
            known = field.annotation.model_fields
            yield from (_unknown(kunci, known, f"{bagian}.") for kunci in isi if kunci not in known)


def _unknown(kunci: str, known: Mapping[str, object], bagian: str = "") -> Temuan:
    usul = nearest(kunci, known)
    mirip = f"; barangkali maksudnya “{bagian}{usul}”" if usul else ""
    return temuan("SET-01", Tempat(BERKAS), f"{bagian}{kunci}", mirip=mirip)


def _unknown_kind(jenis: str) -> Temuan:
    usul = nearest(jenis, JENIS)
    mirip = f"; barangkali maksudnya “{usul}”" if usul else ""
    return temuan("SET-02", Tempat(BERKAS), jenis, mirip=mirip, pilihan=", ".join(JENIS))


def _check_years(renstra: _Renstra, slug: str) -> None:
    if renstra.awal and renstra.akhir and renstra.awal > renstra.akhir:
        raise SettingsError(
            f"{BERKAS} pada “{slug}”: [renstra] awal {renstra.awal} lebih besar dari akhir {renstra.akhir}; tukar "
            "keduanya."
        )


def _deadlines(tables: Mapping[str, Any], findings: list[Temuan]) -> Iterator[tuple[str, str]]:
    for kunci, value in tables.items():
        text = value.isoformat() if isinstance(value, date) else str(value).strip()
        if _TENGGAT.fullmatch(text):
            yield (kunci.upper() if "tw" in kunci.casefold() else kunci.casefold()), text
        else:
            findings.append(temuan("SET-04", Tempat(BERKAS), text, periode=kunci))
