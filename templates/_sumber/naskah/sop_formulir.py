"""What goes out at the start of a period: surat tugas or disposisi, nota dinas, verification of the format."""

from dokumen import (
    LANSKAP,
    Dokumen,
    akhir_jika,
    bab,
    butir,
    catatan,
    dokumen,
    jarak,
    jika,
    judul,
    paragraf,
)
from kop import kop
from tabel import Kolom, identitas, keterangan_tabel, tabel
from tanda_tangan import tanda_tangan

FORM = "pipeline.form"
_REALISASI = (
    "Realisasi adalah nilai triwulan ini: tambahan triwulan ini untuk indikator kumulatif, posisi pada akhir "
    "triwulan untuk indikator lainnya; realisasi anggaran hanya belanja triwulan ini."
)
CARA = (
    _REALISASI,
    "Nol ditulis 0. Sel yang dibiarkan kosong dibaca sebagai belum diisi.",
    "Bila belum ada nilainya, isi kolom keadaan dengan “belum tersedia” atau “tidak berlaku”.",
    "Kode dan susunan baris jangan diubah.",
)


def kepala_nota(doc: Dokumen, nama: str) -> None:
    """Kop, title and the lines Kepada … Hal of a nota dinas."""
    kop(doc)
    judul(doc, nama)
    identitas(
        doc,
        [
            ("Kepada Yth.", "{{ kepada }}"),
            ("Dari", "{{ dari }}"),
            ("Tanggal", "{{ tanggal }}"),
            ("Nomor", "{{ nomor }}"),
            ("Hal", "{{ hal }}"),
        ],
        lebar=3.0,
    )
    jarak(doc, 6)


def surat_tugas() -> Dokumen:
    """Surat tugas: dasar, kepada, untuk."""
    doc = dokumen("surat_tugas", "Surat Tugas", f"{FORM}.surat_tugas:SuratTugas",
                  kegunaan="Perintah mengumpulkan dan mengolah data kinerja (langkah 1 SOP).")  # fmt: skip
    kop(doc)
    judul(doc, "SURAT TUGAS", "Nomor: {{ nomor }}")
    paragraf(doc, "Dasar:", lanjut=True)
    butir(doc, "d in dasar", "{{ d }}")
    judul(doc, "MEMERINTAHKAN")
    paragraf(doc, "Kepada:", lanjut=True)
    kolom = [
        Kolom("No.", 1.0, "{{ loop.index }}", "tengah"),
        Kolom("Nama", 4.9, "{{ k.nama }}"),
        Kolom("Pangkat/Golongan dan NIP", 6.1, "{{ k.pangkat }}\nNIP. {{ k.nip }}"),
        Kolom("Jabatan", 5.5, "{{ k.jabatan }}"),
    ]
    tabel(doc, kolom, "k in kepada", nomor_kolom=False, kosong="[BELUM DIISI – nama yang ditugasi]")
    jarak(doc, 6)
    paragraf(doc, "Untuk:", lanjut=True)
    butir(doc, "u in untuk", "{{ u }}")
    tanda_tangan(doc, None, ("", "pemberi"))
    return doc


def lembar_disposisi() -> Dokumen:
    """Lembar disposisi with empty lines for what only the agenda knows."""
    doc = dokumen("lembar_disposisi", "Lembar Disposisi", f"{FORM}.surat_tugas:LembarDisposisi",
                  kegunaan="Disposisi surat penyusunan laporan kinerja (langkah 1 SOP).")  # fmt: skip
    kop(doc)
    judul(doc, "LEMBAR DISPOSISI")
    identitas(
        doc,
        [
            ("Surat dari", "{{ surat_dari }}"),
            ("Nomor surat", "{{ nomor_surat }}"),
            ("Tanggal surat", "{{ tanggal_surat }}"),
            ("Diterima tanggal", "{{ diterima }}"),
            ("Nomor agenda", "{{ nomor_agenda }}"),
            ("Sifat", "☐ sangat segera   ☐ segera   ☐ biasa"),
            ("Hal", "{{ hal }}"),
        ],
    )
    jarak(doc, 6)
    kolom = [
        Kolom("Diteruskan kepada", 9.0, "☐ {{ d }}"),
        Kolom("Tanggal", 4.0, ""),
        Kolom("Paraf", 4.5, ""),
    ]
    tabel(doc, kolom, "d in diteruskan", nomor_kolom=False, kosong="[BELUM DIISI – diteruskan kepada]")
    jarak(doc, 6)
    paragraf(doc, "**Isi disposisi:**", lanjut=True)
    butir(doc, "u in untuk", "{{ u }}")
    paragraf(doc, "**Catatan:**")
    jarak(doc, 60)
    tanda_tangan(doc, None, ("", "pemberi"), tempat_tanggal="")
    return doc


