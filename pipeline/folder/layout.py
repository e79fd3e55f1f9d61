"""Names of files and folders, as the contract fixes them."""

import re
from pathlib import PurePosixPath

from pipeline.sheet.buka import TEXTS, WORKBOOKS

INSTANSI = "instansi.toml"
LOGO = ("logo.png", "logo.jpg", "logo.jpeg")
PERENCANAAN = "perencanaan"
DRAF = f"{PERENCANAAN} (draf"
"""How the name of a drafted plan begins that lies beside the plan itself."""
DRAF_BARU = "draf baru"
"""What the name of a document says that lies beside the one a person edited."""
MASUK = "masuk"
NARASI = "narasi"
REVIU = "reviu"
BAGIAN = (PERENCANAAN, MASUK, NARASI, REVIU)
"""The folders of a year."""
GAMBAR = "gambar"
LAMA = "lama"
"""Where a narrative is kept as it was before a reviewer's words took its place."""
SUNTINGAN = "suntingan.csv"
"""The ledger in ``reviu/`` of what reviewers changed."""
TEKS = (".md", ".txt")
"""What a text in ``narasi/`` may end in."""
WORD = ".docx"
"""What a text in ``narasi/`` may end in that was written in Word."""
FOTO = (".jpg", ".jpeg", ".png")
"""What a picture in ``narasi/`` may end in."""
TEMPLAT = "templates"
"""An office's own Word templates, beside its instansi.toml; each takes the place of ours of the same name."""
MANIFES = "manifest.json"
ASAL = ".asal"
"""Where the output keeps each draft as it was made, by the hash of what it says, to lay a reviewed one beside it."""
INDEKS = "index.html"

DAERAH = "_daerah"
"""The folder of the kabupaten or kota itself beside those of its perangkat daerah: its RPJMD, for the recap."""
SET_ASIDE = ("_", ".")
"""A folder of this first letter holds no perangkat daerah: exercises, sources, what a person put aside."""

_YEAR = re.compile(r"^(19|20)\d\d$")
_QUARTER = re.compile(r"^(?:tw|triwulan|tribulan)[ ._-]*(1|2|3|4|iv|iii|ii|i)$", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DRAFT_BESIDE = re.compile(rf" \({DRAF_BARU}(?: \d+)?\)(?=\.\w+$)")
_LEFT_BEHIND = re.compile(r"^(~\$|\.|thumbs\.db$|desktop\.ini$)|(\.tmp$)", re.IGNORECASE)


def edited_name(nama: str) -> str:
    """The name of the document a new draft lies beside; of any other its own."""
    return _DRAFT_BESIDE.sub("", nama)


def year_of(name: str) -> int | None:
    """The year a folder is named after, or None."""
    return int(name) if _YEAR.match(name) else None


def quarter_of(name: str) -> int | None:
    """The quarter a folder is named after: ``TW3``, ``tw 3``, ``Triwulan III``; None for anything else."""
    match = _QUARTER.match(name.strip())
    if match is None:
        return None
    text = match[1].lower()
    return _ROMAN.get(text) or int(text)


def meant_as_settings(name: str) -> bool:
    """Whether a file was meant to be ``instansi.toml``, as ``instansi.toml.txt`` or ``Instansi.TOML``."""
    plain = name.strip().casefold()
    return name != INSTANSI and (plain.startswith(INSTANSI) or plain in {"instansi", "instansi.txt", "instansi.toml"})


def left_behind(name: str) -> bool:
    """Whether a file is only what an open program or the system leaves beside the real one."""
    return bool(_LEFT_BEHIND.search(name))


def beside_settings(name: str) -> bool:
    """Whether a file beside ``instansi.toml`` is for us: that one, the emblem, or what the settings may point at."""
    return name.casefold().endswith(".toml") or name.casefold() in LOGO


def canonical(nama: str) -> str:
    """A path with the year's folder in the contract's spelling: to Windows ``Masuk`` and ``masuk`` are one."""
    tahun, _, rest = nama.partition("/")
    bagian, _, below = rest.partition("/")
    return f"{tahun}/{bagian.casefold()}/{below}" if below and bagian.casefold() in BAGIAN else nama


def delivered(nama: str) -> bool:
    """Whether a file is one the year keeps, not one that merely lies in its folder."""
    parts = PurePosixPath(nama).parts
    return len(parts) == 1 or parts[1] in BAGIAN or is_plan(nama)


def is_plan(nama: str) -> bool:
    """Whether a file right in the year's folder is the plan as one workbook."""
    path = PurePosixPath(nama)
    return len(path.parts) == 2 and path.stem.casefold() == PERENCANAAN


def is_draft(nama: str) -> bool:
    """Whether a file right in the year's folder is a drafted plan: not read, and not missed."""
    path = PurePosixPath(nama)
    return len(path.parts) == 2 and path.stem.casefold().startswith(DRAF)


def to_be_read(nama: str) -> bool:
    """Whether anybody wants the bytes of a file: not those of a photo sent with a form."""
    if not delivered(nama):
        return False
    _, bagian, *_ = (*nama.split("/"), "")
    suffix = PurePosixPath(nama).suffix.casefold()
    if bagian == MASUK:
        return suffix in WORKBOOKS | TEXTS
    return suffix in (*TEKS, WORD) if bagian == NARASI else True


def is_times(nama: str) -> bool:
    """Whether a file says when steps of a quarter began and ended: ``waktu``, a text or a workbook."""
    path = PurePosixPath(nama)
    return path.stem.casefold() == "waktu" and path.suffix.casefold() in WORKBOOKS | TEXTS


def is_lra(nama: str) -> bool:
    """Whether a file right in a quarter's folder is its ``lra``, a text or a workbook."""
    path = PurePosixPath(nama)
    return len(path.parts) == 4 and path.stem.casefold() == "lra" and path.suffix.casefold() in WORKBOOKS | TEXTS
