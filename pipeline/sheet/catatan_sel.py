"""Notes on cells: the comments part, and the old drawing Excel shows them with."""

import re
from collections.abc import Callable
from textwrap import wrap
from xml.sax.saxutils import quoteattr

from lxml import etree

from pipeline.domain.tempat import address
from pipeline.sheet.lembar_xml import LembarXml

Catatan = dict[tuple[int, int], str]
"""The notes of one sheet by their cells, row and column counted from 1."""
_LARANGAN = re.compile(r"[^\t\n\r -\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
_NOMOR_BENTUK = re.compile(rb"_x0000_s(\d+)")
_TUTUP = re.compile(rb"</(?:\w+:)?xml\s*>\s*$", re.IGNORECASE)
_LEBAR, _BARIS, _TANDA = 320, 16, 50
_RUANG = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
_JENIS_BENTUK = (
    f'<v:shapetype {_RUANG} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)


def daftar_catatan(ruang_nama: str) -> etree._Element:
    """An empty comments part in the workbook's own namespace."""
    return etree.fromstring(f"<comments xmlns={quoteattr(ruang_nama)}><authors/><commentList/></comments>")


def tambah_catatan(akar: etree._Element, tempat: tuple[int, int], teks: str, penulis: str) -> bool:
    """The text as a note on one cell; after what somebody else has noted there. Whether the note is a new one."""
    ns = f"{{{etree.QName(akar).namespace}}}"
    daftar, para_penulis = akar.find(f"{ns}commentList"), akar.find(f"{ns}authors")
    if daftar is None or para_penulis is None:
        return False
    sel = address(*tempat)
    lama = next((satu for satu in daftar if satu.get("ref") == sel), None)
    if lama is None:
        catatan = etree.SubElement(daftar, f"{ns}comment", ref=sel, authorId=_penulis(para_penulis, ns, penulis))
        _tulis(etree.SubElement(catatan, f"{ns}text"), ns, teks)
        return True
    isi = lama.find(f"{ns}text")
    if isi is None:
        isi = etree.SubElement(lama, f"{ns}text")
    polos = isi.find(f"{ns}t")
    if polos is not None:
        etree.SubElement(isi, f"{ns}r").append(polos)
    _tulis(isi, ns, f"\n\n{teks}")
    return False


def _penulis(daftar: etree._Element, ns: str, penulis: str) -> str:
    nama = [satu.text for satu in daftar]
    if penulis not in nama:
        etree.SubElement(daftar, f"{ns}author").text = penulis
        nama.append(penulis)
    return str(nama.index(penulis))


def _tulis(isi: etree._Element, ns: str, teks: str) -> None:
    potongan = etree.SubElement(isi, f"{ns}r")
    bentuk = etree.SubElement(potongan, f"{ns}rPr")
    etree.SubElement(bentuk, f"{ns}sz", val="9")
    etree.SubElement(bentuk, f"{ns}rFont", val="Tahoma")
    unsur = etree.SubElement(potongan, f"{ns}t")
    unsur.text = _LARANGAN.sub("", teks)
    unsur.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def gambar_kosong(nomor: int) -> bytes:
    """A drawing without notes; ``nomor`` keeps the ids of several sheets apart."""
    peta = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{nomor}"/></o:shapelayout>'
    return f"<xml {_RUANG}>{peta}</xml>".encode()


def tambah_gambar(gambar: bytes, lembar: LembarXml, catatan: Catatan, nomor: int) -> bytes:
    """The drawing with a hidden box for every new note; what it held before stays byte for byte.

    Excel writes these drawings as almost-XML, so the boxes are put in before the closing tag as text.
    """
    awal = max([1024 * nomor, *(int(satu) for satu in _NOMOR_BENTUK.findall(gambar))])
    bentuk = "" if b'"_x0000_t202"' in gambar else _JENIS_BENTUK
    for urutan, (tempat, teks) in enumerate(catatan.items(), 1):
        bentuk += _bentuk(lembar, tempat, teks, awal + urutan)
    tutup = _TUTUP.search(gambar)
    akhir = tutup.start() if tutup else len(gambar)
    return gambar[:akhir] + bentuk.encode() + gambar[akhir:]


def _bentuk(lembar: LembarXml, tempat: tuple[int, int], teks: str, nomor: int) -> str:
    baris, kolom = tempat
    gaya = f"position:absolute;z-index:{nomor % 1000};visibility:hidden"
    return (
        f'<v:shape {_RUANG} id="_x0000_s{nomor}" type="#_x0000_t202" style={quoteattr(gaya)} fillcolor="#ffffe1" '
        'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
        '<div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
        f"<x:SizeWithCells/><x:Anchor>{_kotak(lembar, tempat, teks)}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{baris - 1}</x:Row><x:Column>{kolom - 1}</x:Column></x:ClientData></v:shape>"
    )


def _kotak(lembar: LembarXml, tempat: tuple[int, int], teks: str) -> str:
    """Where the box begins and ends: column, pixels, row, pixels, twice, all counted from 0."""
    baris = sum(max(len(wrap(satu, _TANDA)), 1) for satu in teks.splitlines()) + 1
    atas, kiri = max(tempat[0] - 2, 0), tempat[1]
    kanan, dx = _sampai(lembar.lebar, kiri, 15 + _LEBAR)
    bawah, dy = _sampai(lembar.tinggi, atas, 10 + baris * _BARIS)
    return f"{kiri}, 15, {atas}, 10, {kanan}, {dx}, {bawah}, {dy}"


def _sampai(ukuran: Callable[[int], int], awal: int, jarak: int) -> tuple[int, int]:
    """The column or row, counted from 0, that lies ``jarak`` pixels after the start of another, and the rest."""
    for nomor in range(awal, awal + 200):
        panjang = ukuran(nomor + 1)
        if jarak <= panjang:
            return nomor, jarak
        jarak -= panjang
    return awal + 200, 0
