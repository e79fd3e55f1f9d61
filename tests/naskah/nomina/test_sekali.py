"""A printed record is made once per reading and maker."""

from pipeline.naskah.nomina.sekali import sekali
from tests import builders as b


def pembuat(awalan):
    def buat(_bacaan, hasil):
        return [awalan, hasil]

    return buat


def test_the_same_result_is_made_once():
    bacaan, hasil, buat = b.bacaan(b.rencana(), (), "2024"), ("I1",), pembuat("a")
    assert sekali(bacaan, hasil, buat) is sekali(bacaan, hasil, buat)


def test_two_makers_of_one_name_do_not_share_a_record():
    bacaan, hasil = b.bacaan(b.rencana(), (), "2024"), ("I1",)
    assert [sekali(bacaan, hasil, pembuat(n))[0] for n in ("a", "b")] == ["a", "b"]


def test_another_reading_makes_its_own():
    hasil, buat = ("I1",), pembuat("a")
    satu, dua = (sekali(b.bacaan(b.rencana(), (), "2024"), hasil, buat) for _ in range(2))
    assert satu is not dua
