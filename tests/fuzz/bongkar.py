"""Files of every kind the office may be sent, broken where they are made of pieces: zip, XML, records, bytes."""

import io
import random
import re
import struct
import zlib
from functools import cache
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, ZipFile

import docx
import xlsxwriter
from PIL import Image

from pipeline.domain.dokumen import Ciri
from pipeline.naskah.ciri import as_properties, sources_as_properties
from pipeline.word.file.custom import as_xml
from tests.builders import bacaan
from tests.fuzz.kisi import Sel, Tabel, arsip, bagian, teks_csv
from tests.sheet.biner import baris_xlsb, catat, huruf_xls, lebar, rekam, sel_xlsb, teks16, xls, xlsb
from tests.sheet.buku import baris_ods, ods
from tests.word.build import saved, with_parts

_BARIS = [
    ["indikator", "realisasi", "keterangan"],
    ["I1", 93.5, "rapat & temu"],
    ["I2", Sel("persen", 0.855), "naik"],
    ["I3", Sel("tanggal", 45_000), Sel("rumus", "A1+1")],
    ["I4", Sel("galat", "#REF!"), True],
]
_ANGKA = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFE)
_KATA = (
    b"", b"0", b"-1", b"1e999", b"nan", b"999999999999999999999", b"A1", b"XFD1048576", b"A1:XFD1048576",
    b"&#0;", b"&x;", b"\xff\xfe", b"\xed\xa0\x80", "²".encode(), "٣".encode(), b"true", b"A" * 300, b"../../../x",
    b"sharedStrings.xml",
)  # fmt: skip


def _xlsx():
    wadah = io.BytesIO()
    with xlsxwriter.Workbook(wadah) as wb:
        ws, naik = wb.add_worksheet("kinerja"), wb.add_format({"font_script": 1})
        for nomor, baris in enumerate(_BARIS):
            ws.write_row(nomor, 0, [b.nilai if isinstance(b, Sel) else b for b in baris])
        ws.write_rich_string("C2", "5 m", naik, "2")
        ws.merge_range("A8:B9", "gabung", wb.add_format({"num_format": '0.0" juta"'}))
        ws.set_column("C:C", 9, None, {"hidden": True})
        wb.add_worksheet("identitas").write_row(0, 0, ["kunci", "nilai"])
    return wadah.getvalue()


def _xlsb():
    gaya = rekam(43, bytes(30)) + rekam(44, struct.pack("<H", 164) + lebar("0.0%")) + rekam(617)
    gaya += rekam(47, struct.pack("<HHHHHH", 0, 164, 0, 0, 0, 0)) + rekam(618)
    teks = [rekam(19, b"\x01" + lebar("93,51") + struct.pack("<IHH", 1, 4, 0)), rekam(19, b"\0" + lebar("I1"))]
    isi = [
        baris_xlsb(1),
        sel_xlsb(7, 1, struct.pack("<I", 1)),
        sel_xlsb(7, 2, bytes(4)),
        baris_xlsb(2, sembunyi=True),
    ]
    isi += [sel_xlsb(5, 1, struct.pack("<d", 0.5)), sel_xlsb(2, 2, bytes(4)), sel_xlsb(6, 3, lebar("x"))]
    isi += [sel_xlsb(3, 4, b"\x17"), sel_xlsb(4, 5, b"\1"), sel_xlsb(62, 6, b"\0" + lebar("kaya"))]
    seputar = rekam(60, bytes(18)) + rekam(137, bytes(30)) + rekam(176, struct.pack("<IIII", 0, 1, 0, 1))
    return xlsb(*isi, teks=teks, gaya=gaya, seputar=seputar)


