"""Daftar bukti for the evaluator: per criterion the document and page, then what the office adds."""

from bagian import bab, kepala, paragraf, ulangi
from dokumen import Dokumen
from tabel import Kolom, Tabel

DAFTAR_BUKTI = Dokumen("daftar_bukti", "Daftar Bukti Evaluasi AKIP", "render.bukti:DaftarBukti", lanskap=True).untuk(
    "Dokumen dan halaman yang membuktikan tiap kriteria LKE, dan yang masih ditambahkan kantor.",
    kepala("DAFTAR BUKTI EVALUASI AKIP"),
    paragraf("Menurut Lembar Kerja Evaluasi, {{ peraturan }}. {{ kalimat }}"),
    ulangi(
        "m in komponen",
        bab("{{ m.judul }}"),
        Tabel(("k in m.kriteria", "b in k.bukti"), kecil=True, nomor_kolom=False).kolom(
            Kolom("Nomor", 1.5, "{{ k.nomor }}", "tengah", gabung=True),
            Kolom("Kriteria", 7.0, "{{ k.kriteria }}", gabung=True),
            ("Yang Ditunjukkan", 5.0, "{{ b.isi }}"),
            ("Dokumen dan Berkas", 8.2, "{{ b.dokumen }}\n{{ b.berkas }}"),
            ("{{ kepala_halaman }}", 2.9, "{{ b.halaman }}", "tengah"),
            ("Catatan", 4.0, "{{ b.catatan }}"),
        ),
    ),
    bab("D. Yang Ditambahkan Kantor Sendiri"),
    Tabel("t in tambahan", kecil=True, nomor_kolom=False, rapat=True, kosong="Tidak ada.").kolom(
        ("Nomor", 1.5, "{{ t.nomor }}", "tengah"),
        ("Kriteria", 11.0, "{{ t.kriteria }}"),
        ("Keadaan", 2.6, "{{ t.keadaan }}", "tengah"),
        ("Yang Ditambahkan", 13.5, "{{ t.tambah }}"),
    ),
)
