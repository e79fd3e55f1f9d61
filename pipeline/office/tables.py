"""The tables of ``instansi.toml`` as written, for pydantic to check."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from pipeline.office.policies import KebijakanTertulis, TabelTertulis

TAHUN_PERTAMA, TAHUN_TERAKHIR = 1990, 2100
"""A Renstra outside these years is a slip of the pen."""
_Wajib = Annotated[str, Field(min_length=1)]


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


def _one_or_many(value: object) -> object:
    """``[renstra]`` written once is a list of one."""
    return [value] if isinstance(value, dict) else value


class BerkasTertulis(TabelTertulis):
    """The whole file."""

    instansi: _Instansi
    atasan: _Atasan = _Atasan()
    renstra: Annotated[list[RenstraTertulis], BeforeValidator(_one_or_many)] = Field(default_factory=list)
    sop: _Sop = _Sop()
    kebijakan: KebijakanTertulis = KebijakanTertulis()
    tampilan: _Tampilan = _Tampilan()
    tenggat: dict[str, Any] = Field(default_factory=dict)
    arsip: _Arsip = _Arsip()
