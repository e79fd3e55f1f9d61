"""What the templates of the Laporan Kinerja need beyond the kit: narrative, captions, lists."""

from collections.abc import Sequence

from dokumen import Dokumen, akhir_jika, akhir_ulangi, jika, jika_tidak, ulangi
from grafik import grafik
from tabel import Kaki, Kolom, Lajur, Pita, tabel
from teks import TEBAL, Huruf, medan, p, run, runs, tag

GANTUNG = '<w:ind w:left="425" w:hanging="425"/>'
BELUM = Huruf(gaya="BelumDiisi")
TENGAH, KANAN = "tengah", "kanan"


def bab_baru(doc: Dokumen, teks: str, *, halaman: bool = True) -> None:
    """A heading of level 1 on a new page; ``halaman=False`` right after a section break, which began one."""
    batas = "<w:pageBreakBefore/>" if halaman else ""
    doc.tambah(f'<w:p><w:pPr><w:pStyle w:val="Heading1"/>{batas}</w:pPr>{runs(teks)}</w:p>')


def judul_daftar(doc: Dokumen, teks: str, *, halaman: bool = True) -> None:
    """A heading that stays out of the daftar isi."""
    batas = "<w:pageBreakBefore/>" if halaman else ""
    doc.tambah(f'<w:p><w:pPr><w:pStyle w:val="JudulDaftar"/>{batas}</w:pPr>{runs(teks)}</w:p>')


def alinea(doc: Dokumen, deret: str, nama: str = "b") -> None:
    """The lines of a narrative (``Baris``), each in the style of its kind."""
    ulangi(doc, f"{nama} in {deret}")
    jika(doc, f"{nama}.jenis == 'judul'")
    doc.tambah(p(run(f"{{{{ {nama}.teks }}}}", TEBAL), "Paragraf", lanjut=True))
    doc.tambah(tag(f"{{%p elif {nama}.jenis == 'butir' %}}"))
    doc.tambah(p(run(f"{{{{ {nama}.teks }}}}"), "Butir"))
    doc.tambah(tag(f"{{%p elif {nama}.jenis == 'nomor' %}}"))
    doc.tambah(p(runs(f"{{{{ {nama}.nomor }}}}\t{{{{ {nama}.teks }}}}"), "Paragraf", tambahan=GANTUNG))
    doc.tambah(tag(f"{{%p elif {nama}.jenis == 'belum' %}}"))
    doc.tambah(p(run(f"{{{{ {nama}.teks }}}}", BELUM), "Paragraf"))
    jika_tidak(doc)
    doc.tambah(p(run(f"{{{{ {nama}.teks }}}}"), "Paragraf"))
    akhir_jika(doc)
    akhir_ulangi(doc)


def takarir(doc: Dokumen, nama: str, label: str = "Tabel", gaya: str = "KeteranganTabel") -> None:
    """A caption from a ``Takarir``: ``Tabel 3.2  Capaian …``, its number a SEQ field that begins anew per chapter."""

    def satu(perintah: str) -> str:
        nomor = medan(f"SEQ {label} \\* ARABIC{perintah}", f"{{{{ {nama}.urut }}}}")
        isi = run(f"{label} {{{{ {nama}.awal }}}}") + nomor + run(f"  {{{{ {nama}.judul }}}}")
        return p(isi, gaya)

    jika(doc, f"{nama}.pertama")
    doc.tambah(satu(" \\r 1"))
    jika_tidak(doc)
    doc.tambah(satu(""))
    akhir_jika(doc)


def tabel_bertakarir(doc: Dokumen, nama: str, kolom: Sequence[Kolom], ulang: str | Sequence[str], *, kosong: str = "",
                     kaki: Sequence[Sequence[Kaki]] = (), kecil: bool = False, pita: str | Pita = "",
                     lajur: Lajur | None = None) -> None:  # fmt: skip
    """A caption with its table below it; an empty ``nama`` leaves the caption out."""
    if nama:
        takarir(doc, nama)
    tabel(doc, kolom, ulang, kosong=kosong, kaki=kaki, kecil=kecil, pita=pita or (), lajur=lajur)


def gambar_bertakarir(doc: Dokumen, deret: str, *bentuk: str) -> None:
    """Every ``Gambar`` with its caption below it; of two ``bentuk`` the second is for percentages."""
    ulangi(doc, f"g in {deret}")
    if len(bentuk) > 1:
        jika(doc, "not g.persen")
        grafik(doc, "g.grafik", bentuk[0])
        jika_tidak(doc)
    grafik(doc, "g.grafik", bentuk[-1])
    if len(bentuk) > 1:
        akhir_jika(doc)
    takarir(doc, "g.takarir", "Gambar", "KeteranganGambar")
    akhir_ulangi(doc)


def rapat(doc: Dokumen) -> None:
    """The table just made is the last thing on its page: the space after it shall not fill a page of its own."""
    jarak = p(run(""), sesudah=0)
    if doc.isi[-1].endswith(jarak):
        kecil = '<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
        doc.isi[-1] = doc.isi[-1].removesuffix(jarak) + kecil


def daftar(doc: Dokumen, perintah: str) -> None:
    """A list of contents; its lines are written on printing (``pipeline/word/contents/lists.py``)."""
    doc.tambah(p(medan(perintah, "Diisi saat dicetak."), sesudah=0))
