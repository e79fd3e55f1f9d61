"""What goes out at the start of a period: surat tugas or disposisi, nota dinas, verification of the format."""

from bagian import (
    bab,
    butir,
    catatan,
    identitas,
    jika,
    judul,
    kepala,
    keterangan_tabel,
    kop,
    paragraf,
    tanda_tangan,
)
from dokumen import Bagian, Dokumen
from tabel import Kolom, Tabel
from teks import Alinea

CARA = (
    (
        "Realisasi adalah nilai triwulan ini: tambahan triwulan ini untuk indikator kumulatif, posisi pada akhir "
        "triwulan untuk indikator lainnya; realisasi anggaran hanya belanja triwulan ini."
    ),
    "Nol ditulis 0. Sel yang dibiarkan kosong dibaca sebagai belum diisi.",
    "Bila belum ada nilainya, isi kolom keadaan dengan “belum tersedia” atau “tidak berlaku”.",
    "Kode dan susunan baris jangan diubah.",
)


def kepala_nota(nama: str) -> Bagian:
    """Kop, title and the lines Kepada … Hal of a nota dinas."""
    lines = ("Kepada Yth.", "kepada"), ("Dari", "dari"), ("Tanggal", "tanggal"), ("Nomor", "nomor"), ("Hal", "hal")
    isian = [(label, f"{{{{ {isian} }}}}") for label, isian in lines]
    return [kop, judul(nama), identitas(*isian, lebar=3.0)]


