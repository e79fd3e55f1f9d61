"""A photo as a telephone made it, ready for paper: upright, as large as a page needs, without where it was taken."""

from io import BytesIO
from struct import pack, unpack
from typing import TYPE_CHECKING, Final
from warnings import catch_warnings
from zlib import compress, crc32, decompress

if TYPE_CHECKING:
    from PIL import Image

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PIKSEL: Final = 1600
"""The longer side: some 220 points an inch over the width of a page."""
_MUTU: Final = 82
TERBESAR: Final = 80_000_000
"""No picture of more pixels is opened."""


def prepared(data: bytes) -> bytes | None:
    """The picture as it is printed; None where the bytes are no JPEG or PNG that can be opened."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - most narratives have no picture

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=("JPEG", "PNG")) as foto:
            if foto.width * foto.height > TERBESAR:
                return None
            png = foto.format == "PNG"
            foto.load()
            foto.thumbnail((_PIKSEL, _PIKSEL))  # before it is turned, which would need its memory twice
            return _saved(ImageOps.exif_transpose(foto), png=png)
    except Exception:  # noqa: BLE001 - what a broken picture makes its decoder raise is nobody's promise
        return None


def refusal(data: bytes) -> str:
    """Why a picture cannot be printed, as far as its head tells; empty where nothing speaks against it."""
    from PIL import Image  # noqa: PLC0415

    try:
        with catch_warnings(action="ignore"), Image.open(BytesIO(data), formats=("JPEG", "PNG")) as foto:
            return f"lebih dari {TERBESAR // 1_000_000} juta piksel" if foto.width * foto.height > TERBESAR else ""
    except Exception:  # noqa: BLE001 - as above
        return "bukan JPG atau PNG yang utuh"


def _saved(foto: "Image.Image", *, png: bool) -> bytes:
    """The pixels alone: nothing a camera noted beside them is written again."""
    from PIL import Image  # noqa: PLC0415

    hasil = BytesIO()
    if png:
        bersih = Image.new(foto.mode, foto.size)
        bersih.paste(foto)
        if foto.mode == "P":
            bersih = foto.convert("RGBA")
        bersih.info.clear()
        bersih.save(hasil, "PNG", compress_level=1)
        return _packed_again(hasil.getvalue())
    bersih = foto.convert("RGB")
    bersih.info.clear()
    bersih.save(hasil, "JPEG", quality=_MUTU, optimize=True)
    return hasil.getvalue()


def _packed_again(png: bytes) -> bytes:
    """The same pixels packed by Python's own zlib: the library's packs them otherwise on another system."""
    awal = len(_PNG)
    potongan, isi = [_PNG], b""
    while awal < len(png):
        panjang, jenis = unpack(">I4s", png[awal : awal + 8])
        badan = png[awal + 8 : awal + 8 + panjang]
        awal += panjang + 12
        if jenis == b"IDAT":
            isi += badan
            continue
        if jenis == b"IEND":
            potongan.append(_chunk(b"IDAT", compress(decompress(isi), 9)))
        potongan.append(_chunk(jenis, badan))
    return b"".join(potongan)


def _chunk(jenis: bytes, badan: bytes) -> bytes:
    return pack(">I", len(badan)) + jenis + badan + pack(">I", crc32(jenis + badan))