def _xls(versi=0x0600):
    umum = huruf_xls() + huruf_xls(8, 1) + catat(0x41E, struct.pack("<H", 164) + teks16("0.0%"))
    umum += catat(0xE0, bytes(20)) + catat(0xE0, struct.pack("<HH", 1, 164) + bytes(16)) + catat(0x42, b"\xe4\x04")
    sst = catat(
        0xFC, struct.pack("<II", 2, 2) + teks16("I1") + struct.pack("<HBH", 5, 9, 1) + "93,51".encode("utf-16-le")
    )
    sst += catat(0x3C, struct.pack("<HH", 4, 1))
    tempat = [struct.pack("<HHH", r, k, 0) for r in range(3) for k in range(4)]
    isi = catat(0x7D, bytes(12)) + catat(0x23E, bytes(18)) + catat(0x208, bytes(16))
    isi += (
        catat(0xFD, tempat[0] + bytes(4)) + catat(0xFD, tempat[1] + b"\1\0\0\0") + catat(0x203, tempat[2] + bytes(8))
    )
    isi += (
        catat(0x27E, tempat[4] + bytes(4)) + catat(0xBD, tempat[5] + bytes(12)) + catat(0x205, tempat[6] + b"\x17\1")
    )
    isi += catat(0x06, tempat[7] + b"\0" * 6 + b"\xff\xff" + bytes(8)) + catat(0x207, teks16("hasil"))
    isi += catat(0x204, tempat[8] + teks16("label")) + catat(
        0xD6, tempat[9] + teks16("kaya") + struct.pack("<HHH", 1, 1, 1)
    )
    isi += catat(0xE5, struct.pack("<HHHHH", 1, 0, 1, 0, 1))
    return xls({"kinerja": isi, "identitas": b""}, umum=umum, versi=versi, sesudah=sst)


def _ods():
    baris = baris_ods("indikator", "realisasi") + baris_ods("I1", ('office:value-type="float" office:value="5"', ""))
    baris += baris_ods(
        ("table:number-columns-spanned='2' office:value-type='string'", "<text:p>a<text:s text:c='3'/></text:p>")
    )
    return ods(
        {
            "kinerja": baris + baris_ods("I2", atribut='table:number-rows-repeated="3"'),
            "identitas": baris_ods("kunci"),
        }
    )


def _docx():
    dokumen = docx.Document()
    dokumen.add_heading("Latar belakang", 1)
    dokumen.add_paragraph("Rapat & temu warga ").add_run("tebal").bold = True
    dokumen.add_paragraph("satu", style="List Number")
    sel = dokumen.add_table(2, 2).cell(0, 0)
    sel.text = "judul"
    dokumen.add_picture(io.BytesIO(_foto("JPEG")))
    kini = bacaan()
    ciri = Ciri("7-dokumen/a.docx", "lkjip", kini.instansi.slug, str(kini.periode), "sidik")
    sifat = as_xml((*as_properties(ciri).items(), *sources_as_properties({"a1": "narasi:x:0@ab"}).items()))
    return with_parts(saved(dokumen), {"docProps/custom.xml": sifat})


def _foto(bentuk, cara="RGB"):
    wadah, arah = io.BytesIO(), Image.Exif()
    arah[274] = 6
    Image.effect_noise((40, 30), 60).convert(cara).save(wadah, bentuk, exif=arah)
    return wadah.getvalue()


@cache
def bibit():
    """One good file of each kind, by its ending; two of a kind differ in what stands before the dot."""
    tabel = Tabel("a.xlsx", "kinerja", _BARIS, baris_sembunyi={3}, kolom_sembunyi={3}, gabungan=["A1:B2"])
    return {
        "excel.xlsx": _xlsx(), "polos.xlsx": arsip(bagian([tabel])), "a.xlsb": _xlsb(), "a.xls": _xls(),
        "lama.xls": _xls(0x0500), "a.ods": _ods(), "a.csv": teks_csv(tabel).encode("utf-8-sig"), "a.docx": _docx(),
        "a.jpg": _foto("JPEG"), "a.png": _foto("PNG"), "palet.png": _foto("PNG", "P"),
    }  # fmt: skip