SURAT_TUGAS = Dokumen("surat_tugas", "Surat Tugas", "form.surat_tugas:SuratTugas").untuk(
    "Perintah mengumpulkan dan mengolah data kinerja (langkah 1 SOP).",
    kop,
    judul("SURAT TUGAS", "Nomor: {{ nomor }}"),
    paragraf("Dasar:", lanjut=True),
    butir("d in dasar", "{{ d }}"),
    paragraf("MEMERINTAHKAN", "Subtitle", sesudah=12),
    paragraf("Kepada:", lanjut=True),
    Tabel("k in kepada", nomor_kolom=False, kosong="[BELUM DIISI – nama yang ditugasi]").kolom(
        ("No.", 1.0, "{{ loop.index }}", "tengah"),
        ("Nama", 4.9, "{{ k.nama }}"),
        ("Pangkat/Golongan dan NIP", 6.1, "{{ k.pangkat }}\nNIP. {{ k.nip }}"),
        ("Jabatan", 5.5, "{{ k.jabatan }}"),
    ),
    paragraf("Untuk:", lanjut=True),
    butir("u in untuk", "{{ u }}"),
    tanda_tangan(None, ("", "pemberi")),
)
LEMBAR_DISPOSISI = Dokumen("lembar_disposisi", "Lembar Disposisi", "form.surat_tugas:LembarDisposisi").untuk(
    "Disposisi surat penyusunan laporan kinerja (langkah 1 SOP).",
    kop,
    judul("LEMBAR DISPOSISI"),
    identitas(
        ("Surat dari", "{{ surat_dari }}"),
        ("Nomor surat", "{{ nomor_surat }}"),
        ("Tanggal surat", "{{ tanggal_surat }}"),
        ("Diterima tanggal", "{{ diterima }}"),
        ("Nomor agenda", "{{ nomor_agenda }}"),
        ("Sifat", "☐ sangat segera   ☐ segera   ☐ biasa"),
        ("Hal", "{{ hal }}"),
    ),
    Tabel("d in diteruskan", nomor_kolom=False, kosong="[BELUM DIISI – diteruskan kepada]").kolom(
        ("Diteruskan kepada", 9.0, "☐ {{ d }}"), ("Tanggal", 4.0, ""), ("Paraf", 4.5, "")
    ),
    paragraf("**Isi disposisi:**", lanjut=True),
    butir("u in untuk", "{{ u }}"),
    paragraf("**Catatan:**", sesudah=80),
    tanda_tangan(None, ("", "pemberi"), tempat_tanggal=""),
)
LAMPIRAN = jika(
    "kinerja or aksi or anggaran",
    Alinea("Lampiran Nota Dinas", "Isi Tabel", halaman=True, sesudah=0),
    Alinea("Nomor: {{ nomor }}", "Isi Tabel", sesudah=0),
    Alinea("Tanggal: {{ tanggal }}", "Isi Tabel", sesudah=8),
)
NOTA_PERMINTAAN = Dokumen(
    "nota_permintaan", "Nota Dinas Permintaan Data Kinerja", "form.nota_permintaan:NotaPermintaan"
).untuk(
    "Meminta data kinerja satu unit kerja; satu nota per unit.",
    kepala_nota("NOTA DINAS"),
    paragraf(
        "Untuk pengumpulan data kinerja {{ periode }}, kami mohon {{ unit }} mengisi {{ berkas }} "
        "(nomor formulir {{ id_formulir }}). Formulir itu sudah memuat indikator, target dan realisasi "
        "sebelumnya; yang diisi hanya sel berwarna kuning."
    ),
    paragraf(
        "Formulir yang sudah diisi dikirim kembali kepada {{ pengirim.jabatan }} paling lambat tanggal "
        "**{{ tenggat }}** ({{ aturan_tenggat }}), beserta bukti dukungnya."
    ),
    catatan("{{ dasar }}"),
    paragraf("Mohon diperhatikan dalam pengisian:", lanjut=True),
    [paragraf(kalimat, "List Bullet") for kalimat in CARA],
    jika(
        "kuesioner",
        paragraf(
            "Lembar kuesioner diisi satu baris untuk setiap responden survei kepuasan masyarakat.", "List Bullet"
        ),
    ),
    paragraf(
        "Data yang diminta tercantum dalam lampiran. Atas kerja sama Saudara kami ucapkan terima kasih.",
        lanjut=True,
    ),
    tanda_tangan(None, ("", "pengirim"), tempat_tanggal=""),
    LAMPIRAN,
    jika(
        "kinerja",
        Tabel("i in kinerja", keterangan_tabel("Daftar", "Indikator kinerja"), nomor_kolom=False, urut=1.0).kolom(
            ("Indikator", 5.7, "{{ i.uraian }}"),
            ("Satuan", 2.8, "{{ i.satuan }}", "tengah"),
            Kolom("Triwulan", 2.2, "{{ i.target_triwulan }}", "tengah", grup="Target"),
            Kolom("Tahun", 2.2, "{{ i.target_tahun }}", "tengah", grup="Target"),
            ("Cara mengisi", 3.6, "{{ i.cara_isi }}"),
        ),
    ),
    jika(
        "aksi",
        Tabel("a in aksi", keterangan_tabel("Daftar", "Rencana aksi"), nomor_kolom=False, urut=1.0).kolom(
            ("Rencana aksi", 8.0, "{{ a.uraian }}"),
            ("Keluaran (satuan)", 6.0, "{{ a.keluaran }}"),
            ("Target triwulan", 2.5, "{{ a.target }}", "tengah"),
        ),
    ),
    jika(
        "anggaran",
        Tabel("m in anggaran", keterangan_tabel("Daftar", "Realisasi anggaran"), nomor_kolom=False, urut=1.0).kolom(
            ("Kode", 3.6, "{{ m.kode }}"), ("Uraian", 8.7, "{{ m.uraian }}"), ("Pagu", 4.2, "{{ m.pagu }}", "kanan")
        ),
    ),
)
LEMBAR_VERIFIKASI_FORMAT = Dokumen(
    "lembar_verifikasi_format", "Lembar Verifikasi Format", "form.verifikasi_format:VerifikasiFormat", lanskap=True
).untuk(
    "Verifikasi formulir sebelum dibagikan (SOP yang memiliki langkah itu).",
    kepala("LEMBAR VERIFIKASI FORMAT PENGUMPULAN DATA KINERJA"),
    paragraf("{{ dasar }} Versi formulir {{ versi }}. Kotak dan kolom catatan diisi pemeriksa."),
    bab("A. Daftar data dan informasi yang dibutuhkan"),
    Tabel("k in kebutuhan", kecil=True, urut=1.0).kolom(
        ("Data dan informasi yang dibutuhkan", 6.5, "{{ k.data }}"),
        ("Untuk", 5.5, "{{ k.untuk }}"),
        Kolom("Lembar", 2.4, "{{ k.lembar }}", grup="Diminta pada formulir"),
        Kolom("Kolom", 4.4, "{{ k.kolom }}", grup="Diminta pada formulir"),
        Kolom("Dimuat dalam", 2.8, "{{ k.formulir }}", "tengah", grup="Diminta pada formulir"),
        ("Hasil verifikasi", 3.0, "{{ k.pilihan }}"),
        ("Catatan", 3.4, ""),
    ),
    bab("B. Formulir yang akan dibagikan"),
    Tabel("f in formulir", kecil=True, urut=1.0).kolom(
        ("Unit kerja", 7.0, "{{ f.unit }}"),
        ("Berkas", 4.6, "{{ f.berkas }}"),
        ("Nomor formulir", 3.6, "{{ f.id_formulir }}"),
        Kolom("Indikator", 1.9, "{{ f.kinerja }}", "tengah", grup="Banyaknya baris"),
        Kolom("Rencana aksi", 1.9, "{{ f.aksi }}", "tengah", grup="Banyaknya baris"),
        Kolom("Anggaran", 1.9, "{{ f.anggaran }}", "tengah", grup="Banyaknya baris"),
        ("Hasil verifikasi", 3.0, "{{ f.pilihan }}"),
        ("Catatan", 4.1, ""),
    ),
    bab("C. Kesimpulan"),
    paragraf(
        "☐ Format disetujui dan dapat dibagikan.\n"
        "☐ Format dikembalikan untuk diperbaiki (kembali ke langkah {{ kembali_ke }}).",
        rata="kiri",
        lanjut=True,
    ),
    catatan(
        "Kesimpulan diberi tanda oleh pemeriksa; lembar ini tidak menyatakan bahwa verifikasi telah dilakukan.",
        lanjut=True,
    ),
    tanda_tangan(("Dibuat oleh,", "pembuat"), ("Diverifikasi oleh,", "pemeriksa")),
)
