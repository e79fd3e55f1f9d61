"""The tables of ``instansi.toml`` as written, for pydantic to check."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

TAHUN_PERTAMA, TAHUN_TERAKHIR = 1990, 2100
"""A Renstra outside these years is a slip of the pen."""
_Wajib = Annotated[str, Field(min_length=1)]


class TabelTertulis(BaseModel):
    """One table of the file; keys it does not know are reported before it is read."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True, coerce_numbers_to_str=True)


class _Instansi(TabelTertulis):
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
    contoh: bool = False


class _Atasan(TabelTertulis):
    jabatan: str = ""
    nama: str = ""


_Tahun = Annotated[int | None, Field(ge=TAHUN_PERTAMA, le=TAHUN_TERAKHIR)]


class RenstraTertulis(TabelTertulis):
    """One ``[renstra]`` or ``[[renstra]]``."""

    awal: _Tahun = None
    akhir: _Tahun = None
    nama: str = ""


def _one_or_many(value: object) -> object:
    """What is written once is a list of one; an empty text says nothing."""
    return [satu for satu in (value if isinstance(value, list) else [value]) if satu != ""]


_Hari = Annotated[list[date], BeforeValidator(_one_or_many)]


def _by_year(value: object) -> object:
    """A text for each year; empty says nothing."""
    if value == "":
        return {}
    if not isinstance(value, dict) or not all(re.fullmatch(r"\d{4}", str(tahun)) for tahun in value):
        raise ValueError('tulis bersama tahunnya, misalnya alasan_perubahan.2025 = "perubahan alokasi anggaran"')
    return value


class _Pk(TabelTertulis):
    tanggal: _Hari = Field(default_factory=list)
    tanggal_perubahan: _Hari = Field(default_factory=list)
    alasan_perubahan: Annotated[dict[str, str], BeforeValidator(_by_year)] = Field(default_factory=dict)


class _Iku(TabelTertulis):
    nomor: str = ""
    tanggal: Annotated[date | None, BeforeValidator(lambda value: None if value == "" else value)] = None


class _Sop(TabelTertulis):
    varian: _Wajib = "klego"
    keputusan: Literal["wajib", "tidak wajib"] = "tidak wajib"
    penyusun: str = ""


class _Tampilan(TabelTertulis):
    kertas: str = "F4"
    huruf: _Wajib = "Bookman Old Style"


class _Arsip(TabelTertulis):
    lokasi: str = ""
    alamat: str = ""
    retensi: str | dict[str, str] = ""


def _percentage(value: object) -> Decimal | None:
    """A bound in percent; ``tidak_ada`` (or empty) is none."""
    text = str(value).strip().removesuffix("%").replace(",", ".")
    if text.casefold().replace(" ", "_") in {"", "tidak_ada", "tanpa", "none"}:
        return None
    if isinstance(value, bool) or not re.fullmatch(r"-?\d+(?:\.\d+)?", text):
        raise ValueError("harus angka atau “tidak_ada”")
    return Decimal(text)


_Batas = Annotated[Decimal | None, BeforeValidator(_percentage)]
_Rumus = Literal["selisih", "rasio"]


class KebijakanTertulis(TabelTertulis):
    """The table ``[kebijakan]`` as written."""

    rumus_negatif: _Rumus = "selisih"
    lantai: _Batas = Decimal(0)
    batas_atas: _Batas = None
    skala: str | dict[str, Any] = "permendagri-86-2017"
    efisiensi: str = "capaian_serapan"
    bobot_skm: str = "tepat"
    indikator: dict[str, Any] = Field(default_factory=dict)


class BerkasTertulis(TabelTertulis):
    """The whole file."""

    instansi: _Instansi
    atasan: _Atasan = _Atasan()
    renstra: Annotated[list[RenstraTertulis], BeforeValidator(_one_or_many)] = Field(default_factory=list)
    pk: _Pk = _Pk()
    iku: _Iku = _Iku()
    sop: _Sop = _Sop()
    kebijakan: KebijakanTertulis = KebijakanTertulis()
    tampilan: _Tampilan = _Tampilan()
    tenggat: dict[str, Any] = Field(default_factory=dict)
    arsip: _Arsip = _Arsip()
