"""Mutations of the XML inside a workbook: the same sheet in the words of other programs reads the same."""

import re

from tests.fuzz.harapan import Harapan
from tests.fuzz.kisi import arsip, bagian
from tests.fuzz.mutasi_berkas import _berkas, _ganti, _seluruh

_SEL = re.compile(r'<c r="([A-Z]+)(\d+)"(.*?)(?:/>|</c>)', re.DOTALL)
_BARIS = re.compile(r'<row r="(\d+)"[^>]*>.*?</row>', re.DOTALL)
_SAMPAH = ("<!-- <c r='B2' t='e'/> -->", "<?x <c r='B2'><v>9</v></c> ?>", "<!---->")
_BUKU, _RELASI = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


def _kutip(_rng, teks):
    """Attributes in single quotes; apostrophes between tags stay."""
    return re.sub(r"<[^>]*>", lambda m: m[0].replace("'", "&apos;").replace('"', "'"), teks)


def _spasi(rng, teks):
    """Line breaks and blanks inside tags."""
    return re.sub(r' (\w+)="', lambda m: rng.choice([" {}=", "\n{} =", "\t{}= "]).format(m[1]) + '"', teks)


def _urutan(_rng, teks):
    """The last attribute of a cell first."""
    return re.sub(r'<c (r="\w+") (\w="\w+")', r"<c \2 \1", teks)


def _lebih(_rng, teks):
    """An attribute nobody knows, with the sign that ends tags in it."""
    return teks.replace("<c r=", "<c x='>' r=").replace("<sheet name=", "<sheet x='>' name=")


def _komentar(rng, teks):
    """Comments and instructions between tags, which look like cells."""
    celah = [m.start() + 1 for m in re.finditer("><", teks)]
    for di in sorted(rng.sample(celah, min(len(celah), rng.randint(1, 4))), reverse=True):
        teks = teks[:di] + rng.choice(_SAMPAH) + teks[di:]
    return teks


def _cdata(rng, teks):
    """Values in CDATA sections, or as numbers of their letters."""

    def satu(m):
        if "&" in m[2] or "<" in m[2]:
            return m[0]
        isi = rng.choice([f"<![CDATA[{m[2]}]]>", "".join(f"&#{ord(h)};" for h in m[2]), m[2]])
        return f"{m[1]}{isi}{m[3]}"

    return re.sub(r"(<v>|<t[^>]*>)([^<]*)(</[vt]>)", satu, teks)


def _tanpa_alamat(rng, teks):
    """Cells and rows without their address where it follows from the one before."""
    terakhir = 0

    def baris(m):
        nonlocal terakhir
        isi, kolom = m[0], 0

        def sel(s):
            nonlocal kolom
            nomor = 0
            for h in s[1]:
                nomor = nomor * 26 + ord(h) - 64
            lepas = nomor == kolom + 1 and rng.random() < 0.7
            kolom = nomor
            return s[0].replace(f' r="{s[1]}{s[2]}"', "", 1) if lepas else s[0]

        isi = _SEL.sub(sel, isi)
        if int(m[1]) == terakhir + 1 and rng.random() < 0.7:
            isi = isi.replace(f' r="{m[1]}"', "", 1)
        terakhir = int(m[1])
        return isi

    return _BARIS.sub(baris, teks)


def _acak(rng, teks):
    """Rows in another order, each with its number."""
    semua = [m[0] for m in _BARIS.finditer(teks)]
    acak = iter(rng.sample(semua, len(semua)))
    return _BARIS.sub(lambda _: next(acak), teks)


def _prefiks(_rng, teks):
    """A prefix on the tags of the main namespace."""
    utama = re.sub(r"<(/?)(?![?!])(\w+)(?=[\s/>])", r"<\1n:\2", teks)
    return utama.replace(" xmlns=", " xmlns:n=", 1)


_LEMBAR = (_kutip, _spasi, _urutan, _lebih, _komentar, _cdata, _tanpa_alamat, _acak, _prefiks)
_LAIN = (_kutip, _spasi, _komentar, _prefiks)


def _sandi(rng, teks):
    """The part in another encoding that XML knows."""
    sandi = rng.choice(["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
    if sandi in {"utf-8", "utf-8-sig"} or "<![CDATA[" in teks:
        sandi = sandi if sandi == "utf-8-sig" else "utf-8"
        return teks.encode(sandi, "surrogatepass")
    return f'<?xml version="1.0" encoding="{sandi.upper()}"?>{teks}'.encode(sandi, "xmlcharrefreplace")


def _nama(rng, parts):
    """Names of parts in another case, and paths from the root of the archive."""
    rel = parts[_RELASI]
    if rng.random() < 0.5:
        rel = rel.replace(b'Target="', b'Target="/xl/').replace(b"Target='", b"Target='/xl/")
    if rng.random() < 0.5:
        rel = rel.replace(b"worksheets/sheet", rng.choice([b"Worksheets/SHEET", b"./worksheets/sheet"]))
    return {(n.upper() if "sheet1" in n and rng.random() < 0.5 else n): d for n, d in {**parts, _RELASI: rel}.items()}


def xml_lain_rupa(rng, kantor):
    """The same workbook in other words of XML: every value and every mark is as before."""
    tabel = _berkas(rng, kantor, excel=True)
    if not tabel:
        return None
    parts, sebutan = bagian(tabel), []
    if any(b"\xed\xa0" in data or b"\xed\xb0" in data for data in parts.values()):
        return None
    if rng.random() < 0.3:
        parts = _nama(rng, parts)
    for nama in rng.sample(sorted(parts), rng.randint(1, 3)):
        lembar = "worksheets/sheet" in nama.casefold()
        if nama == "[Content_Types].xml":
            continue
        teks = parts[nama].decode("utf-8")
        cara = rng.choice(_LEMBAR if lembar else _LAIN)
        parts[nama] = _sandi(rng, cara(rng, teks))
        sebutan.append(f"{cara.__name__} {nama}")
    _ganti(kantor, tabel, arsip(parts))
    return f"xml {', '.join(sebutan)}", Harapan()


def lembar_kembar(rng, kantor):
    """Two sheets of one name: neither is taken for the other, and both are named."""
    tabel = _berkas(rng, kantor, excel=True)
    if not tabel:
        return None
    parts = bagian(tabel)
    nama = rng.choice(tabel).nama
    lagi = f'<sheet name="{rng.choice([nama, nama.upper()])}" sheetId="99" r:id="r1"/>'.encode()
    di = rng.choice([b"<sheets>", b"</sheets>"])
    parts[_BUKU] = parts[_BUKU].replace(di, di + lagi if di == b"<sheets>" else lagi + di)
    _ganti(kantor, tabel, arsip(parts))
    return f"lembar kembar {nama}", _seluruh(tabel, wajib=True)
