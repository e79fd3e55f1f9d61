"""A photo as a telephone makes it comes on paper upright, small, and without where it was taken."""

import zlib
from io import BytesIO

import pytest
from PIL import Image

from pipeline.naskah.foto import prepared, refusal
from tests.check.kasus_kata import png


def foto(ukuran=(40, 20), bentuk="JPEG", mode="RGB", **lain):
    hasil = BytesIO()
    Image.new(mode, ukuran).save(hasil, bentuk, **lain)
    return hasil.getvalue()


def exif():
    made = Image.Exif()
    made[0x0112] = 6
    made[0x8825] = {1: "S", 2: (8.0, 1.0, 2.0)}
    return made


def dibuka(data):
    return Image.open(BytesIO(data))


def test_a_photo_taken_sideways_is_upright():
    assert dibuka(prepared(foto(exif=exif()))).size == (20, 40)


def test_nothing_the_camera_noted_is_kept():
    assert dict(dibuka(prepared(foto(exif=exif()))).getexif()) == {}


def test_a_large_photo_is_made_as_small_as_a_page_needs():
    assert max(dibuka(prepared(foto((4000, 3000)))).size) == 1600


@pytest.mark.parametrize("mode", ["P", "L", "RGBA", "1"])
def test_a_drawing_stays_png(mode):
    assert dibuka(prepared(foto(bentuk="PNG", mode=mode))).format == "PNG"


@pytest.mark.parametrize("data", [b"", b"bukan gambar", foto()[:60], foto(bentuk="GIF", mode="P")])
def test_what_is_no_picture_is_none(data):
    assert prepared(data) is None


def test_the_same_photo_gives_the_same_bytes():
    assert prepared(foto()) == prepared(foto())


@pytest.mark.parametrize("mode", ["L", "RGBA", "RGB"])
def test_the_pixels_of_a_drawing_stay_what_they_were_however_it_was_packed(mode):
    asal = Image.effect_noise((31, 17), 90).convert(mode)
    for mutu in (0, 1, 9):
        hasil = BytesIO()
        asal.save(hasil, "PNG", compress_level=mutu)
        assert dibuka(prepared(hasil.getvalue())).tobytes() == asal.tobytes()


def test_a_drawing_is_packed_by_the_zlib_of_python():
    data = prepared(foto((200, 100), "PNG"))
    place = data.index(b"IDAT")
    size = int.from_bytes(data[place - 4 : place], "big")
    packed = data[place + 4 : place + 4 + size]
    assert zlib.compress(zlib.decompress(packed), 9) == packed


@pytest.mark.parametrize(("ukuran", "sebab"), [((10_000, 8_000), ""), ((10_000, 8_001), "lebih dari 80 juta piksel")])
def test_a_picture_of_more_pixels_than_any_camera_makes_is_refused_by_its_head(ukuran, sebab):
    data = png(*ukuran)
    assert (refusal(data), prepared(data)) == (sebab, None)


def test_what_a_camera_noted_wrongly_reaches_no_screen():
    data = foto(exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0")
    assert refusal(data) == ""
    assert prepared(data)
