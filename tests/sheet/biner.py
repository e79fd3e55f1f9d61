"""Old and binary workbooks written record by record: .xls (BIFF8 and BIFF5 in an OLE file) and .xlsb."""

import struct

from tests.fuzz.kisi import arsip

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RUANG = "http://schemas.openxmlformats.org/package/2006/relationships"


def _relasi(*satu):
    isi = "".join(f'<Relationship Id="{i}" Type="{_REL}/{t}" Target="{s}"/>' for i, t, s in satu)
    return f'<Relationships xmlns="{_RUANG}">{isi}</Relationships>'.encode()


def ole(**aliran):
    """An OLE file with these streams, each padded to the size of a stream outside the small ones."""
    potong = {nama: isi.ljust(4096, b"\0") for nama, isi in aliran.items()}
    potong = {nama: isi + b"\0" * (-len(isi) % 512) for nama, isi in potong.items()}
    isi = b"".join(potong.values())
    banyak = len(isi) // 512
    jumlah_fat = (banyak + 2) // 126 + 1
    fat, awal, entri = [0xFFFFFFFD] * jumlah_fat, jumlah_fat + 1, []
    fat.append(0xFFFFFFFE)
    for nama, satu in potong.items():
        panjang = len(satu) // 512
        fat += [*range(awal + 1, awal + panjang), 0xFFFFFFFE]
        entri.append((nama, 2, awal, len(satu)))
        awal += panjang
    fat += [0xFFFFFFFF] * (jumlah_fat * 128 - len(fat))
    folder = b"".join(_entri(*satu) for satu in [("Root Entry", 5, 0xFFFFFFFE, 0), *entri]).ljust(512, b"\0")
    kepala = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    )
    kepala += struct.pack("<IIIIIIII", jumlah_fat, jumlah_fat, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    kepala += struct.pack("<109I", *range(jumlah_fat), *[0xFFFFFFFF] * (109 - jumlah_fat))
    return kepala + struct.pack(f"<{len(fat)}I", *fat) + folder + isi


def _entri(nama, jenis, awal, besar):
    huruf = nama.encode("utf-16-le") + b"\0\0"
    kaki = struct.pack("<HBBIII", len(huruf), jenis, 1, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF) + bytes(36)
    return huruf.ljust(64, b"\0") + kaki + struct.pack("<III", awal, besar, 0)


def catat(jenis, isi=b""):
    """One record of an .xls."""
    return struct.pack("<HH", jenis, len(isi)) + isi


def teks16(isi):
    """A text of an .xls with two bytes for its length."""
    return struct.pack("<HB", len(isi), 1) + isi.encode("utf-16-le")


def huruf_xls(bendera=0, letak=0):
    """A font: flags (8 is struck) and place (1 raised, 2 lowered)."""
    return catat(0x31, struct.pack("<HHHHHBBBB", 200, bendera, 0x7FFF, 400, letak, 0, 0, 0, 0) + b"\x01\0a")


def xls(lembar, *, umum=b"", versi=0x0600, sesudah=b""):
    """An .xls; ``lembar`` maps names to the records of their sheets, ``umum`` are records all sheets share."""
    awal = catat(0x809, struct.pack("<HHHHII", versi, 5, 0, 0, 0, 0)) + umum
    nama = [n.encode("latin-1") if versi < 0x0600 else n for n in lembar]
    panjang = [7 + len(n) + (0 if versi < 0x0600 else 1) + 4 for n in nama]
    at = len(awal) + sum(panjang) + len(sesudah) + 4
    isi, badan = awal, b""
    for satu, catatan in zip(nama, lembar.values(), strict=True):
        judul = satu if isinstance(satu, bytes) else b"\0" + satu.encode("latin-1")
        isi += catat(0x85, struct.pack("<IBBB", at + len(badan), 0, 0, len(satu)) + judul)
        badan += catat(0x809, struct.pack("<HHHHII", versi, 0x10, 0, 0, 0, 0)) + catatan + catat(0x0A)
    return ole(**{"Workbook" if versi >= 0x0600 else "Book": isi + sesudah + catat(0x0A) + badan})


def rekam(jenis, isi=b""):
    """One record of an .xlsb."""
    kepala = bytes([jenis]) if jenis < 128 else bytes([(jenis & 0x7F) | 0x80, jenis >> 7])
    besar, panjang = b"", len(isi)
    while True:
        besar += bytes([panjang & 0x7F | (0x80 if panjang > 0x7F else 0)])
        panjang >>= 7
        if not panjang:
            return kepala + besar + isi


def lebar(isi):
    """A text of an .xlsb."""
    return struct.pack("<I", len(isi)) + isi.encode("utf-16-le")


def xlsb(*isi_lembar, teks=(), gaya=b"", seputar=b""):
    """An .xlsb with one sheet ``kinerja``: records of its cells, shared strings as records, records of styles."""
    lembar = rekam(129) + seputar + rekam(145) + b"".join(isi_lembar) + rekam(146) + rekam(130)
    buku = rekam(131) + rekam(143) + rekam(156, struct.pack("<II", 0, 1) + lebar("rId1") + lebar("kinerja"))
    return arsip({
        "_rels/.rels": _relasi(("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": buku + rekam(144) + rekam(132),
        "xl/_rels/workbook.bin.rels": _relasi(
            ("rId1", "worksheet", "worksheets/sheet1.bin"), ("rId2", "sharedStrings", "sharedStrings.bin"),
            ("rId3", "styles", "styles.bin"),
        ),
        "xl/worksheets/sheet1.bin": lembar, "xl/sharedStrings.bin": b"".join(teks), "xl/styles.bin": gaya,
    })  # fmt: skip


def baris_xlsb(nomor, *, sembunyi=False):
    """The head of a row, counted from 1."""
    return rekam(0, struct.pack("<IIHBBBI", nomor - 1, 0, 300, 0, 0x10 if sembunyi else 0, 0, 0))


def sel_xlsb(jenis, kolom, isi, gaya=0):
    """A cell record."""
    return rekam(jenis, struct.pack("<II", kolom - 1, gaya) + isi)