def acak(benih):
    """A file's name and its bytes, broken in one to three ways; the same for the same number."""
    rng = random.Random(benih)  # noqa: S311 - the same files on every machine
    nama = sorted(bibit())[benih % len(bibit())]
    isi = bibit()[nama]
    if isi.startswith(b"PK"):
        return nama, _zip(rng, isi)
    if nama.endswith(".xls") and rng.random() < 0.8:
        return nama, _di_ole(rng, isi)
    khusus = {"csv": _csv, "png": _png}.get(nama.rpartition(".")[2], _byte)
    for _ in range(rng.randint(1, 3)):
        isi = khusus(rng, isi) if rng.random() < 0.7 else _byte(rng, isi)
    return nama, isi


def _png(rng, isi):
    """A chunk of a PNG broken, dropped, doubled or moved, with a checksum that is right again."""
    potong, di = [], 8
    while di + 12 <= len(isi):
        panjang = struct.unpack_from(">I", isi, di)[0]
        potong.append((isi[di + 4 : di + 8], isi[di + 8 : di + 8 + panjang]))
        di += 12 + panjang
    if not potong:
        return isi
    ke = rng.randrange(len(potong))
    jenis, badan = potong[ke]
    if rng.random() < 0.5 and jenis == b"IHDR":
        badan = struct.pack(">II", rng.choice(_ANGKA), rng.choice(_ANGKA)) + badan[8:]
    elif rng.random() < 0.7:
        badan = _byte(rng, badan)
    else:
        jenis = rng.choice((b"tRNS", b"iCCP", b"zTXt", b"eXIf", b"acTL", b"gAMA", b"IDAT"))
    potong[ke : ke + 1] = [(jenis, badan)] * rng.choice((0, 1, 1, 1, 1, 2))
    baru = (struct.pack(">I", len(b)) + j + b + struct.pack(">I", zlib.crc32(j + b)) for j, b in potong)
    return isi[:8] + b"".join(baru)


def _byte(rng, isi):
    """Bytes flipped, cut out, put in, doubled, or a number in the place of four of them."""
    di, panjang = rng.randrange(len(isi) or 1), rng.choice((1, 2, 4, 16, 200))
    cara = rng.randrange(6)
    if cara == 0 and isi:
        return isi[:di] + bytes([isi[di] ^ 1 << rng.randrange(8)]) + isi[di + 1 :]
    if cara == 1:
        return isi[:di] + rng.randbytes(panjang) + isi[di:]
    if cara == 2:
        return isi[:di]
    bagian_ = {3: b"", 4: isi[di : di + panjang] * rng.choice((2, 3, 500)), 5: struct.pack("<I", rng.choice(_ANGKA))}
    return isi[:di] + bagian_.get(cara, b"") + isi[di + (4 if cara == 5 else panjang) :]


def _csv(rng, isi):
    """Quotes that never close, separators and line ends anywhere, another encoding, a cell of any length."""
    sisip = rng.choice(
        (b'"', b'""', b";", b"\t", b"\r", b"\n", b"\0", b"\x1a", b"sep=,\n", b"=1+1", b"\xff\xfe", "²".encode())
    )
    if rng.random() < 0.2:
        return isi.decode("utf-8", "replace").encode(
            rng.choice(("utf-16", "utf-16-be", "cp1252", "utf-7")), "replace"
        )
    di = rng.randrange(len(isi) + 1)
    return isi[:di] + sisip * rng.choice((1, 1, 2, 200_000)) + isi[di:]


def _xml(rng, isi):
    """A tag or a value doubled, dropped, nested, moved or put in the place of another."""
    potong = re.split(rb"(<[^>]*>)", isi)
    di = rng.randrange(len(potong))
    cara = rng.randrange(8)
    if cara == 0:
        potong[di] *= rng.choice((2, 50, 5000))
    elif cara == 1:
        potong[di] = b""
    elif cara == 2:
        lain = rng.randrange(len(potong))
        potong[di], potong[lain] = potong[lain], potong[di]
    elif cara == 3:
        potong[di] = b"<x>" * (dalam := rng.choice((3, 300, 20_000))) + potong[di] + b"</x>" * dalam
    elif cara == 4:
        potong.insert(0, b'<!DOCTYPE w [<!ENTITY x "lol"><!ENTITY y SYSTEM "file:///etc/hostname">]>')
    elif cara == 5:
        return re.sub(rb'="[^"]*"', lambda m: m[0] if rng.random() < 0.9 else b'="%s"' % rng.choice(_KATA), isi)
    elif cara == 6:
        return re.sub(rb">[^<]+<", lambda m: m[0] if rng.random() < 0.8 else b">%s<" % rng.choice(_KATA), isi)
    else:
        return isi.replace(
            rng.choice((b"sheetData", b"xmlns", b"table:", b"w:", b"<c ", b" r=")), rng.choice(_KATA), 3
        )
    return b"".join(potong)


