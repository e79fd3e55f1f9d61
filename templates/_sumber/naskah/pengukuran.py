"""Pengukuran Kinerja: capaian per sasaran, serapan per programme, the rule it was measured by."""

from dokumen import Dokumen, akhir_jika, akhir_ulangi, catatan, dokumen, jarak, jika, judul, paragraf, ulangi
from kop import kop
from tabel import Kaki, Kolom, tabel
from tanda_tangan import tanda_tangan


def tabel_capaian(doc: Dokumen) -> None:
    """No, Sasaran, Indikator, Satuan, Target, Realisasi, Capaian, Kategori, and the closing mean."""
    kolom = [
        Kolom("No.", 1.1, "{{ s.nomor }}", "tengah", gabung=True),
        Kolom("{{ t.judul }}", 6.6, "{{ s.uraian }}", gabung=True),
        Kolom("Indikator Kinerja", 7.2, "{{ i.uraian }}"),
        Kolom("Satuan", 2.7, "{{ i.satuan }}", "tengah"),
        Kolom("Target", 2.5, "{{ i.target }}", "tengah"),
        Kolom("Realisasi", 2.6, "{{ i.realisasi }}", "tengah"),
        Kolom("Capaian (%)", 2.5, "{{ i.capaian }}", "kanan"),
        Kolom("Kategori", 3.7, "{{ i.kategori_alasan }}", "tengah"),
    ]
    kaki = [[Kaki("{{ t.sebutan_rata }}", 6, "tengah"), Kaki("{{ t.rata }}", 1, "kanan"),
             Kaki("{{ t.kategori }}", 1, "tengah")]]  # fmt: skip
    tabel(doc, kolom, ["s in t.sasaran", "i in s.indikator"], kaki=kaki)


def buat() -> list[Dokumen]:
    """The template of this module."""
    doc = dokumen("pengukuran", "Pengukuran Kinerja", "pipeline.render.pengukuran:PengukuranKinerja",
                  orientasi="lanskap")  # fmt: skip
    doc.kegunaan = "Pengukuran kinerja: target, realisasi, capaian, kategori; serapan tiap program."
    kop(doc)
    judul(doc, "{{ judul }}", "{{ instansi|upper }}", "{{ periode|upper }}")
    paragraf(doc, "Target menurut: {{ dokumen_target }}.", "Normal")
    jarak(doc, 4)
    ulangi(doc, "t in tingkat")
    tabel_capaian(doc)
    akhir_ulangi(doc)
    kolom = [
        Kolom("No.", 1.1, "{{ a.nomor }}", "tengah"),
        Kolom("Program", 14.8, "{{ a.uraian }}"),
        Kolom("Anggaran", 5.0, "{{ a.pagu }}", "kanan"),
        Kolom("Realisasi", 5.0, "{{ a.realisasi }}", "kanan"),
        Kolom("%", 3.0, "{{ a.serapan }}", "kanan"),
    ]
    kaki = [
        [Kaki("Jumlah Anggaran Tahun {{ tahun }}", 2), Kaki("{{ jumlah_anggaran }}", 1, "kanan"), Kaki(""), Kaki("")],
        [Kaki("Realisasi Anggaran {{ sampai }}", 2), Kaki(""), Kaki("{{ jumlah_realisasi }}", 1, "kanan"),
         Kaki("{{ serapan }}", 1, "kanan")],
    ]  # fmt: skip
    tabel(doc, kolom, "a in anggaran", nomor_kolom=False, kaki=kaki, lanjut=True,
          kosong="Rencana belum memuat anggaran.")  # fmt: skip
    jika(doc, "catatan_anggaran")
    catatan(doc, "{{ catatan_anggaran }}", lanjut=True)
    akhir_jika(doc)
    ulangi(doc, "m in metodologi")
    catatan(doc, "{{ m }}", lanjut=True)
    akhir_ulangi(doc)
    tanda_tangan(doc, None, ("", "kepala"))
    return [doc]