def nota_permintaan() -> Dokumen:
    """Nota dinas that asks one unit for its data."""
    doc = dokumen("nota_permintaan", "Nota Dinas Permintaan Data Kinerja", f"{FORM}.nota_permintaan:NotaPermintaan",
                  kegunaan="Meminta data kinerja satu unit kerja; satu nota per unit.")  # fmt: skip
    kepala_nota(doc, "NOTA DINAS")
    paragraf(doc, "Untuk pengumpulan data kinerja {{ periode }}, kami mohon {{ unit }} mengisi formulir {{ berkas }} "
                  "(nomor formulir {{ id_formulir }}). Formulir itu sudah memuat indikator, target dan realisasi "
                  "sebelumnya; yang diisi hanya sel berwarna kuning.")  # fmt: skip
    paragraf(doc, "Formulir yang sudah diisi dikembalikan ke folder **{{ folder }}** paling lambat tanggal "
                  "**{{ tenggat }}** ({{ aturan_tenggat }}), beserta bukti dukungnya.")  # fmt: skip
    paragraf(doc, "Mohon diperhatikan dalam pengisian:", lanjut=True)
    for kalimat in CARA:
        paragraf(doc, kalimat, "Butir")
    jika(doc, "kuesioner")
    paragraf(doc, "Lembar kuesioner diisi satu baris untuk setiap responden survei kepuasan masyarakat.", "Butir")
    akhir_jika(doc)
    paragraf(doc, "Data yang diminta tercantum dalam daftar di bawah ini. Atas kerja sama Saudara kami ucapkan "
                  "terima kasih.")  # fmt: skip
    tanda_tangan(doc, None, ("", "pengirim"), tempat_tanggal="")
    _daftar_diminta(doc)
    catatan(doc, "{{ dasar }}")
    return doc


def _daftar_diminta(doc: Dokumen) -> None:
    """The three lists under the signature, each only where the unit has rows for it."""
    jika(doc, "kinerja")
    keterangan_tabel(doc, "Daftar", "Indikator kinerja")
    kolom = [
        Kolom("No.", 1.0, "{{ i.nomor }}", "tengah"),
        Kolom("Indikator", 5.7, "{{ i.uraian }}"),
        Kolom("Satuan", 2.8, "{{ i.satuan }}", "tengah"),
        Kolom("Triwulan", 2.2, "{{ i.target_triwulan }}", "tengah", grup="Target"),
        Kolom("Tahun", 2.2, "{{ i.target_tahun }}", "tengah", grup="Target"),
        Kolom("Cara mengisi", 3.6, "{{ i.cara_isi }}"),
    ]
    tabel(doc, kolom, "i in kinerja", nomor_kolom=False)
    akhir_jika(doc)
    jika(doc, "aksi")
    keterangan_tabel(doc, "Daftar", "Rencana aksi")
    kolom = [
        Kolom("No.", 1.0, "{{ a.nomor }}", "tengah"),
        Kolom("Rencana aksi", 8.0, "{{ a.uraian }}"),
        Kolom("Keluaran (satuan)", 6.0, "{{ a.keluaran }}"),
        Kolom("Target triwulan", 2.5, "{{ a.target }}", "tengah"),
    ]
    tabel(doc, kolom, "a in aksi", nomor_kolom=False)
    akhir_jika(doc)
    jika(doc, "anggaran")
    keterangan_tabel(doc, "Daftar", "Realisasi anggaran")
    kolom = [
        Kolom("No.", 1.0, "{{ m.nomor }}", "tengah"),
        Kolom("Kode", 3.6, "{{ m.kode }}"),
        Kolom("Uraian", 8.7, "{{ m.uraian }}"),
        Kolom("Pagu", 4.2, "{{ m.pagu }}", "kanan"),
    ]
    tabel(doc, kolom, "m in anggaran", nomor_kolom=False)
    akhir_jika(doc)


