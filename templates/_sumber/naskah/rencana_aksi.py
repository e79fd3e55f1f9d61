"""Rencana Aksi: quarterly targets per indikator, then the actions with their money and people."""

from bagian import catatan, judul, subjudul, tanda_tangan
from dokumen import Dokumen
from tabel import PER_SASARAN, Kolom, Tabel, triwulan

RENCANA_AKSI = Dokumen("rencana_aksi", "Rencana Aksi", "render.rencana_aksi:RencanaAksi", lanskap=True).untuk(
    "Rencana aksi pencapaian Perjanjian Kinerja dengan target triwulanan, anggaran, dan penanggung jawab.",
    judul("{{ judul }}", "{{ instansi|upper }}"),
    subjudul("A. Target kinerja triwulanan"),
    Tabel(PER_SASARAN, pita="{{ s.judul }}", kecil=True, kosong="Rencana belum memuat indikator.", urut=1.0).kolom(
        ("Indikator Kinerja", 9.0, "{{ i.uraian }}"),
        ("Satuan", 2.4, "{{ i.satuan }}", "tengah"),
        ("Target Tahun", 2.4, "{{ i.target_tahun }}", "tengah"),
        *triwulan("i.target_tw", 2.2, "Target Triwulan"),
        ("Penanggung Jawab", 5.4, "{{ i.penanggung_jawab }}"),
    ),
    subjudul("B. Rencana aksi"),
    Tabel(("i in indikator", "a in i.aksi"), kecil=True, lanjut=True, kosong="Rencana belum memuat indikator.").kolom(
        Kolom("No.", 0.9, "{{ i.nomor }}", "tengah", gabung=True),
        Kolom("Indikator Kinerja", 2.65, "{{ i.uraian }}", gabung=True),
        ("Rencana Aksi", 3.15, "{{ a.uraian }}"),
        ("Keluaran", 2.6, "{{ a.keluaran }}"),
        ("Satuan", 2.45, "{{ a.satuan }}", "tengah"),
        *triwulan("a.target_tw", 1.1, "Target Triwulan"),
        ("Program", 3.35, "{{ a.program }}"),
        ("Sub Kegiatan", 2.95, "{{ a.sub_kegiatan }}"),
        ("Anggaran", 3.65, "{{ a.anggaran }}", "kanan"),
        ("Penanggung Jawab", 2.75, "{{ a.penanggung_jawab }}"),
    ),
    catatan("Anggaran adalah pagu sub kegiatan yang membiayai rencana aksi; tanda – berarti tidak ada.", lanjut=True),
    tanda_tangan(None, ("", "kepala")),
)
