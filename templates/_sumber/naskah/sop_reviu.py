"""What the verification reads and signs: lembar verifikasi, catatan revisi, catatan penerimaan."""

from dokumen import LANSKAP, Dokumen, akhir_jika, bab, butir, catatan, dokumen, jika, judul, paragraf
from kop import kop
from tabel import Kolom, Pita, tabel
from tanda_tangan import tanda_tangan

KOSONG = (
    "Kotak, catatan, paraf dan tanggal diisi pemeriksa; naskah ini tidak menyatakan bahwa verifikasi telah dilakukan."
)


def lembar_verifikasi() -> Dokumen:
    """Lembar verifikasi dan validasi berjenjang."""
    doc = dokumen(
        "lembar_verifikasi",
        "Lembar Verifikasi dan Validasi Data Kinerja",
        "pipeline.review.lembar_verifikasi:LembarVerifikasi",
        orientasi=LANSKAP,
        kegunaan="Verifikasi berjenjang menurut SOP; keadaan dari data, hasilnya dari pemeriksa.",
    )
    kop(doc)
    judul(doc, "LEMBAR VERIFIKASI DAN VALIDASI DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "SOP {{ sop }}, berjenjang dari bawah ke atas. " + KOSONG)
    kolom = [
        Kolom("No.", 1.0, "{{ p.nomor }}", "tengah"),
        Kolom("Uraian", 6.5, "{{ p.uraian }}"),
        Kolom("Keadaan menurut data", 8.6, "{{ p.keadaan }}"),
        Kolom("Hasil", 3.4, "☐ sesuai\n☐ perlu revisi"),
        Kolom("Catatan revisi", 6.0, ""),
        Kolom("Paraf/tanggal", 3.4, ""),
    ]
    pita = Pita("{{ j.nomor }}. {{ j.pejabat.jabatan }} – langkah {{ j.langkah }}: {{ j.kegiatan }} "
                "(mutu baku {{ j.waktu }}; bila belum sesuai: {{ j.bila_tidak }})")  # fmt: skip
    tabel(doc, kolom, ["j in jenjang", "p in j.pokok"], pita=pita, kecil=True)
    bab(doc, "Kesimpulan tiap jenjang", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ j.nomor }}", "tengah"),
        Kolom("Jabatan", 6.5, "{{ j.pejabat.jabatan }}"),
        Kolom("Nama dan NIP", 6.4, "{{ j.pejabat.nama }}\nNIP. {{ j.pejabat.nip }}"),
        Kolom("Kesimpulan", 6.0, "☐ tanpa catatan revisi\n☐ dengan catatan revisi"),
        Kolom("Tanggal", 3.4, ""),
        Kolom("Tanda tangan", 5.6, "\n\n"),
    ]
    tabel(doc, kolom, "j in jenjang", nomor_kolom=False)
    return doc


def catatan_revisi() -> Dokumen:
    """Catatan revisi: open findings and room for handwriting."""
    doc = dokumen(
        "catatan_revisi",
        "Catatan Revisi",
        "pipeline.review.catatan_revisi:CatatanRevisi",
        orientasi=LANSKAP,
        kegunaan="Yang masih harus direvisi, dan ruang untuk catatan pemeriksa.",
    )
    kop(doc)
    judul(doc, "CATATAN REVISI HASIL PENGOLAHAN DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "Masih terbuka {{ jumlah.galat }} galat dan {{ jumlah.peringatan }} peringatan. " + KOSONG)
    bab(doc, "A. Temuan yang masih terbuka", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ t.nomor }}", "tengah"),
        Kolom("Kode", 2.1, "{{ t.kode }}\n{{ t.tingkat }}", "tengah"),
        Kolom("Banyak", 1.6, "{{ t.banyak }}", "tengah"),
        Kolom("Diperbaiki oleh", 3.2, "{{ t.unit }}"),
        Kolom("Apa yang ditemukan", 6.2, "{{ t.pesan }}"),
        Kolom("Di mana", 6.8, "{{ t.tempat|join('\\n') }}"),
        Kolom("Catatan revisi", 4.5, ""),
        Kolom("Selesai", 1.6, "☐", "tengah"),
        Kolom("Paraf", 2.2, ""),
    ]
    tabel(doc, kolom, "t in baris", nomor_kolom=False, kecil=True, kosong="Tidak ada galat atau peringatan.")
    bab(doc, "B. Catatan pemeriksa", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ n }}", "tengah"),
        Kolom("Bagian atau halaman", 6.0, ""),
        Kolom("Catatan revisi", 14.0, "\n"),
        Kolom("Selesai", 2.0, "☐", "tengah"),
        Kolom("Paraf/tanggal", 5.6, ""),
    ]
    tabel(doc, kolom, "n in tangan", nomor_kolom=False)
    bab(doc, "C. Pemeriksa", 2)
    kolom = [
        Kolom("Langkah", 9.0, "{{ x.dasar }}"),
        Kolom("Jabatan", 5.6, "{{ x.pejabat.jabatan }}"),
        Kolom("Nama", 5.0, "{{ x.pejabat.nama }}"),
        Kolom("Hasil", 4.6, "☐ tanpa catatan revisi\n☐ dengan catatan revisi"),
        Kolom("Tanggal dan tanda tangan", 4.4, "\n\n"),
    ]
    tabel(doc, kolom, "x in pemeriksa", nomor_kolom=False)
    return doc


def catatan_penerimaan() -> Dokumen:
    """Catatan penerimaan data dan informasi."""
    doc = dokumen("catatan_penerimaan", "Catatan Penerimaan Data dan Informasi",
                  "pipeline.review.catatan_penerimaan:CatatanPenerimaan",
                  kegunaan="Serah terima hasil pengumpulan dan pengolahan data untuk diverifikasi.")  # fmt: skip
    kop(doc)
    judul(doc, "CATATAN PENERIMAAN DATA DAN INFORMASI", "{{ periode|upper }}")
    jika(doc, "dasar")
    butir(doc, "d in dasar", "{{ d }}")
    akhir_jika(doc)
    bab(doc, "A. Hasil pengumpulan dan pengolahan data", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ i.nomor }}", "tengah"),
        Kolom("Naskah", 6.0, "{{ i.nama }}"),
        Kolom("Berkas", 5.0, "{{ i.berkas }}"),
        Kolom("Hasil", 2.9, "☐ diterima\n☐ dikembalikan"),
        Kolom("Catatan", 2.7, ""),
    ]
    tabel(doc, kolom, "i in informasi", nomor_kolom=False, kecil=True)
    bab(doc, "B. Data dari unit kerja", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ d.nomor }}", "tengah"),
        Kolom("Unit kerja", 6.6, "{{ d.unit }}"),
        Kolom("TW", 1.4, "{{ d.triwulan }}", "tengah"),
        Kolom("Keadaan", 3.0, "{{ d.keadaan }}"),
        Kolom("Hasil", 2.9, "☐ diterima\n☐ dikembalikan"),
        Kolom("Catatan", 2.7, ""),
    ]
    tabel(doc, kolom, "d in data", nomor_kolom=False, kecil=True, lanjut=True)
    catatan(doc, KOSONG, lanjut=True)
    tanda_tangan(doc, ("Yang menyerahkan,", "penyerah"), ("Yang menerima,", "penerima"))
    return doc


def buat() -> list[Dokumen]:
    """The templates of the stage review."""
    return [lembar_verifikasi(), catatan_revisi(), catatan_penerimaan()]
