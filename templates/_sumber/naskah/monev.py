"""Monev Rencana Aksi: indikator, actions, budget and factors, each in its own landscape table."""

from dokumen import Dokumen, akhir_jika, akhir_ulangi, catatan, dokumen, jika, judul, paragraf, ulangi
from naskah.rencana_aksi import triwulan
from tabel import Kaki, Kolom, tabel
from tanda_tangan import tanda_tangan


def tabel_indikator(doc: Dokumen) -> None:
    """Targets and realisasi per quarter with both percentages."""
    kolom = [
        Kolom("No.", 0.9, "{{ i.nomor }}", "tengah"),
        Kolom("Indikator Kinerja", 4.4, "{{ i.uraian }}"),
        Kolom("Satuan", 2.1, "{{ i.satuan }}", "tengah"),
        Kolom("Target Tahun", 1.6, "{{ i.target_tahun }}", "tengah"),
        *triwulan("i.target_tw", 1.4, "Target Triwulan"),
        *triwulan("i.realisasi_tw", 1.45, "Realisasi Triwulan"),
        Kolom("Realisasi s.d. Periode Ini", 1.9, "{{ i.realisasi }}", "tengah"),
        Kolom("Tiap Triwulan", 1.9, "{{ i.capaian_tw }}", "kanan", grup="Capaian (%)"),
        Kolom("Periode Ini", 1.6, "{{ i.capaian }}", "kanan", grup="Capaian (%)"),
        Kolom("thd Target Tahun", 1.6, "{{ i.capaian_tahun }}", "kanan", grup="Capaian (%)"),
        Kolom("Kategori", 2.2, "{{ i.kategori_singkat }}", "tengah"),
    ]
    tabel(doc, kolom, ["s in sasaran", "i in s.indikator"], pita="{{ s.judul }}", kecil=True,
          kosong="Rencana belum memuat indikator.")  # fmt: skip


def tabel_aksi(doc: Dokumen) -> None:
    """The actions: targets and realisasi per quarter with both percentages."""
    kolom = [
        Kolom("No.", 0.8, "{{ a.nomor }}", "tengah"),
        Kolom("Indikator Kinerja", 2.7, "{{ a.indikator }}"),
        Kolom("Rencana Aksi", 2.9, "{{ a.uraian }}"),
        Kolom("Satuan", 2.3, "{{ a.satuan }}", "tengah"),
        *triwulan("a.target_tw", 1.25, "Target Triwulan"),
        *triwulan("a.realisasi_tw", 1.45, "Realisasi Triwulan"),
        Kolom("Target Triwulan", 1.7, "{{ a.capaian }}", "kanan", grup="Capaian (%) terhadap"),
        Kolom("Target Tahun", 1.4, "{{ a.capaian_tahun }}", "kanan", grup="Capaian (%) terhadap"),
        Kolom("Keterangan dan Bukti Dukung", 4.0, "{{ a.keterangan }}"),
        Kolom("Penanggung Jawab", 2.4, "{{ a.penanggung_jawab }}"),
    ]
    tabel(doc, kolom, "a in aksi", kecil=True, kosong="Rencana belum memuat rencana aksi.")


def tabel_anggaran(doc: Dokumen) -> None:
    """The budget per quarter, programmes on a grey ground."""
    warna = "'F2F2F2' if a.program else 'FFFFFF'"
    kolom = [
        Kolom("Kode", 3.0, "{{ a.kode }}", warna=warna),
        Kolom("Program/Kegiatan/Sub Kegiatan", 7.8, "{{ a.uraian }}", warna=warna),
        Kolom("Pagu", 3.5, "{{ a.pagu }}", "kanan", warna=warna),
        *triwulan("a.realisasi_tw", 2.4, "Realisasi Anggaran Triwulan (Rp)", "kanan", warna),
        Kolom("Jumlah Realisasi", 3.5, "{{ a.realisasi }}", "kanan", warna=warna),
        Kolom("%", 1.6, "{{ a.serapan }}", "kanan", warna=warna),
    ]
    kaki = [[Kaki("Jumlah", 2, "tengah"), Kaki("{{ jumlah_pagu }}", 1, "kanan"), Kaki("", 4),
             Kaki("{{ jumlah_realisasi }}", 1, "kanan"), Kaki("{{ serapan }}", 1, "kanan")]]  # fmt: skip
    tabel(doc, kolom, "a in anggaran", kecil=True, kaki=kaki, kosong="Rencana belum memuat anggaran.")


