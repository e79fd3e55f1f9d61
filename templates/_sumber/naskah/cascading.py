"""Cascading: one wide table from tujuan to sub kegiatan, and the list of what hangs on nothing."""

from dokumen import Dokumen, catatan, dokumen, judul, paragraf
from pohon import pohon
from tabel import Kolom, tabel
from tanda_tangan import tanda_tangan

TINGKAT = (
    ("tujuan", "Tujuan"),
    ("strategis", "Sasaran Strategis"),
    ("program", "Sasaran Program"),
    ("kegiatan", "Sasaran Kegiatan"),
    ("sub_kegiatan", "Sasaran Sub Kegiatan"),
)


def tabel_jenjang(doc: Dokumen) -> None:
    """Two columns per level; a cell runs down to where the next statement of its level begins."""
    kolom = []
    for nama, sebutan in TINGKAT:
        baru = f"b.{nama}.baru"
        kolom += [
            Kolom("Uraian", 3.0, f"{{{{ b.{nama}.uraian }}}}", grup=sebutan, gabung=baru),
            Kolom("Indikator dan Penanggung Jawab", 2.8, f"{{{{ b.{nama}.indikator }}}}", grup=sebutan, gabung=baru),
        ]
    tabel(doc, kolom, "b in baris", kecil=True, kosong="Rencana belum memuat sasaran.")


def buat() -> list[Dokumen]:
    """The template of this module."""
    doc = dokumen("cascading", "Cascading Kinerja", "pipeline.render.cascading:Cascading",
                  orientasi="lanskap")  # fmt: skip
    doc.kegunaan = "Penjenjangan kinerja dari tujuan sampai sub kegiatan dan daftar yang belum terhubung."
    judul(doc, "{{ judul }}", "{{ instansi|upper }}")
    pohon(doc, "bagan")
    tabel_jenjang(doc)
    paragraf(doc, "**Belum terhubung**", "Normal", lanjut=True)
    kolom = [
        Kolom("No.", 1.1, "{{ x.nomor }}", "tengah"),
        Kolom("Jenis", 4.4, "{{ x.jenis }}"),
        Kolom("Kode", 4.0, "{{ x.kode }}"),
        Kolom("Uraian", 12.5, "{{ x.uraian }}"),
        Kolom("Yang Kurang", 7.0, "{{ x.sebab }}"),
    ]
    tabel(doc, kolom, "x in tak_terhubung", nomor_kolom=False, kecil=True,
          kosong="Semua sasaran, indikator, dan anggaran terhubung.")  # fmt: skip
    catatan(doc, "Sel yang bergaris panjang berlaku untuk semua baris di sampingnya.", lanjut=True)
    tanda_tangan(doc, None, ("", "kepala"))
    return [doc]
