"""What the verification reads and signs: lembar verifikasi, catatan revisi, catatan penerimaan."""

from dataclasses import replace

from akhir import Akhir
from bagian import bab, catatan, halaman_baru, jika, kepala, paragraf, ulangi
from dokumen import Dokumen
from tabel import Tabel

KOSONG = "{{ keterangan }}"

LEMBAR_VERIFIKASI = Dokumen(
    "lembar_verifikasi",
    "Lembar Verifikasi dan Validasi Data Kinerja",
    "review.lembar_verifikasi:LembarVerifikasi",
    lanskap=True,
).untuk(
    "Verifikasi berjenjang menurut SOP; keadaan dari data, hasilnya dari pemeriksa.",
    kepala("LEMBAR VERIFIKASI DAN VALIDASI DATA KINERJA"),
    paragraf("SOP {{ sop }}, berjenjang dari bawah ke atas. " + KOSONG),
    Tabel(
        ("j in jenjang", "p in j.pokok"),
        pita="{{ j.nomor }}. {{ j.pejabat.jabatan }} – langkah {{ j.langkah }}: {{ j.kegiatan }} "
        "(mutu baku {{ j.waktu }}; bila belum sesuai: {{ j.bila_tidak }})",
        kecil=True,
        urut=1.0,
    ).kolom(
        ("Uraian", 6.5, "{{ p.uraian }}"),
        ("Keadaan menurut data", 8.6, "{{ p.keadaan }}"),
        ("Hasil", 3.4, "☐ sesuai\n☐ perlu revisi"),
        ("Catatan revisi", 6.0, ""),
        ("Paraf/tanggal", 3.4, ""),
    ),
    bab("Kesimpulan tiap jenjang"),
    Tabel("j in jenjang", nomor_kolom=False, urut=1.0, utuh=True).kolom(
        ("Jabatan", 5.4, "{{ j.pejabat.jabatan }}"),
        ("Nama dan NIP", 5.6, "{{ j.pejabat.nama }}\nNIP. {{ j.pejabat.nip }}"),
        ("Kesimpulan", 5.2, "{{ j.keputusan.kotak }}"),
        ("Tanggal", 3.0, "{{ j.keputusan.tanggal }}"),
        ("Catatan", 4.4, "{{ j.keputusan.catatan }}"),
        ("Tanda tangan", 4.2, "{{ j.keputusan.oleh }}\n\n"),
    ),
    jika(
        "perubahan.kalimat",
        halaman_baru,
        bab("Yang berubah"),
        paragraf("{{ perubahan.kalimat }}", lanjut=True),
        Tabel(("k in perubahan.kelompok", "b in k.baris"), pita="{{ k.judul }}", nomor_kolom=False, kecil=True).kolom(
            ("Apa", 7.6, "{{ b.apa }}"), ("Semula", 10.1, "{{ b.lama }}"), ("Sekarang", 10.1, "{{ b.baru }}")
        ),
    ),
)
CATATAN_REVISI = Dokumen(
    "catatan_revisi", "Catatan Revisi", "review.catatan_revisi:CatatanRevisi", lanskap=True
).untuk(
    "Yang masih harus direvisi, dan ruang untuk catatan pemeriksa.",
    kepala("CATATAN REVISI HASIL PENGOLAHAN DATA KINERJA"),
    paragraf("Masih terbuka {{ jumlah.galat }} galat dan {{ jumlah.peringatan }} peringatan. " + KOSONG),
    bab("A. Temuan yang masih terbuka"),
    Tabel("t in baris", nomor_kolom=False, kecil=True, kosong="Tidak ada galat atau peringatan.", urut=1.0).kolom(
        ("Kode", 2.1, "{{ t.kode }}\n{{ t.tingkat }}", "tengah"),
        ("Banyak", 1.6, "{{ t.banyak }}", "tengah"),
        ("Diperbaiki oleh", 3.2, "{{ t.unit }}"),
        ("Apa yang ditemukan", 7.0, "{{ t.pesan }}"),
        ("Di mana", 6.0, "{{ t.tempat|join('\\n') }}"),
        ("Catatan revisi", 4.5, ""),
        ("Selesai", 1.6, "☐", "tengah"),
        ("Paraf", 2.2, ""),
    ),
    bab("B. Catatan pemeriksa"),
    jika(
        "catatan",
        paragraf("Pada naskah yang kembali masih ada {{ catatan|length }} catatan yang belum selesai.", lanjut=True),
        Tabel("c in catatan", nomor_kolom=False, kecil=True, urut=1.0).kolom(
            ("Naskah dan bagian", 5.4, "{{ c.naskah }}"),
            ("Kalimat", 8.0, "{{ c.kalimat }}"),
            ("Catatan", 7.0, "{{ c.catatan }}"),
            ("Oleh", 4.0, "{{ c.oleh }}"),
            ("Selesai", 1.6, "☐", "tengah"),
            ("Paraf", 2.2, ""),
        ),
    ),
    jika(
        "putusan",
        Tabel("c in putusan", nomor_kolom=False).kolom(
            ("Jenjang", 3.6, "{{ c.jenjang }}\n{{ c.oleh }}"),
            ("Tanggal", 3.4, "{{ c.tanggal }}"),
            ("Keputusan", 5.4, "{{ c.hasil }}"),
            ("Catatan revisi", 10.6, "{{ c.catatan }}"),
            ("Selesai", 2.0, "☐", "tengah"),
            ("Paraf/tanggal", 3.6, ""),
        ),
    ),
    Tabel("n in tangan", nomor_kolom=False, utuh=True, lanjut=True).kolom(
        ("No.", 1.0, "{{ n }}", "tengah"),
        ("Bagian atau halaman", 6.0, ""),
        ("Catatan revisi", 14.0, "\n"),
        ("Selesai", 2.0, "☐", "tengah"),
        ("Paraf/tanggal", 5.6, ""),
    ),
    bab("C. Pemeriksa"),
    Tabel("x in pemeriksa", nomor_kolom=False, utuh=True).kolom(
        ("Langkah", 9.0, "{{ x.dasar }}"),
        ("Jabatan", 5.6, "{{ x.pejabat.jabatan }}"),
        ("Nama", 5.0, "{{ x.pejabat.nama }}"),
        ("Hasil", 4.6, "{{ x.keputusan.kotak }}"),
        ("Tanggal dan tanda tangan", 4.4, "{{ x.keputusan.tanggal }}\n\n"),
    ),
)
SERAH_TERIMA = Akhir(
    catatan(KOSONG, lanjut=True), ("Yang menerima,", "penerima"), ("Yang menyerahkan,", "penyerah")
)  # fmt: skip
CATATAN_PENERIMAAN = Dokumen(
    "catatan_penerimaan", "Catatan Penerimaan Data dan Informasi", "review.catatan_penerimaan:CatatanPenerimaan"
).untuk(
    "Serah terima hasil pengumpulan dan pengolahan data untuk diverifikasi.",
    kepala("CATATAN PENERIMAAN DATA DAN INFORMASI"),
    ulangi("d in dasar", paragraf("{{ d }}")),
    bab("A. Hasil pengumpulan dan pengolahan data"),
    Tabel("i in informasi", nomor_kolom=False, kecil=True, urut=1.0).kolom(
        ("Naskah", 6.0, "{{ i.nama }}"),
        ("Berkas", 5.0, "{{ i.berkas }}"),
        ("Hasil", 2.9, "☐ diterima\n☐ dikembalikan"),
        ("Catatan", 2.7, ""),
    ),
    bab("B. Data dari unit kerja"),
    Tabel(
        "d in data",
        nomor_kolom=False,
        kecil=True,
        urut=1.0,
        kosong="Tidak ada unit kerja yang diminta mengirim data.",
        akhir=replace(SERAH_TERIMA, bila="not putusan"),
    ).kolom(
        ("Unit kerja", 6.6, "{{ d.unit }}"),
        ("TW", 1.4, "{{ d.triwulan }}", "tengah"),
        ("Keadaan", 3.0, "{{ d.keadaan }}"),
        ("Hasil", 2.9, "☐ diterima\n☐ dikembalikan"),
        ("Catatan", 2.7, ""),
    ),
    jika(
        "putusan",
        bab("C. Hasil verifikasi"),
        Tabel("c in putusan", nomor_kolom=False, kecil=True, akhir=SERAH_TERIMA).kolom(
            ("Jenjang", 3.2, "{{ c.jenjang }}"),
            ("Hasil", 4.6, "{{ c.hasil }}"),
            ("Oleh", 3.6, "{{ c.oleh }}"),
            ("Tanggal", 2.6, "{{ c.tanggal }}"),
            ("Catatan", 3.6, "{{ c.catatan }}"),
        ),
    ),
)
