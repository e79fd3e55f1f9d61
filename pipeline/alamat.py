"""The address of an archive or a store and what a database says, as a person may read them: without the password."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote

_BERKAS = re.compile(r"(?:sqlite|file|memory):///?[^@?;]*", re.IGNORECASE)
"""The address of a file, which has nothing to hide."""
_JAUH = re.compile(r"[a-z][a-z0-9+.-]+:(?:/|:)", re.IGNORECASE)
_SERVER = re.compile(
    r"(?P<skema>[a-z][a-z0-9]{0,15}(?:\+[a-z0-9]{1,15})?)://"
    r"(?:(?P<nama>[\w.-]{1,64}):(?P<sandi>[^@]*)@|(?P<tunggal>[^:@]*)@)?"
    r"(?P<letak>[\w.-]*(?::\d{1,5})?(?:/[\w. -]*)*)(?P<tanya>\?.*)?",
    re.IGNORECASE | re.DOTALL,
)
"""A whole address of a server; whatever is written otherwise is not shown at all."""
_DIKENAL = ("sqlite", "postgresql", "postgres", "mysql", "sftp")
_PISAH = re.compile(r"[:@/?&=;,#\s'\"\\]+")
_PENDEK = 3
"""Shorter pieces of a password stand in any sentence."""
_DALAM_TEKS = re.compile(
    r"""(?P<awal>[a-z][a-z0-9+]*:/{0,3})[^\s'"“”]*@|(?P<kunci>\b\w*(?:pass(?:word|wd)?|sandi|secret)\w*\s*[=:]\s*)[^\s'"&;,]+""",
    re.IGNORECASE,
)
_PUTUS = "hubungan ke servernya terputus di tengah pekerjaan; jalankan lagi bila server itu hidup"
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
    ("terminating connection", _PUTUS),
    ("closed the connection", _PUTUS),
    ("connection", "servernya tidak dapat dihubungi; periksa apakah server itu hidup dan alamatnya benar"),
)


def is_remote(place: str) -> bool:
    """Whether a place is named by a URL; a drive letter and ``//server/share`` are paths."""
    return bool(_JAUH.match(place))


def shown(url: str) -> str:
    """The address without its password; of one that is no plain address only its beginning, where that is known."""
    if _BERKAS.fullmatch(url):
        return url
    found = _SERVER.fullmatch(url)
    if found is None:
        skema = url.partition(":")[0].partition("+")[0].casefold()
        return f"{skema}://***" if get_close_matches(skema, _DIKENAL, cutoff=0.8) else "***"
    milik = f"{found['nama']}:***@" if found["nama"] else "***@" if found["tunggal"] is not None else ""
    return f"{found['skema']}://{milik}{found['letak']}{'?***' if found['tanya'] else ''}"


def without_secrets(text: str, urls: Iterable[str] = ()) -> str:
    """A text that may hold addresses, without what stands before their ``@`` or in a password."""
    for url in filter(None, urls):
        text = _without_secret(url, text.replace(url, shown(url)))
    return _DALAM_TEKS.sub(lambda m: f"{m['awal']}***@" if m["awal"] else f"{m['kunci']}***", text)


def reason(url: str, error: BaseException) -> str:
    """Why a database refused and what to do, where we know the words; else the first line of what it said."""
    original = getattr(error, "orig", None) or error
    lines = str(original).strip().splitlines()
    said = lines[0] if lines else type(original).__name__
    known = next((sebab for kata, sebab in _SEBAB if kata in said.casefold()), "")
    return known or f"data base menolak ({_without_secret(url, said)})"


def _without_secret(url: str, said: str) -> str:
    if _BERKAS.fullmatch(url):
        return said
    shows = {piece.casefold() for piece in _PISAH.split(shown(url))}
    pieces = {piece for whole in (url, unquote(url)) for piece in (*_PISAH.split(whole), *_between(whole))}
    hidden = sorted((p for p in pieces if p and p.casefold() not in shows), key=len, reverse=True)
    if any(len(piece) < _PENDEK and piece in said for piece in hidden):
        return "alasannya tidak ditampilkan, karena memuat potongan kata sandi"
    for piece in hidden:
        said = said.replace(piece, "***")
    return said


def _between(url: str) -> tuple[str, ...]:
    """What stands between the first colon and the last ``@``, whole: a password may hold every sign."""
    found = re.search(r":(?!//)(.*)@", url, re.DOTALL)
    return (found[1],) if found else ()
