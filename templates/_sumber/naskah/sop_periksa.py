"""What receiving and checking puts on paper: ceklist, cek list kelengkapan, nota perbaikan, daftar temuan."""

from dokumen import LANSKAP, Dokumen, akhir_jika, akhir_ulangi, bab, catatan, dokumen, jika, judul, paragraf, ulangi
from kop import kop
from naskah.sop_formulir import kepala_nota
from tabel import Kolom, tabel
from tanda_tangan import tanda_tangan

PENUTUP = "{} ini dibuat untuk dipergunakan sebagaimana mestinya."
TEMUAN = (
    Kolom("No.", 1.0, "{{ t.nomor }}", "tengah"),
    Kolom("Kode", 2.1, "{{ t.kode }}\n{{ t.tingkat }}", "tengah"),
    Kolom("Banyak", 1.6, "{{ t.banyak }}", "tengah"),
    Kolom("Apa yang ditemukan", 8.2, "{{ t.pesan }}"),
    Kolom("Di mana (berkas › lembar: sel)", 10.0, "{{ t.tempat|join('\\n') }}"),
    Kolom("Yang harus dilakukan", 6.1, "{{ t.saran }}"),
)
"""Findings of one kind in one row; “…” in a sentence stands for what the places tell one by one."""
TITIK = "Tanda … menggantikan bagian yang berbeda di tiap tempat; isinya ditulis dalam kurung di belakang sel."


def ceklist_penerimaan() -> Dokumen:
    """Ceklist penerimaan data dan atau laporan."""
    doc = dokumen(
        "ceklist_penerimaan",
        "Ceklist Penerimaan Data",
        "pipeline.intake.ceklist:CeklistPenerimaan",
        orientasi=LANSKAP,
        kegunaan="Siapa sudah mengirim, kapan, berkas mana, tepat waktu atau tidak.",
    )
    kop(doc)
    judul(doc, "CEKLIST PENERIMAAN DATA DAN ATAU LAPORAN", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }} Keadaan per {{ keadaan_per }}: **{{ ringkasan }}** diterima. Tenggat {{ tenggat }}; "
                  "aturan dari {{ sumber_tenggat }}.")  # fmt: skip
    kolom = [
        Kolom("No.", 1.0, "{{ b.nomor }}", "tengah"),
        Kolom("TW", 1.3, "{{ b.triwulan }}", "tengah"),
        Kolom("Unit kerja", 5.0, "{{ b.unit }}"),
        Kolom("Diterima", 1.7, "{{ '☑' if b.status == 'diterima' else '☐' }}", "tengah"),
        Kolom("Putaran", 1.6, "{{ b.putaran }}", "tengah"),
        Kolom("Tanggal formulir", 2.6, "{{ b.tanggal }}", "tengah"),
        Kolom("Disusun oleh", 3.0, "{{ b.disusun_oleh }}"),
        Kolom("Berkas", 3.9, "{{ b.berkas }}"),
        Kolom("Sidik berkas", 2.5, "{{ b.sidik }}"),
        Kolom("Terhadap tenggat", 2.8, "{{ b.ketepatan }}"),
        Kolom("Pengirim", 2.1, "", grup="Paraf"),
        Kolom("Penerima", 2.1, "", grup="Paraf"),
    ]
    tabel(doc, kolom, "b in baris", kecil=True, kosong="Tidak ada unit kerja yang diminta mengirim data.")
    catatan(doc, "Ketepatan dinilai dari tanggal yang ditulis pada formulir. Sidik berkas: dua belas tanda pertama "
                 "sha256, untuk memastikan berkas yang diarsipkan adalah berkas yang diterima.")  # fmt: skip
    bab(doc, "Laporan pendukung", 2)
    kolom = [
        Kolom("Laporan", 9.0, "{{ l.nama }}"),
        Kolom("Triwulan", 3.0, "{{ l.triwulan }}", "tengah"),
        Kolom("Keadaan", 6.0, "{{ l.status }}"),
    ]
    tabel(doc, kolom, "l in pendukung", nomor_kolom=False, lanjut=True)
    paragraf(doc, PENUTUP.format("Ceklist"), lanjut=True)
    tanda_tangan(doc, None, ("Yang menerima,", "penerima"))
    return doc