def verifikasi_format() -> Dokumen:
    """The sheet on which the form is approved or sent back."""
    doc = dokumen("lembar_verifikasi_format", "Lembar Verifikasi Format",
                  f"{FORM}.verifikasi_format:VerifikasiFormat", orientasi=LANSKAP,
                  kegunaan="Verifikasi formulir sebelum dibagikan (SOP yang memiliki langkah itu).")  # fmt: skip
    kop(doc)
    judul(doc, "LEMBAR VERIFIKASI FORMAT PENGUMPULAN DATA KINERJA", "{{ periode|upper }}")
    paragraf(doc, "{{ dasar }} Versi formulir {{ versi }}. Kotak dan kolom catatan diisi pemeriksa.")
    bab(doc, "A. Daftar data dan informasi yang dibutuhkan", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ k.nomor }}", "tengah"),
        Kolom("Data dan informasi yang dibutuhkan", 6.5, "{{ k.data }}"),
        Kolom("Untuk", 5.5, "{{ k.untuk }}"),
        Kolom("Lembar", 2.4, "{{ k.lembar }}", grup="Diminta pada formulir"),
        Kolom("Kolom", 4.4, "{{ k.kolom }}", grup="Diminta pada formulir"),
        Kolom("Dimuat dalam", 2.8, "{{ k.formulir }}", "tengah", grup="Diminta pada formulir"),
        Kolom("Hasil verifikasi", 3.0, "{{ k.pilihan }}"),
        Kolom("Catatan", 3.4, ""),
    ]
    tabel(doc, kolom, "k in kebutuhan", kecil=True)
    bab(doc, "B. Formulir yang akan dibagikan", 2)
    kolom = [
        Kolom("No.", 1.0, "{{ f.nomor }}", "tengah"),
        Kolom("Unit kerja", 7.0, "{{ f.unit }}"),
        Kolom("Berkas", 4.6, "{{ f.berkas }}"),
        Kolom("Nomor formulir", 3.6, "{{ f.id_formulir }}"),
        Kolom("Indikator", 1.9, "{{ f.kinerja }}", "tengah", grup="Banyaknya baris"),
        Kolom("Rencana aksi", 1.9, "{{ f.aksi }}", "tengah", grup="Banyaknya baris"),
        Kolom("Anggaran", 1.9, "{{ f.anggaran }}", "tengah", grup="Banyaknya baris"),
        Kolom("Hasil verifikasi", 3.0, "{{ f.pilihan }}"),
        Kolom("Catatan", 4.1, ""),
    ]
    tabel(doc, kolom, "f in formulir", kecil=True)
    bab(doc, "C. Kesimpulan", 2)
    paragraf(doc, "☐ Format disetujui dan dapat dibagikan.\n"
                  "☐ Format dikembalikan untuk diperbaiki (kembali ke langkah {{ kembali_ke }}).",
             rata="kiri")  # fmt: skip
    catatan(doc, "Kesimpulan diberi tanda oleh pemeriksa; lembar ini tidak menyatakan bahwa verifikasi telah "
                 "dilakukan.")  # fmt: skip
    tanda_tangan(doc, ("Dibuat oleh,", "pembuat"), ("Diverifikasi oleh,", "pemeriksa"))
    return doc


def buat() -> list[Dokumen]:
    """The templates of the stage form."""
    return [surat_tugas(), lembar_disposisi(), nota_permintaan(), verifikasi_format()]
