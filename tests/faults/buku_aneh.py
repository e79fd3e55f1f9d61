"""Workbooks as no office writes them: odd but right XML, and archives that would eat a machine."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

from tests.fuzz.kisi import Tabel, arsip, bagian
from tests.sheet.biner import baris_xlsb, catat, sel_xlsb, xls, xlsb
from tests.sheet.buku import baris_ods, ods

KEPALA = ["indikator", "realisasi", "keterangan"]
LEMBAR = "xl/worksheets/sheet1.xml"
BUKU, RELASI = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
JAUH = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'

ENTITAS = b"<!DOCTYPE w [<!ENTITY e0 'ha'>%s]><worksheet" % b"".join(
    b"<!ENTITY e%d '%s'>" % (n, b"&e%d;" % (n - 1) * 10) for n in range(1, 12)
)
"""Ten to the eleventh words out of a few hundred letters."""


def parts(*baris):
    """The parts of an xlsx with one sheet ``kinerja``."""
    return bagian([Tabel("a.xlsx", "kinerja", [KEPALA, *(list(b) for b in baris)])])


def ganti(isi, *pasangan, di=LEMBAR):
    """The same parts with pieces of one replaced; each piece must be there."""
    data = isi[di]
    for dari, ke in pasangan:
        assert dari in data, dari
        data = data.replace(dari, ke)
    return {**isi, di: data}


def pindah(isi, lama, baru):
    """The same parts with one under another name."""
    return {baru if nama == lama else nama: data for nama, data in isi.items()}


def utf16(isi, di=LEMBAR):
    data = b'<?xml version="1.0" encoding="UTF-16"?>' + isi[di]
    return {**isi, di: data.decode().encode("utf-16")}


def jauh(isi):
    return ganti(isi, (b"</sheetData>", JAUH))


def kutip(data):
    return data.replace(b"'", b"&apos;").replace(b'"', b"'")


def berprefiks(data):
    """The sheet with a prefix on each of its tags."""
    for tag in (b"worksheet", b"sheetData", b"row", b"c", b"v", b"is", b"t"):
        for akhir in (b" ", b">", b"/"):
            data = data.replace(b"<" + tag + akhir, b"<x:" + tag + akhir)
        data = data.replace(b"</" + tag + b">", b"</x:" + tag + b">")
    return data.replace(b"xmlns=", b"xmlns:x=")


def kembar(isi, nama=LEMBAR):
    """An archive that holds one part twice."""
    wadah = io.BytesIO(arsip(isi))
    with ZipFile(wadah, "a") as lama:
        lama.writestr(nama.upper(), isi[nama])
    return wadah.getvalue()


def dua_lembar(isi):
    """Two sheets of one name, the second one the same part."""
    return ganti(isi, (b"</sheets>", b'<sheet name="Kinerja" sheetId="9" r:id="r1"/></sheets>'), di=BUKU)


def teks_besar():
    """One shared text of a million letters in twenty thousand cells."""
    isi = parts()
    isi["xl/sharedStrings.xml"] = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>%s</t></si></sst>'
        % (b"A" * 1_000_000)
    )
    isi = ganti(
        isi,
        (
            b"</Relationships>",
            b'<Relationship Id="rt" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
        di=RELASI,
    )
    sel = "".join(
        f'<row r="{r}">' + "".join(f'<c r="{k}{r}" t="s"><v>0</v></c>' for k in "ABCDEFGHIJ") + "</row>"
        for r in range(2, 2001)
    )
    return arsip(ganti(isi, (b"</sheetData>", sel.encode() + b"</sheetData>")), ZIP_DEFLATED)


def gabungan(banyak):
    """Merges over whole columns."""
    from tests.fuzz.kisi import huruf

    sel = "".join(f'<mergeCell ref="{huruf(n)}1:{huruf(n)}1048576"/>' for n in range(1, banyak + 1))
    return arsip(
        ganti(parts(["I1", 5]), (b"</sheetData>", f"</sheetData><mergeCells>{sel}</mergeCells>".encode())),
        ZIP_DEFLATED,
    )


def baris_kosong_ods():
    lewat = '<table:table-row table:number-rows-repeated="99999999"><table:table-cell/></table:table-row>'
    return ods({"kinerja": baris_ods(*KEPALA) + lewat + baris_ods("I1")})


def teks_ods():
    luas = 'table:number-columns-repeated="400" office:value-type="string"'
    return ods(
        {
            "kinerja": baris_ods(
                (luas, f"<text:p>{'A' * 1_000_000}</text:p>"), atribut='table:number-rows-repeated="4000"'
            )
        }
    )


def luas_xlsb(baris, kolom):
    return xlsb(baris_xlsb(1), sel_xlsb(5, 1, bytes(8)), baris_xlsb(baris), sel_xlsb(5, kolom, bytes(8)))


def luas_xls():
    return xls({"kinerja": catat(0x203, bytes(14)) + catat(0x203, b"\xff\xff\xff\x00" + bytes(10))})


def ukuran(banyak):
    """A sheet of many cells that are all there."""
    sel = b"".join(
        b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>2</v></c></row>' % (r, r, r) for r in range(2, banyak)
    )
    return arsip(ganti(parts(), (b"</sheetData>", sel + b"</sheetData>")), ZIP_DEFLATED)


def bom(isi):
    """A sheet of nothing but 160 MB of blanks, in a file of some 160 kB."""
    wadah = io.BytesIO(arsip({nama: data for nama, data in isi.items() if nama != LEMBAR}))
    with ZipFile(wadah, "a", ZIP_DEFLATED) as buku, buku.open(LEMBAR, "w") as lembar:
        for _ in range(160):
            lembar.write(b" " * (1 << 20))
    return wadah.getvalue()


def jahat():
    """Workbooks that ended the process, or ate the machine, by what they are → the codes they must be told with."""
    satu = parts(["I1", 5])
    luas = jauh(satu)
    return {
        "jauh": (arsip(luas), ["BCA-39"]),
        "jauh, tanda > dalam atribut": (arsip(ganti(luas, (b'<c r="XFD', b'<c x=">" r="XFD'))), ["BCA-39"]),
        "jauh, tanpa alamat sel": (
            arsip(ganti(luas, (b'<c r="XFD1048576"><v>1</v></c>', b"<c><v>1</v></c>" * 9))),
            ["BCA-39"],
        ),
        "jauh, huruf kecil": (arsip(ganti(luas, (b"XFD1048576", b"xfd1048576"))), ["BCA-39"]),
        "jauh, rujukan huruf": (arsip(ganti(luas, (b"XFD1048576", b"&#88;FD1048576"))), ["BCA-39"]),
        "jauh, berprefiks": (arsip({**luas, LEMBAR: berprefiks(luas[LEMBAR])}), ["BCA-39"]),
        "jauh, UTF-16": (arsip(utf16(luas)), ["BCA-39"]),
        "jauh, komentar pengecoh": (
            arsip(ganti(luas, (b"<sheetData>", b"<!--<sheetData></sheetData>--><sheetData>"))), ["BCA-39"],
        ),
        "jauh, relasi berkutip tunggal": (arsip({**luas, RELASI: kutip(luas[RELASI])}), ["BCA-39"]),
        "jauh, buku berkutip tunggal": (arsip({**luas, BUKU: kutip(luas[BUKU])}), ["BCA-39"]),
        "jauh, nama bagian lain huruf": (arsip(ganti(luas, (b"worksheets/", b"WorkSheets/"), di=RELASI)), ["BCA-39"]),
        "jauh, bagian lain huruf": (arsip(pindah(luas, LEMBAR, "xl/worksheets/Sheet1.XML")), ["BCA-39"]),
        "jauh, garis miring terbalik": (arsip(pindah(luas, LEMBAR, r"xl\worksheets\sheet1.xml")), ["BCA-39"]),
        "jauh, dua lembar bernama sama": (arsip(dua_lembar(luas)), ["BCA-76"]),
        "jauh, bagian kembar": (kembar(luas), ["BCA-03"]),
        "jauh, xlsb": (luas_xlsb(1_048_576, 16_384), ["BCA-39"]),
        "agak jauh, xlsb": (luas_xlsb(1_000_000, 25), ["BCA-39"]),
        "jauh, xls": (luas_xls(), ["BCA-39"]),
        "jauh, ods": (baris_kosong_ods(), ["BCA-39"]),
        "teks besar berulang": (teks_besar(), ["BCA-04"]),
        "teks besar berulang, ods": (teks_ods(), ["BCA-04"]),
        "seribu gabungan": (gabungan(1000), []),
        "banyak sel": (ukuran(120_000), []),
        "bagian tidak ada": (arsip({n: d for n, d in satu.items() if n != LEMBAR}), ["BCA-75"]),
        "unsur bersarang dua ratus ribu": (
            arsip(ganti(satu, (b"<sheetData>", b"<x>" * 200_000 + b"</x>" * 200_000 + b"<sheetData>")), ZIP_DEFLATED),
            [],
        ),
        "gaya tiga ratus ribu": (
            arsip(ganti(satu, (b"</cellXfs>", b'<xf numFmtId="10"/>' * 300_000 + b"</cellXfs>"), di="xl/styles.xml"),
                  ZIP_DEFLATED), [],
        ),
        "entitas yang beranak": (arsip(ganti(satu, (b"<worksheet", ENTITAS), (b"<v>5", b"<v>&e11;"))), ["BCA-03"]),
        "bom spasi": (bom(satu), ["BCA-04"]),
    }  # fmt: skip