def tabel_faktor(doc: Dokumen) -> None:
    """What the units say about their results and what they will do."""
    kolom = [
        Kolom("Indikator Kinerja", 4.2, "{{ f.indikator }}"),
        Kolom("Unit Kerja", 3.0, "{{ f.unit_kerja }}"),
        Kolom("Faktor Pendukung", 4.1, "{{ f.pendukung }}"),
        Kolom("Faktor Penghambat", 4.1, "{{ f.penghambat }}"),
        Kolom("Upaya yang Telah Dilakukan", 4.1, "{{ f.upaya }}"),
        Kolom("Rencana Tindak Lanjut", 4.1, "{{ f.tindak_lanjut }}"),
        Kolom("Penanggung Jawab", 2.9, "{{ f.penanggung_jawab }}"),
        Kolom("Batas Waktu", 2.5, "{{ f.batas_waktu }}", "tengah"),
    ]
    tabel(doc, kolom, "f in faktor", kecil=True, lanjut=True,
          kosong="Belum ada formulir unit kerja yang diterima.")  # fmt: skip


def tabel_lalu(doc: Dokumen) -> None:
    """What was promised the quarter before, and what came of it."""
    kolom = [
        Kolom("Indikator Kinerja", 5.2, "{{ t.indikator }}"),
        Kolom("Unit Kerja", 3.6, "{{ t.unit_kerja }}"),
        Kolom("Tindak Lanjut yang Direncanakan", 6.2, "{{ t.tindak_lanjut }}"),
        Kolom("Penanggung Jawab", 3.6, "{{ t.penanggung_jawab }}"),
        Kolom("Batas Waktu", 3.0, "{{ t.batas_waktu }}", "tengah"),
        Kolom("Upaya pada Triwulan Ini", 7.4, "{{ t.perkembangan }}"),
    ]
    tabel(doc, kolom, "t in tindak_lanjut_lalu", kecil=True, lanjut=True,
          kosong="Tidak ada tindak lanjut yang direncanakan pada triwulan sebelumnya.")  # fmt: skip


def buat() -> list[Dokumen]:
    """The template of this module."""
    doc = dokumen("monev", "Monev Rencana Aksi", "pipeline.render.monev:MonevRencanaAksi",
                  orientasi="lanskap")  # fmt: skip
    doc.kegunaan = "Monitoring dan evaluasi rencana aksi: realisasi triwulan, anggaran, faktor, dan tindak lanjut."
    judul(doc, "{{ judul }}", "{{ instansi|upper }}", "{{ periode|upper }}")
    for huruf, teks, buat_tabel in (
        ("A", "Realisasi kinerja", tabel_indikator),
        ("B", "Realisasi rencana aksi", tabel_aksi),
        ("C", "Realisasi anggaran", tabel_anggaran),
        ("D", "Faktor pendukung, faktor penghambat, dan tindak lanjut", tabel_faktor),
    ):
        paragraf(doc, f"**{huruf}. {teks}**", "Normal", lanjut=True)
        buat_tabel(doc)
        if huruf == "C":
            jika(doc, "catatan_anggaran")
            catatan(doc, "{{ catatan_anggaran }}")
            akhir_jika(doc)
    jika(doc, "triwulan_lalu")
    paragraf(doc, "**E. Tindak lanjut {{ triwulan_lalu }} yang ditanyakan kembali**", "Normal", lanjut=True)
    tabel_lalu(doc)
    akhir_jika(doc)
    catatan(doc, "Tanda – pada kolom triwulan berarti tidak ada target, atau triwulan belum berjalan.", lanjut=True)
    ulangi(doc, "m in metodologi")
    catatan(doc, "{{ m }}", lanjut=True)
    akhir_ulangi(doc)
    tanda_tangan(doc, None, ("", "kepala"))
    return [doc]
