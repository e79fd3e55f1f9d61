"""A Word template while it is built: its body, its sections, its bytes."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bagian import XML, R, parts
from gambar import logo_contoh
from gaya import W
from teks import BIASA, Huruf, cm, p, run, runs, tag

from pipeline.word.errors import TemplateBroken
from pipeline.word.file.package import deflate, read, write
from pipeline.word.file.stamp import PART, Stamp, fingerprint, stamp_of
from pipeline.word.template.template import Template

F4: Final = (12242, 18722)
"""Width and height in twips: 21.59 × 33.02 cm, as measured in real Perjanjian Kinerja templates."""
TEGAK: Final = "tegak"
LANSKAP: Final = "lanskap"

_NS: Final = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)


@dataclass
class Dokumen:
    """One template; ``nama`` is its stem, ``konteks`` the dataclass its fields come from (``modul:Kelas``).

    ``pemilik`` says who owns the wording, ``kegunaan`` what the document is for; both go to templates/README.md.
    """

    nama: str
    judul: str
    konteks: str
    kegunaan: str = ""
    pemilik: str = "Kasubag Perencanaan"
    orientasi: str = TEGAK
    margin: float = 2.0
    tanpa_nomor_awal: bool = False
    isi: list[str] = field(default_factory=list)
    berlogo: bool = False
    bagan: list[tuple[bytes, bytes]] = field(default_factory=list)
    penghitung: dict[str, int] = field(default_factory=dict)

    @property
    def lebar(self) -> int:
        """The width between the margins of the current section, in twips."""
        return F4[self.orientasi == LANSKAP] - 2 * cm(self.margin)

    def tambah(self, xml: str) -> None:
        """Append a ready block to the body."""
        self.isi.append(xml)

    def bagian(self) -> str:
        """The properties of the current section."""
        wide = self.orientasi == LANSKAP
        width, height = (F4[1], F4[0]) if wide else F4
        side = cm(self.margin)
        title = "<w:titlePg/>" if self.tanpa_nomor_awal and not any("w:sectPr" in x for x in self.isi) else ""
        return (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
            '<w:footerReference w:type="default" r:id="rId6"/>'
            + ('<w:footerReference w:type="first" r:id="rId7"/>' if title else "")
            + f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"'
            + (' w:orient="landscape"' if wide else "")
            + f'/><w:pgMar w:top="{side}" w:right="{side}" w:bottom="{side}" w:left="{side}"'
            f' w:header="567" w:footer="567" w:gutter="0"/>{title}</w:sectPr>'
        )

    def bytes(self) -> bytes:
        """The finished .docx; the same template always gives the same bytes."""
        body = "".join(self.isi) + self.bagian()
        document = f"{XML}<w:document {_NS}><w:body>{body}</w:body></w:document>"
        files = parts(self.judul, document, logo_contoh() if self.berlogo else None, self.bagan)
        plain = write(deflate(name, data) for name, data in files.items())
        isian = Template.load(plain, f"{self.nama}.docx").fields()
        files[PART] = Stamp(self.nama, isian, fingerprint(files)).as_xml()
        return write(deflate(name, data) for name, data in files.items())


def dokumen(nama: str, judul: str, konteks: str, **lain: str | float | bool) -> Dokumen:
    """A new template; ``lain`` are the other fields of Dokumen (``orientasi="lanskap"``, ``margin=2.5`` …)."""
    return Dokumen(nama, judul, konteks, **lain)  # type: ignore[arg-type]  # dataclass checks names itself


def edited(path: Path) -> bool:
    """Whether a file is there and is not what was made: edited, saved by another program, no template of ours."""
    try:
        parts = read(path.read_bytes()) if path.exists() else {}
    except TemplateBroken:
        return True
    stamp = stamp_of(parts)
    return bool(parts) and (stamp is None or stamp.sidik != fingerprint(parts))


def _bagian_baru(doc: Dokumen, orientasi: str) -> None:
    thin = '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>'
    doc.tambah(f"<w:p><w:pPr>{thin}{doc.bagian()}</w:pPr></w:p>")
    doc.orientasi = orientasi


def lanskap(doc: Dokumen) -> None:
    """What follows stands on landscape pages."""
    _bagian_baru(doc, LANSKAP)


def tegak(doc: Dokumen) -> None:
    """What follows stands on portrait pages."""
    _bagian_baru(doc, TEGAK)


def judul(doc: Dokumen, *baris: str) -> None:
    """The title, centred, one paragraph per line."""
    for urut, teks in enumerate(baris):
        doc.tambah(p(runs(teks), "Judul", sesudah=240 if urut == len(baris) - 1 else None))


def bab(doc: Dokumen, teks: str, tingkat: int = 1) -> None:
    """A heading of level 1–3; level 1 begins a page unless it is the first thing on it."""
    doc.tambah(p(runs(teks), f"Heading{tingkat}"))


def paragraf(doc: Dokumen, teks: str, gaya: str = "Paragraf", rata: str = "", *, lanjut: bool = False,
             huruf: Huruf = BIASA) -> None:  # fmt: skip
    """One paragraph; ``**tebal**``, ``__miring__``, tab and line break are understood."""
    doc.tambah(p(runs(teks, huruf), gaya, rata, lanjut=lanjut))


def butir(doc: Dokumen, ulang: str, isi: str, gaya: str = "Butir") -> None:
    """A list with one point per element: ``butir(doc, "x in catatan", "{{ x }}")``."""
    doc.tambah(tag(f"{{%p for {ulang} %}}") + p(runs(isi), gaya) + tag("{%p endfor %}"))


def jika(doc: Dokumen, syarat: str) -> None:
    """What follows is printed only when the condition holds, until ``akhir_jika``."""
    doc.tambah(tag(f"{{%p if {syarat} %}}"))


def jika_tidak(doc: Dokumen) -> None:
    """What follows is printed when the condition does not hold."""
    doc.tambah(tag("{%p else %}"))


def akhir_jika(doc: Dokumen) -> None:
    """End of ``jika``."""
    doc.tambah(tag("{%p endif %}"))


def ulangi(doc: Dokumen, ulang: str) -> None:
    """What follows is repeated for every element (``s in sasaran``), until ``akhir_ulangi``."""
    doc.tambah(tag(f"{{%p for {ulang} %}}"))


def akhir_ulangi(doc: Dokumen) -> None:
    """End of ``ulangi``."""
    doc.tambah(tag("{%p endfor %}"))


def halaman_baru(doc: Dokumen) -> None:
    """What follows begins on a new page."""
    doc.tambah('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')


def catatan(doc: Dokumen, teks: str, *, lanjut: bool = False) -> None:
    """A small note under a table; ``lanjut`` keeps it on the page of what follows, such as a signature."""
    doc.tambah(p(runs(teks), "CatatanTabel", lanjut=lanjut))


def jarak(doc: Dokumen, pt: float = 6) -> None:
    """An empty space of so many points."""
    doc.tambah(p(run(""), sebelum=0, sesudah=round(pt * 20)))
