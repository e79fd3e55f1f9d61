"""The parts a document is made of; what stands in a list is written in its order."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from docx.oxml import OxmlElement
from docx.shared import Pt
from dokumen import Bagian, Berkas
from sel import Baris, Sel, polos, tulis_tabel
from teks import BIASA, Alinea, Huruf, cm, tag, unsur

Tunda = Callable[[Berkas], None]
"""A part that needs the file it is written to: the width of its page, what was counted before."""


def judul(*baris: str) -> Bagian:
    """The title, centred, one paragraph per line; the first is what a screen reader finds as the heading."""
    gaya = ("Title", *["Subtitle"] * (len(baris) - 1))
    akhir = len(baris) - 1
    return [Alinea(teks, gaya[n], sesudah=12 if n == akhir else None) for n, teks in enumerate(baris)]


def bab(teks: str, tingkat: int = 2) -> Bagian:
    """A heading of level 1–5."""
    return Alinea(teks, f"Heading {tingkat}")


def paragraf(teks: str, gaya: str = "Body Text", *, rata: str = "", lanjut: bool = False, huruf: Huruf = BIASA,
             sebelum: float | None = None, sesudah: float | None = None) -> Alinea:  # fmt: skip
    """One paragraph of running text; ``**tebal**``, ``__miring__``, tab and line break are understood."""
    return Alinea(teks, gaya, rata, lanjut=lanjut, huruf=huruf, sebelum=sebelum, sesudah=sesudah)


def subjudul(teks: str) -> Alinea:
    """A heading close to the table below it."""
    return Alinea(teks, "Heading 2", sebelum=0, sesudah=0)


def catatan(teks: str, *, lanjut: bool = False) -> Alinea:
    """A small note under a table; ``lanjut`` keeps it on the page of what follows, such as a signature."""
    return Alinea(teks, "Catatan Tabel", lanjut=lanjut)


def jika(syarat: str, *isi: Bagian, lain: Sequence[Bagian] = ()) -> Bagian:
    """Printed only when the condition holds; ``lain`` when it does not."""
    return [tag(f"if {syarat}"), *isi, *([tag("else"), *lain] if lain else []), tag("endif")]


def ulangi(ulang: str, *isi: Bagian) -> Bagian:
    """Repeated for every element: ``ulangi("s in sasaran", …)``."""
    return [tag(f"for {ulang}"), *isi, tag("endfor")]


def butir(ulang: str, isi: str) -> Bagian:
    """A list with one point per element: ``butir("x in catatan", "{{ x }}")``."""
    return ulangi(ulang, Alinea(isi, "List Bullet"))


def pohon(isian: str, *, bertakarir: bool = False) -> Bagian:
    """The place of a drawn tree (``pipeline.word.tree``); ``bertakarir`` keeps it with the caption below it."""
    isi = f"{{{{p {isian} }}}}"
    return Alinea(isi, "Gambar") if bertakarir else Alinea(isi, rata="tengah", sesudah=8)


def keterangan_tabel(label: str, teks: str) -> Tunda:
    """A caption such as ``Tabel 3  Capaian …`` whose number is a SEQ field."""

    def tulis(berkas: Berkas) -> None:
        berkas.nomor[label] += 1
        Alinea(f"{label} [[SEQ {label} \\* ARABIC|{berkas.nomor[label]}]]  {teks}", "Caption").tulis(berkas.word)

    return tulis


def lanskap(berkas: Berkas) -> None:
    """What follows stands on landscape pages."""
    berkas.bagian_baru(lanskap=True)


def tegak(berkas: Berkas) -> None:
    """What follows stands on portrait pages."""
    berkas.bagian_baru(lanskap=False)


def halaman_baru(berkas: Berkas) -> None:
    """What follows begins on a new page."""
    berkas.word.add_page_break()


def identitas(*isian: tuple[str, str], lebar: float = 4.0) -> Tunda:
    """Lines ``label : value`` that align, as under Nama and Jabatan of a naskah dinas."""

    def tulis(berkas: Berkas) -> None:
        widths = (cm(lebar), cm(0.5), berkas.lebar - cm(lebar) - cm(0.5))
        polos(berkas, widths, *((Alinea(label), Alinea(":"), Alinea(nilai)) for label, nilai in isian))
        Alinea(sesudah=0).tulis(berkas.word)

    return tulis


def kop(berkas: Berkas) -> None:
    """The letterhead from ``konteks.kop`` (``pipeline.naskah.kop.Kop``): logo, names in the ratio 3 : 4, rule."""
    side = cm(2.3)
    logo = Alinea("{%r if kop.berlogo %}[[LOGO|1.9 2.2]]{%r endif %}", rata="tengah")
    nama = (Alinea("{{ kop.pemerintah }}", "Kop Pemerintah Daerah"), Alinea("{{ kop.nama }}", "Kop Perangkat Daerah"),
            Alinea("{{ kop.alamat }}", "Kop Alamat"), Alinea("{{ kop.kontak }}", "Kop Alamat"))  # fmt: skip
    widths = (side, berkas.lebar - 2 * side, side)
    tulis_tabel(berkas, "Tabel Polos", widths, [Baris([
        Sel(logo, widths[0], tengah=True), Sel(nama, widths[1], tengah=True), Sel(Alinea(), widths[2]),
    ])])  # fmt: skip
    garis = Alinea(sebelum=0, sesudah=10).tulis(berkas.word)
    garis.paragraph_format.line_spacing = Pt(3)
    tepi = OxmlElement("w:pBdr")
    tepi.append(unsur("w:bottom", val="thinThickSmallGap", sz="24", space="1", color="auto"))
    garis._p.pPr.insert_element_before(tepi, "w:spacing")


def kepala(nama: str) -> Bagian:
    """Kop, title and period of a sheet or report of the SOP."""
    return [kop, judul(nama, "{{ periode|upper }}")]


def penutup(naskah: str, sebutan: str, pejabat: str) -> Bagian:
    """The last sentence of such a sheet and who signs it."""
    return [dibuat(naskah), tanda_tangan(None, (sebutan, pejabat))]


def dibuat(naskah: str) -> Alinea:
    """The last sentence itself."""
    return paragraf(f"{naskah} ini dibuat untuk dipergunakan sebagaimana mestinya.", lanjut=True)


def tanda_tangan(kiri: tuple[str, str] | None, kanan: tuple[str, str],
                 tempat_tanggal: str = "{{ tempat_tanggal }}") -> Tunda:  # fmt: skip
    """Two signatures side by side, or one at the right, each ``(text above, field of the context)``, in one piece.

    ``("PIHAK KEDUA,", "pihak_kedua")`` prints the text, the jabatan, room to sign, the name, and pangkat and NIP
    where there are any (``Penandatangan``). The date line stands above the right block.
    """

    def tulis(berkas: Berkas) -> None:
        half = berkas.lebar // 2
        polos(berkas, (half, berkas.lebar - half), *baris_tanda_tangan(kiri, kanan, tempat_tanggal, _JARAK))
        Alinea(sesudah=0, tipis=True).tulis(berkas.word)  # Word wants one; it shall not fill a page of its own

    return tulis


def baris_tanda_tangan(
    kiri: tuple[str, str] | None, kanan: tuple[str, str], tempat_tanggal: str, jarak: float | None = None
) -> list[list[Alinea | list[Alinea]]]:
    """The rows of two cells that such signatures are: date, text with jabatan, name; ``jarak`` points above them."""
    tanggal: list[list[Alinea | list[Alinea]]] = [[_kosong, Alinea(tempat_tanggal, "Tanda Tangan", sebelum=jarak)]]
    atas = _atas if tempat_tanggal or jarak is None else _atas_berjarak
    blok = [[_kosong if satu is None else isi(*satu) for satu in (kiri, kanan)] for isi in (atas, _bawah)]
    return [*(tanggal if tempat_tanggal else []), *blok]


_kosong = Alinea(gaya="Tanda Tangan")
_JARAK: Final = 13
"""What stays free above a signature, in points: about one line."""


def _atas(judul: str, nama: str) -> list[Alinea]:
    lead = [Alinea(judul, "Tanda Tangan")] if judul else []
    return [*lead, Alinea(f"{{{{ {nama}.jabatan }}}},", "Tanda Tangan")]


def _atas_berjarak(judul: str, nama: str) -> list[Alinea]:
    pertama, *lain = _atas(judul, nama)
    return [replace(pertama, sebelum=_JARAK), *lain]


def _bawah(_: str, nama: str) -> list[Alinea]:
    garis = Huruf(tebal=True, garis_bawah=True)
    return [
        Alinea(f"{{{{ {nama}.nama }}}}", "Tanda Tangan", sebelum=65, huruf=garis),
        *jika(f"{nama}.pangkat", Alinea(f"{{{{ {nama}.pangkat }}}}", "Tanda Tangan")),
        *jika(f"{nama}.nip", Alinea(f"NIP. {{{{ {nama}.nip }}}}", "Tanda Tangan")),
    ]