def _rekam(rng, isi):
    """Records of an .xlsb cut at a byte, doubled, or with one number of theirs made another."""
    if len(isi) < 8:
        return isi + rng.randbytes(9)
    return _angka(rng, isi) if rng.random() < 0.5 else _byte(rng, isi)


def _angka(rng, isi):
    bentuk = rng.choice(("<B", "<H", "<I"))
    di = rng.randrange(max(len(isi) - 4, 1))
    nilai = struct.pack(bentuk, rng.choice(_ANGKA) & (1 << 8 * struct.calcsize(bentuk)) - 1)
    return isi[:di] + nilai + isi[di + len(nilai) :]


def _di_ole(rng, isi):
    """Records of an .xls, or the tables of its container, with other numbers in them."""
    for _ in range(rng.randint(1, 4)):
        akhir = rng.choice((512, 1536, len(isi)))
        di = isi.find(b"\x09\x08") if akhir == len(isi) else 0
        isi = isi[:di] + _angka(rng, isi[di : min(akhir, di + 600)]) + isi[min(akhir, di + 600) :]
    return isi


def _zip(rng, isi):
    """An archive with one of its parts broken, or with entries that lie about themselves."""
    with ZipFile(io.BytesIO(isi)) as lama:
        parts = {nama: lama.read(nama) for nama in lama.namelist()}
    for _ in range(rng.randint(0, 2)):
        nama = rng.choice(sorted(parts))
        ubah = _rekam if nama.endswith((".bin", ".jpeg", ".jpg")) else rng.choice((_xml, _xml, _xml, _byte))
        parts[nama] = ubah(rng, parts[nama])
    cara = rng.randrange(10)
    if cara == 0:
        parts.pop(rng.choice(sorted(parts)))
    elif cara == 1:
        satu, lain = rng.choice(sorted(parts)), rng.choice(sorted(parts))
        parts[satu], parts[lain] = parts[lain], parts[satu]
    elif cara == 2:
        lama_ = rng.choice(sorted(parts))
        baru = rng.choice(
            (lama_.upper(), "/" + lama_, "..\\" + lama_, "C:/" + lama_, lama_ + "/", "é" * 200, "\udc80"[:0] + "nul")
        )
        parts[baru] = parts[lama_]
    hasil = _padat(parts, rng.choice((ZIP_STORED, ZIP_DEFLATED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)))
    return _bohong(rng, hasil) if cara > 6 else hasil


def _padat(parts, cara):
    wadah = io.BytesIO()
    with ZipFile(wadah, "w", cara, compresslevel=1 if cara != ZIP_LZMA else None) as baru:
        for nama, isi in parts.items():
            baru.writestr(nama, isi)
    return wadah.getvalue()


def _bohong(rng, isi):
    """Sizes, checksums, methods, flags, names and places in the directory of an archive that are not so."""
    ubah = bytearray(isi)
    for _ in range(rng.randint(1, 3)):
        tanda = rng.choice((b"PK\1\2", b"PK\1\2", b"PK\3\4", b"PK\5\6"))
        tempat = [m.start() for m in re.finditer(re.escape(tanda), isi)]
        di = rng.choice(tempat) + rng.randrange(4, 46 if tanda == b"PK\1\2" else 22)
        nilai = struct.pack("<I", rng.choice((*_ANGKA, zlib.crc32(isi), len(isi))))[: rng.choice((1, 2, 4))]
        ubah[di : di + len(nilai)] = nilai
    return bytes(ubah)
