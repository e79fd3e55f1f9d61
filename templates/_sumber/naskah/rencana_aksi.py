"""Rencana Aksi: quarterly targets per indikator, then the actions with their money and people."""

from akhir import Akhir
from bagian import catatan, judul, subjudul
from dokumen import Dokumen
from tabel import PER_SASARAN, Kolom, Tabel, triwulan

RENCANA_AKSI = Dokumen("rencana_aksi", "Rencana Aksi", "render.rencana_aksi:RencanaAksi", lanskap=True).untuk(
    "Rencana aksi pencapaian Perjanjian Kinerja dengan target triwulanan, anggaran, dan penanggung jawab.",
    judul("{{ judul }}", "{{ instansi|upper }}"),
    subjudul("A. Target kinerja triwulanan"),
    Tabel(PER_SASARAN, pita="{{ s.judul }}", kecil=True, kosong="Rencana belum memuat indikator.", urut=1.0).kolom(
        ("Indikator Kinerja", 8.5, "{{ i.uraian }}"),
        ("Satuan", 2.4, "{{ i.satuan }}", "tengah"),
        ("Target Tahun", 2.4, "{{ i.target_tahun }}", "tengah"),
        *triwulan("i.target_tw", 2.3, "Target Triwulan"),
        ("Penanggung Jawab", 5.4, "{{ i.penanggung_jawab }}"),
    ),
    subjudul("B. Rencana aksi"),
    Tabel(
        ("i in indikator", "a in i.aksi"),
        kecil=True,
        kosong="Rencana belum memuat indikator.",
        akhir=Akhir(
            catatan("Anggaran adalah pagu sub kegiatan yang membiayai rencana aksi; tanda – berarti tidak ada."),
            ("", "kepala"),
        ),
    ).kolom(
        Kolom("No.", 0.9, "{{ i.nomor }}", "tengah", gabung=True),
        Kolom("Indikator Kinerja", 3.3, "{{ i.uraian }}", gabung=True),
        ("No. Aksi", 1.05, "{{ a.nomor }}", "tengah"),
        ("Rencana Aksi", 3.35, "{{ a.uraian }}"),
        ("Keluaran", 2.6, "{{ a.keluaran }}"),
        ("Satuan", 2.1, "{{ a.satuan }}", "tengah"),
        *triwulan("a.target_tw", 0.95, "Target Triwulan"),
        ("Program", 3.05, "{{ a.program }}"),
        ("Sub Kegiatan", 3.45, "{{ a.sub_kegiatan }}"),
        ("Anggaran", 2.9, "{{ a.anggaran }}", "kanan"),
        ("Penanggung Jawab", 2.75, "{{ a.penanggung_jawab }}"),
    ),
)
