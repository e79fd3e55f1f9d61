"""Rencana Aksi: quarterly targets per indikator, then the actions with their money and people."""

from dokumen import Dokumen, catatan, dokumen, judul, paragraf
from tabel import Kolom, tabel
from tanda_tangan import tanda_tangan

ROMAWI = ("I", "II", "III", "IV")


def triwulan(isi: str, lebar: float, grup: str, rata: str = "tengah", warna: str = "") -> list[Kolom]:
    """Four columns under one head: ``triwulan("i.target_tw", 1.5, "Target Triwulan")``."""
    return [Kolom(r, lebar, f"{{{{ {isi}.{r.lower()} }}}}", rata, grup=grup, warna=warna) for r in ROMAWI]


def tabel_target(doc: Dokumen) -> None:
    """Targets of the year and of its quarters, a band per sasaran."""
    kolom = [
        Kolom("No.", 1.0, "{{ i.nomor }}", "tengah"),
        Kolom("Indikator Kinerja", 9.0, "{{ i.uraian }}"),
        Kolom("Satuan", 2.4, "{{ i.satuan }}", "tengah"),
        Kolom("Target Tahun", 2.4, "{{ i.target_tahun }}", "tengah"),
        *triwulan("i.target_tw", 2.0, "Target Triwulan"),
        Kolom("Penanggung Jawab", 6.2, "{{ i.penanggung_jawab }}"),
    ]
    tabel(doc, kolom, ["s in sasaran", "i in s.indikator"], pita="{{ s.judul }}", kecil=True,
          kosong="Rencana belum memuat indikator.")  # fmt: skip


def tabel_aksi(doc: Dokumen) -> None:
    """The actions of every indikator."""
    kolom = [
        Kolom("No.", 0.9, "{{ i.nomor }}", "tengah", gabung=True),
        Kolom("Indikator Kinerja", 3.2, "{{ i.uraian }}", gabung=True),
        Kolom("Rencana Aksi", 3.4, "{{ a.uraian }}"),
        Kolom("Keluaran", 2.6, "{{ a.keluaran }}"),
        Kolom("Satuan", 2.3, "{{ a.satuan }}", "tengah"),
        *triwulan("a.target_tw", 1.2, "Target Triwulan"),
        Kolom("Program", 3.3, "{{ a.program }}"),
        Kolom("Sub Kegiatan", 3.2, "{{ a.sub_kegiatan }}"),
        Kolom("Anggaran", 2.7, "{{ a.anggaran }}", "kanan"),
        Kolom("Penanggung Jawab", 2.6, "{{ a.penanggung_jawab }}"),
    ]
    tabel(doc, kolom, ["i in indikator", "a in i.aksi"], kecil=True, lanjut=True,
          kosong="Rencana belum memuat indikator.")  # fmt: skip


def buat() -> list[Dokumen]:
    """The template of this module."""
    doc = dokumen("rencana_aksi", "Rencana Aksi", "pipeline.render.rencana_aksi:RencanaAksi",
                  orientasi="lanskap")  # fmt: skip
    doc.kegunaan = (
        "Rencana aksi pencapaian Perjanjian Kinerja dengan target triwulanan, anggaran, dan penanggung jawab."
    )
    judul(doc, "{{ judul }}", "{{ instansi|upper }}")
    paragraf(doc, "**A. Target kinerja triwulanan**", "Normal", lanjut=True)
    tabel_target(doc)
    paragraf(doc, "**B. Rencana aksi**", "Normal", lanjut=True)
    tabel_aksi(doc)
    catatan(
        doc, "Anggaran adalah pagu sub kegiatan yang membiayai rencana aksi; tanda – berarti tidak ada.", lanjut=True
    )
    tanda_tangan(doc, None, ("", "kepala"))
    return [doc]
