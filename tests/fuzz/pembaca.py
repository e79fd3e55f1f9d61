"""Every door of the office a file can come in by, and what each says of a broken one."""

import time
import traceback
from contextlib import suppress
from pathlib import PurePosixPath

from pipeline.check.salinan import warnai
from pipeline.domain.berkas import Berkas
from pipeline.domain.tempat import Tempat
from pipeline.domain.temuan import Temuan
from pipeline.naskah.foto import prepared
from pipeline.naskah.narasi import parse
from pipeline.naskah.narasi_word.susun import NarasiRusak, taken_in
from pipeline.regulation.katalog import pesan
from pipeline.regulation.katalog import temuan as temuan_
from pipeline.review.banding import paired
from pipeline.review.kembali import recognised
from pipeline.sheet.batas import TakTerbacaError
from pipeline.sheet.buka import read_sheets
from tests.builders import bacaan
from tests.fuzz.bongkar import acak, bibit

KINI = bacaan()
TERLAMA = 20
"""Seconds for one file."""
_JANGGAL = ("Error", "Panic", "BadZip", "()", "Traceback")


def dibaca(nama, isi):
    """The sentences about a file; raises whatever its reader raises."""
    akhiran = PurePosixPath(nama).suffix
    if akhiran == ".docx":
        return [*_kembali(nama, isi), *_narasi(nama, isi)]
    if akhiran in {".jpg", ".png"}:
        assert (hasil := prepared(isi)) is None or hasil.startswith((b"\x89PNG", b"\xff\xd8\xff"))
        return []
    lembar, temuan = read_sheets(Berkas.dari(nama, isi))
    assert lembar or temuan, "tidak ada lembar dan tidak ada temuan"
    if akhiran == ".xlsx":
        with suppress(TakTerbacaError, ValueError):
            tempat = Tempat(nama, "kinerja", "B2")
            warnai(isi, [temuan_("BCA-21", tempat, "#REF!", kolom="realisasi"), *temuan])
    return [pesan(satu) for satu in temuan]


def _kembali(nama, isi):
    """A draft that came back, laid beside the one it is most like."""
    asli = bibit()["a.docx"]
    hasil = recognised(nama, isi, KINI, lambda _: asli, lambda: {"7-dokumen/a.docx": asli})
    if isinstance(hasil, Temuan):
        return [pesan(hasil)]
    if hasil.asli is not None:
        paired(hasil.asli.paragraf, hasil.halaman.paragraf)
    return []


def _narasi(nama, isi):
    try:
        hasil = taken_in(isi, nama)
    except NarasiRusak as alasan:
        return [str(alasan)]
    list(parse(hasil.teks))
    for gambar in hasil.gambar.values():
        prepared(gambar)
    return []


def salah(awal, akhir):
    """What is wrong, of each file of these numbers that is not read as it should: number, name and why."""
    for nomor in range(awal, akhir):
        nama, isi = acak(nomor)
        mulai = time.perf_counter()
        try:
            kalimat = dibaca(nama, isi)
        except Exception:  # noqa: BLE001 - whatever it is, it is what this looks for
            yield nomor, nama, traceback.format_exc()[-600:]
            continue
        lama = time.perf_counter() - mulai
        if lama > TERLAMA or any(kata in satu for satu in kalimat for kata in _JANGGAL):
            yield nomor, nama, lama, kalimat