def cek_list_kelengkapan() -> Dokumen:
    """Cek list kelengkapan data: a summary per unit, then sheet by sheet."""
    doc = dokumen("cek_list_kelengkapan", "Cek List Kelengkapan Data",
                  "pipeline.check.cek_list_kelengkapan:CekListKelengkapan", orientasi=LANSKAP,
                  kegunaan="Isian mana yang lengkap dan mana yang kurang, per unit kerja.")  # fmt: skip
    kop(doc)
    judul(doc, "CEK LIST KELENGKAPAN DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }} Hasil: **{{ ringkasan }}**.")
    bab(doc, "A. Ringkasan per unit kerja", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ u.nomor }}", "tengah"),
        Kolom("Unit kerja", 6.6, "{{ u.unit }}"),
        Kolom("TW", 1.4, "{{ u.triwulan }}", "tengah"),
        Kolom("Berkas yang diperiksa", 4.6, "{{ u.berkas }}"),
        Kolom("Isian kurang", 2.0, "{{ u.kurang }}", "tengah"),
        Kolom("Galat", 1.5, "{{ u.temuan.galat }}", "tengah", grup="Temuan"),
        Kolom("Peringatan", 2.1, "{{ u.temuan.peringatan }}", "tengah", grup="Temuan"),
        Kolom("Info", 1.3, "{{ u.temuan.info }}", "tengah", grup="Temuan"),
        Kolom("Hasil", 2.6, "{{ u.hasil }}", "tengah"),
        Kolom("Selanjutnya", 3.6, "{{ u.lanjutan }}"),
        Kolom("Paraf", 2.2, ""),
    ]
    tabel(doc, kolom, "u in unit", kecil=True)
    catatan(doc, "Temuan pada data perencanaan: {{ perencanaan.galat }} galat, {{ perencanaan.peringatan }} "
                 "peringatan, {{ perencanaan.info }} info; rinciannya dalam daftar temuan.")  # fmt: skip
    bab(doc, "B. Rincian per lembar dan isian", 2)
    kolom = [
        Kolom("Lembar", 2.8, "{{ b.lembar }}"),
        Kolom("Isian", 10.2, "{{ b.isian }}"),
        Kolom("Diminta", 1.9, "{{ b.diminta }}", "tengah"),
        Kolom("Terisi", 1.9, "{{ b.terisi }}", "tengah", grup="Keadaan"),
        Kolom("Tidak berlaku", 2.5, "{{ b.tidak_berlaku }}", "tengah", grup="Keadaan"),
        Kolom("Belum tersedia", 2.7, "{{ b.belum_tersedia }}", "tengah", grup="Keadaan"),
        Kolom("Belum diisi", 2.2, "{{ b.kosong }}", "tengah", grup="Keadaan"),
        Kolom("Hasil", 4.2, "{{ b.hasil }}"),
    ]
    tabel(doc, kolom, ["u in unit", "b in u.baris"], kecil=True,
          pita="{{ u.nomor }}. {{ u.unit }} ({{ u.triwulan }}) – {{ u.hasil }}", lanjut=True)  # fmt: skip
    catatan(doc, "“Terisi n dari m”: uraian yang perlu tidaknya bergantung pada capaian; yang wajib tercantum dalam "
                 "daftar temuan.", lanjut=True)  # fmt: skip
    paragraf(doc, PENUTUP.format("Cek list"), lanjut=True)
    tanda_tangan(doc, None, ("Yang memeriksa,", "pemeriksa"))
    return doc


def _sempit() -> list[Kolom]:
    """The columns of a finding on a portrait page."""
    widths = (0.8, 2.0, 1.4, 4.0, 6.1, 3.2)
    return [Kolom(k.judul, lebar, k.isi, k.rata) for k, lebar in zip(TEMUAN, widths, strict=True)]


def nota_perbaikan() -> Dokumen:
    """Nota permintaan perbaikan for one unit."""
    doc = dokumen(
        "nota_perbaikan",
        "Nota Permintaan Perbaikan Data",
        "pipeline.check.laporan_temuan:NotaPerbaikan",
        kegunaan="Meminta satu unit kerja memperbaiki datanya; hanya temuannya.",
    )
    kepala_nota(doc, "NOTA DINAS")
    paragraf(doc, "Data kinerja {{ periode }} dari {{ unit }} sudah kami periksa. Ditemukan {{ jumlah.galat }} "
                  "galat, {{ jumlah.peringatan }} peringatan dan {{ jumlah.info }} info. Mohon formulir diperbaiki "
                  "pada sel yang disebut di bawah ini dan dikirim kembali paling lambat {{ batas }}.")  # fmt: skip
    ulangi(doc, "k in kelompok")
    bab(doc, "{{ k.judul }}", 2)
    tabel(doc, _sempit(), "t in k.baris", nomor_kolom=False, kecil=True)
    akhir_ulangi(doc)
    catatan(doc, "{{ dasar }} " + TITIK, lanjut=True)
    paragraf(doc, "Atas perhatian dan kerja sama Saudara kami ucapkan terima kasih.", lanjut=True)
    tanda_tangan(doc, None, ("", "pengirim"), tempat_tanggal="")
    return doc


def daftar_temuan() -> Dokumen:
    """Daftar temuan of the whole period."""
    doc = dokumen("daftar_temuan", "Daftar Temuan", "pipeline.check.laporan_temuan:DaftarTemuan", orientasi=LANSKAP,
                  kegunaan="Semua temuan pemeriksaan data, menurut siapa yang memperbaiki.")  # fmt: skip
    kop(doc)
    judul(doc, "DAFTAR TEMUAN PEMERIKSAAN DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }} Keadaan per {{ keadaan_per }}: {{ jumlah.galat }} galat, {{ jumlah.peringatan }} "
                  "peringatan, {{ jumlah.info }} info.")  # fmt: skip
    jika(doc, "not unit")
    paragraf(doc, "Tidak ada temuan.")
    akhir_jika(doc)
    jika(doc, "unit")
    tabel(doc, TEMUAN, ["u in unit", "t in u.baris"], nomor_kolom=False, kecil=True,
          pita="{{ u.unit }}: {{ u.jumlah.galat }} galat, {{ u.jumlah.peringatan }} peringatan, "
               "{{ u.jumlah.info }} info", lanjut=True)  # fmt: skip
    akhir_jika(doc)
    catatan(doc, "Galat: angka atau dokumen belum dapat dibuat dengan benar. Peringatan: harus dijelaskan atau "
                 "diperbaiki. Info: untuk diketahui. " + TITIK, lanjut=True)  # fmt: skip
    paragraf(doc, PENUTUP.format("Daftar"), lanjut=True)
    tanda_tangan(doc, None, ("Yang memeriksa,", "pemeriksa"))
    return doc


def buat() -> list[Dokumen]:
    """The templates of the stages intake and check."""
    return [ceklist_penerimaan(), cek_list_kelengkapan(), nota_perbaikan(), daftar_temuan()]
