"""The container of old Office files: streams in large sectors and small ones, however they are chained."""

import struct

import pytest

from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.ole import Wadah
from tests.sheet.biner import ole

AKHIR, KOSONG, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def entri(nama, jenis, awal, besar):
    huruf = nama.encode("utf-16-le") + b"\0\0"
    kaki = struct.pack("<HBB", len(huruf), jenis, 1) + b"\xff" * 12 + bytes(36)
    return huruf.ljust(64, b"\0") + kaki + struct.pack("<III", awal, besar, 0)


def kepala(geser=9, *, fat=1, folder=1, kecil=AKHIR, difat=(AKHIR, 0), sektor_fat=(0,), geser_kecil=6):
    awal = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, geser, geser_kecil)
    )
    awal += bytes(10) + struct.pack("<IIIIIIII", fat, folder, 0, 4096, kecil, 1, *difat)
    return awal + struct.pack("<109I", *sektor_fat, *[KOSONG] * (109 - len(sektor_fat)))


def berkas(geser, rantai, *sektor, **lain):
    """A file: the sectors after its one sector of the FAT, which holds ``rantai``."""
    besar = 1 << geser
    fat = struct.pack(f"<{besar // 4}I", FAT, *rantai, *[KOSONG] * (besar // 4 - 1 - len(rantai)))
    return kepala(geser, **lain).ljust(besar, b"\0") + fat + b"".join(satu.ljust(besar, b"\0") for satu in sektor)


def kecil(geser, isi, rantai_kecil, *, awal=0, **lain):
    """A file whose one stream stands in small sectors: directory, FAT of small sectors, small sectors."""
    folder = entri("Root Entry", 5, 3, len(isi)) + entri("Workbook", 2, awal, lain.pop("besar", len(isi)))
    peta = struct.pack(f"<{len(rantai_kecil)}I", *rantai_kecil)
    peta += struct.pack("<I", KOSONG) * (((1 << geser) - len(peta)) // 4)
    return berkas(geser, (AKHIR, AKHIR, AKHIR), folder, peta, isi, kecil=2, **lain)


@pytest.mark.parametrize("geser", [9, 12])
def test_a_short_stream_is_read_from_the_small_sectors_in_the_order_of_their_chain(geser):
    satu, dua, tiga = b"a" * 64, b"b" * 64, b"c" * 64
    isi = kecil(geser, satu + dua + tiga, [2, AKHIR, 1], besar=150)
    assert Wadah(isi).baca("workbook") == satu + tiga + dua[:22]


@pytest.mark.parametrize("besar", [4096, 4097, 9000])
def test_a_long_stream_ends_where_its_size_says(besar):
    isi = bytes(n % 251 for n in range(besar))
    assert Wadah(ole(Satu=b"x", Workbook=isi)).baca("WORKBOOK")[:besar] == isi


def test_a_name_that_is_not_there_is_an_empty_stream():
    wadah = Wadah(ole(Workbook=b"x"))
    assert ("Book" in wadah, "workbook" in wadah, wadah.baca("Book")) == (False, True, b"")


def test_of_two_streams_of_one_name_the_first_is_read_and_folders_are_none():
    folder = entri("Root Entry", 5, AKHIR, 0) + entri("Workbook", 1, 2, 4096) + entri("Workbook", 2, 2, 4096)
    folder += entri("Workbook", 2, 0, 4096)
    isi = berkas(9, (AKHIR, *range(3, 10), AKHIR), folder, *(bytes([n]) * 512 for n in range(8)))
    assert Wadah(isi).baca("Workbook") == b"".join(bytes([n]) * 512 for n in range(8))


def test_more_sectors_of_the_fat_than_the_head_names_are_found_through_the_chain_behind_it():
    # sector 0 is the list that goes on; 1 to 110 are the FAT; 111 the directory; then one stream of eight sectors
    daftar = struct.pack("<127I", 110, *[KOSONG] * 126) + struct.pack("<I", AKHIR)
    fat = [KOSONG] * (110 * 128)
    fat[0], fat[1:111], fat[111] = 0xFFFFFFFC, [FAT] * 110, AKHIR
    awal = 109 * 128 + 5  # a place whose chain stands in the last sector of the FAT
    fat[awal : awal + 8] = [*range(awal + 1, awal + 8), AKHIR]
    folder = entri("Root Entry", 5, AKHIR, 0) + entri("Workbook", 2, awal, 4096)
    kosong = bytes(512) * (awal - 112)
    isi = kepala(fat=110, folder=111, difat=(0, 1), sektor_fat=tuple(range(1, 110))) + daftar
    isi += (
        struct.pack(f"<{len(fat)}I", *fat)
        + folder.ljust(512, b"\0")
        + kosong
        + b"".join(bytes([n + 1]) * 512 for n in range(8))
    )
    assert Wadah(isi).baca("Workbook") == b"".join(bytes([n + 1]) * 512 for n in range(8))


def test_a_last_sector_that_is_cut_off_is_filled_up():
    isi = ole(Workbook=b"a" * 4608)
    assert Wadah(isi[:-100]).baca("Workbook") == b"a" * 4508 + bytes(100)


@pytest.mark.parametrize(
    "isi",
    [
        b"",
        kepala()[:400],
        berkas(10, (AKHIR,), b""),
        berkas(9, (AKHIR,), b"", geser_kecil=7),
        berkas(9, (1,), entri("Root Entry", 5, AKHIR, 0)),
        berkas(9, (AKHIR,), entri("Root Entry", 5, 77, 100)),
        berkas(9, (AKHIR,), entri("Root Entry", 5, AKHIR, 0) + b"\0\xd8" + entri("x", 2, 0, 0)[2:]),
    ],
    ids=["kosong", "kepala", "sektor-aneh", "sektor-kecil-aneh", "berputar", "di-luar", "nama-rusak"],
)  # fmt: skip
def test_a_container_whose_sectors_lead_nowhere_is_damaged(isi):
    with pytest.raises(TakTerbacaError) as salah:
        Wadah(isi)
    assert (salah.value.kode, salah.value.sebab) == ("BCA-03", "berkasnya terpotong atau tidak lengkap")


@pytest.mark.parametrize(("rantai_kecil", "awal"), [([200, AKHIR], 0), ([1, AKHIR], 150)])
def test_a_stream_whose_small_sectors_lead_nowhere_is_damaged(rantai_kecil, awal):
    with pytest.raises(TakTerbacaError) as salah:
        Wadah(kecil(9, b"a" * 128, rantai_kecil, awal=awal)).baca("Workbook")
    assert (salah.value.kode, salah.value.sebab) == ("BCA-03", "berkasnya terpotong atau tidak lengkap")


def test_small_sectors_in_a_circle_end():
    assert Wadah(kecil(9, b"a" * 64 + b"b" * 64, [1, 0], besar=4000)).baca("Workbook") == b"a" * 64 + b"b" * 64
