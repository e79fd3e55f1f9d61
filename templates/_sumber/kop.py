"""The letterhead: logo, pemerintah daerah, perangkat daerah, address, double rule (context class ``Kop``)."""

from dokumen import Dokumen
from gambar import gambar
from tabel import Sel, baris, polos
from teks import cm, p, run

_GARIS = (
    '<w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="24" w:space="1" w:color="auto"/></w:pBdr>'
    '<w:spacing w:before="0" w:after="200" w:line="60" w:lineRule="exact"/>'
)


def kop(doc: Dokumen, nama: str = "kop") -> None:
    """The kop from the field ``nama`` of the context (``pipeline.naskah.kop.Kop``); font sizes stand 3 : 4."""
    doc.berlogo = True
    logo = run(f"{{%r if {nama}.berlogo %}}") + gambar("rId8", "logo", 1.9, 2.2) + run("{%r endif %}")
    side = cm(2.3)
    words = (
        p(run(f"{{{{ {nama}.pemerintah }}}}"), "KopPemerintah")
        + p(run(f"{{{{ {nama}.nama }}}}"), "KopNama")
        + p(run(f"{{{{ {nama}.alamat }}}}"), "KopAlamat")
        + p(run(f"{{{{ {nama}.kontak }}}}"), "KopAlamat")
    )
    widths = (side, doc.lebar - 2 * side, side)
    cells = (Sel(p(logo, rata="tengah"), widths[0], tegak="center"), Sel(words, widths[1], tegak="center"),
             Sel(p(), widths[2]))  # fmt: skip
    doc.tambah(polos(widths, baris(cells)))
    doc.tambah(f"<w:p><w:pPr>{_GARIS}</w:pPr></w:p>")
