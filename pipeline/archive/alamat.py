"""The address of an archive and what its database says, as a person may read them: without the password."""

import re
from urllib.parse import unquote

_RAHASIA = re.compile(r":(?!//)(.*)@", re.DOTALL)
_TANYA = re.compile(r"(?<=[?&])(pass\w*=)([^&]*)", re.IGNORECASE)
_PENDEK = 3
"""Shorter pieces of a password stand in any sentence."""
_SEBAB = (
    ("readonly", "tidak ada izin menulis; periksa izin folder arsip"),
    ("unable to open", "berkasnya tidak dapat dibuka; periksa apakah foldernya ada dan boleh ditulisi"),
    ("not a database", "berkas itu bukan data base arsip; pindahkan berkas itu ke tempat lain, lalu jalankan lagi"),
    ("malformed", "isinya rusak; pulihkan dari salinan folder arsip"),
    ("disk is full", "disk penuh; kosongkan ruang disk, lalu jalankan lagi"),
    ("disk i/o", "disk menolak tulisan; periksa disknya"),
    ("locked", "sedang dipakai program lain; tunggu sampai selesai, lalu jalankan lagi"),
    ("authentication failed", "nama pengguna atau kata sandi ditolak; periksa [arsip] alamat di instansi.toml"),
    ("resolve", "nama servernya tidak ditemukan; periksa [arsip] alamat di instansi.toml"),
    ("connection", "servernya tidak dapat dihubungi; periksa apakah server itu hidup dan alamatnya benar"),
)


def shown(url: str) -> str:
    """The address with everything between the name and the ``@`` masked, even in one that is no URL."""
    return _TANYA.sub(r"\1***", _RAHASIA.sub(":***@", url))


def reason(url: str, error: BaseException) -> str:
    """Why a database refused and what to do, where we know the words; else the first line of what it said."""
    original = getattr(error, "orig", None) or error
    lines = str(original).strip().splitlines()
    said = lines[0] if lines else type(original).__name__
    known = next((sebab for kata, sebab in _SEBAB if kata in said.casefold()), "")
    return known or f"data base menolak ({_without_secret(url, said)})"


def _without_secret(url: str, said: str) -> str:
    found = [m for m in (_RAHASIA.search(url),) if m]
    secrets = [m[1] for m in found] + [m[2] for m in _TANYA.finditer(url)]
    pieces = {
        piece for secret in secrets for whole in (secret, unquote(secret)) for piece in re.split(r"[:@/]", whole)
    }
    for piece in sorted((p for p in pieces if len(p) >= _PENDEK), key=len, reverse=True):
        said = said.replace(piece, "***")
    return said
